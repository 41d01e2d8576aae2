#pragma once

#include "core/reporting/report.h"

#include <QAbstractTableModel>

namespace frontdesk {

/// A table of a report on screen, cell by cell as the report has it.
class ReportTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const ReportTable &table, const QString &language);
    const ReportTable &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ReportTable m_table;
    QString m_language;
};

} // namespace frontdesk
