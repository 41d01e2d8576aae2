#pragma once

#include "core/support/result.h"

#include <QString>
#include <QStringList>
#include <QTest>

#include <memory>

namespace frontdesk {

/// A real, private PostgreSQL server for tests.
///
/// Superuser `postgres` comes in without a password through the unix socket; everybody else needs one (SCRAM), through the
/// socket or 127.0.0.1. No fsync, no TLS. Under ctest all test programs share one server, a program started by hand makes its own;
/// either goes when its process ends, also by a crash. Thread of the application object only.
class TestPostgres
{
public:
    /// The server that tests share, started at the first call. Its databases are dropped when the program ends.
    /// Fails with "testpostgres.missing" where no server is installed, else "testpostgres.failed".
    static Result<TestPostgres *> instance();
    /// A server of the caller's own, to be stopped and killed at will; it goes with the object.
    static Result<std::unique_ptr<TestPostgres>> startOwn();
    /// True if a missing server is a failure and not a reason to skip (FRONTDESK_REQUIRE_POSTGRES=1).
    static bool isRequired();

    ~TestPostgres();

    /// Makes an empty database (UTF-8, C.UTF-8) and gives the superuser's URL. Empty if that failed; the server's words are then in lastError().
    QString createDatabase();
    /// `postgresql://postgres@/name?host=/folder&port=n`: the superuser through the socket.
    QString superuserUrl(const QString &database) const;
    /// `postgresql://user@127.0.0.1:n/name`: anybody else, who needs a password (PGPASSWORD, or in the URL where one is given).
    QString tcpUrl(const QString &database, const QString &user, const QString &password = {}) const;
    /// The name in a URL that this class has made.
    static QString databaseOf(const QString &url);
    /// Runs statements as superuser; false and lastError() if one fails.
    bool execute(const QString &database, const QStringList &statements);

    QString socketFolder() const { return m_folder; }
    int port() const { return m_port; }
    QString lastError() const { return m_error; }

    // Outages; only for startOwn(), others would lose the shared one with you.
    bool stop();   ///< Immediate shutdown: connections break, nobody can connect.
    bool kill();   ///< kill -9 of the server.
    bool resume(); ///< Starts it again at the same place after stop() or kill(), with what was committed.
    /// Gives it a certificate that names `host`, and says where that lies, for sslrootcert; empty and lastError() if that failed.
    QString useTls(const QString &host);
    bool freeze(); ///< The server falls silent: connections stay open, nothing is answered (SIGSTOP).
    bool thaw();   ///< Ends freeze().

private:
    TestPostgres(const QString &infoFile, bool own);
    static Result<std::unique_ptr<TestPostgres>> start();
    static int runCluster(const QStringList &arguments, QString *words);
    bool read();
    bool signalAll(int signal);

    QString m_infoFile;
    bool m_own = false;
    QString m_folder;
    int m_port = 0;
    qint64 m_pid = 0;
    QStringList m_databases;
    QString m_error;
};

} // namespace frontdesk

/// In a test function or initTestCase(): declares `name` (a TestPostgres &), or skips visibly, or fails where a server is required.
#define FRONTDESK_NEED_POSTGRES(name)                                                                                                       \
    const auto name##Server = ::frontdesk::TestPostgres::instance();                                                                       \
    if (!name##Server) {                                                                                                                   \
        if (::frontdesk::TestPostgres::isRequired() || name##Server.error().code != QLatin1String("testpostgres.missing"))                 \
            QFAIL(qPrintable(QStringLiteral("no PostgreSQL server: ") + name##Server.error().detail));                                     \
        QSKIP("no PostgreSQL server installed: this test did not run");                                                                    \
    }                                                                                                                                      \
    [[maybe_unused]] ::frontdesk::TestPostgres &name = **name##Server
