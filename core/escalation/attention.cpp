// What needs a person now, and to whom a ticket could go: read in one unit of work each.

#include "core/escalation/escalationservice.h"
#include "core/planning/dutyroster.h"
#include "core/planning/handoverwork.h"
#include "core/ticket/ticketrow.h"
#include "core/ticket/ticketwork.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk::escalationwork {

namespace {

constexpr qint64 aheadSeconds = 3600;      ///< of breaches
constexpr qint64 promiseSeconds = 2 * 3600; ///< of promises
constexpr qint64 wordSeconds = 10 * 60;     ///< of the next word about an outage

using Kind = AttentionItem::Kind;

Result<QHash<qint64, Ticket>> ticketsOf(Session &session, const QList<AttentionItem> &items)
{
    QSet<QString> ids;
    for (const AttentionItem &item : items) {
        if (item.ticket.id)
            ids.insert(QString::number(item.ticket.id.value));
    }
    QHash<qint64, Ticket> tickets;
    if (ids.isEmpty())
        return tickets;
    const QString sql = Statements::all().text(session.backend(), u"ticket.rows"_s) + u" WHERE t.id IN (%1)"_s.arg(ids.values().join(u','));
    FRONTDESK_TRY(session.eachText(sql, {}, [&](const Row &row) {
        const Ticket ticket = ticketrow::read(row);
        tickets.insert(ticket.id.value, ticket);
        return true;
    }));
    return tickets;
}

AttentionItem itemOf(Kind kind, qint64 id, Id<Ticket> ticket, const QDateTime &at)
{
    AttentionItem item;
    item.kind = kind;
    item.id = id;
    item.ticket.id = ticket;
    item.at = at;
    return item;
}

} // namespace

Result<QList<AttentionItem>> attention(Session &session, const TicketContext &context)
{
    QList<AttentionItem> items;
    const qint64 me = context.actor.staff.value;
    const QDateTime now = context.now;
    FRONTDESK_TRY(session.each(u"attention.notices"_s, {{u"me"_s, me}}, [&](const Row &row) {
        AttentionItem item = itemOf(Kind::Acknowledge, row.integer(u"id"_s), row.id<Ticket>(u"ticket_id"_s), row.instant(u"created_at"_s));
        item.cause = row.text(u"cause"_s);
        item.facts = row.json(u"facts"_s);
        item.person = row.text(u"by_name"_s);
        item.late = row.instant(u"answer_by"_s) <= now;
        items.append(item);
        return true;
    }));
    FRONTDESK_TRY(session.each(u"attention.call_backs"_s, {{u"until"_s, now.addSecs(promiseSeconds)}, {u"me"_s, me}}, [&](const Row &row) {
        AttentionItem item = itemOf(Kind::CallBack, row.integer(u"id"_s), row.id<Ticket>(u"ticket_id"_s), row.instant(u"call_back_at"_s));
        item.person = row.text(u"name"_s);
        item.phone = row.text(u"phone"_s).isEmpty() ? row.text(u"customer_phone"_s) : row.text(u"phone"_s);
        item.subject = row.text(u"subject"_s);
        item.late = item.at <= now;
        items.append(item);
        return true;
    }));
    FRONTDESK_TRY(session.each(u"attention.promises"_s, {{u"me"_s, me}, {u"until"_s, now.addSecs(promiseSeconds)}}, [&](const Row &row) {
        const Id<Ticket> ticket = row.id<Ticket>(u"ticket_id"_s);
        AttentionItem item = itemOf(Kind::Promise, ticket.value, ticket, row.instant(u"at"_s));
        item.late = item.at <= now;
        items.append(item);
        return true;
    }));
    FRONTDESK_TRY(session.each(u"attention.breaches"_s, {{u"me"_s, me}, {u"now"_s, now}, {u"until"_s, now.addSecs(aheadSeconds)}}, [&](const Row &row) {
        const Id<Ticket> ticket = row.id<Ticket>(u"ticket_id"_s);
        AttentionItem item = itemOf(Kind::Breach, ticket.value, ticket, row.instant(u"at"_s));
        item.clock = row.text(u"clock"_s);
        items.append(item);
        return true;
    }));
    FRONTDESK_TRY(session.each(u"attention.to_tell"_s, {{u"me"_s, me}}, [&](const Row &row) {
        const Id<Ticket> ticket = row.id<Ticket>(u"ticket_id"_s);
        AttentionItem item = itemOf(Kind::ToTell, ticket.value, ticket, row.instant(u"at"_s));
        item.person = row.text(u"name"_s);
        items.append(item);
        return true;
    }));
    FRONTDESK_TRY(session.each(u"attention.bulletins"_s, {{u"me"_s, me}, {u"until"_s, now.addSecs(wordSeconds)}}, [&](const Row &row) {
        AttentionItem item = itemOf(Kind::Bulletin, row.integer(u"id"_s), {}, row.instant(u"at"_s));
        item.subject = row.text(u"number"_s);
        item.title = {row.text(u"title_zh"_s), row.text(u"title_en"_s)};
        item.late = item.at <= now;
        items.append(item);
        return true;
    }));
    FRONTDESK_LET(sheets, handoverwork::waiting(session, context.actor, now));
    for (const HandoverSheet &sheet : std::as_const(sheets)) {
        AttentionItem item = itemOf(Kind::Handover, sheet.id.value, {}, sheet.signedAt);
        const Staff *giver = context.reference.directory.person(sheet.giver);
        const SupportGroup *group = context.reference.directory.group(sheet.group);
        item.person = giver ? giver->name : QString();
        item.title = group ? group->name : BilingualName();
        items.append(item);
    }
    FRONTDESK_LET(tickets, ticketsOf(session, items));
    for (AttentionItem &item : items) {
        if (item.ticket.id)
            item.ticket = tickets.value(item.ticket.id.value);
    }
    // A ticket that this person may not see is nobody's business of theirs; a call they promised stays one, and so do their bulletin and the sheet.
    const auto hasTicket = [](Kind kind) { return kind != Kind::CallBack && kind != Kind::Bulletin && kind != Kind::Handover; };
    items.removeIf([&](const AttentionItem &item) { return hasTicket(item.kind) && (!item.ticket.id || item.ticket.aboutStaff.value == me); });
    return items;
}

Result<QList<EscalationCandidate>> candidates(Session &session, const TicketContext &context, Id<Ticket> id)
{
    FRONTDESK_LET(ticket, ticketwork::read(session, id));
    struct Load
    {
        int inHand = 0;
        int urgent = 0;
    };
    QHash<qint64, Load> people, groups;
    const auto read = [](QHash<qint64, Load> &into, const QString &column) {
        return [&into, column](const Row &row) {
            into.insert(row.integer(column), {int(row.integer(u"in_hand"_s)), int(row.integer(u"urgent"_s))});
            return true;
        };
    };
    FRONTDESK_TRY(session.each(u"candidate.people"_s, {}, read(people, u"owner_id"_s)));
    FRONTDESK_TRY(session.each(u"candidate.groups"_s, {}, read(groups, u"group_id"_s)));
    QHash<qint64, int> alikeOfPerson, alikeOfGroup;
    if (ticket.service) {
        FRONTDESK_TRY(session.each(u"candidate.alike"_s, {{u"service_id"_s, ticket.service.value}}, [&](const Row &row) {
            alikeOfPerson[row.integer(u"owner_id"_s)] += int(row.integer(u"alike"_s));
            alikeOfGroup[row.integer(u"group_id"_s)] += int(row.integer(u"alike"_s));
            return true;
        }));
    }
    QSet<qint64> present, reading;
    FRONTDESK_TRY(session.each(u"presence.all"_s, {{u"me"_s, context.actor.staff.value}}, [&](const Row &row) {
        present.insert(row.integer(u"staff_id"_s));
        if (row.integer(u"ticket_id"_s) == id.value)
            reading.insert(row.integer(u"staff_id"_s));
        return true;
    }));
    QSet<qint64> groupsBefore, peopleBefore;
    FRONTDESK_LET(journal, journal::read(session, u"ticket"_s, id.value));
    for (const JournalEntry &entry : journal) {
        const QJsonObject set = entry.event.body.value("set"_L1).toObject();
        groupsBefore.insert(set.value("group_id"_L1).toInteger());
        peopleBefore.insert(set.value("owner_id"_L1).toInteger());
    }
    FRONTDESK_LET(duty, dutyAt(session, context.now));
    QList<EscalationCandidate> all;
    for (const SupportGroup &group : context.reference.directory.groups) {
        if (!group.active)
            continue;
        const Load load = groups.value(group.id.value);
        all.append({group.id, {}, load.inHand, load.urgent, alikeOfGroup.value(group.id.value), false, false, groupsBefore.contains(group.id.value),
                    duty.planned.contains(group.id), {}, int(duty.until.value(group.id).size())});
        const qsizetype first = all.size();
        for (const Id<Staff> member : group.members) {
            const Staff *person = context.reference.directory.person(member);
            if (!person || !person->active || person->role == "service"_L1)
                continue;
            const Load own = people.value(member.value);
            all.append({group.id, member, own.inHand, own.urgent, alikeOfPerson.value(member.value), present.contains(member.value),
                        reading.contains(member.value), peopleBefore.contains(member.value), duty.planned.contains(group.id), duty.end(group.id, member), 0});
        }
        // Who knows the matter, is here and has room comes first.
        std::stable_sort(all.begin() + first, all.end(), [](const EscalationCandidate &a, const EscalationCandidate &b) {
            const auto weight = [](const EscalationCandidate &c) { return (c.reading ? 4 : 0) + (c.onShiftUntil.isValid() ? 3 : 0) + (c.present ? 2 : 0) + std::min(c.alike, 20) / 5 - c.inHand / 4; };
            return weight(a) > weight(b);
        });
    }
    return all;
}

} // namespace frontdesk::escalationwork
