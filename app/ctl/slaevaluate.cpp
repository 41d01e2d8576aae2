#include "app/ctl/command.h"

#include "core/agreement/slaevaluation.h"

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

ExitCode evaluate(Context &context, const Arguments &)
{
    ExitCode end = AllDone;
    while (const auto line = context.readLine()) {
        const auto clock = line->isTooLong ? failure(ErrorKind::Invalid, u"sla.line_too_long"_s, {}, u"the line is longer than 64 MiB"_s)
                                           : evaluateClockJson(line->text);
        if (!clock)
            end = SomeRefused;
        if (!context.write(clock ? *clock : clockErrorJson(clock.error())))
            return context.endOfOutput();
    }
    return end;
}

const Registration registered({
    .words = u"sla evaluate"_s,
    .help = u"Evaluate service level clocks: JSON lines in, one JSON line out for each.\n"
            "\n"
            "In:  {\"calendar\":{\"zone\":\"Europe/Berlin\",\"week\":{\"mon\":[\"08:00-18:00\"]},\"exceptions\":{\"2026-05-01\":[]}},\n"
            "      \"start\":\"2026-01-12T16:00:00Z\",\"target_s\":14400,\"now\":\"2026-01-13T09:00:00Z\",\n"
            "      \"events\":[{\"at\":\"…Z\",\"do\":\"stop|resume|resolve|reopen\"},\n"
            "                {\"at\":\"…Z\",\"do\":\"target\",\"target_s\":3600,\"policy\":\"retroactive|restart\"}]}\n"
            "Out: {\"due\":\"…Z\"|null,\"spent_s\":N,\"left_s\":N,\"breached\":true|false,\"breached_at\":\"…Z\"|null}\n"
            "\n"
            "A line that cannot be read gives {\"error\":\"…\"}; the run goes on and ends with exit 1."_s,
    .needsDesk = false,
    .run = evaluate,
});

} // namespace

} // namespace frontdesk::ctl
