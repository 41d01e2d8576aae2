#pragma once

#include "core/ticket/ticketwork.h"

namespace frontdesk {

/// Tags inside the unit of work of ticketwork::act.
namespace tagwork {

/// The tags that a text names, with commas (also ， and 、) between, each once, in the order typed.
QStringList tagsOf(const QString &text);

/// Those of action.text that the actions "tag" and "untag" would add or take away: what stands (or lacks) already is not among them.
/// Errors at "text": "field.missing"; "field.too_long" for more than 60 characters in one tag.
Result<QStringList> changing(Session &session, const TicketAction &action);

/// The actions "tag" and "untag": all tags of the action in one event `tagged` or `untagged`, whose body names those that really
/// changed ("tags"); none when nothing does.
Result<void> change(Session &session, const TicketContext &context, const TicketAction &action, Ticket &ticket);

/// What the event `tagged` or `untagged` did, the other way round.
Result<void> takeBack(Session &session, Id<Ticket> ticket, const JournalDraft &event);

} // namespace tagwork
} // namespace frontdesk
