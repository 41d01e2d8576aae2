#pragma once

#include "core/agreement/calendar.h"

#include <QDateTime>
#include <QList>

#include <memory>

namespace frontdesk {

/// [from, to), both UTC.
struct TimeSpan
{
    QDateTime from;
    QDateTime to;

    bool operator==(const TimeSpan &) const = default;
};

/// From `validFrom` (UTC) on the calendar holds; the first version of a list also holds before it.
struct CalendarVersion
{
    QDateTime validFrom;
    Calendar calendar;

    bool operator==(const CalendarVersion &) const = default;
};

/// Business time between UTC instants: an instant is business time when the wall clock of the calendar's zone shows, at that instant,
/// a time inside a span of that local date. So an hour that the clock skips does not exist and one that it repeats counts twice.
/// Immutable and cheap to copy; every question is answered in logarithmic time. Known from 1970 to 2100 (UTC), nothing runs outside.
class BusinessTime
{
public:
    /// Invalid, "calendar.zone_unknown", "calendar.span_backward", "calendar.span_overlaps".
    static Result<BusinessTime> of(const Calendar &calendar);
    /// Versions in ascending order, at least one; "calendar.versions_unordered" otherwise. Each instant is reckoned with the version valid then.
    static Result<BusinessTime> of(const QList<CalendarVersion> &versions);

    /// Business milliseconds in [from, to); negative when `to` lies before `from`.
    qint64 between(const QDateTime &from, const QDateTime &to) const { return betweenMs(from.toMSecsSinceEpoch(), to.toMSecsSinceEpoch()); }
    /// The earliest instant at which `ms` of business time have passed since `from` (`from` itself for 0 or less);
    /// null if that is never, or not before 2100.
    QDateTime after(const QDateTime &from, qint64 ms) const;
    bool runsAt(const QDateTime &instant) const;
    /// The business hours within [from, to), ascending, touching ones joined. For pictures: costs time per day of the range.
    QList<TimeSpan> spans(const QDateTime &from, const QDateTime &to) const;

    /// The same in UTC milliseconds since 1970, for those who reckon many clocks.
    qint64 betweenMs(qint64 fromMs, qint64 toMs) const { return openUpTo(toMs) - openUpTo(fromMs); }
    /// `never` if the instant does not come before 2100.
    qint64 afterMs(qint64 fromMs, qint64 ms) const;
    static constexpr qint64 never = std::numeric_limits<qint64>::max();

    /// Whether both are copies of one; others may still run alike.
    bool operator==(const BusinessTime &) const = default;

private:
    struct Data;
    explicit BusinessTime(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    qint64 openUpTo(qint64 utcMs) const;

    std::shared_ptr<const Data> m_data;
};

} // namespace frontdesk
