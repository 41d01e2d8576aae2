#pragma once

#include "core/access/actor.h"
#include "core/desk/deskreference.h"
#include "core/reporting/report.h"
#include "core/reporting/reportsql.h"

namespace frontdesk {

/// Who asks, on what desk, when.
struct ReportContext
{
    const DeskReference &reference;
    const Actor &actor;
    QDateTime now; ///< UTC
};

namespace reportwork {

/// One report in one unit of work. Errors: NotFound "report.unknown" (value "name"), those of storage, "desk.canceled".
Result<Report> make(Session &session, const ReportContext &context, const ReportRequest &request);

/// What stands behind a figure of such a report: see ReportColumn and ReportRow::bucket. NotFound "report.measure_unknown".
Result<ReportItems> items(Session &session, const ReportContext &context, const ReportRequest &request, const QString &measure, const QString &part,
                          const ReportBucket &bucket);

/// What definitions ask for besides the period. Working days are those of the calendar that a ticket without service and organisation would get,
/// Monday to Friday where there is none.
MeasureScope scopeOf(const ReportContext &context, const ReportRequest &request);

} // namespace reportwork
} // namespace frontdesk
