#pragma once

#include "core/reporting/report.h"

#include <QStringList>

namespace frontdesk {

/// How a table of a report is drawn.
enum class ChartKind {
    None,    ///< it has no rows, or is the one row of totals
    HeatMap, ///< weekday by hour
    Columns, ///< upright bars beside each other: days, hours, classes
    Lines,   ///< many days
    Bars,    ///< lying bars, one for each name
    Stack,   ///< lying bars of parts
    Pareto   ///< lying bars, largest first, and what they come to together
};

struct ChartPlan
{
    ChartKind kind = ChartKind::None;
    QList<int> series; ///< columns of the table
    int line = -1;     ///< the column of a line over the bars
    bool ordered = true; ///< rows stay in the table's order; else largest first

    bool operator==(const ChartPlan &) const = default;
};

ChartPlan chartPlan(const ReportTable &table);

struct ChartSeries
{
    QString name;
    int column = -1;
    bool late = false;        ///< a breach: drawn in red
    QList<double> values;     ///< in `unit`; NaN = no data
};

/// What is drawn of a table: its own figures, in the order on screen.
struct ChartData
{
    ChartPlan plan;
    ReportValue type = ReportValue::Count;
    qint64 unitMs = 1;        ///< of durations: a minute, an hour or a day
    QStringList names;        ///< whole, one for each place
    QStringList labels;       ///< the same as they stand at the axis: days without weekday and year
    QList<int> rows;          ///< of the table; -1 = all that are not shown, together
    QList<ChartSeries> series;
    ChartSeries line;         ///< 0 to 100; without values = none
    int left = 0;             ///< rows that are in the table only, or in the place of the others

    int size() const { return int(names.size()); }
    /// Greatest value of a place, of the whole pile where they are piled.
    double highest() const;
};

/// At most `most` names; where counts can be added the rest stands as "others", else it is left to the table.
ChartData chartData(const ReportTable &table, const QString &language, int most = 12);

/// The row of weekday (0 = Monday) and hour in a table of them, -1 if there is none.
int heatRow(const ReportTable &table, int weekday, int hour);

} // namespace frontdesk
