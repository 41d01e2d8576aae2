#include "core/planning/rostercalendar.h"

#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// A roster as a calendar that people can subscribe to.
class TestRosterCalendar : public QObject
{
    Q_OBJECT
private slots:
    void publishedShiftsBecomeAppointments();
    void textsAreEscapedAndLinesFolded();
};

namespace {

Roster roster()
{
    Roster made;
    made.group = {1};
    made.from = {2026, 3, 9};
    made.to = {2026, 3, 15};
    ShiftPattern night;
    night.id = {1};
    night.name = {u"夜班"_s, u"Night"_s};
    night.zone = u"Asia/Shanghai"_s;
    night.fromMinute = 1320;
    night.toMinute = 1800;
    made.patterns.append(night);
    const auto add = [&](qint64 id, qint64 staff, QDate day, RosterShift::State state) {
        const auto span = shiftSpan(night, day);
        made.shifts.append({{id}, {1}, {staff}, {1}, day, span->from, span->to, state, {}, 1});
    };
    add(1, 1, {2026, 3, 10}, RosterShift::State::Published);
    add(2, 1, {2026, 3, 11}, RosterShift::State::Draft);
    add(3, 2, {2026, 3, 12}, RosterShift::State::Withdrawn); // holds until the next publishing
    add(4, 2, {2026, 3, 16}, RosterShift::State::Published); // read for rest only
    add(5, 2, {2026, 3, 13}, RosterShift::State::Published);
    made.leave.append({{1}, {2}, {2026, 3, 13}, {2026, 3, 13}, Leave::State::Approved, {}, {}, 1});
    return made;
}

Directory directory()
{
    Directory made;
    made.staff = {{{1}, u"林浩"_s, {}, u"agent"_s, {}, {}, true}, {{2}, u"Gao Xiang"_s, {}, u"agent"_s, {}, {}, true}};
    made.groups = {{{1}, u"first"_s, {u"一线"_s, u"First line"_s}, 1, false, false, {}, {{1}, {2}}, true}};
    return made;
}

} // namespace

void TestRosterCalendar::publishedShiftsBecomeAppointments()
{
    const auto all = appointmentsOf(roster(), {}, directory(), u"zh"_s);
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0).title, u"林浩: 夜班"_s);
    QCOMPARE(all.at(1).title, u"Gao Xiang: 夜班"_s);
    const auto mine = appointmentsOf(roster(), {1}, directory(), u"en"_s);
    QCOMPARE(mine.size(), 1);
    QCOMPARE(mine.first().title, u"Night"_s);
    const QByteArray text = icalendar::write(mine, QDateTime({2026, 3, 1}, {0, 0}, Qt::UTC));
    for (const char *line : {"BEGIN:VCALENDAR\r\n", "VERSION:2.0\r\n", "UID:roster-shift-1@frontdesk\r\n", "DTSTAMP:20260301T000000Z\r\n", "DTSTART:20260310T140000Z\r\n",
                             "DTEND:20260310T220000Z\r\n", "SUMMARY:Night\r\n", "LOCATION:First line\r\n", "END:VCALENDAR\r\n"})
        QVERIFY2(text.contains(line), line + QByteArray(" is not in\n") + text);
    QCOMPARE(text.count("BEGIN:VEVENT"), 1);
}

void TestRosterCalendar::textsAreEscapedAndLinesFolded()
{
    const QDateTime at({2026, 3, 10}, {0, 0}, Qt::UTC);
    const QByteArray text = icalendar::write({{u"x"_s, u"早班, 一线; 说明\n"_s + QString(80, u'长'), {}, at, at.addSecs(60)}}, at);
    QVERIFY(text.contains("\\,"));
    QVERIFY(text.contains("\\;"));
    QVERIFY(text.contains("\\n"));
    for (const QByteArray &line : text.split('\n'))
        QVERIFY2(line.size() <= 76, line);
    // Unfolded it is what it was.
    QByteArray whole = text;
    whole.replace("\r\n ", "");
    QVERIFY(QString::fromUtf8(whole).contains(QString(80, u'长')));
}

QTEST_GUILESS_MAIN(TestRosterCalendar)
#include "tst_rostercalendar.moc"
