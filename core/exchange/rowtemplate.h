#pragma once

#include "core/exchange/rowreader.h"

#include <QSet>

#include <optional>

namespace frontdesk {

/// Text made from the cells of a row: "%{category|Other}: %{subcategory}". `|Other` stands in for an unknown cell.
class RowTemplate
{
public:
    RowTemplate() = default;
    /// Empty if a %{ is not closed or names no column.
    static std::optional<RowTemplate> parse(const QString &text);

    /// Cells whose trimmed text is empty or in `unknown` count as unknown. If the template names columns and all are unknown and without
    /// a stand-in, the result is empty, whatever text stands round them.
    QString fill(const TableRow &row, const QSet<QString> &unknown) const;
    QStringList columns() const;
    bool isEmpty() const { return m_parts.isEmpty(); }

private:
    struct Part
    {
        QString text;   // literal, or the stand-in of a column
        QString column; // empty: literal
    };
    QList<Part> m_parts;
};

/// The trimmed cell, empty if it is unknown.
QString knownCell(const TableRow &row, const QString &column, const QSet<QString> &unknown);

} // namespace frontdesk
