#pragma once

#include "core/agreement/agreementbook.h"
#include "core/agreement/slaclock.h"
#include "core/storage/journal.h"
#include "core/ticket/ticket.h"

namespace frontdesk {

/// One clock of a ticket before it is folded: what a picture draws and `sla explain` tells (domain rules, section 4).
struct ClockStory
{
    ClockKind kind = ClockKind::Resolution;
    const AgreementVersion *version; ///< with which it began; of the book
    BusinessTime business;           ///< in which it began; events may bring others
    QDateTime start;
    qint64 targetMs = 0;   ///< at the start; longestTargetMs = none agreed for that priority
    ClockEvents events;    ///< ascending; each knows the journal's event behind it; later versions known today are among them
};

/// The clocks of a ticket, folded from its journal.
struct TicketClocks
{
    bool agreed = false;   ///< an agreement with the caller applies
    ClockState response;   ///< target 0 = none agreed
    ClockState update;     ///< of the current silence; breached = the caller once waited too long
    ClockState resolution;
    ClockState group;      ///< of the group that holds the ticket now
    ClockState groupResponse; ///< until that group accepts it
    ServiceTargets targets;
    QString calendar;      ///< of the resolution, code
};

/// Every clock that something was agreed for, in the order of ClockKind. `events` in journal order: an event that claims to be earlier
/// than the one before it counts at that one's time, so the clock ends in the condition of the row, also for imported histories.
///   Response ends at acknowledged_at (first human answer or acceptance), or with the ticket.
///   Update begins again at each public message of ours, and is met by nothing else.
///   Resolution stops while pending for a reason that the agreement names; resolved time is a bucket of its own.
///   Group runs while the group holds the ticket; GroupResponse from each hand-over to the group until somebody there accepts the ticket.
/// A new version of the agreement counts from its moment on while the ticket is open: time spent is kept, the target is the new one.
/// A resolved ticket gets it when it is reopened, a closed one never.
QList<ClockStory> clockStories(const Ticket &ticket, const QList<JournalEntry> &events, const AgreementBook &book);
/// The fold. `due` foresees versions that are known today and begin before it.
ClockState stateOf(const ClockStory &story, const QDateTime &now);
/// Which round of a clock: 1, and one more for each restart (a message, a reopening). What escalation counts its steps by.
int cycleOf(const ClockStory &story, const QDateTime &now);

TicketClocks ticketClocks(const Ticket &ticket, const QList<JournalEntry> &events, const AgreementBook &book, const QDateTime &now);

/// Whether an event of this kind and "set" can move a clock.
bool movesClocks(const QString &kind, const QJsonObject &set);

/// Writes the clocks into the cached columns of the ticket (due, left, breach).
void cacheClocks(Ticket &ticket, const QList<JournalEntry> &events, const AgreementBook &book, const QDateTime &now);

/// Business seconds left until the resolution is due, negative when over; the cached rest while stopped or resolved.
/// Empty without agreement.
std::optional<qint64> secondsLeft(const Ticket &ticket, const AgreementBook &book, const QDateTime &now);

} // namespace frontdesk
