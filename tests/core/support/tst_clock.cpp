#include "core/support/clock.h"

#include <QTest>
#include <QTimeZone>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestClock : public QObject
{
    Q_OBJECT
private slots:
    void everyStoredInstantComesBackAsItWas();
    void aZoneIsReckonedInAndNoZoneIsNoInstant();
    void whatIsNoInstantIsRefused_data();
    void whatIsNoInstantIsRefused();
};

void TestClock::everyStoredInstantComesBackAsItWas()
{
    for (const qint64 ms : {qint64(0), qint64(1), qint64(951782399999), qint64(951782400000), qint64(1772787600123), qint64(253402214400000), qint64(-1), qint64(-86'400'001)}) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
        QCOMPARE(instantFromText(instantText(at)), at);
        QCOMPARE(instantFromText(instantText(at)).timeSpec(), Qt::UTC);
        QCOMPARE(instantText(at), at.toString(u"yyyy-MM-ddTHH:mm:ss.zzz'Z'"_s));
    }
}

void TestClock::aZoneIsReckonedInAndNoZoneIsNoInstant()
{
    const QDateTime at({2026, 3, 6}, {1, 0}, Qt::UTC);
    QCOMPARE(instantFromText(u"2026-03-06T09:00:00+08:00"_s), at);
    QCOMPARE(instantFromText(u" 2026-03-06T01:00:00Z "_s), at);
    QCOMPARE(instantFromText(u"2026-03-06T01:00Z"_s), at);
    QVERIFY(!instantFromText(u"2026-03-06T01:00:00"_s).isValid());
}

void TestClock::whatIsNoInstantIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "2026-02-30T00:00:00.000Z", "2026-13-01T00:00:00.000Z", "2026-01-01T25:00:00.000Z", "2026-01-01T00:61:00.000Z",
                             "2026-01-01X00:00:00.000Z", "2026-01-01T00:00:00.000X", "yyyy-01-01T00:00:00.000Z"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestClock::whatIsNoInstantIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!instantFromText(text).isValid());
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
