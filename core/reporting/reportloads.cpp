#include "core/reporting/reportcells.h"

#include "core/reporting/reportwords.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace frontdesk {

using namespace reportcells;

namespace {

constexpr qint64 oftenCalls = 3; ///< contacts of a person in the period
constexpr qint64 oftenSame = 5;  ///< tickets of a kind of trouble in the period
constexpr qsizetype mostRows = 200;

QHash<qint64, Tally> byNumber(const QList<Tally> &tallies)
{
    QHash<qint64, Tally> all;
    for (const Tally &tally : tallies)
        all.insert(tally.keys.first().isValid() ? tally.keys.first().toLongLong() : -1, tally);
    return all;
}

QList<Tally> largestFirst(QList<Tally> tallies)
{
    std::stable_sort(tallies.begin(), tallies.end(), [](const Tally &a, const Tally &b) { return a.count > b.count; });
    return tallies.first(std::min(mostRows, tallies.size()));
}

} // namespace

Result<void> ReportMaker::backlog()
{
    const QString measure = u"backlog"_s;
    FRONTDESK_LET(sets, tallies(measure, {{u"age"_s, u"detail"_s}, {u"priority"_s}, {u"group"_s}}));
    const QList<Tally> &parts = sets.at(0);
    const QStringList holders{u"us"_s, u"user"_s, u"supplier"_s};
    QMap<qint64, QMap<QString, qint64>> ages;
    QMap<QString, qint64> held;
    qint64 all = 0;
    for (const Tally &part : parts) {
        ages[part.keys.at(0).toLongLong()][part.keys.at(1).toString()] += part.count;
        held[part.keys.at(1).toString()] += part.count;
        all += part.count;
    }
    QList<ReportColumn> columns{counted(u"backlog"_s, measure)};
    for (const QString &holder : holders) {
        columns += counted(u"with_"_s + holder, measure);
        columns.last().bucket = {{u"detail"_s, holder}};
    }
    const auto cells = [&](qint64 n, const QMap<QString, qint64> &by) {
        return QList{count(n), count(by.value(u"us"_s)), count(by.value(u"user"_s)), count(by.value(u"supplier"_s))};
    };
    m_report.tables += ReportTable{u"total"_s, columns, {ReportRow{cells(all, held), {}}}};
    ReportTable aged{u"ages"_s, QList{text(u"age"_s)} + columns, {}};
    for (qint64 age = 0; age < 6; ++age) {
        FRONTDESK_LET(head, name(u"age"_s, age));
        qint64 n = 0;
        for (const qint64 one : ages.value(age))
            n += one;
        aged.rows += ReportRow{QList{head} + cells(n, ages.value(age)), {{u"age"_s, age}}};
    }
    m_report.tables += aged;
    for (const auto &[code, dimension] : {std::pair(u"by_priority"_s, u"priority"_s), std::pair(u"by_group"_s, u"group"_s)}) {
        const QList<Tally> &some = sets.at(dimension == "priority"_L1 ? 1 : 2);
        ReportTable made{code, {text(dimension), counted(u"backlog"_s, measure)}, {}};
        FRONTDESK_TRY(rows(made, dimension, some, dimension == "group"_L1, [](const Tally &tally) { return QList{count(tally.count)}; }));
        m_report.tables += made;
    }
    return {};
}

Result<void> ReportMaker::flow()
{
    const QStringList measures{u"opened"_s, u"resolved"_s, u"reopened"_s, u"cancelled"_s};
    FRONTDESK_LET(byMeasure, reportsql::tallies(m_session, m_scope, measures, {{u"day"_s}}));
    QList<ReportColumn> columns;
    QList<QHash<qint64, Tally>> days;
    ReportRow total;
    for (qsizetype i = 0; i < measures.size(); ++i) {
        const QString &measure = measures.at(i);
        const QList<Tally> &daily = byMeasure.at(i).first();
        columns += counted(measure, measure);
        days += byNumber(daily);
        Tally all;
        for (const Tally &one : daily) {
            all.count += one.count;
            all.hits += one.hits;
        }
        total.cells += count(all.count);
        if (measure == "resolved"_L1) {
            columns += {counted(u"reopened_later"_s, measure, u"hits"_s), shared(u"reopen_rate"_s, measure)};
            total.cells += {count(all.hits), share(all.hits, all.count)};
        }
    }
    // The backlog of a day is that of the day before, what came in and what was done; where it began is counted.
    MeasureScope before = m_scope;
    before.moment = std::min(m_scope.period.from, m_context.now);
    FRONTDESK_LET(start, reportsql::tally(m_session, before, u"backlog"_s, {}));
    qint64 open = start.value(0).count;
    ReportTable daily{u"days"_s,
                      {{u"day"_s, ReportValue::Date, {}, {}}, counted(u"opened"_s, u"opened"_s), counted(u"resolved"_s, u"resolved"_s), counted(u"reopened"_s, u"reopened"_s),
                       counted(u"cancelled"_s, u"cancelled"_s), {u"backlog"_s, ReportValue::Count, {}, {}}},
                      {}};
    const QDate today = m_context.now.toTimeZone(QTimeZone(m_scope.period.zone.toLatin1())).date();
    for (QDate day = m_scope.period.first; day <= m_scope.period.last; day = day.addDays(1)) {
        const qint64 number = QDate(1970, 1, 1).daysTo(day);
        QList<qint64> n;
        for (const auto &list : std::as_const(days))
            n += list.value(number).count;
        open += n.at(0) + n.at(2) - n.at(1) - n.at(3);
        daily.rows += ReportRow{{{day, {}}, count(n.at(0)), count(n.at(1)), count(n.at(2)), count(n.at(3)), day > today ? ReportCell{} : count(open)},
                                {{u"day"_s, number}}};
    }
    FRONTDESK_LET(end, whole(u"backlog"_s));
    columns += counted(u"backlog"_s, u"backlog"_s);
    total.cells += count(end.count);
    m_report.tables += ReportTable{u"total"_s, columns, {total}};
    m_report.tables += daily;
    return {};
}

Result<void> ReportMaker::reassignments()
{
    const QString measure = u"reassigned"_s;
    FRONTDESK_LET(sets, tallies(measure, {{}, {u"count"_s}, {u"group"_s}}));
    FRONTDESK_LET(returned, tallies(u"ping_pong"_s, {{}, {u"detail"_s}}));
    const Tally all = sets.at(0).first();
    const Tally pingPong = returned.at(0).first();
    m_report.tables += ReportTable{u"total"_s,
                                   {counted(u"tickets"_s, measure), {u"changes"_s, ReportValue::Count, {}, {}}, counted(u"alerts"_s, measure, u"hits"_s),
                                    counted(u"ping_pong"_s, u"ping_pong"_s)},
                                   {ReportRow{{count(all.count), count(all.total), count(all.hits), count(pingPong.count)}, {}}}};
    ReportTable spread{u"distribution"_s, {{u"changes"_s, ReportValue::Count, {}, {}}, counted(u"tickets"_s, measure), shared(u"share"_s, measure)}, {}};
    FRONTDESK_TRY(rows(spread, u"count"_s, sets.at(1), false, [&](const Tally &tally) { return QList{count(tally.count), share(tally.count, all.count)}; }));
    m_report.tables += spread;
    ReportTable byGroup{u"by_group"_s, {text(u"group"_s), counted(u"tickets"_s, measure), {u"changes"_s, ReportValue::Count, {}, {}}, counted(u"alerts"_s, measure, u"hits"_s)}, {}};
    FRONTDESK_TRY(rows(byGroup, u"group"_s, sets.at(2), true, [](const Tally &tally) { return QList{count(tally.count), count(tally.total), count(tally.hits)}; }));
    m_report.tables += byGroup;
    ReportTable paths{u"paths"_s, {text(u"path"_s), counted(u"ping_pong"_s, u"ping_pong"_s)}, {}};
    for (const Tally &path : largestFirst(returned.at(1))) {
        const QString detail = path.keys.first().toString();
        FRONTDESK_LET(one, name(u"group"_s, detail.section(u'>', 0, 0).toLongLong()));
        FRONTDESK_LET(other, name(u"group"_s, detail.section(u'>', 1, 1).toLongLong()));
        const auto way = [&](const QString &a, const QString &b) { return u"%1 → %2 → %1"_s.arg(a, b); };
        paths.rows += ReportRow{{{way(one.value.toString(), other.value.toString()), {way(one.words.zh, other.words.zh), way(one.words.en, other.words.en)}},
                                 count(path.count)},
                                {{u"detail"_s, detail}}};
    }
    m_report.tables += paths;
    return {};
}

Result<void> ReportMaker::pareto(const QString &dimension)
{
    const QString measure = u"opened"_s;
    FRONTDESK_LET(sets, tallies(measure, {{}, {dimension}}));
    const Tally all = sets.at(0).first();
    m_report.tables += ReportTable{u"total"_s, {counted(u"tickets"_s, measure)}, {ReportRow{{count(all.count)}, {}}}};
    ReportTable made{u"by_"_s + dimension, {text(dimension), counted(u"tickets"_s, measure), shared(u"share"_s, measure), {u"running_share"_s, ReportValue::Share, {}, {}}}, {}};
    qint64 running = 0;
    FRONTDESK_TRY(rows(made, dimension, sets.at(1), true, [&](const Tally &tally) {
        running += tally.count;
        return QList{count(tally.count), share(tally.count, all.count), share(running, all.count)};
    }));
    m_report.tables += made;
    return {};
}

Result<void> ReportMaker::repeatCallers()
{
    FRONTDESK_LET(callers, tally(u"contacts"_s, {u"caller"_s}, false, oftenCalls));
    callers.removeIf([](const Tally &tally) { return !tally.keys.first().isValid(); });
    ReportTable made{u"callers"_s, {text(u"caller"_s), counted(u"contacts"_s, u"contacts"_s)}, {}};
    FRONTDESK_TRY(rows(made, u"caller"_s, largestFirst(callers), false, [](const Tally &tally) { return QList{count(tally.count)}; }));
    m_report.tables += made;
    FRONTDESK_LET(both, tallies(u"opened"_s, {{u"organisation"_s, u"category"_s}, {u"service"_s, u"category"_s}}, false, oftenSame));
    qsizetype set = 0;
    for (const auto &[code, first, second] : {std::tuple(u"training"_s, u"organisation"_s, u"category"_s), std::tuple(u"problems"_s, u"service"_s, u"category"_s)}) {
        QList<Tally> pairs = both.at(set++);
        pairs.removeIf([](const Tally &tally) { return !tally.keys.at(0).isValid() || !tally.keys.at(1).isValid(); });
        ReportTable pair{code, {text(first), text(second), counted(u"tickets"_s, u"opened"_s)}, {}};
        for (const Tally &one : largestFirst(pairs)) {
            FRONTDESK_LET(who, name(first, one.keys.at(0)));
            FRONTDESK_LET(what, name(second, one.keys.at(1)));
            pair.rows += ReportRow{{who, what, count(one.count)}, {{first, one.keys.at(0)}, {second, one.keys.at(1)}}};
        }
        m_report.tables += pair;
    }
    return {};
}

Result<void> ReportMaker::agents()
{
    const QList<ReportColumn> columns{counted(u"contacts"_s, u"contacts"_s), counted(u"resolved"_s, u"resolved"_s), lasting(u"aht"_s, u"handling"_s),
                                      counted(u"backlog"_s, u"backlog"_s)};
    return joined({{u"by_agent"_s, u"agent"_s}}, columns, {u"contacts"_s, u"resolved"_s, u"handling"_s, u"backlog"_s}, [](const QList<Tally> &of) {
        return QList{count(of.at(0).count), count(of.at(1).count), mean(of.at(2)), count(of.at(3).count)};
    });
}

Result<void> ReportMaker::groups()
{
    const QList<ReportColumn> columns{counted(u"opened"_s, u"opened"_s), counted(u"resolved"_s, u"resolved"_s), counted(u"backlog"_s, u"backlog"_s),
                                      shared(u"attainment"_s, u"attainment"_s)};
    return joined({{u"by_group"_s, u"group"_s}}, columns, {u"opened"_s, u"resolved"_s, u"backlog"_s, u"attainment"_s}, [](const QList<Tally> &of) {
        return QList{count(of.at(0).count), count(of.at(1).count), count(of.at(2).count), share(of.at(3).hits, of.at(3).count)};
    });
}

Result<void> ReportMaker::calls()
{
    const QStringList measures{u"calls"_s, u"service_level"_s, u"abandonment"_s, u"wait"_s, u"handling"_s};
    const QList<ReportColumn> columns{counted(u"offered"_s, u"calls"_s),
                                      counted(u"answered"_s, u"calls"_s, u"hits"_s),
                                      counted(u"abandoned"_s, u"abandonment"_s, u"hits"_s),
                                      {u"short_drops"_s, ReportValue::Count, {}, {}},
                                      shared(u"service_level"_s, u"service_level"_s),
                                      shared(u"abandonment"_s, u"abandonment"_s),
                                      lasting(u"asa"_s, u"wait"_s),
                                      lasting(u"aht"_s, u"handling"_s)};
    const auto cells = [](const QList<Tally> &of) {
        const Tally &offered = of.at(0);
        if (offered.count == 0) // without a telephone log nobody knows how many gave up
            return QList<ReportCell>(8);
        return QList{count(offered.count), count(offered.hits), count(of.at(2).hits), count(offered.count - of.at(2).count), share(of.at(1).hits, of.at(1).count),
                     share(of.at(2).hits, of.at(2).count), mean(of.at(3)), mean(of.at(4))};
    };
    FRONTDESK_TRY(joined({{u"total"_s, {}}, {u"by_hour"_s, u"hour"_s}, {u"days"_s, u"day"_s}, {u"by_agent"_s, u"agent"_s}}, columns, measures, cells, true));
    m_report.noData = !m_report.tables.first().rows.first().cells.first().value.isValid();
    if (m_report.noData)
        m_report.tables.resize(1);
    return {};
}

Result<void> ReportMaker::escalations()
{
    const QString measure = u"escalations"_s;
    FRONTDESK_LET(sets, tallies(measure, {{}, {u"detail"_s}, {u"group"_s}}));
    const Tally all = sets.at(0).first();
    m_report.tables += ReportTable{u"total"_s, {counted(u"fired"_s, measure)}, {ReportRow{{count(all.count)}, {}}}};
    ReportTable byStep{u"steps"_s, {text(u"step"_s), counted(u"fired"_s, measure)}, {}};
    for (const Tally &step : largestFirst(sets.at(1))) {
        const QString code = step.keys.first().toString();
        byStep.rows += ReportRow{{{code, {code, code}}, count(step.count)}, {{u"detail"_s, code}}};
    }
    m_report.tables += byStep;
    ReportTable byGroup{u"by_group"_s, {text(u"group"_s), counted(u"fired"_s, measure)}, {}};
    FRONTDESK_TRY(rows(byGroup, u"group"_s, sets.at(2), true, [](const Tally &tally) { return QList{count(tally.count)}; }));
    m_report.tables += byGroup;
    return {};
}

Result<void> ReportMaker::knowledge()
{
    const QString measure = u"knowledge"_s;
    FRONTDESK_LET(sets, tallies(measure, {{}, {u"detail"_s}, {u"agent"_s}}));
    const Tally all = sets.at(0).first();
    m_report.tables += ReportTable{u"total"_s, {counted(u"uses"_s, measure)}, {ReportRow{{count(all.count)}, {}}}};
    ReportTable byArticle{u"articles"_s, {text(u"article"_s), counted(u"uses"_s, measure)}, {}};
    for (const Tally &one : largestFirst(sets.at(1))) {
        const QString number = one.keys.first().toString();
        BilingualName titles;
        FRONTDESK_TRY(m_session.each(u"report.article_titles"_s, {{u"number"_s, number}}, [&](const Row &row) {
            (row.text(u"language"_s) == "zh"_L1 ? titles.zh : titles.en) = u"%1 %2"_s.arg(number, row.text(u"title"_s));
            return true;
        }));
        if (titles.zh.isEmpty() && titles.en.isEmpty())
            titles = {number, number};
        byArticle.rows += ReportRow{{{number, titles}, count(one.count)}, {{u"detail"_s, number}}};
    }
    m_report.tables += byArticle;
    ReportTable byAgent{u"by_agent"_s, {text(u"agent"_s), counted(u"uses"_s, measure)}, {}};
    FRONTDESK_TRY(rows(byAgent, u"agent"_s, sets.at(2), true, [](const Tally &tally) { return QList{count(tally.count)}; }));
    m_report.tables += byAgent;
    return {};
}

} // namespace frontdesk
