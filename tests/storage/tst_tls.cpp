#include "core/storage/serveroptions.h"
#include "tests/support/await.h"
#include "tests/support/testdesk.h"

#include <QSettings>
#include <QTcpServer>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// What the administrator of this computer has written for all users.
class MachineSettings
{
public:
    MachineSettings() { QSettings::setPath(QSettings::NativeFormat, QSettings::SystemScope, m_folder.path()); }
    void allow(const QStringList &hosts)
    {
        QDir(m_folder.path()).mkpath(u"Frontdesk"_s);
        QFile file(m_folder.filePath(u"Frontdesk/network.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[network]\nunverified_hosts=" + hosts.join(u", "_s).toUtf8() + '\n');
    }

private:
    QTemporaryDir m_folder;
};

QString optionOf(const QString &url, const QString &name)
{
    const auto options = serverOptions(url);
    return options ? options->value(name) : options.error().code;
}

} // namespace

class TlsTest : public QObject
{
    Q_OBJECT
private slots:
    void beyondThisComputerTheCertificateIsVerified_data();
    void beyondThisComputerTheCertificateIsVerified();
    void theEnvironmentNamesNoServerBehindOurBack();
    void nothingIsSentWhereTheAddressAsksForPlainText();
    void onlyTheAdministratorAllowsAServerThatNobodyVerified();
    void aServerWithoutTlsGetsNoPassword();
    void aServerIsWhoItsCertificateSays();

private:
    /// Opens and closes a connection; the server's answer to "is this encrypted", or the code of the error.
    static QString opened(const QString &url, const QString &user, const QString &password)
    {
        DbWorker worker({DeskAddress{Backend::Postgres, url}, {user, password}});
        if (const auto open = await(worker.open()); !open)
            return open.error().code;
        const auto encrypted = await(worker.read([](Session &session) -> Result<QString> {
            QSqlQuery query(session.connection().database());
            if (!query.exec(u"SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s) || !query.next())
                return failure(ErrorKind::Internal, u"desk.internal"_s, {}, query.lastError().text());
            return query.value(0).toString();
        }));
        return encrypted ? u"encrypted: "_s + *encrypted : encrypted.error().code;
    }

    MachineSettings m_machine;
};

void TlsTest::beyondThisComputerTheCertificateIsVerified_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("mode"); // or the error
    const QString refused = u"desk.unverified_server"_s, verified = u"verify-full"_s, ours;
    QTest::newRow("a name") << u"postgresql://desk.example/desk"_s << verified;
    QTest::newRow("an address") << u"postgresql://10.0.0.5/desk"_s << verified;
    QTest::newRow("a list with one elsewhere") << u"postgresql://127.0.0.1:1,desk.example:2/desk"_s << verified;
    QTest::newRow("a service file") << u"postgresql:///desk?service=x"_s << verified;
    QTest::newRow("a name like a loopback address") << u"postgresql://127.example.com/desk"_s << verified;
    QTest::newRow("a name that Qt reads as an address") << u"postgresql://+127.0/desk"_s << verified;
    QTest::newRow("localhost that leads elsewhere") << u"postgresql://localhost/desk?hostaddr=10.0.0.5"_s << verified;
    QTest::newRow("elsewhere that leads here") << u"postgresql://desk.example/desk?hostaddr=127.0.0.1"_s << verified;
    QTest::newRow("said in the address") << u"postgresql://desk.example/desk?sslmode=verify-full"_s << verified;
    for (const QString &weak : {u"disable"_s, u"allow"_s, u"prefer"_s, u"require"_s, u"verify-ca"_s}) {
        QTest::addRow("%s", qPrintable(weak)) << u"postgresql://desk.example/desk?sslmode="_s + weak << refused;
        QTest::addRow("%s by a service file", qPrintable(weak)) << u"postgresql:///desk?service=x&sslmode="_s + weak << refused;
        QTest::addRow("%s here", qPrintable(weak)) << u"postgresql://127.0.0.1/desk?sslmode="_s + weak << weak;
    }
    QTest::newRow("loopback") << u"postgresql://127.0.0.1:5433/desk"_s << ours;
    QTest::newRow("loopback, IPv6") << u"postgresql://[::1]/desk"_s << ours;
    QTest::newRow("localhost") << u"postgresql://localhost/desk"_s << ours;
    QTest::newRow("a socket") << u"postgresql:///desk?host=/run/postgresql"_s << ours;
    QTest::newRow("no host") << u"postgresql:///desk"_s << ours;
}

void TlsTest::beyondThisComputerTheCertificateIsVerified()
{
    QFETCH(QString, url);
    QFETCH(QString, mode);
    QCOMPARE(optionOf(url, u"sslmode"_s), mode);
    QCOMPARE(optionOf(url, u"connect_timeout"_s), mode == "desk.unverified_server"_L1 ? mode : u"5"_s);
}

void TlsTest::theEnvironmentNamesNoServerBehindOurBack()
{
    qputenv("PGHOST", "desk.example");
    qputenv("PGSSLMODE", "disable");
    const QString elsewhere = optionOf(u"postgresql:///desk"_s, u"sslmode"_s);
    const QString here = optionOf(u"postgresql://127.0.0.1/desk"_s, u"sslmode"_s);
    qunsetenv("PGHOST");
    qunsetenv("PGSSLMODE");
    QCOMPARE(elsewhere, u"verify-full"_s);
    QCOMPARE(here, QString());
}

void TlsTest::nothingIsSentWhereTheAddressAsksForPlainText()
{
    QTcpServer ear;
    QVERIFY(ear.listen(QHostAddress::LocalHost));
    const QString url = u"postgresql://desk.example:%1/desk?hostaddr=127.0.0.1&sslmode=disable"_s.arg(ear.serverPort());
    QCOMPARE(opened(url, u"lin"_s, u"lamp-river-7"_s), u"desk.unverified_server"_s);
    QCoreApplication::processEvents();
    QVERIFY(!ear.hasPendingConnections());
}

void TlsTest::onlyTheAdministratorAllowsAServerThatNobodyVerified()
{
    m_machine.allow({u"Old.example"_s, u"10.0.0.5"_s});
    QCOMPARE(optionOf(u"postgresql://old.example/desk?sslmode=disable"_s, u"sslmode"_s), u"disable"_s);
    QCOMPARE(optionOf(u"postgresql://10.0.0.5/desk?sslmode=require"_s, u"sslmode"_s), u"require"_s);
    QCOMPARE(optionOf(u"postgresql://old.example,127.0.0.1/desk?sslmode=disable"_s, u"sslmode"_s), u"disable"_s);
    QCOMPARE(optionOf(u"postgresql://old.example/desk"_s, u"sslmode"_s), u"verify-full"_s); // allowed is not the same as done
    QCOMPARE(optionOf(u"postgresql://old.example,new.example/desk?sslmode=disable"_s, u"sslmode"_s), u"desk.unverified_server"_s);
    QCOMPARE(optionOf(u"postgresql://old.example/desk?sslmode=disable&hostaddr=10.0.0.6"_s, u"sslmode"_s), u"desk.unverified_server"_s);
    QCOMPARE(optionOf(u"postgresql:///desk?service=old.example&sslmode=disable"_s, u"sslmode"_s), u"desk.unverified_server"_s);
    m_machine.allow({});
    QCOMPARE(optionOf(u"postgresql://old.example/desk?sslmode=disable"_s, u"sslmode"_s), u"desk.unverified_server"_s);
}

void TlsTest::aServerWithoutTlsGetsNoPassword()
{
    FRONTDESK_NEED_POSTGRES(server);
    const QString name = TestPostgres::databaseOf(server.createDatabase());
    QVERIFY2(server.execute(name, {u"CREATE ROLE tls_%1 LOGIN PASSWORD 'lamp-river-7'"_s.arg(name)}), qPrintable(server.lastError()));
    const QString url = u"postgresql://desk.example:%1/%2?hostaddr=127.0.0.1"_s.arg(server.port()).arg(name);
    QCOMPARE(opened(url, u"tls_"_s + name, u"lamp-river-7"_s), u"desk.no_tls"_s);
    m_machine.allow({u"desk.example"_s});
    QCOMPARE(opened(url + u"&sslmode=disable"_s, u"tls_"_s + name, u"lamp-river-7"_s), u"encrypted: false"_s);
    m_machine.allow({});
}

void TlsTest::aServerIsWhoItsCertificateSays()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(server, TestPostgres::startOwn());
    const QString certificate = server->useTls(u"desk.example"_s);
    QVERIFY2(!certificate.isEmpty(), qPrintable(server->lastError()));
    const QString name = TestPostgres::databaseOf(server->createDatabase());
    QVERIFY2(server->execute(name, {u"CREATE ROLE lin LOGIN PASSWORD 'lamp-river-7'"_s}), qPrintable(server->lastError()));
    const QString place = u":%1/%2?hostaddr=127.0.0.1"_s.arg(server->port()).arg(name);
    const auto enter = [&](const QString &host, const QString &rest) { return opened(u"postgresql://"_s + host + place + rest, u"lin"_s, u"lamp-river-7"_s); };

    QCOMPARE(enter(u"desk.example"_s, u"&sslrootcert="_s + certificate), u"encrypted: true"_s);
    QCOMPARE(enter(u"desk.example"_s, {}), u"desk.certificate"_s);                                // nobody whom this computer trusts vouches for it
    QCOMPARE(enter(u"other.example"_s, u"&sslrootcert="_s + certificate), u"desk.certificate"_s); // another's certificate
    QCOMPARE(enter(u"desk.example"_s, u"&sslrootcert=/nowhere/root.crt"_s), u"desk.certificate"_s);
    QCOMPARE(enter(u"desk.example"_s, u"&sslmode=require"_s), u"desk.unverified_server"_s);
    // A server that insists is found by a client on the same computer, too.
    QCOMPARE(opened(u"postgresql://127.0.0.1:%1/%2?sslmode=require"_s.arg(server->port()).arg(name), u"lin"_s, u"lamp-river-7"_s), u"encrypted: true"_s);
}

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
