#pragma once

#include "core/ticket/ticketwork.h"

namespace frontdesk {

/// Who of a group is at work. Rosters answer it once the desk has them; until then nobody is known to be on shift.
class DutyRoster
{
public:
    virtual ~DutyRoster() = default;
    /// Empty without a roster for the group or when nobody of it is on shift. Order: who is asked first.
    virtual Result<QList<Id<Staff>>> onShift(Session &session, Id<SupportGroup> group, const QDateTime &at) const = 0;
};

/// Whom a step tells. `to`: owner (who holds the ticket; without one its group), lead (of the ticket's group), manager. Whoever the
/// ticket is about, who left, and who may not see it is never among them; where nobody is left, the next above is told: group, lead,
/// manager, administrator. On shift when a roster knows, else the group's lead.
Result<QList<Id<Staff>>> recipientsOf(Session &session, const TicketContext &context, const DutyRoster *roster, const Ticket &ticket, const QString &to);

/// Who is told when `person` does not acknowledge: the lead of the ticket's group, then the managers; empty at the top.
QList<Id<Staff>> above(const DeskReference &reference, const Ticket &ticket, Id<Staff> person);

} // namespace frontdesk
