#pragma once

#include "core/storage/journal.h"
#include "core/ticket/ticket.h"

namespace frontdesk {

/// Undo (domain rules, section 2): an event `undone` that names the event it takes back and restores what the row was before.
/// Pure; undowork writes it.
namespace undo {

/// The events that count: without those taken back and without the events that took them back. What clocks and reports fold.
QList<JournalEntry> standing(const QList<JournalEntry> &events);

/// The event that would be taken back: the one with `seq`, or the last one that can be (0). Steps of state, assignment, priority, edits,
/// tags and merges can; what was said to people (notes, replies, that the caller was asked) cannot.
/// Errors: NotFound "ticket.nothing_to_undo"; Conflict "ticket.undo_too_late" (values: number, kind, who = id of staff, at) when a
/// later event stands on the same columns.
Result<JournalEntry> target(const Ticket &ticket, const QList<JournalEntry> &events, qint64 seq = 0);

/// The details that the journal says, before the event `seq`; nothing if it never said any.
std::optional<QString> detailsBefore(const QList<JournalEntry> &events, qint64 seq);

} // namespace undo
} // namespace frontdesk
