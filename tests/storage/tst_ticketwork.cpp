#include "core/support/clock.h"
#include "core/ticket/ticketrow.h"
#include "tests/support/ticketbench.h"

#include <QSqlError>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// How a ticket lives, through the one way in which it changes, on both backends.
class TestTicketWork : public QObject
{
    Q_OBJECT
private slots:
    void aCallGoesFromRingToClose_data() { TestDesk::addBackends(); }
    void aCallGoesFromRingToClose();
    void everyRowIsTheReplayOfItsJournal_data() { TestDesk::addBackends(); }
    void everyRowIsTheReplayOfItsJournal();
    void whatTheWorkflowDoesNotListIsRefused_data() { TestDesk::addBackends(); }
    void whatTheWorkflowDoesNotListIsRefused();
    void theDatabaseRefusesTooWhenTheCoreIsBypassed_data() { TestDesk::addBackends(); }
    void theDatabaseRefusesTooWhenTheCoreIsBypassed();
    void aRepeatedCommandDoesNothingTwice_data() { TestDesk::addBackends(); }
    void aRepeatedCommandDoesNothingTwice();
    void twoFieldsOfTwoPeopleBothSurvive_data() { TestDesk::addBackends(); }
    void twoFieldsOfTwoPeopleBothSurvive();
    void anActionOnAnOldPictureIsAConflictThatNamesTheOther_data() { TestDesk::addBackends(); }
    void anActionOnAnOldPictureIsAConflictThatNamesTheOther();
    void waitingForTheCallerStopsTheClock_data() { TestDesk::addBackends(); }
    void waitingForTheCallerStopsTheClock();
    void pendingWakesByItselfOnce_data() { TestDesk::addBackends(); }
    void pendingWakesByItselfOnce();
    void aLinkedCallerWhoIsStillToBeToldKeepsTheTicketOpen_data() { TestDesk::addBackends(); }
    void aLinkedCallerWhoIsStillToBeToldKeepsTheTicketOpen();
    void aDuplicateIsCancelledAndItsCallersFollow_data() { TestDesk::addBackends(); }
    void aDuplicateIsCancelledAndItsCallersFollow();
    void aVipRaisesTheUrgencyNotThePriority_data() { TestDesk::addBackends(); }
    void aVipRaisesTheUrgencyNotThePriority();
    void afterTheWindowOnlyAFollowUpIsPossible_data() { TestDesk::addBackends(); }
    void afterTheWindowOnlyAFollowUpIsPossible();
    void whatIsMissingIsNamedAtItsField_data();
    void whatIsMissingIsNamedAtItsField();
    void requestsAndComplaintsFollowTheirOwnMachines_data() { TestDesk::addBackends(); }
    void requestsAndComplaintsFollowTheirOwnMachines();

private:
    TestDesk m_desk;
};

void TestTicketWork::aCallGoesFromRingToClose()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    TicketDraft draft;
    draft.details = u"提示证书过期"_s;
    draft.group = bench->firstLine;
    FRONTDESK_VALUE(logged, bench->create(draft));
    QVERIFY(logged.number.startsWith("INC-"_L1));
    QCOMPARE(logged.state, u"assigned"_s);
    FRONTDESK_OK(bench->act(logged.id, u"take"_s));
    FRONTDESK_OK(bench->act(logged.id, u"note"_s, [](TicketAction &action) { action.text = u"证书已续"_s; }));
    FRONTDESK_OK(bench->act(logged.id, u"assign"_s, [&](TicketAction &action) {
        action.group = bench->secondLine;
        action.reason = u"网关在二线"_s;
    }));
    FRONTDESK_VALUE(handed, bench->read(logged.id));
    QCOMPARE(handed.reassignCount, 1);
    QVERIFY(!handed.owner);
    FRONTDESK_OK(bench->act(logged.id, u"take"_s));
    FRONTDESK_OK(bench->act(logged.id, u"resolve"_s, [](TicketAction &action) {
        action.code = u"solved"_s;
        action.text = u"重签证书并重启网关"_s;
    }));
    FRONTDESK_OK(bench->act(logged.id, u"ask"_s));
    FRONTDESK_OK(bench->act(logged.id, u"confirm"_s, [](TicketAction &action) { action.code = u"yes"_s; }));
    FRONTDESK_VALUE(closed, bench->read(logged.id));
    QCOMPARE(closed.state, u"closed"_s);
    QVERIFY(closed.closedAt.isValid() && closed.acknowledgedAt.isValid() && closed.resolvedAt.isValid());
    FRONTDESK_VALUE(events, bench->journal(logged.id));
    QStringList kinds;
    for (const JournalEntry &entry : events)
        kinds += entry.event.kind;
    QCOMPARE(kinds, (QStringList{u"logged"_s, u"assigned"_s, u"taken"_s, u"note"_s, u"assigned"_s, u"taken"_s, u"resolved"_s, u"asked"_s, u"answered"_s, u"closed"_s}));
}

void TestTicketWork::everyRowIsTheReplayOfItsJournal()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, bench->create());
    FRONTDESK_OK(bench->act(ticket.id, u"take"_s));
    FRONTDESK_OK(bench->act(ticket.id, u"priority"_s, [](TicketAction &action) {
        action.priority = 1;
        action.reason = u"whole site"_s;
    }));
    FRONTDESK_OK(bench->act(ticket.id, u"pending"_s, [&](TicketAction &action) {
        action.code = u"supplier"_s;
        action.till = bench->now.addDays(1);
    }));
    FRONTDESK_OK(bench->act(ticket.id, u"edit"_s, [](TicketAction &action) { action.fields.insert(u"title"_s, {u"VPN 连不上"_s, u"VPN 全员连不上"_s}); }));
    FRONTDESK_VALUE(row, bench->read(ticket.id));
    FRONTDESK_VALUE(events, bench->journal(ticket.id));
    QJsonObject replayed;
    for (const JournalEntry &entry : events) {
        const QJsonObject set = entry.event.body.value("set"_L1).toObject();
        for (auto it = set.begin(); it != set.end(); ++it)
            replayed.insert(it.key(), it.value());
    }
    for (const auto &[column, value] : ticketrow::eventColumns(row)) {
        const QJsonValue stored = ticketrow::journalValue(value);
        const QJsonValue empty = stored.isString() ? QJsonValue(QString()) : stored.isDouble() ? QJsonValue(0) : QJsonValue();
        const QJsonValue told = replayed.contains(column) ? replayed.value(column) : empty;
        QVERIFY2(told == stored, qPrintable(u"%1: %2 / %3"_s.arg(column, told.toVariant().toString(), stored.toVariant().toString())));
    }
    QCOMPARE(events.last().seq, row.seq);
}

void TestTicketWork::whatTheWorkflowDoesNotListIsRefused()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, bench->create());
    for (const QString &action : {u"close"_s, u"reopen"_s, u"ask"_s, u"resume"_s, u"pending"_s, u"approve"_s, u"investigate"_s}) {
        const auto refused = bench->act(ticket.id, action, [&](TicketAction &wanted) {
            wanted.reason = u"because"_s;
            wanted.code = u"supplier"_s;
            wanted.till = bench->now.addDays(1);
        });
        QVERIFY2(!refused, qPrintable(action));
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    }
    FRONTDESK_VALUE(events, bench->journal(ticket.id));
    QCOMPARE(events.size(), 1);
}

void TestTicketWork::theDatabaseRefusesTooWhenTheCoreIsBypassed()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, bench->create());
    const QString id = QString::number(ticket.id.value);
    const QList<std::pair<QString, QString>> attempts{
        {u"UPDATE ticket SET state = 'closed', phase = 'closed' WHERE id = "_s + id, u"ticket.transition_forbidden"_s},
        {u"UPDATE ticket SET state = 'resolved', phase = 'resolved' WHERE id = "_s + id, u"ticket.closure_missing"_s},
        {u"UPDATE ticket SET seq = seq + 1, title = 'forged' WHERE id = "_s + id, u"ticket.without_event"_s},
        {u"UPDATE journal SET body = '{}' WHERE subject_id = "_s + id, u"journal.append_only"_s},
        {u"DELETE FROM journal WHERE subject_id = "_s + id, u"journal.append_only"_s},
        {u"DELETE FROM ticket WHERE id = "_s + id, u"ticket.never_deleted"_s},
        {u"INSERT INTO ticket (number, kind, state, phase, title, priority, opened_at, changed_at, due_order) VALUES "
         "('INC-900000', 'incident', 'closed', 'closed', 'x', 4, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')"_s,
         u"ticket.not_an_initial_state"_s}};
    for (const auto &[sql, code] : attempts) {
        FRONTDESK_OK(bench->connection->begin(true));
        auto done = bench->connection->run(sql);
        if (done)
            done = bench->connection->commit(); // deferred checks speak here
        bench->connection->rollback();
        QVERIFY2(!done, qPrintable(sql));
        QCOMPARE(done.error().code, code);
    }
    FRONTDESK_VALUE(after, bench->read(ticket.id));
    QCOMPARE(after, ticket);
}

void TestTicketWork::aRepeatedCommandDoesNothingTwice()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, bench->create());
    const QUuid command = QUuid::createUuid();
    const auto note = [&](TicketAction &action) {
        action.command = command;
        action.text = u"once"_s;
    };
    FRONTDESK_VALUE(first, bench->act(ticket.id, u"note"_s, note));
    FRONTDESK_VALUE(second, bench->act(ticket.id, u"note"_s, note));
    QVERIFY(!first.repeated);
    QVERIFY(second.repeated);
    QCOMPARE(second.seq, first.seq);
    FRONTDESK_VALUE(events, bench->journal(ticket.id));
    QCOMPARE(events.size(), 2);
}

void TestTicketWork::twoFieldsOfTwoPeopleBothSurvive()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, bench->create());
    // Both saw the same ticket; one changes the impact, the other title and impact.
    FRONTDESK_OK(bench->act(ticket.id, u"edit"_s, [](TicketAction &action) { action.fields.insert(u"impact"_s, {u"low"_s, u"medium"_s}); }));
    FRONTDESK_VALUE(receipt, bench->act(ticket.id, u"edit"_s, [](TicketAction &action) {
        action.fields.insert(u"title"_s, {u"VPN 连不上"_s, u"VPN 断线"_s});
        action.fields.insert(u"impact"_s, {u"low"_s, u"high"_s});
    }));
    QCOMPARE(receipt.conflicts.size(), 1);
    QCOMPARE(receipt.conflicts.first().field, u"impact"_s);
    QCOMPARE(receipt.conflicts.first().saved.toString(), u"medium"_s);
    QCOMPARE(receipt.conflicts.first().yours.toString(), u"high"_s);
    QCOMPARE(receipt.conflicts.first().who, u"Chen Yutong"_s);
    FRONTDESK_VALUE(after, bench->read(ticket.id));
    QCOMPARE(after.title, u"VPN 断线"_s);
    QCOMPARE(after.impact, u"medium"_s);
    QCOMPARE(after.priority, bench->reference.matrix.priority(u"medium"_s, after.urgency));
}

void TestTicketWork::anActionOnAnOldPictureIsAConflictThatNamesTheOther()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(seen, bench->create());
    FRONTDESK_OK(bench->act(seen.id, u"take"_s));
    const auto late = bench->act(seen.id, u"assign"_s, [&](TicketAction &action) {
        action.group = bench->secondLine;
        action.reason = u"theirs"_s;
        action.seenFlowSeq = seen.flowSeq;
    });
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    QCOMPARE(late.error().values.value(u"who"_s), u"Chen Yutong"_s);
    QCOMPARE(late.error().values.value(u"kind"_s), u"taken"_s);
    // A note does not belong to that unit and goes through.
    FRONTDESK_OK(bench->act(seen.id, u"note"_s, [&](TicketAction &action) {
        action.text = u"still mine"_s;
        action.seenFlowSeq = seen.flowSeq;
    }));
}

void TestTicketWork::waitingForTheCallerStopsTheClock()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, bench->create());
    QVERIFY(ticket.dueAt.isValid());
    QCOMPARE(ticket.dueAt, ticket.openedAt.addSecs(ticket.targetSeconds));
    QVERIFY(ticket.responseDueAt.isValid());
    FRONTDESK_OK(bench->act(ticket.id, u"take"_s));
    for (const auto &[reason, stops] : {std::pair{u"waiting_user"_s, true}, std::pair{u"second_line"_s, false}}) {
        FRONTDESK_OK(bench->act(ticket.id, u"pending"_s, [&, code = reason](TicketAction &action) {
            action.code = code;
            action.till = bench->now.addDays(2);
        }));
        FRONTDESK_VALUE(waiting, bench->read(ticket.id));
        QCOMPARE(waiting.dueAt.isValid(), !stops);
        QVERIFY(waiting.hasLeft);
        QVERIFY(!waiting.responseDueAt.isValid());
        FRONTDESK_OK(bench->act(ticket.id, u"resume"_s));
    }
    FRONTDESK_VALUE(running, bench->read(ticket.id));
    QVERIFY(running.dueAt.isValid());
}

void TestTicketWork::pendingWakesByItselfOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, bench->create());
    FRONTDESK_OK(bench->act(ticket.id, u"take"_s));
    FRONTDESK_OK(bench->act(ticket.id, u"pending"_s, [&](TicketAction &action) {
        action.code = u"agreed_date"_s;
        action.till = bench->now.addMSecs(50);
    }));
    const auto wake = [&] { return bench->write([&](Session &session) { return ticketwork::wakeDue(session, bench->context()); }); };
    FRONTDESK_VALUE(early, wake());
    QCOMPARE(early, 0);
    // The server's own clock must have passed the date as well, for it writes the journal's time.
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > bench->now.addMSecs(60));
    bench->now = QDateTime::currentDateTimeUtc();
    FRONTDESK_VALUE(woken, wake());
    QCOMPARE(woken, 1);
    FRONTDESK_VALUE(again, wake());
    QCOMPARE(again, 0);
    FRONTDESK_VALUE(after, bench->read(ticket.id));
    QCOMPARE(after.state, u"in_progress"_s);
    QVERIFY(after.pendingReason.isEmpty() && !after.pendingTill.isValid());
}

void TestTicketWork::aLinkedCallerWhoIsStillToBeToldKeepsTheTicketOpen()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, bench->create());
    FRONTDESK_OK(bench->write([&](Session &session) { return ticketwork::addCaller(session, bench->context(), ticket.id, bench->vipCaller, 0); }));
    FRONTDESK_OK(bench->act(ticket.id, u"resolve"_s, [](TicketAction &action) {
        action.code = u"user_guided"_s;
        action.text = u"guided"_s;
    }));
    const auto refused = bench->act(ticket.id, u"close"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"ticket.callers_to_tell"_s);
    QCOMPARE(refused.error().values.value(u"who"_s), u"Martin Köhler"_s);
    FRONTDESK_OK(bench->act(ticket.id, u"tell"_s, [&](TicketAction &action) { action.customer = bench->vipCaller; }));
    FRONTDESK_OK(bench->act(ticket.id, u"close"_s));
}

void TestTicketWork::aDuplicateIsCancelledAndItsCallersFollow()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(kept, bench->create());
    TicketDraft draft;
    draft.caller = bench->vipCaller;
    FRONTDESK_VALUE(merged, bench->create(draft));
    FRONTDESK_OK(bench->act(merged.id, u"link"_s, [&](TicketAction &action) {
        action.code = u"duplicate"_s;
        action.other = kept.id;
    }));
    FRONTDESK_VALUE(after, bench->read(merged.id));
    QCOMPARE(after.state, u"cancelled"_s);
    QCOMPARE(after.duplicateOf, kept.id);
    const auto callers = bench->write([&](Session &session) {
        return session.query(u"ticket.callers"_s, {{u"ticket_id"_s, kept.id.value}}, [](const Row &row) { return row.text(u"name"_s); });
    });
    QVERIFY(callers);
    QCOMPARE(callers->size(), 2);
}

void TestTicketWork::aVipRaisesTheUrgencyNotThePriority()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    TicketDraft draft;
    draft.caller = bench->vipCaller;
    draft.impact = u"medium"_s;
    draft.urgency = u"medium"_s;
    FRONTDESK_VALUE(ticket, bench->create(draft));
    QCOMPARE(ticket.urgency, u"high"_s);
    QCOMPARE(ticket.priority, 2);
    QVERIFY(ticket.priorityReason.isEmpty());
}

void TestTicketWork::afterTheWindowOnlyAFollowUpIsPossible()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, bench->create());
    FRONTDESK_OK(bench->act(ticket.id, u"resolve"_s, [](TicketAction &action) {
        action.code = u"solved"_s;
        action.text = u"done"_s;
    }));
    const auto reason = [](TicketAction &action) { action.reason = u"again"_s; };
    FRONTDESK_OK(bench->act(ticket.id, u"reopen"_s, reason));
    FRONTDESK_VALUE(reopened, bench->read(ticket.id));
    QCOMPARE(reopened.reopenCount, 1);
    FRONTDESK_OK(bench->act(ticket.id, u"resolve"_s, [](TicketAction &action) {
        action.code = u"solved"_s;
        action.text = u"done"_s;
    }));
    bench->now = bench->now.addDays(30);
    const auto late = bench->act(ticket.id, u"reopen"_s, reason);
    QVERIFY(!late);
    QCOMPARE(late.error().code, u"ticket.reopen_window_over"_s);
    bench->now = bench->now.addDays(-30);
    TicketDraft draft;
    draft.follows = ticket.id;
    FRONTDESK_VALUE(followUp, bench->create(draft));
    QCOMPARE(followUp.follows, ticket.id);
}

void TestTicketWork::whatIsMissingIsNamedAtItsField_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("tillInSeconds");
    QTest::addColumn<QString>("field");
    QTest::newRow("resolve without a code") << u"resolve"_s << QString() << u"x"_s << qint64(0) << u"code"_s;
    QTest::newRow("resolve with an unknown code") << u"resolve"_s << u"magic"_s << u"x"_s << qint64(0) << u"code"_s;
    QTest::newRow("resolve without words") << u"resolve"_s << u"solved"_s << u" \n"_s << qint64(0) << u"text"_s;
    QTest::newRow("pending without a reason") << u"pending"_s << QString() << QString() << qint64(60) << u"code"_s;
    QTest::newRow("pending without a date") << u"pending"_s << u"supplier"_s << QString() << qint64(0) << u"till"_s;
    QTest::newRow("pending till yesterday") << u"pending"_s << u"supplier"_s << QString() << qint64(-86400) << u"till"_s;
    QTest::newRow("pending for years") << u"pending"_s << u"supplier"_s << QString() << qint64(86400) * 4000 << u"till"_s;
    QTest::newRow("cancel without a reason") << u"cancel"_s << QString() << QString() << qint64(0) << u"reason"_s;
    QTest::newRow("assign to nobody") << u"assign"_s << QString() << QString() << qint64(0) << u"group"_s;
    QTest::newRow("an empty note") << u"note"_s << QString() << u"  "_s << qint64(0) << u"text"_s;
    QTest::newRow("a note of two million characters") << u"note"_s << QString() << QString(2'000'000, u'字') << qint64(0) << u"text"_s;
}

void TestTicketWork::whatIsMissingIsNamedAtItsField()
{
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, u"sqlite"_s));
    FRONTDESK_VALUE(ticket, bench->create());
    FRONTDESK_OK(bench->act(ticket.id, u"take"_s));
    QFETCH(QString, action);
    QFETCH(QString, field);
    const auto refused = bench->act(ticket.id, action, [&](TicketAction &wanted) {
        QFETCH(QString, code);
        QFETCH(QString, text);
        QFETCH(qint64, tillInSeconds);
        wanted.code = code;
        wanted.text = text;
        if (tillInSeconds != 0)
            wanted.till = bench->now.addSecs(tillInSeconds);
    });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().field, field);
}

void TestTicketWork::requestsAndComplaintsFollowTheirOwnMachines()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    TicketDraft request;
    request.kind = u"request"_s;
    FRONTDESK_VALUE(asked, bench->create(request));
    QVERIFY(asked.number.startsWith("REQ-"_L1));
    const auto because = [](TicketAction &action) { action.reason = u"ok"_s; };
    FRONTDESK_OK(bench->act(asked.id, u"ask_approval"_s));
    FRONTDESK_OK(bench->act(asked.id, u"approve"_s, because));
    FRONTDESK_OK(bench->act(asked.id, u"take"_s));
    FRONTDESK_OK(bench->act(asked.id, u"resolve"_s, [](TicketAction &action) {
        action.code = u"fulfilled"_s;
        action.text = u"installed"_s;
    }));
    FRONTDESK_OK(bench->act(asked.id, u"close"_s));

    TicketDraft complaint;
    complaint.kind = u"complaint"_s;
    complaint.aboutGroup = bench->secondLine;
    FRONTDESK_VALUE(heard, bench->create(complaint));
    const auto toThem = bench->act(heard.id, u"assign"_s, [&](TicketAction &action) { action.group = bench->secondLine; });
    QVERIFY(!toThem);
    QCOMPARE(toThem.error().code, u"ticket.owner_is_subject"_s);
    FRONTDESK_OK(bench->act(heard.id, u"take"_s));
    FRONTDESK_OK(bench->act(heard.id, u"investigate"_s));
    FRONTDESK_OK(bench->act(heard.id, u"resolve"_s, [](TicketAction &action) {
        action.code = u"solved"_s;
        action.text = u"called back and apologised"_s;
    }));
    FRONTDESK_OK(bench->act(heard.id, u"confirm"_s, [](TicketAction &action) { action.code = u"no"_s; }));
    FRONTDESK_VALUE(appealed, bench->read(heard.id));
    QCOMPARE(appealed.state, u"appealed"_s);
    QCOMPARE(appealed.escalationLevel, 1);
}

QTEST_GUILESS_MAIN(TestTicketWork)
#include "tst_ticketwork.moc"
