#include "core/people/peopleservice.h"
#include "core/people/peoplework.h"
#include "core/storage/journal.h"
#include "tests/support/testdesk.h"

#include <QRegularExpression>
#include <QSqlError>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestCustomers : public QObject
{
    Q_OBJECT
private slots:
    void aCustomerIsFound_data() { TestDesk::addBackends(); }
    void aCustomerIsFound();
    void aChangedCustomerIsFoundUnderTheNewNameOnly_data() { TestDesk::addBackends(); }
    void aChangedCustomerIsFoundUnderTheNewNameOnly();
    void everyChangeIsAnEventThatSaysWhat_data() { TestDesk::addBackends(); }
    void everyChangeIsAnEventThatSaysWhat();
    void savingTwiceWithOneCommandMakesOneCustomer_data() { TestDesk::addBackends(); }
    void savingTwiceWithOneCommandMakesOneCustomer();
    void whatIsWrongIsSaidAtItsField_data();
    void whatIsWrongIsSaidAtItsField();
    void amongThousandsTheKeyIndexAnswers_data() { TestDesk::addBackends(); }
    void amongThousandsTheKeyIndexAnswers();
    void anExtensionBehindItsSitesPrefixFindsThePersonThere_data() { TestDesk::addBackends(); }
    void anExtensionBehindItsSitesPrefixFindsThePersonThere();
    void aScriptMeansOnePerson_data() { TestDesk::addBackends(); }
    void aScriptMeansOnePerson();

private:
    TestDesk m_desks;
};

namespace {

Customer named(const QString &name)
{
    Customer customer;
    customer.name = name;
    return customer;
}

QStringList namesOf(const QList<CustomerHit> &hits)
{
    QStringList names;
    for (const CustomerHit &hit : hits)
        names += hit.customer.name;
    return names;
}

} // namespace

void TestCustomers::aCustomerIsFound()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    Customer anna = named(u" Anna  Müller "_s);
    anna.email = u"Anna.Mueller@example.org"_s;
    anna.phone = u"010-6543 2100 转 7301"_s;
    anna.device = u"NB-77"_s;
    FRONTDESK_OK(await(desk.people().save(anna)));
    Customer su = named(u"苏晴"_s);
    su.phone = u"１３８-0013-8000"_s;
    FRONTDESK_OK(await(desk.people().save(su)));

    const QStringList isAnna{u"Anna Müller"_s};
    const QStringList isSu{u"苏晴"_s};
    const std::pair<QString, QStringList> cases[] = {
        {u"anna"_s, isAnna},        {u"MULLER"_s, isAnna},   {u"ｍüll an"_s, isAnna},     {u"anna weber"_s, {}},
        {u"anna.m"_s, isAnna},      {u"anna.mueller@example.org"_s, isAnna},               {u"蘇晴"_s, isSu},
        {u"晴"_s, isSu},            {u"C-000002"_s, isSu},   {u"c2"_s, isSu},              {u"138 0013 8000"_s, isSu},
        {u"+8613800138000"_s, isSu}, {u"00138000"_s, isSu},  {u"7301"_s, isAnna},          {u"nb-77"_s, isAnna},
        {u"suqing"_s, isSu},        {u"su qing"_s, isSu},    {u"SQ"_s, isSu},              {u"mueller"_s, isAnna},      {u"qing s"_s, isSu},
        {u"%"_s, {}},               {u"  "_s, {}},           {u"' OR 1=1 --"_s, {}}};
    for (const auto &[typed, found] : cases) {
        FRONTDESK_VALUE(hits, await(desk.people().find(typed)));
        QVERIFY2(namesOf(hits) == found, qPrintable(typed + u" finds "_s + namesOf(hits).join(u", "_s)));
        for (const CustomerHit &hit : hits)
            QVERIFY(!hit.matchedKey.isEmpty());
    }
}

void TestCustomers::aChangedCustomerIsFoundUnderTheNewNameOnly()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    FRONTDESK_VALUE(made, await(desk.people().save(named(u"Maria Weber"_s))));
    QCOMPARE(made.number, u"C-000001"_s);
    Customer changed = made;
    changed.name = u"Maria Schmidt"_s;
    FRONTDESK_VALUE(saved, await(desk.people().save(changed)));
    QCOMPARE(saved.id, made.id);
    QCOMPARE(saved.number, made.number);
    FRONTDESK_VALUE(old, await(desk.people().find(u"weber"_s)));
    QVERIFY(old.isEmpty());
    FRONTDESK_VALUE(now, await(desk.people().find(u"schmidt maria"_s)));
    QCOMPARE(namesOf(now), QStringList{u"Maria Schmidt"_s});
}

void TestCustomers::everyChangeIsAnEventThatSaysWhat()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    FRONTDESK_VALUE(made, await(desk.people().save(named(u"王伟"_s))));
    FRONTDESK_OK(await(desk.people().save(made))); // nothing changed: no event
    Customer changed = made;
    changed.vip = true;
    FRONTDESK_OK(await(desk.people().save(changed)));
    FRONTDESK_VALUE(events, await(desk.worker().read([id = made.id.value](Session &session) { return journal::read(session, u"customer"_s, id); })));
    QCOMPARE(events.size(), 2);
    QCOMPARE(events.at(0).event.kind, u"added"_s);
    QCOMPARE(events.at(0).event.body.value(u"set"_s).toObject().value(u"number"_s).toString(), made.number);
    QCOMPARE(events.at(1).event.body.value(u"set"_s).toObject(), (QJsonObject{{u"vip"_s, true}}));
    QCOMPARE(events.at(1).event.actor, desk.actor().staff);
}

void TestCustomers::savingTwiceWithOneCommandMakesOneCustomer()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    const QUuid command = QUuid::createUuid();
    FRONTDESK_VALUE(first, await(desk.people().save(named(u"Ivo Novák"_s), command)));
    FRONTDESK_VALUE(second, await(desk.people().save(named(u"Ivo Novák"_s), command)));
    QCOMPARE(first, second);
    FRONTDESK_VALUE(hits, await(desk.people().find(u"novak"_s)));
    QCOMPARE(hits.size(), 1);
}

void TestCustomers::whatIsWrongIsSaidAtItsField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("no name") << u"name"_s << u"  "_s << u"customer.name_missing"_s;
    QTest::newRow("long name") << u"name"_s << QString(1 << 20, u'王') << u"field.too_long"_s;
    QTest::newRow("email") << u"email"_s << u"somebody at home"_s << u"customer.email_invalid"_s;
    QTest::newRow("phone") << u"phone"_s << u"call me"_s << u"phone.letters"_s;
}

void TestCustomers::whatIsWrongIsSaidAtItsField()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, code);
    FRONTDESK_VALUE(address, m_desks.initialised(u"sqlite"_s));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(u"sqlite"_s))));
    Customer customer = named(u"Li Na"_s);
    (field == "name"_L1 ? customer.name : field == "email"_L1 ? customer.email : customer.phone) = text;
    const auto refused = await(desk.people().save(customer));
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, field);
    QCOMPARE(refused.error().code, code);
}

void TestCustomers::amongThousandsTheKeyIndexAnswers()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    DbWorker worker(DbWorker::Settings{address, {}, nullptr, false});
    FRONTDESK_VALUE(plan, await(worker.write([](Session &session) -> Result<QString> {
        const bool sqlite = session.backend() == Backend::Sqlite;
        const QString numbers = sqlite ? u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8000) "_s : u"WITH n (i) AS (SELECT generate_series(1, 8000)) "_s;
        FRONTDESK_TRY(session.connection().run(numbers + u"INSERT INTO customer (number, name, created_at) SELECT 'X-' || i, 'person ' || i, '2026-01-01T00:00:00.000Z' FROM n"_s));
        for (const QString &term : {u"'person' || id"_s, u"'x-' || id"_s, u"(id * 7919) || ''"_s})
            FRONTDESK_TRY(session.connection().run(u"INSERT INTO customer_key (term, customer_id) SELECT %1, id FROM customer"_s.arg(term)));
        FRONTDESK_TRY(session.connection().run(u"ANALYZE"_s));
        const peoplework::Find find = peoplework::findStatement(u"person77 x-77"_s, u"CN"_s, 20);
        QString plan;
        QString sql = find.sql; // PostgreSQL prepares no EXPLAIN: the values are put in
        for (const auto &[name, value] : find.binds)
            sql.replace(QRegularExpression(u":%1\\b"_s.arg(name)), name == "limit"_L1 ? value.toString() : u'\'' + value.toString() + u'\'');
        QSqlQuery explain(session.connection().database());
        if (!explain.exec((sqlite ? u"EXPLAIN QUERY PLAN "_s : u"EXPLAIN "_s) + sql))
            return failure(ErrorKind::Internal, explain.lastError().text());
        while (explain.next())
            plan += explain.value(sqlite ? 3 : 0).toString() + u'\n';
        return plan;
    })));
    if (backend == "sqlite"_L1) {
        QVERIFY2(plan.contains("SEARCH k USING PRIMARY KEY (term>? AND term<?)"_L1), qPrintable(plan));
        QVERIFY2(!plan.contains("SCAN k"_L1), qPrintable(plan));
    } else {
        QVERIFY2(plan.contains("customer_key_pkey"_L1), qPrintable(plan));
        QVERIFY2(!plan.contains("Seq Scan on customer_key"_L1), qPrintable(plan));
    }
}

/// Several sites of one house have the same extensions; what is dialled before them tells the sites apart.
void TestCustomers::anExtensionBehindItsSitesPrefixFindsThePersonThere()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    FRONTDESK_OK(await(desk.worker().write([](Session &session) -> Result<void> {
        FRONTDESK_TRY(session.connection().run(u"INSERT INTO organisation (name) VALUES ('Globex')"_s));
        FRONTDESK_TRY(session.connection().run(u"INSERT INTO site (organisation_id, name_zh, name_en, zone, phone_prefix) SELECT id, '上海', 'Shanghai', 'Asia/Shanghai', "
                                               "'+86 21 6555' FROM organisation"_s));
        FRONTDESK_TRY(session.connection().run(u"INSERT INTO site (organisation_id, name_zh, name_en, zone, phone_prefix) SELECT id, '杭州', 'Hangzhou', 'Asia/Shanghai', "
                                               "'0571-6555-' FROM organisation"_s));
        FRONTDESK_TRY(session.connection().run(u"INSERT INTO site (organisation_id, name_zh, name_en, zone, phone_prefix) SELECT id, '仓库', 'Store', 'Asia/Shanghai', '' "
                                               "FROM organisation"_s));
        return {};
    })));
    FRONTDESK_VALUE(organisations, await(desk.people().organisations()));
    FRONTDESK_VALUE(sites, await(desk.people().sites(organisations.first().id)));
    QCOMPARE(sites.size(), 3); // by their English names: Hangzhou, Shanghai, Store
    QStringList names{u"Hang"_s, u"Shang"_s, u"Stora"_s};
    QList<Customer> people;
    for (int i = 0; i < 3; ++i) {
        Customer customer = named(names.at(i));
        customer.organisation = organisations.first().id;
        customer.site = sites.at(i).id;
        customer.extension = u"0142"_s;
        FRONTDESK_VALUE(saved, await(desk.people().save(customer)));
        people += saved;
    }
    const auto found = [&](const QString &typed) {
        QStringList hits = namesOf(await(desk.people().find(typed)).value_or(QList<CustomerHit>{}));
        hits.sort();
        return hits;
    };
    QCOMPARE(found(u"0142"_s), names); // inside the house the list is offered
    for (const QString &typed : {u"+86 21 6555 0142"_s, u"021-65550142"_s, u"0086 21 6555 0142"_s, u"２１６５５５０１４２"_s})
        QVERIFY2(found(typed).contains(u"Shang"_s) && !found(typed).contains(u"Stora"_s), qPrintable(typed));
    for (const QString &typed : {u"+86 21 6555 0142"_s, u"021-65550142"_s})
        QCOMPARE(found(typed), QStringList{u"Shang"_s});
    for (const QString &typed : {u"+86 571 6555 0142"_s, u"0571-6555-0142"_s})
        QCOMPARE(found(typed), QStringList{u"Hang"_s});
    // A caller's number from a script or a switchboard means that person.
    Customer caller;
    caller.phone = u"+86 21 6555 0142"_s;
    const auto meant = [&] { return await(desk.worker().read([&](Session &session) { return peoplework::identify(session, {desk.actor(), u"CN"_s, desk.clock().now()}, caller); })); };
    FRONTDESK_VALUE(first, meant());
    QVERIFY(first && first->id == people.at(1).id);
    // Who moves to another site is no longer reached by the old number.
    Customer moved = people.at(1);
    moved.site = sites.at(2).id;
    FRONTDESK_OK(await(desk.people().save(moved)));
    QVERIFY(found(u"+86 21 6555 0142"_s).isEmpty());
    FRONTDESK_VALUE(nobody, meant());
    QVERIFY(!nobody);
}

void TestCustomers::aScriptMeansOnePerson()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    const PeopleContext context{desk.actor(), u"CN"_s, QDateTime::currentDateTimeUtc()};
    const auto meant = [&](const Customer &given) {
        return await(desk.worker().read([=](Session &session) { return peoplework::identify(session, context, given); }));
    };
    Customer su = named(u"苏晴"_s);
    su.email = u"su@example.org"_s;
    su.phone = u"13800138000"_s;
    FRONTDESK_VALUE(known, await(desk.people().save(su)));
    FRONTDESK_OK(await(desk.people().save(named(u"王伟"_s))));
    FRONTDESK_OK(await(desk.people().save(named(u"王伟"_s))));

    Customer byPhone = named(u"anybody"_s);
    byPhone.phone = u"+86 138 0013 8000"_s;
    FRONTDESK_VALUE(caller, meant(byPhone));
    QCOMPARE(caller.value().id, known.id);
    Customer byEmail = named(u"anybody"_s);
    byEmail.email = u"SU@example.org"_s;
    FRONTDESK_VALUE(writer, meant(byEmail));
    QCOMPARE(writer.value().id, known.id);
    Customer byNumber;
    byNumber.number = u"c-000001"_s;
    FRONTDESK_VALUE(numbered, meant(byNumber));
    QCOMPARE(numbered.value().id, known.id);
    FRONTDESK_VALUE(byName, meant(named(u"蘇晴"_s)));
    QCOMPARE(byName.value().id, known.id);
    FRONTDESK_VALUE(beginning, meant(named(u"苏"_s)));
    QVERIFY(!beginning);
    Customer namesake = named(u"苏晴"_s);
    namesake.phone = u"13900139000"_s;
    FRONTDESK_VALUE(other, meant(namesake));
    QVERIFY(!other);
    const auto ambiguous = meant(named(u"王伟"_s));
    QVERIFY(!ambiguous);
    QCOMPARE(ambiguous.error().code, u"customer.ambiguous"_s);
    byNumber.number = u"C-999999"_s;
    const auto unknown = meant(byNumber);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, u"customer.not_found"_s);
}

QTEST_GUILESS_MAIN(TestCustomers)
#include "tst_customers.moc"
