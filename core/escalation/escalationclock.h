#pragma once

#include "core/escalation/escalationwork.h"
#include "core/escalation/leadership.h"
#include "core/storage/dbworker.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>

namespace frontdesk {

class Desk;

/// Does for the whole desk what nobody must forget: fires the steps of escalation ladders, passes unacknowledged ones on, wakes pending
/// tickets and closes silent ones, and gives the tickets of groups that assign by themselves to whoever is on shift. Any number may run; the one that holds the leased row acts, the others wait for the lease to end.
/// Sleeps until the next due point; what is committed meanwhile comes through the change feed. Lives on the desk's thread.
/// In a desk in a file the program that a person works with does this beside: over a connection of its own, in short units with rests
/// between them, so that nobody waits for it.
class EscalationClock : public QObject
{
    Q_OBJECT
public:
    struct Settings
    {
        QString holder;             ///< machine/process/number; unique
        qint64 leaseMs = 3000;      ///< after which a silent leader is followed by another
        qint64 renewMs = 1000;
        int fireBatch = 20;         ///< how many tickets, or notices, one unit of work changes at most
        int moveBatch = 200;        ///< the same of tickets that wake or are closed
        bool rests = false;         ///< after each unit for as long as it took
        qint64 gatherMs = 0;        ///< what changes within this time is reckoned together
        const Clock *clock = nullptr;       ///< not owned; without one the desk's
        const DutyRoster *roster = nullptr; ///< not owned
    };
    static Settings settingsFor(Backend backend); ///< a file's desk has one machine and need not hurry

    /// `desk` is open, listens, and outlives the clock. On PostgreSQL its login has the service role; on SQLite the desk itself acts.
    EscalationClock(Desk &desk, Settings settings, QObject *parent = nullptr);
    ~EscalationClock() override;

    void start();
    /// Ends what is under way and lets another lead at once.
    QFuture<Result<void>> stop();
    bool leads() const { return m_leadership.mine; }
    qint64 epoch() const { return m_leadership.epoch; } ///< of the leadership; 0 = not known yet
    /// How many steps this one has fired since it began.
    qint64 fired() const { return m_fired; }

    /// The desk itself as the one who acts.
    static Actor serviceActor(const Desk &desk);

signals:
    void leadingChanged(bool leads, qint64 epoch);
    void stepsFired(int steps);
    void ticketsMoved(int tickets); ///< woken or closed
    void passedOn(int notices);
    void ticketsAssigned(int tickets);
    void failed(const frontdesk::Error &error);
    /// Everything due is done; the next look is at `until` (UTC, invalid = nothing foreseen).
    void asleep(const QDateTime &until);

private:
    struct Round;
    /// Scan, Reckon, FindUnowned, FindDue and Look only read.
    enum class Kind { Lead, Book, Scan, Reckon, Keep, FindUnowned, Assign, Fire, PassOn, FindDue, Move, Look };
    static Result<Round> work(Session &session, Round round, const EscalationContext &context, qint64 leaseMs);
    void pump();
    Round nextRound();
    void finish(const Round &round);
    void recover(const Round &asked, const Error &error);
    void sleep();
    bool rests();
    bool heard(const QList<Change> &changes);
    void servedMoves();
    void lookForUnowned();
    void keepSooner(const QList<escalationwork::Plan> &plans);
    DbWorker &worker();
    QDateTime now() const;
    void setLeadership(const Leadership &leadership);

    Desk &m_desk;
    Settings m_settings;
    std::unique_ptr<DbWorker> m_own; ///< in a desk in a file; a server's service has its client's to itself
    Leadership m_leadership;
    QElapsedTimer m_alive;  ///< does not jump with the clock on the wall
    qint64 m_leaseFrom = 0; ///< of m_alive, when the lease was last taken
    QTimer m_timer;
    QSet<qint64> m_changed;   ///< tickets whose plan may be old
    qint64 m_changedAt = 0;   ///< of m_alive, when the first of them was heard of
    bool m_scan = true;       ///< look for every ticket without a current plan
    QList<Id<Ticket>> m_unplanned; ///< found by that, and reckoned when nothing else is to be done
    QList<escalationwork::Plan> m_plans; ///< reckoned and to be kept
    bool m_plansChange = false; ///< these are of tickets that have changed
    QList<ticketwork::DueToMove> m_moves;
    bool m_assigns = true;    ///< look for tickets that are to find an owner by themselves
    QList<escalationwork::Unowned> m_unowned; ///< found by that
    QSet<qint64> m_unassignable; ///< could not be served; tried again when a shift or the desk's lists change
    qint64 m_restUntil = 0;   ///< of m_alive
    bool m_checkBook = true;
    QList<Kind> m_agenda;     ///< what is still to be done before the next look
    QDateTime m_agendaFrom;   ///< when it was set, UTC
    bool m_served = false;    ///< everything due was just done
    bool m_busy = false;
    QFuture<void> m_unit; ///< under way while busy
    CancelToken m_token;  ///< its
    bool m_stopped = false;
    int m_batch;
    std::optional<QDateTime> m_next; ///< the next point, UTC; nothing = not known, invalid = none foreseen
    QString m_lastError;
    qint64 m_fired = 0;
};

} // namespace frontdesk
