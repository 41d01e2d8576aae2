#include "core/desk/deskinit.h"
#include "core/exchange/callimport.h"
#include "core/exchange/importfile.h"
#include "core/exchange/ticketimport.h"
#include "core/demo/demo.h"
#include "core/reporting/measures.h"
#include "core/reporting/reportexport.h"
#include "core/reporting/reportservice.h"
#include "core/reporting/reportwords.h"
#include "core/reporting/reportwork.h"
#include "tests/support/sanitized.h"
#include "tests/support/testdesk.h"

#include <QFile>
#include <QJsonArray>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Reports as people ask for them: what is odd about a desk or a question, the telephone log, and a real log's figures.
class TestReports : public QObject
{
    Q_OBJECT
private slots:
    void everyReportOfAnEmptyDeskIsEmptyAndNotWrong_data() { TestDesk::addBackends(); }
    void everyReportOfAnEmptyDeskIsEmptyAndNotWrong();
    void questionsWithoutSenseAreRefused();
    void withoutCallsThereIsNoDataAndNotZero();
    void theTelephoneLogComesInOnceAndGivesTheFiguresDoneByHand_data() { TestDesk::addBackends(); }
    void theTelephoneLogComesInOnceAndGivesTheFiguresDoneByHand();
    void cellsOfAnExportAreNeverFormulas();
    void aCanceledReportSaysSo();
    void aReportIsStoppedInTheMiddleOfAStatement();
    void everyCountLeadsToExactlyWhatItCounts_data() { TestDesk::addBackends(); }
    void everyCountLeadsToExactlyWhatItCounts();
    void theServiceNowLogIsCountedAsInItsFile();

private:
    struct Setup
    {
        DeskAddress address;
        std::unique_ptr<Desk> desk;
    };
    Result<Setup> setUp(const QString &backend);
    static Result<Report> report(Desk &desk, const QString &name, const QDate &first, const QDate &last, const QString &zone = u"Etc/UTC"_s);
    TestDesk m_desk;
};

Result<TestReports::Setup> TestReports::setUp(const QString &backend)
{
    Setup setup;
    FRONTDESK_LET(address, m_desk.initialised(backend));
    setup.address = address;
    setup.desk = std::make_unique<Desk>(address, false);
    FRONTDESK_TRY(await(setup.desk->open(TestDesk::admin(backend))));
    return setup;
}

Result<Report> TestReports::report(Desk &desk, const QString &name, const QDate &first, const QDate &last, const QString &zone)
{
    FRONTDESK_LET(period, ReportPeriod::of(first, last, zone));
    return await(desk.reports().run({name, period, {}}));
}

void TestReports::everyReportOfAnEmptyDeskIsEmptyAndNotWrong()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(setup, setUp(backend));
    for (const ReportEntry &entry : reportCatalogue()) {
        for (const int year : {2025, 2090}) { // long ago, and not yet
            FRONTDESK_VALUE(made, report(*setup.desk, entry.name, {year, 3, 1}, {year, 3, 31}, u"Asia/Kolkata"_s));
            QVERIFY2(!made.tables.isEmpty(), qPrintable(entry.name));
            for (const ReportTable &table : made.tables) {
                for (const ReportRow &row : table.rows) {
                    QCOMPARE(row.cells.size(), table.columns.size());
                    for (qsizetype i = 0; i < row.cells.size(); ++i) {
                        // Nothing was counted, and nothing is shared out of nothing.
                        if (table.columns.at(i).type == ReportValue::Count)
                            QVERIFY2(row.cells.at(i).value.toLongLong() == 0, qPrintable(entry.name + u' ' + table.code));
                        if (table.columns.at(i).type == ReportValue::Share || table.columns.at(i).type == ReportValue::Duration)
                            QVERIFY2(!row.cells.at(i).value.isValid(), qPrintable(entry.name + u' ' + table.code));
                    }
                }
            }
        }
    }
    for (const Measure &measure : measures())
        QVERIFY2(!measure.name.zh.isEmpty() && !measure.name.en.isEmpty() && !measure.counts.zh.isEmpty() && !measure.date.zh.isEmpty(), qPrintable(measure.code));
}

void TestReports::questionsWithoutSenseAreRefused()
{
    const auto code = [](const Result<ReportPeriod> &period) { return period ? QString() : period.error().code; };
    QCOMPARE(code(ReportPeriod::of({2026, 2, 1}, {2026, 1, 31}, u"Europe/Berlin"_s)), u"report.period_backwards"_s);
    QCOMPARE(code(ReportPeriod::of({2026, 2, 1}, {2026, 2, 1}, u"Europe/Berlim"_s)), u"report.zone_unknown"_s);
    QCOMPARE(code(ReportPeriod::of({2026, 2, 1}, {2026, 2, 1}, QString())), u"report.zone_unknown"_s);
    QCOMPARE(code(ReportPeriod::of(QDate(), {2026, 2, 1}, u"Europe/Berlin"_s)), u"report.date_unreadable"_s);
    QCOMPARE(code(ReportPeriod::of({1971, 1, 1}, {2026, 2, 1}, u"Europe/Berlin"_s)), u"report.period_long"_s);
    // A day of 23 hours, and one that begins half an hour off.
    FRONTDESK_VALUE(spring, ReportPeriod::of({2026, 3, 29}, {2026, 3, 29}, u"Europe/Berlin"_s));
    QCOMPARE(spring.from.secsTo(spring.to), qint64(23 * 3600));
    FRONTDESK_VALUE(india, ReportPeriod::of({2026, 3, 1}, {2026, 3, 1}, u"Asia/Kolkata"_s));
    QCOMPARE(india.from, QDateTime({2026, 2, 28}, {18, 30}, Qt::UTC));
    FRONTDESK_VALUE(setup, setUp(u"sqlite"_s));
    const auto unknown = await(setup.desk->reports().run({u"nothing"_s, spring, {}}));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, u"report.unknown"_s);
    const auto filters = await(setup.desk->reports().filters({{u"group"_s, u"nobody's"_s}}));
    QVERIFY(!filters);
    QCOMPARE(filters.error().field, u"group"_s);
}

void TestReports::withoutCallsThereIsNoDataAndNotZero()
{
    FRONTDESK_VALUE(setup, setUp(u"sqlite"_s));
    FRONTDESK_VALUE(calls, report(*setup.desk, u"calls"_s, {2026, 1, 1}, {2026, 1, 31}));
    QVERIFY(calls.noData);
    const QJsonObject row = reportexport::json(calls)["tables"_L1][0]["rows"_L1][0].toObject();
    QVERIFY(row.contains("abandonment"_L1));
    QVERIFY(row["abandonment"_L1].isNull());
    QVERIFY(row["offered"_L1].isNull());
    QVERIFY(reportexport::csv(calls, u"en"_s, u"total"_s).contains("\"no data\""));
}

void TestReports::theTelephoneLogComesInOnceAndGivesTheFiguresDoneByHand()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(setup, setUp(backend));
    QFile mappingFile(QStringLiteral(FRONTDESK_SOURCE_DIR "/resources/mappings/telephone-log.json"));
    QVERIFY(mappingFile.open(QIODevice::ReadOnly));
    const ReadCallMapping read = readCallMapping(mappingFile.readAll());
    QVERIFY(read.problems.isEmpty());
    const QString path = m_desk.folder() + u"/calls-"_s + backend + u".csv"_s;
    QFile log(path);
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write("call_id,offered,answered,ended,agent,number,hold_s,wrap_s\n"
              "c1,2026-01-05T09:00:00Z,2026-01-05T09:00:10Z,2026-01-05T09:03:10Z,Wang,01012345678,30,20\n" // in time; 180 s and 20 s
              "c2,2026-01-05T09:10:00Z,2026-01-05T09:10:40Z,2026-01-05T09:12:20Z,Wang,01012345679,0,0\n"  // late; 100 s
              "c3,2026-01-05T10:00:00Z,-,2026-01-05T10:00:30Z,-,01012345678,0,0\n"                        // gave up after 30 s
              "c4,2026-01-05T10:05:00Z,-,2026-01-05T10:05:03Z,-,-,0,0\n"                                  // a short drop
              "c5,2026-01-05T10:10:00Z,2026-01-05T10:09:00Z,2026-01-05T10:12:00Z,Wang,-,0,0\n"            // answered before it came in
              "c6,not yet,-,-,Wang,-,0,0\n"
              "c1,2026-01-05T11:00:00Z,-,2026-01-05T11:00:30Z,-,-,0,0\n"); // twice in the file
    log.close();
    QStringList codes;
    const auto import = [&](bool dryRun) {
        codes.clear();
        return importCalls(setup.desk->worker(), *setup.desk->reference(), setup.desk->actor(), path, read.mapping,
                           {dryRun, 500, QDateTime::currentDateTimeUtc()}, [&](const CallImportRemark &remark) { codes += remark.error.code; }, [](double) { return true; });
    };
    FRONTDESK_VALUE(tried, import(true));
    QCOMPARE(tried.imported, 4);
    FRONTDESK_VALUE(still, report(*setup.desk, u"calls"_s, {2026, 1, 5}, {2026, 1, 5}));
    QVERIFY(still.noData);
    FRONTDESK_VALUE(first, import(false));
    QCOMPARE(first.imported, 4);
    QCOMPARE(first.abandoned, 2);
    QCOMPARE(first.refused, 3);
    QCOMPARE(codes, QStringList({u"import.call_backwards"_s, u"import.time_unreadable"_s, u"import.call_twice"_s}));
    FRONTDESK_VALUE(again, import(false));
    QCOMPARE(again.imported, 0);
    QCOMPARE(again.alreadyThere, 4);

    FRONTDESK_VALUE(calls, report(*setup.desk, u"calls"_s, {2026, 1, 5}, {2026, 1, 5}));
    const QJsonObject row = reportexport::json(calls)["tables"_L1][0]["rows"_L1][0].toObject();
    QCOMPARE(row["offered"_L1].toInt(), 4);
    QCOMPARE(row["answered"_L1].toInt(), 2);
    QCOMPARE(row["abandoned"_L1].toInt(), 1);
    QCOMPARE(row["short_drops"_L1].toInt(), 1);
    QCOMPARE(row["service_level"_L1].toDouble(), 1.0 / 3); // c1 of c1, c2, c3
    QCOMPARE(row["abandonment"_L1].toDouble(), 1.0 / 3);   // c3 of c1, c2, c3
    QCOMPARE(row["asa_s"_L1].toDouble(), 25.0);
    QCOMPARE(row["aht_s"_L1].toDouble(), 150.0);
    // What a telephone system writes down answers no question.
    FRONTDESK_VALUE(firstContact, report(*setup.desk, u"first_contact"_s, {2026, 1, 5}, {2026, 1, 5}));
    QCOMPARE(firstContact.tables.first().rows.first().cells.first().value.toLongLong(), 0);
}

void TestReports::cellsOfAnExportAreNeverFormulas()
{
    Report made;
    made.request.name = u"services"_s;
    made.tables = {ReportTable{u"total"_s,
                               {{u"service"_s, ReportValue::Text, {}, {}}, {u"tickets"_s, ReportValue::Count, {}, {}}},
                               {ReportRow{{{u"x"_s, {u"=1+1"_s, u"=1+1"_s}}, {qint64(-3), {}}}, {}}, ReportRow{{{u"y"_s, {u"a\"b"_s, u"a\"b"_s}}, {}}, {}}}}};
    const QByteArray csv = reportexport::csv(made, u"en"_s, u"total"_s);
    QCOMPARE(csv, QByteArray("\xEF\xBB\xBF\"Service\",\"Tickets\"\r\n\"'=1+1\",-3\r\n\"a\"\"b\",\"no data\"\r\n"));
    const QString path = m_desk.folder() + u"/book.xlsx"_s;
    FRONTDESK_OK(reportexport::xlsx(made, u"zh"_s, path));
    QFile book(path);
    QVERIFY(book.open(QIODevice::ReadOnly));
    QCOMPARE(book.read(2), QByteArray("PK"));
    QVERIFY(!reportexport::xlsx(made, u"zh"_s, m_desk.folder() + u"/nowhere/book.xlsx"_s));
}

void TestReports::aCanceledReportSaysSo()
{
    FRONTDESK_VALUE(setup, setUp(u"sqlite"_s));
    FRONTDESK_VALUE(period, ReportPeriod::of({2026, 1, 1}, {2026, 1, 31}, u"Etc/UTC"_s));
    const CancelToken cancel = makeCancelToken();
    *cancel = true;
    const auto canceled = await(setup.desk->reports().run({u"volume"_s, period, {}}, cancel));
    QVERIFY(!canceled);
    QCOMPARE(canceled.error().code, u"desk.canceled"_s);
}

/// The server holds the statement where it stands: whoever cancels must not wait for it.
void TestReports::aReportIsStoppedInTheMiddleOfAStatement()
{
    const QString backend = u"postgres"_s;
    FRONTDESK_NEED_POSTGRES(neededServer);
    FRONTDESK_VALUE(setup, setUp(backend));
    FRONTDESK_VALUE(other, Connection::open(setup.address, {}));
    FRONTDESK_OK(other->begin(true));
    FRONTDESK_OK(other->run(u"LOCK TABLE ticket_fact IN ACCESS EXCLUSIVE MODE"_s));
    FRONTDESK_VALUE(period, ReportPeriod::of({2026, 1, 1}, {2026, 1, 31}, u"Etc/UTC"_s));
    const CancelToken cancel = makeCancelToken();
    const auto running = setup.desk->reports().run({u"flow"_s, period, {}}, cancel);
    Session watcher(*other, true, {});
    const auto waiting = [&] {
        qint64 count = 0;
        const auto read = watcher.eachText(u"SELECT count(*) AS n FROM pg_locks WHERE NOT granted"_s, {}, [&](const Row &row) {
            count = row.integer(u"n"_s);
            return true;
        });
        return read && count > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(waiting(), 30'000);
    QVERIFY(!running.isFinished());
    // The desk goes on meanwhile.
    QVERIFY(await(setup.desk->reports().filters({})).has_value());
    setup.desk->reports().cancel(cancel);
    const auto canceled = await(running);
    QVERIFY(!canceled);
    QCOMPARE(canceled.error().code, u"desk.canceled"_s);
    other->rollback();
    QVERIFY(await(setup.desk->reports().run({u"flow"_s, period, {}})).has_value());
}

/// Whoever clicks on a figure sees as many as it says. Measures of what happens to a ticket more than once name each ticket once.
void TestReports::everyCountLeadsToExactlyWhatItCounts()
{
    FRONTDESK_BACKEND(backend);
    const QDateTime now({2026, 4, 20}, {7, 31, 5, 250}, Qt::UTC);
    FRONTDESK_VALUE(address, m_desk.made(backend, now));
    {
        DbWorker worker({address, {}, nullptr, false});
        FRONTDESK_OK(makeDemo(worker, {140, 23, now}));
    }
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    Session session(*connection, false, {});
    FRONTDESK_OK(connection->begin(false));
    FRONTDESK_VALUE(reference, DeskReference::read(session));
    const Actor actor;
    const ReportContext context{reference, actor, now};
    const QStringList events{u"resolved"_s, u"reopened"_s, u"cancelled"_s, u"ping_pong"_s, u"escalations"_s, u"knowledge"_s};
    FRONTDESK_VALUE(tickets, session.keys(u"SELECT id FROM ticket"_s, {}));
    FRONTDESK_VALUE(contacts, session.keys(u"SELECT id FROM interaction"_s, {}));
    const QSet<qint64> knownTickets(tickets.cbegin(), tickets.cend());
    const QSet<qint64> knownContacts(contacts.cbegin(), contacts.cend());
    FRONTDESK_VALUE(period, ReportPeriod::of({2026, 2, 20}, {2026, 4, 10}, u"America/St_Johns"_s));
    ReportFilters phoneOnly;
    phoneOnly.channel = u"phone"_s;
    QSet<QString> measured;
    int figures = 0;
    for (const ReportEntry &entry : reportCatalogue()) {
        for (const ReportFilters &filters : {ReportFilters(), phoneOnly}) {
            const ReportRequest request{entry.name, period, filters};
            FRONTDESK_VALUE(made, reportwork::make(session, context, request));
            for (const ReportTable &table : made.tables) {
                for (const ReportRow &row : table.rows) {
                    for (qsizetype i = 0; i < table.columns.size(); ++i) {
                        const ReportColumn &column = table.columns.at(i);
                        if (column.type != ReportValue::Count || column.measure.isEmpty() || !row.cells.at(i).value.isValid())
                            continue;
                        ReportBucket bucket = row.bucket;
                        bucket.insert(column.bucket);
                        FRONTDESK_VALUE(items, reportwork::items(session, context, request, column.measure, column.part, bucket));
                        const qint64 number = row.cells.at(i).value.toLongLong();
                        const qint64 behind = items.tickets.size() + items.interactions.size();
                        const QString where = u"%1 %2 %3: %4 of %5"_s.arg(entry.name, table.code, column.code).arg(behind).arg(number);
                        if (events.contains(column.measure))
                            QVERIFY2(behind <= number && (behind > 0) == (number > 0), qPrintable(where));
                        else
                            QVERIFY2(behind == number, qPrintable(where));
                        for (const qint64 id : items.tickets)
                            QVERIFY2(knownTickets.contains(id), qPrintable(where));
                        for (const qint64 id : items.interactions)
                            QVERIFY2(knownContacts.contains(id), qPrintable(where));
                        if (number > 0) {
                            measured.insert(column.measure);
                            ++figures;
                        }
                    }
                }
            }
        }
    }
    connection->rollback();
    QVERIFY2(figures > 500, qPrintable(QString::number(figures)));
    for (const QString &measure : {u"opened"_s, u"contacts"_s, u"first_contact"_s, u"response"_s, u"resolution"_s, u"attainment"_s, u"backlog"_s, u"resolved"_s, u"calls"_s})
        QVERIFY2(measured.contains(measure), qPrintable(measure)); // a comparison of zero with nothing proves nothing
}

void TestReports::theServiceNowLogIsCountedAsInItsFile()
{
    if (sanitized)
        QSKIP("the whole log takes minutes under the sanitizers; the plain build counts it");
    const QString path = QStringLiteral(FRONTDESK_SOURCE_DIR "/../shared/data/uci-incident-log/incident_event_log.even.csv.gz");
    if (!QFile::exists(path))
        QSKIP("the ServiceNow log is not on this machine: this test did not run");
    FRONTDESK_VALUE(setup, setUp(u"sqlite"_s));
    QFile mappingFile(QStringLiteral(FRONTDESK_SOURCE_DIR "/resources/mappings/servicenow-audit-log.json"));
    QVERIFY(mappingFile.open(QIODevice::ReadOnly));
    const ReadMapping read = readMapping(mappingFile.readAll(), setup.desk->reference()->workflow);
    QVERIFY(read.problems.isEmpty());
    FRONTDESK_VALUE(imported, importTickets(setup.desk->worker(), *setup.desk->reference(), setup.desk->actor(), path, read.mapping,
                                            {false, 500, QDateTime::currentDateTimeUtc(), ImportedAgreement::None}, [](const TicketImportRemark &) {}, [](double) { return true; }));
    QCOMPARE(imported.refused, 0);

    // The file itself: when each incident was opened, and how often its state went to resolved or closed from before that.
    FRONTDESK_VALUE(file, ImportFile::open(path, read.mapping.csv));
    const auto format = TimeFormat::parse(u"d/M/yyyy HH:mm"_s);
    QVERIFY(format);
    QMap<QString, QDateTime> opened;
    QMap<QString, QString> channels;
    const QTimeZone utc("Etc/UTC");
    while (auto row = file->rows().next()) {
        QVERIFY(row->has_value());
        const QString number = (*row)->value(u"number"_s);
        if (opened.contains(number))
            continue;
        const auto at = format->read((*row)->value(u"opened_at"_s), utc);
        const auto changed = format->read((*row)->value(u"sys_updated_at"_s), utc);
        QVERIFY(at && changed);
        opened.insert(number, std::min(*at, *changed));
        channels.insert(number, (*row)->value(u"contact_type"_s));
    }
    QCOMPARE(imported.imported, qint64(opened.size()));
    QMap<QDate, qint64> perDay;
    qint64 byMail = 0;
    const QDate first(2016, 3, 1);
    const QDate last(2016, 5, 31);
    for (auto it = opened.cbegin(); it != opened.cend(); ++it) {
        if (it->date() < first || it->date() > last)
            continue;
        ++perDay[it->date()];
        byMail += channels.value(it.key()) == "Email"_L1;
    }
    FRONTDESK_VALUE(volume, report(*setup.desk, u"volume"_s, first, last));
    qint64 all = 0;
    for (const ReportTable &table : volume.tables) {
        if (table.code == "days"_L1) {
            QCOMPARE(table.rows.size(), first.daysTo(last) + 1);
            for (const ReportRow &row : table.rows) {
                QCOMPARE(row.cells.at(2).value.toLongLong(), perDay.value(row.cells.at(0).value.toDate()));
                all += row.cells.at(2).value.toLongLong();
            }
        }
        if (table.code == "channels"_L1) {
            for (const ReportRow &row : table.rows) {
                if (row.cells.at(0).value == "mail"_L1)
                    QCOMPARE(row.cells.at(2).value.toLongLong(), byMail);
            }
        }
    }
    QVERIFY(all > 3000);
}

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
