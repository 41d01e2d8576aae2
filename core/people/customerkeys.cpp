#include "core/people/customerkeys.h"

#include "core/people/personkeys.h"
#include "core/support/textfolding.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qsizetype longestKey = 100; // an index takes no page-long key, and nobody types one
constexpr qsizetype mostWords = 6;

QStringList wordsOf(const QString &folded)
{
    static const QRegularExpression between(u"[\\s,;·・]+"_s);
    return folded.split(between, Qt::SkipEmptyParts);
}

QString numberKey(const QString &digits)
{
    static const QRegularExpression zeros(u"^0+(?=\\d)"_s);
    return u'c' + QString(digits).remove(zeros);
}

/// "NB-10350": nb10350, 10350 and 0350, for a tag is told by its end.
QStringList deviceKeys(const QString &device)
{
    static const QRegularExpression sign(u"[^\\p{L}\\p{N}]+"_s), digits(u"\\d+"_s);
    constexpr qsizetype ending = 4;
    QStringList keys{QString(device).remove(sign)};
    for (auto run = digits.globalMatch(device); run.hasNext();) {
        const QString number = run.next().captured();
        keys << number << (number.size() > ending ? number.right(ending) : QString());
    }
    return keys;
}

/// "martin.kohler12": mk12, m12, k12 and kohler12; "u00015": u15. Letters in front tell few people of a large house apart, a number does.
QStringList numberedMailKeys(const QString &email)
{
    static const QRegularExpression numbered(u"^(.*?\\p{L})0*(\\d+)$"_s), sign(u"[^\\p{L}\\p{N}]+"_s);
    const auto local = numbered.match(email.section(u'@', 0, 0));
    if (!local.hasMatch())
        return {};
    QString initials;
    QStringList keys;
    for (const QString &word : local.captured(1).split(sign, Qt::SkipEmptyParts).mid(0, mostWords)) {
        initials += word.at(0);
        keys << word.at(0) + local.captured(2) << word + local.captured(2);
    }
    return keys << initials + local.captured(2);
}

} // namespace

PhoneNumber numberAtSite(const QString &extension, const QString &sitePrefix, const QString &region)
{
    if (extension.isEmpty() || sitePrefix.trimmed().isEmpty())
        return {};
    const auto number = parsePhoneNumber(sitePrefix + extension, region);
    return number ? *number : PhoneNumber{};
}

QStringList customerKeys(const Customer &customer, const QString &sitePrefix, const QString &region)
{
    PersonNames person{customer.name, {}, customer.email, {}, {}};
    if (const auto phone = parsePhoneNumber(customer.phone, region))
        person.phones += *phone;
    if (const PhoneNumber dialled = numberAtSite(customer.extension, sitePrefix, region); !dialled.e164.isEmpty())
        person.phones += dialled;
    QStringList keys{foldText(customer.name).simplified()}; // as a whole: scripts mean a person by the exact name
    keys += personKeys(person);
    keys << foldText(customer.number) << numberKey(customer.number.section(u'-', -1));
    keys << foldText(customer.device) << foldText(customer.extension);
    keys += deviceKeys(foldText(customer.device)) + numberedMailKeys(foldText(customer.email));
    // Where somebody sits narrows a name down ("su lon"); in both languages, with the words of the place.
    for (const QString &place : {foldText(customer.siteName.zh).simplified(), foldText(customer.siteName.en).simplified()})
        keys += QStringList{place} + wordsOf(place);
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
    const auto prefixesOf = [&](const QString &text) {
        QStringList prefixes = personQueryKeys(text, region);
        for (QString &prefix : prefixes)
            prefix.truncate(longestKey);
        return prefixes;
    };
    // A telephone number is one word however it is spaced.
    if (!phoneQueryKeys(folded.left(longestKey), region).isEmpty())
        return {{prefixesOf(folded)}};
    static const QRegularExpression numberPattern(u"^c-?(\\d+)$"_s);
    QList<CustomerQueryWord> query;
    for (const QString &word : wordsOf(folded).mid(0, mostWords)) {
        QStringList prefixes = prefixesOf(word);
        if (const auto number = numberPattern.match(word); number.hasMatch())
            prefixes += numberKey(number.captured(1));
        if (!prefixes.isEmpty())
            query.append({prefixes});
    }
    return query;
}

QString prefixEnd(const QString &prefix)
{
    return prefix + QChar(0xDBFF) + QChar(0xDFFF); // U+10FFFF, which is no character and sorts behind all of them
}

} // namespace frontdesk
