#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "core/agreement/agreementservice.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

ExitCode run(Context &context, const Arguments &arguments)
{
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    const bool repair = arguments.has(u"repair"_s);
    const auto check = await(desk->agreements().check(repair));
    if (!check)
        return refuseItem(context, check.error());
    QJsonArray first;
    for (const ClockDifference &difference : check->first)
        first += QJsonObject{{u"number"_s, difference.number}, {u"column"_s, difference.column}, {u"stored"_s, difference.stored}, {u"replayed"_s, difference.replayed}};
    const QJsonObject answer{{u"tickets"_s, check->tickets}, {u"agreed"_s, check->clocks}, {u"different"_s, check->different},
                             {u"repaired"_s, repair ? check->different : 0}, {u"first"_s, first}};
    if (!context.write(answer))
        return context.endOfOutput();
    return check->different > 0 && !repair ? SomeRefused : AllDone;
}

const Registration registered({
    .words = u"sla check"_s,
    .help = u"Replay the clocks of every ticket from its journal and compare them with what is stored. Exit 1 if any differs.\n"
            "\n"
            "Out: {\"tickets\",\"agreed\",\"different\",\"repaired\",\"first\":[{\"number\",\"column\",\"stored\",\"replayed\"}]}, at most 100 of them."_s,
    .options = {{u"repair"_s, {}, u"write what differs again from the journal"_s}},
    .run = run,
});

} // namespace

} // namespace frontdesk::ctl
