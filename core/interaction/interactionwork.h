#pragma once

#include "core/interaction/interactionservice.h"
#include "core/storage/session.h"
#include "core/ticket/ticketwork.h"

namespace frontdesk::interactionwork {

/// Logs one contact with all that comes of it, in the caller's transaction: new customer if any, ticket or link, the contact itself,
/// the journal of each. A repeated command gives the first result and does nothing. Errors stand at the draft's fields: those of
/// InteractionService::check, "customer.…", "ticket.…", "interaction.already_finished", "interaction.agent_denied".
Result<InteractionReceipt> log(Session &session, const TicketContext &context, const InteractionDraft &draft);

Result<QList<Interaction>> list(Session &session, const TicketContext &context, InteractionList which, int limit);
Result<QList<Interaction>> ofCustomer(Session &session, Id<Customer> customer, int limit);
Result<QList<Interaction>> ofTicket(Session &session, Id<Ticket> ticket);
Result<void> callBackDone(Session &session, const TicketContext &context, Id<Interaction> interaction, const QUuid &command);
Result<InteractionService::Waiting> waiting(Session &session, const QDateTime &now);

} // namespace frontdesk::interactionwork
