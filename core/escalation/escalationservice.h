#pragma once

#include "core/escalation/leadership.h"
#include "core/interaction/interaction.h"
#include "core/storage/dbworker.h"
#include "core/ticket/ticketwork.h"

#include <QJsonObject>
#include <QObject>

namespace frontdesk {

class Desk;

/// One thing that needs the person signed in now. Each event is at most one of them.
struct AttentionItem
{
    enum class Kind {
        Acknowledge, ///< an escalation that they were told of
        CallBack,    ///< a call promised to a caller
        Promise,     ///< a date given to a caller
        Breach,      ///< a clock that runs out within the hour
        ToTell,      ///< callers who do not know yet how it ended
        Bulletin,    ///< the next word about an outage of theirs is due
        Handover     ///< a sheet of the shift before waits to be taken over
    };
    Kind kind = Kind::Acknowledge;
    qint64 id = 0;      ///< notice, contact, ticket, bulletin or sheet of handover, by kind
    Ticket ticket;      ///< id 0 for a call-back without a ticket
    QDateTime at;       ///< UTC: told at, or due at
    QString cause;      ///< Acknowledge: step unanswered escalated
    QJsonObject facts;  ///< Acknowledge: clock percent step do direction reason message …
    QString clock;      ///< Breach: response resolution update
    QString person;     ///< the caller's name, or who escalated, or who hands over
    QString phone;
    QString subject;    ///< of a contact without ticket
    BilingualName title; ///< of a bulletin, or the group of a sheet
    bool late = false;

    /// Names the event for whoever keeps note of what was announced already.
    QString key() const;
    bool operator==(const AttentionItem &) const = default;
};

/// A group or person to whom a ticket could go, with what speaks for and against it.
struct EscalationCandidate
{
    Id<SupportGroup> group;
    Id<Staff> person;       ///< none = the group itself
    int inHand = 0;         ///< open tickets; of a group: all that lie with it
    int urgentInHand = 0;   ///< of them priority 1 and 2
    int alike = 0;          ///< of the same service, among the last some thousand that were resolved
    bool present = false;   ///< has a ticket on screen at this moment
    bool reading = false;   ///< this very ticket
    bool hadIt = false;     ///< the ticket was with them before
    bool rostered = false;  ///< the group has a published roster about now: whoever is not on shift is known not to be
    QDateTime onShiftUntil; ///< UTC; of a person on shift in this group
    int onShift = 0;        ///< of a group: how many are
    bool operator==(const EscalationCandidate &) const = default;
};

/// What the escalation wizard asks for.
struct EscalationDraft
{
    enum class Direction { Functional, Hierarchical };
    QUuid command = QUuid::createUuid(); ///< the same for every retry
    Id<Ticket> ticket;
    Direction direction = Direction::Functional;
    Id<SupportGroup> group;  ///< functional: where it goes
    Id<Staff> person;        ///< functional: who takes it on, none = the group; hierarchical: who is told
    QString reason;          ///< needed
    QString tried;           ///< what was done so far
    QString message;         ///< to whoever is told, in their language
    qint64 seenFlowSeq = -1; ///< as the person saw it; -1 = not compared
};

/// How often a ticket went to and fro.
struct TicketMoves
{
    int reassigned = 0;
    int pingPong = 0; ///< A, B, A
    int reopened = 0;
    QStringList groups; ///< codes, in order
};
TicketMoves movesOf(const QList<JournalEntry> &journal, const DeskReference &reference);

/// Why a ticket cannot be escalated now, or nothing: it is resolved or ended, or its state does not let it go (functional). Pure.
std::optional<Error> escalationRefusal(const Ticket &ticket, const DeskReference &reference, EscalationDraft::Direction direction);

namespace escalationwork {

/// One unit of work: the ticket goes to the group or person (functional) or its level rises (hierarchical), one event tells both, and
/// whoever gets it, or is above, is told and must acknowledge. Invalid with the field that lacks something: "field.missing" (reason,
/// person, group), those of stepsOf(); Conflict "ticket.changed_meanwhile".
Result<TicketReceipt> escalate(Session &session, const TicketContext &context, const EscalationDraft &draft);
/// Marks a notice of one's own as seen and says so in the journal. NotFound "escalation.notice_gone"; done before = nothing happens.
Result<void> acknowledge(Session &session, const TicketContext &context, qint64 notice);
/// What needs this person now, most urgent first within each kind.
Result<QList<AttentionItem>> attention(Session &session, const TicketContext &context);
Result<QList<EscalationCandidate>> candidates(Session &session, const TicketContext &context, Id<Ticket> ticket);

} // namespace escalationwork

/// Escalation for screens: what needs me, acknowledging, the wizard. Every call is one unit of work; lives on the desk's thread.
class EscalationService : public QObject
{
    Q_OBJECT
public:
    explicit EscalationService(Desk &desk);

    QFuture<Result<QList<AttentionItem>>> attention();
    QFuture<Result<void>> acknowledge(qint64 notice);
    QFuture<Result<QList<EscalationCandidate>>> candidates(Id<Ticket> ticket);
    QFuture<Result<TicketReceipt>> escalate(const EscalationDraft &draft);
    /// Whether somebody fires steps for this desk at all.
    QFuture<Result<Leadership>> leader();

private:
    Desk &m_desk;
};

} // namespace frontdesk
