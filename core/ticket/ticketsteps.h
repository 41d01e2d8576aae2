#pragma once

#include "core/ticket/ticketwork.h"

namespace frontdesk {

/// One event to be: what the ticket becomes, and what the journal says of it.
struct TicketStep
{
    QString kind; ///< journal kind: taken assigned pending resumed resolved asked answered closed reopened cancelled …
    Ticket after;
    QJsonObject body;
};

/// The steps that an action on a ticket takes, in order; most take one. Pure. Links, tags, callers and texts beside the row are
/// written by ticketwork. Errors: those of refusal(), and Invalid with the field that is missing or wrong.
Result<QList<TicketStep>> stepsOf(const TicketContext &context, const Ticket &ticket, const TicketAction &action);

} // namespace frontdesk
