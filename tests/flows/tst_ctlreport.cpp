#include "tests/support/testdesk.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray answer;
    QString words;
};

Outcome run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &display : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(display);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

/// `frontdeskctl report`, as a script calls it: on a machine without a display.
class TestCtlReport : public QObject
{
    Q_OBJECT
private slots:
    void aPdfNeedsNoDisplay_data() { TestDesk::addBackends(); }
    void aPdfNeedsNoDisplay();
    void whatCannotBeMadeSaysWhy();

private:
    TestDesk m_desks;
};

void TestCtlReport::aPdfNeedsNoDisplay()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.fresh(backend));
    const QString ctl = QStringLiteral(FRONTDESK_BIN_DIR "/frontdeskctl");
    const Outcome made = run(ctl, {u"--desk"_s, address.url(), u"init"_s, u"--demo"_s, u"200"_s, u"--seed"_s, u"3"_s, u"--now"_s, u"2026-03-10T02:42:00Z"_s});
    QVERIFY2(made.code == 0, qPrintable(made.words));
    for (const QString &language : {u"en"_s, u"zh"_s}) {
        const QString file = m_desks.folder() + u"/%1-%2.pdf"_s.arg(backend, language);
        const QStringList report{u"--desk"_s, address.url(), u"report"_s, u"flow"_s, u"--from"_s, u"2026-01-01"_s, u"--to"_s, u"2026-03-09"_s, u"--zone"_s, u"Asia/Shanghai"_s};
        const Outcome drawn = run(ctl, report + QStringList{u"--format"_s, u"pdf"_s, u"--language"_s, language, u"--output"_s, file});
        QVERIFY2(drawn.code == 0, qPrintable(drawn.words));
        QVERIFY(drawn.answer.isEmpty());
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QByteArray bytes = pdf.readAll();
        QVERIFY(bytes.startsWith("%PDF-1.") && bytes.trimmed().endsWith("%%EOF") && bytes.contains("/FontFile"));
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("poppler-utils is not installed: what stands on the pages was not read back");
        const QString text = QString::fromUtf8(run(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s}).answer).normalized(QString::NormalizationForm_KC);
        for (const QString &needed : {u"Asia/Shanghai"_s, language == "zh"_L1 ? u"2026年1月1日"_s : u"1 Jan"_s, language == "zh"_L1 ? u"解决"_s : u"Resolved"_s})
            QVERIFY2(text.contains(needed), qPrintable(text.left(2000)));
        QVERIFY(text.contains(QRegularExpression(u"\\b1\\s*/\\s*\\d+\\b"_s)));
        QCOMPARE(text.contains(u"What the figures mean"_s), language == "en"_L1); // words of the program are in the language asked for
        // The same figures as in any other format: the total of the page is that of the table.
        const Outcome csv = run(ctl, report + QStringList{u"--format"_s, u"csv"_s, u"--language"_s, language, u"--table"_s, u"total"_s});
        QCOMPARE(csv.code, 0);
        const QString opened = QString::fromUtf8(csv.answer).split(u"\r\n"_s).value(1).section(u',', 0, 0);
        QVERIFY2(opened.toInt() > 0 && text.contains(opened), qPrintable(opened));
    }
}

void TestCtlReport::whatCannotBeMadeSaysWhy()
{
    FRONTDESK_VALUE(address, m_desks.initialised(u"sqlite"_s));
    const QString ctl = QStringLiteral(FRONTDESK_BIN_DIR "/frontdeskctl");
    const QStringList report{u"--desk"_s, address.url(), u"report"_s, u"flow"_s, u"--from"_s, u"2026-01-01"_s, u"--to"_s, u"2026-03-09"_s, u"--format"_s, u"pdf"_s};
    const Outcome nowhere = run(ctl, report);
    QCOMPARE(nowhere.code, 2);
    QVERIFY2(nowhere.words.contains(u"report.output_missing"_s), qPrintable(nowhere.words));
    const Outcome unwritable = run(ctl, report + QStringList{u"--output"_s, m_desks.folder() + u"/none/x.pdf"_s});
    QCOMPARE(unwritable.code, 2);
    QVERIFY2(unwritable.words.contains(u"file.unwritable"_s), qPrintable(unwritable.words));
    // The program that draws takes nothing but a report.
    const Outcome bare = run(QStringLiteral(FRONTDESK_BIN_DIR "/frontdesk-report"), {});
    QCOMPARE(bare.code, 2);
    QVERIFY2(bare.words.contains(u"report.stream_unreadable"_s), qPrintable(bare.words));
    const Outcome help = run(QStringLiteral(FRONTDESK_BIN_DIR "/frontdesk-report"), {u"--help"_s});
    QCOMPARE(help.code, 0);
    QVERIFY(help.answer.contains("frontdeskctl"));
}

QTEST_GUILESS_MAIN(TestCtlReport)
#include "tst_ctlreport.moc"
