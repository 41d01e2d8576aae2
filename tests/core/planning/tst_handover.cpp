#include "core/planning/handover.h"

#include "core/planning/roster.h"

#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text) + u'Z', Qt::ISODate);
}

HandoverDuty duty(qint64 staff, const char *from, const char *to, const QString &name)
{
    return {{staff}, at(from), at(to), {name, name}};
}

const QString c_early = u"early"_s, c_late = u"late"_s, c_night = u"night"_s;

} // namespace

/// Which shift ends and which comes.
class TestHandover : public QObject
{
    Q_OBJECT
private slots:
    void theOwnShiftEndsAndTheNextComes();
    void aLateHandoverIsOfTheShiftThatIsOver();
    void whoWorksOnBelongsToTheNextShift();
    void aNightOverMidnightAndTheChangeOfTheClock();
    void aLeadHandsOverTheShiftThatEndsFirst();
    void withoutARosterNothingIsSaid();
    void nobodyInTheNextShift();
};

void TestHandover::theOwnShiftEndsAndTheNextComes()
{
    const QList<HandoverDuty> day{duty(1, "2026-03-10T00:00:00", "2026-03-10T08:00:00", c_early), duty(2, "2026-03-10T00:00:00", "2026-03-10T08:00:00", c_early),
                                  duty(3, "2026-03-10T08:00:00", "2026-03-10T16:00:00", c_late), duty(4, "2026-03-10T08:00:00", "2026-03-10T16:00:00", c_late),
                                  duty(3, "2026-03-11T08:00:00", "2026-03-11T16:00:00", c_late)};
    const HandoverPlan plan = handoverPlan(day, {1}, at("2026-03-10T07:50:00"));
    QCOMPARE(plan.shift.en, c_early);
    QCOMPARE(plan.from, at("2026-03-10T00:00:00"));
    QCOMPARE(plan.ends, at("2026-03-10T08:00:00"));
    QCOMPARE(plan.next.en, c_late);
    QCOMPARE(plan.nextTo, at("2026-03-10T16:00:00"));
    QCOMPARE(plan.people, (QList<Id<Staff>>{{3}, {4}}));
}

void TestHandover::aLateHandoverIsOfTheShiftThatIsOver()
{
    const QList<HandoverDuty> day{duty(1, "2026-03-10T00:00:00", "2026-03-10T08:00:00", c_early), duty(3, "2026-03-10T08:00:00", "2026-03-10T16:00:00", c_late)};
    QCOMPARE(handoverPlan(day, {1}, at("2026-03-10T08:25:00")).shift.en, c_early);
    QCOMPARE(handoverPlan(day, {1}, at("2026-03-10T08:25:00")).people, QList<Id<Staff>>{{3}});
    // Three hours later it is the shift that runs.
    QCOMPARE(handoverPlan(day, {1}, at("2026-03-10T11:00:00")).shift.en, c_late);
}

void TestHandover::whoWorksOnBelongsToTheNextShift()
{
    const QList<HandoverDuty> day{duty(1, "2026-03-10T00:00:00", "2026-03-10T08:00:00", c_early), duty(2, "2026-03-10T02:00:00", "2026-03-10T10:00:00", u"middle"_s),
                                  duty(3, "2026-03-10T08:00:00", "2026-03-10T16:00:00", c_late), duty(2, "2026-03-10T12:00:00", "2026-03-10T20:00:00", c_night)};
    const HandoverPlan plan = handoverPlan(day, {1}, at("2026-03-10T07:50:00"));
    QCOMPARE(plan.people, (QList<Id<Staff>>{{2}, {3}}));
    QCOMPARE(plan.next.en, c_late);
    QCOMPARE(plan.nextTo, at("2026-03-10T16:00:00"));
}

void TestHandover::aNightOverMidnightAndTheChangeOfTheClock()
{
    // Berlin, the night in which 02:00 becomes 03:00: seven hours from 22:00 to 06:00 on the wall.
    ShiftPattern night;
    night.zone = u"Europe/Berlin"_s;
    night.fromMinute = 22 * 60;
    night.toMinute = 30 * 60;
    const auto span = shiftSpan(night, {2026, 3, 28});
    QVERIFY(span);
    const QList<HandoverDuty> duties{{{1}, span->from, span->to, {c_night, c_night}}, duty(2, "2026-03-29T04:00:00", "2026-03-29T12:00:00", c_early)};
    const HandoverPlan plan = handoverPlan(duties, {1}, at("2026-03-29T03:55:00"));
    QCOMPARE(plan.from, at("2026-03-28T21:00:00"));
    QCOMPARE(plan.ends, at("2026-03-29T04:00:00"));
    QCOMPARE(plan.people, QList<Id<Staff>>{{2}});
}

void TestHandover::aLeadHandsOverTheShiftThatEndsFirst()
{
    const QList<HandoverDuty> day{duty(1, "2026-03-10T00:00:00", "2026-03-10T08:00:00", c_early), duty(2, "2026-03-10T04:00:00", "2026-03-10T12:00:00", c_late)};
    const HandoverPlan plan = handoverPlan(day, {9}, at("2026-03-10T07:50:00"));
    QCOMPARE(plan.shift.en, c_early);
    QCOMPARE(plan.people, QList<Id<Staff>>{{2}});
}

void TestHandover::withoutARosterNothingIsSaid()
{
    QCOMPARE(handoverPlan({}, {1}, at("2026-03-10T07:50:00")), HandoverPlan());
}

void TestHandover::nobodyInTheNextShift()
{
    const HandoverDuty mine = duty(1, "2026-03-10T00:00:00", "2026-03-10T08:00:00", c_early);
    const HandoverPlan alone = handoverPlan({mine}, {1}, at("2026-03-10T07:50:00"));
    QVERIFY(alone.people.isEmpty());
    QVERIFY(!alone.nextTo.isValid());
    // Somebody comes tomorrow: they are the next, and their end is how far the promises reach.
    const HandoverPlan tomorrow = handoverPlan({mine, duty(3, "2026-03-11T00:00:00", "2026-03-11T08:00:00", c_early), duty(4, "2026-03-12T00:00:00", "2026-03-12T08:00:00", c_early)}, {1},
                                               at("2026-03-10T07:50:00"));
    QCOMPARE(tomorrow.people, QList<Id<Staff>>{{3}});
    QCOMPARE(tomorrow.nextFrom, at("2026-03-11T00:00:00"));
}

QTEST_GUILESS_MAIN(TestHandover)
#include "tst_handover.moc"
