#include "core/demo/demoworld.h"

#include "core/ticket/ticketsteps.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

DemoTeller::DemoTeller(const DemoWorld &world, const DemoRandom &random, const TicketKey &key)
    : m_world(world)
    , m_random(random)
    , m_key(key)
{
}

void DemoTeller::log(Ticket first, const QString &details, const DemoCustomer *caller, Id<Staff> actor)
{
    const DeskReference &reference = m_world.reference;
    QJsonObject words{{u"number"_s, m_key.number}};
    if (!details.isEmpty())
        words.insert(u"details"_s, details);
    first.id = m_key.id;
    first.number = m_key.number;
    first.state = reference.workflow.initialState(first.kind);
    first.phase = reference.workflow.phase(first.kind, first.state);
    if (caller) {
        first.caller = caller->id;
        if (!first.affected)
            first.affected = caller->id;
        first.organisation = caller->organisation;
        if (caller->vip && first.urgency != "high"_L1) {
            words.insert(u"vip_raised_from"_s, first.urgency);
            first.urgency = PriorityMatrix::raised(first.urgency);
        }
        m_history.callers.append({caller->id, first.openedAt, {}, 0});
    }
    first.priority = reference.matrix.priority(first.impact, first.urgency);
    if (const AgreementVersion *version = reference.agreements.applying(first.service, first.organisation, first.kind, first.openedAt))
        first.agreementVersion = version->id;
    m_at = first.openedAt;
    m_history.details = details;
    m_story.emplace(first, m_at, actor, words);
}

bool DemoTeller::act(const Actor &actor, TicketAction action, const QJsonObject &words)
{
    if (m_error)
        return false;
    action.ticket = m_key.id;
    const TicketContext context{m_world.reference, actor, m_at};
    auto steps = stepsOf(context, ticket(), action);
    if (!steps) {
        m_error = steps.error();
        m_error->detail += u" %1 %2 %3"_s.arg(m_key.number, ticket().state, action.action);
        return false;
    }
    for (TicketStep &step : *steps) {
        for (auto it = words.constBegin(); it != words.constEnd(); ++it)
            step.body.insert(it.key(), it.value());
        m_story->add(step.kind, m_at, actor.staff, [&](Ticket &row) { row = step.after; }, step.body);
    }
    return true;
}

bool DemoTeller::act(const Actor &actor, const QString &action, const QString &text)
{
    TicketAction done;
    done.command = {};
    done.action = action;
    done.text = text;
    return act(actor, done);
}

bool DemoTeller::assign(const Actor &actor, const QString &group, Id<Staff> person, const QString &reason)
{
    TicketAction done;
    done.command = {};
    done.action = u"assign"_s;
    done.group = m_world.group(group);
    done.person = person;
    done.reason = reason;
    return act(actor, done);
}

bool DemoTeller::wait(const Actor &actor, const QString &reason, const QDateTime &till, const QString &text)
{
    TicketAction done;
    done.command = {};
    done.action = u"pending"_s;
    done.code = reason;
    done.till = till;
    done.text = text;
    return act(actor, done);
}

bool DemoTeller::resolve(const Actor &actor, const QString &code, const QString &text)
{
    TicketAction done;
    done.command = {};
    done.action = u"resolve"_s;
    done.code = code;
    done.text = text;
    return act(actor, done);
}

void DemoTeller::link(const QString &relation, const TicketKey &other, const Actor &actor)
{
    m_story->add(u"linked"_s, m_at, actor.staff, [&](Ticket &row) {
        if (relation == "child"_L1)
            row.parent = other.id;
        if (relation == "duplicate"_L1) { // a merge, as live work does it
            row.duplicateOf = other.id;
            row.state = row.phase = u"cancelled"_s;
            row.closedAt = m_at;
            row.pendingReason.clear();
            row.pendingTill = {};
        }
    }, {{u"relation"_s, relation}, {u"other"_s, other.number}, {u"other_id"_s, other.id.value}});
    m_history.links.append({other.number, relation, relation == "child"_L1 || relation == "follow_up"_L1});
}

bool DemoTeller::pass(const BusinessTime &hours, qint64 fromMinutes, qint64 toMinutes)
{
    return reach(hours.after(m_at, m_random.skewed(fromMinutes * 60'000, toMinutes * 60'000)));
}

bool DemoTeller::reach(const QDateTime &at)
{
    if (!at.isValid() || at > m_world.now)
        return false;
    m_at = std::max(m_at, at);
    return true;
}

TicketHistory DemoTeller::finished()
{
    m_story->cacheClocks(m_world.reference.agreements, m_world.now);
    m_history.ticket = ticket();
    m_history.events = m_story->events();
    for (HistoryCaller &caller : m_history.callers) {
        if (!caller.toldAt.isValid() && (ticket().phase == "closed"_L1 || ticket().phase == "cancelled"_L1))
            caller.toldAt = ticket().closedAt;
    }
    return std::move(m_history);
}

} // namespace frontdesk
