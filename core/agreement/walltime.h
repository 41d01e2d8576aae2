#pragma once

#include "core/agreement/calendar.h"

#include <optional>
#include <vector>

namespace frontdesk {

/// Open hours of a calendar on an unbroken wall clock, in milliseconds of wall time since 1970-01-01 00:00 local.
/// Closed form over weeks and exceptions, so that no question costs more for a distant answer.
class WallTime
{
public:
    /// The calendar's spans are ordered (see orderedSpans).
    explicit WallTime(const Calendar &calendar);

    /// Open milliseconds up to a wall time, counted from an arbitrary fixed origin: only differences mean something.
    qint64 openUpTo(qint64 wallMs) const;
    /// The earliest wall time at which openUpTo() reaches `openMs`; nothing if it never does.
    std::optional<qint64> reaching(qint64 openMs) const;
    bool isOpen(qint64 wallMs) const;
    /// Spans of the local date that lies `epochDay` days after 1970-01-01.
    const DaySpans &spansOf(qint64 epochDay) const;

private:
    struct Stretch
    {
        qint64 fromMs = 0;
        qint64 toMs = 0;
        qint64 openBeforeMs = 0;
    };
    struct Exception
    {
        qint64 epochDay = 0;
        qint64 openBeforeMs = 0; ///< openUpTo() at the date's midnight
        qint64 openMs = 0;
        DaySpans spans;
    };

    qint64 weeklyUpTo(qint64 wallMs) const;
    std::optional<qint64> weeklyReaching(qint64 openMs) const;

    std::array<DaySpans, 7> m_week;
    std::vector<Stretch> m_stretches; ///< of one week from Monday 00:00
    qint64 m_openPerWeekMs = 0;
    std::vector<Exception> m_exceptions; ///< ascending
};

} // namespace frontdesk
