#pragma once

#include "core/storage/session.h"
#include "core/support/clock.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <mutex>

namespace frontdesk {

enum class ConnectionState { Connecting, Connected, ReadOnly, Lost };

/// One thread that owns one connection to the desk. Everybody else hands it units of work and gets futures;
/// a unit is one transaction, run again when the database asks for it (busy, deadlock), so it must not touch anything outside.
class DbWorker : public QObject
{
    Q_OBJECT
public:
    struct Settings
    {
        DeskAddress address;
        Credentials credentials;
        SystemClock *followingClock = nullptr; ///< corrected to the server's time at each connect; not owned
        bool listens = false;                  ///< also receives the desk's notices (PostgreSQL) or watches the file (SQLite)
    };

    explicit DbWorker(Settings settings, QObject *parent = nullptr);
    /// Interrupts what runs, answers what waits with "desk.canceled" and joins the thread.
    ~DbWorker() override;

    /// Opens the connection; later loss is repaired by itself. The error says in which of the many ways it failed.
    QFuture<Result<void>> open();

    template<typename Work>
    auto read(Work work, CancelToken cancel = {}) -> QFuture<std::invoke_result_t<Work, Session &>>
    {
        return m_standIn ? m_standIn->read(std::move(work), std::move(cancel)) : readLive(std::move(work), std::move(cancel));
    }
    /// Of the desk itself or not at all, for what nothing can stand in for.
    template<typename Work>
    auto readLive(Work work, CancelToken cancel = {}) -> QFuture<std::invoke_result_t<Work, Session &>>
    {
        return post<Work>(std::move(work), false, std::move(cancel));
    }
    template<typename Work>
    auto write(Work work, CancelToken cancel = {}) -> QFuture<std::invoke_result_t<Work, Session &>>
    {
        return post<Work>(std::move(work), true, std::move(cancel));
    }

    /// Marks the token and stops the statement that runs for it, if one does. Callable from any thread.
    void cancel(const CancelToken &token);

    /// Tries a lost connection now instead of at the next turn of the retry timer.
    void retryNow();
    /// As open(), again and again until it succeeds: for a start without the server.
    void keepTrying();

    /// While this connection is away, whatever is read comes from there; null ends it. Not owned, must outlive this worker's use. To be called
    /// on the thread on which read() is called.
    void setStandIn(DbWorker *standIn) { m_standIn = standIn; }
    bool hasStandIn() const { return m_standIn; }

    const DeskAddress &address() const { return m_settings.address; }
    /// After an import of so many rows. A file plans by what was counted before they came (a table of thirty is read from end to end) and counts
    /// again; a server does so by itself. Slower without it, not wrong: an error is not told.
    void countAfter(qint64 rows);

    /// One more connection of the same person to the same desk, not yet open. It hears nothing and owes this one nothing.
    std::unique_ptr<DbWorker> another() const;

signals:
    void stateChanged(frontdesk::ConnectionState state, const QString &errorCode);
    /// The server is there and lets this sign-in in no more. It is tried again all the same.
    void refused(const frontdesk::Error &error);
    /// Own commits, and those of others as far as the database tells (ids of the journal, or "everything").
    void committed(const frontdesk::Session::Notice &notice);
    void noticed(qint64 firstJournalId, qint64 lastJournalId, bool everything);
    void presenceNoticed(); ///< PostgreSQL: somebody came to a ticket or left one

private:
    template<typename Work>
    auto post(Work work, bool writes, CancelToken token)
    {
        using Answer = std::invoke_result_t<Work, Session &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto future = promise->future();
        enqueue([this, work = std::move(work), writes, token = std::move(token), promise](bool stopping) mutable {
            std::optional<Answer> answer;
            Result<void> done = stopping ? Result<void>(failure(ErrorKind::Canceled, QStringLiteral("desk.canceled")))
                                         : runUnit(writes, token, [&](Session &session) -> Result<void> {
                                               answer = work(session);
                                               if (!*answer)
                                                   return tl::unexpected<Error>(answer->error());
                                               return {};
                                           });
            promise->addResult(done ? std::move(*answer) : Answer(tl::unexpected<Error>(done.error())));
            promise->finish();
        });
        return future;
    }

    void enqueue(std::function<void(bool stopping)> job);
    Result<void> runUnit(bool writes, const CancelToken &token, const std::function<Result<void>(Session &)> &unit);
    Result<void> attempt(bool writes, const CancelToken &token, const std::function<Result<void>(Session &)> &unit);
    Result<void> ensureOpen();
    void connectionLost(const Error &error);
    void retryLater();
    void startListening();
    void setState(ConnectionState state, const QString &errorCode);

    Settings m_settings;
    DbWorker *m_standIn = nullptr;
    QThread m_thread;
    QObject *m_context; ///< lives on m_thread, deleted there

    // On m_thread only:
    std::unique_ptr<Connection> m_connection;
    ConnectionState m_state = ConnectionState::Connecting;
    qint64 m_dataVersion = 0;
    bool m_everOpen = false;
    bool m_retries = false; ///< the timer runs that tries again

    std::atomic<bool> m_stopping = false;
    std::mutex m_runningMutex; ///< guards the two below: cancel() comes from other threads
    Connection *m_runningConnection = nullptr;
    CancelToken m_runningToken;
};

} // namespace frontdesk

Q_DECLARE_METATYPE(frontdesk::ConnectionState)
Q_DECLARE_METATYPE(frontdesk::Error)
Q_DECLARE_METATYPE(frontdesk::Session::Notice)
