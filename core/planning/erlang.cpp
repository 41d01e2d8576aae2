#include "core/planning/erlang.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// A thousand times the largest telephone centre; keeps the recurrence short and the agents in an int.
constexpr double highestLoad = 1'000'000;

double nextB(double load, int agents, double previous)
{
    const double offered = load * previous;
    return offered / (agents + offered);
}

double waiting(double load, int agents, double blocked)
{
    return blocked / (1 - load / agents * (1 - blocked));
}

Staffing staffing(const StaffingGoal &goal, double load, int agents, double waitProbability)
{
    Staffing result;
    result.load = load;
    result.agents = agents;
    result.waitProbability = waitProbability;
    result.serviceLevel = 1 - waitProbability * std::exp(-(agents - load) * goal.withinS / goal.ahtS);
    result.asaS = waitProbability * goal.ahtS / (agents - load);
    result.occupancy = load / agents;
    // 14 / 0.7 is 20, not the 20.000000000000004 that would be rounded up to 21.
    result.rostered = int(std::ceil(agents / (1 - goal.shrinkage) - 1e-9));
    return result;
}

Result<double> checkedLoad(const StaffingGoal &goal)
{
    const auto outside = [](const QString &field, const QString &detail) { return failure(ErrorKind::Invalid, u"planning.out_of_range"_s, field, detail); };
    if (!(goal.calls >= 0) || !std::isfinite(goal.calls))
        return outside(u"calls"_s, u"the number of calls is 0 or more"_s);
    if (!(goal.intervalS > 0) || !std::isfinite(goal.intervalS))
        return outside(u"interval"_s, u"the interval is longer than 0 seconds"_s);
    if (!(goal.ahtS > 0) || !std::isfinite(goal.ahtS))
        return outside(u"aht"_s, u"the handling time is longer than 0 seconds"_s);
    if (!(goal.target > 0 && goal.target < 1))
        return outside(u"target"_s, u"the service level lies between 0 and 1, as in 0.8"_s);
    if (!(goal.withinS >= 0) || !std::isfinite(goal.withinS))
        return outside(u"within"_s, u"the time to answer is 0 seconds or more"_s);
    if (!(goal.shrinkage >= 0 && goal.shrinkage <= 0.99))
        return outside(u"shrinkage"_s, u"shrinkage lies between 0 and 0.99, as in 0.3"_s);
    const double load = goal.calls / goal.intervalS * goal.ahtS;
    if (!(load <= highestLoad))
        return outside(u"calls"_s, u"the load is above one million erlangs"_s);
    return load;
}

} // namespace

double erlangB(double load, int agents)
{
    double blocked = 1;
    for (int k = 1; k <= agents; ++k)
        blocked = nextB(load, k, blocked);
    return blocked;
}

Result<double> erlangC(double load, int agents)
{
    if (agents < 1 || agents <= load)
        return failure(ErrorKind::Invalid, u"planning.queue_grows"_s, u"agents"_s,
                       u"%1 agents cannot carry %2 erlangs: the queue grows without end"_s.arg(agents).arg(load));
    return waiting(load, agents, erlangB(load, agents));
}

Result<Staffing> staffingWith(const StaffingGoal &goal, int agents)
{
    FRONTDESK_LET(load, checkedLoad(goal));
    FRONTDESK_LET(waits, erlangC(load, agents));
    return staffing(goal, load, agents, waits);
}

Result<Staffing> staffingFor(const StaffingGoal &goal)
{
    FRONTDESK_LET(load, checkedLoad(goal));
    double blocked = 1;
    for (int agents = 1;; ++agents) {
        blocked = nextB(load, agents, blocked);
        if (agents <= load)
            continue;
        // The wait probability falls to nothing within a few square roots of the load, so this ends.
        const Staffing candidate = staffing(goal, load, agents, waiting(load, agents, blocked));
        if (candidate.serviceLevel >= goal.target)
            return candidate;
    }
}

} // namespace frontdesk
