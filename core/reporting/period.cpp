#include "core/reporting/period.h"

#include "core/agreement/zoneoffsets.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace frontdesk {

Result<ReportPeriod> ReportPeriod::of(const QDate &first, const QDate &last, const QString &zone)
{
    for (const auto &[date, field] : {std::pair(first, u"from"_s), std::pair(last, u"to"_s)}) {
        if (!date.isValid() || date.year() < 1970 || date.year() > 2098)
            return failure(ErrorKind::Invalid, u"report.date_unreadable"_s, field);
    }
    if (last < first)
        return failure(ErrorKind::Invalid, u"report.period_backwards"_s, u"to"_s);
    if (first.daysTo(last) > 20 * 366)
        return failure(ErrorKind::Invalid, u"report.period_long"_s, u"to"_s);
    const QTimeZone there(zone.toLatin1());
    if (zone.isEmpty() || !there.isValid() || !zoneOffsets(zone))
        return failure(Error{ErrorKind::Invalid, u"report.zone_unknown"_s, u"zone"_s, {}, {{u"zone"_s, zone}}});
    return ReportPeriod{first, last, zone, first.startOfDay(there).toUTC(), last.addDays(1).startOfDay(there).toUTC()};
}

QString ReportPeriod::wallSql(const QString &column) const
{
    const auto offsets = zoneOffsets(zone);
    if (!offsets)
        return column;
    const qint64 begin = from.toMSecsSinceEpoch();
    const qint64 end = to.toMSecsSinceEpoch();
    QString cases;
    qint64 offset = 0;
    for (const ZoneOffset &stretch : **offsets) {
        if (stretch.fromMs >= end)
            break;
        if (stretch.fromMs > begin)
            cases += u" WHEN %1 < %2 THEN %3"_s.arg(column).arg(stretch.fromMs).arg(offset);
        offset = stretch.offsetMs;
    }
    if (cases.isEmpty())
        return u"(%1 + %2)"_s.arg(column).arg(offset);
    return u"(%1 + CASE%2 ELSE %3 END)"_s.arg(column, cases).arg(offset);
}

} // namespace frontdesk
