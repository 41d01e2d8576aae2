#include "core/planning/staffingservice.h"
#include "tests/support/guardworld.h"
#include "tests/support/ticketbench.h"

#include <cmath>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// TicketBench in the second week of March 2026, Tuesday 09:00 in Shanghai, with twelve weeks of calls up to yesterday: from 09:00 to 17:00
/// every half hour four that the first line took (300 s each), two of the second line (600 s) and three that nobody took.
class CallBench
{
public:
    static Result<std::unique_ptr<CallBench>> make(TestDesk &desks, const QString &backend)
    {
        auto made = std::make_unique<CallBench>();
        FRONTDESK_LET(bench, TicketBench::make(desks, backend));
        made->desk = std::move(bench);
        const qint64 begin = QDateTime({2025, 12, 16}, {1, 0}, Qt::UTC).toMSecsSinceEpoch(); // 09:00 in Shanghai
        FRONTDESK_TRY(made->add(0, 84 * 16 * 9, u"%1 + n / 144 * 86400000 + n % 144 / 9 * 1800000 + n % 9 * 60000"_s.arg(begin), u"'phone'"_s, u"'answered'"_s,
                                u"CASE WHEN n % 9 < 4 THEN 1 WHEN n % 9 < 6 THEN 2 END"_s, u"CASE WHEN n % 9 < 6 THEN 10000 END"_s, u"CASE WHEN n % 9 < 6 THEN 310000 ELSE 30000 END"_s,
                                u"CASE WHEN n % 9 < 4 THEN 300000 WHEN n % 9 < 6 THEN 600000 END"_s));
        // What does not count: who gave up at once, letters, calls that go on, today's.
        const QString none = u"CAST(NULL AS bigint)"_s;
        const QString noon = QString::number(QDateTime({2026, 3, 9}, {4, 0}, Qt::UTC).toMSecsSinceEpoch());
        FRONTDESK_TRY(made->add(20000, 40, noon, u"'phone'"_s, u"'abandoned'"_s, none, none, u"2000"_s, none));
        FRONTDESK_TRY(made->add(21000, 40, noon, u"'mail'"_s, u"'answered'"_s, u"1"_s, u"0"_s, u"1000"_s, u"1000"_s));
        FRONTDESK_TRY(made->add(22000, 40, noon, u"'phone'"_s, u"NULL"_s, u"1"_s, u"5000"_s, none, none));
        FRONTDESK_TRY(made->add(23000, 40, QString::number(made->now.toMSecsSinceEpoch() - 60'000), u"'phone'"_s, u"'answered'"_s, u"1"_s, u"5000"_s, u"90000"_s, u"85000"_s));
        return made;
    }
    Result<void> add(qint64 firstId, int count, const QString &at, const QString &channel, const QString &outcome, const QString &agent, const QString &wait, const QString &lasted,
                     const QString &handled)
    {
        return desk->connection->run(u"INSERT INTO contact_fact (interaction_id, offered_ms, channel, outcome, agent_id, wait_ms, lasted_ms, handled_ms, called_back, logged, restricted) "
                                     "WITH RECURSIVE numbers(n) AS (SELECT CAST(0 AS bigint) UNION ALL SELECT n + 1 FROM numbers WHERE n < %1 - 1) "
                                     "SELECT 100000 + %2 + n, %3, %4, %5, %6, %7, %8, %9, FALSE, FALSE, FALSE FROM numbers"_s.arg(count)
                                         .arg(firstId)
                                         .arg(at, channel, outcome, agent, wait, lasted, handled));
    }
    template<typename Work>
    auto with(Work work)
    {
        return desk->write([&](Session &session) { return work(session, RosterContext{desk->reference, desk->actor, now}); });
    }
    Result<GroupForecast> forecast(qint64 group, QDate from, QDate to, const QString &zone = u"Asia/Shanghai"_s)
    {
        return with([&](Session &session, const RosterContext &context) { return staffingwork::forecast(session, context, {group}, from, to, zone); });
    }

    std::unique_ptr<TicketBench> desk;
    QDateTime now{{2026, 3, 10}, {1, 0}, Qt::UTC};
};

const ForecastHalfHour &at(const GroupForecast::Day &day, int minute)
{
    static const ForecastHalfHour none;
    for (const ForecastHalfHour &one : day.halfHours) {
        if (one.wallMinute == minute)
            return one;
    }
    return none;
}

bool isNear(double value, double expected, double tolerance)
{
    if (std::abs(value - expected) <= tolerance)
        return true;
    qWarning("%.6f is not %.6f", value, expected);
    return false;
}

} // namespace

/// Forecasts from a desk's own calls, and goals of groups.
class TestStaffing : public QObject
{
    Q_OBJECT
private slots:
    void aGroupsCallsAreForetoldWithItsShareOfTheLost_data() { TestDesk::addBackends(); }
    void aGroupsCallsAreForetoldWithItsShareOfTheLost();
    void aLogThatEndedIsNoSilence_data() { TestDesk::addBackends(); }
    void aLogThatEndedIsNoSilence();
    void withoutCallsThereIsNoData_data() { TestDesk::addBackends(); }
    void withoutCallsThereIsNoData();
    void periodsAndZonesThatAreNoneAreRefused_data() { TestDesk::addBackends(); }
    void periodsAndZonesThatAreNoneAreRefused();
    void aGoalIsSetComparedAndJournalled_data() { TestDesk::addBackends(); }
    void aGoalIsSetComparedAndJournalled();
    void aForecastIsCanceled_data() { TestDesk::addBackends(); }
    void aForecastIsCanceled();
    void everybodyReadsAndLeadsSetWithTheirOwnLogin();

private:
    TestDesk m_desks;
};

void TestStaffing::aGroupsCallsAreForetoldWithItsShareOfTheLost()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, CallBench::make(m_desks, backend));
    FRONTDESK_VALUE(first, bench->forecast(1, {2026, 3, 10}, {2026, 3, 16}));
    QCOMPARE(first.missing, QString());
    QCOMPARE(first.learntFrom, QDate(2025, 12, 16));
    QCOMPARE(first.learntTo, QDate(2026, 3, 9));
    QCOMPARE(first.days.size(), 7);
    QCOMPARE(first.days.first().halfHours.size(), 48);
    QVERIFY(isNear(at(first.days.first(), 540).contacts, 6, 0.01)); // four taken, and four of six of the lost
    QVERIFY(isNear(at(first.days.first(), 990).contacts, 6, 0.01));
    QVERIFY(isNear(at(first.days.first(), 510).contacts, 0, 0.01));
    QVERIFY(isNear(at(first.days.first(), 540).ahtS, 300, 0.01));
    FRONTDESK_VALUE(second, bench->forecast(2, {2026, 3, 10}, {2026, 3, 10}));
    QVERIFY(isNear(at(second.days.first(), 540).contacts, 3, 0.01));
    QVERIFY(isNear(at(second.days.first(), 540).ahtS, 600, 0.01));
    // Half hours of a zone that is apart by a quarter of an hour: 09:00 in Shanghai is 06:45 in Kathmandu.
    FRONTDESK_VALUE(quarter, bench->forecast(1, {2026, 3, 11}, {2026, 3, 11}, u"Asia/Kathmandu"_s));
    QVERIFY(isNear(at(quarter.days.first(), 360).contacts, 0, 0.01));
    QVERIFY(isNear(at(quarter.days.first(), 390).contacts, 6, 0.01));
    // Far ahead and long ago there is a forecast too.
    FRONTDESK_VALUE(far, bench->forecast(1, {2040, 6, 1}, {2040, 6, 1}));
    QVERIFY(isNear(at(far.days.first(), 540).contacts, 6, 0.01));
    FRONTDESK_VALUE(past, bench->forecast(1, {2020, 6, 1}, {2020, 6, 1}));
    QVERIFY(isNear(at(past.days.first(), 540).contacts, 6, 0.01));

    FRONTDESK_VALUE(days, staffedDays(first, Roster(), GroupGoal(), PlanView::Planned));
    QCOMPARE(days.size(), 7);
    const StaffedHalfHour &nine = days.first().at(18);
    QCOMPARE(nine.wallMinute, 540);
    QVERIFY(nine.need && nine.need->agents == 3); // 6 calls of 300 s: one erlang, 80 % within 20 s
    QCOMPARE(nine.gap(), 4);
}

void TestStaffing::aLogThatEndedIsNoSilence()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, CallBench::make(m_desks, backend));
    FRONTDESK_OK(bench->desk->connection->run(u"DELETE FROM contact_fact WHERE interaction_id >= 123000"_s)); // today's
    bench->now = bench->now.addDays(45);
    FRONTDESK_VALUE(forecast, bench->forecast(1, {2026, 4, 24}, {2026, 4, 24}));
    QCOMPARE(forecast.learntTo, QDate(2026, 3, 9));
    QVERIFY(isNear(at(forecast.days.first(), 540).contacts, 6, 0.01));
}

void TestStaffing::withoutCallsThereIsNoData()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, CallBench::make(m_desks, backend));
    // A group whose people take no calls, on a desk that has many.
    FRONTDESK_OK(bench->desk->connection->run(u"DELETE FROM group_member WHERE group_id = 2"_s));
    FRONTDESK_VALUE(silent, bench->forecast(2, {2026, 3, 10}, {2026, 3, 10}));
    QCOMPARE(silent.missing, u"planning.no_history"_s);
    QCOMPARE(silent.days.first().halfHours.size(), 48);
    FRONTDESK_VALUE(days, staffedDays(silent, Roster(), GroupGoal(), PlanView::Planned));
    QVERIFY(std::none_of(days.first().cbegin(), days.first().cend(), [](const StaffedHalfHour &one) { return one.need.has_value(); }));
    // Calls that do not say how long they took.
    FRONTDESK_OK(bench->desk->connection->run(u"UPDATE contact_fact SET handled_ms = NULL"_s));
    FRONTDESK_VALUE(timeless, bench->forecast(1, {2026, 3, 10}, {2026, 3, 10}));
    QCOMPARE(timeless.missing, u"planning.no_handling_time"_s);
    // An empty desk.
    FRONTDESK_OK(bench->desk->connection->run(u"DELETE FROM contact_fact"_s));
    FRONTDESK_VALUE(empty, bench->forecast(1, {2026, 3, 10}, {2026, 3, 10}));
    QCOMPARE(empty.missing, u"planning.no_history"_s);
    QCOMPARE(bench->forecast(99, {2026, 3, 10}, {2026, 3, 10}).error().code, u"roster.gone"_s);
}

void TestStaffing::periodsAndZonesThatAreNoneAreRefused()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, CallBench::make(m_desks, backend));
    QCOMPARE(bench->forecast(1, {2026, 3, 10}, {2026, 3, 9}).error().code, u"report.period_backwards"_s);
    QCOMPARE(bench->forecast(1, {}, {2026, 3, 9}).error().code, u"report.date_unreadable"_s);
    QCOMPARE(bench->forecast(1, {2026, 3, 10}, {2027, 3, 11}).error().code, u"planning.out_of_range"_s);
    QCOMPARE(bench->forecast(1, {2026, 3, 10}, {2026, 3, 10}, u"Europe/Atlantis"_s).error().code, u"report.zone_unknown"_s);
}

void TestStaffing::aGoalIsSetComparedAndJournalled()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, CallBench::make(m_desks, backend));
    const auto read = [&](qint64 group) {
        return bench->with([&](Session &session, const RosterContext &context) { return staffingwork::goal(session, context, {group}); });
    };
    bench->now = bench->desk->now; // what is journalled happens now
    const auto save = [&](const GroupGoal &goal, const QUuid &command = QUuid::createUuid()) {
        return bench->with([&](Session &session, const RosterContext &context) { return staffingwork::saveGoal(session, context, command, {1}, goal); });
    };
    FRONTDESK_VALUE(usual, read(1));
    QCOMPARE(usual, (GroupGoal{80, 20, 15, 0}));
    const QUuid command = QUuid::createUuid();
    FRONTDESK_VALUE(set, save({90, 30, 25, 0}, command));
    QCOMPARE(set, (GroupGoal{90, 30, 25, 1}));
    FRONTDESK_VALUE(again, save({90, 30, 25, 0}, command)); // the same command changes nothing
    QCOMPARE(again.seq, 1);
    FRONTDESK_VALUE(stored, read(1));
    QCOMPARE(stored, set);
    QCOMPARE(read(2)->seq, 0);
    QCOMPARE(save({70, 30, 25, 0}).error().code, u"roster.changed_meanwhile"_s); // somebody was first
    FRONTDESK_VALUE(second, save({70, 10, 0, 1}));
    QCOMPARE(second.seq, 2);
    QCOMPARE(save({75, 10, 0, 1}).error().code, u"roster.changed_meanwhile"_s);
    QCOMPARE(save({100, 10, 0, 2}).error().field, u"target"_s);
    const auto events = bench->desk->write([](Session &session) {
        return session.queryText(u"SELECT body FROM journal WHERE subject = 'roster' AND subject_id = 1 AND kind = 'goal_set' ORDER BY id"_s, {}, [](const Row &row) { return row.text(u"body"_s); });
    });
    FRONTDESK_OK(events);
    QCOMPARE(events->size(), 2); // what was refused left none
    QVERIFY(events->last().contains(u"\"target_percent\":70"_s));
    bench->desk->actor.role = u"agent"_s;
    QCOMPARE(save({80, 10, 0, 2}).error().kind, ErrorKind::Denied);
}

void TestStaffing::aForecastIsCanceled()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, CallBench::make(m_desks, backend));
    Desk desk(bench->desk->address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    StaffingService service(desk);
    const CancelToken token = makeCancelToken();
    auto forecast = service.forecast({1}, {2026, 3, 10}, {2026, 3, 16}, {}, token);
    service.cancel(token);
    const auto canceled = await(forecast);
    // It may have been ready before it was stopped; then it is whole.
    QVERIFY(canceled ? canceled->days.size() == 7 : canceled.error().code == u"desk.canceled"_s);
    *token = true;
    QCOMPARE(await(service.forecast({1}, {2026, 3, 10}, {2026, 3, 16}, {}, token)).error().code, u"desk.canceled"_s);
    FRONTDESK_VALUE(whole, await(service.forecast({1}, {2026, 3, 10}, {2026, 3, 16})));
    QCOMPARE(whole.zone, u"Asia/Shanghai"_s);
    FRONTDESK_VALUE(saved, await(service.saveGoal({1}, {85, 20, 20, 0})));
    QCOMPARE(*await(service.goal({1})), saved);
}

/// With the server's own guards between them.
void TestStaffing::everybodyReadsAndLeadsSetWithTheirOwnLogin()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(world, GuardWorld::make(m_desks, server));
    const Id<SupportGroup> group{world->id(u"first"_s)};
    Desk lead(world->addressAs(u"lead"_s), false), agent(world->addressAs(u"agent"_s), false);
    FRONTDESK_OK(await(lead.open({})));
    FRONTDESK_OK(await(agent.open({})));
    StaffingService leads(lead), agents(agent);
    FRONTDESK_VALUE(before, await(leads.goal(group)));
    GroupGoal wanted{88, 15, 30, before.seq};
    FRONTDESK_VALUE(set, await(leads.saveGoal(group, wanted)));
    QCOMPARE(*await(agents.goal(group)), set);
    QCOMPARE(await(agents.saveGoal(group, set)).error().kind, ErrorKind::Denied);
    QCOMPARE(await(agents.forecast(group, {2026, 3, 10}, {2026, 3, 10}))->missing, u"planning.no_history"_s);
}

QTEST_GUILESS_MAIN(TestStaffing)
#include "tst_staffing.moc"
