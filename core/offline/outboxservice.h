#pragma once

#include "core/offline/outbox.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace frontdesk {

class Desk;

/// Goes on while the desk is away: what is logged or written then lies in the outbox, on the disk, before anybody is told that it is kept, and is
/// sent once, in order, when the desk is back. What the desk then refuses stays here for the person to decide; nothing is dropped. Lives on the GUI
/// thread; the disk is waited for on one thread of its own, in the order in which things were done.
class OutboxService : public QObject
{
    Q_OBJECT
public:
    /// A child of the desk: goes with it. One for a desk.
    explicit OutboxService(Desk &desk);
    ~OutboxService() override;

    /// The desk's own, or null where nothing is kept (scripts, or a disk that refuses).
    static OutboxService *of(const Desk &desk);
    /// Whether that command lies here and waits for the desk.
    static bool isKept(const Desk &desk, const QUuid &command);

    /// From now on calls and notes are kept; what is there from before is sent. After Desk::open(). Reads the file here and now. Errors: "offline.file".
    Result<void> open(const QString &file, const SealKey &key);
    bool isOpen() const { return bool(m_outbox); }
    /// Takes what waits out of reach of this program, once what was begun is on the disk; the file stays.
    void close();

    /// Which actions can wait: what is written into a ticket and changes nothing else.
    static bool keeps(const TicketAction &action);

    // The desk if it answers within seconds, else the outbox: then the receipt has the provisional number and isKept() says so. Errors: those
    // of the desk, and "offline.file" where the disk refuses too. `screen` and `about`: see OutboxEntry.
    QFuture<Result<InteractionReceipt>> log(const InteractionDraft &draft, const QString &screen = {});
    QFuture<Result<TicketReceipt>> act(const TicketAction &action);
    /// What a ticket is called on screen, for the list of what waits.
    void nameTicket(Id<Ticket> ticket, const QString &numberAndTitle) { m_names.insert(ticket.value, numberAndTitle); }

    // As they are on the disk.
    const QList<OutboxEntry> &entries() const { return m_kept.entries; }
    const OutboxEntry *entry(const QUuid &command) const;
    const QList<Outbox::SetAside> &setAside() const { return m_kept.setAside; }
    int waiting() const { return count(OutboxEntry::State::Waiting); }
    int waiting(OutboxEntry::Kind kind) const;
    int refused() const { return count(OutboxEntry::State::Refused); }
    bool isSending() const { return m_sending; }
    /// "call-~12" or "~12", as somebody types or reads it out; null if there is none.
    const OutboxEntry *byProvisionalNumber(const QString &typed) const;

    void sendNow(); ///< what waits, if the desk can be reached
    // Answered when it is on the disk. Errors: "offline.file".
    QFuture<Result<void>> sendAgain(const QUuid &command); ///< after a refusal
    QFuture<Result<void>> discard(const QUuid &command);
    QFuture<Result<void>> discardSetAside(const QString &file);
    /// How long a live desk may take before what is sent is kept as well; 8 s unless a test says otherwise.
    void setPatience(int ms) { m_patienceMs = ms; }

    /// What the desk says of something that arrived.
    struct Arrived
    {
        QString number;
        QString ticketNumber;
        Id<Ticket> ticket;
    };

signals:
    /// Entries, their states or what was set aside.
    void changed();
    void entrySent(const QUuid &command);
    void entryRefused(const QUuid &command);

private:
    struct Kept
    {
        QList<OutboxEntry> entries;
        QList<Outbox::SetAside> setAside;
    };
    static Kept keptIn(const Outbox &outbox);
    int count(OutboxEntry::State state) const;
    template<typename Work>
    auto onDisk(Work work) -> QFuture<std::invoke_result_t<Work, Outbox &>>;
    template<typename Receipt, typename Direct, typename Keep>
    QFuture<Result<Receipt>> sendOrKeep(const QUuid &command, Direct direct, Keep keep);
    bool isAway() const;
    QFuture<Result<InteractionReceipt>> keepCall(const InteractionDraft &draft, const QString &screen);
    QFuture<Result<TicketReceipt>> keepNote(const TicketAction &action);
    void sendNext();
    void settle(const QUuid &command, const Result<Arrived> &answer);
    InteractionDraft fit(InteractionDraft draft) const;

    Desk &m_desk;
    std::shared_ptr<Outbox> m_outbox; ///< touched by the writer's thread only, once it is open
    Kept m_kept;                      ///< what it held after the last thing that was written
    QThreadPool m_writer;             ///< of one thread
    QTimer m_again; ///< while something waits: a desk that takes writes again does not say so by itself
    QHash<qint64, QString> m_names;
    int m_keeping = 0; ///< on their way to the disk: what comes after them waits too
    bool m_sending = false;
    int m_patienceMs = 8000;
};

} // namespace frontdesk
