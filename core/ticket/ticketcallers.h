#pragma once

#include "core/storage/session.h"
#include "core/ticket/ticket.h"

/// Who reported a ticket and is to be told how it ended. A person whose customers were merged stands there once, with the name and the
/// telephone of the survivor, and is told once: as the id that called, so that undoing the merge brings back who knew and who did not.
namespace frontdesk::ticketcallers {

/// In the order in which they called. `customer` is an id that the ticket knows: the ticket's own caller if it is one of the person's ids.
/// A person counts as told if one of their ids was told after the others were added.
Result<QList<TicketCaller>> read(Session &session, Id<Ticket> ticket);

/// Names of those who do not know yet, but for the person whom the ticket names as its caller.
Result<QStringList> stillToBeTold(Session &session, const Ticket &ticket);

/// Adds an id; whoever calls again is to be told again.
Result<void> add(Session &session, Id<Ticket> ticket, Id<Customer> customer, qint64 interactionId, const QDateTime &now);

} // namespace frontdesk::ticketcallers
