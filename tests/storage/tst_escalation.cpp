#include "core/access/staffwork.h"
#include "core/escalation/escalationservice.h"
#include "core/escalation/escalationwork.h"
#include "core/escalation/leadership.h"
#include "core/support/clock.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/ticketbench.h"

#include <QSqlError>
#include <QSqlQuery>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// Everything the ladder of the bench's agreement says: its clocks run day and night, priority 4 has 2 h and 24 h.
const QString ladderText = u"[{\"clock\":\"response\",\"percent\":50,\"do\":\"notify\",\"to\":\"lead\"},"
                           "{\"clock\":\"resolution\",\"percent\":50,\"do\":\"notify\",\"to\":\"owner\"},"
                           "{\"clock\":\"resolution\",\"before_s\":3600,\"do\":\"raise\",\"to\":\"lead\"},"
                           "{\"clock\":\"resolution\",\"percent\":100,\"every\":50,\"do\":\"notify\",\"to\":\"manager\"}]"_s;

/// The bench with a ladder, a lead, a manager, and one leader of whose units everything is done.
class LadderBench
{
public:
    static Result<std::unique_ptr<LadderBench>> make(TestDesk &desks, const QString &backend, const QString &ladder = ladderText)
    {
        auto made = std::make_unique<LadderBench>();
        FRONTDESK_LET(bench, TicketBench::make(desks, backend));
        made->desk = std::move(bench);
        Connection &connection = *made->desk->connection;
        // Tickets of this bench come from up to a week ago.
        for (const QString &sql :
             {u"INSERT INTO staff (id, name, role, email, language) VALUES (3, 'Shen Lan', 'lead', 'shen@desk.example', 'zh'), (4, 'Luo Wen', 'manager', '', 'zh')"_s,
              u"UPDATE staff SET role = 'agent' WHERE id = 1"_s, u"UPDATE support_group SET lead_id = 3"_s, u"INSERT INTO group_member (group_id, staff_id) VALUES (1, 3)"_s,
              u"UPDATE setting SET value = '2020-01-01T00:00:00.000Z' WHERE name = 'escalation_from'"_s,
              backend == "sqlite"_L1 ? u"DROP TRIGGER IF EXISTS agreement_version_fixed"_s : u"SELECT 1"_s,
              u"UPDATE agreement_version SET definition = replace(definition, '\"pauses\"', '\"ladder\":%1,\"pauses\"')"_s.arg(ladder)})
            FRONTDESK_TRY(connection.run(sql));
        FRONTDESK_TRY(made->desk->rereadReference());
        FRONTDESK_LET(led, made->desk->write([&](Session &session) { return leadership::take(session, made->holder, 200'000); }));
        made->epoch = led.epoch;
        return made;
    }

    EscalationContext context() const
    {
        Actor service;
        service.login = desk->actor.login;
        service.role = u"service"_s;
        return {{desk->reference, service, desk->now}, holder, epoch, roster};
    }
    Result<void> plan()
    {
        return desk->write([&](Session &session) -> Result<void> {
            FRONTDESK_LET(unplanned, escalationwork::unplanned(session));
            FRONTDESK_LET(plans, escalationwork::reckon(session, context(), unplanned));
            return escalationwork::keep(session, context(), plans);
        });
    }
    /// As the clock does it: plan what has none, fire what is due, pass on.
    Result<int> round()
    {
        FRONTDESK_TRY(plan());
        Id<Ticket> failing;
        FRONTDESK_LET(fired, desk->write([&](Session &session) { return escalationwork::fireDue(session, context(), 1000, &failing); }));
        FRONTDESK_TRY(desk->write([&](Session &session) { return escalationwork::passOn(session, context(), 1000); }));
        return fired.steps;
    }
    Result<QDateTime> next() { return desk->write([&](Session &session) { return escalationwork::nextPoint(session, context()); }); }
    /// A ticket of priority 4 reported that long ago.
    Result<Ticket> ticket(qint64 secondsAgo, bool taken = false)
    {
        TicketDraft draft;
        draft.openedAt = desk->now.addSecs(-secondsAgo);
        draft.group = desk->firstLine;
        FRONTDESK_LET(made, desk->create(draft));
        if (taken)
            FRONTDESK_TRY(desk->act(made.id, u"take"_s));
        return made;
    }
    QStringList steps(Id<Ticket> id)
    {
        const auto rows = desk->write([&](Session &session) {
            return session.queryText(u"SELECT clock, step FROM escalation_firing WHERE ticket_id = :id ORDER BY id"_s, {{u"id"_s, id.value}},
                                     [](const Row &row) { return QString(row.text(u"clock"_s) + u' ' + row.text(u"step"_s)); });
        });
        return rows ? *rows : QStringList{rows.error().detail};
    }
    QList<qint64> told(Id<Ticket> id)
    {
        const auto rows = desk->write([&](Session &session) {
            return session.ids(u"SELECT staff_id FROM escalation_notice WHERE ticket_id = :id ORDER BY id"_s, {{u"id"_s, id.value}});
        });
        return rows ? *rows : QList<qint64>{-1};
    }
    qint64 count(const QString &sql)
    {
        const auto rows = desk->write([&](Session &session) { return session.ids(sql, {}); });
        return rows && !rows->isEmpty() ? rows->first() : -1;
    }

    std::unique_ptr<TicketBench> desk;
    QString holder = u"test/1"_s;
    qint64 epoch = 0;
    const DutyRoster *roster = nullptr;
};

} // namespace

/// What the desk does by itself, on both backends.
class TestEscalation : public QObject
{
    Q_OBJECT
private slots:
    void stepsFireInTheirOrderAndOnce_data() { TestDesk::addBackends(); }
    void stepsFireInTheirOrderAndOnce();
    void aStepIsSkippedWhenTheTicketIsResolved_data() { TestDesk::addBackends(); }
    void aStepIsSkippedWhenTheTicketIsResolved();
    void aStoppedClockMovesItsSteps_data() { TestDesk::addBackends(); }
    void aStoppedClockMovesItsSteps();
    void whatTheDeskRefusesToReassignIsToldAllTheSame_data() { TestDesk::addBackends(); }
    void whatTheDeskRefusesToReassignIsToldAllTheSame();
    void equalTimesFireInTheLaddersOrder_data() { TestDesk::addBackends(); }
    void equalTimesFireInTheLaddersOrder();
    void noticesAreAcknowledgedByThoseToldOrPassedOn_data() { TestDesk::addBackends(); }
    void noticesAreAcknowledgedByThoseToldOrPassedOn();
    void aStepIsToldToWhoIsOnShift_data() { TestDesk::addBackends(); }
    void aStepIsToldToWhoIsOnShift();
    void whoIsComplainedOfIsNeverTold_data() { TestDesk::addBackends(); }
    void whoIsComplainedOfIsNeverTold();
    void pingPongAndReopeningEscalateByRule_data() { TestDesk::addBackends(); }
    void pingPongAndReopeningEscalateByRule();
    void aPastThatWasBroughtInWakesNobody_data() { TestDesk::addBackends(); }
    void aPastThatWasBroughtInWakesNobody();
    void reckoningWaitsForNobodyWhoWrites();
    void onlyTheLeaderActsAndASecondFiringIsImpossible_data() { TestDesk::addBackends(); }
    void onlyTheLeaderActsAndASecondFiringIsImpossible();
    void aLeaderIsFollowedWhenItsTimeIsOver_data() { TestDesk::addBackends(); }
    void aLeaderIsFollowedWhenItsTimeIsOver();
    void anAgentEscalatesByHandAndBothAreTold_data() { TestDesk::addBackends(); }
    void anAgentEscalatesByHandAndBothAreTold();
    void whatNeedsMeIsListedOnce_data() { TestDesk::addBackends(); }
    void whatNeedsMeIsListedOnce();
    void anAgentsLoginCannotLeadOrFire();

private:
    TestDesk m_desks;
};

void TestEscalation::stepsFireInTheirOrderAndOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, LadderBench::make(m_desks, backend));
    FRONTDESK_VALUE(ticket, bench->ticket(3599));
    FRONTDESK_VALUE(early, bench->round());
    QCOMPARE(early, 0);
    FRONTDESK_VALUE(next, bench->next());
    QCOMPARE(next, ticket.openedAt.addSecs(3600)); // half of the response's two hours
    bench->desk->now = next;
    FRONTDESK_VALUE(first, bench->round());
    QCOMPARE(first, 1);
    QCOMPARE(bench->steps(ticket.id), QStringList{u"response 50%/notify/lead"_s});
    QCOMPARE(bench->told(ticket.id), QList<qint64>{3});
    for (int again = 0; again < 3; ++again) {
        FRONTDESK_VALUE(nothing, bench->round());
        QCOMPARE(nothing, 0);
    }
    // The daemon was away: everything that came meanwhile fires, each once and in time order.
    FRONTDESK_OK(bench->desk->act(ticket.id, u"take"_s));
    bench->desk->now = ticket.openedAt.addSecs(37 * 3600);
    FRONTDESK_VALUE(late, bench->round());
    QCOMPARE(late, 4);
    QCOMPARE(bench->steps(ticket.id), (QStringList{u"response 50%/notify/lead"_s, u"resolution 50%/notify/owner"_s, u"resolution -3600s/raise/lead"_s,
                                                   u"resolution 100%/notify/manager"_s, u"resolution 150%/notify/manager"_s}));
    FRONTDESK_VALUE(row, bench->desk->read(ticket.id));
    QCOMPARE(row.escalationLevel, 1);
    FRONTDESK_VALUE(journal, bench->desk->journal(ticket.id));
    QCOMPARE(std::count_if(journal.cbegin(), journal.cend(), [](const JournalEntry &entry) { return entry.event.kind == "escalated"_L1 && !entry.event.actor; }), 6);
    // It ends with 300 percent, however long nobody cares.
    bench->desk->now = ticket.openedAt.addDays(30);
    FRONTDESK_VALUE(rest, bench->round());
    QCOMPARE(rest, 3);
    QCOMPARE(bench->steps(ticket.id).last(), u"resolution 300%/notify/manager"_s);
    QCOMPARE(bench->count(u"SELECT count(*) FROM mail_outbox WHERE staff_id = 3"_s), qint64(bench->told(ticket.id).count(3)));
}

void TestEscalation::aStepIsSkippedWhenTheTicketIsResolved()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, LadderBench::make(m_desks, backend));
    FRONTDESK_VALUE(ticket, bench->ticket(1800));
    FRONTDESK_VALUE(none, bench->round());
    QCOMPARE(none, 0);
    FRONTDESK_OK(bench->desk->act(ticket.id, u"resolve"_s, [](TicketAction &action) {
        action.code = u"solved"_s;
        action.text = u"网关重启"_s;
    }));
    bench->desk->now = ticket.openedAt.addDays(2);
    FRONTDESK_VALUE(skipped, bench->round());
    QCOMPARE(skipped, 0);
    QVERIFY(bench->steps(ticket.id).isEmpty());
    FRONTDESK_VALUE(next, bench->next());
    QVERIFY(!next.isValid());
}

void TestEscalation::aStoppedClockMovesItsSteps()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, LadderBench::make(m_desks, backend));
    FRONTDESK_VALUE(ticket, bench->ticket(11 * 3600, true));
    FRONTDESK_OK(bench->round());
    FRONTDESK_OK(bench->desk->act(ticket.id, u"pending"_s, [&](TicketAction &action) {
        action.code = u"supplier"_s;
        action.till = bench->desk->now.addDays(3);
    }));
    const QDateTime stopped = bench->desk->now;
    bench->desk->now = stopped.addSecs(10 * 3600);
    FRONTDESK_VALUE(none, bench->round());
    QCOMPARE(none, 0);
    FRONTDESK_VALUE(next, bench->next());
    QCOMPARE(next, stopped.addDays(3)); // only the date till which it sleeps
    FRONTDESK_OK(bench->desk->act(ticket.id, u"resume"_s));
    FRONTDESK_OK(bench->round());
    FRONTDESK_VALUE(moved, bench->next());
    if (backend == "sqlite"_L1) // PostgreSQL says itself when the work was resumed, and that was a moment ago
        QCOMPARE(moved, ticket.openedAt.addSecs(22 * 3600));
    else
        QVERIFY(moved.isValid() && moved > ticket.openedAt.addSecs(12 * 3600));
}

void TestEscalation::whatTheDeskRefusesToReassignIsToldAllTheSame()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, LadderBench::make(m_desks, backend, u"[{\"percent\":50,\"do\":\"reassign\",\"to\":\"line-2a\"},{\"percent\":60,\"do\":\"reassign\",\"to\":\"line-2a\"},"
                                                               "{\"percent\":70,\"do\":\"reassign\",\"to\":\"nowhere\"}]"_s));
    FRONTDESK_VALUE(ticket, bench->ticket(20 * 3600, true));
    FRONTDESK_VALUE(fired, bench->round());
    QCOMPARE(fired, 3);
    FRONTDESK_VALUE(row, bench->desk->read(ticket.id));
    QCOMPARE(row.group, bench->desk->secondLine);
    QVERIFY(!row.owner);
    QCOMPARE(row.state, u"assigned"_s);
    QCOMPARE(row.reassignCount, 1);
    FRONTDESK_VALUE(journal, bench->desk->journal(ticket.id));
    QCOMPARE(journal.at(journal.size() - 2).event.body.value("not_reassigned"_L1).toString(), u"ticket.already_there"_s);
    QVERIFY(!journal.last().event.body.value("not_reassigned"_L1).toString().isEmpty());
    QCOMPARE(bench->told(ticket.id), (QList<qint64>{3, 3, 3}));
}

void TestEscalation::equalTimesFireInTheLaddersOrder()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, LadderBench::make(m_desks, backend, u"[{\"percent\":50,\"do\":\"notify\",\"to\":\"manager\"},{\"after_s\":43200,\"do\":\"notify\",\"to\":\"owner\"},"
                                                               "{\"before_s\":43200,\"do\":\"raise\",\"to\":\"lead\"}]"_s));
    FRONTDESK_VALUE(one, bench->ticket(12 * 3600, true));
    FRONTDESK_VALUE(two, bench->ticket(12 * 3600, true));
    FRONTDESK_VALUE(fired, bench->round());
    QCOMPARE(fired, 6);
    const QStringList order{u"resolution 50%/notify/manager"_s, u"resolution +43200s/notify/owner"_s, u"resolution -43200s/raise/lead"_s};
    QCOMPARE(bench->steps(one.id), order);
    QCOMPARE(bench->steps(two.id), order);
}

void TestEscalation::noticesAreAcknowledgedByThoseToldOrPassedOn()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, LadderBench::make(m_desks, backend, u"[{\"percent\":50,\"do\":\"notify\",\"to\":\"owner\"}]"_s));
    FRONTDESK_VALUE(seen, bench->ticket(12 * 3600, true));
    FRONTDESK_VALUE(unseen, bench->ticket(12 * 3600, true));
    FRONTDESK_OK(bench->round());
    QCOMPARE(bench->told(seen.id), QList<qint64>{1});
    const qint64 notice = bench->count(u"SELECT id FROM escalation_notice WHERE ticket_id = %1"_s.arg(seen.id.value));
    // Not by somebody else …
    TicketContext other = bench->desk->context();
    other.actor.staff = {2};
    const auto denied = bench->desk->write([&](Session &session) { return escalationwork::acknowledge(session, other, notice); });
    QVERIFY(!denied);
    QCOMPARE(denied.error().code, u"escalation.notice_gone"_s);
    // … and twice is once.
    for (int again = 0; again < 2; ++again)
        FRONTDESK_OK(bench->desk->write([&](Session &session) { return escalationwork::acknowledge(session, bench->desk->context(), notice); }));
    FRONTDESK_VALUE(journal, bench->desk->journal(seen.id));
    QCOMPARE(std::count_if(journal.cbegin(), journal.cend(), [](const JournalEntry &entry) { return entry.event.kind == "notice_acknowledged"_L1; }), 1);
    FRONTDESK_VALUE(next, bench->next());
    QCOMPARE(next, bench->desk->now.addSecs(15 * 60));
    // From the owner to the lead, from there to the manager, then no further.
    for (const QList<qint64> &expected : {QList<qint64>{1, 3}, QList<qint64>{1, 3, 4}, QList<qint64>{1, 3, 4}}) {
        bench->desk->now = bench->desk->now.addSecs(15 * 60);
        FRONTDESK_OK(bench->round());
        QCOMPARE(bench->told(unseen.id), expected);
        QCOMPARE(bench->told(seen.id), QList<qint64>{1});
    }
    FRONTDESK_VALUE(quiet, bench->next());
    QVERIFY(!quiet.isValid());
}

void TestEscalation::aStepIsToldToWhoIsOnShift()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, LadderBench::make(m_desks, backend));
    bench->roster = &PublishedRoster::shared();
    // Response at 50 % is for the lead: after an hour. Without a roster it is Shen Lan.
    FRONTDESK_VALUE(before, bench->ticket(3700));
    FRONTDESK_VALUE(first, bench->round());
    QVERIFY(first > 0);
    QCOMPARE(bench->told(before.id).first(), 3);
    // Gao Xiang has a published shift in the group now, somebody else one that is not published.
    const QDateTime now = bench->desk->now;
    for (const QString &sql :
         {u"INSERT INTO group_member (group_id, staff_id) VALUES (1, 2), (1, 4)"_s,
          u"INSERT INTO shift_pattern (id, code, name_zh, name_en, mark, zone, from_minute, to_minute, changed_at) VALUES (1, 'day', 'x', 'x', 'early', 'UTC', 0, 1440, '%1')"_s.arg(instantText(now)),
          u"INSERT INTO roster_shift (group_id, staff_id, pattern_id, day, from_at, to_at, state, changed_at) VALUES (1, 2, 1, '2026-01-01', '%1', '%2', 'published', '%1'), "
          "(1, 4, 1, '2026-01-01', '%1', '%2', 'draft', '%1')"_s.arg(instantText(now.addSecs(-600)), instantText(now.addSecs(600)))})
        FRONTDESK_OK(bench->desk->connection->run(sql));
    FRONTDESK_OK(bench->desk->rereadReference());
    FRONTDESK_VALUE(during, bench->ticket(3700));
    FRONTDESK_OK(bench->round());
    QCOMPARE(bench->told(during.id), QList<qint64>{2});
    // The shift is over: the lead again.
    bench->desk->now = now.addSecs(601);
    FRONTDESK_VALUE(after, bench->ticket(3700));
    FRONTDESK_OK(bench->round());
    QCOMPARE(bench->told(after.id), QList<qint64>{3});
}

void TestEscalation::whoIsComplainedOfIsNeverTold()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, LadderBench::make(m_desks, backend, u"[{\"percent\":50,\"do\":\"notify\",\"to\":\"lead\"}]"_s));
    TicketDraft draft;
    draft.kind = u"complaint"_s;
    draft.aboutStaff = {3};
    draft.openedAt = bench->desk->now.addSecs(-12 * 3600);
    draft.group = bench->desk->firstLine;
    FRONTDESK_VALUE(complaint, bench->desk->create(draft));
    FRONTDESK_VALUE(fired, bench->round());
    QCOMPARE(fired, 1);
    QCOMPARE(bench->told(complaint.id), QList<qint64>{4}); // the manager instead
}

void TestEscalation::pingPongAndReopeningEscalateByRule()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, LadderBench::make(m_desks, backend, u"[]"_s));
    FRONTDESK_VALUE(ticket, bench->ticket(60));
    const auto assign = [&](Id<SupportGroup> group) {
        return bench->desk->act(ticket.id, u"assign"_s, [&](TicketAction &action) {
            action.group = group;
            action.reason = u"不归我们"_s;
        });
    };
    FRONTDESK_OK(assign(bench->desk->secondLine));
    FRONTDESK_OK(bench->round());
    QVERIFY(bench->steps(ticket.id).isEmpty());
    FRONTDESK_OK(assign(bench->desk->firstLine));
    FRONTDESK_OK(bench->round());
    QCOMPARE(bench->steps(ticket.id), QStringList{u"ping_pong ping_pong/notify/lead"_s});
    FRONTDESK_OK(assign(bench->desk->secondLine)); // back and forth again, and the third change of group
    FRONTDESK_OK(bench->round());
    QCOMPARE(bench->steps(ticket.id).size(), 3);
    QCOMPARE(bench->steps(ticket.id).last(), u"reassigned reassigned/notify/lead"_s);
    FRONTDESK_OK(bench->desk->act(ticket.id, u"take"_s));
    for (int reopened = 1; reopened <= 3; ++reopened) {
        FRONTDESK_OK(bench->desk->act(ticket.id, u"resolve"_s, [](TicketAction &action) {
            action.code = u"solved"_s;
            action.text = u"好了"_s;
        }));
        FRONTDESK_OK(bench->desk->act(ticket.id, u"reopen"_s, [](TicketAction &action) { action.reason = u"又坏了"_s; }));
        FRONTDESK_OK(bench->round());
        QCOMPARE(bench->steps(ticket.id).size(), 3 + std::max(0, reopened - 1));
    }
    QCOMPARE(bench->steps(ticket.id).last(), u"reopened reopened/raise/manager"_s);
    FRONTDESK_VALUE(journal, bench->desk->journal(ticket.id));
    const TicketMoves moves = movesOf(journal, bench->desk->reference);
    QCOMPARE(moves.reassigned, 3);
    QCOMPARE(moves.pingPong, 2);
    QCOMPARE(moves.reopened, 3);
    QCOMPARE(moves.groups, (QStringList{u"first-line"_s, u"line-2a"_s, u"first-line"_s, u"line-2a"_s}));
    // The most urgent is a major incident at once.
    TicketDraft draft;
    draft.impact = u"high"_s;
    draft.urgency = u"high"_s;
    FRONTDESK_VALUE(urgent, bench->desk->create(draft));
    FRONTDESK_OK(bench->round());
    QCOMPARE(bench->steps(urgent.id), QStringList{u"major major/raise/manager"_s});
    QCOMPARE(bench->told(urgent.id), QList<qint64>{4});
}

void TestEscalation::aPastThatWasBroughtInWakesNobody()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, LadderBench::make(m_desks, backend));
    FRONTDESK_VALUE(ticket, bench->ticket(5 * 24 * 3600, true));
    const auto bringIn = [&]() -> Result<void> {
        const bool postgres = backend == "postgres"_L1;
        for (const QString &sql : {postgres ? u"SET session_replication_role = replica"_s : u"SELECT 1"_s, u"UPDATE ticket SET imported = TRUE"_s,
                                   postgres ? u"SET session_replication_role = origin"_s : u"SELECT 1"_s})
            FRONTDESK_TRY(bench->desk->connection->run(sql));
        return {};
    };
    FRONTDESK_OK(bringIn());
    FRONTDESK_VALUE(fired, bench->round());
    QCOMPARE(fired, 0);
    // From here on it is a ticket like any other: the next rung of a ladder that still goes on.
    FRONTDESK_VALUE(fresh, bench->ticket(23 * 3600 - 60, true));
    FRONTDESK_OK(bringIn());
    FRONTDESK_VALUE(none, bench->round());
    QCOMPARE(none, 0);
    bench->desk->now = bench->desk->now.addSecs(120);
    FRONTDESK_VALUE(one, bench->round());
    QCOMPARE(one, 1);
    QCOMPARE(bench->steps(fresh.id), QStringList{u"resolution -3600s/raise/lead"_s});
    QVERIFY(bench->steps(ticket.id).isEmpty());
}

void TestEscalation::reckoningWaitsForNobodyWhoWrites()
{
    // On a server nobody would wait anyway; a desk in a file has one writer at a time.
    FRONTDESK_VALUE(bench, LadderBench::make(m_desks, u"sqlite"_s));
    FRONTDESK_VALUE(ticket, bench->ticket(2 * 3600));
    FRONTDESK_VALUE(person, Connection::open(bench->desk->address, {}));
    FRONTDESK_OK(person->begin(true));
    FRONTDESK_OK(person->run(u"UPDATE ticket SET title = 'half written' WHERE id = %1"_s.arg(ticket.id.value)));
    Session session(*bench->desk->connection, false, {});
    FRONTDESK_OK(bench->desk->connection->begin(false));
    FRONTDESK_VALUE(unplanned, escalationwork::unplanned(session));
    QCOMPARE(unplanned, QList<Id<Ticket>>{ticket.id});
    FRONTDESK_VALUE(plans, escalationwork::reckon(session, bench->context(), unplanned));
    QCOMPARE(plans.size(), 1);
    QVERIFY(plans.first().at.isValid());
    FRONTDESK_OK(ticketwork::dueToMove(session, bench->context().tickets));
    FRONTDESK_OK(escalationwork::nextPoint(session, bench->context()));
    FRONTDESK_OK(bench->desk->connection->commit());
    person->rollback();
    FRONTDESK_OK(bench->desk->write([&](Session &writing) { return escalationwork::keep(writing, bench->context(), plans); }));
    FRONTDESK_VALUE(next, bench->next());
    QCOMPARE(next, plans.first().at);
}

void TestEscalation::onlyTheLeaderActsAndASecondFiringIsImpossible()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, LadderBench::make(m_desks, backend));
    FRONTDESK_OK(bench->ticket(2 * 3600));
    FRONTDESK_OK(bench->plan());
    Id<Ticket> failing;
    const auto fire = [&](const EscalationContext &context) {
        return bench->desk->write([&](Session &session) { return escalationwork::fireDue(session, context, 10, &failing); });
    };
    EscalationContext stranger = bench->context();
    stranger.holder = u"test/2"_s;
    EscalationContext former = bench->context();
    --former.epoch;
    for (const EscalationContext &context : {stranger, former}) {
        const auto lost = fire(context);
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, u"leadership.lost"_s);
    }
    EscalationContext agent = bench->context();
    agent.tickets.actor.role = u"admin"_s;
    const auto denied = fire(agent);
    QVERIFY(!denied);
    QCOMPARE(denied.error().code, u"access.denied"_s);
    FRONTDESK_VALUE(fired, fire(bench->context()));
    QCOMPARE(fired.steps, 1);
    // Even a leader that has forgotten everything cannot write the same step again.
    const auto twice = bench->desk->connection->run(
        u"INSERT INTO escalation_firing (ticket_id, clock, cycle, step, due_at, fired_at, epoch, event_seq) "
        "SELECT ticket_id, clock, cycle, step, due_at, fired_at, epoch, event_seq FROM escalation_firing"_s);
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, u"desk.duplicate"_s);
}

void TestEscalation::aLeaderIsFollowedWhenItsTimeIsOver()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desks, backend));
    const auto take = [&](const QString &holder, qint64 ms) { return bench->write([&](Session &session) { return leadership::take(session, holder, ms); }); };
    const auto held = [&](const QString &holder, qint64 epoch) {
        return bool(bench->write([&](Session &session) { return leadership::require(session, holder, epoch); }));
    };
    FRONTDESK_VALUE(one, take(u"one"_s, 60'000));
    QVERIFY(one.mine);
    FRONTDESK_VALUE(renewed, take(u"one"_s, 60'000));
    QVERIFY(renewed.mine);
    QCOMPARE(renewed.epoch, one.epoch);
    FRONTDESK_VALUE(two, take(u"two"_s, 60'000));
    QVERIFY(!two.mine);
    QCOMPARE(two.holder, u"one"_s);
    QVERIFY(two.serverNow < two.expiresAt);
    QVERIFY(held(u"one"_s, one.epoch) && !held(u"two"_s, one.epoch));
    FRONTDESK_OK(bench->write([&](Session &session) { return leadership::release(session, u"two"_s); })); // no effect
    QVERIFY(held(u"one"_s, one.epoch));
    FRONTDESK_OK(bench->write([&](Session &session) { return leadership::release(session, u"one"_s); }));
    QVERIFY(!held(u"one"_s, one.epoch));
    FRONTDESK_VALUE(next, take(u"two"_s, 60'000));
    QVERIFY(next.mine);
    QVERIFY(next.epoch > one.epoch);
    // By force it cannot be had.
    QVERIFY(!bench->connection->run(u"UPDATE leadership SET holder = 'three', epoch = epoch + 1"_s));
}

void TestEscalation::anAgentEscalatesByHandAndBothAreTold()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, LadderBench::make(m_desks, backend));
    FRONTDESK_VALUE(ticket, bench->ticket(60, true));
    FRONTDESK_VALUE(before, bench->desk->read(ticket.id));
    EscalationDraft draft;
    draft.ticket = ticket.id;
    draft.group = bench->desk->secondLine;
    draft.person = bench->desk->colleague;
    draft.tried = u"重启网关"_s;
    draft.message = u"Certificate of the gateway has expired"_s;
    draft.seenFlowSeq = before.flowSeq;
    const auto send = [&](const EscalationDraft &what) {
        return bench->desk->write([&](Session &session) { return escalationwork::escalate(session, bench->desk->context(), what); });
    };
    const auto empty = send(draft);
    QVERIFY(!empty);
    QCOMPARE(empty.error().field, u"reason"_s);
    draft.reason = u"需要网关管理权限"_s;
    FRONTDESK_VALUE(receipt, send(draft));
    FRONTDESK_VALUE(again, send(draft)); // the answer was lost
    QVERIFY(!receipt.repeated && again.repeated);
    FRONTDESK_VALUE(after, bench->desk->read(ticket.id));
    QCOMPARE(after.group, bench->desk->secondLine);
    QCOMPARE(after.owner, bench->desk->colleague);
    QCOMPARE(after.state, u"assigned"_s);
    QCOMPARE(bench->told(ticket.id), QList<qint64>{bench->desk->colleague.value});
    FRONTDESK_VALUE(journal, bench->desk->journal(ticket.id));
    QCOMPARE(journal.last().event.kind, u"escalated"_s);
    QCOMPARE(journal.last().event.actor, bench->desk->actor.staff);
    QCOMPARE(journal.last().event.body.value("tried"_L1).toString(), draft.tried);
    // Somebody who still sees the old picture is told so.
    EscalationDraft late = draft;
    late.command = QUuid::createUuid();
    const auto conflict = send(late);
    QVERIFY(!conflict);
    QCOMPARE(conflict.error().code, u"ticket.changed_meanwhile"_s);
    // Upwards: the level rises, the ticket stays where it is.
    EscalationDraft up;
    up.ticket = ticket.id;
    up.direction = EscalationDraft::Direction::Hierarchical;
    up.reason = u"客户要求经理介入"_s;
    const auto nobody = send(up);
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().field, u"person"_s);
    up.person = {4};
    FRONTDESK_OK(send(up));
    FRONTDESK_VALUE(raised, bench->desk->read(ticket.id));
    QCOMPARE(raised.escalationLevel, 1);
    QCOMPARE(raised.group, bench->desk->secondLine);
    QCOMPARE(bench->told(ticket.id).last(), 4);
    FRONTDESK_OK(bench->desk->act(ticket.id, u"resolve"_s, [](TicketAction &action) {
        action.code = u"solved"_s;
        action.text = u"好了"_s;
    }));
    up.command = QUuid::createUuid();
    const auto over = send(up);
    QVERIFY(!over);
    QCOMPARE(over.error().code, u"escalation.resolved"_s);
}

void TestEscalation::whatNeedsMeIsListedOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, LadderBench::make(m_desks, backend, u"[{\"percent\":50,\"do\":\"notify\",\"to\":\"owner\"}]"_s));
    FRONTDESK_VALUE(half, bench->ticket(12 * 3600, true));
    FRONTDESK_VALUE(nearly, bench->ticket(24 * 3600 - 600, true));
    FRONTDESK_VALUE(done, bench->ticket(600, true));
    FRONTDESK_VALUE(promised, bench->ticket(600, true));
    FRONTDESK_OK(bench->desk->act(done.id, u"resolve"_s, [](TicketAction &action) {
        action.code = u"solved"_s;
        action.text = u"好了"_s;
    }));
    FRONTDESK_OK(bench->desk->act(promised.id, u"pending"_s, [&](TicketAction &action) {
        action.code = u"agreed_date"_s;
        action.till = bench->desk->now.addSecs(1800);
    }));
    FRONTDESK_OK(bench->round());
    const auto listed = [&](const TicketContext &context) {
        return bench->desk->write([&](Session &session) { return escalationwork::attention(session, context); });
    };
    FRONTDESK_VALUE(items, listed(bench->desk->context()));
    QStringList kinds;
    QSet<QString> keys;
    for (const AttentionItem &item : items) {
        kinds.append(u"%1 %2"_s.arg(int(item.kind)).arg(item.ticket.id.value));
        keys.insert(item.key());
    }
    std::sort(kinds.begin(), kinds.end());
    QStringList expected{u"0 %1"_s.arg(half.id.value), u"0 %1"_s.arg(nearly.id.value), u"2 %1"_s.arg(promised.id.value), u"3 %1"_s.arg(nearly.id.value), u"4 %1"_s.arg(done.id.value)};
    std::sort(expected.begin(), expected.end());
    QCOMPARE(kinds, expected);
    QCOMPARE(keys.size(), items.size());
    TicketContext colleague = bench->desk->context();
    colleague.actor.staff = bench->desk->colleague;
    FRONTDESK_VALUE(theirs, listed(colleague));
    QVERIFY(theirs.isEmpty());
    FRONTDESK_VALUE(candidates, bench->desk->write([&](Session &session) { return escalationwork::candidates(session, bench->desk->context(), half.id); }));
    QCOMPARE(candidates.size(), 2 + 3); // two groups with three people
    QCOMPARE(candidates.first().inHand, 3);
    QVERIFY(candidates.first().hadIt);
}

void TestEscalation::anAgentsLoginCannotLeadOrFire()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(address, m_desks.initialised(u"postgres"_s));
    Desk admin(address, false);
    FRONTDESK_OK(await(admin.open(TestDesk::admin(u"postgres"_s))));
    TicketDraft draft;
    draft.title = u"VPN"_s;
    FRONTDESK_VALUE(ticket, await(admin.tickets().create(draft, QUuid::createUuid())));
    const QString unique = QUuid::createUuid().toString(QUuid::Id128).left(12);
    QHash<QString, std::shared_ptr<Connection>> logins;
    QHash<QString, qint64> ids;
    for (const QString &role : {u"agent"_s, u"manager"_s, u"service"_s}) {
        StaffDraft person;
        person.name = role;
        person.login = u"e_%1_%2"_s.arg(role, unique);
        person.password = u"correct horse"_s;
        person.role = role;
        FRONTDESK_VALUE(added, await(admin.worker().write([&](Session &session) { return staffwork::add(session, admin.actor(), person, admin.clock().now()); })));
        ids.insert(role, added.staff.value);
        FRONTDESK_VALUE(connection, Connection::open({Backend::Postgres, server.tcpUrl(TestPostgres::databaseOf(address.target), person.login)}, {person.login, person.password}));
        logins.insert(role, std::move(connection));
    }
    const auto rows = [&](const QString &role, const QString &sql) {
        QSqlQuery query(logins.value(role)->database());
        return query.exec(sql) ? query.numRowsAffected() : -1;
    };
    const QString lead = u"UPDATE leadership SET holder = 'me', epoch = epoch + 1, expires_at = clock_timestamp() + interval '1 minute' WHERE task = 'escalation'"_s;
    const QString fire = u"INSERT INTO escalation_firing (ticket_id, clock, cycle, step, due_at, fired_at, epoch, event_seq) "
                         "VALUES (%1, 'resolution', 0, '50%/notify/owner', now(), now(), %2, 1)"_s.arg(ticket.id.value);
    const QString plan = u"INSERT INTO escalation_plan (ticket_id, seq, at) VALUES (%1, 1, now())"_s.arg(ticket.id.value);
    const QString notice = u"INSERT INTO escalation_notice (ticket_id, event_seq, staff_id, cause, facts, created_at, created_by, answer_by) "
                           "VALUES (%1, 1, %2, '%3', '{}', now(), %4, now())"_s.arg(ticket.id.value);
    for (const QString &role : {u"agent"_s, u"manager"_s}) {
        QVERIFY2(rows(role, lead) <= 0, qPrintable(role));
        QVERIFY2(rows(role, fire.arg(0)) < 0, qPrintable(role));
        QVERIFY2(rows(role, plan) < 0, qPrintable(role));
        QVERIFY2(rows(role, u"SELECT * FROM mail_outbox"_s) < 0, qPrintable(role));
        // Neither a step's notice, nor one without an event of one's own.
        QVERIFY2(rows(role, notice.arg(ids.value(role)).arg(u"step"_s).arg(ids.value(role))) < 0, qPrintable(role));
        QVERIFY2(rows(role, notice.arg(ids.value(role)).arg(u"escalated"_s).arg(ids.value(role))) < 0, qPrintable(role));
    }
    // The service leads, and fires only while it does.
    QVERIFY(rows(u"service"_s, fire.arg(0)) < 0);
    QCOMPARE(rows(u"service"_s, lead), 1);
    QVERIFY(rows(u"service"_s, fire.arg(0)) < 0);
    QCOMPARE(rows(u"service"_s, fire.arg(1)), 1);
    QCOMPARE(rows(u"service"_s, plan), 1);
    QVERIFY(rows(u"service"_s, u"UPDATE escalation_firing SET step = 'x'"_s) < 0);
    QVERIFY(rows(u"service"_s, u"DELETE FROM escalation_firing"_s) < 0);
    QVERIFY(rows(u"service"_s, u"UPDATE leadership SET expires_at = clock_timestamp() + interval '1 year'"_s) < 0);
    // Who was told acknowledges; nobody for another, and nothing else.
    FRONTDESK_VALUE(owner, Connection::open(address, {}));
    for (const QString &role : {u"agent"_s, u"manager"_s})
        FRONTDESK_OK(owner->run(u"INSERT INTO escalation_notice (ticket_id, event_seq, staff_id, cause, facts, created_at, answer_by) VALUES (%1, 1, %2, 'step', '{}', now(), now())"_s
                                    .arg(ticket.id.value).arg(ids.value(role))));
    QCOMPARE(rows(u"agent"_s, u"UPDATE escalation_notice SET acknowledged_at = now()"_s), 1);
    QVERIFY(rows(u"agent"_s, u"UPDATE escalation_notice SET answer_by = now() + interval '1 year'"_s) < 0);
    QVERIFY(rows(u"agent"_s, u"DELETE FROM escalation_notice"_s) < 0);
}

QTEST_GUILESS_MAIN(TestEscalation)
#include "tst_escalation.moc"
