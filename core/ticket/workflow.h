#pragma once

#include "core/storage/session.h"

#include <QHash>
#include <QStringList>

namespace frontdesk {

/// The state machines of domain rules section 2 as the desk's table has them; the same table guards the database.
class Workflow
{
public:
    struct State
    {
        QString kind;
        QString state;
        QString phase;
        bool initial = false;
    };
    struct Transition
    {
        QString kind;
        QString from;
        QString to;
        QString action; ///< assign take pending resume resolve cancel close reopen ask_approval approve reject investigate appeal
    };

    Workflow() = default;
    Workflow(QList<State> states, QList<Transition> transitions);

    QString initialState(const QString &kind) const;
    QString phase(const QString &kind, const QString &state) const; ///< empty for an unknown state
    QStringList states(const QString &kind) const;
    /// The state that `action` leads to from `from`, empty if the table has no such step.
    QString target(const QString &kind, const QString &from, const QString &action) const;
    bool allows(const QString &kind, const QString &from, const QString &to) const;
    /// Whether the kind ever has the action; if not, it is absent on screen instead of disabled.
    bool knows(const QString &kind, const QString &action) const;
    QStringList actions(const QString &kind, const QString &from) const;
    /// The states from which `action` is possible: what the reason beside a disabled action names.
    QStringList sources(const QString &kind, const QString &action) const;

    static Result<Workflow> read(Session &session);

private:
    QList<State> m_states;
    QList<Transition> m_transitions;
};

/// Impact x urgency -> priority 1 … 5 (domain rules, section 3).
class PriorityMatrix
{
public:
    void set(const QString &impact, const QString &urgency, int priority) { m_cells.insert({impact, urgency}, priority); }
    /// 0 for an unknown level. A VIP raises the urgency by one step before the matrix is read.
    int priority(const QString &impact, const QString &urgency) const { return m_cells.value({impact, urgency}); }
    static QString raised(const QString &urgency);

    static Result<PriorityMatrix> read(Session &session);

private:
    QHash<std::pair<QString, QString>, int> m_cells;
};

/// Closure codes (domain rules, section 7) and pending reasons, as codes; `stopsClock` says which may stop a service level clock at all.
QStringList closureCodes();
struct PendingReason
{
    QString code;
    bool mayStopClock = false;
};
QList<PendingReason> pendingReasons();

} // namespace frontdesk
