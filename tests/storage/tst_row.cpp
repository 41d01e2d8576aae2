#include "core/storage/postgres.h"
#include "core/storage/session.h"
#include "core/support/clock.h"
#include "tests/support/testdesk.h"

#include <QScopeGuard>

#include <ctime>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// What a row says of a value, alike on both backends.
class TestRow : public QObject
{
    Q_OBJECT
private slots:
    void instantsAreExactWhereTheLocalClockIsSetBackOrForwards_data() { TestDesk::addBackends(); }
    void instantsAreExactWhereTheLocalClockIsSetBackOrForwards();
    void theServersInstantsAreReadWithoutTheLocalZone();

private:
    TestDesk m_desk;
};

void TestRow::instantsAreExactWhereTheLocalClockIsSetBackOrForwards()
{
    FRONTDESK_BACKEND(backend);
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    tzset();
    const auto back = qScopeGuard([&] {
        zone.isNull() ? void(qunsetenv("TZ")) : void(qputenv("TZ", zone));
        tzset();
    });
    FRONTDESK_VALUE(address, m_desk.made(backend));
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    Session session(*connection, false, {});
    const QString sql = backend == "sqlite"_L1 ? u"SELECT :at AS at"_s : u"SELECT CAST(:at AS timestamptz) AS at"_s;
    for (const QDate day : {QDate(2026, 3, 29), QDate(2026, 10, 25)}) {
        for (int minutes = 0; minutes < 240; minutes += 15) {
            const QDateTime at = QDateTime(day, {0, 0}, Qt::UTC).addSecs(minutes * 60).addMSecs(minutes);
            FRONTDESK_VALUE(read, session.queryText(sql, {{u"at"_s, instantText(at)}}, [](const Row &row) { return row.instant(u"at"_s); }));
            QCOMPARE(read, QList<QDateTime>{at});
        }
    }
}

/// By way of the driver and the local zone each costs ten times as much: a list of a hundred tickets took 3 ms for it.
void TestRow::theServersInstantsAreReadWithoutTheLocalZone()
{
    FRONTDESK_VALUE(address, m_desk.made(u"postgres"_s));
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    FRONTDESK_VALUE(prepared, connection->execute(u"SELECT CAST(at AS timestamptz) FROM (VALUES ('2026-03-06T09:00:00.120Z'), ('2026-03-06T09:00:00Z'), (NULL)) AS v(at)"_s, {}));
    for (const QDateTime &expected : {QDateTime({2026, 3, 6}, {9, 0, 0, 120}, Qt::UTC), QDateTime({2026, 3, 6}, {9, 0}, Qt::UTC), QDateTime()}) {
        QVERIFY(prepared->query.next());
        const auto read = postgresInstant(prepared->query, 0);
        QVERIFY(read.has_value());
        QCOMPARE(*read, expected);
    }
    prepared->query.finish();
}

QTEST_GUILESS_MAIN(TestRow)
#include "tst_row.moc"
