#pragma once

#include "core/reporting/reportsql.h"

/// What both backends' ways of counting are made of. Not for others.
namespace frontdesk::reportsql {

/// A dimension of the definition `m`.
QString dimensionSql(const MeasureScope &scope, const QString &dimension);
bool isText(const QString &dimension);

/// The measures, in their order, put together by which can be read at once by somebody who asks for these dimensions: see measurereading.h.
QList<QStringList> readings(const Session &session, const MeasureScope &scope, const QStringList &measures, const QStringList &dimensions);

/// Whether ranks are told of this set: where values are grouped by their range the range says it.
inline bool isRanked(const QStringList &set)
{
    return !set.contains(QStringLiteral("range"));
}

/// The definition with the filters, as a FROM, good for these dimensions; values go into `binds`. Several measures are those of one reading.
QString source(Session &session, const MeasureScope &scope, const QStringList &measures, const QStringList &dimensions, Binds &binds, QStringList conditions = {});

/// What such a source calls whether the measure at a place is hit, and its value. Of several measures the hit is NULL where a row does not count.
inline QString hitSql(const QStringList &measures, qsizetype place)
{
    return measures.size() > 1 ? QStringLiteral("m.hit_%1").arg(place) : QStringLiteral("m.hit");
}
inline QString valueSql(const QStringList &measures, qsizetype place)
{
    return measures.size() > 1 ? QStringLiteral("m.value_%1").arg(place) : QStringLiteral("m.value");
}

/// In the order that reportsql::tallies promises, without those below `least`, with the one bucket that a set without dimensions always has.
QList<Tally> ordered(QList<Tally> tallies, const QStringList &dimensions, qint64 least);

/// reportsql::tallies on PostgreSQL, of the measures of one reading; for each its sets. `ranks` and `least` only of one measure.
Result<QList<QList<QList<Tally>>>> tallyByServer(Session &session, const MeasureScope &scope, const QStringList &measures, const QList<QStringList> &sets, bool ranks,
                                                 qint64 least);

} // namespace frontdesk::reportsql
