#include "core/ticket/tickethistory.h"

#include "core/agreement/ticketclock.h"
#include "core/search/ticketsearch.h"
#include "core/storage/bulkrows.h"
#include "core/support/clock.h"
#include "core/ticket/historyrows.h"
#include "core/ticket/ticketcolumns.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const QDateTime farAway({9999, 12, 31}, {0, 0}, Qt::UTC); // due_order of what is not due

QString prefixOf(const QString &kind)
{
    return kind == "request"_L1 ? u"REQ"_s : kind == "complaint"_L1 ? u"CMP"_s : u"INC"_s;
}

template<typename T>
QVariant keyOf(Id<T> id)
{
    return id ? QVariant(id.value) : QVariant();
}

QVariantList ticketRow(const TicketHistory &history, const Ticket &t)
{
    return {t.id.value, t.number, t.kind, t.state, t.phase, storableText(t.title), t.channel, keyOf(t.caller), keyOf(t.affected),
            keyOf(t.organisation), keyOf(t.service), keyOf(t.category), t.impact, t.urgency, t.priority, storableText(t.priorityReason),
            keyOf(t.group), keyOf(t.owner), t.pendingReason, t.pendingTill, t.closureCode, storableText(t.closureText), t.openedAt,
            t.acknowledgedAt, t.askedAt, t.resolvedAt, t.closedAt, t.changedAt, t.reassignCount, t.reopenCount, t.escalationLevel,
            keyOf(t.parent), keyOf(t.duplicateOf), keyOf(t.follows), keyOf(t.restrictedGroup), keyOf(t.aboutStaff), keyOf(t.aboutGroup),
            keyOf(t.agreementVersion), t.responseDueAt, t.responseBreachedAt, t.dueAt, t.dueAt.isValid() ? t.dueAt : farAway, t.targetSeconds,
            t.hasLeft ? QVariant(t.leftSeconds) : QVariant(), t.breachedAt, t.updateDueAt, t.updateBreachedAt, t.groupDueAt, t.groupBreachedAt,
            history.externalId.isEmpty() ? QVariant() : QVariant(storableText(history.externalId)), true, t.seq, t.flowSeq};
}

const QStringList ticketColumnNames{
    u"id"_s, u"number"_s, u"kind"_s, u"state"_s, u"phase"_s, u"title"_s, u"channel"_s, u"caller_id"_s, u"affected_id"_s, u"organisation_id"_s,
    u"service_id"_s, u"category_id"_s, u"impact"_s, u"urgency"_s, u"priority"_s, u"priority_reason"_s, u"group_id"_s, u"owner_id"_s,
    u"pending_reason"_s, u"pending_till"_s, u"closure_code"_s, u"closure_text"_s, u"opened_at"_s, u"acknowledged_at"_s, u"asked_at"_s,
    u"resolved_at"_s, u"closed_at"_s, u"changed_at"_s, u"reassign_count"_s, u"reopen_count"_s, u"escalation_level"_s, u"parent_id"_s,
    u"duplicate_of"_s, u"follows_id"_s, u"restricted_group_id"_s, u"about_staff_id"_s, u"about_group_id"_s, u"agreement_version_id"_s,
    u"response_due_at"_s, u"response_breached_at"_s, u"due_at"_s, u"due_order"_s, u"target_s"_s, u"left_s"_s, u"breached_at"_s, u"update_due_at"_s,
    u"update_breached_at"_s, u"group_due_at"_s, u"group_breached_at"_s,
    u"external_id"_s, u"imported"_s, u"seq"_s, u"flow_seq"_s};

/// Ids and numbers for those that have none yet.
Result<void> complete(Session &session, QList<Ticket> &tickets)
{
    QStringList kinds;
    for (const Ticket &ticket : std::as_const(tickets)) {
        if (!ticket.id || ticket.number.isEmpty())
            kinds.append(ticket.kind);
    }
    if (kinds.isEmpty())
        return {};
    FRONTDESK_LET(keys, reserveTickets(session, kinds));
    auto next = keys.cbegin();
    for (Ticket &ticket : tickets) {
        if (ticket.id && !ticket.number.isEmpty())
            continue;
        ticket.id = ticket.id ? ticket.id : next->id;
        ticket.number = ticket.number.isEmpty() ? next->number : ticket.number;
        ++next;
    }
    return {};
}

/// Where the row stands in its journal: the last event, and the last that moved it.
void countEvents(Ticket &ticket, const QList<JournalDraft> &events)
{
    ticket.seq = events.size();
    ticket.flowSeq = 0;
    ticket.changedAt = ticket.openedAt;
    Ticket replayed = ticketcolumns::blank();
    for (qsizetype i = 0; i < events.size(); ++i) {
        const JournalDraft &event = events.at(i);
        ticket.changedAt = std::max(ticket.changedAt, event.occurredAt);
        const QJsonObject set = event.body.value("set"_L1).toObject();
        if (set.isEmpty())
            continue;
        const Ticket before = replayed;
        ticketcolumns::apply(replayed, set);
        if (ticketcolumns::flowDiffers(before, replayed))
            ticket.flowSeq = i + 1;
    }
}

Result<Id<Ticket>> linked(Session &session, const QString &number, const QHash<QString, Id<Ticket>> &own)
{
    if (const Id<Ticket> id = own.value(number))
        return id;
    FRONTDESK_LET(id, session.queryOne(u"history.ticket_id"_s, {{u"number"_s, number}}, [](const Row &row) { return row.id<Ticket>(u"id"_s); }));
    if (!id) {
        Error error{ErrorKind::NotFound, u"ticket.not_found"_s, u"link"_s, {}, {{u"number"_s, number}}};
        return tl::unexpected<Error>(std::move(error));
    }
    return *id;
}

} // namespace

TicketChronicle::TicketChronicle(const Ticket &first, const QDateTime &at, Id<Staff> actor, QJsonObject words)
    : m_ticket(ticketcolumns::blank())
{
    add(u"logged"_s, at, actor, [&](Ticket &ticket) { ticket = first; }, std::move(words));
}

void TicketChronicle::add(const QString &kind, const QDateTime &at, Id<Staff> actor, const std::function<void(Ticket &)> &change, QJsonObject words)
{
    if (change) {
        const Ticket before = m_ticket;
        change(m_ticket);
        QJsonObject was;
        const QJsonObject set = ticketcolumns::changed(before, m_ticket, &was);
        if (!set.isEmpty())
            words.insert("set"_L1, set);
        if (!was.isEmpty() && !m_events.isEmpty())
            words.insert("was"_L1, was);
    }
    m_events.append(JournalDraft{u"ticket"_s, 0, kind, std::move(words), at, actor, true});
}

void TicketChronicle::say(const QString &kind, const QDateTime &at, Id<Staff> actor, const QString &text)
{
    add(kind, at, actor, {}, {{u"text"_s, text}});
}

void TicketChronicle::cacheClocks(const AgreementBook &book, const QDateTime &now)
{
    QList<JournalEntry> entries;
    entries.reserve(m_events.size());
    for (const JournalDraft &event : std::as_const(m_events))
        entries.append(JournalEntry{0, entries.size() + 1, event, {}, {}});
    frontdesk::cacheClocks(m_ticket, entries, book, now);
}

Result<QList<TicketKey>> reserveTickets(Session &session, const QStringList &kinds, Id<Ticket> after)
{
    FRONTDESK_LET(ids, historyrows::nextIds(session, u"ticket"_s, kinds.size(), after.value));
    QHash<QString, QStringList> numbers;
    for (const QString &kind : {u"incident"_s, u"request"_s, u"complaint"_s}) {
        FRONTDESK_LET(some, historyrows::nextNumbers(session, prefixOf(kind), kinds.count(kind)));
        numbers.insert(prefixOf(kind), some);
    }
    QList<TicketKey> keys;
    keys.reserve(kinds.size());
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        QStringList &left = numbers[prefixOf(kinds.at(i))];
        if (left.isEmpty()) {
            Error error{ErrorKind::Invalid, u"ticket.kind_unknown"_s, u"kind"_s, {}, {{u"kind"_s, kinds.at(i)}}};
            return tl::unexpected<Error>(std::move(error));
        }
        keys.append({Id<Ticket>{ids.at(i)}, left.takeFirst()});
    }
    return keys;
}

Result<QList<Id<Ticket>>> writeHistories(Session &session, const QList<TicketHistory> &histories, const HistoryRecording &recording)
{
    QList<Ticket> tickets;
    QList<Interaction> contacts;
    QList<qsizetype> firstContact;
    tickets.reserve(histories.size());
    for (const TicketHistory &history : histories)
        tickets.append(history.ticket);
    FRONTDESK_TRY(complete(session, tickets));

    BulkRows rows(u"history.ticket"_s, ticketColumnNames);
    BulkRows texts(u"history.ticket_text"_s, {u"ticket_id"_s, u"details"_s});
    BulkRows tags(u"history.ticket_tag"_s, {u"tag"_s, u"ticket_id"_s});
    historyrows::JournalRows journal(recording);
    QHash<QString, Id<Ticket>> byNumber;
    QList<ticketsearch::NewText> searched;
    for (qsizetype i = 0; i < histories.size(); ++i) {
        const TicketHistory &history = histories.at(i);
        Ticket &ticket = tickets[i];
        byNumber.insert(ticket.number, ticket.id);
        countEvents(ticket, history.events);
        rows.add(ticketRow(history, ticket));
        texts.add({ticket.id.value, storableText(history.details)});
        searched.append({ticket.id, storableText(ticket.title), storableText(history.details)});
        QStringList ownTags = history.tags;
        ownTags.removeDuplicates();
        for (const QString &tag : std::as_const(ownTags))
            tags.add({storableText(tag), ticket.id.value});
        journal.add(u"ticket"_s, ticket.id.value, history.events);
        firstContact.append(contacts.size());
        for (Interaction contact : history.contacts) {
            contact.ticket = ticket.id;
            contacts.append(contact);
        }
    }
    journal.prepare(session.backend());
    FRONTDESK_TRY(rows.write(session));
    FRONTDESK_TRY(texts.write(session));
    FRONTDESK_TRY(tags.write(session));
    FRONTDESK_TRY(ticketsearch::putMany(session, searched));
    FRONTDESK_LET(contactIds, historyrows::writeContacts(session, contacts, journal));
    FRONTDESK_TRY(journal.write(session));
    FRONTDESK_TRY(historyrows::tellStretches(session, tickets));

    BulkRows callers(u"history.ticket_caller"_s, {u"ticket_id"_s, u"customer_id"_s, u"interaction_id"_s, u"added_at"_s, u"told_at"_s});
    BulkRows links(u"history.ticket_link"_s, {u"from_id"_s, u"to_id"_s, u"kind"_s});
    BulkRows surveys(u"survey.told"_s, {u"ticket_id"_s, u"customer_id"_s, u"asked_at"_s, u"score"_s, u"comment"_s, u"answered_at"_s, u"way"_s, u"answered_by"_s});
    QList<Id<Ticket>> ids;
    for (qsizetype i = 0; i < histories.size(); ++i) {
        const qint64 id = tickets.at(i).id.value;
        ids.append(tickets.at(i).id);
        for (const HistoryCaller &caller : histories.at(i).callers) {
            const bool known = caller.contact >= 0 && caller.contact < histories.at(i).contacts.size();
            callers.add({id, caller.customer.value, known ? QVariant(contactIds.at(firstContact.at(i) + caller.contact).value) : QVariant(),
                         caller.addedAt, caller.toldAt});
        }
        if (const auto &asked = histories.at(i).survey)
            surveys.add({id, asked->person.value, asked->askedAt, asked->isAnswered() ? QVariant(asked->score) : QVariant(), storableText(asked->comment), asked->answeredAt,
                         asked->isAnswered() ? QVariant(asked->way) : QVariant(), keyOf(asked->answeredBy)});
        for (const HistoryLink &link : histories.at(i).links) {
            FRONTDESK_LET(other, linked(session, link.number, byNumber));
            links.add({link.incoming ? other.value : id, link.incoming ? id : other.value, link.kind});
        }
    }
    FRONTDESK_TRY(callers.write(session));
    FRONTDESK_TRY(links.write(session));
    FRONTDESK_TRY(surveys.write(session));
    session.publishEverything();
    return ids;
}

Result<QList<Id<Interaction>>> writeContacts(Session &session, const QList<Interaction> &contacts, const HistoryRecording &recording)
{
    historyrows::JournalRows journal(recording);
    FRONTDESK_LET(ids, historyrows::writeContacts(session, contacts, journal));
    FRONTDESK_TRY(journal.write(session));
    session.publishEverything();
    return ids;
}

} // namespace frontdesk
