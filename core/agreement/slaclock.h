#pragma once

#include "core/agreement/businesstime.h"

#include <QVarLengthArray>

#include <optional>
#include <vector>

namespace frontdesk {

enum class ClockAction { Stop, Resume, Target, Resolve, Reopen };

/// What a new target does to the time spent so far.
enum class TargetPolicy {
    Retroactive, ///< kept: the new target counts from the original start, and may breach at once
    Restart      ///< set to zero at the event
};

struct ClockEvent
{
    QDateTime at; ///< UTC
    ClockAction action = ClockAction::Stop;
    qint64 targetMs = 0;                             ///< of a Target
    TargetPolicy policy = TargetPolicy::Retroactive; ///< of a Target
    std::optional<BusinessTime> business = {};       ///< of a Target: the hours that count from here on; what was spent stays as it was
    qint64 cause = 0;                                ///< seq of the journal's event behind it; 0 = none, a new version of an agreement

    bool operator==(const ClockEvent &) const = default;
};
using ClockEvents = QList<ClockEvent>;

enum class ClockCondition { Running, Stopped, Resolved };

/// What was true each time the clock was resolved; the first verdict stays beside the one after reopening.
struct ClockVerdict
{
    QDateTime resolvedAt;
    qint64 spentMs = 0;
    qint64 targetMs = 0;
    bool breached = false;

    bool operator==(const ClockVerdict &) const = default;
};

struct ClockState
{
    ClockCondition condition = ClockCondition::Running;
    qint64 targetMs = 0;
    qint64 spentMs = 0; ///< business time since start less stopped and resolved time; goes on past the target
    QDateTime due;      ///< UTC: when spent reaches or reached the target; null while stopped or resolved, or if it never does before 2100
    bool breached = false;         ///< spent reached the target at some time; never heals
    QDateTime breachedAt;          ///< UTC: the first time, or of the change that breached at once; null if not breached
    bool breachedByChange = false; ///< the first breach came from a lower target, not from time passing
    QList<ClockVerdict> verdicts;  ///< one per resolution, in time order

    qint64 leftMs() const { return targetMs - spentMs; }
    bool operator==(const ClockState &) const = default;
};

/// Targets from one second to 100 years of business time make sense.
inline constexpr qint64 longestTargetMs = qint64(100) * 366 * 86'400 * 1000;
inline bool isTarget(qint64 targetMs) { return targetMs >= 1000 && targetMs <= longestTargetMs; }

/// One clock of a ticket as a fold over its events: feed them in time order, ask at any time from the last event on.
/// A clock has reached its target from the due instant on: resolved at that very instant it is breached.
/// Steps without sense for the condition (resume a running clock, stop a resolved one, reopen an unresolved one) change nothing;
/// events before the start set the condition in which it starts.
class SlaClock
{
public:
    SlaClock(const BusinessTime &business, const QDateTime &start, qint64 targetMs);

    void apply(const ClockEvent &event);
    ClockCondition condition() const { return m_condition; }
    ClockState stateAt(const QDateTime &now) const;
    /// When spent reaches or reached `spentMs` (since the last restart) if nothing more happens: the points of an escalation ladder.
    /// Null if the clock is stopped or resolved before, or never runs that long.
    QDateTime reaches(qint64 spentMs) const;

private:
    struct Run
    {
        qint64 fromMs = 0;
        qint64 spentBeforeMs = 0;
        size_t hours = 0; ///< index of its business time; behind the former ones = the present one
    };

    void advance(qint64 toMs);
    void begin();
    qint64 instantOf(qint64 spentMs) const;

    const BusinessTime &hoursOf(const Run &run) const { return run.hours < m_former.size() ? m_former[run.hours] : m_business; }

    BusinessTime m_business;             ///< that holds now
    std::vector<BusinessTime> m_former;  ///< in the order in which they held
    ClockCondition m_condition = ClockCondition::Running;
    qint64 m_atMs; ///< up to here time is counted
    qint64 m_targetMs;
    qint64 m_spentMs = 0;
    qint64 m_breachedAtMs = BusinessTime::never;
    bool m_breachedByChange = false;
    QVarLengthArray<Run, 8> m_runs; ///< since the last restart; the last one is open while running
    QList<ClockVerdict> m_verdicts;
};

/// The whole fold: events in any order (equal times keep the given order), those after `now` are ignored.
ClockState clockState(const BusinessTime &business, const QDateTime &start, qint64 targetMs, ClockEvents events, const QDateTime &now);

/// The events sorted by time, equal times in the given order, without those after `now`.
ClockEvents eventsUntil(ClockEvents events, const QDateTime &now);

} // namespace frontdesk
