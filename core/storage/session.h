#pragma once

#include "core/storage/change.h"
#include "core/storage/connection.h"
#include "core/storage/statements.h"

#include <atomic>
#include <functional>
#include <optional>
#include <type_traits>

namespace frontdesk {

/// Asks a unit of work to stop; DbWorker::cancel also interrupts the statement that runs for it.
using CancelToken = std::shared_ptr<std::atomic<bool>>;
CancelToken makeCancelToken();

/// What one unit of work sees: named statements inside one transaction. Never outlives the unit.
class Session
{
public:
    Session(Connection &connection, bool writes, CancelToken cancel) : m_connection(connection), m_writes(writes), m_cancel(std::move(cancel)) {}

    Backend backend() const { return m_connection.backend(); }
    Connection &connection() { return m_connection; }
    bool canceled() const { return m_cancel && *m_cancel; }

    /// All rows of a named statement, each made into a value by `read` (called with a Row).
    template<typename Read>
    auto query(const QString &statement, const Binds &binds, Read read) -> Result<QList<std::invoke_result_t<Read, const Row &>>>
    {
        return queryText(Statements::all().text(backend(), statement), binds, read);
    }

    /// The first row, or nothing.
    template<typename Read>
    auto queryOne(const QString &statement, const Binds &binds, Read read) -> Result<std::optional<std::invoke_result_t<Read, const Row &>>>
    {
        auto rows = query(statement, binds, read);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        if (rows->isEmpty())
            return std::optional<std::invoke_result_t<Read, const Row &>>();
        return std::optional(std::move(rows->first()));
    }

    /// For filters only, the one place where SQL is put together (from fixed fragments, values bound).
    template<typename Read>
    auto queryText(const QString &sql, const Binds &binds, Read read) -> Result<QList<std::invoke_result_t<Read, const Row &>>>
    {
        QList<std::invoke_result_t<Read, const Row &>> rows;
        FRONTDESK_TRY(eachText(sql, binds, [&](const Row &row) {
            rows.append(read(row));
            return true;
        }));
        return rows;
    }

    /// Calls `visit` for each row until it returns false: long results without a list.
    Result<void> eachText(const QString &sql, const Binds &binds, const std::function<bool(const Row &)> &visit);
    Result<void> each(const QString &statement, const Binds &binds, const std::function<bool(const Row &)> &visit);

    /// The first column of every row as keys: counters and short lists of ids.
    Result<QList<qint64>> ids(const QString &sql, const Binds &binds);

    /// The same for lists of up to millions, held once only.
    Result<QList<qint64>> keys(const QString &sql, const Binds &binds);

    /// Rows touched by a named INSERT, UPDATE or DELETE.
    Result<qint64> execute(const QString &statement, const Binds &binds = {});

    /// The key that a statement with RETURNING id gives.
    Result<qint64> insert(const QString &statement, const Binds &binds);

    /// Tells the change feed, after commit, what was touched; journal ids are what travels between clients.
    void publish(const Change &change, qint64 journalId);
    /// Import, mass change and init: one notice that says "read again" instead of thousands.
    void publishEverything() { m_everything = true; }

    struct Notice
    {
        QList<Change> changes;
        qint64 firstJournalId = 0;
        qint64 lastJournalId = 0;
        bool everything = false;
    };
    Notice notice() const;

private:
    Connection &m_connection;
    bool m_writes;
    CancelToken m_cancel;
    QList<Change> m_changes;
    qint64 m_firstJournalId = 0;
    qint64 m_lastJournalId = 0;
    bool m_everything = false;
};

} // namespace frontdesk
