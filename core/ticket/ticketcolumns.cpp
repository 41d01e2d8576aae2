#include "core/ticket/ticketcolumns.h"

#include "core/support/clock.h"

using namespace Qt::StringLiterals;

namespace frontdesk::ticketcolumns {

namespace {

QJsonValue toJson(const QString &text) { return text; }
QJsonValue toJson(int number) { return number; }
QJsonValue toJson(const QDateTime &instant) { return instant.isValid() ? QJsonValue(instantText(instant)) : QJsonValue(); }
template<typename T>
QJsonValue toJson(Id<T> id) { return id ? QJsonValue(id.value) : QJsonValue(); }

void fromJson(QString &text, const QJsonValue &value) { text = value.toString(); }
void fromJson(int &number, const QJsonValue &value) { number = value.toInt(); }
void fromJson(QDateTime &instant, const QJsonValue &value) { instant = instantFromText(value.toString()); }
template<typename T>
void fromJson(Id<T> &id, const QJsonValue &value) { id = Id<T>{value.toInteger()}; }

struct Column
{
    QLatin1StringView name;
    QJsonValue (*value)(const Ticket &);
    bool (*same)(const Ticket &, const Ticket &);
    void (*take)(Ticket &, const QJsonValue &);
};

template<auto member>
constexpr Column column(QLatin1StringView name)
{
    return {name, [](const Ticket &ticket) { return toJson(ticket.*member); },
            [](const Ticket &a, const Ticket &b) { return a.*member == b.*member; },
            [](Ticket &ticket, const QJsonValue &value) { fromJson(ticket.*member, value); }};
}

const Column columns[] = {
    column<&Ticket::kind>("kind"_L1),
    column<&Ticket::state>("state"_L1),
    column<&Ticket::phase>("phase"_L1),
    column<&Ticket::title>("title"_L1),
    column<&Ticket::channel>("channel"_L1),
    column<&Ticket::caller>("caller_id"_L1),
    column<&Ticket::affected>("affected_id"_L1),
    column<&Ticket::service>("service_id"_L1),
    column<&Ticket::category>("category_id"_L1),
    column<&Ticket::impact>("impact"_L1),
    column<&Ticket::urgency>("urgency"_L1),
    column<&Ticket::priority>("priority"_L1),
    column<&Ticket::priorityReason>("priority_reason"_L1),
    column<&Ticket::group>("group_id"_L1),
    column<&Ticket::owner>("owner_id"_L1),
    column<&Ticket::pendingReason>("pending_reason"_L1),
    column<&Ticket::pendingTill>("pending_till"_L1),
    column<&Ticket::closureCode>("closure_code"_L1),
    column<&Ticket::closureText>("closure_text"_L1),
    column<&Ticket::openedAt>("opened_at"_L1),
    column<&Ticket::acknowledgedAt>("acknowledged_at"_L1),
    column<&Ticket::askedAt>("asked_at"_L1),
    column<&Ticket::resolvedAt>("resolved_at"_L1),
    column<&Ticket::closedAt>("closed_at"_L1),
    column<&Ticket::reassignCount>("reassign_count"_L1),
    column<&Ticket::reopenCount>("reopen_count"_L1),
    column<&Ticket::escalationLevel>("escalation_level"_L1),
    column<&Ticket::parent>("parent_id"_L1),
    column<&Ticket::duplicateOf>("duplicate_of"_L1),
    column<&Ticket::follows>("follows_id"_L1),
    column<&Ticket::restrictedGroup>("restricted_group_id"_L1),
    column<&Ticket::aboutStaff>("about_staff_id"_L1),
    column<&Ticket::aboutGroup>("about_group_id"_L1),
};

} // namespace

QJsonObject all(const Ticket &ticket)
{
    QJsonObject values;
    for (const Column &column : columns)
        values.insert(column.name, column.value(ticket));
    return values;
}

QJsonObject changed(const Ticket &before, const Ticket &after, QJsonObject *was)
{
    QJsonObject values;
    for (const Column &column : columns) {
        if (column.same(before, after))
            continue;
        values.insert(column.name, column.value(after));
        if (was)
            was->insert(column.name, column.value(before));
    }
    return values;
}

void apply(Ticket &ticket, const QJsonObject &set)
{
    for (const Column &column : columns) {
        if (const auto value = set.constFind(column.name); value != set.constEnd())
            column.take(ticket, *value);
    }
}

Ticket blank()
{
    Ticket ticket;
    ticket.priority = 0;
    return ticket;
}

bool flowDiffers(const Ticket &a, const Ticket &b)
{
    return a.state != b.state || a.group != b.group || a.owner != b.owner || a.pendingReason != b.pendingReason || a.pendingTill != b.pendingTill;
}

} // namespace frontdesk::ticketcolumns
