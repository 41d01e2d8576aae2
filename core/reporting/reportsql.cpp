#include "core/reporting/reportsql.h"

using namespace Qt::StringLiterals;

namespace frontdesk::reportsql {

namespace {

constexpr qint64 hourMs = 3'600'000;

QString dimensionSql(const MeasureScope &scope, const QString &dimension)
{
    const auto wall = [&] { return scope.period.wallSql(u"m.at_ms"_s); };
    if (dimension == "day"_L1)
        return u"(%1 / 86400000)"_s.arg(wall());
    if (dimension == "weekday"_L1)
        return u"((%1 / 86400000 + 3) % 7)"_s.arg(wall()); // 1970-01-01 was a Thursday
    if (dimension == "hour"_L1)
        return u"((%1 / 3600000) % 24)"_s.arg(wall());
    if (dimension == "range"_L1 || dimension == "age"_L1) {
        QString cases;
        int place = 0;
        for (const qint64 edge : dimension == "range"_L1 ? rangeEdges() : scope.ageEdges)
            cases += (dimension == "range"_L1 ? u" WHEN m.value < %1 THEN %2"_s : u" WHEN m.at_ms >= %1 THEN %2"_s).arg(edge).arg(place++);
        return u"(CASE%1 ELSE %2 END)"_s.arg(cases).arg(place);
    }
    static const QHash<QString, QString> columns{
        {u"group"_s, u"m.group_id"_s},       {u"agent"_s, u"m.agent_id"_s},   {u"service"_s, u"m.service_id"_s},   {u"category"_s, u"m.category_id"_s},
        {u"organisation"_s, u"m.organisation_id"_s}, {u"caller"_s, u"m.caller_id"_s}, {u"kind"_s, u"m.kind"_s}, {u"priority"_s, u"m.priority"_s},
        {u"channel"_s, u"m.channel"_s},      {u"detail"_s, u"m.detail"_s},    {u"count"_s, u"m.value"_s}};
    const auto column = columns.constFind(dimension);
    if (column == columns.cend())
        qFatal("there is no dimension %s", qPrintable(dimension));
    return *column;
}

bool isText(const QString &dimension)
{
    return dimension == "kind"_L1 || dimension == "channel"_L1 || dimension == "detail"_L1;
}

/// The definition with the filters, as a FROM; their values go into `binds`.
QString source(Session &session, const MeasureScope &scope, const QString &measure, Binds &binds, QStringList conditions = {})
{
    QString definition = Statements::all().text(session.backend(), u"measure."_s + measure);
    const ReportFilters &filters = scope.filters;
    const auto key = [&](const QString &column, qint64 value) {
        if (value)
            conditions += u"m.%1 = %2"_s.arg(column).arg(value);
    };
    key(u"group_id"_s, filters.group.value);
    key(u"agent_id"_s, filters.agent.value);
    key(u"service_id"_s, filters.service.value);
    key(u"category_id"_s, filters.category.value);
    key(u"organisation_id"_s, filters.organisation.value);
    key(u"priority"_s, filters.priority);
    const auto text = [&](const QString &column, const QString &value) {
        if (value.isEmpty())
            return;
        conditions += u"m.%1 = :only_%1"_s.arg(column);
        binds.append({u"only_"_s + column, value});
    };
    text(u"kind"_s, filters.kind);
    text(u"channel"_s, filters.channel);
    // Only what the definition names: the drivers would take a name that is not there for an error of ours.
    const Binds known{{u"from"_s, scope.period.from},
                      {u"to"_s, scope.period.to},
                      {u"from_ms"_s, scope.period.from.toMSecsSinceEpoch()},
                      {u"to_ms"_s, scope.period.to.toMSecsSinceEpoch()},
                      {u"moment"_s, scope.moment},
                      {u"moment_ms"_s, scope.moment.toMSecsSinceEpoch()},
                      {u"grace_ms"_s, scope.firstContactMs},
                      {u"within_ms"_s, scope.answerWithinMs},
                      {u"short_ms"_s, scope.shortDropMs},
                      {u"alert"_s, scope.reassignAlert}};
    for (const auto &bind : known) {
        static const QString ends = u" ,)\n"_s;
        const QString name = u':' + bind.first;
        for (qsizetype at = definition.indexOf(name); at >= 0; at = definition.indexOf(name, at + 1)) {
            const qsizetype end = at + name.size();
            if (end == definition.size() || ends.contains(definition.at(end))) {
                binds.append(bind);
                break;
            }
        }
    }
    const QString where = conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
    return u" FROM ("_s + definition + u") m"_s + where;
}

} // namespace

const QList<qint64> &rangeEdges()
{
    static const QList<qint64> edges{hourMs / 4, hourMs, 4 * hourMs, 8 * hourMs, 24 * hourMs, 3 * 24 * hourMs, 7 * 24 * hourMs};
    return edges;
}

Result<QList<Tally>> tally(Session &session, const MeasureScope &scope, const QString &measure, const QStringList &dimensions, bool ranks, qint64 least)
{
    Binds binds;
    const QString from = source(session, scope, measure, binds);
    QStringList keys;
    QStringList names;
    for (const QString &dimension : dimensions) {
        names += u"k%1"_s.arg(names.size());
        keys += u"%1 AS %2"_s.arg(dimensionSql(scope, dimension), names.last());
    }
    const QString listed = names.isEmpty() ? QString() : names.join(u", "_s);
    const QString comma = names.isEmpty() ? QString() : u", "_s;
    const QString grouped = names.isEmpty() ? QString() : u" GROUP BY "_s + listed;
    const QString having = least > 1 ? u" HAVING count(*) >= %1"_s.arg(least) : QString();
    const QString ordered = names.isEmpty() ? QString() : u" ORDER BY "_s + listed;
    QString sql;
    if (ranks) {
        const QString within = names.isEmpty() ? QString() : u"PARTITION BY "_s + listed + u' ';
        sql = u"SELECT "_s + listed + comma
            + u"count(*) AS n, coalesce(sum(hit), 0) AS hits, coalesce(sum(value), 0) AS total, max(CASE WHEN place = (among + 1) / 2 THEN value END) AS median, "
              "max(CASE WHEN place = (among * 9 + 9) / 10 THEN value END) AS p90, max(value) AS longest FROM (SELECT v.*, row_number() OVER ("_s
            + within + u"ORDER BY value) AS place, count(*) OVER ("_s + within.trimmed() + u") AS among FROM (SELECT "_s + keys.join(u", "_s) + comma
            + u"m.hit, m.value"_s + from + u") v) r"_s + grouped + having + ordered;
    } else {
        sql = u"SELECT "_s + listed + comma + u"count(*) AS n, coalesce(sum(hit), 0) AS hits, coalesce(sum(value), 0) AS total FROM (SELECT "_s
            + keys.join(u", "_s) + comma + u"m.hit, m.value"_s + from + u") v"_s + grouped + having + ordered;
    }
    return session.queryText(sql, binds, [&](const Row &row) {
        Tally tally;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const QString &name = names.at(i);
            tally.keys += row.isNull(name) ? QVariant() : isText(dimensions.at(i)) ? QVariant(row.text(name)) : QVariant(row.integer(name));
        }
        tally.count = row.integer(u"n"_s);
        tally.hits = row.integer(u"hits"_s);
        tally.total = row.integer(u"total"_s);
        if (ranks) {
            tally.median = row.integer(u"median"_s);
            tally.p90 = row.integer(u"p90"_s);
            tally.longest = row.integer(u"longest"_s);
        }
        return tally;
    });
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
    const QString from = source(session, scope, measure, binds, conditions);
    return session.keys(u"SELECT DISTINCT m.id"_s + from + u" ORDER BY m.id"_s, binds);
}

} // namespace frontdesk::reportsql
