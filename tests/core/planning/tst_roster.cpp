#include "core/planning/rosterrules.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Shifts in time, who is on duty, what conflicts: pure functions, against a reference that walks minute by minute.
class TestRoster : public QObject
{
    Q_OBJECT
private slots:
    void aShiftLastsWhatTheClockShows_data();
    void aShiftLastsWhatTheClockShows();
    void spansAgreeWithTheMinuteByMinuteReference();
    void shiftsThatTouchLeaveNoGapAndDoNotOverlap();
    void anUnknownZoneIsRefused();
    void dutyAgreesWithTheMinuteByMinuteReference();
    void doubleBookingAndRestAgreeWithTheMinuteByMinuteReference();
    void aSplitShiftIsNoShortRest();
    void theHourTheClockTakesIsMissingFromTheRest();
    void whatAShiftNeedsThePersonHas();
    void weeklyHoursCountWhatPassesInEveryGroup();
    void leaveAndHolidaysAreSeen();
    void anExcuseSettlesRulesButNotTwoPlacesAtOnce();
    void daysAroundAreReadButNotJudged();
    void whoPlansAndWhoDecides();
    void patternsAreChecked();
};

namespace {

ShiftPattern patternOf(qint64 id, int from, int to, const QString &zone = u"Asia/Shanghai"_s)
{
    ShiftPattern pattern;
    pattern.id = {id};
    pattern.code = u"p%1"_s.arg(id);
    pattern.name = {u"早"_s, u"Early"_s};
    pattern.zone = zone;
    pattern.fromMinute = from;
    pattern.toMinute = to;
    return pattern;
}

Roster rosterOf(const QList<ShiftPattern> &patterns, QDate from, QDate to)
{
    Roster roster;
    roster.group = {1};
    roster.from = from;
    roster.to = to;
    roster.patterns = patterns;
    return roster;
}

void add(Roster &roster, qint64 person, qint64 pattern, QDate day, RosterShift::State state = RosterShift::State::Published, qint64 group = 1)
{
    const auto span = shiftSpan(*roster.pattern({pattern}), day);
    roster.shifts.append({{roster.shifts.size() + 1}, {group}, {person}, {pattern}, day, span->from, span->to, state, {}, 1});
}

QList<RosterConflict> of(const QList<RosterConflict> &all, RosterConflict::Kind kind)
{
    QList<RosterConflict> some;
    for (const RosterConflict &one : all) {
        if (one.kind == kind)
            some.append(one);
    }
    return some;
}

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

const QStringList zones{u"Europe/Berlin"_s, u"America/New_York"_s, u"Australia/Lord_Howe"_s, u"Asia/Shanghai"_s, u"Asia/Kolkata"_s, u"America/St_Johns"_s, u"Pacific/Apia"_s,
                        u"Africa/Casablanca"_s};

/// Days on which a clock is changed in one of the zones, and days like any other.
QDate someDay(QRandomGenerator &random)
{
    static const QList<QDate> special{{2026, 3, 29}, {2026, 10, 25}, {2026, 3, 8}, {2026, 11, 1}, {2026, 4, 5}, {2026, 10, 4}, {2011, 12, 30}, {2011, 12, 29}, {2026, 2, 15}};
    const QDate day = random.bounded(3) == 0 ? QDate(2025, 1, 1).addDays(random.bounded(900)) : special.at(random.bounded(special.size()));
    return day.addDays(random.bounded(3) - 1);
}

/// Written otherwise: walks from two days before, and asks the zone at each minute what the wall shows.
QDateTime firstMinuteAt(const QTimeZone &zone, const QDateTime &wall)
{
    QDateTime at = wall.addDays(-2);
    while (at.addSecs(zone.offsetFromUtc(at)) < wall)
        at = at.addSecs(60);
    return at;
}

} // namespace

void TestRoster::aShiftLastsWhatTheClockShows_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QDateTime>("begins");
    QTest::addColumn<QDateTime>("ends");
    QTest::newRow("a plain day") << u"Asia/Shanghai"_s << 480 << 960 << QDate(2026, 3, 10) << utc(u"2026-03-10T00:00:00Z"_s) << utc(u"2026-03-10T08:00:00Z"_s);
    QTest::newRow("across midnight") << u"Asia/Shanghai"_s << 1320 << 1800 << QDate(2026, 3, 10) << utc(u"2026-03-10T14:00:00Z"_s) << utc(u"2026-03-10T22:00:00Z"_s);
    QTest::newRow("a night of spring has an hour less") << u"Europe/Berlin"_s << 1320 << 1800 << QDate(2026, 3, 28) << utc(u"2026-03-28T21:00:00Z"_s) << utc(u"2026-03-29T04:00:00Z"_s);
    QTest::newRow("a night of autumn has an hour more") << u"Europe/Berlin"_s << 1320 << 1800 << QDate(2026, 10, 24) << utc(u"2026-10-24T20:00:00Z"_s) << utc(u"2026-10-25T05:00:00Z"_s);
    QTest::newRow("within the missing hour is nothing") << u"Europe/Berlin"_s << 120 << 180 << QDate(2026, 3, 29) << utc(u"2026-03-29T01:00:00Z"_s) << utc(u"2026-03-29T01:00:00Z"_s);
    QTest::newRow("the repeated hour counts twice") << u"Europe/Berlin"_s << 120 << 180 << QDate(2026, 10, 25) << utc(u"2026-10-25T00:00:00Z"_s) << utc(u"2026-10-25T02:00:00Z"_s);
    QTest::newRow("half an hour of Lord Howe") << u"Australia/Lord_Howe"_s << 60 << 240 << QDate(2026, 4, 5) << utc(u"2026-04-04T14:00:00Z"_s) << utc(u"2026-04-04T17:30:00Z"_s);
    QTest::newRow("a whole day that Samoa left out") << u"Pacific/Apia"_s << 480 << 960 << QDate(2011, 12, 30) << utc(u"2011-12-30T10:00:00Z"_s) << utc(u"2011-12-30T10:00:00Z"_s);
}

void TestRoster::aShiftLastsWhatTheClockShows()
{
    QFETCH(QString, zone);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QDate, day);
    QFETCH(QDateTime, begins);
    QFETCH(QDateTime, ends);
    const auto span = shiftSpan(patternOf(1, from, to, zone), day);
    QVERIFY(span);
    QCOMPARE(span->from, begins);
    QCOMPARE(span->to, ends);
}

void TestRoster::spansAgreeWithTheMinuteByMinuteReference()
{
    QRandomGenerator random(20260310);
    for (int i = 0; i < 300; ++i) {
        const QString &zone = zones.at(random.bounded(zones.size()));
        const int from = random.bounded(1440);
        const int to = from + 1 + random.bounded(1440);
        const QDate day = someDay(random);
        const auto span = shiftSpan(patternOf(1, from, to, zone), day);
        QVERIFY(span);
        const QDateTime midnight(day, QTime(0, 0), Qt::UTC);
        const QTimeZone known(zone.toLatin1());
        const QByteArray where = u"%1 %2 %3-%4"_s.arg(zone, day.toString(Qt::ISODate)).arg(from).arg(to).toUtf8();
        QVERIFY2(span->from == firstMinuteAt(known, midnight.addSecs(from * 60)), where);
        QVERIFY2(span->to == firstMinuteAt(known, midnight.addSecs(to * 60)), where);
    }
}

void TestRoster::shiftsThatTouchLeaveNoGapAndDoNotOverlap()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 2000; ++i) {
        const QString &zone = zones.at(random.bounded(zones.size()));
        const QDate day = someDay(random);
        const int cut = 1 + random.bounded(1438);
        const auto first = shiftSpan(patternOf(1, 0, cut, zone), day);
        const auto second = shiftSpan(patternOf(2, cut, 1440, zone), day);
        const auto next = shiftSpan(patternOf(3, 0, 60, zone), day.addDays(1));
        QCOMPARE(first->to, second->from);
        QCOMPARE(second->to, next->from);
        QVERIFY(first->from <= first->to && second->from <= second->to);
    }
}

void TestRoster::anUnknownZoneIsRefused()
{
    const auto span = shiftSpan(patternOf(1, 0, 60, u"Mars/Olympus"_s), {2026, 3, 10});
    QVERIFY(!span);
    QCOMPARE(span.error().code, u"calendar.zone_unknown"_s);
}

void TestRoster::dutyAgreesWithTheMinuteByMinuteReference()
{
    QRandomGenerator random(99);
    const QStringList marks{u"early"_s, u"late"_s, u"night"_s, u"training"_s};
    qint64 seen = 0;
    for (int round = 0; round < 15; ++round) {
        QList<ShiftPattern> patterns;
        for (qint64 id = 1; id <= 5; ++id) {
            const int from = random.bounded(1440);
            patterns.append(patternOf(id, from, from + 30 + random.bounded(900), zones.at(random.bounded(4))));
            patterns.last().mark = marks.at(random.bounded(marks.size()));
        }
        const QDate first = someDay(random);
        Roster roster = rosterOf(patterns, first, first.addDays(3));
        for (int i = 0; i < 25; ++i)
            add(roster, 1 + random.bounded(6), 1 + random.bounded(5), first.addDays(random.bounded(4)), RosterShift::State(random.bounded(4)), 1 + random.bounded(2));
        roster.leave.append({{1}, {1 + random.bounded(6)}, first, first.addDays(random.bounded(3)), Leave::State(random.bounded(4)), {}, {}, 1});
        QList<std::pair<QDateTime, QDateTime>> walked; // when the wall showed begin and end, looked for minute by minute
        for (const RosterShift &one : std::as_const(roster.shifts)) {
            const ShiftPattern &pattern = *roster.pattern(one.pattern);
            const QTimeZone zone(pattern.zone.toLatin1());
            const QDateTime midnight(one.day, QTime(0, 0), Qt::UTC);
            walked.append({firstMinuteAt(zone, midnight.addSecs(pattern.fromMinute * 60)), firstMinuteAt(zone, midnight.addSecs(pattern.toMinute * 60))});
        }
        for (int sample = 0; sample < 400; ++sample) {
            const QDateTime at(first.addDays(random.bounded(6) - 1), QTime(random.bounded(24), random.bounded(60)), Qt::UTC);
            QSet<Id<Staff>> expected;
            for (qsizetype i = 0; i < roster.shifts.size(); ++i) {
                const RosterShift &one = roster.shifts.at(i);
                if (one.group != Id<SupportGroup>{1} || roster.pattern(one.pattern)->mark == "training"_L1)
                    continue;
                if (one.state != RosterShift::State::Published && one.state != RosterShift::State::Withdrawn)
                    continue;
                const Leave &leave = roster.leave.first();
                if (leave.staff == one.staff && leave.state == Leave::State::Approved && one.day >= leave.from && one.day <= leave.to)
                    continue;
                if (walked.at(i).first <= at && at < walked.at(i).second)
                    expected.insert(one.staff);
            }
            const QList<Id<Staff>> found = onDuty(roster, {1}, at);
            const QSet<Id<Staff>> people(found.cbegin(), found.cend());
            QCOMPARE(qsizetype(people.size()), found.size());
            QCOMPARE(people, expected);
            seen += people.size();
        }
    }
    QVERIFY(seen > 500);
}

void TestRoster::doubleBookingAndRestAgreeWithTheMinuteByMinuteReference()
{
    QRandomGenerator random(4711);
    int booked = 0;
    int tired = 0;
    for (int round = 0; round < 1200; ++round) {
        QList<ShiftPattern> patterns;
        for (qint64 id = 1; id <= 4; ++id) {
            const int from = random.bounded(96) * 15;
            patterns.append(patternOf(id, from, from + 60 + random.bounded(40) * 15, zones.at(random.bounded(zones.size()))));
        }
        const QDate first = someDay(random);
        Roster roster = rosterOf(patterns, first.addDays(-3), first.addDays(6));
        const int shifts = 2 + random.bounded(3);
        for (int i = 0; i < shifts; ++i)
            add(roster, 1, 1 + random.bounded(4), first.addDays(random.bounded(3)), random.bounded(2) ? RosterShift::State::Published : RosterShift::State::Draft, 1 + random.bounded(2));
        // Reference: a line of quarter hours, how often each is worked.
        const QDateTime begin(first.addDays(-3), QTime(0, 0), Qt::UTC);
        QList<int> worked(10 * 96, 0);
        for (const RosterShift &one : std::as_const(roster.shifts)) {
            for (QDateTime at = one.from; at < one.to; at = at.addSecs(900))
                ++worked[begin.secsTo(at) / 900];
        }
        const bool twice = std::any_of(worked.cbegin(), worked.cend(), [](int times) { return times > 1; });
        const QList<RosterConflict> conflicts = conflictsOf(roster, {660, {}});
        QCOMPARE(!of(conflicts, RosterConflict::Kind::DoubleBooked).isEmpty(), twice);
        booked += twice;
        if (twice)
            continue;
        // A rest shorter than 11 h, between work of different days.
        bool shortRest = false;
        qint64 idle = 1000;
        for (const int times : std::as_const(worked)) {
            if (times > 0 && idle > 0 && idle < 44) {
                shortRest = true;
            }
            idle = times > 0 ? 0 : idle + 1;
        }
        QSet<QDate> days;
        for (const RosterShift &one : std::as_const(roster.shifts))
            days.insert(one.day);
        if (days.size() == roster.shifts.size()) { // no split shifts: then every gap is a rest; work without any gap has none at all
            bool touches = false;
            for (const RosterShift &one : std::as_const(roster.shifts)) {
                for (const RosterShift &two : std::as_const(roster.shifts))
                    touches = touches || (one.to == two.from && one.from < one.to && two.from < two.to);
            }
            QCOMPARE(!of(conflicts, RosterConflict::Kind::ShortRest).isEmpty(), shortRest || touches);
            tired += shortRest;
        }
    }
    QVERIFY2(booked > 50 && tired > 20, qPrintable(u"%1 booked twice, %2 tired"_s.arg(booked).arg(tired)));
}

void TestRoster::aSplitShiftIsNoShortRest()
{
    const QList<ShiftPattern> patterns{patternOf(1, 480, 720), patternOf(2, 900, 1140), patternOf(3, 1320, 1800), patternOf(4, 360, 840)};
    Roster split = rosterOf(patterns, {2026, 3, 9}, {2026, 3, 15});
    add(split, 1, 1, {2026, 3, 10});
    add(split, 1, 2, {2026, 3, 10});
    QVERIFY(conflictsOf(split, {660, {}}).isEmpty());
    Roster day = rosterOf(patterns, {2026, 3, 9}, {2026, 3, 15});
    add(day, 1, 4, {2026, 3, 10}); // 06-14 and again from 22: no eleven hours are left
    add(day, 1, 3, {2026, 3, 10});
    const auto found = of(conflictsOf(day, {660, {}}), RosterConflict::Kind::ShortRest);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().minutes, 480);
    QCOMPARE(found.first().limit, 660);
}

void TestRoster::theHourTheClockTakesIsMissingFromTheRest()
{
    // Late till 20:00, early from 07:00: eleven hours, but not in the night of spring.
    const QList<ShiftPattern> patterns{patternOf(1, 720, 1200, u"Europe/Berlin"_s), patternOf(2, 420, 900, u"Europe/Berlin"_s)};
    for (const auto &[day, rests] : {std::pair{QDate(2026, 3, 21), true}, {QDate(2026, 3, 28), false}, {QDate(2026, 10, 24), true}}) {
        Roster roster = rosterOf(patterns, day.addDays(-1), day.addDays(5));
        add(roster, 1, 1, day);
        add(roster, 1, 2, day.addDays(1));
        QCOMPARE(of(conflictsOf(roster, {660, {}}), RosterConflict::Kind::ShortRest).isEmpty(), rests);
    }
}

void TestRoster::whatAShiftNeedsThePersonHas()
{
    ShiftPattern pattern = patternOf(1, 480, 960);
    pattern.language = u"en"_s;
    pattern.skill = u"sap"_s;
    Roster roster = rosterOf({pattern}, {2026, 3, 9}, {2026, 3, 15});
    roster.profiles.insert({1}, {{1}, {u"zh"_s, u"en"_s}, {u"sap"_s}, 0, 1});
    roster.profiles.insert({2}, {{2}, {u"zh"_s}, {u"sap"_s}, 0, 1});
    add(roster, 1, 1, {2026, 3, 10});
    add(roster, 2, 1, {2026, 3, 10});
    add(roster, 3, 1, {2026, 3, 10}); // nothing is known of this person
    const auto found = conflictsOf(roster, {660, {}});
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(0).person, Id<Staff>{2});
    QCOMPARE(found.at(0).kind, RosterConflict::Kind::LanguageMissing);
    QCOMPARE(found.at(0).what, u"en"_s);
    QCOMPARE(found.at(1).kind, RosterConflict::Kind::LanguageMissing);
    QCOMPARE(found.at(2).kind, RosterConflict::Kind::SkillMissing);
    QCOMPARE(found.at(2).person, Id<Staff>{3});
}

void TestRoster::weeklyHoursCountWhatPassesInEveryGroup()
{
    ShiftPattern pattern = patternOf(1, 480, 1020); // nine hours, one of them a break
    pattern.breakMinutes = 60;
    Roster roster = rosterOf({pattern}, {2026, 3, 9}, {2026, 3, 15});
    roster.profiles.insert({1}, {{1}, {}, {}, 40 * 60, 1});
    for (int day = 0; day < 5; ++day)
        add(roster, 1, 1, QDate(2026, 3, 9).addDays(day), RosterShift::State::Published, day == 2 ? 2 : 1);
    QCOMPARE(plannedMinutes(roster, {1}, {2026, 3, 9}), 40 * 60);
    QVERIFY(conflictsOf(roster, {660, {}}).isEmpty());
    add(roster, 1, 1, {2026, 3, 14}, RosterShift::State::Withdrawn); // goes away: not planned
    QVERIFY(conflictsOf(roster, {660, {}}).isEmpty());
    add(roster, 1, 1, {2026, 3, 15}, RosterShift::State::Draft);
    const auto found = conflictsOf(roster, {660, {}});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, RosterConflict::Kind::OverHours);
    QCOMPARE(found.first().minutes, 48 * 60);
    QCOMPARE(found.first().day, QDate(2026, 3, 15));
}

void TestRoster::leaveAndHolidaysAreSeen()
{
    Calendar calendar;
    calendar.zone = u"Asia/Shanghai"_s;
    for (size_t day = 0; day < 5; ++day)
        calendar.week[day] = {{540, 1080}};
    calendar.exceptions = {{QDate(2026, 5, 1), {}}, {QDate(2026, 5, 9), {{540, 1080}}}, {QDate(2026, 5, 3), {}}};
    calendar.names = {{QDate(2026, 5, 1), u"劳动节"_s}};
    QVERIFY(isPublicHoliday(calendar, {2026, 5, 1}));
    QVERIFY(!isPublicHoliday(calendar, {2026, 5, 3})); // a Sunday anyway
    QVERIFY(isMakeUpDay(calendar, {2026, 5, 9}));
    QVERIFY(!isMakeUpDay(calendar, {2026, 5, 8}));
    Roster roster = rosterOf({patternOf(1, 480, 960)}, {2026, 4, 27}, {2026, 5, 10});
    add(roster, 1, 1, {2026, 5, 1});
    add(roster, 2, 1, {2026, 5, 6});
    roster.leave.append({{1}, {2}, {2026, 5, 6}, {2026, 5, 6}, Leave::State::Approved, {}, {}, 1});
    const auto found = conflictsOf(roster, {660, calendar});
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(0).kind, RosterConflict::Kind::HolidayWork);
    QCOMPARE(found.at(0).what, u"劳动节"_s);
    QCOMPARE(found.at(1).kind, RosterConflict::Kind::OnLeave);
    QCOMPARE(found.at(2).kind, RosterConflict::Kind::MakeUpDayEmpty);
    QCOMPARE(found.at(2).day, QDate(2026, 5, 9));
    roster.leave.first().state = Leave::State::Asked;
    add(roster, 1, 1, {2026, 5, 9});
    QCOMPARE(conflictsOf(roster, {660, calendar}).size(), 1);
}

void TestRoster::anExcuseSettlesRulesButNotTwoPlacesAtOnce()
{
    Roster roster = rosterOf({patternOf(1, 720, 1200), patternOf(2, 360, 840), patternOf(3, 780, 900)}, {2026, 3, 9}, {2026, 3, 15});
    add(roster, 1, 1, {2026, 3, 12});
    add(roster, 1, 2, {2026, 3, 13});
    QCOMPARE(conflictsOf(roster, {660, {}}).size(), 1);
    roster.shifts.last().excuse = u"agreed"_s;
    QVERIFY(conflictsOf(roster, {660, {}}).isEmpty());
    add(roster, 1, 3, {2026, 3, 12});
    roster.shifts.last().excuse = u"agreed"_s;
    const auto found = conflictsOf(roster, {660, {}});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, RosterConflict::Kind::DoubleBooked);
    QCOMPARE(found.first().minutes, 120);
    QCOMPARE(found.first().other, Id<RosterShift>{1});
}

void TestRoster::daysAroundAreReadButNotJudged()
{
    Roster roster = rosterOf({patternOf(1, 720, 1200), patternOf(2, 360, 840)}, {2026, 3, 9}, {2026, 3, 15});
    add(roster, 1, 1, {2026, 3, 8});
    add(roster, 1, 2, {2026, 3, 9});
    add(roster, 2, 1, {2026, 3, 15});
    add(roster, 2, 2, {2026, 3, 16});
    const auto found = conflictsOf(roster, {660, {}});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().person, Id<Staff>{1});
    QCOMPARE(found.first().day, QDate(2026, 3, 9));
}

void TestRoster::whoPlansAndWhoDecides()
{
    Directory directory;
    for (const auto &[id, role] : {std::pair{1, u"agent"_s}, {2, u"lead"_s}, {3, u"manager"_s}, {4, u"agent"_s}})
        directory.staff.append({{id}, u"x"_s, {}, role, {}, {}, true});
    directory.groups.append({{1}, u"first"_s, {}, 1, false, false, {2}, {{1}, {2}}, true});
    directory.groups.append({{2}, u"second"_s, {}, 2, false, false, {4}, {{4}, {1}}, true});
    const auto actor = [&](qint64 id) { return Actor{{id}, {}, {}, directory.person({id})->role, directory.groupsOf({id}), false}; };
    QVERIFY(!mayPlan(actor(1), directory, {1}));
    QVERIFY(mayPlan(actor(2), directory, {1}));
    QVERIFY(!mayPlan(actor(2), directory, {2}));
    QVERIFY(mayPlan(actor(3), directory, {2}));
    QVERIFY(mayPlan(actor(4), directory, {2})); // an agent by role, but leads the group
    QVERIFY(mayDecideLeave(actor(2), directory, {1}));
    QVERIFY(mayDecideLeave(actor(4), directory, {1}));
    QVERIFY(!mayDecideLeave(actor(2), directory, {2})); // their own
    QVERIFY(!mayDecideLeave(actor(2), directory, {4}));
    QVERIFY(mayDecideLeave(actor(3), directory, {3}));
    ShiftSwap swap;
    swap.group = {1};
    swap.askedBy = {1};
    swap.other = {2};
    QVERIFY(!mayDecideSwap(actor(2), directory, swap));
    QVERIFY(mayDecideSwap(actor(3), directory, swap));
}

void TestRoster::patternsAreChecked()
{
    QVERIFY(problemsOf(patternOf(1, 1320, 1800)).isEmpty());
    ShiftPattern bad = patternOf(1, 480, 480, u"Europe/Nowhere"_s);
    bad.code = u"Früh"_s;
    bad.mark = u"noon"_s;
    bad.name = {};
    QStringList fields;
    for (const Error &problem : problemsOf(bad))
        fields.append(problem.field);
    QCOMPARE(fields, (QStringList{u"code"_s, u"name"_s, u"to"_s, u"mark"_s, u"zone"_s}));
    ShiftPattern resting = patternOf(1, 480, 540);
    resting.breakMinutes = 60;
    QCOMPARE(problemsOf(resting).size(), 1);
    QCOMPARE(problemsOf(patternOf(1, 480, 480 + 1441)).size(), 1);
}

QTEST_GUILESS_MAIN(TestRoster)
#include "tst_roster.moc"
