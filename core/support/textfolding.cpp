#include "core/support/textfolding.h"

#include "core/support/simplified.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace frontdesk {

namespace {

using icu::Normalizer2;
using icu::UnicodeString;

/// ICU's shared, constant normalisers; null only where ICU was built without its data, then text is folded by Qt alone.
struct Normalizers
{
    const Normalizer2 *caseFolded = nullptr; ///< NFKC_Casefold
    const Normalizer2 *decomposed = nullptr; ///< NFD
    const Normalizer2 *composed = nullptr;   ///< NFC
};

const Normalizers &normalizers()
{
    static const Normalizers all = [] {
        UErrorCode status = U_ZERO_ERROR;
        Normalizers found{Normalizer2::getNFKCCasefoldInstance(status), Normalizer2::getNFDInstance(status), Normalizer2::getNFCInstance(status)};
        if (U_FAILURE(status)) {
            qWarning("ICU has no normalisation data (%s): search folds case only", u_errorName(status));
            return Normalizers{};
        }
        return found;
    }();
    return all;
}

/// The one character that `c` folds to if it does so whatever stands beside it, 0 if ICU must look. Covers nearly all text
/// of a desk: ASCII, ideographs, kana, Hangul syllables, full-width forms, the commonest punctuation.
char32_t foldedAlone(char16_t c, const SimplifiedCharacters &simplified)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 0x20u : c;
    if (c >= 0x4E00 && c <= 0x9FFF)
        return simplified.of(c);
    if (c >= 0xFF01 && c <= 0xFF5E)
        return foldedAlone(char16_t(c - 0xFEE0), simplified);
    if (c == 0x3001 || c == 0x3002 || (c >= 0x3008 && c <= 0x3011) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA)
        || (c >= 0xAC00 && c <= 0xD7A3))
        return c;
    return 0;
}

/// Marks that search ignores: accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic.
bool isAccent(char32_t c)
{
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x483 && c <= 0x487) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF)
        || (c >= 0x20D0 && c <= 0x20F0) || (c >= 0xFE20 && c <= 0xFE2F)
        || (((c >= 0x591 && c <= 0x5C7) || (c >= 0x610 && c <= 0x670)) && u_charType(UChar32(c)) == U_NON_SPACING_MARK);
}

/// Letters whose stroke or ligature Unicode does not decompose.
const char16_t *spelledOut(char32_t c)
{
    switch (c) {
    case U'ø': return u"o";
    case U'ł': return u"l";
    case U'đ': case U'ð': return u"d";
    case U'ħ': return u"h";
    case U'ŧ': return u"t";
    case U'ı': return u"i";
    case U'æ': return u"ae";
    case U'œ': return u"oe";
    case U'þ': return u"th";
    default: return nullptr;
    }
}

UnicodeString foldedOnce(const UnicodeString &piece, const SimplifiedCharacters &simplified)
{
    UErrorCode status = U_ZERO_ERROR;
    const UnicodeString decomposed = normalizers().decomposed->normalize(normalizers().caseFolded->normalize(piece, status), status);
    UnicodeString bare;
    for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const UChar32 c = decomposed.char32At(i);
        if (isAccent(char32_t(c)))
            continue;
        if (const char16_t *spelling = spelledOut(char32_t(c)))
            bare.append(spelling, -1);
        else if (u_charType(c) == U_DECIMAL_DIGIT_NUMBER && c > 0x7F)
            bare.append(UChar32('0' + u_charDigitValue(c)));
        else
            bare.append(UChar32(simplified.of(char32_t(c))));
    }
    return normalizers().composed->normalize(bare, status);
}

UnicodeString folded(UnicodeString piece, const SimplifiedCharacters &simplified)
{
    if (!normalizers().composed)
        return piece.foldCase();
    for (int round = 0; round < 4; ++round) { // what remains after taking a mark off may fold further, very rarely
        UnicodeString next = foldedOnce(piece, simplified);
        if (next == piece)
            break;
        piece = std::move(next);
    }
    return piece;
}

template<bool WithSource>
FoldedText fold(QStringView text)
{
    // More marks on one letter than any language writes are dropped: sorting them would take quadratic time.
    constexpr int MaxPiece = 64;
    const SimplifiedCharacters &simplified = simplifiedCharacters();
    FoldedText result;
    result.text.reserve(text.size());
    if constexpr (WithSource)
        result.source.reserve(text.size() + 1);

    qsizetype i = 0;
    const auto standsAlone = [&](qsizetype at) { return at >= text.size() || foldedAlone(text[at].unicode(), simplified); };
    while (i < text.size()) {
        const qsizetype start = i;
        if (const char32_t alone = foldedAlone(text[i].unicode(), simplified); (alone || text[i].isNull()) && standsAlone(i + 1)) {
            ++i;
            if (alone > 0xFFFF)
                result.text += QChar::fromUcs4(alone);
            else
                result.text += QChar(char16_t(alone));
        } else {
            UnicodeString piece;
            do {
                const char32_t c = nextCodePoint(text, i);
                if (!isAccent(c) && piece.length() < MaxPiece)
                    piece.append(UChar32(c));
                if (standsAlone(i))
                    break;
                qsizetype ahead = i;
                if (!normalizers().caseFolded || normalizers().caseFolded->hasBoundaryBefore(UChar32(nextCodePoint(text, ahead))))
                    break;
            } while (i < text.size());
            const UnicodeString done = folded(std::move(piece), simplified);
            result.text.append(QStringView(done.getBuffer(), done.length()));
        }
        if constexpr (WithSource)
            result.source.resize(result.text.size(), int(start));
    }
    if constexpr (WithSource)
        result.source.append(int(text.size()));
    return result;
}

} // namespace

char32_t nextCodePoint(QStringView text, qsizetype &position)
{
    const QChar first = text[position++];
    if (!first.isSurrogate())
        return first.unicode();
    if (first.isHighSurrogate() && position < text.size() && text[position].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[position++]);
    return QChar::ReplacementCharacter;
}

QString foldText(QStringView text)
{
    return fold<false>(text).text;
}

FoldedText foldWithSource(QStringView text)
{
    return fold<true>(text);
}

} // namespace frontdesk
