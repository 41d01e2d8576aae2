#pragma once

#include "core/planning/dutyroster.h"
#include "core/ticket/ticketwork.h"

namespace frontdesk {

/// Whom a step tells. `to`: owner (who holds the ticket; without one its group), lead (of the ticket's group), manager. Whoever the
/// ticket is about, who left, and who may not see it is never among them; where nobody is left, the next above is told: group, lead,
/// manager, administrator. Where somebody of the group is on shift by its published roster, an owner or a lead who is not on shift is not
/// waited for: those on shift are told in their stead. Without a roster (null, or none for the group) it is the owner, else the group's lead.
Result<QList<Id<Staff>>> recipientsOf(Session &session, const TicketContext &context, const DutyRoster *roster, const Ticket &ticket, const QString &to);

/// Who is told when `person` does not acknowledge: the lead of the ticket's group, then the managers; empty at the top.
QList<Id<Staff>> above(const DeskReference &reference, const Ticket &ticket, Id<Staff> person);

} // namespace frontdesk
