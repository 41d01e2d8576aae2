#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace frontdesk {

/// "45 s", "18 min", "2 h 06 min", "1 d 4 h" in the language on screen; whole units are cut off, never rounded up. The sign is dropped.
QString durationWords(qint64 seconds);
/// "4:12" hours and minutes, "0:37" below an hour.
QString clockWords(qint64 seconds);
/// "04:37" minutes and seconds of a running call, "1:02:09" from an hour on.
QString timerWords(qint64 seconds);

/// A moment as people of `zone` read it at `now`: "10:42" on the same day, "Mon 14:20" within six days either way,
/// "10 Mar 10:42" in the same year, else with the year. Instants may have any time spec; an invalid one gives "—".
QString momentWords(const QDateTime &instant, const QDateTime &now, const QTimeZone &zone);
/// As momentWords, but a moment of today says so: "today 10:42".
QString namedMomentWords(const QDateTime &instant, const QDateTime &now, const QTimeZone &zone);
/// "Tue 10 March", "3月10日 周二"; with the year when it is not this one.
QString dayWords(const QDate &day, const QDate &today);
/// "Shanghai UTC+8": the city of the zone's IANA name and the offset that holds at `now`.
QString zoneWords(const QTimeZone &zone, const QDateTime &now);

} // namespace frontdesk
