#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace frontdesk {

enum class TextEncoding { Utf8, Utf16LE, Utf16BE, Gb18030, Latin1, Windows1252 };

/// "utf-8", "utf-16le", "utf-16be", "gb18030", "latin-1", "windows-1252".
QString textEncodingName(TextEncoding encoding);
/// Also knows the usual other spellings (GBK, ISO-8859-1, …). Empty for an unknown one; "utf-16" alone needs a byte order mark and is not one.
std::optional<TextEncoding> textEncodingFromName(const QString &name);

/// What a byte order mark says, and its length in bytes.
struct ByteOrderMark
{
    TextEncoding encoding = TextEncoding::Utf8;
    int length = 0; ///< 0: there is none
};
ByteOrderMark byteOrderMark(QByteArrayView start);

/// Guesses the encoding of text that has no byte order mark from a sample that may break off anywhere. Empty while the sample is
/// plain ASCII, which fits all. Valid UTF-8 wins; else Chinese is told from western text by how frequent its characters are.
std::optional<TextEncoding> guessTextEncoding(QByteArrayView sample);

/// The text of complete bytes; empty result where they are no text in this encoding.
std::optional<QString> decodeText(QByteArrayView bytes, TextEncoding encoding);

} // namespace frontdesk
