#pragma once

#include "core/escalation/ladderpoints.h"
#include "core/escalation/recipients.h"

namespace frontdesk {

/// What the leader's units of work need besides the session.
struct EscalationContext
{
    TicketContext tickets;           ///< its actor is the service: role "service", staff none = the desk itself
    QString holder;                  ///< of the leadership
    qint64 epoch = 0;
    const DutyRoster *roster = nullptr; ///< not owned
};

/// What the desk does by itself. Each function is a part of one DbWorker::write; each first asks whether the leadership still holds
/// ("leadership.lost") and whether the actor is the service ("access.denied").
namespace escalationwork {

/// Plans anew if agreements or calendars are others than those of the last plan.
Result<void> checkBook(Session &session, const EscalationContext &context);

/// Every open ticket that has no current plan, in no order. Reads only, and asks for no leadership, like reckon().
Result<QList<Id<Ticket>>> unplanned(Session &session);

/// The next point of a ticket as it stood at `seq`; UTC, invalid = nothing more to come.
struct Plan
{
    Id<Ticket> ticket;
    qint64 seq = 0;
    QDateTime at;
};
/// Reckons those of these tickets that have no current plan. The long part of planning, which so holds up nobody who writes.
Result<QList<Plan>> reckon(Session &session, const EscalationContext &context, const QList<Id<Ticket>> &ids);
/// Keeps what was reckoned. A ticket that has changed meanwhile is no longer covered by its plan and is told of by the change feed.
Result<void> keep(Session &session, const EscalationContext &context, const QList<Plan> &plans);

struct Fired
{
    int tickets = 0; ///< looked at
    int steps = 0;   ///< fired
};
/// Fires what is due, of at most `most` tickets, the longest due first: one journal event, one firing and its notices for each step.
/// A step that was fired before, by whomever, is not fired again. `failing` names the ticket at which an error happened.
Result<Fired> fireDue(Session &session, const EscalationContext &context, int most, Id<Ticket> *failing);
/// Leaves a ticket that cannot be served alone until then.
Result<void> postpone(Session &session, const EscalationContext &context, Id<Ticket> ticket, const QDateTime &until);

/// Tells those above of notices that nobody acknowledged in time; how many.
Result<int> passOn(Session &session, const EscalationContext &context, int most);

/// Wakes pending tickets and closes silent ones of these (ticketwork::dueToMove), as far as they are still due; how many.
Result<int> move(Session &session, const EscalationContext &context, const QList<ticketwork::DueToMove> &due);

/// A ticket that is to find an owner by itself.
struct Unowned
{
    Id<Ticket> ticket;
    Id<SupportGroup> group;
};
/// The tickets of groups that assign by themselves and have somebody on shift, most urgent first. Reads only, and asks for no leadership.
Result<QList<Unowned>> unowned(Session &session, const EscalationContext &context);
/// Gives each of these to somebody who is on shift, as the group's rule says; how many. A ticket that the group had before the rule, or that
/// somebody had had since it came to the group, is left to people; outside shifts it waits. `failing` as above.
Result<int> assign(Session &session, const EscalationContext &context, const QList<Unowned> &tickets, Id<Ticket> *failing);

/// When there is something to do again; invalid = nothing is foreseen. UTC.
Result<QDateTime> nextPoint(Session &session, const EscalationContext &context);

/// Writes a notice, and a mail for whoever has an address, for each of these people; nobody twice for one event.
struct NoticeDraft
{
    Id<Ticket> ticket;
    qint64 eventSeq = 0;
    qint64 firing = 0;   ///< 0 = none
    QString cause;       ///< step unanswered escalated
    QJsonObject facts;   ///< what the words need; never words
    Id<Staff> by;        ///< none = the desk
};
Result<void> tell(Session &session, const TicketContext &context, const NoticeDraft &draft, const QList<Id<Staff>> &people);

} // namespace escalationwork
} // namespace frontdesk
