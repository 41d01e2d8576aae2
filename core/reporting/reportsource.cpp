#include "core/reporting/reportsource.h"

#include "core/reporting/measurereading.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frontdesk::reportsql {

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 shortPeriodDays = 31;

/// A contact is joined to its ticket and caller for what they alone know. Where nothing of that is asked the join goes: SQLite would look up
/// each of a million of them for nothing.
QString withoutUnasked(QString definition, const QStringList &asked)
{
    struct Join
    {
        QRegularExpression text;
        QRegularExpression columns;
        QStringList dimensions;
    };
    static const QList<Join> joins{
        {QRegularExpression(u" LEFT JOIN ticket_fact t ON t\\.ticket_id = f\\.ticket_id AND t\\.place = 1"_s), QRegularExpression(u"\\bt\\.[a-z_]+"_s),
         {u"group"_s, u"service"_s, u"category"_s, u"kind"_s, u"priority"_s}},
        {QRegularExpression(u" LEFT JOIN customer c ON c\\.id = f\\.customer_id"_s), QRegularExpression(u"\\bc\\.[a-z_]+"_s), {u"organisation"_s}},
        {QRegularExpression(u"\\s+LEFT JOIN \\(WITH RECURSIVE up .*\\) v ON v\\.id = f\\.customer_id"_s, QRegularExpression::DotMatchesEverythingOption),
         QRegularExpression(u"\\bv\\.[a-z_]+"_s), {u"caller"_s}}};
    for (const Join &join : joins) {
        const bool isAsked = std::any_of(join.dimensions.cbegin(), join.dimensions.cend(), [&](const QString &one) { return asked.contains(one); });
        if (isAsked || !definition.contains(join.text))
            continue;
        definition.remove(join.text);
        definition.replace(join.columns, u"NULL"_s);
    }
    return definition;
}

/// The column of a definition that a dimension is made of.
QString columnOf(const QString &dimension)
{
    static const QHash<QString, QString> columns{
        {u"day"_s, u"at_ms"_s},           {u"weekday"_s, u"at_ms"_s},   {u"hour"_s, u"at_ms"_s},     {u"age"_s, u"at_ms"_s},
        {u"range"_s, u"value"_s},         {u"count"_s, u"value"_s},     {u"group"_s, u"group_id"_s}, {u"agent"_s, u"agent_id"_s},
        {u"service"_s, u"service_id"_s},  {u"category"_s, u"category_id"_s}, {u"organisation"_s, u"organisation_id"_s}, {u"caller"_s, u"caller_id"_s},
        {u"kind"_s, u"kind"_s},           {u"priority"_s, u"priority"_s}, {u"channel"_s, u"channel"_s}, {u"detail"_s, u"detail"_s}};
    const auto column = columns.constFind(dimension);
    if (column == columns.cend())
        qFatal("there is no dimension %s", qPrintable(dimension));
    return *column;
}

/// What is grouped by and what is filtered by.
QStringList askedOf(const ReportFilters &filters, QStringList dimensions)
{
    for (const auto &[dimension, isSet] :
         {std::pair(u"group"_s, filters.group.value != 0), std::pair(u"agent"_s, filters.agent.value != 0), std::pair(u"service"_s, filters.service.value != 0),
          std::pair(u"category"_s, filters.category.value != 0), std::pair(u"organisation"_s, filters.organisation.value != 0),
          std::pair(u"kind"_s, !filters.kind.isEmpty()), std::pair(u"priority"_s, filters.priority != 0), std::pair(u"channel"_s, !filters.channel.isEmpty())}) {
        if (isSet && !dimensions.contains(dimension))
            dimensions += dimension;
    }
    return dimensions;
}

QStringList columnsOf(const QStringList &dimensions)
{
    QStringList columns;
    for (const QString &dimension : dimensions) {
        if (!columns.contains(columnOf(dimension)))
            columns += columnOf(dimension);
    }
    return columns;
}

QString definitionOf(const Session &session, const QString &measure, const QStringList &asked)
{
    return withoutUnasked(Statements::all().text(session.backend(), u"measure."_s + measure), asked);
}

/// SQLite takes an index for every range, also for one that most rows lie in, and looks each of them up; a long period is read from end to end.
QString withoutIndexOfTime(QString definition)
{
    static const QRegularExpression range(u"\\bf\\.([a-z]+_ms) >= :from_ms AND f\\.[a-z]+_ms < :to_ms"_s);
    return definition.replace(range, u"+f.\\1 >= :from_ms AND +f.\\1 < :to_ms"_s);
}

} // namespace

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
    return u"m."_s + columnOf(dimension);
}

bool isText(const QString &dimension)
{
    return dimension == "kind"_L1 || dimension == "channel"_L1 || dimension == "detail"_L1;
}

QList<QStringList> readings(const Session &session, const MeasureScope &scope, const QStringList &measures, const QStringList &dimensions)
{
    const QStringList asked = askedOf(scope.filters, dimensions);
    const QStringList columns = columnsOf(asked);
    QList<QStringList> all;
    for (const QString &measure : measures) {
        const auto mine = partsOf(definitionOf(session, measure, asked));
        const auto isAlike = [&](const QStringList &reading) {
            const auto first = partsOf(definitionOf(session, reading.first(), asked));
            return mine && first && readTogether(*first, *mine, columns);
        };
        if (const auto reading = std::find_if(all.begin(), all.end(), isAlike); reading != all.end())
            *reading += measure;
        else
            all += QStringList{measure};
    }
    return all;
}

QString source(Session &session, const MeasureScope &scope, const QStringList &measures, const QStringList &dimensions, Binds &binds, QStringList conditions)
{
    const ReportFilters &filters = scope.filters;
    const QStringList asked = askedOf(filters, dimensions);
    QString definition = definitionOf(session, measures.first(), asked);
    if (measures.size() > 1) {
        QList<MeasureParts> parts;
        for (const QString &measure : measures)
            parts += *partsOf(definitionOf(session, measure, asked)); // readings() took them apart before
        definition = textOf(parts, columnsOf(asked));
    }
    if (session.backend() == Backend::Sqlite && scope.period.days() > shortPeriodDays)
        definition = withoutIndexOfTime(definition);
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

const QList<qint64> &rangeEdges()
{
    static const QList<qint64> edges{hourMs / 4, hourMs, 4 * hourMs, 8 * hourMs, 24 * hourMs, 3 * 24 * hourMs, 7 * 24 * hourMs};
    return edges;
}

namespace {

/// NULL first, numbers by size, texts by their code points: the same on both backends.
bool before(const QVariant &a, const QVariant &b)
{
    if (!a.isValid() || !b.isValid())
        return !a.isValid() && b.isValid();
    return a.userType() == QMetaType::QString ? a.toString() < b.toString() : a.toLongLong() < b.toLongLong();
}

} // namespace

QList<Tally> ordered(QList<Tally> tallies, const QStringList &dimensions, qint64 least)
{
    tallies.removeIf([&](const Tally &tally) { return tally.count < least; });
    if (tallies.isEmpty() && dimensions.isEmpty())
        tallies += Tally(); // nothing is counted, and that is a count
    std::sort(tallies.begin(), tallies.end(), [](const Tally &a, const Tally &b) {
        return std::lexicographical_compare(a.keys.cbegin(), a.keys.cend(), b.keys.cbegin(), b.keys.cend(), before);
    });
    return tallies;
}

} // namespace frontdesk::reportsql
