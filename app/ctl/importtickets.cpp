#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "core/exchange/ticketimport.h"
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

class ErrorFile
{
public:
    bool open(const QString &path)
    {
        m_file.setFileName(path);
        return m_file.open(QIODevice::WriteOnly | QIODevice::Truncate) && m_file.write("\xEF\xBB\xBFticket,line,code,refused,words\r\n") > 0;
    }
    void add(const TicketImportRemark &remark)
    {
        if (!m_file.isOpen())
            return;
        const QStringList cells{csvCell(remark.key), csvCell(remark.error.values.value(u"line"_s)), csvCell(remark.error.code),
                                remark.refused ? u"yes"_s : u"no"_s, csvCell(errorText(remark.error))};
        m_file.write((cells.join(u',') + u"\r\n"_s).toUtf8());
    }

private:
    QFile m_file;
};

Result<ImportMapping> mappingFrom(Context &context, const QString &path, const Workflow &workflow)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error{ErrorKind::Invalid, u"file.not_found"_s, u"mapping"_s, file.errorString(), {{u"file"_s, path}}});
    const ReadMapping read = readMapping(file.readAll(), workflow);
    for (const Error &problem : read.problems)
        context.say(u"%1: %2"_s.arg(problem.field, errorText(problem)));
    if (!read.problems.isEmpty())
        return failure(read.problems.first());
    return read.mapping;
}

ExitCode run(Context &context, const Arguments &arguments)
{
    ErrorFile errors;
    const QString errorPath = arguments.has(u"errors"_s) ? arguments.text(u"errors"_s) : QString();
    if (!errorPath.isEmpty() && !errors.open(errorPath))
        return context.refuse(Error{ErrorKind::Invalid, u"file.unwritable"_s, u"errors"_s, {}, {{u"file"_s, errorPath}}});
    ExitCode end = AllDone;
    const std::unique_ptr<Desk> desk = openDesk(context, &end);
    if (!desk)
        return end;
    const auto mapping = mappingFrom(context, arguments.text(u"mapping"_s), desk->reference()->workflow);
    if (!mapping)
        return context.refuse(mapping.error());

    std::signal(SIGINT, [](int) { interrupted = 1; });
    int shownPercent = -1;
    int shownRemarks = 0;
    const auto said = [&](const TicketImportRemark &remark) {
        errors.add(remark);
        // A file of wrong rows must not flood the terminal; the error file has them all.
        if (remark.refused && ++shownRemarks <= 20)
            context.say(u"%1: %2"_s.arg(remark.key.isEmpty() ? u"?"_s : remark.key, errorText(remark.error)));
    };
    const auto progress = [&](double share) {
        const int percent = int(share * 100);
        if (percent / 5 != shownPercent / 5 || shownPercent < 0)
            context.say(u"%1 % read"_s.arg(percent));
        shownPercent = percent;
        return interrupted == 0;
    };
    TicketImportOptions options;
    options.dryRun = arguments.has(u"dry-run"_s);
    options.now = desk->clock().now();
    options.agreement = arguments.has(u"without-agreement"_s) ? ImportedAgreement::None : ImportedAgreement::AtOpening;
    const auto report = importTickets(desk->worker(), *desk->reference(), desk->actor(), arguments.parameters().first(), *mapping, options, said, progress);
    if (!report) {
        if (report.error().kind == ErrorKind::Canceled)
            context.say(u"Stopped. What is in the desk stays; the same call goes on where this one ended."_s);
        return refuseItem(context, report.error());
    }
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
