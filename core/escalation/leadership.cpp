#include "core/escalation/leadership.h"

using namespace Qt::StringLiterals;

namespace frontdesk::leadership {

Result<Leadership> look(Session &session, const QString &task)
{
    FRONTDESK_LET(row, session.queryOne(u"leadership.look"_s, {{u"task"_s, task}}, [](const Row &found) {
        return Leadership{false, found.integer(u"epoch"_s), found.instant(u"expires_at"_s), found.instant(u"server_now"_s), found.text(u"holder"_s),
                          found.text(u"book"_s)};
    }));
    return row.value_or(Leadership{});
}

Result<Leadership> take(Session &session, const QString &holder, qint64 leaseMs, const QString &task)
{
    // SQLite counts in seconds with a fraction, PostgreSQL in milliseconds: each statement says it in its own way.
    FRONTDESK_LET(touched, session.execute(u"leadership.take"_s, {{u"holder"_s, holder}, {u"lease_ms"_s, leaseMs}, {u"task"_s, task}}));
    FRONTDESK_LET(now, look(session, task));
    now.mine = touched > 0;
    return now;
}

Result<void> require(Session &session, const QString &holder, qint64 epoch, const QString &task)
{
    if (session.backend() == Backend::Postgres) {
        // One that hangs in the middle of a unit must not keep its successor waiting for ever, nor a ticket that somebody holds all the others.
        FRONTDESK_TRY(session.each(u"leadership.limits"_s, {}, [](const Row &) { return true; }));
    }
    FRONTDESK_LET(mine, session.queryOne(u"leadership.require"_s, {{u"holder"_s, holder}, {u"epoch"_s, epoch}, {u"task"_s, task}},
                                         [](const Row &row) { return row.integer(u"epoch"_s); }));
    if (!mine)
        return failure(ErrorKind::Conflict, u"leadership.lost"_s);
    return {};
}

Result<void> release(Session &session, const QString &holder, const QString &task)
{
    FRONTDESK_TRY(session.execute(u"leadership.release"_s, {{u"holder"_s, holder}, {u"task"_s, task}}));
    return {};
}

Result<void> rememberBook(Session &session, const QString &holder, const QString &book)
{
    FRONTDESK_TRY(session.execute(u"leadership.remember_book"_s, {{u"holder"_s, holder}, {u"book"_s, book}, {u"task"_s, escalationTask}}));
    return {};
}

} // namespace frontdesk::leadership
