#pragma once

#include "core/access/actor.h"
#include "core/storage/dbworker.h"

#include <QSet>

#include <atomic>

namespace frontdesk {

/// Waits for what a worker answers; not on the screen's thread. A worker that goes meanwhile is "desk.canceled".
template<typename T>
Result<T> answerOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.resultCount() > 0 ? future.result() : Result<T>(failure(ErrorKind::Canceled, QStringLiteral("desk.canceled")));
}

/// How much of a desk is copied to a client's computer.
struct CacheBounds
{
    int tickets = 2000;   ///< own, seen of late, of the person's groups, other open ones, then the last changed
    int customers = 5000; ///< callers of late, those of the tickets, then the newest
    int articles = 20'000; ///< published ones, the most used first
    int interactions = 1000; ///< the last that led to no ticket
    qint64 bytes = 50 << 20; ///< of the file; beyond it nothing more is taken
};

/// One filling of the copy: reads of the desk and writes into the copy in small turns, so that neither anybody's query nor the machine waits
/// for it. Blocks its own thread; never on that of a worker or of the screen.
class CacheFill
{
public:
    /// `live` and `copy` outlive it. `stop` ends it at the next turn with "desk.canceled".
    CacheFill(DbWorker &live, DbWorker &copy, const Actor &actor, const CacheBounds &bounds, const std::atomic<bool> &stop);

    /// Brings the copy to what the person may see and needs: what changed is taken again, what they no longer see or need goes.
    Result<void> everything();
    /// After a change notice: of these what may be seen is taken again and the rest goes; `reference` the lists too.
    Result<void> some(const QList<Change> &changes, bool reference);

private:
    struct Table
    {
        QString name;
        QList<std::pair<QString, int>> columns; ///< name and ColumnType
        QList<QVariantList> rows;
    };
    using Wanted = QList<std::pair<qint64, qint64>>; ///< id, seq

    Result<void> turn() const;
    Result<void> readColumns();
    Result<Table> copied(Session &session, const QString &table, const QString &where, const Binds &binds) const;
    static Result<void> put(Session &session, const Table &table);
    Result<Wanted> wanted(const QString &statement, const Binds &binds);
    Result<QHash<qint64, qint64>> kept(const QString &table);
    Result<bool> isFull();

    Result<void> takeReference();
    Result<void> takeTickets(const QList<qint64> &ids);
    Result<void> takeCustomers(const QList<qint64> &ids);
    Result<void> takeArticles(const QList<qint64> &ids);
    Result<void> takeInteractions(const QList<qint64> &ids);
    using Take = Result<void> (CacheFill::*)(const QList<qint64> &ids);
    Result<void> follow(const QString &table, const Wanted &wanted, Take take);

    DbWorker &m_live;
    DbWorker &m_copy;
    Actor m_actor;
    CacheBounds m_bounds;
    const std::atomic<bool> &m_stop;
    QHash<QString, QList<std::pair<QString, int>>> m_columns;
};

} // namespace frontdesk
