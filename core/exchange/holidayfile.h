#pragma once

#include "core/agreement/calendar.h"

#include <QByteArray>
#include <QStringList>

namespace frontdesk {

/// One local date that a file says something about.
struct HolidayDay
{
    QDate date;
    QString name;
    bool working = false;          ///< a make-up day (调休): worked although the week says otherwise
    std::optional<DaySpan> closed; ///< only this part of the day is free; none = the whole day

    bool operator==(const HolidayDay &) const = default;
};

struct HolidayFile
{
    QList<HolidayDay> days; ///< ascending; a date may stand twice (two parts of a day)
    QString format;         ///< "icalendar", "holiday-cn", "csv"
    QString encoding;       ///< "utf-8", "gb18030", …
    QStringList skipped;    ///< events that say nothing about whole or part days within the years, each with its reason in English
};

/// Reads days off and make-up days from
///   iCalendar (RFC 5545): all-day, timed and recurring events (RRULE, RDATE, EXDATE, single changed instances), cancelled ones left out.
///     A timed event is free time in the wall time of `zone`; floating times are already in it. An event is a make-up day if it is marked
///     X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY or its summary says so (班, 补班, "make-up").
///   the JSON files of holiday-cn: {"year":2026,"days":[{"name","date","isOffDay"}]}
///   CSV with the columns date, name, is_off_day (1 off, 0 worked).
/// The encoding is recognised (byte order mark, UTF-8, UTF-16, GB18030); western single-byte text must be plain UTF-8.
/// Endless rules are followed within [from, until]. Errors, Invalid: "holidays.encoding", "holidays.format", "holidays.empty",
/// "holidays.event_unreadable" and "holidays.day_unreadable" (values: line or event, text).
Result<HolidayFile> readHolidayFile(const QByteArray &bytes, const QString &zone, const QDate &from, const QDate &until);

/// What a day without hours of its own would be called working: the week's most usual hours.
DaySpans usualHours(const Calendar &calendar);

/// The calendar with these days: days off without hours, make-up days with `makeUpHours`, free parts cut out of what the day has.
/// Later days win over earlier ones and over what the calendar said before, but for the parts of one day.
Calendar withHolidays(Calendar calendar, const QList<HolidayDay> &days, const DaySpans &makeUpHours);

} // namespace frontdesk
