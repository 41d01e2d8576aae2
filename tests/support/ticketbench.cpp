#include "tests/support/ticketbench.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

Result<void> all(Connection &connection, const QStringList &statements)
{
    for (const QString &statement : statements)
        FRONTDESK_TRY(connection.run(statement));
    return {};
}

} // namespace

Result<std::unique_ptr<TicketBench>> TicketBench::make(TestDesk &desk, const QString &backend)
{
    auto bench = std::make_unique<TicketBench>();
    FRONTDESK_LET(address, desk.made(backend));
    bench->address = address;
    FRONTDESK_LET(connection, Connection::open(address, {}));
    bench->connection = std::move(connection);
    const QString login = backend == "postgres"_L1 ? u"postgres"_s : u"console"_s;
    FRONTDESK_TRY(all(*bench->connection,
                      {u"INSERT INTO staff (id, name, login, role) VALUES (1, 'Chen Yutong', '%1', 'admin'), (2, 'Gao Xiang', NULL, 'agent')"_s.arg(login),
                       u"INSERT INTO support_group (id, code, name_zh, name_en, tier) VALUES (1, 'first-line', '一线', 'First line', 1), "
                       "(2, 'line-2a', '二线 A', 'Line 2 A', 2)"_s,
                       u"INSERT INTO group_member (group_id, staff_id) VALUES (1, 1), (2, 2)"_s,
                       u"INSERT INTO organisation (id, name) VALUES (1, 'Haiyue')"_s,
                       u"INSERT INTO customer (id, number, name, organisation_id, vip, created_at) VALUES "
                       "(1, 'C-000001', '苏晴', 1, FALSE, '2026-01-01T00:00:00.000Z'), (2, 'C-000002', 'Martin Köhler', 1, TRUE, '2026-01-01T00:00:00.000Z')"_s,
                       u"INSERT INTO calendar (id, code, name_zh, name_en) VALUES (1, 'always', '全天候', 'Always')"_s,
                       u"INSERT INTO calendar_version (calendar_id, valid_from, definition) VALUES (1, '2020-01-01T00:00:00.000Z', "
                       "'{\"zone\":\"Asia/Shanghai\",\"week\":{\"mon\":[\"00:00-24:00\"],\"tue\":[\"00:00-24:00\"],\"wed\":[\"00:00-24:00\"],"
                       "\"thu\":[\"00:00-24:00\"],\"fri\":[\"00:00-24:00\"],\"sat\":[\"00:00-24:00\"],\"sun\":[\"00:00-24:00\"]}}')"_s,
                       u"INSERT INTO agreement (id, code, name_zh, name_en) VALUES (1, 'standard', '标准', 'Standard')"_s,
                       u"INSERT INTO agreement_version (agreement_id, valid_from, definition) VALUES (1, '2020-01-01T00:00:00.000Z', "
                       "'{\"calendar\":\"always\",\"targets\":{\"1\":{\"response_s\":900,\"resolution_s\":14400},\"2\":{\"response_s\":1800,\"resolution_s\":28800},"
                       "\"3\":{\"response_s\":3600,\"resolution_s\":57600},\"4\":{\"response_s\":7200,\"resolution_s\":86400},"
                       "\"5\":{\"response_s\":14400,\"resolution_s\":172800}},\"pauses\":[\"waiting_user\",\"supplier\"]}')"_s}));
    bench->now = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    bench->actor = {{1}, u"Chen Yutong"_s, login, u"admin"_s, {{1}}, true};
    bench->colleague = {2};
    bench->firstLine = {1};
    bench->secondLine = {2};
    bench->caller = {1};
    bench->vipCaller = {2};
    FRONTDESK_TRY(bench->rereadReference());
    return bench;
}

Result<void> TicketBench::rereadReference()
{
    FRONTDESK_LET(fresh, write([](Session &session) { return DeskReference::read(session); }));
    reference = fresh;
    return {};
}

Result<Ticket> TicketBench::create(TicketDraft draft)
{
    if (draft.title.isEmpty())
        draft.title = u"VPN 连不上"_s;
    if (!draft.caller)
        draft.caller = caller;
    return write([&](Session &session) { return ticketwork::create(session, context(), draft); });
}

Result<TicketReceipt> TicketBench::act(Id<Ticket> ticket, const QString &action, const std::function<void(TicketAction &)> &fill)
{
    TicketAction wanted;
    wanted.ticket = ticket;
    wanted.action = action;
    if (fill)
        fill(wanted);
    return write([&](Session &session) { return ticketwork::act(session, context(), wanted); });
}

Result<Ticket> TicketBench::read(Id<Ticket> id)
{
    return write([&](Session &session) { return ticketwork::read(session, id); });
}

Result<QList<JournalEntry>> TicketBench::journal(Id<Ticket> id)
{
    return write([&](Session &session) { return journal::read(session, u"ticket"_s, id.value); });
}

} // namespace frontdesk
