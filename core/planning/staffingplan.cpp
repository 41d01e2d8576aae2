#include "core/planning/staffingplan.h"

#include "core/planning/erlang.h"
#include "core/planning/localhalfhours.h"

#include <QHash>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr double halfHourS = 1800;

StaffingGoal asked(double contacts, double ahtS, const GroupGoal &goal)
{
    return {contacts, halfHourS, ahtS, goal.targetPercent / 100.0, double(goal.withinS), 0};
}

int divideUp(int value, int by)
{
    return (value + by - 1) / by;
}

} // namespace

Result<void> checkGoal(const GroupGoal &goal)
{
    const auto outside = [](const QString &field, const QString &detail) { return failure(ErrorKind::Invalid, u"planning.out_of_range"_s, field, detail); };
    if (goal.targetPercent < 1 || goal.targetPercent > 99)
        return outside(u"target"_s, u"the service level lies between 1 and 99 %"_s);
    if (goal.withinS < 0 || goal.withinS > 3600)
        return outside(u"within"_s, u"the time to answer is an hour at most"_s);
    if (goal.shrinkagePercent < 0 || goal.shrinkagePercent > 90)
        return outside(u"shrinkage"_s, u"shrinkage lies between 0 and 90 %"_s);
    return {};
}

int atTelephones(int people, const GroupGoal &goal)
{
    return people * (100 - goal.shrinkagePercent) / 100;
}

QList<int> peopleThere(const Roster &roster, Id<SupportGroup> group, const QList<QDateTime> &begins, PlanView view)
{
    QList<qint64> froms;
    for (const QDateTime &begin : begins)
        froms.append(begin.toMSecsSinceEpoch());
    QHash<Id<ShiftPattern>, bool> duty; // looked up once: 300 people have thousands of shifts
    for (const ShiftPattern &pattern : roster.patterns)
        duty.insert(pattern.id, pattern.mark != "training"_L1);
    QHash<Id<Staff>, QList<Leave>> away;
    for (const Leave &leave : roster.leave) {
        if (leave.state == Leave::State::Approved)
            away[leave.staff].append(leave);
    }
    QHash<Id<Staff>, QList<std::pair<qint64, qint64>>> presence;
    for (const RosterShift &one : roster.shifts) {
        const bool counts = view == PlanView::Planned ? one.planned() : one.holds();
        if (one.group != group || !counts || !duty.value(one.pattern))
            continue;
        const QList<Leave> leaves = away.value(one.staff);
        if (std::none_of(leaves.cbegin(), leaves.cend(), [&](const Leave &leave) { return leave.covers(one.day); }))
            presence[one.staff].append({one.from.toMSecsSinceEpoch(), one.to.toMSecsSinceEpoch()});
    }
    QList<qint64> minutes(froms.size(), 0);
    for (QList<std::pair<qint64, qint64>> &spans : presence) {
        std::sort(spans.begin(), spans.end());
        qint64 doneTo = std::numeric_limits<qint64>::min(); // two shifts at one time are one person all the same
        for (const auto &[from, to] : std::as_const(spans)) {
            const qint64 begin = std::max(from, doneTo);
            auto half = std::lower_bound(froms.cbegin(), froms.cend(), begin - halfHourMs + 1) - froms.cbegin();
            for (; half < froms.size() && froms.at(half) < to; ++half)
                minutes[half] += std::max<qint64>(0, std::min(to, froms.at(half) + halfHourMs) - std::max(begin, froms.at(half))) / 60'000;
            doneTo = std::max(doneTo, to);
        }
    }
    QList<int> there;
    for (const qint64 one : std::as_const(minutes))
        there.append(int(one / 30));
    return there;
}

Result<QList<StaffedHalfHour>> staffed(const QList<ForecastHalfHour> &forecast, const QList<int> &there, const GroupGoal &goal)
{
    FRONTDESK_TRY(checkGoal(goal));
    QList<StaffedHalfHour> list;
    for (qsizetype i = 0; i < forecast.size(); ++i) {
        const ForecastHalfHour &one = forecast.at(i);
        StaffedHalfHour half{one.from, one.wallMinute, there.value(i), {}};
        if (one.ahtS > 0) {
            StaffedHalfHour::Need need{one.contacts, one.ahtS, 0, 0, {}};
            if (one.contacts >= fewestContacts) {
                FRONTDESK_LET(staffing, staffingFor(asked(one.contacts, one.ahtS, goal)));
                need.agents = staffing.agents;
                need.people = divideUp(need.agents * 100, 100 - goal.shrinkagePercent);
                if (const auto reached = staffingWith(asked(one.contacts, one.ahtS, goal), atTelephones(half.there, goal)))
                    need.serviceLevel = reached->serviceLevel;
            }
            half.need = need;
        }
        list.append(half);
    }
    return list;
}

std::optional<double> expectedServiceLevel(const QList<StaffedHalfHour> &halfHours)
{
    double contacts = 0, inTime = 0;
    for (const StaffedHalfHour &one : halfHours) {
        if (!one.need || one.need->contacts < fewestContacts)
            continue;
        contacts += one.need->contacts;
        inTime += one.need->contacts * one.need->serviceLevel.value_or(0);
    }
    return contacts > 0 ? std::optional(inTime / contacts) : std::nullopt;
}

} // namespace frontdesk
