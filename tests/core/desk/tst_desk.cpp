#include "core/desk/deskinit.h"
#include "core/people/peopleservice.h"
#include "core/storage/journal.h"
#include "core/storage/statements.h"
#include "tests/support/testdesk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestDeskOpening : public QObject
{
    Q_OBJECT
private slots:
    void whoeverMakesADeskIsItsAdmin_data() { TestDesk::addBackends(); }
    void whoeverMakesADeskIsItsAdmin();
    void makingADeskAgainChangesNothing_data() { TestDesk::addBackends(); }
    void makingADeskAgainChangesNothing();
    void aFileThatDoesNotExistIsNotMadeByOpening();
    void anEmptyDatabaseIsNoDesk_data() { TestDesk::addBackends(); }
    void anEmptyDatabaseIsNoDesk();
    void anOlderFileIsUpgradedAndSaysSo();
    void aBackupHoldsWhatTheLogOfTheFileStillHolds();
    void whatOneClientSavesTheOtherIsTold_data() { TestDesk::addBackends(); }
    void whatOneClientSavesTheOtherIsTold();
    void theHeldListsFollowTheDesk_data() { TestDesk::addBackends(); }
    void theHeldListsFollowTheDesk();
    void aServerThatVanishesIsNoticedAndFoundAgain();

private:
    Result<DeskAddress> ofTheFirstVersion();

    TestDesk m_desks;
};

/// A desk in a file as the first version made it, with nobody in it.
Result<DeskAddress> TestDeskOpening::ofTheFirstVersion()
{
    FRONTDESK_LET(address, m_desks.fresh(u"sqlite"_s));
    FRONTDESK_LET(connection, Connection::open(address, {}));
    FRONTDESK_TRY(connection->run(u"CREATE TABLE schema_version (number integer PRIMARY KEY, checksum text NOT NULL)"_s));
    const QList<std::pair<QString, QString>> types{{u"@id"_s, u"INTEGER PRIMARY KEY"_s}, {u"@key"_s, u"integer"_s},    {u"@instant"_s, u"text"_s},
                                                   {u"@bool"_s, u"boolean"_s},           {u"@bytes"_s, u"blob"_s},     {u"@binary"_s, u""_s},
                                                   {u"@clustered"_s, u"WITHOUT ROWID"_s}};
    for (const QString &name : {u"0001_desk.sql"_s, u"0001_desk.sqlite.sql"_s}) {
        QFile file(u":/migrations/"_s + name);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::NotFound, u"test.no_migration"_s, {}, name);
        for (QString step : Statements::scriptSteps(QString::fromUtf8(file.readAll()))) {
            for (const auto &[word, type] : types)
                step.replace(QRegularExpression(word + u"\\b"_s), type);
            FRONTDESK_TRY(connection->run(step));
        }
    }
    FRONTDESK_TRY(connection->run(u"INSERT INTO schema_version VALUES (1, '')"_s));
    FRONTDESK_TRY(connection->run(u"INSERT INTO desk VALUES (1, '00000001', '一', 'First', 'UTC', '2026-01-01T00:00:00.000Z', 1)"_s));
    return address;
}

void TestDeskOpening::whoeverMakesADeskIsItsAdmin()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    QCOMPARE(desk.actor().role, u"admin"_s);
    QVERIFY(desk.actor().ownsDesk);
    QCOMPARE(desk.actor().login, backend == "sqlite"_L1 ? u"console"_s : u"postgres"_s);
    QCOMPARE(desk.reference()->zone, u"Asia/Shanghai"_s);
    QVERIFY(desk.reference()->directory.groupByCode(u"First line"_s));
    QVERIFY(desk.reference()->directory.categoryByCode(u"硬件故障"_s));
    QCOMPARE(desk.connectionState(), ConnectionState::Connected);
}

void TestDeskOpening::makingADeskAgainChangesNothing()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    FRONTDESK_VALUE(again, initDesk(address, {}, {{u"二"_s, u"Second"_s, u"UTC"_s}, true}, QDateTime::currentDateTimeUtc()));
    QVERIFY(!again.isNew);
    QCOMPARE(again.schemaBefore, again.schema);
    QVERIFY(again.adminLogin.isEmpty());
    QVERIFY(again.backupFile.isEmpty());
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    QCOMPARE(desk.reference()->deskName.en, u"Haiyue service desk"_s);
    QCOMPARE(desk.reference()->directory.staff.size(), 1);
}

void TestDeskOpening::aFileThatDoesNotExistIsNotMadeByOpening()
{
    FRONTDESK_VALUE(address, m_desks.fresh(u"sqlite"_s));
    Desk desk(address, false);
    const auto opened = await(desk.open({consoleLogin, {}, true}));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"desk.no_database"_s);
    QVERIFY(!QFile::exists(address.target));
}

void TestDeskOpening::anEmptyDatabaseIsNoDesk()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.fresh(backend));
    FRONTDESK_OK(Connection::open(address, {})); // makes the file
    Desk desk(address, true);
    const auto opened = await(desk.open(TestDesk::admin(backend)));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"desk.empty"_s);
}

void TestDeskOpening::anOlderFileIsUpgradedAndSaysSo()
{
    FRONTDESK_VALUE(address, ofTheFirstVersion());
    for (const int upgrades : {1, 0}) {
        Desk desk(address, false);
        QSignalSpy upgrading(&desk, &Desk::upgrading);
        FRONTDESK_OK(await(desk.open({consoleLogin, {}, true})));
        QCOMPARE(upgrading.size(), upgrades);
        QCOMPARE(desk.reference()->deskName.en, u"First"_s);
        QCOMPARE(QDir(m_desks.folder()).entryList({QFileInfo(address.target).completeBaseName() + u".schema-1.*.backup.db"_s}).size(), 1);
        // What SQLite knows of the indexes that came, or it would not use them.
        FRONTDESK_VALUE(known, await(desk.worker().read([](Session &session) { return session.ids(u"SELECT count(*) FROM sqlite_stat1"_s, {}); })));
        QVERIFY(known.value(0) > 0);
    }
}

void TestDeskOpening::aBackupHoldsWhatTheLogOfTheFileStillHolds()
{
    FRONTDESK_VALUE(address, m_desks.initialised(u"sqlite"_s));
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    FRONTDESK_OK(connection->run(u"INSERT INTO organisation (name) VALUES ('刚写的 GmbH')"_s));
    const QDateTime at({2026, 3, 10}, {9, 30}, Qt::UTC);
    FRONTDESK_VALUE(first, backupBeside(*connection, 1, at));
    FRONTDESK_VALUE(second, backupBeside(*connection, 1, at));
    QVERIFY(first.startsWith(m_desks.folder()));
    QVERIFY(first != second);
    FRONTDESK_VALUE(copy, Connection::open({Backend::Sqlite, first}, {}));
    QSqlQuery query(copy->database());
    QVERIFY(query.exec(u"SELECT name FROM organisation"_s) && query.next());
    QCOMPARE(query.value(0).toString(), u"刚写的 GmbH"_s);
}

void TestDeskOpening::whatOneClientSavesTheOtherIsTold()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk mine(address, true);
    Desk yours(address, true);
    FRONTDESK_OK(await(mine.open(TestDesk::admin(backend))));
    FRONTDESK_OK(await(yours.open(TestDesk::admin(backend))));
    ChangeSet seenByMe;
    ChangeSet seenByYou;
    connect(&mine.feed(), &ChangeFeed::changed, this, [&](const ChangeSet &changes) { seenByMe.changes += changes.changes; });
    connect(&yours.feed(), &ChangeFeed::changed, this, [&](const ChangeSet &changes) { seenByYou.changes += changes.changes; });
    Customer customer;
    customer.name = u"苏晴"_s;
    FRONTDESK_VALUE(saved, await(mine.people().save(customer)));
    QTRY_VERIFY(seenByMe.touches(u"customer"_s, saved.id.value));
    QTRY_VERIFY(seenByYou.touches(u"customer"_s, saved.id.value));
}

void TestDeskOpening::theHeldListsFollowTheDesk()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, true);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    const auto before = desk.reference();
    QSignalSpy changed(&desk, &Desk::referenceChanged);

    DbWorker other(DbWorker::Settings{address, {}, nullptr, false});
    FRONTDESK_OK(await(other.write([me = desk.actor()](Session &session) -> Result<qint64> {
        FRONTDESK_TRY(session.connection().run(u"INSERT INTO support_group (code, name_zh, name_en) VALUES ('night', '夜班', 'Night')"_s));
        FRONTDESK_TRY(session.connection().run(u"INSERT INTO group_member (group_id, staff_id) SELECT id, %1 FROM support_group WHERE code = 'night'"_s.arg(me.staff.value)));
        FRONTDESK_TRY(journal::append(session, {u"group"_s, 99, u"added"_s, {}, QDateTime::currentDateTimeUtc(), me.staff, false}, me.login,
                                      QDateTime::currentDateTimeUtc()));
        return 0;
    })));
    QTRY_VERIFY(changed.size() > 0);
    QVERIFY(!before->directory.groupByCode(u"night"_s));
    const SupportGroup *night = desk.reference()->directory.groupByCode(u"夜班"_s);
    QVERIFY(night);
    QVERIFY(desk.actor().isIn(night->id));
}

void TestDeskOpening::aServerThatVanishesIsNoticedAndFoundAgain()
{
    FRONTDESK_NEED_POSTGRES(shared);
    auto own = TestPostgres::startOwn();
    QVERIFY(own);
    FRONTDESK_VALUE(address, DeskAddress::parse((*own)->createDatabase()));
    FRONTDESK_OK(initDesk(address, {}, {{u"台"_s, u"Desk"_s, u"UTC"_s}, true}, QDateTime::currentDateTimeUtc()));
    Desk desk(address, true);
    FRONTDESK_OK(await(desk.open({})));
    QSignalSpy states(&desk, &Desk::connectionChanged);
    QVERIFY((*own)->stop());
    QTRY_COMPARE_WITH_TIMEOUT(desk.connectionState(), ConnectionState::Lost, 20000);
    const auto refused = await(desk.people().find(u"s"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    QVERIFY((*own)->resume());
    desk.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(desk.connectionState(), ConnectionState::Connected, 20000);
    FRONTDESK_OK(await(desk.people().find(u"s"_s)));
}

QTEST_GUILESS_MAIN(TestDeskOpening)
#include "tst_desk.moc"
