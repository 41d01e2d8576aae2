#include "core/exchange/textencoding.h"

#include <QStringDecoder>

namespace frontdesk {
using namespace Qt::StringLiterals;

namespace {

uchar at(QByteArrayView bytes, qsizetype i)
{
    return uchar(bytes[i]);
}

/// How well bytes read as GB18030. Level-1 characters (the 3,755 most frequent) and full-width signs make up nearly all Chinese text,
/// while accented western letters form invalid pairs or rare characters.
bool readsAsChinese(QByteArrayView sample)
{
    qsizetype frequent = 0;
    qsizetype rare = 0;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        const uchar lead = at(sample, i);
        if (lead < 0x80)
            continue;
        if (i + 1 == sample.size())
            break; // cut off
        const uchar trail = at(sample, i + 1);
        if (lead == 0x80 || lead == 0xff)
            return false;
        if (trail >= 0x30 && trail <= 0x39) {
            if (i + 3 >= sample.size())
                break;
            if (at(sample, i + 2) < 0x81 || at(sample, i + 3) < 0x30 || at(sample, i + 3) > 0x39)
                return false;
            ++rare;
            i += 3;
            continue;
        }
        if (trail < 0x40 || trail == 0x7f || trail == 0xff)
            return false;
        const bool levelOne = lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
        const bool sign = lead >= 0xa1 && lead <= 0xa3 && trail >= 0xa1;
        ++(levelOne || sign ? frequent : rare);
        ++i;
    }
    return frequent > rare;
}

/// UTF-8 whose last character may be cut off.
bool readsAsUtf8(QByteArrayView sample)
{
    for (qsizetype cut = 0; cut <= qMin<qsizetype>(3, sample.size()); ++cut) {
        const QByteArrayView part = sample.chopped(cut);
        if (cut > 0 && at(sample, part.size()) < 0xc0)
            continue; // only a lead byte may begin what was cut off
        if (part.isValidUtf8())
            return true;
    }
    return false;
}

std::optional<QString> decodeWith(const char *name, QByteArrayView bytes)
{
    QStringDecoder decoder(name, QStringConverter::Flag::Stateless);
    if (!decoder.isValid())
        return {};
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar::ReplacementCharacter))
        return {};
    return text;
}

} // namespace

QString textEncodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: return u"utf-8"_s;
    case TextEncoding::Utf16LE: return u"utf-16le"_s;
    case TextEncoding::Utf16BE: return u"utf-16be"_s;
    case TextEncoding::Gb18030: return u"gb18030"_s;
    case TextEncoding::Latin1: return u"latin-1"_s;
    case TextEncoding::Windows1252: return u"windows-1252"_s;
    }
    return {};
}

std::optional<TextEncoding> textEncodingFromName(const QString &name)
{
    static const QHash<QString, TextEncoding> known{
        {u"utf8"_s, TextEncoding::Utf8},         {u"utf16le"_s, TextEncoding::Utf16LE},     {u"utf16be"_s, TextEncoding::Utf16BE},
        {u"gb18030"_s, TextEncoding::Gb18030},   {u"gbk"_s, TextEncoding::Gb18030},         {u"gb2312"_s, TextEncoding::Gb18030},
        {u"cp936"_s, TextEncoding::Gb18030},     {u"latin1"_s, TextEncoding::Latin1},       {u"iso88591"_s, TextEncoding::Latin1},
        {u"cp1252"_s, TextEncoding::Windows1252}, {u"windows1252"_s, TextEncoding::Windows1252},
    };
    const QString key = name.toLower().remove(u'-').remove(u'_').remove(u' ');
    const auto found = known.find(key);
    return found == known.end() ? std::nullopt : std::optional(*found);
}

ByteOrderMark byteOrderMark(QByteArrayView start)
{
    if (start.startsWith("\xef\xbb\xbf"))
        return {TextEncoding::Utf8, 3};
    if (start.startsWith("\xff\xfe"))
        return {TextEncoding::Utf16LE, 2};
    if (start.startsWith("\xfe\xff"))
        return {TextEncoding::Utf16BE, 2};
    if (start.startsWith("\x84\x31\x95\x33"))
        return {TextEncoding::Gb18030, 4};
    return {};
}

std::optional<TextEncoding> guessTextEncoding(QByteArrayView sample)
{
    qsizetype high = 0;
    qsizetype zeroEven = 0;
    qsizetype zeroOdd = 0;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (at(sample, i) == 0)
            ++(i % 2 == 0 ? zeroEven : zeroOdd);
        high += at(sample, i) >= 0x80;
    }
    // Delimiters, digits and line ends alone make every second byte of a good part of UTF-16 zero.
    if (zeroOdd * 8 > sample.size() && zeroEven * 8 < zeroOdd)
        return TextEncoding::Utf16LE;
    if (zeroEven * 8 > sample.size() && zeroOdd * 8 < zeroEven)
        return TextEncoding::Utf16BE;
    if (high == 0)
        return {};
    if (readsAsUtf8(sample))
        return TextEncoding::Utf8;
    return readsAsChinese(sample) ? TextEncoding::Gb18030 : TextEncoding::Windows1252;
}

std::optional<QString> decodeText(QByteArrayView bytes, TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        if (!bytes.isValidUtf8())
            return {};
        return QString::fromUtf8(bytes);
    case TextEncoding::Utf16LE: return decodeWith("UTF-16LE", bytes);
    case TextEncoding::Utf16BE: return decodeWith("UTF-16BE", bytes);
    case TextEncoding::Gb18030: {
        // Most cells are numbers and codes; opening a converter for each would take most of the time.
        if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) < 0x80; }))
            return QString::fromLatin1(bytes);
        return decodeWith("GB18030", bytes);
    }
    case TextEncoding::Latin1: return QString::fromLatin1(bytes);
    case TextEncoding::Windows1252: {
        // 0x80-0x9f of Windows-1252; the five unused places stay control characters, as browsers have it.
        static const char16_t upper[] = u"\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
                                        u"\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
        QString text = QString::fromLatin1(bytes);
        for (QChar &c : text) {
            if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
                c = QChar(upper[c.unicode() - 0x80]);
        }
        return text;
    }
    }
    return {};
}

} // namespace frontdesk
