#include "core/planning/localhalfhours.h"

#include "core/planning/forecast.h"
#include "core/planning/roster.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

qint64 midnightOf(QDate day)
{
    return QDate(1970, 1, 1).daysTo(day) * dayMs;
}

int wallHalfHour(const ZoneOffsets &pieces, qint64 utcMs, qint64 midnight)
{
    const auto piece = std::partition_point(pieces.cbegin() + 1, pieces.cend(), [utcMs](const ZoneOffset &one) { return one.fromMs <= utcMs; }) - 1;
    return int(std::clamp<qint64>((utcMs + piece->offsetMs - midnight) / halfHourMs, 0, 47));
}

Result<QList<ForecastHalfHour>> halfHoursOf(const QString &zone, QDate day)
{
    if (!day.isValid())
        return QList<ForecastHalfHour>();
    FRONTDESK_LET(offsets, zoneOffsets(zone));
    FRONTDESK_LET(from, instantOfWall(zone, midnightOf(day)));
    FRONTDESK_LET(to, instantOfWall(zone, midnightOf(day) + dayMs));
    QList<ForecastHalfHour> list;
    for (qint64 at = from.toMSecsSinceEpoch(); at < to.toMSecsSinceEpoch(); at += halfHourMs)
        list.append({QDateTime::fromMSecsSinceEpoch(at, Qt::UTC), wallHalfHour(*offsets, at, midnightOf(day)) * 30, 0, 0});
    return list;
}

} // namespace frontdesk
