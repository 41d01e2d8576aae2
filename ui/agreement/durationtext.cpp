#include "ui/agreement/durationtext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DurationText)
};

} // namespace

QString targetText(qint64 seconds)
{
    if (seconds <= 0)
        return {};
    QStringList parts;
    if (const qint64 hours = seconds / 3600)
        parts += Words::tr("%1 h", "business hours").arg(hours);
    if (const qint64 minutes = seconds / 60 % 60)
        parts += Words::tr("%1 min").arg(minutes);
    if (const qint64 rest = seconds % 60)
        parts += Words::tr("%1 s").arg(rest);
    return parts.join(u' ');
}

std::optional<qint64> targetFromText(const QString &text)
{
    const QString typed = text.normalized(QString::NormalizationForm_KC).trimmed().toLower();
    if (typed.isEmpty())
        return 0;
    qint64 seconds = 0;
    static const QRegularExpression clock(u"\\A(\\d{1,6}):([0-5]\\d)\\z"_s);
    // Minutes need their unit, but for those at the end of "4h30".
    static const QRegularExpression whole(u"\\A(?:(\\d{1,6}(?:[.,]\\d{1,3})?)\\s*(?:h|hours?|hrs?|小?时))?\\s*(?:(\\d{1,7}+)\\s*(?:m|min|minutes?|分钟?|\\z))?\\s*"
                                          "(?:(\\d{1,8})\\s*(?:s|sec|seconds?|秒))?\\z"_s);
    if (const auto match = clock.match(typed); match.hasMatch()) {
        seconds = match.captured(1).toLongLong() * 3600 + match.captured(2).toLongLong() * 60;
    } else if (const auto parts = whole.match(typed); parts.hasMatch()) {
        static const QRegularExpression bare(u"\\A\\d+\\z"_s);
        if (bare.match(typed).hasMatch() && typed.toLongLong() != 0)
            return {}; // 90 what?
        seconds = qRound64(parts.captured(1).replace(u',', u'.').toDouble() * 3600) + parts.captured(2).toLongLong() * 60 + parts.captured(3).toLongLong();
    } else {
        return {};
    }
    return seconds == 0 ? -1 : seconds;
}

} // namespace frontdesk
