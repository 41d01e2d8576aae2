#include "core/reporting/reportstream.h"

#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// A report on its way to the program that draws it.
class TestReportStream : public QObject
{
    Q_OBJECT
private slots:
    void everythingComesBackAsItWas();
    void whatIsNoReportIsRefused();

private:
    static PaperOrder order()
    {
        PaperOrder made;
        made.deskName = u"海岳服务台"_s;
        made.language = u"zh"_s;
        Report &report = made.report;
        report.request = {u"flow"_s, ReportPeriod::of({2026, 3, 1}, {2026, 3, 31}, u"Asia/Kolkata"_s).value(), {{1}, {2}, {3}, {4}, {5}, u"incident"_s, 2, u"phone"_s}};
        report.madeAt = QDateTime({2026, 4, 1}, {1, 30, 0, 7}, Qt::UTC);
        report.madeBy = u"苏晴"_s;
        report.limited = report.noData = true;
        report.filterWords = {{u"group"_s, {u"一线"_s, u"First line"_s}}};
        report.measures = {u"opened"_s, u"resolved"_s};
        ReportColumn names{u"day"_s, ReportValue::Date, {}, {}};
        ReportColumn counts{u"opened"_s, ReportValue::Count, u"opened"_s, u"hits"_s, {{u"hour"_s, 3}}};
        ReportRow row{{{QDate(2026, 3, 1), {}}, {qint64(1) << 40, {}}}, {{u"day"_s, 20513}, {u"group"_s, QVariant()}}};
        ReportRow other{{{u"x"_s, {u"名"_s, u"name"_s}}, {}}, {}};
        ReportRow third{{{0.25, {}}, {qint64(-1), {}}}, {}};
        report.tables = {{u"by_day"_s, {names, counts}, {row, other, third}}, {}};
        return made;
    }
};

void TestReportStream::everythingComesBackAsItWas()
{
    const auto read = reportstream::read(reportstream::write(order()));
    QVERIFY(read.has_value());
    QCOMPARE(*read, order());
    QVERIFY(!read->report.tables.first().rows.at(1).cells.at(1).value.isValid()); // no data is not zero
    QCOMPARE(reportstream::read(reportstream::write({})).value(), PaperOrder());
}

void TestReportStream::whatIsNoReportIsRefused()
{
    const QByteArray whole = reportstream::write(order());
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!reportstream::read(whole.left(length)), qPrintable(QString::number(length)));
    QVERIFY(!reportstream::read(whole + 'x'));
    QVERIFY(!reportstream::read("%PDF-1.4"));
    // Bytes turned over are another report or none, and never the end of the program.
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray turned = whole;
        turned[at] = char(~turned[at]);
        const auto read = reportstream::read(turned);
        QVERIFY(read || read.error().code == "report.stream_unreadable"_L1);
    }
}

QTEST_GUILESS_MAIN(TestReportStream)
#include "tst_reportstream.moc"
