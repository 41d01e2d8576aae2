#pragma once

#include "core/ticket/ticketwork.h"

namespace frontdesk {

/// The action "edit" inside the unit of work of ticketwork::act: each field compared on its own with what its editor had shown.
namespace editwork {

/// Saves the fields that nobody changed meanwhile; the others become conflicts and stay as they are.
Result<void> edit(Session &session, const TicketContext &context, const TicketAction &action, Ticket &ticket, QList<TicketReceipt::Conflict> &conflicts);

/// Both values of a field, and who wrote the one that stands.
Result<TicketReceipt::Conflict> conflictOf(Session &session, const TicketContext &context, const Ticket &ticket, const QString &field,
                                           const TicketAction::FieldEdit &wanted, const QVariant &saved);

/// The action "priority" says in fields["priority"].was which one the person had seen, and it is another now.
bool priorityWasChanged(const Ticket &ticket, const TicketAction &action);

struct CustomerFacts
{
    Id<Organisation> organisation;
    bool vip = false;
};
/// Empty for nobody; "customer.not_found" at `field`.
Result<CustomerFacts> customerFacts(Session &session, Id<Customer> customer, const QString &field);

} // namespace editwork
} // namespace frontdesk
