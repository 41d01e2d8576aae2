#pragma once

#include "core/ticket/ticketwork.h"

namespace frontdesk {

/// The statements behind ticketwork: rows, event + projection in one step, numbers.
namespace ticketstore {

Result<QString> nextNumber(Session &session, const QString &prefix); ///< "INC-000124"; prefixes INC REQ CMP CALL C
QString numberPrefix(const QString &kind);

/// Reads and locks the row until the end of the transaction.
Result<Ticket> lock(Session &session, Id<Ticket> id);

/// Writes one event whose "set" is the difference between the two states, and the row. `body` carries text, reason and the like.
/// Updates seq, flowSeq, changedAt and the clocks of `after`.
Result<void> record(Session &session, const TicketContext &context, const Ticket &before, Ticket &after, const QString &kind, QJsonObject body,
                    const QDateTime &occurredAt);

} // namespace ticketstore
} // namespace frontdesk
