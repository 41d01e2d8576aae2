#pragma once

#include "core/offline/outboxentry.h"
#include "core/offline/sealedlog.h"

#include <QLockFile>

#include <memory>

namespace frontdesk {

/// What one person did on this computer while the desk was away, in the order it was done, in a sealed file that is only ever appended to.
/// A program that is killed at any moment loses nothing that keep() has confirmed. What of the file cannot be read is put into a file beside it
/// and named; the rest is read. Two programs of the same person each have a file; what one that is gone has left is taken over by the next.
/// Blocks for as long as the disk takes; on one thread.
class Outbox
{
public:
    /// Damaged bytes that were found, in a file of their own beside the outbox.
    struct SetAside
    {
        QString file;
        qint64 bytes = 0;
        QDateTime foundAt; ///< UTC
    };

    /// Errors: "offline.file".
    static Result<std::unique_ptr<Outbox>> open(const QString &file, const SealKey &key);

    const QList<OutboxEntry> &entries() const { return m_entries; } ///< in order; of those sent only the last ones
    const OutboxEntry *entry(const QUuid &command) const;
    int count(OutboxEntry::State state) const;
    const QList<SetAside> &setAside() const { return m_setAside; }
    const QString &file() const { return m_log.path(); }

    /// On the disk when it returns. The same command again replaces what was kept (edited after a refusal) and waits again. `place` and
    /// `keptAt` are given here.
    Result<OutboxEntry> keepCall(const InteractionDraft &draft, const QString &screen, const QDateTime &now);
    Result<OutboxEntry> keepNote(const TicketAction &action, const QString &about, const QDateTime &now);

    // What became of an entry. Losing one of these is harmless: it is sent again, and the desk says what it said before.
    Result<void> markSent(const QUuid &command, const QString &number, const QString &ticketNumber, Id<Ticket> ticket);
    Result<void> markRefused(const QUuid &command, const Error &why);
    Result<void> markWaiting(const QUuid &command); ///< send it again
    Result<void> discard(const QUuid &command);     ///< the person does not want it any more
    Result<void> discardSetAside(const QString &file);

private:
    Outbox(const QString &path, const SealKey &key);
    void apply(const QJsonObject &record);
    Result<void> write(const QJsonObject &record, bool durable);
    Result<OutboxEntry> keep(OutboxEntry entry);
    Result<void> rewrite();
    Result<void> putAside(const QString &path, const QList<DamagedPart> &parts);
    void findSetAside();
    QList<QByteArray> records() const;

    SealedLog m_log;
    std::unique_ptr<QLockFile> m_lock;
    QList<OutboxEntry> m_entries;
    QList<SetAside> m_setAside;
    int m_lastPlace = 0;
    int m_written = 0; ///< records in the file beyond those that count
};

} // namespace frontdesk
