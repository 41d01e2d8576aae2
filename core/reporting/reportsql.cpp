#include "core/reporting/reportsource.h"
#include "core/storage/sqlitetally.h"

using namespace Qt::StringLiterals;

namespace frontdesk::reportsql {

namespace {

QStringList dimensionsOf(const QList<QStringList> &sets)
{
    QStringList dimensions;
    for (const QStringList &set : sets)
        dimensions += set;
    return dimensions;
}

/// SQLite sorts for each GROUP BY; fd_tally of our connections groups in memory, and every set in the same reading.
Result<QList<QList<QList<Tally>>>> tallyInMemory(Session &session, const MeasureScope &scope, const QStringList &measures, const QList<QStringList> &sets, bool ranks,
                                                 qint64 least)
{
    Binds binds;
    QStringList columns;
    for (qsizetype i = 0; i < measures.size(); ++i) {
        const QString hit = hitSql(measures, i);
        for (const QStringList &set : sets) {
            QString keys;
            for (const QString &dimension : set)
                keys += u", "_s + dimensionSql(scope, dimension);
            columns += u"fd_tally(%1, %2, %3%4)%5 AS s%6"_s.arg(ranks && isRanked(set) ? 1 : 0)
                           .arg(hit, valueSql(measures, i), keys, measures.size() > 1 ? u" FILTER (WHERE %1 IS NOT NULL)"_s.arg(hit) : QString())
                           .arg(columns.size());
        }
    }
    const QString from = source(session, scope, measures, dimensionsOf(sets), binds);
    QList<QList<QList<Tally>>> all;
    FRONTDESK_TRY(session.eachText(u"SELECT "_s + columns.join(u", "_s) + from, binds, [&](const Row &row) {
        qsizetype column = 0;
        for (qsizetype i = 0; i < measures.size(); ++i) {
            QList<QList<Tally>> bySet;
            for (const QStringList &set : sets) {
                QList<Tally> tallies;
                for (const TallyBucket &one : tallyBuckets(row.bytes(u"s%1"_s.arg(column++))))
                    tallies += Tally{one.keys, one.count, one.hits, one.total, one.median, one.p90, one.longest};
                bySet += ordered(tallies, set, least);
            }
            all += bySet;
        }
        return true;
    }));
    return all;
}

Result<QList<QList<QList<Tally>>>> read(Session &session, const MeasureScope &scope, const QStringList &reading, const QList<QStringList> &sets, bool ranks, qint64 least)
{
    return session.backend() == Backend::Sqlite ? tallyInMemory(session, scope, reading, sets, ranks, least)
                                                : tallyByServer(session, scope, reading, sets, ranks, least);
}

} // namespace

Result<QList<QList<QList<Tally>>>> tallies(Session &session, const MeasureScope &scope, const QStringList &measures, const QList<QStringList> &sets)
{
    QList<QList<QList<Tally>>> all(measures.size());
    for (const QStringList &reading : readings(session, scope, measures, dimensionsOf(sets))) {
        FRONTDESK_LET(found, read(session, scope, reading, sets, false, 0));
        for (qsizetype i = 0; i < reading.size(); ++i)
            all[measures.indexOf(reading.at(i))] = found.at(i);
    }
    return all;
}

Result<QList<QList<Tally>>> tallies(Session &session, const MeasureScope &scope, const QString &measure, const QList<QStringList> &sets, bool ranks, qint64 least)
{
    FRONTDESK_LET(all, read(session, scope, {measure}, sets, ranks, least));
    return all.first();
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
    const QString from = source(session, scope, {measure}, bucket.keys(), binds, conditions);
    return session.keys(u"SELECT DISTINCT m.id"_s + from + u" ORDER BY m.id"_s, binds);
}

} // namespace frontdesk::reportsql
