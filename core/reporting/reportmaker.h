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

    Tallies tally(const QString &measure, const QStringList &dimensions, bool ranks = false, qint64 least = 0);
    /// The only bucket of a tally without dimensions.
    Result<Tally> whole(const QString &measure, bool ranks = false);
    /// What a value of a dimension is called, as a cell.
    Result<ReportCell> name(const QString &dimension, const QVariant &value);
    Result<BilingualName> looked(const QString &dimension, qint64 id);
    /// One row for each bucket of one dimension: its name, and what `fill` makes of it. Largest first where `byCount`.
    Result<void> rows(ReportTable &table, const QString &dimension, QList<Tally> tallies, bool byCount, const Fill &fill);
    /// Adds a table with one row for each bucket that any of the measures has (numbered dimensions, ascending, those without a value first):
    /// its name, and what `cells` makes of the tallies, in the order of the measures. `ofFirst`: only buckets of the first measure.
    Result<void> joined(ReportTable table, const QString &dimension, const QStringList &measures,
                        const std::function<QList<ReportCell>(const QList<Tally> &)> &cells, bool ofFirst = false);
    Result<void> durations(const QString &code, const QString &measure, const QString &dimension);
    Result<void> distribution(const QString &code, const QString &measure);

    Session &m_session;
    const ReportContext &m_context;
    MeasureScope m_scope;
    Report m_report;
    QHash<QString, BilingualName> m_names; ///< looked up already
};

} // namespace frontdesk
