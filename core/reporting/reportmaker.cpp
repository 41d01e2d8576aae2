#include "core/reporting/reportmaker.h"

#include "core/reporting/measures.h"
#include "core/reporting/reportwords.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

ReportMaker::ReportMaker(Session &session, const ReportContext &context, const ReportRequest &request)
    : m_session(session), m_context(context), m_scope(reportwork::scopeOf(context, request))
{
    m_report.request = request;
    m_report.madeAt = context.now;
    m_report.madeBy = context.actor.name;
    static const QStringList seeAll{u"manager"_s, u"admin"_s, u"service"_s};
    m_report.limited = session.backend() == Backend::Postgres && !context.actor.ownsDesk && !seeAll.contains(context.actor.role);
}

Result<Report> ReportMaker::make()
{
    const ReportRequest &request = m_report.request;
    const ReportEntry *entry = reportEntry(request.name);
    if (!entry)
        return failure(Error{ErrorKind::NotFound, u"report.unknown"_s, u"NAME"_s, {}, {{u"name"_s, request.name}}});
    m_report.measures = entry->measures;
    if (m_session.backend() == Backend::Postgres)
        FRONTDESK_TRY(m_session.each(u"report.settings"_s, {}, [](const Row &) { return true; }));
    else // a report reads much, on a connection of its own that ends with it
        FRONTDESK_TRY(m_session.connection().run(u"PRAGMA cache_size = -200000"_s));
    const QList<std::pair<QString, qint64>> filters{{u"group"_s, request.filters.group.value},       {u"agent"_s, request.filters.agent.value},
                                                    {u"service"_s, request.filters.service.value},   {u"category"_s, request.filters.category.value},
                                                    {u"organisation"_s, request.filters.organisation.value}, {u"priority"_s, request.filters.priority}};
    for (const auto &[dimension, value] : filters) {
        if (!value)
            continue;
        FRONTDESK_LET(cell, name(dimension, value));
        m_report.filterWords.insert(dimension, cell.words);
    }
    for (const auto &[dimension, value] : {std::pair(u"kind"_s, request.filters.kind), std::pair(u"channel"_s, request.filters.channel)}) {
        if (!value.isEmpty())
            m_report.filterWords.insert(dimension, reportWords(dimension + u'.' + value));
    }
    const QHash<QString, std::function<Result<void>()>> makers{
        {u"volume"_s, [this] { return volume(); }},
        {u"first_contact"_s, [this] { return firstContact(); }},
        {u"response"_s, [this] { return response(); }},
        {u"resolution"_s, [this] { return resolution(); }},
        {u"attainment"_s, [this] { return attainment(); }},
        {u"backlog"_s, [this] { return backlog(); }},
        {u"flow"_s, [this] { return flow(); }},
        {u"reassignments"_s, [this] { return reassignments(); }},
        {u"services"_s, [this] { return pareto(u"service"_s); }},
        {u"categories"_s, [this] { return pareto(u"category"_s); }},
        {u"organisations"_s, [this] { return pareto(u"organisation"_s); }},
        {u"repeat_callers"_s, [this] { return repeatCallers(); }},
        {u"agents"_s, [this] { return agents(); }},
        {u"groups"_s, [this] { return groups(); }},
        {u"calls"_s, [this] { return calls(); }},
        {u"satisfaction"_s, [this] { return satisfaction(); }},
        {u"escalations"_s, [this] { return escalations(); }},
        {u"knowledge"_s, [this] { return knowledge(); }},
    };
    FRONTDESK_TRY(makers.value(request.name)());
    return m_report;
}

ReportMaker::TallySets ReportMaker::tallies(const QString &measure, const QList<QStringList> &sets, bool ranks, qint64 least)
{
    return reportsql::tallies(m_session, m_scope, measure, sets, ranks, least);
}

ReportMaker::Tallies ReportMaker::tally(const QString &measure, const QStringList &dimensions, bool ranks, qint64 least)
{
    return reportsql::tally(m_session, m_scope, measure, dimensions, ranks, least);
}

Result<Tally> ReportMaker::whole(const QString &measure, bool ranks)
{
    FRONTDESK_LET(all, tally(measure, {}, ranks));
    return all.value(0);
}

Result<BilingualName> ReportMaker::looked(const QString &dimension, qint64 id)
{
    const QString key = u"%1 %2"_s.arg(dimension).arg(id);
    if (const auto known = m_names.constFind(key); known != m_names.cend())
        return *known;
    const bool caller = dimension == "caller"_L1;
    FRONTDESK_LET(found, m_session.queryOne(caller ? u"report.customer_names"_s : u"report.organisation_names"_s, {{u"id"_s, id}}, [&](const Row &row) {
        const QString name = caller ? u"%1 (%2)"_s.arg(row.text(u"name"_s), row.text(u"number"_s)) : row.text(u"name"_s);
        return BilingualName{name, name};
    }));
    return *m_names.insert(key, found.value_or(BilingualName{QString::number(id), QString::number(id)}));
}

Result<ReportCell> ReportMaker::name(const QString &dimension, const QVariant &value)
{
    if (!value.isValid())
        return ReportCell{QString(), reportWords(u"none"_s)};
    const Directory &directory = m_context.reference.directory;
    const qint64 id = value.toLongLong();
    const auto unknown = [&] { return ReportCell{QString::number(id), {QString::number(id), QString::number(id)}}; };
    if (dimension == "group"_L1) {
        const SupportGroup *group = directory.group({id});
        return group ? ReportCell{group->code, group->name} : unknown();
    }
    if (dimension == "service"_L1) {
        const ServiceEntry *service = directory.service({id});
        return service ? ReportCell{service->code, service->name} : unknown();
    }
    if (dimension == "category"_L1) {
        const Category *category = directory.category({id});
        return category ? ReportCell{category->code, category->name} : unknown();
    }
    if (dimension == "agent"_L1) {
        const Staff *person = directory.person({id});
        return person ? ReportCell{person->login.isEmpty() ? person->name : person->login, {person->name, person->name}} : unknown();
    }
    if (dimension == "organisation"_L1 || dimension == "caller"_L1) {
        FRONTDESK_LET(words, looked(dimension, id));
        return ReportCell{words.en, words};
    }
    if (dimension == "priority"_L1)
        return ReportCell{value.toString(), {u"P"_s + value.toString(), u"P"_s + value.toString()}};
    if (dimension == "day"_L1)
        return ReportCell{dayOfNumber(id), {}};
    if (dimension == "hour"_L1) {
        const QString hour = u"%1:00"_s.arg(id, 2, 10, QLatin1Char('0'));
        return ReportCell{QString::number(id), {hour, hour}};
    }
    if (dimension == "count"_L1)
        return ReportCell{id, {}};
    return ReportCell{value.toString(), reportWords(dimension + u'.' + value.toString())};
}

Result<void> ReportMaker::rows(ReportTable &table, const QString &dimension, QList<Tally> tallies, bool byCount, const Fill &fill)
{
    if (byCount)
        std::stable_sort(tallies.begin(), tallies.end(), [](const Tally &a, const Tally &b) { return a.count > b.count; });
    for (const Tally &one : std::as_const(tallies)) {
        FRONTDESK_LET(head, name(dimension, one.keys.first()));
        table.rows.append(ReportRow{QList{head} + fill(one), {{dimension, one.keys.first()}}});
    }
    return {};
}

Result<void> ReportMaker::joined(const QList<std::pair<QString, QString>> &codesAndDimensions, const QList<ReportColumn> &columns, const QStringList &measures,
                                 const std::function<QList<ReportCell>(const QList<Tally> &)> &cells, bool ofFirst)
{
    constexpr qint64 without = -1; // before every id
    QList<QStringList> sets;
    for (const auto &[code, dimension] : codesAndDimensions)
        sets += dimension.isEmpty() ? QStringList() : QStringList{dimension};
    QList<QMap<qint64, QList<Tally>>> found(sets.size());
    FRONTDESK_LET(byMeasure, reportsql::tallies(m_session, m_scope, measures, sets));
    for (qsizetype i = 0; i < measures.size(); ++i) {
        for (qsizetype set = 0; set < sets.size(); ++set) {
            for (const Tally &one : byMeasure.at(i).at(set)) {
                const qint64 key = one.keys.value(0).isValid() ? one.keys.first().toLongLong() : without;
                if (i > 0 && ofFirst && !found.at(set).contains(key))
                    continue;
                QList<Tally> &row = found[set][key];
                row.resize(measures.size());
                row[i] = one;
            }
        }
    }
    for (qsizetype set = 0; set < sets.size(); ++set) {
        const auto &[code, dimension] = codesAndDimensions.at(set);
        ReportTable table{code, columns, {}};
        if (!dimension.isEmpty())
            table.columns.prepend({dimension, dimension == "day"_L1 ? ReportValue::Date : ReportValue::Text, {}, {}});
        for (auto row = found.at(set).cbegin(); row != found.at(set).cend(); ++row) {
            if (dimension.isEmpty()) {
                table.rows.append(ReportRow{cells(*row), {}});
                continue;
            }
            const QVariant key = row.key() == without ? QVariant() : QVariant(row.key());
            FRONTDESK_LET(head, name(dimension, key));
            table.rows.append(ReportRow{QList{head} + cells(*row), {{dimension, key}}});
        }
        m_report.tables += table;
    }
    return {};
}

namespace reportwork {

Result<Report> make(Session &session, const ReportContext &context, const ReportRequest &request)
{
    return ReportMaker(session, context, request).make();
}

Result<ReportItems> items(Session &session, const ReportContext &context, const ReportRequest &request, const QString &measure, const QString &part,
                          const ReportBucket &bucket)
{
    const Measure *known = measureOf(measure);
    if (!known)
        return failure(Error{ErrorKind::NotFound, u"report.measure_unknown"_s, u"measure"_s, {}, {{u"name"_s, measure}}});
    const MeasureScope scope = scopeOf(context, request);
    if (known->subject != "mixed"_L1) {
        FRONTDESK_LET(ids, reportsql::items(session, scope, measure, part, bucket));
        return known->subject == "ticket"_L1 ? ReportItems{ids, {}} : ReportItems{{}, ids};
    }
    ReportItems both;
    for (const auto &[detail, list] : {std::pair(u"incident"_s, &both.tickets), std::pair(u"question"_s, &both.interactions)}) {
        ReportBucket of = bucket;
        if (of.value(u"detail"_s, detail) != detail)
            continue;
        of.insert(u"detail"_s, detail);
        FRONTDESK_LET(ids, reportsql::items(session, scope, measure, part, of));
        *list = ids;
    }
    return both;
}

} // namespace reportwork
} // namespace frontdesk
