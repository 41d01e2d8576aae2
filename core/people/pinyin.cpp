#include "core/people/pinyin.h"

#include "core/support/simplified.h"
#include "core/support/textfolding.h"

#include <QFile>
#include <QHash>

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// Rows "characters<TAB>readings" of a file in the resources; lines with # are remarks.
QHash<QString, QString> table(const QString &path)
{
    QHash<QString, QString> rows;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("%s is missing: people with rare readings are not found by pinyin", qUtf8Printable(path));
        return rows;
    }
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (const qsizetype tab = line.indexOf(u'\t'); tab > 0 && !line.startsWith(u'#'))
            rows.insert(line.left(tab), line.mid(tab + 1).trimmed());
    }
    return rows;
}

/// Facts about readings, read once; constant afterwards.
struct Readings
{
    QHash<QString, QString> polyphones = table(u":/pinyin/polyphones.tsv"_s);
    QHash<QString, QString> surnames = table(u":/pinyin/surnames.tsv"_s);
    std::unique_ptr<icu::Transliterator> latin;

    Readings()
    {
        UErrorCode status = U_ZERO_ERROR;
        latin.reset(icu::Transliterator::createInstance("Han-Latin; NFD", UTRANS_FORWARD, status));
        if (U_FAILURE(status)) {
            qWarning("ICU has no Han-Latin table (%s): people are found by pinyin only if their names are polyphones", u_errorName(status));
            latin.reset();
        }
    }
};

const Readings &readings()
{
    static const Readings all;
    return all;
}

/// ICU's one reading, without its tone; empty if it knows none.
QString mainReading(const QString &character)
{
    if (!readings().latin)
        return {};
    icu::UnicodeString text(character.utf16(), int32_t(character.size()));
    readings().latin->transliterate(text);
    QString reading;
    for (int32_t i = 0; i < text.length(); ++i) {
        const char16_t c = text.charAt(i);
        if (c == 0x308 && reading.endsWith(u'u')) // the two dots of ü
            reading.back() = u'v';
        else if (c >= 'a' && c <= 'z')
            reading += QChar(c);
        else if (!(U_GET_GC_MASK(c) & U_GC_M_MASK))
            return {};
    }
    return reading;
}

QStringList readingsOf(const QString &character)
{
    QStringList found;
    const QString simplified = QString::fromUcs4(std::array{simplifiedCharacters().of(character.toUcs4().first())}.data(), 1);
    for (const QString &form : {character, simplified}) { // Unihan tells a traditional character's minor readings at the simplified one
        if (const QString main = mainReading(form); !main.isEmpty())
            found.append(main);
        found += readings().polyphones.value(form).split(u' ', Qt::SkipEmptyParts);
    }
    found.removeDuplicates();
    return found;
}

/// Puts the surname's readings before the others.
void preferSurname(const QStringList &characters, PinyinName &name)
{
    QStringList simplified;
    for (const QString &character : characters)
        simplified.append(QString::fromUcs4(std::array{simplifiedCharacters().of(character.toUcs4().first())}.data(), 1));
    const auto known = [](const QString &surname) { return readings().surnames.value(surname).split(u' ', Qt::SkipEmptyParts); };
    const QStringList both = simplified.size() > 2 ? known(simplified[0] + simplified[1]) : QStringList(); // two alone: surname and given name
    name.surnameLength = both.size() == 2 ? 2 : 1;
    const QStringList own = both.size() == 2 ? both : known(simplified[0]);
    for (qsizetype i = 0; i < own.size(); ++i) {
        name.syllables[i] = own[i].split(u',') + name.syllables[i];
        name.syllables[i].removeDuplicates();
    }
}

/// Spellings of syllables [from, to) one behind the other, the likeliest combination first, at most `limit`.
QStringList combined(const PinyinName &name, qsizetype from, qsizetype to, bool initials, qsizetype limit)
{
    QStringList all{QString()};
    for (qsizetype i = from; i < to; ++i) {
        QStringList parts;
        for (const QString &reading : name.syllables[i])
            parts.append(initials ? reading.left(1) : reading);
        parts.removeDuplicates();
        QStringList next;
        for (const QString &start : std::as_const(all)) {
            for (const QString &part : std::as_const(parts))
                next.append(start + part);
        }
        // Combinations of first readings must survive the cut whatever stands before them.
        if (next.size() > limit) {
            std::stable_sort(next.begin(), next.end(), [&](const QString &a, const QString &b) {
                return a.endsWith(parts.first()) > b.endsWith(parts.first());
            });
            next.resize(limit);
        }
        all = next;
    }
    return all;
}

} // namespace

PinyinName pinyinOfName(const QString &name)
{
    PinyinName result;
    QStringList characters;
    const QString composed = name.normalized(QString::NormalizationForm_KC);
    for (qsizetype i = 0; i < composed.size();) {
        const char32_t c = nextCodePoint(composed, i);
        if (!u_hasBinaryProperty(UChar32(c), UCHAR_IDEOGRAPHIC))
            continue;
        const QString character = QString::fromUcs4(&c, 1);
        const QStringList found = readingsOf(character);
        if (found.isEmpty())
            continue;
        characters.append(character);
        result.syllables.append(found);
    }
    if (!characters.isEmpty())
        preferSurname(characters, result);
    return result;
}

QStringList pinyinKeys(const QString &name, qsizetype limit)
{
    constexpr qsizetype LongestName = 8; // what is longer is an organisation or a sentence; its beginning is enough
    PinyinName read = pinyinOfName(name);
    if (read.syllables.isEmpty())
        return {};
    if (read.syllables.size() > LongestName)
        read.syllables.resize(LongestName);
    for (QStringList &syllable : read.syllables) { // 吕: lv on a keyboard, lyu in a passport, lu on old cards
        for (const QString &reading : QStringList(syllable)) {
            if (reading.contains(u'v'))
                syllable << QString(reading).replace(u'v', u'u') << QString(reading).replace(u"v"_s, u"yu"_s);
        }
        syllable.removeDuplicates();
    }
    const qsizetype end = read.syllables.size(), given = read.surnameLength < end ? read.surnameLength : 0;
    const qsizetype share = std::max<qsizetype>(1, limit / 4);
    QStringList keys = combined(read, 0, end, false, share);
    keys += combined(read, 0, end, true, share);
    if (given > 0) {
        const QStringList surnames = combined(read, 0, given, false, 2), names = combined(read, given, end, false, share);
        const QStringList initials = combined(read, given, end, true, 2);
        keys += names;
        for (const QString &surname : surnames) {
            for (const QString &initial : initials)
                keys.append(surname + initial);
            keys.append(names.first() + surname);
        }
    }
    keys.removeDuplicates();
    if (keys.size() > limit)
        keys.resize(limit);
    return keys;
}

} // namespace frontdesk
