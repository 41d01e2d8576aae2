// One million service level clocks, each computed anew from five events. No database: this is what a monitor reckons after a restart.
#include "core/agreement/slaclock.h"
#include "tests/benchmarks/subjects.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

void measureClocks(Place &, const Options &options, Report &report)
{
    if (!options.wants(u"clocks"_s))
        return;
    Calendar calendar;
    calendar.zone = u"Asia/Shanghai"_s;
    for (int day = 0; day < 5; ++day)
        calendar.week[size_t(day)] = {{9 * 60, 12 * 60}, {13 * 60 + 30, 18 * 60}};
    calendar.exceptions.insert(QDate(2026, 2, 17), {});
    const auto business = BusinessTime::of(calendar);
    if (!business)
        giveUp(business.error().code);
    // Told beforehand: what is measured is the reckoning.
    struct Told
    {
        QDateTime start;
        ClockEvents events;
    };
    const int different = 10'000;
    QRandomGenerator random(1);
    QList<Told> clocks;
    const QDateTime begin({2026, 1, 5}, {1, 0}, Qt::UTC);
    for (int i = 0; i < different; ++i) {
        Told told{begin.addSecs(random.bounded(60 * 86400)), {}};
        QDateTime at = told.start;
        const QList<ClockAction> actions{ClockAction::Stop, ClockAction::Resume, ClockAction::Target, ClockAction::Stop, ClockAction::Resume};
        for (const ClockAction action : actions) {
            at = at.addSecs(600 + random.bounded(2 * 86400));
            told.events.append({at, action, 8 * 3600 * 1000, TargetPolicy::Retroactive});
        }
        clocks.append(told);
    }
    const QDateTime now = begin.addDays(80);
    BenchRow row{u"clocks"_s, u"%1 clocks from five events each"_s.arg(options.clocks), u"s"_s};
    row.budget = Budget::below(Budget::P50Below, 10);
    qint64 breached = 0;
    for (int i = 0; i < options.repeats(3); ++i) {
        Stopwatch watch;
        for (int c = 0; c < options.clocks; ++c) {
            const Told &told = clocks.at(c % different);
            breached += clockState(*business, told.start, 4 * 3600 * 1000, told.events, now).breached;
        }
        row.ours.add(watch.ms() / 1000);
    }
    row.note = u"one thread"_s;
    row.figures = {{u"breached"_s, breached}};
    report.add(row);
}

} // namespace frontdesk::bench
