#include "core/offline/outboxentry.h"

#include "core/interaction/questionscript.h"
#include "core/support/clock.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

// One description of each value serves writing and reading, so that neither forgets a field. A value equal to that of a fresh one is not written.

struct Writer
{
    QJsonObject json;
    void operator()(const char *name, const QString &value) { put(name, value, value.isEmpty()); }
    void operator()(const char *name, const QDateTime &value) { put(name, instantText(value), !value.isValid()); }
    void operator()(const char *name, const QUuid &value) { put(name, value.toString(QUuid::WithoutBraces), value.isNull()); }
    void operator()(const char *name, qint64 value) { put(name, value, value == 0); }
    void operator()(const char *name, int value) { put(name, value, value == 0); }
    void operator()(const char *name, bool value) { put(name, value, !value); }
    template<typename T>
    void operator()(const char *name, Id<T> value)
    {
        put(name, value.value, !value);
    }
    void put(const char *name, const QJsonValue &value, bool isNothing)
    {
        if (!isNothing)
            json.insert(QLatin1StringView(name), value);
    }
};

struct Reader
{
    const QJsonObject &json;
    QJsonValue at(const char *name) const { return json.value(QLatin1StringView(name)); }
    void operator()(const char *name, QString &value) const { value = at(name).toString(); }
    void operator()(const char *name, QDateTime &value) const { value = instantFromText(at(name).toString()); }
    void operator()(const char *name, QUuid &value) const { value = QUuid::fromString(at(name).toString()); }
    void operator()(const char *name, qint64 &value) const { value = at(name).toInteger(); }
    void operator()(const char *name, int &value) const { value = at(name).toInt(); }
    void operator()(const char *name, bool &value) const { value = at(name).toBool(); }
    template<typename T>
    void operator()(const char *name, Id<T> &value) const
    {
        value.value = at(name).toInteger();
    }
};

template<typename Visit, typename Value>
void visitCustomer(Visit &visit, Value &customer)
{
    visit("name", customer.name);
    visit("title", customer.title);
    visit("organisation", customer.organisation);
    visit("site", customer.site);
    visit("email", customer.email);
    visit("phone", customer.phone);
    visit("extension", customer.extension);
    visit("device", customer.device);
    visit("language", customer.language);
    visit("vip", customer.vip);
    visit("note", customer.note);
}

template<typename Visit, typename Value>
void visitTicket(Visit &visit, Value &ticket)
{
    visit("kind", ticket.kind);
    visit("title", ticket.title);
    visit("details", ticket.details);
    visit("channel", ticket.channel);
    visit("caller", ticket.caller);
    visit("affected", ticket.affected);
    visit("service", ticket.service);
    visit("category", ticket.category);
    visit("impact", ticket.impact);
    visit("urgency", ticket.urgency);
    visit("priority", ticket.priority);
    visit("priority_reason", ticket.priorityReason);
    visit("group", ticket.group);
    visit("owner", ticket.owner);
    visit("about_staff", ticket.aboutStaff);
    visit("about_group", ticket.aboutGroup);
    visit("follows", ticket.follows);
    visit("opened_at", ticket.openedAt);
}

template<typename Visit, typename Value>
void visitCall(Visit &visit, Value &draft)
{
    visit("command", draft.command);
    visit("interaction", draft.interaction);
    visit("agent", draft.agent);
    visit("channel", draft.channel);
    visit("customer", draft.customer);
    visit("affected", draft.affected);
    visit("phone", draft.phone);
    visit("offered_at", draft.offeredAt);
    visit("answered_at", draft.answeredAt);
    visit("ended_at", draft.endedAt);
    visit("hold_s", draft.holdSeconds);
    visit("wrap_s", draft.wrapSeconds);
    visit("subject", draft.subject);
    visit("details", draft.details);
    visit("outcome", draft.outcome);
    visit("call_back_at", draft.callBackAt);
    visit("call_back_declined", draft.callBackDeclined);
    visit("transferred_to", draft.transferredTo);
    visit("linked_ticket", draft.linkedTicket);
    visit("solved_with", draft.solvedWith);
    visit("promised", draft.promised);
}

template<typename Visit, typename Value>
void visitAction(Visit &visit, Value &action)
{
    visit("command", action.command);
    visit("ticket", action.ticket);
    visit("action", action.action);
    visit("reason", action.reason);
    visit("code", action.code);
    visit("text", action.text);
    visit("occurred_at", action.occurredAt);
}

} // namespace

QString OutboxEntry::provisionalNumber() const
{
    return u"%1-~%2"_s.arg(kind == Kind::Call ? u"CALL"_s : u"NOTE"_s).arg(place);
}

QJsonObject toJson(const InteractionDraft &draft)
{
    Writer call;
    visitCall(call, draft);
    Writer customer;
    visitCustomer(customer, draft.newCustomer);
    Writer ticket;
    visitTicket(ticket, draft.ticket);
    call.json.insert(u"new_customer"_s, customer.json);
    call.json.insert(u"ticket"_s, ticket.json);
    if (!draft.answers.isEmpty())
        call.json.insert(u"answers"_s, questionscript::answersToJson(draft.answers));
    return call.json;
}

InteractionDraft interactionDraftFromJson(const QJsonObject &json)
{
    InteractionDraft draft;
    const Reader call{json};
    visitCall(call, draft);
    const QJsonObject customerJson = json.value("new_customer"_L1).toObject();
    const Reader customer{customerJson};
    visitCustomer(customer, draft.newCustomer);
    const QJsonObject ticketJson = json.value("ticket"_L1).toObject();
    const Reader ticket{ticketJson};
    visitTicket(ticket, draft.ticket);
    draft.answers = questionscript::answersFromJson(json.value("answers"_L1).toArray());
    return draft;
}

QJsonObject toJson(const TicketAction &action)
{
    Writer writer;
    visitAction(writer, action);
    return writer.json;
}

TicketAction ticketActionFromJson(const QJsonObject &json)
{
    TicketAction action;
    const Reader reader{json};
    visitAction(reader, action);
    return action;
}

QJsonObject toJson(const Error &error)
{
    QJsonObject values;
    for (auto it = error.values.cbegin(); it != error.values.cend(); ++it)
        values.insert(it.key(), it.value());
    return {{u"kind"_s, int(error.kind)}, {u"code"_s, error.code}, {u"field"_s, error.field}, {u"detail"_s, error.detail}, {u"values"_s, values}};
}

Error errorFromJson(const QJsonObject &json)
{
    Error error{ErrorKind(std::clamp(json.value("kind"_L1).toInt(), 0, int(ErrorKind::Internal))), json.value("code"_L1).toString(), json.value("field"_L1).toString(),
                json.value("detail"_L1).toString(), {}};
    const QJsonObject values = json.value("values"_L1).toObject();
    for (auto it = values.constBegin(); it != values.constEnd(); ++it)
        error.values.insert(it.key(), it.value().toString());
    return error;
}

} // namespace frontdesk
