#include "core/people/personkeys.h"

#include "core/people/pinyin.h"
#include "core/support/textfolding.h"

#include <unicode/uchar.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qsizetype MaxNameLength = 100; // of what is longer the beginning makes the keys
constexpr qsizetype MaxWords = 6;

bool isLetterOrDigit(char32_t c)
{
    return U_GET_GC_MASK(UChar32(c)) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK);
}

/// The words of a folded text: runs of letters and digits; an apostrophe inside a name (O'Brien) parts nothing.
QStringList words(const QString &folded)
{
    QStringList all;
    bool open = false;
    for (qsizetype i = 0; i < folded.size();) {
        const qsizetype start = i;
        const char32_t c = nextCodePoint(folded, i);
        if (isLetterOrDigit(c)) {
            if (!open)
                all.append(QString());
            all.last() += folded.mid(start, i - start);
            open = true;
        } else if (c != U'\'' && c != U'’') {
            open = false;
        }
    }
    return all;
}

bool isIdeographic(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isSurrogate() || u_hasBinaryProperty(c.unicode(), UCHAR_IDEOGRAPHIC); });
}

/// ä, ö, ü as German writes them where they are missing.
QString withUmlautsSpelled(const QString &name)
{
    QString spelled = name.normalized(QString::NormalizationForm_C);
    const std::pair<QString, QString> umlauts[] = {{u"ä"_s, u"ae"_s}, {u"ö"_s, u"oe"_s}, {u"ü"_s, u"ue"_s}};
    for (const auto &[letter, spelling] : umlauts)
        spelled.replace(letter, spelling, Qt::CaseInsensitive);
    return spelled;
}

void addWordKeys(const QStringList &parts, QStringList &keys)
{
    for (qsizetype i = 0; i < parts.size(); ++i) // from each word on, and round again: "annamuller", "mulleranna"
        keys.append((parts.mid(i) + parts.mid(0, i)).join(QString()));
    QString initials;
    for (const QString &part : parts) {
        qsizetype first = 0;
        nextCodePoint(part, first);
        initials += part.left(first);
    }
    if (parts.size() > 1)
        keys.append(initials);
}

void addName(const QString &name, QStringList &keys)
{
    const QString kept = name.left(MaxNameLength);
    const QString folded = foldText(kept);
    const QStringList parts = words(folded).mid(0, MaxWords);
    addWordKeys(parts, keys);
    if (const QString spelled = foldText(withUmlautsSpelled(kept)); spelled != folded)
        addWordKeys(words(spelled).mid(0, MaxWords), keys);
    for (const QString &part : parts) {
        if (!isIdeographic(part))
            continue;
        for (qsizetype i = 1; i < std::min<qsizetype>(part.size(), 8); ++i) { // the given name, and its second character
            if (!part[i].isLowSurrogate())
                keys.append(part.mid(i));
        }
    }
    keys += pinyinKeys(kept);
}

void addMail(const QString &email, QStringList &keys)
{
    const QString folded = foldText(email.left(MaxNameLength)).remove(u' ');
    if (folded.isEmpty())
        return;
    keys.append(folded);
    addWordKeys(words(folded.section(u'@', 0, 0)).mid(0, MaxWords), keys);
    if (const QString domain = folded.section(u'@', 1); !domain.isEmpty())
        keys << domain << u'@' + domain;
}

void addNumber(const QString &number, QStringList &keys)
{
    const QStringList parts = words(foldText(number.left(MaxNameLength))).mid(0, MaxWords);
    keys.append(parts.join(QString()));
    for (QString part : parts) {
        keys.append(part);
        while (part.size() > 1 && part.startsWith(u'0'))
            part.remove(0, 1);
        keys.append(part);
    }
}

} // namespace

QStringList personKeys(const PersonNames &person)
{
    QStringList keys;
    addName(person.name, keys);
    addName(person.otherName, keys);
    addMail(person.email, keys);
    addNumber(person.number, keys);
    for (const PhoneNumber &phone : person.phones)
        keys += phoneKeys(phone);
    keys.removeDuplicates();
    keys.removeAll(QString());
    if (keys.size() > MaxPersonKeys)
        keys.resize(MaxPersonKeys);
    return keys;
}

QStringList personQueryKeys(const QString &typed, const QString &defaultRegion)
{
    const QString folded = foldText(typed.left(MaxNameLength)).simplified();
    QStringList keys{words(folded).join(QString()), QString(folded).remove(u' ')}; // the second keeps the signs of a mail address
    keys += phoneQueryKeys(typed.left(MaxNameLength), defaultRegion);
    keys.removeDuplicates();
    keys.removeAll(QString());
    return keys;
}

bool personMatches(const QStringList &keys, const QStringList &queryKeys)
{
    return std::any_of(queryKeys.begin(), queryKeys.end(), [&](const QString &wanted) {
        return std::any_of(keys.begin(), keys.end(), [&](const QString &key) { return key.startsWith(wanted); });
    });
}

} // namespace frontdesk
