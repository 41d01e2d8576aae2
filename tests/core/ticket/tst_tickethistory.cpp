#include "core/search/ticketsearch.h"
#include "core/support/clock.h"
#include "core/ticket/ticketcolumns.h"
#include "core/ticket/tickethistory.h"
#include "tests/support/replayedtickets.h"
#include "tests/support/testdesk.h"

#include <QSqlError>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime opened({2025, 11, 3}, {8, 30, 15, 250}, Qt::UTC);

Ticket first(const QString &kind, const QString &title)
{
    Ticket ticket;
    ticket.kind = kind;
    ticket.state = kind == "incident"_L1 ? u"new"_s : kind == "request"_L1 ? u"submitted"_s : u"received"_s;
    ticket.phase = u"new"_s;
    ticket.title = title;
    ticket.channel = u"phone"_s;
    ticket.impact = u"low"_s;
    ticket.urgency = u"medium"_s;
    ticket.priority = 4;
    ticket.openedAt = opened;
    return ticket;
}

/// Logged, taken, replied, resolved, closed by Ada, who is staff 1.
TicketHistory closedIncident(const QString &title)
{
    const Id<Staff> ada{1};
    TicketChronicle story(first(u"incident"_s, title), opened, ada);
    story.add(u"taken"_s, opened.addSecs(60), ada, [&](Ticket &ticket) {
        ticket.state = ticket.phase = u"in_progress"_s;
        ticket.owner = ada;
        ticket.acknowledgedAt = opened.addSecs(60);
    });
    story.say(u"reply"_s, opened.addSecs(120), ada, u"We look at it.\nRight away. 马上看"_s);
    story.add(u"resolved"_s, opened.addSecs(3600), ada, [&](Ticket &ticket) {
        ticket.state = ticket.phase = u"resolved"_s;
        ticket.closureCode = u"solved"_s;
        ticket.closureText = u"Quote \" backslash \\ comma , brace {}"_s;
        ticket.resolvedAt = opened.addSecs(3600);
    });
    story.add(u"closed"_s, opened.addDays(1), {}, [&](Ticket &ticket) {
        ticket.state = ticket.phase = u"closed"_s;
        ticket.closedAt = opened.addDays(1);
    });
    return {story.ticket(), u"Details of "_s + title, {}, story.events(), {}, {}, {}, {}};
}

} // namespace

class TestTicketHistory : public QObject
{
    Q_OBJECT
private slots:
    void aPastIsWrittenWithRowJournalAndChain_data() { TestDesk::addBackends(); }
    void aPastIsWrittenWithRowJournalAndChain();
    void numbersGoOnWhereLiveTicketsStopped_data() { TestDesk::addBackends(); }
    void numbersGoOnWhereLiveTicketsStopped();
    void callersContactsTagsAndLinksComeAlong_data() { TestDesk::addBackends(); }
    void callersContactsTagsAndLinksComeAlong();
    void whatADatabaseCannotStoreIsReplaced_data() { TestDesk::addBackends(); }
    void whatADatabaseCannotStoreIsReplaced();
    void theSameExternalIdIsRefusedAndNothingIsWritten_data() { TestDesk::addBackends(); }
    void theSameExternalIdIsRefusedAndNothingIsWritten();
    void aLinkToAnUnknownNumberIsRefused_data() { TestDesk::addBackends(); }
    void aLinkToAnUnknownNumberIsRefused();
    void manyAtOnceKeepTheirOrder_data() { TestDesk::addBackends(); }
    void manyAtOnceKeepTheirOrder();
    void applyingIsTheInverseOfTellingWhatChanged();

private:
    /// A desk with two members of staff and a customer, whose ids are 1, 2 and 1.
    Result<DeskAddress> desk(const QString &backend)
    {
        FRONTDESK_LET(address, m_desk.made(backend));
        FRONTDESK_LET(connection, Connection::open(address, {}));
        FRONTDESK_TRY(connection->run(u"INSERT INTO staff (name, role) VALUES ('Ada', 'agent'), ('Bo', 'agent')"_s));
        FRONTDESK_TRY(connection->run(u"INSERT INTO customer (number, name, created_at) VALUES ('C-000001', 'Su Qing', '2025-01-01T00:00:00.000Z')"_s));
        return address;
    }
    static Result<QList<Id<Ticket>>> write(const DeskAddress &address, const QList<TicketHistory> &histories)
    {
        FRONTDESK_LET(connection, Connection::open(address, {}));
        FRONTDESK_TRY(connection->begin(true));
        Session session(*connection, true, {});
        auto written = writeHistories(session, histories);
        if (!written) {
            connection->rollback();
            return written;
        }
        FRONTDESK_TRY(connection->commit());
        const Session::Notice notice = session.notice();
        if (!notice.everything || !notice.changes.isEmpty())
            return failure(ErrorKind::Internal, u"test.no_notice_to_read_again"_s);
        return written;
    }
    static QString one(const DeskAddress &address, const QString &sql)
    {
        auto connection = Connection::open(address, {});
        if (!connection)
            return u"no connection"_s;
        QSqlQuery query((*connection)->database());
        return query.exec(sql) && query.next() ? query.value(0).toString() : query.lastError().text();
    }
    TestDesk m_desk;
};

void TestTicketHistory::aPastIsWrittenWithRowJournalAndChain()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, desk(backend));
    FRONTDESK_VALUE(ids, write(address, {closedIncident(u"VPN down"_s), closedIncident(u"打印机卡纸"_s)}));
    QCOMPARE(ids.size(), 2);
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    FRONTDESK_VALUE(complaints, ticketsThatAreNotTheirJournal(*connection));
    QCOMPARE(complaints, QStringList());
    QCOMPARE(one(address, u"SELECT count(*) FROM journal WHERE imported"_s), u"10"_s);
    QCOMPARE(one(address, u"SELECT details FROM ticket_text WHERE ticket_id = %1"_s.arg(ids.last().value)), u"Details of 打印机卡纸"_s);
    QCOMPARE(one(address, u"SELECT closure_text FROM ticket WHERE id = %1"_s.arg(ids.first().value)), u"Quote \" backslash \\ comma , brace {}"_s);
    Session session(*connection, false, {});
    FRONTDESK_VALUE(found, ticketsearch::find(session, u"打印"_s, 10, {}));
    QCOMPARE(found.hits.size(), 1);
    QCOMPARE(found.hits.first().title, u"打印机卡纸"_s);
    // The check itself must see a row that is not its journal.
    FRONTDESK_OK(connection->run(connection->backend() == Backend::Postgres
                                     ? u"ALTER TABLE ticket DISABLE TRIGGER ticket_is_projection"_s : u"DROP TRIGGER ticket_has_event"_s));
    FRONTDESK_OK(connection->run(u"UPDATE ticket SET owner_id = 2, seq = 9 WHERE id = %1"_s.arg(ids.first().value)));
    FRONTDESK_VALUE(wrong, ticketsThatAreNotTheirJournal(*connection));
    QCOMPARE(wrong.size(), 2);
}

void TestTicketHistory::numbersGoOnWhereLiveTicketsStopped()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, desk(backend));
    FRONTDESK_OK(write(address, {closedIncident(u"a"_s), closedIncident(u"b"_s)}));
    QList<TicketHistory> more{closedIncident(u"c"_s), closedIncident(u"d"_s)};
    TicketChronicle asked(first(u"request"_s, u"A new screen"_s), opened, {});
    more.insert(1, {asked.ticket(), {}, {}, asked.events(), {}, {}, {}, {}});
    FRONTDESK_OK(write(address, more));
    QCOMPARE(one(address, u"SELECT number FROM ticket WHERE title = 'c'"_s), u"INC-000003"_s);
    QCOMPARE(one(address, u"SELECT number FROM ticket WHERE title = 'd'"_s), u"INC-000004"_s);
    QCOMPARE(one(address, u"SELECT number FROM ticket WHERE kind = 'request'"_s), u"REQ-000001"_s);
    // A live ticket takes the next one.
    QCOMPARE(one(address, backend == "sqlite"_L1 ? u"UPDATE number_counter SET last = last + 1 WHERE prefix = 'INC' RETURNING last"_s
                                                 : u"SELECT nextval('number_inc')"_s), u"5"_s);
}

void TestTicketHistory::callersContactsTagsAndLinksComeAlong()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, desk(backend));
    TicketHistory one1 = closedIncident(u"first"_s);
    TicketHistory two = closedIncident(u"second"_s);
    Interaction call;
    call.channel = u"phone"_s;
    call.customer = Id<Customer>{1};
    call.agent = Id<Staff>{1};
    call.offeredAt = opened.addSecs(-20);
    call.answeredAt = opened;
    call.endedAt = opened.addSecs(300);
    call.subject = u"second"_s;
    call.outcome = u"created"_s;
    two.contacts = {call};
    two.callers = {{Id<Customer>{1}, opened, opened.addDays(1), 0}};
    two.tags = {u"vpn"_s, u"证书"_s, u"vpn"_s};
    two.links = {{u"INC-000001"_s, u"related"_s}};
    one1.links = {{u"INC-000002"_s, u"follow_up"_s}}; // written before the other exists
    FRONTDESK_OK(write(address, {one1, two}));
    QCOMPARE(one(address, u"SELECT count(*) FROM ticket_tag"_s), u"2"_s);
    QCOMPARE(one(address, u"SELECT count(*) FROM ticket_link WHERE (from_id, to_id, kind) IN ((1, 2, 'follow_up'), (2, 1, 'related'))"_s), u"2"_s);
    QCOMPARE(one(address, u"SELECT i.number FROM ticket_caller c JOIN interaction i ON i.id = c.interaction_id AND i.ticket_id = c.ticket_id WHERE c.ticket_id = 2"_s),
             u"CALL-000001"_s);
    QCOMPARE(one(address, u"SELECT count(*) FROM journal WHERE subject = 'interaction' AND subject_id = 1 AND seq = 1"_s), u"1"_s);
}

void TestTicketHistory::whatADatabaseCannotStoreIsReplaced()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, desk(backend));
    const QString broken = u"a"_s + QChar(u'\0') + u"b"_s + QChar(0xd800) + u"c 😀"_s;
    TicketHistory history = closedIncident(broken);
    history.details = broken;
    FRONTDESK_OK(write(address, {history}));
    const QString stored = u"a\uFFFDb\uFFFDc 😀"_s;
    QCOMPARE(one(address, u"SELECT title FROM ticket"_s), stored);
    QCOMPARE(one(address, u"SELECT details FROM ticket_text"_s), stored);
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    FRONTDESK_VALUE(complaints, ticketsThatAreNotTheirJournal(*connection));
    QCOMPARE(complaints, QStringList());
}

void TestTicketHistory::theSameExternalIdIsRefusedAndNothingIsWritten()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, desk(backend));
    TicketHistory history = closedIncident(u"once"_s);
    history.externalId = u"INC0000045"_s;
    FRONTDESK_OK(write(address, {history}));
    const auto again = write(address, {closedIncident(u"new"_s), history});
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QCOMPARE(one(address, u"SELECT count(*) FROM ticket"_s), u"1"_s);
    QCOMPARE(one(address, u"SELECT count(*) FROM journal"_s), u"5"_s);
}

void TestTicketHistory::aLinkToAnUnknownNumberIsRefused()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, desk(backend));
    TicketHistory history = closedIncident(u"lonely"_s);
    history.links = {{u"INC-999999"_s, u"related"_s}};
    const auto written = write(address, {history});
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"ticket.not_found"_s);
    QCOMPARE(written.error().values.value(u"number"_s), u"INC-999999"_s);
    QCOMPARE(one(address, u"SELECT count(*) FROM ticket"_s), u"0"_s);
}

void TestTicketHistory::manyAtOnceKeepTheirOrder()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, desk(backend));
    QList<TicketHistory> many;
    for (int i = 0; i < 700; ++i)
        many.append(closedIncident(u"number %1"_s.arg(i)));
    FRONTDESK_OK(write(address, many));
    QCOMPARE(one(address, u"SELECT count(*) FROM journal"_s), u"3500"_s);
    QCOMPARE(one(address, u"SELECT title FROM ticket WHERE number = 'INC-000700'"_s), u"number 699"_s);
}

void TestTicketHistory::applyingIsTheInverseOfTellingWhatChanged()
{
    Ticket ticket = closedIncident(u"x"_s).ticket;
    ticket.caller = Id<Customer>{7};
    ticket.pendingTill = opened;
    ticket.reopenCount = 2;
    QJsonObject was;
    const QJsonObject set = ticketcolumns::changed(ticketcolumns::blank(), ticket, &was);
    QCOMPARE(set.keys(), was.keys());
    QCOMPARE(set.value("caller_id"_L1).toInteger(), 7);
    QCOMPARE(set.value("pending_till"_L1).toString(), u"2025-11-03T08:30:15.250Z"_s);
    QVERIFY(was.value("caller_id"_L1).isNull());
    QVERIFY(!set.contains("parent_id"_L1));
    Ticket again = ticketcolumns::blank();
    ticketcolumns::apply(again, set);
    QCOMPARE(ticketcolumns::all(again), ticketcolumns::all(ticket));
    ticketcolumns::apply(again, was);
    QCOMPARE(ticketcolumns::all(again), ticketcolumns::all(ticketcolumns::blank()));
}

QTEST_GUILESS_MAIN(TestTicketHistory)
#include "tst_tickethistory.moc"
