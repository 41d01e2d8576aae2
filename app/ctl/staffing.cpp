#include "app/ctl/command.h"

#include "core/planning/erlang.h"

#include <QJsonObject>

#include <limits>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

Result<Staffing> reckon(const Arguments &arguments)
{
    StaffingGoal goal;
    const std::initializer_list<std::pair<QString, double *>> numbers{{u"calls"_s, &goal.calls},       {u"interval"_s, &goal.intervalS},
                                                                      {u"aht"_s, &goal.ahtS},          {u"target"_s, &goal.target},
                                                                      {u"within"_s, &goal.withinS},    {u"shrinkage"_s, &goal.shrinkage}};
    for (const auto &[name, number] : numbers) {
        FRONTDESK_LET(given, arguments.number(name));
        *number = given;
    }
    if (!arguments.has(u"agents"_s))
        return staffingFor(goal);
    FRONTDESK_LET(agents, arguments.wholeNumber(u"agents"_s));
    if (agents < 0 || agents > 10'000'000)
        return failure(ErrorKind::Invalid, u"planning.out_of_range"_s, u"agents"_s, u"agents lie between 0 and 10,000,000"_s);
    return staffingWith(goal, int(agents));
}

ExitCode run(Context &context, const Arguments &arguments)
{
    const auto staffing = reckon(arguments);
    if (!staffing)
        return context.refuse(staffing.error());
    const bool isWritten = context.write(QJsonObject{{u"load"_s, staffing->load},
                                                     {u"agents"_s, staffing->agents},
                                                     {u"wait_probability"_s, staffing->waitProbability},
                                                     {u"service_level"_s, staffing->serviceLevel},
                                                     {u"asa_s"_s, staffing->asaS},
                                                     {u"occupancy"_s, staffing->occupancy},
                                                     {u"rostered"_s, staffing->rostered}});
    if (!isWritten)
        return context.endOfOutput();
    if (staffing->agents < 3)
        context.say(u"Below three agents Erlang C is a rough guide: one long call changes everything."_s);
    return AllDone;
}

const Registration registered({
    .words = u"staffing"_s,
    .help = u"Reckon how many agents an interval needs (Erlang C).\n"
            "\n"
            "Service level = 1 - C * exp(-(agents - load) * within / aht), load = calls / interval * aht; calls come at random,\n"
            "nobody hangs up, every agent takes every call. Use half-hour intervals."_s,
    .options = {{u"calls"_s, u"N"_s, u"calls offered in the interval"_s, true},
                {u"interval"_s, u"S"_s, u"its length in seconds"_s, true},
                {u"aht"_s, u"S"_s, u"average handling time in seconds: talk, hold, after-call work"_s, true},
                {u"target"_s, u"SHARE"_s, u"share of calls to answer in time, e.g. 0.8"_s, true},
                {u"within"_s, u"S"_s, u"in time: within so many seconds"_s, true},
                {u"shrinkage"_s, u"SHARE"_s, u"share of paid time without availability, e.g. 0.3"_s},
                {u"agents"_s, u"N"_s, u"show what so many agents reach, instead of the fewest that do"_s}},
    .needsDesk = false,
    .run = run,
});

} // namespace

} // namespace frontdesk::ctl
