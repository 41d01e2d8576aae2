#include "core/desk/desk.h"
#include "core/ticket/ticketservice.h"
#include "core/ticket/ticketwork.h"
#include "tests/support/replayedtickets.h"
#include "tests/support/testdesk.h"

#include <QSignalSpy>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Mass changes through the desk, on both backends.
class TestMassChange : public QObject
{
    Q_OBJECT
private slots:
    void everyTicketGetsItsOwnAnswer_data() { TestDesk::addBackends(); }
    void everyTicketGetsItsOwnAnswer();
    void theWholeGoesBack_data() { TestDesk::addBackends(); }
    void theWholeGoesBack();
    void aRepeatedMassChangeDoublesNothing_data() { TestDesk::addBackends(); }
    void aRepeatedMassChangeDoublesNothing();
    void aCancelledOneStopsAndCanGoOn_data() { TestDesk::addBackends(); }
    void aCancelledOneStopsAndCanGoOn();
    void tagsThatStoodBeforeStayAfterUndo_data() { TestDesk::addBackends(); }
    void tagsThatStoodBeforeStayAfterUndo();
    void manyTagsGoInOneEventAndComeBack_data() { TestDesk::addBackends(); }
    void manyTagsGoInOneEventAndComeBack();
    void oneThatTheDatabaseRefusesLeavesTheOthers_data() { TestDesk::addBackends(); }
    void oneThatTheDatabaseRefusesLeavesTheOthers();
    void othersAreToldToReadAgain_data() { TestDesk::addBackends(); }
    void othersAreToldToReadAgain();
    void whatCannotBeAMassChangeIsRefusedBeforeItBegins();

private:
    struct Bench
    {
        DeskAddress address;
        std::unique_ptr<Desk> desk;
        QList<MassTarget> targets;
    };
    Result<Bench> open(const QString &backend, int tickets);
    static Result<void> run(MassChange &change);
    static Result<qint64> events(Desk &desk);
    static TicketAction resolving();
    TestDesk m_desks;
};

Result<TestMassChange::Bench> TestMassChange::open(const QString &backend, int tickets)
{
    Bench bench;
    FRONTDESK_LET(address, m_desks.initialised(backend));
    bench.address = address;
    bench.desk = std::make_unique<Desk>(address, false);
    FRONTDESK_TRY(await(bench.desk->open(TestDesk::admin(backend))));
    FRONTDESK_LET(ids, await(bench.desk->worker().write([&desk = *bench.desk, tickets](Session &session) -> Result<QList<qint64>> {
        const auto reference = desk.reference();
        const TicketContext context{*reference, desk.actor(), desk.clock().now()};
        QList<qint64> made;
        for (int i = 0; i < tickets; ++i) {
            TicketDraft draft;
            draft.title = u"Ticket %1"_s.arg(i);
            FRONTDESK_LET(ticket, ticketwork::create(session, context, draft));
            made += ticket.id.value;
        }
        return made;
    })));
    for (const qint64 id : ids)
        bench.targets += MassTarget{{id}};
    return bench;
}

Result<void> TestMassChange::run(MassChange &change)
{
    Result<void> outcome = failure(ErrorKind::Internal, u"test.not_finished"_s);
    QEventLoop loop;
    connect(&change, &MassChange::finished, &loop, [&](const Error &error) {
        outcome = error.code.isEmpty() ? Result<void>() : failure(error);
        loop.quit();
    });
    QTimer::singleShot(60000, &loop, &QEventLoop::quit);
    FRONTDESK_TRY(change.start());
    loop.exec();
    return outcome;
}

Result<qint64> TestMassChange::events(Desk &desk)
{
    return await(desk.worker().read([](Session &session) { return journal::lastId(session); }));
}

TicketAction TestMassChange::resolving()
{
    TicketAction action;
    action.action = u"resolve"_s;
    action.code = u"solved"_s;
    action.text = u"the printer server was restarted"_s;
    return action;
}

void TestMassChange::everyTicketGetsItsOwnAnswer()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, open(backend, 120));
    for (const int i : {3, 60}) {
        TicketAction away;
        away.ticket = bench.targets.at(i).ticket;
        away.action = u"cancel"_s;
        away.reason = u"twice"_s;
        FRONTDESK_OK(await(bench.desk->tickets().act(away)));
    }
    bench.targets += MassTarget{{999'999}};
    bench.targets[7].seenFlowSeq = 77; // somebody else was there
    const auto change = bench.desk->tickets().massChange(resolving(), bench.targets);
    QSignalSpy progress(change.get(), &MassChange::progressed);
    FRONTDESK_OK(run(*change));
    QCOMPARE(progress.size(), 3); // 50 + 50 + 21
    QCOMPARE(progress.last(), (QVariantList{121, 121}));
    QCOMPARE(change->count(MassOutcome::Kind::Done), 117);
    QCOMPARE(change->count(MassOutcome::Kind::Refused), 4);
    QCOMPARE(change->outcomes().at(3).error.code, u"ticket.closed"_s);
    QVERIFY(change->outcomes().at(3).number.startsWith(u"INC-"_s));
    QCOMPARE(change->outcomes().at(7).error.code, u"ticket.changed_meanwhile"_s);
    QCOMPARE(change->outcomes().at(120).error.code, u"ticket.not_found"_s);
    QCOMPARE(change->outcomes().at(0).state, u"resolved"_s);
    FRONTDESK_VALUE(left, await(bench.desk->tickets().count(TicketFilter::openOnes())));
    QCOMPARE(left, 1);
}

void TestMassChange::theWholeGoesBack()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, open(backend, 70));
    const auto change = bench.desk->tickets().massChange(resolving(), bench.targets);
    QVERIFY(!change->undo());
    FRONTDESK_OK(run(*change));
    TicketAction asked; // one caller has heard of it already
    asked.ticket = bench.targets.at(5).ticket;
    asked.action = u"ask"_s;
    FRONTDESK_OK(await(bench.desk->tickets().act(asked)));
    const auto back = change->undo();
    QVERIFY(back);
    FRONTDESK_OK(run(*back));
    QCOMPARE(back->count(MassOutcome::Kind::Done), 69);
    QCOMPARE(back->outcomes().at(5).error.code, u"ticket.undo_too_late"_s);
    FRONTDESK_VALUE(open, await(bench.desk->tickets().count(TicketFilter::openOnes())));
    QCOMPARE(open, 69);
    FRONTDESK_VALUE(connection, Connection::open(bench.address, {}));
    FRONTDESK_VALUE(complaints, ticketsThatAreNotTheirJournal(*connection));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestMassChange::aRepeatedMassChangeDoublesNothing()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, open(backend, 60));
    const TicketAction action = resolving();
    const auto half = bench.desk->tickets().massChange(action, bench.targets.mid(0, 30));
    FRONTDESK_OK(run(*half));
    FRONTDESK_VALUE(between, events(*bench.desk));
    const auto whole = bench.desk->tickets().massChange(action, bench.targets);
    FRONTDESK_OK(run(*whole));
    QCOMPARE(whole->count(MassOutcome::Kind::Done), 60);
    FRONTDESK_VALUE(after, events(*bench.desk));
    QCOMPARE(after - between, 30);
    FRONTDESK_OK(run(*whole));
    FRONTDESK_VALUE(again, events(*bench.desk));
    QCOMPARE(again, after);
    QCOMPARE(whole->outcomes().at(0).seq, half->outcomes().at(0).seq);
}

void TestMassChange::aCancelledOneStopsAndCanGoOn()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, open(backend, 160));
    const auto change = bench.desk->tickets().massChange(resolving(), bench.targets);
    connect(change.get(), &MassChange::progressed, change.get(), [&](int handled) {
        if (handled == 50)
            change->cancel();
    });
    const auto stopped = run(*change);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, u"desk.canceled"_s);
    QVERIFY(!change->running());
    QCOMPARE(change->count(MassOutcome::Kind::Done) % 50, 0);
    QVERIFY(change->count(MassOutcome::Kind::Waiting) >= 60);
    FRONTDESK_VALUE(open, await(bench.desk->tickets().count(TicketFilter::openOnes())));
    QCOMPARE(open, change->count(MassOutcome::Kind::Waiting)); // what was said to be done is, and nothing else
    change->disconnect(change.get());
    FRONTDESK_OK(run(*change));
    QCOMPARE(change->count(MassOutcome::Kind::Done), 160);
}

void TestMassChange::tagsThatStoodBeforeStayAfterUndo()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, open(backend, 3));
    TicketAction tag;
    tag.action = u"tag"_s;
    tag.text = u"printer"_s;
    TicketAction first = tag;
    first.ticket = bench.targets.at(1).ticket;
    FRONTDESK_OK(await(bench.desk->tickets().act(first)));
    tag.command = QUuid::createUuid();
    const auto change = bench.desk->tickets().massChange(tag, bench.targets);
    FRONTDESK_OK(run(*change));
    QCOMPARE(change->outcomes().at(1).kind, MassOutcome::Kind::Unchanged);
    QCOMPARE(change->count(MassOutcome::Kind::Done), 2);
    const auto back = change->undo();
    FRONTDESK_OK(run(*back));
    for (int i = 0; i < 3; ++i) {
        FRONTDESK_VALUE(page, await(bench.desk->tickets().page(bench.targets.at(i).ticket)));
        QCOMPARE(page.tags, i == 1 ? QStringList{u"printer"_s} : QStringList());
    }
}

void TestMassChange::manyTagsGoInOneEventAndComeBack()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, open(backend, 3));
    const auto tags = [&](int i) {
        const auto page = await(bench.desk->tickets().page(bench.targets.at(i).ticket));
        return page ? page->tags : QStringList{page.error().code};
    };
    const QList<QStringList> before{{u"printer"_s, u"vpn"_s, u"打印机"_s}, {u"vpn"_s}, {u"cable"_s}};
    for (int i = 0; i < 3; ++i) {
        TicketAction tag;
        tag.action = u"tag"_s;
        tag.ticket = bench.targets.at(i).ticket;
        tag.text = before.at(i).join(u"，"_s);
        FRONTDESK_OK(await(bench.desk->tickets().act(tag)));
        QCOMPARE(tags(i), before.at(i));
    }
    TicketAction untag;
    untag.action = u"untag"_s;
    untag.text = u"打印机, vpn,printer, vpn"_s;
    const auto change = bench.desk->tickets().massChange(untag, bench.targets);
    FRONTDESK_OK(run(*change));
    QCOMPARE(change->count(MassOutcome::Kind::Done), 2);
    QCOMPARE(change->outcomes().at(2).kind, MassOutcome::Kind::Unchanged);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(tags(i), i == 2 ? before.at(2) : QStringList());
    FRONTDESK_VALUE(page, await(bench.desk->tickets().page(bench.targets.at(0).ticket)));
    QCOMPARE(page.journal.last().event.kind, u"untagged"_s);
    QCOMPARE(page.journal.last().seq, 3); // logged, tagged, untagged: one event each
    // A colleague has put one of them back meanwhile: that ticket stays as they left it.
    TicketAction again;
    again.action = u"tag"_s;
    again.ticket = bench.targets.at(1).ticket;
    again.text = u"vpn"_s;
    FRONTDESK_OK(await(bench.desk->tickets().act(again)));
    const auto back = change->undo();
    FRONTDESK_OK(run(*back));
    QCOMPARE(back->outcomes().at(0).kind, MassOutcome::Kind::Done);
    QCOMPARE(back->outcomes().at(1).error.code, u"ticket.undo_too_late"_s);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(tags(i), before.at(i));
    // Too long is refused, whichever of them it is.
    untag.command = QUuid::createUuid();
    untag.text = u"vpn, "_s + QString(61, u'x');
    const auto wrong = bench.desk->tickets().massChange(untag, bench.targets);
    FRONTDESK_OK(run(*wrong));
    QCOMPARE(wrong->count(MassOutcome::Kind::Refused), 3);
    QCOMPARE(tags(1), QStringList{u"vpn"_s});
}

void TestMassChange::oneThatTheDatabaseRefusesLeavesTheOthers()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, open(backend, 12));
    // A rule that only the database knows.
    const QString trigger = backend == "sqlite"_L1
        ? u"CREATE TRIGGER picky BEFORE UPDATE ON ticket WHEN NEW.id = 5 BEGIN SELECT RAISE(ABORT, 'fd:ticket.phase_wrong'); END"_s
        : u"CREATE FUNCTION picky() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id = 5 THEN RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'ticket.phase_wrong'; END IF; "
          "RETURN NEW; END $$"_s;
    FRONTDESK_VALUE(connection, Connection::open(bench.address, {}));
    FRONTDESK_OK(connection->run(trigger));
    if (backend == "postgres"_L1)
        FRONTDESK_OK(connection->run(u"CREATE TRIGGER picky BEFORE UPDATE ON ticket FOR EACH ROW EXECUTE FUNCTION picky()"_s));
    const auto change = bench.desk->tickets().massChange(resolving(), bench.targets);
    FRONTDESK_OK(run(*change));
    QCOMPARE(change->count(MassOutcome::Kind::Done), 11);
    QCOMPARE(change->outcomes().at(4).error.code, u"ticket.phase_wrong"_s);
    FRONTDESK_VALUE(left, await(bench.desk->tickets().count(TicketFilter::openOnes())));
    QCOMPARE(left, 1);
    FRONTDESK_VALUE(complaints, ticketsThatAreNotTheirJournal(*connection));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestMassChange::othersAreToldToReadAgain()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, open(backend, 210));
    Desk colleague(bench.address, true);
    FRONTDESK_OK(await(colleague.open(TestDesk::admin(backend))));
    QSignalSpy told(&colleague.feed(), &ChangeFeed::changed);
    TicketAction priority;
    priority.action = u"priority"_s;
    priority.priority = 1;
    priority.reason = u"flood in the cellar"_s;
    const auto change = bench.desk->tickets().massChange(priority, bench.targets);
    FRONTDESK_OK(run(*change));
    QTRY_VERIFY(!told.isEmpty());
    if (backend == "postgres"_L1)
        QVERIFY(told.first().first().value<ChangeSet>().everything);
    QVERIFY(told.size() <= 5); // a notice a batch, no more
}

void TestMassChange::whatCannotBeAMassChangeIsRefusedBeforeItBegins()
{
    FRONTDESK_VALUE(bench, open(u"sqlite"_s, 1));
    const auto code = [&](const TicketAction &action, const QList<MassTarget> &targets) {
        const auto refused = bench.desk->tickets().massChange(action, targets)->start();
        return refused ? QString() : refused.error().code;
    };
    QCOMPARE(code(resolving(), {}), u"mass.nothing"_s);
    QCOMPARE(code(resolving(), QList<MassTarget>(10'001, bench.targets.first())), u"mass.too_many"_s);
    TicketAction note;
    note.action = u"note"_s;
    note.text = u"the same to all"_s;
    QCOMPARE(code(note, bench.targets), u"ticket.action_unknown"_s);
}

QTEST_GUILESS_MAIN(TestMassChange)
#include "tst_masschange.moc"
