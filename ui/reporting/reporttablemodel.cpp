#include "ui/reporting/reporttablemodel.h"

#include "core/reporting/measures.h"
#include "ui/reporting/reporttexts.h"
#include "ui/shell/tokens.h"
#include "ui/shell/type.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

void ReportTableModel::setTable(const ReportTable &table, const QString &language)
{
    beginResetModel();
    m_table = table;
    m_language = language;
    endResetModel();
}

int ReportTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int ReportTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant ReportTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_table.rows.size())
        return {};
    const ReportColumn &column = m_table.columns.at(index.column());
    const ReportCell cell = m_table.rows.at(index.row()).cells.value(index.column());
    const bool leads = reporttexts::leadsOn(m_table, index.row(), index.column());
    const bool head = index.column() < reporttexts::heads(m_table);
    switch (role) {
    case Qt::DisplayRole: return reporttexts::cell(cell, column.type, m_language);
    case Qt::ToolTipRole: return head ? reporttexts::cell(cell, column.type, m_language) : leads ? tr("Enter or a click shows what is counted here.") : QString();
    case Qt::AccessibleTextRole:
        return head ? reporttexts::cell(cell, column.type, m_language)
                    : tr("%1, %2: %3", "row, column, value")
                          .arg(reporttexts::row(m_table, m_table.rows.at(index.row()), m_language), reporttexts::column(column, m_language),
                               reporttexts::cell(cell, column.type, m_language));
    case Qt::TextAlignmentRole: return head ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole: return !cell.value.isValid() ? tokens().text3 : leads ? tokens().accent : tokens().text;
    case Qt::FontRole: return head ? textFont() : figureFont();
    default: return {};
    }
}

QVariant ReportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_table.columns.size())
        return {};
    const ReportColumn &column = m_table.columns.at(section);
    if (role == Qt::DisplayRole)
        return reporttexts::column(column, m_language);
    if (role == Qt::TextAlignmentRole)
        return section < reporttexts::heads(m_table) ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        const Measure *measure = measureOf(column.measure);
        return measure ? definitionWords(*measure, m_language) : QVariant();
    }
    return {};
}

} // namespace frontdesk
