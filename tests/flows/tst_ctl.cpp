#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray words;
};

const QString program = QStringLiteral(FRONTDESK_BIN_DIR "/frontdeskctl");

Outcome ctl(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

const QByteArray goodLine = R"({"calendar":{"zone":"Asia/Shanghai","week":{"mon":["09:00-12:00","13:30-18:00"],"fri":["09:00-12:00","13:30-18:00"]}},)"
                            R"("start":"2026-03-06T09:00:00Z","target_s":14400,"events":[],"now":"2026-03-06T09:30:00Z"})";

} // namespace

class CtlTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(QFile::exists(program), qPrintable(program)); }

    void everyLineGivesOneLineAndTheRunGoesOnAfterABadOne()
    {
        const Outcome good = ctl({u"sla"_s, u"evaluate"_s}, goodLine + '\n' + goodLine + "\r\n");
        QCOMPARE(good.code, 0);
        const QByteArray answer = R"({"breached":false,"breached_at":null,"due":"2026-03-09T04:00:00Z","left_s":12600,"spent_s":1800})";
        QCOMPARE(good.out, answer + '\n' + answer + '\n');
        QVERIFY(good.words.isEmpty());

        const Outcome mixed = ctl({u"sla"_s, u"evaluate"_s}, "\xef\xbb\xbf" + goodLine + "\ngarbage\n\n" + goodLine); // the last without a line break
        QCOMPARE(mixed.code, 1);
        const QList<QByteArray> lines = mixed.out.split('\n');
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[0], answer);
        QVERIFY(QJsonDocument::fromJson(lines[1]).object().contains("error"_L1));
        QVERIFY(QJsonDocument::fromJson(lines[2]).object().contains("error"_L1));
        QCOMPARE(lines[3], answer);
        QCOMPARE(ctl({u"sla"_s, u"evaluate"_s}).code, 0);
    }

    void anAnswerComesBeforeTheInputEnds()
    {
        QProcess process;
        process.start(program, {u"sla"_s, u"evaluate"_s});
        for (int i = 0; i < 3; ++i) {
            process.write(goodLine + '\n');
            while (!process.canReadLine())
                QVERIFY(process.waitForReadyRead(30'000));
            QVERIFY(process.readLine().contains("2026-03-09T04:00:00Z"));
        }
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }

    void aVeryLongLineIsRefusedAndTheNextIsRead()
    {
        const QByteArray note = "{\"note\":\"" + QByteArray(300'000, 'x') + "\"," + goodLine.mid(1);
        const Outcome longer = ctl({u"sla"_s, u"evaluate"_s}, note + '\n');
        QCOMPARE(longer.code, 0);
        QVERIFY(longer.out.contains("2026-03-09T04:00:00Z"));
        const Outcome outcome = ctl({u"sla"_s, u"evaluate"_s}, QByteArray(65 << 20, 'x') + '\n' + goodLine + '\n');
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.out.count('\n'), 2);
        QVERIFY(outcome.out.split('\n')[0].contains("error") && outcome.out.split('\n')[1].contains("2026-03-09T04:00:00Z"));
    }

    void staffingAnswersWithTheReferenceFigures()
    {
        const Outcome outcome = ctl({u"staffing"_s, u"--calls"_s, u"100"_s, u"--interval=1800"_s, u"--aht"_s, u"180"_s, u"--target"_s, u"0.8"_s, u"--within"_s,
                                     u"20"_s, u"--shrinkage"_s, u"0.3"_s});
        QCOMPARE(outcome.code, 0);
        const QJsonObject answer = QJsonDocument::fromJson(outcome.out).object();
        QCOMPARE(answer.keys(), (QStringList{u"agents"_s, u"asa_s"_s, u"load"_s, u"occupancy"_s, u"rostered"_s, u"service_level"_s, u"wait_probability"_s}));
        QCOMPARE(answer.value("agents"_L1), QJsonValue(14));
        QCOMPARE(answer.value("rostered"_L1), QJsonValue(20));
        QCOMPARE(answer.value("load"_L1), QJsonValue(10));
        QVERIFY(std::abs(answer.value("wait_probability"_L1).toDouble() - 0.174132) < 1e-6);
        QVERIFY(std::abs(answer.value("service_level"_L1).toDouble() - 0.888350) < 1e-6);
        QVERIFY(std::abs(answer.value("asa_s"_L1).toDouble() - 7.835937) < 1e-6);
        QVERIFY(std::abs(answer.value("occupancy"_L1).toDouble() - 10.0 / 14) < 1e-6);
    }

    void aQueueThatGrowsWithoutEndGetsWordsAndNoNumber()
    {
        const Outcome outcome = ctl({u"staffing"_s, u"--calls"_s, u"100"_s, u"--interval"_s, u"1800"_s, u"--aht"_s, u"180"_s, u"--target"_s, u"0.8"_s,
                                     u"--within"_s, u"20"_s, u"--agents"_s, u"10"_s});
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(outcome.words.contains("grows without end"));
    }

    void wrongUsageEndsWithTwoAndSaysWhy_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("words");
        const QStringList staffing{u"staffing"_s, u"--interval"_s, u"1800"_s, u"--aht"_s, u"180"_s, u"--target"_s, u"0.8"_s, u"--within"_s, u"20"_s};
        QTest::newRow("nothing") << QStringList{} << QByteArray("usage: frontdeskctl");
        QTest::newRow("unknown command") << QStringList{u"frobnicate"_s} << QByteArray("There is no command \"frobnicate\"");
        QTest::newRow("unknown command, help") << QStringList{u"frobnicate"_s, u"--help"_s} << QByteArray("There is no command");
        QTest::newRow("half a command") << QStringList{u"sla"_s} << QByteArray("sla evaluate");
        QTest::newRow("unknown option") << QStringList{u"sla"_s, u"evaluate"_s, u"--fast"_s} << QByteArray("fast");
        QTest::newRow("unknown option before") << QStringList{u"--fast"_s, u"sla"_s, u"evaluate"_s} << QByteArray("fast");
        QTest::newRow("usage line follows") << QStringList{u"sla"_s, u"evaluate"_s, u"--fast"_s} << QByteArray("usage: frontdeskctl sla evaluate");
        QTest::newRow("surplus word") << QStringList{u"sla"_s, u"evaluate"_s, u"file.jsonl"_s} << QByteArray("file.jsonl");
        QTest::newRow("option after --") << QStringList{u"sla"_s, u"evaluate"_s, u"--"_s, u"--help"_s} << QByteArray("\"--help\" is too much");
        QTest::newRow("bad desk") << QStringList{u"--desk"_s, u"http://x"_s, u"sla"_s, u"evaluate"_s} << QByteArray("usage");
        QTest::newRow("value missing") << QStringList{u"sla"_s, u"evaluate"_s, u"--desk"_s} << QByteArray("--desk");
        QTest::newRow("switch with value") << QStringList{u"--password-stdin=x"_s, u"sla"_s, u"evaluate"_s} << QByteArray("password-stdin");
        QTest::newRow("needed option") << staffing << QByteArray("--calls: is needed");
        QTest::newRow("no number") << QStringList(staffing + QStringList{u"--calls"_s, u"many"_s}) << QByteArray("\"many\" is not a number");
        QTest::newRow("infinite") << QStringList(staffing + QStringList{u"--calls"_s, u"inf"_s}) << QByteArray("--calls");
        QTest::newRow("negative") << QStringList(staffing + QStringList{u"--calls"_s, u"-5"_s}) << QByteArray("calls");
        QTest::newRow("twice") << QStringList(staffing + QStringList{u"--calls"_s, u"5"_s, u"--calls"_s, u"6"_s}) << QByteArray("more than once");
        QTest::newRow("out of range") << QStringList(staffing + QStringList{u"--calls"_s, u"5"_s, u"--shrinkage"_s, u"1"_s}) << QByteArray("shrinkage");
    }
    void wrongUsageEndsWithTwoAndSaysWhy()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, words);
        const Outcome outcome = ctl(arguments, goodLine + '\n');
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.out.isEmpty(), outcome.out);
        QVERIFY2(outcome.words.contains(words), outcome.words);
    }

    void helpIsEverywhere_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("alone") << QStringList{u"--help"_s} << QByteArray("staffing");
        QTest::newRow("group") << QStringList{u"sla"_s, u"--help"_s} << QByteArray("sla evaluate");
        QTest::newRow("command") << QStringList{u"sla"_s, u"evaluate"_s, u"--help"_s} << QByteArray("retroactive|restart");
        QTest::newRow("before the command") << QStringList{u"--help"_s, u"staffing"_s} << QByteArray("--shrinkage");
        QTest::newRow("beside a bad value") << QStringList{u"staffing"_s, u"--calls"_s, u"many"_s, u"--help"_s} << QByteArray("--shrinkage");
    }
    void helpIsEverywhere()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, words);
        const Outcome outcome = ctl(arguments);
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.words.contains(words), outcome.words);
    }

    void globalOptionsStandBeforeOrAfterTheCommand()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"none.db"_s);
        for (const QStringList &arguments : {QStringList{u"--desk"_s, u"sqlite://"_s + file, u"--as"_s, u"mei"_s, u"sla"_s, u"evaluate"_s},
                                             QStringList{u"sla"_s, u"evaluate"_s, u"--as=mei"_s, u"--desk=postgresql://a@h1:5432,h2/d?sslmode=require"_s},
                                             QStringList{u"--as"_s, u"mei"_s, u"--"_s, u"sla"_s, u"evaluate"_s}}) {
            const Outcome outcome = ctl(arguments, goodLine + '\n');
            QCOMPARE(outcome.code, 0);
            QCOMPARE(outcome.out.count('\n'), 1);
        }
        QVERIFY(!QFile::exists(file)); // a command that needs no desk opens none
    }

    void outputThatCannotBeWrittenIsNotSuccess()
    {
#ifdef Q_OS_LINUX
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(program, {u"sla"_s, u"evaluate"_s});
        process.write(goodLine + '\n');
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("Standard output"));
#else
        QSKIP("only Linux has /dev/full");
#endif
    }
};

QTEST_GUILESS_MAIN(CtlTest)
#include "tst_ctl.moc"
