#include "ui/reporting/chartdrawing.h"

#include "core/reporting/reportwords.h"
#include "ui/reporting/reporttexts.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QBarSeries>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QTextDocument>
#include <QValueAxis>

#include <cmath>

using namespace Qt::StringLiterals;

namespace frontdesk::chartdrawing {

namespace {

bool lies(const ChartData &data)
{
    return data.plan.kind == ChartKind::Bars || data.plan.kind == ChartKind::Stack || data.plan.kind == ChartKind::Pareto;
}

/// Whether each bar has its count at its end, for which the axis leaves room.
bool labelled(const ChartData &data)
{
    return lies(data) && data.series.size() == 1 && data.type == ReportValue::Count;
}

void dress(QAbstractAxis &axis, const Look &look)
{
    axis.setLabelsFont(look.font);
    axis.setLabelsBrush(look.tokens.text2);
    axis.setLinePen(QPen(look.tokens.border));
    axis.setGridLinePen(QPen(look.tokens.rowLine));
    axis.setGridLineColor(look.tokens.rowLine);
}

/// Qt Charts reads labels as HTML, and wants every one to be another; two things may have one name.
QString onlyOne(QString label, QStringList &known)
{
    while (known.contains(label))
        label += QChar(0x200B);
    known += label;
    return label;
}

QBrush brushOf(int place, bool late, const Tokens &t)
{
    if (late)
        return place == 0 ? QBrush(t.crit.fill) : place == 1 ? QBrush(t.crit.fill, Qt::BDiagPattern) : QBrush(t.crit.fill, Qt::DiagCrossPattern);
    return place == 0 ? QBrush(t.chart) : place == 1 ? QBrush(t.run, Qt::BDiagPattern) : QBrush(t.track);
}

QPen penOf(int place, bool late, const Tokens &t)
{
    return QPen(late ? t.crit.fill : place == 0 ? t.chart : t.run);
}

/// Labels at places, as many as there is room for.
QCategoryAxis *nameAxis(const ChartData &data, const Look &look)
{
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(-0.5);
    const QFontMetricsF metrics(look.font);
    QStringList known;
    int step = 1;
    if (!lies(data)) {
        qreal widest = 0;
        for (const QString &name : data.labels)
            widest = std::max(widest, metrics.horizontalAdvance(name));
        const qreal most = std::max(2.0, (look.width - 70) / (std::min(widest, 130.0) + 14));
        step = int(std::ceil(data.size() / most));
        if (data.size() <= 10) // few names are worth being elided
            step = 1;
    }
    const qreal room = lies(data) ? look.width * 0.34 : std::max(30.0, (look.width - 70) / std::max(1, data.size()) * step - 6);
    for (int place = 0; place < data.size(); ++place) {
        const int index = placeOf(data, place);
        if (place % step == 0)
            axis->append(onlyOne(metrics.elidedText(data.labels.at(index), Qt::ElideRight, room).toHtmlEscaped(), known), place);
    }
    axis->setRange(-0.5, std::max(0.5, data.size() - 0.5));
    axis->setGridLineVisible(false);
    dress(*axis, look);
    return axis;
}

QValueAxis *valueAxis(const ChartData &data, const Look &look)
{
    auto *axis = new QValueAxis;
    double top = data.highest();
    if (data.plan.kind == ChartKind::Lines) {
        for (const ChartSeries &one : data.series) {
            for (const double value : one.values)
                top = std::max(top, std::isnan(value) ? 0 : value);
        }
    }
    if (data.type == ReportValue::Count && top <= 5) {
        const int ticks = int(std::max(1.0, std::ceil(top))) + (labelled(data) ? 1 : 0);
        axis->setRange(0, ticks);
        axis->setTickCount(ticks + 1);
    } else {
        axis->setRange(0, top > 0 ? top * (labelled(data) ? 1.12 : 1.05) : 1);
        axis->setTickCount(lies(data) ? 6 : 5);
        axis->applyNiceNumbers();
    }
    axis->setLabelFormat(data.type == ReportValue::Count ? u"%i"_s : data.type == ReportValue::Share ? u"%i%%"_s : u"%g"_s);
    dress(*axis, look);
    axis->setLineVisible(false);
    return axis;
}

void addLines(QChart &chart, const ChartData &data, const Look &look, QAbstractAxis *names, QAbstractAxis *values)
{
    const Tokens &t = look.tokens;
    for (int i = 0; i < data.series.size(); ++i) {
        auto *line = new QLineSeries;
        line->setName(data.series.at(i).name);
        QPen pen(i == 0 ? t.chart : i == 1 ? t.text2 : i == 2 ? t.run : t.warn.fill, i == 0 ? 2 : 1.4);
        pen.setStyle(i == 0 ? Qt::SolidLine : i == 1 ? Qt::DashLine : i == 2 ? Qt::DotLine : Qt::DashDotLine);
        line->setPen(pen);
        for (int place = 0; place < data.size(); ++place) {
            const double value = data.series.at(i).values.at(placeOf(data, place));
            if (!std::isnan(value))
                line->append(place, value);
        }
        chart.addSeries(line);
        line->attachAxis(names);
        line->attachAxis(values);
    }
}

void addBars(QChart &chart, const ChartData &data, const Look &look, QAbstractAxis *names, QAbstractAxis *values)
{
    const Tokens &t = look.tokens;
    const bool grouped = data.plan.kind == ChartKind::Bars || data.plan.kind == ChartKind::Pareto;
    QAbstractBarSeries *bars = data.plan.kind == ChartKind::Stack ? static_cast<QAbstractBarSeries *>(new QHorizontalStackedBarSeries)
                               : lies(data)                       ? static_cast<QAbstractBarSeries *>(new QHorizontalBarSeries)
                                                                  : static_cast<QAbstractBarSeries *>(new QBarSeries);
    // Few bars do not grow into walls.
    const qreal room = (lies(data) ? look.height - 90 : look.width - 80) / std::max(1, data.size());
    const qreal thickest = data.plan.kind == ChartKind::Stack || data.series.size() == 1 ? 30 : 18.0 * double(data.series.size());
    bars->setBarWidth(std::min(data.plan.kind == ChartKind::Columns ? 0.8 : 0.7, std::max(0.05, thickest / std::max(1.0, room))));
    for (int n = 0; n < data.series.size(); ++n) {
        const int i = grouped ? int(data.series.size()) - 1 - n : n; // lying groups are built from below
        const ChartSeries &one = data.series.at(i);
        auto *set = new QBarSet(one.name);
        set->setProperty("series", i);
        set->setBrush(brushOf(i, one.late, t));
        set->setPen(penOf(i, one.late, t));
        set->setSelectedColor(t.accent);
        for (int place = 0; place < data.size(); ++place) {
            const double value = one.values.at(placeOf(data, place));
            *set << (std::isnan(value) ? 0 : value);
        }
        set->setLabelColor(t.text);
        set->setLabelFont(look.strongFont);
        bars->append(set);
    }
    if (labelled(data)) {
        bars->setLabelsVisible(true);
        bars->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
        bars->setLabelsPrecision(12);
    }
    chart.addSeries(bars);
    bars->attachAxis(names);
    bars->attachAxis(values);
}

/// The running share, over the lying bars from above to below.
void addRunning(QChart &chart, const ChartData &data, const Look &look, QAbstractAxis *names)
{
    const Tokens &t = look.tokens;
    auto *line = new QLineSeries;
    line->setName(data.line.name);
    line->setPen(QPen(t.text2, 1.4));
    line->setPointsVisible(true);
    for (int place = data.size() - 1; place >= 0; --place)
        line->append(data.line.values.at(placeOf(data, place)), place);
    auto *percent = new QValueAxis;
    percent->setRange(0, 100);
    percent->setTickCount(6);
    percent->setLabelFormat(u"%i%%"_s);
    dress(*percent, look);
    percent->setGridLineVisible(false);
    chart.addSeries(line);
    chart.addAxis(percent, Qt::AlignTop);
    line->attachAxis(names);
    line->attachAxis(percent);
}

struct HeatPlaces
{
    qreal left = 0, top = 0, cell = 0, row = 0;
};

HeatPlaces heatPlaces(const QRectF &place, const Look &look)
{
    const QFontMetricsF metrics(look.font);
    qreal widest = 0;
    for (const QString &language : {u"zh"_s, u"en"_s}) {
        for (int day = 0; day < 7; ++day)
            widest = std::max(widest, metrics.horizontalAdvance(reporttexts::localeOf(language).dayName(day + 1, QLocale::ShortFormat)));
    }
    const qreal left = place.left() + widest + 12;
    const qreal label = metrics.height() + 4;
    return {left, place.top() + 2, (place.right() - left - 2) / 24, std::min(44.0, (place.height() - label - 4) / 7)};
}

} // namespace

qreal nameHeight(const QFont &font)
{
    QTextDocument words; // as Qt Charts measures it; Chinese lines are higher than the font says
    words.setDefaultFont(font);
    words.setDocumentMargin(0);
    words.setPlainText(u"国Ag"_s);
    return std::ceil(words.size().height()) + 8;
}

int placeOf(const ChartData &data, int index)
{
    return lies(data) ? data.size() - 1 - index : index; // the first name stands at the top
}

void fill(QChart &chart, const ChartData &data, const Look &look)
{
    chart.setBackgroundVisible(false);
    chart.setPlotAreaBackgroundVisible(false);
    chart.setMargins(QMargins(4, 2, 10, 2));
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    chart.setAnimationOptions(QChart::NoAnimation);
    QLegend *legend = chart.legend();
    legend->setAlignment(Qt::AlignTop);
    legend->setFont(look.font);
    legend->setLabelColor(look.tokens.text2);
    legend->setMarkerShape(data.plan.kind == ChartKind::Lines ? QLegend::MarkerShapeFromSeries : QLegend::MarkerShapeRectangle);
    legend->setReverseMarkers(data.plan.kind == ChartKind::Bars);
    legend->setVisible(data.series.size() > 1 || !data.line.values.isEmpty());
    if (data.size() == 0)
        return;
    QCategoryAxis *names = nameAxis(data, look);
    QValueAxis *values = valueAxis(data, look);
    chart.addAxis(names, lies(data) ? Qt::AlignLeft : Qt::AlignBottom);
    chart.addAxis(values, lies(data) ? Qt::AlignBottom : Qt::AlignLeft);
    if (data.plan.kind == ChartKind::Lines)
        addLines(chart, data, look, names, values);
    else
        addBars(chart, data, look, names, values);
    if (!data.line.values.isEmpty())
        addRunning(chart, data, look, names);
}

void paintHeat(QPainter &painter, const QRectF &place, const ReportTable &table, int column, const QString &language, const Look &look, int current)
{
    const Tokens &t = look.tokens;
    const HeatPlaces at = heatPlaces(place, look);
    const QLocale locale = reporttexts::localeOf(language);
    double most = 0;
    for (const ReportRow &row : table.rows)
        most = std::max(most, row.cells.value(column).value.toDouble());
    painter.save();
    painter.setFont(look.font);
    const QFontMetricsF metrics(look.font), figures(look.strongFont);
    for (int day = 0; day < 7; ++day) {
        const qreal y = at.top + day * at.row;
        painter.setPen(t.text2);
        painter.setFont(look.font);
        painter.drawText(QRectF(place.left(), y, at.left - place.left() - 8, at.row), Qt::AlignRight | Qt::AlignVCenter, locale.dayName(day + 1, QLocale::ShortFormat));
        for (int hour = 0; hour < 24; ++hour) {
            const int row = heatRow(table, day, hour);
            if (row < 0)
                continue;
            const QRectF box(at.left + hour * at.cell + 0.75, y + 0.75, at.cell - 1.5, at.row - 1.5);
            const double value = table.rows.at(row).cells.value(column).value.toDouble();
            const double share = most > 0 ? value / most : 0;
            const double strength = value > 0 ? 0.12 + 0.88 * share : 0;
            const auto mix = [&](int a, int b) { return int(std::lround(a + (b - a) * strength)); };
            const QColor ground = t.track, full = t.chart;
            const QColor color(mix(ground.red(), full.red()), mix(ground.green(), full.green()), mix(ground.blue(), full.blue()));
            painter.setPen(Qt::NoPen);
            painter.setBrush(value > 0 ? color : t.alt);
            painter.drawRoundedRect(box, 2, 2);
            if (value > 0) {
                const QString text = locale.toString(qint64(value));
                painter.setFont(look.strongFont);
                if (figures.horizontalAdvance(text) <= box.width() - 2) {
                    painter.setPen(contrast(t.text, color) >= contrast(t.onChart, color) ? t.text : t.onChart);
                    painter.drawText(box, Qt::AlignCenter, text);
                }
            }
            if (row == current) {
                painter.setBrush(Qt::NoBrush);
                painter.setPen(QPen(t.text, 2));
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
            }
        }
    }
    painter.setFont(look.font);
    painter.setPen(t.text2);
    const int step = at.cell > metrics.horizontalAdvance(u"00"_s) + 6 ? 1 : 2;
    for (int hour = 0; hour < 24; hour += step) {
        painter.drawText(QRectF(at.left + hour * at.cell - 10, at.top + 7 * at.row + 2, at.cell + 20, metrics.height() + 2), Qt::AlignHCenter | Qt::AlignTop,
                         u"%1"_s.arg(hour, 2, 10, QLatin1Char('0')));
    }
    painter.restore();
}

int heatRowAt(const QRectF &place, const QPointF &point, const ReportTable &table, const Look &look)
{
    const HeatPlaces at = heatPlaces(place, look);
    const int day = int(std::floor((point.y() - at.top) / at.row)), hour = int(std::floor((point.x() - at.left) / at.cell));
    return day < 0 || day > 6 || hour < 0 || hour > 23 ? -1 : heatRow(table, day, hour);
}

QString unitWords(const ChartData &data)
{
    if (data.type != ReportValue::Duration)
        return {};
    if (data.unitMs == 60'000)
        return QCoreApplication::translate("ReportChart", "minutes");
    return data.unitMs == 3'600'000 ? QCoreApplication::translate("ReportChart", "hours") : QCoreApplication::translate("ReportChart", "days");
}

} // namespace frontdesk::chartdrawing
