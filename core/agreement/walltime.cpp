#include "core/agreement/walltime.h"

#include <algorithm>

namespace frontdesk {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMs = 24 * 60 * minuteMs;
constexpr qint64 weekMs = 7 * dayMs;
constexpr qint64 mondayMs = -3 * dayMs; // 1970-01-01 was a Thursday
const QDate epoch(1970, 1, 1);

constexpr qint64 floorDiv(qint64 a, qint64 b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

qint64 openOf(const DaySpans &spans, qint64 uptoMs = dayMs)
{
    qint64 open = 0;
    for (const DaySpan &span : spans)
        open += std::max<qint64>(0, std::min(span.toMinute * minuteMs, uptoMs) - span.fromMinute * minuteMs);
    return open;
}

} // namespace

WallTime::WallTime(const Calendar &calendar) : m_week(calendar.week)
{
    for (qint64 day = 0; day < 7; ++day) {
        for (const DaySpan &span : m_week[size_t(day)]) {
            const Stretch stretch{day * dayMs + span.fromMinute * minuteMs, day * dayMs + span.toMinute * minuteMs, m_openPerWeekMs};
            m_stretches.push_back(stretch);
            m_openPerWeekMs += stretch.toMs - stretch.fromMs;
        }
    }
    m_exceptions.reserve(size_t(calendar.exceptions.size()));
    for (auto entry = calendar.exceptions.begin(); entry != calendar.exceptions.end(); ++entry) {
        const qint64 day = epoch.daysTo(entry.key());
        m_exceptions.push_back({day, openUpTo(day * dayMs), openOf(entry.value()), entry.value()});
    }
}

qint64 WallTime::weeklyUpTo(qint64 wallMs) const
{
    const qint64 week = floorDiv(wallMs - mondayMs, weekMs);
    const qint64 within = wallMs - mondayMs - week * weekMs;
    qint64 open = week * m_openPerWeekMs;
    const auto after = std::partition_point(m_stretches.begin(), m_stretches.end(), [within](const Stretch &s) { return s.fromMs < within; });
    if (after != m_stretches.begin()) {
        const Stretch &last = *std::prev(after);
        open += last.openBeforeMs + std::min(within, last.toMs) - last.fromMs;
    }
    return open;
}

std::optional<qint64> WallTime::weeklyReaching(qint64 openMs) const
{
    if (m_openPerWeekMs == 0)
        return {};
    const qint64 week = floorDiv(openMs - 1, m_openPerWeekMs);
    const qint64 rest = openMs - week * m_openPerWeekMs; // in (0, open per week]
    const auto after = std::partition_point(m_stretches.begin(), m_stretches.end(), [rest](const Stretch &s) { return s.openBeforeMs < rest; });
    const Stretch &stretch = *std::prev(after);
    return mondayMs + week * weekMs + stretch.fromMs + rest - stretch.openBeforeMs;
}

qint64 WallTime::openUpTo(qint64 wallMs) const
{
    const qint64 day = floorDiv(wallMs, dayMs);
    const auto after = std::partition_point(m_exceptions.begin(), m_exceptions.end(), [day](const Exception &e) { return e.epochDay <= day; });
    if (after == m_exceptions.begin())
        return weeklyUpTo(wallMs);
    const Exception &last = *std::prev(after);
    if (last.epochDay == day)
        return last.openBeforeMs + openOf(last.spans, wallMs - day * dayMs);
    return last.openBeforeMs + last.openMs + weeklyUpTo(wallMs) - weeklyUpTo((last.epochDay + 1) * dayMs);
}

std::optional<qint64> WallTime::reaching(qint64 openMs) const
{
    const auto after = std::partition_point(m_exceptions.begin(), m_exceptions.end(), [openMs](const Exception &e) { return e.openBeforeMs < openMs; });
    if (after == m_exceptions.begin())
        return weeklyReaching(openMs);
    const Exception &last = *std::prev(after);
    qint64 rest = openMs - last.openBeforeMs;
    if (rest > last.openMs)
        return weeklyReaching(rest - last.openMs + weeklyUpTo((last.epochDay + 1) * dayMs));
    for (const DaySpan &span : last.spans) {
        const qint64 length = (span.toMinute - span.fromMinute) * minuteMs;
        if (rest <= length)
            return last.epochDay * dayMs + span.fromMinute * minuteMs + rest;
        rest -= length;
    }
    return {};
}

const DaySpans &WallTime::spansOf(qint64 epochDay) const
{
    const auto found = std::partition_point(m_exceptions.begin(), m_exceptions.end(), [epochDay](const Exception &e) { return e.epochDay < epochDay; });
    if (found != m_exceptions.end() && found->epochDay == epochDay)
        return found->spans;
    const qint64 sinceMonday = epochDay + 3;
    return m_week[size_t(sinceMonday - floorDiv(sinceMonday, 7) * 7)];
}

bool WallTime::isOpen(qint64 wallMs) const
{
    const qint64 day = floorDiv(wallMs, dayMs);
    const qint64 within = wallMs - day * dayMs;
    const DaySpans &spans = spansOf(day);
    return std::any_of(spans.begin(), spans.end(), [within](const DaySpan &span) {
        return span.fromMinute * minuteMs <= within && within < span.toMinute * minuteMs;
    });
}

} // namespace frontdesk
