// Every report over two years. Each opens a connection of its own, as it does for people, and that is in the time.
#include "core/reporting/dayfigures.h"
#include "core/reporting/reportservice.h"
#include "core/reporting/reportwords.h"
#include "tests/benchmarks/await.h"
#include "tests/benchmarks/subjects.h"

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

namespace {

/// The main figures of a report as somebody would ask for them by hand, of the desk's own tables; empty where nobody would without the report.
std::string byHand(const QString &report, Backend backend, const QDate &first, const QDate &last)
{
    const auto bounded = [&](const char *column) {
        return QString::fromLatin1("%1 >= '%2' AND %1 < '%3'").arg(QString::fromLatin1(column), first.toString(Qt::ISODate), last.addDays(1).toString(Qt::ISODate)).toStdString();
    };
    const bool sqlite = backend == Backend::Sqlite;
    const std::string opened = bounded("opened_at");
    if (report == "volume"_L1)
        return sqlite ? "SELECT substr(opened_at, 1, 10), count(*) FROM ticket WHERE " + opened + " GROUP BY 1"
                      : "SELECT date_trunc('day', opened_at), count(*) FROM ticket WHERE " + opened + " GROUP BY 1";
    if (report == "categories"_L1 || report == "services"_L1 || report == "organisations"_L1) {
        const std::string column = report == "categories"_L1 ? "category_id" : report == "services"_L1 ? "service_id" : "organisation_id";
        return "SELECT " + column + ", count(*) FROM ticket WHERE " + opened + " GROUP BY 1";
    }
    if (report == "backlog"_L1)
        return "SELECT priority, count(*) FROM ticket WHERE phase IN ('new', 'assigned', 'in_progress', 'pending') GROUP BY 1";
    if (report == "attainment"_L1)
        return "SELECT group_id, count(*), sum(CASE WHEN breached_at IS NULL THEN 1 ELSE 0 END) FROM ticket WHERE target_s > 0 AND " + bounded("resolved_at") + " GROUP BY 1";
    if (report == "reassignments"_L1)
        return "SELECT reassign_count, count(*) FROM ticket WHERE " + opened + " GROUP BY 1";
    if (report == "response"_L1)
        return sqlite ? "SELECT avg(julianday(acknowledged_at) - julianday(opened_at)) FROM ticket WHERE acknowledged_at IS NOT NULL AND " + opened
                      : "SELECT percentile_disc(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY acknowledged_at - opened_at) FROM ticket WHERE acknowledged_at IS NOT NULL AND " + opened;
    if (report == "resolution"_L1)
        return sqlite ? "SELECT avg(julianday(resolved_at) - julianday(opened_at)) FROM ticket WHERE " + bounded("resolved_at")
                      : "SELECT percentile_disc(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY resolved_at - opened_at) FROM ticket WHERE " + bounded("resolved_at");
    if (report == "calls"_L1)
        return sqlite ? "SELECT substr(offered_at, 1, 10), count(*), count(answered_at), avg(julianday(answered_at) - julianday(offered_at)) FROM interaction "
                        "WHERE channel = 'phone' AND " + bounded("offered_at") + " GROUP BY 1"
                      : "SELECT date_trunc('day', offered_at), count(*), count(answered_at), avg(answered_at - offered_at) FROM interaction WHERE channel = 'phone' AND "
                            + bounded("offered_at") + " GROUP BY 1";
    return {};
}

/// What a manager's dashboard counts after a change, and each ten minutes besides, on a connection that is open.
void measureDashboard(Place &place, Desk &desk, const QDate &day, const Options &options, Report &report)
{
    const QStringList measures{u"contacts"_s, u"opened"_s, u"resolved"_s, u"first_contact"_s, u"attainment"_s, u"resolution_ours"_s, u"service_level"_s};
    const auto worker = desk.ownWorker();
    const QDateTime now(day, QTime(7, 30), Qt::UTC);
    const auto measured = [&](const QString &id, const QString &title, double budget, auto count) {
        if (!options.wants(id))
            return;
        BenchRow row{id, title};
        row.budget = Budget::below(Budget::P50Below, budget);
        const std::string sql = id == "reports.dashboard_today"_L1 ? "SELECT count(*) FROM ticket WHERE opened_at >= '" + day.toString(Qt::ISODate).toStdString() + "'" : std::string();
        const auto raw = place.raw();
        for (int i = 0; i < options.repeats(10); ++i) {
            Stopwatch watch;
            answer(worker->read([&, reference = desk.reference(), actor = desk.actor()](Session &session) { return count(session, ReportContext{*reference, actor, now}); }));
            row.ours.add(watch.ms());
            if (!sql.empty()) {
                watch.restart();
                raw->run(sql);
                row.raw.add(watch.ms());
            }
        }
        report.add(row);
    };
    measured(u"reports.dashboard_today"_s, u"Seven measures of today, and contacts by hour"_s, 200,
             [&](Session &session, const ReportContext &context) { return dayfigures::today(session, context, {}, measures, true); });
    measured(u"reports.dashboard_usual"_s, u"What is usual: eight days before, and a fortnight's trend"_s, 3000,
             [&](Session &session, const ReportContext &context) { return dayfigures::usual(session, context, {}, measures, true); });
}

} // namespace

void measureReports(Place &place, const Options &options, Report &report)
{
    const auto desk = place.client(false);
    const auto raw = place.raw();
    const QString newest = QString::fromStdString(raw->run("SELECT CAST(max(opened_at) AS text) FROM ticket").front()[0]).left(10);
    const QDate last = QDate::fromString(newest, Qt::ISODate);
    const QDate first = last.addYears(-2);
    const auto period = ReportPeriod::of(first, last, u"Asia/Shanghai"_s);
    if (!period)
        giveUp(period.error().code);
    for (const ReportEntry &entry : reportCatalogue()) {
        const QString id = u"reports."_s + entry.name;
        if (!options.wants(id))
            continue;
        BenchRow row{id, entry.title.en};
        row.budget = Budget::below(Budget::P50Below, place.backend() == Backend::Sqlite ? 4000 : 2000);
        row.note = u"two years; raw asks the desk's tables for the main figures of the report only"_s;
        const std::string sql = byHand(entry.name, place.backend(), first, last);
        qint64 rows = 0;
        for (int i = 0; i < options.repeats(3); ++i) {
            Stopwatch watch;
            const auto made = answer(desk->reports().run({entry.name, *period, {}}));
            row.ours.add(watch.ms());
            for (const ReportTable &table : made.tables)
                rows += table.rows.size();
            if (!sql.empty()) {
                watch.restart();
                raw->run(sql);
                row.raw.add(watch.ms());
            }
        }
        row.figures.insert(u"rows"_s, rows);
        report.add(row);
    }
    measureDashboard(place, *desk, last.addDays(-1), options, report);
}

} // namespace frontdesk::bench
