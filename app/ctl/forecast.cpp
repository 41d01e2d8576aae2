#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "core/planning/rosterservice.h"
#include "core/planning/staffingservice.h"
#include "core/reporting/period.h"
#include "core/support/errortext.h"

#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

Result<ReportPeriod> periodOf(const Arguments &arguments, const QString &deskZone)
{
    const auto date = [&](const QString &name) { return QDate::fromString(arguments.text(name), Qt::ISODate); };
    return ReportPeriod::of(date(u"from"_s), date(u"to"_s), arguments.text(u"zone"_s, deskZone));
}

QJsonObject json(const StaffedHalfHour &half, const QTimeZone &zone)
{
    QJsonObject object{{u"from"_s, half.from.toString(Qt::ISODate)},
                       {u"local"_s, half.from.toTimeZone(zone).toString(Qt::ISODate)},
                       {u"contacts"_s, QJsonValue::Null},
                       {u"aht_s"_s, QJsonValue::Null},
                       {u"need"_s, QJsonValue::Null},
                       {u"rostered"_s, half.there},
                       {u"gap"_s, QJsonValue::Null},
                       {u"service_level"_s, QJsonValue::Null}};
    if (half.need) {
        object.insert(u"contacts"_s, half.need->contacts);
        object.insert(u"aht_s"_s, half.need->ahtS);
        object.insert(u"need"_s, half.need->people);
        object.insert(u"gap"_s, half.gap());
        if (half.need->serviceLevel)
            object.insert(u"service_level"_s, *half.need->serviceLevel);
    }
    return object;
}

ExitCode run(Context &context, const Arguments &arguments)
{
    if (const auto period = periodOf(arguments, u"UTC"_s); !period) // wrong dates and zones need no desk to be wrong
        return context.refuse(period.error());
    ExitCode end = AllDone;
    const std::unique_ptr<Desk> desk = openDesk(context, &end);
    if (!desk)
        return end;
    const auto period = periodOf(arguments, desk->reference()->zone);
    if (!period)
        return context.refuse(period.error());
    const Directory &directory = desk->reference()->directory;
    const SupportGroup *group = directory.groupByCode(arguments.text(u"group"_s));
    if (!group)
        return context.refuse(Error{ErrorKind::Invalid, u"group.unknown"_s, u"group"_s, {}, {{u"value"_s, arguments.text(u"group"_s)}}});

    StaffingService staffing(*desk);
    const auto forecast = await(staffing.forecast(group->id, period->first, period->last, period->zone));
    if (!forecast)
        return forecast.error().kind == ErrorKind::Invalid ? context.refuse(forecast.error()) : refuseItem(context, forecast.error());
    const auto goal = await(staffing.goal(group->id));
    if (!goal)
        return refuseItem(context, goal.error());
    const auto roster = await(RosterService(*desk).read(group->id, period->first, period->last));
    if (!roster)
        return refuseItem(context, roster.error());
    const auto days = staffedDays(*forecast, *roster, *goal, mayPlan(desk->actor(), directory, group->id) ? PlanView::Planned : PlanView::Published);
    if (!days)
        return refuseItem(context, days.error());
    if (!forecast->missing.isEmpty())
        context.say(errorText(Error{ErrorKind::NotFound, forecast->missing, {}, {}, {}}));
    const QTimeZone zone(period->zone.toLatin1());
    for (const QList<StaffedHalfHour> &day : *days) {
        for (const StaffedHalfHour &half : day) {
            if (!context.write(json(half, zone)))
                return context.endOfOutput();
        }
    }
    return AllDone;
}

const Registration registered({
    .words = u"forecast"_s,
    .help = u"Foretell a group's calls and the agents that they need, against its roster.\n"
            "\n"
            "Out: one line for each half hour: {\"from\",\"local\",\"contacts\",\"aht_s\",\"need\",\"rostered\",\"gap\",\"service_level\"}; need and rostered are people on\n"
            "shift, need with the group's shrinkage; service_level is what those on shift reach, null where the queue would grow without end or\n"
            "nobody calls. What there is no history for is null, never zero. Whoever plans the group counts drafts too.\n"
            "Learnt from the calls that the group's people took in the last twelve weeks, and the same season of the year before."_s,
    .options = {{u"group"_s, u"G"_s, u"the group, code or name"_s, true},
                {u"from"_s, u"DATE"_s, u"first day, 2026-01-01"_s, true},
                {u"to"_s, u"DATE"_s, u"last day, counted too; at most 366 days"_s, true},
                {u"zone"_s, u"Z"_s, u"IANA time zone of the days; the desk's own without it"_s}},
    .run = run,
});

} // namespace

} // namespace frontdesk::ctl
