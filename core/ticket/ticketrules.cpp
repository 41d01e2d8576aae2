// The rules of domain-rules section 2 that need no database: what an action needs, and why it is not possible now.

#include "core/ticket/ticketwork.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

Error refused(const QString &code, const Ticket &ticket, const QString &action)
{
    return Error{ErrorKind::Invalid, code, {}, {}, {{u"kind"_s, ticket.kind}, {u"state"_s, ticket.state}, {u"action"_s, action}, {u"number"_s, ticket.number}}};
}

int rank(const QString &role)
{
    static const QStringList roles{u"agent"_s, u"lead"_s, u"manager"_s, u"admin"_s};
    return int(roles.indexOf(role));
}

bool finished(const Ticket &ticket)
{
    return ticket.phase == "closed"_L1 || ticket.phase == "cancelled"_L1;
}

} // namespace

std::optional<Error> refusal(const Ticket &ticket, const QString &action, const DeskReference &reference, const Actor &actor, const QDateTime &now)
{
    const auto step = [&](const QString &workflowAction) { return !reference.workflow.target(ticket.kind, ticket.state, workflowAction).isEmpty(); };
    if (action == "note"_L1 || action == "tag"_L1 || action == "untag"_L1 || action == "link"_L1 || action == "unlink"_L1 || action == "attach"_L1
        || action == "tell"_L1 || action == "undo"_L1)
        return {};
    if (action == "rate"_L1)
        return ticket.owner && ticket.owner == actor.staff ? std::optional(refused(u"survey.own_ticket"_s, ticket, action)) : std::nullopt;
    if (finished(ticket)) {
        if (action == "confirm"_L1 || action == "reopen"_L1 || action == "reply"_L1 || action == "answer"_L1)
            return refused(u"ticket.closed_needs_follow_up"_s, ticket, action);
        return refused(u"ticket.closed"_s, ticket, action);
    }
    if (action == "reply"_L1 || action == "answer"_L1 || action == "edit"_L1)
        return {};
    if (action == "priority"_L1) {
        const QString needed = reference.settings.value(u"priority_override_role"_s, u"agent"_s);
        if (rank(actor.role) < rank(needed))
            return Error{ErrorKind::Denied, u"ticket.priority_right"_s, u"priority"_s, {}, {{u"role"_s, needed}}};
        return {};
    }
    if (action == "take"_L1) {
        if (ticket.aboutStaff && ticket.aboutStaff == actor.staff)
            return refused(u"ticket.owner_is_subject"_s, ticket, action);
        if (step(u"take"_s))
            return {};
        if (ticket.open() && ticket.owner == actor.staff)
            return refused(u"ticket.already_yours"_s, ticket, action);
        // From a colleague's hands: reassigned and accepted in one go.
        if (step(u"assign"_s) && ticket.phase == "in_progress"_L1)
            return {};
        return refused(u"ticket.transition_forbidden"_s, ticket, action);
    }
    if (action == "ask"_L1)
        return ticket.phase == "resolved"_L1 ? std::nullopt : std::optional(refused(u"ticket.ask_after_resolved"_s, ticket, action));
    if (action == "confirm"_L1)
        return ticket.phase == "resolved"_L1 ? std::nullopt : std::optional(refused(u"ticket.ask_after_resolved"_s, ticket, action));
    if (action == "close"_L1 && ticket.phase != "resolved"_L1)
        return refused(u"ticket.close_after_resolved"_s, ticket, action);
    if (action == "reopen"_L1 && ticket.phase == "resolved"_L1) {
        const int days = reference.number(u"reopen_days"_s, 5);
        if (ticket.resolvedAt.isValid() && ticket.resolvedAt.addDays(days) < now)
            return refused(u"ticket.reopen_window_over"_s, ticket, action);
        return {};
    }
    if (step(action))
        return {};
    return refused(u"ticket.transition_forbidden"_s, ticket, action);
}

} // namespace frontdesk
