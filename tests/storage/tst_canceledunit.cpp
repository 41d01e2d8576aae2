#include "core/storage/dbworker.h"
#include "tests/support/testdesk.h"

#include <QSqlQuery>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// A unit of work that is canceled in the middle: whatever becomes of it, nobody else is kept from writing.
class TestCanceledUnit : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"default.warning=false"_s); } // of the connection that is closed
    void aTransactionThatCannotBeRolledBackIsNotKept_data() { TestDesk::addBackends(); }
    void aTransactionThatCannotBeRolledBackIsNotKept();

private:
    TestDesk m_desk;
};

void TestCanceledUnit::aTransactionThatCannotBeRolledBackIsNotKept()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desk.made(backend));
    DbWorker worker(DbWorker::Settings{address, {}, nullptr, false});
    const QString write = u"UPDATE setting SET value = value"_s;
    const CancelToken token = makeCancelToken();
    QSqlQuery held; // a statement that nobody resets: SQLite goes on interrupting all others, ROLLBACK too, until it is
    auto canceled = worker.write([&](Session &session) -> Result<void> {
        FRONTDESK_TRY(session.connection().run(write));
        held = QSqlQuery(session.connection().database());
        held.setForwardOnly(true);
        if (!held.exec(u"SELECT value FROM setting"_s) || !held.next())
            return failure(ErrorKind::Internal, u"desk.internal"_s);
        worker.cancel(token);
        return failure(ErrorKind::Canceled, u"desk.canceled"_s);
    }, token);
    const auto answer = canceled.result();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Canceled);

    DbWorker colleague(DbWorker::Settings{address, {}, nullptr, false});
    FRONTDESK_OK(colleague.write([&](Session &session) { return session.connection().run(write); }).result());
    FRONTDESK_OK(worker.write([&](Session &session) { return session.connection().run(write); }).result());
    held = QSqlQuery();
}

QTEST_GUILESS_MAIN(TestCanceledUnit)
#include "tst_canceledunit.moc"
