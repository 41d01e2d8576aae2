#pragma once

#include "core/planning/handover.h"
#include "core/planning/rosterwork.h"

namespace frontdesk {

/// Whether the person hands over and takes over for the group: a member, or who leads it.
bool mayHandOver(const Actor &actor, const Directory &directory, Id<SupportGroup> group);

/// Sheets of handover as parts of one DbWorker::read or ::write. Signing and taking over are written in the journal of the sheet ("handover"),
/// without words of tickets. Denied "access.denied" where the person is neither of the group nor leads it.
///
/// A sheet is read by everybody of its group, so a complaint about a person stands on none, and a ticket that is restricted to a group on that
/// group's sheets only. Of what is restricted later the lines are hidden from those who may no longer see the ticket.
/// For which groups the person hands over: their own first, then those that they lead.
QList<Id<SupportGroup>> handoverGroups(const Actor &actor, const Directory &directory);

namespace handoverwork {

/// What the actor would hand over now: the roster says since when and until when; without one it is since the group's last sheet of the last
/// 24 hours, else shiftHours back, and shiftHours ahead. Nothing is kept.
Result<HandoverSheet> draft(Session &session, const RosterContext &context, Id<SupportGroup> group);

/// Keeps the sheet as it was read and shown, with these remarks, signed by the actor. Invalid "handover.outdated" when its lines are older than
/// outdatedMinutes, "field.too_long" (remarks). A command that was done before gives its result.
Result<Id<HandoverSheet>> sign(Session &session, const RosterContext &context, const QUuid &command, const HandoverSheet &sheet);

/// The second signature. Conflict "handover.taken_already" (values who, at) when somebody was first, Denied "handover.own", NotFound
/// "handover.gone".
Result<void> take(Session &session, const RosterContext &context, const QUuid &command, Id<HandoverSheet> id);

/// With its lines.
Result<HandoverSheet> read(Session &session, const RosterContext &context, Id<HandoverSheet> id);
/// The last hundred sheets of a group, newest first, without lines.
Result<QList<HandoverSheet>> list(Session &session, const RosterContext &context, Id<SupportGroup> group);
/// What the actor looks at first: a sheet that waits for them, else what they would hand over, of the group whose shift they have. Group none:
/// they are of none, and lead none.
struct Opening
{
    Id<SupportGroup> group;
    Id<HandoverSheet> sheet; ///< none = a new one
};
Result<Opening> opening(Session &session, const RosterContext &context);
/// Those of the last waitingHours that wait for the actor, without lines.
Result<QList<HandoverSheet>> waiting(Session &session, const Actor &actor, const QDateTime &now);

} // namespace handoverwork
} // namespace frontdesk
