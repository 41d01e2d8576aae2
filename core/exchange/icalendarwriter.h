#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace frontdesk::icalendar {

/// Something with a begin and an end that people put into their own calendars.
struct Appointment
{
    QString uid;   ///< the same each time it is written, so that a calendar replaces what it had
    QString title;
    QString place; ///< may be empty
    QDateTime from; ///< UTC
    QDateTime to;   ///< UTC
    bool operator==(const Appointment &) const = default;
};

/// A calendar (RFC 5545) in UTF-8 with times in UTC, lines folded and texts escaped. `written` stamps every event, UTC.
QByteArray write(const QList<Appointment> &appointments, const QDateTime &written);

} // namespace frontdesk::icalendar
