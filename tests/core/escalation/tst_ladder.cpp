#include "core/agreement/ladder.h"
#include "core/desk/deskreference.h"
#include "core/escalation/ladderpoints.h"

#include <QJsonDocument>
#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

QJsonArray jsonOf(const char *text)
{
    return QJsonDocument::fromJson(text).array();
}

} // namespace

/// Ladders as they are written down.
class TestLadder : public QObject
{
    Q_OBJECT
private slots:
    void aLadderComesBackAsItWasWritten();
    void whatCannotBeClimbedIsRefusedAtItsRung_data();
    void whatCannotBeClimbedIsRefusedAtItsRung();
    void aStepKeepsItsNameWhenOthersAreAdded();
};

void TestLadder::aLadderComesBackAsItWasWritten()
{
    const QJsonArray written = jsonOf(R"([{"clock":"response","percent":50,"do":"notify","to":"owner"},
        {"clock":"resolution","before_s":3600,"do":"raise","to":"lead"}, {"clock":"update","after_s":600,"do":"notify","to":"lead"},
        {"clock":"resolution","percent":90,"do":"reassign","to":"line-2b"},
        {"clock":"resolution","percent":100,"every":25,"do":"notify","to":"manager"}])");
    const auto ladder = ladderFromJson(written);
    QVERIFY2(ladder, ladder ? "" : qPrintable(ladder.error().code));
    QCOMPARE(ladder->size(), 5);
    QCOMPARE(ladder->at(1).point, LadderStep::Point::BeforeDue);
    QCOMPARE(ladder->at(4).everyPercent, 25);
    const auto again = ladderFromJson(ladderToJson(*ladder));
    QVERIFY(again);
    QCOMPARE(*again, *ladder);
    const auto empty = ladderFromJson({});
    QVERIFY(empty && empty->isEmpty());
}

void TestLadder::whatCannotBeClimbedIsRefusedAtItsRung_data()
{
    QTest::addColumn<QByteArray>("rung");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *rung, const QString &code) { QTest::newRow(name) << QByteArray(rung) << code; };
    row("not an object", R"(7)", u"ladder.unreadable"_s);
    row("without a point", R"({"clock":"resolution","do":"notify","to":"owner"})", u"ladder.unreadable"_s);
    row("a clock that nobody has", R"({"clock":"lunch","percent":50})", u"ladder.clock_unknown"_s);
    row("at nothing", R"({"percent":0})", u"ladder.point_invalid"_s);
    row("before the start", R"({"percent":-5})", u"ladder.point_invalid"_s);
    row("percent as words", R"({"percent":"half"})", u"ladder.point_invalid"_s);
    row("beyond all reason", R"({"percent":1001})", u"ladder.point_invalid"_s);
    row("ten years later", R"({"after_s":315360000})", u"ladder.point_invalid"_s);
    row("again every percent", R"({"percent":100,"every":1,"to":"manager"})", u"ladder.point_invalid"_s);
    row("again and again at a time", R"({"after_s":60,"every":25})", u"ladder.point_invalid"_s);
    row("shouts", R"({"percent":50,"do":"shout"})", u"ladder.action_unknown"_s);
    row("tells nobody", R"({"percent":50,"to":"everybody"})", u"ladder.to_missing"_s);
    row("gives it to no group", R"({"percent":50,"do":"reassign","to":""})", u"ladder.to_missing"_s);
    row("stands twice", R"({"percent":10,"do":"notify","to":"owner"})", u"ladder.step_twice"_s);
}

void TestLadder::whatCannotBeClimbedIsRefusedAtItsRung()
{
    QFETCH(QByteArray, rung);
    QFETCH(QString, code);
    const auto ladder = ladderFromJson(jsonOf(R"([{"percent":10,"do":"notify","to":"owner"},)" + rung + "]"));
    QVERIFY(!ladder);
    QCOMPARE(ladder.error().code, code);
    QCOMPARE(ladder.error().kind, ErrorKind::Invalid);
    QCOMPARE(ladder.error().field, u"ladder.1"_s);
}

void TestLadder::aStepKeepsItsNameWhenOthersAreAdded()
{
    LadderStep step;
    step.value = 75;
    step.to = u"lead"_s;
    QCOMPARE(ladderStepKey(step, 75), u"75%/notify/lead"_s);
    step.point = LadderStep::Point::BeforeDue;
    step.value = 3600;
    QCOMPARE(ladderStepKey(step, 0), u"-3600s/notify/lead"_s);
}

QTEST_GUILESS_MAIN(TestLadder)
#include "tst_ladder.moc"
