#pragma once

#include "core/reporting/report.h"
#include "core/storage/session.h"

namespace frontdesk {

/// Settings of the desk and instants that definitions of measures ask for.
struct MeasureScope
{
    ReportPeriod period;
    ReportFilters filters;
    QDateTime moment;             ///< UTC: the end of the period, or now if that is earlier
    QList<qint64> ageEdges;       ///< UTC ms, descending: opened from there on = at most 1, 3, 7, 14, 30 working days old
    qint64 firstContactMs = 0;    ///< how long after the first contact a resolution still belongs to it
    qint64 answerWithinMs = 0;    ///< of the call service level
    qint64 shortDropMs = 0;       ///< who gives up sooner was not abandoned
    int reassignAlert = 3;
};

/// Counts of one bucket of a measure.
struct Tally
{
    QVariantList keys; ///< in the order of the dimensions; invalid for NULL
    qint64 count = 0;
    qint64 hits = 0;
    qint64 total = 0;  ///< sum of the values
    qint64 median = 0; ///< nearest rank: the value at ceil(count / 2)
    qint64 p90 = 0;    ///< nearest rank: the value at ceil(0.9 count)
    qint64 longest = 0;
};

/// The one place that makes figures of a measure's definition: all of them are this text with another frame round it.
namespace reportsql {

/// Groups a measure by several sets of dimensions (see ReportBucket) in one reading; one list for each set, in their order. No two sets may
/// have the same dimensions. `ranks` = median, p90 and longest too, but for sets with a range. `least`: buckets with fewer are left out. The order of the buckets is
/// that of their keys, those without a value first. A set without dimensions has exactly one bucket.
Result<QList<QList<Tally>>> tallies(Session &session, const MeasureScope &scope, const QString &measure, const QList<QStringList> &sets, bool ranks = false,
                                    qint64 least = 0);

/// The same for several measures, in their order, without ranks; those that count rows of the same tables are read together.
Result<QList<QList<QList<Tally>>>> tallies(Session &session, const MeasureScope &scope, const QStringList &measures, const QList<QStringList> &sets);

/// The same for one set.
Result<QList<Tally>> tally(Session &session, const MeasureScope &scope, const QString &measure, const QStringList &dimensions, bool ranks = false,
                           qint64 least = 0);

/// The ids of exactly what a figure counts, ascending, each once. `part`: "", "hits" or "misses".
Result<QList<qint64>> items(Session &session, const MeasureScope &scope, const QString &measure, const QString &part, const ReportBucket &bucket);

/// Upper edges of the classes of "range", ms; the last class has none.
const QList<qint64> &rangeEdges();

} // namespace reportsql
} // namespace frontdesk
