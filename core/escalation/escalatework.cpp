// What a person does by hand: escalating a ticket, acknowledging what they were told of.

#include "core/escalation/escalationservice.h"
#include "core/escalation/escalationwork.h"
#include "core/storage/command.h"
#include "core/ticket/ticketsteps.h"
#include "core/ticket/ticketstore.h"
#include "core/ticket/undo.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qsizetype longestWords = 4000;

tl::unexpected<Error> missing(const QString &field, const QString &code = u"field.missing"_s)
{
    return failure(ErrorKind::Invalid, code, field);
}

/// The ticket after the escalation.
Result<Ticket> moved(const TicketContext &context, const Ticket &ticket, const EscalationDraft &draft)
{
    Ticket after = ticket;
    if (draft.direction == EscalationDraft::Direction::Hierarchical) {
        ++after.escalationLevel;
        return after;
    }
    TicketAction assign;
    assign.ticket = ticket.id;
    assign.action = u"assign"_s;
    assign.group = draft.group;
    assign.person = draft.person;
    assign.reason = draft.reason;
    FRONTDESK_LET(steps, stepsOf(context, ticket, assign));
    return steps.last().after;
}

Result<QList<Id<Staff>>> peopleOf(Session &session, const TicketContext &context, const Ticket &after, const EscalationDraft &draft)
{
    if (!draft.person)
        return recipientsOf(session, context, &PublishedRoster::shared(), after, u"lead"_s);
    const Staff *person = context.reference.directory.person(draft.person);
    if (!person || !person->active)
        return missing(u"person"_s, u"staff.unknown"_s);
    if (after.aboutStaff == draft.person)
        return missing(u"person"_s, u"ticket.owner_is_subject"_s);
    return QList{draft.person};
}

} // namespace

std::optional<Error> escalationRefusal(const Ticket &ticket, const DeskReference &reference, EscalationDraft::Direction direction)
{
    const QMap<QString, QString> values{{u"kind"_s, ticket.kind}, {u"state"_s, ticket.state}, {u"action"_s, u"assign"_s}, {u"number"_s, ticket.number}};
    if (!ticket.open())
        return Error{ErrorKind::Invalid, u"escalation.resolved"_s, {}, {}, values};
    if (direction == EscalationDraft::Direction::Functional && reference.workflow.target(ticket.kind, ticket.state, u"assign"_s).isEmpty())
        return Error{ErrorKind::Invalid, u"ticket.transition_forbidden"_s, {}, {}, values};
    return {};
}

TicketMoves movesOf(const QList<JournalEntry> &journal, const DeskReference &reference)
{
    TicketMoves moves;
    QList<qint64> groups;
    for (const JournalEntry &entry : undo::standing(journal)) {
        const QJsonObject set = entry.event.body.value("set"_L1).toObject();
        if (set.contains("reopen_count"_L1))
            moves.reopened = set.value("reopen_count"_L1).toInt();
        const qint64 group = set.value("group_id"_L1).toInteger();
        if (group == 0 || (!groups.isEmpty() && groups.last() == group))
            continue;
        if (!groups.isEmpty())
            ++moves.reassigned;
        if (groups.size() >= 2 && groups.at(groups.size() - 2) == group)
            ++moves.pingPong;
        groups.append(group);
        const SupportGroup *known = reference.directory.group({group});
        moves.groups.append(known ? known->code : QString::number(group));
    }
    return moves;
}

namespace escalationwork {

Result<TicketReceipt> escalate(Session &session, const TicketContext &context, const EscalationDraft &draft)
{
    FRONTDESK_LET(done, findCommand(session, draft.command));
    if (done)
        return TicketReceipt{{done->value("ticket"_L1).toInteger()}, done->value("number"_L1).toString(), done->value("state"_L1).toString(),
                             done->value("seq"_L1).toInteger(), true, {}};
    FRONTDESK_LET(ticket, ticketstore::lock(session, draft.ticket));
    if (ticket.aboutStaff && ticket.aboutStaff == context.actor.staff)
        return failure(ErrorKind::NotFound, u"ticket.not_found"_s);
    if (draft.seenFlowSeq >= 0 && draft.seenFlowSeq != ticket.flowSeq)
        return failure(Error{ErrorKind::Conflict, u"ticket.changed_meanwhile"_s, {}, {}, {{u"number"_s, ticket.number}, {u"state"_s, ticket.state}}});
    if (auto refused = escalationRefusal(ticket, context.reference, draft.direction))
        return failure(*refused);
    if (draft.reason.trimmed().isEmpty())
        return missing(u"reason"_s);
    for (const auto &[field, words] : {std::pair{u"reason"_s, draft.reason}, {u"tried"_s, draft.tried}, {u"message"_s, draft.message}}) {
        if (words.size() > longestWords)
            return missing(field, u"field.too_long"_s);
    }
    const bool functional = draft.direction == EscalationDraft::Direction::Functional;
    if (!functional && !draft.person)
        return missing(u"person"_s);
    FRONTDESK_LET(after, moved(context, ticket, draft));
    FRONTDESK_LET(people, peopleOf(session, context, after, draft));

    QJsonArray told;
    for (const Id<Staff> person : people)
        told.append(person.value);
    QJsonObject facts{{u"direction"_s, functional ? u"functional"_s : u"hierarchical"_s}, {u"reason"_s, draft.reason.trimmed()}};
    if (!draft.message.trimmed().isEmpty())
        facts.insert(u"message"_s, draft.message.trimmed());
    QJsonObject body = facts;
    if (!draft.tried.trimmed().isEmpty())
        body.insert(u"tried"_s, draft.tried.trimmed());
    body.insert(u"by"_s, u"person"_s);
    body.insert(u"told"_s, told);
    FRONTDESK_TRY(ticketstore::record(session, context, ticket, after, u"escalated"_s, body, {}));
    people.removeOne(context.actor.staff); // nobody is told what they did themselves
    FRONTDESK_TRY(tell(session, context, {ticket.id, after.seq, 0, u"escalated"_s, facts, context.actor.staff}, people));
    const QJsonObject result{{u"ticket"_s, ticket.id.value}, {u"number"_s, ticket.number}, {u"state"_s, after.state}, {u"seq"_s, after.seq}};
    FRONTDESK_TRY(recordCommand(session, draft.command, context.actor.staff, result, context.now));
    return TicketReceipt{ticket.id, ticket.number, after.state, after.seq, false, {}};
}

Result<void> acknowledge(Session &session, const TicketContext &context, qint64 notice)
{
    struct Notice
    {
        Id<Ticket> ticket;
        Id<Staff> person;
        qint64 eventSeq = 0;
        bool done = false;
    };
    FRONTDESK_LET(found, session.queryOne(u"escalation.notice"_s, {{u"id"_s, notice}}, [](const Row &row) {
        return Notice{row.id<Ticket>(u"ticket_id"_s), row.id<Staff>(u"staff_id"_s), row.integer(u"event_seq"_s), !row.isNull(u"acknowledged_at"_s)};
    }));
    if (!found || found->person != context.actor.staff)
        return failure(ErrorKind::NotFound, u"escalation.notice_gone"_s);
    if (found->done)
        return {};
    FRONTDESK_LET(rows, session.execute(u"escalation.acknowledge"_s,
                                        {{u"at"_s, context.now}, {u"id"_s, notice}, {u"staff_id"_s, context.actor.staff.value}}));
    if (rows == 0)
        return {}; // from another window, at the same moment
    return ticketwork::noteEvent(session, context, found->ticket, u"notice_acknowledged"_s, {{u"event"_s, found->eventSeq}});
}

} // namespace escalationwork
} // namespace frontdesk
