#include "core/interaction/callernumber.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qsizetype fewestDigits = 3, mostDigits = 32; ///< 15 of E.164, an exit code, an extension
constexpr qsizetype longestGiven = 512;                ///< before it is taken apart

/// Only what may stand in a number: a person who writes numbers uses more than a switchboard does.
QString plain(const QString &given)
{
    QString text;
    for (const QChar c : given.normalized(QString::NormalizationForm_KC))
        text += c.isDigit() ? QChar(u'0' + c.digitValue()) : c.isSpace() ? QChar(u' ') : c;
    return text.simplified();
}

} // namespace

std::optional<QString> callerNumber(const QString &given)
{
    if (given.size() > longestGiven)
        return {};
    QString text = plain(given);
    // What switchboards send instead of a number that is withheld.
    static const QStringList withheld{u"anonymous"_s, u"unknown"_s, u"private"_s, u"withheld"_s, u"restricted"_s, u"unavailable"_s};
    static const QRegularExpression address(u"^(tel|sips?):(?://)?([^@;]*)(@[^;]*)?((?:;[^;]*)*)$"_s, QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch parts = address.match(text); parts.hasMatch()) {
        static const QRegularExpression extension(u";ext=([0-9]{1,8})(?:;|$)"_s, QRegularExpression::CaseInsensitiveOption);
        const QString inside = extension.match(parts.captured(4)).captured(1);
        text = QUrl::fromPercentEncoding(parts.captured(2).toUtf8());
        if (!inside.isEmpty())
            text += u" ext "_s + inside;
    }
    if (withheld.contains(text.toLower()))
        return QString(u""_s);
    static const QRegularExpression number(u"^\\+?[0-9 ().\\-/*]*[0-9)*](?: ?(?:ext\\.?|x|#|转|分机) ?[0-9]{1,8})?$"_s, QRegularExpression::CaseInsensitiveOption);
    const qsizetype digits = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (text.size() > longestCallerNumber || digits < fewestDigits || digits > mostDigits || !number.match(text).hasMatch())
        return {};
    return text;
}

bool isFrontdeskUrl(const QString &text)
{
    return text.startsWith("frontdesk:"_L1, Qt::CaseInsensitive);
}

std::optional<QString> callerNumberOfUrl(const QString &text)
{
    if (!isFrontdeskUrl(text) || text.size() > longestGiven)
        return {};
    const QUrl url(text, QUrl::StrictMode);
    const bool plainAddress = url.isValid() && url.scheme() == "frontdesk"_L1 && url.host() == "call"_L1 && (url.path().isEmpty() || url.path() == "/"_L1)
        && url.userInfo().isEmpty() && url.port() < 0 && !url.hasFragment();
    const auto parameters = QUrlQuery(url.query(QUrl::FullyEncoded)).queryItems(QUrl::FullyEncoded);
    if (!plainAddress || parameters.size() != 1 || parameters.first().first != "number"_L1)
        return {};
    // A form writes a blank as "+"; only the first one can be the plus of a country code.
    QString number = parameters.first().second;
    if (const qsizetype first = number.startsWith(u'+') ? 1 : 0; number.indexOf(u'+', first) >= 0)
        number = number.left(first) + number.mid(first).replace(u'+', u' ');
    return callerNumber(QUrl::fromPercentEncoding(number.toUtf8()));
}

} // namespace frontdesk
