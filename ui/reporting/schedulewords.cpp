#include "ui/reporting/schedulewords.h"

#include "core/support/errortext.h"
#include "ui/kit/timewords.h"
#include "ui/reporting/reporttexts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace frontdesk::schedulewords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ScheduleWords)
};

constexpr qint64 patienceSeconds = 300; // a service may just be at it, or busy with another one

QString moment(const QDateTime &instant, const ReportSchedule &schedule, const QDateTime &now)
{
    return momentWords(instant, now, QTimeZone(schedule.zone.toLatin1()));
}

} // namespace

QString times(const ReportSchedule &schedule)
{
    const QString format = schedule.format.toUpper(), zone = schedule.zone;
    const QString at = QTime(0, 0).addSecs(schedule.minute * 60).toString(u"HH:mm"_s);
    if (schedule.repeats == "daily"_L1)
        return Words::tr("%1 every day at %2, %3", "format, time, zone").arg(format, at, zone);
    if (schedule.repeats == "weekly"_L1)
        return Words::tr("%1 every %2 at %3, %4", "format, weekday, time, zone").arg(format, reporttexts::localeOf(reporttexts::language()).dayName(schedule.day), at, zone);
    if (schedule.day == 31)
        return Words::tr("%1 on the last day of every month at %2, %3", "format, time, zone").arg(format, at, zone);
    return Words::tr("%1 on day %2 of every month at %3, %4", "format, day, time, zone").arg(format).arg(schedule.day).arg(at, zone);
}

QString next(const ReportSchedule &schedule, const QDateTime &now)
{
    const QDateTime due = reportschedule::next(schedule, now);
    return due.isValid() ? Words::tr("next %1", "moment").arg(moment(due, schedule, now)) : QString();
}

Outcome last(const SavedReport &report, const WordsContext &context)
{
    const ReportRun &run = report.last;
    const QDateTime due = reportschedule::latest(report.schedule, context.now);
    if (due.isValid() && due.addSecs(patienceSeconds) < context.now && (!run || run.dueAt < due))
        return {Words::tr("due %1 and not written: no service with a folder for reports runs").arg(moment(due, report.schedule, context.now)), true};
    if (!run)
        return {};
    ReportSchedule zone = report.schedule;
    if (zone.zone.isEmpty())
        zone.zone = QString::fromLatin1(context.zone.id());
    const QString at = moment(run.dueAt, zone, context.now);
    if (run.state == "done"_L1)
        return {Words::tr("last %1: %2", "moment, file").arg(at, run.file), false};
    if (run.state == "running"_L1)
        return {Words::tr("being written for %1", "moment").arg(at), false};
    const QString why = errorText(Error{ErrorKind::Internal, run.problem, {}, {}, {{u"file"_s, u"…"_s}}});
    if (run.retryAt.isValid())
        return {Words::tr("last %1 was not written, tried again %2: %3", "moment, moment, reason").arg(at, moment(run.retryAt, zone, context.now), why), true};
    return {Words::tr("last %1 was not written: %2", "moment, reason").arg(at, why), true};
}

} // namespace frontdesk::schedulewords
