#pragma once

#include "core/ticket/ticketwork.h"

#include <QFuture>

namespace frontdesk {

class Desk;

/// What an erasure did; counts of what was there and is gone.
struct ErasureReceipt
{
    Id<Ticket> ticket;
    QString number;
    qint64 seq = 0;      ///< of the ticket's event `erased`, or of its last event when nothing was left to erase
    int events = 0;      ///< of the ticket and its contacts whose words were taken out
    int contacts = 0;    ///< whose subject and details were blanked
    int attachments = 0; ///< removed
    bool repeated = false;
};

/// Erases what people wrote into a ticket (design section 4): title, details, notes, replies, reasons, closing text, what was said on its
/// contacts and with its escalations, attachments, and what search found by them. What happened when, by whom and in which state stays, so
/// that clocks, reports and replay hold. Each event keeps the digest of its first text under the chain's hash; an event `erased` names the
/// digest of what stands there now, and audit::verify accepts no other.
namespace erasework {

/// What stands where a text must stand.
QString marker();

/// The facts of an event's body without the words; the body itself when it has none.
QJsonObject withoutWords(const QJsonObject &body);

/// Administrators only: Denied "access.denied", on PostgreSQL by the database too. NotFound "ticket.not_found".
Result<ErasureReceipt> erase(Session &session, const TicketContext &context, Id<Ticket> ticket, const QString &reason, const QUuid &command);

/// The same as one unit of work of the desk's worker.
QFuture<Result<ErasureReceipt>> erase(Desk &desk, Id<Ticket> ticket, const QString &reason, const QUuid &command = QUuid::createUuid());

} // namespace erasework
} // namespace frontdesk
