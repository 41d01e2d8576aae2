#pragma once

#include "ui/reporting/chartdata.h"
#include "ui/shell/tokens.h"

#include <QFont>
#include <QRectF>

class QChart;
class QPainter;

namespace frontdesk {

/// How charts are drawn, on screen and on paper alike.
namespace chartdrawing {

struct Look
{
    const Tokens &tokens;
    QFont font;       ///< of labels
    QFont strongFont; ///< of values at bars
    qreal width = 600; ///< of the chart, pixels: how long labels may be
    qreal height = 300;
};

/// Fills an empty chart with this data (an older one keeps letters of its axes). Only for kinds that are no heat map.
void fill(QChart &chart, const ChartData &data, const Look &look);
/// How much of the axis a name takes where names stand below each other, pixels; with less, Qt Charts writes three dots for each.
qreal nameHeight(const QFont &font);
/// The place of the n-th name on the axis of names.
int placeOf(const ChartData &data, int index);
inline int indexOf(const ChartData &data, int place) { return placeOf(data, place); }

/// Weekdays by hours of one count column; `current` is framed (-1: none).
void paintHeat(QPainter &painter, const QRectF &place, const ReportTable &table, int column, const QString &language, const Look &look, int current = -1);
/// The row of the table whose cell is there, -1 for none.
int heatRowAt(const QRectF &place, const QPointF &point, const ReportTable &table, const Look &look);

/// "tickets", "hours": what the axis of values counts in.
QString unitWords(const ChartData &data);

} // namespace chartdrawing
} // namespace frontdesk
