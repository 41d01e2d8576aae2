#pragma once

#include "core/storage/journal.h"
#include "core/ticket/ticket.h"

#include <QHash>
#include <QSet>
#include <QUuid>

namespace frontdesk {

/// What the actions of one transaction on many tickets have in common: which commands are done already, the rows, locked in one order,
/// and their journals, each read in one statement for all. Lives inside the unit of work; ticketwork takes from it what it needs and
/// keeps it true as it writes.
struct TicketBatch
{
    QSet<QUuid> notDone;                        ///< commands that were looked for and not found
    QHash<qint64, Ticket> rows;                 ///< locked and not yet acted on
    QHash<qint64, QList<JournalEntry>> journals;

    /// Errors of the desk only; a ticket that cannot be seen is simply not among the rows.
    static Result<TicketBatch> read(Session &session, const QList<Id<Ticket>> &tickets, const QList<QUuid> &commands, bool withJournals);
};

} // namespace frontdesk
