#include "core/reporting/measurereading.h"

#include <QTest>

using namespace frontdesk::reportsql;
using namespace Qt::StringLiterals;

/// Definitions of measures, taken apart and put together.
class TestMeasureReading : public QObject
{
    Q_OBJECT
private slots:
    void aDefinitionIsTakenApart();
    void whatIsMoreThanConditionsIsReadAlone_data();
    void whatIsMoreThanConditionsIsReadAlone();
    void eachMeasureTakesItsOwnOfTheSameRows();
};

void TestMeasureReading::aDefinitionIsTakenApart()
{
    const auto parts = partsOf(u"SELECT f.id, f.opened_ms AS at_ms, CASE WHEN f.a = 1 AND f.b THEN 1 ELSE 0 END AS hit, CAST(NULL AS bigint) AS value\n"
                               "FROM f JOIN t ON t.id = f.id AND t.place = 1\nWHERE f.kind = 'AND FROM' AND (f.a OR f.b) AND f.c"_s);
    QVERIFY(parts);
    QCOMPARE(parts->names, (QStringList{u"id"_s, u"at_ms"_s, u"hit"_s, u"value"_s}));
    QCOMPARE(parts->expression(u"hit"_s), u"CASE WHEN f.a = 1 AND f.b THEN 1 ELSE 0 END"_s);
    QCOMPARE(parts->expression(u"value"_s), u"CAST(NULL AS bigint)"_s);
    QCOMPARE(parts->from, u"f JOIN t ON t.id = f.id AND t.place = 1"_s);
    QCOMPARE(parts->conditions, (QStringList{u"f.kind = 'AND FROM'"_s, u"(f.a OR f.b)"_s, u"f.c"_s}));
}

void TestMeasureReading::whatIsMoreThanConditionsIsReadAlone_data()
{
    QTest::addColumn<QString>("definition");
    QTest::newRow("two statements") << u"SELECT f.id FROM f UNION ALL SELECT t.id FROM t"_s;
    QTest::newRow("a choice") << u"SELECT f.id FROM f WHERE f.a OR f.b"_s;
    QTest::newRow("a range with an AND of its own") << u"SELECT f.id FROM f WHERE f.a BETWEEN 1 AND 2"_s;
    QTest::newRow("groups") << u"SELECT f.id FROM f GROUP BY f.id"_s;
}

void TestMeasureReading::whatIsMoreThanConditionsIsReadAlone()
{
    QFETCH(QString, definition);
    QVERIFY(!partsOf(definition));
}

void TestMeasureReading::eachMeasureTakesItsOwnOfTheSameRows()
{
    const auto calls = partsOf(u"SELECT f.id, f.at AS at_ms, 1 AS hit, f.wait AS value, f.agent AS agent_id FROM f WHERE f.phone AND f.ended"_s);
    const auto waits = partsOf(u"SELECT f.id, f.at AS at_ms, f.soon AS hit, f.wait AS value, f.owner AS agent_id FROM f WHERE f.phone AND f.answered"_s);
    QVERIFY(calls && waits);
    QVERIFY(readTogether(*calls, *waits, {}));
    QVERIFY(!readTogether(*calls, *waits, {u"agent_id"_s})); // it is not the same person
    QCOMPARE(textOf({*calls, *waits}, {u"id"_s}),
             u"SELECT f.at AS at_ms, f.id AS id, CASE WHEN f.ended THEN 1 END AS hit_0, CASE WHEN f.ended THEN f.wait END AS value_0, "
             "CASE WHEN f.answered THEN f.soon END AS hit_1, CASE WHEN f.answered THEN f.wait END AS value_1 FROM f WHERE f.phone AND ((f.ended) OR (f.answered))"_s);
}

QTEST_GUILESS_MAIN(TestMeasureReading)
#include "tst_measurereading.moc"
