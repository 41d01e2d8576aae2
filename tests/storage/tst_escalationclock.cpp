#include "core/escalation/escalationclock.h"
#include "core/escalation/escalationservice.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/testdesk.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// What several programs on one desk have in common, and one more that looks at it.
class SharedDesk
{
public:
    /// A ladder of four steps on a clock that never stops: 10 %, 20 %, 30 % and 40 % of a day.
    static Result<std::unique_ptr<SharedDesk>> make(TestDesk &desks, const QString &backend)
    {
        auto made = std::make_unique<SharedDesk>();
        FRONTDESK_LET(address, desks.initialised(backend));
        made->address = address;
        FRONTDESK_LET(connection, Connection::open(address, {}));
        for (const QString &sql :
             {backend == "sqlite"_L1 ? u"DROP TRIGGER IF EXISTS agreement_version_fixed"_s : u"SELECT 1"_s,
              u"UPDATE setting SET value = '2020-01-01T00:00:00.000Z' WHERE name = 'escalation_from'"_s,
              u"UPDATE agreement_version SET definition = '{\"calendar\":\"always\",\"targets\":{\"4\":{\"response_s\":864000,\"resolution_s\":86400}},"
              "\"ladder\":[{\"percent\":10,\"to\":\"lead\"},{\"percent\":20,\"to\":\"lead\"},{\"percent\":30,\"do\":\"raise\",\"to\":\"lead\"},{\"percent\":40,\"to\":\"manager\"}]}'"_s})
            FRONTDESK_TRY(connection->run(sql));
        FRONTDESK_LET(looker, made->open());
        made->looker = std::move(looker);
        made->backend = backend;
        return made;
    }
    Result<std::unique_ptr<Desk>> open()
    {
        auto desk = std::make_unique<Desk>(address, false);
        FRONTDESK_TRY(await(desk->open(TestDesk::admin(address.backend == Backend::Sqlite ? u"sqlite"_s : u"postgres"_s))));
        return desk;
    }
    Result<Ticket> ticket(qint64 secondsAgo)
    {
        TicketDraft draft;
        draft.title = u"VPN"_s;
        draft.openedAt = looker->clock().now().addSecs(-secondsAgo);
        return await(looker->tickets().create(draft, QUuid::createUuid()));
    }
    qint64 count(const QString &sql)
    {
        const auto rows = await(looker->worker().read([sql](Session &session) { return session.ids(sql, {}); }));
        return rows && !rows->isEmpty() ? rows->first() : -1;
    }
    qint64 firings() { return count(u"SELECT count(*) FROM escalation_firing"_s); }
    /// Steps in the journal, which must be as many as firings.
    qint64 told() { return count(u"SELECT count(*) FROM journal WHERE kind = 'escalated'"_s); }

    DeskAddress address;
    QString backend;
    std::unique_ptr<Desk> looker;
};

EscalationClock::Settings quick(const QString &holder, const Clock *clock = nullptr)
{
    EscalationClock::Settings settings;
    settings.holder = holder;
    settings.leaseMs = 2000; // longer than a busy machine holds a thread up, shorter than a test waits
    settings.renewMs = 200;
    settings.clock = clock;
    return settings;
}

constexpr qint64 hour = 3600;

} // namespace

/// The clock that does the desk's own work, on both backends.
class TestEscalationClock : public QObject
{
    Q_OBJECT
private slots:
    void ofTwoOneActsAndTheOtherFollows_data() { TestDesk::addBackends(); }
    void ofTwoOneActsAndTheOtherFollows();
    void aClockThatJumpsWhileItSleepsFiresOnce_data() { TestDesk::addBackends(); }
    void aClockThatJumpsWhileItSleepsFiresOnce();
    void whatChangesWhileItSleepsIsReckonedAnew_data() { TestDesk::addBackends(); }
    void whatChangesWhileItSleepsIsReckonedAnew();
    void aRestartFiresNothingTwice_data() { TestDesk::addBackends(); }
    void aRestartFiresNothingTwice();
    void oneTicketThatCannotBeServedStopsNoOther();
    void aTicketThatSomebodyHoldsHoldsUpNoOther();
    void worksBesideAPersonWhoKeepsTheDeskInAFileBusy();
    void whatChangesTogetherIsReckonedTogether();

private:
    TestDesk m_desks;
};

void TestEscalationClock::ofTwoOneActsAndTheOtherFollows()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(shared, SharedDesk::make(m_desks, backend));
    for (int i = 0; i < 10; ++i)
        FRONTDESK_OK(shared->ticket(5 * hour));
    FRONTDESK_VALUE(first, shared->open());
    FRONTDESK_VALUE(second, shared->open());
    auto one = std::make_unique<EscalationClock>(*first, quick(u"one"_s));
    EscalationClock two(*second, quick(u"two"_s));
    one->start();
    QTRY_VERIFY(one->leads());
    two.start();
    QTRY_COMPARE(shared->firings(), 20);
    // The desk knows of a firing before the clock that made it hears so.
    QTRY_COMPARE(one->fired(), 20);
    QCOMPARE(two.fired(), 0);
    QVERIFY(!two.leads());
    // The leader falls silent without a word; more is due meanwhile.
    one.reset();
    FRONTDESK_OK(shared->ticket(8 * hour));
    QTRY_VERIFY(two.leads());
    QTRY_COMPARE(shared->firings(), 23);
    QCOMPARE(shared->told(), 23);
    QTRY_COMPARE(two.fired(), 3);
}

void TestEscalationClock::aClockThatJumpsWhileItSleepsFiresOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(shared, SharedDesk::make(m_desks, backend));
    FRONTDESK_VALUE(desk, shared->open());
    FRONTDESK_VALUE(ticket, shared->ticket(hour));
    FixedClock wall(shared->looker->clock().now());
    EscalationClock clock(*desk, quick(u"one"_s, &wall));
    QSignalSpy asleep(&clock, &EscalationClock::asleep);
    clock.start();
    QTRY_VERIFY(!asleep.isEmpty());
    QCOMPARE(asleep.last().first().toDateTime(), ticket.openedAt.addMSecs(8'640'000));
    QCOMPARE(shared->firings(), 0);
    // Forwards over two steps: both are served at the next beat, not when a timer would have ended.
    wall.set(ticket.openedAt.addSecs(5 * hour));
    QTRY_COMPARE(shared->firings(), 2);
    // Back to before it all, and forwards again.
    wall.set(ticket.openedAt);
    asleep.clear();
    QTRY_VERIFY(asleep.size() >= 2);
    QCOMPARE(shared->firings(), 2);
    wall.set(ticket.openedAt.addSecs(5 * hour));
    asleep.clear();
    QTRY_VERIFY(asleep.size() >= 2);
    QCOMPARE(shared->firings(), 2);
    wall.set(ticket.openedAt.addSecs(8 * hour));
    QTRY_COMPARE(shared->firings(), 3);
    QCOMPARE(shared->told(), 3);
}

void TestEscalationClock::whatChangesWhileItSleepsIsReckonedAnew()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(shared, SharedDesk::make(m_desks, backend));
    // It hears of others' changes only where it listens; here the one that changes tickets is its own desk.
    FixedClock wall(shared->looker->clock().now());
    EscalationClock clock(*shared->looker, quick(u"one"_s, &wall));
    QSignalSpy asleep(&clock, &EscalationClock::asleep);
    clock.start();
    QTRY_VERIFY(!asleep.isEmpty());
    QVERIFY(!asleep.last().first().toDateTime().isValid());
    FRONTDESK_VALUE(ticket, shared->ticket(0));
    QTRY_COMPARE(asleep.last().first().toDateTime(), ticket.openedAt.addMSecs(8'640'000));
    TicketAction resolve;
    resolve.ticket = ticket.id;
    resolve.action = u"resolve"_s;
    resolve.code = u"solved"_s;
    resolve.text = u"好了"_s;
    FRONTDESK_OK(await(shared->looker->tickets().act(resolve)));
    QTRY_VERIFY(!asleep.last().first().toDateTime().isValid());
    wall.advance(5 * hour * 1000);
    asleep.clear();
    QTRY_VERIFY(asleep.size() >= 2);
    QCOMPARE(shared->firings(), 0);
}

void TestEscalationClock::aRestartFiresNothingTwice()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(shared, SharedDesk::make(m_desks, backend));
    for (int i = 0; i < 5; ++i)
        FRONTDESK_OK(shared->ticket(9 * hour));
    qint64 fired = 0;
    for (int life = 0; life < 4; ++life) {
        FRONTDESK_VALUE(desk, shared->open());
        EscalationClock clock(*desk, quick(u"life %1"_s.arg(life)));
        QSignalSpy asleep(&clock, &EscalationClock::asleep);
        clock.start();
        QTRY_VERIFY(!asleep.isEmpty());
        fired += clock.fired();
        FRONTDESK_OK(await(clock.stop()));
        QCOMPARE(shared->firings(), 15);
        // What a crash leaves of the plan is worth nothing: it is made again.
        FRONTDESK_OK(await(desk->worker().write([](Session &session) { return session.connection().run(u"DELETE FROM escalation_plan"_s); })));
    }
    QCOMPARE(fired, 15);
    QCOMPARE(shared->told(), 15);
}

void TestEscalationClock::oneTicketThatCannotBeServedStopsNoOther()
{
    FRONTDESK_VALUE(shared, SharedDesk::make(m_desks, u"sqlite"_s));
    QList<Ticket> tickets;
    for (int i = 0; i < 6; ++i) {
        FRONTDESK_VALUE(ticket, shared->ticket(5 * hour + i));
        tickets.append(ticket);
    }
    FRONTDESK_VALUE(connection, Connection::open(shared->address, {}));
    FRONTDESK_OK(connection->run(u"CREATE TRIGGER broken BEFORE INSERT ON escalation_firing WHEN NEW.ticket_id = %1 BEGIN SELECT RAISE(ABORT, 'broken'); END"_s
                                     .arg(tickets.at(3).id.value)));
    FRONTDESK_VALUE(desk, shared->open());
    EscalationClock clock(*desk, quick(u"one"_s));
    QSignalSpy failed(&clock, &EscalationClock::failed);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be escalated"_s));
    clock.start();
    QTRY_COMPARE(shared->firings(), 10);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(shared->told(), 10);
}

/// Whoever may change a ticket may hold its row, from any program and as long as they like.
void TestEscalationClock::aTicketThatSomebodyHoldsHoldsUpNoOther()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(shared, SharedDesk::make(m_desks, u"postgres"_s));
    QList<Ticket> tickets;
    for (int i = 0; i < 6; ++i) {
        FRONTDESK_VALUE(ticket, shared->ticket(5 * hour + i));
        tickets.append(ticket);
    }
    FRONTDESK_VALUE(holder, Connection::open(shared->address, {}));
    FRONTDESK_OK(holder->begin(true));
    FRONTDESK_OK(holder->run(u"SELECT FROM ticket WHERE id = %1 FOR UPDATE"_s.arg(tickets.at(3).id.value)));
    FRONTDESK_VALUE(desk, shared->open());
    EscalationClock::Settings settings = quick(u"one"_s);
    settings.leaseMs = 30'000;
    EscalationClock clock(*desk, settings);
    QSignalSpy failed(&clock, &EscalationClock::failed);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be escalated"_s));
    clock.start();
    QTRY_COMPARE_WITH_TIMEOUT(shared->firings(), 10, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60'000);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Busy);
    holder->rollback();
}

void TestEscalationClock::worksBesideAPersonWhoKeepsTheDeskInAFileBusy()
{
    FRONTDESK_VALUE(shared, SharedDesk::make(m_desks, u"sqlite"_s));
    FRONTDESK_OK(shared->ticket(5 * hour));
    FRONTDESK_VALUE(desk, shared->open());
    EscalationClock clock(*desk, quick(u"one"_s));
    QSemaphore read;
    // As a list of a million would: whoever shares its connection waits, and the other way round.
    auto busy = desk->worker().read([&read](Session &) -> Result<void> {
        read.acquire();
        return {};
    });
    const auto release = qScopeGuard([&read] { read.release(); });
    clock.start();
    QTRY_COMPARE(shared->firings(), 2);
    QVERIFY(!busy.isFinished());
}

void TestEscalationClock::whatChangesTogetherIsReckonedTogether()
{
    FRONTDESK_VALUE(shared, SharedDesk::make(m_desks, u"sqlite"_s));
    EscalationClock::Settings settings = quick(u"one"_s);
    settings.renewMs = 600'000; // no unit of work but those of the changes
    settings.leaseMs = 900'000;
    settings.gatherMs = 2000;
    EscalationClock clock(*shared->looker, settings);
    QSignalSpy asleep(&clock, &EscalationClock::asleep);
    clock.start();
    QTRY_VERIFY(!asleep.isEmpty());
    asleep.clear();
    for (int i = 0; i < 5; ++i) {
        FRONTDESK_OK(shared->ticket(i));
        QSignalSpy told(&shared->looker->feed(), &ChangeFeed::changed);
        QVERIFY(told.wait());
    }
    QTRY_COMPARE(shared->count(u"SELECT count(*) FROM escalation_plan WHERE at IS NOT NULL"_s), 5);
    QTRY_VERIFY(!asleep.isEmpty());
    QVERIFY2(asleep.size() < 3, qPrintable(QString::number(asleep.size())));
}

QTEST_GUILESS_MAIN(TestEscalationClock)
#include "tst_escalationclock.moc"
