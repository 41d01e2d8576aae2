#pragma once

#include "core/support/result.h"

#include <QDate>
#include <QList>
#include <QMap>

#include <array>

class QJsonObject;

namespace frontdesk {

/// Open hours within one local date, half-open, in minutes of wall time since its midnight; 1440 is 24:00.
struct DaySpan
{
    int fromMinute = 0;
    int toMinute = 0;

    bool operator==(const DaySpan &) const = default;
};
using DaySpans = QList<DaySpan>;

/// When a desk works, in the wall time of one IANA zone. Values only; BusinessTime reckons with it.
struct Calendar
{
    QString zone;
    std::array<DaySpans, 7> week;     ///< Monday first; no span = closed
    QMap<QDate, DaySpans> exceptions; ///< replace the whole local date: holidays (no span) and make-up days
    QMap<QDate, QString> names = {};  ///< what a day is called, "Spring Festival"; for people only

    bool operator==(const Calendar &) const = default;
};

/// "08:00-18:00" or "13:30-24:00". Invalid, "calendar.span_unreadable" or "calendar.span_backward" (also for an empty one).
Result<DaySpan> daySpanFromText(const QString &text);
QString daySpanText(const DaySpan &span);

/// The spans in time order. Invalid, "calendar.span_backward" or "calendar.span_overlaps"; spans that touch are allowed.
Result<DaySpans> orderedSpans(DaySpans spans);

/// {"zone":"Europe/Berlin","week":{"mon":["08:00-18:00"],…},"exceptions":{"2026-05-01":[]},"names":{"2026-05-01":"Labour Day"}}; days that are not named are closed.
/// The error's field is the place inside the object: "zone", "week.mon", "exceptions.2026-05-01". The zone itself is checked by BusinessTime.
Result<Calendar> calendarFromJson(const QJsonObject &object);
QJsonObject calendarToJson(const Calendar &calendar);

} // namespace frontdesk
