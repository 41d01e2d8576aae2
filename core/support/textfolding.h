#pragma once

#include <QList>
#include <QString>

namespace frontdesk {

/// Text as search compares it: NFKC (full-width letters become half-width), case folded (ß becomes ss), accents and strokes
/// taken off (é, ø, ł), digits of every script as 0-9, traditional characters as simplified ones (core/support/simplified.h),
/// invisible characters (joiners, soft hyphens, byte order marks) removed, a lone surrogate as U+FFFD. Voice marks of kana and
/// vowel signs of Indian scripts stay, for they change the word. Folding twice gives the same as folding once. Thread-safe.
QString foldText(QStringView text);

/// Folded text with the way back: source[i] is the offset in the original text of the character that made text[i];
/// source has one entry more than text, the length of the original.
struct FoldedText
{
    QString text;
    QList<int> source;
};
FoldedText foldWithSource(QStringView text);

/// The code point at `position`, which is moved behind it; a lone surrogate reads as U+FFFD.
char32_t nextCodePoint(QStringView text, qsizetype &position);

} // namespace frontdesk
