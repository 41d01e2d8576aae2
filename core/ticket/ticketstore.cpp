#include "core/ticket/ticketstore.h"

#include "core/agreement/ticketclock.h"
#include "core/ticket/ticketbatch.h"
#include "core/ticket/ticketrow.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace ticketstore {

namespace {

Result<Ticket> one(Session &session, const QString &condition, const Binds &binds)
{
    const QString sql = Statements::all().text(session.backend(), u"ticket.rows"_s) + u" WHERE "_s + condition;
    FRONTDESK_LET(rows, session.queryText(sql, binds, ticketrow::read));
    if (rows.isEmpty())
        return failure(ErrorKind::NotFound, u"ticket.not_found"_s);
    return rows.first();
}

/// The unit of state, pending, group and owner, which actions compare.
bool touchesFlow(const QJsonObject &set)
{
    static const QStringList unit{u"state"_s, u"pending_reason"_s, u"pending_till"_s, u"group_id"_s, u"owner_id"_s};
    return std::any_of(unit.cbegin(), unit.cend(), [&](const QString &column) { return set.contains(column); });
}

} // namespace

QString numberPrefix(const QString &kind)
{
    return kind == "request"_L1 ? u"REQ"_s : kind == "complaint"_L1 ? u"CMP"_s : u"INC"_s;
}

Result<QString> nextNumber(Session &session, const QString &prefix)
{
    const bool sqlite = session.backend() == Backend::Sqlite;
    const Binds binds = sqlite ? Binds{{u"prefix"_s, prefix}} : Binds{{u"sequence"_s, u"frontdesk.number_"_s + prefix.toLower()}};
    FRONTDESK_LET(last, session.queryOne(u"ticket.next_number"_s, binds, [](const Row &row) { return row.integer(u"last"_s); }));
    if (!last)
        return failure(ErrorKind::Internal, u"desk.internal"_s, {}, u"no counter "_s + prefix);
    return u"%1-%2"_s.arg(prefix).arg(*last, 6, 10, QLatin1Char('0'));
}

Result<Ticket> lock(Session &session, Id<Ticket> id)
{
    FRONTDESK_LET(locked, session.queryOne(u"ticket.lock"_s, {{u"id"_s, id.value}}, [](const Row &row) { return row.integer(u"id"_s); }));
    if (!locked)
        return failure(ErrorKind::NotFound, u"ticket.not_found"_s);
    return one(session, u"t.id = :id"_s, {{u"id"_s, id.value}});
}

Result<void> record(Session &session, const TicketContext &context, const Ticket &before, Ticket &after, const QString &kind, QJsonObject body,
                    const QDateTime &occurredAt)
{
    const auto [set, was] = ticketrow::difference(before, after);
    if (!set.isEmpty()) {
        body.insert(u"set"_s, set);
        body.insert(u"was"_s, was);
    }
    const JournalDraft draft{u"ticket"_s, after.id.value, kind, body, occurredAt.isValid() ? occurredAt : context.now, context.actor.staff, false};
    FRONTDESK_LET(entry, journal::append(session, draft, context.actor.login, context.now));
    if (entry.seq != before.seq + 1)
        return failure(ErrorKind::Busy, u"desk.busy"_s, {}, u"another event came between"_s);
    after.seq = entry.seq;
    after.changedAt = entry.recordedAt;
    if (touchesFlow(set))
        after.flowSeq = entry.seq;
    if (movesClocks(kind, set)) {
        QList<JournalEntry> events;
        const auto known = context.batch ? context.batch->journals.find(after.id.value) : QHash<qint64, QList<JournalEntry>>::iterator{};
        if (context.batch && known != context.batch->journals.end() && !known->isEmpty() && known->last().seq + 1 == entry.seq) {
            *known += entry;
            events = *known;
        } else {
            FRONTDESK_LET(read, journal::read(session, u"ticket"_s, after.id.value));
            events = read;
        }
        cacheClocks(after, events, context.reference.agreements, context.now);
    }
    Binds binds = ticketrow::eventColumns(after) + ticketrow::clockColumns(after);
    binds.append({{u"changed_at"_s, after.changedAt}, {u"seq"_s, after.seq}, {u"flow_seq"_s, after.flowSeq}, {u"id"_s, after.id.value}});
    FRONTDESK_LET(rows, session.execute(u"ticket.update"_s, binds));
    if (rows != 1)
        return failure(ErrorKind::NotFound, u"ticket.not_found"_s);
    return {};
}

} // namespace ticketstore

namespace ticketwork {

Result<Ticket> read(Session &session, Id<Ticket> id)
{
    return ticketstore::one(session, u"t.id = :id"_s, {{u"id"_s, id.value}});
}

Result<Ticket> readByNumber(Session &session, const QString &number)
{
    // "inc-123" and "INC 123" are INC-000123.
    QString text = number.trimmed().toUpper();
    text.replace(u' ', u'-');
    const QString prefix = text.section(u'-', 0, 0);
    bool ok = false;
    const qlonglong digits = text.section(u'-', 1).toLongLong(&ok);
    if (ok && digits > 0)
        text = u"%1-%2"_s.arg(prefix).arg(digits, 6, 10, QLatin1Char('0'));
    return ticketstore::one(session, u"t.number = :number"_s, {{u"number"_s, text}});
}

Result<QString> readDetails(Session &session, Id<Ticket> id)
{
    FRONTDESK_LET(text, session.queryOne(u"ticket.text"_s, {{u"ticket_id"_s, id.value}}, [](const Row &row) { return row.text(u"details"_s); }));
    return text.value_or(QString());
}

} // namespace ticketwork
} // namespace frontdesk
