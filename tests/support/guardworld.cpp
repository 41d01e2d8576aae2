#include "tests/support/guardworld.h"

#include "core/access/staffwork.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {
const QString password = u"correct horse"_s;
}

Result<std::unique_ptr<GuardWorld>> GuardWorld::make(TestDesk &desks, TestPostgres &server)
{
    auto made = std::make_unique<GuardWorld>();
    made->m_server = &server;
    FRONTDESK_LET(address, desks.initialised(u"postgres"_s));
    made->m_address = address;
    FRONTDESK_LET(superuser, Connection::open(address, {}));
    made->m_superuser = std::move(superuser);
    QSqlQuery roles(made->m_superuser->database());
    roles.exec(u"SELECT rolname FROM pg_roles WHERE rolname LIKE 'fd\\_' || (SELECT short_id FROM desk) || '\\_%'"_s);
    while (roles.next())
        made->m_ids.insert(u"role_"_s + roles.value(0).toString().section(u'_', -1), roles.value(0).toString());
    for (const auto &[who, role] : {std::pair{u"agent"_s, u"agent"_s}, {u"other"_s, u"agent"_s}, {u"outsider"_s, u"agent"_s}, {u"keeper"_s, u"agent"_s},
                                    {u"lead"_s, u"lead"_s}, {u"manager"_s, u"manager"_s}, {u"admin"_s, u"admin"_s}, {u"service"_s, u"service"_s}})
        FRONTDESK_TRY(made->hire(who, role));
    FRONTDESK_TRY(made->fill());
    for (auto it = made->m_logins.cbegin(); it != made->m_logins.cend(); ++it) {
        FRONTDESK_LET(connection, Connection::open(made->addressAs(it.key()), {}));
        made->m_connections.emplace(it.key(), std::move(connection));
    }
    return made;
}

DeskAddress GuardWorld::addressAs(const QString &who) const
{
    return {Backend::Postgres, m_server->tcpUrl(TestPostgres::databaseOf(m_address.target), m_logins.value(who), password)};
}

Result<void> GuardWorld::hire(const QString &who, const QString &role)
{
    Desk admin(m_address, false);
    FRONTDESK_TRY(await(admin.open({})));
    StaffDraft draft;
    draft.name = who;
    draft.login = u"u_"_s + QUuid::createUuid().toString(QUuid::Id128).left(12);
    draft.password = password;
    draft.role = role;
    if (who == "agent"_L1 || who == "lead"_L1)
        draft.groups = {u"First line"_s};
    else if (who == "other"_L1)
        draft.groups = {u"Second line"_s};
    else if (who == "keeper"_L1)
        draft.groups = {u"Personnel"_s};
    FRONTDESK_LET(added, await(admin.worker().write([draft, actor = admin.actor(), now = admin.clock().now()](Session &session) {
        return staffwork::add(session, actor, draft, now);
    })));
    m_logins.insert(who, draft.login);
    m_ids.insert(who, QString::number(added.staff.value));
    m_ids.insert(u"login_"_s + who, draft.login);
    return {};
}

/// By hand and past all triggers, as a restored desk would have it.
Result<void> GuardWorld::fill()
{
    const auto one = [this](const QString &sql) {
        QSqlQuery query(m_superuser->database());
        return query.exec(sql) && query.next() ? query.value(0).toString() : QString();
    };
    for (const auto &[name, group] : {std::pair{u"first"_s, u"First line"_s}, {u"second"_s, u"Second line"_s}, {u"personnel"_s, u"Personnel"_s}})
        m_ids.insert(name, one(u"SELECT id FROM support_group WHERE name_en = '%1'"_s.arg(group)));
    m_ids.insert(u"agreement_version"_s, one(u"SELECT min(id) FROM agreement_version"_s));
    m_ids.insert(u"agreement"_s, one(u"SELECT min(id) FROM agreement"_s));
    m_ids.insert(u"calendar"_s, one(u"SELECT min(id) FROM calendar"_s));
    QStringList steps{u"SET session_replication_role = replica"_s,
                      u"INSERT INTO customer (id, number, name, created_at) VALUES (900, 'C-900', 'Su Qing', '2026-01-01Z'), (901, 'C-901', 'Wang Wei', '2026-01-01Z')"_s,
                      u"INSERT INTO customer_key (term, customer_id) VALUES ('suqing', 900), ('wangwei', 901)"_s};
    int number = 0;
    for (const auto &[name, kind, state, phase] : {std::tuple{u"open"_s, u"incident"_s, u"in_progress"_s, u"in_progress"_s},
                                                   {u"complaint"_s, u"complaint"_s, u"received"_s, u"new"_s}, {u"secret"_s, u"incident"_s, u"new"_s, u"new"_s}}) {
        const qint64 id = 910 + number++;
        m_ids.insert(name, QString::number(id));
        const QString event = u"INSERT INTO journal (id, subject, subject_id, seq, kind, body, body_digest, occurred_at, actor_id, recorded_at, recorded_by, hash) VALUES "
                              "(%1, 'ticket', %2, 1, 'logged', '{\"set\":{\"state\":\"%3\"}}', '', '2026-03-01Z', {agent}, '2026-03-01Z', 'x', '')"_s;
        steps += u"INSERT INTO ticket (id, number, kind, state, phase, title, caller_id, affected_id, priority, opened_at, changed_at, due_order, seq, flow_seq, group_id, owner_id, "
                 "about_staff_id, restricted_group_id) VALUES (%1, 'T-%1', '%2', '%3', '%4', 'Zaubernuss', 900, 900, 3, '2026-03-01Z', '2026-03-01Z', '2026-03-02Z', 1, 1, %5, %6, %7, %8)"_s
                     .arg(id).arg(kind, state, phase, name == "open"_L1 ? u"{first}"_s : u"NULL"_s, name == "open"_L1 ? u"{agent}"_s : u"NULL"_s,
                          name == "complaint"_L1 ? u"{other}"_s : u"NULL"_s, name == "secret"_L1 ? u"{personnel}"_s : u"NULL"_s);
        steps += event.arg(-id).arg(id).arg(state);
        for (const QString &row : {u"ticket_text (ticket_id, details) VALUES (%1, 'Zaubernuss')"_s, u"ticket_link (from_id, to_id, kind) VALUES (%1, 910, 'related')"_s,
                                   u"ticket_tag (ticket_id, tag) VALUES (%1, 'vpn')"_s,
                                   u"ticket_stretch (ticket_id, what, place, from_ms, value, latest, restricted) VALUES (%1, 'wait', 1, 0, 'supplier', TRUE, TRUE)"_s,
                                   u"ticket_fact (ticket_id, place, opened_ms, kind, phase, priority, channel, reassign_count, reopen_count, agreed, restricted) VALUES "
                                   "(%1, 1, 0, 'incident', 'new', 3, 'phone', 0, 0, FALSE, TRUE)"_s,
                                   u"contact_fact (interaction_id, offered_ms, channel, ticket_id, called_back, logged, restricted) VALUES (%1, 0, 'phone', %1, FALSE, TRUE, TRUE)"_s,
                                   u"ticket_caller (ticket_id, customer_id, added_at) VALUES (%1, 900, '2026-03-01Z')"_s,
                                   u"attachment (id, ticket_id, name, mime, size, sha256, added_at) VALUES (%1, %1, 'a.txt', 'text/plain', 1, '', '2026-03-01Z')"_s,
                                   u"attachment_data (attachment_id, data) VALUES (%1, 'x')"_s,
                                   u"interaction (id, number, channel, agent_id, offered_at, answered_at, ended_at, outcome, subject, ticket_id) VALUES "
                                   "(%1, 'CALL-%1', 'phone', {agent}, '2026-03-01Z', '2026-03-01Z', '2026-03-01Z', 'created', 'Zaubernuss', %1)"_s,
                                   u"presence (client, staff_id, ticket_id, doing, seen_at) VALUES ('c%1', {manager}, %1, 'viewing', clock_timestamp())"_s,
                                   u"escalation_firing (id, ticket_id, clock, cycle, step, due_at, fired_at, epoch, event_seq) VALUES (%1, %1, 'resolution', 0, 's', '2026-03-01Z', '2026-03-01Z', 1, 1)"_s,
                                   u"escalation_notice (id, ticket_id, event_seq, staff_id, cause, facts, created_at, answer_by) VALUES (%1, %1, 1, {manager}, 'step', '{}', '2026-03-01Z', '2026-03-01Z')"_s,
                                   u"escalation_plan (ticket_id, seq, at) VALUES (%1, 1, '2030-01-01Z')"_s,
                                   u"mail_outbox (id, key, created_at, ticket_id, language, kind, body) VALUES (%1, 'k%1', '2026-03-01Z', %1, 'zh', 'note', '{}')"_s,
                                   u"survey (ticket_id, customer_id, asked_at, restricted) VALUES (%1, 900, '2026-03-01Z', %1 <> 910)"_s,
                                   u"article_use (ticket_id, article_id, staff_id, at) VALUES (%1, 920, {agent}, '2026-03-01Z')"_s,
                                   u"search_ticket (ticket_id, terms) VALUES (%1, array_to_tsvector(ARRAY['zaubernuss', 'id%1']))"_s})
            steps += u"INSERT INTO "_s + row.arg(id);
    }
    steps += u"INSERT INTO ticket_stretch (ticket_id, what, place, from_ms, to_ms, value, ended_by, latest, restricted) VALUES (910, 'work', 1, 0, 1, 'resolved', {keeper}, FALSE, FALSE)"_s;
    for (const auto &[name, id] : {std::pair{u"pattern"_s, 930}, {u"shift"_s, 931}, {u"planned"_s, 932}, {u"leave"_s, 933}, {u"leads_leave"_s, 934}, {u"swap"_s, 935}, {u"agreed"_s, 936}})
        m_ids.insert(name, QString::number(id));
    steps += QStringList{u"INSERT INTO shift_pattern (id, code, group_id, name_zh, name_en, mark, zone, from_minute, to_minute, changed_at) VALUES (930, 'day', {first}, 'x', 'x', 'early', 'UTC', 480, 960, '2026-03-01Z')"_s,
              u"INSERT INTO staff_profile (staff_id, changed_at) VALUES ({agent}, '2026-03-01Z')"_s,
              u"INSERT INTO staffing_goal (group_id, target_percent, within_s, shrinkage_percent, changed_at) VALUES ({first}, 80, 20, 15, '2026-03-01Z')"_s,
              u"INSERT INTO roster_shift (id, group_id, staff_id, pattern_id, day, from_at, to_at, state, changed_at) VALUES "
              "(931, {first}, {agent}, 930, '2030-01-02', '2030-01-02Z', '2030-01-02 08:00Z', 'published', '2026-03-01Z'), "
              "(932, {first}, {agent}, 930, '2030-01-03', '2030-01-03Z', '2030-01-03 08:00Z', 'draft', '2026-03-01Z')"_s,
              u"INSERT INTO roster_leave (id, staff_id, from_day, to_day, state, asked_at, asked_by) VALUES (933, {agent}, '2030-02-01', '2030-02-02', 'asked', '2026-03-01Z', {agent}), "
              "(934, {lead}, '2030-02-01', '2030-02-02', 'asked', '2026-03-01Z', {lead})"_s,
              u"INSERT INTO roster_swap (id, shift_id, shift_seq, asked_by, other_id, state, asked_at, expires_at) VALUES (935, 931, 1, {agent}, {lead}, 'asked', '2026-03-01Z', '2029-01-01Z'), "
              "(936, 931, 1, {agent}, {lead}, 'accepted', '2026-03-01Z', '2029-01-01Z')"_s};
    m_ids.insert(u"sheet"_s, u"950"_s);
    m_ids.insert(u"taken_sheet"_s, u"951"_s);
    for (const auto &[id, giver, taken] : {std::tuple{950, u"{agent}"_s, u"NULL, NULL"_s}, {951, u"{lead}"_s, u"{agent}, '2026-03-01Z'"_s}}) {
        steps += u"INSERT INTO handover (id, group_id, from_at, to_at, until_at, plan, remarks, changed, waiting, promised, lines, giver_id, signed_at, receiver_id, taken_at) VALUES "
                 "(%1, {first}, '2026-03-01Z', '2026-03-01Z', '2026-03-01Z', '{}', 'Zaubernuss', 0, 2, 0, 2, %2, '2026-03-01Z', %3)"_s.arg(id).arg(giver, taken);
        steps += u"INSERT INTO handover_line (handover_id, place, part, marks, ticket_id, number, title, title_en, person, priority, state) VALUES "
                 "(%1, 0, 'waiting', 'unowned', {open}, 'T-1', 'x', '', '', 3, 'new'), (%1, 1, 'waiting', 'unowned', {secret}, 'T-2', 'Zaubernuss', '', '', 3, 'new')"_s.arg(id);
    }
    m_ids.insert(u"published"_s, u"920"_s);
    m_ids.insert(u"draft"_s, u"921"_s);
    for (const auto &[id, state, version, owner] : {std::tuple{920, u"published"_s, 1, u"{manager}"_s}, {921, u"draft"_s, 0, u"{other}"_s}}) {
        steps += u"INSERT INTO article (id, number, kind, state, version, owner_id, author_id, created_at, changed_at, seq) VALUES "
                 "(%1, 'KB-%1', 'faq', '%2', %3, %4, {other}, '2026-03-01Z', '2026-03-01Z', 1)"_s.arg(id).arg(state).arg(version).arg(owner);
        steps += u"INSERT INTO article_text (id, article_id, language, title) VALUES (%1, %1, 'zh', 'Zaubernuss')"_s.arg(id);
        steps += u"INSERT INTO article_version (article_id, version, language, title, saved_at) VALUES (%1, 1, 'zh', 'Zaubernuss', '2026-03-01Z')"_s.arg(id);
        steps += u"INSERT INTO article_service (article_id, service_id) SELECT %1, min(id) FROM service"_s.arg(id);
        steps += u"INSERT INTO article_category (article_id, category_id) SELECT %1, min(id) FROM category"_s.arg(id);
        steps += u"INSERT INTO article_attachment (id, article_id, name, mime, size, sha256, added_at) VALUES (%1, %1, 'a.png', 'image/png', 1, '', '2026-03-01Z')"_s.arg(id);
        steps += u"INSERT INTO article_attachment_data (attachment_id, data) VALUES (%1, 'x')"_s.arg(id);
        steps += u"INSERT INTO search_article (text_id, terms) VALUES (%1, array_to_tsvector(ARRAY['zaubernuss']))"_s.arg(id);
        steps += u"INSERT INTO journal (id, subject, subject_id, seq, kind, body, body_digest, occurred_at, actor_id, recorded_at, recorded_by, hash) VALUES "
                 "(%1, 'knowledge', %2, 1, 'added', '{}', '', '2026-03-01Z', {other}, '2026-03-01Z', 'x', '')"_s.arg(-id).arg(id);
    }
    for (const auto &[id, state] : {std::pair{940, u"announced"_s}, {941, u"restored"_s}}) {
        m_ids.insert(state, QString::number(id));
        steps += u"INSERT INTO bulletin (id, number, kind, state, title_zh, title_en, starts_at, owner_id, created_at, changed_at) VALUES "
                 "(%1, 'OUT-%1', 'outage', '%2', 'x', 'x', '2026-03-01Z', {manager}, '2026-03-01Z', '2026-03-01Z')"_s.arg(id).arg(state);
    }
    steps += u"INSERT INTO knowledge_gap (folded, words, times, reported, first_at, last_at) VALUES ('x', 'x', 1, 0, '2026-03-01Z', '2026-03-01Z')"_s;
    steps += u"INSERT INTO saved_view (id, owner_id, name, query, sort_column, descending, columns) VALUES (930, {other}, 'mine', 'state:open', 'priority', FALSE, '')"_s;
    steps += u"INSERT INTO saved_report (id, owner_id, name, definition) VALUES (931, {other}, 'mine', '{}')"_s;
    steps += u"INSERT INTO saved_report (id, owner_id, group_id, name, definition) VALUES (932, {agent}, {first}, 'ours', '{}'), (933, {other}, {first}, 'another', '{}')"_s;
    for (const QString &report : {u"931"_s, u"932"_s}) {
        steps += u"INSERT INTO report_schedule (report_id, repeats, day, minute, zone, format, language, since) VALUES (%1, 'daily', 0, 360, 'UTC', 'csv', 'en', '2026-03-01Z')"_s.arg(report);
        steps += u"INSERT INTO report_run (id, report_id, due_at, state, attempts, epoch, started_at, file, problem) VALUES (%1, %1, '2026-03-01Z', 'done', 1, 1, '2026-03-01Z', 'x', '')"_s.arg(report);
    }
    steps += u"INSERT INTO saved_view_place (staff_id, view_id, position) VALUES ({other}, 930, 1)"_s;
    steps += u"INSERT INTO view_layout (staff_id, view, columns) VALUES ({other}, 'all_open', '')"_s;
    steps += u"INSERT INTO command (uuid, at, actor_id, result) VALUES ('theirs', '2026-03-01Z', {other}, '{\"number\":\"T-1\"}'), ('mine', '2026-03-01Z', {agent}, '{}')"_s;
    steps += u"SET session_replication_role = DEFAULT"_s;
    for (const QString &step : std::as_const(steps))
        FRONTDESK_TRY(m_superuser->run(filled(step)));
    return {};
}

QString GuardWorld::filled(QString sql) const
{
    for (auto it = m_ids.cbegin(); it != m_ids.cend(); ++it)
        sql.replace(u'{' + it.key() + u'}', it.value());
    return sql;
}

} // namespace frontdesk
