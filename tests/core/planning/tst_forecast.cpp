#include "tests/support/contacthistory.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace frontdesk;

namespace {

const QDate monday(2026, 3, 2);

Calendar office(const QString &zone)
{
    Calendar calendar;
    calendar.zone = zone;
    for (std::size_t i = 0; i < 5; ++i)
        calendar.week[i] = {{480, 1080}};
    return calendar;
}

/// Weeks that are all alike: on working days so many contacts in each half hour from 09:00 to 17:00, on days of rest one at 10:00.
PastContacts evenPast(const QString &zone, QDate firstMonday, int weeks, double atOnce = 4)
{
    PastContacts past(zone);
    for (int day = 0; day < 7 * weeks; ++day) {
        const QDate date = firstMonday.addDays(day);
        if (date.dayOfWeek() > 5) {
            past.add(date, 600, 1, 200);
            continue;
        }
        for (int minute = 540; minute < 1020; minute += 30)
            past.add(date, minute, atOnce, minute < 720 ? 240 : 360);
    }
    return past;
}

double at(const QList<ForecastHalfHour> &day, int minute)
{
    double sum = 0;
    for (const ForecastHalfHour &one : day)
        sum += one.wallMinute == minute ? one.contacts : 0;
    return sum;
}

bool isNear(double value, double expected, double tolerance = 1e-6)
{
    if (std::abs(value - expected) <= tolerance)
        return true;
    qWarning("%.9f is not %.9f", value, expected);
    return false;
}

} // namespace

#define FORECAST(name, history, zone, calendar)                                                                                            \
    const auto name##Result = ContactForecast::of(history, zone, calendar);                                                                \
    QVERIFY2(name##Result, name##Result ? "" : qPrintable(name##Result.error().code));                                                     \
    const ContactForecast &name = *name##Result

class ForecastTest : public QObject
{
    Q_OBJECT

private slots:
    void anEvenPastGoesOn()
    {
        const PastContacts past = evenPast(u"Asia/Shanghai"_s, monday, 8);
        FORECAST(forecast, past.known(monday, monday.addDays(55)), u"Asia/Shanghai"_s, office(u"Asia/Shanghai"_s));
        QCOMPARE(forecast.learntFrom(), monday);
        QCOMPARE(forecast.learntTo(), monday.addDays(55));
        const QList<ForecastHalfHour> next = forecast.day(monday.addDays(57));
        QCOMPARE(next.size(), 48);
        QVERIFY(isNear(at(next, 540), 4));
        QVERIFY(isNear(at(next, 990), 4));
        QVERIFY(isNear(at(next, 510), 0));
        QVERIFY(isNear(forecast.contactsOn(monday.addDays(57)), 64));
        QVERIFY(isNear(forecast.contactsOn(monday.addDays(61)), 1));
        QVERIFY(isNear(forecast.weeklyContacts(monday.addDays(57)), 322));
        QVERIFY(isNear(forecast.weeklyContacts(QDate(2090, 1, 1)), 322)); // however far ahead
    }

    void weekdaysAndHalfHoursAreToldApart()
    {
        PastContacts past(u"Asia/Shanghai"_s);
        for (int day = 0; day < 84; ++day) {
            const QDate date = monday.addDays(day);
            if (date.dayOfWeek() < 6) {
                past.add(date, 540, date.dayOfWeek() == 1 ? 40 : 10);
                past.add(date, 870, date.dayOfWeek() == 5 ? 30 : 10);
            }
        }
        FORECAST(forecast, past.known(monday, monday.addDays(83)), u"Asia/Shanghai"_s, office(u"Asia/Shanghai"_s));
        const auto next = [&](int weekday) { return forecast.day(monday.addDays(84 + weekday)); };
        QVERIFY(isNear(forecast.contactsOn(monday.addDays(84)), 50));
        QVERIFY(isNear(forecast.contactsOn(monday.addDays(85)), 20));
        QVERIFY(at(next(0), 540) > 36 && at(next(0), 540) < 40); // drawn a little towards the shape of all days
        QVERIFY(at(next(4), 870) > at(next(3), 870) * 2);
    }

    /// A contact that was there once in a half hour does not make that half hour twice as busy as its neighbours.
    void fewContactsAreDrawnTowardsTheCommonShape()
    {
        PastContacts past(u"UTC"_s);
        for (int day = 0; day < 14; ++day) {
            for (int minute = 540; minute < 1020; minute += 30)
                past.add(monday.addDays(day), minute, 2);
        }
        past.add(monday.addDays(7), 600, 4); // a Monday at ten
        FORECAST(forecast, past.known(monday, monday.addDays(13)), u"UTC"_s, {});
        const QList<ForecastHalfHour> next = forecast.day(monday.addDays(14));
        QVERIFY(at(next, 600) > at(next, 630));
        QVERIFY(at(next, 600) < 4); // the mean of that half hour alone is 4 and more
    }

    void aHolidayIsLikeASundayUntilHolidaysAreKnown()
    {
        Calendar calendar = office(u"Asia/Shanghai"_s);
        const QDate next = monday.addDays(58); // a Wednesday after eight weeks
        calendar.exceptions.insert(next, {});
        const PastContacts past = evenPast(u"Asia/Shanghai"_s, monday, 8);
        FORECAST(sunday, past.known(monday, monday.addDays(55)), u"Asia/Shanghai"_s, calendar);
        QCOMPARE(sunday.kindOf(next), ExpectedDay::Holiday);
        QVERIFY(isNear(sunday.contactsOn(next), 1));
        QVERIFY(isNear(sunday.contactsOn(next.addDays(1)), 64));

        // Two holidays on which eleven called each.
        PastContacts known(u"Asia/Shanghai"_s);
        for (int day = 0; day < 56; ++day) {
            const QDate date = monday.addDays(day);
            const bool holiday = day == 8 || day == 30;
            if (holiday)
                calendar.exceptions.insert(date, {});
            if (holiday || date.dayOfWeek() > 5)
                known.add(date, 600, holiday ? 11 : 1);
            else
                for (int minute = 540; minute < 1020; minute += 30)
                    known.add(date, minute, 4);
        }
        FORECAST(holidays, known.known(monday, monday.addDays(55)), u"Asia/Shanghai"_s, calendar);
        QVERIFY(isNear(holidays.contactsOn(next), 11, 0.01));
        // They taught nothing about Tuesdays and Wednesdays, nor lowered the weeks in which they lay.
        QVERIFY(isNear(holidays.contactsOn(next.addDays(-1)), 64, 0.01));
        QVERIFY(isNear(holidays.weeklyContacts(next), 322, 0.05));
    }

    void aMakeUpDayIsLikeAWorkingDay()
    {
        Calendar calendar = office(u"Asia/Shanghai"_s);
        const QDate saturday = monday.addDays(61);
        calendar.exceptions.insert(saturday, {{540, 1080}});
        const PastContacts past = evenPast(u"Asia/Shanghai"_s, monday, 8);
        FORECAST(forecast, past.known(monday, monday.addDays(55)), u"Asia/Shanghai"_s, calendar);
        QCOMPARE(forecast.kindOf(saturday), ExpectedDay::MakeUp);
        QVERIFY(isNear(forecast.contactsOn(saturday), 64));
        QVERIFY(isNear(at(forecast.day(saturday), 540), 4));
        QVERIFY(isNear(forecast.contactsOn(saturday.addDays(1)), 1));
    }

    void aWeekOfHolidaysTellsNothingAboutTheLevel()
    {
        Calendar calendar = office(u"Asia/Shanghai"_s);
        PastContacts past(u"Asia/Shanghai"_s);
        for (int day = 0; day < 84; ++day) {
            const QDate date = monday.addDays(day);
            const bool golden = day / 7 == 10 && date.dayOfWeek() < 6;
            if (golden)
                calendar.exceptions.insert(date, {});
            past.add(date, 600, golden ? 2 : date.dayOfWeek() > 5 ? 1 : 60);
        }
        FORECAST(forecast, past.known(monday, monday.addDays(83)), u"Asia/Shanghai"_s, calendar);
        QVERIFY(isNear(forecast.contactsOn(monday.addDays(84)), 60, 0.01));
    }

    void daysOfTwentyThreeAndTwentyFiveHours()
    {
        const QString berlin = u"Europe/Berlin"_s;
        PastContacts past(berlin);
        for (QDateTime at = past.start({2026, 8, 3}); at < past.start({2026, 12, 1}); at = at.addSecs(1800))
            past.add(at, 2);
        FORECAST(autumn, past.known({2026, 8, 3}, {2026, 10, 18}), berlin, {});
        const QList<ForecastHalfHour> longDay = autumn.day({2026, 10, 25});
        QCOMPARE(longDay.size(), 50);
        QVERIFY(isNear(at(longDay, 120), 4)); // what the clock shows twice comes twice
        QVERIFY(isNear(at(longDay, 180), 2));
        QVERIFY(isNear(autumn.contactsOn({2026, 10, 25}), 100));
        const QList<ForecastHalfHour> shortDay = autumn.day({2027, 3, 28});
        QCOMPARE(shortDay.size(), 46);
        QVERIFY(std::none_of(shortDay.cbegin(), shortDay.cend(), [](const ForecastHalfHour &one) { return one.wallMinute == 120 || one.wallMinute == 150; }));
        QVERIFY(isNear(autumn.contactsOn({2027, 3, 28}), 92));
        // And what was learnt from a day with 25 hours is no busier night.
        FORECAST(learnt, past.known({2026, 10, 5}, {2026, 11, 29}), berlin, {});
        QVERIFY(isNear(at(learnt.day({2026, 12, 6}), 120), 2, 0.02));
    }

    void zonesApartByHalfHoursAndQuarters_data()
    {
        QTest::addColumn<QString>("zone");
        for (const char *zone : {"Asia/Kolkata", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Chatham"})
            QTest::newRow(zone) << QString::fromLatin1(zone);
    }
    void zonesApartByHalfHoursAndQuarters()
    {
        QFETCH(QString, zone);
        const PastContacts past = evenPast(zone, monday, 6);
        FORECAST(forecast, past.known(monday, monday.addDays(41)), zone, {});
        const QList<ForecastHalfHour> next = forecast.day(monday.addDays(43));
        QCOMPARE(next.at(18).wallMinute, 540);
        QCOMPARE(next.at(18).from.toTimeZone(QTimeZone(zone.toLatin1())).time(), QTime(9, 0));
        QVERIFY(isNear(at(next, 540), 4));
        QVERIFY(isNear(at(next, 510), 0));
        const auto changed = halfHoursOf(u"Australia/Lord_Howe"_s, {2026, 4, 5}); // put back by half an hour
        QCOMPARE(changed->size(), 49);
    }

    void growthIsFollowedAndDamped()
    {
        const auto weeks = [](double factor) {
            PastContacts past(u"UTC"_s);
            double size = 1000;
            for (int week = 0; week < 12; ++week, size *= factor) {
                for (int day = 0; day < 7; ++day)
                    past.add(monday.addDays(7 * week + day), 600, size / 7);
            }
            return past.known(monday, monday.addDays(83));
        };
        FORECAST(growing, weeks(1.1), u"UTC"_s, {});
        const double last = 1000 * std::pow(1.1, 11);
        QVERIFY(growing.weeklyContacts(monday.addDays(84)) > last);
        QVERIFY(growing.weeklyContacts(monday.addDays(84)) < last * 1.2);
        QVERIFY(growing.weeklyContacts(QDate(2090, 1, 1)) <= last * 2.4);
        FORECAST(shrinking, weeks(0.7), u"UTC"_s, {});
        QVERIFY(shrinking.weeklyContacts(monday.addDays(84)) < 1000 * std::pow(0.7, 11) * 1.1);
        QVERIFY(shrinking.weeklyContacts(QDate(2090, 1, 1)) > 0);
    }

    void whatTheYearBeforeDidIsExpectedAgain()
    {
        PastContacts past(u"UTC"_s);
        const QDate begin(2024, 1, 1), end(2025, 11, 16);
        for (QDate day = begin; day <= end; day = day.addDays(1))
            past.add(day, 600, day >= QDate(2024, 12, 2) && day < QDate(2025, 1, 20) ? 150 : 100); // a busy winter
        FORECAST(forecast, past.known(begin, end), u"UTC"_s, {});
        QVERIFY(isNear(forecast.contactsOn({2025, 12, 24}), 150, 1));
        QVERIFY(isNear(forecast.contactsOn({2026, 3, 20}), 100, 1));
        // Without the year before the level goes on.
        FORECAST(young, past.known({2025, 8, 1}, end), u"UTC"_s, {});
        QVERIFY(isNear(young.contactsOn({2025, 12, 24}), 100, 1));
        QCOMPARE(ContactForecast::seasonDay({2025, 12, 24}, end), QDate(2024, 12, 25));
        QCOMPARE(ContactForecast::seasonDay({2028, 12, 20}, end).dayOfWeek(), QDate(2028, 12, 20).dayOfWeek());
        QVERIFY(ContactForecast::seasonDay({2028, 12, 20}, end) < end);
    }

    void handlingTimesFollowTheHourOfTheDay()
    {
        const PastContacts past = evenPast(u"UTC"_s, monday, 10);
        FORECAST(forecast, past.known(monday, monday.addDays(69)), u"UTC"_s, {});
        QVERIFY(forecast.knowsHandling());
        const QList<ForecastHalfHour> next = forecast.day(monday.addDays(70));
        QVERIFY(next.at(19).ahtS > 240 && next.at(19).ahtS < 290);
        QVERIFY(next.at(30).ahtS > 330 && next.at(30).ahtS < 360);
        QVERIFY(next.at(4).ahtS > 300 && next.at(4).ahtS < 330); // where nobody calls: the mean
        PastContacts silent(u"UTC"_s);
        for (int day = 0; day < 70; ++day)
            silent.add(monday.addDays(day), 600, 20);
        FORECAST(unknown, silent.known(monday, monday.addDays(69)), u"UTC"_s, {});
        QVERIFY(!unknown.knowsHandling());
        QCOMPARE(unknown.day(monday.addDays(70)).first().ahtS, 0.0);
    }

    void tooLittleHistoryIsNoForecast_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<double>("contacts");
        QTest::newRow("nothing at all") << 0 << 0.0;
        QTest::newRow("days without a call") << 84 << 0.0;
        QTest::newRow("thirteen days") << 13 << 20.0;
        QTest::newRow("half a call a day") << 84 << 0.5;
    }
    void tooLittleHistoryIsNoForecast()
    {
        QFETCH(int, days);
        QFETCH(double, contacts);
        PastContacts past(u"UTC"_s);
        for (int day = 0; day < days && contacts > 0; ++day)
            past.add(monday.addDays(day), 600, contacts);
        const auto forecast = ContactForecast::of(days > 0 ? past.known(monday, monday.addDays(days - 1)) : ContactHistory(), u"UTC"_s, {});
        QVERIFY(!forecast);
        QCOMPARE(forecast.error().code, u"planning.no_history"_s);
        QCOMPARE(forecast.error().kind, ErrorKind::NotFound);
    }

    void aZoneThatIsNoneIsRefused()
    {
        const PastContacts past = evenPast(u"UTC"_s, monday, 4);
        const auto forecast = ContactForecast::of(past.known(monday, monday.addDays(27)), u"Europe/Atlantis"_s, {});
        QVERIFY(!forecast);
        QCOMPARE(forecast.error().code, u"calendar.zone_unknown"_s);
        FORECAST(sound, past.known(monday, monday.addDays(27)), u"UTC"_s, {});
        QVERIFY(sound.day(QDate()).isEmpty());
    }

    void aGapInTheHistoryIsNotReadAsSilence()
    {
        const PastContacts past = evenPast(u"UTC"_s, monday, 30);
        ContactHistory history = past.known(monday, monday.addDays(209));
        const TimeSpan whole = history.covered.first();
        history.covered = {{whole.from, past.start(monday.addDays(70))}, {past.start(monday.addDays(140)), whole.to}};
        history.quarters.removeIf([&](const ContactQuarter &one) {
            return one.fromMs >= history.covered.first().to.toMSecsSinceEpoch() && one.fromMs < history.covered.last().from.toMSecsSinceEpoch();
        });
        FORECAST(forecast, history, u"UTC"_s, {});
        QCOMPARE(forecast.learntFrom(), monday.addDays(140));
        QVERIFY(isNear(forecast.weeklyContacts(monday.addDays(210)), 322));
    }
};

QTEST_GUILESS_MAIN(ForecastTest)
#include "tst_forecast.moc"
