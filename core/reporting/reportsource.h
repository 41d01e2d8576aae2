#pragma once

#include "core/reporting/reportsql.h"

/// What both backends' ways of counting are made of. Not for others.
namespace frontdesk::reportsql {

/// A dimension of the definition `m`.
QString dimensionSql(const MeasureScope &scope, const QString &dimension);
bool isText(const QString &dimension);

/// The definition with the filters, as a FROM, good for these dimensions; values go into `binds`.
QString source(Session &session, const MeasureScope &scope, const QString &measure, const QStringList &dimensions, Binds &binds, QStringList conditions = {});

/// In the order that reportsql::tallies promises, without those below `least`, with the one bucket that a set without dimensions always has.
QList<Tally> ordered(QList<Tally> tallies, const QStringList &dimensions, qint64 least);

/// reportsql::tallies on PostgreSQL.
Result<QList<QList<Tally>>> tallyByServer(Session &session, const MeasureScope &scope, const QString &measure, const QList<QStringList> &sets, bool ranks,
                                          qint64 least);

} // namespace frontdesk::reportsql
