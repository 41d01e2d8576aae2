#include "core/access/staffwork.h"
#include "core/desk/desk.h"
#include "core/reporting/reportclock.h"
#include "core/reporting/reportservice.h"
#include "core/reporting/reportwords.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/testdesk.h"

#include <QDir>
#include <QSignalSpy>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// Programs that write a desk's reports, somebody who has them written, and a clock that all of them go by.
class House
{
public:
    static Result<std::unique_ptr<House>> make(TestDesk &desks, const QString &backend)
    {
        static int number = 0;
        auto made = std::make_unique<House>();
        made->backend = backend;
        made->unique = QString::number(QCoreApplication::applicationPid()) + u'_' + QString::number(++number);
        FRONTDESK_LET(address, desks.initialised(backend));
        made->address = address;
        FRONTDESK_LET(connection, Connection::open(address, {}));
        made->connection = std::move(connection);
        made->admin = std::make_unique<Desk>(address, false);
        FRONTDESK_TRY(await(made->admin->open(TestDesk::admin(backend))));
        FRONTDESK_LET(owner, made->person(u"owner"_s, u"agent"_s));
        made->owner = std::move(owner);
        return made;
    }
    Result<std::unique_ptr<Desk>> person(const QString &name, const QString &role)
    {
        StaffDraft draft;
        draft.name = name;
        draft.login = u"clock_%1_%2"_s.arg(name, unique);
        draft.password = u"correct horse"_s;
        draft.role = role;
        draft.groups = {u"night"_s};
        FRONTDESK_TRY(await(admin->worker().write([&](Session &session) { return staffwork::add(session, admin->actor(), draft, admin->clock().now()); })));
        auto desk = std::make_unique<Desk>(address, false);
        FRONTDESK_TRY(await(desk->open({draft.login, draft.password, false})));
        return desk;
    }
    /// One more program that writes; on a server with a login of the role service.
    struct Service
    {
        std::unique_ptr<Desk> desk;
        ReportClock *clock = nullptr; ///< the desk's
    };
    Result<Service> service(qint64 leaseMs = 15'000)
    {
        Service made;
        FRONTDESK_LET(desk, person(u"service%1"_s.arg(++services), u"service"_s));
        made.desk = std::move(desk);
        ReportClock::Settings settings = ReportClock::settingsFor(folder.path());
        settings.clock = &clock;
        settings.leaseMs = leaseMs;
        made.clock = new ReportClock(*made.desk, settings);
        return made;
    }
    /// A report of the owner, due every day since long, the last time a quarter of an hour ago.
    Result<SavedReport> scheduled(const QString &name, const QString &format = u"csv"_s)
    {
        SavedReport report;
        report.name = name;
        report.choice.name = u"flow"_s;
        report.choice.preset = u"yesterday"_s;
        report.choice.zone = u"Etc/UTC"_s;
        report.group = owner->actor().groups.value(0);
        const QTime due = clock.now().addSecs(-900).time();
        report.schedule = {u"daily"_s, 0, due.hour() * 60 + due.minute(), u"Etc/UTC"_s, format, u"en"_s, {}};
        FRONTDESK_LET(kept, await(SavedReports(*owner).save(report)));
        FRONTDESK_TRY(connection->run(u"UPDATE report_schedule SET since = '2026-01-01T00:00:00.000Z' WHERE report_id = %1"_s.arg(kept.id.value)));
        kept.schedule.since = QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC);
        return kept;
    }
    QDateTime dueAt(const SavedReport &report) const { return reportschedule::latest(report.schedule, clock.now()); }
    ReportRun last(const SavedReport &report)
    {
        const auto all = await(SavedReports(*owner).list());
        for (const SavedReport &one : all.value_or(QList<SavedReport>())) {
            if (one.id == report.id)
                return one.last;
        }
        return {};
    }
    QStringList files() const { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    QString text(const QString &file) const
    {
        QFile in(folder.filePath(file));
        return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
    }
    qint64 count(const QString &sql)
    {
        const auto rows = await(admin->worker().read([sql](Session &session) { return session.ids(sql, {}); }));
        return rows && !rows->isEmpty() ? rows->first() : -1;
    }

    QString backend, unique;
    DeskAddress address;
    std::unique_ptr<Connection> connection;
    std::unique_ptr<Desk> admin, owner;
    FixedClock clock{QDateTime::currentDateTimeUtc()};
    QTemporaryDir folder;
    int services = 0;
};

} // namespace

/// Scheduled reports: written once for each due time, whoever writes them, with what their owner may see.
class TestReportClock : public QObject
{
    Q_OBJECT
private slots:
    void everyDueTimeIsWrittenOnceByWhoeverIsThere_data() { TestDesk::addBackends(); }
    void everyDueTimeIsWrittenOnceByWhoeverIsThere();
    void whatOneBeganThatVanishedIsTakenUp_data() { TestDesk::addBackends(); }
    void whatOneBeganThatVanishedIsTakenUp();
    void aFailureIsToldAndTriedAgain_data() { TestDesk::addBackends(); }
    void aFailureIsToldAndTriedAgain();
    void nothingIsWrittenForWhoLeft_data() { TestDesk::addBackends(); }
    void nothingIsWrittenForWhoLeft();
    void everyFormatAndAFileThatIsThereAlready_data() { TestDesk::addBackends(); }
    void everyFormatAndAFileThatIsThereAlready();
    void aFolderThatIsChosenMeanwhileGetsTheNextReport();
    void onlyTheOwnerSetsTimes_data() { TestDesk::addBackends(); }
    void onlyTheOwnerSetsTimes();
    void itCountsWhatItsOwnerMaySee();
    void aLoginThatSeesEverythingWritesNothing();

private:
    TestDesk m_desks;
};

void TestReportClock::everyDueTimeIsWrittenOnceByWhoeverIsThere()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(house, House::make(m_desks, backend));
    FRONTDESK_VALUE(report, house->scheduled(u"Flow"_s));
    FRONTDESK_VALUE(other, house->scheduled(u"每日"_s));
    FRONTDESK_VALUE(one, house->service());
    FRONTDESK_VALUE(two, house->service());
    QSignalSpy oneWrote(one.clock, &ReportClock::written), twoWrote(two.clock, &ReportClock::written);
    one.clock->start();
    two.clock->start();
    QTRY_VERIFY_WITH_TIMEOUT(house->last(report).state == "done"_L1 && house->last(other).state == "done"_L1, 30000);
    const QDateTime due = house->dueAt(report);
    const QString file = reportschedule::fileName(report.schedule, due, u"Flow"_s);
    QStringList expected{file, reportschedule::fileName(other.schedule, due, u"每日"_s)};
    expected.sort();
    QCOMPARE(house->files(), expected);
    QTRY_COMPARE(oneWrote.size() + twoWrote.size(), 2);
    const ReportRun run = house->last(report);
    QCOMPARE(run.dueAt, due);
    QCOMPARE(run.file, file);
    QVERIFY(run.problem.isEmpty() && run.attempts == 1 && !run.retryAt.isValid());
    const QString yesterday = due.date().addDays(-1).toString(Qt::ISODate);
    QVERIFY2(house->text(file).contains(u"%1 to %1"_s.arg(yesterday)), qPrintable(house->text(file)));
    QVERIFY(house->text(file).contains(u"owner"_s));
    // Nobody writes for four days; then only the latest due time is made up for, with its own yesterday.
    house->clock.advance(qint64(4) * 86'400'000);
    one.clock->look();
    two.clock->look();
    QTRY_VERIFY_WITH_TIMEOUT(house->last(report).dueAt == due.addDays(4) && house->last(report).state == "done"_L1, 30000);
    QTRY_VERIFY_WITH_TIMEOUT(house->last(other).dueAt == due.addDays(4) && house->last(other).state == "done"_L1, 30000);
    QCOMPARE(house->files().size(), 4);
    QCOMPARE(house->count(u"SELECT count(*) FROM report_run"_s), 4);
    QVERIFY(house->text(house->last(report).file).contains(due.date().addDays(3).toString(Qt::ISODate)));
    // What became of it stands in the journal, each once.
    QCOMPARE(house->count(u"SELECT count(*) FROM journal WHERE subject = 'saved_report' AND kind = 'written'"_s), 4);
}

void TestReportClock::whatOneBeganThatVanishedIsTakenUp()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(house, House::make(m_desks, backend));
    FRONTDESK_VALUE(report, house->scheduled(u"Flow"_s));
    FRONTDESK_VALUE(gone, house->service());
    // It has taken it up, written half of the file and is no more.
    const auto begun = await(gone.desk->worker().write([&](Session &session) -> Result<std::optional<DueReport>> {
        FRONTDESK_LET(lead, leadership::take(session, u"gone"_s, 600, leadership::reportsTask));
        return schedulework::takeUp(session, {u"x"_s, u"gone"_s, lead.epoch, house->clock.now()}, house->folder.path());
    }));
    QVERIFY(begun && *begun);
    QCOMPARE((*begun)->dueAt, house->dueAt(report));
    QCOMPARE(house->last(report).state, u"running"_s);
    QFile half(house->folder.filePath((*begun)->file));
    QVERIFY(half.open(QIODevice::WriteOnly) && half.write("half") == 4);
    half.close();
    FRONTDESK_VALUE(next, house->service());
    next.clock->start();
    QTRY_COMPARE_WITH_TIMEOUT(house->last(report).state, u"done"_s, 30000);
    QCOMPARE(house->files(), QStringList{(*begun)->file}); // its own name, not a second one
    QVERIFY(house->text((*begun)->file).contains(u"Report"_s));
    QCOMPARE(house->last(report).attempts, 2);
    QCOMPARE(house->count(u"SELECT count(*) FROM report_run"_s), 1);
    // The one that vanished comes back and may say nothing any more.
    const auto late = await(gone.desk->worker().write([&](Session &session) { return schedulework::finish(session, {u"x"_s, u"gone"_s, 1, house->clock.now()}, **begun, Error{ErrorKind::Internal, u"desk.internal"_s, {}, {}, {}}); }));
    QVERIFY(!late);
    QCOMPARE(late.error().code, u"leadership.lost"_s);
    QCOMPARE(house->last(report).state, u"done"_s);
}

void TestReportClock::aFailureIsToldAndTriedAgain()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(house, House::make(m_desks, backend));
    FRONTDESK_VALUE(report, house->scheduled(u"Flow"_s));
    const QString moved = house->folder.path() + u"_away"_s;
    QVERIFY(QDir().rename(house->folder.path(), moved));
    QFile inTheWay(house->folder.path()); // a file where the folder was
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    FRONTDESK_VALUE(service, house->service());
    QSignalSpy told(service.clock, &ReportClock::notWritten);
    service.clock->start();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 30000);
    QCOMPARE(told.first().at(0).toString(), u"Flow"_s);
    ReportRun run = house->last(report);
    QCOMPARE(run.state, u"failed"_s);
    QCOMPARE(run.problem, u"file.unwritable"_s);
    QVERIFY(run.file.isEmpty() && run.attempts == 1);
    QVERIFY(std::abs(house->clock.now().addSecs(60).msecsTo(run.retryAt)) < 1000);
    // Not before its time, and then again.
    service.clock->look();
    house->clock.advance(61'000);
    service.clock->look();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2, 30000);
    QCOMPARE(house->last(report).attempts, 2);
    QVERIFY(inTheWay.remove() && QDir().rename(moved, house->folder.path()));
    house->clock.advance(601'000);
    service.clock->look();
    QTRY_COMPARE_WITH_TIMEOUT(house->last(report).state, u"done"_s, 30000);
    QCOMPARE(house->files().size(), 1);
    QCOMPARE(house->last(report).attempts, 3);
    QVERIFY(house->last(report).problem.isEmpty());
}

void TestReportClock::nothingIsWrittenForWhoLeft()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(house, House::make(m_desks, backend));
    FRONTDESK_VALUE(report, house->scheduled(u"Flow"_s));
    FRONTDESK_OK(house->connection->run(u"UPDATE staff SET active = %1 WHERE id = %2"_s.arg(backend == "sqlite"_L1 ? u"0"_s : u"FALSE"_s).arg(report.owner.value)));
    FRONTDESK_VALUE(service, house->service());
    service.clock->start();
    const QString state = u"SELECT count(*) FROM report_run WHERE state = 'refused' AND problem = 'report.owner_left'"_s;
    QTRY_COMPARE_WITH_TIMEOUT(house->count(state), 1, 30000);
    QCOMPARE(house->files(), QStringList());
    // Not again for this due time, once more at the next.
    QSignalSpy asleep(service.clock, &ReportClock::asleep);
    service.clock->look();
    QTRY_VERIFY(!asleep.isEmpty());
    QCOMPARE(house->count(state), 1);
    house->clock.advance(86'400'000);
    service.clock->look();
    QTRY_COMPARE_WITH_TIMEOUT(house->count(state), 2, 30000);
    QCOMPARE(house->files(), QStringList());
}

void TestReportClock::everyFormatAndAFileThatIsThereAlready()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(house, House::make(m_desks, backend));
    const bool draws = !ReportDrawing::program().isEmpty(); // built without screens there is none
    QStringList formats{u"csv"_s, u"xlsx"_s};
    if (draws)
        formats += u"pdf"_s;
    QMap<QString, SavedReport> reports;
    for (const QString &format : formats) {
        FRONTDESK_VALUE(report, house->scheduled(u"../x/Flow:1"_s, format));
        reports.insert(format, report);
    }
    const auto nameOf = [&](const QString &format, int number) { return reportschedule::fileName(reports[format].schedule, house->dueAt(reports[format]), u"../x/Flow:1"_s, number); };
    QFile theirs(house->folder.filePath(nameOf(u"csv"_s, 1)));
    QVERIFY(theirs.open(QIODevice::WriteOnly) && theirs.write("theirs") == 6);
    theirs.close();
    FRONTDESK_VALUE(service, house->service());
    service.clock->start();
    for (const QString &format : formats)
        QTRY_COMPARE_WITH_TIMEOUT(house->last(reports[format]).state, u"done"_s, 60000);
    QCOMPARE(house->text(nameOf(u"csv"_s, 1)), u"theirs"_s);
    QCOMPARE(house->last(reports[u"csv"_s]).file, nameOf(u"csv"_s, 2));
    QStringList expected{nameOf(u"csv"_s, 1), nameOf(u"csv"_s, 2), nameOf(u"xlsx"_s, 1)};
    if (draws)
        expected += nameOf(u"pdf"_s, 1);
    expected.sort();
    QCOMPARE(house->files(), expected); // and nothing beside the folder
    QFile book(house->folder.filePath(nameOf(u"xlsx"_s, 1)));
    QVERIFY(book.open(QIODevice::ReadOnly) && book.readAll().startsWith("PK"));
    if (!draws)
        QSKIP("frontdesk-report was not built: no PDF");
    QFile pdf(house->folder.filePath(nameOf(u"pdf"_s, 1)));
    QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.readAll().startsWith("%PDF"));
}

void TestReportClock::aFolderThatIsChosenMeanwhileGetsTheNextReport()
{
    FRONTDESK_VALUE(house, House::make(m_desks, u"sqlite"_s));
    FRONTDESK_VALUE(report, house->scheduled(u"Flow"_s));
    FRONTDESK_VALUE(service, house->service());
    QSignalSpy wrote(service.clock, &ReportClock::written);
    service.clock->start();
    QTRY_COMPARE_WITH_TIMEOUT(wrote.size(), 1, 30000);
    QTemporaryDir chosen;
    service.clock->setFolder(chosen.path());
    house->clock.advance(86'400'000);
    service.clock->look();
    QTRY_COMPARE_WITH_TIMEOUT(wrote.size(), 2, 30000);
    QCOMPARE(house->files().size(), 1);
    QCOMPARE(QDir(chosen.path()).entryList(QDir::Files), QStringList{house->last(report).file});
    QCOMPARE(wrote.last().first().toString(), chosen.filePath(house->last(report).file));
}

void TestReportClock::onlyTheOwnerSetsTimes()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(house, House::make(m_desks, backend));
    FRONTDESK_VALUE(report, house->scheduled(u"Flow"_s));
    FRONTDESK_VALUE(lead, house->person(u"lead"_s, u"lead"_s));
    SavedReports theirs(*lead), own(*house->owner);
    const auto codeOf = [](const auto &result) { return result ? QString() : result.error().code; };
    const auto seen = await(theirs.list());
    QVERIFY(seen && seen->size() == 1);
    SavedReport shared = seen->first();
    QVERIFY(theirs.mayChange(shared) && !theirs.maySchedule(shared) && own.maySchedule(shared));
    QVERIFY(shared.schedule.sameAs(report.schedule));
    SavedReport moved = shared;
    moved.schedule.minute = (moved.schedule.minute + 1) % 1440;
    QCOMPARE(codeOf(await(theirs.save(moved))), u"report.schedule_denied"_s);
    // Another name leaves the times; another choice ends them, for it would be counted with the owner's rights.
    SavedReport renamed = shared;
    renamed.name = u"Ours"_s;
    FRONTDESK_VALUE(kept, await(theirs.save(renamed)));
    QVERIFY(kept.schedule.sameAs(report.schedule));
    SavedReport changed = kept;
    changed.choice.name = u"agents"_s;
    FRONTDESK_VALUE(ended, await(theirs.save(changed)));
    QVERIFY(!ended.schedule);
    QCOMPARE(codeOf(await(theirs.save(kept))), u"report.schedule_denied"_s); // nor begin them again
    // The owner does; with the same times nothing is due anew.
    SavedReport again = ended;
    again.schedule = report.schedule;
    FRONTDESK_VALUE(begun, await(own.save(again)));
    QVERIFY(begun.schedule.sameAs(report.schedule));
    QVERIFY(begun.schedule.since > QDateTime::currentDateTimeUtc().addSecs(-3600));
    FRONTDESK_VALUE(same, await(own.save(begun)));
    QCOMPARE(same.schedule.since, begun.schedule.since);
    SavedReport wrong = same;
    wrong.schedule.zone = u"Europe/Berlim"_s;
    QCOMPARE(codeOf(await(own.save(wrong))), u"report.zone_unknown"_s);
    SavedReport none = same;
    none.schedule = {};
    FRONTDESK_VALUE(off, await(theirs.save(none))); // who may change it may end it
    QVERIFY(!off.schedule);
    // It goes with its report.
    FRONTDESK_OK(await(own.remove(report.id)));
    QCOMPARE(house->count(u"SELECT (SELECT count(*) FROM report_schedule) + (SELECT count(*) FROM report_run)"_s), 0);
}

/// Every report, counted by the service for its owner, is the one that the owner gets; the service alone would count more.
void TestReportClock::itCountsWhatItsOwnerMaySee()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(house, House::make(m_desks, u"postgres"_s));
    FRONTDESK_VALUE(manager, house->person(u"manager"_s, u"manager"_s));
    for (int i = 0; i < 6; ++i) {
        TicketDraft draft;
        draft.title = u"Ticket %1"_s.arg(i);
        draft.kind = i < 2 ? u"complaint"_s : u"incident"_s;
        draft.aboutStaff = i == 0 ? house->owner->actor().staff : i == 1 ? manager->actor().staff : Id<Staff>();
        FRONTDESK_VALUE(ticket, await(house->admin->tickets().create(draft, QUuid::createUuid())));
        Q_UNUSED(ticket)
    }
    FRONTDESK_VALUE(service, house->service());
    const QDate today = house->clock.now().date();
    DueReport due;
    due.dueAt = house->clock.now();
    due.report.choice.preset = u"custom"_s;
    due.report.choice.first = today.addDays(-1);
    due.report.choice.last = today;
    due.report.choice.zone = u"Etc/UTC"_s;
    const auto tickets = [](const Report &report) {
        return report.tables.isEmpty() || report.tables.first().rows.isEmpty() ? qint64(-1) : report.tables.first().rows.first().cells.first().value.toLongLong();
    };
    for (const ReportEntry &entry : reportCatalogue()) {
        due.report.choice.name = entry.name;
        for (Desk *person : {house->owner.get(), manager.get()}) {
            due.report.owner = person->actor().staff;
            const auto counted = await(service.desk->worker().read([&, reference = person->reference(), at = service.desk->clock().now()](Session &session) { return schedulework::count(session, *reference, due, at); }));
            QVERIFY2(counted.has_value(), counted ? "" : qPrintable(entry.name + counted.error().code + counted.error().detail));
            FRONTDESK_VALUE(own, await(person->reports().run(counted->request)));
            QVERIFY2(counted->tables == own.tables, qPrintable(entry.name));
            QCOMPARE(counted->limited, own.limited);
            QCOMPARE(counted->madeBy, own.madeBy);
            if (entry.name == "flow"_L1) {
                QCOMPARE(tickets(*counted), 5);
                FRONTDESK_VALUE(all, await(service.desk->reports().run(counted->request)));
                QCOMPARE(tickets(all), 6);
            }
        }
    }
}

void TestReportClock::aLoginThatSeesEverythingWritesNothing()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(house, House::make(m_desks, u"postgres"_s));
    DueReport due;
    due.dueAt = house->clock.now();
    due.report.owner = house->owner->actor().staff;
    const auto counted = await(house->admin->worker().read([&](Session &session) { return schedulework::count(session, *house->owner->reference(), due, house->clock.now()); }));
    QVERIFY(!counted);
    QCOMPARE(counted.error().code, u"report.unguarded"_s);
}

QTEST_GUILESS_MAIN(TestReportClock)
#include "tst_reportclock.moc"
