#pragma once

#include "core/planning/assignment.h"
#include "core/storage/dbworker.h"
#include "core/ticket/ticketwork.h"

#include <QFuture>

namespace frontdesk {

class Desk;

/// To whom of a group a ticket could go.
struct AssignmentSuggestions
{
    AssignmentNeed need;                ///< its group is none when nobody can be said to be asked
    QList<AssignmentSuggestion> people; ///< best first
};

/// Whether and how a group's tickets find an owner by themselves.
struct AssignmentRule
{
    Id<SupportGroup> group;
    AssignmentMode mode = AssignmentMode::Off;
    QDateTime since; ///< UTC: when it was switched on; tickets that the group had before are left to people
    qint64 seq = 0;  ///< 0 = never set
    bool operator==(const AssignmentRule &) const = default;
};

namespace assignmentwork {

Result<AssignmentRule> rule(Session &session, Id<SupportGroup> group);
/// Those that are switched on.
Result<QList<AssignmentRule>> rules(Session &session);
/// Sets the mode of rule.group, as it was seen (rule.seq). Journalled with the roster of the group. Denied "access.denied" unless the actor
/// plans the group; Conflict "roster.changed_meanwhile". A command that was done before does nothing.
Result<void> saveRule(Session &session, const TicketContext &context, const QUuid &command, const AssignmentRule &rule);

/// Ranks the members of `group` for the ticket; without a group those of the one that has it, else of its service's usual one. Left out are
/// whoever has it now, whom it is about, and everybody of a group that it is about. Reads by a handful of statements, however many there are.
Result<AssignmentSuggestions> suggest(Session &session, const TicketContext &context, const Ticket &ticket, Id<SupportGroup> group, AssignmentMode mode);

} // namespace assignmentwork

/// Assignment for screens; every call is one unit of work. Lives on the desk's thread.
class AssignmentService
{
public:
    explicit AssignmentService(Desk &desk) : m_desk(desk) {}

    QFuture<Result<AssignmentSuggestions>> suggest(const Ticket &ticket, Id<SupportGroup> group = {});
    QFuture<Result<AssignmentRule>> rule(Id<SupportGroup> group);
    QFuture<Result<void>> saveRule(const AssignmentRule &rule, const QUuid &command = QUuid::createUuid());

private:
    Desk &m_desk;
};

} // namespace frontdesk
