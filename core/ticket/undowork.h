#pragma once

#include "core/ticket/ticketwork.h"

namespace frontdesk {

/// Takes back an event of a ticket (see core/ticket/undo.h) inside the unit of work of ticketwork::act: row, texts, callers told, and
/// for a merge its link and the callers that came with it. What one action did in several steps goes back together.
namespace undowork {

Result<void> undo(Session &session, const TicketContext &context, const TicketAction &action, Ticket &ticket);

} // namespace undowork
} // namespace frontdesk
