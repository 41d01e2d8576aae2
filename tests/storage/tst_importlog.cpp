#include "core/agreement/clockrecords.h"
#include "core/desk/deskinit.h"
#include "core/exchange/importfile.h"
#include "core/exchange/ticketimport.h"
#include "core/ticket/ticketwork.h"
#include "tests/support/sanitized.h"
#include "tests/support/testdesk.h"

#include <QElapsedTimer>
#include <QFile>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// The audit log of a real ServiceNow instance, brought in whole on both backends.
class TestImportLog : public QObject
{
    Q_OBJECT
private slots:
    void theLogComesInOnceWithTheSourcesOwnCounts_data() { TestDesk::addBackends(); }
    void theLogComesInOnceWithTheSourcesOwnCounts();
    void anInterruptedImportGoesOnWhereItEnded();
    void aDryRunWritesNothing();
    void brokenRowsAreNamedAndTheRestComesIn_data();
    void brokenRowsAreNamedAndTheRestComesIn();

private:
    struct Setup
    {
        DeskAddress address;
        std::unique_ptr<DbWorker> worker;
        DeskReference reference;
        Actor actor;
        ImportMapping mapping;
    };
    Result<Setup> setUp(const QString &backend);
    static QString logPath() { return QStringLiteral(FRONTDESK_SOURCE_DIR "/../shared/data/uci-incident-log/incident_event_log.even.csv.gz"); }
    static Result<TicketImportReport> import(Setup &setup, const QString &path, bool dryRun = false, int stopAfterBatches = -1, QStringList *codes = nullptr);
    TestDesk m_desk;
};

Result<TestImportLog::Setup> TestImportLog::setUp(const QString &backend)
{
    Setup setup;
    FRONTDESK_LET(address, m_desk.fresh(backend));
    setup.address = address;
    FRONTDESK_LET(made, initDesk(address, {}, {{u"台"_s, u"Desk"_s, u"Asia/Shanghai"_s}, true}, QDateTime::currentDateTimeUtc()));
    setup.worker = std::make_unique<DbWorker>(DbWorker::Settings{address, {}, nullptr, false});
    FRONTDESK_LET(reference, setup.worker->read([](Session &session) { return DeskReference::read(session); }).result());
    setup.reference = reference;
    setup.actor = {reference.directory.personByLogin(made.adminLogin)->id, made.adminLogin, made.adminLogin, u"admin"_s, {}, true};
    QFile file(QStringLiteral(FRONTDESK_SOURCE_DIR "/resources/mappings/servicenow-audit-log.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotFound, u"file.not_found"_s);
    const ReadMapping read = readMapping(file.readAll(), reference.workflow);
    if (!read.problems.isEmpty())
        return failure(read.problems.first());
    setup.mapping = read.mapping;
    return setup;
}

Result<TicketImportReport> TestImportLog::import(Setup &setup, const QString &path, bool dryRun, int stopAfterBatches, QStringList *codes)
{
    int batches = 0;
    TicketImportOptions options;
    options.dryRun = dryRun;
    options.now = QDateTime::currentDateTimeUtc();
    return importTickets(
        *setup.worker, setup.reference, setup.actor, path, setup.mapping, options,
        [&](const TicketImportRemark &remark) {
            if (codes && remark.refused)
                codes->append(remark.error.code);
        },
        [&](double) { return stopAfterBatches < 0 || ++batches < stopAfterBatches; });
}

void TestImportLog::theLogComesInOnceWithTheSourcesOwnCounts()
{
    FRONTDESK_BACKEND(backend);
    if (!QFile::exists(logPath()))
        QSKIP("the audit log is not here: this test did not run");
    if (sanitized)
        QSKIP("the whole log takes minutes under the sanitizers; the plain build brings it in");
    FRONTDESK_VALUE(setup, setUp(backend));
    QElapsedTimer timer;
    timer.start();
    FRONTDESK_VALUE(report, import(setup, logPath()));
    qInfo("imported %lld tickets, %lld events in %lld ms", report.imported, report.events, timer.elapsed());
    QCOMPARE(report.imported, 12'438);
    QCOMPARE(report.refused, 0);
    QCOMPARE(report.differingCounts, 0);
    QCOMPARE(report.agreements, 12'438); // the starter agreement has been valid since ever

    // The source's own counters, read from the file itself.
    QHash<QString, std::pair<int, int>> counted;
    FRONTDESK_VALUE(file, ImportFile::open(logPath()));
    while (auto row = file->rows().next()) {
        QVERIFY(*row);
        counted.insert((*row)->value(u"number"_s), {(*row)->value(u"reassignment_count"_s).toInt(), (*row)->value(u"reopen_count"_s).toInt()});
    }
    QCOMPARE(counted.size(), 12'438);
    const auto compared = setup.worker->read([&](Session &session) -> Result<int> {
        int differing = 0;
        FRONTDESK_TRY(session.eachText(u"SELECT external_id, reassign_count, reopen_count FROM ticket"_s, {}, [&](const Row &row) {
            const auto source = counted.value(row.text(u"external_id"_s), {-1, -1});
            if (source != std::pair(int(row.integer(u"reassign_count"_s)), int(row.integer(u"reopen_count"_s))))
                ++differing;
            return true;
        }));
        return differing;
    }).result();
    QVERIFY(compared);
    QCOMPARE(*compared, 0);

    // Their clocks are what their histories say, times out of order or not.
    const auto checked = setup.worker->read([](Session &session) -> Result<ClockCheck> {
        FRONTDESK_LET(book, AgreementBook::read(session));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        ClockCheck all;
        ClockPlace place;
        for (;;) {
            FRONTDESK_LET(records, nextClockRecords(session, place, now, 1000));
            if (records.isEmpty())
                return all;
            all.add(checkClocks(records, book, now));
        }
    }).result();
    QVERIFY(checked);
    QCOMPARE(checked->clocks, 12'438);
    QCOMPARE(checked->first, QList<ClockDifference>());

    // Every ticket ends in a state of its machine, its times in order.
    const auto wrong = setup.worker->read([](Session &session) {
        return session.ids(u"SELECT count(*) FROM ticket WHERE NOT imported OR opened_at > changed_at OR (phase = 'closed') <> (closed_at IS NOT NULL) "
                           "OR (state = 'pending' AND (pending_reason = '' OR pending_till IS NULL))"_s, {});
    }).result();
    QVERIFY2(wrong, wrong ? "" : qPrintable(wrong.error().detail));
    QCOMPARE(wrong->first(), 0);

    FRONTDESK_VALUE(again, import(setup, logPath()));
    QCOMPARE(again.imported, 0);
    QCOMPARE(again.alreadyThere, 12'438);
}

void TestImportLog::anInterruptedImportGoesOnWhereItEnded()
{
    if (sanitized)
        QSKIP("the whole log takes minutes under the sanitizers; the plain build brings it in");
    if (!QFile::exists(logPath()))
        QSKIP("the audit log is not here: this test did not run");
    FRONTDESK_VALUE(setup, setUp(u"sqlite"_s));
    const auto stopped = import(setup, logPath(), false, 3);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Canceled);
    FRONTDESK_VALUE(rest, import(setup, logPath()));
    QCOMPARE(rest.alreadyThere, 600);
    QCOMPARE(rest.imported, 12'438 - 600);
}

void TestImportLog::aDryRunWritesNothing()
{
    if (sanitized)
        QSKIP("the whole log takes minutes under the sanitizers; the plain build brings it in");
    if (!QFile::exists(logPath()))
        QSKIP("the audit log is not here: this test did not run");
    FRONTDESK_VALUE(setup, setUp(u"sqlite"_s));
    FRONTDESK_VALUE(report, import(setup, logPath(), true));
    QCOMPARE(report.imported, 12'438);
    const auto tickets = setup.worker->read([](Session &session) { return session.ids(u"SELECT count(*) FROM ticket"_s, {}); }).result();
    QVERIFY(tickets);
    QCOMPARE(tickets->first(), 0);
}

void TestImportLog::brokenRowsAreNamedAndTheRestComesIn_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("into");
    QTest::addColumn<QString>("code");
    QTest::newRow("a time that is none") << QByteArray("1/3/2016 10:00") << QByteArray("31/31/2016 10:00") << u"import.time_unreadable"_s;
    QTest::newRow("a row of no ticket") << QByteArray("2,Active") << QByteArray(",Active") << u"import.key_missing"_s;
}

void TestImportLog::brokenRowsAreNamedAndTheRestComesIn()
{
    FRONTDESK_VALUE(setup, setUp(u"sqlite"_s));
    const QByteArray header = "number,incident_state,reassignment_count,reopen_count,caller_id,opened_by,opened_at,sys_updated_by,sys_updated_at,contact_type,"
                              "location,category,subcategory,u_symptom,cmdb_ci,impact,urgency,priority,assignment_group,assigned_to,closed_code,resolved_by,"
                              "resolved_at,closed_at\n";
    const auto row = [](const QByteArray &number, const QByteArray &state, const QByteArray &at) {
        return number + ',' + state + ",0,0,Caller 1,Opened 1," + at + ",Updated 1," + at
            + ",Phone,Location 1,Category 1,Sub 1,Symptom 1,?,2 - Medium,2 - Medium,3 - Moderate,Group 1,Resolver 1,code 1,Resolver 1,?,?\n";
    };
    QByteArray text = header + row("1", "New", "1/3/2016 09:00") + row("2", "Active", "1/3/2016 10:00") + row("3", "New", "1/3/2016 11:00") + row("4", "New", "1/3/2016 12:00");
    QFETCH(QByteArray, change);
    QFETCH(QByteArray, into);
    QFETCH(QString, code);
    QVERIFY(text.contains(change));
    text.replace(change, into);
    QFile file(m_desk.folder() + u"/broken.csv"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    QStringList codes;
    FRONTDESK_VALUE(report, import(setup, file.fileName(), false, -1, &codes));
    QVERIFY2(codes.contains(code), qPrintable(codes.join(u' ')));
    QVERIFY(report.refused >= 1);
    QVERIFY(report.imported >= 1);
}

QTEST_GUILESS_MAIN(TestImportLog)
#include "tst_importlog.moc"
