#include "core/people/customerkeys.h"

#include "core/people/phonenumber.h"
#include "core/support/textfolding.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qsizetype longestKey = 100; // an index takes no page-long key, and nobody types one
constexpr qsizetype mostWords = 6;

QStringList wordsOf(const QString &folded)
{
    static const QRegularExpression between(u"[\\s,;·・.()]+"_s);
    return folded.split(between, Qt::SkipEmptyParts);
}

bool isHan(QChar character)
{
    return character.script() == QChar::Script_Han;
}

QStringList nameKeys(const QString &name)
{
    const QString folded = foldText(name).simplified();
    const QStringList words = wordsOf(folded);
    QStringList keys{folded, words.join(QString())};
    for (qsizetype i = 0; i < words.size(); ++i) {
        keys += words.at(i);
        // 欧阳小晴 is asked for as 小晴 too; Latin words are found from their beginning only.
        for (qsizetype at = 1; at < words.at(i).size() && isHan(words.at(i).at(at)) && at < 6; ++at)
            keys += words.at(i).sliced(at);
    }
    return keys;
}

QString numberKey(const QString &digits)
{
    static const QRegularExpression zeros(u"^0+(?=\\d)"_s);
    return u'c' + QString(digits).remove(zeros);
}

} // namespace

QStringList customerKeys(const Customer &customer, const QString &region)
{
    QStringList keys = nameKeys(customer.name);
    keys += foldText(customer.number);
    keys += numberKey(customer.number.section(u'-', -1));
    keys += foldText(customer.email);
    keys += foldText(customer.device);
    keys += foldText(customer.extension);
    if (const auto phone = parsePhoneNumber(customer.phone, region))
        keys += phoneKeys(*phone);
    for (QString &key : keys)
        key = key.trimmed().left(longestKey);
    keys.removeDuplicates();
    keys.removeAll(QString());
    return keys;
}

QList<CustomerQueryWord> customerQuery(const QString &typed, const QString &region)
{
    const QString folded = foldText(typed.left(1000)).simplified();
    if (folded.isEmpty())
        return {};
    if (const QStringList phone = phoneQueryKeys(typed.left(100), region); !phone.isEmpty()) {
        QStringList prefixes = phone;
        prefixes += folded.left(longestKey);
        prefixes.removeDuplicates();
        return {{prefixes}};
    }
    static const QRegularExpression numberPattern(u"^c-?(\\d+)$"_s);
    QList<CustomerQueryWord> query;
    for (const QString &word : wordsOf(folded)) {
        QStringList prefixes{word.left(longestKey)};
        if (const auto number = numberPattern.match(word); number.hasMatch())
            prefixes += numberKey(number.captured(1));
        prefixes.removeDuplicates();
        query.append({prefixes});
    }
    // An e-mail address or a device contains dots: it is one word too, as it stands.
    if (folded.contains(u'@') || query.isEmpty())
        return {{{folded.left(longestKey)}}};
    return query.mid(0, mostWords);
}

QString prefixEnd(const QString &prefix)
{
    return prefix + QChar(0xDBFF) + QChar(0xDFFF); // U+10FFFF, which is no character and sorts behind all of them
}

} // namespace frontdesk
