#pragma once

#include "core/storage/session.h"
#include "core/support/id.h"

#include <QJsonObject>

namespace frontdesk {

struct Staff;

/// What is written into the journal, the append-only record that everything else is a projection of.
struct JournalDraft
{
    QString subject;  ///< "ticket", "interaction", "customer", "staff", "group", "setting", "knowledge", …
    qint64 subjectId = 0;
    QString kind;     ///< e.g. "logged", "assigned", "note"; see core/ticket/ticketevent.h for the ticket's kinds
    QJsonObject body; ///< "set": {column: value} is what the projection takes over
    QDateTime occurredAt; ///< UTC, claimed; never in the future, calls and notes at most 7 days back unless imported
    Id<Staff> actor;      ///< claimed; on PostgreSQL the database checks it against the session. 0 = the desk itself
    bool imported = false; ///< only for import, move and demo, run as the desk's owner
};

struct JournalEntry
{
    qint64 id = 0;
    qint64 seq = 0; ///< 1, 2, 3 … within the subject
    JournalDraft event;
    QDateTime recordedAt; ///< UTC, set by the database
    QString recordedBy;   ///< session user of the server, or the login on SQLite
    bool operator==(const JournalEntry &other) const { return id == other.id; }
};

namespace journal {

/// Appends one event, chains its hash (trigger on PostgreSQL, here on SQLite) and publishes the change.
/// `recordedBy` is used on SQLite only. Errors: Conflict when somebody appended at the same moment.
Result<JournalEntry> append(Session &session, const JournalDraft &draft, const QString &recordedBy, const QDateTime &now);

/// The events of a subject in order, from `afterSeq` (exclusive).
Result<QList<JournalEntry>> read(Session &session, const QString &subject, qint64 subjectId, qint64 afterSeq = 0);

/// What the journal ids from the first to the last of each range touched, as far as this person may see it.
Result<QList<Change>> subjects(Session &session, const QList<std::pair<qint64, qint64>> &ranges);
Result<qint64> lastId(Session &session);

/// The bytes that the hash of an event covers; the trigger of the PostgreSQL guard builds the same text.
QByteArray hashOf(const QByteArray &previousHash, const JournalDraft &event, qint64 seq, const QDateTime &recordedAt, const QString &recordedBy,
                  const QByteArray &bodyDigest);

} // namespace journal
} // namespace frontdesk
