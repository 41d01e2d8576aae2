#pragma once

#include "core/agreement/agreementbook.h"
#include "core/storage/journal.h"
#include "core/ticket/ticket.h"

namespace frontdesk {

struct DeskReference;

/// One moment at which a ticket escalates by itself: a rung of its agreement's ladder on one of its clocks, or a rule of the desk.
/// (clock, cycle, key) is what may fire once.
struct LadderPoint
{
    QString clock;  ///< response update resolution group; of rules: ping_pong reassigned reopened major
    int cycle = 0;  ///< restarts of the clock (update: public messages), occurrence of a rule
    QString key;    ///< ladderStepKey()
    QDateTime at;   ///< UTC: when the clock reaches or reached it, if nothing more happens
    qint64 percent = 0; ///< of the target at that point, for words; 0 for rules
    LadderStep step;

    bool operator==(const LadderPoint &) const = default;
};

/// The desk's rules besides the ladders, from its settings.
struct EscalationRules
{
    int reassignAlert = 3; ///< changes of group after which the lead is told; 0 = never
    int reopenAlert = 2;   ///< reopenings from which the lead is told, then the manager; 0 = never
    QDateTime from;        ///< UTC; what was due before stays unfired; invalid = no bound
    QDateTime importedFrom; ///< the same for tickets that were imported; invalid = since their import

    static EscalationRules of(const DeskReference &reference);
};

/// Every point of an open ticket that has come or will come, in time order, equal times in the ladder's order. Pure. Points of a clock
/// that was met are left out, and none is left of a resolved ticket: what is resolved is skipped. `events` in journal order.
QList<LadderPoint> ladderPoints(const Ticket &ticket, const QList<JournalEntry> &events, const AgreementBook &book, const EscalationRules &rules,
                                const QDateTime &now);

} // namespace frontdesk
