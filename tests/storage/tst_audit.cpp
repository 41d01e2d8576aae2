#include "core/audit/audit.h"
#include "tests/support/ticketbench.h"

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// What somebody with every right does to the journal, and how it shows.
class TestAudit : public QObject
{
    Q_OBJECT
private slots:
    void anUntouchedJournalIsClean_data() { TestDesk::addBackends(); }
    void anUntouchedJournalIsClean();
    void everyForgeryIsFoundAndTheFirstBadEventNamed_data();
    void everyForgeryIsFoundAndTheFirstBadEventNamed();
    void aCutAnchorFileIsRefused();

private:
    static Result<audit::Verdict> verify(TicketBench &bench, const QByteArray &anchor = {});
    static QByteArray anchor(TicketBench &bench);
    Result<std::unique_ptr<TicketBench>> worked(const QString &backend);
    TestDesk m_desk;
};

Result<std::unique_ptr<TicketBench>> TestAudit::worked(const QString &backend)
{
    FRONTDESK_LET(bench, TicketBench::make(m_desk, backend));
    for (int i = 0; i < 3; ++i) {
        FRONTDESK_LET(ticket, bench->create());
        FRONTDESK_TRY(bench->act(ticket.id, u"take"_s));
        FRONTDESK_TRY(bench->act(ticket.id, u"note"_s, [](TicketAction &action) { action.text = u"第一步"_s; }));
        FRONTDESK_TRY(bench->act(ticket.id, u"note"_s, [](TicketAction &action) { action.text = u"第二步"_s; }));
    }
    return std::move(bench);
}

Result<audit::Verdict> TestAudit::verify(TicketBench &bench, const QByteArray &anchor)
{
    return bench.write([&](Session &session) { return audit::verify(session, anchor); });
}

QByteArray TestAudit::anchor(TicketBench &bench)
{
    return bench.write([&](Session &session) { return audit::writeAnchor(session, bench.now); }).value_or(QByteArray());
}

void TestAudit::anUntouchedJournalIsClean()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, worked(backend));
    const QByteArray heads = anchor(*bench);
    FRONTDESK_VALUE(verdict, verify(*bench, heads));
    QCOMPARE(verdict.bad, 0);
    QCOMPARE(verdict.events, 12);
    QCOMPARE(verdict.anchored, 3);
}

void TestAudit::everyForgeryIsFoundAndTheFirstBadEventNamed_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<QStringList>("forgery");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("subject");
    QTest::addColumn<qint64>("seq");
    const QList<std::tuple<const char *, QStringList, QString, qint64, qint64>> forgeries{
        {"alter the text", {u"UPDATE journal SET body = '{\"text\":\"nothing\"}' WHERE subject_id = 2 AND seq = 3"_s}, u"audit.body_altered"_s, 2, 3},
        {"blank the text", {u"UPDATE journal SET body = '' WHERE subject_id = 2 AND seq = 3"_s}, u"audit.body_altered"_s, 2, 3},
        {"alter the time", {u"UPDATE journal SET occurred_at = '2026-01-01T00:00:00.000Z' WHERE subject_id = 2 AND seq = 3"_s}, u"audit.altered"_s, 2, 3},
        {"alter the author", {u"UPDATE journal SET actor_id = 2 WHERE subject_id = 2 AND seq = 3"_s}, u"audit.altered"_s, 2, 3},
        {"delete in the middle", {u"DELETE FROM journal WHERE subject_id = 2 AND seq = 3"_s}, u"audit.altered"_s, 2, 4},
        {"delete the end", {u"DELETE FROM journal WHERE subject_id = 2 AND seq = 4"_s}, u"audit.anchor_missing"_s, 2, 4},
        {"delete a whole chain", {u"DELETE FROM journal WHERE subject_id = 2"_s}, u"audit.anchor_missing"_s, 2, 4},
        {"reorder", {u"UPDATE journal SET seq = -3 WHERE subject_id = 2 AND seq = 3"_s, u"UPDATE journal SET seq = 3 WHERE subject_id = 2 AND seq = 4"_s,
                     u"UPDATE journal SET seq = 4 WHERE subject_id = 2 AND seq = -3"_s}, u"audit.altered"_s, 2, 4},
        {"insert", {u"UPDATE journal SET seq = 5 WHERE subject_id = 2 AND seq = 4"_s,
                    u"INSERT INTO journal (subject, subject_id, seq, kind, body, body_digest, occurred_at, actor_id, imported, recorded_at, recorded_by, hash) "
                    "SELECT subject, subject_id, 4, kind, body, body_digest, occurred_at, actor_id, imported, recorded_at, recorded_by, hash "
                    "FROM journal WHERE subject_id = 2 AND seq = 3"_s}, u"audit.altered"_s, 2, 5}};
    for (const QString &backend : {u"sqlite"_s, u"postgres"_s}) {
        for (const auto &[name, forgery, code, subject, seq] : forgeries)
            QTest::newRow(qPrintable(u"%1, %2"_s.arg(backend, QString::fromLatin1(name)))) << backend << forgery << code << subject << seq;
    }
}

void TestAudit::everyForgeryIsFoundAndTheFirstBadEventNamed()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, worked(backend));
    const QByteArray heads = anchor(*bench);
    // The forger is the file's holder or the server's superuser, who gets past every trigger.
    const QStringList past = backend == "sqlite"_L1 ? QStringList{u"DROP TRIGGER journal_no_update"_s, u"DROP TRIGGER journal_no_delete"_s}
                                                    : QStringList{u"SET session_replication_role = replica"_s};
    QFETCH(QStringList, forgery);
    for (const QString &statement : past + forgery)
        FRONTDESK_OK(bench->connection->run(statement));
    FRONTDESK_VALUE(verdict, verify(*bench, heads));
    QVERIFY(verdict.bad > 0);
    QVERIFY(verdict.first);
    QTEST(verdict.first->code, "code");
    QTEST(verdict.first->subjectId, "subject");
    QTEST(verdict.first->seq, "seq");
}

void TestAudit::aCutAnchorFileIsRefused()
{
    FRONTDESK_VALUE(bench, worked(u"sqlite"_s));
    QByteArray heads = anchor(*bench);
    heads.remove(heads.indexOf('\n') + 1, 40);
    const auto verdict = verify(*bench, heads);
    QVERIFY(!verdict);
    QCOMPARE(verdict.error().code, u"audit.anchor_unreadable"_s);
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
