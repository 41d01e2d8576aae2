#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "core/reporting/measures.h"
#include "core/reporting/reportdrawing.h"
#include "core/reporting/reportexport.h"
#include "core/reporting/reportservice.h"
#include "core/reporting/reportwords.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

const QStringList filterNames{u"group"_s, u"agent"_s, u"service"_s, u"category"_s, u"organisation"_s, u"kind"_s, u"priority"_s, u"channel"_s};

/// A place that cannot be written to is bad input here: no desk is away.
ExitCode written(Context &context, const Result<void> &done)
{
    if (done)
        return AllDone;
    Error error = done.error();
    if (error.code == "file.unwritable"_L1)
        error.kind = ErrorKind::Invalid;
    return context.refuse(error);
}

/// What was asked for, before any desk is opened.
Result<void> checkUsage(const Arguments &arguments)
{
    const QString format = arguments.text(u"format"_s, u"json"_s);
    if (!reportEntry(arguments.parameters().first()))
        return failure(Error{ErrorKind::Invalid, u"report.unknown"_s, u"NAME"_s, {}, {{u"name"_s, arguments.parameters().first()}}});
    if (!QStringList{u"json"_s, u"csv"_s, u"xlsx"_s, u"pdf"_s}.contains(format))
        return failure(Error{ErrorKind::Invalid, u"report.format_unknown"_s, u"format"_s, {}, {{u"format"_s, format}}});
    if ((format == "xlsx"_L1 || format == "pdf"_L1) && !arguments.has(u"output"_s))
        return failure(ErrorKind::Invalid, u"report.output_missing"_s, u"output"_s);
    const QString language = arguments.text(u"language"_s, u"en"_s);
    if (language != "en"_L1 && language != "zh"_L1)
        return failure(Error{ErrorKind::Invalid, u"report.language_unknown"_s, u"language"_s, {}, {{u"language"_s, language}}});
    if (arguments.has(u"items"_s) && !measureOf(arguments.text(u"items"_s)))
        return failure(Error{ErrorKind::Invalid, u"report.measure_unknown"_s, u"items"_s, {}, {{u"name"_s, arguments.text(u"items"_s)}}});
    return {};
}

Result<ReportPeriod> periodOf(const Arguments &arguments, const QString &deskZone)
{
    const auto date = [&](const QString &name) { return QDate::fromString(arguments.text(name), Qt::ISODate); };
    return ReportPeriod::of(date(u"from"_s), date(u"to"_s), arguments.text(u"zone"_s, deskZone));
}

ExitCode writeItems(Context &context, Desk &desk, const ReportRequest &request, const QString &measure)
{
    const auto items = await(desk.reports().items(request, measure, {}, {}));
    if (!items)
        return refuseItem(context, items.error());
    const auto numbers = await(desk.worker().read([items = *items](Session &session) -> Result<QJsonObject> {
        const auto read = [&](const QString &statement, const QList<qint64> &ids) -> Result<QJsonArray> {
            QJsonArray list;
            for (const qint64 id : ids)
                FRONTDESK_TRY(session.each(statement, {{u"id"_s, id}}, [&](const Row &row) {
                    list += row.text(u"number"_s);
                    return true;
                }));
            return list;
        };
        FRONTDESK_LET(tickets, read(u"report.ticket_numbers"_s, items.tickets));
        FRONTDESK_LET(contacts, read(u"report.interaction_numbers"_s, items.interactions));
        return QJsonObject{{u"tickets"_s, tickets}, {u"contacts"_s, contacts}};
    }));
    if (!numbers)
        return refuseItem(context, numbers.error());
    return context.write(*numbers) ? AllDone : context.endOfOutput();
}

ExitCode run(Context &context, const Arguments &arguments)
{
    if (const auto usable = checkUsage(arguments); !usable)
        return context.refuse(usable.error());
    if (arguments.has(u"zone"_s)) { // wrong dates and zones need no desk to be wrong
        if (const auto period = periodOf(arguments, {}); !period)
            return context.refuse(period.error());
    }
    ExitCode end = AllDone;
    const std::unique_ptr<Desk> desk = openDesk(context, &end);
    if (!desk)
        return end;
    const auto period = periodOf(arguments, desk->reference()->zone);
    if (!period)
        return context.refuse(period.error());
    QMap<QString, QString> named;
    for (const QString &name : filterNames)
        named.insert(name, arguments.text(name));
    const auto filters = await(desk->reports().filters(named));
    if (!filters)
        return context.refuse(filters.error());
    const ReportRequest request{arguments.parameters().first(), *period, *filters};
    if (arguments.has(u"items"_s))
        return writeItems(context, *desk, request, arguments.text(u"items"_s));
    const auto report = await(desk->reports().run(request));
    if (!report)
        return refuseItem(context, report.error());

    const QString format = arguments.text(u"format"_s, u"json"_s);
    const QString language = arguments.text(u"language"_s, u"en"_s);
    const QString output = arguments.text(u"output"_s);
    const QString table = arguments.text(u"table"_s);
    if (!table.isEmpty() && std::none_of(report->tables.cbegin(), report->tables.cend(), [&](const ReportTable &one) { return one.code == table; }))
        return context.refuse(Error{ErrorKind::Invalid, u"report.table_unknown"_s, u"table"_s, {}, {{u"name"_s, table}}});
    if (report->noData)
        context.say(u"No data: this desk has nothing to measure it with in that period."_s);
    if (format == "xlsx"_L1)
        return written(context, reportexport::xlsx(*report, language, output));
    if (format == "pdf"_L1) {
        ReportDrawing drawing;
        const auto pdf = await(drawing.draw({*report, desk->reference()->deskName.in(language), language}));
        return pdf ? written(context, reportexport::toFile(output, *pdf)) : refuseItem(context, pdf.error());
    }
    const QByteArray bytes = format == "csv"_L1 ? reportexport::csv(*report, language, table) : QJsonDocument(reportexport::json(*report)).toJson(QJsonDocument::Compact);
    if (!output.isEmpty())
        return written(context, reportexport::toFile(output, bytes));
    const bool isWritten = format == "csv"_L1 ? context.writePart(bytes) : context.write(bytes);
    return isWritten ? AllDone : context.endOfOutput();
}

ExitCode list(Context &context, const Arguments &)
{
    return context.write(reportexport::catalogue()) ? AllDone : context.endOfOutput();
}

ExitCode check(Context &context, const Arguments &)
{
    ExitCode end = AllDone;
    const std::unique_ptr<Desk> desk = openDesk(context, &end);
    if (!desk)
        return end;
    const auto found = await(desk->reports().check());
    if (!found)
        return refuseItem(context, found.error());
    if (!context.write(QJsonObject{{u"ticket_rows"_s, found->ticketRows}, {u"contact_rows"_s, found->contactRows}}))
        return context.endOfOutput();
    return found->ticketRows + found->contactRows > 0 ? SomeRefused : AllDone;
}

const Registration registered({
    .words = u"report"_s,
    .parameters = u"NAME"_s,
    .help = u"Make a report: the same figures as on screen.\n"
            "\n"
            "Both days count, midnight to midnight in the zone. \"report list\" names the reports and says what each measure counts.\n"
            "Whoever signs in counts what they may see. A figure that the desk has no data for is null, or \"no data\", never zero."_s,
    .options = {{u"from"_s, u"DATE"_s, u"first day, 2026-01-01"_s, true},
                {u"to"_s, u"DATE"_s, u"last day, counted too"_s, true},
                {u"zone"_s, u"Z"_s, u"IANA time zone of the days; the desk's own without it"_s},
                {u"format"_s, u"F"_s, u"json (default), csv, xlsx, pdf"_s},
                {u"output"_s, u"FILE"_s, u"write there instead of to standard output; needed for xlsx and pdf"_s},
                {u"language"_s, u"L"_s, u"of csv, xlsx and pdf: en (default), zh"_s},
                {u"table"_s, u"T"_s, u"csv: only this table of the report"_s},
                {u"items"_s, u"MEASURE"_s, u"instead of figures: the numbers of exactly what a measure counts"_s},
                {u"group"_s, u"G"_s, u"only tickets that this group has"_s},
                {u"agent"_s, u"A"_s, u"only this person's, login or name"_s},
                {u"service"_s, u"S"_s, u"only this service, code or name"_s},
                {u"category"_s, u"C"_s, u"only this category, code or name"_s},
                {u"organisation"_s, u"O"_s, u"only callers of this organisation"_s},
                {u"kind"_s, u"K"_s, u"incident, request, complaint or question"_s},
                {u"priority"_s, u"P"_s, u"1 to 5"_s},
                {u"channel"_s, u"C"_s, u"phone, walk_in, mail, web, chat or alert"_s}},
    .fewestParameters = 1,
    .mostParameters = 1,
    .run = run,
});

const Registration registeredList({
    .words = u"report list"_s,
    .help = u"Name the reports and measures: what counts, which date decides the period, which zone."_s,
    .needsDesk = false,
    .run = list,
});

const Registration registeredCheck({
    .words = u"report check"_s,
    .help = u"Compare what reports read with the tickets, contacts and journal that it is made of. Exit 1 if any row differs. For the desk's owner.\n"
            "\n"
            "Out: {\"ticket_rows\",\"contact_rows\"}: how many rows are missing, more or otherwise than they should be."_s,
    .run = check,
});

} // namespace

} // namespace frontdesk::ctl
