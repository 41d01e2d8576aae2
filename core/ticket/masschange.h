#pragma once

#include "core/storage/dbworker.h"
#include "core/ticket/ticketaction.h"

#include <QObject>

namespace frontdesk {

class Desk;

/// One ticket of a mass change, as the person saw it.
struct MassTarget
{
    Id<Ticket> ticket;
    qint64 seenFlowSeq = -1; ///< see TicketAction
    int seenPriority = 0;    ///< for the action priority; 0 = not compared
    qint64 event = 0;        ///< of an undo: what to take back
};

/// What became of it.
struct MassOutcome
{
    enum class Kind { Waiting, Done, Unchanged, Refused };
    Id<Ticket> ticket;
    Kind kind = Kind::Waiting;
    QString number; ///< empty when the ticket could not be read
    QString state;
    qint64 seq = 0; ///< of the last event written
    Error error;    ///< why refused, by the same rules as a single change
};

/// One action on many tickets, in transactions of fifty, each ticket judged on its own. A ticket's command is made from the mass
/// change's, so that starting it again with the same command goes on where it was cut off and doubles nothing.
/// Lives on the desk's thread; must not outlive the desk. When the desk is large enough to notice, each batch sends one "read again".
class MassChange : public QObject
{
    Q_OBJECT
public:
    static constexpr int limit = 10'000;
    static constexpr int batchSize = 50;

    /// `action` without ticket; its `command` is the mass change's.
    MassChange(Desk &desk, const TicketAction &action, const QList<MassTarget> &targets);
    ~MassChange() override; ///< cancels what still runs

    /// Ends with finished(). Invalid at once, nothing done: "mass.too_many" (values: limit, count), "mass.nothing", "ticket.action_unknown"
    /// (take assign pending resume resolve close cancel priority tag untag undo are possible).
    Result<void> start();
    /// Stops after what is committed; the others stay Waiting and finished() comes with "desk.canceled".
    void cancel();

    bool running() const { return m_running; }
    const TicketAction &action() const { return m_action; }
    const QList<MassOutcome> &outcomes() const { return m_outcomes; } ///< in the order of the targets
    int count(MassOutcome::Kind kind) const;

    /// Another mass change that takes back what this one did, by events of its own. Null while this runs or when nothing was done.
    std::unique_ptr<MassChange> undo() const;

signals:
    void progressed(int handled, int total);
    /// No code: every ticket was handled. Otherwise why it ended early (connection lost, canceled); start() goes on.
    void finished(const frontdesk::Error &error);

private:
    void next();
    void one(qsizetype index, qsizetype end);
    void take(qsizetype from, const QList<MassOutcome> &outcomes);
    void end(const Error &error);

    Desk &m_desk;
    TicketAction m_action;
    QList<MassTarget> m_targets;
    QList<MassOutcome> m_outcomes;
    CancelToken m_cancel;
    qsizetype m_handled = 0;
    bool m_running = false;
};

} // namespace frontdesk
