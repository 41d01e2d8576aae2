#include "core/access/passworddelay.h"
#include "core/support/clock.h"

#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class PasswordDelayTest : public QObject
{
    Q_OBJECT
private slots:
    void twoMistakesCostNothingThenEachCostsMore()
    {
        QList<int> waits;
        for (int mistake = 1; mistake <= 10; ++mistake) {
            m_delay.failed(u"desk"_s, u"lin"_s);
            waits += m_delay.secondsLeft(u"desk"_s, u"lin"_s);
        }
        QCOMPARE(waits, (QList<int>{0, 0, 2, 4, 8, 16, 32, 60, 60, 60}));
    }

    void theSecondsRunDownToNow()
    {
        fail(3);
        m_clock.advance(1);
        QCOMPARE(m_delay.secondsLeft(u"desk"_s, u"lin"_s), 2); // rounded up: 0 means now
        m_clock.advance(1000);
        QCOMPARE(m_delay.secondsLeft(u"desk"_s, u"lin"_s), 1);
        m_clock.advance(998);
        QCOMPARE(m_delay.secondsLeft(u"desk"_s, u"lin"_s), 1);
        m_clock.advance(1);
        QCOMPARE(m_delay.secondsLeft(u"desk"_s, u"lin"_s), 0);
        m_delay.failed(u"desk"_s, u"lin"_s); // having waited is no forgiveness
        QCOMPARE(m_delay.secondsLeft(u"desk"_s, u"lin"_s), 4);
    }

    void theRightPasswordForgets()
    {
        fail(5);
        m_delay.succeeded(u"desk"_s, u"lin"_s);
        QCOMPARE(m_delay.secondsLeft(u"desk"_s, u"lin"_s), 0);
        fail(2);
        QCOMPARE(m_delay.secondsLeft(u"desk"_s, u"lin"_s), 0);
    }

    void othersAndOtherDesksDoNotWait()
    {
        fail(5);
        QCOMPARE(m_delay.secondsLeft(u"desk"_s, u"chen"_s), 0);
        QCOMPARE(m_delay.secondsLeft(u"other"_s, u"lin"_s), 0);
    }

    void aClockThatIsSetBackMakesNobodyWaitForHours()
    {
        fail(4);
        m_clock.advance(-3'600'000);
        QCOMPARE(m_delay.secondsLeft(u"desk"_s, u"lin"_s), 4);
    }

    void init() { m_delay.succeeded(u"desk"_s, u"lin"_s); }

private:
    void fail(int times)
    {
        for (int i = 0; i < times; ++i)
            m_delay.failed(u"desk"_s, u"lin"_s);
    }
    FixedClock m_clock{QDateTime({2026, 3, 10}, {9, 0}, Qt::UTC)};
    PasswordDelay m_delay{m_clock};
};

QTEST_APPLESS_MAIN(PasswordDelayTest)
#include "tst_passworddelay.moc"
