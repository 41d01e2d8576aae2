#include "ui/kit/timeleft.h"
#include "ui/kit/timewords.h"

#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TimeWordsTest : public QObject
{
    Q_OBJECT
private slots:
    void durationsKeepTheirUnits_data();
    void durationsKeepTheirUnits();
    void timeLeftSaysItInWords_data();
    void timeLeftSaysItInWords();
    void momentsAreReadInTheirZone_data();
    void momentsAreReadInTheirZone();
    void todayIsNamedWhereItMayBeUnclear();
    void zonesAreNamedByCityAndOffset();
    void timersRunOnPastTheHour();
};

void TimeWordsTest::durationsKeepTheirUnits_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("seconds") << qint64(45) << u"45 s"_s;
    QTest::newRow("a minute less a second is no minute") << qint64(59) << u"59 s"_s;
    QTest::newRow("minutes") << qint64(18 * 60 + 59) << u"18 min"_s;
    QTest::newRow("hours") << qint64(2 * 3600 + 6 * 60) << u"2 h 06 min"_s;
    QTest::newRow("days") << qint64(28 * 3600) << u"1 d 4 h"_s;
    QTest::newRow("past") << qint64(-720) << u"12 min"_s;
}

void TimeWordsTest::durationsKeepTheirUnits()
{
    QFETCH(qint64, seconds);
    QTEST(durationWords(seconds), "words");
}

void TimeWordsTest::timeLeftSaysItInWords_data()
{
    QTest::addColumn<TimeLeft>("time");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("speech");
    using enum TimeLeftState;
    QTest::newRow("run") << TimeLeft{Run, 0.2, 7560} << u"2 h 06 min"_s << u"2 h 06 min left"_s;
    QTest::newRow("over") << TimeLeft{Over, 1.05, 720} << u"12 min over"_s << u"12 min over"_s;
    QTest::newRow("stopped") << TimeLeft{Stopped, 0.3, 13200} << u"3 h 40 min"_s << u"stopped, 3 h 40 min left"_s;
    QTest::newRow("met") << TimeLeft{Met, 0.3, 0} << u"met"_s << u"met"_s;
    QTest::newRow("none") << TimeLeft{} << u"—"_s << u"no target"_s;
}

void TimeWordsTest::timeLeftSaysItInWords()
{
    QFETCH(TimeLeft, time);
    QTEST(timeLeftWords(time), "words");
    QTEST(timeLeftSpeech(time), "speech");
}

void TimeWordsTest::momentsAreReadInTheirZone_data()
{
    QTest::addColumn<QDateTime>("instant");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("words");
    const auto utc = [](const QString &iso) { return QDateTime::fromString(iso, Qt::ISODate); };
    QTest::newRow("same day") << utc(u"2026-03-10T02:42:00Z"_s) << QByteArray("Asia/Shanghai") << u"10:42"_s;
    QTest::newRow("the day before there") << utc(u"2026-03-10T02:42:00Z"_s) << QByteArray("America/New_York") << u"Mon 22:42"_s;
    QTest::newRow("yesterday") << utc(u"2026-03-09T06:20:00Z"_s) << QByteArray("Asia/Shanghai") << u"Mon 14:20"_s;
    QTest::newRow("tomorrow") << utc(u"2026-03-11T01:00:00Z"_s) << QByteArray("Asia/Shanghai") << u"Wed 09:00"_s;
    QTest::newRow("a week ago") << utc(u"2026-03-03T01:00:00Z"_s) << QByteArray("Asia/Shanghai") << u"3 Mar 09:00"_s;
    QTest::newRow("last year") << utc(u"2025-03-10T02:42:00Z"_s) << QByteArray("Asia/Shanghai") << u"10 Mar 2025 10:42"_s;
    QTest::newRow("none") << QDateTime() << QByteArray("Asia/Shanghai") << u"—"_s;
}

void TimeWordsTest::momentsAreReadInTheirZone()
{
    QFETCH(QDateTime, instant);
    QFETCH(QByteArray, zone);
    const QDateTime now = QDateTime::fromString(u"2026-03-10T04:30:00Z"_s, Qt::ISODate);
    QTEST(momentWords(instant, now, QTimeZone(zone)), "words");
}

void TimeWordsTest::todayIsNamedWhereItMayBeUnclear()
{
    const QDateTime now = QDateTime::fromString(u"2026-03-10T04:30:00Z"_s, Qt::ISODate);
    const QTimeZone shanghai("Asia/Shanghai");
    QCOMPARE(namedMomentWords(now, now, shanghai), u"today 12:30"_s);
    QCOMPARE(namedMomentWords(now.addDays(-1), now, shanghai), u"Mon 12:30"_s);
    QCOMPARE(dayWords(QDate(2026, 3, 10), QDate(2026, 3, 10)), u"Tue 10 March"_s);
    QCOMPARE(dayWords(QDate(2025, 3, 10), QDate(2026, 3, 10)), u"Mon 10 March 2025"_s);
}

void TimeWordsTest::zonesAreNamedByCityAndOffset()
{
    const QDateTime winter = QDateTime::fromString(u"2026-01-10T04:30:00Z"_s, Qt::ISODate);
    const QDateTime summer = QDateTime::fromString(u"2026-07-10T04:30:00Z"_s, Qt::ISODate);
    QCOMPARE(zoneWords(QTimeZone("Asia/Shanghai"), winter), u"Shanghai UTC+8"_s);
    QCOMPARE(zoneWords(QTimeZone("Europe/Berlin"), winter), u"Berlin UTC+1"_s);
    QCOMPARE(zoneWords(QTimeZone("Europe/Berlin"), summer), u"Berlin UTC+2"_s);
    QCOMPARE(zoneWords(QTimeZone("America/St_Johns"), winter), u"St Johns UTC−3:30"_s);
    QCOMPARE(zoneWords(QTimeZone::utc(), winter), u"UTC"_s);
}

void TimeWordsTest::timersRunOnPastTheHour()
{
    QCOMPARE(timerWords(277), u"04:37"_s);
    QCOMPARE(timerWords(3729), u"1:02:09"_s);
    QCOMPARE(clockWords(15120), u"4:12"_s);
}

QTEST_GUILESS_MAIN(TimeWordsTest)
#include "tst_timewords.moc"
