#include "app/ctl/command.h"
#include "app/ctl/importrun.h"
#include "app/ctl/opendesk.h"
#include "core/exchange/callimport.h"
#include "core/support/errortext.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

Result<CallMapping> mappingFrom(Context &context, const QString &path)
{
    FRONTDESK_LET(text, readMappingFile(path));
    const ReadCallMapping read = readCallMapping(text);
    FRONTDESK_TRY(sayProblems(context, read.problems));
    return read.mapping;
}

ExitCode run(Context &context, const Arguments &arguments)
{
    ErrorFile errors;
    if (const auto opened = errors.open(arguments.text(u"errors"_s), {u"call"_s, u"line"_s, u"code"_s, u"words"_s}); !opened)
        return context.refuse(opened.error());
    const auto mapping = mappingFrom(context, arguments.text(u"mapping"_s));
    if (!mapping)
        return context.refuse(mapping.error());
    ExitCode end = AllDone;
    const std::unique_ptr<Desk> desk = openDesk(context, &end);
    if (!desk)
        return end;

    ImportRun going(context);
    const auto said = [&](const CallImportRemark &remark) {
        errors.add({remark.key, remark.error.values.value(u"line"_s), remark.error.code, errorText(remark.error)});
        going.remark(remark.key, remark.error);
    };
    CallImportOptions options;
    options.dryRun = arguments.has(u"dry-run"_s);
    options.now = desk->clock().now();
    const auto report = importCalls(desk->worker(), *desk->reference(), desk->actor(), arguments.parameters().first(), *mapping, options, said,
                                    [&](double share) { return going.progress(share); });
    if (!report)
        return going.refuse(report.error());
    if (!context.write(QJsonObject{{u"dry_run"_s, options.dryRun},
                                   {u"imported"_s, report->imported},
                                   {u"abandoned"_s, report->abandoned},
                                   {u"already_there"_s, report->alreadyThere},
                                   {u"already_logged"_s, report->alreadyLogged},
                                   {u"refused"_s, report->refused}}))
        return context.endOfOutput();
    return report->refused > 0 ? SomeRefused : AllDone;
}

const Registration registered({
    .words = u"import calls"_s,
    .parameters = u"FILE"_s,
    .help = u"Bring in the telephone system's log, abandoned calls included.\n"
            "\n"
            "FILE is CSV or JSON lines, plain or gzip; the mapping says what its columns mean (resources/mappings/README.md). Calls that are in\n"
            "the desk already, or that an agent has logged, are left alone, so the same call can be repeated."_s,
    .options = {{u"mapping"_s, u"M.json"_s, u"what the columns mean"_s, true},
                {u"dry-run"_s, {}, u"read and check everything, write nothing"_s},
                {u"errors"_s, u"FILE.csv"_s, u"write every refused row here"_s}},
    .fewestParameters = 1,
    .mostParameters = 1,
    .run = run,
});

} // namespace

} // namespace frontdesk::ctl
