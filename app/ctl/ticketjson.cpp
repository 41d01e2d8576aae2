#include "app/ctl/ticketjson.h"

#include "core/support/clock.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue time(const QDateTime &instant)
{
    return orNull(instantText(instant));
}

QJsonValue staffJson(Id<Staff> id, const DeskReference &reference)
{
    const Staff *person = reference.directory.person(id);
    if (!person)
        return {};
    return QJsonObject{{u"name"_s, person->name}, {u"login"_s, orNull(person->login)}};
}

template<typename T>
QJsonValue codeOf(const T *entry)
{
    return entry ? QJsonValue(entry->code) : QJsonValue();
}

QJsonValue customerJson(const Customer &customer)
{
    if (!customer.id)
        return {};
    return QJsonObject{{u"number"_s, customer.number}, {u"name"_s, customer.name},         {u"email"_s, orNull(customer.email)},
                       {u"phone"_s, orNull(customer.phone)}, {u"vip"_s, customer.vip}, {u"organisation"_s, orNull(customer.organisationName)}};
}

QJsonObject eventJson(const JournalEntry &entry, const DeskReference &reference)
{
    return {{u"seq"_s, entry.seq},
            {u"kind"_s, entry.event.kind},
            {u"occurred_at"_s, time(entry.event.occurredAt)},
            {u"recorded_at"_s, time(entry.recordedAt)},
            {u"actor"_s, staffJson(entry.event.actor, reference)},
            {u"recorded_by"_s, entry.recordedBy},
            {u"imported"_s, entry.event.imported},
            {u"body"_s, entry.event.body}};
}

template<typename T, typename Make>
QJsonArray arrayOf(const QList<T> &list, Make make)
{
    QJsonArray array;
    for (const T &entry : list)
        array.append(make(entry));
    return array;
}

} // namespace

QJsonObject ticketJson(const Ticket &ticket, const DeskReference &reference)
{
    const Directory &directory = reference.directory;
    return {{u"number"_s, ticket.number},
            {u"kind"_s, ticket.kind},
            {u"state"_s, ticket.state},
            {u"phase"_s, ticket.phase},
            {u"title"_s, ticket.title},
            {u"channel"_s, ticket.channel},
            {u"caller"_s, orNull(ticket.callerName)},
            {u"service"_s, codeOf(directory.service(ticket.service))},
            {u"category"_s, codeOf(directory.category(ticket.category))},
            {u"impact"_s, ticket.impact},
            {u"urgency"_s, ticket.urgency},
            {u"priority"_s, ticket.priority},
            {u"priority_reason"_s, orNull(ticket.priorityReason)},
            {u"group"_s, codeOf(directory.group(ticket.group))},
            {u"owner"_s, staffJson(ticket.owner, reference)},
            {u"pending_reason"_s, orNull(ticket.pendingReason)},
            {u"pending_till"_s, time(ticket.pendingTill)},
            {u"closure_code"_s, orNull(ticket.closureCode)},
            {u"closure_text"_s, orNull(ticket.closureText)},
            {u"opened_at"_s, time(ticket.openedAt)},
            {u"acknowledged_at"_s, time(ticket.acknowledgedAt)},
            {u"asked_at"_s, time(ticket.askedAt)},
            {u"resolved_at"_s, time(ticket.resolvedAt)},
            {u"closed_at"_s, time(ticket.closedAt)},
            {u"changed_at"_s, time(ticket.changedAt)},
            {u"due_at"_s, time(ticket.dueAt)},
            {u"left_s"_s, ticket.hasLeft ? QJsonValue(ticket.leftSeconds) : QJsonValue()},
            {u"breached_at"_s, time(ticket.breachedAt)},
            {u"reassign_count"_s, ticket.reassignCount},
            {u"reopen_count"_s, ticket.reopenCount},
            {u"imported"_s, ticket.imported},
            {u"seq"_s, ticket.seq}};
}

QJsonObject ticketPageJson(const TicketPage &page, const QList<Interaction> &contacts, const DeskReference &reference)
{
    QJsonObject json = ticketJson(page.ticket, reference);
    json.insert(u"details"_s, page.details);
    json.insert(u"caller"_s, customerJson(page.caller));
    json.insert(u"affected"_s, customerJson(page.affected));
    json.insert(u"tags"_s, QJsonArray::fromStringList(page.tags));
    json.insert(u"journal"_s, arrayOf(page.journal, [&](const JournalEntry &entry) { return eventJson(entry, reference); }));
    json.insert(u"links"_s, arrayOf(page.links, [](const TicketLink &link) {
        return QJsonObject{{u"relation"_s, link.relation}, {u"number"_s, link.number}, {u"title"_s, link.title}, {u"state"_s, link.state}};
    }));
    json.insert(u"callers"_s, arrayOf(page.callers, [](const TicketCaller &caller) {
        return QJsonObject{{u"name"_s, caller.name}, {u"added_at"_s, time(caller.addedAt)}, {u"told_at"_s, time(caller.toldAt)}};
    }));
    json.insert(u"attachments"_s, arrayOf(page.attachments, [](const Attachment &attachment) {
        return QJsonObject{{u"name"_s, attachment.name}, {u"mime"_s, attachment.mime}, {u"size"_s, attachment.size}, {u"sha256"_s, attachment.sha256}};
    }));
    json.insert(u"contacts"_s, arrayOf(contacts, [](const Interaction &contact) {
        return QJsonObject{{u"number"_s, contact.number}, {u"channel"_s, contact.channel}, {u"outcome"_s, orNull(contact.outcome)},
                           {u"customer"_s, orNull(contact.customerName)}, {u"agent"_s, orNull(contact.agentName)}, {u"offered_at"_s, time(contact.offeredAt)}};
    }));
    return json;
}

} // namespace frontdesk::ctl
