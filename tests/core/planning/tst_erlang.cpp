#include "core/planning/erlang.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <queue>

using namespace Qt::StringLiterals;
using namespace frontdesk;

namespace {

bool isNear(double value, double expected, double tolerance = 1e-6)
{
    if (std::abs(value - expected) <= tolerance)
        return true;
    qWarning("%.9f is not %.9f", value, expected);
    return false;
}

} // namespace

class ErlangTest : public QObject
{
    Q_OBJECT

private slots:
    void waitProbabilityMeetsTheReferenceTable_data()
    {
        QTest::addColumn<double>("load");
        QTest::addColumn<int>("agents");
        QTest::addColumn<double>("waits");
        const auto row = [](double load, int agents, double waits) { QTest::addRow("%g, %d", load, agents) << load << agents << waits; };
        row(1, 2, 1.0 / 3);
        row(2, 3, 4.0 / 9);
        row(4, 5, 128.0 / 231);
        row(10, 12, 0.449388);
        row(10, 14, 0.174132);
        row(18, 21, 0.395872);
        row(20, 24, 0.298072);
        row(50, 55, 0.384547);
        row(100, 110, 0.237008);
        row(1000, 1030, 0.248908786); // in exact fractions as well; by factorials these would overflow
        row(5000, 5060, 0.292277518);
    }
    void waitProbabilityMeetsTheReferenceTable()
    {
        QFETCH(double, load);
        QFETCH(int, agents);
        QFETCH(double, waits);
        QVERIFY(isNear(*erlangC(load, agents), waits));
    }

    void staffingMeetsTheWorkedExamples_data()
    {
        QTest::addColumn<StaffingGoal>("goal");
        QTest::addColumn<double>("load");
        QTest::addColumn<int>("agents");
        // C, SL, SL with one agent fewer, ASA s, occupancy: the published roundings, reckoned again in exact fractions.
        QTest::addColumn<QList<double>>("figures");
        QTest::newRow("100 calls") << StaffingGoal{100, 1800, 180, 0.8, 20, 0.3} << 10.0 << 14
                                   << QList<double>{0.174131934, 0.888350019, 0.795594788, 7.835937012, 0.714285714};
        QTest::newRow("60 calls") << StaffingGoal{60, 1800, 300, 0.8, 20, 0.3} << 10.0 << 14
                                  << QList<double>{0.174131934, 0.866627417, 0.766440307, 13.059895020, 0.714285714};
        QTest::newRow("20 calls") << StaffingGoal{20, 1800, 300, 0.8, 20, 0} << 10.0 / 3 << 6
                                  << QList<double>{0.148216657, 0.875923622, 0.707683485, 16.674373933, 0.555555556};
        QTest::newRow("250 calls") << StaffingGoal{250, 3600, 330, 0.8, 30, 0.35} << 22.916666667 << 28
                                   << QList<double>{0.227241228, 0.856850303, 0.782180130, 14.752053460, 0.818452381};
    }
    void staffingMeetsTheWorkedExamples()
    {
        QFETCH(StaffingGoal, goal);
        QFETCH(double, load);
        QFETCH(int, agents);
        QFETCH(QList<double>, figures);
        const Staffing staffing = *staffingFor(goal);
        QVERIFY(isNear(staffing.load, load));
        QCOMPARE(staffing.agents, agents);
        QVERIFY(isNear(staffing.waitProbability, figures[0]));
        QVERIFY(isNear(staffing.serviceLevel, figures[1]));
        QVERIFY(isNear(staffingWith(goal, agents - 1)->serviceLevel, figures[2]));
        QVERIFY(isNear(staffing.asaS, figures[3]));
        QVERIFY(isNear(staffing.occupancy, figures[4]));
        QCOMPARE(*staffingWith(goal, agents), staffing);
    }

    void rosteredIsRoundedUpButNotByTheLastBit()
    {
        QCOMPARE(staffingFor({100, 1800, 180, 0.8, 20, 0.3})->rostered, 20);
        QCOMPARE(staffingFor({250, 3600, 330, 0.8, 30, 0.35})->rostered, 44);
        QCOMPARE(staffingFor({100, 1800, 180, 0.8, 20, 0})->rostered, 14);
        for (int agents = 11; agents < 400; ++agents)
            QCOMPARE(staffingWith({100, 1800, 180, 0.8, 20, 0.3}, agents)->rostered, (agents * 10 + 6) / 7);
    }

    void waitProbabilityFallsWithAgentsAndRisesWithLoad()
    {
        for (double load = 0.25; load < 60; load += 0.25) {
            double before = 1;
            for (int agents = int(load) + 1; agents < int(load) + 30; ++agents) {
                const double waits = *erlangC(load, agents);
                const double blocked = erlangB(load, agents);
                QVERIFY(0 < blocked && blocked < waits && waits < 1 && (agents == 1 || waits < before));
                QVERIFY(*erlangC(load - 0.1, agents) < waits);
                before = waits;
            }
        }
        QVERIFY(isNear(*erlangC(0.37, 1), 0.37, 1e-12));
    }

    void thinLoadsWaitForNobodyAndFullAgentsForEverybody()
    {
        for (const int agents : {2, 5, 40}) {
            QVERIFY(*erlangC(1e-6, agents) < 1e-6);
            QVERIFY(*erlangC(agents - 1e-6, agents) > 1 - 1e-4);
        }
        QVERIFY(isNear(staffingWith({100, 1800, 180, 0.8, 0, 0}, 14)->serviceLevel, 1 - 0.174131934)); // answered at once: whoever does not wait
        QVERIFY(isNear(staffingWith({100, 1800, 180, 0.8, 1e6, 0}, 14)->serviceLevel, 1));
    }

    /// Calls in the order of their arrival, each to the agent who is free first: nothing of the formula is used.
    void aSimulatedQueueAgreesWithTheFormula_data()
    {
        QTest::addColumn<StaffingGoal>("goal");
        QTest::addColumn<int>("agents");
        QTest::newRow("100 calls, 14 agents") << StaffingGoal{100, 1800, 180, 0.8, 20, 0} << 14;
        QTest::newRow("100 calls, 12 agents") << StaffingGoal{100, 1800, 180, 0.8, 20, 0} << 12;
        QTest::newRow("20 calls, 6 agents") << StaffingGoal{20, 1800, 300, 0.8, 20, 0} << 6;
        QTest::newRow("250 calls, 28 agents") << StaffingGoal{250, 3600, 330, 0.8, 30, 0} << 28;
    }
    void aSimulatedQueueAgreesWithTheFormula()
    {
        QFETCH(StaffingGoal, goal);
        QFETCH(int, agents);
        QRandomGenerator random(20261122);
        const auto drawn = [&](double mean) { return -mean * std::log(1 - random.generateDouble()); };
        std::priority_queue<double, std::vector<double>, std::greater<>> freeAt;
        for (int agent = 0; agent < agents; ++agent)
            freeAt.push(0);
        constexpr int calls = 200'000;
        int waited = 0, inTime = 0;
        double at = 0, waitedS = 0;
        for (int call = 0; call < calls; ++call) {
            at += drawn(goal.intervalS / goal.calls);
            const double answered = std::max(at, freeAt.top());
            freeAt.pop();
            freeAt.push(answered + drawn(goal.ahtS));
            waited += answered > at;
            inTime += answered - at <= goal.withinS;
            waitedS += answered - at;
        }
        const Staffing reckoned = *staffingWith(goal, agents);
        QVERIFY(isNear(double(waited) / calls, reckoned.waitProbability, 0.015));
        QVERIFY(isNear(double(inTime) / calls, reckoned.serviceLevel, 0.015));
        QVERIFY(isNear(waitedS / calls, reckoned.asaS, reckoned.asaS * 0.1));
    }

    void noFewerAgentsWouldDo()
    {
        for (double calls = 0; calls < 2000; calls += 37) {
            for (const double target : {0.01, 0.5, 0.8, 0.95, 0.999}) {
                const StaffingGoal goal{calls, 1800, 240, target, 20, 0};
                const Staffing staffing = *staffingFor(goal);
                QVERIFY(staffing.serviceLevel >= target);
                const auto fewer = staffingWith(goal, staffing.agents - 1);
                QVERIFY(!fewer || fewer->serviceLevel < target);
            }
        }
    }

    void tooFewAgentsGetNoNumber()
    {
        for (const int agents : {-1, 0, 9, 10}) {
            const auto result = erlangC(10, agents);
            QVERIFY(!result);
            QCOMPARE(result.error().code, u"planning.queue_grows"_s);
            QCOMPARE(staffingWith({100, 1800, 180, 0.8, 20, 0}, agents).error().code, u"planning.queue_grows"_s);
        }
    }

    void largeLoadsNeitherOverflowNorTakeLong()
    {
        const Staffing staffing = *staffingFor({100'000, 1800, 1800, 0.8, 20, 0});
        QVERIFY(staffing.agents > 100'000 && staffing.agents < 101'500);
        QVERIFY(std::isfinite(staffing.waitProbability) && staffing.serviceLevel >= 0.8);
        const Staffing none = *staffingFor({0, 1800, 180, 0.8, 20, 0});
        QCOMPARE(none.agents, 1);
        QCOMPARE(none.waitProbability, 0.0);
    }

    void goalsOutOfRangeAreRefused_data()
    {
        QTest::addColumn<StaffingGoal>("goal");
        QTest::addColumn<QString>("field");
        const double infinite = std::numeric_limits<double>::infinity();
        const double nan = std::nan("");
        QTest::newRow("calls -1") << StaffingGoal{-1, 1800, 180, 0.8, 20, 0} << u"calls"_s;
        QTest::newRow("calls inf") << StaffingGoal{infinite, 1800, 180, 0.8, 20, 0} << u"calls"_s;
        QTest::newRow("absurd load") << StaffingGoal{1e9, 1800, 1800, 0.8, 20, 0} << u"calls"_s;
        QTest::newRow("interval 0") << StaffingGoal{100, 0, 180, 0.8, 20, 0} << u"interval"_s;
        QTest::newRow("aht 0") << StaffingGoal{100, 1800, 0, 0.8, 20, 0} << u"aht"_s;
        QTest::newRow("aht nan") << StaffingGoal{100, 1800, nan, 0.8, 20, 0} << u"aht"_s;
        QTest::newRow("target 1") << StaffingGoal{100, 1800, 180, 1, 20, 0} << u"target"_s;
        QTest::newRow("target 80") << StaffingGoal{100, 1800, 180, 80, 20, 0} << u"target"_s;
        QTest::newRow("target 0") << StaffingGoal{100, 1800, 180, 0, 20, 0} << u"target"_s;
        QTest::newRow("within -1") << StaffingGoal{100, 1800, 180, 0.8, -1, 0} << u"within"_s;
        QTest::newRow("shrinkage 1") << StaffingGoal{100, 1800, 180, 0.8, 20, 1} << u"shrinkage"_s;
        QTest::newRow("shrinkage -0.1") << StaffingGoal{100, 1800, 180, 0.8, 20, -0.1} << u"shrinkage"_s;
    }
    void goalsOutOfRangeAreRefused()
    {
        QFETCH(StaffingGoal, goal);
        QFETCH(QString, field);
        for (const auto &result : {staffingFor(goal), staffingWith(goal, 50)}) {
            QVERIFY(!result);
            QCOMPARE(result.error().code, u"planning.out_of_range"_s);
            QCOMPARE(result.error().field, field);
        }
    }
};

QTEST_APPLESS_MAIN(ErlangTest)
#include "tst_erlang.moc"
