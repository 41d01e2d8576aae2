// Tickets of groups that assign by themselves.

#include "core/escalation/escalationwork.h"
#include "core/escalation/leadership.h"
#include "core/planning/assignmentwork.h"
#include "core/support/clock.h"
#include "core/ticket/ticketsteps.h"
#include "core/ticket/ticketstore.h"

using namespace Qt::StringLiterals;

namespace frontdesk::escalationwork {

namespace {

/// Whether the ticket came to its group after the rule began and nobody has had it there: else it is people's.
bool isNewHere(const QList<JournalEntry> &journal, const Ticket &ticket, const AssignmentRule &rule)
{
    QDateTime came;
    bool had = false;
    for (const JournalEntry &entry : journal) {
        const QJsonObject set = entry.event.body.value("set"_L1).toObject();
        if (set.contains("group_id"_L1)) {
            came = set.value("group_id"_L1).toInteger() == ticket.group.value ? entry.event.occurredAt : QDateTime();
            had = false;
        }
        had = had || set.value("owner_id"_L1).toInteger() != 0;
    }
    return came.isValid() && came >= rule.since && !had;
}

Result<void> leave(Session &session, const Ticket &ticket)
{
    FRONTDESK_TRY(session.execute(u"assignment.left_put"_s, {{u"ticket_id"_s, ticket.id.value}, {u"flow_seq"_s, ticket.flowSeq}}));
    return {};
}

/// What the journal says of why: facts, and the same in English for who reads it without a screen.
QJsonObject saidOf(const AssignmentSuggestion &chosen, const AssignmentNeed &need, AssignmentMode mode)
{
    QJsonObject facts{{u"mode"_s, assignmentModeCode(mode)}, {u"on_shift_until"_s, instantText(chosen.member.onShiftUntil)}, {u"in_hand"_s, chosen.member.open}};
    if (chosen.speaks)
        facts.insert(u"language"_s, need.language);
    if (!chosen.skill.isEmpty())
        facts.insert(u"skill"_s, chosen.skill);
    return {{u"automatic"_s, facts}};
}

Result<bool> assignOne(Session &session, const EscalationContext &context, const Unowned &one, const QList<AssignmentRule> &rules)
{
    const TicketContext &tickets = context.tickets;
    const auto rule = std::find_if(rules.cbegin(), rules.cend(), [&one](const AssignmentRule &of) { return of.group == one.group; });
    if (rule == rules.cend())
        return false; // switched off meanwhile
    FRONTDESK_LET(ticket, ticketstore::lock(session, one.ticket));
    if (ticket.owner || ticket.group != one.group || (ticket.phase != "new"_L1 && ticket.phase != "assigned"_L1))
        return false;
    FRONTDESK_LET(journal, journal::read(session, u"ticket"_s, ticket.id.value));
    if (!isNewHere(journal, ticket, *rule) || refusal(ticket, u"assign"_s, tickets.reference, tickets.actor, tickets.now)) {
        FRONTDESK_TRY(leave(session, ticket));
        return false;
    }
    FRONTDESK_LET(found, assignmentwork::suggest(session, tickets, ticket, ticket.group, rule->mode));
    const auto chosen = std::find_if(found.people.cbegin(), found.people.cend(), [](const AssignmentSuggestion &who) { return who.member.onShiftUntil.isValid(); });
    if (chosen == found.people.cend())
        return false; // waits for somebody to come on
    TicketAction action;
    action.ticket = ticket.id;
    action.action = u"assign"_s;
    action.group = ticket.group;
    action.person = chosen->member.person;
    action.reason = u"automatic: %1"_s.arg(rule->mode == AssignmentMode::RoundRobin ? u"in turn"_s : u"least in hand"_s);
    FRONTDESK_LET(steps, stepsOf(tickets, ticket, action));
    for (const TicketStep &step : steps) {
        Ticket after = step.after;
        QJsonObject body = step.body;
        const QJsonObject why = saidOf(*chosen, found.need, rule->mode);
        for (auto it = why.begin(); it != why.end(); ++it)
            body.insert(it.key(), it.value());
        FRONTDESK_TRY(ticketstore::record(session, tickets, ticket, after, step.kind, body, {}));
        ticket = after;
    }
    // Several at one moment are still one after the other.
    QDateTime turn = tickets.now;
    for (const AssignmentSuggestion &other : std::as_const(found.people)) {
        if (other.member.lastTurn.isValid() && other.member.lastTurn >= turn)
            turn = other.member.lastTurn.addMSecs(1);
    }
    FRONTDESK_TRY(session.execute(u"assignment.turn_put"_s, {{u"group_id"_s, one.group.value}, {u"staff_id"_s, action.person.value}, {u"at"_s, turn}}));
    return true;
}

} // namespace

Result<QList<Unowned>> unowned(Session &session, const EscalationContext &context)
{
    QList<Unowned> found;
    FRONTDESK_LET(rules, assignmentwork::rules(session));
    if (rules.isEmpty())
        return found;
    FRONTDESK_LET(duty, dutyAt(session, context.tickets.now));
    for (const AssignmentRule &rule : rules) {
        if (duty.until.value(rule.group).isEmpty())
            continue;
        FRONTDESK_TRY(session.each(u"assignment.unowned"_s, {{u"group_id"_s, rule.group.value}, {u"since"_s, rule.since}}, [&](const Row &row) {
            found.append({row.id<Ticket>(u"id"_s), rule.group});
            return true;
        }));
    }
    return found;
}

Result<int> assign(Session &session, const EscalationContext &context, const QList<Unowned> &tickets, Id<Ticket> *failing)
{
    if (context.tickets.actor.role != "service"_L1)
        return failure(ErrorKind::Denied, u"access.denied"_s);
    FRONTDESK_TRY(leadership::require(session, context.holder, context.epoch));
    FRONTDESK_LET(rules, assignmentwork::rules(session));
    int assigned = 0;
    for (const Unowned &one : tickets) {
        *failing = one.ticket;
        FRONTDESK_LET(done, assignOne(session, context, one, rules));
        assigned += done ? 1 : 0;
    }
    *failing = {};
    return assigned;
}

} // namespace frontdesk::escalationwork
