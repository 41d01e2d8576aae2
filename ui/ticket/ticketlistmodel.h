#pragma once

#include "core/ticket/ticketfilter.h"
#include "core/ticket/ticketservice.h"
#include "ui/ticket/ticketcells.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

namespace frontdesk {

class Desk;

/// Any number of tickets in the order of the database: the ids are held (8 bytes a row), rows are read in blocks while they are
/// looked at and forgotten when many others were. Follows the desk's changes by itself: what changed finds its place by asking for the
/// ticket before it, not by reading a million ids anew. Lives on the GUI thread.
class TicketListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int TicketIdRole = Qt::UserRole; ///< qint64

    /// The desk must be open and outlive the model.
    TicketListModel(Desk &desk, SecondsLeft secondsLeft, QObject *parent = nullptr);
    ~TicketListModel() override;

    /// Another list: what was running is cancelled; the old rows stay until the first new ones come (a model reset).
    void show(const TicketFilter &filter, const TicketSort &sort);
    /// The same list whose time terms have moved on: rows come and go without a reset.
    void follow(const TicketFilter &filter);
    /// Reads everything again, without a reset.
    void reload();
    /// How long a row that changed is marked; 10 s unless a test is in a hurry.
    void setChangedSpan(std::chrono::milliseconds span) { m_changedSpan = span.count(); }

    const TicketFilter &filter() const { return m_filter; }
    const TicketSort &sorting() const { return m_sort; }
    /// Up to how many rows the order of all is asked after a change; a test of long lists makes it small.
    void setShortList(int rows) { m_shortList = rows; }

    bool loading() const { return m_loading; }        ///< the first rows of the list asked for have not come
    bool orderKnown() const { return m_orderKnown; }  ///< rowCount() is all of them
    int changedCount() const;                         ///< rows of the list that are marked as just changed
    QDateTime lastChange() const { return m_lastChange; } ///< UTC, when the desk last told of a change of a ticket

    Id<Ticket> ticketAt(int row) const;
    int rowOf(Id<Ticket> id) const; ///< -1 if it is not in the list
    /// The row if it is at hand; asks for it otherwise.
    std::optional<Ticket> ticket(int row) const;
    const TicketCellContext &cells() const { return m_cells; }

    /// Time has passed for these rows: what they say about it is asked again.
    void tick(int firstRow, int lastRow); ///< only cells that look different now are told
    /// Whether one of these rows is within ten minutes of its due time, before or after.
    bool hurries(int firstRow, int lastRow) const;
    /// The language on screen is another one.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void loadingChanged();
    /// The first rows of another list are there; reset has happened.
    void shown();
    /// The whole order is known, or known anew.
    void orderArrived();
    /// Around steps that may move what is on screen.
    void orderAboutToChange();
    void orderChanged();
    void changedCountChanged();
    void failed(const frontdesk::Error &error);

private:
    struct Row
    {
        Ticket ticket;
        int epoch = 0;
        TimeLeft shown; ///< as the view has painted it
    };

    void ask();
    void askOrder();
    void adopt(const QList<qint64> &order);
    void takeSteps(const struct OrderSteps &steps, const QList<qint64> &order);
    void takeWhole(const QList<qint64> &order);
    void fetchBlock();
    void keep(const QList<Ticket> &rows);
    void wantBlock(int row) const;
    void onChanges(const ChangeSet &changes);
    void followCallers(const ChangeSet &changes);
    void checkChanges();
    void settleChanges(const QList<qint64> &ids, const QSet<qint64> &noticed, const TicketListChange &change);
    void settleUnplaced(const QList<qint64> &ids, const QSet<qint64> &matching);
    void settleShort(const QList<qint64> &ids, const QList<qint64> &order);
    void settlePlaces(const QList<qint64> &ids, const TicketListChange &change);
    bool place(qint64 id, qint64 before);
    void removeRow(int row);
    void followMoved(const QList<qint64> &moved);
    void onPresence(const QList<qint64> &tickets);
    QList<Colleague> colleagues(qint64 id) const;
    TimeLeft timeLeft(const Ticket &ticket) const;
    void markChanged(qint64 id);
    void dropOldMarks();
    void rowsChanged(int first, int last, const QList<int> &roles = {});
    void setLoading(bool loading);
    void report(const Error &error);
    void renew(CancelToken &token);

    Desk &m_desk;
    SecondsLeft m_secondsLeft;
    TicketCellContext m_cells;
    TicketFilter m_filter;
    TicketSort m_sort;

    QList<qint64> m_ids;
    mutable QCache<qint64, Row> m_rows;
    mutable QList<int> m_wantedBlocks; ///< most recent last
    mutable QTimer m_fetchTimer;
    QSet<qint64> m_missing;  ///< asked for and not to be seen
    int m_epoch = 0;         ///< rows of an older one are shown and asked for again
    int m_generation = 0;    ///< counts changes of m_ids
    bool m_fetching = false;
    bool m_rowsFailed = false;

    int m_request = 0; ///< answers to an older one are too late
    CancelToken m_firstToken, m_orderToken;
    bool m_loading = false;
    bool m_orderKnown = false;
    bool m_orderRunning = false;
    bool m_orderWanted = false;
    QElapsedTimer m_orderTime;
    QTimer m_orderTimer;
    qint64 m_orderCost = 0; ///< ms the last one took; the pause between two follows it

    QSet<qint64> m_toCheck;
    QSet<qint64> m_toPlace; ///< not changed themselves
    bool m_checking = false;
    QSet<qint64> m_touched, m_touchedRunning; ///< may stand elsewhere in the next order
    struct Behind
    {
        qint64 id = 0;
        qint64 before = 0; ///< it was put behind this one, which may be about to move itself
        qint64 at = 0;     ///< ms of m_steady
    };
    QList<Behind> m_behind;
    QTimer m_placeTimer;     ///< for whose predecessor does not come
    QTimer m_verifyTimer;    ///< when it has been quiet for long the order is compared with the desk's
    bool m_verifying = false;
    QHash<qint64, qint64> m_changed;          ///< id -> ms of m_steady
    QElapsedTimer m_steady;
    QTimer m_markTimer;
    qint64 m_changedSpan = 10000;
    int m_shortList = 2000;
    QDateTime m_lastChange;
};

} // namespace frontdesk
