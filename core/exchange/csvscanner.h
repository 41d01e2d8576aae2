#pragma once

#include "core/exchange/textencoding.h"

#include <QList>

namespace frontdesk {

/// Where the cells of one record lie in the bytes that were scanned.
struct CsvRecord
{
    struct Cell
    {
        qsizetype start = 0; // within the window, without the quotes
        qsizetype length = 0;
        bool quoted = false;
        bool doubled = false; // holds "" for "
    };
    QList<Cell> cells;
    qsizetype length = 0;     // with its line end
    qint64 lines = 0;         // line ends in it, its own included
    qint64 linesToTrouble = 0; // line ends before the quote that is not closed, or before the text after a quote
    qsizetype trouble = 0;
    bool open = false; // the window ends inside quotes

    bool isBlank() const { return cells.size() == 1 && cells.first().length == 0 && !cells.first().quoted; }
};

enum class CsvScan { Complete, NeedsMore, UnclosedQuote, TextAfterQuote };

/// Finds the cells of a record in undecoded bytes, so that places in the file stay exact in every encoding.
class CsvScanner
{
public:
    CsvScanner(TextEncoding encoding, char delimiter) : m_encoding(encoding), m_delimiter(delimiter) {}

    /// Scans the record at the start of `bytes`; `ended` says that nothing follows them.
    CsvScan scan(QByteArrayView bytes, bool ended, CsvRecord &record) const;

    /// Bytes of the smallest symbol.
    qsizetype unit() const { return m_encoding == TextEncoding::Utf16LE || m_encoding == TextEncoding::Utf16BE ? 2 : 1; }
    char16_t symbolAt(QByteArrayView bytes, qsizetype at) const;
    /// Bytes of the symbol there, which may reach behind the end. Second bytes of GB18030 may look like delimiters.
    qsizetype symbolLength(QByteArrayView bytes, qsizetype at) const;

private:
    TextEncoding m_encoding;
    char m_delimiter;
};

} // namespace frontdesk
