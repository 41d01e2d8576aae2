#pragma once

#include "core/reporting/savedreports.h"
#include "ui/ticket/wordscontext.h"

namespace frontdesk {

/// What is said about the times of a saved report, in the language on screen.
namespace schedulewords {

/// "PDF every Monday at 06:00, Asia/Shanghai".
QString times(const ReportSchedule &schedule);
/// "next Mon 30 Nov 06:00"; empty for none. Moments are of the schedule's own zone.
QString next(const ReportSchedule &schedule, const QDateTime &now);
/// What became of the latest due time, or that nobody served it; empty while nothing was due.
struct Outcome
{
    QString words;
    bool isTrouble = false;

    bool operator==(const Outcome &) const = default;
};
Outcome last(const SavedReport &report, const WordsContext &context);

} // namespace schedulewords
} // namespace frontdesk
