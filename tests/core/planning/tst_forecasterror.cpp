#include "core/exchange/importfile.h"
#include "tests/support/contacthistory.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace frontdesk;

namespace {

/// Sums of what a forecast missed.
struct Missed
{
    double halfHours = 0, days = 0, contacts = 0;

    /// Weighted absolute percentage error: what was missed over what came.
    double ofHalfHours() const { return halfHours / contacts; }
    double ofDays() const { return days / contacts; }
};

/// The opening times of a log of tickets: the earliest of each number.
Result<PastContacts> openings(const QString &path, const QString &zone, const QString &number, const QString &column, QDateTime (*read)(const QString &))
{
    FRONTDESK_LET(file, ImportFile::open(path));
    QHash<QString, QDateTime> first;
    while (const auto row = file->rows().next()) {
        if (!*row)
            return tl::unexpected<Error>(row->error());
        const QDateTime at = read((*row)->value(column));
        if (!at.isValid())
            continue;
        QDateTime &known = first[(*row)->value(number)];
        if (!known.isValid() || at < known)
            known = at;
    }
    PastContacts past(zone);
    for (const QDateTime &at : std::as_const(first))
        past.add(at);
    return past;
}

QDateTime serviceNowTime(const QString &text)
{
    QDateTime at = QDateTime::fromString(text, u"d/M/yyyy HH:mm"_s);
    at.setTimeSpec(Qt::UTC);
    return at;
}

QDateTime isoTime(const QString &text)
{
    QDateTime at = QDateTime::fromString(text, Qt::ISODate);
    if (at.timeSpec() == Qt::LocalTime)
        at.setTimeSpec(Qt::UTC);
    return at;
}

QString shared(const QString &file)
{
    return QStringLiteral(FRONTDESK_SOURCE_DIR "/../shared/data/") + file;
}

constexpr int heldBackWeeks = 4;

} // namespace

/// How far off the forecast is on weeks that it has not seen, against "as last week". Run with -v1 or look for the figures in the output.
class ForecastErrorTest : public QObject
{
    Q_OBJECT

private slots:
    /// A log's last weeks are held back: foretold a week ahead each, as a lead plans, and all from before the first of them.
    void heldBackWeeksAreForetoldBetterThanByTheWeekBefore_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("column");
        QTest::addColumn<bool>("iso");
        QTest::addColumn<QDate>("begin");
        QTest::addColumn<QDate>("end"); // the last Sunday before the log runs dry: after that few stragglers are in it
        QTest::newRow("UCI incident log") << u"uci-incident-log/incident_event_log.even.csv.gz"_s << u"UTC"_s << u"number"_s << u"opened_at"_s << false
                                          << QDate(2016, 2, 29) << QDate(2016, 5, 29);
        QTest::newRow("BPI 2013 Volvo incidents") << u"bpi2013-volvo-vinst/VINST-new.csv.gz"_s << u"Europe/Brussels"_s << u"SR Number"_s << u"Change Date+Time"_s << true
                                                  << QDate(2012, 1, 9) << QDate(2012, 5, 6);
    }
    void heldBackWeeksAreForetoldBetterThanByTheWeekBefore()
    {
        QFETCH(QString, file);
        QFETCH(QString, zone);
        QFETCH(QString, number);
        QFETCH(QString, column);
        QFETCH(bool, iso);
        QFETCH(QDate, begin);
        QFETCH(QDate, end);
        if (!QFile::exists(shared(file)))
            QSKIP("this log is not on this computer: nothing was foretold");
        const auto read = openings(shared(file), zone, number, column, iso ? isoTime : serviceNowTime);
        QVERIFY2(read, read ? "" : qPrintable(read.error().code));

        const QDate held = end.addDays(1 - 7 * heldBackWeeks);
        Missed ours, lastWeek, oursFar, lastWeekFar;
        for (int week = 0; week < heldBackWeeks; ++week) {
            const QDate monday = held.addDays(7 * week);
            const auto near = ContactForecast::of(read->known(begin, monday.addDays(-1)), zone, {});
            const auto far = ContactForecast::of(read->known(begin, held.addDays(-1)), zone, {});
            QVERIFY(near && far);
            for (int day = 0; day < 7; ++day) {
                measure(*read, monday.addDays(day), near->day(monday.addDays(day)), 7, ours, lastWeek);
                measure(*read, monday.addDays(day), far->day(monday.addDays(day)), 7 * (week + 1), oursFar, lastWeekFar);
            }
        }
        QVERIFY(ours.contacts > 1000);
        say("a week ahead", ours, lastWeek);
        say("four weeks from before them", oursFar, lastWeekFar);
        QVERIFY(ours.ofHalfHours() < lastWeek.ofHalfHours());
        QVERIFY(ours.ofDays() < lastWeek.ofDays());
        QVERIFY(oursFar.ofHalfHours() < lastWeekFar.ofHalfHours());
    }

    /// 67 rows in seven years are no history: saying so is the right forecast.
    void aHandfulOfTicketsIsNoHistory()
    {
        const QString file = shared(u"servicenow-demo-incidents/incidents_REST.csv"_s);
        if (!QFile::exists(file))
            QSKIP("this set is not on this computer: nothing was foretold");
        const auto read = openings(file, u"UTC"_s, u"number"_s, u"opened_at"_s, isoTime);
        QVERIFY2(read, read ? "" : qPrintable(read.error().code));
        for (const QDate last : {QDate(2022, 10, 30), QDate(2022, 12, 25), QDate(2023, 1, 8)}) {
            const auto forecast = ContactForecast::of(read->known({2015, 8, 12}, last), u"UTC"_s, {});
            QVERIFY(!forecast);
            QCOMPARE(forecast.error().code, u"planning.no_history"_s);
        }
    }

private:
    /// Adds what the forecast and the same half hours `back` days earlier miss on that day. No log here has a day of 23 or 25 hours held back.
    static void measure(const PastContacts &past, QDate day, const QList<ForecastHalfHour> &forecast, int back, Missed &ours, Missed &before)
    {
        const auto earlier = halfHoursOf(past.zone(), day.addDays(-back));
        double came = 0, foretold = 0, then = 0;
        for (qsizetype i = 0; i < forecast.size(); ++i) {
            const double actual = past.within(forecast.at(i).from), naive = past.within(earlier->value(i).from);
            ours.halfHours += std::abs(actual - forecast.at(i).contacts);
            before.halfHours += std::abs(actual - naive);
            came += actual;
            foretold += forecast.at(i).contacts;
            then += naive;
        }
        ours.days += std::abs(came - foretold);
        before.days += std::abs(came - then);
        ours.contacts += came;
        before.contacts += came;
    }

    static void say(const char *how, const Missed &ours, const Missed &lastWeek)
    {
        qInfo("%s, %s, %.0f contacts: missed by half hours %.1f %% (as last week %.1f %%), by days %.1f %% (as last week %.1f %%)", QTest::currentDataTag(), how,
              ours.contacts, ours.ofHalfHours() * 100, lastWeek.ofHalfHours() * 100, ours.ofDays() * 100, lastWeek.ofDays() * 100);
    }
};

QTEST_GUILESS_MAIN(ForecastErrorTest)
#include "tst_forecasterror.moc"
