#pragma once

#include "core/storage/dbworker.h"
#include "core/support/idset.h"
#include "core/ticket/ticketfilter.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace frontdesk {

class Desk;
struct ChangeSet;
namespace viewcounting {
struct Standing;
}

/// A view to be counted: a name of the caller's, and what it shows at a moment (UTC). The filter may change with time in its instants.
struct CountedView
{
    QString id;
    std::function<TicketFilter(const QDateTime &now)> filterAt;
};

/// Live counters of views. Each view's tickets are read once; from then on a change of some tickets costs one statement about those
/// tickets, for all views together, and the passing of time one about those tickets that a bound has passed. Views with search words are
/// asked for their matches again (at most 2,000). Everything is read again only when the feed says so (reconnect, import, mass change).
/// Lives on the GUI thread; never has more than one unit of work under way.
class ViewCounters : public QObject
{
    Q_OBJECT
public:
    /// The desk must be open and outlive the counters.
    explicit ViewCounters(Desk &desk, QObject *parent = nullptr);
    ~ViewCounters() override;

    /// Other views; those that show the same as before keep their tickets and are not read again.
    void setViews(const QList<CountedView> &views);
    qint64 count(const QString &id) const;     ///< -1 while not known
    qint64 lateCount(const QString &id) const; ///< of these, how many have missed their resolution; -1 while not known
    /// Reads everything again.
    void recount();
    /// Nothing is under way or waiting but the passing of time.
    bool settled() const;
    QDateTime checkedAt() const { return m_checkedAt; } ///< UTC, when the last answer came

    /// Looks at the clock now instead of at the next due point: after it has jumped, and in tests.
    void lookAtClock();

signals:
    /// These have another count than before; the first counts too.
    void counted(const QStringList &ids);
    /// Something was checked, whether or not a count changed.
    void checked();
    void failed(const frontdesk::Error &error);

private:
    struct View
    {
        QString id;
        std::function<TicketFilter(const QDateTime &now)> filterAt;
        TicketFilter filter;   ///< as it was at `at`
        QDateTime at;
        bool known = false, stale = true;
        bool timed = false;    ///< the filter changes with time
        QList<int> moving;     ///< its bounds (viewcounting::timeBounds) that move with the clock
        bool nextKnown = false;
        QDateTime next;        ///< the earliest moment at which time alone may change the tickets; invalid: none
        IdSet members, late;
        qint64 cost = 0;       ///< ms of the last reading
        qint64 readAt = 0;     ///< ms of m_steady
    };
    void onChanges(const ChangeSet &changes);
    void step();
    bool readStale();
    bool checkChanged();
    bool moveOn();
    bool findNext();
    void take(View &view, const viewcounting::Standing &standing, bool matches);
    void arm();
    void fail(const Error &error);
    View *view(const QString &id);
    const View *view(const QString &id) const { return const_cast<ViewCounters *>(this)->view(id); }
    void tell(const QHash<QString, QPair<qint64, qint64>> &before);
    QHash<QString, QPair<qint64, qint64>> counts() const;

    Desk &m_desk;
    QList<View> m_views;
    QSet<qint64> m_changed;
    QDateTime m_checkedAt;
    QTimer m_clockTimer;
    QTimer m_stepTimer; ///< also the pause before words are looked up again
    QElapsedTimer m_steady;
    CancelToken m_token;
    bool m_running = false;
    int m_generation = 0; ///< answers to an older set of views are too late
};

} // namespace frontdesk
