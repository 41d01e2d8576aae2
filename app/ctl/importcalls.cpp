#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "core/exchange/callimport.h"
#include "core/support/errortext.h"

#include <QFile>
#include <QJsonObject>

#include <csignal>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

volatile std::sig_atomic_t interrupted = 0;

/// One cell of the error file, so that a spreadsheet neither breaks nor calculates it.
QString csvCell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

Result<CallMapping> mappingFrom(Context &context, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error{ErrorKind::Invalid, u"file.not_found"_s, u"mapping"_s, file.errorString(), {{u"file"_s, path}}});
    const ReadCallMapping read = readCallMapping(file.readAll());
    for (const Error &problem : read.problems)
        context.say(u"%1: %2"_s.arg(problem.field, errorText(problem)));
    if (!read.problems.isEmpty())
        return failure(read.problems.first());
    return read.mapping;
}

ExitCode run(Context &context, const Arguments &arguments)
{
    QFile errors(arguments.text(u"errors"_s));
    if (arguments.has(u"errors"_s)
        && (!errors.open(QIODevice::WriteOnly | QIODevice::Truncate) || errors.write("\xEF\xBB\xBF" "call,line,code,words\r\n") <= 0))
        return context.refuse(Error{ErrorKind::Invalid, u"file.unwritable"_s, u"errors"_s, {}, {{u"file"_s, errors.fileName()}}});
    const auto mapping = mappingFrom(context, arguments.text(u"mapping"_s));
    if (!mapping)
        return context.refuse(mapping.error());
    ExitCode end = AllDone;
    const std::unique_ptr<Desk> desk = openDesk(context, &end);
    if (!desk)
        return end;

    std::signal(SIGINT, [](int) { interrupted = 1; });
    int shown = 0;
    const auto said = [&](const CallImportRemark &remark) {
        if (errors.isOpen()) {
            const QStringList cells{csvCell(remark.key), csvCell(remark.error.values.value(u"line"_s)), csvCell(remark.error.code), csvCell(errorText(remark.error))};
            errors.write((cells.join(u',') + u"\r\n"_s).toUtf8());
        }
        if (++shown <= 20) // the error file has them all
            context.say(u"%1: %2"_s.arg(remark.key.isEmpty() ? u"?"_s : remark.key, errorText(remark.error)));
    };
    int shownPercent = -1;
    const auto progress = [&](double share) {
        const int percent = int(share * 100);
        if (percent / 5 != shownPercent / 5 || shownPercent < 0)
            context.say(u"%1 % read"_s.arg(percent));
        shownPercent = percent;
        return interrupted == 0;
    };
    CallImportOptions options;
    options.dryRun = arguments.has(u"dry-run"_s);
    options.now = desk->clock().now();
    const auto report = importCalls(desk->worker(), *desk->reference(), desk->actor(), arguments.parameters().first(), *mapping, options, said, progress);
    if (!report) {
        if (report.error().kind == ErrorKind::Canceled)
            context.say(u"Stopped. What is in the desk stays; the same call goes on where this one ended."_s);
        return refuseItem(context, report.error());
    }
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
