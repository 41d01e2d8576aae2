#pragma once

#include "core/reporting/report.h"

#include <QWidget>

class QHBoxLayout;

namespace frontdesk {

/// The totals of a report, each with its name over it; those that count something are buttons.
class FigureRow final : public QWidget
{
    Q_OBJECT
public:
    explicit FigureRow(QWidget *parent = nullptr);

    /// Only a table of totals is shown; any other leaves nothing.
    void setTable(const ReportTable &table, const QString &language);

signals:
    void opened(int row, int column);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QHBoxLayout *m_row;
};

} // namespace frontdesk
