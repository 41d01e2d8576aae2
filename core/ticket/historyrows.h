#pragma once

#include "core/storage/bulkrows.h"
#include "core/ticket/tickethistory.h"

#include <QFuture>

namespace frontdesk::historyrows {

/// The next `count` keys of a table, ascending: nobody else gets them. On SQLite that holds while this transaction lasts; `after` is the
/// last key that was given before and is not in the table yet.
Result<QList<qint64>> nextIds(Session &session, const QString &table, qsizetype count, qint64 after = 0);
/// The next `count` numbers of a prefix (INC REQ CMP CALL C), as people read them.
Result<QStringList> nextNumbers(Session &session, const QString &prefix, qsizetype count);

/// Whole journals of new subjects, chained by the trigger on PostgreSQL and here on SQLite.
class JournalRows
{
public:
    explicit JournalRows(const HistoryRecording &recording);
    /// All events that a new subject has, in order.
    void add(const QString &subject, qint64 subjectId, const QList<JournalDraft> &events);
    /// Has the rows of what was added made on another thread, while the caller writes something else.
    void prepare(Backend backend);
    Result<void> write(Session &session);

private:
    struct Event
    {
        JournalDraft draft;
        qint64 seq = 0;
    };
    static QList<QVariantList> rowsOf(const QList<Event> &events, Backend backend, const QString &by, const QDateTime &at);

    QString m_by;
    QDateTime m_at;
    QList<Event> m_events;
    QList<QFuture<QList<QVariantList>>> m_prepared; ///< in the order they were added
};

/// How long these tickets were worked on, waited and were with groups (table ticket_stretch): for journals written by JournalRows.
Result<void> tellStretches(Session &session, const QList<Ticket> &tickets);

/// Rows of interactions and the one event that each has; returns their ids in order.
Result<QList<Id<Interaction>>> writeContacts(Session &session, const QList<Interaction> &contacts, JournalRows &journal);

} // namespace frontdesk::historyrows
