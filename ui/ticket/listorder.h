#pragma once

#include <QList>
#include <QSet>

#include <optional>

namespace frontdesk {

/// The few steps that turn one order of ids into another, for a list that must not jump. Rows are given in the order in
/// which the steps are taken: removals from the end, then moves, then insertions from the start, each in the coordinates of its moment.
struct OrderSteps
{
    struct Range
    {
        int first = 0;
        int count = 0;
        bool operator==(const Range &) const = default;
    };
    struct Move
    {
        qint64 id = 0;
        qint64 after = 0; ///< comes to stand behind this id; 0 = at the start
        bool operator==(const Move &) const = default;
    };
    QList<Range> removals;   ///< rows of the old order, last range first
    QList<Move> moves;
    QList<Range> insertions; ///< rows of the new order, first range first

    bool isEmpty() const { return removals.isEmpty() && moves.isEmpty() && insertions.isEmpty(); }
};

/// Explains the difference between two orders by the ids that are known to have changed: everybody else keeps their order.
/// Nothing when that does not explain it, or when it would take more than `most` steps. Linear; compares ids only.
std::optional<OrderSteps> explainOrder(const QList<qint64> &before, const QList<qint64> &after, const QSet<qint64> &touched, int most = 64);

} // namespace frontdesk
