#pragma once

#include "core/access/actor.h"
#include "core/desk/deskreference.h"
#include "core/storage/journal.h"
#include "core/ticket/ticketaction.h"

namespace frontdesk {

struct TicketBatch;

/// What a unit of work on tickets needs besides the session.
struct TicketContext
{
    const DeskReference &reference;
    Actor actor;
    QDateTime now; ///< UTC
    TicketBatch *batch = nullptr; ///< of a mass change; else everything is read for the one ticket
};

/// The only way a live ticket changes, to be called inside one DbWorker::write: rules, journal event, projection, clocks and
/// search terms in one transaction. Interaction logging, mass changes, the daemon and the command line all come through here.
namespace ticketwork {

/// Makes a ticket in its initial state; with a group or owner also assigns it. `command` is not looked at: the caller's command covers it.
Result<Ticket> create(Session &session, const TicketContext &context, const TicketDraft &draft);

/// Does one action. Errors: "ticket.not_found"; Conflict "ticket.changed_meanwhile" (values: field, was, now, who, at);
/// Invalid with the field that lacks something; "ticket.transition_forbidden" (values: state, action).
Result<TicketReceipt> act(Session &session, const TicketContext &context, const TicketAction &action);

/// Adds a caller who is to be told, by the interaction in which they reported it.
Result<void> addCaller(Session &session, const TicketContext &context, Id<Ticket> ticket, Id<Customer> customer, qint64 interactionId);

/// Writes an event that leaves the row's columns as they are (attached, contact, …).
Result<void> noteEvent(Session &session, const TicketContext &context, Id<Ticket> ticket, const QString &kind, const QJsonObject &body);

/// What the desk does with a ticket by itself when its time has come.
struct DueToMove
{
    Id<Ticket> ticket;
    bool closes = false; ///< after the days of silence; else a pending one whose till-date has come wakes
};
/// Some hundred at most, those due longest first. Only reads, so that looking holds up nobody who writes.
Result<QList<DueToMove>> dueToMove(Session &session, const TicketContext &context);
/// Moves those of them that are still due; how many. Every one happens once, whoever runs it: the row is locked and looked at again.
Result<int> moveDue(Session &session, const TicketContext &context, const QList<DueToMove> &due);
/// Both in one: wakes pending tickets whose till-date has come and closes resolved ones after the days of silence; how many.
Result<int> wakeDue(Session &session, const TicketContext &context);
/// When wakeDue() has something to do again, UTC; invalid when nothing is pending or waits for silence.
Result<QDateTime> nextWake(Session &session, const TicketContext &context);

Result<Ticket> read(Session &session, Id<Ticket> id);
Result<Ticket> readByNumber(Session &session, const QString &number); ///< also without leading zeros, any case
Result<QString> readDetails(Session &session, Id<Ticket> id);

} // namespace ticketwork

/// Why `action` is not possible for the ticket now, or nothing. Pure: screens disable with it, work refuses with it.
/// `action.action` alone decides for the state; the other fields are checked when they are given.
std::optional<Error> refusal(const Ticket &ticket, const QString &action, const DeskReference &reference, const Actor &actor, const QDateTime &now);

} // namespace frontdesk
