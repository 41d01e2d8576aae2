#include "core/agreement/slaevaluation.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frontdesk;

namespace {

const QByteArray berlin = R"({"zone":"Europe/Berlin","week":{"mon":["08:00-18:00"],"tue":["08:00-18:00"],"wed":["08:00-18:00"],)"
                          R"("thu":["08:00-18:00"],"fri":["08:00-18:00"]}})";
const QByteArray shanghai = R"({"zone":"Asia/Shanghai","week":{"mon":["09:00-12:00","13:30-18:00"],"tue":["09:00-12:00","13:30-18:00"],)"
                            R"("wed":["09:00-12:00","13:30-18:00"],"thu":["09:00-12:00","13:30-18:00"],"fri":["09:00-12:00","13:30-18:00"]}})";
const QByteArray always = R"({"zone":"Europe/Berlin","week":{"mon":["00:00-24:00"],"tue":["00:00-24:00"],"wed":["00:00-24:00"],)"
                          R"("thu":["00:00-24:00"],"fri":["00:00-24:00"],"sat":["00:00-24:00"],"sun":["00:00-24:00"]}})";

QByteArray line(const QByteArray &calendar, const QByteArray &start, int targetS, const QByteArray &events, const QByteArray &now)
{
    return R"({"calendar":)" + calendar + R"(,"start":")" + start + R"(","target_s":)" + QByteArray::number(targetS) + R"(,"events":[)" + events
        + R"(],"now":")" + now + R"("})";
}

QByteArray step(const QByteArray &at, const QByteArray &action)
{
    return R"({"at":")" + at + R"(","do":")" + action + R"("})";
}

QByteArray retarget(const QByteArray &at, int targetS, const QByteArray &policy)
{
    return R"({"at":")" + at + R"(","do":"target","target_s":)" + QByteArray::number(targetS) + R"(,"policy":")" + policy + R"("})";
}

} // namespace

class SlaEvaluationTest : public QObject
{
    Q_OBJECT

private slots:
    void aLineGivesItsClock_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("output");
        const auto answer = [](const QByteArray &due, qint64 spent, qint64 left, const QByteArray &breachedAt = "null") {
            const auto quoted = [](const QByteArray &text) { return text == "null" ? text : '"' + text + '"'; };
            return R"({"breached":)" + QByteArray(breachedAt == "null" ? "false" : "true") + R"(,"breached_at":)" + quoted(breachedAt) + R"(,"due":)"
                + quoted(due) + R"(,"left_s":)" + QByteArray::number(left) + R"(,"spent_s":)" + QByteArray::number(spent) + '}';
        };
        QTest::newRow("V1") << line(shanghai, "2026-03-06T17:00:00+08:00", 14400, "", "2026-03-06T09:30:00Z")
                            << answer("2026-03-09T04:00:00Z", 1800, 12600);
        QTest::newRow("V2") << line(berlin, "2026-01-12T16:00:00Z", 14400, "", "2026-01-13T10:00:00Z")
                            << answer("2026-01-13T10:00:00Z", 14400, 0, "2026-01-13T10:00:00Z");
        QTest::newRow("V4") << line(always, "2026-03-28T21:00:00Z", 28800, "", "2026-03-29T01:00:00Z") << answer("2026-03-29T05:00:00Z", 14400, 14400);
        QTest::newRow("V7") << line(berlin, "2026-03-06T14:00:00Z", 14400, step("2026-03-06T15:00:00Z", "stop") + ',' + step("2026-03-09T08:00:00Z", "resume"),
                                    "2026-03-09T08:00:00Z")
                            << answer("2026-03-09T11:00:00Z", 3600, 10800);
        const QByteArray pause = step("2026-03-09T09:00:00Z", "stop") + ',' + step("2026-03-09T10:00:00Z", "resume");
        const QByteArray change = "2026-03-09T11:00:00Z";
        QTest::newRow("V9 before") << line(berlin, "2026-03-09T08:00:00Z", 57600, pause, change) << answer("2026-03-10T15:00:00Z", 7200, 50400);
        QTest::newRow("V9 retroactive") << line(berlin, "2026-03-09T08:00:00Z", 57600, pause + ',' + retarget(change, 14400, "retroactive"), change)
                                        << answer("2026-03-09T13:00:00Z", 7200, 7200);
        QTest::newRow("V9 restart") << line(berlin, "2026-03-09T08:00:00Z", 57600, pause + ',' + retarget(change, 14400, "restart"), change)
                                    << answer("2026-03-09T15:00:00Z", 0, 14400);
        QTest::newRow("V10") << line(always, "2026-06-01T21:30:00Z", 3600, "", "2026-06-01T22:29:59Z") << answer("2026-06-01T22:30:00Z", 3599, 1);
        QTest::newRow("stopped") << line(berlin, "2026-01-12T08:00:00Z", 14400, step("2026-01-12T09:00:00Z", "stop"), "2026-02-12T09:00:00Z")
                                 << answer("null", 3600, 10800);
        QTest::newRow("resolved late") << line(berlin, "2026-01-12T08:00:00Z", 14400, step("2026-01-12T13:00:00Z", "resolve"), "2026-02-12T09:00:00Z")
                                       << answer("null", 18000, -3600, "2026-01-12T12:00:00Z");
        QTest::newRow("reopened") << line(berlin, "2026-01-12T08:00:00Z", 14400,
                                          step("2026-01-12T10:00:00Z", "resolve") + ',' + step("2026-01-14T08:00:00Z", "reopen"), "2026-01-14T09:00:00Z")
                                  << answer("2026-01-14T10:00:00Z", 10800, 3600);
        QTest::newRow("breached by change")
            << line(berlin, "2026-01-12T08:00:00Z", 57600, retarget("2026-01-12T14:00:00Z", 7200, "retroactive"), "2026-01-12T15:00:00Z")
            << answer("2026-01-12T10:00:00Z", 25200, -18000, "2026-01-12T14:00:00Z");
        QTest::newRow("events after now") << line(berlin, "2026-01-12T08:00:00Z", 14400, step("2026-01-12T10:00:00Z", "resolve"), "2026-01-12T09:59:59Z")
                                          << answer("2026-01-12T12:00:00Z", 7199, 7201);
        QTest::newRow("never open") << line(R"({"zone":"UTC","week":{}})", "2026-01-12T08:00:00Z", 14400, "", "2056-01-12T08:00:00Z")
                                    << answer("null", 0, 14400);
        QTest::newRow("milliseconds") << line(always, "2026-06-01T21:30:00.250Z", 3600, "", "2026-06-01T21:30:02Z")
                                      << answer("2026-06-01T22:30:00.250Z", 1, 3599);
        QTest::newRow("no events") << QByteArray(R"({"now":"2026-06-01T21:30:00Z","target_s":60,"start":"2026-06-01T21:30:00Z","note":"x","calendar":)" + always + "}\r")
                                   << answer("2026-06-01T21:31:00Z", 0, 60);
    }
    void aLineGivesItsClock()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, output);
        const auto evaluated = evaluateClockJson(input);
        QVERIFY2(evaluated, evaluated ? "" : clockErrorJson(evaluated.error()).constData());
        QCOMPARE(*evaluated, output);
    }

    void aLineThatCannotBeReadNamesThePlace_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        const QByteArray good = "2026-01-12T08:00:00Z";
        QTest::newRow("empty") << QByteArray() << u"sla.json_unreadable"_s << QString();
        QTest::newRow("garbage") << QByteArray("{\"calendar\":") << u"sla.json_unreadable"_s << QString();
        QTest::newRow("no UTF-8") << QByteArray("{\"a\":\"\xff\xfe\"}") << u"sla.json_unreadable"_s << QString();
        QTest::newRow("array") << QByteArray("[]") << u"sla.json_unreadable"_s << QString();
        QTest::newRow("nothing in it") << QByteArray("{}") << u"sla.calendar_missing"_s << u"calendar"_s;
        QTest::newRow("unknown zone") << line(R"({"zone":"Mars/Phobos","week":{}})", good, 60, "", good) << u"calendar.zone_unknown"_s << u"calendar.zone"_s;
        QTest::newRow("overlap") << line(R"({"zone":"UTC","week":{"tue":["08:00-10:00","09:00-11:00"]}})", good, 60, "", good)
                                 << u"calendar.span_overlaps"_s << u"calendar.week.tue"_s;
        QTest::newRow("backward exception") << line(R"({"zone":"UTC","week":{},"exceptions":{"2026-02-03":["12:00-11:00"]}})", good, 60, "", good)
                                            << u"calendar.span_backward"_s << u"calendar.exceptions.2026-02-03"_s;
        for (const char *time : {"2026-01-12T08:00:00", "2026-01-12", "12.01.2026 08:00", "", "2026-13-12T08:00:00Z", "2026-01-12T08:00:00Zzz", "2026-01-12T08:00:00+99:00"}) {
            QTest::addRow("start %s", time) << line(berlin, time, 60, "", good) << u"sla.time_unreadable"_s << u"start"_s;
            QTest::addRow("now %s", time) << line(berlin, good, 60, "", time) << u"sla.time_unreadable"_s << u"now"_s;
        }
        QTest::newRow("far future") << line(berlin, good, 60, "", "2100-01-01T00:00:00Z") << u"sla.time_out_of_range"_s << u"now"_s;
        QTest::newRow("far past") << line(berlin, "1969-12-31T23:59:59Z", 60, "", good) << u"sla.time_out_of_range"_s << u"start"_s;
        QTest::newRow("event without zone") << line(berlin, good, 60, step("2026-01-12T09:00:00", "stop"), good) << u"sla.time_unreadable"_s
                                            << u"events[0].at"_s;
        QTest::newRow("unknown do") << line(berlin, good, 60, step(good, "stop") + ',' + step(good, "Pause"), good) << u"sla.do_unknown"_s
                                    << u"events[1].do"_s;
        QTest::newRow("unknown policy") << line(berlin, good, 60, retarget(good, 60, "both"), good) << u"sla.policy_unknown"_s << u"events[0].policy"_s;
        QTest::newRow("event target 0") << line(berlin, good, 60, retarget(good, 0, "restart"), good) << u"sla.target_out_of_range"_s
                                        << u"events[0].target_s"_s;
        QTest::newRow("event no object") << line(berlin, good, 60, "7", good) << u"sla.event_unreadable"_s << u"events[0]"_s;
        QTest::newRow("events no array") << QByteArray(line(berlin, good, 60, "", good)).replace("[],\"now", "{},\"now") << u"sla.events_unreadable"_s
                                         << u"events"_s;
        for (const char *target : {"0", "-1", "1e18", "3200000000"})
            QTest::addRow("target %s", target) << line(berlin, good, 60, "", good).replace(":60,", QByteArray(":") + target + ',')
                                               << u"sla.target_out_of_range"_s << u"target_s"_s;
        for (const char *target : {"\"60\"", "null", "0.5", "true", "[60]"})
            QTest::addRow("target %s", target) << line(berlin, good, 60, "", good).replace(":60,", QByteArray(":") + target + ',')
                                               << u"sla.target_unreadable"_s << u"target_s"_s;
    }
    void aLineThatCannotBeReadNamesThePlace()
    {
        QFETCH(QByteArray, input);
        QFETCH(QString, code);
        QFETCH(QString, field);
        const auto evaluated = evaluateClockJson(input);
        QVERIFY2(!evaluated, evaluated.value_or(QByteArray()));
        QCOMPARE(evaluated.error().code, code);
        QCOMPARE(evaluated.error().field, field);
        const QJsonObject shown = QJsonDocument::fromJson(clockErrorJson(evaluated.error())).object();
        QCOMPARE(shown.size(), 1);
        const QString words = shown.value("error"_L1).toString();
        QVERIFY2(words.startsWith(field) && words.size() > field.size() + 5 && words.size() < 300, qPrintable(words));
    }
};

QTEST_APPLESS_MAIN(SlaEvaluationTest)
#include "tst_slaevaluation.moc"
