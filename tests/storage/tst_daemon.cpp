#include "core/access/staffwork.h"
#include "core/desk/desk.h"
#include "core/desk/deskinit.h"
#include "core/escalation/escalationservice.h"
#include "core/reporting/reportdrawing.h"
#include "core/reporting/savedreports.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/standbypostgres.h"
#include "tests/support/testdesk.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>

#ifndef Q_OS_WIN
#include <csignal>
#endif

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

const QString password = u"correct horse"_s;

/// One frontdeskd, whose words are kept.
class Service
{
public:
    explicit Service(const QStringList &arguments, const QString &secret = password)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PGPASSWORD"_s, secret);
        environment.remove(u"FRONTDESK_DESK"_s);
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(FRONTDESK_BIN_DIR "/frontdeskd"), arguments);
    }
    ~Service()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    /// The code with which it ended by itself; -1 if it did not.
    int code() { return m_process.waitForFinished(30'000) && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1; }
    QByteArray words()
    {
        m_words += m_process.readAllStandardError();
        return m_words;
    }
    QByteArray output() { return m_process.readAllStandardOutput(); }
    qint64 pid() const { return m_process.processId(); }
    bool runs() const { return m_process.state() == QProcess::Running; }
    void kill()
    {
        m_process.kill(); // SIGKILL
        m_process.waitForFinished();
    }
    void terminate() { m_process.terminate(); }

private:
    QProcess m_process;
    QByteArray m_words;
};

int numberOf(const char *variable, int usual)
{
    bool ok = false;
    const int value = qEnvironmentVariableIntValue(variable, &ok);
    return ok ? value : usual;
}

} // namespace

/// frontdeskd as a program.
class TestDaemon : public QObject
{
    Q_OBJECT
private slots:
    void itSaysWhyItDoesNotStart();
    void itEndsCleanlyWhenItIsToldTo();
    void aDeskInAFileIsServedToo();
    void aScheduledReportIsWrittenOnceThoughTwoRun();
    void eachStepFiresOnceHoweverOftenTheActiveOneIsKilled();
    void stepsFireOnceWhenTheStandbyTakesOver();

private:
    struct Shared
    {
        DeskAddress address;
        QString url; ///< of the service
        QString agentUrl;
        std::unique_ptr<Desk> admin;
        qint64 leaderPid = 0;
    };
    Result<std::unique_ptr<Shared>> shared(const QString &ladder);
    static Result<std::unique_ptr<Shared>> furnished(const TestPostgres &server, const DeskAddress &address, const QString &ladder);
    Result<Leadership> leader(Desk &desk) { return await(desk.escalations().leader()); }
    TestDesk m_desks;
};

Result<std::unique_ptr<TestDaemon::Shared>> TestDaemon::shared(const QString &ladder)
{
    FRONTDESK_LET(server, TestPostgres::instance());
    FRONTDESK_LET(address, m_desks.initialised(u"postgres"_s));
    return furnished(*server, address, ladder);
}

/// The desk's one agreement has this ladder; a service and an agent may sign in.
Result<std::unique_ptr<TestDaemon::Shared>> TestDaemon::furnished(const TestPostgres &server, const DeskAddress &address, const QString &ladder)
{
    auto made = std::make_unique<Shared>();
    made->address = address;
    FRONTDESK_LET(owner, Connection::open(address, {}));
    FRONTDESK_TRY(owner->run(u"UPDATE agreement_version SET definition = '{\"calendar\":\"always\",\"targets\":{\"4\":{\"response_s\":864000,\"resolution_s\":86400}},"
                             "\"ladder\":%1}'"_s.arg(ladder)));
    made->admin = std::make_unique<Desk>(address, true);
    FRONTDESK_TRY(await(made->admin->open(TestDesk::admin(u"postgres"_s))));
    const QString unique = QUuid::createUuid().toString(QUuid::Id128).left(12);
    for (const QString &role : {u"service"_s, u"agent"_s}) {
        StaffDraft person;
        person.name = role;
        person.login = u"%1_%2"_s.arg(role, unique);
        person.password = password;
        person.role = role;
        FRONTDESK_TRY(await(made->admin->worker().write([&](Session &session) { return staffwork::add(session, made->admin->actor(), person, made->admin->clock().now()); })));
        (role == "service"_L1 ? made->url : made->agentUrl) = server.tcpUrl(TestPostgres::databaseOf(address.target), person.login);
    }
    return made;
}

void TestDaemon::itSaysWhyItDoesNotStart()
{
    Service help({u"--help"_s});
    QCOMPARE(help.code(), 0);
    QVERIFY(help.output().contains("--desk"));
    Service nowhere({});
    QCOMPARE(nowhere.code(), 2);
    QVERIFY(nowhere.words().contains("Which desk?"));
    Service odd({u"--desk"_s, u"mysql://x/y"_s});
    QCOMPARE(odd.code(), 2);
    Service missing({u"--desk"_s, u"sqlite:///no/such/desk.db"_s});
    QCOMPARE(missing.code(), 3);
    QVERIFY(!missing.words().isEmpty());
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(desk, shared(u"[]"_s));
    Service agent({u"--desk"_s, desk->agentUrl});
    QCOMPARE(agent.code(), 4);
    QVERIFY2(agent.words().contains("not \"service\""), agent.words().constData());
    Service stranger({u"--desk"_s, desk->url}, u"wrong"_s);
    QCOMPARE(stranger.code(), 4);
}

void TestDaemon::itEndsCleanlyWhenItIsToldTo()
{
#ifdef Q_OS_WIN
    QSKIP("console events are not sent to a child without a console");
#else
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(desk, shared(u"[]"_s));
    for (const int signal : {SIGTERM, SIGINT}) {
        Service service({u"--desk"_s, desk->url, u"--verbose"_s});
        QTRY_VERIFY_WITH_TIMEOUT(leader(*desk->admin).value_or(Leadership{}).holder.contains(u"/%1/"_s.arg(service.pid())), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(service.words().contains("asleep"), 10'000);
        ::kill(pid_t(service.pid()), signal);
        QCOMPARE(service.code(), 0);
        QVERIFY(service.words().contains("ended"));
        // Nobody has to wait for the lease of one that left.
        FRONTDESK_VALUE(now, leader(*desk->admin));
        QVERIFY(now.expiresAt <= now.serverNow);
    }
#endif
}

void TestDaemon::aDeskInAFileIsServedToo()
{
    FRONTDESK_VALUE(address, m_desks.initialised(u"sqlite"_s));
    Desk admin(address, false);
    FRONTDESK_OK(await(admin.open(TestDesk::admin(u"sqlite"_s))));
    TicketDraft draft;
    draft.title = u"全部离线"_s;
    draft.impact = u"high"_s;
    draft.urgency = u"high"_s;
    FRONTDESK_VALUE(ticket, await(admin.tickets().create(draft, QUuid::createUuid())));
    Service service({u"--desk"_s, address.url()});
    const auto escalated = [&] {
        const auto page = await(admin.tickets().page(ticket.id));
        return page && page->ticket.escalationLevel == 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(escalated(), 20'000); // a major incident
    service.terminate();
    QCOMPARE(service.code(), 0);
}

void TestDaemon::aScheduledReportIsWrittenOnceThoughTwoRun()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(desk, shared(u"[]"_s));
    QTemporaryDir folder;
    Service nowhere({u"--desk"_s, desk->url, u"--reports"_s, folder.filePath(u"none"_s)});
    QCOMPARE(nowhere.code(), 2);
    QVERIFY(nowhere.words().contains("no folder"));
    SavedReport report;
    report.name = u"Flow"_s;
    report.choice.preset = u"last_week"_s;
    const QTime halfADayAgo = QDateTime::currentDateTimeUtc().time().addSecs(-43'200); // and not due again while this runs
    report.schedule = {u"daily"_s, 0, halfADayAgo.hour() * 60 + halfADayAgo.minute(), u"Etc/UTC"_s, ReportDrawing::program().isEmpty() ? u"xlsx"_s : u"pdf"_s, u"zh"_s, {}};
    FRONTDESK_VALUE(kept, await(SavedReports(*desk->admin).save(report)));
    FRONTDESK_VALUE(owner, Connection::open(desk->address, {}));
    FRONTDESK_OK(owner->run(u"UPDATE report_schedule SET since = '2026-01-01Z'"_s)); // due for half a day
    std::unique_ptr<Service> services[2];
    for (auto &service : services)
        service = std::make_unique<Service>(QStringList{u"--desk"_s, desk->url, u"--reports"_s, folder.path(), u"--verbose"_s});
    const auto last = [&] {
        const auto all = await(SavedReports(*desk->admin).list());
        return all && !all->isEmpty() ? all->first().last : ReportRun();
    };
    QTRY_COMPARE_WITH_TIMEOUT(last().state, u"done"_s, 60'000);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{last().file});
    QVERIFY(QFileInfo(folder.filePath(last().file)).size() > 2000);
    // Both have looked and wait for the next time.
    for (auto &service : services)
        QTRY_VERIFY_WITH_TIMEOUT(service->words().contains("next report at"), 30'000);
    QTRY_COMPARE(services[0]->words().count("wrote") + services[1]->words().count("wrote"), 1);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    // A new one, set while they run, reaches them by the desk's notices; one service is enough.
    services[0]->kill();
    kept.id = {};
    kept.name = u"Another"_s;
    FRONTDESK_VALUE(another, await(SavedReports(*desk->admin).save(kept)));
    FRONTDESK_OK(owner->run(u"UPDATE report_schedule SET since = '2026-01-01Z' WHERE report_id = %1"_s.arg(another.id.value)));
    FRONTDESK_VALUE(touched, await(SavedReports(*desk->admin).save(another)));
    Q_UNUSED(touched)
    QTRY_COMPARE_WITH_TIMEOUT(QDir(folder.path()).entryList(QDir::Files).size(), 2, 60'000);
}

/// The short version; tests/campaigns/ladder runs it with 100 kills and 1,000 steps.
void TestDaemon::eachStepFiresOnceHoweverOftenTheActiveOneIsKilled()
{
    FRONTDESK_NEED_POSTGRES(server);
    const int kills = numberOf("FRONTDESK_LADDER_KILLS", 4);
    const int ticketCount = numberOf("FRONTDESK_LADDER_STEPS", 80) / 4;
    const quint32 seed = quint32(numberOf("FRONTDESK_SEED", 20261122));
    // Four steps for each ticket, within 12 s of its report; the reports come all the while.
    FRONTDESK_VALUE(desk, shared(u"[{\"after_s\":3,\"to\":\"owner\"},{\"after_s\":6,\"to\":\"lead\"},{\"after_s\":9,\"do\":\"raise\",\"to\":\"manager\"},{\"after_s\":12,\"to\":\"manager\"}]"_s));
    QRandomGenerator random(seed);
    std::unique_ptr<Service> services[2];
    for (auto &service : services)
        service = std::make_unique<Service>(QStringList{u"--desk"_s, desk->url});
    QElapsedTimer timer;
    timer.start();
    int killed = 0, made = 0;
    qint64 killAt = -1, downSince = -1, longestGap = 0;
    QString lastHolder;
    const qint64 every = std::max(1, kills * 3500 / std::max(1, ticketCount));
    qint64 nextTicket = 0;
    QByteArray lastWords, told; // of the service killed last; of both around the longest time without a leader
    const auto firings = [&] {
        const auto rows = await(desk->admin->worker().read([](Session &session) { return session.ids(u"SELECT count(*) FROM escalation_firing"_s, {}); }));
        return rows ? rows->first() : -1;
    };
    const auto step = [&] {
        if (made < ticketCount && timer.elapsed() >= nextTicket) {
            TicketDraft draft;
            draft.title = u"第 %1 张"_s.arg(made);
            if (await(desk->admin->tickets().create(draft, QUuid::createUuid()))) {
                ++made;
                nextTicket += every;
            }
        }
        const auto now = leader(*desk->admin);
        if (!now || now->expiresAt <= now->serverNow)
            return;
        if (now->holder != lastHolder) {
            lastHolder = now->holder;
            // Not where a busy machine alone let the lease run out.
            if (const qint64 gap = downSince >= 0 ? timer.elapsed() - std::exchange(downSince, -1) : -1; gap > longestGap) {
                longestGap = gap;
                told = "killed:\n" + lastWords + "then:\n" + services[0]->words() + services[1]->words();
            }
            killAt = timer.elapsed() + random.bounded(1500);
        }
        if (killed >= kills || timer.elapsed() < killAt)
            return;
        for (auto &service : services) {
            if (!lastHolder.contains(u"/%1/"_s.arg(service->pid())))
                continue;
            service->kill();
            lastWords = service->words();
            ++killed;
            downSince = timer.elapsed();
            service = std::make_unique<Service>(QStringList{u"--desk"_s, desk->url});
        }
    };
    const auto done = [&] {
        step();
        return killed >= kills && made >= ticketCount && firings() >= ticketCount * 4;
    };
    const int limit = (kills * 8 + 120) * 1000;
    while (!done() && timer.elapsed() < limit)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
    QCOMPARE(killed, kills);
    QCOMPARE(made, ticketCount);
    const auto number = [&](const QString &sql) {
        const auto rows = await(desk->admin->worker().read([&](Session &session) { return session.ids(sql, {}); }));
        return rows && !rows->isEmpty() ? rows->first() : -1;
    };
    const QString seen = u"one step fired twice, or not at all"_s;
    QVERIFY2(firings() == ticketCount * 4, qPrintable(u"%1: %2 of %3"_s.arg(seen).arg(firings()).arg(ticketCount * 4)));
    QCOMPARE(number(u"SELECT count(*) FROM (SELECT DISTINCT ticket_id, clock, cycle, step FROM escalation_firing) AS each"_s), qint64(ticketCount) * 4);
    QCOMPARE(number(u"SELECT count(*) FROM journal WHERE kind = 'escalated' AND body LIKE '%\"by\":\"ladder\"%'"_s), qint64(ticketCount) * 4);
    QCOMPARE(number(u"SELECT count(*) FROM ticket WHERE escalation_level <> 1"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM ticket t WHERE seq <> (SELECT max(seq) FROM journal j WHERE j.subject = 'ticket' AND j.subject_id = t.id)"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM escalation_firing WHERE fired_at < due_at"_s), 0);
    const qint64 latest = number(u"SELECT CAST(max(extract(epoch FROM fired_at - due_at)) * 1000 AS bigint) FROM escalation_firing"_s);
    qInfo("%d kills of the active service, %d steps, each fired once, in %lld s; longest time without a leader %lld ms, latest firing %lld ms after its time (seed %u)",
          killed, ticketCount * 4, timer.elapsed() / 1000, longestGap, latest, seed);
    // Within seconds, on a machine that does nothing else: asked of the campaign only.
    if (qEnvironmentVariableIsSet("FRONTDESK_LADDER_KILLS")) {
        qInfo("around the longest time without a leader:\n%s", told.constData());
        QVERIFY2(longestGap < 15'000, qPrintable(QString::number(longestGap)));
    }
}

void TestDaemon::stepsFireOnceWhenTheStandbyTakesOver()
{
    FRONTDESK_NEED_POSTGRES(installed);
    FRONTDESK_VALUE(primary, TestPostgres::startOwn());
    FRONTDESK_VALUE(address, DeskAddress::parse(primary->createDatabase()));
    FRONTDESK_OK(initDesk(address, {}, {{u"台"_s, u"Desk"_s, u"Asia/Shanghai"_s}, true}, QDateTime::currentDateTimeUtc()));
    FRONTDESK_VALUE(desk, furnished(*primary, address, u"[{\"after_s\":6,\"to\":\"lead\"}]"_s));
    FRONTDESK_VALUE(standby, StandbyPostgres::follow(*primary));
    const QString database = TestPostgres::databaseOf(address.target), before = u"127.0.0.1:%1"_s.arg(primary->port());
    Service service({u"--desk"_s, QString(desk->url).replace(before, before + u",127.0.0.1:%1"_s.arg(standby->port())), u"--verbose"_s});
    QTRY_VERIFY_WITH_TIMEOUT(leader(*desk->admin).value_or(Leadership{}).holder.contains(u"/%1/"_s.arg(service.pid())), 20'000);
    TicketDraft draft;
    draft.title = u"due while nobody serves the desk"_s;
    FRONTDESK_OK(await(desk->admin->tickets().create(draft, QUuid::createUuid())));
    desk->admin.reset();
    QVERIFY(primary->kill());
    QVERIFY2(standby->promote(), qPrintable(standby->lastError()));

    Desk admin({Backend::Postgres, u"postgresql://postgres@/%1?host=%2&port=%3"_s.arg(database, standby->socketFolder()).arg(standby->port())}, false);
    FRONTDESK_OK(await(admin.open({})));
    const auto firings = [&admin] {
        const auto rows = await(admin.worker().read([](Session &session) { return session.ids(u"SELECT count(*) FROM escalation_firing"_s, {}); }));
        return rows && !rows->isEmpty() ? rows->first() : -1;
    };
    QTRY_COMPARE_WITH_TIMEOUT(firings(), qint64(1), 60'000);
    // What comes in at the new place is served as before, by the same program.
    draft.title = u"reported to the one that took over"_s;
    FRONTDESK_OK(await(admin.tickets().create(draft, QUuid::createUuid())));
    QTRY_COMPARE_WITH_TIMEOUT(firings(), qint64(2), 60'000);
    QVERIFY2(service.runs() && service.words().count("fired 1") == 2, service.words().constData());
}

QTEST_GUILESS_MAIN(TestDaemon)
#include "tst_daemon.moc"
