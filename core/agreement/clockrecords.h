#pragma once

#include "core/agreement/ticketclock.h"

namespace frontdesk {

/// What clocks are folded from: the columns of a ticket that they read or are cached in, and the events that can move them.
struct ClockRecord
{
    Ticket ticket; ///< only those columns; seq is there
    QList<JournalEntry> events;
};

/// Where a walk through many tickets stands; they come by the time of their contact.
struct ClockPlace
{
    QDateTime openedAt = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    qint64 ticket = 0;
};

/// The next tickets with a contact in [place, until), at most `most`, as far as this person may see them; moves the place behind them.
/// Empty at the end. `openOnly` leaves out closed and cancelled ones.
Result<QList<ClockRecord>> nextClockRecords(Session &session, ClockPlace &place, const QDateTime &until, int most, bool openOnly = false);

/// One cached clock that is not what its journal says.
struct ClockDifference
{
    Id<Ticket> ticket;
    QString number;
    QString column;
    QString stored;   ///< as text, empty = NULL
    QString replayed;
    bool operator==(const ClockDifference &) const = default;
};

/// Stored values are a cache: what differs from a replay of the journal at `now`. Time that merely passed since the last event is no
/// difference: a breach that has come meanwhile need not be stored yet, and what is left of a running clock is not compared.
QList<ClockDifference> clockDifferences(const ClockRecord &record, const AgreementBook &book, const QDateTime &now);

struct ClockCheck
{
    qint64 tickets = 0;
    qint64 clocks = 0;    ///< with an agreement
    qint64 different = 0; ///< tickets
    QList<ClockDifference> first; ///< at most 100, in the order of the walk

    void add(const ClockCheck &other);
};
/// A piece of the check, on all cores.
ClockCheck checkClocks(const QList<ClockRecord> &records, const AgreementBook &book, const QDateTime &now);

/// Writes the clocks of these tickets again where they differ, without an event: after a new version of a calendar or agreement, or to
/// repair what a check found. Tickets that somebody changed meanwhile are left to that change. How many rows were written.
Result<qint64> storeClocks(Session &session, const QList<ClockRecord> &records, const AgreementBook &book, const QDateTime &now);

} // namespace frontdesk
