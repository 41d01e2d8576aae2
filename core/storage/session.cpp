#include "core/storage/session.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace frontdesk {

CancelToken makeCancelToken()
{
    return std::make_shared<std::atomic<bool>>(false);
}

Result<void> Session::eachText(const QString &sql, const Binds &binds, const std::function<bool(const Row &)> &visit)
{
    if (canceled())
        return failure(ErrorKind::Canceled, u"desk.canceled"_s);
    FRONTDESK_LET(prepared, m_connection.execute(sql, binds));
    const Row row(prepared->query, prepared->columns);
    while (prepared->query.next()) {
        if (!visit(row))
            break;
        if (canceled()) {
            prepared->query.finish();
            return failure(ErrorKind::Canceled, u"desk.canceled"_s);
        }
    }
    // SQLite reports an interrupt or a damaged page while stepping, as the end of the rows with an error.
    const QSqlError stepError = prepared->query.lastError();
    prepared->query.finish();
    if (stepError.isValid())
        return failure(Dialect::of(backend()).classify(stepError));
    return {};
}

Result<void> Session::each(const QString &statement, const Binds &binds, const std::function<bool(const Row &)> &visit)
{
    return eachText(Statements::all().text(backend(), statement), binds, visit);
}

Result<QList<qint64>> Session::ids(const QString &sql, const Binds &binds)
{
    if (canceled())
        return failure(ErrorKind::Canceled, u"desk.canceled"_s);
    FRONTDESK_LET(prepared, m_connection.execute(sql, binds));
    QList<qint64> ids;
    if (const int size = prepared->query.size(); size > 0)
        ids.reserve(size);
    while (prepared->query.next())
        ids.append(prepared->query.value(0).toLongLong());
    const QSqlError stepError = prepared->query.lastError();
    prepared->query.finish();
    if (stepError.isValid())
        return failure(Dialect::of(backend()).classify(stepError));
    return ids;
}

Result<QList<qint64>> Session::keys(const QString &sql, const Binds &binds)
{
    if (canceled())
        return failure(ErrorKind::Canceled, u"desk.canceled"_s);
    FRONTDESK_LET(keys, m_connection.keys(sql, binds, [this] { return canceled(); }));
    if (canceled())
        return failure(ErrorKind::Canceled, u"desk.canceled"_s);
    return keys;
}

Result<qint64> Session::execute(const QString &statement, const Binds &binds)
{
    Q_ASSERT(m_writes);
    if (canceled())
        return failure(ErrorKind::Canceled, u"desk.canceled"_s);
    FRONTDESK_LET(prepared, m_connection.execute(Statements::all().text(backend(), statement), binds));
    const qint64 rows = prepared->query.numRowsAffected();
    prepared->query.finish();
    return rows;
}

Result<qint64> Session::insert(const QString &statement, const Binds &binds)
{
    FRONTDESK_LET(id, queryOne(statement, binds, [](const Row &row) { return row.integer(u"id"_s); }));
    if (!id)
        return failure(ErrorKind::Internal, u"desk.internal"_s, {}, statement);
    return *id;
}

void Session::publish(const Change &change, qint64 journalId)
{
    if (!m_changes.contains(change))
        m_changes.append(change);
    m_firstJournalId = m_firstJournalId ? std::min(m_firstJournalId, journalId) : journalId;
    m_lastJournalId = std::max(m_lastJournalId, journalId);
}

Session::Notice Session::notice() const
{
    return {m_changes, m_firstJournalId, m_lastJournalId, m_everything};
}

} // namespace frontdesk
