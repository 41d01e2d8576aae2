#include "core/desk/desk.h"
#include "tests/support/ticketbench.h"
#include "ui/shell/theme.h"
#include "ui/ticket/ticketlistmodel.h"
#include "ui/ticket/ticketlistview.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace frontdesk;

namespace {

/// What of a widget is painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *watched)
    {
        watched->installEventFilter(this);
    }
    QRegion painted;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

} // namespace

/// Selecting, walking and painting in a list that is longer than what may be selected at once.
class TestTicketListView : public QObject
{
    Q_OBJECT

private:
    static constexpr int c_tickets = TicketListView::mostSelected + 150;
    static constexpr int c_mine = 30;
    std::unique_ptr<TestDesk> m_place;
    std::unique_ptr<TicketBench> m_bench;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<TicketListModel> m_model;
    std::unique_ptr<TicketListView> m_view;

    QPoint at(int row) const { return m_view->visualRect(m_model->index(row, int(TicketColumn::Title))).center(); }
    void click(int row, Qt::KeyboardModifiers modifiers = {}) { QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers, at(row)); }
    QList<int> selectedRows() const
    {
        QList<int> rows;
        for (const Id<Ticket> id : m_view->selectedTickets())
            rows += m_model->rowOf(id);
        return rows;
    }

private slots:
    void initTestCase()
    {
        new Theme(*qApp, ThemeChoice::Light);
        m_place = std::make_unique<TestDesk>();
        FRONTDESK_VALUE(bench, TicketBench::make(*m_place, u"sqlite"_s));
        m_bench = std::move(bench);
        FRONTDESK_OK(m_bench->write([&](Session &session) -> Result<void> {
            for (int i = 0; i < c_tickets; ++i) {
                TicketDraft draft;
                draft.title = u"Ticket %1"_s.arg(i);
                draft.caller = m_bench->caller;
                if (i < c_mine) {
                    draft.group = m_bench->firstLine;
                    draft.owner = m_bench->actor.staff;
                }
                FRONTDESK_TRY(ticketwork::create(session, m_bench->context(), draft));
            }
            return {};
        }));
        m_desk = std::make_unique<Desk>(m_bench->address, true);
        FRONTDESK_OK(await(m_desk->open({m_bench->actor.login, {}, true})));
    }
    void init()
    {
        m_model = std::make_unique<TicketListModel>(*m_desk, [](const Ticket &, const QDateTime &) { return std::optional<qint64>(7200); });
        m_view = std::make_unique<TicketListView>();
        m_view->setTickets(m_model.get());
        m_view->resize(1100, 500);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_model->show(TicketFilter::openOnes(), {u"number"_s, false});
        QTRY_VERIFY(m_model->orderKnown());
        QCOMPARE(m_model->rowCount(), c_tickets);
        m_view->setFocus();
        QTRY_VERIFY(m_model->ticket(0));
    }
    void cleanup()
    {
        m_view.reset();
        m_model.reset();
    }
    void cleanupTestCase()
    {
        m_desk.reset();
        m_bench.reset();
    }

    void aClickSelectsARowAndShiftARange()
    {
        click(2);
        QCOMPARE(selectedRows(), QList<int>{2});
        click(5, Qt::ShiftModifier);
        QCOMPARE(selectedRows(), (QList<int>{2, 3, 4, 5}));
        click(1, Qt::ShiftModifier); // from where it began
        QCOMPARE(selectedRows(), (QList<int>{1, 2}));
    }

    void controlAddsAndTakesOut()
    {
        click(2);
        click(7, Qt::ControlModifier);
        click(4, Qt::ControlModifier);
        QCOMPARE(selectedRows(), (QList<int>{2, 4, 7}));
        click(7, Qt::ControlModifier);
        QCOMPARE(selectedRows(), (QList<int>{2, 4}));
    }

    void keysSelectAsTheMouseDoes()
    {
        m_view->setCurrentTicket(m_model->ticketAt(3));
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(selectedRows(), (QList<int>{3, 4, 5}));
        QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(selectedRows(), (QList<int>{3, 4}));
        // Control walks without selecting, Insert (here its slot) chooses.
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(m_view->currentIndex().row(), 6);
        m_view->toggleCurrentRow();
        QCOMPARE(selectedRows(), (QList<int>{3, 4, 6}));
        QTest::keyClick(m_view.get(), Qt::Key_PageDown);
        QCOMPARE(selectedRows(), QList<int>{m_view->currentIndex().row()});
        QVERIFY(m_view->currentIndex().row() > 12);
    }

    void moreThanTheLimitIsRefusedAndTheSelectionStays()
    {
        QSignalSpy refused(m_view.get(), &TicketListView::selectAllRefused);
        click(2);
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.last().first().toInt(), c_tickets);
        QCOMPARE(selectedRows(), QList<int>{2});
        QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(refused.size(), 2);
        QCOMPARE(m_view->currentIndex().row(), c_tickets - 1);
        QVERIFY(!selectedRows().contains(900));
    }

    void allOfAShorterListAreSelected()
    {
        TicketFilter mine = TicketFilter::openOnes();
        mine.owners = {m_bench->actor.staff};
        m_view->startAtTop();
        m_model->show(mine, {u"number"_s, false});
        QTRY_VERIFY(!m_model->loading());
        QCOMPARE(m_model->rowCount(), c_mine);
        QSignalSpy refused(m_view.get(), &TicketListView::selectAllRefused);
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(refused.size(), 0);
        QCOMPARE(m_view->selectedTickets().size(), m_model->rowCount());
    }

    void selectionAndCurrentRowSurviveSortingAndReading()
    {
        click(2);
        click(4, Qt::ControlModifier);
        const QList<Id<Ticket>> chosen = m_view->selectedTickets();
        const Id<Ticket> current = m_view->currentTicket();
        const auto same = [&] {
            const QList<Id<Ticket>> now = m_view->selectedTickets();
            return QSet<qint64>{chosen[0].value, chosen[1].value} == QSet<qint64>{now.value(0).value, now.value(1).value} && now.size() == 2 && m_view->currentTicket() == current;
        };
        m_model->show(m_model->filter(), {u"number"_s, true});
        QTRY_VERIFY(m_model->orderKnown() && !m_model->loading());
        QTRY_VERIFY(same());
        QVERIFY(m_view->currentIndex().row() > 900);
        QSignalSpy order(m_model.get(), &TicketListModel::orderArrived);
        m_model->reload();
        QTRY_COMPARE(order.size(), 1);
        QVERIFY(same());
        QEvent language(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_view.get(), &language);
        QVERIFY(same());
    }

    void geometryHoldsFarDownTheList()
    {
        m_view->verticalScrollBar()->setValue(700);
        QCOMPARE(m_view->rowAt(0), 700);
        const QModelIndex index = m_model->index(705, int(TicketColumn::Owner));
        QCOMPARE(m_view->indexAt(m_view->visualRect(index).center()), index);
        const auto [first, last] = m_view->rowsInSight();
        QCOMPARE(first, 700);
        QCOMPARE(last, 700 + (m_view->viewport()->height() - 1) / m_view->rowHeight(0));
        m_view->scrollTo(m_model->index(3, 0));
        QCOMPARE(m_view->rowAt(0), 3);
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
        QCOMPARE(m_view->rowAt(m_view->viewport()->height() / m_view->rowHeight(0) * m_view->rowHeight(0) - 1), c_tickets - 1);
    }

    void aChangedCellIsPaintedAloneAndOnlyInSight()
    {
        QCoreApplication::processEvents();
        QTRY_VERIFY(m_model->ticket(99));
        QCoreApplication::processEvents();
        PaintWatch watch(m_view->viewport());
        const QModelIndex cell = m_model->index(4, int(TicketColumn::TimeLeft));
        emit m_model->dataChanged(cell, cell);
        emit m_model->dataChanged(m_model->index(500, 0), m_model->index(600, 3));
        QTRY_VERIFY(!watch.painted.isEmpty());
        QCOMPARE(watch.painted.boundingRect(), m_view->visualRect(cell));
    }
};

QTEST_MAIN(TestTicketListView)
#include "tst_ticketlistview.moc"
