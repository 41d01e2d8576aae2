#pragma once

#include <QStringView>

#include <functional>

namespace frontdesk {

/// What a term of the search index stands for.
enum class TermKind {
    Word,     ///< letters and digits as written: "vpn", "000123", "win10"
    Part,     ///< letters or digits out of a word that mixes them: "win" and "10"
    Number,   ///< digits without leading zeros: "123" of "000123"
    Compound, ///< words joined by - . _ ' @ without the joints, numbers without leading zeros too: "wifi", "inc000123", "inc123"
    Single,   ///< one character of a script without blanks: 连
    Pair      ///< two neighbouring ones: 连不
};

/// A term and its place [start, end) in the folded text. The term's characters live as long as the call.
struct ScannedTerm
{
    TermKind kind;
    QStringView term;
    qsizetype start;
    qsizetype end;
};

/// Longest word that is indexed whole; of a longer one (keys, encoded data) the first so many UTF-16 units are.
constexpr qsizetype MaxWordLength = 64;

/// Calls `found` for each term of a text that foldText() made, in the order of the text, in linear time.
///
/// Every term is one token to SQLite's unicode61 tokenizer (remove_diacritics 0) and one lexeme to PostgreSQL, the same on both:
/// a character that an older Unicode table may not take for a letter is written as two private-use characters.
void scanTerms(QStringView folded, const std::function<void(const ScannedTerm &)> &found);

/// True if the code point continues a word: a letter, digit or mark of a script that is written with blanks.
bool isWordCharacter(char32_t c);
/// True for characters of scripts without blanks between words (Han, kana, Hangul, Thai, …), which are indexed one by one and in pairs.
bool isPairedCharacter(char32_t c);

} // namespace frontdesk
