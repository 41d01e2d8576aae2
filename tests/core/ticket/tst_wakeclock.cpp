#include "core/desk/desk.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/testdesk.h"

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestWakeClock : public QObject
{
    Q_OBJECT
private slots:
    void aPendingTicketWakesAtItsDateInEveryClient_data() { TestDesk::addBackends(); }
    void aPendingTicketWakesAtItsDateInEveryClient();

private:
    TestDesk m_desks;
};

void TestWakeClock::aPendingTicketWakesAtItsDateInEveryClient()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    // Two clients that stay open: the date comes once, whoever serves it.
    Desk one(address, true);
    Desk two(address, true);
    FRONTDESK_OK(await(one.open(TestDesk::admin(backend))));
    FRONTDESK_OK(await(two.open(TestDesk::admin(backend))));
    TicketDraft draft;
    draft.title = u"等供应商"_s;
    FRONTDESK_VALUE(ticket, await(one.tickets().create(draft, QUuid::createUuid())));
    const auto act = [&](const QString &action, const QString &code) {
        TicketAction wanted;
        wanted.ticket = ticket.id;
        wanted.action = action;
        wanted.code = code;
        wanted.till = one.clock().now().addSecs(3);
        return await(one.tickets().act(wanted));
    };
    FRONTDESK_OK(act(u"take"_s, {}));
    FRONTDESK_OK(act(u"pending"_s, u"supplier"_s));
    const auto journal = [&](Desk &desk) {
        const auto page = await(desk.tickets().page(ticket.id));
        return page ? page->journal : QList<JournalEntry>();
    };
    QCOMPARE(journal(two).last().event.kind, u"pending"_s);
    QTRY_COMPARE_WITH_TIMEOUT(journal(two).last().event.kind, u"resumed"_s, 15000);
    const auto woken = journal(one);
    QCOMPARE(std::count_if(woken.cbegin(), woken.cend(), [](const JournalEntry &entry) { return entry.event.kind == "resumed"_L1; }), 1);
    QCOMPARE(woken.last().event.body.value("by"_L1).toString(), u"till"_s);
    QVERIFY(woken.last().event.occurredAt >= woken.at(woken.size() - 2).event.occurredAt.addSecs(2));
}

QTEST_GUILESS_MAIN(TestWakeClock)
#include "tst_wakeclock.moc"
