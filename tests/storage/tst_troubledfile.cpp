#include "tests/support/ticketbench.h"

#include <QFile>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// A desk's file in trouble: a clear error, and no half ticket.
class TestTroubledFile : public QObject
{
    Q_OBJECT
private slots:
    void aFullDiskIsSaidAndNoHalfTicketStays();
    void aFileThatMayOnlyBeReadIsSaid();
    void aFileThatSomebodyHoldsIsBusyNotBroken();
    void aDamagedPageIsCalledDamaged();

private:
    Result<int> tickets(TicketBench &bench)
    {
        FRONTDESK_LET(count, bench.write([](Session &session) { return session.ids(u"SELECT count(*) FROM ticket"_s, {}); }));
        return int(count.value(0));
    }
    TestDesk m_desk;
};

void TestTroubledFile::aFullDiskIsSaidAndNoHalfTicketStays()
{
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, u"sqlite"_s));
    FRONTDESK_OK(bench->create());
    // What SQLite answers when the disk has no page left, wherever in the transaction that happens.
    FRONTDESK_OK(bench->connection->run(u"PRAGMA max_page_count = 1"_s)); // as many as there are
    TicketDraft draft;
    draft.details = QString(800'000, u'字');
    const auto refused = bench->create(draft);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"desk.disk_full"_s);
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    FRONTDESK_VALUE(count, tickets(*bench));
    QCOMPARE(count, 1);
    // Room again: the same call goes through.
    FRONTDESK_OK(bench->connection->run(u"PRAGMA max_page_count = 1073741823"_s));
    FRONTDESK_VALUE(second, bench->create(draft));
    QCOMPARE(second.number, u"INC-000002"_s);
}

void TestTroubledFile::aFileThatMayOnlyBeReadIsSaid()
{
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, u"sqlite"_s));
    FRONTDESK_VALUE(ticket, bench->create());
    FRONTDESK_OK(bench->connection->run(u"PRAGMA query_only = ON"_s));
    const auto refused = bench->act(ticket.id, u"take"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"desk.read_only"_s);
    FRONTDESK_OK(bench->connection->run(u"PRAGMA query_only = OFF"_s));
    FRONTDESK_VALUE(still, bench->read(ticket.id));
    QCOMPARE(still, ticket);
}

void TestTroubledFile::aFileThatSomebodyHoldsIsBusyNotBroken()
{
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, u"sqlite"_s));
    FRONTDESK_VALUE(other, Connection::open(bench->address, {}));
    FRONTDESK_OK(bench->connection->run(u"PRAGMA busy_timeout = 50"_s));
    FRONTDESK_OK(other->begin(true));
    const auto refused = bench->create();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Busy);
    other->rollback();
    FRONTDESK_OK(bench->create());
}

void TestTroubledFile::aDamagedPageIsCalledDamaged()
{
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, u"sqlite"_s));
    FRONTDESK_OK(bench->create());
    const QString path = bench->address.target;
    bench.reset(); // the log goes into the file
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 page = 1; page * 4096 < file.size(); ++page) {
        QVERIFY(file.seek(page * 4096));
        file.write(QByteArray(4096, '\xee'));
    }
    file.close();
    const auto connection = Connection::open({Backend::Sqlite, path}, {});
    QString code;
    if (!connection) {
        code = connection.error().code;
    } else {
        const auto answer = (*connection)->run(u"SELECT count(*) FROM ticket"_s);
        code = answer ? QString() : answer.error().code;
    }
    QCOMPARE(code, u"desk.damaged"_s);
}

QTEST_GUILESS_MAIN(TestTroubledFile)
#include "tst_troubledfile.moc"
