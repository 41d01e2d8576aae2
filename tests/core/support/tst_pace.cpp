#include "core/support/pace.h"

#include <QTest>

using namespace frontdesk;

/// How long what is told is gathered before it is looked up.
class TestPace : public QObject
{
    Q_OBJECT
private slots:
    void aSlowServerIsAskedLessOften_data();
    void aSlowServerIsAskedLessOften();
};

void TestPace::aSlowServerIsAskedLessOften_data()
{
    QTest::addColumn<qint64>("costMs");
    QTest::addColumn<qint64>("sinceMs");
    QTest::addColumn<int>("waitMs");
    QTest::newRow("nothing was asked yet") << qint64(0) << qint64(Pace::mostMs) << 50;
    QTest::newRow("a server with time, twenty changes a second") << qint64(15) << qint64(0) << 50;
    QTest::newRow("the slowest that counts as prompt") << qint64(25) << qint64(0) << 50;
    QTest::newRow("slow") << qint64(55) << qint64(0) << 300;
    QTest::newRow("slow, but long ago") << qint64(55) << qint64(280) << 50;
    QTest::newRow("overloaded") << qint64(4000) << qint64(0) << Pace::mostMs;
}

void TestPace::aSlowServerIsAskedLessOften()
{
    QFETCH(qint64, costMs);
    QFETCH(qint64, sinceMs);
    QTEST(Pace::waitMs(costMs, sinceMs, 50), "waitMs");
}

QTEST_GUILESS_MAIN(TestPace)
#include "tst_pace.moc"
