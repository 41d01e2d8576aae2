#pragma once

#include "core/support/result.h"

namespace frontdesk {

/// Erlang C: calls come at random, nobody hangs up, every agent can take every call. It asks for a little too many agents;
/// use half-hour intervals, and little trust below three agents.

/// Share of calls lost if there were no queue (Erlang B), by recurrence. Load in erlangs >= 0, agents >= 0.
double erlangB(double load, int agents);
/// Share of calls that wait. Invalid, "planning.queue_grows", field "agents", unless there are more agents than erlangs.
Result<double> erlangC(double load, int agents);

/// What is asked of an interval.
struct StaffingGoal
{
    double calls = 0;     ///< offered in the interval
    double intervalS = 0; ///< its length in seconds
    double ahtS = 0;      ///< average handling time: talk, hold and after-call work, in seconds
    double target = 0;    ///< share of calls to be answered in time, 0 < target < 1
    double withinS = 0;   ///< "in time": seconds of waiting
    double shrinkage = 0; ///< share of paid time in which agents are not available, 0 <= shrinkage < 1

    bool operator==(const StaffingGoal &) const = default;
};

struct Staffing
{
    double load = 0; ///< erlangs
    int agents = 0;  ///< at the telephones at the same time
    double waitProbability = 0;
    double serviceLevel = 0; ///< share answered within the goal's time
    double asaS = 0;         ///< average speed of answer over all calls, in seconds
    double occupancy = 0;    ///< share of the agents' time spent handling calls
    int rostered = 0;        ///< agents to roster so that, less shrinkage, enough are there

    bool operator==(const Staffing &) const = default;
};

/// What happens with a given number of agents. Invalid: "planning.out_of_range" with the goal's member as field
/// (calls, interval, aht, target, within, shrinkage), "planning.queue_grows".
Result<Staffing> staffingWith(const StaffingGoal &goal, int agents);
/// The fewest agents that reach the goal. Invalid as above, but never "planning.queue_grows".
Result<Staffing> staffingFor(const StaffingGoal &goal);

} // namespace frontdesk
