#include "core/planning/erlang.h"
#include "core/planning/staffingplan.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace frontdesk;

namespace {

constexpr Id<SupportGroup> group{1};

/// A roster with one shift pattern: 08:00 to 16:00 in the zone, another for training and one over night.
class Plan
{
public:
    explicit Plan(const QString &zone, QDate from = {2026, 3, 2}, QDate to = {2026, 3, 8})
    {
        roster.group = group;
        roster.from = from;
        roster.to = to;
        for (const auto &[id, mark, begin, end] : {std::tuple{1, u"early"_s, 480, 960}, {2, u"training"_s, 480, 960}, {3, u"night"_s, 1320, 1800}, {4, u"middle"_s, 495, 975}, {5, u"late"_s, 900, 1380}}) {
            ShiftPattern pattern;
            pattern.id = {id};
            pattern.group = group;
            pattern.mark = mark;
            pattern.zone = zone;
            pattern.fromMinute = begin;
            pattern.toMinute = end;
            roster.patterns.append(pattern);
        }
    }
    void add(qint64 person, int pattern, QDate day, RosterShift::State state = RosterShift::State::Published, Id<SupportGroup> of = group)
    {
        const TimeSpan span = *shiftSpan(*roster.pattern({pattern}), day);
        RosterShift shift;
        shift.id = {roster.shifts.size() + 1};
        shift.group = of;
        shift.staff = {person};
        shift.pattern = {pattern};
        shift.day = day;
        shift.from = span.from;
        shift.to = span.to;
        shift.state = state;
        roster.shifts.append(shift);
    }
    /// "480:2 960:0": from which minute on how many are there, on that local day.
    QString there(QDate day, PlanView view = PlanView::Planned) const
    {
        const QList<ForecastHalfHour> halves = *halfHoursOf(roster.patterns.first().zone, day);
        QList<QDateTime> begins;
        for (const ForecastHalfHour &one : halves)
            begins.append(one.from);
        const QList<int> counts = peopleThere(roster, group, begins, view);
        QStringList changes;
        int last = 0;
        for (qsizetype i = 0; i < counts.size(); ++i) {
            if (counts.at(i) != last)
                changes += u"%1:%2"_s.arg(halves.at(i).wallMinute).arg(counts.at(i));
            last = counts.at(i);
        }
        return changes.join(u' ');
    }

    Roster roster;
};

const QDate monday(2026, 3, 2);

/// So many half hours with that many contacts each, staffed as the goal asks.
QList<StaffedHalfHour> evenDay(const QList<double> &contacts, double ahtS, const GroupGoal &goal)
{
    QList<ForecastHalfHour> forecast;
    for (const double one : contacts)
        forecast.append({QDateTime(monday, QTime(0, 0), Qt::UTC).addSecs(1800 * forecast.size()), int(forecast.size()) * 30, one, ahtS});
    QList<int> there;
    const QList<StaffedHalfHour> alone = *staffed(forecast, {}, goal);
    for (const StaffedHalfHour &one : alone)
        there.append(one.need->people);
    return *staffed(forecast, there, goal);
}

} // namespace

class StaffingPlanTest : public QObject
{
    Q_OBJECT

private slots:
    void needFollowsTheGoal()
    {
        const QList<ForecastHalfHour> forecast{{QDateTime(monday, QTime(8, 0), Qt::UTC), 480, 100, 180}, {QDateTime(monday, QTime(8, 30), Qt::UTC), 510, 20, 300}};
        const QList<StaffedHalfHour> half = *staffed(forecast, {18, 6}, {80, 20, 30, 0});
        QCOMPARE(half.at(0).need->agents, 14); // domain rules, section 6
        QCOMPARE(half.at(0).need->people, 20); // 14 at 30 %
        QCOMPARE(half.at(0).gap(), 2);
        QCOMPARE(half.at(1).need->agents, 6);
        QCOMPARE(half.at(1).need->people, 9);
        QCOMPARE(half.at(1).gap(), 3);
        // 18 people at 30 % are 12 at the telephones for a load of 10: what that reaches; 6 are 4 for a load of 3.3.
        QCOMPARE(*half.at(0).need->serviceLevel, staffingWith({100, 1800, 180, 0.8, 20, 0}, 12)->serviceLevel);
        QVERIFY(*half.at(1).need->serviceLevel < 0.8);
        const double whole = (100 * *half.at(0).need->serviceLevel + 20 * *half.at(1).need->serviceLevel) / 120;
        QVERIFY(std::abs(*expectedServiceLevel(half) - whole) < 1e-12);
        // Whoever is rostered as asked is enough after shrinkage, whatever the figures.
        for (int shrinkage = 0; shrinkage <= 90; ++shrinkage) {
            for (const double contacts : {3.0, 30.0, 333.0}) {
                const GroupGoal goal{80, 20, shrinkage, 0};
                const StaffedHalfHour one = staffed({{QDateTime(), 0, contacts, 240}}, {}, goal)->first();
                QVERIFY(atTelephones(one.need->people, goal) >= one.need->agents);
                QVERIFY(atTelephones(one.need->people - 1, goal) < one.need->agents);
            }
        }
    }

    void tooFewForTheLoadHaveNoServiceLevel()
    {
        const QList<ForecastHalfHour> forecast{{QDateTime(), 480, 100, 180}, {QDateTime(), 510, 0.05, 180}, {QDateTime(), 540, 0, 180}, {QDateTime(), 570, 5, 0}};
        const QList<StaffedHalfHour> half = *staffed(forecast, {10, 0, 0, 2}, {80, 20, 0, 0});
        QVERIFY(half.at(0).need && !half.at(0).need->serviceLevel); // the queue grows without end: no number
        QCOMPARE(half.at(0).gap(), 4);
        QCOMPARE(half.at(1).need->people, 0); // a call in ten such half hours needs nobody who waits for it
        QCOMPARE(half.at(2).gap(), 0);
        QVERIFY(!half.at(3).need); // no handling time is no data, not no need
        QCOMPARE(half.at(3).gap(), 0);
        QCOMPARE(*expectedServiceLevel(half), 0.0);
        QVERIFY(!expectedServiceLevel({half.at(2), half.at(3)}));
        QVERIFY(!expectedServiceLevel({}));
    }

    void aGoalOutOfRangeIsRefusedAtItsField_data()
    {
        QTest::addColumn<int>("target");
        QTest::addColumn<int>("within");
        QTest::addColumn<int>("shrinkage");
        QTest::addColumn<QString>("field");
        QTest::newRow("always") << 100 << 20 << 15 << u"target"_s;
        QTest::newRow("never") << 0 << 20 << 15 << u"target"_s;
        QTest::newRow("before the call") << 80 << -1 << 15 << u"within"_s;
        QTest::newRow("two hours") << 80 << 7200 << 15 << u"within"_s;
        QTest::newRow("nobody is ever there") << 80 << 20 << 100 << u"shrinkage"_s;
        QTest::newRow("more than all") << 80 << 20 << -5 << u"shrinkage"_s;
    }
    void aGoalOutOfRangeIsRefusedAtItsField()
    {
        QFETCH(int, target);
        QFETCH(int, within);
        QFETCH(int, shrinkage);
        QFETCH(QString, field);
        const auto refused = staffed({}, {}, {target, within, shrinkage, 0});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"planning.out_of_range"_s);
        QCOMPARE(refused.error().field, field);
    }

    void whoIsOnShiftIsCountedOnce()
    {
        Plan plan(u"Asia/Shanghai"_s);
        plan.add(1, 1, monday);
        plan.add(2, 1, monday);
        plan.add(2, 5, monday);                            // an hour of both
        plan.add(3, 2, monday);                            // training is no duty
        plan.add(4, 1, monday);                            // on leave
        plan.add(5, 1, monday, RosterShift::State::Published, {2}); // for another group
        plan.add(6, 4, monday);                            // 08:15 to 16:15: of its first half hour only a part
        plan.roster.leave.append({{1}, {4}, monday, monday, Leave::State::Approved, {}, {4}, 1});
        plan.roster.leave.append({{2}, {1}, monday, monday, Leave::State::Asked, {}, {1}, 1}); // not granted yet
        QCOMPARE(plan.there(monday), u"480:2 510:3 960:1 1380:0"_s);
        QCOMPARE(plan.there(monday.addDays(1)), QString());
    }

    void draftsCountForWhoPlansAlone()
    {
        Plan plan(u"Asia/Shanghai"_s);
        plan.add(1, 1, monday);
        plan.add(2, 1, monday, RosterShift::State::Draft);
        plan.add(3, 5, monday, RosterShift::State::Withdrawn);
        plan.add(4, 5, monday, RosterShift::State::Removed);
        QCOMPARE(plan.there(monday, PlanView::Planned), u"480:2 960:0"_s);
        QCOMPARE(plan.there(monday, PlanView::Published), u"480:1 900:2 960:1 1380:0"_s);
    }

    void aNightShiftCountsOnBothDays()
    {
        Plan plan(u"Asia/Shanghai"_s);
        plan.add(1, 3, monday);
        QCOMPARE(plan.there(monday), u"1320:1"_s);
        QCOMPARE(plan.there(monday.addDays(1)), u"0:1 360:0"_s);
    }

    void aNightShiftOverTheChangeOfTheClock()
    {
        Plan spring(u"Europe/Berlin"_s, {2026, 3, 23}, {2026, 3, 29});
        spring.add(1, 3, {2026, 3, 28});
        QCOMPARE(spring.there({2026, 3, 29}), u"0:1 360:0"_s);
        Plan autumn(u"Europe/Berlin"_s, {2026, 10, 19}, {2026, 10, 25});
        autumn.add(1, 3, {2026, 10, 24});
        QCOMPARE(autumn.there({2026, 10, 25}), u"0:1 360:0"_s);
        QList<QDateTime> begins;
        const QList<ForecastHalfHour> october = *halfHoursOf(u"Europe/Berlin"_s, {2026, 10, 25});
        for (const ForecastHalfHour &one : october)
            begins.append(one.from);
        const QList<int> there = peopleThere(autumn.roster, group, begins, PlanView::Planned);
        QCOMPARE(there.count(1), 14); // seven hours pass from midnight to six
        Plan kolkata(u"Asia/Kolkata"_s);
        kolkata.add(1, 1, monday);
        QCOMPARE(kolkata.there(monday), u"480:1 960:0"_s);
    }

    void threeHundredPeopleForAMonth()
    {
        Plan plan(u"Europe/Berlin"_s, {2026, 3, 1}, {2026, 3, 31});
        for (qint64 person = 1; person <= 300; ++person) {
            for (int day = 0; day < 31; ++day)
                plan.add(person, person % 3 == 0 ? 3 : person % 3 == 1 ? 1 : 5, QDate(2026, 3, 1).addDays(day));
        }
        QList<QDateTime> begins;
        for (int day = 0; day < 31; ++day) {
            const QList<ForecastHalfHour> halves = *halfHoursOf(u"Europe/Berlin"_s, QDate(2026, 3, 1).addDays(day));
            for (const ForecastHalfHour &one : halves)
                begins.append(one.from);
        }
        QCOMPARE(begins.size(), 31 * 48 - 2);
        const QList<int> there = peopleThere(plan.roster, group, begins, PlanView::Planned);
        QCOMPARE(there.at(48 + 20), 100);     // Monday, ten in the morning
        QCOMPARE(there.at(48 + 30), 200);     // three in the afternoon: early and late
        QCOMPARE(there.at(48 + 45), 200);     // half past ten at night: late and night
        QCOMPARE(there.at(48), 100);          // midnight
    }

    /// The same arrivals, let happen and foretold by the formula.
    void aSimulatedDayAgreesWithErlang_data()
    {
        QTest::addColumn<double>("contacts");
        QTest::addColumn<double>("ahtS");
        QTest::addColumn<int>("target");
        QTest::addColumn<int>("within");
        const auto row = [](double contacts, double ahtS, int target, int within) {
            QTest::addRow("%g of %g s, %d/%d", contacts, ahtS, target, within) << contacts << ahtS << target << within;
        };
        row(2, 180, 80, 20);
        row(6, 420, 80, 20);
        row(20, 300, 80, 20);
        row(60, 300, 80, 20);
        row(100, 180, 80, 20);
        row(100, 180, 95, 10);
        row(125, 330, 80, 30);
        row(300, 240, 70, 60);
        row(30, 120, 90, 0);
    }
    void aSimulatedDayAgreesWithErlang()
    {
        QFETCH(double, contacts);
        QFETCH(double, ahtS);
        QFETCH(int, target);
        QFETCH(int, within);
        for (const int shrinkage : {0, 30}) {
            const GroupGoal goal{target, within, shrinkage, 0};
            const QList<StaffedHalfHour> day = evenDay(QList<double>(48, contacts), ahtS, goal);
            const int days = std::max(40, int(40'000 / (48 * contacts)));
            const SimulatedDay seen = simulate(day, goal, 7, days);
            const double mean = 48 * contacts * days;
            QVERIFY(std::abs(double(seen.contacts) - mean) < 4 * std::sqrt(mean)); // the arrivals are the forecast's
            const double erlang = *expectedServiceLevel(day), simulated = *seen.serviceLevel();
            QVERIFY(erlang >= target / 100.0);
            QVERIFY2(std::abs(simulated - erlang) <= 0.03, qPrintable(u"simulated %1, Erlang %2"_s.arg(simulated).arg(erlang)));
            QCOMPARE(seen.answered, seen.contacts);
        }
    }

    void aDayWithItsHoursAgreesWithErlang()
    {
        const GroupGoal goal{80, 20, 15, 0};
        QList<double> contacts;
        for (int half = 0; half < 24; ++half) // 08:00 to 20:00 with two peaks
            contacts.append(20 + 30 * std::exp(-std::pow((half - 5) / 3.0, 2)) + 20 * std::exp(-std::pow((half - 14) / 4.0, 2)));
        const QList<StaffedHalfHour> day = evenDay(contacts, 240, goal);
        const SimulatedDay seen = simulate(day, goal, 11, 100);
        QVERIFY2(std::abs(*seen.serviceLevel() - *expectedServiceLevel(day)) <= 0.03,
                 qPrintable(u"simulated %1, Erlang %2"_s.arg(*seen.serviceLevel()).arg(*expectedServiceLevel(day))));
        const SimulatedDay mostly = simulate(day, goal, 11, 100, HandlingTimes::LogNormal);
        QVERIFY(std::abs(*mostly.serviceLevel() - *seen.serviceLevel()) < 0.05);
        QVERIFY(mostly.waitedS < seen.waitedS * 1.2); // less variation waits no longer
    }

    void theSameSeedIsTheSameDay()
    {
        const GroupGoal goal;
        const QList<StaffedHalfHour> day = evenDay({10, 20, 30}, 240, goal);
        QCOMPARE(simulate(day, goal, 5), simulate(day, goal, 5));
        QVERIFY(!(simulate(day, goal, 5, 10) == simulate(day, goal, 6, 10)));
    }

    void withNobodyThereNobodyIsAnswered()
    {
        const GroupGoal goal;
        QList<StaffedHalfHour> day = evenDay({30, 30}, 240, goal);
        for (StaffedHalfHour &one : day)
            one.there = 0;
        const SimulatedDay seen = simulate(day, goal, 3, 20);
        QVERIFY(seen.contacts > 0);
        QCOMPARE(seen.answered, 0);
        QCOMPARE(*seen.serviceLevel(), 0.0);
        // Nobody in the first half hour, enough in the second: who waited is answered late.
        day[1].there = 40;
        const SimulatedDay late = simulate(day, goal, 3, 20);
        QCOMPARE(late.answered, late.contacts);
        QVERIFY(*late.serviceLevel() > 0.4 && *late.serviceLevel() < 0.6);
        QVERIFY(!simulate({}, goal, 3).serviceLevel());
    }
};

QTEST_GUILESS_MAIN(StaffingPlanTest)
#include "tst_staffingplan.moc"
