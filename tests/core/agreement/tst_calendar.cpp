#include "core/agreement/businesstime.h"
#include "core/support/clock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace frontdesk;

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

Calendar calendar(const QByteArray &json)
{
    const auto read = calendarFromJson(object(json));
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return *read;
}

BusinessTime businessTime(const QByteArray &json)
{
    const auto made = BusinessTime::of(calendar(json));
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
    return *made;
}

QByteArray daily(const QByteArray &zone, const QByteArray &span)
{
    QByteArray week;
    for (const char *day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
        week += (week.isEmpty() ? "\"" : ",\"") + QByteArray(day) + "\":[\"" + span + "\"]";
    return R"({"zone":")" + zone + R"(","week":{)" + week + "}}";
}

QDateTime at(const QString &text)
{
    const QDateTime instant = instantFromText(text);
    if (!instant.isValid())
        qFatal("no instant: %s", qPrintable(text));
    return instant;
}

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
const QByteArray berlin = R"({"zone":"Europe/Berlin","week":{"mon":["08:00-18:00"],"tue":["08:00-18:00"],"wed":["08:00-18:00"],
    "thu":["08:00-18:00"],"fri":["08:00-18:00"]},"exceptions":{"2026-05-01":[],"2026-02-14":["09:00-12:00","13:30-18:00"]}})";

} // namespace

class CalendarTest : public QObject
{
    Q_OBJECT

private slots:
    void aCalendarSurvivesTheWayThroughJson()
    {
        const Calendar read = calendar(berlin);
        QCOMPARE(read.week[0], (DaySpans{{480, 1080}}));
        QVERIFY(read.week[6].isEmpty());
        QCOMPARE(read.exceptions.value(QDate(2026, 2, 14)), (DaySpans{{540, 720}, {810, 1080}}));
        QVERIFY(read.exceptions.contains(QDate(2026, 5, 1)));
        const auto again = calendarFromJson(calendarToJson(read));
        QVERIFY(again);
        QCOMPARE(*again, read);
    }

    void spansAreOrderedAndMayTouch()
    {
        const Calendar read = calendar(R"({"zone":"UTC","week":{"mon":["12:00-24:00","00:00-12:00"]}})");
        QCOMPARE(read.week[0], (DaySpans{{0, 720}, {720, 1440}}));
    }

    void aCalendarThatMakesNoSenseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        const auto week = [](const char *spans) { return QByteArray(R"({"zone":"UTC","week":{"mon":)") + spans + "}}"; };
        QTest::newRow("overlap") << week(R"(["08:00-12:00","11:59-13:00"])") << u"calendar.span_overlaps"_s << u"week.mon"_s;
        QTest::newRow("same span twice") << week(R"(["08:00-12:00","08:00-12:00"])") << u"calendar.span_overlaps"_s << u"week.mon"_s;
        QTest::newRow("backward") << week(R"(["18:00-08:00"])") << u"calendar.span_backward"_s << u"week.mon"_s;
        QTest::newRow("empty span") << week(R"(["08:00-08:00"])") << u"calendar.span_backward"_s << u"week.mon"_s;
        QTest::newRow("begins at 24:00") << week(R"(["24:00-24:00"])") << u"calendar.span_backward"_s << u"week.mon"_s;
        QTest::newRow("after 24:00") << week(R"(["08:00-24:01"])") << u"calendar.span_unreadable"_s << u"week.mon"_s;
        QTest::newRow("no minutes") << week(R"(["8-18"])") << u"calendar.span_unreadable"_s << u"week.mon"_s;
        QTest::newRow("minute 60") << week(R"(["08:60-18:00"])") << u"calendar.span_unreadable"_s << u"week.mon"_s;
        QTest::newRow("a number") << week("[8]") << u"calendar.span_unreadable"_s << u"week.mon"_s;
        QTest::newRow("full-width digits") << week("[\"０８:00-18:00\"]") << u"calendar.span_unreadable"_s << u"week.mon"_s;
        QTest::newRow("no array") << week(R"("08:00-18:00")") << u"calendar.spans_missing"_s << u"week.mon"_s;
        QTest::newRow("strange day") << QByteArray(R"({"zone":"UTC","week":{"monday":[]}})") << u"calendar.day_unknown"_s << u"week.monday"_s;
        QTest::newRow("no week") << QByteArray(R"({"zone":"UTC"})") << u"calendar.week_missing"_s << u"week"_s;
        QTest::newRow("no zone") << QByteArray(R"({"week":{}})") << u"calendar.zone_missing"_s << u"zone"_s;
        QTest::newRow("30 February") << QByteArray(R"({"zone":"UTC","week":{},"exceptions":{"2026-02-30":[]}})") << u"calendar.date_unreadable"_s
                                     << u"exceptions.2026-02-30"_s;
        QTest::newRow("exception overlap") << QByteArray(R"({"zone":"UTC","week":{},"exceptions":{"2026-02-03":["01:00-03:00","02:00-04:00"]}})")
                                           << u"calendar.span_overlaps"_s << u"exceptions.2026-02-03"_s;
        QTest::newRow("exceptions as array") << QByteArray(R"({"zone":"UTC","week":{},"exceptions":[]})") << u"calendar.exceptions_unreadable"_s
                                             << u"exceptions"_s;
    }
    void aCalendarThatMakesNoSenseIsRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        QFETCH(QString, field);
        QVERIFY(!object(json).isEmpty());
        const auto read = calendarFromJson(object(json));
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        QCOMPARE(read.error().field, field);
        QCOMPARE(read.error().kind, ErrorKind::Invalid);
    }

    void onlyZonesOfTheZoneDatabaseAreKnown_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<bool>("known");
        for (const char *name : {"Europe/Berlin", "Asia/Shanghai", "UTC", "Etc/GMT+5", "Asia/Calcutta", "Japan", "Australia/Lord_Howe"})
            QTest::newRow(name) << QString::fromLatin1(name) << true;
        for (const char *name : {"Mars/Phobos", "Europe", "Nowhere", "europe/berlin", "CET-1CEST", "PST", "../../etc/passwd", " ", "Europe/Berlin "})
            QTest::newRow(name) << QString::fromLatin1(name) << false;
        QTest::newRow("Chinese") << u"上海"_s << false;
    }
    void onlyZonesOfTheZoneDatabaseAreKnown()
    {
        QFETCH(QString, zone);
        QFETCH(bool, known);
        const auto made = BusinessTime::of(Calendar{zone, {}, {}});
        QCOMPARE(made.has_value(), known);
        if (!known) {
            QCOMPARE(made.error().code, u"calendar.zone_unknown"_s);
            QCOMPARE(made.error().field, u"zone"_s);
        }
    }

    void spansOfAValueThatWasNotReadFromTextAreCheckedToo()
    {
        Calendar wrong{u"UTC"_s, {}, {}};
        wrong.week[2] = {{60, 120}, {90, 150}};
        QCOMPARE(BusinessTime::of(wrong).error().code, u"calendar.span_overlaps"_s);
        wrong.week[2] = {{120, 60}};
        QCOMPARE(BusinessTime::of(wrong).error().code, u"calendar.span_backward"_s);
    }

    void businessTimeIsHalfOpen()
    {
        const BusinessTime business = businessTime(berlin);
        QVERIFY(!business.runsAt(at(u"2026-01-12T06:59:59.999Z"_s)));
        QVERIFY(business.runsAt(at(u"2026-01-12T07:00:00Z"_s)));
        QVERIFY(business.runsAt(at(u"2026-01-12T16:59:59.999Z"_s)));
        QVERIFY(!business.runsAt(at(u"2026-01-12T17:00:00Z"_s)));
        QCOMPARE(business.between(at(u"2026-01-12T06:59:59.999Z"_s), at(u"2026-01-12T07:00:00.001Z"_s)), 1);
        QCOMPARE(business.between(at(u"2026-01-12T00:00:00Z"_s), at(u"2026-01-19T00:00:00Z"_s)), 50 * hour);
        QCOMPARE(business.between(at(u"2026-01-19T00:00:00Z"_s), at(u"2026-01-12T00:00:00Z"_s)), -50 * hour);
    }

    void anExceptionReplacesTheWholeLocalDate()
    {
        const BusinessTime business = businessTime(berlin);
        QCOMPARE(business.between(at(u"2026-04-30T22:00:00Z"_s), at(u"2026-05-01T22:00:00Z"_s)), 0);
        QCOMPARE(business.between(at(u"2026-02-13T23:00:00Z"_s), at(u"2026-02-14T23:00:00Z"_s)), 7 * hour + 30 * minute);
        // From Friday 17:00: one hour on Friday, three on the make-up Saturday before lunch, the rest after it.
        QCOMPARE(business.after(at(u"2026-02-13T16:00:00Z"_s), 4 * hour), at(u"2026-02-14T11:00:00Z"_s));
        QCOMPARE(business.after(at(u"2026-02-13T16:00:00Z"_s), 4 * hour + 1), at(u"2026-02-14T12:30:00.001Z"_s));
    }

    void theMissingHourDoesNotExistAndTheRepeatedHourCountsTwice_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("span");
        QTest::addColumn<QDateTime>("from");
        QTest::addColumn<QDateTime>("to");
        QTest::addColumn<qint64>("open");
        const auto day = [](const char *zone, QDate date, const char *span, qint64 open) {
            const QTimeZone tz(zone);
            QTest::newRow(qPrintable(u"%1 %2 %3"_s.arg(QLatin1StringView(zone), date.toString(Qt::ISODate), QLatin1StringView(span))))
                << QByteArray(zone) << QByteArray(span) << date.startOfDay(tz).toUTC() << date.addDays(1).startOfDay(tz).toUTC() << open;
        };
        day("Europe/Berlin", {2026, 3, 29}, "00:00-24:00", 23 * hour);
        day("Europe/Berlin", {2026, 3, 29}, "02:00-03:00", 0);
        day("Europe/Berlin", {2026, 3, 29}, "02:30-03:30", 30 * minute);
        day("Europe/Berlin", {2026, 10, 25}, "00:00-24:00", 25 * hour);
        day("Europe/Berlin", {2026, 10, 25}, "02:00-03:00", 2 * hour);
        day("Europe/Berlin", {2026, 10, 25}, "02:30-03:30", 90 * minute);
        day("America/New_York", {2026, 3, 8}, "00:00-08:00", 7 * hour); // V6
        day("Australia/Lord_Howe", {2026, 4, 5}, "00:00-24:00", 24 * hour + 30 * minute);
        day("Australia/Lord_Howe", {2026, 4, 5}, "01:30-02:00", hour);
        day("Australia/Lord_Howe", {2026, 10, 4}, "02:00-02:30", 0);
        day("America/St_Johns", {2006, 4, 2}, "00:00-00:01", minute); // its clocks changed at 00:01
        day("America/St_Johns", {2006, 4, 2}, "00:00-02:00", 60 * minute);
        day("Europe/Berlin", {2055, 3, 28}, "00:00-24:00", 23 * hour); // beyond the tables that end in 2037
    }
    void theMissingHourDoesNotExistAndTheRepeatedHourCountsTwice()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, span);
        QFETCH(QDateTime, from);
        QFETCH(QDateTime, to);
        QFETCH(qint64, open);
        QCOMPARE(businessTime(daily(zone, span)).between(from, to), open);
    }

    void aDateThatTheDateLineSwallowedHasNoBusinessTime()
    {
        const BusinessTime apia = businessTime(daily("Pacific/Apia", "09:00-17:00"));
        // Samoa went from Thursday 29 December 2011 straight to Saturday 31.
        QCOMPARE(apia.between(at(u"2011-12-29T00:00:00-10:00"_s), at(u"2012-01-01T00:00:00+14:00"_s)), 16 * hour);
        QCOMPARE(apia.after(at(u"2011-12-29T16:00:00-10:00"_s), 2 * hour), at(u"2011-12-31T10:00:00+14:00"_s));
    }

    void aDayMayEndAtMidnightWithoutLosingAMinute()
    {
        const BusinessTime always = businessTime(daily("Europe/Berlin", "00:00-24:00"));
        const QDateTime from = at(u"2026-06-01T21:30:00Z"_s);
        QCOMPARE(always.after(from, hour), from.addMSecs(hour));
        QCOMPARE(always.spans(from, from.addDays(400)), (QList<TimeSpan>{{from, from.addDays(400)}}));
    }

    void spansListExactlyTheBusinessHours()
    {
        const BusinessTime business = businessTime(berlin);
        QCOMPARE(business.spans(at(u"2026-02-13T16:30:00Z"_s), at(u"2026-02-16T08:00:00Z"_s)),
                 (QList<TimeSpan>{{at(u"2026-02-13T16:30:00Z"_s), at(u"2026-02-13T17:00:00Z"_s)},
                                  {at(u"2026-02-14T08:00:00Z"_s), at(u"2026-02-14T11:00:00Z"_s)},
                                  {at(u"2026-02-14T12:30:00Z"_s), at(u"2026-02-14T17:00:00Z"_s)},
                                  {at(u"2026-02-16T07:00:00Z"_s), at(u"2026-02-16T08:00:00Z"_s)}}));
    }

    void aCalendarThatNeverRunsNeverReachesAnything()
    {
        const BusinessTime never = businessTime(R"({"zone":"UTC","week":{}})");
        QVERIFY(never.after(at(u"2026-01-01T00:00:00Z"_s), 1).isNull());
        QCOMPARE(never.after(at(u"2026-01-01T00:00:00Z"_s), 0), at(u"2026-01-01T00:00:00Z"_s));
        const BusinessTime once = businessTime(R"({"zone":"UTC","week":{},"exceptions":{"2026-02-03":["09:00-10:00"]}})");
        QCOMPARE(once.after(at(u"2026-01-01T00:00:00Z"_s), hour), at(u"2026-02-03T10:00:00Z"_s));
        QVERIFY(once.after(at(u"2026-01-01T00:00:00Z"_s), hour + 1).isNull());
        QVERIFY(once.after(at(u"2026-03-01T00:00:00Z"_s), 1).isNull());
        const BusinessTime missing = businessTime(R"({"zone":"Europe/Berlin","week":{},"exceptions":{"2026-03-29":["02:00-03:00"]}})");
        QVERIFY(missing.after(at(u"2026-01-01T00:00:00Z"_s), 1).isNull());
    }

    void aNewVersionHoldsFromItsMomentOn()
    {
        Calendar early = calendar(daily("Europe/Berlin", "08:00-16:00"));
        Calendar late = calendar(daily("Asia/Shanghai", "09:00-12:00"));
        const QDateTime moment = at(u"2026-01-14T12:00:00Z"_s); // Wednesday 13:00 in Berlin, 20:00 in Shanghai
        const auto both = BusinessTime::of(QList<CalendarVersion>{{at(u"2020-01-01T00:00:00Z"_s), early}, {moment, late}});
        QVERIFY(both);
        QCOMPARE(both->between(at(u"2026-01-14T07:00:00Z"_s), at(u"2026-01-14T16:00:00Z"_s)), 5 * hour);
        QCOMPARE(both->after(at(u"2026-01-14T07:00:00Z"_s), 6 * hour), at(u"2026-01-15T02:00:00Z"_s));
        QCOMPARE(both->between(at(u"2019-06-03T00:00:00Z"_s), at(u"2019-06-04T00:00:00Z"_s)), 8 * hour);
        QCOMPARE(both->spans(at(u"2026-01-14T10:00:00Z"_s), at(u"2026-01-15T23:00:00Z"_s)),
                 (QList<TimeSpan>{{at(u"2026-01-14T10:00:00Z"_s), moment}, {at(u"2026-01-15T01:00:00Z"_s), at(u"2026-01-15T04:00:00Z"_s)}}));
        const auto unordered = BusinessTime::of(QList<CalendarVersion>{{moment, early}, {moment, late}});
        QCOMPARE(unordered.error().code, u"calendar.versions_unordered"_s);
        QVERIFY(!BusinessTime::of(QList<CalendarVersion>{}));
    }
};

QTEST_APPLESS_MAIN(CalendarTest)
#include "tst_calendar.moc"
