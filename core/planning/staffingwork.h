#pragma once

#include "core/planning/rosterwork.h"
#include "core/planning/staffingplan.h"

namespace frontdesk {

/// What a group has to expect on some days.
struct GroupForecast
{
    struct Day
    {
        QDate day;
        ExpectedDay kind = ExpectedDay::Ordinary;
        QList<ForecastHalfHour> halfHours; ///< of the zone's day; nothing expected in them where `missing` says so

        bool operator==(const Day &) const = default;
    };
    Id<SupportGroup> group;
    QString zone; ///< IANA: whose days and half hours these are
    QDate from, to;
    QString missing; ///< why there is no forecast: "planning.no_history", "planning.no_handling_time"; empty = there is one
    QDate learntFrom, learntTo; ///< days of the history that the profile comes from
    QList<Day> days;

    bool operator==(const GroupForecast &) const = default;
};

/// The forecast's days with who is needed and who is there; empty days where the goal cannot be reckoned with. A roster is read a week wider
/// than its days, so shifts over the midnights at both ends are known.
Result<QList<QList<StaffedHalfHour>>> staffedDays(const GroupForecast &forecast, const Roster &roster, const GroupGoal &goal, PlanView view);

/// Forecasts as parts of one DbWorker::read or ::write.
namespace staffingwork {

/// At most so many days at once.
inline constexpr int mostDays = 366;

/// A group's contacts are the calls that its people took; those that nobody took count in the share that the group's have of all that were
/// taken. Somebody in two groups counts for both. Learnt from the twelve weeks up to the desk's last call (today never, it is not over), and from
/// the same season of the year before. Days by the clock of `zone`, holidays by rosterCalendar().
/// No history is no error: GroupForecast::missing. Errors: those of ReportPeriod::of; Invalid "planning.out_of_range" (to); NotFound "roster.gone".
Result<GroupForecast> forecast(Session &session, const RosterContext &context, Id<SupportGroup> group, QDate from, QDate to, const QString &zone);

/// The group's goal; the desk's defaults (seq 0, seconds of setting answer_within_s) where none was set.
Result<GroupGoal> goal(Session &session, const RosterContext &context, Id<SupportGroup> group);

/// Sets it, if nobody did since goal.seq. Written in the journal of "roster". Denied "access.denied" unless the person may plan the group;
/// Conflict "roster.changed_meanwhile"; the errors of checkGoal().
Result<GroupGoal> saveGoal(Session &session, const RosterContext &context, const QUuid &command, Id<SupportGroup> group, const GroupGoal &goal);

} // namespace staffingwork
} // namespace frontdesk
