#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace frontdesk {

/// What a typed moment says: "4h", "today", "2026-03-10", "2026年3月10日", "17:00", "2026-03-10T09:30", "2026-03-10T01:30:00Z".
struct TypedTime
{
    enum Kind {
        None,
        Span,   ///< of some seconds
        Day,    ///< a day of the desk
        Moment, ///< an instant
        Over    ///< "over": what is past
    };
    Kind kind = None;
    qint64 seconds = 0;
    QDate day;
    QDateTime instant;     ///< UTC
    bool relative = false; ///< another thing tomorrow
};

/// Moments without a zone are in the desk's `zone`; `now` is UTC. Both languages, half and full width.
TypedTime readTypedTime(const QString &typed, const QDateTime &now, const QTimeZone &zone);
/// A moment as it must be typed to be read back exactly: the day where it is its first instant, else wall time, else with Z.
QString writtenTime(const QDateTime &instant, const QTimeZone &zone);

} // namespace frontdesk
