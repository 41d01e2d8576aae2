#include "core/audit/audit.h"
#include "core/desk/backup.h"
#include "core/desk/backuptables.h"
#include "tests/support/ticketbench.h"

#include <QBuffer>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestBackup : public QObject
{
    Q_OBJECT
private slots:
    void everyTableIsInTheBackupOrNamedAsLeftOut_data() { TestDesk::addBackends(); }
    void everyTableIsInTheBackupOrNamedAsLeftOut();
    void aDeskComesBackWhole_data();
    void aDeskComesBackWhole();
    void aFlippedByteAnywhereIsRefused();
    void aCutStreamIsRefused();

private:
    Result<QByteArray> streamOf(TicketBench &bench, BackupReport *report = nullptr);
    Result<std::unique_ptr<TicketBench>> worked(const QString &backend);
    TestDesk m_desk;
};

Result<std::unique_ptr<TicketBench>> TestBackup::worked(const QString &backend)
{
    FRONTDESK_LET(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_LET(first, bench->create());
    TicketDraft draft;
    draft.title = u"第二张，“引号”与 \\ 反斜线 😀"_s;
    draft.details = u"多行\n文字"_s;
    draft.caller = bench->vipCaller;
    FRONTDESK_LET(second, bench->create(draft));
    // The earlier one becomes the child of the later: a reference forwards.
    FRONTDESK_TRY(bench->act(second.id, u"link"_s, [&](TicketAction &action) {
        action.code = u"child"_s;
        action.other = first.id;
    }));
    FRONTDESK_TRY(bench->act(first.id, u"take"_s));
    // A chain of people who were merged, forwards and backwards.
    FRONTDESK_TRY(bench->connection->run(u"INSERT INTO customer (id, number, name, created_at) VALUES (801, 'C-801', 'Anna', '2026-03-10T01:00:00.000Z'), "
                                         "(802, 'C-802', 'Bea', '2026-03-10T01:00:00.000Z'), (803, 'C-803', '苏晴', '2026-03-10T01:00:00.000Z')"_s));
    FRONTDESK_TRY(bench->connection->run(u"UPDATE customer SET merged_into = 801 WHERE id = 803"_s));
    FRONTDESK_TRY(bench->connection->run(u"UPDATE customer SET merged_into = 802 WHERE id = 801"_s));
    FRONTDESK_TRY(bench->connection->run(u"INSERT INTO attachment (id, ticket_id, name, mime, size, sha256, added_at) VALUES (1, 1, 'a.bin', 'x/y', 3, 'x', '2026-03-10T01:00:00.000Z')"_s));
    FRONTDESK_TRY(bench->connection->run(bench->connection->backend() == Backend::Sqlite
                                             ? u"INSERT INTO attachment_data (attachment_id, data) VALUES (1, x'00ff0a')"_s
                                             : u"INSERT INTO attachment_data (attachment_id, data) VALUES (1, '\\x00ff0a')"_s));
    return std::move(bench);
}

Result<QByteArray> TestBackup::streamOf(TicketBench &bench, BackupReport *report)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    FRONTDESK_LET(written, bench.write([&](Session &session) { return writeBackup(session, buffer); }));
    if (report)
        *report = written;
    return buffer.data();
}

void TestBackup::everyTableIsInTheBackupOrNamedAsLeftOut()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    const QString sql = backend == "sqlite"_L1 ? u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_%' AND name NOT LIKE 'sqlite_%'"_s
                                               : u"SELECT CAST(table_name AS text) AS name FROM information_schema.tables WHERE table_schema = 'frontdesk' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'search_%'"_s;
    const auto names = bench->write([&](Session &session) { return session.queryText(sql, {}, [](const Row &row) { return row.text(u"name"_s); }); });
    QVERIFY(names);
    QVERIFY(names->size() > 20);
    for (const QString &name : *names)
        QVERIFY2(backupTables().contains(name) != tablesBesideBackup().contains(name), qPrintable(name));
}

void TestBackup::aDeskComesBackWhole_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<QString>("target");
    for (const QString &from : {u"sqlite"_s, u"postgres"_s}) {
        for (const QString &to : {u"sqlite"_s, u"postgres"_s})
            QTest::newRow(qPrintable(u"%1 to %2"_s.arg(from, to))) << from << to;
    }
}

void TestBackup::aDeskComesBackWhole()
{
    FRONTDESK_BACKEND(backend);
    QFETCH(QString, target);
    if (target == "postgres"_L1) {
        FRONTDESK_NEED_POSTGRES(server);
    }
    FRONTDESK_VALUE(source, worked(backend));
    BackupReport before;
    FRONTDESK_VALUE(stream, streamOf(*source, &before));
    FRONTDESK_VALUE(place, TicketBench::make(m_desk, target));
    QBuffer buffer(&stream);
    buffer.open(QIODevice::ReadOnly);
    FRONTDESK_VALUE(sound, checkBackup(buffer));
    QCOMPARE(sound.digests, before.digests);
    buffer.seek(0);
    FRONTDESK_OK(place->write([&](Session &session) { return readBackup(session, buffer); }));
    BackupReport after;
    FRONTDESK_OK(streamOf(*place, &after));
    for (const QString &table : backupTables()) {
        if (table != "desk"_L1 && table != "staff"_L1)
            QVERIFY2(after.digests.value(table) == before.digests.value(table), qPrintable(table));
    }
    const auto verdict = place->write([](Session &session) { return audit::verify(session); });
    QVERIFY(verdict);
    QCOMPARE(verdict->bad, 0);
    // Life goes on: people are shown by the name of who they are, the next number follows, the triggers guard again.
    FRONTDESK_OK(place->connection->run(u"UPDATE customer SET name = 'Beate' WHERE id = 802"_s));
    const auto shown = place->write([](Session &session) {
        return session.queryText(u"SELECT shown_name FROM customer WHERE id > 800 ORDER BY id"_s, {}, [](const Row &row) { return row.text(u"shown_name"_s); });
    });
    QCOMPARE(shown.value_or(QStringList()), (QStringList{u"Beate"_s, u"Beate"_s, u"Beate"_s}));
    FRONTDESK_OK(place->rereadReference());
    FRONTDESK_VALUE(next, place->create());
    QCOMPARE(next.number, u"INC-000003"_s);
    QVERIFY(!place->connection->run(u"DELETE FROM journal"_s));
}

void TestBackup::aFlippedByteAnywhereIsRefused()
{
    FRONTDESK_VALUE(bench, worked(u"sqlite"_s));
    FRONTDESK_VALUE(stream, streamOf(*bench));
    for (qsizetype at = 0; at < stream.size(); at += 97) {
        QByteArray flipped = stream;
        flipped[at] = char(flipped.at(at) ^ 0x01);
        QBuffer buffer(&flipped);
        buffer.open(QIODevice::ReadOnly);
        QVERIFY2(!checkBackup(buffer), qPrintable(QString::number(at)));
    }
}

void TestBackup::aCutStreamIsRefused()
{
    FRONTDESK_VALUE(bench, worked(u"sqlite"_s));
    FRONTDESK_VALUE(stream, streamOf(*bench));
    for (const qsizetype length : {qsizetype(0), qsizetype(10), stream.size() / 2, stream.size() - 1 - 90}) {
        QByteArray cut = stream.left(length);
        QBuffer buffer(&cut);
        buffer.open(QIODevice::ReadOnly);
        QVERIFY(!checkBackup(buffer));
    }
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
