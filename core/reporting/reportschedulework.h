#pragma once

#include "core/desk/deskreference.h"
#include "core/reporting/reportwork.h"
#include "core/reporting/savedreports.h"

#include <optional>

namespace frontdesk {

/// A row with the columns of the statements saved_report.*.
SavedReport savedReportOf(const Row &row);

/// What one who writes scheduled reports knows besides the session.
struct ScheduleContext
{
    QString login;    ///< recorded in a file's journal
    QString holder;   ///< of the leadership "reports"
    qint64 epoch = 0; ///< its
    QDateTime now;    ///< UTC
};

/// A due time that is this one's to serve.
struct DueReport
{
    qint64 run = 0;
    SavedReport report;
    QDateTime dueAt; ///< UTC
    QString file;    ///< name without folder; nobody else's when it was taken
    int attempts = 1;
};

/// Scheduled reports as parts of units of work. A due time has one row, made by whoever leads; whatever is not finished when a leader is gone
/// is taken up by the next. After a time without service only the latest due time of each report is made up for.
namespace schedulework {

/// The next instant, UTC, at which there is something to do: not after `now` when it is already; invalid when nothing is scheduled. Reads only.
Result<QDateTime> nextInstant(Session &session, const QDateTime &now);

/// Takes up the first that is due, with a name that is free in `folder`; nothing when none is. Reports whose owner no longer works here are
/// marked as refused on the way. Error: Conflict "leadership.lost".
Result<std::optional<DueReport>> takeUp(Session &session, const ScheduleContext &context, const QString &folder);

/// The period moves with the due time, not with the moment at which it is made up for. Errors: those of ReportPeriod::of.
Result<ReportRequest> requestOf(const DeskReference &reference, const DueReport &due);

/// Counts it with what its owner may see now. On PostgreSQL row-level security is told for whom; Denied "report.unguarded" for a login that it
/// does not hold. Otherwise as reportwork::make.
Result<Report> count(Session &session, const DeskReference &reference, const DueReport &due, const QDateTime &now);

/// Says what became of it. `problem` none: the file is there. After a failure it is tried again later, three times (reportschedule::retryAfter).
/// Error: Conflict "leadership.lost".
Result<void> finish(Session &session, const ScheduleContext &context, const DueReport &due, const std::optional<Error> &problem);

} // namespace schedulework
} // namespace frontdesk
