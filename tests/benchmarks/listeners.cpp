#include "tests/benchmarks/listeners.h"

#include "tests/benchmarks/children.h"

#include <QCoreApplication>
#include <QThread>

#include <libpq-fe.h>
#include <poll.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

namespace {

constexpr unsigned fileWatchMs = 20; // as often as a client looks (core/storage/dbworker.cpp)

void ready()
{
    std::puts("ready");
    std::fflush(stdout);
}

/// Whoever started this closes its end when it is done.
bool inputClosed(int waitMs)
{
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return poll(&input, 1, waitMs) > 0;
}

int listenToServer(const std::string &url, const std::string &login, const std::string &password, int count)
{
    std::vector<PGconn *> connections;
    std::vector<pollfd> sockets{{STDIN_FILENO, POLLIN, 0}};
    const char *names[] = {"dbname", "user", "password", nullptr};
    const char *values[] = {url.c_str(), login.c_str(), password.c_str(), nullptr};
    for (int i = 0; i < count; ++i) {
        PGconn *connection = PQconnectdbParams(names, values, 1);
        if (PQstatus(connection) != CONNECTION_OK) {
            std::fprintf(stderr, "listener %d: %s", i, PQerrorMessage(connection));
            return 2;
        }
        PQclear(PQexec(connection, "LISTEN frontdesk"));
        connections.push_back(connection);
        sockets.push_back({PQsocket(connection), POLLIN, 0});
    }
    ready();
    for (;;) {
        poll(sockets.data(), nfds_t(sockets.size()), -1);
        if (sockets[0].revents)
            break;
        for (size_t i = 0; i < connections.size(); ++i) {
            if (!sockets[i + 1].revents)
                continue;
            PQconsumeInput(connections[i]);
            while (PGnotify *notice = PQnotifies(connections[i]))
                PQfreemem(notice);
        }
    }
    for (PGconn *connection : connections)
        PQfinish(connection);
    return 0;
}

int watchFile(const std::string &file, int count)
{
    struct Watcher
    {
        sqlite3 *database = nullptr;
        sqlite3_stmt *version = nullptr;
    };
    std::vector<Watcher> watchers(static_cast<size_t>(count));
    for (Watcher &watcher : watchers) {
        if (sqlite3_open(file.c_str(), &watcher.database) != SQLITE_OK
            || sqlite3_prepare_v2(watcher.database, "PRAGMA data_version", -1, &watcher.version, nullptr) != SQLITE_OK) {
            std::fprintf(stderr, "listener: %s\n", sqlite3_errmsg(watcher.database));
            return 2;
        }
    }
    ready();
    do {
        for (const Watcher &watcher : watchers) {
            sqlite3_step(watcher.version);
            sqlite3_reset(watcher.version);
        }
    } while (!inputClosed(fileWatchMs));
    for (const Watcher &watcher : watchers) {
        sqlite3_finalize(watcher.version);
        sqlite3_close(watcher.database);
    }
    return 0;
}

} // namespace

Listeners::Listeners(const Place &place, int count)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), {u"--child"_s, u"listeners"_s, QString::number(count)});
    m_process.write(introduction(place));
    if (!m_process.waitForStarted() || !m_process.waitForReadyRead(120'000))
        giveUp(u"the listeners do not start"_s);
}

Listeners::~Listeners()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(20'000))
        m_process.kill();
}

int listen(int count)
{
    std::string target, login, password, backend;
    std::getline(std::cin, target);
    std::getline(std::cin, login);
    std::getline(std::cin, password);
    std::getline(std::cin, backend);
    return backend == "sqlite" ? watchFile(target, count) : listenToServer(target, login, password, count);
}

} // namespace frontdesk::bench
