#include "core/reporting/reportsource.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;

// Counting on PostgreSQL. The server groups a million rows by hash and on several processors, but only by one set of keys at a time; so a first
// grouping makes few rows of many, by everything that is asked, and the sets are made of those. Ranks would sort every value: a histogram says
// in which narrow class each of them lies, and only the values of those classes are fetched.

namespace frontdesk::reportsql {

namespace {

/// Classes of a histogram: each 2 % wider than the one before, from a second to beyond the longest report. A range ends where a class ends.
const QList<qint64> &classEdges()
{
    static const QList<qint64> edges = [] {
        QList<qint64> made = rangeEdges();
        for (double edge = 1000; edge < 20.0 * 366 * 86'400'000; edge *= 1.02)
            made += qint64(edge);
        std::sort(made.begin(), made.end());
        made.erase(std::unique(made.begin(), made.end()), made.end());
        return made;
    }();
    return edges;
}

/// As doubles, which are exact here: the only type whose classes the server searches without a call for each comparison.
QString classSql()
{
    static const QString sql = [] {
        QStringList edges;
        for (const qint64 edge : classEdges())
            edges += QString::number(edge);
        return u"width_bucket(CAST(m.value AS double precision), CAST('{"_s + edges.join(u',') + u"}' AS double precision[]))"_s;
    }();
    return sql;
}

/// The range that a class lies in.
QString rangeOfClassSql()
{
    QString cases;
    int place = 0;
    for (const qint64 edge : rangeEdges())
        cases += u" WHEN c <= %1 THEN %2"_s.arg(classEdges().indexOf(edge)).arg(place++);
    return u"(CASE%1 ELSE %2 END)"_s.arg(cases).arg(place);
}

/// Ends a subquery whose columns the planner is to take as they are. Of an expression over two columns of a thousand values each it expects a
/// million groups, and then groups on one processor; of a column that it knows nothing of it expects two hundred. A plain 0 would do the same,
/// but is no constant yet where the planner asks whether the subquery may be shared among processors.
const QString fence = u" OFFSET CAST('0' AS bigint)"_s;

bool isOfTime(const QString &dimension)
{
    return dimension == "day"_L1 || dimension == "weekday"_L1 || dimension == "hour"_L1;
}

/// A dimension of time made of the hour since 1970 on the wall.
QString ofHourSql(const QString &dimension)
{
    if (dimension == "day"_L1)
        return u"(h / 24)"_s;
    return dimension == "weekday"_L1 ? u"((h / 24 + 3) % 7)"_s : u"(h % 24)"_s;
}

/// One question to the server: some of the sets, over the same first grouping, of all measures of a reading.
class Question
{
public:
    Question(Session &session, const MeasureScope &scope, QStringList measures, QList<QStringList> sets, bool ofTime, bool ranks, qint64 least)
        : m_session(session), m_scope(scope), m_measures(std::move(measures)), m_sets(std::move(sets)), m_ofTime(ofTime), m_ranks(ranks), m_least(least)
    {
        for (const QStringList &set : std::as_const(m_sets)) {
            for (const QString &dimension : set) {
                if (!m_dimensions.contains(dimension))
                    m_dimensions += dimension;
            }
        }
    }

    /// Of each measure its sets.
    Result<QList<QList<QList<Tally>>>> answer()
    {
        m_found.fill(QList<std::map<QString, Bucket>>(m_sets.size()), m_measures.size());
        Binds binds;
        const QString from = source(m_session, m_scope, m_measures, m_dimensions, binds);
        FRONTDESK_TRY(m_session.eachText(text(from), binds, [&](const Row &row) {
            take(row);
            return true;
        }));
        if (m_ranks)
            FRONTDESK_TRY(findRanks());
        QList<QList<QList<Tally>>> all;
        for (const auto &bySet : std::as_const(m_found)) {
            QList<QList<Tally>> ofMeasure;
            for (qsizetype set = 0; set < m_sets.size(); ++set) {
                QList<Tally> tallies;
                for (const auto &[key, bucket] : bySet.at(set))
                    tallies += bucket.tally;
                ofMeasure += ordered(tallies, m_sets.at(set), m_least);
            }
            all += ofMeasure;
        }
        return all;
    }

private:
    struct Bucket
    {
        Tally tally;
        std::map<int, qint64> classes; ///< class -> how many values
        std::map<int, std::vector<qint64>> values; ///< of the classes in which a rank lies
    };

    QStringList names(const QStringList &set) const
    {
        QStringList listed;
        for (const QString &dimension : set)
            listed += u"k%1"_s.arg(m_dimensions.indexOf(dimension));
        return listed;
    }

    /// A range is made of the class, where there is one: each expression more would make the planner expect two hundred times the groups.
    bool isOfClass(const QString &dimension) const { return m_ranks && dimension == "range"_L1; }

    /// What is counted with the keys of each, and its class.
    QString keyed(const QString &from) const
    {
        QString keys;
        for (qsizetype i = 0; i < m_dimensions.size(); ++i) {
            if (!isOfClass(m_dimensions.at(i)))
                keys += u"%1 AS k%2, "_s.arg(dimensionSql(m_scope, m_dimensions.at(i))).arg(i);
        }
        return u"(SELECT "_s + keys + (m_ranks ? classSql() + u" AS c, "_s : QString()) + measured() + from + fence + u") m"_s;
    }
    /// The names of the keys, made of the class where they are.
    QString keysSql() const
    {
        QString keys;
        for (qsizetype i = 0; i < m_dimensions.size(); ++i)
            keys += isOfClass(m_dimensions.at(i)) ? u"%1 AS k%2, "_s.arg(rangeOfClassSql()).arg(i) : u"k%1, "_s.arg(i);
        return keys + (m_ranks ? u"c, "_s : QString());
    }

    /// For each measure one text, %1 being its number.
    QString forEach(const QString &one) const
    {
        QStringList all;
        for (qsizetype i = 0; i < m_measures.size(); ++i)
            all += one.arg(i);
        return all.join(u", "_s);
    }
    QString measured() const
    {
        QStringList all;
        for (qsizetype i = 0; i < m_measures.size(); ++i)
            all += u"%1 AS hit%3, %2 AS value%3"_s.arg(hitSql(m_measures, i), valueSql(m_measures, i)).arg(i);
        return all.join(u", "_s);
    }

    QString text(const QString &from) const
    {
        const QString sums = forEach(u"count(hit%1) AS n%1, sum(hit%1) AS hits%1, CAST(coalesce(sum(value%1), 0) AS bigint) AS total%1, max(value%1) AS longest%1"_s);
        QString first; // few rows of many
        if (m_ofTime) {
            first = u"SELECT h, %1 FROM (SELECT %2 / 3600000 AS h, %3%4%5) m GROUP BY h"_s.arg(sums, m_scope.period.wallSql(u"m.at_ms"_s), measured(), from, fence);
            QString keys;
            for (qsizetype i = 0; i < m_dimensions.size(); ++i)
                keys += u"%1 AS k%2, "_s.arg(ofHourSql(m_dimensions.at(i))).arg(i);
            first = u"SELECT %1%2 FROM (%3) hours"_s.arg(keys, forEach(u"n%1, hits%1, total%1, longest%1"_s), first);
        } else {
            QStringList groups;
            for (const QString &dimension : m_dimensions) {
                if (!isOfClass(dimension))
                    groups += u"k%1"_s.arg(m_dimensions.indexOf(dimension));
            }
            if (m_ranks)
                groups += u"c"_s;
            first = u"SELECT "_s + keysSql() + sums + u" FROM "_s + keyed(from) + (groups.isEmpty() ? QString() : u" GROUP BY "_s + groups.join(u", "_s));
        }
        QString select;
        for (qsizetype i = 0; i < m_dimensions.size(); ++i)
            select += u"k%1, "_s.arg(i) + (m_sets.size() > 1 ? u"GROUPING(k%1) AS g%1, "_s.arg(i) : QString());
        QStringList groups;
        for (const QStringList &set : m_sets)
            groups += u'(' + (names(set) + (m_ranks ? QStringList{u"c"_s} : QStringList())).join(u", "_s) + u')';
        return u"WITH few AS MATERIALIZED ("_s + first + u") SELECT "_s + select + (m_ranks ? u"c, "_s : QString())
            + forEach(u"CAST(sum(n%1) AS bigint) AS n%1, CAST(coalesce(sum(hits%1), 0) AS bigint) AS hits%1, CAST(coalesce(sum(total%1), 0) AS bigint) AS total%1, "
                      "max(longest%1) AS longest%1"_s)
            + u" FROM few"_s
            + (m_dimensions.isEmpty() && !m_ranks ? QString() : u" GROUP BY GROUPING SETS ("_s + groups.join(u", "_s) + u')')
            + (m_least > 1 && !m_ranks ? u" HAVING sum(n0) >= %1"_s.arg(m_least) : QString());
    }

    QVariantList keysOf(const Row &row, const QStringList &set) const
    {
        QVariantList keys;
        for (const QString &dimension : set) {
            const QString name = u"k%1"_s.arg(m_dimensions.indexOf(dimension));
            keys += row.isNull(name) ? QVariant() : isText(dimension) ? QVariant(row.text(name)) : QVariant(row.integer(name));
        }
        return keys;
    }

    static QString keyText(const QVariantList &keys)
    {
        QString text;
        for (const QVariant &key : keys)
            text += (key.isValid() ? key.toString() : u"\x1f"_s) + u'\x1e';
        return text;
    }

    void take(const Row &row)
    {
        const auto isOf = [&](const QStringList &set) {
            for (qsizetype i = 0; m_sets.size() > 1 && i < m_dimensions.size(); ++i) {
                if ((row.integer(u"g%1"_s.arg(i)) == 0) != set.contains(m_dimensions.at(i)))
                    return false;
            }
            return true;
        };
        const qsizetype set = std::find_if(m_sets.cbegin(), m_sets.cend(), isOf) - m_sets.cbegin();
        const QVariantList keys = keysOf(row, m_sets.at(set));
        for (qsizetype i = 0; i < m_measures.size(); ++i) {
            const auto number = [&](const QString &name) { return row.integer(name + QString::number(i)); };
            const qint64 count = row.isNull(u"n%1"_s.arg(i)) ? 0 : number(u"n"_s);
            if (count == 0)
                continue; // of another measure, or nothing at all, of a set without dimensions
            Bucket &bucket = m_found[i][set][keyText(keys)];
            bucket.tally.keys = keys;
            bucket.tally.count += count;
            bucket.tally.hits += number(u"hits"_s);
            bucket.tally.total += number(u"total"_s);
            if (m_ranks && isRanked(m_sets.at(set)) && !row.isNull(u"c"_s)) {
                bucket.classes[int(row.integer(u"c"_s))] += count;
                bucket.tally.longest = std::max(bucket.tally.longest, number(u"longest"_s));
            }
        }
    }

    /// The class in which the value at a place counted from 1 lies, and its place there.
    static std::pair<int, qint64> classOf(const Bucket &bucket, qint64 place)
    {
        for (const auto &[number, count] : bucket.classes) {
            if (place <= count)
                return {number, place};
            place -= count;
        }
        return {-1, 0};
    }

    static std::array<qint64, 2> places(const Bucket &bucket)
    {
        qint64 among = 0;
        for (const auto &[number, count] : bucket.classes)
            among += count;
        return {(among + 1) / 2, (among * 9 + 9) / 10};
    }

    Result<void> findRanks()
    {
        constexpr qint64 mostClasses = 4096;
        auto &found = m_found.first(); // ranks are asked of one measure
        QStringList conditions;
        for (qsizetype set = 0; set < m_sets.size(); ++set) {
            const QStringList &dimensions = m_sets.at(set);
            // Else by key and class, which is less.
            const bool byClass = dimensions.isEmpty() || dimensions.size() > 1 || isText(dimensions.first());
            QStringList wanted;
            for (auto &[key, bucket] : found[set]) {
                if (bucket.classes.empty())
                    continue;
                for (const qint64 place : places(bucket)) {
                    const int number = classOf(bucket, place).first;
                    if (bucket.values.try_emplace(number).second)
                        wanted += QString::number(byClass ? number : ((bucket.tally.keys.first().isValid() ? bucket.tally.keys.first().toLongLong() : -1) + 1) * mostClasses + number);
                }
            }
            if (wanted.isEmpty())
                continue;
            const QString key = byClass ? u"c"_s : u"(coalesce(%1, -1) + 1) * %2 + c"_s.arg(names(dimensions).first()).arg(mostClasses);
            conditions += u"%1 IN (%2)"_s.arg(key, wanted.join(u','));
        }
        if (conditions.isEmpty())
            return {};
        Binds binds;
        const QString from = source(m_session, m_scope, m_measures, m_dimensions, binds);
        const QString sql = u"SELECT "_s + keysSql() + u"value0 AS v FROM "_s + keyed(from) + u" WHERE "_s + conditions.join(u" OR "_s);
        FRONTDESK_TRY(m_session.eachText(sql, binds, [&](const Row &row) {
            const int number = int(row.integer(u"c"_s));
            const qint64 value = row.integer(u"v"_s);
            for (qsizetype set = 0; set < m_sets.size(); ++set) {
                const auto bucket = found[set].find(keyText(keysOf(row, m_sets.at(set))));
                if (bucket == found[set].end())
                    continue;
                if (const auto values = bucket->second.values.find(number); values != bucket->second.values.end())
                    values->second.push_back(value);
            }
            return true;
        }));
        for (auto &buckets : found) {
            for (auto &[key, bucket] : buckets) {
                if (bucket.values.empty())
                    continue;
                for (auto &[number, values] : bucket.values)
                    std::sort(values.begin(), values.end());
                std::array<qint64 *, 2> into{&bucket.tally.median, &bucket.tally.p90};
                for (size_t rank = 0; rank < into.size(); ++rank) {
                    const auto [number, place] = classOf(bucket, places(bucket).at(rank));
                    const std::vector<qint64> &values = bucket.values.at(number);
                    if (place >= 1 && size_t(place) <= values.size())
                        *into.at(rank) = values.at(size_t(place) - 1);
                }
            }
        }
        return {};
    }

    Session &m_session;
    const MeasureScope &m_scope;
    QStringList m_measures;
    QList<QStringList> m_sets;
    QStringList m_dimensions;
    bool m_ofTime;
    bool m_ranks;
    qint64 m_least;
    QList<QList<std::map<QString, Bucket>>> m_found; ///< measure -> set -> keys -> what was counted
};

} // namespace

Result<QList<QList<QList<Tally>>>> tallyByServer(Session &session, const MeasureScope &scope, const QStringList &measures, const QList<QStringList> &sets, bool ranks,
                                                 qint64 least)
{
    QList<QStringList> ofTime;
    QList<QStringList> others;
    for (const QStringList &set : sets) {
        const bool timeOnly = !set.isEmpty() && std::all_of(set.cbegin(), set.cend(), isOfTime);
        (timeOnly && !ranks ? ofTime : others) += set;
    }
    QList<QList<QList<Tally>>> all(measures.size(), QList<QList<Tally>>(sets.size()));
    for (const auto &[some, time] : {std::pair(ofTime, true), std::pair(others, false)}) {
        if (some.isEmpty())
            continue;
        FRONTDESK_LET(answered, Question(session, scope, measures, some, time, ranks, least).answer());
        for (qsizetype measure = 0; measure < measures.size(); ++measure) {
            for (qsizetype i = 0; i < some.size(); ++i)
                all[measure][sets.indexOf(some.at(i))] = answered.at(measure).at(i);
        }
    }
    return all;
}

} // namespace frontdesk::reportsql
