#pragma once

#include "core/exchange/bytesource.h"
#include "core/exchange/rowreader.h"

namespace frontdesk {

/// One JSON object a line (UTF-8). Its members are the columns; {"caller":{"name":…}} is column "caller.name", a list is its JSON text,
/// true and false are "true" and "false", null is an absent column.
///
/// Codes of rows: table.not_json (value "problem"), table.not_object, table.encoding, table.record_too_long. Of the file: table.unreadable.
class JsonLinesReader final : public RowReader
{
public:
    /// `device` must be open and outlive the reader. A longer line than `longestRecord` bytes is an error.
    explicit JsonLinesReader(QIODevice &device, qsizetype longestRecord = 8 << 20);

    std::optional<Result<TableRow>> next() override;
    Result<void> resume(const RowPosition &position) override;
    QStringList columns() const override { return {}; }
    bool failed() const override { return m_failed; }
    qint64 offset() const override { return m_source.offset(); }

private:
    Error errorHere(const QString &code) const;

    ByteSource m_source;
    qsizetype m_longestRecord;
    qint64 m_line = 1;
    qint64 m_row = 0;
    bool m_failed = false;
};

} // namespace frontdesk
