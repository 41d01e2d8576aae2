#include "tests/support/testpostgres.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// A plain connection, closed and removed with the object.
class Connection
{
public:
    Connection(const TestPostgres &server, const QString &database, const QString &user = u"postgres"_s, const QString &password = {},
               const QString &host = {})
        : m_name(u"c%1"_s.arg(++s_count))
    {
        db = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
        db.setHostName(host.isEmpty() ? server.socketFolder() : host);
        db.setPort(server.port());
        db.setUserName(user);
        db.setPassword(password);
        db.setDatabaseName(database);
        db.setConnectOptions(u"connect_timeout=2"_s);
        db.open();
    }
    ~Connection()
    {
        db = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(Connection)

    QVariant ask(const QString &sql)
    {
        QSqlQuery query(db);
        return query.exec(sql) && query.next() ? query.value(0) : QVariant();
    }

    QSqlDatabase db;

private:
    QString m_name;
    static inline int s_count = 0;
};

} // namespace

class TestPostgresTest : public QObject
{
    Q_OBJECT

private slots:
    void newDatabaseIsEmptyAndUtf8();
    void databasesAreSeparate();
    void staffNeedTheirPasswordBySocketAndByTcp();
    void urlCarriesDatabaseSocketAndPort();
    void stoppedServerRefusesAndComesBackWithItsData();
    void killedServerBreaksConnectionsAndComesBackWithItsData();
    void frozenServerAnswersOnlyAfterItWasThawed();
    void ownServerLeavesNothingBehind();
    void serverGoesWhenItsProcessIsKilled();
};

void TestPostgresTest::newDatabaseIsEmptyAndUtf8()
{
    FRONTDESK_NEED_POSTGRES(server);
    const QString url = server.createDatabase();
    QVERIFY2(!url.isEmpty(), qPrintable(server.lastError()));
    Connection c(server, TestPostgres::databaseOf(url));
    QVERIFY2(c.db.isOpen(), qPrintable(c.db.lastError().text()));
    QCOMPARE(c.ask(u"SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"_s).toInt(), 0);
    QCOMPARE(c.ask(u"SHOW server_encoding"_s).toString(), u"UTF8"_s);
    QCOMPARE(c.ask(u"SELECT '前台'"_s).toString(), u"前台"_s);
    QVERIFY(c.ask(u"SHOW server_version_num"_s).toInt() >= 150000);
}

void TestPostgresTest::databasesAreSeparate()
{
    FRONTDESK_NEED_POSTGRES(server);
    const QString one = server.createDatabase();
    const QString two = server.createDatabase();
    QVERIFY(one != two);
    QVERIFY(server.execute(TestPostgres::databaseOf(one), {u"CREATE TABLE thing (id bigint)"_s}));
    QVERIFY(!server.execute(TestPostgres::databaseOf(two), {u"SELECT * FROM thing"_s}));
    QVERIFY(!server.lastError().isEmpty());
}

void TestPostgresTest::staffNeedTheirPasswordBySocketAndByTcp()
{
    FRONTDESK_NEED_POSTGRES(server);
    const QString database = TestPostgres::databaseOf(server.createDatabase());
    const QString role = u"staff_"_s + database;
    QVERIFY(server.execute(database, {u"CREATE ROLE %1 LOGIN PASSWORD 'right'"_s.arg(role)}));
    for (const QString &host : {QString(), u"127.0.0.1"_s}) {
        QVERIFY(Connection(server, database, role, u"right"_s, host).db.isOpen());
        QVERIFY(!Connection(server, database, role, u"wrong"_s, host).db.isOpen());
        QVERIFY(!Connection(server, database, role, {}, host).db.isOpen());
    }
    QVERIFY(!Connection(server, database, u"postgres"_s, {}, u"127.0.0.1"_s).db.isOpen());
    QVERIFY(server.execute(database, {u"DROP ROLE %1"_s.arg(role)}));
}

void TestPostgresTest::urlCarriesDatabaseSocketAndPort()
{
    FRONTDESK_NEED_POSTGRES(server);
    const QString url = server.createDatabase();
    const QString name = TestPostgres::databaseOf(url);
    QCOMPARE(url, u"postgresql://postgres@/%1?host=%2&port=%3"_s.arg(name, server.socketFolder()).arg(server.port()));
    QCOMPARE(server.tcpUrl(name, u"a b"_s, u"p@ss"_s), u"postgresql://a%20b:p%40ss@127.0.0.1:%1/%2"_s.arg(server.port()).arg(name));
}

void TestPostgresTest::stoppedServerRefusesAndComesBackWithItsData()
{
    FRONTDESK_NEED_POSTGRES(shared);
    const auto own = TestPostgres::startOwn();
    QVERIFY2(own, qPrintable(own ? QString() : own.error().detail));
    TestPostgres &server = **own;
    QVERIFY(server.port() != shared.port());
    const QString database = TestPostgres::databaseOf(server.createDatabase());
    QVERIFY(server.execute(database, {u"CREATE TABLE kept (n int)"_s, u"INSERT INTO kept VALUES (7)"_s}));

    QVERIFY(server.stop());
    QVERIFY(!Connection(server, database).db.isOpen());
    QVERIFY2(server.resume(), qPrintable(server.lastError()));
    QCOMPARE(Connection(server, database).ask(u"SELECT n FROM kept"_s).toInt(), 7);
    QVERIFY(Connection(shared, u"postgres"_s).db.isOpen());
}

void TestPostgresTest::killedServerBreaksConnectionsAndComesBackWithItsData()
{
    FRONTDESK_NEED_POSTGRES(shared);
    const auto own = TestPostgres::startOwn();
    QVERIFY(own);
    TestPostgres &server = **own;
    const QString database = TestPostgres::databaseOf(server.createDatabase());
    QVERIFY(server.execute(database, {u"CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n"_s}));

    Connection open(server, database);
    QCOMPARE(open.ask(u"SELECT count(*) FROM kept"_s).toInt(), 1000);
    QVERIFY(server.kill());
    QTRY_VERIFY(open.ask(u"SELECT 1"_s).isNull());
    QVERIFY2(server.resume(), qPrintable(server.lastError()));
    QCOMPARE(Connection(server, database).ask(u"SELECT count(*) FROM kept"_s).toInt(), 1000);
}

void TestPostgresTest::frozenServerAnswersOnlyAfterItWasThawed()
{
    FRONTDESK_NEED_POSTGRES(shared);
    const auto own = TestPostgres::startOwn();
    QVERIFY(own);
    TestPostgres &server = **own;
    QVERIFY(server.freeze());
    QElapsedTimer waited;
    waited.start();
    QVERIFY(!Connection(server, u"postgres"_s).db.isOpen());
    // Not refused at once as by a stopped server: the client's own time limit of 2 s ended it.
    QVERIFY2(waited.elapsed() >= 1000, qPrintable(QString::number(waited.elapsed())));
    QVERIFY(server.thaw());
    QVERIFY(Connection(server, u"postgres"_s).db.isOpen());
}

void TestPostgresTest::ownServerLeavesNothingBehind()
{
    FRONTDESK_NEED_POSTGRES(shared);
    QString folder;
    {
        const auto own = TestPostgres::startOwn();
        QVERIFY(own);
        folder = (*own)->socketFolder();
        QVERIFY(QFile::exists(folder));
    }
    QVERIFY(!QFile::exists(folder));
}

void TestPostgresTest::serverGoesWhenItsProcessIsKilled()
{
    FRONTDESK_NEED_POSTGRES(shared);
    QProcess watched;
    watched.start(u"sleep"_s, {u"600"_s});
    QVERIFY(watched.waitForStarted());
    const QString info = u"/tmp/frontdesk-pg-watched-%1.info"_s.arg(QCoreApplication::applicationPid());
    QProcess cluster;
    cluster.start(QStringLiteral(FRONTDESK_SOURCE_DIR "/tests/support/postgres-cluster"),
                  {u"start"_s, info, u"--watch"_s, QString::number(watched.processId())});
    QVERIFY(cluster.waitForFinished(60'000));
    QCOMPARE(cluster.exitCode(), 0);
    QFile file(info);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString folder = QString::fromUtf8(file.readLine()).trimmed().section(u'=', 1);
    QVERIFY(QFile::exists(folder + u"/data/postmaster.pid"_s));

    watched.kill();
    watched.waitForFinished();
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(folder), 20'000);
    QFile::remove(info);
}

QTEST_GUILESS_MAIN(TestPostgresTest)
#include "tst_testpostgres.moc"
