#include "core/agreement/businesstime.h"
#include "core/exchange/holidayfile.h"

#include <QFile>
#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

const QDate first(2018, 1, 1), last(2036, 12, 31); // the notice for 2019 begins in December

Result<HolidayFile> read(const QByteArray &bytes, const QString &zone = u"Asia/Shanghai"_s)
{
    return readHolidayFile(bytes, zone, first, last);
}

QByteArray ics(const QByteArray &events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + QByteArray(events).replace("\n", "\r\n") + "END:VCALENDAR\r\n";
}

QByteArray vevent(const QByteArray &lines)
{
    return "BEGIN:VEVENT\nUID:1@test\nDTSTAMP:20260101T000000Z\n" + lines + "END:VEVENT\n";
}

QStringList datesOf(const HolidayFile &file)
{
    QStringList dates;
    for (const HolidayDay &day : file.days)
        dates += day.date.toString(Qt::ISODate) + (day.working ? u" work"_s : QString()) + (day.closed ? u' ' + daySpanText(*day.closed) : QString());
    return dates;
}

Calendar office()
{
    Calendar calendar;
    calendar.zone = u"Asia/Shanghai"_s;
    for (size_t day = 0; day < 5; ++day)
        calendar.week[day] = {{9 * 60, 18 * 60}};
    return calendar;
}

QByteArray shared(const QString &name)
{
    QFile file(QStringLiteral(FRONTDESK_SOURCE_DIR "/../shared/data/cn-holidays/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Holidays and make-up days from files: what they say is what a calendar gets, or a reason why not.
class TestHolidayFile : public QObject
{
    Q_OBJECT
private slots:
    void iCalendarEventsBecomeDays_data();
    void iCalendarEventsBecomeDays();
    void filesThatCannotBeUsedSayWhy_data();
    void filesThatCannotBeUsedSayWhy();
    void everyEncodingGivesTheSameDays_data();
    void everyEncodingGivesTheSameDays();
    void bothFormsOfTheChineseHolidaysAgree();
    void chineseHolidaysAndMakeUpDaysChangeTheHours();
    void aPartOfADayIsCutOutOfItsHours();
};

void TestHolidayFile::iCalendarEventsBecomeDays_data()
{
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QStringList>("dates");
    const QString china = u"Asia/Shanghai"_s, berlin = u"Europe/Berlin"_s;
    const auto row = [](const char *name, const QByteArray &lines, const QString &zone, const QStringList &dates) {
        QTest::newRow(name) << vevent("SUMMARY:Holiday\n" + lines) << zone << dates;
    };
    row("all day, end excluded", "DTSTART;VALUE=DATE:20260501\nDTEND;VALUE=DATE:20260504\n", china, {u"2026-05-01"_s, u"2026-05-02"_s, u"2026-05-03"_s});
    row("all day without an end", "DTSTART;VALUE=DATE:20260501\n", china, {u"2026-05-01"_s});
    row("days by duration", "DTSTART;VALUE=DATE:20260501\nDURATION:P2D\n", china, {u"2026-05-01"_s, u"2026-05-02"_s});
    row("yearly for ever", "DTSTART;VALUE=DATE:20331225\nRRULE:FREQ=YEARLY\n", berlin,
        {u"2033-12-25"_s, u"2034-12-25"_s, u"2035-12-25"_s, u"2036-12-25"_s});
    row("yearly, counted", "DTSTART;VALUE=DATE:20260501\nRRULE:FREQ=YEARLY;COUNT=2\n", berlin, {u"2026-05-01"_s, u"2027-05-01"_s});
    row("yearly until", "DTSTART;VALUE=DATE:20260501\nRRULE:FREQ=YEARLY;UNTIL=20280501\n", berlin, {u"2026-05-01"_s, u"2027-05-01"_s, u"2028-05-01"_s});
    row("last Monday of May", "DTSTART;VALUE=DATE:20260525\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=3\n", u"America/New_York"_s,
        {u"2026-05-25"_s, u"2027-05-31"_s, u"2028-05-29"_s});
    row("leap day", "DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY;COUNT=2\n", china, {u"2024-02-29"_s, u"2028-02-29"_s});
    row("an excluded year", "DTSTART;VALUE=DATE:20260501\nRRULE:FREQ=YEARLY;COUNT=3\nEXDATE;VALUE=DATE:20270501\n", china, {u"2026-05-01"_s, u"2028-05-01"_s});
    row("an extra date", "DTSTART;VALUE=DATE:20260501\nRDATE;VALUE=DATE:20260601\n", china, {u"2026-05-01"_s, u"2026-06-01"_s});
    row("an afternoon in its own zone", "DTSTART;TZID=Asia/Shanghai:20261231T130000\nDTEND;TZID=Asia/Shanghai:20261231T180000\n", china, {u"2026-12-31 13:00-18:00"_s});
    row("an afternoon far away", "DTSTART;TZID=Europe/Berlin:20261231T080000\nDTEND;TZID=Europe/Berlin:20261231T130000\n", china, {u"2026-12-31 15:00-20:00"_s});
    row("UTC over local midnight", "DTSTART:20261231T140000Z\nDTEND:20261231T180000Z\n", china, {u"2026-12-31 22:00-24:00"_s, u"2027-01-01 00:00-02:00"_s});
    row("floating whole day", "DTSTART:20261224T000000\nDTEND:20261225T000000\n", berlin, {u"2026-12-24"_s});
    row("the autumn day of 25 hours", "DTSTART:20261025T000000\nDTEND:20261026T000000\n", berlin, {u"2026-10-25"_s});
    QTest::newRow("a make-up day by its name") << vevent(u"SUMMARY:春节 补班\nDTSTART;VALUE=DATE:20260214\n"_s.toUtf8()) << china << QStringList{u"2026-02-14 work"_s};
    QTest::newRow("a make-up day by its mark") << vevent("SUMMARY:Spring Festival\nX-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY\nDTSTART;VALUE=DATE:20260214\n") << china
                                               << QStringList{u"2026-02-14 work"_s};
    QTest::newRow("a cancelled event") << vevent("SUMMARY:A\nDTSTART;VALUE=DATE:20260501\n") + vevent("SUMMARY:B\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20260601\n")
                                       << china << QStringList{u"2026-05-01"_s};
    QTest::newRow("one instance moved") << vevent("SUMMARY:A\nDTSTART;VALUE=DATE:20260501\nRRULE:FREQ=YEARLY;COUNT=2\n")
                                               + vevent("SUMMARY:A\nRECURRENCE-ID;VALUE=DATE:20270501\nDTSTART;VALUE=DATE:20270503\n")
                                        << china << QStringList{u"2026-05-01"_s, u"2027-05-03"_s};
    const QByteArray ownZone = "BEGIN:VTIMEZONE\nTZID:Office Time\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0800\nTZOFFSETTO:+0800\nEND:STANDARD\nEND:VTIMEZONE\n";
    QTest::newRow("a zone described in the file") << ownZone + vevent("SUMMARY:A\nDTSTART;TZID=Office Time:20261231T130000\nDTEND;TZID=Office Time:20261231T180000\n")
                                                  << china << QStringList{u"2026-12-31 13:00-18:00"_s};
}

void TestHolidayFile::iCalendarEventsBecomeDays()
{
    QFETCH(QByteArray, events);
    QFETCH(QString, zone);
    QFETCH(QStringList, dates);
    const auto file = read(ics(events), zone);
    QVERIFY2(file, file ? "" : qPrintable(file.error().code + u' ' + file.error().detail));
    QCOMPARE(datesOf(*file), dates);
    QCOMPARE(file->format, u"icalendar"_s);
}

void TestHolidayFile::filesThatCannotBeUsedSayWhy_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << u"holidays.format"_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 16) << u"holidays.encoding"_s;
    QTest::newRow("western bytes without a mark") << ics(vevent("SUMMARY:F\xeate nationale\nDTSTART;VALUE=DATE:20260714\n")) << u"holidays.encoding"_s;
    QTest::newRow("prose") << QByteArray("Closed on Sundays.") << u"holidays.format"_s;
    QTest::newRow("JSON of something else") << QByteArray(R"({"hello":[]})") << u"holidays.format"_s;
    QTest::newRow("a day that does not exist") << QByteArray(R"({"days":[{"name":"x","date":"2026-02-30","isOffDay":true}]})") << u"holidays.day_unreadable"_s;
    QTest::newRow("a flag that is none") << QByteArray("date,name,is_off_day\n2026-01-01,x,maybe\n") << u"holidays.day_unreadable"_s;
    QTest::newRow("a start that is no date") << ics(vevent("SUMMARY:x\nDTSTART;VALUE=DATE:2026-13-45\n")) << u"holidays.event_unreadable"_s;
    QTest::newRow("an event without a start") << ics(vevent("SUMMARY:x\n")) << u"holidays.event_unreadable"_s;
    QTest::newRow("an end before the start") << ics(vevent("SUMMARY:x\nDTSTART;VALUE=DATE:20260502\nDTEND;VALUE=DATE:20260430\n")) << u"holidays.event_unreadable"_s;
    QTest::newRow("a zone nobody knows") << ics(vevent("SUMMARY:x\nDTSTART;TZID=Mars/Base:20260502T080000\nDTEND;TZID=Mars/Base:20260502T180000\n"))
                                         << u"holidays.event_unreadable"_s;
    QTest::newRow("a broken rule") << ics(vevent("SUMMARY:x\nDTSTART;VALUE=DATE:20260502\nRRULE:FREQ=SOMETIMES\n")) << u"holidays.event_unreadable"_s;
    QTest::newRow("years long past") << ics(vevent("SUMMARY:x\nDTSTART;VALUE=DATE:19800502\n")) << u"holidays.empty"_s;
    QTest::newRow("no events") << ics("") << u"holidays.empty"_s;
}

void TestHolidayFile::filesThatCannotBeUsedSayWhy()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto file = read(bytes);
    QVERIFY2(!file, "was read");
    QCOMPARE(file.error().code, code);
}

void TestHolidayFile::everyEncodingGivesTheSameDays_data()
{
    QTest::addColumn<QString>("encoding");
    for (const char *name : {"utf-8", "utf-8 with mark", "utf-16le", "utf-16le with mark", "utf-16be with mark", "gb18030"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestHolidayFile::everyEncodingGivesTheSameDays()
{
    QFETCH(QString, encoding);
    const QString text = QString::fromUtf8(ics(vevent(u"SUMMARY:国庆节（休）\nDTSTART;VALUE=DATE:20261001\nDTEND;VALUE=DATE:20261003\n"_s.toUtf8())
                                               + vevent(u"SUMMARY:国庆节 调休上班\nDTSTART;VALUE=DATE:20261010\n"_s.toUtf8())));
    const QString name = encoding.section(u' ', 0, 0);
    QByteArray bytes;
    if (name == "gb18030"_L1) {
        QStringEncoder encoder("GB18030");
        if (!encoder.isValid())
            QSKIP("this Qt has no GB18030");
        bytes = encoder(text);
    } else {
        QStringEncoder encoder(name == "utf-8"_L1 ? QStringConverter::Utf8 : name == "utf-16le"_L1 ? QStringConverter::Utf16LE : QStringConverter::Utf16BE,
                               encoding.contains(u' ') ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        bytes = encoder(text);
    }
    const auto file = read(bytes);
    QVERIFY2(file, file ? "" : qPrintable(file.error().code));
    QCOMPARE(file->encoding, name);
    QCOMPARE(datesOf(*file), (QStringList{u"2026-10-01"_s, u"2026-10-02"_s, u"2026-10-10 work"_s}));
    QCOMPARE(file->days.first().name, u"国庆节（休）"_s);
}

void TestHolidayFile::bothFormsOfTheChineseHolidaysAgree()
{
    if (shared(u"2026.json"_s).isEmpty())
        QSKIP("no shared/data/cn-holidays");
    const auto count = [](const QList<HolidayDay> &days, bool working) {
        return std::count_if(days.cbegin(), days.cend(), [&](const HolidayDay &day) { return day.working == working; });
    };
    // As the README of the data counts them.
    const QMap<int, std::pair<int, int>> known{{2019, {24, 7}}, {2020, {30, 7}}, {2021, {31, 7}}, {2022, {31, 7}},
                                               {2023, {27, 7}}, {2024, {28, 8}}, {2025, {28, 5}}, {2026, {33, 6}}};
    QSet<QDate> dates;
    for (auto it = known.cbegin(); it != known.cend(); ++it) {
        const auto file = read(shared(u"%1.json"_s.arg(it.key())));
        QVERIFY2(file, file ? "" : qPrintable(file.error().code));
        QCOMPARE(count(file->days, false), it->first);
        QCOMPARE(count(file->days, true), it->second);
        for (const HolidayDay &day : file->days)
            dates.insert(day.date);
    }
    const auto whole = read(shared(u"cn_holidays_2019_2026.csv"_s));
    QVERIFY(whole);
    QCOMPARE(whole->format, u"csv"_s);
    QSet<QDate> sameDates;
    for (const HolidayDay &day : whole->days)
        sameDates.insert(day.date);
    QCOMPARE(sameDates, dates);
}

void TestHolidayFile::chineseHolidaysAndMakeUpDaysChangeTheHours()
{
    if (shared(u"2026.json"_s).isEmpty())
        QSKIP("no shared/data/cn-holidays");
    const auto file = read(shared(u"2026.json"_s));
    QVERIFY(file);
    const Calendar with = withHolidays(office(), file->days, usualHours(office()));
    const auto plain = BusinessTime::of(office()), changed = BusinessTime::of(with);
    QVERIFY(plain && changed);
    const auto hours = [](const BusinessTime &business, const QDate &day) {
        const QDateTime from(day, QTime(0, 0), QTimeZone("Asia/Shanghai"));
        return business.between(from, from.addDays(1)) / 3'600'000;
    };
    QCOMPARE(hours(*plain, QDate(2026, 2, 14)), 0); // a Saturday, worked before the Spring Festival
    QCOMPARE(hours(*changed, QDate(2026, 2, 14)), 9);
    QCOMPARE(hours(*plain, QDate(2026, 2, 17)), 9);
    QCOMPARE(hours(*changed, QDate(2026, 2, 17)), 0);
    QCOMPARE(with.names.value(QDate(2026, 2, 17)), u"春节"_s);
}

void TestHolidayFile::aPartOfADayIsCutOutOfItsHours()
{
    const Calendar with = withHolidays(office(), {{QDate(2026, 12, 24), u"Eve"_s, false, DaySpan{13 * 60, 18 * 60}}, {QDate(2026, 12, 24), u"Mass"_s, false, DaySpan{10 * 60, 11 * 60}}}, {});
    QCOMPARE(with.exceptions.value(QDate(2026, 12, 24)), (DaySpans{{9 * 60, 10 * 60}, {11 * 60, 13 * 60}}));
    QCOMPARE(with.names.value(QDate(2026, 12, 24)), u"Eve, Mass"_s);
}

QTEST_GUILESS_MAIN(TestHolidayFile)
#include "tst_holidayfile.moc"
