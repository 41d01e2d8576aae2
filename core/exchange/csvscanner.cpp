#include "core/exchange/csvscanner.h"

namespace frontdesk {

char16_t CsvScanner::symbolAt(QByteArrayView bytes, qsizetype at) const
{
    if (m_encoding == TextEncoding::Utf16LE || m_encoding == TextEncoding::Utf16BE) {
        if (at + 1 >= bytes.size())
            return 0;
        const auto low = uchar(bytes[m_encoding == TextEncoding::Utf16LE ? at : at + 1]);
        const auto high = uchar(bytes[m_encoding == TextEncoding::Utf16LE ? at + 1 : at]);
        return char16_t(high << 8 | low);
    }
    return uchar(bytes[at]);
}

qsizetype CsvScanner::symbolLength(QByteArrayView bytes, qsizetype at) const
{
    switch (m_encoding) {
    case TextEncoding::Utf16LE:
    case TextEncoding::Utf16BE: return 2;
    case TextEncoding::Gb18030: {
        if (uchar(bytes[at]) < 0x81 || uchar(bytes[at]) == 0xff || at + 1 >= bytes.size())
            return 1;
        const auto second = uchar(bytes[at + 1]);
        if (second >= 0x30 && second <= 0x39)
            return 4;
        return second >= 0x40 && second != 0x7f ? 2 : 1;
    }
    default: return 1;
    }
}

CsvScan CsvScanner::scan(QByteArrayView bytes, bool ended, CsvRecord &record) const
{
    record = {};
    const qsizetype unit = this->unit();
    const qsizetype size = bytes.size();
    // Length of the line end at a place, 0 if there is none, -1 if the next chunk must say (CR or CRLF).
    const auto lineEnd = [&](qsizetype at) -> qsizetype {
        const char16_t symbol = symbolAt(bytes, at);
        if (symbol == u'\n')
            return unit;
        if (symbol != u'\r')
            return 0;
        if (at + 2 * unit > size)
            return ended ? unit : -1;
        return symbolAt(bytes, at + unit) == u'\n' ? 2 * unit : unit;
    };

    qsizetype at = 0;
    while (true) {
        CsvRecord::Cell cell;
        cell.start = at;
        qsizetype end = 0; // of the line, if the cell is the last one
        if (at + unit <= size && symbolAt(bytes, at) == u'"') {
            cell.quoted = true;
            cell.start = at + unit;
            record.trouble = at;
            record.linesToTrouble = record.lines;
            at += unit;
            while (true) {
                if (at + unit > size) {
                    record.open = true;
                    return ended ? CsvScan::UnclosedQuote : CsvScan::NeedsMore;
                }
                const char16_t symbol = symbolAt(bytes, at);
                if (symbol == u'"') {
                    if (at + 2 * unit > size && !ended)
                        return CsvScan::NeedsMore;
                    if (at + 2 * unit <= size && symbolAt(bytes, at + unit) == u'"') {
                        cell.doubled = true;
                        at += 2 * unit;
                        continue;
                    }
                    break;
                }
                if (symbol == u'\n' || symbol == u'\r') {
                    const qsizetype length = lineEnd(at);
                    if (length < 0)
                        return CsvScan::NeedsMore;
                    ++record.lines;
                    at += length;
                    continue;
                }
                at += symbolLength(bytes, at);
            }
            cell.length = at - cell.start;
            at += unit;
            while (at + unit <= size && symbolAt(bytes, at) == u' ' && m_delimiter != ' ')
                at += unit;
        } else {
            while (at + unit <= size) {
                const char16_t symbol = symbolAt(bytes, at);
                if (symbol == uchar(m_delimiter) || symbol == u'\n' || symbol == u'\r')
                    break;
                at += symbolLength(bytes, at);
            }
            at = qMin(at, size);
            cell.length = at - cell.start;
        }

        if (at + unit > size) {
            if (!ended)
                return CsvScan::NeedsMore;
            if (!cell.quoted)
                cell.length = size - cell.start; // with the odd byte of a broken off UTF-16, so that it is refused
            record.cells.append(cell);
            record.length = size;
            return CsvScan::Complete;
        }
        if (symbolAt(bytes, at) == uchar(m_delimiter)) {
            record.cells.append(cell);
            at += unit;
            continue;
        }
        end = lineEnd(at);
        if (end < 0)
            return CsvScan::NeedsMore;
        if (end == 0) {
            record.trouble = at;
            record.linesToTrouble = record.lines;
            return CsvScan::TextAfterQuote;
        }
        record.cells.append(cell);
        record.length = at + end;
        ++record.lines;
        return CsvScan::Complete;
    }
}

} // namespace frontdesk
