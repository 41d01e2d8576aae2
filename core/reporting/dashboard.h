#pragma once

#include "core/interaction/interactionservice.h"
#include "core/planning/dutyroster.h"
#include "core/reporting/dayfigures.h"
#include "core/ticket/viewcounters.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace frontdesk {

class Desk;
struct ChangeSet;

/// What a person in their role must know now, kept current: own work (agent), the queues and people of the own groups (lead), the desk's day
/// beside what is usual (manager). Counts of open work are live (ViewCounters: a change costs one statement about what changed); figures of
/// the day are counted again shortly after changes, on a connection of their own; what is usual every ten minutes. Nothing is read while
/// nobody looks. Lives on the GUI thread.
class Dashboard : public QObject
{
    Q_OBJECT
public:
    enum class Board {
        Mine,   ///< of the person signed in
        Groups, ///< of the groups that they are in or lead; of all groups for who is in none
        Desk
    };
    static constexpr int soonHours = 4; ///< how far ahead of a breach work counts as due soon

    /// Open tickets of a group, a person or all that the board is about; -1 while not known.
    struct Work
    {
        qint64 open = -1;
        qint64 late = -1;    ///< of these, the resolution is breached
        qint64 unowned = -1; ///< not for a person
        qint64 soon = -1;    ///< due within soonHours and not over yet; not for a person
        bool operator==(const Work &) const = default;
    };
    struct Person
    {
        Id<Staff> person;
        QDateTime onShiftUntil; ///< UTC; invalid: not on shift in these groups
        Work work;              ///< all that they own, whichever group it lies with
    };

    /// The desk must be open and outlive the board.
    explicit Dashboard(Desk &desk, QObject *parent = nullptr);
    ~Dashboard() override;

    /// Boards that this person's role calls for, the role's own first.
    QList<Board> boards() const;
    Board board() const { return m_board; }
    void show(Board board);
    /// Whether anybody looks. While not, nothing is read and nothing kept but what was shown.
    void setActive(bool active);
    /// Counts everything again.
    void reload();

    /// The server is away: figures of what is no longer so would mislead.
    bool away() const;
    /// Everything has been counted at least once.
    bool isKnown() const;
    /// Nothing is being counted or about to be.
    bool settled() const;

    QList<Id<SupportGroup>> groups() const; ///< that the board is about, in the directory's order; none for Mine
    Work total() const;
    Work ofGroup(Id<SupportGroup> group) const;
    QList<Person> people() const; ///< active members of those groups, on shift first, then most open first; only for Groups
    /// Who of a group is on shift; -1 = the group has no published roster about now.
    int onShift(Id<SupportGroup> group) const;
    int onShift() const; ///< people on shift in any of the groups; -1 = nobody can say
    InteractionService::Waiting waiting() const { return m_waiting; }

    QStringList measures() const; ///< of the day, in the order on screen; none for Groups
    const DayFigures &today() const { return m_today; }
    const DayUsual &usual() const { return m_usual; }
    /// How long the last counting of the day took, ms; -1 = not yet.
    qint64 costMs() const { return m_cost; }

    /// The tickets behind a count: what the queue is asked for. `late` = those that are breached, `unowned`, `soon`.
    enum class Part { Open, Late, Unowned, Soon };
    TicketFilter filterOf(Part part, const QDateTime &now) const;
    TicketFilter filterOf(Part part, Id<SupportGroup> group, const QDateTime &now) const;
    TicketFilter filterOf(Part part, Id<Staff> person, const QDateTime &now) const;
    /// The tickets and contacts behind a figure of today, exactly, or behind a part of it: an hour, say.
    QFuture<Result<ReportItems>> items(const QString &measure, const ReportBucket &bucket = {});

signals:
    void changed();
    void failed(const frontdesk::Error &error);

private:
    void setViews();
    void onChanges(const ChangeSet &changes);
    void step();
    void readWaiting();
    void fail(const Error &error);
    void cancel();
    TicketFilter base() const;
    Work counted(const QString &view) const;
    ReportFilters filters() const;

    Desk &m_desk;
    Board m_board = Board::Mine;
    ViewCounters m_counters;
    std::shared_ptr<DbWorker> m_worker; ///< while somebody looks; an answer that is under way keeps it, for closing waits for its connection
    CancelToken m_token;
    QTimer m_step, m_minute;
    QElapsedTimer m_steady;
    bool m_active = false, m_running = false, m_stale = false, m_known = false, m_waitingKnown = false;
    int m_generation = 0;    ///< answers about another board are too late
    qint64 m_nextAt = 0;     ///< of m_steady: not before
    qint64 m_cost = -1;
    DayFigures m_today;
    DayUsual m_usual;
    DutyNow m_duty;
    InteractionService::Waiting m_waiting;
};

} // namespace frontdesk
