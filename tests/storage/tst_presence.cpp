#include "core/access/staffwork.h"
#include "core/desk/desk.h"
#include "core/people/presenceservice.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/testdesk.h"

#include <QSignalSpy>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestPresence : public QObject
{
    Q_OBJECT
private slots:
    void twoDesksSeeEachOtherWithinASecond_data() { TestDesk::addBackends(); }
    void twoDesksSeeEachOtherWithinASecond();
    void whoFallsSilentIsGone_data() { TestDesk::addBackends(); }
    void whoFallsSilentIsGone();
    void nobodyWritesForAnotherOrAtWhatTheyMayNotSee();

private:
    static Result<Id<Ticket>> ticket(Desk &desk)
    {
        TicketDraft draft;
        draft.title = u"VPN"_s;
        FRONTDESK_LET(made, await(desk.tickets().create(draft, QUuid::createUuid())));
        return made.id;
    }
    TestDesk m_desks;
};

void TestPresence::twoDesksSeeEachOtherWithinASecond()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk mine(address, true);
    Desk theirs(address, true);
    FRONTDESK_OK(await(mine.open(TestDesk::admin(backend))));
    FRONTDESK_OK(await(theirs.open(TestDesk::admin(backend))));
    FRONTDESK_VALUE(first, ticket(mine));
    FRONTDESK_VALUE(second, ticket(mine));
    QSignalSpy changed(&theirs.presence(), &PresenceService::changed);
    const auto sees = [&](Id<Ticket> id, PresenceDoing doing) {
        const QList<Presence> there = theirs.presence().at(id);
        return doing == PresenceDoing::None ? there.isEmpty() : there.size() == 1 && there.first().doing == doing && there.first().staff == mine.actor().staff;
    };
    qint64 quickest = std::numeric_limits<qint64>::max(); // what a busy machine adds to one says nothing
    for (const PresenceDoing doing : {PresenceDoing::Viewing, PresenceDoing::Typing, PresenceDoing::Viewing, PresenceDoing::None}) {
        QElapsedTimer timer;
        timer.start();
        mine.presence().set(first, doing);
        QTRY_VERIFY(sees(first, doing));
        quickest = std::min(quickest, timer.elapsed());
    }
    QVERIFY2(quickest < 1000, qPrintable(u"%1 ms"_s.arg(quickest)));
    QVERIFY(changed.size() >= 4);
    QCOMPARE(changed.last().first().value<QList<qint64>>(), QList<qint64>{first.value});
    // Two windows of one client, and leaving both at once.
    mine.presence().set(first, PresenceDoing::Viewing);
    mine.presence().set(second, PresenceDoing::Typing);
    QTRY_VERIFY(sees(first, PresenceDoing::Viewing) && sees(second, PresenceDoing::Typing));
    QVERIFY(mine.presence().everybody().isEmpty()); // not oneself
    mine.presence().leave();
    QTRY_VERIFY(theirs.presence().everybody().isEmpty());
}

void TestPresence::whoFallsSilentIsGone()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk mine(address, true);
    Desk theirs(address, true);
    FRONTDESK_OK(await(mine.open(TestDesk::admin(backend))));
    FRONTDESK_OK(await(theirs.open(TestDesk::admin(backend))));
    FRONTDESK_VALUE(id, ticket(mine));
    mine.presence().set(id, PresenceDoing::Viewing);
    QTRY_COMPARE(theirs.presence().everybody().size(), 1);
    // As if it had last been heard of a minute ago.
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    if (backend == "postgres"_L1)
        FRONTDESK_OK(connection->run(u"SET session_replication_role = replica"_s));
    FRONTDESK_OK(connection->run(backend == "postgres"_L1 ? u"UPDATE presence SET seen_at = clock_timestamp() - interval '1 minute'"_s
                                                          : u"UPDATE presence SET seen_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-1 minute')"_s));
    theirs.presence().refresh();
    QTRY_VERIFY(theirs.presence().everybody().isEmpty());
}

void TestPresence::nobodyWritesForAnotherOrAtWhatTheyMayNotSee()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(address, m_desks.initialised(u"postgres"_s));
    Desk admin(address, false);
    FRONTDESK_OK(await(admin.open(TestDesk::admin(u"postgres"_s))));
    FRONTDESK_VALUE(open, ticket(admin));
    FRONTDESK_VALUE(secret, ticket(admin));
    StaffDraft draft;
    draft.name = u"李娜"_s;
    draft.login = u"agent_of_presence"_s;
    draft.password = u"correct horse"_s;
    FRONTDESK_VALUE(added, await(admin.worker().write([&](Session &session) { return staffwork::add(session, admin.actor(), draft, admin.clock().now()); })));
    FRONTDESK_VALUE(owner, Connection::open(address, {}));
    FRONTDESK_OK(owner->run(u"SET session_replication_role = replica"_s));
    FRONTDESK_OK(owner->run(u"UPDATE ticket SET about_staff_id = %1 WHERE id = %2"_s.arg(added.staff.value).arg(secret.value)));
    FRONTDESK_OK(owner->run(u"INSERT INTO presence VALUES ('a', %1, %2, 'viewing', clock_timestamp()), ('a', %1, %3, 'typing', clock_timestamp())"_s
                                .arg(admin.actor().staff.value).arg(open.value).arg(secret.value)));
    FRONTDESK_VALUE(agent, Connection::open({Backend::Postgres, server.tcpUrl(TestPostgres::databaseOf(address.target), draft.login)}, {draft.login, draft.password}));
    const auto put = [&](Id<Staff> staff, Id<Ticket> id) {
        return bool(agent->run(u"INSERT INTO presence (client, staff_id, ticket_id, doing, seen_at) VALUES ('b', %1, %2, 'typing', '2099-01-01')"_s.arg(staff.value).arg(id.value)));
    };
    QVERIFY(!put(admin.actor().staff, open));
    QVERIFY(!put(added.staff, secret));
    QVERIFY(put(added.staff, open));
    QSqlQuery query(agent->database());
    // The agent sees the one ticket's, and not a time of its own making.
    QVERIFY(query.exec(u"SELECT count(*), max(ticket_id), bool_or(seen_at > now() + interval '1 day') FROM presence"_s) && query.next());
    QCOMPARE(query.value(0).toInt(), 2);
    QCOMPARE(query.value(1).toLongLong(), open.value);
    QVERIFY(!query.value(2).toBool());
    QVERIFY(query.exec(u"SELECT FROM fd_presence_leave('a', NULL)"_s));
    QCOMPARE(query.size(), 0);
    QVERIFY(query.exec(u"UPDATE presence SET doing = 'typing' WHERE client = 'a'"_s));
    QCOMPARE(query.numRowsAffected(), 0);
}

QTEST_GUILESS_MAIN(TestPresence)
#include "tst_presence.moc"
