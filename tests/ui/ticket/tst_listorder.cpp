#include "ui/ticket/listorder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace frontdesk;

namespace {

/// Takes the steps as a model would.
QList<qint64> taken(QList<qint64> ids, const OrderSteps &steps, const QList<qint64> &order)
{
    for (const OrderSteps::Range &range : steps.removals)
        ids.remove(range.first, range.count);
    for (const OrderSteps::Move &move : steps.moves) {
        const int from = int(ids.indexOf(move.id));
        const int to = move.after == 0 ? 0 : int(ids.indexOf(move.after)) + 1;
        ids.move(from, to > from ? to - 1 : to);
    }
    for (const OrderSteps::Range &range : steps.insertions) {
        for (int row = range.first; row < range.first + range.count; ++row)
            ids.insert(row, order[row]);
    }
    return ids;
}

} // namespace

class TestListOrder : public QObject
{
    Q_OBJECT

private slots:
    void theSameOrderNeedsNoStep()
    {
        const auto steps = explainOrder({1, 2, 3}, {1, 2, 3}, {});
        QVERIFY(steps && steps->isEmpty());
    }

    void theRestOfAnOrderIsOneInsertion()
    {
        const auto steps = explainOrder({1, 2}, {1, 2, 3, 4, 5}, {});
        QVERIFY(steps);
        QCOMPARE(steps->insertions, (QList<OrderSteps::Range>{{2, 3}}));
        QVERIFY(steps->removals.isEmpty() && steps->moves.isEmpty());
    }

    void aChangedTicketIsMovedNotReplaced()
    {
        const auto steps = explainOrder({1, 2, 3, 4}, {4, 1, 2, 3}, {4});
        QVERIFY(steps);
        QCOMPARE(steps->moves, (QList<OrderSteps::Move>{{4, 0}}));
        QVERIFY(steps->removals.isEmpty() && steps->insertions.isEmpty());
    }

    void whatNobodyTouchedIsNotExplained()
    {
        QVERIFY(!explainOrder({1, 2, 3}, {3, 1, 2}, {}));
        QVERIFY(!explainOrder({1, 2, 3}, {1, 3}, {7}));
        QVERIFY(!explainOrder({1, 2, 3}, {1, 2}, {}));
    }

    void randomChangesAreExplainedExactly()
    {
        QRandomGenerator random(20260310);
        for (int round = 0; round < 3000; ++round) {
            QList<qint64> before;
            for (int i = 0, n = int(random.bounded(30)); i < n; ++i)
                before += i + 1;
            QList<qint64> after = before;
            QSet<qint64> touched;
            for (int k = 0, n = int(random.bounded(8)); k < n; ++k) {
                const int what = int(random.bounded(3));
                if (what == 0) {
                    const qint64 fresh = 1000 + k;
                    after.insert(random.bounded(int(after.size()) + 1), fresh);
                    touched.insert(fresh);
                } else if (!after.isEmpty()) {
                    const int at = int(random.bounded(int(after.size())));
                    const qint64 id = after.takeAt(at);
                    touched.insert(id);
                    if (what == 1)
                        after.insert(random.bounded(int(after.size()) + 1), id);
                }
            }
            const auto steps = explainOrder(before, after, touched);
            QVERIFY(steps);
            QCOMPARE(taken(before, *steps, after), after);
        }
    }
};

QTEST_GUILESS_MAIN(TestListOrder)
#include "tst_listorder.moc"
