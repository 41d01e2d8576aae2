#include "core/search/termscanner.h"

#include "core/support/textfolding.h"

#include <QVarLengthArray>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace frontdesk {

namespace {

constexpr qsizetype MaxJoinedWords = 5;   // "a-b-c-d-e" is a name, longer chains are lists and paths
constexpr qsizetype MaxJoinedLength = 48;
constexpr qsizetype MaxMixedLength = 32;  // longer mixtures of letters and digits are keys: no parts
constexpr qsizetype MaxParts = 3;

/// Characters that every Unicode table since 6.1 takes for letters or digits and that no case folding touches.
bool isSafe(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || (c >= 0x4E00 && c <= 0x9FCB) || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC || c == 0x3005 || c == 0x3007 || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0x3400 && c <= 0x4DB5) || (c >= 0x20000 && c <= 0x2A6D6) || (c >= 0x3B1 && c <= 0x3C9 && c != 0x3C2)
        || (c >= 0x430 && c <= 0x44F) || (c >= 0x5D0 && c <= 0x5EA) || (c >= 0x621 && c <= 0x63A) || (c >= 0x641 && c <= 0x64A);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isJoint(char16_t c)
{
    return c == u'-' || c == u'_' || c == u'.' || c == u'\'' || c == u'@' || c == u'’' || c == u'‐' || c == u'–';
}

/// The term as stored: characters outside isSafe() as two private-use ones that carry their code point.
class StoredForm
{
public:
    QStringView of(QStringView text)
    {
        qsizetype i = 0;
        while (i < text.size()) {
            qsizetype next = i;
            if (!isSafe(nextCodePoint(text, next)))
                break;
            i = next;
        }
        if (i == text.size())
            return text;
        m_buffer = text.left(i).toString();
        while (i < text.size()) {
            const qsizetype start = i;
            const char32_t c = nextCodePoint(text, i);
            if (isSafe(c)) {
                m_buffer += text.mid(start, i - start);
            } else {
                m_buffer += QChar(char16_t(0xE000 + (c >> 12)));
                m_buffer += QChar(char16_t(0xE400 + (c & 0xFFF)));
            }
        }
        return m_buffer;
    }

private:
    QString m_buffer;
};

QStringView withoutZeros(QStringView digits)
{
    while (digits.size() > 1 && digits.front() == u'0')
        digits = digits.mid(1);
    return digits;
}

class Scanner
{
public:
    Scanner(QStringView text, const std::function<void(const ScannedTerm &)> &found) : m_text(text), m_found(found) {}

    void run()
    {
        qsizetype i = 0;
        while (i < m_text.size()) {
            const qsizetype start = i;
            const char32_t c = nextCodePoint(m_text, i);
            if (isPairedCharacter(c)) {
                i = pairs(start, i);
            } else if (isWordCharacter(c) && !isMark(c)) {
                i = words(start);
            }
        }
    }

private:
    struct Span
    {
        qsizetype start;
        qsizetype end;
    };

    static bool isMark(char32_t c) { return c >= 0x300 && (U_GET_GC_MASK(UChar32(c)) & U_GC_M_MASK); }

    void emitTerm(TermKind kind, QStringView term, Span at) { m_found({kind, m_stored.of(term), at.start, at.end}); }
    QStringView view(Span at) const { return m_text.mid(at.start, at.end - at.start); }

    /// Terms of a run of paired characters whose first is [start, next); returns the end of the run.
    qsizetype pairs(qsizetype start, qsizetype next)
    {
        Span last{start, next};
        emitTerm(TermKind::Single, view(last), last);
        while (next < m_text.size()) {
            const qsizetype from = next;
            if (!isPairedCharacter(nextCodePoint(m_text, next)))
                return from;
            const Span here{from, next};
            emitTerm(TermKind::Single, view(here), here);
            emitTerm(TermKind::Pair, view({last.start, next}), {last.start, next});
            last = here;
        }
        return next;
    }

    qsizetype wordEnd(qsizetype i) const
    {
        while (i < m_text.size()) {
            qsizetype next = i;
            if (!isWordCharacter(nextCodePoint(m_text, next)))
                break;
            i = next;
        }
        return i;
    }

    /// Terms of the word that begins at `start` and of those joined to it; returns the end of all.
    qsizetype words(qsizetype start)
    {
        QVarLengthArray<Span, 8> joined;
        qsizetype end = start;
        while (true) {
            end = wordEnd(start);
            joined.append({start, end});
            word({start, end});
            if (end + 1 >= m_text.size() || !isJoint(m_text[end].unicode()))
                break;
            qsizetype next = end + 1;
            const char32_t c = nextCodePoint(m_text, next);
            if (!isWordCharacter(c) || isMark(c))
                break;
            start = end + 1;
        }
        if (joined.size() > 1 && joined.size() <= MaxJoinedWords && end - joined.first().start <= MaxJoinedLength)
            compound(joined, {joined.first().start, end});
        return end;
    }

    void word(Span at)
    {
        QStringView text = view(at);
        if (text.size() > MaxWordLength) {
            text.truncate(MaxWordLength);
            if (text.back().isHighSurrogate())
                text.chop(1);
        }
        emitTerm(TermKind::Word, text, at);
        if (isDigit(text.front()) && std::all_of(text.begin(), text.end(), isDigit)) {
            if (text.front() == u'0' && text.size() > 1)
                emitTerm(TermKind::Number, withoutZeros(text), at);
        } else if (text.size() <= MaxMixedLength && text.size() == at.end - at.start) {
            mixed(text, at);
        }
    }

    /// "win10": "win", "10"; "inc000123": also "123" and "inc123".
    void mixed(QStringView text, Span at)
    {
        QVarLengthArray<Span, 8> parts;
        for (qsizetype i = 0; i < text.size() && parts.size() <= MaxParts;) {
            qsizetype end = i + 1;
            while (end < text.size() && isDigit(text[end]) == isDigit(text[i]))
                ++end;
            parts.append({at.start + i, at.start + end});
            i = end;
        }
        if (parts.size() < 2 || parts.size() > MaxParts)
            return;
        for (const Span &part : parts)
            partOf(part);
        compound(parts, at);
    }

    void partOf(Span at)
    {
        const QStringView text = view(at);
        emitTerm(TermKind::Part, text, at);
        if (text.front() == u'0' && text.size() > 1)
            emitTerm(TermKind::Number, withoutZeros(text), at);
    }

    template<typename Spans>
    void compound(const Spans &parts, Span at)
    {
        QString raw, plain;
        for (const Span &part : parts) {
            const QStringView text = view(part);
            raw += text;
            plain += std::all_of(text.begin(), text.end(), isDigit) ? withoutZeros(text) : text;
        }
        if (raw != view(at)) // a mixed word was told as a word already
            emitTerm(TermKind::Compound, raw, at);
        if (plain != raw)
            emitTerm(TermKind::Compound, plain, at);
    }

    QStringView m_text;
    const std::function<void(const ScannedTerm &)> &m_found;
    StoredForm m_stored;
};

} // namespace

bool isPairedCharacter(char32_t c)
{
    if (c < 0xE00)
        return false;
    if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x3096) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x30A1 && c <= 0x30FA))
        return true;
    const UChar32 point = UChar32(c);
    if (c == 0x30FC || u_hasBinaryProperty(point, UCHAR_IDEOGRAPHIC))
        return true;
    if (!(U_GET_GC_MASK(point) & (U_GC_L_MASK | U_GC_M_MASK)))
        return false;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(point, &status)) {
    case USCRIPT_HAN: case USCRIPT_HIRAGANA: case USCRIPT_KATAKANA: case USCRIPT_KATAKANA_OR_HIRAGANA: case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO: case USCRIPT_YI: case USCRIPT_THAI: case USCRIPT_LAO: case USCRIPT_KHMER: case USCRIPT_MYANMAR:
        return true;
    default:
        return false;
    }
}

bool isWordCharacter(char32_t c)
{
    if (c < 0x80)
        return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z');
    return (U_GET_GC_MASK(UChar32(c)) & (U_GC_L_MASK | U_GC_ND_MASK | U_GC_M_MASK)) && !isPairedCharacter(c);
}

void scanTerms(QStringView folded, const std::function<void(const ScannedTerm &)> &found)
{
    Scanner(folded, found).run();
}

} // namespace frontdesk
