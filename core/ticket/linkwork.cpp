#include "core/ticket/linkwork.h"

#include "core/ticket/ticketstore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace frontdesk::linkwork {

namespace {

constexpr int deepest = 50; ///< parents above parents; deeper than anybody builds by hand

tl::unexpected<Error> refused(const QString &code, const QString &number = {})
{
    return failure(Error{ErrorKind::Invalid, code, u"other"_s, {}, number.isEmpty() ? QMap<QString, QString>{} : QMap<QString, QString>{{u"number"_s, number}}});
}

bool finished(const Ticket &ticket)
{
    return ticket.phase == "closed"_L1 || ticket.phase == "cancelled"_L1;
}

/// Nobody is their own ancestor, and a child has one parent.
Result<void> checkParent(Session &session, const Ticket &parent, const Ticket &child)
{
    if (child.parent && child.parent != parent.id) {
        const auto stands = ticketwork::read(session, child.parent);
        return refused(u"ticket.has_parent"_s, stands ? stands->number : QString());
    }
    Id<Ticket> above = parent.parent;
    for (int i = 0; above && i < deepest; ++i) {
        if (above == child.id)
            return refused(u"ticket.link_circle"_s);
        const auto next = ticketwork::read(session, above);
        above = next ? next->parent : Id<Ticket>{};
    }
    return {};
}

/// The ticket goes to Cancelled from any state that is not final; from now on its callers are told by the other.
Result<QJsonArray> merge(Session &session, const TicketContext &context, const Ticket &into, Ticket &merged)
{
    if (finished(merged))
        return failure(Error{ErrorKind::Invalid, u"ticket.closed"_s, u"other"_s, {}, {{u"number"_s, merged.number}}});
    if (into.duplicateOf)
        return refused(u"ticket.link_circle"_s);
    if (finished(into))
        return refused(u"ticket.merge_into_finished"_s, into.number);
    merged.duplicateOf = into.id;
    merged.state = u"cancelled"_s;
    merged.phase = u"cancelled"_s;
    merged.closedAt = context.now;
    merged.pendingReason.clear();
    merged.pendingTill = {};
    FRONTDESK_LET(moved, session.query(u"ticket.callers_move"_s, {{u"to_id"_s, into.id.value}, {u"from_id"_s, merged.id.value}, {u"added_at"_s, context.now}},
                                       [](const Row &row) { return row.integer(u"customer_id"_s); }));
    QJsonArray callers;
    for (const qint64 customer : std::as_const(moved))
        callers += customer;
    return callers;
}

} // namespace

Result<void> change(Session &session, const TicketContext &context, const TicketAction &action, Ticket &ticket)
{
    static const QStringList kinds{u"related"_s, u"duplicate"_s, u"child"_s, u"parent"_s, u"follow_up"_s};
    const bool adds = action.action == "link"_L1;
    if (!kinds.contains(action.code))
        return failure(ErrorKind::Invalid, u"ticket.link_unknown"_s, u"code"_s);
    if (action.other == ticket.id)
        return refused(u"ticket.link_to_itself"_s);
    if (action.code == "duplicate"_L1 && !adds)
        return refused(u"ticket.merge_needs_undo"_s);
    FRONTDESK_LET(other, ticketstore::lock(session, action.other));
    const bool inverted = action.code == "parent"_L1;
    const Ticket &from = inverted ? other : ticket;
    const Ticket &to = inverted ? ticket : other;
    const QString stored = inverted ? u"child"_s : action.code;
    if (adds && stored == "child"_L1)
        FRONTDESK_TRY(checkParent(session, from, to));
    const Binds ends{{u"from_id"_s, from.id.value}, {u"to_id"_s, to.id.value}, {u"kind"_s, stored}};
    FRONTDESK_LET(rows, session.execute(adds ? u"ticket.link_add"_s : u"ticket.link_remove"_s, ends));
    if (rows == 0)
        return refused(adds ? u"ticket.link_stands"_s : u"ticket.link_gone"_s, other.number);

    Ticket after = ticket;
    Ticket otherAfter = other;
    QJsonArray movedCallers;
    if (stored == "child"_L1) {
        (inverted ? after : otherAfter).parent = adds ? from.id : Id<Ticket>{};
    } else if (stored == "follow_up"_L1) {
        otherAfter.follows = adds ? ticket.id : Id<Ticket>{};
    } else if (stored == "duplicate"_L1) {
        FRONTDESK_LET(moved, merge(session, context, other, after));
        movedCallers = moved;
    }
    const auto body = [&](const Ticket &seenFrom) {
        QJsonObject words{{u"relation"_s, stored}, {u"other"_s, seenFrom.number}, {u"other_id"_s, seenFrom.id.value}};
        if (!action.reason.isEmpty())
            words.insert(u"reason"_s, action.reason);
        if (!movedCallers.isEmpty())
            words.insert(u"callers"_s, movedCallers);
        return words;
    };
    const QString kind = adds ? u"linked"_s : u"unlinked"_s;
    FRONTDESK_TRY(ticketstore::record(session, context, ticket, after, kind, body(other), {}));
    ticket = after;
    return ticketstore::record(session, context, other, otherAfter, kind, body(ticket), {});
}

} // namespace frontdesk::linkwork
