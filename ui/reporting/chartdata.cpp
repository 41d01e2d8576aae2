#include "ui/reporting/chartdata.h"

#include "ui/reporting/reporttexts.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_columnDays = 31; ///< more days are lines
constexpr qint64 c_minute = 60'000, c_hour = 60 * c_minute, c_day = 24 * c_hour;

int columnOf(const ReportTable &table, const QString &code)
{
    for (int i = 0; i < table.columns.size(); ++i) {
        if (table.columns.at(i).code == code)
            return i;
    }
    return -1;
}

QList<int> columnsOf(const ReportTable &table, const QStringList &codes)
{
    QList<int> found;
    for (const QString &code : codes) {
        if (const int column = columnOf(table, code); column >= 0)
            found += column;
    }
    return found;
}

QList<int> counts(const ReportTable &table, int most)
{
    QList<int> found;
    for (int i = reporttexts::heads(table); i < table.columns.size() && found.size() < most; ++i) {
        if (table.columns.at(i).type == ReportValue::Count)
            found += i;
    }
    return found;
}

double valueOf(const ReportCell &cell, ReportValue type, qint64 unitMs)
{
    if (!cell.value.isValid())
        return std::numeric_limits<double>::quiet_NaN();
    switch (type) {
    case ReportValue::Share: return cell.value.toDouble() * 100;
    case ReportValue::Duration: return double(cell.value.toLongLong()) / double(unitMs);
    default: return cell.value.toDouble();
    }
}

qint64 unitOf(const ReportTable &table, const QList<int> &columns)
{
    qint64 longest = 0;
    for (const ReportRow &row : table.rows) {
        for (const int column : columns)
            longest = std::max(longest, row.cells.value(column).value.toLongLong());
    }
    return longest > 4 * c_day ? c_day : longest > 2 * c_hour ? c_hour : c_minute;
}

} // namespace

ChartPlan chartPlan(const ReportTable &table)
{
    const int heads = reporttexts::heads(table);
    if (heads == 0 || table.rows.isEmpty())
        return {};
    const ReportColumn &head = table.columns.first();
    if (table.code == "hours"_L1)
        return {ChartKind::HeatMap, counts(table, 4), -1, true};
    if (head.type == ReportValue::Date) {
        const bool many = table.rows.size() > c_columnDays;
        QList<int> shown = columnsOf(table, {u"contacts"_s, u"opened"_s, u"resolved"_s, u"offered"_s, u"answered"_s, u"abandoned"_s});
        if (many)
            shown += columnsOf(table, {u"backlog"_s});
        return {many ? ChartKind::Lines : ChartKind::Columns, shown.isEmpty() ? counts(table, 3) : shown, -1, true};
    }
    if (table.code == "ages"_L1)
        return {ChartKind::Stack, columnsOf(table, {u"with_us"_s, u"with_user"_s, u"with_supplier"_s}), -1, true};
    if (table.code.startsWith("distribution"_L1)) // classes have long names, numbers have not
        return {head.type == ReportValue::Text ? ChartKind::Bars : ChartKind::Columns, counts(table, 1), -1, true};
    if (head.code == "hour"_L1)
        return {ChartKind::Columns, columnsOf(table, {u"offered"_s, u"answered"_s, u"abandoned"_s}), -1, true};
    if (const int running = columnOf(table, u"running_share"_s); running >= 0)
        return {ChartKind::Pareto, counts(table, 1), running, true};
    const bool ordered = head.code == "priority"_L1;
    if (columnOf(table, u"missed"_s) >= 0)
        return {ChartKind::Stack, columnsOf(table, {u"met"_s, u"missed"_s, u"open_breaches"_s}), -1, ordered};
    if (columnOf(table, u"median"_s) >= 0)
        return {ChartKind::Bars, columnsOf(table, {u"median"_s, u"p90"_s}), -1, ordered};
    if (columnOf(table, u"offered"_s) >= 0)
        return {ChartKind::Bars, columnsOf(table, {u"answered"_s, u"abandoned"_s}), -1, false};
    return {ChartKind::Bars, counts(table, 3), -1, ordered};
}

double ChartData::highest() const
{
    double most = 0;
    for (int i = 0; i < size(); ++i) {
        double pile = 0;
        for (const ChartSeries &one : series) {
            const double value = std::isnan(one.values.at(i)) ? 0 : one.values.at(i);
            pile = plan.kind == ChartKind::Stack ? pile + value : std::max(pile, value);
        }
        most = std::max(most, pile);
    }
    return most;
}

ChartData chartData(const ReportTable &table, const QString &language, int most)
{
    ChartData data;
    data.plan = chartPlan(table);
    if (data.plan.kind == ChartKind::None || data.plan.series.isEmpty())
        return data;
    data.type = table.columns.at(data.plan.series.first()).type;
    data.unitMs = data.type == ReportValue::Duration ? unitOf(table, data.plan.series) : 1;
    for (int i = 0; i < table.rows.size(); ++i)
        data.rows += i;
    const bool named = data.plan.kind == ChartKind::Bars || data.plan.kind == ChartKind::Stack || data.plan.kind == ChartKind::Pareto;
    const auto value = [&](int row, int column) { return valueOf(table.rows.at(row).cells.value(column), table.columns.at(column).type, data.unitMs); };
    if (named && !data.plan.ordered) {
        const auto weight = [&](int row) {
            double sum = 0;
            for (const int column : data.plan.series)
                sum += std::isnan(value(row, column)) ? 0 : value(row, column);
            return sum;
        };
        std::stable_sort(data.rows.begin(), data.rows.end(), [&](int a, int b) { return weight(a) > weight(b); });
    }
    QList<int> rest;
    if (named && data.rows.size() > most) {
        const bool adds = data.type == ReportValue::Count;
        rest = data.rows.mid(adds ? most - 1 : most);
        data.rows.resize(adds ? most - 1 : most);
        data.left = int(rest.size());
        if (!adds)
            rest.clear();
    }
    for (const int row : std::as_const(data.rows))
        data.names += reporttexts::row(table, table.rows.at(row), language);
    data.labels = data.names;
    if (table.columns.first().type == ReportValue::Date) {
        for (int i = 0; i < data.rows.size(); ++i)
            data.labels[i] = reporttexts::localeOf(language).toString(table.rows.at(data.rows.at(i)).cells.first().value.toDate(), language == "zh"_L1 ? u"M月d日"_s : u"d MMM"_s);
    }
    if (!rest.isEmpty()) {
        data.rows += -1;
        data.names += QCoreApplication::translate("ReportChart", "%n other(s)", nullptr, int(rest.size()));
        data.labels += data.names.last();
    }
    const auto filled = [&](int column) {
        ChartSeries one;
        one.column = column;
        one.name = reporttexts::column(table.columns.at(column), language);
        one.late = table.columns.at(column).code == "missed"_L1 || table.columns.at(column).code == "open_breaches"_L1;
        for (const int row : std::as_const(data.rows)) {
            double sum = row >= 0 ? value(row, column) : 0;
            if (row < 0) {
                for (const int other : std::as_const(rest))
                    sum += std::isnan(value(other, column)) ? 0 : value(other, column);
            }
            one.values += sum;
        }
        return one;
    };
    for (const int column : std::as_const(data.plan.series))
        data.series += filled(column);
    if (data.plan.line >= 0) {
        data.line = filled(data.plan.line);
        if (!rest.isEmpty())
            data.line.values.last() = 100; // a running share ends with all of them
    }
    return data;
}

int heatRow(const ReportTable &table, int weekday, int hour)
{
    const int guess = weekday * 24 + hour;
    const auto is = [&](int row) {
        const ReportBucket &bucket = table.rows.at(row).bucket;
        return bucket.value(u"weekday"_s).toInt() == weekday && bucket.value(u"hour"_s).toInt() == hour;
    };
    if (guess < table.rows.size() && is(guess))
        return guess;
    for (int row = 0; row < table.rows.size(); ++row) {
        if (is(row))
            return row;
    }
    return -1;
}

} // namespace frontdesk
