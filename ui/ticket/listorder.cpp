#include "ui/ticket/listorder.h"

namespace frontdesk {

namespace {

void addRow(QList<OrderSteps::Range> &ranges, int row)
{
    if (!ranges.isEmpty() && ranges.last().first + ranges.last().count == row)
        ++ranges.last().count;
    else
        ranges += {row, 1};
}

} // namespace

std::optional<OrderSteps> explainOrder(const QList<qint64> &before, const QList<qint64> &after, const QSet<qint64> &touched, int most)
{
    QList<int> gone, come; // rows in before, rows in after
    const qsizetype n = before.size(), m = after.size();
    qsizetype i = 0, j = 0;
    while (i < n && j < m) {
        if (before[i] == after[j]) {
            ++i;
            ++j;
        } else if (touched.contains(before[i])) {
            gone += int(i++);
        } else if (touched.contains(after[j])) {
            come += int(j++);
        } else {
            return std::nullopt;
        }
        if (gone.size() + come.size() > most)
            return std::nullopt;
    }
    const qsizetype tail = j; // from here on everything is new: one range, however long
    for (; i < n; ++i) {
        if (!touched.contains(before[i]) || gone.size() >= most)
            return std::nullopt;
        gone += int(i);
    }

    OrderSteps steps;
    QHash<qint64, int> goneAt;
    for (const int row : std::as_const(gone))
        goneAt.insert(before[row], row);
    QSet<qint64> moved;
    const auto isMoved = [&](int row) {
        const bool was = goneAt.contains(after[row]);
        if (was)
            moved.insert(after[row]);
        return was;
    };
    // The predecessor of a moved id among those that are there before anything is inserted.
    QList<int> inserted;
    for (const int row : std::as_const(come)) {
        if (!isMoved(row))
            inserted += row;
    }
    // The rest of an order after its first rows may be a million ids: without moves it is one range, never a list.
    const bool plainTail = goneAt.isEmpty();
    for (qsizetype row = tail; row < m && !plainTail; ++row) {
        if (!isMoved(int(row)))
            inserted += int(row);
    }
    const auto predecessor = [&](int row) -> qint64 {
        for (int k = row - 1; k >= 0; --k) {
            if (!std::binary_search(inserted.cbegin(), inserted.cend(), k))
                return after[k];
        }
        return 0;
    };
    for (const int row : std::as_const(come)) {
        if (moved.contains(after[row]))
            steps.moves += {after[row], predecessor(row)};
    }
    if (!goneAt.isEmpty()) {
        for (qsizetype row = tail; row < m; ++row) {
            if (moved.contains(after[row]))
                steps.moves += {after[row], predecessor(int(row))};
        }
    }
    for (const int row : std::as_const(inserted))
        addRow(steps.insertions, row);
    if (plainTail && tail < m) {
        addRow(steps.insertions, int(tail));
        steps.insertions.last().count += int(m - tail) - 1;
    }
    QList<OrderSteps::Range> removals;
    for (const int row : std::as_const(gone)) {
        if (!moved.contains(before[row]))
            addRow(removals, row);
    }
    steps.removals = QList<OrderSteps::Range>(removals.crbegin(), removals.crend());
    return steps;
}

} // namespace frontdesk
