#pragma once

#include "core/ticket/ticketaction.h"
#include "tests/support/ticketbench.h"

#include <QRandomGenerator>

namespace frontdesk {

/// Any action that somebody who sees this ticket could send: change, assign, wait, resolve, merge with one of `tickets` (ids from 1),
/// undo, note. Some compare with what was seen, some (as scripts) do not. `mark` is a text that stands in the journal if the desk
/// accepts it; empty where the action leaves no text.
TicketAction randomAction(QRandomGenerator &random, const TicketBench &bench, const Ticket &seen, int tickets, QString &mark);

} // namespace frontdesk
