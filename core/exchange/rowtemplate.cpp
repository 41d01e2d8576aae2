#include "core/exchange/rowtemplate.h"

namespace frontdesk {
using namespace Qt::StringLiterals;

std::optional<RowTemplate> RowTemplate::parse(const QString &text)
{
    RowTemplate result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype start = text.indexOf("%{"_L1, at);
        if (start != at)
            result.m_parts.append({text.sliced(at, (start < 0 ? text.size() : start) - at), {}});
        if (start < 0)
            break;
        const qsizetype end = text.indexOf(u'}', start);
        if (end < 0)
            return {};
        const QString inner = text.sliced(start + 2, end - start - 2);
        const QString column = inner.section(u'|', 0, 0).trimmed();
        if (column.isEmpty())
            return {};
        result.m_parts.append({inner.section(u'|', 1), column});
        at = end + 1;
    }
    return result;
}

QString RowTemplate::fill(const TableRow &row, const QSet<QString> &unknown) const
{
    QString text;
    bool known = false;
    bool names = false;
    for (const Part &part : m_parts) {
        if (part.column.isEmpty()) {
            text += part.text;
            continue;
        }
        names = true;
        QString cell = knownCell(row, part.column, unknown);
        if (cell.isEmpty())
            cell = part.text;
        known |= !cell.isEmpty();
        text += cell;
    }
    return known || !names ? text.trimmed() : QString();
}

QStringList RowTemplate::columns() const
{
    QStringList columns;
    for (const Part &part : m_parts) {
        if (!part.column.isEmpty())
            columns.append(part.column);
    }
    return columns;
}

QString knownCell(const TableRow &row, const QString &column, const QSet<QString> &unknown)
{
    const QString cell = row.value(column).trimmed();
    return unknown.contains(cell) ? QString() : cell;
}

} // namespace frontdesk
