#include "core/escalation/recipients.h"
#include "core/planning/rosterservice.h"
#include "tests/support/guardworld.h"
#include "tests/support/ticketbench.h"

#include <QTimeZone>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// The bench with a lead (3), two agents (2 and 4) of the first line, one of them in the second line too, and three shifts.
class RosterBench
{
public:
    static Result<std::unique_ptr<RosterBench>> make(TestDesk &desks, const QString &backend)
    {
        auto made = std::make_unique<RosterBench>();
        FRONTDESK_LET(bench, TicketBench::make(desks, backend));
        made->desk = std::move(bench);
        for (const QString &sql : {u"INSERT INTO staff (id, name, role) VALUES (3, 'Shen Lan', 'lead'), (4, 'Lin Hao', 'agent'), (5, 'Luo Wen', 'manager')"_s,
                                   u"UPDATE support_group SET lead_id = 3 WHERE id = 1"_s, u"INSERT INTO group_member (group_id, staff_id) VALUES (1, 2), (1, 3), (1, 4)"_s})
            FRONTDESK_TRY(made->desk->connection->run(sql));
        FRONTDESK_TRY(made->desk->rereadReference());
        for (const auto &[code, from, to] : {std::tuple{u"early"_s, 480, 960}, {u"late"_s, 720, 1200}, {u"night"_s, 1320, 1800}}) {
            ShiftPattern pattern;
            pattern.code = code;
            pattern.name = {code, code};
            pattern.mark = code;
            pattern.zone = u"Asia/Shanghai"_s;
            pattern.fromMinute = from;
            pattern.toMinute = to;
            FRONTDESK_LET(id, made->as(3, [&](Session &session, const RosterContext &context) { return rosterwork::savePattern(session, context, QUuid::createUuid(), pattern); }));
            made->patterns.append(id);
        }
        made->today = made->desk->now.toTimeZone(QTimeZone("Asia/Shanghai")).date();
        return made;
    }

    /// One unit of work as that person.
    template<typename Work>
    auto as(qint64 staff, Work work) -> std::invoke_result_t<Work, Session &, const RosterContext &>
    {
        // On the server the journal believes only the session's own login.
        if (desk->address.backend == Backend::Postgres) {
            for (const QString &sql : {u"UPDATE staff SET login = NULL WHERE login = 'postgres'"_s, u"UPDATE staff SET login = 'postgres' WHERE id = %1"_s.arg(staff)}) {
                if (auto done = desk->connection->run(sql); !done)
                    return tl::unexpected<Error>(done.error());
            }
        }
        const Staff *person = desk->reference.directory.person({staff});
        const Actor actor{{staff}, person->name, desk->actor.login, person->role, desk->reference.directory.groupsOf({staff}), false};
        return desk->write([&](Session &session) { return work(session, RosterContext{desk->reference, actor, desk->now}); });
    }
    Roster read(qint64 staff = 3)
    {
        const auto roster = as(staff, [&](Session &session, const RosterContext &context) { return rosterwork::read(session, context, {1}, today.addDays(-1), today.addDays(6)); });
        return roster ? *roster : Roster();
    }
    /// The cell as it is now gets these patterns (indexes).
    CellChange cell(qint64 person, int day, const QList<int> &wanted)
    {
        CellChange change{{person}, today.addDays(day), seenOf(read().cell({person}, today.addDays(day))), {}};
        for (const int index : wanted)
            change.wanted.append({patterns.at(index), {}});
        return change;
    }
    Result<RosterReceipt> change(const QList<CellChange> &cells, qint64 staff = 3, const QUuid &command = QUuid::createUuid(), qint64 group = 1)
    {
        return as(staff, [&](Session &session, const RosterContext &context) { return rosterwork::change(session, context, command, {group}, cells); });
    }
    Result<PublishReceipt> publish(qint64 staff = 3)
    {
        const QList<SeenShift> seen = seenOf(unpublished(read()));
        return as(staff, [&](Session &session, const RosterContext &context) { return rosterwork::publish(session, context, QUuid::createUuid(), {1}, seen); });
    }
    QStringList states(qint64 person, int day)
    {
        QStringList words;
        for (const RosterShift &one : read().cell({person}, today.addDays(day)))
            words.append(u"%1 %2"_s.arg(patterns.indexOf(one.pattern)).arg(int(one.state)));
        return words;
    }

    std::unique_ptr<TicketBench> desk;
    QList<Id<ShiftPattern>> patterns; ///< early, late, night
    QDate today; ///< in Shanghai
};

} // namespace

/// Planning on both backends: drafts, publishing, two leads at once, leave, swaps, and who is on duty.
class TestRosterWork : public QObject
{
    Q_OBJECT
private slots:
    void aPlanIsDraftUntilItIsPublished_data() { TestDesk::addBackends(); }
    void aPlanIsDraftUntilItIsPublished();
    void twoLeadsDoNotOverwriteEachOther_data() { TestDesk::addBackends(); }
    void twoLeadsDoNotOverwriteEachOther();
    void aRepeatedCommandPlansOnce_data() { TestDesk::addBackends(); }
    void aRepeatedCommandPlansOnce();
    void undoBringsBackWhatWas_data() { TestDesk::addBackends(); }
    void undoBringsBackWhatWas();
    void agentsReadAndDoNotPlan_data() { TestDesk::addBackends(); }
    void agentsReadAndDoNotPlan();
    void somebodyInTwoGroupsIsSeenInBoth_data() { TestDesk::addBackends(); }
    void somebodyInTwoGroupsIsSeenInBoth();
    void leaveIsAskedForAndDecided_data() { TestDesk::addBackends(); }
    void leaveIsAskedForAndDecided();
    void aSwapNeedsBothAndTheLead_data() { TestDesk::addBackends(); }
    void aSwapNeedsBothAndTheLead();
    void aSwapOfAChangedOrBegunShiftIsOver_data() { TestDesk::addBackends(); }
    void aSwapOfAChangedOrBegunShiftIsOver();
    void patternsAndProfilesAreComparedAndSet_data() { TestDesk::addBackends(); }
    void patternsAndProfilesAreComparedAndSet();
    void whoIsOnDutyIsToldInsteadOfWhoIsNot_data() { TestDesk::addBackends(); }
    void whoIsOnDutyIsToldInsteadOfWhoIsNot();
    void everybodyDoesTheirPartWithTheirOwnLogin();

private:
    TestDesk m_desks;
};

void TestRosterWork::aPlanIsDraftUntilItIsPublished()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, RosterBench::make(m_desks, backend));
    FRONTDESK_VALUE(planned, bench->change({bench->cell(2, 1, {0}), bench->cell(4, 1, {2})}));
    QCOMPARE(planned.changed, 2);
    QCOMPARE(unpublished(bench->read()).size(), 2);
    const QList<RosterShift> night = bench->read().cell({4}, bench->today.addDays(1));
    QCOMPARE(night.size(), 1);
    QCOMPARE(night.first().from, QDateTime(bench->today.addDays(1), QTime(14, 0), Qt::UTC));
    QCOMPARE(night.first().to, QDateTime(bench->today.addDays(1), QTime(22, 0), Qt::UTC));
    QVERIFY(bench->read(2).shifts.isEmpty()); // an agent sees what is published
    FRONTDESK_VALUE(published, bench->publish());
    QCOMPARE(published.added, 2);
    QCOMPARE(published.removed, 0);
    QCOMPARE(bench->read(2).shifts.size(), 2);
    // Another shift instead: both are there until the next publishing, and the agent still sees the old one.
    FRONTDESK_OK(bench->change({bench->cell(2, 1, {1})}));
    QCOMPARE(bench->states(2, 1), (QStringList{u"0 2"_s, u"1 0"_s}));
    QCOMPARE(bench->read(2).cell({2}, bench->today.addDays(1)).size(), 1);
    QCOMPARE(onDuty(bench->read(2), {1}, night.first().from.addDays(-1)).size(), 0);
    QCOMPARE(onDuty(bench->read(2), {1}, QDateTime(bench->today.addDays(1), QTime(1, 0), Qt::UTC)), QList<Id<Staff>>{{2}});
    FRONTDESK_VALUE(again, bench->publish());
    QCOMPARE(again.added, 1);
    QCOMPARE(again.removed, 1);
    QCOMPARE(bench->states(2, 1), QStringList{u"1 1"_s});
    QVERIFY(onDuty(bench->read(2), {1}, QDateTime(bench->today.addDays(1), QTime(1, 0), Qt::UTC)).isEmpty());
}

void TestRosterWork::twoLeadsDoNotOverwriteEachOther()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, RosterBench::make(m_desks, backend));
    const CellChange one = bench->cell(2, 1, {0});
    const CellChange two = bench->cell(2, 1, {1});
    FRONTDESK_OK(bench->change({one}));
    const auto late = bench->change({bench->cell(4, 2, {0}), two}, 5); // the manager saw an empty cell
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    QCOMPARE(late.error().code, u"roster.changed_meanwhile"_s);
    QCOMPARE(bench->states(2, 1), QStringList{u"0 0"_s});
    QVERIFY(bench->states(4, 2).isEmpty()); // all or none
    // A summary that is no longer true is not published.
    const QList<SeenShift> seen = seenOf(unpublished(bench->read()));
    CellChange excused = bench->cell(2, 1, {0});
    excused.wanted.first().excuse = u"asked for it"_s;
    FRONTDESK_OK(bench->change({excused}));
    const auto stale = bench->as(3, [&](Session &session, const RosterContext &context) { return rosterwork::publish(session, context, QUuid::createUuid(), {1}, seen); });
    QVERIFY(!stale);
    QCOMPARE(stale.error().code, u"roster.changed_meanwhile"_s);
    QCOMPARE(bench->read().cell({2}, bench->today.addDays(1)).first().excuse, u"asked for it"_s);
}

void TestRosterWork::aRepeatedCommandPlansOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, RosterBench::make(m_desks, backend));
    const QUuid command = QUuid::createUuid();
    const CellChange cell = bench->cell(2, 1, {0, 2});
    for (int i = 0; i < 2; ++i) {
        FRONTDESK_VALUE(done, bench->change({cell}, 3, command));
        QCOMPARE(done.changed, 2);
    }
    QCOMPARE(bench->states(2, 1).size(), 2);
}

void TestRosterWork::undoBringsBackWhatWas()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, RosterBench::make(m_desks, backend));
    FRONTDESK_OK(bench->change({bench->cell(2, 1, {0})}));
    FRONTDESK_OK(bench->publish());
    FRONTDESK_VALUE(changed, bench->change({bench->cell(2, 1, {1, 2}), bench->cell(4, 1, {0})}));
    FRONTDESK_OK(bench->change(changed.undo));
    QCOMPARE(bench->states(2, 1), QStringList{u"0 1"_s});
    QVERIFY(bench->states(4, 1).isEmpty());
    QVERIFY(unpublished(bench->read()).isEmpty());
    // Somebody changed the cell since: there is nothing left to take back.
    FRONTDESK_VALUE(once, bench->change({bench->cell(2, 1, {1})}));
    FRONTDESK_OK(bench->change({bench->cell(2, 1, {2})}));
    const auto refused = bench->change(once.undo);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"roster.changed_meanwhile"_s);
}

void TestRosterWork::agentsReadAndDoNotPlan()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, RosterBench::make(m_desks, backend));
    const auto agent = bench->change({bench->cell(2, 1, {0})}, 2);
    QVERIFY(!agent);
    QCOMPARE(agent.error().kind, ErrorKind::Denied);
    const auto elsewhere = bench->change({bench->cell(2, 1, {0})}, 3, QUuid::createUuid(), 2); // leads the first line only
    QVERIFY(!elsewhere);
    QCOMPARE(elsewhere.error().kind, ErrorKind::Denied);
    const auto stranger = bench->change({CellChange{{5}, bench->today, {}, {{bench->patterns.first(), {}}}}});
    QVERIFY(!stranger);
    QCOMPARE(stranger.error().code, u"roster.not_in_group"_s);
    const auto nothing = bench->change({CellChange{{2}, bench->today, {}, {{Id<ShiftPattern>{9999}, {}}}}});
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, u"roster.pattern_unknown"_s);
    QVERIFY(bench->read().shifts.isEmpty());
}

void TestRosterWork::somebodyInTwoGroupsIsSeenInBoth()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, RosterBench::make(m_desks, backend));
    FRONTDESK_OK(bench->change({bench->cell(2, 1, {0})}));
    FRONTDESK_OK(bench->publish());
    FRONTDESK_OK(bench->change({CellChange{{2}, bench->today.addDays(1), {}, {{bench->patterns.at(1), {}}}}}, 5, QUuid::createUuid(), 2)); // second line, by the manager
    const auto roster = bench->as(5, [&](Session &session, const RosterContext &context) { return rosterwork::read(session, context, {1}, bench->today, bench->today.addDays(6)); });
    FRONTDESK_OK(roster);
    QCOMPARE(roster->shifts.size(), 2);
    const QList<RosterConflict> conflicts = conflictsOf(*roster, {660, {}});
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts.first().kind, RosterConflict::Kind::DoubleBooked);
    QCOMPARE(conflicts.first().minutes, 240);
    QCOMPARE(bench->read().shifts.size(), 1); // the lead of one group does not see drafts of the other
}

void TestRosterWork::leaveIsAskedForAndDecided()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, RosterBench::make(m_desks, backend));
    const QDate from = bench->today.addDays(1);
    const auto ask = [&](qint64 who, qint64 whose, QDate first, QDate last) {
        return bench->as(who, [&](Session &session, const RosterContext &context) { return rosterwork::askLeave(session, context, QUuid::createUuid(), {whose}, first, last); });
    };
    const auto decide = [&](qint64 who, Id<Leave> leave, qint64 seq, Leave::State to) {
        return bench->as(who, [&](Session &session, const RosterContext &context) { return rosterwork::decideLeave(session, context, QUuid::createUuid(), leave, seq, to); });
    };
    FRONTDESK_VALUE(leave, ask(2, 2, from, from.addDays(1)));
    QCOMPARE(ask(2, 2, from.addDays(1), from.addDays(3)).error().code, u"roster.leave_overlaps"_s);
    QCOMPARE(ask(2, 2, from, from.addDays(-1)).error().code, u"roster.days_invalid"_s);
    QCOMPARE(ask(2, 4, from, from).error().kind, ErrorKind::Denied);
    QCOMPARE(bench->read(4).leave.size(), 0); // nobody's business until it is approved
    QCOMPARE(bench->read().leave.first().state, Leave::State::Asked);
    QCOMPARE(decide(2, leave, 1, Leave::State::Approved).error().kind, ErrorKind::Denied);
    FRONTDESK_OK(decide(3, leave, 1, Leave::State::Approved));
    QCOMPARE(decide(3, leave, 1, Leave::State::Refused).error().code, u"roster.changed_meanwhile"_s);
    QVERIFY(bench->read(4).onLeave({2}, from));
    FRONTDESK_OK(bench->change({bench->cell(2, 1, {0})}));
    QCOMPARE(conflictsOf(bench->read(), {660, {}}).first().kind, RosterConflict::Kind::OnLeave);
    FRONTDESK_OK(decide(2, leave, 2, Leave::State::Withdrawn));
    QVERIFY(!bench->read().onLeave({2}, from));
    FRONTDESK_OK(ask(3, 4, from, from)); // entered by the lead: approved at once
    QVERIFY(bench->read().onLeave({4}, from));
    FRONTDESK_VALUE(own, ask(3, 3, from, from));
    QCOMPARE(decide(3, own, 1, Leave::State::Approved).error().kind, ErrorKind::Denied);
    FRONTDESK_OK(decide(5, own, 1, Leave::State::Approved));
}

void TestRosterWork::aSwapNeedsBothAndTheLead()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, RosterBench::make(m_desks, backend));
    FRONTDESK_OK(bench->change({bench->cell(2, 1, {0}), bench->cell(4, 2, {1})}));
    FRONTDESK_OK(bench->publish());
    const Id<RosterShift> mine = bench->read().cell({2}, bench->today.addDays(1)).first().id;
    const Id<RosterShift> theirs = bench->read().cell({4}, bench->today.addDays(2)).first().id;
    const auto ask = [&](qint64 who, Id<RosterShift> shift, qint64 other, Id<RosterShift> inReturn) {
        return bench->as(who, [&](Session &session, const RosterContext &context) { return rosterwork::askSwap(session, context, QUuid::createUuid(), shift, {other}, inReturn); });
    };
    const auto answer = [&](qint64 who, Id<ShiftSwap> swap, qint64 seq, ShiftSwap::State to) {
        return bench->as(who, [&](Session &session, const RosterContext &context) { return rosterwork::answerSwap(session, context, QUuid::createUuid(), swap, seq, to); });
    };
    QCOMPARE(ask(4, mine, 2, {}).error().code, u"roster.swap_invalid"_s);   // not one's own
    QCOMPARE(ask(2, mine, 4, mine).error().code, u"roster.swap_invalid"_s); // not the other's
    QCOMPARE(ask(2, mine, 5, {}).error().code, u"roster.swap_invalid"_s);   // not of the group
    FRONTDESK_VALUE(swap, ask(2, mine, 4, theirs));
    QCOMPARE(bench->read(4).swaps.size(), 1);
    QCOMPARE(answer(3, swap, 1, ShiftSwap::State::Approved).error().code, u"roster.changed_meanwhile"_s); // the other has not agreed
    QCOMPARE(answer(2, swap, 1, ShiftSwap::State::Accepted).error().kind, ErrorKind::Denied);
    FRONTDESK_OK(answer(4, swap, 1, ShiftSwap::State::Accepted));
    QCOMPARE(answer(4, swap, 2, ShiftSwap::State::Approved).error().kind, ErrorKind::Denied);
    FRONTDESK_OK(answer(3, swap, 2, ShiftSwap::State::Approved));
    QCOMPARE(bench->states(4, 1), QStringList{u"0 1"_s});
    QCOMPARE(bench->states(2, 2), QStringList{u"1 1"_s});
    QVERIFY(bench->states(2, 1).isEmpty());
    QVERIFY(bench->read().swaps.isEmpty());
}

void TestRosterWork::aSwapOfAChangedOrBegunShiftIsOver()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, RosterBench::make(m_desks, backend));
    FRONTDESK_OK(bench->change({bench->cell(2, 1, {0}), bench->cell(2, 2, {0})}));
    FRONTDESK_OK(bench->publish());
    const auto ask = [&](int day) {
        const Id<RosterShift> shift = bench->read().cell({2}, bench->today.addDays(day)).first().id;
        return bench->as(2, [&](Session &session, const RosterContext &context) { return rosterwork::askSwap(session, context, QUuid::createUuid(), shift, {4}, {}); });
    };
    const auto answer = [&](qint64 who, Id<ShiftSwap> swap, qint64 seq, ShiftSwap::State to) {
        return bench->as(who, [&](Session &session, const RosterContext &context) { return rosterwork::answerSwap(session, context, QUuid::createUuid(), swap, seq, to); });
    };
    FRONTDESK_VALUE(changed, ask(1));
    FRONTDESK_VALUE(begun, ask(2));
    FRONTDESK_OK(answer(4, changed, 1, ShiftSwap::State::Accepted));
    FRONTDESK_OK(bench->change({bench->cell(2, 1, {})})); // withdrawn by the lead
    QCOMPARE(answer(3, changed, 2, ShiftSwap::State::Approved).error().code, u"roster.swap_outdated"_s);
    QCOMPARE(bench->states(2, 1), QStringList{u"0 2"_s}); // nothing was handed over
    bench->desk->now = bench->desk->now.addDays(3);
    QCOMPARE(answer(4, begun, 1, ShiftSwap::State::Accepted).error().code, u"roster.swap_expired"_s);
    QVERIFY(bench->read().swaps.isEmpty());
}

void TestRosterWork::patternsAndProfilesAreComparedAndSet()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, RosterBench::make(m_desks, backend));
    ShiftPattern early = *bench->read().pattern(bench->patterns.first());
    const auto save = [&](qint64 who, const ShiftPattern &pattern) {
        return bench->as(who, [&](Session &session, const RosterContext &context) { return rosterwork::savePattern(session, context, QUuid::createUuid(), pattern); });
    };
    early.toMinute = 900;
    FRONTDESK_OK(save(3, early));
    QCOMPARE(save(5, early).error().code, u"roster.changed_meanwhile"_s);
    QCOMPARE(save(2, early).error().kind, ErrorKind::Denied);
    ShiftPattern taken = early;
    taken.id = {};
    QCOMPARE(save(3, taken).error().code, u"agreement.code_taken"_s);
    const auto profile = [&](qint64 who, const StaffProfile &value) {
        return bench->as(who, [&](Session &session, const RosterContext &context) { return rosterwork::saveProfile(session, context, QUuid::createUuid(), value); });
    };
    FRONTDESK_OK(profile(3, {{2}, {u"zh"_s, u"en"_s}, {u"sap"_s}, 2400, 0}));
    QCOMPARE(profile(5, {{2}, {}, {}, 0, 0}).error().code, u"roster.changed_meanwhile"_s);
    QCOMPARE(profile(4, {{2}, {}, {}, 0, 1}).error().kind, ErrorKind::Denied);
    QCOMPARE(bench->read().profiles.value({2}), (StaffProfile{{2}, {u"zh"_s, u"en"_s}, {u"sap"_s}, 2400, 1}));
}

void TestRosterWork::whoIsOnDutyIsToldInsteadOfWhoIsNot()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, RosterBench::make(m_desks, backend));
    TicketDraft draft;
    draft.group = {1};
    draft.title = u"VPN"_s;
    FRONTDESK_VALUE(created, bench->as(1, [&](Session &session, const RosterContext &) { return ticketwork::create(session, bench->desk->context(), draft); }));
    Ticket ticket = created;
    ticket.owner = {2};
    const auto told = [&](const QString &to) {
        const auto people = bench->desk->write([&](Session &session) { return recipientsOf(session, bench->desk->context(), &PublishedRoster::shared(), ticket, to); });
        return people ? *people : QList<Id<Staff>>{{-1}};
    };
    QCOMPARE(told(u"owner"_s), QList<Id<Staff>>{{2}}); // no roster: as ever
    QCOMPARE(told(u"lead"_s), QList<Id<Staff>>{{3}});
    // A shift of the whole day, so that the test does not depend on the time at which it runs.
    ShiftPattern whole;
    whole.code = u"whole"_s;
    whole.name = {u"全天"_s, u"Whole day"_s};
    whole.zone = u"Asia/Shanghai"_s;
    whole.fromMinute = 0;
    whole.toMinute = 1440;
    FRONTDESK_VALUE(id, bench->as(3, [&](Session &session, const RosterContext &context) { return rosterwork::savePattern(session, context, QUuid::createUuid(), whole); }));
    bench->patterns.append(id);
    FRONTDESK_OK(bench->change({bench->cell(4, 0, {3})}));
    QCOMPARE(told(u"lead"_s), QList<Id<Staff>>{{3}}); // a draft is told to nobody
    FRONTDESK_OK(bench->publish());
    QCOMPARE(told(u"owner"_s), QList<Id<Staff>>{{4}});
    QCOMPARE(told(u"lead"_s), QList<Id<Staff>>{{4}});
    QCOMPARE(told(u"manager"_s), QList<Id<Staff>>{{5}});
    FRONTDESK_OK(bench->change({bench->cell(2, 0, {3})}));
    FRONTDESK_OK(bench->publish());
    QCOMPARE(told(u"owner"_s), QList<Id<Staff>>{{2}}); // on shift, so nobody stands in
    ticket.owner = {};
    QCOMPARE(told(u"owner"_s), (QList<Id<Staff>>{{2}, {4}}));
    ticket.aboutStaff = {2};
    QCOMPARE(told(u"owner"_s), QList<Id<Staff>>{{4}}); // never whom it is about
    FRONTDESK_VALUE(duty, bench->desk->write([&](Session &session) { return dutyAt(session, bench->desk->now); }));
    QVERIFY(duty.planned.contains({1}));
    QVERIFY(!duty.planned.contains({2}));
    QCOMPARE(duty.end({1}, {4}), QDateTime(bench->today.addDays(1), QTime(0, 0), Qt::UTC).addSecs(-8 * 3600));
    QVERIFY(!duty.end({1}, {3}).isValid());
    // Who is on leave is not on duty, whatever the roster says.
    FRONTDESK_OK(bench->as(3, [&](Session &session, const RosterContext &context) {
        return rosterwork::askLeave(session, context, QUuid::createUuid(), {4}, bench->today, bench->today);
    }));
    ticket.aboutStaff = {};
    QCOMPARE(told(u"owner"_s), QList<Id<Staff>>{{2}});
}

/// With the server's own guards between them: what the services do is what roles, policies and triggers allow.
void TestRosterWork::everybodyDoesTheirPartWithTheirOwnLogin()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(world, GuardWorld::make(m_desks, server));
    std::map<QString, std::unique_ptr<Desk>> desks;
    for (const QString &who : {u"lead"_s, u"agent"_s, u"manager"_s}) {
        desks[who] = std::make_unique<Desk>(world->addressAs(who), false);
        FRONTDESK_OK(await(desks[who]->open({})));
    }
    RosterService lead(*desks[u"lead"_s]), agent(*desks[u"agent"_s]), manager(*desks[u"manager"_s]);
    const Id<SupportGroup> group{world->id(u"first"_s)};
    const Id<Staff> me{world->id(u"agent"_s)}, leads{world->id(u"lead"_s)};
    const QDate day(2030, 3, 5);
    ShiftPattern pattern;
    pattern.code = u"early"_s;
    pattern.name = {u"早班"_s, u"Early"_s};
    pattern.group = group;
    pattern.zone = u"Asia/Shanghai"_s;
    FRONTDESK_VALUE(early, await(lead.savePattern(pattern)));
    FRONTDESK_OK(await(lead.saveProfile({leads, {u"zh"_s}, {}, 2400, 0})));
    FRONTDESK_VALUE(planned, await(lead.change(group, {{me, day, {}, {{early, {}}}}})));
    QCOMPARE(planned.changed, 1);
    QCOMPARE(await(agent.change(group, {{me, day, {}, {{early, {}}}}})).error().kind, ErrorKind::Denied);
    const auto seenBy = [&](RosterService &service) {
        const auto roster = await(service.read(group, day, day));
        return roster ? *roster : Roster();
    };
    QVERIFY(seenBy(agent).shifts.isEmpty());
    FRONTDESK_VALUE(published, await(lead.publish(group, seenOf(unpublished(seenBy(lead))))));
    QCOMPARE(published.added, 1);
    QCOMPARE(seenBy(agent).shifts.size(), 1);
    FRONTDESK_VALUE(swap, await(agent.askSwap(seenBy(agent).shifts.first().id, leads, {})));
    FRONTDESK_OK(await(lead.answerSwap(swap, 1, ShiftSwap::State::Accepted)));
    QCOMPARE(await(lead.answerSwap(swap, 2, ShiftSwap::State::Approved)).error().kind, ErrorKind::Denied); // one of the two
    FRONTDESK_OK(await(manager.answerSwap(swap, 2, ShiftSwap::State::Approved)));
    QCOMPARE(seenBy(agent).shifts.first().staff, leads);
    FRONTDESK_VALUE(leave, await(agent.askLeave(me, day, day)));
    FRONTDESK_OK(await(lead.decideLeave(leave, 1, Leave::State::Approved)));
    FRONTDESK_OK(await(agent.decideLeave(leave, 2, Leave::State::Withdrawn)));
    // Taken away again: withdrawn, published, gone.
    FRONTDESK_OK(await(lead.change(group, {{leads, day, seenOf(seenBy(lead).cell(leads, day)), {}}})));
    FRONTDESK_VALUE(taken, await(lead.publish(group, seenOf(unpublished(seenBy(lead))))));
    QCOMPARE(taken.removed, 1);
    QVERIFY(seenBy(agent).shifts.isEmpty());
}

QTEST_GUILESS_MAIN(TestRosterWork)
#include "tst_rosterwork.moc"
