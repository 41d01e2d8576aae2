#pragma once

#include "core/reporting/reportwork.h"

namespace frontdesk {

/// Builds the tables of a report out of tallies. One for one report in one unit of work.
class ReportMaker
{
public:
    ReportMaker(Session &session, const ReportContext &context, const ReportRequest &request);

    Result<Report> make();

private:
    using Tallies = Result<QList<Tally>>;
    using Fill = std::function<QList<ReportCell>(const Tally &)>;

    Result<void> volume();
    Result<void> firstContact();
    Result<void> response();
    Result<void> resolution();
    Result<void> attainment();
    Result<void> backlog();
    Result<void> flow();
    Result<void> reassignments();
    Result<void> pareto(const QString &dimension);
    Result<void> repeatCallers();
    Result<void> agents();
    Result<void> groups();
    Result<void> calls();
    Result<void> satisfaction();
    Result<void> escalations();
    Result<void> knowledge();

    using TallySets = Result<QList<QList<Tally>>>;
    /// Several groupings of a measure in one reading: see reportsql::tallies.
    TallySets tallies(const QString &measure, const QList<QStringList> &sets, bool ranks = false, qint64 least = 0);
    Tallies tally(const QString &measure, const QStringList &dimensions, bool ranks = false, qint64 least = 0);
    /// The only bucket of a tally without dimensions.
    Result<Tally> whole(const QString &measure, bool ranks = false);
    /// What a value of a dimension is called, as a cell.
    Result<ReportCell> name(const QString &dimension, const QVariant &value);
    Result<BilingualName> looked(const QString &dimension, qint64 id);
    /// One row for each bucket of one dimension: its name, and what `fill` makes of it. Largest first where `byCount`.
    Result<void> rows(ReportTable &table, const QString &dimension, QList<Tally> tallies, bool byCount, const Fill &fill);
    /// Adds tables, each with one row for each bucket of its dimension that any of the measures has (numbered dimensions, ascending, those
    /// without a value first): its name, and what `cells` makes of the tallies, in the order of the measures. An empty dimension: one row for
    /// all. `ofFirst`: only buckets of the first measure.
    Result<void> joined(const QList<std::pair<QString, QString>> &codesAndDimensions, const QList<ReportColumn> &columns, const QStringList &measures,
                        const std::function<QList<ReportCell>(const QList<Tally> &)> &cells, bool ofFirst = false);
    /// Count, median, 90th percentile, mean and longest, of all or by a dimension.
    Result<void> durations(const QString &code, const QString &measure, const QString &dimension, const QList<Tally> &parts);
    Result<void> distribution(const QString &code, const QString &measure, const QList<Tally> &parts);

    Session &m_session;
    const ReportContext &m_context;
    MeasureScope m_scope;
    Report m_report;
    QHash<QString, BilingualName> m_names; ///< looked up already
};

} // namespace frontdesk
