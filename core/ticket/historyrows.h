#pragma once

#include "core/storage/bulkrows.h"
#include "core/ticket/tickethistory.h"

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
    Result<void> write(Session &session);

private:
    struct Event
    {
        JournalDraft draft;
        qint64 seq = 0;
    };
    QString m_by;
    QDateTime m_at;
    QList<Event> m_events;
};

/// How long these tickets were worked on, waited and were with groups (table ticket_stretch): for journals written by JournalRows.
Result<void> tellStretches(Session &session, const QList<Ticket> &tickets);

/// Rows of interactions and the one event that each has; returns their ids in order.
Result<QList<Id<Interaction>>> writeContacts(Session &session, const QList<Interaction> &contacts, JournalRows &journal);

} // namespace frontdesk::historyrows
