#pragma once

#include <QByteArray>
#include <QVariant>

struct sqlite3;

namespace frontdesk {

/// Counts of one bucket, as fd_tally gives them.
struct TallyBucket
{
    QVariantList keys; ///< qint64, QString, or invalid for NULL
    qint64 count = 0;
    qint64 hits = 0;
    qint64 total = 0;   ///< sum of the values
    qint64 median = 0;  ///< nearest rank: the value at ceil(count / 2)
    qint64 p90 = 0;     ///< nearest rank: the value at ceil(0.9 count)
    qint64 longest = 0;
};

/// The aggregate fd_tally(ranks, hit, value, key…), at most three keys: groups in memory what SQLite would sort, so that one reading of a table
/// answers several groupings at once. `ranks` 0: median, p90 and longest stay 0. Its result is read by tallyBuckets only.
void registerTally(sqlite3 *handle);

/// The buckets in a result of fd_tally, in no order.
QList<TallyBucket> tallyBuckets(const QByteArray &result);

} // namespace frontdesk
