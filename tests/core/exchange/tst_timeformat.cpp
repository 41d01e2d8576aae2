#include "core/exchange/timeformat.h"

#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TimeFormatTest : public QObject
{
    Q_OBJECT

private slots:
    void textBecomesAnInstant_data();
    void textBecomesAnInstant();
    void textThatDoesNotFitIsRefused_data();
    void textThatDoesNotFitIsRefused();
    void patternsWithoutADateAreRefused();
    void everyHourOfAYearSurvivesTheZonesOfTheWorld();
};

void TimeFormatTest::textBecomesAnInstant_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("instant");
    const auto row = [](const char *name, const char *pattern, const char *text, const char *zone, const char *instant) {
        QTest::newRow(name) << QString::fromLatin1(pattern) << QString::fromLatin1(text) << QString::fromLatin1(zone) << QString::fromLatin1(instant);
    };
    row("no leading zeros", "d/M/yyyy HH:mm", "29/2/2016 06:38", "Etc/UTC", "2016-02-29T06:38:00.000Z");
    row("leading zeros all the same", "d/M/yyyy HH:mm", "02/03/2016 06:38", "Etc/UTC", "2016-03-02T06:38:00.000Z");
    row("shanghai", "yyyy-MM-dd HH:mm:ss", "2016-03-02 08:00:01", "Asia/Shanghai", "2016-03-02T00:00:01.000Z");
    row("twelve hours", "M/d/yy h:mm AP", "3/2/16 12:05 am", "Etc/UTC", "2016-03-02T00:05:00.000Z");
    row("twelve hours, noon", "M/d/yy h:mm AP", "3/2/16 12:05 PM", "Etc/UTC", "2016-03-02T12:05:00.000Z");
    row("month by name", "d MMM yyyy HH:mm", "2 Mar 2016 06:38", "Etc/UTC", "2016-03-02T06:38:00.000Z");
    row("literal and offset", "yyyyMMdd'T'HHmmt", "20160302T0638+0530", "Etc/UTC", "2016-03-02T01:08:00.000Z");
    row("date alone", "dd.MM.yyyy", "02.03.2016", "Europe/Berlin", "2016-03-01T23:00:00.000Z");
    row("iso with offset", "iso", "2010-03-31T15:59:42+01:00", "Asia/Shanghai", "2010-03-31T14:59:42.000Z");
    row("iso utc", "iso", "2010-03-31T15:59:42.5Z", "Asia/Shanghai", "2010-03-31T15:59:42.500Z");
    row("iso without zone", "iso", "2010-03-31 15:59", "Asia/Shanghai", "2010-03-31T07:59:00.000Z");
    row("epoch", "epoch", "1456900680", "Asia/Shanghai", "2016-03-02T06:38:00.000Z");
    row("epoch in ms", "epoch_ms", "1456900680250", "Asia/Shanghai", "2016-03-02T06:38:00.250Z");
    row("missing hour moves forward", "yyyy-MM-dd HH:mm", "2016-03-27 02:30", "Europe/Berlin", "2016-03-27T01:30:00.000Z");
    row("repeated hour is the first", "yyyy-MM-dd HH:mm", "2016-10-30 02:30", "Europe/Berlin", "2016-10-30T00:30:00.000Z");
    row("after the repeated hour", "yyyy-MM-dd HH:mm", "2016-10-30 03:00", "Europe/Berlin", "2016-10-30T02:00:00.000Z");
    row("after the missing hour", "yyyy-MM-dd HH:mm", "2016-03-27 03:00", "Europe/Berlin", "2016-03-27T01:00:00.000Z");
    // The tests run with TZ=America/St_Johns, where this time did not exist: it must not matter.
    row("missing hour of this computer", "yyyy-MM-dd HH:mm", "2016-03-13 02:30", "Etc/UTC", "2016-03-13T02:30:00.000Z");
}

void TimeFormatTest::textBecomesAnInstant()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(QString, zone);
    QFETCH(QString, instant);
    const auto format = TimeFormat::parse(pattern);
    QVERIFY(format);
    const auto read = format->read(text, QTimeZone(zone.toLatin1()));
    QVERIFY(read);
    QCOMPARE(read->toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s), instant);
    QCOMPARE(read->timeSpec(), Qt::UTC);
}

void TimeFormatTest::textThatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *pattern, const char *text) {
        QTest::addRow("%s: %s", pattern, text) << QString::fromLatin1(pattern) << QString::fromLatin1(text);
    };
    row("d/M/yyyy HH:mm", "");
    row("d/M/yyyy HH:mm", "30/2/2016 06:38");
    row("d/M/yyyy HH:mm", "2/13/2016 06:38");
    row("d/M/yyyy HH:mm", "2/3/2016 24:00");
    row("d/M/yyyy HH:mm", "2/3/2016");
    row("d/M/yyyy HH:mm", "2/3/2016 06:38:01");
    row("d/M/yyyy HH:mm", "2-3-2016 06:38");
    row("d/M/yyyy HH:mm", "yesterday");
    row("h:mm AP d/M/yyyy", "13:00 PM 2/3/2016");
    row("iso", "2016-03-02");
    row("iso", "2016-03-02T06:38:00X");
    row("epoch", "12.5");
    row("epoch", "99999999999999999");
}

void TimeFormatTest::textThatDoesNotFitIsRefused()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    const auto format = TimeFormat::parse(pattern);
    QVERIFY(format);
    QVERIFY(!format->read(text, QTimeZone("Etc/UTC")));
}

void TimeFormatTest::patternsWithoutADateAreRefused()
{
    for (const QString &pattern : {u""_s, u"HH:mm"_s, u"yyyy-MM"_s, u"yyyy-MM-dd Q"_s, u"yyyy-MM-dd hh:mm"_s, u"yyyy-MM-dd 'T"_s, u"yyyyy-MM-dd"_s})
        QVERIFY2(!TimeFormat::parse(pattern), qPrintable(pattern));
}

void TimeFormatTest::everyHourOfAYearSurvivesTheZonesOfTheWorld()
{
    const auto format = TimeFormat::parse(u"yyyy-MM-dd HH:mm"_s);
    for (const char *name : {"Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kathmandu"}) {
        const QTimeZone zone(name);
        int repeated = 0;
        for (QDateTime instant({2011, 1, 1}, {0, 0}, Qt::UTC); instant.date().year() < 2012; instant = instant.addSecs(1800)) {
            const QString wall = instant.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm"_s);
            const auto read = format->read(wall, zone);
            QVERIFY(read);
            QCOMPARE(read->toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm"_s), wall);
            if (*read != instant)
                ++repeated; // the second of two equal wall times
            QVERIFY(*read <= instant);
        }
        QVERIFY2(repeated <= 2, name);
    }
}

QTEST_GUILESS_MAIN(TimeFormatTest)
#include "tst_timeformat.moc"
