#include "core/ticket/ticketcallers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk::ticketcallers {

namespace {

struct CallerRow
{
    TicketCaller caller;
    Id<Customer> person;   ///< who that is now
    bool isCaller = false; ///< the person whom the ticket names
};

Result<QList<CallerRow>> rows(Session &session, Id<Ticket> ticket)
{
    return session.query(u"ticket.callers"_s, {{u"ticket_id"_s, ticket.value}}, [](const Row &row) {
        const QString phone = row.text(u"phone"_s);
        return CallerRow{{row.id<Customer>(u"customer_id"_s), row.text(u"name"_s), phone.isEmpty() ? row.text(u"extension"_s) : phone, row.flag(u"vip"_s),
                          row.instant(u"added_at"_s), row.instant(u"told_at"_s)},
                         row.id<Customer>(u"person_id"_s), row.integer(u"is_caller"_s) == 1};
    });
}

/// One row a person.
QList<CallerRow> folded(const QList<CallerRow> &rows, Id<Customer> ticketCaller)
{
    QList<CallerRow> people;
    for (const CallerRow &row : rows) {
        if (std::any_of(people.cbegin(), people.cend(), [&](const CallerRow &known) { return known.person == row.person; }))
            continue;
        CallerRow one = row;
        QDateTime lastTold;
        bool isTold = true;
        for (const CallerRow &other : rows) {
            if (other.person == row.person && other.caller.toldAt.isValid() && (!lastTold.isValid() || other.caller.toldAt > lastTold))
                lastTold = other.caller.toldAt;
        }
        for (const CallerRow &other : rows) {
            if (other.person != row.person)
                continue;
            if (other.caller.customer == ticketCaller)
                one.caller.customer = ticketCaller;
            isTold = isTold && (other.caller.toldAt.isValid() || (lastTold.isValid() && lastTold >= other.caller.addedAt));
        }
        one.caller.toldAt = isTold ? lastTold : QDateTime();
        people += one;
    }
    return people;
}

} // namespace

Result<QList<TicketCaller>> read(Session &session, Id<Ticket> ticket)
{
    FRONTDESK_LET(caller, session.queryOne(u"ticket.caller_of"_s, {{u"ticket_id"_s, ticket.value}}, [](const Row &row) { return row.id<Customer>(u"caller_id"_s); }));
    FRONTDESK_LET(all, rows(session, ticket));
    QList<TicketCaller> callers;
    for (const CallerRow &row : folded(all, caller.value_or(Id<Customer>{})))
        callers += row.caller;
    return callers;
}

Result<QStringList> stillToBeTold(Session &session, const Ticket &ticket)
{
    FRONTDESK_LET(all, rows(session, ticket.id));
    QStringList names;
    for (const CallerRow &row : folded(all, ticket.caller)) {
        if (!row.caller.toldAt.isValid() && !row.isCaller)
            names += row.caller.name;
    }
    return names;
}

Result<void> add(Session &session, Id<Ticket> ticket, Id<Customer> customer, qint64 interactionId, const QDateTime &now)
{
    FRONTDESK_TRY(session.execute(u"ticket.caller_add"_s,
                                  {{u"ticket_id"_s, ticket.value},
                                   {u"customer_id"_s, customer.value},
                                   {u"interaction_id"_s, interactionId ? QVariant(interactionId) : QVariant(QMetaType::fromType<qlonglong>())},
                                   {u"added_at"_s, now}}));
    FRONTDESK_LET(all, rows(session, ticket));
    const auto self = std::find_if(all.cbegin(), all.cend(), [&](const CallerRow &row) { return row.caller.customer == customer; });
    for (const CallerRow &row : std::as_const(all)) {
        if (self != all.cend() && row.person == self->person && row.caller.toldAt.isValid())
            FRONTDESK_TRY(session.execute(u"ticket.caller_untell"_s, {{u"ticket_id"_s, ticket.value}, {u"customer_id"_s, row.caller.customer.value}}));
    }
    return {};
}

} // namespace frontdesk::ticketcallers
