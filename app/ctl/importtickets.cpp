#include "app/ctl/command.h"
#include "app/ctl/importrun.h"
#include "app/ctl/opendesk.h"
#include "core/exchange/ticketimport.h"
#include "core/support/errortext.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

Result<ImportMapping> mappingFrom(Context &context, const QString &path, const Workflow &workflow)
{
    FRONTDESK_LET(text, readMappingFile(path));
    const ReadMapping read = readMapping(text, workflow);
    FRONTDESK_TRY(sayProblems(context, read.problems));
    return read.mapping;
}

ExitCode run(Context &context, const Arguments &arguments)
{
    ErrorFile errors;
    if (const auto opened = errors.open(arguments.text(u"errors"_s), {u"ticket"_s, u"line"_s, u"code"_s, u"refused"_s, u"words"_s}); !opened)
        return context.refuse(opened.error());
    ExitCode end = AllDone;
    const std::unique_ptr<Desk> desk = openDesk(context, &end);
    if (!desk)
        return end;
    const auto mapping = mappingFrom(context, arguments.text(u"mapping"_s), desk->reference()->workflow);
    if (!mapping)
        return context.refuse(mapping.error());

    ImportRun going(context);
    const auto said = [&](const TicketImportRemark &remark) {
        errors.add({remark.key, remark.error.values.value(u"line"_s), remark.error.code, remark.refused ? u"yes"_s : u"no"_s, errorText(remark.error)});
        if (remark.refused)
            going.remark(remark.key, remark.error);
    };
    TicketImportOptions options;
    options.dryRun = arguments.has(u"dry-run"_s);
    options.now = desk->clock().now();
    options.agreement = arguments.has(u"without-agreement"_s) ? ImportedAgreement::None : ImportedAgreement::AtOpening;
    const auto report = importTickets(desk->worker(), *desk->reference(), desk->actor(), arguments.parameters().first(), *mapping, options, said,
                                      [&](double share) { return going.progress(share); });
    if (!report)
        return going.refuse(report.error());
    if (!context.write(QJsonObject{{u"dry_run"_s, options.dryRun},
                                   {u"imported"_s, report->imported},
                                   {u"already_there"_s, report->alreadyThere},
                                   {u"refused"_s, report->refused},
                                   {u"events"_s, report->events},
                                   {u"forbidden_steps"_s, report->forbiddenSteps},
                                   {u"agreements"_s, report->agreements},
                                   {u"reassignments"_s, report->reassignments},
                                   {u"reopenings"_s, report->reopenings},
                                   {u"differing_counts"_s, report->differingCounts}}))
        return context.endOfOutput();
    return report->refused > 0 ? SomeRefused : AllDone;
}

const Registration registered({
    .words = u"import tickets"_s,
    .parameters = u"FILE"_s,
    .help = u"Bring in tickets of another tool with their histories.\n"
            "\n"
            "FILE is CSV or JSON lines, plain or gzip. The mapping says what its columns mean (resources/mappings/README.md);\n"
            "steps that the desk's workflow does not have are kept and marked. Tickets that are in the desk already are left\n"
            "alone, so the same call can be repeated, also after an interrupt. Each ticket gets the service level agreement that\n"
            "was valid for it when it was opened, with its clocks and breaches as the history tells them."_s,
    .options = {{u"mapping"_s, u"M.json"_s, u"what the columns mean"_s, true},
                {u"dry-run"_s, {}, u"read and check everything, write nothing"_s},
                {u"without-agreement"_s, {}, u"the tickets get no service level agreement: no clocks with callers, no attainment"_s},
                {u"errors"_s, u"FILE.csv"_s, u"write every refused ticket and every remark here"_s}},
    .fewestParameters = 1,
    .mostParameters = 1,
    .run = run,
});

} // namespace

} // namespace frontdesk::ctl
