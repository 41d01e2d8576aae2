#include "app/ctl/command.h"
#include "app/ctl/importrun.h"
#include "app/ctl/opendesk.h"
#include "core/exchange/answerimport.h"
#include "core/support/errortext.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

Result<AnswerMapping> mappingFrom(Context &context, const QString &path)
{
    QByteArray text = plainAnswerMapping();
    if (!path.isEmpty()) {
        FRONTDESK_LET(own, readMappingFile(path));
        text = own;
    }
    const ReadAnswerMapping read = readAnswerMapping(text);
    FRONTDESK_TRY(sayProblems(context, read.problems));
    return read.mapping;
}

ExitCode run(Context &context, const Arguments &arguments)
{
    ErrorFile errors;
    if (const auto opened = errors.open(arguments.text(u"errors"_s), {u"ticket"_s, u"line"_s, u"code"_s, u"words"_s}); !opened)
        return context.refuse(opened.error());
    const auto mapping = mappingFrom(context, arguments.text(u"mapping"_s));
    if (!mapping)
        return context.refuse(mapping.error());
    ExitCode end = AllDone;
    const std::unique_ptr<Desk> desk = openDesk(context, &end);
    if (!desk)
        return end;

    ImportRun going(context);
    const auto said = [&](const AnswerImportRemark &remark) {
        const QString line = remark.error.values.value(u"line"_s);
        errors.add({remark.number, line, remark.error.code, errorText(remark.error)});
        going.remark(remark.number.isEmpty() ? remark.number : u"%1 (line %2)"_s.arg(remark.number, line), remark.error);
    };
    AnswerImportOptions options;
    options.dryRun = arguments.has(u"dry-run"_s);
    options.now = desk->clock().now();
    const auto report = importAnswers(desk->worker(), *desk->reference(), desk->actor(), arguments.parameters().first(), *mapping, options, said,
                                      [&](double share) { return going.progress(share); });
    if (!report)
        return going.refuse(report.error());
    if (!context.write(QJsonObject{{u"dry_run"_s, options.dryRun},
                                   {u"imported"_s, report->imported},
                                   {u"already_there"_s, report->alreadyThere},
                                   {u"refused"_s, report->refused}}))
        return context.endOfOutput();
    return report->refused > 0 ? SomeRefused : AllDone;
}

const Registration registered({
    .words = u"import answers"_s,
    .parameters = u"FILE"_s,
    .help = u"Bring in what callers answered when they were asked whether they are content.\n"
            "\n"
            "FILE is CSV or JSON lines, plain or gzip, with the columns ticket, score (1 to 5), time and comment, or what a mapping says\n"
            "(resources/mappings/README.md). Only tickets whose callers the desk has asked take an answer, and only one; the same file can be\n"
            "brought in again."_s,
    .options = {{u"mapping"_s, u"M.json"_s, u"what the columns mean"_s},
                {u"dry-run"_s, {}, u"read and check everything, write nothing"_s},
                {u"errors"_s, u"FILE.csv"_s, u"write every refused row here"_s}},
    .fewestParameters = 1,
    .mostParameters = 1,
    .run = run,
});

} // namespace

} // namespace frontdesk::ctl
