#include "core/ticket/ticketsteps.h"

#include "core/support/clock.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qsizetype longestReason = 4000;
constexpr qsizetype longestText = 1024 * 1024; ///< characters of a note or reply

using Steps = Result<QList<TicketStep>>;

tl::unexpected<Error> missing(const QString &field, const QString &code = u"field.missing"_s)
{
    return failure(ErrorKind::Invalid, code, field);
}

class Builder
{
public:
    Builder(const TicketContext &context, const Ticket &ticket, const TicketAction &action) : m_context(context), m_ticket(ticket), m_action(action) {}

    Steps steps() const
    {
        if (m_action.reason.size() > longestReason)
            return missing(u"reason"_s, u"field.too_long"_s);
        if (m_action.text.size() > longestText)
            return missing(u"text"_s, u"field.too_long"_s);
        const QString &action = m_action.action;
        if (action == "take"_L1)
            return take();
        if (action == "assign"_L1)
            return assign();
        if (action == "pending"_L1)
            return pending();
        if (action == "resume"_L1)
            return QList{resumed(m_ticket)};
        if (action == "resolve"_L1)
            return resolve();
        if (action == "ask"_L1)
            return ask();
        if (action == "confirm"_L1)
            return confirm();
        if (action == "close"_L1)
            return QList{closed(m_ticket)};
        if (action == "reopen"_L1)
            return reasonNeeded([this] { return QList{reopened(m_ticket, u"reopen"_s)}; });
        if (action == "cancel"_L1)
            return reasonNeeded([this] { return QList{cancelled()}; });
        if (action == "note"_L1 || action == "reply"_L1 || action == "answer"_L1)
            return words();
        if (action == "priority"_L1)
            return priority();
        return plainStep();
    }

private:
    template<typename Make>
    Steps reasonNeeded(Make make) const
    {
        if (m_action.reason.trimmed().isEmpty())
            return missing(u"reason"_s);
        return make();
    }

    TicketStep step(const QString &kind, const Ticket &after) const
    {
        QJsonObject body;
        if (!m_action.reason.trimmed().isEmpty())
            body.insert(u"reason"_s, m_action.reason.trimmed());
        if (!m_action.text.trimmed().isEmpty())
            body.insert(u"text"_s, m_action.text);
        return {kind, after, body};
    }

    /// The ticket moved along the workflow's own arrow; leaving Pending forgets its reason.
    Ticket moved(Ticket ticket, const QString &workflowAction) const
    {
        const QString target = m_context.reference.workflow.target(ticket.kind, ticket.state, workflowAction);
        if (!target.isEmpty()) {
            ticket.state = target;
            ticket.phase = m_context.reference.workflow.phase(ticket.kind, target);
        }
        if (ticket.phase != "pending"_L1) {
            ticket.pendingReason.clear();
            ticket.pendingTill = {};
        }
        return ticket;
    }

    Ticket acknowledged(Ticket ticket) const
    {
        if (!ticket.acknowledgedAt.isValid())
            ticket.acknowledgedAt = m_context.now;
        return ticket;
    }

    bool taken(const Ticket &ticket) const { return !m_context.reference.workflow.target(ticket.kind, ticket.state, u"take"_s).isEmpty(); }

    Steps take() const
    {
        QList<TicketStep> steps;
        Ticket ticket = m_ticket;
        if (!taken(ticket)) {
            Ticket handed = moved(ticket, u"assign"_s);
            handed.owner = m_context.actor.staff;
            steps += step(u"assigned"_s, handed);
            ticket = handed;
        }
        if (taken(ticket)) {
            Ticket after = acknowledged(moved(ticket, u"take"_s));
            after.owner = m_context.actor.staff;
            if (!after.group && !m_context.actor.groups.isEmpty())
                after.group = m_context.actor.groups.first();
            steps += step(u"taken"_s, after);
        }
        return steps;
    }

    Steps assign() const
    {
        const Directory &directory = m_context.reference.directory;
        if (!m_action.group && !m_action.person)
            return missing(u"group"_s);
        const Staff *person = m_action.person ? directory.person(m_action.person) : nullptr;
        if (m_action.person && (!person || !person->active))
            return missing(u"person"_s, u"staff.unknown"_s);
        Id<SupportGroup> group = m_action.group ? m_action.group : m_ticket.group;
        if (person) {
            const QList<Id<SupportGroup>> theirs = directory.groupsOf(person->id);
            if (!m_action.group && !theirs.isEmpty() && !theirs.contains(group))
                group = theirs.first();
        }
        const SupportGroup *to = group ? directory.group(group) : nullptr;
        if (m_action.group && (!to || !to->active))
            return missing(u"group"_s, u"group.unknown"_s);
        if ((person && m_ticket.aboutStaff == person->id) || (to && m_ticket.aboutGroup == to->id))
            return missing(person && m_ticket.aboutStaff == person->id ? u"person"_s : u"group"_s, u"ticket.owner_is_subject"_s);
        const bool again = m_ticket.group || m_ticket.owner;
        if (again && m_action.reason.trimmed().isEmpty())
            return missing(u"reason"_s);
        if (m_ticket.group == group && m_ticket.owner == m_action.person)
            return missing(u"group"_s, u"ticket.already_there"_s);
        Ticket after = moved(m_ticket, u"assign"_s);
        after.group = group;
        after.owner = m_action.person;
        after.restrictedGroup = to && to->restricted ? to->id : Id<SupportGroup>{};
        if (m_ticket.group && m_ticket.group != group)
            ++after.reassignCount;
        return QList{step(u"assigned"_s, after)};
    }

    Steps pending() const
    {
        const QList<PendingReason> reasons = pendingReasons();
        if (std::none_of(reasons.cbegin(), reasons.cend(), [&](const PendingReason &reason) { return reason.code == m_action.code; }))
            return missing(u"code"_s, u"ticket.pending_reason_unknown"_s);
        if (!m_action.till.isValid())
            return missing(u"till"_s);
        if (m_action.till <= m_context.now)
            return missing(u"till"_s, u"ticket.till_past"_s);
        if (m_action.till > m_context.now.addDays(366))
            return missing(u"till"_s, u"ticket.till_far"_s);
        Ticket after = acknowledged(moved(m_ticket, u"pending"_s));
        after.pendingReason = m_action.code;
        after.pendingTill = m_action.till;
        return QList{step(u"pending"_s, after)};
    }

    TicketStep resumed(const Ticket &ticket) const { return step(u"resumed"_s, moved(ticket, u"resume"_s)); }

    Steps resolve() const
    {
        if (!closureCodes().contains(m_action.code))
            return missing(u"code"_s, m_action.code.isEmpty() ? u"field.missing"_s : u"ticket.closure_unknown"_s);
        if (m_action.text.trimmed().isEmpty())
            return missing(u"text"_s, u"ticket.closure_text_missing"_s);
        Ticket after = acknowledged(moved(m_ticket, u"resolve"_s));
        after.closureCode = m_action.code;
        after.closureText = m_action.text.trimmed();
        after.resolvedAt = m_context.now;
        after.askedAt = {};
        if (!after.owner)
            after.owner = m_context.actor.staff;
        TicketStep made = step(u"resolved"_s, after);
        made.body.remove(u"text"_s); // it stands in the set
        if (m_action.other)
            made.body.insert(u"with_id"_s, m_action.other.value);
        return QList{made};
    }

    Steps ask() const
    {
        Ticket after = m_ticket;
        after.askedAt = m_context.now;
        return QList{step(u"asked"_s, after)};
    }

    Steps confirm() const
    {
        if (m_action.code != "yes"_L1 && m_action.code != "no"_L1)
            return missing(u"code"_s, u"ticket.confirm_code"_s);
        TicketStep answer = step(u"answered"_s, m_ticket);
        answer.body.insert(u"answer"_s, m_action.code);
        const bool appeals = !m_context.reference.workflow.target(m_ticket.kind, m_ticket.state, u"appeal"_s).isEmpty();
        return QList{answer, m_action.code == "yes"_L1 ? closed(m_ticket) : reopened(m_ticket, appeals ? u"appeal"_s : u"reopen"_s)};
    }

    TicketStep closed(const Ticket &ticket) const
    {
        Ticket after = moved(ticket, u"close"_s);
        after.closedAt = m_context.now;
        return {u"closed"_s, after, m_action.action == "close"_L1 ? step(u"closed"_s, after).body : QJsonObject()};
    }

    TicketStep reopened(const Ticket &ticket, const QString &workflowAction) const
    {
        Ticket after = moved(ticket, workflowAction);
        ++after.reopenCount;
        if (workflowAction == "appeal"_L1)
            ++after.escalationLevel;
        after.resolvedAt = {};
        after.askedAt = {};
        after.closureCode.clear();
        after.closureText.clear();
        return {workflowAction == "appeal"_L1 ? u"appealed"_s : u"reopened"_s, after, step(u"reopened"_s, after).body};
    }

    TicketStep cancelled() const
    {
        Ticket after = moved(m_ticket, u"cancel"_s);
        after.closedAt = m_context.now;
        return step(u"cancelled"_s, after);
    }

    Steps words() const
    {
        if (m_action.text.trimmed().isEmpty())
            return missing(u"text"_s);
        // The first human answer ends the response clock; what the caller says wakes a ticket that waits for it.
        const bool human = m_action.action == "reply"_L1;
        QList<TicketStep> steps{step(m_action.action, human ? acknowledged(m_ticket) : m_ticket)};
        if (m_action.action == "answer"_L1 && m_ticket.pendingReason == "waiting_user"_L1 && m_ticket.phase == "pending"_L1) {
            TicketStep woken{u"resumed"_s, moved(m_ticket, u"resume"_s), {}};
            woken.body.insert(u"by"_s, u"answer"_s);
            steps += woken;
        }
        return steps;
    }

    Steps priority() const
    {
        Ticket after = m_ticket;
        if (m_action.priority == 0) {
            after.priority = m_context.reference.matrix.priority(m_ticket.impact, m_ticket.urgency);
            after.priorityReason.clear();
        } else {
            if (m_action.priority < 1 || m_action.priority > 5)
                return missing(u"priority"_s, u"ticket.priority_unknown"_s);
            if (m_action.reason.trimmed().isEmpty())
                return missing(u"reason"_s);
            after.priority = m_action.priority;
            after.priorityReason = m_action.reason.trimmed();
        }
        return QList{step(u"priority"_s, after)};
    }

    /// Steps of requests and complaints that only move along the workflow.
    Steps plainStep() const
    {
        static const QHash<QString, QString> kinds{{u"ask_approval"_s, u"approval_asked"_s}, {u"approve"_s, u"approved"_s}, {u"reject"_s, u"rejected"_s},
                                                   {u"investigate"_s, u"investigating"_s},   {u"appeal"_s, u"appealed"_s}};
        const auto kind = kinds.constFind(m_action.action);
        if (kind == kinds.cend())
            return missing(u"action"_s, u"ticket.action_unknown"_s);
        if (m_action.action == "reject"_L1 && m_action.reason.trimmed().isEmpty())
            return missing(u"reason"_s);
        if (m_action.action == "appeal"_L1)
            return QList{reopened(m_ticket, u"appeal"_s)};
        Ticket after = moved(m_ticket, m_action.action);
        if (m_action.action == "investigate"_L1 && !after.owner)
            after.owner = m_context.actor.staff;
        if (after.phase == "cancelled"_L1)
            after.closedAt = m_context.now;
        return QList{step(*kind, after)};
    }

    const TicketContext &m_context;
    const Ticket &m_ticket;
    const TicketAction &m_action;
};

} // namespace

Result<QList<TicketStep>> stepsOf(const TicketContext &context, const Ticket &ticket, const TicketAction &action)
{
    if (auto error = refusal(ticket, action.action, context.reference, context.actor, context.now))
        return failure(*error);
    return Builder(context, ticket, action).steps();
}

} // namespace frontdesk
