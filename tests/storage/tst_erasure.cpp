#include "core/audit/audit.h"
#include "core/desk/backuptables.h"
#include "core/interaction/interactionwork.h"
#include "core/search/ticketsearch.h"
#include "core/ticket/erasework.h"
#include "tests/support/replayedtickets.h"
#include "tests/support/ticketbench.h"

#include <QCryptographicHash>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// What people wrote into a ticket goes, everywhere; what happened stays, and so does the proof of it.
class TestErasure : public QObject
{
    Q_OBJECT
private slots:
    void noWordOfTheTicketStaysInTheDesk_data() { TestDesk::addBackends(); }
    void noWordOfTheTicketStaysInTheDesk();
    void theChainHoldsAndTheRowsAreTheReplay_data() { TestDesk::addBackends(); }
    void theChainHoldsAndTheRowsAreTheReplay();
    void workGoesOnAndItsNewWordsCanBeErasedToo_data() { TestDesk::addBackends(); }
    void workGoesOnAndItsNewWordsCanBeErasedToo();
    void aForgedErasureIsFound_data() { TestDesk::addBackends(); }
    void aForgedErasureIsFound();
    void theDatabaseLetsNoBodyChangeWithoutTheEvent_data() { TestDesk::addBackends(); }
    void theDatabaseLetsNoBodyChangeWithoutTheEvent();
    void onlyAnAdministratorMay_data() { TestDesk::addBackends(); }
    void onlyAnAdministratorMay();
    void factsAreKeptAndWordsAreNot();

private:
    struct Worked
    {
        std::unique_ptr<TicketBench> bench;
        Id<Ticket> ticket, other;
    };
    Result<Worked> worked(const QString &backend);
    static Result<ErasureReceipt> erase(TicketBench &bench, Id<Ticket> ticket, const QUuid &command = QUuid::createUuid());
    static Result<audit::Verdict> verify(TicketBench &bench, const QByteArray &anchor = {});
    TestDesk m_desk;
};

namespace {
const QString secret = u"Zaubernuss"_s; // in every text of the one ticket, nowhere else
}

/// A call that became a ticket, with every kind of text there is; and a ticket beside it.
Result<TestErasure::Worked> TestErasure::worked(const QString &backend)
{
    FRONTDESK_LET(bench, TicketBench::make(m_desk, backend));
    Worked made;
    InteractionDraft call;
    call.customer = bench->caller;
    call.subject = u"subject "_s + secret;
    call.details = u"details "_s + secret;
    call.outcome = u"created"_s;
    call.offeredAt = call.answeredAt = bench->now.addSecs(-120);
    call.endedAt = bench->now.addSecs(-60);
    FRONTDESK_LET(logged, bench->write([&](Session &session) { return interactionwork::log(session, bench->context(), call); }));
    made.ticket = logged.ticket;
    const auto act = [&](const QString &action, const std::function<void(TicketAction &)> &fill) -> Result<void> {
        FRONTDESK_TRY(bench->act(made.ticket, action, fill));
        return {};
    };
    FRONTDESK_TRY(act(u"take"_s, [](TicketAction &) {}));
    FRONTDESK_TRY(act(u"note"_s, [](TicketAction &action) { action.text = u"note "_s + secret; }));
    FRONTDESK_TRY(act(u"reply"_s, [](TicketAction &action) { action.text = u"reply "_s + secret; }));
    FRONTDESK_TRY(act(u"edit"_s, [](TicketAction &action) {
        action.fields.insert(u"title"_s, {u"subject "_s + secret, u"title "_s + secret});
        action.fields.insert(u"details"_s, {u"details "_s + secret, u"more details "_s + secret});
    }));
    FRONTDESK_TRY(act(u"priority"_s, [](TicketAction &action) {
        action.priority = 1;
        action.reason = u"because "_s + secret;
    }));
    FRONTDESK_TRY(act(u"tag"_s, [](TicketAction &action) { action.text = u"vpn"_s; }));
    FRONTDESK_TRY(act(u"assign"_s, [&](TicketAction &action) {
        action.group = bench->secondLine;
        action.reason = u"they know "_s + secret;
    }));
    const auto beside = [&](Session &session) -> Result<void> {
        FRONTDESK_LET(id, session.insert(u"ticket.attachment_insert"_s,
                                         {{u"ticket_id"_s, made.ticket.value}, {u"name"_s, secret + u".txt"_s}, {u"mime"_s, u"text/plain"_s}, {u"size"_s, 5}, {u"sha256"_s, u"x"_s},
                                          {u"added_at"_s, bench->now}, {u"added_by"_s, bench->actor.staff.value}}));
        FRONTDESK_TRY(session.execute(u"ticket.attachment_data_insert"_s, {{u"attachment_id"_s, id}, {u"data"_s, secret.toUtf8()}}));
        FRONTDESK_TRY(ticketwork::noteEvent(session, bench->context(), made.ticket, u"attached"_s, {{u"attachment_id"_s, id}, {u"name"_s, secret + u".txt"_s}, {u"size"_s, 5}}));
        FRONTDESK_TRY(ticketwork::noteEvent(session, bench->context(), made.ticket, u"escalated"_s, {{u"direction"_s, u"functional"_s}, {u"reason"_s, u"why "_s + secret}}));
        FRONTDESK_LET(ticket, ticketwork::read(session, made.ticket));
        FRONTDESK_TRY(session.connection().run(
            u"INSERT INTO escalation_notice (ticket_id, event_seq, staff_id, cause, facts, created_at, created_by, answer_by) "
            "VALUES (%1, %2, 1, 'escalated', '{\"direction\":\"functional\",\"message\":\"%3\"}', '2026-03-10T00:00:00.000Z', 1, '2026-03-10T00:00:00.000Z')"_s
                .arg(made.ticket.value).arg(ticket.seq).arg(secret)));
        return {};
    };
    FRONTDESK_TRY(bench->write(beside));
    FRONTDESK_TRY(act(u"take"_s, [](TicketAction &) {}));
    FRONTDESK_TRY(act(u"resolve"_s, [](TicketAction &action) {
        action.code = u"solved"_s;
        action.text = u"solved by "_s + secret;
    }));
    FRONTDESK_LET(other, bench->create());
    made.other = other.id;
    FRONTDESK_TRY(bench->act(made.other, u"note"_s, [](TicketAction &action) { action.text = u"of the other"_s; }));
    made.bench = std::move(bench);
    return made;
}

Result<ErasureReceipt> TestErasure::erase(TicketBench &bench, Id<Ticket> ticket, const QUuid &command)
{
    return bench.write([&](Session &session) { return erasework::erase(session, bench.context(), ticket, u"asked for it"_s, command); });
}

Result<audit::Verdict> TestErasure::verify(TicketBench &bench, const QByteArray &anchor)
{
    return bench.write([&](Session &session) { return audit::verify(session, anchor); });
}

void TestErasure::noWordOfTheTicketStaysInTheDesk()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(made, worked(backend));
    TicketBench &bench = *made.bench;
    const auto holding = [&] {
        return bench.write([&](Session &session) -> Result<QStringList> {
            QStringList found;
            for (const QString &table : backupTables()) {
                FRONTDESK_LET(columns, tableColumns(session, table));
                for (const TableColumn &column : std::as_const(columns)) {
                    if (column.type != ColumnType::Text && column.type != ColumnType::Bytes)
                        continue;
                    const QString text = column.type == ColumnType::Text          ? column.name
                                         : session.backend() == Backend::Postgres ? u"convert_from(%1, 'UTF8')"_s.arg(column.name)
                                                                                  : u"CAST(%1 AS text)"_s.arg(column.name);
                    FRONTDESK_LET(rows, session.ids(u"SELECT count(*) FROM %1 WHERE %2 LIKE '%%3%'"_s.arg(table, text, secret), {}));
                    if (rows.first() > 0)
                        found += table + u'.' + column.name;
                }
            }
            return found;
        });
    };
    FRONTDESK_VALUE(before, holding());
    for (const QString &place : {u"ticket.title"_s, u"ticket.closure_text"_s, u"ticket.priority_reason"_s, u"ticket_text.details"_s, u"journal.body"_s, u"interaction.subject"_s,
                                 u"interaction.details"_s, u"attachment.name"_s, u"attachment_data.data"_s, u"escalation_notice.facts"_s})
        QVERIFY2(before.contains(place), qPrintable(place)); // else the rest proves nothing
    const QUuid command = QUuid::createUuid();
    FRONTDESK_VALUE(receipt, erase(bench, made.ticket, command));
    QCOMPARE(receipt.contacts, 1);
    QCOMPARE(receipt.attachments, 1);
    QVERIFY(receipt.events >= 9);
    FRONTDESK_VALUE(after, holding());
    QCOMPARE(after, QStringList());
    FRONTDESK_VALUE(found, bench.write([&](Session &session) { return ticketsearch::find(session, secret, 10, bench.actor.staff); }));
    QVERIFY(found.hits.isEmpty());
    FRONTDESK_VALUE(ticket, bench.read(made.ticket));
    QCOMPARE(ticket.title, erasework::marker());
    QCOMPARE(ticket.state, u"resolved"_s);
    QCOMPARE(ticket.priority, 1);
    QCOMPARE(ticket.seq, receipt.seq);
    // A retry finds what was done.
    FRONTDESK_VALUE(again, erase(bench, made.ticket, command));
    QVERIFY(again.repeated);
    QCOMPARE(again.events, receipt.events);
    QCOMPARE(again.seq, receipt.seq);
    FRONTDESK_VALUE(other, bench.journal(made.other));
    QCOMPARE(other.last().event.body.value("text"_L1).toString(), u"of the other"_s);
}

void TestErasure::theChainHoldsAndTheRowsAreTheReplay()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(made, worked(backend));
    TicketBench &bench = *made.bench;
    FRONTDESK_VALUE(anchor, bench.write([&](Session &session) { return audit::writeAnchor(session, bench.now); }));
    FRONTDESK_VALUE(before, bench.journal(made.ticket));
    FRONTDESK_OK(erase(bench, made.ticket));
    FRONTDESK_VALUE(verdict, verify(bench, anchor));
    QCOMPARE(verdict.bad, 0);
    QVERIFY(verdict.anchored >= 3);
    FRONTDESK_VALUE(differences, ticketsThatAreNotTheirJournal(*bench.connection));
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    // Who did what when stands as it was; only the words are gone.
    FRONTDESK_VALUE(after, bench.journal(made.ticket));
    QCOMPARE(after.size(), before.size() + 1);
    for (qsizetype i = 0; i < before.size(); ++i) {
        QCOMPARE(after.at(i).event.kind, before.at(i).event.kind);
        QCOMPARE(after.at(i).event.occurredAt, before.at(i).event.occurredAt);
        QCOMPARE(after.at(i).event.actor, before.at(i).event.actor);
        QCOMPARE(after.at(i).event.body.value("set"_L1)["state"_L1], before.at(i).event.body.value("set"_L1)["state"_L1]);
    }
    QCOMPARE(after.last().event.kind, u"erased"_s);
    QCOMPARE(after.last().event.body.value("reason"_L1).toString(), u"asked for it"_s);
    QVERIFY(!after.last().event.body.contains("was"_L1));
}

void TestErasure::workGoesOnAndItsNewWordsCanBeErasedToo()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(made, worked(backend));
    TicketBench &bench = *made.bench;
    FRONTDESK_OK(erase(bench, made.ticket));
    // Somebody who still had the old title on screen sees that it changed, and writes nothing over it.
    FRONTDESK_VALUE(late, bench.act(made.ticket, u"edit"_s, [](TicketAction &action) { action.fields.insert(u"title"_s, {u"title "_s + secret, u"another"_s}); }));
    QCOMPARE(late.conflicts.size(), 1);
    FRONTDESK_OK(bench.act(made.ticket, u"reopen"_s, [](TicketAction &action) { action.reason = u"again "_s + secret; }));
    FRONTDESK_OK(bench.act(made.ticket, u"edit"_s, [](TicketAction &action) { action.fields.insert(u"title"_s, {erasework::marker(), u"new "_s + secret}); }));
    FRONTDESK_OK(bench.act(made.ticket, u"undo"_s));
    FRONTDESK_OK(bench.act(made.ticket, u"note"_s, [](TicketAction &action) { action.text = u"after "_s + secret; }));
    FRONTDESK_VALUE(receipt, erase(bench, made.ticket));
    QVERIFY(receipt.events >= 3);
    QCOMPARE(receipt.contacts, 0);
    FRONTDESK_VALUE(nothing, erase(bench, made.ticket));
    QCOMPARE(nothing.events, 0);
    QCOMPARE(nothing.seq, receipt.seq); // no event says that nothing happened
    FRONTDESK_VALUE(left, bench.write([&](Session &session) { return session.ids(u"SELECT count(*) FROM journal WHERE body LIKE '%%1%'"_s.arg(secret), {}); }));
    QCOMPARE(left.first(), 0);
    FRONTDESK_VALUE(verdict, verify(bench));
    QCOMPARE(verdict.bad, 0);
    FRONTDESK_VALUE(differences, ticketsThatAreNotTheirJournal(*bench.connection));
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
}

void TestErasure::aForgedErasureIsFound()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(made, worked(backend));
    TicketBench &bench = *made.bench;
    FRONTDESK_OK(erase(bench, made.ticket));
    // With every right: the erased body says something else now, and an event that was not erased looks as if it had been.
    for (const QString &statement : {backend == "sqlite"_L1 ? u"DROP TRIGGER journal_no_update"_s : u"SET session_replication_role = replica"_s,
                                     u"UPDATE journal SET body = '{\"erased\":true,\"set\":{\"state\":\"closed\"}}' WHERE subject = 'ticket' AND subject_id = %1 AND seq = 2"_s.arg(made.ticket.value),
                                     u"UPDATE journal SET body = '{\"erased\":true}' WHERE subject = 'ticket' AND subject_id = %1 AND kind = 'note'"_s.arg(made.other.value)})
        FRONTDESK_OK(bench.connection->run(statement));
    FRONTDESK_VALUE(verdict, verify(bench));
    QCOMPARE(verdict.bad, 2);
    QCOMPARE(verdict.first->code, u"audit.body_altered"_s);
    QCOMPARE(verdict.first->subjectId, made.ticket.value);
    QCOMPARE(verdict.first->seq, 2);
}

void TestErasure::theDatabaseLetsNoBodyChangeWithoutTheEvent()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(made, worked(backend));
    TicketBench &bench = *made.bench;
    const auto update = [&](const QString &set) {
        return bench.write([&](Session &session) { return session.connection().run(u"UPDATE journal SET %1 WHERE subject = 'ticket' AND subject_id = %2 AND kind = 'note'"_s.arg(set).arg(made.ticket.value)); });
    };
    const auto refused = update(u"body = ''"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"journal.append_only"_s);
    // With an event that names it, only that body may change, and on a server only to what the event says.
    const QString blank = u"{\"erased\":true}"_s;
    const auto digest = QString::fromLatin1(QCryptographicHash::hash(blank.toUtf8(), QCryptographicHash::Sha256).toHex());
    FRONTDESK_VALUE(events, bench.journal(made.ticket));
    const auto note = std::find_if(events.cbegin(), events.cend(), [](const JournalEntry &entry) { return entry.event.kind == "note"_L1; });
    const auto named = [&](const QString &set) {
        return bench.write([&](Session &session) -> Result<void> {
            FRONTDESK_TRY(ticketwork::noteEvent(session, bench.context(), made.ticket, u"erased"_s, {{u"bodies"_s, QJsonObject{{QString::number(note->seq), digest}}}}));
            return session.connection().run(u"UPDATE journal SET %1 WHERE subject = 'ticket' AND subject_id = %2 AND kind = 'note'"_s.arg(set).arg(made.ticket.value));
        });
    };
    QVERIFY(!named(u"body = '%1', actor_id = 2"_s.arg(blank)));
    if (backend == "postgres"_L1) {
        const auto otherText = named(u"body = '{}'"_s);
        QVERIFY(!otherText);
        QCOMPARE(otherText.error().code, u"journal.append_only"_s);
    }
    FRONTDESK_OK(named(u"body = '%1'"_s.arg(blank)));
    // The event of an earlier transaction opens nothing on a server, and nothing that it does not name on a file.
    const auto later = update(backend == "postgres"_L1 ? u"body = '%1'"_s.arg(blank) : u"seq = 77"_s);
    QVERIFY(!later);
    QCOMPARE(later.error().code, u"journal.append_only"_s);
}

void TestErasure::onlyAnAdministratorMay()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(made, worked(backend));
    TicketBench &bench = *made.bench;
    for (const QString &role : {u"agent"_s, u"lead"_s, u"manager"_s}) {
        bench.actor.role = role;
        const auto denied = erase(bench, made.ticket);
        QVERIFY(!denied);
        QCOMPARE(denied.error().kind, ErrorKind::Denied);
        QCOMPARE(denied.error().code, u"access.denied"_s);
    }
    FRONTDESK_VALUE(ticket, bench.read(made.ticket));
    QVERIFY(ticket.title.contains(secret));
}

void TestErasure::factsAreKeptAndWordsAreNot()
{
    const QJsonObject body{{u"set"_s, QJsonObject{{u"state"_s, u"resolved"_s}, {u"closure_text"_s, u"by Anna"_s}, {u"priority"_s, 2}, {u"pending_till"_s, QJsonValue()}}},
                           {u"was"_s, QJsonObject{{u"title"_s, u"Anna"_s}}},
                           {u"continues"_s, true},
                           {u"other"_s, u"INC-000004"_s},
                           {u"told_was"_s, QJsonArray{QJsonObject{{u"customer_id"_s, 3}, {u"told_at"_s, u"2026-03-10T00:00:00.000Z"_s}, {u"remark"_s, u"Anna"_s}}}},
                           {u"strange"_s, u"Anna"_s}};
    const QJsonObject kept{{u"set"_s, QJsonObject{{u"state"_s, u"resolved"_s}, {u"priority"_s, 2}, {u"pending_till"_s, QJsonValue()}}},
                           {u"continues"_s, true},
                           {u"other"_s, u"INC-000004"_s},
                           {u"told_was"_s, QJsonArray{QJsonObject{{u"customer_id"_s, 3}, {u"told_at"_s, u"2026-03-10T00:00:00.000Z"_s}}}},
                           {u"erased"_s, true}};
    QCOMPARE(erasework::withoutWords(body), kept);
    QCOMPARE(erasework::withoutWords(kept), kept);
    const QJsonObject wordless{{u"set"_s, QJsonObject{{u"owner_id"_s, 2}}}, {u"was"_s, QJsonObject{{u"owner_id"_s, QJsonValue()}}}};
    QCOMPARE(erasework::withoutWords(wordless), wordless);
}

QTEST_GUILESS_MAIN(TestErasure)
#include "tst_erasure.moc"
