#include "tests/support/testpostgres.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUrl>

#include <csignal>

namespace frontdesk {
using namespace Qt::StringLiterals;

namespace {

const int missingServer = 77; // the exit code of postgres-cluster

/// Lives until the application object goes: databases are dropped while Qt's drivers still work.
std::unique_ptr<TestPostgres> &sharedServer()
{
    static std::unique_ptr<TestPostgres> server;
    return server;
}

} // namespace

TestPostgres::TestPostgres(const QString &infoFile, bool own)
    : m_infoFile(infoFile)
    , m_own(own)
{
}

TestPostgres::~TestPostgres()
{
    QString words;
    if (m_own) {
        thaw();
        runCluster({u"stop"_s, m_infoFile}, &words);
    } else {
        for (const QString &database : std::as_const(m_databases))
            execute(u"postgres"_s, {u"DROP DATABASE IF EXISTS \"%1\" WITH (FORCE)"_s.arg(database)});
    }
}

bool TestPostgres::isRequired()
{
    return qEnvironmentVariableIntValue("FRONTDESK_REQUIRE_POSTGRES") == 1;
}

Result<TestPostgres *> TestPostgres::instance()
{
    auto &shared = sharedServer();
    if (shared)
        return shared.get();
    Q_ASSERT(QCoreApplication::instance());

    const QString running = qEnvironmentVariable("FRONTDESK_TEST_POSTGRES");
    if (!running.isEmpty() && QFile::exists(running)) {
        std::unique_ptr<TestPostgres> server(new TestPostgres(running, false));
        if (server->read() && server->execute(u"postgres"_s, {}))
            shared = std::move(server);
    }
    if (!shared) {
        FRONTDESK_LET(own, start());
        shared = std::move(own);
    }
    qAddPostRoutine([] { sharedServer().reset(); });
    return shared.get();
}

Result<std::unique_ptr<TestPostgres>> TestPostgres::startOwn()
{
    return start();
}

Result<std::unique_ptr<TestPostgres>> TestPostgres::start()
{
    // Only a name is wanted here: the file is the cluster's, which removes it when it stops.
    const QString infoFile = u"/tmp/frontdesk-pg-%1-%2.info"_s.arg(QCoreApplication::applicationPid()).arg(QRandomGenerator::global()->generate());
    QString words;
    const int code = runCluster({u"start"_s, infoFile, u"--watch"_s, QString::number(QCoreApplication::applicationPid())}, &words);
    if (code == missingServer)
        return failure(ErrorKind::Unavailable, u"testpostgres.missing"_s, {}, words);
    std::unique_ptr<TestPostgres> server(new TestPostgres(infoFile, true));
    if (code != 0 || !server->read())
        return failure(ErrorKind::Internal, u"testpostgres.failed"_s, {}, words);
    return server;
}

int TestPostgres::runCluster(const QStringList &arguments, QString *words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(FRONTDESK_SOURCE_DIR "/tests/support/postgres-cluster"), arguments);
    process.waitForFinished(120'000);
    *words = QString::fromUtf8(process.readAll()).trimmed();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

bool TestPostgres::read()
{
    QFile file(m_infoFile);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        const QString value = line.section(u'=', 1);
        if (line.startsWith("folder="_L1))
            m_folder = value;
        else if (line.startsWith("port="_L1))
            m_port = value.toInt();
        else if (line.startsWith("pid="_L1))
            m_pid = value.toLongLong();
    }
    return !m_folder.isEmpty() && m_port > 0 && m_pid > 0;
}

QString TestPostgres::superuserUrl(const QString &database) const
{
    return u"postgresql://postgres@/%1?host=%2&port=%3"_s.arg(database, m_folder).arg(m_port);
}

QString TestPostgres::tcpUrl(const QString &database, const QString &user, const QString &password) const
{
    QString who = QString::fromLatin1(QUrl::toPercentEncoding(user));
    if (!password.isEmpty())
        who += u':' + QString::fromLatin1(QUrl::toPercentEncoding(password));
    return u"postgresql://%1@127.0.0.1:%2/%3"_s.arg(who).arg(m_port).arg(database);
}

QString TestPostgres::databaseOf(const QString &url)
{
    return url.section(u'?', 0, 0).section(u'/', -1);
}

QString TestPostgres::createDatabase()
{
    const QString name = u"t%1_%2_%3"_s.arg(QCoreApplication::applicationPid())
                             .arg(m_databases.size())
                             .arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0'));
    if (!execute(u"postgres"_s, {u"CREATE DATABASE \"%1\" TEMPLATE template0"_s.arg(name)}))
        return {};
    m_databases.append(name);
    return superuserUrl(name);
}

bool TestPostgres::execute(const QString &database, const QStringList &statements)
{
    m_error.clear();
    const QString connection = u"testpostgres %1"_s.arg(QRandomGenerator::global()->generate64());
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QPSQL"_s, connection);
        db.setHostName(m_folder);
        db.setPort(m_port);
        db.setUserName(u"postgres"_s);
        db.setDatabaseName(database);
        db.setConnectOptions(u"connect_timeout=10"_s);
        if (!db.open())
            m_error = db.lastError().text();
        for (const QString &statement : statements) {
            if (!m_error.isEmpty())
                break;
            QSqlQuery query(db);
            if (!query.exec(statement))
                m_error = query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return m_error.isEmpty();
}

bool TestPostgres::stop()
{
    Q_ASSERT(m_own);
    return runCluster({u"halt"_s, m_infoFile}, &m_error) == 0;
}

bool TestPostgres::kill()
{
    Q_ASSERT(m_own);
    // Its children too: one that waits for a question might still answer it before it notices.
    return signalAll(SIGKILL);
}

bool TestPostgres::resume()
{
    Q_ASSERT(m_own);
    return runCluster({u"resume"_s, m_infoFile}, &m_error) == 0 && read();
}

QString TestPostgres::useTls(const QString &host)
{
    Q_ASSERT(m_own);
    return runCluster({u"tls"_s, m_infoFile, host}, &m_error) == 0 && read() ? m_folder + u"/data/server.crt"_s : QString();
}

bool TestPostgres::freeze()
{
    Q_ASSERT(m_own);
    return signalAll(SIGSTOP);
}

bool TestPostgres::thaw()
{
    Q_ASSERT(m_own);
    return signalAll(SIGCONT);
}

bool TestPostgres::signalAll(int signal)
{
    // The server first, so that it cannot start another child between the two steps; stopped, for one that is gone names no children.
    if (::kill(pid_t(m_pid), signal == SIGKILL ? SIGSTOP : signal) != 0)
        return false;
    QFile file(u"/proc/%1/task/%1/children"_s.arg(m_pid));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> children = file.readAll().simplified().split(' ');
    for (const QByteArray &child : children) {
        if (child.toLongLong() > 0)
            ::kill(pid_t(child.toLongLong()), signal);
    }
    return signal != SIGKILL || ::kill(pid_t(m_pid), signal) == 0;
}

} // namespace frontdesk
