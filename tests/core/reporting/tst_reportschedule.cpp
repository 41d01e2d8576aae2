#include "core/reporting/reportschedule.h"
#include "core/support/clock.h"

#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// When a scheduled report is due, and what its file is called.
class TestReportSchedule : public QObject
{
    Q_OBJECT
private slots:
    void dueTimesFollowTheWallClock_data();
    void dueTimesFollowTheWallClock();
    void aDayOfTwoTimesIsDueOnce();
    void nothingIsMadeUpForFromBeforeItWasSet();
    void everyDueTimeIsMetOnceWhicheverWayOneLooks();
    void whatIsNoScheduleIsRefused_data();
    void whatIsNoScheduleIsRefused();
    void filesHaveNamesThatEveryFileSystemTakes_data();
    void filesHaveNamesThatEveryFileSystemTakes();

private:
    static ReportSchedule made(const QString &repeats, int day, int minute, const QString &zone) { return {repeats, day, minute, zone, u"pdf"_s, u"en"_s, {}}; }
    static QDateTime utc(const QString &text) { return instantFromText(text); }
};

void TestReportSchedule::dueTimesFollowTheWallClock_data()
{
    QTest::addColumn<QString>("repeats");
    QTest::addColumn<int>("day");
    QTest::addColumn<int>("minute");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("latest");
    QTest::addColumn<QString>("next");
    const auto row = [](const char *name, const char *repeats, int day, int minute, const char *zone, const char *now, const char *latest, const char *next) {
        QTest::newRow(name) << QString::fromLatin1(repeats) << day << minute << QString::fromLatin1(zone) << QString::fromLatin1(now) << QString::fromLatin1(latest) << QString::fromLatin1(next);
    };
    row("every day", "daily", 0, 360, "Asia/Shanghai", "2026-03-10T01:00:00Z", "2026-03-09T22:00:00Z", "2026-03-10T22:00:00Z");
    row("at the moment itself", "daily", 0, 360, "Asia/Shanghai", "2026-03-09T22:00:00Z", "2026-03-09T22:00:00Z", "2026-03-10T22:00:00Z");
    row("half an hour off", "daily", 0, 0, "Asia/Kolkata", "2026-03-10T00:00:00Z", "2026-03-09T18:30:00Z", "2026-03-10T18:30:00Z");
    row("on Mondays", "weekly", 1, 420, "Europe/Berlin", "2026-03-10T12:00:00Z", "2026-03-09T06:00:00Z", "2026-03-16T06:00:00Z");
    row("on Mondays, over the change of the clocks", "weekly", 1, 420, "Europe/Berlin", "2026-03-27T12:00:00Z", "2026-03-23T06:00:00Z", "2026-03-30T05:00:00Z");
    row("Sunday there is Monday here", "weekly", 7, 1200, "America/New_York", "2026-03-09T00:30:00Z", "2026-03-09T00:00:00Z", "2026-03-16T00:00:00Z");
    row("a day of the month", "monthly", 5, 0, "Etc/UTC", "2026-03-04T00:00:00Z", "2026-02-05T00:00:00Z", "2026-03-05T00:00:00Z");
    row("the last day of a shorter month", "monthly", 31, 60, "Etc/UTC", "2026-03-01T00:00:00Z", "2026-02-28T01:00:00Z", "2026-03-31T01:00:00Z");
    row("the last day of a leap February", "monthly", 30, 60, "Etc/UTC", "2028-02-29T02:00:00Z", "2028-02-29T01:00:00Z", "2028-03-30T01:00:00Z");
    // 02:30 on 29 March 2026 does not exist in Berlin: due when the clocks go on, at 03:00 = 01:00 UTC.
    row("a missing time", "daily", 0, 150, "Europe/Berlin", "2026-03-29T12:00:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z");
    row("before a missing time", "daily", 0, 150, "Europe/Berlin", "2026-03-29T00:59:59Z", "2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z");
    // 02:30 on 25 October 2026 comes twice: due at the first, 00:30 UTC.
    row("a repeated time", "daily", 0, 150, "Europe/Berlin", "2026-10-25T00:40:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    row("after its second coming", "daily", 0, 150, "Europe/Berlin", "2026-10-25T01:40:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    // Samoa had no 30 December 2011 at all.
    row("a missing day", "daily", 0, 720, "Pacific/Apia", "2011-12-30T11:00:00Z", "2011-12-30T10:00:00Z", "2011-12-30T22:00:00Z");
}

void TestReportSchedule::dueTimesFollowTheWallClock()
{
    QFETCH(QString, repeats);
    QFETCH(int, day);
    QFETCH(int, minute);
    QFETCH(QString, zone);
    QFETCH(QString, now);
    QFETCH(QString, latest);
    QFETCH(QString, next);
    const ReportSchedule schedule = made(repeats, day, minute, zone);
    QVERIFY(reportschedule::check(schedule));
    QCOMPARE(instantText(reportschedule::latest(schedule, utc(now))), instantText(utc(latest)));
    QCOMPARE(instantText(reportschedule::next(schedule, utc(now))), instantText(utc(next)));
}

void TestReportSchedule::aDayOfTwoTimesIsDueOnce()
{
    // Every minute of the day of 25 hours: no minute of the clock is due twice, none is left out.
    for (int minute = 0; minute < 1440; minute += 7) {
        const ReportSchedule schedule = made(u"daily"_s, 0, minute, u"Europe/Berlin"_s);
        int times = 0;
        QDateTime at = utc(u"2026-10-24T22:00:00Z"_s).addMSecs(-1); // midnight there
        for (at = reportschedule::next(schedule, at); at < utc(u"2026-10-25T23:00:00Z"_s); at = reportschedule::next(schedule, at))
            ++times;
        QCOMPARE(times, 1);
    }
}

void TestReportSchedule::nothingIsMadeUpForFromBeforeItWasSet()
{
    ReportSchedule schedule = made(u"daily"_s, 0, 360, u"Etc/UTC"_s);
    schedule.since = utc(u"2026-03-10T06:00:00Z"_s);
    QVERIFY(!reportschedule::latest(schedule, utc(u"2026-03-10T12:00:00Z"_s)).isValid());
    QCOMPARE(reportschedule::latest(schedule, utc(u"2026-03-11T06:00:00Z"_s)), utc(u"2026-03-11T06:00:00Z"_s));
    QVERIFY(!reportschedule::latest({}, schedule.since).isValid());
    QVERIFY(!reportschedule::next({}, schedule.since).isValid());
}

void TestReportSchedule::everyDueTimeIsMetOnceWhicheverWayOneLooks()
{
    for (const QString &zone : {u"Europe/Berlin"_s, u"America/St_Johns"_s, u"Australia/Lord_Howe"_s, u"Asia/Shanghai"_s, u"Africa/Casablanca"_s}) {
        for (const auto &[repeats, day] : {std::pair(u"daily"_s, 0), std::pair(u"weekly"_s, 7), std::pair(u"monthly"_s, 29), std::pair(u"monthly"_s, 31)}) {
            for (const int minute : {0, 60, 120, 150, 179, 180, 1439}) {
                const ReportSchedule schedule = made(repeats, day, minute, zone);
                QDateTime at = utc(u"2026-01-01T00:00:00Z"_s);
                for (int i = 0; i < 400 && at < utc(u"2027-02-01T00:00:00Z"_s); ++i) {
                    const QDateTime due = reportschedule::next(schedule, at);
                    QVERIFY(due > at);
                    QCOMPARE(reportschedule::latest(schedule, due), due);
                    const QDateTime before = reportschedule::latest(schedule, due.addMSecs(-1));
                    QVERIFY(before < due && reportschedule::next(schedule, before) == due);
                    at = due;
                }
            }
        }
    }
}

void TestReportSchedule::whatIsNoScheduleIsRefused_data()
{
    QTest::addColumn<ReportSchedule>("schedule");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const ReportSchedule &schedule, const QString &field) { QTest::newRow(name) << schedule << field; };
    row("never", made({}, 0, 0, u"Etc/UTC"_s), u"repeats"_s);
    row("off", made(u"off"_s, 0, 0, u"Etc/UTC"_s), u"repeats"_s);
    row("day of a daily one", made(u"daily"_s, 1, 0, u"Etc/UTC"_s), u"day"_s);
    row("eighth day of the week", made(u"weekly"_s, 8, 0, u"Etc/UTC"_s), u"day"_s);
    row("no day of the month", made(u"monthly"_s, 0, 0, u"Etc/UTC"_s), u"day"_s);
    row("past midnight", made(u"daily"_s, 0, 1440, u"Etc/UTC"_s), u"minute"_s);
    row("before midnight", made(u"daily"_s, 0, -1, u"Etc/UTC"_s), u"minute"_s);
    row("no zone", made(u"daily"_s, 0, 0, {}), u"zone"_s);
    row("no such zone", made(u"daily"_s, 0, 0, u"Europe/Berlim"_s), u"zone"_s);
    ReportSchedule format = made(u"daily"_s, 0, 0, u"Etc/UTC"_s), language = format;
    format.format = u"../x"_s;
    language.language = u"fr"_s;
    row("another format", format, u"format"_s);
    row("another language", language, u"language"_s);
}

void TestReportSchedule::whatIsNoScheduleIsRefused()
{
    QFETCH(ReportSchedule, schedule);
    QFETCH(QString, field);
    const auto checked = reportschedule::check(schedule);
    QVERIFY(!checked);
    QCOMPARE(checked.error().field, field);
    QVERIFY(!reportschedule::latest(schedule, utc(u"2026-03-10T12:00:00Z"_s)).isValid() || field == "format"_L1 || field == "language"_L1);
}

void TestReportSchedule::filesHaveNamesThatEveryFileSystemTakes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::newRow("plain") << u"Volume by hour (Second line A)"_s << u"2026-11-01 Volume by hour (Second line A).pdf"_s;
    QTest::newRow("chinese") << u"每月：服务级别"_s << u"2026-11-01 每月：服务级别.pdf"_s;
    QTest::newRow("path") << u"../../etc/cron.d/x"_s << u"2026-11-01 .._.._etc_cron.d_x.pdf"_s;
    QTest::newRow("windows") << u"a\\b:c*?\"<>|"_s << u"2026-11-01 a_b_c______.pdf"_s;
    QTest::newRow("control") << u"a\001b\u202Efdp.exe"_s << u"2026-11-01 a_b_fdp.exe.pdf"_s;
    QTest::newRow("dots") << u"x... "_s << u"2026-11-01 x.pdf"_s;
    QTest::newRow("nothing") << u"..."_s << u"2026-11-01 _.pdf"_s;
    QTest::newRow("long") << QString(100, u'长') << u"2026-11-01 %1.pdf"_s.arg(QString(60, u'长'));
    QTest::newRow("long pairs") << u"😀"_s.repeated(50) << u"2026-11-01 %1.pdf"_s.arg(u"😀"_s.repeated(45));
}

void TestReportSchedule::filesHaveNamesThatEveryFileSystemTakes()
{
    QFETCH(QString, name);
    QFETCH(QString, file);
    const ReportSchedule schedule = made(u"daily"_s, 0, 360, u"Asia/Shanghai"_s);
    const QDateTime due = utc(u"2026-10-31T22:00:00Z"_s); // the first of November there
    QCOMPARE(reportschedule::fileName(schedule, due, name), file);
    QVERIFY(reportschedule::fileName(schedule, due, name).toUtf8().size() < 250);
    QCOMPARE(reportschedule::fileName(schedule, due, name, 2), file.chopped(4) + u" (2).pdf"_s);
}

QTEST_GUILESS_MAIN(TestReportSchedule)
#include "tst_reportschedule.moc"
