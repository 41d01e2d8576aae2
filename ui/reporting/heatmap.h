#pragma once

#include "core/reporting/report.h"

#include <QWidget>

namespace frontdesk {

/// Weekdays by hours, painted; one stop for the keyboard. Positions are rows of its table.
class HeatMap final : public QWidget
{
    Q_OBJECT
public:
    explicit HeatMap(QWidget *parent = nullptr);

    void setTable(const ReportTable &table, int column, const QString &language);
    int column() const { return m_column; }
    void setCurrent(int row);
    int rowAt(const QPoint &place) const;

    QSize sizeHint() const override;

signals:
    void pointed(int row);
    void opened(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    ReportTable m_table;
    QString m_language;
    int m_column = -1, m_current = -1;
};

} // namespace frontdesk
