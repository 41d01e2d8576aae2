#include "core/access/staffwork.h"
#include "core/desk/desk.h"
#include "core/people/peopleservice.h"
#include "core/storage/journal.h"
#include "tests/support/testdesk.h"

#include <QSqlError>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// A customer changed by two people at once, and by one who goes round the program.
class TestCustomerChange : public QObject
{
    Q_OBJECT
private slots:
    void differentFieldsBothSurviveAndTheSameOneIsAChoice_data() { TestDesk::addBackends(); }
    void differentFieldsBothSurviveAndTheSameOneIsAChoice();
    void whatNobodyChangedWritesNothing_data() { TestDesk::addBackends(); }
    void whatNobodyChangedWritesNothing();
    void anAgentChangesNoCustomerWithoutAnEvent();

private:
    TestDesk m_desks;
};

void TestCustomerChange::differentFieldsBothSurviveAndTheSameOneIsAChoice()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    Customer first;
    first.name = u"苏晴"_s;
    first.phone = u"13800138000"_s;
    FRONTDESK_VALUE(seen, await(desk.people().save(first)));

    Customer theirs = seen;
    theirs.phone = u"13900139000"_s;
    theirs.device = u"NB-1"_s;
    FRONTDESK_VALUE(saved, await(desk.people().change(seen, theirs)));
    QVERIFY(saved.conflicts.isEmpty());

    Customer mine = seen; // as it was before theirs
    mine.email = u"su.qing@example.com"_s;
    mine.phone = u"13700137000"_s;
    mine.device = u"NB-1"_s; // the same as theirs: nothing to choose
    FRONTDESK_VALUE(second, await(desk.people().change(seen, mine)));
    QCOMPARE(second.conflicts.size(), 1);
    QCOMPARE(second.conflicts.first().field, u"phone"_s);
    QCOMPARE(second.conflicts.first().saved.toString(), u"13900139000"_s);
    QCOMPARE(second.conflicts.first().yours.toString(), u"13700137000"_s);
    QCOMPARE(second.conflicts.first().was.toString(), u"13800138000"_s);
    QVERIFY(!second.conflicts.first().who.isEmpty());
    QCOMPARE(second.customer.email, u"su.qing@example.com"_s);
    QCOMPARE(second.customer.phone, u"13900139000"_s);
    QCOMPARE(second.customer.phoneE164, u"+8613900139000"_s);

    // The choice: mine after all, in knowledge of theirs.
    Customer chosen = second.customer;
    chosen.phone = u"13700137000"_s;
    FRONTDESK_VALUE(third, await(desk.people().change(second.customer, chosen)));
    QVERIFY(third.conflicts.isEmpty());
    QCOMPARE(third.customer.phoneE164, u"+8613700137000"_s);
    QCOMPARE(third.customer.device, u"NB-1"_s);
    FRONTDESK_VALUE(found, await(desk.people().find(u"13700137000"_s)));
    QCOMPARE(found.size(), 1);
}

void TestCustomerChange::whatNobodyChangedWritesNothing()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    Customer first;
    first.name = u"Anna Müller"_s;
    FRONTDESK_VALUE(seen, await(desk.people().save(first)));
    const auto events = [&] {
        return await(desk.worker().read([&](Session &session) { return journal::read(session, u"customer"_s, seen.id.value); }));
    };
    FRONTDESK_OK(await(desk.people().change(seen, seen)));
    FRONTDESK_VALUE(before, events());
    QCOMPARE(before.size(), 1);
    Customer other = seen;
    other.note = u"calls from the workshop"_s;
    FRONTDESK_OK(await(desk.people().change(seen, other)));
    FRONTDESK_VALUE(after, events());
    QCOMPARE(after.size(), 2);
    QCOMPARE(after.last().event.body.value(u"set"_s).toObject().keys(), QStringList{u"note"_s});
    Customer nobody = seen;
    nobody.name = u" "_s;
    const auto refused = await(desk.people().change(seen, nobody));
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, u"name"_s);
}

void TestCustomerChange::anAgentChangesNoCustomerWithoutAnEvent()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(address, m_desks.initialised(u"postgres"_s));
    Desk admin(address, false);
    FRONTDESK_OK(await(admin.open(TestDesk::admin(u"postgres"_s))));
    Customer first;
    first.name = u"Anna Müller"_s;
    FRONTDESK_VALUE(seen, await(admin.people().save(first)));
    StaffDraft draft;
    draft.name = u"李娜"_s;
    draft.login = u"agent_of_customers"_s;
    draft.password = u"correct horse"_s;
    FRONTDESK_VALUE(added, await(admin.worker().write([&](Session &session) { return staffwork::add(session, admin.actor(), draft, admin.clock().now()); })));
    const DeskAddress agents{Backend::Postgres, server.tcpUrl(TestPostgres::databaseOf(address.target), draft.login)};
    FRONTDESK_VALUE(agent, Connection::open(agents, {draft.login, draft.password}));
    const auto silent = agent->run(u"UPDATE customer SET email = 'thief@example.com' WHERE id = %1"_s.arg(seen.id.value));
    QVERIFY(!silent);
    QCOMPARE(silent.error().code, u"customer.without_event"_s);
    // The same by the program, with its event.
    Desk desk(agents, false);
    FRONTDESK_OK(await(desk.open({draft.login, draft.password, false})));
    Customer other = seen;
    other.email = u"anna@example.com"_s;
    other.vip = true;
    FRONTDESK_VALUE(saved, await(desk.people().change(seen, other)));
    QCOMPARE(saved.customer.email, u"anna@example.com"_s);
    QVERIFY(added.staff);
}

QTEST_GUILESS_MAIN(TestCustomerChange)
#include "tst_customerchange.moc"
