#include "core/reporting/reportdrawing.h"
#include "core/reporting/reportexport.h"
#include "core/reporting/reportwords.h"
#include "tests/support/await.h"
#include "ui/reporting/reportpdf.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// A report of many services, as the maker gives it.
Report made(int services, const QString &name = u"services"_s)
{
    Report report;
    report.request.name = name;
    report.request.period = ReportPeriod::of({2026, 3, 1}, {2026, 3, 31}, u"Asia/Shanghai"_s).value();
    report.madeAt = QDateTime({2026, 4, 1}, {1, 30}, Qt::UTC);
    report.madeBy = u"苏晴 Su Qing"_s;
    report.filterWords = {{u"group"_s, {u"一线"_s, u"First line"_s}}};
    report.measures = {u"opened"_s};
    report.tables += ReportTable{u"total"_s, {{u"tickets"_s, ReportValue::Count, u"opened"_s, {}}}, {ReportRow{{{qint64(services * 10), {}}}, {}}}};
    ReportTable table{u"by_service"_s,
                      {{u"service"_s, ReportValue::Text, {}, {}}, {u"tickets"_s, ReportValue::Count, u"opened"_s, {}}, {u"share"_s, ReportValue::Share, u"opened"_s, {}},
                       {u"running_share"_s, ReportValue::Share, {}, {}}},
                      {}};
    for (int i = 0; i < services; ++i) {
        table.rows += ReportRow{{{u"s%1"_s.arg(i), {u"服务 %1 %2"_s.arg(i).arg(QString(i % 7 == 0 ? 180 : 2, u'长')), u"Service %1 %2"_s.arg(i).arg(QString(i % 7 == 0 ? 180 : 2, u'x'))}},
                                 {qint64(services - i), {}}, {0.01, {}}, {double(i + 1) / services, {}}},
                                {{u"service"_s, i}}};
    }
    report.tables += table;
    return report;
}

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    // Letters that share a drawing with an older sign (一 and the radical of one) come back as either.
    return process.waitForFinished(30000) ? QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_KC) : QString();
}

} // namespace

/// What a customer is handed: read back by other programs where they are there.
class TestReportPdf : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Dark); }
    void itIsWholeAndItsLettersAreInside_data();
    void itIsWholeAndItsLettersAreInside();
    void everyReportIsWritten();
    void theProgramBesideDrawsTheSamePaper();
    void aFileThatCannotBeWrittenIsSaid();
    void drawingIsStopped();

private:
    std::unique_ptr<Theme> m_theme; ///< dark: paper stays white
    QTemporaryDir m_folder;
};

void TestReportPdf::itIsWholeAndItsLettersAreInside_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("zh") << u"zh"_s;
}

void TestReportPdf::itIsWholeAndItsLettersAreInside()
{
    QFETCH(QString, language);
    const Language screen(language);
    const QString file = m_folder.filePath(language + u".pdf"_s);
    const auto paper = reportpdf::make(made(120), language == "zh"_L1 ? u"海岳服务台"_s : u"Haiyue service desk"_s, language);
    QVERIFY2(paper && reportexport::toFile(file, *paper), "the file is written");
    if (const QString kept = qEnvironmentVariable("FRONTDESK_SHOTS"); !kept.isEmpty())
        QFile::copy(file, QDir(kept).filePath(u"report-%1.pdf"_s.arg(language)));
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    QVERIFY(bytes.startsWith("%PDF-1."));
    QVERIFY(bytes.trimmed().endsWith("%%EOF"));
    const QRegularExpression page(u"/Type\\s*/Page\\b(?!s)"_s);
    const int pages = int(QString::fromLatin1(bytes).count(page));
    QVERIFY2(pages >= 4, qPrintable(QString::number(pages)));
    QVERIFY2(bytes.contains("/FontFile"), "letters are inside");
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty() || QStandardPaths::findExecutable(u"pdffonts"_s).isEmpty())
        QSKIP("poppler-utils is not installed: what stands on the pages was not read back");
    const QString text = output(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
    const QStringList sheets = text.split(u'\f', Qt::SkipEmptyParts);
    QCOMPARE(sheets.size(), pages);
    const bool zh = language == "zh"_L1;
    for (const QString &needed : {zh ? u"按服务"_s : u"By service"_s, zh ? u"海岳服务台"_s : u"Haiyue service desk"_s, u"Asia/Shanghai"_s, zh ? u"一线"_s : u"First line"_s,
                                  zh ? u"每张工单计一次"_s : u"Every ticket once"_s, zh ? u"2026年3月1日"_s : u"1 Mar"_s, u"苏晴 Su Qing"_s, u"1,200"_s})
        QVERIFY2(sheets.first().contains(needed), qPrintable(needed + u'\n' + sheets.first()));
    int headed = 0;
    for (int i = 0; i < pages; ++i) {
        QVERIFY2(sheets.at(i).contains(QRegularExpression(u"\\b%1\\s*/\\s*%2\\b"_s.arg(i + 1).arg(pages))), qPrintable(sheets.at(i)));
        headed += sheets.at(i).contains(zh ? u"累计占比"_s : u"Running share"_s);
    }
    QCOMPARE(headed, pages - 1); // the header of the table on each of its pages
    for (int i = 0; i < 120; ++i)
        QVERIFY2(text.contains((zh ? u"服务 %1 "_s : u"Service %1 "_s).arg(i)), qPrintable(QString::number(i)));
    const QStringList fonts = output(u"pdffonts"_s, {file}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QString &font : fonts) { // name, type, encoding, emb sub uni object ID
        const QRegularExpressionMatch match = QRegularExpression(u"(yes|no)\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+\\d+\\s*$"_s).match(font);
        QVERIFY2(match.hasMatch() && match.captured(1) == "yes"_L1 && match.captured(3) == "yes"_L1, qPrintable(font));
    }
}

void TestReportPdf::everyReportIsWritten()
{
    for (const ReportEntry &entry : reportCatalogue()) {
        Report report = made(0, entry.name);
        report.noData = true;
        report.limited = true;
        report.measures = entry.measures;
        const auto paper = reportpdf::make(report, u"Desk"_s, u"en"_s);
        QVERIFY2(paper.has_value(), qPrintable(entry.name));
        QVERIFY(paper->size() > 2000);
    }
}

/// frontdesk-report is handed the report and says how far it is; whatever is on screen here, its paper has the language that was asked for.
void TestReportPdf::theProgramBesideDrawsTheSamePaper()
{
    for (const QString &language : {u"en"_s, u"zh"_s}) {
        const Language screen(language);
        const auto here = reportpdf::make(made(500), u"Desk"_s, language);
        QVERIFY(here.has_value());
        ReportDrawing drawing;
        QList<std::pair<int, int>> told;
        connect(&drawing, &ReportDrawing::progressed, this, [&](int page, int pages) { told += {page, pages}; });
        const Language other(language == "zh"_L1 ? u"en"_s : u"zh"_s);
        const auto there = await(drawing.draw({made(500), u"Desk"_s, language}));
        QVERIFY2(there.has_value(), there ? "" : qPrintable(there.error().code + there.error().detail));
        QVERIFY(told.size() > 4);
        for (qsizetype i = 0; i < told.size(); ++i)
            QCOMPARE(told.at(i), std::pair(int(i) + 1, int(told.size())));
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("poppler-utils is not installed: what stands on the pages was not read back");
        QVERIFY(reportexport::toFile(m_folder.filePath(u"here.pdf"_s), *here) && reportexport::toFile(m_folder.filePath(u"there.pdf"_s), *there));
        const QString text = output(u"pdftotext"_s, {u"-layout"_s, m_folder.filePath(u"there.pdf"_s), u"-"_s});
        QVERIFY(text.contains(language == "zh"_L1 ? u"服务 499 "_s : u"Service 499 "_s));
        // Word for word; a style of screens moves the words of a chart a little.
        QCOMPARE(text.simplified(), output(u"pdftotext"_s, {u"-layout"_s, m_folder.filePath(u"here.pdf"_s), u"-"_s}).simplified());
    }
}

void TestReportPdf::drawingIsStopped()
{
    ReportDrawing drawing;
    const auto asked = drawing.draw({made(500), u"Desk"_s, u"en"_s});
    drawing.cancel();
    const auto answer = await(asked);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, u"desk.canceled"_s);
    QFuture<Result<QByteArray>> left;
    {
        ReportDrawing gone;
        left = gone.draw({made(500), u"Desk"_s, u"en"_s});
    }
    QVERIFY(left.isFinished());
    QCOMPARE(left.result().error().code, u"desk.canceled"_s);
}

void TestReportPdf::aFileThatCannotBeWrittenIsSaid()
{
    const auto written = reportexport::toFile(m_folder.filePath(u"nowhere/report.pdf"_s), "%PDF");
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().code, u"file.unwritable"_s);
}

QTEST_MAIN(TestReportPdf)
#include "tst_reportpdf.moc"
