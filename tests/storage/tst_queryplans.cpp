#include "core/access/staffwork.h"
#include "core/reporting/dashboard.h"
#include "core/reporting/reportsource.h"
#include "core/people/peoplework.h"
#include "core/search/ticketsearch.h"
#include "core/storage/journal.h"
#include "core/ticket/ticketlistsql.h"
#include "core/ticket/viewcounting.h"
#include "tests/support/ticketbench.h"

#include <QRegularExpression>
#include <QSqlError>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// What the hot statements cost the database, on a desk that is large enough for its planner to care. On PostgreSQL everything is asked
/// by an agent's login, through row-level security, planned for its values and without knowing them (the driver prepares).
class TestQueryPlans : public QObject
{
    Q_OBJECT
private slots:
    void listsUseTheirIndexes_data() { TestDesk::addBackends(); }
    void listsUseTheirIndexes();
    void theOrderOfIdsAndTheCountersNeedTheIndexAlone_data() { TestDesk::addBackends(); }
    void theOrderOfIdsAndTheCountersNeedTheIndexAlone();
    void everyOrderOfEveryStateHasItsIndex_data() { TestDesk::addBackends(); }
    void everyOrderOfEveryStateHasItsIndex();
    void aChangedTicketFindsItsPlaceFromTheIndex_data() { TestDesk::addBackends(); }
    void aChangedTicketFindsItsPlaceFromTheIndex();
    void theTicketsOfAFigureAreLookedUpAndNotCompared_data() { TestDesk::addBackends(); }
    void theTicketsOfAFigureAreLookedUpAndNotCompared();
    void aTicketPageReadsOnlyItsOwn_data() { TestDesk::addBackends(); }
    void aTicketPageReadsOnlyItsOwn();
    void customersAreFoundByTheirKeys_data() { TestDesk::addBackends(); }
    void customersAreFoundByTheirKeys();
    void countersAskOnlyAboutTheTicketsThatChanged_data() { TestDesk::addBackends(); }
    void countersAskOnlyAboutTheTicketsThatChanged();
    void aDashboardFindsTheFactsOfADayByTheirIndex_data() { TestDesk::addBackends(); }
    void aDashboardFindsTheFactsOfADayByTheirIndex();
    void noStatementReadsAWholeTableIntoAFilter();
    void noStatementWaitsForTheServerToCompileIt();
    void whatEveryClientLooksUpAtEveryChangeIsPlannedOnce();
    void searchAsksItsIndex_data() { TestDesk::addBackends(); }
    void searchAsksItsIndex();
    void cleanupTestCase() { m_large.clear(); }

private:
    struct Large
    {
        std::unique_ptr<TicketBench> bench;
        std::unique_ptr<Connection> agent; ///< whoever asks
        Id<Staff> person;
        QList<Id<SupportGroup>> groups;
    };
    Result<Large *> large(const QString &backend);
    static Result<void> fill(TicketBench &bench);
    /// The plan, one step a line; on PostgreSQL both plans.
    static Result<QString> plan(Connection &connection, const QString &sql, const Binds &binds);
    /// Steps of the plan that read a whole table.
    static QStringList wholeTables(const QString &plan);
    /// Whether rows are sorted that no index has brought in order.
    static bool sorts(const QString &plan) { return plan.contains("Sort Key"_L1) || plan.contains("USE TEMP B-TREE FOR ORDER BY"_L1); }
    static TicketListSql listOf(Backend backend, const TicketFilter &filter, const TicketSort &sort, Id<Staff> me)
    {
        return ticketListSql(filter, sort, ticketSql(backend, filter, me));
    }

    TestDesk m_desk;
    std::map<QString, Large> m_large;
};

namespace {

constexpr int ticketCount = 40'000; ///< every tenth is open, every fortieth resolved

/// Numbers 1 … n as a table `numbers(n)`, on both databases.
QString numbers(int count)
{
    return u"WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < %1) "_s.arg(count);
}

QString named(StandardView view)
{
    static const QStringList names{u"mine"_s, u"my groups"_s, u"unassigned"_s, u"all open"_s, u"waiting for caller"_s, u"to confirm"_s};
    return names.at(int(view));
}

constexpr StandardView views[] = {StandardView::Mine,    StandardView::MyGroups,         StandardView::Unassigned,
                                  StandardView::AllOpen, StandardView::WaitingForCaller, StandardView::ToConfirm};

} // namespace

Result<void> TestQueryPlans::fill(TicketBench &bench)
{
    const bool postgres = bench.connection->backend() == Backend::Postgres;
    const auto insert = [&](int count, const QString &table, const QString &columns, const QString &values) {
        return bench.connection->run(u"INSERT INTO %1 (%2) %3SELECT %4 FROM numbers"_s.arg(table, columns, numbers(count), values));
    };
    const QString at = postgres ? u"timestamptz '2026-01-01T00:00:00Z' + n * interval '1 minute'"_s
                                : u"strftime('%Y-%m-%dT%H:%M:%S.000Z', '2026-01-01', '+' || n || ' minutes')"_s;
    const QString zero = postgres ? u"to_char(n, 'FM000000')"_s : u"printf('%06d', n)"_s;
    const QString word = u"'word' || substr('abcdefghijklmnopqrst', n % 20 + 1, 1) || substr('abcdefghijklmnopqrst', n / 20 % 20 + 1, 1)"_s;
    FRONTDESK_TRY(bench.connection->begin(true));
    if (postgres) // the guards have their own tests; here only the amount counts
        FRONTDESK_TRY(bench.connection->run(u"SET LOCAL session_replication_role = replica"_s));
    FRONTDESK_TRY(insert(60, u"staff"_s, u"id, name, role"_s, u"100 + n, 'Person ' || n, 'agent'"_s));
    FRONTDESK_TRY(insert(12, u"support_group"_s, u"id, code, name_zh, name_en"_s, u"100 + n, 'g' || n, '组' || n, 'Group ' || n"_s));
    FRONTDESK_TRY(insert(30000, u"customer"_s, u"id, number, name, shown_name, organisation_id, created_at"_s, u"100 + n, 'C-1' || n, 'Caller ' || n, 'Caller ' || n, 1, %1"_s.arg(at)));
    FRONTDESK_TRY(insert(90000, u"customer_key"_s, u"term, customer_id"_s, u"'k' || (n * 7919 % 100003), 101 + n % 30000"_s));
    FRONTDESK_TRY(insert(
        ticketCount, u"ticket"_s,
        u"id, number, kind, state, phase, title, caller_id, affected_id, organisation_id, impact, urgency, priority, group_id, owner_id, pending_reason, "
        "pending_till, closure_code, closure_text, opened_at, asked_at, resolved_at, changed_at, due_order, imported, seq, flow_seq"_s,
        u"n, 'INC-' || %2, 'incident', "
        "CASE WHEN n % 40 = 0 THEN 'resolved' WHEN n % 10 = 0 THEN CASE n / 10 % 5 WHEN 0 THEN 'new' WHEN 1 THEN 'assigned' WHEN 2 THEN 'pending' ELSE 'in_progress' END ELSE 'closed' END, "
        "CASE WHEN n % 40 = 0 THEN 'resolved' WHEN n % 10 = 0 THEN CASE n / 10 % 5 WHEN 0 THEN 'new' WHEN 1 THEN 'assigned' WHEN 2 THEN 'pending' ELSE 'in_progress' END ELSE 'closed' END, "
        "'Ticket of usual length, ' || %3, 101 + n % 30000, 101 + n % 30000, 1, 'low', 'medium', 1 + n / 10 % 5, 101 + n / 10 % 12, "
        "CASE WHEN n / 10 % 5 = 0 THEN NULL ELSE 101 + n / 10 % 60 END, "
        "CASE WHEN n % 10 = 0 AND n / 10 % 5 = 2 THEN CASE n / 50 % 3 WHEN 0 THEN 'waiting_user' ELSE 'supplier' END ELSE '' END, "
        "CASE WHEN n % 10 = 0 AND n / 10 % 5 = 2 THEN %1 ELSE NULL END, 'solved', 'done', %1, %1, %1, %1, %1, TRUE, 4, 2"_s.arg(at, zero, word)));
    FRONTDESK_TRY(insert(ticketCount, u"ticket_text"_s, u"ticket_id, details"_s, u"n, 'Details of ticket ' || n"_s));
    FRONTDESK_TRY(insert(ticketCount, u"ticket_caller"_s, u"ticket_id, customer_id, added_at"_s, u"n, 101 + n % 30000, %1"_s.arg(at)));
    FRONTDESK_TRY(insert(3000, u"ticket_link"_s, u"from_id, to_id, kind"_s, u"n, n + 5000, 'related'"_s));
    FRONTDESK_TRY(insert(9000, u"ticket_tag"_s, u"tag, ticket_id"_s, u"'tag' || (n % 40), n"_s));
    FRONTDESK_TRY(insert(5000, u"interaction"_s, u"number, channel, customer_id, agent_id, offered_at, ended_at, outcome, ticket_id, imported"_s,
                         u"'CALL-1' || n, 'phone', 101 + n % 30000, 101 + n % 60, %1, %1, 'created', n, TRUE"_s.arg(at)));
    FRONTDESK_TRY(insert(3000, u"attachment"_s, u"ticket_id, name, mime, size, sha256, added_at"_s, u"n, 'log.txt', 'text/plain', 1, '', %1"_s.arg(at)));
    const QString event = u"subject, subject_id, seq, kind, body, body_digest, occurred_at, actor_id, imported, recorded_at, recorded_by, hash"_s;
    FRONTDESK_TRY(insert(ticketCount * 4, u"journal"_s, event,
                         u"'ticket', 1 + n % %2, 1 + n / %2, 'note', '{}', '', %1, 101, TRUE, %1, 'x', ''"_s.arg(at).arg(ticketCount)));
    FRONTDESK_TRY(insert(500, u"journal"_s, event, u"'ticket', 77, 10 + n, 'note', '{}', '', %1, 101, TRUE, %1, 'x', ''"_s.arg(at)));
    FRONTDESK_TRY(postgres ? insert(ticketCount, u"search_ticket"_s, u"ticket_id, terms"_s, u"n, array_to_tsvector(ARRAY['tickets' || (n % 9), %1])"_s.arg(word))
                           : insert(ticketCount, u"search_ticket"_s, u"rowid, terms"_s, u"n, 'tickets' || (n % 9) || ' ' || %1"_s.arg(word)));
    FRONTDESK_TRY(bench.connection->commit());
    return bench.connection->run(postgres ? u"VACUUM ANALYZE"_s : u"ANALYZE"_s);
}

Result<TestQueryPlans::Large *> TestQueryPlans::large(const QString &backend)
{
    if (const auto known = m_large.find(backend); known != m_large.end())
        return &known->second;
    Large made;
    FRONTDESK_LET(bench, TicketBench::make(m_desk, backend));
    made.bench = std::move(bench);
    FRONTDESK_TRY(fill(*made.bench));
    made.person = {107};
    made.groups = {{103}};
    if (backend == "postgres"_L1) {
        FRONTDESK_TRY(made.bench->connection->run(u"ALTER TABLE staff ALTER COLUMN id RESTART WITH 1000"_s));
        StaffDraft draft;
        draft.name = u"李娜"_s;
        draft.login = u"agent_of_plans"_s;
        draft.password = u"correct horse"_s;
        draft.groups = {u"g3"_s};
        FRONTDESK_LET(added, made.bench->write([&](Session &session) { return staffwork::add(session, made.bench->actor, draft, made.bench->now); }));
        FRONTDESK_LET(server, TestPostgres::instance());
        FRONTDESK_LET(agent, Connection::open({Backend::Postgres, server->tcpUrl(TestPostgres::databaseOf(made.bench->address.target), draft.login)},
                                              {draft.login, draft.password}));
        made.agent = std::move(agent);
        // As many open tickets as others have.
        FRONTDESK_TRY(made.bench->connection->run(u"SET session_replication_role = replica"_s));
        FRONTDESK_TRY(made.bench->connection->run(u"UPDATE ticket SET owner_id = %1 WHERE owner_id = 107"_s.arg(added.staff.value)));
        FRONTDESK_TRY(made.bench->connection->run(u"SET session_replication_role = origin"_s));
        FRONTDESK_TRY(made.bench->connection->run(u"VACUUM ANALYZE ticket"_s));
        made.person = added.staff;
    } else {
        FRONTDESK_LET(second, Connection::open(made.bench->address, {}));
        made.agent = std::move(second);
    }
    return &m_large.emplace(backend, std::move(made)).first->second;
}

Result<QString> TestQueryPlans::plan(Connection &connection, const QString &sql, const Binds &binds)
{
    QStringList lines;
    const auto read = [&](const QString &text, const QString &column) -> Result<void> {
        QSqlQuery query(connection.database());
        if (!query.exec(text))
            return failure(ErrorKind::Internal, u"test.explain"_s, {}, query.lastError().text() + text);
        while (query.next())
            lines += query.value(column).toString();
        return {};
    };
    if (connection.backend() == Backend::Sqlite) {
        FRONTDESK_LET(prepared, connection.execute(u"EXPLAIN QUERY PLAN "_s + sql, binds));
        while (prepared->query.next())
            lines += prepared->query.value(u"detail"_s).toString();
        prepared->query.finish();
        return lines.join(u'\n');
    }
    static const QRegularExpression name(u"(?<!:):([a-z_0-9]+)"_s);
    QStringList values;
    QStringList names;
    QString numbered = sql;
    QRegularExpressionMatch match;
    while ((match = name.match(numbered)).hasMatch()) {
        const QString bound = match.captured(1);
        if (!names.contains(bound)) {
            names += bound;
            const auto at = std::find_if(binds.cbegin(), binds.cend(), [&](const auto &bind) { return bind.first == bound; });
            if (at == binds.cend())
                return failure(ErrorKind::Internal, u"test.unbound"_s, {}, bound);
            QString text = at->second.toString();
            values += u"'%1'"_s.arg(text.replace(u'\'', u"''"_s));
        }
        numbered.replace(match.capturedStart(), match.capturedLength(), u"$%1"_s.arg(names.indexOf(bound) + 1));
    }
    FRONTDESK_TRY(connection.run(u"PREPARE hot AS "_s + numbered));
    for (const QString &mode : {u"force_custom_plan"_s, u"force_generic_plan"_s}) {
        FRONTDESK_TRY(connection.run(u"SET plan_cache_mode = "_s + mode));
        lines += mode;
        FRONTDESK_TRY(read(u"EXPLAIN EXECUTE hot"_s + (values.isEmpty() ? QString() : u" (%1)"_s.arg(values.join(u", "_s))), u"QUERY PLAN"_s));
    }
    FRONTDESK_TRY(connection.run(u"RESET plan_cache_mode"_s));
    FRONTDESK_TRY(connection.run(u"DEALLOCATE hot"_s));
    return lines.join(u'\n');
}

QStringList TestQueryPlans::wholeTables(const QString &plan)
{
    static const QRegularExpression postgres(u"Seq Scan on (ticket|ticket_text|ticket_caller|ticket_link|ticket_tag|interaction|journal|customer|customer_key|attachment)\\b"_s);
    static const QRegularExpression sqlite(u"^SCAN (t|l|a|tc|c|k\\d*|x|ticket|ticket_\\w+|journal|customer|customer_key|interaction|attachment)(?! USING)( |$)"_s);
    QStringList found;
    for (const QString &line : plan.split(u'\n')) {
        if (postgres.match(line).hasMatch() || sqlite.match(line).hasMatch())
            found += line;
    }
    return found;
}

#define COMPARE_PLAN(what, connection, sql, binds)                                                                                         \
    do {                                                                                                                                   \
        FRONTDESK_VALUE(found, plan(connection, sql, binds));                                                                              \
        QVERIFY2(wholeTables(found).isEmpty(), qPrintable(QString(what) + u'\n' + found));                                                \
        planned = found;                                                                                                                   \
    } while (false)

void TestQueryPlans::listsUseTheirIndexes()
{
    FRONTDESK_BACKEND(backend);
    QString planned;
    FRONTDESK_VALUE(desk, large(backend));
    const Backend kind = desk->agent->backend();
    for (const StandardView view : views) {
        const TicketListSql list = listOf(desk->agent->backend(), standardFilter(view, desk->person, desk->groups), standardSort(view), desk->person);
        for (const QString &text : orderTexts(kind, list, 50)) {
            COMPARE_PLAN(named(view), *desk->agent, text, list.binds);
            // Picked in the index's own order: nothing is sorted.
            QVERIFY2(!sorts(planned), qPrintable(named(view) + u'\n' + planned));
        }
    }
    for (const QString &statement : {u"ticket.next_wake"_s, u"ticket.due_to_wake"_s, u"ticket.resolved_and_asked"_s}) {
        COMPARE_PLAN(statement, *desk->agent, Statements::all().text(desk->agent->backend(), statement),
                     (Binds{{u"now"_s, u"2026-01-05T00:00:00.000Z"_s}, {u"before"_s, u"2026-01-05T00:00:00.000Z"_s}}));
        const QString index = statement == "ticket.resolved_and_asked"_L1 ? u"ticket_asked"_s : u"ticket_wake"_s;
        QVERIFY2(kind == Backend::Postgres || planned.contains(index), qPrintable(statement + u'\n' + planned));
    }
    for (const QString &statement : {u"people.open_tickets"_s, u"people.recent_tickets"_s, u"people.ticket_count"_s, u"people.last_contact"_s}) {
        COMPARE_PLAN(statement, *desk->agent, Statements::all().text(desk->agent->backend(), statement), (Binds{{u"customers"_s, kind == Backend::Postgres ? u"{555,556}"_s : u"[555,556]"_s}}));
    }
}

void TestQueryPlans::theOrderOfIdsAndTheCountersNeedTheIndexAlone()
{
    FRONTDESK_BACKEND(backend);
    QString planned;
    FRONTDESK_VALUE(desk, large(backend));
    for (const StandardView view : views) {
        const TicketFilter filter = standardFilter(view, desk->person, desk->groups);
        const TicketListSql list = listOf(desk->agent->backend(), filter, standardSort(view), desk->person);
        for (const QString &text : orderTexts(desk->agent->backend(), list) + QStringList{countText(ticketSql(desk->agent->backend(), filter, desk->person))}) {
            COMPARE_PLAN(named(view), *desk->agent, text, list.binds);
            const QString alone = backend == "postgres"_L1 ? u"Index Only Scan using ticket_"_s : u"USING COVERING INDEX ticket_"_s;
            QVERIFY2(planned.count(alone) == (backend == "postgres"_L1 ? 2 : 1), qPrintable(named(view) + u'\n' + planned));
        }
    }
}

void TestQueryPlans::everyOrderOfEveryStateHasItsIndex()
{
    FRONTDESK_BACKEND(backend);
    QString planned;
    FRONTDESK_VALUE(desk, large(backend));
    const Backend kind = desk->agent->backend();
    const QString alone = backend == "postgres"_L1 ? u"Index Only Scan"_s : u"USING COVERING INDEX ticket_"_s;
    for (const QString &column : {u"priority"_s, u"due"_s, u"number"_s, u"title"_s, u"state"_s, u"changed"_s, u"opened"_s, u"caller"_s, u"group"_s, u"owner"_s}) {
        const bool own = column != "caller"_L1 && column != "group"_L1 && column != "owner"_L1; // not told by another table
        for (const bool descending : {false, true}) {
            const QString what = column + (descending ? u" descending"_s : u""_s);
            const TicketListSql all = listOf(desk->agent->backend(), {}, {column, descending}, desk->person);
            for (const QString &text : orderTexts(kind, all, 50)) {
                COMPARE_PLAN(what, *desk->agent, text, all.binds);
                QVERIFY2(planned.contains(alone), qPrintable(what + u'\n' + planned));
                // By the name that the rows show, from its index.
                QVERIFY2(!text.contains("customer"_L1) || planned.count("customer_by_shown_name"_L1) == (backend == "postgres"_L1 ? 2 : 1), qPrintable(what + u'\n' + planned));
                QVERIFY2(!own || !sorts(planned), qPrintable(what + u'\n' + planned));
            }
            const TicketListSql open = listOf(desk->agent->backend(), TicketFilter::openOnes(), {column, descending}, desk->person);
            for (const QString &text : orderTexts(kind, open, 50)) {
                COMPARE_PLAN(what, *desk->agent, text, open.binds);
                const bool timed = column == "priority"_L1 || column == "due"_L1 || column == "changed"_L1 || column == "opened"_L1;
                QVERIFY2(!timed || !sorts(planned), qPrintable(what + u'\n' + planned));
            }
        }
    }
}

void TestQueryPlans::aChangedTicketFindsItsPlaceFromTheIndex()
{
    FRONTDESK_BACKEND(backend);
    QString planned;
    FRONTDESK_VALUE(desk, large(backend));
    const Backend kind = desk->agent->backend();
    FRONTDESK_VALUE(ticket, desk->bench->read({20000}));
    for (const TicketFilter &filter : {TicketFilter(), TicketFilter::openOnes()}) {
        for (const QString &column : {u"priority"_s, u"due"_s, u"number"_s, u"title"_s, u"state"_s, u"changed"_s, u"opened"_s}) {
            for (const bool descending : {false, true}) {
                const TicketListSql list = listOf(desk->agent->backend(), filter, {column, descending}, desk->person);
                COMPARE_PLAN(column, *desk->agent, beforeText(kind, list), list.binds + placeBinds(ticket, list.sort));
                QVERIFY2(!filter.phases.isEmpty() || !sorts(planned), qPrintable(column + u'\n' + planned));
            }
        }
    }
    const TicketListSql few = listOf(desk->agent->backend(), TicketFilter::openOnes(), {u"caller"_s, false}, desk->person);
    COMPARE_PLAN(u"among"_s, *desk->agent, orderAmongText(kind, few), few.binds + (Binds{{u"ids"_s, idsBind(kind, {10, 20, 30, 4000})}}));
}

void TestQueryPlans::aDashboardFindsTheFactsOfADayByTheirIndex()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(desk, large(backend));
    Connection &owner = *desk->bench->connection;
    FRONTDESK_OK(owner.run(u"DELETE FROM ticket_fact"_s));
    FRONTDESK_OK(owner.run(u"DELETE FROM contact_fact"_s));
    FRONTDESK_OK(owner.run(u"INSERT INTO ticket_fact (ticket_id, place, opened_ms, from_ms, to_ms, value, latest, ours_ms, kind, phase, priority, channel, caller_id, group_id, owner_id, "
                           "reassign_count, reopen_count, agreed, restricted) SELECT id, 1, fd_ms(opened_at), fd_ms(opened_at), fd_ms(opened_at) + 3600000, 'resolved', TRUE, 3600000, "
                           "kind, phase, priority, channel, caller_id, group_id, owner_id, 0, 0, TRUE, FALSE FROM ticket"_s));
    FRONTDESK_OK(owner.run(u"INSERT INTO contact_fact (interaction_id, offered_ms, channel, outcome, agent_id, customer_id, ticket_id, called_back, logged, restricted) "
                           "SELECT id, fd_ms(offered_at), channel, outcome, agent_id, customer_id, ticket_id, FALSE, TRUE, FALSE FROM interaction"_s));
    FRONTDESK_OK(owner.run(backend == "postgres"_L1 ? u"VACUUM ANALYZE ticket_fact, contact_fact"_s : u"ANALYZE"_s));

    Session session(*desk->agent, false, {});
    const Actor actor;
    const ReportContext context{desk->bench->reference, actor, QDateTime({2026, 1, 4}, {8, 0}, Qt::UTC)};
    static const QRegularExpression whole(u"(Seq Scan on|^SCAN) (ticket_fact|contact_fact|f)\\b(?! USING)"_s, QRegularExpression::MultilineOption);
    const auto planOf = [&](const QString &measure, const QDate &first, const QDate &last) -> Result<QString> {
        const auto period = ReportPeriod::of(first, last, u"Asia/Shanghai"_s);
        const MeasureScope scope = reportwork::scopeOf(context, {{}, *period, {}});
        Binds binds;
        const QString from = reportsql::source(session, scope, {measure}, {}, binds);
        return plan(*desk->agent, u"SELECT count(*), sum(m.hit)"_s + from, binds);
    };
    for (const QString &measure : {u"contacts"_s, u"opened"_s, u"resolved"_s, u"first_contact"_s, u"attainment"_s, u"resolution_ours"_s, u"service_level"_s}) {
        FRONTDESK_VALUE(day, planOf(measure, {2026, 1, 3}, {2026, 1, 3}));
        QVERIFY2(!whole.match(day).hasMatch(), qPrintable(measure + u'\n' + day));
        QVERIFY2(day.contains(QRegularExpression(u"ticket_fact_(opened|ended)|contact_fact_offered"_s)), qPrintable(measure + u'\n' + day));
        // A report over a year is read from end to end: an index would look each row up.
        FRONTDESK_VALUE(year, planOf(measure, {2025, 6, 1}, {2026, 5, 31}));
        if (backend == "sqlite"_L1)
            QVERIFY2(year.contains("SCAN f"_L1) && !year.contains("SEARCH f "_L1), qPrintable(measure + u'\n' + year));
        else // a subquery for each row could not be shared among processors
            QVERIFY2(!year.contains("SubPlan"_L1), qPrintable(measure + u'\n' + year));
    }
    FRONTDESK_VALUE(began, plan(*desk->agent, Statements::all().text(session.backend(), u"dashboard.began"_s), {}));
    QVERIFY2(!whole.match(began).hasMatch(), qPrintable(began));
    // A roster's forecast reads twelve weeks of calls, not all of them.
    const qint64 month = 30 * qint64(86'400'000), begin = QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC).toMSecsSinceEpoch();
    FRONTDESK_VALUE(last, plan(*desk->agent, Statements::all().text(session.backend(), u"staffing.last_contact"_s), {{u"until_ms"_s, begin + month}}));
    QVERIFY2(!whole.match(last).hasMatch() && last.contains("contact_fact_offered"_L1), qPrintable(last));
    FRONTDESK_VALUE(quarters, plan(*desk->agent, Statements::all().text(session.backend(), u"staffing.quarters"_s),
                                   {{u"group_id"_s, 101}, {u"from_ms"_s, begin + month / 30}, {u"to_ms"_s, begin + month / 20}, {u"short_ms"_s, 5000}}));
    QVERIFY2(!whole.match(quarters).hasMatch() && quarters.contains("contact_fact_offered"_L1), qPrintable(quarters));
}

/// SQLite guesses a million rows where it knows nothing, and then reads all of a joined table to look up two of them.
void TestQueryPlans::noStatementReadsAWholeTableIntoAFilter()
{
    FRONTDESK_VALUE(desk, large(u"sqlite"_s));
    int planned = 0;
    for (const QString &name : Statements::all().names(Backend::Sqlite)) {
        const auto found = plan(*desk->agent, Statements::all().text(Backend::Sqlite, name), {});
        if (!found)
            continue; // a part of a statement
        ++planned;
        QVERIFY2(!found->contains("BLOOM FILTER"_L1), qPrintable(name + u'\n' + *found));
    }
    QVERIFY2(planned > 200, qPrintable(QString::number(planned)));
}

void TestQueryPlans::theTicketsOfAFigureAreLookedUpAndNotCompared()
{
    FRONTDESK_BACKEND(backend);
    QString planned;
    FRONTDESK_VALUE(desk, large(backend));
    TicketFilter figure;
    figure.only.emplace();
    for (qint64 id = 1; id <= ticketCount; id += 2)
        *figure.only += id;
    const TicketListSql list = listOf(desk->agent->backend(), figure, {u"priority"_s, false}, desk->person);
    for (const QString &text : orderTexts(desk->agent->backend(), list)) {
        FRONTDESK_VALUE(found, plan(*desk->agent, text, list.binds));
        planned = found.left(4000); // PostgreSQL repeats the list
        // Of a list that is a value PostgreSQL knows the length and makes a table to look into; of one that a function gives it expects a hundred.
        QVERIFY2(!found.contains("Nested Loop"_L1) && !found.contains("Function Scan"_L1) && !found.contains("CORRELATED"_L1), qPrintable(planned));
        QVERIFY2(found.contains(backend == "postgres"_L1 ? u"= ANY ('{"_s : u"LIST SUBQUERY"_s), qPrintable(planned));
    }
}

void TestQueryPlans::noStatementWaitsForTheServerToCompileIt()
{
    const QString backend = u"postgres"_s;
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(desk, large(backend));
    QSqlQuery query(desk->agent->database());
    QVERIFY(query.exec(u"SHOW jit"_s) && query.next());
    QCOMPARE(query.value(0).toString(), u"off"_s);
}

/// Two hundred clients look up what a colleague has changed: planning it takes twenty times as long as answering it.
void TestQueryPlans::whatEveryClientLooksUpAtEveryChangeIsPlannedOnce()
{
    const QString backend = u"postgres"_s;
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(desk, large(backend));
    Session session(*desk->agent, false, {});
    for (qint64 first = 5000; first < 5020; ++first)
        FRONTDESK_OK(journal::subjects(session, {{first, first + 1}}));
    FRONTDESK_VALUE(plans, session.queryText(u"SELECT CAST(generic_plans AS text) || ' of ' || CAST(generic_plans + custom_plans AS text) AS plans FROM pg_prepared_statements"
                                             " WHERE statement LIKE '%FROM journal%WHERE id IN%' AND statement NOT LIKE '%pg_prepared%'"_s, {}, [](const Row &row) { return row.text(u"plans"_s); }));
    QCOMPARE(plans, QStringList{u"15 of 20"_s}); // the server looks at five first
}

void TestQueryPlans::aTicketPageReadsOnlyItsOwn()
{
    FRONTDESK_BACKEND(backend);
    QString planned;
    FRONTDESK_VALUE(desk, large(backend));
    const Backend kind = desk->agent->backend();
    const QString rows = Statements::all().text(kind, u"ticket.rows"_s);
    QList<qint64> block;
    for (int i = 0; i < 60; ++i)
        block += 1 + i * 613;
    COMPARE_PLAN(u"one"_s, *desk->agent, rows + u" WHERE t.id = :id"_s, (Binds{{u"id"_s, 77}}));
    COMPARE_PLAN(u"by number"_s, *desk->agent, rows + u" WHERE t.number = :number"_s, (Binds{{u"number"_s, u"INC-000077"_s}}));
    COMPARE_PLAN(u"a block"_s, *desk->agent, rows + u" WHERE "_s + amongIds(kind, u"t.id"_s), (Binds{{u"ids"_s, idsBind(kind, block)}}));
    for (const QString &statement : {u"ticket.text"_s, u"ticket.links"_s, u"ticket.callers"_s, u"ticket.tags"_s, u"ticket.attachments"_s}) {
        COMPARE_PLAN(statement, *desk->agent, Statements::all().text(kind, statement), (Binds{{u"ticket_id"_s, 77}, {u"id"_s, 555}}));
    }
    // 500 events of one ticket, and the handful that a notice names.
    const QString journal = Statements::all().text(kind, u"journal.read"_s);
    COMPARE_PLAN(u"journal"_s, *desk->agent, journal, (Binds{{u"subject"_s, u"ticket"_s}, {u"subject_id"_s, 77}, {u"after"_s, 0}}));
    COMPARE_PLAN(u"notice"_s, *desk->agent, Statements::all().text(kind, u"journal.subjects"_s), (Binds{{u"first"_s, 5000}, {u"last"_s, 5100}}));
}

void TestQueryPlans::customersAreFoundByTheirKeys()
{
    FRONTDESK_BACKEND(backend);
    QString planned;
    FRONTDESK_VALUE(desk, large(backend));
    for (const QString &typed : {u"k77"_s, u"k77 k12"_s, u"138 0013"_s, u"su"_s}) {
        const auto find = peoplework::findStatement(typed, u"CN"_s, 20);
        COMPARE_PLAN(typed, *desk->agent, find.sql, find.binds);
    }
}

void TestQueryPlans::countersAskOnlyAboutTheTicketsThatChanged()
{
    FRONTDESK_BACKEND(backend);
    QString planned;
    FRONTDESK_VALUE(desk, large(backend));
    QList<TicketFilter> filters;
    for (const StandardView view : views)
        filters += standardFilter(view, desk->person, desk->groups);
    TicketFilter more;
    more.tags = {u"tag1"_s, u"tag2"_s};
    more.notTags = {u"tag3"_s};
    more.notGroups = desk->groups;
    more.dueBefore = QDateTime({2026, 1, 20}, {0, 0}, Qt::UTC);
    filters += more;
    for (const qsizetype ids : {1, 8}) {
        Binds binds;
        const QString text = viewcounting::checkText(desk->agent->backend(), filters, ids, desk->person, &binds);
        for (qsizetype i = 0; i < ids; ++i)
            binds.append({u"id%1"_s.arg(i), 77 + i * 613});
        COMPARE_PLAN(u"%1 tickets"_s.arg(ids), *desk->agent, text, binds);
        QVERIFY2(planned.contains(backend == "postgres"_L1 ? u"ticket_pkey"_s : u"USING INTEGER PRIMARY KEY"_s), qPrintable(planned));
        // The tags of these tickets, not the tickets of these tags.
        QVERIFY2(!planned.contains("hashed SubPlan"_L1), qPrintable(planned));
    }
}

void TestQueryPlans::searchAsksItsIndex()
{
    FRONTDESK_BACKEND(backend);
    QString planned;
    FRONTDESK_VALUE(desk, large(backend));
    const auto scans = [&]() -> QStringList {
        QStringList counted;
        QSqlQuery query(desk->agent->database());
        // The scans of this transaction, those inside functions included.
        if (query.exec(u"SELECT relname || ' ' || seq_scan FROM pg_stat_xact_user_tables WHERE relname IN ('ticket', 'search_ticket', 'ticket_text') AND seq_scan > 0"_s)) {
            while (query.next())
                counted += query.value(0).toString();
        }
        return counted;
    };
    for (const QString &words : {u"wordcd"_s, u"wordcd wordce"_s, u"\"wordcd\""_s}) {
        FRONTDESK_OK(desk->agent->begin(false));
        Session session(*desk->agent, false, {});
        const auto found = ticketsearch::find(session, words, 20, desk->person);
        if (backend == "postgres"_L1)
            QVERIFY2(scans().isEmpty(), qPrintable(words + scans().join(u' ')));
        desk->agent->rollback();
        QVERIFY(found);
        QVERIFY2(!found->hits.isEmpty(), qPrintable(words));
    }
    if (backend == "sqlite"_L1) {
        COMPARE_PLAN(u"ids"_s, *desk->agent, Statements::all().text(Backend::Sqlite, u"search.ticket_ids"_s), (Binds{{u"query"_s, u"wordcd"_s}, {u"most"_s, 20}}));
        QVERIFY2(planned.contains("VIRTUAL TABLE INDEX"_L1), qPrintable(planned));
    }
}

QTEST_GUILESS_MAIN(TestQueryPlans)
#include "tst_queryplans.moc"
