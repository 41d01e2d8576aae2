#pragma once

#include "core/exchange/bytesource.h"
#include "core/exchange/csvscanner.h"
#include "core/exchange/rowreader.h"
#include "core/exchange/textencoding.h"

#include <memory>

namespace frontdesk {

struct CsvOptions
{
    std::optional<TextEncoding> encoding; ///< none: byte order mark, else guessed
    char delimiter = 0;                   ///< 0: that of , ; tab | which fits the first rows; a line "sep=;" wins
    QStringList columns;                  ///< names for a file without a header; empty: the first record is the header
    qsizetype longestRecord = 8 << 20;    ///< bytes; a longer one is an error, for memory stays bounded
};

/// Separated text after RFC 4180, as real exports have it: any of the three line ends, blank lines, quoted line breaks, five encodings.
/// What cannot be read for sure is refused with its line and column, never repaired by a guess; reading goes on at the next line.
///
/// Codes of rows: table.unclosed_quote, table.text_after_quote, table.column_count (values "expected", "found"), table.encoding ("column",
/// "encoding"), table.record_too_long. Of the file: table.empty, table.duplicate_column ("column"), table.encoding, table.unreadable.
class CsvReader final : public RowReader
{
public:
    /// Reads the header. `device` must be open and outlive the reader.
    static Result<std::unique_ptr<CsvReader>> open(QIODevice &device, const CsvOptions &options = {});

    std::optional<Result<TableRow>> next() override;
    Result<void> resume(const RowPosition &position) override;
    QStringList columns() const override { return m_columns; }
    bool failed() const override { return m_failed; }
    qint64 offset() const override { return m_source.offset(); }

    /// What it reads: given, marked or guessed. UTF-8 as long as nothing but ASCII came.
    TextEncoding encoding() const { return m_encoding; }
    char delimiter() const { return m_delimiter; }

private:
    CsvReader(QIODevice &device, const CsvOptions &options);
    Result<void> readHeader();
    void settleEncoding(bool atStart);
    char fittingDelimiter() const;
    CsvScanner scanner() const { return {m_encoding, m_delimiter}; }
    std::optional<Result<CsvRecord>> nextRecord();
    void take(const CsvRecord &record);
    Error errorHere(const QString &code, qint64 line) const;
    void dropLines(qsizetype atLeast);
    Result<QStringList> cellsOf(const CsvRecord &record) const;

    ByteSource m_source;
    CsvOptions m_options;
    TextEncoding m_encoding = TextEncoding::Utf8;
    bool m_settled = false;
    qint64 m_plainUntil = 0; // no byte before this place tells the encodings apart
    char m_delimiter = ',';
    QStringList m_columns;
    std::shared_ptr<const QHash<QString, int>> m_index;
    qint64 m_line = 1;
    qint64 m_row = 0;
    bool m_failed = false;
};

} // namespace frontdesk
