#include "core/ticket/editwork.h"

#include "core/search/ticketsearch.h"
#include "core/ticket/ticketrow.h"
#include "core/ticket/ticketstore.h"
#include "core/ticket/undo.h"

using namespace Qt::StringLiterals;

namespace frontdesk::editwork {

Result<CustomerFacts> customerFacts(Session &session, Id<Customer> customer, const QString &field)
{
    if (!customer)
        return CustomerFacts{};
    FRONTDESK_LET(facts, session.queryOne(u"ticket.customer_facts"_s, {{u"id"_s, customer.value}}, [](const Row &row) {
        return CustomerFacts{row.id<Organisation>(u"organisation_id"_s), row.flag(u"vip"_s)};
    }));
    if (!facts)
        return failure(ErrorKind::NotFound, u"customer.not_found"_s, field);
    return *facts;
}

Result<TicketReceipt::Conflict> conflictOf(Session &session, const TicketContext &context, const Ticket &ticket, const QString &field,
                                           const TicketAction::FieldEdit &wanted, const QVariant &saved)
{
    TicketReceipt::Conflict conflict{field, wanted.was, saved, wanted.now, {}, {}};
    FRONTDESK_LET(events, journal::read(session, u"ticket"_s, ticket.id.value));
    for (const JournalEntry &entry : std::as_const(events)) {
        if (!entry.event.body.value("set"_L1).toObject().contains(field) && !(field == "details"_L1 && entry.event.body.contains("details"_L1)))
            continue;
        const Staff *who = context.reference.directory.person(entry.event.actor);
        conflict.who = who ? who->name : entry.recordedBy;
        conflict.at = entry.event.occurredAt;
    }
    return conflict;
}

bool priorityWasChanged(const Ticket &ticket, const TicketAction &action)
{
    const auto seen = action.fields.constFind(u"priority"_s);
    return action.action == "priority"_L1 && seen != action.fields.cend() && seen->was.toInt() != ticket.priority && action.priority != ticket.priority;
}

Result<void> edit(Session &session, const TicketContext &context, const TicketAction &action, Ticket &ticket, QList<TicketReceipt::Conflict> &conflicts)
{
    const QString details = action.fields.contains(u"details"_s) ? ticketwork::readDetails(session, ticket.id).value_or(QString()) : QString();
    Ticket after = ticket;
    QJsonObject body;
    bool facts = false;
    for (auto it = action.fields.cbegin(); it != action.fields.cend(); ++it) {
        const QString &field = it.key();
        const QVariant saved = [&]() -> QVariant {
            if (field == "details"_L1)
                return details;
            for (const auto &[column, value] : ticketrow::eventColumns(ticket)) {
                if (column == field)
                    return value;
            }
            return {};
        }();
        static const QStringList editable{u"title"_s,      u"details"_s, u"caller_id"_s, u"affected_id"_s,   u"service_id"_s,
                                          u"category_id"_s, u"impact"_s,  u"urgency"_s,   u"about_staff_id"_s, u"about_group_id"_s};
        if (!editable.contains(field))
            return failure(ErrorKind::Invalid, u"ticket.field_fixed"_s, field);
        const auto same = [](const QVariant &a, const QVariant &b) { return a.toString() == b.toString(); };
        if (same(saved, it->now))
            continue; // a colleague wrote the same
        if (!same(saved, it->was)) {
            FRONTDESK_LET(conflict, conflictOf(session, context, ticket, field, *it, saved));
            conflicts += conflict;
            continue;
        }
        const QString text = it->now.toString();
        const qint64 key = it->now.toLongLong();
        if (field == "title"_L1) {
            if (text.trimmed().isEmpty() || text.size() > 500)
                return failure(ErrorKind::Invalid, text.trimmed().isEmpty() ? u"field.missing"_s : u"field.too_long"_s, field);
            after.title = text.trimmed();
        } else if (field == "details"_L1) {
            if (text.size() > 1024 * 1024)
                return failure(ErrorKind::Invalid, u"field.too_long"_s, field);
            body.insert(u"details"_s, text);
            FRONTDESK_LET(events, journal::read(session, u"ticket"_s, ticket.id.value));
            if (undo::detailsBefore(events, ticket.seq + 1) != details)
                body.insert(u"details_was"_s, details); // imported text stands in no event
            FRONTDESK_TRY(session.execute(u"ticket.text_update"_s, {{u"details"_s, text}, {u"ticket_id"_s, ticket.id.value}}));
        } else if (field == "caller_id"_L1) {
            after.caller = {key};
            facts = true;
        } else if (field == "affected_id"_L1) {
            after.affected = {key};
        } else if (field == "service_id"_L1) {
            if (key && !context.reference.directory.service({key}))
                return failure(ErrorKind::Invalid, u"service.unknown"_s, field);
            after.service = {key};
            facts = true;
        } else if (field == "category_id"_L1) {
            if (key && !context.reference.directory.category({key}))
                return failure(ErrorKind::Invalid, u"category.unknown"_s, field);
            after.category = {key};
        } else if (field == "about_staff_id"_L1) {
            after.aboutStaff = {key};
        } else if (field == "about_group_id"_L1) {
            after.aboutGroup = {key};
        } else {
            if (context.reference.matrix.priority(text, u"low"_s) == 0)
                return failure(ErrorKind::Invalid, u"ticket.level_unknown"_s, field);
            (field == "impact"_L1 ? after.impact : after.urgency) = text;
            if (after.priorityReason.isEmpty())
                after.priority = context.reference.matrix.priority(after.impact, after.urgency);
        }
    }
    if (facts) {
        FRONTDESK_LET(caller, customerFacts(session, after.caller, u"caller_id"_s));
        after.organisation = caller.organisation;
    }
    if (after == ticket && body.isEmpty())
        return {};
    if (after.title != ticket.title || body.contains("details"_L1)) {
        FRONTDESK_LET(saved, ticketwork::readDetails(session, ticket.id));
        const QString before = body.contains("details"_L1) ? details : saved;
        FRONTDESK_TRY(ticketsearch::replace(session, ticket.id, ticket.title, before, after.title, saved));
    }
    // Whoever it turns out to be about is told how it ends. The one before stays on the list: they may have called about it.
    if (after.caller && after.caller != ticket.caller)
        FRONTDESK_TRY(ticketwork::addCaller(session, context, ticket.id, after.caller, 0));
    FRONTDESK_TRY(ticketstore::record(session, context, ticket, after, u"edited"_s, body, {}));
    ticket = after;
    return {};
}

} // namespace frontdesk::editwork
