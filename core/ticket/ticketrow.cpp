#include "core/ticket/ticketrow.h"

#include "core/support/clock.h"

using namespace Qt::StringLiterals;

namespace frontdesk::ticketrow {

namespace {

template<typename T>
QVariant key(Id<T> id)
{
    return id ? QVariant(id.value) : QVariant(QMetaType::fromType<qlonglong>());
}

/// Orders tickets without a due instant behind all others.
const QDateTime lastOfAll({9999, 12, 31}, {0, 0}, Qt::UTC);

} // namespace

Ticket read(const Row &row)
{
    Ticket ticket;
    ticket.id = row.id<Ticket>(u"id"_s);
    ticket.number = row.text(u"number"_s);
    ticket.kind = row.text(u"kind"_s);
    ticket.state = row.text(u"state"_s);
    ticket.phase = row.text(u"phase"_s);
    ticket.title = row.text(u"title"_s);
    ticket.channel = row.text(u"channel"_s);
    ticket.caller = row.id<Customer>(u"caller_id"_s);
    ticket.affected = row.id<Customer>(u"affected_id"_s);
    ticket.organisation = row.id<Organisation>(u"organisation_id"_s);
    ticket.service = row.id<ServiceEntry>(u"service_id"_s);
    ticket.category = row.id<Category>(u"category_id"_s);
    ticket.impact = row.text(u"impact"_s);
    ticket.urgency = row.text(u"urgency"_s);
    ticket.priority = int(row.integer(u"priority"_s));
    ticket.priorityReason = row.text(u"priority_reason"_s);
    ticket.group = row.id<SupportGroup>(u"group_id"_s);
    ticket.owner = row.id<Staff>(u"owner_id"_s);
    ticket.pendingReason = row.text(u"pending_reason"_s);
    ticket.pendingTill = row.instant(u"pending_till"_s);
    ticket.closureCode = row.text(u"closure_code"_s);
    ticket.closureText = row.text(u"closure_text"_s);
    ticket.openedAt = row.instant(u"opened_at"_s);
    ticket.acknowledgedAt = row.instant(u"acknowledged_at"_s);
    ticket.askedAt = row.instant(u"asked_at"_s);
    ticket.resolvedAt = row.instant(u"resolved_at"_s);
    ticket.closedAt = row.instant(u"closed_at"_s);
    ticket.changedAt = row.instant(u"changed_at"_s);
    ticket.reassignCount = int(row.integer(u"reassign_count"_s));
    ticket.reopenCount = int(row.integer(u"reopen_count"_s));
    ticket.escalationLevel = int(row.integer(u"escalation_level"_s));
    ticket.parent = row.id<Ticket>(u"parent_id"_s);
    ticket.duplicateOf = row.id<Ticket>(u"duplicate_of"_s);
    ticket.follows = row.id<Ticket>(u"follows_id"_s);
    ticket.restrictedGroup = row.id<SupportGroup>(u"restricted_group_id"_s);
    ticket.aboutStaff = row.id<Staff>(u"about_staff_id"_s);
    ticket.aboutGroup = row.id<SupportGroup>(u"about_group_id"_s);
    ticket.agreementVersion = row.id<AgreementVersion>(u"agreement_version_id"_s);
    ticket.responseDueAt = row.instant(u"response_due_at"_s);
    ticket.responseBreachedAt = row.instant(u"response_breached_at"_s);
    ticket.dueAt = row.instant(u"due_at"_s);
    ticket.targetSeconds = row.integer(u"target_s"_s);
    ticket.hasLeft = !row.isNull(u"left_s"_s);
    ticket.leftSeconds = row.integer(u"left_s"_s);
    ticket.breachedAt = row.instant(u"breached_at"_s);
    ticket.updateDueAt = row.instant(u"update_due_at"_s);
    ticket.updateBreachedAt = row.instant(u"update_breached_at"_s);
    ticket.groupDueAt = row.instant(u"group_due_at"_s);
    ticket.groupBreachedAt = row.instant(u"group_breached_at"_s);
    ticket.imported = row.flag(u"imported"_s);
    ticket.seq = row.integer(u"seq"_s);
    ticket.flowSeq = row.integer(u"flow_seq"_s);
    ticket.callerName = row.text(u"caller_name"_s);
    ticket.callerVip = row.flag(u"caller_vip"_s);
    ticket.ownerName = row.text(u"owner_name"_s);
    return ticket;
}

QList<std::pair<QString, QVariant>> eventColumns(const Ticket &ticket)
{
    return {{u"state"_s, ticket.state},
            {u"phase"_s, ticket.phase},
            {u"title"_s, ticket.title},
            {u"channel"_s, ticket.channel},
            {u"caller_id"_s, key(ticket.caller)},
            {u"affected_id"_s, key(ticket.affected)},
            {u"service_id"_s, key(ticket.service)},
            {u"category_id"_s, key(ticket.category)},
            {u"impact"_s, ticket.impact},
            {u"urgency"_s, ticket.urgency},
            {u"priority"_s, ticket.priority},
            {u"priority_reason"_s, ticket.priorityReason},
            {u"group_id"_s, key(ticket.group)},
            {u"owner_id"_s, key(ticket.owner)},
            {u"pending_reason"_s, ticket.pendingReason},
            {u"pending_till"_s, ticket.pendingTill},
            {u"closure_code"_s, ticket.closureCode},
            {u"closure_text"_s, ticket.closureText},
            {u"acknowledged_at"_s, ticket.acknowledgedAt},
            {u"asked_at"_s, ticket.askedAt},
            {u"resolved_at"_s, ticket.resolvedAt},
            {u"closed_at"_s, ticket.closedAt},
            {u"reassign_count"_s, ticket.reassignCount},
            {u"reopen_count"_s, ticket.reopenCount},
            {u"escalation_level"_s, ticket.escalationLevel},
            {u"parent_id"_s, key(ticket.parent)},
            {u"duplicate_of"_s, key(ticket.duplicateOf)},
            {u"follows_id"_s, key(ticket.follows)},
            {u"restricted_group_id"_s, key(ticket.restrictedGroup)},
            {u"about_staff_id"_s, key(ticket.aboutStaff)},
            {u"about_group_id"_s, key(ticket.aboutGroup)}};
}

QList<std::pair<QString, QVariant>> clockColumns(const Ticket &ticket)
{
    return {{u"organisation_id"_s, key(ticket.organisation)},
            {u"agreement_version_id"_s, key(ticket.agreementVersion)},
            {u"response_due_at"_s, ticket.responseDueAt},
            {u"response_breached_at"_s, ticket.responseBreachedAt},
            {u"due_at"_s, ticket.dueAt},
            {u"due_order"_s, dueOrder(ticket)},
            {u"target_s"_s, ticket.targetSeconds},
            {u"left_s"_s, ticket.hasLeft ? QVariant(ticket.leftSeconds) : QVariant(QMetaType::fromType<qlonglong>())},
            {u"breached_at"_s, ticket.breachedAt},
            {u"update_due_at"_s, ticket.updateDueAt},
            {u"update_breached_at"_s, ticket.updateBreachedAt},
            {u"group_due_at"_s, ticket.groupDueAt},
            {u"group_breached_at"_s, ticket.groupBreachedAt}};
}

QDateTime dueOrder(const Ticket &ticket)
{
    return ticket.dueAt.isValid() ? ticket.dueAt : lastOfAll;
}

QJsonValue journalValue(const QVariant &value)
{
    if (value.typeId() == QMetaType::QDateTime) {
        const QString text = instantText(value.toDateTime());
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    }
    if (value.isNull() && value.typeId() != QMetaType::QString)
        return QJsonValue::Null;
    if (value.typeId() == QMetaType::QString)
        return value.toString();
    return QJsonValue(value.toLongLong());
}

Difference difference(const Ticket &before, const Ticket &after)
{
    Difference difference;
    const auto old = eventColumns(before);
    const auto now = eventColumns(after);
    for (qsizetype i = 0; i < now.size(); ++i) {
        const QJsonValue was = journalValue(old.at(i).second);
        const QJsonValue is = journalValue(now.at(i).second);
        if (was == is)
            continue;
        difference.set.insert(now.at(i).first, is);
        difference.was.insert(now.at(i).first, was);
    }
    return difference;
}

} // namespace frontdesk::ticketrow
