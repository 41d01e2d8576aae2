#include "core/access/staffwork.h"
#include "core/search/ticketsearch.h"
#include "core/ticket/undo.h"
#include "tests/support/replayedtickets.h"
#include "tests/support/ticketbench.h"

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Undo on both backends, and that nobody gets past the workflow by calling something an undo.
class TestUndo : public QObject
{
    Q_OBJECT
private slots:
    void everyStepGoesBack_data();
    void everyStepGoesBack();
    void stepAfterStepGoesBackToTheBeginning_data() { TestDesk::addBackends(); }
    void stepAfterStepGoesBackToTheBeginning();
    void aRetriedEditStillSaysWhatItDidNotSave_data() { TestDesk::addBackends(); }
    void aRetriedEditStillSaysWhatItDidNotSave();
    void whatSomebodyStandsOnStays_data() { TestDesk::addBackends(); }
    void whatSomebodyStandsOnStays();
    void whatWasSaidIsNotUndone_data() { TestDesk::addBackends(); }
    void whatWasSaidIsNotUndone();
    void clocksAreAsIfNeverDone_data() { TestDesk::addBackends(); }
    void clocksAreAsIfNeverDone();
    void aMergeComesApartAgain_data() { TestDesk::addBackends(); }
    void aMergeComesApartAgain();
    void aMergeOfAMergeComesApartFromTheEnd_data() { TestDesk::addBackends(); }
    void aMergeOfAMergeComesApartFromTheEnd();
    void anEditedTextComesBackAndIsFoundAgain_data() { TestDesk::addBackends(); }
    void anEditedTextComesBackAndIsFoundAgain();
    void whoWasToldIsKnownAgainAfterAReopeningIsUndone_data() { TestDesk::addBackends(); }
    void whoWasToldIsKnownAgainAfterAReopeningIsUndone();
    void sqlCannotBypassTheWorkflowByCallingItUndo_data();
    void sqlCannotBypassTheWorkflowByCallingItUndo();
    void anAgentsLoginCannotTakeCallersOutByHand();

private:
    TestDesk m_desk;
};

namespace {

void resolve(TicketAction &action)
{
    action.code = u"solved"_s;
    action.text = u"done"_s;
}

/// The columns that an undo brings back; order and clocks aside.
Ticket core(Ticket ticket)
{
    ticket.seq = ticket.flowSeq = 0;
    ticket.changedAt = {};
    ticket.leftSeconds = 0; // goes on with time
    return ticket;
}

} // namespace

void TestUndo::everyStepGoesBack_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("action");
    const QList<std::pair<QStringList, QString>> cases{{{}, u"take"_s},
                                                       {{}, u"assign"_s},
                                                       {{}, u"resolve"_s},
                                                       {{}, u"cancel"_s},
                                                       {{}, u"priority"_s},
                                                       {{u"take"_s}, u"assign"_s},
                                                       {{u"take"_s}, u"pending"_s},
                                                       {{u"take"_s, u"pending"_s}, u"resume"_s},
                                                       {{u"take"_s, u"pending"_s}, u"resolve"_s},
                                                       {{u"take"_s, u"resolve"_s}, u"reopen"_s},
                                                       {{u"take"_s, u"resolve"_s}, u"close"_s},
                                                       {{u"assign"_s, u"resolve"_s, u"reopen"_s}, u"resolve"_s}};
    for (const QString &backend : {u"sqlite"_s, u"postgres"_s}) {
        for (const auto &[before, action] : cases)
            QTest::addRow("%s %s %s", qPrintable(backend), qPrintable(before.join(u'-')), qPrintable(action)) << backend << before << action;
    }
}

void TestUndo::everyStepGoesBack()
{
    FRONTDESK_BACKEND(backend);
    static QHash<QString, std::shared_ptr<TicketBench>> benches;
    if (!benches.contains(backend)) {
        FRONTDESK_VALUE(made, TicketBench::make(m_desk, backend));
        benches.insert(backend, std::shared_ptr<TicketBench>(std::move(made)));
    }
    TicketBench &bench = *benches.value(backend);
    QFETCH(QStringList, before);
    QFETCH(QString, action);
    FRONTDESK_VALUE(ticket, bench.create());
    const auto act = [&](const QString &step) {
        return bench.act(ticket.id, step, [&](TicketAction &wanted) {
            resolve(wanted);
            wanted.reason = u"because"_s;
            if (step == "assign"_L1)
                wanted.group = bench.secondLine;
            if (step == "pending"_L1)
                wanted.code = u"supplier"_s;
            wanted.till = bench.now.addDays(1);
            wanted.priority = 1;
        });
    };
    for (const QString &step : before)
        FRONTDESK_OK(act(step));
    FRONTDESK_VALUE(was, bench.read(ticket.id));
    FRONTDESK_OK(act(action));
    FRONTDESK_VALUE(done, bench.read(ticket.id));
    QVERIFY(core(done) != core(was));
    FRONTDESK_VALUE(receipt, bench.act(ticket.id, u"undo"_s));
    QCOMPARE(receipt.state, was.state);
    FRONTDESK_VALUE(now, bench.read(ticket.id));
    QCOMPARE(core(now), core(was));
    FRONTDESK_VALUE(complaints, ticketsThatAreNotTheirJournal(*bench.connection));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    if (QTest::currentDataTag() == QByteArray("postgres assign-resolve-reopen resolve")) // the last row
        benches.clear();
}

void TestUndo::stepAfterStepGoesBackToTheBeginning()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(first, bench->create());
    FRONTDESK_OK(bench->act(first.id, u"assign"_s, [&](TicketAction &action) { action.person = bench->colleague; }));
    FRONTDESK_OK(bench->act(first.id, u"take"_s));
    FRONTDESK_OK(bench->act(first.id, u"note"_s, [](TicketAction &action) { action.text = u"in between"_s; }));
    FRONTDESK_OK(bench->act(first.id, u"priority"_s, [](TicketAction &action) { action.priority = 2; action.reason = u"board"_s; }));
    FRONTDESK_OK(bench->act(first.id, u"resolve"_s, resolve));
    for (int i = 0; i < 4; ++i)
        FRONTDESK_OK(bench->act(first.id, u"undo"_s));
    FRONTDESK_VALUE(now, bench->read(first.id));
    QCOMPARE(core(now), core(first));
    const auto nothing = bench->act(first.id, u"undo"_s);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, u"ticket.nothing_to_undo"_s);
    FRONTDESK_VALUE(events, bench->journal(first.id));
    QCOMPARE(events.size(), 10); // nothing was taken out of the journal
    QCOMPARE(undo::standing(events).size(), 2); // logged, note
}

void TestUndo::whatSomebodyStandsOnStays()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, bench->create());
    FRONTDESK_VALUE(taken, bench->act(ticket.id, u"take"_s));
    FRONTDESK_VALUE(raised, bench->act(ticket.id, u"priority"_s, [](TicketAction &action) { action.priority = 1; action.reason = u"board"_s; }));
    FRONTDESK_OK(bench->act(ticket.id, u"resolve"_s, resolve));
    FRONTDESK_OK(bench->act(ticket.id, u"ask"_s, [](TicketAction &action) { action.text = u"works?"_s; }));
    // Taking led to the state that resolving left; and the caller was asked about that resolution.
    for (const qint64 seq : {taken.seq, qint64(0)}) {
        const auto late = bench->act(ticket.id, u"undo"_s, [&](TicketAction &action) { action.event = seq; });
        QVERIFY(!late);
        QCOMPARE(late.error().code, u"ticket.undo_too_late"_s);
        QCOMPARE(late.error().kind, ErrorKind::Conflict);
    }
    // The priority stands alone: it goes back below the later steps.
    FRONTDESK_OK(bench->act(ticket.id, u"undo"_s, [&](TicketAction &action) { action.event = raised.seq; }));
    FRONTDESK_VALUE(now, bench->read(ticket.id));
    QCOMPARE(now.priority, ticket.priority);
    QCOMPARE(now.state, u"resolved"_s);
    const auto twice = bench->act(ticket.id, u"undo"_s, [&](TicketAction &action) { action.event = raised.seq; });
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, u"ticket.nothing_to_undo"_s);
}

void TestUndo::aRetriedEditStillSaysWhatItDidNotSave()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, bench->create());
    FRONTDESK_OK(bench->act(ticket.id, u"edit"_s, [&](TicketAction &action) { action.fields.insert(u"title"_s, {ticket.title, u"Theirs"_s}); }));
    const QUuid command = QUuid::createUuid();
    for (int i = 0; i < 2; ++i) {
        FRONTDESK_VALUE(receipt, bench->act(ticket.id, u"edit"_s, [&](TicketAction &action) {
            action.command = command;
            action.fields.insert(u"title"_s, {ticket.title, u"Mine"_s});
        }));
        QCOMPARE(receipt.repeated, i == 1);
        QCOMPARE(receipt.conflicts.size(), 1);
        QCOMPARE(receipt.conflicts.first().field, u"title"_s);
        QCOMPARE(receipt.conflicts.first().saved.toString(), u"Theirs"_s);
        QCOMPARE(receipt.conflicts.first().yours.toString(), u"Mine"_s);
        QCOMPARE(receipt.conflicts.first().who, u"Chen Yutong"_s);
    }
}

void TestUndo::whatWasSaidIsNotUndone()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, bench->create());
    FRONTDESK_VALUE(replied, bench->act(ticket.id, u"reply"_s, [](TicketAction &action) { action.text = u"We look into it"_s; }));
    for (const qint64 seq : {qint64(0), qint64(1), replied.seq, qint64(99)}) {
        const auto nothing = bench->act(ticket.id, u"undo"_s, [&](TicketAction &action) { action.event = seq; });
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, u"ticket.nothing_to_undo"_s);
    }
    // A retry of an undo does not undo once more.
    FRONTDESK_OK(bench->act(ticket.id, u"take"_s));
    FRONTDESK_OK(bench->act(ticket.id, u"pending"_s, [&](TicketAction &action) { action.code = u"supplier"_s; action.till = bench->now.addDays(1); }));
    const QUuid command = QUuid::createUuid();
    for (int i = 0; i < 2; ++i)
        FRONTDESK_OK(bench->act(ticket.id, u"undo"_s, [&](TicketAction &action) { action.command = command; }));
    FRONTDESK_VALUE(now, bench->read(ticket.id));
    QCOMPARE(now.state, u"in_progress"_s);
}

void TestUndo::clocksAreAsIfNeverDone()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, bench->create());
    FRONTDESK_OK(bench->act(ticket.id, u"take"_s));
    FRONTDESK_VALUE(before, bench->read(ticket.id));
    QVERIFY(before.dueAt.isValid());
    FRONTDESK_OK(bench->act(ticket.id, u"pending"_s, [&](TicketAction &action) { action.code = u"supplier"_s; action.till = bench->now.addDays(1); }));
    FRONTDESK_VALUE(stopped, bench->read(ticket.id));
    QVERIFY(!stopped.dueAt.isValid());
    FRONTDESK_OK(bench->act(ticket.id, u"undo"_s));
    FRONTDESK_VALUE(again, bench->read(ticket.id));
    QCOMPARE(again.dueAt, before.dueAt); // no stop was ever there
    FRONTDESK_OK(bench->act(ticket.id, u"priority"_s, [](TicketAction &action) { action.priority = 1; action.reason = u"board"_s; }));
    FRONTDESK_OK(bench->act(ticket.id, u"undo"_s));
    FRONTDESK_VALUE(third, bench->read(ticket.id));
    QCOMPARE(third.dueAt, before.dueAt);
    QCOMPARE(third.targetSeconds, before.targetSeconds);
}

void TestUndo::aMergeComesApartAgain()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(kept, bench->create());
    TicketDraft draft;
    draft.caller = bench->vipCaller;
    FRONTDESK_VALUE(twin, bench->create(draft));
    FRONTDESK_OK(bench->act(twin.id, u"take"_s));
    FRONTDESK_OK(bench->act(twin.id, u"pending"_s, [&](TicketAction &action) { action.code = u"supplier"_s; action.till = bench->now.addDays(1); }));
    FRONTDESK_VALUE(was, bench->read(twin.id));
    const auto callers = [&](Id<Ticket> id) {
        return bench->write([&](Session &session) {
            return session.query(u"ticket.callers"_s, {{u"ticket_id"_s, id.value}}, [](const Row &row) { return row.integer(u"customer_id"_s); });
        });
    };
    FRONTDESK_OK(bench->act(twin.id, u"link"_s, [&](TicketAction &action) { action.code = u"duplicate"_s; action.other = kept.id; }));
    FRONTDESK_VALUE(both, callers(kept.id));
    QCOMPARE(both.size(), 2);
    FRONTDESK_OK(bench->act(twin.id, u"undo"_s));
    FRONTDESK_VALUE(now, bench->read(twin.id));
    QCOMPARE(core(now), core(was));
    QVERIFY(!now.duplicateOf);
    FRONTDESK_VALUE(own, callers(kept.id));
    QCOMPARE(own, QList<qint64>{bench->caller.value});
    FRONTDESK_VALUE(theirs, callers(twin.id));
    QCOMPARE(theirs, QList<qint64>{bench->vipCaller.value});
    FRONTDESK_VALUE(links, bench->write([&](Session &session) {
        return session.query(u"ticket.links"_s, {{u"ticket_id"_s, twin.id.value}}, [](const Row &row) { return row.text(u"relation"_s); });
    }));
    QCOMPARE(links, QStringList());
    FRONTDESK_VALUE(told, bench->journal(kept.id));
    QCOMPARE(told.last().event.kind, u"unlinked"_s);
    FRONTDESK_VALUE(complaints, ticketsThatAreNotTheirJournal(*bench->connection));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestUndo::aMergeOfAMergeComesApartFromTheEnd()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(a, bench->create());
    FRONTDESK_VALUE(b, bench->create());
    FRONTDESK_VALUE(c, bench->create());
    const auto merge = [&](Id<Ticket> from, Id<Ticket> to) {
        return bench->act(from, u"link"_s, [&](TicketAction &action) { action.code = u"duplicate"_s; action.other = to; });
    };
    FRONTDESK_OK(merge(a.id, b.id));
    FRONTDESK_OK(merge(b.id, c.id));
    const auto late = bench->act(a.id, u"undo"_s);
    QVERIFY(!late);
    QCOMPARE(late.error().code, u"ticket.undo_too_late"_s);
    FRONTDESK_OK(bench->act(b.id, u"undo"_s));
    FRONTDESK_OK(bench->act(a.id, u"undo"_s));
    FRONTDESK_VALUE(now, bench->read(a.id));
    QCOMPARE(now.state, u"new"_s);
}

void TestUndo::anEditedTextComesBackAndIsFoundAgain()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    TicketDraft draft;
    draft.title = u"打印机卡纸"_s;
    draft.details = u"三楼"_s;
    FRONTDESK_VALUE(ticket, bench->create(draft));
    const auto hits = [&](const QString &words) {
        const auto found = bench->write([&](Session &session) { return ticketsearch::find(session, words, 20, {}); });
        return found ? found->hits.size() : -1;
    };
    FRONTDESK_OK(bench->act(ticket.id, u"edit"_s, [](TicketAction &action) {
        action.fields.insert(u"title"_s, {u"打印机卡纸"_s, u"扫描枪无反应"_s});
        action.fields.insert(u"details"_s, {u"三楼"_s, u"仓库"_s});
    }));
    FRONTDESK_OK(bench->act(ticket.id, u"edit"_s, [](TicketAction &action) { action.fields.insert(u"impact"_s, {u"low"_s, u"high"_s}); }));
    FRONTDESK_OK(bench->act(ticket.id, u"undo"_s));
    FRONTDESK_OK(bench->act(ticket.id, u"undo"_s));
    FRONTDESK_VALUE(now, bench->read(ticket.id));
    QCOMPARE(core(now), core(ticket));
    FRONTDESK_VALUE(details, bench->write([&](Session &session) { return ticketwork::readDetails(session, ticket.id); }));
    QCOMPARE(details, u"三楼"_s);
    QCOMPARE(hits(u"卡纸"_s), 1);
    QCOMPARE(hits(u"三楼"_s), 1);
    QCOMPARE(hits(u"扫描枪"_s), 0);
    QCOMPARE(hits(u"仓库"_s), 0);
}

void TestUndo::whoWasToldIsKnownAgainAfterAReopeningIsUndone()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, bench->create());
    FRONTDESK_OK(bench->write([&](Session &session) { return ticketwork::addCaller(session, bench->context(), ticket.id, bench->vipCaller, 0); }));
    FRONTDESK_OK(bench->act(ticket.id, u"resolve"_s, resolve));
    FRONTDESK_OK(bench->act(ticket.id, u"tell"_s, [&](TicketAction &action) { action.customer = bench->vipCaller; }));
    const auto told = [&] {
        return bench->write([&](Session &session) {
            return session.query(u"ticket.callers"_s, {{u"ticket_id"_s, ticket.id.value}}, [](const Row &row) { return row.instant(u"told_at"_s); });
        });
    };
    FRONTDESK_VALUE(before, told());
    QCOMPARE(before.size(), 2);
    FRONTDESK_OK(bench->act(ticket.id, u"reopen"_s, [](TicketAction &action) { action.reason = u"again"_s; }));
    FRONTDESK_VALUE(between, told());
    QVERIFY(between != before);
    FRONTDESK_OK(bench->act(ticket.id, u"undo"_s));
    FRONTDESK_VALUE(after, told());
    QCOMPARE(after, before);
}

void TestUndo::sqlCannotBypassTheWorkflowByCallingItUndo_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("allowed");
    for (const QString &backend : {u"sqlite"_s, u"postgres"_s}) {
        // The ticket went new (1) - in progress (2) - pending (3) - in progress (4).
        const auto row = [&](const char *name, const QString &undone, const QString &state, bool allowed) {
            QTest::addRow("%s %s", qPrintable(backend), name) << backend << uR"({"undone":%1,"set":{"state":"%2","phase":"%2"},"was":{"state":"x"}})"_s.arg(undone, state) << state << allowed;
        };
        row("names no event", u"null"_s, u"closed"_s, false);
        row("names an event that is not there", u"77"_s, u"closed"_s, false);
        row("names itself", u"5"_s, u"closed"_s, false);
        row("another state than before", u"4"_s, u"new"_s, false);
        row("a final state", u"4"_s, u"closed"_s, false);
        row("an older step", u"2"_s, u"new"_s, false);
        row("the first event", u"1"_s, u"new"_s, false);
        row("the last step", u"4"_s, u"pending"_s, true);
    }
}

void TestUndo::sqlCannotBypassTheWorkflowByCallingItUndo()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, bench->create());
    FRONTDESK_OK(bench->act(ticket.id, u"take"_s));
    FRONTDESK_OK(bench->act(ticket.id, u"pending"_s, [&](TicketAction &action) { action.code = u"supplier"_s; action.till = bench->now.addDays(1); }));
    FRONTDESK_OK(bench->act(ticket.id, u"resume"_s));
    QFETCH(QString, body);
    QFETCH(QString, state);
    QFETCH(bool, allowed);
    QString full = body;
    QString also;
    if (state == "pending"_L1) {
        full.replace("\"phase\""_L1, "\"pending_reason\":\"supplier\",\"pending_till\":\"2030-01-01T00:00:00.000Z\",\"phase\""_L1);
        also = u", pending_reason = 'supplier', pending_till = '2030-01-01T00:00:00.000Z'"_s;
    }
    const auto direct = bench->write([&](Session &session) -> Result<int> {
        FRONTDESK_TRY(session.queryText(bench->connection->backend() == Backend::Sqlite
                                            ? u"INSERT INTO journal (subject, subject_id, seq, kind, body, body_digest, occurred_at, actor_id, imported, recorded_at, recorded_by, hash) "
                                              "VALUES ('ticket', 1, 5, 'undone', :body, '', :at, 1, FALSE, :at, 'x', '') RETURNING id"_s
                                            : u"INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id, imported) VALUES ('ticket', 1, 'undone', :body, :at, 1, FALSE) RETURNING id"_s,
                                        {{u"body"_s, full}, {u"at"_s, bench->now}}, [](const Row &) { return 0; }));
        FRONTDESK_TRY(bench->connection->run(u"UPDATE ticket SET seq = 5, state = '%1', phase = '%1'%2 WHERE id = 1"_s.arg(state, also)));
        return 0;
    });
    QCOMPARE(bool(direct), allowed);
    if (!allowed)
        QCOMPARE(direct.error().code, u"ticket.transition_forbidden"_s);
    // Without the event, and with an old one, neither works.
    const auto bare = bench->write([&](Session &) -> Result<int> {
        FRONTDESK_TRY(bench->connection->run(u"UPDATE ticket SET state = 'new', phase = 'new' WHERE id = 1"_s));
        return 0;
    });
    QVERIFY(!bare);
    if (backend == "sqlite"_L1 || allowed)
        return;
    // A forged past: an event whose "set" the row does not follow, or two in a row, are refused before anybody could undo them.
    const auto forged = [&](const QString &set, bool follow) {
        return bench->write([&](Session &session) -> Result<int> {
            const QString insert = u"INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id, imported) VALUES ('ticket', 1, 'note', :body, :at, 1, FALSE) RETURNING id"_s;
            FRONTDESK_TRY(session.queryText(insert, {{u"body"_s, set}, {u"at"_s, bench->now}}, [](const Row &) { return 0; }));
            if (follow)
                FRONTDESK_TRY(bench->connection->run(u"UPDATE ticket SET seq = seq + 1 WHERE id = 1"_s));
            else
                FRONTDESK_TRY(session.queryText(insert, {{u"body"_s, set}, {u"at"_s, bench->now}}, [](const Row &) { return 0; }));
            return 0;
        });
    };
    const QString closed = uR"({"set":{"state":"closed","phase":"closed"}})"_s;
    const auto unfollowed = forged(closed, true);
    QVERIFY(!unfollowed);
    QCOMPARE(unfollowed.error().code, u"ticket.not_in_event"_s);
    const auto twice = forged(closed, false);
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, u"journal.row_behind"_s);
}

void TestUndo::anAgentsLoginCannotTakeCallersOutByHand()
{
    const QString backend = u"postgres"_s;
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_OK(bench->connection->run(u"ALTER TABLE staff ALTER COLUMN id RESTART WITH 1000"_s));
    FRONTDESK_VALUE(kept, bench->create());
    TicketDraft theirs;
    theirs.caller = bench->vipCaller;
    FRONTDESK_VALUE(twin, bench->create(theirs));
    FRONTDESK_OK(bench->act(twin.id, u"link"_s, [&](TicketAction &action) { action.code = u"duplicate"_s; action.other = kept.id; }));
    StaffDraft draft;
    draft.name = u"李娜"_s;
    draft.login = u"agent_of_undo"_s;
    draft.password = u"correct horse"_s;
    FRONTDESK_VALUE(added, bench->write([&](Session &session) { return staffwork::add(session, bench->actor, draft, bench->now); }));
    FRONTDESK_VALUE(agent, Connection::open({Backend::Postgres, server.tcpUrl(TestPostgres::databaseOf(bench->address.target), draft.login)}, {draft.login, draft.password}));
    QVERIFY(!agent->run(u"DELETE FROM ticket_caller"_s));
    const auto byHand = agent->run(u"SELECT fd_unmerge_caller(%1, %2, %3)"_s.arg(twin.id.value).arg(kept.id.value).arg(bench->vipCaller.value));
    QVERIFY(!byHand);
    QCOMPARE(byHand.error().code, u"access.denied"_s);
    // The agent's own undo, through row-level security, does it.
    bench->actor = {added.staff, draft.name, draft.login, u"agent"_s, {}, false};
    bench->connection = std::move(agent);
    FRONTDESK_OK(bench->act(twin.id, u"undo"_s));
    FRONTDESK_VALUE(now, bench->read(twin.id));
    QCOMPARE(now.state, u"new"_s);
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
