#include "core/escalation/escalationclock.h"
#include "core/planning/assignmentwork.h"
#include "core/support/clock.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/guardworld.h"
#include "tests/support/ticketbench.h"

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// The bench with three of the first line on shift, and the one who acts for the desk.
class AssignBench
{
public:
    static Result<std::unique_ptr<AssignBench>> make(TestDesk &desks, const QString &backend)
    {
        auto made = std::make_unique<AssignBench>();
        FRONTDESK_LET(bench, TicketBench::make(desks, backend));
        made->desk = std::move(bench);
        for (const QString &sql : {u"INSERT INTO staff (id, name, role) VALUES (11, 'An', 'agent'), (12, 'Bo', 'agent'), (13, 'Cai', 'agent')"_s,
                                   u"INSERT INTO group_member (group_id, staff_id) VALUES (1, 11), (1, 12), (1, 13), (2, 11)"_s,
                                   u"INSERT INTO shift_pattern (id, code, name_zh, name_en, mark, zone, from_minute, to_minute, changed_at) VALUES (1, 'day', '白', 'Day', 'early', 'UTC', 0, 600, '2026-01-01T00:00:00.000Z'), "
                                   "(2, 'training', '训', 'Training', 'training', 'UTC', 0, 600, '2026-01-01T00:00:00.000Z')"_s})
            FRONTDESK_TRY(made->desk->connection->run(sql));
        FRONTDESK_TRY(made->desk->rereadReference());
        return made;
    }
    Result<void> shift(qint64 person, qint64 fromS, qint64 toS, int pattern = 1, int group = 1)
    {
        return desk->connection->run(u"INSERT INTO roster_shift (group_id, staff_id, pattern_id, day, from_at, to_at, state, changed_at) VALUES (%1, %2, %3, '2026-03-10', '%4', '%5', 'published', '2026-01-01T00:00:00.000Z')"_s
                                         .arg(group).arg(person).arg(pattern).arg(instantText(desk->now.addSecs(fromS)), instantText(desk->now.addSecs(toS))));
    }
    Result<void> allOn()
    {
        for (const qint64 person : {11, 12, 13})
            FRONTDESK_TRY(shift(person, -3600, 4 * 3600));
        return {};
    }
    Result<void> rule(AssignmentMode mode, qint64 seq = 0, qint64 group = 1, const QUuid &command = QUuid::createUuid())
    {
        AssignmentRule wanted;
        wanted.group = {group};
        wanted.mode = mode;
        wanted.seq = seq;
        return desk->write([&](Session &session) { return assignmentwork::saveRule(session, desk->context(), command, wanted); });
    }
    Result<Ticket> arrives(int priority = 0)
    {
        desk->now = desk->now.addMSecs(1);
        TicketDraft draft;
        draft.group = {1};
        if (priority > 0) {
            draft.priority = priority;
            draft.priorityReason = u"because"_s;
        }
        return desk->create(draft);
    }
    EscalationContext service(const QString &holder = u"one"_s)
    {
        Actor actor;
        actor.login = desk->actor.login;
        actor.role = u"service"_s;
        return {{desk->reference, actor, desk->now}, holder, epochs.value(holder), &PublishedRoster::shared()};
    }
    Result<void> lead(const QString &holder = u"one"_s)
    {
        FRONTDESK_LET(leads, desk->write([&](Session &session) { return leadership::take(session, holder, 60'000); }));
        epochs.insert(holder, leads.epoch);
        return {};
    }
    /// What the service does when it looks.
    Result<int> serve(const QString &holder = u"one"_s)
    {
        desk->now = desk->now.addMSecs(1);
        return desk->write([&](Session &session) -> Result<int> {
            FRONTDESK_LET(found, escalationwork::unowned(session, service(holder)));
            Id<Ticket> failing;
            return escalationwork::assign(session, service(holder), found, &failing);
        });
    }
    qint64 owner(Id<Ticket> id) { return desk->read(id)->owner.value; }

    std::unique_ptr<TicketBench> desk;
    QHash<QString, qint64> epochs;
};

#define FRONTDESK_SERVED(count)                                                                                                            \
    do {                                                                                                                                   \
        FRONTDESK_VALUE(served, bench->serve());                                                                                           \
        QCOMPARE(served, count);                                                                                                           \
    } while (false)

} // namespace

/// Tickets that find an owner by themselves, on both backends.
class TestAutoAssign : public QObject
{
    Q_OBJECT
private slots:
    void inTurnEachGetsOneBeforeAnybodyGetsTwo_data() { TestDesk::addBackends(); }
    void inTurnEachGetsOneBeforeAnybodyGetsTwo();
    void theLeastLoadedGetsIt_data() { TestDesk::addBackends(); }
    void theLeastLoadedGetsIt();
    void outsideShiftsItWaitsUntilSomebodyComesOn_data() { TestDesk::addBackends(); }
    void outsideShiftsItWaitsUntilSomebodyComesOn();
    void leaveAndTrainingAreNoShift_data() { TestDesk::addBackends(); }
    void leaveAndTrainingAreNoShift();
    void whatSomebodyGaveBackIsLeftToPeople_data() { TestDesk::addBackends(); }
    void whatSomebodyGaveBackIsLeftToPeople();
    void whatWasThereBeforeItWasSwitchedOnIsLeftToPeople_data() { TestDesk::addBackends(); }
    void whatWasThereBeforeItWasSwitchedOnIsLeftToPeople();
    void theJournalSaysWhyAndThatTheDeskDidIt_data() { TestDesk::addBackends(); }
    void theJournalSaysWhyAndThatTheDeskDidIt();
    void onlyWhoPlansTheGroupSwitchesIt_data() { TestDesk::addBackends(); }
    void onlyWhoPlansTheGroupSwitchesIt();
    void whoNoLongerLeadsAssignsNothing_data() { TestDesk::addBackends(); }
    void whoNoLongerLeadsAssignsNothing();
    void ofThreeHundredPeopleNobodyGetsTwoBeforeTheOthers_data() { TestDesk::addBackends(); }
    void ofThreeHundredPeopleNobodyGetsTwoBeforeTheOthers();
    void twoServicesAssignEachTicketOnce_data() { TestDesk::addBackends(); }
    void twoServicesAssignEachTicketOnce();
    void theServicesOwnLoginIsEnough();

private:
    TestDesk m_desks;
};

#define FRONTDESK_ASSIGN_BENCH                                                                                                             \
    FRONTDESK_BACKEND(backend);                                                                                                            \
    FRONTDESK_VALUE(bench, AssignBench::make(m_desks, backend));                                                                           \
    FRONTDESK_OK(bench->lead())

void TestAutoAssign::inTurnEachGetsOneBeforeAnybodyGetsTwo()
{
    FRONTDESK_ASSIGN_BENCH;
    FRONTDESK_OK(bench->allOn());
    FRONTDESK_OK(bench->rule(AssignmentMode::RoundRobin));
    QList<qint64> order;
    for (int i = 0; i < 6; ++i) {
        FRONTDESK_VALUE(ticket, bench->arrives(i == 0 ? 1 : 0)); // one urgent ticket in hand does not matter here
        FRONTDESK_SERVED(1);
        order.append(bench->owner(ticket.id));
    }
    QCOMPARE(order, (QList<qint64>{11, 12, 13, 11, 12, 13}));
    FRONTDESK_SERVED(0);
}

void TestAutoAssign::theLeastLoadedGetsIt()
{
    FRONTDESK_ASSIGN_BENCH;
    FRONTDESK_OK(bench->allOn());
    FRONTDESK_OK(bench->rule(AssignmentMode::LeastLoaded));
    for (const auto &[person, priority] : {std::pair{11, 1}, {12, 5}, {12, 5}, {13, 4}, {13, 4}}) {
        TicketDraft draft;
        draft.group = {1};
        draft.owner = {person};
        draft.priority = priority;
        draft.priorityReason = u"because"_s;
        FRONTDESK_VALUE(ticket, bench->desk->create(draft));
        QCOMPARE(ticket.owner.value, person);
    }
    FRONTDESK_VALUE(first, bench->arrives(5));
    FRONTDESK_SERVED(1);
    QCOMPARE(bench->owner(first.id), 12); // two of priority 5 weigh less than one of priority 1, or two of priority 4
}

void TestAutoAssign::outsideShiftsItWaitsUntilSomebodyComesOn()
{
    FRONTDESK_ASSIGN_BENCH;
    FRONTDESK_OK(bench->rule(AssignmentMode::RoundRobin));
    FRONTDESK_VALUE(ticket, bench->arrives());
    FRONTDESK_SERVED(0); // no roster at all
    FRONTDESK_OK(bench->shift(12, 3600, 2 * 3600));
    FRONTDESK_SERVED(0);
    FRONTDESK_VALUE(next, bench->desk->write([&](Session &session) { return escalationwork::nextPoint(session, bench->service()); }));
    QVERIFY(next.isValid() && next <= bench->desk->now.addSecs(3600)); // then it is looked at again
    FRONTDESK_OK(bench->desk->connection->run(u"UPDATE roster_shift SET from_at = '%1'"_s.arg(instantText(bench->desk->now.addSecs(-60)))));
    FRONTDESK_SERVED(1);
    QCOMPARE(bench->owner(ticket.id), 12);
}

void TestAutoAssign::leaveAndTrainingAreNoShift()
{
    FRONTDESK_ASSIGN_BENCH;
    FRONTDESK_OK(bench->rule(AssignmentMode::LeastLoaded));
    FRONTDESK_OK(bench->shift(11, -3600, 3600));
    FRONTDESK_OK(bench->shift(12, -3600, 3600, 2));
    FRONTDESK_OK(bench->desk->connection->run(u"INSERT INTO roster_leave (staff_id, from_day, to_day, state, asked_at, asked_by) VALUES (11, '2026-03-01', '2026-03-20', 'approved', '2026-01-01T00:00:00.000Z', 11)"_s));
    FRONTDESK_VALUE(ticket, bench->arrives());
    FRONTDESK_SERVED(0);
    QCOMPARE(bench->owner(ticket.id), 0);
    FRONTDESK_OK(bench->shift(11, -3600, 3600, 1, 2)); // on shift, but in the other group
    FRONTDESK_SERVED(0);
}

void TestAutoAssign::whatSomebodyGaveBackIsLeftToPeople()
{
    FRONTDESK_ASSIGN_BENCH;
    FRONTDESK_OK(bench->allOn());
    FRONTDESK_OK(bench->rule(AssignmentMode::RoundRobin));
    FRONTDESK_VALUE(ticket, bench->arrives());
    FRONTDESK_SERVED(1);
    const auto to = [&](qint64 group) {
        bench->desk->now = bench->desk->now.addMSecs(1);
        return bench->desk->act(ticket.id, u"assign"_s, [group](TicketAction &action) {
            action.group = {group};
            action.reason = u"not mine"_s;
        });
    };
    FRONTDESK_OK(to(1));
    FRONTDESK_SERVED(0);
    FRONTDESK_SERVED(0);
    QCOMPARE(bench->owner(ticket.id), 0);
    // It went away and came back: a new stay.
    FRONTDESK_OK(to(2));
    FRONTDESK_OK(to(1));
    FRONTDESK_SERVED(1);
    QVERIFY(bench->owner(ticket.id) != 0);
}

void TestAutoAssign::whatWasThereBeforeItWasSwitchedOnIsLeftToPeople()
{
    FRONTDESK_ASSIGN_BENCH;
    FRONTDESK_OK(bench->allOn());
    FRONTDESK_VALUE(old, bench->arrives());
    bench->desk->now = bench->desk->now.addMSecs(10);
    FRONTDESK_OK(bench->rule(AssignmentMode::RoundRobin));
    FRONTDESK_VALUE(fresh, bench->arrives());
    FRONTDESK_SERVED(1);
    QCOMPARE(bench->owner(old.id), 0);
    QVERIFY(bench->owner(fresh.id) != 0);
    // Another way to choose is no new beginning; off and on is.
    FRONTDESK_OK(bench->rule(AssignmentMode::LeastLoaded, 1));
    FRONTDESK_VALUE(between, bench->arrives());
    FRONTDESK_OK(bench->rule(AssignmentMode::Off, 2));
    FRONTDESK_SERVED(0);
    bench->desk->now = bench->desk->now.addMSecs(10);
    FRONTDESK_OK(bench->rule(AssignmentMode::LeastLoaded, 3));
    FRONTDESK_SERVED(0);
    QCOMPARE(bench->owner(between.id), 0);
}

void TestAutoAssign::theJournalSaysWhyAndThatTheDeskDidIt()
{
    FRONTDESK_ASSIGN_BENCH;
    FRONTDESK_OK(bench->allOn());
    FRONTDESK_OK(bench->desk->connection->run(u"INSERT INTO staff_profile (staff_id, languages, changed_at) VALUES (13, 'zh', '2026-01-01T00:00:00.000Z'), (11, 'en', '2026-01-01T00:00:00.000Z'), (12, 'en', '2026-01-01T00:00:00.000Z')"_s));
    FRONTDESK_OK(bench->rule(AssignmentMode::RoundRobin));
    FRONTDESK_VALUE(ticket, bench->arrives());
    FRONTDESK_SERVED(1);
    QCOMPARE(bench->owner(ticket.id), 13); // speaks with the caller
    FRONTDESK_VALUE(journal, bench->desk->journal(ticket.id));
    const JournalEntry last = journal.last();
    QCOMPARE(last.event.kind, u"assigned"_s);
    QCOMPARE(last.event.actor, Id<Staff>());
    QCOMPARE(last.event.body.value("reason"_L1).toString(), u"automatic: in turn"_s);
    const QJsonObject why = last.event.body.value("automatic"_L1).toObject();
    QCOMPARE(why.value("mode"_L1).toString(), u"round_robin"_s);
    QCOMPARE(why.value("language"_L1).toString(), u"zh"_s);
    QVERIFY(instantFromText(why.value("on_shift_until"_L1).toString()) > bench->desk->now);
    FRONTDESK_VALUE(now, bench->desk->read(ticket.id));
    QVERIFY(!now.acknowledgedAt.isValid()); // the desk's choice is no human acceptance
    QCOMPARE(now.reassignCount, 0);
}

void TestAutoAssign::onlyWhoPlansTheGroupSwitchesIt()
{
    FRONTDESK_ASSIGN_BENCH;
    const QUuid command = QUuid::createUuid();
    FRONTDESK_OK(bench->rule(AssignmentMode::RoundRobin, 0, 1, command));
    FRONTDESK_OK(bench->rule(AssignmentMode::RoundRobin, 0, 1, command)); // a retry finds its own
    const auto outdated = bench->rule(AssignmentMode::Off, 0);
    QVERIFY(!outdated);
    QCOMPARE(outdated.error().code, u"roster.changed_meanwhile"_s);
    FRONTDESK_VALUE(kept, bench->desk->write([&](Session &session) { return assignmentwork::rule(session, {1}); }));
    QCOMPARE(kept.mode, AssignmentMode::RoundRobin);
    QCOMPARE(kept.seq, 1);
    const Actor admin = bench->desk->actor;
    bench->desk->actor = {{11}, u"An"_s, admin.login, u"agent"_s, {{1}}, false};
    const auto refused = bench->rule(AssignmentMode::Off, 1);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"access.denied"_s);
    bench->desk->actor = admin;
    const auto gone = bench->rule(AssignmentMode::Off, 0, 99);
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
}

void TestAutoAssign::whoNoLongerLeadsAssignsNothing()
{
    FRONTDESK_ASSIGN_BENCH;
    FRONTDESK_OK(bench->allOn());
    FRONTDESK_OK(bench->rule(AssignmentMode::RoundRobin));
    FRONTDESK_VALUE(ticket, bench->arrives());
    FRONTDESK_OK(bench->desk->write([](Session &session) { return leadership::release(session, u"one"_s); }));
    FRONTDESK_OK(bench->lead(u"two"_s));
    const auto late = bench->serve(u"one"_s);
    QVERIFY(!late);
    QCOMPARE(late.error().code, u"leadership.lost"_s);
    QCOMPARE(bench->owner(ticket.id), 0);
    FRONTDESK_VALUE(served, bench->serve(u"two"_s));
    QCOMPARE(served, 1);
}

void TestAutoAssign::ofThreeHundredPeopleNobodyGetsTwoBeforeTheOthers()
{
    FRONTDESK_ASSIGN_BENCH;
    const QString name(200, u'长');
    for (int i = 100; i < 400; ++i) {
        FRONTDESK_OK(bench->desk->connection->run(u"INSERT INTO staff (id, name, role) VALUES (%1, '%2', 'agent')"_s.arg(i).arg(name)));
        FRONTDESK_OK(bench->desk->connection->run(u"INSERT INTO group_member (group_id, staff_id) VALUES (1, %1)"_s.arg(i)));
        FRONTDESK_OK(bench->shift(i, -3600, 3600));
    }
    FRONTDESK_OK(bench->desk->rereadReference());
    FRONTDESK_OK(bench->rule(AssignmentMode::RoundRobin));
    QSet<qint64> owners;
    for (int i = 0; i < 12; ++i) {
        FRONTDESK_VALUE(ticket, bench->arrives());
        FRONTDESK_SERVED(1);
        owners.insert(bench->owner(ticket.id));
    }
    QCOMPARE(owners.size(), 12);
}

void TestAutoAssign::twoServicesAssignEachTicketOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, AssignBench::make(m_desks, backend));
    FRONTDESK_OK(bench->allOn());
    FRONTDESK_OK(bench->rule(AssignmentMode::RoundRobin));
    std::vector<std::unique_ptr<Desk>> desks;
    std::vector<std::unique_ptr<EscalationClock>> clocks;
    for (const QString &holder : {u"first"_s, u"second"_s}) {
        auto desk = std::make_unique<Desk>(bench->desk->address, false);
        FRONTDESK_OK(await(desk->open(TestDesk::admin(backend))));
        EscalationClock::Settings settings;
        settings.holder = holder;
        settings.leaseMs = 2000;
        settings.renewMs = 200;
        settings.roster = &PublishedRoster::shared();
        clocks.push_back(std::make_unique<EscalationClock>(*desk, settings));
        clocks.back()->start();
        desks.push_back(std::move(desk));
    }
    QList<Id<Ticket>> tickets;
    for (int i = 0; i < 9; ++i) {
        TicketDraft draft;
        draft.title = u"VPN"_s;
        draft.group = {1};
        FRONTDESK_VALUE(ticket, await(desks.at(i % 2)->tickets().create(draft, QUuid::createUuid())));
        tickets.append(ticket.id);
    }
    QHash<qint64, int> held;
    for (const Id<Ticket> id : tickets) {
        QTRY_VERIFY(bench->owner(id) != 0);
        ++held[bench->owner(id)];
        FRONTDESK_VALUE(journal, bench->desk->journal(id));
        QCOMPARE(std::count_if(journal.cbegin(), journal.cend(), [](const JournalEntry &entry) { return entry.event.body.contains("automatic"_L1); }), 1);
    }
    QCOMPARE(held, (QHash<qint64, int>{{11, 3}, {12, 3}, {13, 3}}));
    clocks.clear();
}

void TestAutoAssign::theServicesOwnLoginIsEnough()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(world, GuardWorld::make(m_desks, server));
    Desk lead(world->addressAs(u"lead"_s), false), agent(world->addressAs(u"agent"_s), false), service(world->addressAs(u"service"_s), true);
    FRONTDESK_OK(await(lead.open({})));
    FRONTDESK_OK(await(agent.open({})));
    for (const QString &sql : {u"SET session_replication_role = replica"_s,
                               u"INSERT INTO roster_shift (group_id, staff_id, pattern_id, day, from_at, to_at, state, changed_at) VALUES ({first}, {agent}, {pattern}, '2026-03-10', "
                               "clock_timestamp() - interval '1 hour', clock_timestamp() + interval '4 hours', 'published', '2026-03-01Z')"_s,
                               u"SET session_replication_role = DEFAULT"_s})
        FRONTDESK_OK(world->superuser().run(world->filled(sql)));
    AssignmentRule rule;
    rule.group = {world->id(u"first"_s)};
    rule.mode = AssignmentMode::RoundRobin;
    const auto refused = await(AssignmentService(agent).saveRule(rule));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    FRONTDESK_OK(await(AssignmentService(lead).saveRule(rule)));
    TicketDraft draft;
    draft.title = u"VPN"_s;
    draft.group = rule.group;
    FRONTDESK_VALUE(ticket, await(lead.tickets().create(draft, QUuid::createUuid())));
    FRONTDESK_OK(await(service.open({})));
    const auto owner = [&]() -> qint64 {
        const auto page = await(lead.tickets().page(ticket.id));
        return page ? page->ticket.owner.value : -1;
    };
    QTRY_COMPARE(owner(), world->id(u"agent"_s));
    FRONTDESK_VALUE(page, await(lead.tickets().page(ticket.id)));
    QVERIFY(page.journal.last().event.body.contains(u"automatic"_s));
    FRONTDESK_VALUE(suggested, await(AssignmentService(agent).suggest(page.ticket))); // an agent may look
    QVERIFY(suggested.need.rostered);
}

QTEST_GUILESS_MAIN(TestAutoAssign)
#include "tst_autoassign.moc"
