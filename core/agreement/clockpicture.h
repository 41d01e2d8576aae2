#pragma once

#include "core/agreement/slaclock.h"

namespace frontdesk {

/// A stretch of a clock's life, [from, to) in UTC, in which nothing about it changes.
struct ClockSegment
{
    enum class Kind {
        Running,  ///< time is being spent
        Closed,   ///< the clock would run, but its calendar does not
        Stopped,  ///< paused
        Resolved  ///< a bucket of its own, neither ours nor the caller's
    };

    QDateTime from;
    QDateTime to;
    Kind kind = Kind::Running;
    bool breached = false; ///< the target was reached at or before `from`
    qint64 businessMs = 0; ///< business time of the calendar inside, spent or not
    qsizetype cause = -1;  ///< index in eventsUntil() of the event that set the condition; -1 = the start

    bool operator==(const ClockSegment &) const = default;
};

/// From start to now without gaps: what a picture of the clock draws and `sla explain` tells. Running segments add up to the time spent
/// unless a restart lies between.
QList<ClockSegment> clockSegments(const BusinessTime &business, const QDateTime &start, qint64 targetMs, const ClockEvents &events,
                                  const QDateTime &now);

} // namespace frontdesk
