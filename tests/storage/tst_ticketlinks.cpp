#include "core/desk/desk.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/replayedtickets.h"
#include "tests/support/ticketbench.h"

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Links between tickets, merges, and fields that two people change at once.
class TestTicketLinks : public QObject
{
    Q_OBJECT
private slots:
    void aChildHasOneParentAndNoCircle_data() { TestDesk::addBackends(); }
    void aChildHasOneParentAndNoCircle();
    void aLinkThatStandsOrIsGoneWritesNothing_data() { TestDesk::addBackends(); }
    void aLinkThatStandsOrIsGoneWritesNothing();
    void aMergeIsTakenBackOnlyByUndo_data() { TestDesk::addBackends(); }
    void aMergeIsTakenBackOnlyByUndo();
    void aChildResolvedWithItsParentSaysSo_data() { TestDesk::addBackends(); }
    void aChildResolvedWithItsParentSaysSo();
    void aPriorityThatAColleagueChangedIsNotOverwritten_data() { TestDesk::addBackends(); }
    void aPriorityThatAColleagueChangedIsNotOverwritten();
    void anotherCallerIsToldToo_data() { TestDesk::addBackends(); }
    void anotherCallerIsToldToo();
    void everyTagOfTheDeskIsListedOnce_data() { TestDesk::addBackends(); }
    void everyTagOfTheDeskIsListedOnce();

private:
    static auto linking(Id<Ticket> other, const QString &code)
    {
        return [other, code](TicketAction &action) {
            action.other = other;
            action.code = code;
        };
    }
    TestDesk m_desk;
};

#define REFUSED(expression, wanted)                                                                                                        \
    do {                                                                                                                                   \
        const auto answer = (expression);                                                                                                  \
        QVERIFY(!answer);                                                                                                                  \
        QCOMPARE(answer.error().code, QStringLiteral(wanted));                                                                             \
    } while (false)

void TestTicketLinks::aChildHasOneParentAndNoCircle()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(top, bench->create());
    FRONTDESK_VALUE(middle, bench->create());
    FRONTDESK_VALUE(leaf, bench->create());
    FRONTDESK_OK(bench->act(top.id, u"link"_s, linking(middle.id, u"child"_s)));
    FRONTDESK_OK(bench->act(leaf.id, u"link"_s, linking(middle.id, u"parent"_s)));
    FRONTDESK_VALUE(now, bench->read(leaf.id));
    QCOMPARE(now.parent, middle.id);
    REFUSED(bench->act(leaf.id, u"link"_s, linking(top.id, u"child"_s)), "ticket.link_circle");
    const auto second = bench->act(leaf.id, u"link"_s, linking(top.id, u"parent"_s));
    QVERIFY(!second);
    QCOMPARE(second.error().code, u"ticket.has_parent"_s);
    QCOMPARE(second.error().values.value(u"number"_s), middle.number);
    // From either end it comes off again.
    FRONTDESK_OK(bench->act(middle.id, u"unlink"_s, linking(leaf.id, u"child"_s)));
    FRONTDESK_VALUE(free, bench->read(leaf.id));
    QVERIFY(!free.parent);
    FRONTDESK_OK(bench->act(leaf.id, u"link"_s, linking(top.id, u"parent"_s)));
    FRONTDESK_VALUE(complaints, ticketsThatAreNotTheirJournal(*bench->connection));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestTicketLinks::aLinkThatStandsOrIsGoneWritesNothing()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(a, bench->create());
    FRONTDESK_VALUE(b, bench->create());
    FRONTDESK_OK(bench->act(a.id, u"link"_s, linking(b.id, u"related"_s)));
    FRONTDESK_VALUE(before, bench->journal(a.id));
    REFUSED(bench->act(a.id, u"link"_s, linking(b.id, u"related"_s)), "ticket.link_stands");
    REFUSED(bench->act(b.id, u"link"_s, linking(a.id, u"related"_s)), "ticket.link_stands"); // seen from the other side it is the same
    REFUSED(bench->act(a.id, u"unlink"_s, linking(b.id, u"child"_s)), "ticket.link_gone");
    FRONTDESK_VALUE(after, bench->journal(a.id));
    QCOMPARE(after.size(), before.size());
    FRONTDESK_OK(bench->act(b.id, u"unlink"_s, linking(a.id, u"related"_s)));
    REFUSED(bench->act(a.id, u"unlink"_s, linking(b.id, u"related"_s)), "ticket.link_gone");
}

void TestTicketLinks::aMergeIsTakenBackOnlyByUndo()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(twin, bench->create());
    FRONTDESK_VALUE(kept, bench->create());
    FRONTDESK_VALUE(done, bench->create());
    FRONTDESK_OK(bench->act(done.id, u"cancel"_s, [](TicketAction &action) { action.reason = u"withdrawn"_s; }));
    REFUSED(bench->act(twin.id, u"link"_s, linking(done.id, u"duplicate"_s)), "ticket.merge_into_finished");
    FRONTDESK_OK(bench->act(twin.id, u"link"_s, linking(kept.id, u"duplicate"_s)));
    REFUSED(bench->act(twin.id, u"unlink"_s, linking(kept.id, u"duplicate"_s)), "ticket.merge_needs_undo");
    FRONTDESK_OK(bench->act(twin.id, u"undo"_s));
    FRONTDESK_VALUE(back, bench->read(twin.id));
    QCOMPARE(back.state, u"new"_s);
    QVERIFY(!back.duplicateOf);
    FRONTDESK_OK(bench->act(twin.id, u"link"_s, linking(kept.id, u"duplicate"_s))); // and again
}

void TestTicketLinks::aChildResolvedWithItsParentSaysSo()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(parent, bench->create());
    FRONTDESK_VALUE(child, bench->create());
    FRONTDESK_OK(bench->act(parent.id, u"link"_s, linking(child.id, u"child"_s)));
    FRONTDESK_OK(bench->act(child.id, u"resolve"_s, [&](TicketAction &action) {
        action.code = u"solved"_s;
        action.text = u"the gateway was restarted"_s;
        action.other = parent.id;
    }));
    FRONTDESK_VALUE(events, bench->journal(child.id));
    QCOMPARE(events.last().event.kind, u"resolved"_s);
    QCOMPARE(events.last().event.body.value(u"with_id"_s).toInteger(), parent.id.value);
}

void TestTicketLinks::aPriorityThatAColleagueChangedIsNotOverwritten()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, bench->create());
    const auto set = [&](int seen, int wanted, const QUuid &command = QUuid::createUuid()) {
        return bench->act(ticket.id, u"priority"_s, [&](TicketAction &action) {
            action.command = command;
            action.priority = wanted;
            action.reason = u"board meeting"_s;
            action.fields.insert(u"priority"_s, {seen, wanted});
        });
    };
    QCOMPARE(ticket.priority, 4);
    FRONTDESK_OK(set(4, 2));
    const QUuid late = QUuid::createUuid();
    for (int i = 0; i < 2; ++i) { // the retry hears the same
        FRONTDESK_VALUE(receipt, set(4, 1, late));
        QCOMPARE(receipt.conflicts.size(), 1);
        QCOMPARE(receipt.conflicts.first().field, u"priority"_s);
        QCOMPARE(receipt.conflicts.first().was.toInt(), 4);
        QCOMPARE(receipt.conflicts.first().saved.toInt(), 2);
        QCOMPARE(receipt.conflicts.first().yours.toInt(), 1);
        QVERIFY(!receipt.conflicts.first().who.isEmpty());
    }
    FRONTDESK_VALUE(still, bench->read(ticket.id));
    QCOMPARE(still.priority, 2);
    FRONTDESK_VALUE(chosen, set(2, 1)); // in knowledge of it
    QVERIFY(chosen.conflicts.isEmpty());
    FRONTDESK_VALUE(now, bench->read(ticket.id));
    QCOMPARE(now.priority, 1);
}

void TestTicketLinks::anotherCallerIsToldToo()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    TicketDraft draft;
    draft.caller = bench->caller;
    FRONTDESK_VALUE(ticket, bench->create(draft));
    FRONTDESK_VALUE(receipt, bench->act(ticket.id, u"edit"_s, [&](TicketAction &action) {
        action.fields.insert(u"caller_id"_s, {bench->caller.value, bench->vipCaller.value});
        action.fields.insert(u"details"_s, {QString(), u"the printer on the third floor"_s});
    }));
    QVERIFY(receipt.conflicts.isEmpty());
    FRONTDESK_VALUE(now, bench->read(ticket.id));
    QCOMPARE(now.caller, bench->vipCaller);
    const auto callers = bench->write([&](Session &session) {
        return session.query(u"ticket.callers"_s, {{u"ticket_id"_s, ticket.id.value}}, [](const Row &row) { return row.integer(u"customer_id"_s); });
    });
    QVERIFY(callers && callers->contains(bench->vipCaller.value));
    FRONTDESK_VALUE(events, bench->journal(ticket.id));
    QCOMPARE(events.last().event.kind, u"edited"_s);
    QCOMPARE(events.last().event.body.value(u"details"_s).toString(), u"the printer on the third floor"_s);
    FRONTDESK_VALUE(complaints, ticketsThatAreNotTheirJournal(*bench->connection));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestTicketLinks::everyTagOfTheDeskIsListedOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(a, bench->create());
    FRONTDESK_VALUE(b, bench->create());
    for (const Id<Ticket> id : {a.id, b.id})
        FRONTDESK_OK(bench->act(id, u"tag"_s, [](TicketAction &action) { action.text = u"打印机"_s; }));
    FRONTDESK_OK(bench->write([&](Session &session) -> Result<void> {
        for (int i = 0; i < 10'000; ++i)
            FRONTDESK_TRY(session.execute(u"ticket.tags_add"_s, {{u"tags"_s, u"[\"tag %1\"]"_s.arg(i)}, {u"ticket_id"_s, a.id.value}}));
        return {};
    }));
    Desk desk(bench->address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    QElapsedTimer timer;
    timer.start();
    FRONTDESK_VALUE(tags, await(desk.tickets().allTags()));
    const qint64 took = timer.elapsed();
    QCOMPARE(tags.size(), 10'001);
    QCOMPARE(QSet<QString>(tags.cbegin(), tags.cend()).size(), 10'001);
    QVERIFY(tags.contains(u"打印机"_s));
    QVERIFY2(took < 3000, qPrintable(u"%1 ms"_s.arg(took)));
    qInfo("10,001 tags in %lld ms", took);
}

QTEST_GUILESS_MAIN(TestTicketLinks)
#include "tst_ticketlinks.moc"
