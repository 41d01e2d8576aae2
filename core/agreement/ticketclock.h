#pragma once

#include "core/agreement/agreementbook.h"
#include "core/agreement/slaclock.h"
#include "core/storage/journal.h"
#include "core/ticket/ticket.h"

namespace frontdesk {

/// The clocks of a ticket, folded from its journal (domain rules, section 4).
struct TicketClocks
{
    bool agreed = false;       ///< an agreement applies
    ClockState response;       ///< target 0 = none agreed
    ClockState resolution;
    ServiceTargets targets;
    QString calendar;
};

/// `events` in journal order. Response ends at acknowledged_at (first human answer or acceptance); resolution stops while pending
/// for a reason that the agreement names, and ends with phase resolved.
TicketClocks ticketClocks(const Ticket &ticket, const QList<JournalEntry> &events, const AgreementBook &book, const QDateTime &now);
/// The events of the resolution clock alone, for the picture that explains it.
ClockEvents resolutionEvents(const QList<JournalEntry> &events, const AgreementVersion &version);

/// Writes the clocks into the cached columns of the ticket (agreement, due, left, breach).
void cacheClocks(Ticket &ticket, const QList<JournalEntry> &events, const AgreementBook &book, const QDateTime &now);

/// Business seconds left until the resolution is due, negative when over; the cached rest while stopped or resolved.
/// Empty without agreement.
std::optional<qint64> secondsLeft(const Ticket &ticket, const AgreementBook &book, const QDateTime &now);

} // namespace frontdesk
