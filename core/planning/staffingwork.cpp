#include "core/planning/staffingwork.h"

#include "core/planning/localhalfhours.h"
#include "core/reporting/period.h"
#include "core/storage/command.h"
#include "core/storage/journal.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// A quarter as it was counted, of the whole desk.
struct Counted
{
    qint64 fromMs = 0;
    qint64 contacts = 0, ours = 0, nobodys = 0, handled = 0, handledMs = 0;
};

/// The part of a group: what its people took, and its share of what nobody did.
ContactHistory historyOf(const QList<Counted> &counted, const QList<TimeSpan> &spans, const QString &zone)
{
    double taken = 0, ours = 0;
    for (const Counted &one : counted) {
        taken += double(one.contacts - one.nobodys);
        ours += double(one.ours);
    }
    ContactHistory history;
    const double share = taken > 0 ? ours / taken : 0;
    if (share <= 0)
        return history; // who never took a call is no telephone group: nothing is known, which is not zero
    for (const Counted &one : counted) {
        const double contacts = double(one.ours) + share * double(one.nobodys);
        if (contacts > 0)
            history.quarters.append({one.fromMs, contacts, double(one.handled), double(one.handledMs) / 1000});
    }
    // Before its first call a group was not there: its first day may not be whole.
    const QTimeZone there(zone.toLatin1());
    const QDateTime first = QDateTime::fromMSecsSinceEpoch(history.quarters.first().fromMs, Qt::UTC);
    const QDateTime begin = first.toTimeZone(there).date().addDays(1).startOfDay(there).toUTC();
    for (const TimeSpan &span : spans) {
        const bool began = first < span.from.addDays(1);
        const TimeSpan known{began ? span.from : std::max(span.from, begin), span.to};
        if (known.from < known.to)
            history.covered.append(known);
    }
    return history;
}

Result<void> readQuarters(Session &session, const RosterContext &context, Id<SupportGroup> group, const TimeSpan &span, QList<Counted> &counted)
{
    return session.each(u"staffing.quarters"_s,
                        {{u"group_id"_s, group.value},
                         {u"from_ms"_s, span.from.toMSecsSinceEpoch()},
                         {u"to_ms"_s, span.to.toMSecsSinceEpoch()},
                         {u"short_ms"_s, context.reference.number(u"short_drop_s"_s, 5) * qint64(1000)}},
                        [&](const Row &row) {
                            counted.append({row.integer(u"quarter"_s) * quarterMs, row.integer(u"contacts"_s), row.integer(u"ours"_s), row.integer(u"nobodys"_s),
                                            row.integer(u"handled"_s), row.integer(u"handled_ms"_s)});
                            return true;
                        });
}

Result<ContactHistory> readHistory(Session &session, const RosterContext &context, Id<SupportGroup> group, QDate from, QDate to, const QString &zone)
{
    const QTimeZone there(zone.toLatin1());
    const auto begin = [&](QDate day) { return day.startOfDay(there).toUTC(); };
    const QDate today = context.now.toTimeZone(there).date();
    FRONTDESK_LET(last, session.queryOne(u"staffing.last_contact"_s, {{u"until_ms"_s, begin(today).toMSecsSinceEpoch()}}, [](const Row &row) { return row.integer(u"offered_ms"_s); }));
    if (!last)
        return ContactHistory();
    // A log that ended weeks ago says nothing about the weeks since.
    const QDate end = QDateTime::fromMSecsSinceEpoch(*last, Qt::UTC).toTimeZone(there).date();
    const QDate recent = end.addDays(1 - 7 * ContactForecast::profileWeeks);
    QList<TimeSpan> spans;
    QDate seasonBegin = end.addDays(-10 - 364), seasonEnd = seasonBegin;
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        const QDate then = ContactForecast::seasonDay(day, end);
        seasonBegin = std::min(seasonBegin, then);
        seasonEnd = std::max(seasonEnd, then);
    }
    constexpr int around = ContactForecast::seasonDays + 7;
    seasonBegin = seasonBegin.addDays(-around);
    seasonEnd = std::min(seasonEnd.addDays(around), recent.addDays(-1));
    if (seasonBegin <= seasonEnd)
        spans.append({begin(seasonBegin), begin(seasonEnd.addDays(1))});
    if (!spans.isEmpty() && spans.first().to == begin(recent))
        spans.first().to = begin(end.addDays(1));
    else
        spans.append({begin(recent), begin(end.addDays(1))});
    QList<Counted> counted;
    for (const TimeSpan &span : std::as_const(spans))
        FRONTDESK_TRY(readQuarters(session, context, group, span, counted));
    return historyOf(counted, spans, zone);
}

} // namespace

Result<QList<QList<StaffedHalfHour>>> staffedDays(const GroupForecast &forecast, const Roster &roster, const GroupGoal &goal, PlanView view)
{
    QList<ForecastHalfHour> all; // counted in one go: a month of 300 people has thousands of shifts
    QList<QDateTime> begins;
    for (const GroupForecast::Day &day : forecast.days) {
        all += day.halfHours;
        for (const ForecastHalfHour &one : day.halfHours)
            begins.append(one.from);
    }
    FRONTDESK_LET(together, staffed(all, peopleThere(roster, forecast.group, begins, view), goal));
    QList<QList<StaffedHalfHour>> days;
    qsizetype done = 0;
    for (const GroupForecast::Day &day : forecast.days) {
        days.append(together.mid(done, day.halfHours.size()));
        done += day.halfHours.size();
    }
    return days;
}

namespace staffingwork {

Result<GroupForecast> forecast(Session &session, const RosterContext &context, Id<SupportGroup> group, QDate from, QDate to, const QString &zone)
{
    FRONTDESK_LET(period, ReportPeriod::of(from, to, zone));
    if (period.days() > mostDays)
        return failure(ErrorKind::Invalid, u"planning.out_of_range"_s, u"to"_s, u"a forecast covers %1 days at most"_s.arg(mostDays));
    if (!context.reference.directory.group(group))
        return failure(ErrorKind::NotFound, u"roster.gone"_s);
    GroupForecast made{group, zone, from, to, {}, {}, {}, {}};
    FRONTDESK_LET(history, readHistory(session, context, group, from, to, zone));
    const auto learnt = ContactForecast::of(history, zone, rosterCalendar(context.reference.agreements, group, zone, context.now));
    if (!learnt && learnt.error().kind != ErrorKind::NotFound)
        return tl::unexpected<Error>(learnt.error());
    if (!learnt)
        made.missing = learnt.error().code;
    else if (!learnt->knowsHandling())
        made.missing = u"planning.no_handling_time"_s;
    if (learnt) {
        made.learntFrom = learnt->learntFrom();
        made.learntTo = learnt->learntTo();
    }
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        if (session.canceled())
            return failure(ErrorKind::Canceled, u"desk.canceled"_s);
        GroupForecast::Day one{day, learnt ? learnt->kindOf(day) : ExpectedDay::Ordinary, {}};
        if (learnt) {
            one.halfHours = learnt->day(day);
        } else {
            FRONTDESK_LET(empty, halfHoursOf(zone, day));
            one.halfHours = empty;
        }
        made.days.append(one);
    }
    return made;
}

Result<GroupGoal> goal(Session &session, const RosterContext &context, Id<SupportGroup> group)
{
    FRONTDESK_LET(found, session.queryOne(u"staffing.goal"_s, {{u"group_id"_s, group.value}}, [](const Row &row) {
        return GroupGoal{int(row.integer(u"target_percent"_s)), int(row.integer(u"within_s"_s)), int(row.integer(u"shrinkage_percent"_s)), row.integer(u"seq"_s)};
    }));
    GroupGoal usual;
    usual.withinS = std::clamp(context.reference.number(u"answer_within_s"_s, usual.withinS), 0, 3600);
    return found.value_or(usual);
}

Result<GroupGoal> saveGoal(Session &session, const RosterContext &context, const QUuid &command, Id<SupportGroup> group, const GroupGoal &wanted)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return goal(session, context, group);
    if (!mayPlan(context.actor, context.reference.directory, group))
        return failure(ErrorKind::Denied, u"access.denied"_s);
    if (!context.reference.directory.group(group))
        return failure(ErrorKind::NotFound, u"roster.gone"_s);
    FRONTDESK_TRY(checkGoal(wanted));
    // First the event: whoever sets the same goal at this moment waits here.
    const QJsonObject said{{u"set"_s, QJsonObject{{u"target_percent"_s, wanted.targetPercent}, {u"within_s"_s, wanted.withinS}, {u"shrinkage_percent"_s, wanted.shrinkagePercent}}}};
    FRONTDESK_TRY(journal::append(session, {u"roster"_s, group.value, u"goal_set"_s, said, context.now, context.actor.staff, false}, context.actor.login, context.now));
    Binds values{{u"group_id"_s, group.value}, {u"target"_s, wanted.targetPercent}, {u"within"_s, wanted.withinS}, {u"shrinkage"_s, wanted.shrinkagePercent},
                 {u"at"_s, context.now}, {u"by"_s, context.actor.staff ? QVariant(context.actor.staff.value) : QVariant(QMetaType::fromType<qlonglong>())}};
    if (wanted.seq > 0)
        values += Binds{{u"seq"_s, wanted.seq}};
    FRONTDESK_LET(rows, session.execute(wanted.seq > 0 ? u"staffing.change_goal"_s : u"staffing.add_goal"_s, values));
    if (rows != 1)
        return failure(ErrorKind::Conflict, u"roster.changed_meanwhile"_s);
    FRONTDESK_TRY(recordCommand(session, command, context.actor.staff, {}, context.now));
    GroupGoal now = wanted;
    ++now.seq;
    return now;
}

} // namespace staffingwork
} // namespace frontdesk
