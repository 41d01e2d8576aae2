#include "core/reporting/reportsource.h"
#include "core/storage/sqlitetally.h"

using namespace Qt::StringLiterals;

namespace frontdesk::reportsql {

namespace {

/// SQLite sorts for each GROUP BY; fd_tally of our connections groups in memory, and every set in the same reading.
Result<QList<QList<Tally>>> tallyInMemory(Session &session, const MeasureScope &scope, const QString &measure, const QList<QStringList> &sets, bool ranks, qint64 least)
{
    Binds binds;
    QStringList columns;
    QStringList asked;
    for (const QStringList &set : sets) {
        asked += set;
        QString keys;
        for (const QString &dimension : set)
            keys += u", "_s + dimensionSql(scope, dimension);
        columns += u"fd_tally(%1, m.hit, m.value%2) AS s%3"_s.arg(ranks ? 1 : 0).arg(keys).arg(columns.size());
    }
    const QString from = source(session, scope, measure, asked, binds);
    QList<QList<Tally>> all;
    FRONTDESK_TRY(session.eachText(u"SELECT "_s + columns.join(u", "_s) + from, binds, [&](const Row &row) {
        for (qsizetype i = 0; i < sets.size(); ++i) {
            QList<Tally> tallies;
            for (const TallyBucket &one : tallyBuckets(row.bytes(u"s%1"_s.arg(i))))
                tallies += Tally{one.keys, one.count, one.hits, one.total, one.median, one.p90, one.longest};
            all += ordered(tallies, sets.at(i), least);
        }
        return true;
    }));
    return all;
}

} // namespace

Result<QList<QList<Tally>>> tallies(Session &session, const MeasureScope &scope, const QString &measure, const QList<QStringList> &sets, bool ranks, qint64 least)
{
    return session.backend() == Backend::Sqlite ? tallyInMemory(session, scope, measure, sets, ranks, least)
                                                : tallyByServer(session, scope, measure, sets, ranks, least);
}

Result<QList<Tally>> tally(Session &session, const MeasureScope &scope, const QString &measure, const QStringList &dimensions, bool ranks, qint64 least)
{
    FRONTDESK_LET(all, tallies(session, scope, measure, {dimensions}, ranks, least));
    return all.first();
}

Result<QList<qint64>> items(Session &session, const MeasureScope &scope, const QString &measure, const QString &part, const ReportBucket &bucket)
{
    Binds binds;
    QStringList conditions;
    for (auto it = bucket.cbegin(); it != bucket.cend(); ++it) {
        const QString sql = dimensionSql(scope, it.key());
        if (!it->isValid() || it->isNull()) {
            conditions += sql + u" IS NULL"_s;
        } else if (isText(it.key())) {
            conditions += u"%1 = :in_%2"_s.arg(sql, it.key());
            binds.append({u"in_"_s + it.key(), it->toString()});
        } else {
            conditions += u"%1 = %2"_s.arg(sql).arg(it->toLongLong());
        }
    }
    if (!part.isEmpty())
        conditions += part == "hits"_L1 ? u"m.hit = 1"_s : u"m.hit = 0"_s;
    const QString from = source(session, scope, measure, bucket.keys(), binds, conditions);
    return session.keys(u"SELECT DISTINCT m.id"_s + from + u" ORDER BY m.id"_s, binds);
}

} // namespace frontdesk::reportsql
