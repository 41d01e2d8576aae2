#include "core/storage/command.h"
#include "core/storage/dbworker.h"
#include "tests/support/testdesk.h"

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestCommand : public QObject
{
    Q_OBJECT
private slots:
    void aRepeatedCommandFindsItsResult_data() { TestDesk::addBackends(); }
    void aRepeatedCommandFindsItsResult();
    void aCommandIsUndoneWithItsEffect_data() { TestDesk::addBackends(); }
    void aCommandIsUndoneWithItsEffect();
    void theSecondOfTwoEqualCommandsAsksToBeRunAgain_data() { TestDesk::addBackends(); }
    void theSecondOfTwoEqualCommandsAsksToBeRunAgain();

private:
    TestDesk m_desk;
    const QDateTime m_now{{2026, 3, 10}, {1, 0}, Qt::UTC};
};

void TestCommand::aRepeatedCommandFindsItsResult()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desk.made(backend));
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    Session session(*connection, true, {});
    const QUuid command = QUuid::createUuid();
    const QJsonObject result{{u"number"_s, u"电-1"_s}, {u"id"_s, 7}};
    FRONTDESK_VALUE(before, findCommand(session, command));
    QVERIFY(!before);
    FRONTDESK_OK(recordCommand(session, command, {}, result, m_now));
    FRONTDESK_VALUE(after, findCommand(session, command));
    QCOMPARE(after.value(), result);
    FRONTDESK_VALUE(other, findCommand(session, QUuid::createUuid()));
    QVERIFY(!other);
}

void TestCommand::aCommandIsUndoneWithItsEffect()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desk.made(backend));
    DbWorker worker(DbWorker::Settings{address, {}, nullptr, false});
    const QUuid command = QUuid::createUuid();
    auto failed = worker.write([=, now = m_now](Session &session) -> Result<void> {
        FRONTDESK_TRY(recordCommand(session, command, {}, {}, now));
        return failure(ErrorKind::Invalid, u"ticket.reason_missing"_s);
    });
    QVERIFY(!failed.result());
    auto found = worker.read([=](Session &session) { return findCommand(session, command); });
    FRONTDESK_VALUE(result, found.result());
    QVERIFY(!result);
}

void TestCommand::theSecondOfTwoEqualCommandsAsksToBeRunAgain()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desk.made(backend));
    DbWorker worker(DbWorker::Settings{address, {}, nullptr, false});
    const QUuid command = QUuid::createUuid();
    std::atomic<int> runs = 0;
    // The first run looks before its twin has committed, as a retry that overtakes the original does.
    auto answer = worker.write([&, now = m_now](Session &session) -> Result<QJsonObject> {
        const bool first = ++runs == 1;
        FRONTDESK_LET(found, findCommand(session, command));
        if (found)
            return *found;
        if (first)
            FRONTDESK_TRY(recordCommand(session, command, {}, {{u"by"_s, u"twin"_s}}, now));
        FRONTDESK_TRY(recordCommand(session, command, {}, {{u"by"_s, u"me"_s}}, now));
        return QJsonObject{{u"by"_s, u"me"_s}};
    });
    FRONTDESK_VALUE(result, answer.result());
    QCOMPARE(runs, 2);
    QCOMPARE(result.value(u"by"_s).toString(), u"me"_s);
}

QTEST_GUILESS_MAIN(TestCommand)
#include "tst_command.moc"
