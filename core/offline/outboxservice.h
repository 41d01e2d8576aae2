#pragma once

#include "core/offline/outbox.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace frontdesk {

class Desk;

/// Goes on while the desk is away: what is logged or written then lies in the outbox, on the disk, before anybody is told that it is kept, and is
/// sent once, in order, when the desk is back. What the desk then refuses stays here for the person to decide; nothing is dropped. On the GUI thread.
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

    /// From now on calls and notes are kept; what is there from before is sent. After Desk::open(). Errors: "offline.file".
    Result<void> open(const QString &file, const SealKey &key);
    bool isOpen() const { return bool(m_outbox); }
    /// Takes what waits out of reach of this program; the file stays.
    void close();

    /// Which actions can wait: what is written into a ticket and changes nothing else.
    static bool keeps(const TicketAction &action);

    // The desk if it answers within seconds, else the outbox: then the receipt has the provisional number and isKept() says so. Errors: those
    // of the desk, and "offline.file" where the disk refuses too. `screen` and `about`: see OutboxEntry.
    QFuture<Result<InteractionReceipt>> log(const InteractionDraft &draft, const QString &screen = {});
    QFuture<Result<TicketReceipt>> act(const TicketAction &action);
    /// What a ticket is called on screen, for the list of what waits.
    void nameTicket(Id<Ticket> ticket, const QString &numberAndTitle) { m_names.insert(ticket.value, numberAndTitle); }

    const QList<OutboxEntry> &entries() const;
    QList<Outbox::SetAside> setAside() const;
    int waiting() const { return m_outbox ? m_outbox->count(OutboxEntry::State::Waiting) : 0; }
    int waiting(OutboxEntry::Kind kind) const;
    int refused() const { return m_outbox ? m_outbox->count(OutboxEntry::State::Refused) : 0; }
    bool isSending() const { return m_sending; }
    /// "call-~12" or "~12", as somebody types or reads it out; null if there is none.
    const OutboxEntry *byProvisionalNumber(const QString &typed) const;

    void sendNow(); ///< what waits, if the desk can be reached
    Result<void> sendAgain(const QUuid &command); ///< after a refusal
    Result<void> discard(const QUuid &command);
    Result<void> discardSetAside(const QString &file);
    /// How long a live desk may take before what is sent is kept as well; 8 s unless a test says otherwise.
    void setPatience(int ms) { m_patienceMs = ms; }

signals:
    /// Entries, their states or what was set aside.
    void changed();
    void entrySent(const QUuid &command);
    void entryRefused(const QUuid &command);

private:
    template<typename Receipt, typename Direct, typename Keep>
    QFuture<Result<Receipt>> sendOrKeep(const QUuid &command, Direct direct, Keep keep);
    void settleKept(const QUuid &command, const InteractionReceipt &receipt);
    void settleKept(const QUuid &command, const TicketReceipt &receipt);
    bool isAway() const;
    Result<InteractionReceipt> keepCall(const InteractionDraft &draft, const QString &screen);
    Result<TicketReceipt> keepNote(const TicketAction &action);
    void sendNext();
    void settle(const QUuid &command, const Result<void> &answer, const QString &number, const QString &ticketNumber, Id<Ticket> ticket);
    QFuture<Result<TicketReceipt>> writeNote(const TicketAction &action);
    InteractionDraft fit(InteractionDraft draft) const;

    Desk &m_desk;
    std::unique_ptr<Outbox> m_outbox;
    QTimer m_again; ///< while something waits: a desk that takes writes again does not say so by itself
    QHash<qint64, QString> m_names;
    bool m_sending = false;
    int m_patienceMs = 8000;
};

} // namespace frontdesk
