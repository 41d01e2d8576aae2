#include "tests/support/testdesk.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTimeZone>

#include <cmath>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int code = -1;
    QList<QJsonObject> lines;
    QByteArray words;
};

Outcome ctl(const QString &url, const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(FRONTDESK_BIN_DIR "/frontdeskctl"), QStringList{u"--desk"_s, url} + arguments);
    process.closeWriteChannel();
    Outcome outcome;
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return outcome;
    outcome.code = process.exitCode();
    outcome.words = process.readAllStandardError();
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            outcome.lines += QJsonDocument::fromJson(line).object();
    }
    return outcome;
}

QStringList forecast(const QString &group, QDate from, QDate to, const QString &zone = u"UTC"_s)
{
    return {u"forecast"_s, u"--group"_s, group, u"--from"_s, from.toString(Qt::ISODate), u"--to"_s, to.toString(Qt::ISODate), u"--zone"_s, zone};
}

} // namespace

#define EXPECT_CODE(outcome, wanted) QVERIFY2((outcome).code == (wanted), ("exit " + QByteArray::number((outcome).code) + ": " + (outcome).words).constData())

/// From a telephone system's log to the agents that are missing.
class TestCtlForecast : public QObject
{
    Q_OBJECT
private slots:
    void anImportedLogIsForetold_data() { TestDesk::addBackends(); }
    void anImportedLogIsForetold();
    void anEmptyDeskHasNoData_data() { TestDesk::addBackends(); }
    void anEmptyDeskHasNoData();
    void badInputNamesItsField_data();
    void badInputNamesItsField();

private:
    QString deskUrl(const QString &backend)
    {
        const auto address = m_desks.fresh(backend);
        return address ? address->url() : QString();
    }
    TestDesk m_desks;
};

void TestCtlForecast::anImportedLogIsForetold()
{
    FRONTDESK_BACKEND(backend);
    const QString url = deskUrl(backend);
    EXPECT_CODE(ctl(url, {u"init"_s}), 0);
    EXPECT_CODE(ctl(url, {u"staff"_s, u"add"_s, u"Lin Hao"_s, u"--group"_s, u"First line"_s}), 0);
    const QDate today = QDateTime::currentDateTimeUtc().date();
    const QString log = m_desks.folder() + u"/calls-%1.csv"_s.arg(backend);
    QFile file(log);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("call_id,offered,answered,ended,agent,number,hold_s,wrap_s\n");
    int calls = 0;
    for (QDate day = today.addDays(-21); day < today; day = day.addDays(1)) { // four calls in each half hour from 09:00 to 13:00
        for (int half = 0; half < 8; ++half) {
            for (int i = 0; i < 4; ++i) {
                const QDateTime offered = QDateTime(day, QTime(9, 0), Qt::UTC).addSecs(1800 * half + 300 * i);
                ++calls;
                file.write(u"%1,%2,%3,%4,Lin Hao,+86138001%5,0,60\n"_s.arg(calls)
                               .arg(offered.toString(Qt::ISODate), offered.addSecs(10).toString(Qt::ISODate), offered.addSecs(250).toString(Qt::ISODate))
                               .arg(calls, 5, 10, QLatin1Char('0'))
                               .toUtf8());
            }
        }
    }
    file.close();
    const Outcome imported = ctl(url, {u"import"_s, u"calls"_s, log, u"--mapping"_s, QStringLiteral(FRONTDESK_SOURCE_DIR "/resources/mappings/telephone-log.json")});
    EXPECT_CODE(imported, 0);

    const QDate next = today.addDays(1);
    const Outcome outcome = ctl(url, forecast(u"First line"_s, next, next.addDays(1)));
    EXPECT_CODE(outcome, 0);
    QCOMPARE(outcome.lines.size(), 96);
    QCOMPARE(outcome.lines.first().value("from"_L1).toString(), QDateTime(next, QTime(0, 0), Qt::UTC).toString(Qt::ISODate));
    const QJsonObject nine = outcome.lines.at(18), night = outcome.lines.at(4);
    QVERIFY2(std::abs(nine.value("contacts"_L1).toDouble() - 4) < 0.5, QJsonDocument(nine).toJson());
    QVERIFY2(std::abs(nine.value("aht_s"_L1).toDouble() - 300) < 1, QJsonDocument(nine).toJson());
    QCOMPARE(nine.value("need"_L1), QJsonValue(3)); // two at the telephones, 15 % shrinkage
    QCOMPARE(nine.value("rostered"_L1), QJsonValue(0));
    QCOMPARE(nine.value("gap"_L1), QJsonValue(3));
    QVERIFY(nine.contains("service_level"_L1) && nine.value("service_level"_L1).isNull()); // nobody is there: no number
    QCOMPARE(night.value("need"_L1), QJsonValue(0));
    QCOMPARE(night.value("gap"_L1), QJsonValue(0));
    // The same half hour on the wall of a zone that is apart by half an hour.
    const Outcome kolkata = ctl(url, forecast(u"First line"_s, next, next, u"Asia/Kolkata"_s));
    EXPECT_CODE(kolkata, 0);
    QCOMPARE(kolkata.lines.at(29).value("local"_L1).toString().mid(11, 5), u"14:30"_s);
    QCOMPARE(kolkata.lines.at(29).value("from"_L1), nine.value("from"_L1));
    QVERIFY(std::abs(kolkata.lines.at(29).value("contacts"_L1).toDouble() - 4) < 0.5);
    // Another group took no calls: no data, which is not zero.
    const Outcome second = ctl(url, forecast(u"Second line"_s, next, next));
    EXPECT_CODE(second, 0);
    QVERIFY2(second.words.contains("no call history"), second.words.constData());
    QVERIFY(second.lines.at(18).value("contacts"_L1).isNull() && second.lines.at(18).value("need"_L1).isNull());
    QCOMPARE(second.lines.at(18).value("rostered"_L1), QJsonValue(0));
}

void TestCtlForecast::anEmptyDeskHasNoData()
{
    FRONTDESK_BACKEND(backend);
    const QString url = deskUrl(backend);
    EXPECT_CODE(ctl(url, {u"init"_s}), 0);
    const Outcome outcome = ctl(url, forecast(u"first_line"_s, {2026, 3, 29}, {2026, 3, 29}, u"Europe/Berlin"_s));
    EXPECT_CODE(outcome, 0);
    QCOMPARE(outcome.lines.size(), 46); // a day of 23 hours
    QVERIFY(outcome.lines.first().value("contacts"_L1).isNull());
    QVERIFY(!outcome.words.isEmpty());
}

void TestCtlForecast::badInputNamesItsField_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    const QDate day(2026, 3, 10);
    QTest::newRow("no group") << QStringList{u"forecast"_s, u"--from"_s, u"2026-03-10"_s, u"--to"_s, u"2026-03-10"_s} << QByteArray("--group");
    QTest::newRow("unknown group") << forecast(u"Nobody"_s, day, day) << QByteArray("no such group");
    QTest::newRow("no date") << QStringList{u"forecast"_s, u"--group"_s, u"x"_s, u"--from"_s, u"tomorrow"_s, u"--to"_s, u"2026-03-10"_s} << QByteArray("from");
    QTest::newRow("backwards") << forecast(u"First line"_s, day, day.addDays(-1)) << QByteArray("to");
    QTest::newRow("too long") << forecast(u"First line"_s, day, day.addDays(400)) << QByteArray("366");
    QTest::newRow("no zone") << forecast(u"First line"_s, day, day, u"Europe/Atlantis"_s) << QByteArray("zone");
}

void TestCtlForecast::badInputNamesItsField()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, words);
    const QString url = deskUrl(u"sqlite"_s);
    EXPECT_CODE(ctl(url, {u"init"_s}), 0);
    const Outcome outcome = ctl(url, arguments);
    EXPECT_CODE(outcome, 2);
    QVERIFY2(outcome.words.contains(words), outcome.words.constData());
    QVERIFY(outcome.lines.isEmpty());
}

QTEST_GUILESS_MAIN(TestCtlForecast)
#include "tst_ctlforecast.moc"
