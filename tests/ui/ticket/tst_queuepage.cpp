#include "core/desk/desk.h"
#include "tests/support/ticketbench.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/filterchip.h"
#include "ui/shell/theme.h"
#include "ui/ticket/filterline.h"
#include "ui/ticket/queuepage.h"
#include "ui/ticket/queueviews.h"
#include "ui/ticket/readingpane.h"
#include "ui/ticket/ticketlistmodel.h"
#include "ui/ticket/ticketlistview.h"

#include <QAccessible>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace frontdesk;

class TestQueuePage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TestDesk> m_place;
    std::unique_ptr<TicketBench> m_bench;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QueuePage> m_page;

    template<typename T>
    Result<T> answer(QFuture<Result<T>> future)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20000); }();
        return future.isFinished() ? future.result() : Result<T>(failure(ErrorKind::Busy, u"test.no_answer"_s));
    }

    Result<void> more(const QString &title, int hoursAgo, const QString &impact, const QString &urgency, Id<Customer> caller)
    {
        TicketDraft draft;
        draft.title = title;
        draft.impact = impact;
        draft.urgency = urgency;
        draft.caller = caller;
        draft.details = title + u". It began this morning and did not get better."_s;
        const QDateTime now = m_bench->now;
        m_bench->now = now.addSecs(-hoursAgo * 3600 - 600);
        const auto made = m_bench->create(draft);
        m_bench->now = now;
        FRONTDESK_TRY(made);
        return {};
    }

    void type(const QString &text)
    {
        QPlainTextEdit *edit = m_page->filterLine()->edit();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        edit->insertPlainText(text);
    }

    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->model()->loading() && m_page->model()->orderKnown(), 20000);
    }

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        m_place = std::make_unique<TestDesk>();
        FRONTDESK_VALUE(bench, TicketBench::make(*m_place, u"sqlite"_s));
        m_bench = std::move(bench);
        FRONTDESK_OK(more(u"Building 3 offline: tills and doors down"_s, 3, u"high"_s, u"high"_s, m_bench->caller));
        FRONTDESK_OK(more(u"VPN refuses to connect: certificate expired"_s, 9, u"medium"_s, u"high"_s, m_bench->vipCaller));
        FRONTDESK_OK(more(u"Scanner drops the first two digits"_s, 2, u"medium"_s, u"medium"_s, m_bench->caller));
        FRONTDESK_OK(more(u"Screen does not wake after sleep"_s, 1, u"low"_s, u"medium"_s, m_bench->caller));
        FRONTDESK_OK(more(u"Desktop icons lose their order"_s, 1, u"low"_s, u"low"_s, m_bench->caller));
        FRONTDESK_OK(m_bench->act({2}, u"take"_s));
        FRONTDESK_OK(m_bench->act({3}, u"assign"_s, [&](TicketAction &action) { action.group = m_bench->secondLine; }));
        m_desk = std::make_unique<Desk>(m_bench->address, true);
        FRONTDESK_OK(answer(m_desk->open({u"console"_s, {}, true})));
        m_page = std::make_unique<QueuePage>(*m_desk);
        m_page->resize(1210, 734);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        settle();
        m_page->focusStart();
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
        m_bench.reset();
        m_place.reset();
    }

    void standardViewsAndTheirTypedQueriesAreTheSame()
    {
        for (const QueueView &view : standardQueueViews()) {
            const QueryContext context{*m_desk->reference(), m_desk->actor(), m_desk->clock().now(), u"en"_s, {}, {}};
            const TicketQuery query = parseTicketQuery(view.query, context);
            QVERIFY(query.usable());
            QVERIFY2(query.filter == standardFilter(view.view, m_desk->actor().staff, m_desk->actor().groups), qPrintable(view.id));
            QCOMPARE(query.sort.value_or(TicketSort{}), standardSort(view.view));
        }
    }

    void theQueueOpensWithTheMostUrgentTicketCurrent()
    {
        QCOMPARE(m_page->model()->rowCount(), 5);
        QVERIFY(m_page->list()->hasFocus());
        QCOMPARE(m_page->list()->currentIndex().row(), 0);
        QCOMPARE(m_page->statusText(), u"1 of 5"_s);
        QTRY_COMPARE(m_page->findChild<QWidget *>(u"ticketFacts"_s)->accessibleDescription().section(u'\n', 0, 0), u"Caller: 苏晴"_s);
        QVERIFY(m_page->findChild<QLabel *>(u"ticketCount"_s)->text().startsWith(u"5 tickets"_s));
    }

    void keysWalkTheListAndOpenTickets()
    {
        TicketListView *list = m_page->list();
        QTest::keyClick(list, Qt::Key_J);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 2);
        QTest::keyClick(list, Qt::Key_K);
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(list, Qt::Key_End);
        QCOMPARE(list->currentIndex().row(), 4);
        QTest::keyClick(list, Qt::Key_Home);
        QCOMPARE(list->currentIndex().row(), 0);
        QSignalSpy opened(m_page.get(), &Page::ticketRequested), torn(m_page.get(), &Page::ticketWindowRequested);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<Id<Ticket>>(), list->currentTicket());
        QTest::keyClick(list, Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(torn.size(), 1);
        QWidget *pane = m_page->findChild<QWidget *>(u"readingPane"_s);
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(!pane->isVisible());
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(pane->isVisible());
        QVERIFY(!list->testAttribute(Qt::WA_InputMethodEnabled));
        QVERIFY(!list->viewport()->testAttribute(Qt::WA_InputMethodEnabled));
    }

    void letterKeysAskForActionsOnTheSelectedTickets()
    {
        QSignalSpy asked(m_page.get(), &QueuePage::actionRequested);
        TicketListView *list = m_page->list();
        QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(list, Qt::Key_A);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(0).toString(), u"assign"_s);
        QCOMPARE(asked.first().at(1).value<QList<MassTarget>>().size(), 2);
        // A resolved ticket only can be closed: the key is there, the reason beside it.
        QTest::keyClick(list, Qt::Key_C);
        QCOMPARE(asked.size(), 1);
        QVERIFY(m_page->findChild<QAction *>(u"close_ticket"_s)->toolTip().size() > 15);
    }

    void letterKeysAreTextInTheFilter()
    {
        QSignalSpy asked(m_page.get(), &QueuePage::actionRequested);
        QTest::keyClick(m_page->list(), Qt::Key_Slash);
        QVERIFY(m_page->filterLine()->edit()->hasFocus());
        QTest::keyClicks(m_page->filterLine()->edit(), u"priority:1"_s);
        QCOMPARE(m_page->filterLine()->text(), u"state:open priority:1"_s);
        QCOMPARE(asked.size(), 0);
        QTest::keyClick(m_page->filterLine()->edit(), Qt::Key_Escape); // candidates, if any
        QTest::keyClick(m_page->filterLine()->edit(), Qt::Key_Return);
        QTRY_COMPARE(m_page->model()->rowCount(), 1);
        QVERIFY(m_page->list()->hasFocus());
    }

    void aWrongWordIsUnderlinedSaidAndMended()
    {
        type(u"state:open group:\"Line 2 B\""_s);
        auto *banner = m_page->findChild<ErrorBanner *>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->text().contains(u"Line 2 B"_s));
        QVERIFY(m_page->filterLine()->edit()->accessibleDescription().contains(u"Line 2 B"_s));
        QCOMPARE(m_page->model()->rowCount(), 5); // the list before
        m_page->findChild<QAction *>(u"useClosest"_s)->trigger();
        QCOMPARE(m_page->filterLine()->text(), u"state:open group:\"Line 2 A\""_s);
        QTRY_COMPARE(m_page->model()->rowCount(), 1);
        QVERIFY(!banner->isVisible());
    }

    void chipsAndTypedTextAreOneFilter()
    {
        auto *chip = m_page->findChild<FilterChip *>(u"chip_group"_s);
        QVERIFY(chip->value().isEmpty());
        QMenu *menu = chip->menu();
        emit menu->aboutToShow();
        menu->findChild<QAction *>(u"group_line-2a"_s)->trigger();
        QCOMPARE(m_page->filterLine()->text(), u"state:open group:\"Line 2 A\""_s);
        QTRY_COMPARE(m_page->model()->rowCount(), 1);
        QCOMPARE(chip->value(), u"Line 2 A"_s);
        emit menu->aboutToShow();
        QVERIFY(menu->findChild<QAction *>(u"group_line-2a"_s)->isChecked());
        menu->findChild<QAction *>(u"group_line-2a"_s)->trigger();
        QCOMPARE(m_page->filterLine()->text(), u"state:open"_s);
        QTRY_COMPARE(m_page->model()->rowCount(), 5);
    }

    void anEmptyListSaysWhyAndWhatHelps()
    {
        type(u"state:open priority:1 owner:me"_s);
        auto *empty = m_page->findChild<EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        auto *drop = m_page->findChild<QAction *>(u"dropTerm"_s);
        QTRY_VERIFY(drop->isEnabled());
        drop->trigger();
        QTRY_COMPARE(m_page->model()->rowCount(), 1);
        QVERIFY(!empty->isVisible());
    }

    void viewsCountThemselvesAgain()
    {
        auto *views = m_page->findChild<QueueViews *>();
        QTRY_COMPARE(views->count(u"all_open"_s), 5);
        QCOMPARE(views->count(u"mine"_s), 1);
        QTRY_COMPARE(m_page->badge().count, 1);
        QVERIFY(m_page->badge().urgent); // nine hours old, eight agreed
        FRONTDESK_OK(m_bench->act({1}, u"take"_s));
        QTRY_COMPARE_WITH_TIMEOUT(views->count(u"mine"_s), 2, 20000);
        const QModelIndex mine = views->tree()->model()->index(0, 0, views->tree()->model()->index(0, 0));
        QCOMPARE(mine.data(Qt::AccessibleTextRole).toString(), u"My tickets, 2, %n late"_s.replace(u"%n"_s, u"1"_s));
        views->tree()->setCurrentIndex(mine);
        QTRY_COMPARE(m_page->model()->rowCount(), 2);
        QCOMPARE(m_page->filterLine()->text(), u"state:open owner:me"_s);
    }

    void sortingKeepsTheCurrentTicket()
    {
        TicketListView *list = m_page->list();
        QTest::keyClick(list, Qt::Key_Down);
        const Id<Ticket> current = list->currentTicket();
        const QRect section(list->horizontalHeader()->sectionViewportPosition(int(TicketColumn::Title)) + 5, 5, 1, 1);
        QTest::mouseClick(list->horizontalHeader()->viewport(), Qt::LeftButton, {}, section.center());
        QTRY_COMPARE(m_page->model()->sorting().column, u"title"_s);
        settle();
        QCOMPARE(list->currentTicket(), current);
        QCOMPARE(list->currentIndex().row(), 4); // V comes last
        QCOMPARE(m_page->filterLine()->text(), u"state:open sort:title"_s);
    }

    void aChangeAboveDoesNotMoveWhatIsOnScreen()
    {
        for (int i = 0; i < 60; ++i)
            FRONTDESK_OK(more(u"Ticket %1"_s.arg(i), 1, u"low"_s, u"low"_s, m_bench->caller));
        TicketListView *list = m_page->list();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->model()->rowCount(), 65, 20000);
        settle();
        list->verticalScrollBar()->setValue(30);
        const Id<Ticket> top = m_page->model()->ticketAt(list->rowAt(0));
        list->setCurrentTicket(m_page->model()->ticketAt(34));
        const Id<Ticket> current = list->currentTicket();
        FRONTDESK_OK(more(u"All doors closed"_s, 0, u"high"_s, u"high"_s, m_bench->caller));
        QTRY_COMPARE_WITH_TIMEOUT(m_page->model()->rowCount(), 66, 20000);
        QCOMPARE(m_page->model()->ticketAt(list->rowAt(0)), top);
        QCOMPARE(list->currentTicket(), current);
    }

    void theReadingPaneStandsAtTheRightOfAWideWindow()
    {
        auto *body = m_page->findChild<QSplitter *>(u"queueBody"_s);
        QCOMPARE(body->orientation(), Qt::Vertical);
        m_page->resize(1900, 1000);
        QTRY_COMPARE(body->orientation(), Qt::Horizontal);
        m_page->setPanePlace(QueuePage::PanePlace::Below);
        QCOMPARE(body->orientation(), Qt::Vertical);
    }

    void columnsAreKept()
    {
        QSettings settings(m_place->folder() + u"/layout.ini"_s, QSettings::IniFormat);
        QHeaderView *header = m_page->list()->horizontalHeader();
        header->moveSection(header->visualIndex(int(TicketColumn::Owner)), 3);
        header->setSectionHidden(int(TicketColumn::Group), true);
        m_page->list()->setColumnWidth(int(TicketColumn::Caller), 171);
        header->moveSection(0, 5); // priority stays first
        QCOMPARE(header->visualIndex(0), 0);
        m_page->saveLayout(settings);
        QueuePage other(*m_desk);
        other.resize(1210, 734);
        other.restoreLayout(settings);
        QCOMPARE(other.list()->horizontalHeader()->visualIndex(int(TicketColumn::Owner)), 3);
        QVERIFY(other.list()->isColumnHidden(int(TicketColumn::Group)));
        QCOMPARE(other.list()->columnWidth(int(TicketColumn::Caller)), 171);
        other.list()->resetColumns();
        QVERIFY(!other.list()->isColumnHidden(int(TicketColumn::Group)));
    }

    void everythingHasAName()
    {
        const QList<QWidget *> widgets = m_page->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || !widget->inherits("QAbstractButton") )
                continue;
            QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(access && !access->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        }
        QCOMPARE(m_page->list()->accessibleName(), u"Tickets"_s);
        QCOMPARE(m_page->filterLine()->edit()->accessibleName(), u"Filter"_s);
        QCOMPARE(m_page->findChild<QTreeView *>(u"queueViewTree"_s)->accessibleName(), u"Views"_s);
        QVERIFY(!m_page->findChild<QWidget *>(u"replyDoor"_s)->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestQueuePage)
#include "tst_queuepage.moc"
