#pragma once

#include "core/ticket/ticketwork.h"

namespace frontdesk {

/// Links between tickets inside the unit of work of ticketwork::act: an event on both sides, the link itself, and for a merge the callers.
namespace linkwork {

/// The actions "link" and "unlink". Errors at "other": "ticket.link_to_itself", "ticket.link_circle", "ticket.link_stands", "ticket.link_gone",
/// "ticket.has_parent" (value other), "ticket.merge_into_finished"; "ticket.merge_needs_undo" when a merge is to be unlinked.
Result<void> change(Session &session, const TicketContext &context, const TicketAction &action, Ticket &ticket);

} // namespace linkwork
} // namespace frontdesk
