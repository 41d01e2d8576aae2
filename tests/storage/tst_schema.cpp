#include "core/storage/migrator.h"
#include "core/storage/session.h"
#include "tests/support/testdesk.h"

#include <QFile>
#include <QSqlError>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestSchema : public QObject
{
    Q_OBJECT
private slots:
    void anEmptyDatabaseSaysThatItIsNoDesk_data() { TestDesk::addBackends(); }
    void anEmptyDatabaseSaysThatItIsNoDesk();
    void migratingMakesTheNewestSchemaOnce_data() { TestDesk::addBackends(); }
    void migratingMakesTheNewestSchemaOnce();
    void everyStatementIsUnderstood_data() { TestDesk::addBackends(); }
    void everyStatementIsUnderstood();
    void aForeignDatabaseIsLeftAlone();
    void aSchemaOfTheFutureIsRefused_data() { TestDesk::addBackends(); }
    void aSchemaOfTheFutureIsRefused();
    void bothBackendsHaveTheSameTablesAndColumns();
    void aFileThatIsNoDatabaseIsCalledDamaged();

private:
    TestDesk m_desk;
};

void TestSchema::anEmptyDatabaseSaysThatItIsNoDesk()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desk.fresh(backend));
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    const auto checked = Migrator(*connection).check();
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, u"desk.empty"_s);
}

void TestSchema::migratingMakesTheNewestSchemaOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desk.made(backend));
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    Migrator migrator(*connection);
    FRONTDESK_OK(migrator.check());
    FRONTDESK_OK(migrator.migrate({u"二"_s, u"Second"_s, u"UTC"_s}, QDateTime::currentDateTimeUtc()));
    FRONTDESK_VALUE(version, migrator.version());
    QCOMPARE(version, Migrator::newestVersion());
    QSqlQuery names(connection->database());
    QVERIFY(names.exec(u"SELECT name_en FROM desk"_s) && names.next());
    QCOMPARE(names.value(0).toString(), u"Haiyue service desk"_s);
}

void TestSchema::everyStatementIsUnderstood()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desk.made(backend));
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    const QStringList names = Statements::all().names(connection->backend());
    QVERIFY(names.size() > 5);
    for (const QString &name : names) {
        QSqlQuery query(connection->database());
        const bool prepared = query.prepare(Statements::all().text(connection->backend(), name));
        QVERIFY2(prepared, qPrintable(name + u": "_s + query.lastError().text()));
    }
}

void TestSchema::aForeignDatabaseIsLeftAlone()
{
    FRONTDESK_VALUE(address, m_desk.fresh(u"sqlite"_s));
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    FRONTDESK_OK(connection->run(u"CREATE TABLE cookbook (recipe text)"_s));
    const auto migrated = Migrator(*connection).migrate({u"一"_s, u"One"_s, u"UTC"_s}, QDateTime::currentDateTimeUtc());
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().code, u"desk.not_a_desk"_s);
}

void TestSchema::aSchemaOfTheFutureIsRefused()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desk.made(backend));
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    FRONTDESK_OK(connection->run(u"INSERT INTO schema_version (number, checksum) VALUES (9999, 'x')"_s));
    // A newer schema that still serves clients of today …
    FRONTDESK_OK(Migrator(*connection).check());
    // … and one that does not.
    FRONTDESK_OK(connection->run(u"UPDATE desk SET oldest_client = 9999"_s));
    const auto checked = Migrator(*connection).check();
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, u"desk.schema_newer"_s);
}

void TestSchema::bothBackendsHaveTheSameTablesAndColumns()
{
    FRONTDESK_NEED_POSTGRES(server);
    const QSet<QString> own{u"local_account"_s, u"number_counter"_s};
    QMap<QString, QSet<QString>> columns[2];
    for (const QString &backend : {u"sqlite"_s, u"postgres"_s}) {
        FRONTDESK_VALUE(address, m_desk.made(backend));
        FRONTDESK_VALUE(connection, Connection::open(address, {}));
        QSqlQuery query(connection->database());
        const bool sqlite = connection->backend() == Backend::Sqlite;
        QVERIFY2(query.exec(sqlite ? u"SELECT m.name, p.name FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table' "
                                     "AND m.sql NOT LIKE 'CREATE VIRTUAL%'"_s
                                   : u"SELECT c.table_name, c.column_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name) "
                                     "WHERE c.table_schema = 'frontdesk' AND t.table_type = 'BASE TABLE'"_s),
                 qPrintable(query.lastError().text()));
        while (query.next()) {
            const QString table = query.value(0).toString();
            if (!own.contains(table) && !table.startsWith("search_"_L1) && !table.startsWith("sqlite_"_L1))
                columns[sqlite ? 0 : 1][table].insert(query.value(1).toString());
        }
    }
    QVERIFY(columns[0].size() > 20);
    QCOMPARE(columns[0], columns[1]);
}

void TestSchema::aFileThatIsNoDatabaseIsCalledDamaged()
{
    FRONTDESK_VALUE(address, m_desk.fresh(u"sqlite"_s));
    QFile file(address.target);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const auto connection = Connection::open(address, {});
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, u"desk.damaged"_s);
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
