// How a list of tickets follows the desk: changed rows, marks, and new orders merged into the one on screen.
#include "ui/ticket/ticketlistmodel.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "ui/kit/roles.h"
#include "ui/ticket/listorder.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_mostChecked = 500;       // a larger change is read as "everything"
constexpr int c_mostPlaced = 64;         // beyond, one reading of the whole order is cheaper
constexpr int c_behindFor = 10000;       // ms until every notice of a change has come
constexpr int c_quiet = 15000;           // ms
constexpr int c_mostMerged = 400000;     // beyond, merging by id would hold up the screen; the view finds its place again by id
constexpr int c_mostStepsInLongList = 64;

} // namespace

/// A caller is named in tickets that did not change themselves. Those at hand are read again when they are painted; the tickets of who was merged
/// into a person that is renamed later wait for the next reading.
void TicketListModel::followCallers(const ChangeSet &changes)
{
    QSet<qint64> callers;
    for (const Change &change : changes.changes) {
        if (change.subject == "customer"_L1)
            callers.insert(change.id);
    }
    bool shown = false;
    for (const qint64 id : m_rows.keys()) {
        Row *kept = m_rows.object(id);
        if (!callers.contains(kept->ticket.caller.value))
            continue;
        kept->epoch = m_epoch - 1;
        shown = true;
    }
    if (!shown)
        return;
    rowsChanged(0, rowCount() - 1);
    if (m_sort.column == "caller"_L1)
        askOrder();
}

void TicketListModel::onChanges(const ChangeSet &changes)
{
    if (!changes.everything && changes.touches(u"customer"_s))
        followCallers(changes);
    if (!changes.touches(u"ticket"_s))
        return;
    m_lastChange = m_desk.clock().now();
    if (m_request == 0)
        return; // nothing was asked for yet
    if (changes.everything) {
        reload();
        emit changedCountChanged();
        return;
    }
    for (const Change &change : changes.changes) {
        if (change.subject == "ticket"_L1)
            m_toCheck.insert(change.id);
    }
    emit changedCountChanged();
    checkChanges();
}

void TicketListModel::checkChanges()
{
    if (m_checking || (m_toCheck.isEmpty() && m_toPlace.isEmpty()))
        return;
    if (m_toCheck.size() + m_toPlace.size() > c_mostChecked) {
        m_toCheck.clear();
        m_toPlace.clear();
        reload();
        return;
    }
    m_checking = true;
    const QSet<qint64> noticed = std::exchange(m_toCheck, {});
    const QSet<qint64> all = noticed | std::exchange(m_toPlace, {});
    const QList<qint64> ids(all.cbegin(), all.cend());
    const TicketFilter asked = m_filter;
    const TicketSort sort = m_sort;
    const int generation = m_generation;
    const bool isShort = m_orderKnown && !m_ids.isEmpty() && m_ids.size() <= m_shortList;
    whenFinished(m_desk.tickets().changed(asked, sort, ids, isShort ? m_ids : QList<qint64>()),
                 this, [this, ids, noticed, asked, sort, generation](const Result<TicketListChange> &change) {
        m_checking = false;
        if (!change) {
            report(change.error());
            return;
        }
        QSet<qint64> seen;
        for (const Ticket &ticket : change->rows)
            seen.insert(ticket.id.value);
        keep(change->rows);
        for (const qint64 id : ids) {
            if (!seen.contains(id))
                m_rows.remove(id); // no longer to be seen: an old copy must not stay
        }
        const bool current = asked == m_filter && sort == m_sort && !m_loading;
        if (current && (!change->order || generation == m_generation))
            settleChanges(ids, noticed, *change);
        else if (m_loading || !change->order)
            m_touched += QSet<qint64>(ids.cbegin(), ids.cend());
        else
            m_toCheck += noticed; // the list became another one meanwhile
        checkChanges();
    });
}

void TicketListModel::settleChanges(const QList<qint64> &ids, const QSet<qint64> &noticed, const TicketListChange &change)
{
    const QSet<qint64> matching(change.matching.cbegin(), change.matching.cend());
    for (const qint64 id : noticed) {
        if (matching.contains(id))
            markChanged(id);
        else
            m_changed.remove(id);
    }
    if (change.order)
        settleShort(ids, *change.order);
    else if (change.placed && ids.size() <= c_mostPlaced)
        settlePlaces(ids, change);
    else
        settleUnplaced(ids, matching);
    emit changedCountChanged();
}

/// The whole order of a short list, as the desk stood.
void TicketListModel::settleShort(const QList<qint64> &ids, const QList<qint64> &order)
{
    m_touched += QSet<qint64>(ids.cbegin(), ids.cend());
    adopt(order);
    m_touched.clear();
    for (const qint64 id : ids) {
        if (const int row = rowOf({id}); row >= 0)
            rowsChanged(row, row);
    }
}

void TicketListModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_ids.removeAt(row);
    ++m_generation;
    endRemoveRows();
}

/// What left goes at once; where the others stand says the next reading of the whole order.
void TicketListModel::settleUnplaced(const QList<qint64> &ids, const QSet<qint64> &matching)
{
    emit orderAboutToChange();
    for (const qint64 id : ids) {
        const int row = rowOf({id});
        if (row >= 0 && !matching.contains(id))
            removeRow(row);
        else if (row >= 0)
            rowsChanged(row, row);
        if (row >= 0 || matching.contains(id))
            m_touched.insert(id);
    }
    emit orderChanged();
    if (m_touched.isEmpty())
        return;
    if (m_orderRunning)
        m_orderWanted = true;
    else if (!m_orderTimer.isActive())
        m_orderTimer.start(int(qBound(qint64(0), 2 * m_orderCost - m_orderTime.elapsed(), qint64(1000))));
}

/// Puts a ticket of the list behind another; false if it stood there already, or if that one is not at hand.
bool TicketListModel::place(qint64 id, qint64 before)
{
    const int from = rowOf({id});
    const int beforeRow = before == 0 ? -1 : rowOf({before});
    if (before != 0) {
        m_behind += {id, before, m_steady.elapsed()};
        if (beforeRow < 0) {
            m_touched.insert(id); // it has not come yet, or the order is not known that far
            return false;
        }
    }
    const int to = beforeRow + 1; // in front of which row of now
    if (from == to || (from >= 0 && from + 1 == to)) {
        rowsChanged(from, from);
        return false;
    }
    ++m_generation;
    if (from < 0) {
        beginInsertRows({}, to, to);
        m_ids.insert(to, id);
        endInsertRows();
    } else {
        beginMoveRows({}, from, from, {}, to);
        m_ids.move(from, to > from ? to - 1 : to);
        endMoveRows();
        const int row = to > from ? to - 1 : to;
        rowsChanged(row, row);
    }
    m_missing.remove(id);
    return true;
}

void TicketListModel::settlePlaces(const QList<qint64> &ids, const TicketListChange &change)
{
    emit orderAboutToChange();
    QList<qint64> moved;
    QSet<qint64> waiting(change.before.keyBegin(), change.before.keyEnd());
    for (const qint64 id : ids) {
        if (waiting.contains(id))
            continue;
        m_touched.remove(id);
        if (const int row = rowOf({id}); row >= 0) {
            removeRow(row);
            moved += id;
        }
    }
    while (!waiting.isEmpty()) {
        // Behind one that itself has to find its place first: from the front of such a chain.
        QList<qint64> chain{*waiting.cbegin()};
        while (waiting.contains(change.before.value(chain.last())) && !chain.contains(change.before.value(chain.last())))
            chain += change.before.value(chain.last());
        for (auto id = chain.crbegin(); id != chain.crend(); ++id) {
            waiting.remove(*id);
            m_touched.remove(*id);
            if (place(*id, change.before.value(*id)))
                moved += *id;
        }
    }
    followMoved(moved);
    emit orderChanged();
    m_verifyTimer.start(c_quiet);
    if (m_orderKnown && !m_touched.isEmpty())
        m_placeTimer.start(int(qMax<qint64>(500, 2 * m_orderCost)));
}

/// Who was put behind one of these while that one's own change was still to come is asked for its place again.
void TicketListModel::followMoved(const QList<qint64> &moved)
{
    const qint64 old = m_steady.elapsed() - c_behindFor;
    m_behind.removeIf([&](const Behind &one) {
        if (one.at < old)
            return true;
        if (!moved.contains(one.before) || moved.contains(one.id))
            return false;
        m_toPlace.insert(one.id);
        return true;
    });
}

void TicketListModel::markChanged(qint64 id)
{
    m_changed.insert(id, m_steady.elapsed());
    if (!m_markTimer.isActive())
        m_markTimer.start(int(qMin<qint64>(1000, m_changedSpan)));
}

void TicketListModel::dropOldMarks()
{
    const qint64 until = m_steady.elapsed() - m_changedSpan;
    QList<qint64> dropped;
    for (auto it = m_changed.begin(); it != m_changed.end();) {
        if (it.value() > until) {
            ++it;
        } else {
            dropped += it.key();
            it = m_changed.erase(it);
        }
    }
    if (m_changed.isEmpty())
        m_markTimer.stop();
    if (dropped.isEmpty())
        return;
    const auto unmarked = [this](int first, int last) {
        emit dataChanged(index(first, int(TicketColumn::Number)), index(last, int(TicketColumn::Number)), {ChangedRole, Qt::AccessibleTextRole});
    };
    if (dropped.size() > 8) {
        if (rowCount() > 0)
            unmarked(0, rowCount() - 1); // looking for each in a long list takes longer than painting what is on screen
    } else {
        for (const qint64 id : std::as_const(dropped)) {
            if (const int row = m_rows.contains(id) ? rowOf({id}) : -1; row >= 0)
                unmarked(row, row);
        }
    }
    emit changedCountChanged();
}

void TicketListModel::adopt(const QList<qint64> &order)
{
    if (order == m_ids)
        return;
    emit orderAboutToChange();
    ++m_generation;
    const bool shortList = order.size() < 20000;
    if (const auto steps = explainOrder(m_ids, order, m_touchedRunning + m_touched, shortList ? 500 : c_mostStepsInLongList)) {
        takeSteps(*steps, order);
    } else if (order.size() + m_ids.size() > c_mostMerged) {
        beginResetModel();
        m_ids = order;
        endResetModel();
    } else {
        takeWhole(order);
    }
    Q_ASSERT(m_ids == order);
    emit orderChanged();
    emit changedCountChanged();
}

void TicketListModel::takeSteps(const OrderSteps &steps, const QList<qint64> &order)
{
    for (const OrderSteps::Range &range : steps.removals) {
        beginRemoveRows({}, range.first, range.first + range.count - 1);
        m_ids.remove(range.first, range.count);
        endRemoveRows();
    }
    for (const OrderSteps::Move &move : steps.moves) {
        const int from = int(m_ids.indexOf(move.id));
        const int to = move.after == 0 ? 0 : int(m_ids.indexOf(move.after)) + 1; // in front of which row of now
        if (to == from || to == from + 1)
            continue;
        beginMoveRows({}, from, from, {}, to);
        m_ids.move(from, to > from ? to - 1 : to);
        endMoveRows();
    }
    for (const OrderSteps::Range &range : steps.insertions) {
        beginInsertRows({}, range.first, range.first + range.count - 1);
        m_ids.insert(range.first, range.count, 0);
        std::copy_n(order.cbegin() + range.first, range.count, m_ids.begin() + range.first);
        endInsertRows();
    }
}

void TicketListModel::takeWhole(const QList<qint64> &order)
{
    const auto arrange = [this](const QList<qint64> &arranged) {
        emit layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList held = persistentIndexList();
        QHash<qint64, int> rows; // only of ids that somebody holds on to
        for (const QModelIndex &one : held)
            rows.insert(m_ids[one.row()], -1);
        for (int row = 0; row < arranged.size(); ++row) {
            if (const auto it = rows.find(arranged[row]); it != rows.end())
                *it = row;
        }
        QModelIndexList moved;
        for (const QModelIndex &one : held) {
            const int row = rows.value(m_ids[one.row()]);
            moved += row < 0 ? QModelIndex() : index(row, one.column());
        }
        m_ids = arranged;
        changePersistentIndexList(held, moved);
        emit layoutChanged({}, VerticalSortHint);
    };
    const QSet<qint64> had(m_ids.cbegin(), m_ids.cend());
    const QSet<qint64> has(order.cbegin(), order.cend());
    QList<qint64> staying, coming, leaving;
    for (const qint64 id : order)
        (had.contains(id) ? staying : coming) += id;
    for (const qint64 id : std::as_const(m_ids)) {
        if (!has.contains(id))
            leaving += id;
    }
    if (staying + leaving != m_ids)
        arrange(staying + leaving);
    if (!leaving.isEmpty()) {
        beginRemoveRows({}, int(staying.size()), int(m_ids.size()) - 1);
        m_ids.resize(staying.size());
        endRemoveRows();
    }
    if (!coming.isEmpty()) {
        beginInsertRows({}, int(m_ids.size()), int(m_ids.size() + coming.size()) - 1);
        m_ids += coming;
        endInsertRows();
    }
    if (m_ids != order)
        arrange(order);
}

} // namespace frontdesk
