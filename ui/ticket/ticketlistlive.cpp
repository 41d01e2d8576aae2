// How a list of tickets follows the desk: changed rows, marks, and new orders merged into the one on screen.
#include "ui/ticket/ticketlistmodel.h"

#include "core/desk/desk.h"
#include "ui/kit/roles.h"
#include "ui/ticket/listorder.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_mostChecked = 500;       // a larger change is read as "everything"
constexpr int c_mostMerged = 400000;     // beyond, merging by id would hold up the screen; the view finds its place again by id
constexpr int c_mostStepsInLongList = 64;

} // namespace

void TicketListModel::onChanges(const ChangeSet &changes)
{
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
    if (m_checking || m_toCheck.isEmpty())
        return;
    if (m_toCheck.size() > c_mostChecked) {
        m_toCheck.clear();
        reload();
        return;
    }
    m_checking = true;
    const QList<qint64> ids(m_toCheck.cbegin(), m_toCheck.cend());
    m_toCheck.clear();
    const TicketFilter asked = m_filter;
    m_desk.tickets().rows(ids).then(this, [this, ids, asked](const Result<QList<Ticket>> &rows) {
        if (!rows) {
            m_checking = false;
            report(rows.error());
            return;
        }
        QHash<qint64, Ticket> before;
        for (const qint64 id : ids) {
            if (const Row *kept = m_rows.object(id))
                before.insert(id, kept->ticket);
        }
        QSet<qint64> seen;
        for (const Ticket &ticket : *rows)
            seen.insert(ticket.id.value);
        keep(*rows);
        for (const qint64 id : ids) {
            if (!seen.contains(id))
                m_rows.remove(id); // no longer to be seen: an old copy must not stay
        }
        m_desk.tickets().matching(asked, ids).then(this, [this, ids, before, asked](const Result<QList<qint64>> &matching) {
            m_checking = false;
            if (!matching)
                report(matching.error());
            else if (asked == m_filter && !m_loading)
                settleChanges(ids, before, *matching);
            else
                m_touched += QSet<qint64>(ids.cbegin(), ids.cend());
            checkChanges();
        });
    });
}

bool TicketListModel::movesInOrder(const Ticket &before, const Ticket &after) const
{
    const QString &by = m_sort.column;
    if (by == "priority"_L1 && before.priority != after.priority)
        return true;
    if (by == "priority"_L1 || by == "due"_L1)
        return before.dueAt != after.dueAt || before.phase != after.phase || before.leftSeconds != after.leftSeconds;
    if (by == "title"_L1)
        return before.title != after.title;
    if (by == "caller"_L1)
        return before.callerName != after.callerName || before.caller != after.caller;
    if (by == "state"_L1)
        return before.state != after.state || before.phase != after.phase;
    if (by == "group"_L1)
        return before.group != after.group;
    if (by == "owner"_L1)
        return before.owner != after.owner || before.ownerName != after.ownerName;
    if (by == "number"_L1 || by == "opened"_L1)
        return before.openedAt != after.openedAt;
    return true;
}

void TicketListModel::settleChanges(const QList<qint64> &ids, const QHash<qint64, Ticket> &before, const QList<qint64> &matching)
{
    const QSet<qint64> matches(matching.cbegin(), matching.cend());
    bool reorder = m_orderRunning; // it may have been read before this change
    for (const qint64 id : ids) {
        const int row = int(m_ids.indexOf(id));
        const bool in = matches.contains(id);
        if (in)
            markChanged(id);
        else
            m_changed.remove(id);
        if (row < 0) {
            if (in) {
                m_touched.insert(id);
                reorder = true;
            }
            continue;
        }
        if (!in) {
            emit orderAboutToChange();
            beginRemoveRows({}, row, row);
            m_ids.removeAt(row);
            ++m_generation;
            endRemoveRows();
            emit orderChanged();
            m_touched.insert(id);
            continue;
        }
        rowsChanged(row, row);
        const auto old = before.constFind(id);
        const Row *now = m_rows.object(id);
        if (old == before.cend() || !now || movesInOrder(*old, now->ticket)) {
            m_touched.insert(id);
            reorder = true;
        }
    }
    emit changedCountChanged();
    if (reorder) {
        if (m_orderRunning)
            m_orderWanted = true;
        else if (!m_orderTimer.isActive())
            m_orderTimer.start(int(qBound(qint64(0), 2 * m_orderCost - m_orderTime.elapsed(), qint64(1000))));
    }
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
            if (const int row = int(m_ids.indexOf(id)); row >= 0)
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
