#pragma once

#include "ui/reporting/chartdata.h"

#include <QWidget>

#include <memory>

class QBarSet;
class QChart;
class QChartView;
class QGraphicsLineItem;
class QLabel;

namespace frontdesk {

class ElidedLabel;
class HeatMap;
class SegmentedControl;

/// The picture of a table: the same figures, walked through with the arrow keys, each opened with Enter or a click. Takes no figure from anywhere
/// but the table that it is given.
class ReportChart final : public QWidget
{
    Q_OBJECT
public:
    explicit ReportChart(QWidget *parent = nullptr);
    ~ReportChart() override;

    /// The table is copied; without rows, or for a table of totals, there is nothing to draw and the chart says so.
    void setTable(const ReportTable &table, const QString &title, const QString &language);
    const ChartData &data() const { return m_data; }
    bool hasPicture() const { return m_data.size() > 0; }
    /// The figure that the keys are at; -1 where there is none.
    int currentRow() const;
    int currentColumn() const;
    void setCurrent(int index, int series);
    /// "Opened, Monday: 12": what the readout says of it.
    QString readout() const;
    QWidget *focusPlace() const;
    /// Opens the figure that the keys are at.
    void openCurrent();

signals:
    /// The person opens a figure of the table.
    void opened(int row, int column);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void draw();
    void connectBars();
    void point(int index, int series);
    void tell();
    bool key(int key);
    QString wordsOf(int index, int series) const;

    ReportTable m_table;
    QString m_title, m_language;
    ChartData m_data;
    int m_index = 0, m_series = 0;
    QSize m_drawn; ///< of the view, when it was drawn last
    QChart *m_chart;
    QChartView *m_view;
    QGraphicsLineItem *m_mark = nullptr; ///< where the keys are, among lines
    HeatMap *m_heat;
    SegmentedControl *m_choice; ///< which count the heat map shows
    ElidedLabel *m_heading, *m_readout;
    QLabel *m_note, *m_nothing;
};

} // namespace frontdesk
