#include "core/access/password.h"
#include "core/access/staffwork.h"
#include "core/storage/journal.h"
#include "tests/support/testdesk.h"

#include <QJsonDocument>
#include <QUuid>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestAccess : public QObject
{
    Q_OBJECT
private slots:
    void aPasswordIsKeptAsArgon2idOnly();
    void theRightPasswordSignsIn_data() { TestDesk::addBackends(); }
    void theRightPasswordSignsIn();
    void whoLeftDoesNotSignIn_data() { TestDesk::addBackends(); }
    void whoLeftDoesNotSignIn();
    void aLoginOfTheServerIsNobodyOnTheDesk();
    void whatIsWrongWithNewStaffIsSaidAtItsField_data();
    void whatIsWrongWithNewStaffIsSaidAtItsField();
    void aLoginIsTakenOnce_data() { TestDesk::addBackends(); }
    void aLoginIsTakenOnce();
    void onlyAnAdminAddsStaff_data() { TestDesk::addBackends(); }
    void onlyAnAdminAddsStaff();
    void newStaffStandsInTheJournalWithoutThePassword_data() { TestDesk::addBackends(); }
    void newStaffStandsInTheJournalWithoutThePassword();
    void theServerKeepsNoPassword();

private:
    static QString uniqueLogin() { return u"u_"_s + QUuid::createUuid().toString(QUuid::Id128).left(12); }
    static StaffDraft person(const QString &login, const QString &role = u"agent"_s)
    {
        StaffDraft draft;
        draft.name = u"李娜"_s;
        draft.login = login;
        draft.password = u"correct horse"_s;
        draft.role = role;
        draft.groups = {u"First line"_s, u"夜班"_s};
        return draft;
    }
    static Result<StaffAdded> add(Desk &desk, const StaffDraft &draft)
    {
        return await(desk.worker().write([draft, actor = desk.actor(), now = desk.clock().now()](Session &session) {
            return staffwork::add(session, actor, draft, now);
        }));
    }
    /// The desk's address as another login sees it.
    static DeskAddress addressOf(const DeskAddress &address, const QString &login)
    {
        if (address.backend == Backend::Sqlite)
            return address;
        return {Backend::Postgres, (*TestPostgres::instance())->tcpUrl(TestPostgres::databaseOf(address.target), login)};
    }
    TestDesk m_desks;
};

void TestAccess::aPasswordIsKeptAsArgon2idOnly()
{
    FRONTDESK_VALUE(hash, passwordHash(u"correct horse"_s));
    FRONTDESK_VALUE(other, passwordHash(u"correct horse"_s));
    QVERIFY(hash.startsWith(u"$argon2id$v=19$m=65536,t=3,"_s));
    QVERIFY(hash != other); // its own salt
    QVERIFY(passwordMatches(hash, u"correct horse"_s));
    QVERIFY(!passwordMatches(hash, u"correct horsE"_s));
    QVERIFY(!passwordMatches({}, {}));
    QVERIFY(!passwordMatches({}, u"correct horse"_s));
    const auto empty = passwordHash(u"1234567"_s);
    QVERIFY(!empty);
    QCOMPARE(empty.error().code, u"staff.password_short"_s);
}

void TestAccess::theRightPasswordSignsIn()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk admin(address, false);
    FRONTDESK_OK(await(admin.open(TestDesk::admin(backend))));
    const QString login = uniqueLogin();
    FRONTDESK_VALUE(added, add(admin, person(login, u"lead"_s)));
    QCOMPARE(added.madeGroups, QStringList{u"夜班"_s});

    Desk desk(addressOf(address, login), true);
    for (const QString &wrong : {u"wrong"_s, u"Correct horse"_s}) {
        const auto refused = await(desk.open({login, wrong, false}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"access.wrong_password"_s);
        QCOMPARE(refused.error().field, u"password"_s);
        QCOMPARE(refused.error().kind, ErrorKind::Denied);
    }
    FRONTDESK_OK(await(desk.open({login, u"correct horse"_s, false}))); // the same object, after it was refused
    QCOMPARE(desk.actor().staff, added.staff);
    QCOMPARE(desk.actor().name, u"李娜"_s);
    QCOMPARE(desk.actor().login, login);
    QCOMPARE(desk.actor().role, u"lead"_s);
    QCOMPARE(desk.actor().groups.size(), 2);
    QCOMPARE(desk.actor().ownsDesk, backend == "sqlite"_L1);

    Desk stranger(addressOf(address, u"nobody_here"_s), false);
    const auto refused = await(stranger.open({u"nobody_here"_s, u"correct horse"_s, false}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"access.wrong_password"_s); // as for a login that exists
}

void TestAccess::whoLeftDoesNotSignIn()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk admin(address, false);
    FRONTDESK_OK(await(admin.open(TestDesk::admin(backend))));
    const QString login = uniqueLogin();
    FRONTDESK_OK(add(admin, person(login)));
    FRONTDESK_OK(await(admin.worker().write(
        [=](Session &session) { return session.connection().run(u"UPDATE staff SET active = FALSE WHERE login = '%1'"_s.arg(login)); })));
    Desk desk(addressOf(address, login), false);
    const auto refused = await(desk.open({login, u"correct horse"_s, false}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"access.no_rights"_s);
}

void TestAccess::aLoginOfTheServerIsNobodyOnTheDesk()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(address, m_desks.initialised(u"postgres"_s));
    const QString login = uniqueLogin();
    const QString database = TestPostgres::databaseOf(address.target);
    QVERIFY(server.execute(database, {u"CREATE ROLE %1 LOGIN PASSWORD 'correct horse'"_s.arg(login)}));
    Desk desk(addressOf(address, login), false);
    const auto unconnected = await(desk.open({login, u"correct horse"_s, false}));
    QVERIFY(!unconnected);
    QCOMPARE(unconnected.error().code, u"access.no_rights"_s);
    QVERIFY(server.execute(database, {u"GRANT CONNECT ON DATABASE \"%1\" TO %2"_s.arg(database, login)}));
    const auto unknown = await(desk.open({login, u"correct horse"_s, false}));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, u"access.no_rights"_s);
}

void TestAccess::whatIsWrongWithNewStaffIsSaidAtItsField_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("code");
    const QString good = u"correct horse"_s;
    QTest::newRow("no name") << u" "_s << u"a"_s << good << u"agent"_s << u"name"_s << u"staff.name_missing"_s;
    QTest::newRow("role") << u"A"_s << u"a"_s << good << u"king"_s << u"role"_s << u"staff.role_unknown"_s;
    QTest::newRow("login with blank") << u"A"_s << u"a b"_s << good << u"agent"_s << u"login"_s << u"staff.login_invalid"_s;
    QTest::newRow("login of a desk role") << u"A"_s << u"fd_1_owner"_s << good << u"agent"_s << u"login"_s << u"staff.login_invalid"_s;
    QTest::newRow("login of the server") << u"A"_s << u"pg_monitor"_s << good << u"agent"_s << u"login"_s << u"staff.login_invalid"_s;
    QTest::newRow("login as statement") << u"A"_s << u"a\"; DROP"_s << good << u"agent"_s << u"login"_s << u"staff.login_invalid"_s;
    QTest::newRow("short password") << u"A"_s << u"a"_s << u"1234567"_s << u"agent"_s << u"password"_s << u"staff.password_short"_s;
    QTest::newRow("no password") << u"A"_s << u"a"_s << QString() << u"agent"_s << u"password"_s << u"staff.password_missing"_s;
    QTest::newRow("password without login") << u"A"_s << QString() << good << u"agent"_s << u"login"_s << u"staff.login_missing"_s;
}

void TestAccess::whatIsWrongWithNewStaffIsSaidAtItsField()
{
    QFETCH(QString, name);
    QFETCH(QString, login);
    QFETCH(QString, password);
    QFETCH(QString, role);
    QFETCH(QString, field);
    QFETCH(QString, code);
    FRONTDESK_VALUE(address, m_desks.initialised(u"sqlite"_s));
    Desk admin(address, false);
    FRONTDESK_OK(await(admin.open(TestDesk::admin(u"sqlite"_s))));
    StaffDraft draft;
    draft.name = name;
    draft.login = login;
    draft.password = password;
    draft.role = role;
    const auto refused = add(admin, draft);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    QCOMPARE(refused.error().field, field);
}

void TestAccess::aLoginIsTakenOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk admin(address, false);
    FRONTDESK_OK(await(admin.open(TestDesk::admin(backend))));
    const QString login = uniqueLogin();
    FRONTDESK_OK(add(admin, person(login)));
    StaffDraft second = person(login);
    second.groups = {u"made in vain"_s};
    const auto refused = add(admin, second);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"staff.login_taken"_s);
    QCOMPARE(refused.error().field, u"login"_s);
    QCOMPARE(refused.error().values.value(u"login"_s), login);
    FRONTDESK_VALUE(reference, await(admin.worker().read([](Session &session) { return DeskReference::read(session); })));
    QCOMPARE(reference.directory.staff.size(), 2);
    QVERIFY(!reference.directory.groupByCode(u"made in vain"_s));
    if (backend == "postgres"_L1) { // also a role that the desk did not make
        const auto foreign = add(admin, person(u"postgres"_s));
        QVERIFY(!foreign);
        QCOMPARE(foreign.error().code, u"staff.login_taken"_s);
    }
}

void TestAccess::onlyAnAdminAddsStaff()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk admin(address, false);
    FRONTDESK_OK(await(admin.open(TestDesk::admin(backend))));
    for (const QString &role : {u"agent"_s, u"lead"_s, u"manager"_s}) {
        const QString login = uniqueLogin();
        FRONTDESK_OK(add(admin, person(login, role)));
        Desk desk(addressOf(address, login), false);
        FRONTDESK_OK(await(desk.open({login, u"correct horse"_s, false})));
        const auto refused = add(desk, person(uniqueLogin(), u"admin"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Denied);
    }
    const QString login = uniqueLogin();
    FRONTDESK_OK(add(admin, person(login, u"admin"_s)));
    Desk second(addressOf(address, login), false);
    FRONTDESK_OK(await(second.open({login, u"correct horse"_s, false})));
    FRONTDESK_OK(add(second, person(uniqueLogin())));
}

void TestAccess::newStaffStandsInTheJournalWithoutThePassword()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk admin(address, false);
    FRONTDESK_OK(await(admin.open(TestDesk::admin(backend))));
    const QString login = uniqueLogin();
    FRONTDESK_VALUE(added, add(admin, person(login)));
    FRONTDESK_VALUE(events, await(admin.worker().read([id = added.staff.value](Session &session) { return journal::read(session, u"staff"_s, id); })));
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.first().event.kind, u"added"_s);
    QCOMPARE(events.first().event.actor, admin.actor().staff);
    const QJsonObject set = events.first().event.body.value(u"set"_s).toObject();
    QCOMPARE(set.value(u"login"_s).toString(), login);
    QVERIFY(!QJsonDocument(events.first().event.body).toJson().contains("horse"));
}

void TestAccess::theServerKeepsNoPassword()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(address, m_desks.initialised(u"postgres"_s));
    Desk admin(address, false);
    FRONTDESK_OK(await(admin.open({})));
    const QString login = uniqueLogin();
    FRONTDESK_OK(add(admin, person(login)));
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    QSqlQuery query(connection->database());
    QVERIFY(query.exec(u"SELECT rolpassword, rolcreaterole OR rolsuper OR rolcreatedb FROM pg_authid WHERE rolname = '%1'"_s.arg(login)) && query.next());
    QVERIFY(query.value(0).toString().startsWith(u"SCRAM-SHA-256$"_s));
    QCOMPARE(query.value(1).toBool(), false);
}

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
