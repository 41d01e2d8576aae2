#pragma once

#include "core/agreement/agreementrules.h"
#include "core/agreement/clockrecords.h"

namespace frontdesk {

/// Attainment = met / (met + missed) over the clocks that ended in the period; open ones and those already missed stand beside it
/// (domain rules, section 5).
struct Attainment
{
    qint64 met = 0;
    qint64 missed = 0;
    qint64 open = 0;       ///< still running or stopped
    qint64 openMissed = 0; ///< of them already missed

    std::optional<double> share() const { return met + missed > 0 ? std::optional(double(met) / double(met + missed)) : std::nullopt; }
    bool operator==(const Attainment &) const = default;
};

/// Of whom a row of the comparison speaks; 0 and none = all.
struct AttainmentKey
{
    ClockKind clock = ClockKind::Resolution;
    int priority = 0;
    Id<SupportGroup> group;
    auto operator<=>(const AttainmentKey &other) const
    {
        return std::tuple(clock, priority, group.value) <=> std::tuple(other.clock, other.priority, other.group.value);
    }
    bool operator==(const AttainmentKey &) const = default;
};

struct AttainmentChange
{
    Attainment before;
    Attainment after;
    bool operator==(const AttainmentChange &) const = default;
};

/// How a change would have worked on tickets of the past: the clocks as they were, beside those of a book in which the change had
/// always held (an agreement is chosen again by it). Per clock: all, by priority, by group.
struct WhatIfReport
{
    qint64 tickets = 0;
    qint64 changed = 0; ///< tickets with at least one other verdict
    QMap<AttainmentKey, AttainmentChange> rows;

    void add(const WhatIfReport &other);
    bool operator==(const WhatIfReport &) const = default;
};

/// What is tried: one of both.
struct Trial
{
    std::optional<CalendarDraft> calendar;
    std::optional<AgreementDraft> agreement;
};

/// The book with the trial in it. The errors of BusinessTime::of.
Result<AgreementBook> bookWith(const AgreementBook &book, const Trial &trial);

/// A piece of the report, on all cores; pure. `now` decides what is still open.
WhatIfReport compareBooks(const QList<ClockRecord> &records, const AgreementBook &before, const AgreementBook &after, const QDateTime &now);

/// The whole over tickets with a contact in [from, until), in one unit of work: for scripts. Screens ask AgreementService::tryOut.
/// Errors: Canceled "desk.canceled" when the session's token asks for it.
Result<WhatIfReport> whatIf(Session &session, const AgreementBook &before, const AgreementBook &after, const QDateTime &from, const QDateTime &until,
                            const QDateTime &now);

} // namespace frontdesk
