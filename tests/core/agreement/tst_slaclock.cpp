#include "core/agreement/clockpicture.h"
#include "core/agreement/slaclock.h"
#include "core/support/clock.h"
#include "tests/support/sanitized.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace frontdesk;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

BusinessTime businessTime(const QString &zone, const DaySpans &workday, const DaySpans &weekend = {})
{
    Calendar calendar{zone, {workday, workday, workday, workday, workday, weekend, weekend}, {}};
    const auto made = BusinessTime::of(calendar);
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
    return *made;
}

BusinessTime berlin()
{
    return businessTime(u"Europe/Berlin"_s, {{480, 1080}});
}

BusinessTime always()
{
    return businessTime(u"Europe/Berlin"_s, {{0, 1440}}, {{0, 1440}});
}

QDateTime local(const char *zone, const char *text)
{
    const QDateTime wall = QDateTime::fromString(QString::fromLatin1(text), u"yyyy-MM-dd HH:mm"_s);
    const QDateTime instant = QDateTime(wall.date(), wall.time(), QTimeZone(zone)).toUTC();
    if (!wall.isValid() || !instant.isValid())
        qFatal("no time: %s", text);
    return instant;
}

QDateTime b(const char *text)
{
    return local("Europe/Berlin", text);
}

ClockEvent stop(const QDateTime &at) { return {at, ClockAction::Stop, 0, {}}; }
ClockEvent resume(const QDateTime &at) { return {at, ClockAction::Resume, 0, {}}; }
ClockEvent resolve(const QDateTime &at) { return {at, ClockAction::Resolve, 0, {}}; }
ClockEvent reopen(const QDateTime &at) { return {at, ClockAction::Reopen, 0, {}}; }
ClockEvent retarget(const QDateTime &at, qint64 ms, TargetPolicy policy = TargetPolicy::Retroactive) { return {at, ClockAction::Target, ms, policy}; }

} // namespace

class SlaClockTest : public QObject
{
    Q_OBJECT

private slots:
    void dueFollowsTheVectorsOfTheDomainRules_data()
    {
        QTest::addColumn<BusinessTime>("business");
        QTest::addColumn<QDateTime>("start");
        QTest::addColumn<qint64>("target");
        QTest::addColumn<ClockEvents>("events");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QDateTime>("due");
        const BusinessTime shanghai = businessTime(u"Asia/Shanghai"_s, {{540, 720}, {810, 1080}});
        QTest::newRow("V1") << shanghai << local("Asia/Shanghai", "2026-03-06 17:00") << 4 * hour << ClockEvents{}
                            << local("Asia/Shanghai", "2026-03-06 17:00") << local("Asia/Shanghai", "2026-03-09 12:00");
        QTest::newRow("V2") << berlin() << b("2026-01-12 17:00") << 4 * hour << ClockEvents{} << b("2026-01-12 17:00") << b("2026-01-13 11:00");
        QTest::newRow("V4") << always() << b("2026-03-28 22:00") << 8 * hour << ClockEvents{} << b("2026-03-28 22:00")
                            << QDateTime(QDate(2026, 3, 29), QTime(5, 0), Qt::UTC);
        QTest::newRow("V7") << berlin() << b("2026-03-06 15:00") << 4 * hour << ClockEvents{stop(b("2026-03-06 16:00")), resume(b("2026-03-09 09:00"))}
                            << b("2026-03-09 09:00") << b("2026-03-09 12:00");
        const QDateTime start = b("2026-03-09 09:00");
        const ClockEvents pause{stop(b("2026-03-09 10:00")), resume(b("2026-03-09 11:00"))};
        const QDateTime change = b("2026-03-09 12:00");
        QTest::newRow("V9 before") << berlin() << start << 16 * hour << pause << change << b("2026-03-10 16:00");
        QTest::newRow("V9 retroactive") << berlin() << start << 16 * hour << ClockEvents(pause + ClockEvents{retarget(change, 4 * hour)}) << change
                                        << b("2026-03-09 14:00");
        QTest::newRow("V9 restart") << berlin() << start << 16 * hour
                                    << ClockEvents(pause + ClockEvents{retarget(change, 4 * hour, TargetPolicy::Restart)}) << change
                                    << b("2026-03-09 16:00");
        QTest::newRow("V10") << always() << b("2026-06-01 23:30") << hour << ClockEvents{} << b("2026-06-01 23:30") << b("2026-06-02 00:30");
    }
    void dueFollowsTheVectorsOfTheDomainRules()
    {
        QFETCH(BusinessTime, business);
        QFETCH(QDateTime, start);
        QFETCH(qint64, target);
        QFETCH(ClockEvents, events);
        QFETCH(QDateTime, now);
        QFETCH(QDateTime, due);
        QCOMPARE(clockState(business, start, target, events, now).due, due);
        QCOMPARE(clockState(business, start, target, events, due.addMSecs(-1)).breached, false);
        const ClockState reached = clockState(business, start, target, events, due);
        QCOMPARE(reached.due, due);
        QCOMPARE(reached.breachedAt, due);
        QCOMPARE(reached.leftMs(), 0);
    }

    void aStepLiesOnTheSameClock() // V2
    {
        SlaClock clock(berlin(), b("2026-01-12 17:00"), 4 * hour);
        QCOMPARE(clock.reaches(3 * hour), b("2026-01-13 10:00"));
        clock.apply(stop(b("2026-01-13 09:00")));
        QVERIFY(clock.reaches(3 * hour).isNull());
        QCOMPARE(clock.reaches(90 * minute), b("2026-01-13 08:30"));
        clock.apply(resume(b("2026-01-13 12:00")));
        QCOMPARE(clock.reaches(3 * hour), b("2026-01-13 13:00"));
    }

    void stoppedTimeOutsideHoursChangesNothing()
    {
        const QDateTime now = b("2026-01-13 10:00");
        const ClockState plain = clockState(berlin(), b("2026-01-12 17:00"), 4 * hour, {}, now);
        const ClockState paused =
            clockState(berlin(), b("2026-01-12 17:00"), 4 * hour, {stop(b("2026-01-12 19:00")), resume(b("2026-01-13 07:00"))}, now);
        QCOMPARE(paused, plain);
    }

    void aStoppedClockShowsWhatIsLeftAndNoDueTime()
    {
        const ClockState state = clockState(berlin(), b("2026-01-12 09:00"), 4 * hour, {stop(b("2026-01-12 10:00"))}, b("2026-01-15 10:00"));
        QCOMPARE(state.condition, ClockCondition::Stopped);
        QVERIFY(state.due.isNull());
        QCOMPARE(state.leftMs(), 3 * hour);
        QVERIFY(!state.breached);
    }

    void stoppingAfterABreachDoesNotHealIt()
    {
        const ClockState state = clockState(berlin(), b("2026-01-12 09:00"), 4 * hour, {stop(b("2026-01-12 14:00"))}, b("2026-01-15 10:00"));
        QVERIFY(state.breached);
        QCOMPARE(state.breachedAt, b("2026-01-12 13:00"));
        QCOMPARE(state.spentMs, 5 * hour);
        QVERIFY(!state.breachedByChange);
    }

    void neitherAHigherTargetNorARestartHealsABreach()
    {
        for (const TargetPolicy policy : {TargetPolicy::Retroactive, TargetPolicy::Restart}) {
            const ClockState state =
                clockState(berlin(), b("2026-01-12 09:00"), 2 * hour, {retarget(b("2026-01-12 12:00"), 6 * hour, policy)}, b("2026-01-12 12:30"));
            QVERIFY(state.breached);
            QCOMPARE(state.breachedAt, b("2026-01-12 11:00"));
            QCOMPARE(state.due, b(policy == TargetPolicy::Restart ? "2026-01-12 18:00" : "2026-01-12 15:00"));
            QCOMPARE(state.spentMs, policy == TargetPolicy::Restart ? 30 * minute : 3 * hour + 30 * minute);
        }
    }

    void aChangeThatBreachesAtOnceIsDatedByTheChangeWhileDueLiesInThePast()
    {
        const ClockEvents events{stop(b("2026-01-12 10:00")), resume(b("2026-01-12 11:00")), retarget(b("2026-01-12 15:00"), 3 * hour)};
        const ClockState state = clockState(berlin(), b("2026-01-12 09:00"), 16 * hour, events, b("2026-01-12 15:00"));
        QVERIFY(state.breached);
        QVERIFY(state.breachedByChange);
        QCOMPARE(state.breachedAt, b("2026-01-12 15:00"));
        QCOMPARE(state.due, b("2026-01-12 13:00"));
        QCOMPARE(state.leftMs(), -2 * hour);
        // A target reached in a run that a stop has ended since is found there.
        const ClockEvents lower{stop(b("2026-01-12 11:00")), resume(b("2026-01-12 12:00")), retarget(b("2026-01-12 12:00"), hour)};
        QCOMPARE(clockState(berlin(), b("2026-01-12 09:00"), 16 * hour, lower, b("2026-01-12 12:00")).due, b("2026-01-12 10:00"));
    }

    void aChangeWhileStoppedMayBreachToo()
    {
        const ClockEvents events{stop(b("2026-01-12 12:00")), retarget(b("2026-01-13 09:00"), 2 * hour)};
        const ClockState state = clockState(berlin(), b("2026-01-12 09:00"), 4 * hour, events, b("2026-01-13 10:00"));
        QCOMPARE(state.breachedAt, b("2026-01-13 09:00"));
        QVERIFY(state.due.isNull());
    }

    void aRestartWhileStoppedWaitsForTheResume()
    {
        ClockEvents events{stop(b("2026-01-12 12:00")), retarget(b("2026-01-12 13:00"), 2 * hour, TargetPolicy::Restart)};
        const ClockState waiting = clockState(berlin(), b("2026-01-12 09:00"), 4 * hour, events, b("2026-01-12 14:00"));
        QCOMPARE(waiting.spentMs, 0);
        QVERIFY(waiting.due.isNull());
        events.append(resume(b("2026-01-12 15:00")));
        QCOMPARE(clockState(berlin(), b("2026-01-12 09:00"), 4 * hour, events, b("2026-01-12 16:00")).due, b("2026-01-12 17:00"));
    }

    void aReopenedClockGoesOnFromWhereItStoppedAndKeepsTheFirstVerdict()
    {
        const ClockEvents events{resolve(b("2026-01-12 11:00")), reopen(b("2026-01-14 09:00")), resolve(b("2026-01-14 12:00"))};
        const ClockState between = clockState(berlin(), b("2026-01-12 09:00"), 4 * hour, events, b("2026-01-13 10:00"));
        QCOMPARE(between.condition, ClockCondition::Resolved);
        QVERIFY(between.due.isNull());
        QCOMPARE(between.spentMs, 2 * hour);
        QCOMPARE(clockState(berlin(), b("2026-01-12 09:00"), 4 * hour, events, b("2026-01-14 09:00")).due, b("2026-01-14 11:00"));
        const ClockState end = clockState(berlin(), b("2026-01-12 09:00"), 4 * hour, events, b("2026-01-15 09:00"));
        QCOMPARE(end.verdicts, (QList<ClockVerdict>{{b("2026-01-12 11:00"), 2 * hour, 4 * hour, false}, {b("2026-01-14 12:00"), 5 * hour, 4 * hour, true}}));
        QCOMPARE(end.breachedAt, b("2026-01-14 11:00"));
    }

    void resolveEndsAStop()
    {
        const ClockEvents events{stop(b("2026-01-12 10:00")), resolve(b("2026-01-12 11:00")), reopen(b("2026-01-12 12:00"))};
        const ClockState state = clockState(berlin(), b("2026-01-12 09:00"), 4 * hour, events, b("2026-01-12 13:00"));
        QCOMPARE(state.condition, ClockCondition::Running);
        QCOMPARE(state.spentMs, 2 * hour);
        QCOMPARE(state.due, b("2026-01-12 15:00"));
    }

    void stepsWithoutSenseChangeNothing()
    {
        const ClockEvents senseless{resume(b("2026-01-12 09:10")), reopen(b("2026-01-12 09:20")),  stop(b("2026-01-12 10:00")),
                                    stop(b("2026-01-12 10:10")),   reopen(b("2026-01-12 10:20")),  resume(b("2026-01-12 11:00")),
                                    resume(b("2026-01-12 11:30")), resolve(b("2026-01-12 12:00")), stop(b("2026-01-12 12:10")),
                                    resume(b("2026-01-12 12:20")), resolve(b("2026-01-12 12:30"))};
        const ClockEvents plain{stop(b("2026-01-12 10:00")), resume(b("2026-01-12 11:00")), resolve(b("2026-01-12 12:00"))};
        for (int m = 0; m < 300; m += 5) {
            const QDateTime now = b("2026-01-12 08:30").addMSecs(m * minute);
            QCOMPARE(clockState(berlin(), b("2026-01-12 09:00"), 4 * hour, senseless, now), clockState(berlin(), b("2026-01-12 09:00"), 4 * hour, plain, now));
        }
    }

    void eventsAreTakenInTimeOrderEqualTimesInLineOrderAndLaterOnesNotAtAll()
    {
        const QDateTime t = b("2026-01-12 11:00");
        const ClockEvents shuffled{resume(b("2026-01-12 12:00")), stop(t), reopen(b("2026-01-20 09:00"))};
        QCOMPARE(clockState(berlin(), b("2026-01-12 09:00"), 4 * hour, shuffled, b("2026-01-12 13:00")).due, b("2026-01-12 14:00"));
        QCOMPARE(clockState(berlin(), b("2026-01-12 09:00"), 4 * hour, {stop(t), resume(t)}, t).condition, ClockCondition::Running);
        QCOMPARE(clockState(berlin(), b("2026-01-12 09:00"), 4 * hour, {resume(t), stop(t)}, t).condition, ClockCondition::Stopped);
        QCOMPARE(clockState(berlin(), b("2026-01-12 09:00"), 4 * hour, {stop(t)}, t.addMSecs(-1)).condition, ClockCondition::Running);
    }

    void whatHappenedBeforeTheStartSetsTheConditionOfTheStart()
    {
        const ClockEvents events{stop(b("2026-01-12 08:30")), resume(b("2026-01-12 10:00"))};
        const ClockState state = clockState(berlin(), b("2026-01-12 09:00"), 4 * hour, events, b("2026-01-12 11:00"));
        QCOMPARE(state.spentMs, hour);
        QCOMPARE(state.due, b("2026-01-12 14:00"));
        const ClockState early = clockState(berlin(), b("2026-01-12 09:00"), 4 * hour, {}, b("2026-01-12 08:00"));
        QCOMPARE(early.spentMs, 0);
        QCOMPARE(early.due, b("2026-01-12 13:00"));
    }

    void aCalendarThatNeverRunsHasNoDueTime()
    {
        const ClockState state = clockState(businessTime(u"UTC"_s, {}), b("2026-01-12 09:00"), hour, {}, b("2036-01-12 09:00"));
        QVERIFY(state.due.isNull());
        QVERIFY(!state.breached);
        QCOMPARE(state.spentMs, 0);
    }

    void onlySensibleTargetsAreTargets()
    {
        QVERIFY(!isTarget(0) && !isTarget(-1) && !isTarget(999) && isTarget(1000) && isTarget(longestTargetMs) && !isTarget(longestTargetMs + 1));
    }

    void thePictureHasNoGapsAndItsRunningTimeIsTheTimeSpent()
    {
        const ClockEvents events{stop(b("2026-01-12 10:00")), resume(b("2026-01-12 11:00")), resolve(b("2026-01-13 09:00")), reopen(b("2026-01-13 10:00"))};
        const QDateTime start = b("2026-01-12 09:00");
        const QDateTime now = b("2026-01-13 12:00");
        using Kind = ClockSegment::Kind;
        const auto segments = clockSegments(berlin(), start, 4 * hour, events, now);
        const QList<ClockSegment> expected{{start, b("2026-01-12 10:00"), Kind::Running, false, hour, -1},
                                           {b("2026-01-12 10:00"), b("2026-01-12 11:00"), Kind::Stopped, false, hour, 0},
                                           {b("2026-01-12 11:00"), b("2026-01-12 14:00"), Kind::Running, false, 3 * hour, 1},
                                           {b("2026-01-12 14:00"), b("2026-01-12 18:00"), Kind::Running, true, 4 * hour, 1},
                                           {b("2026-01-12 18:00"), b("2026-01-13 08:00"), Kind::Closed, true, 0, 1},
                                           {b("2026-01-13 08:00"), b("2026-01-13 09:00"), Kind::Running, true, hour, 1},
                                           {b("2026-01-13 09:00"), b("2026-01-13 10:00"), Kind::Resolved, true, hour, 2},
                                           {b("2026-01-13 10:00"), now, Kind::Running, true, 2 * hour, 3}};
        QCOMPARE(segments, expected);
    }

    void aMillionClocksOfFiveEventsAreRecomputedInTime()
    {
        constexpr int clocks = underSanitizer(50'000, 1'000'000);
        Calendar calendar{u"Europe/Berlin"_s, {}, {}};
        for (int day = 0; day < 5; ++day)
            calendar.week[size_t(day)] = {{540, 720}, {810, 1080}};
        for (int i = 0; i < 200; ++i)
            calendar.exceptions.insert(QDate(2020, 1, 1).addDays(i * 17), i % 3 ? DaySpans{} : DaySpans{{600, 840}});
        const BusinessTime business = *BusinessTime::of(calendar);
        const QDateTime begin = b("2024-01-01 00:00");
        QElapsedTimer timer;
        timer.start();
        qint64 breached = 0;
        for (int i = 0; i < clocks; ++i) {
            const QDateTime start = begin.addMSecs(i * qint64(61'000));
            const ClockEvents events{stop(start.addMSecs(3 * hour)), resume(start.addMSecs(20 * hour)), retarget(start.addMSecs(21 * hour), 12 * hour),
                                     resolve(start.addMSecs(60 * hour)), reopen(start.addMSecs(80 * hour))};
            breached += clockState(business, start, 30 * hour, events, start.addMSecs(90 * hour)).breached;
        }
        const qint64 elapsed = timer.elapsed();
        qInfo("%d clocks of five events in %lld ms", clocks, elapsed);
        QVERIFY(breached > clocks / 4 && breached < clocks);
        QVERIFY2(elapsed < 10'000, qPrintable(QString::number(elapsed)));
    }
};

QTEST_APPLESS_MAIN(SlaClockTest)
#include "tst_slaclock.moc"
