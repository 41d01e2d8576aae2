#include "core/ticket/workflow.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

Workflow::Workflow(QList<State> states, QList<Transition> transitions)
    : m_states(std::move(states))
    , m_transitions(std::move(transitions))
{
}

QString Workflow::initialState(const QString &kind) const
{
    for (const State &entry : m_states) {
        if (entry.kind == kind && entry.initial)
            return entry.state;
    }
    return {};
}

QString Workflow::phase(const QString &kind, const QString &state) const
{
    for (const State &entry : m_states) {
        if (entry.kind == kind && entry.state == state)
            return entry.phase;
    }
    return {};
}

QStringList Workflow::states(const QString &kind) const
{
    QStringList states;
    for (const State &entry : m_states) {
        if (entry.kind == kind)
            states += entry.state;
    }
    return states;
}

QString Workflow::target(const QString &kind, const QString &from, const QString &action) const
{
    for (const Transition &entry : m_transitions) {
        if (entry.kind == kind && entry.from == from && entry.action == action)
            return entry.to;
    }
    return {};
}

bool Workflow::allows(const QString &kind, const QString &from, const QString &to) const
{
    return std::any_of(m_transitions.cbegin(), m_transitions.cend(),
                       [&](const Transition &entry) { return entry.kind == kind && entry.from == from && entry.to == to; });
}

bool Workflow::knows(const QString &kind, const QString &action) const
{
    return !sources(kind, action).isEmpty();
}

QStringList Workflow::actions(const QString &kind, const QString &from) const
{
    QStringList actions;
    for (const Transition &entry : m_transitions) {
        if (entry.kind == kind && entry.from == from)
            actions += entry.action;
    }
    return actions;
}

QStringList Workflow::sources(const QString &kind, const QString &action) const
{
    QStringList sources;
    for (const Transition &entry : m_transitions) {
        if (entry.kind == kind && entry.action == action)
            sources += entry.from;
    }
    return sources;
}

Result<Workflow> Workflow::read(Session &session)
{
    FRONTDESK_LET(states, session.query(u"workflow.states"_s, {}, [](const Row &row) {
        return State{row.text(u"kind"_s), row.text(u"state"_s), row.text(u"phase"_s), row.flag(u"initial"_s)};
    }));
    FRONTDESK_LET(transitions, session.query(u"workflow.transitions"_s, {}, [](const Row &row) {
        return Transition{row.text(u"kind"_s), row.text(u"from_state"_s), row.text(u"to_state"_s), row.text(u"action"_s)};
    }));
    return Workflow(states, transitions);
}

QString PriorityMatrix::raised(const QString &urgency)
{
    return urgency == "low"_L1 ? u"medium"_s : u"high"_s;
}

Result<PriorityMatrix> PriorityMatrix::read(Session &session)
{
    PriorityMatrix matrix;
    FRONTDESK_TRY(session.each(u"workflow.matrix"_s, {}, [&](const Row &row) {
        matrix.set(row.text(u"impact"_s), row.text(u"urgency"_s), int(row.integer(u"priority"_s)));
        return true;
    }));
    return matrix;
}

QStringList closureCodes()
{
    return {u"solved"_s,         u"workaround"_s,   u"solved_by_change"_s, u"user_guided"_s,     u"duplicate"_s,  u"known_error"_s,
            u"no_fault_found"_s, u"recovered"_s,    u"supplier_solved"_s,  u"replaced"_s,        u"fulfilled"_s,  u"rejected"_s,
            u"withdrawn"_s,      u"no_answer"_s,    u"out_of_scope"_s,     u"logged_in_error"_s, u"other"_s};
}

QList<PendingReason> pendingReasons()
{
    return {{u"waiting_user"_s, true},  {u"supplier"_s, true},     {u"change_window"_s, true},
            {u"agreed_date"_s, true},   {u"second_line"_s, false}, {u"spare_staff"_s, false}};
}

} // namespace frontdesk
