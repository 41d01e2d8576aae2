#pragma once

#include "core/support/result.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>

namespace frontdesk {

/// Where a row begins. Lets a reader continue there (RowReader::resume), in the same file.
struct RowPosition
{
    qint64 row = 0;    ///< 1 is the first row after the header
    qint64 line = 0;   ///< 1 is the first line of the file
    qint64 offset = 0; ///< bytes before it; of the content, if the file is compressed

    bool operator==(const RowPosition &) const = default;
};

/// One record of a table of text. Cheap to copy.
class TableRow
{
public:
    TableRow() = default;
    TableRow(const RowPosition &position, std::shared_ptr<const QHash<QString, int>> columns, const QStringList &cells)
        : m_position(position), m_columns(std::move(columns)), m_cells(cells) {}

    const RowPosition &position() const { return m_position; }
    const QStringList &cells() const { return m_cells; }
    bool has(const QString &column) const { return m_columns && m_columns->contains(column); }
    /// The cell of that column; a null string if this row has none.
    QString value(const QString &column) const
    {
        if (!m_columns)
            return {};
        const auto found = m_columns->constFind(column);
        return found == m_columns->cend() ? QString() : m_cells.value(*found);
    }

private:
    RowPosition m_position;
    std::shared_ptr<const QHash<QString, int>> m_columns;
    QStringList m_cells;
};

/// Reads a table of text row by row, in constant memory.
///
/// next() gives a row, or why one row cannot be read (reading goes on behind it), or nothing at the end. A reader that cannot go on
/// at all gives its reason once and has failed(). Errors carry values "line" and, past the header, "row".
class RowReader
{
public:
    virtual ~RowReader() = default;
    virtual std::optional<Result<TableRow>> next() = 0;
    /// Goes on at a position that a row of the same file had. Before the first next().
    virtual Result<void> resume(const RowPosition &position) = 0;
    /// The columns in the order of the file; empty where each row names its own (JSON lines).
    virtual QStringList columns() const = 0;
    virtual bool failed() const = 0;
    /// Bytes read so far (of the content, if the file is compressed).
    virtual qint64 offset() const = 0;
};

} // namespace frontdesk
