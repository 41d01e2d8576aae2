#include "core/desk/desk.h"
#include "core/ticket/viewservice.h"
#include "tests/support/testkey.h"
#include "tests/support/ticketbench.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/filterchip.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/filterchips.h"
#include "ui/ticket/filterline.h"
#include "ui/ticket/filterproblem.h"
#include "ui/ticket/queuepage.h"
#include "ui/ticket/queueviews.h"
#include "ui/ticket/readingpane.h"
#include "ui/ticket/savedviews.h"
#include "ui/ticket/saveviewdialog.h"
#include "ui/ticket/ticketlistmodel.h"
#include "ui/ticket/ticketlistview.h"
#include "ui/ticket/valuepicker.h"
#include "ui/ticket/viewtree.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QDrag>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollBar>
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
    std::unique_ptr<TextDrafts> m_drafts;
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

    /// The program ends and starts again: the desk and what was typed stay.
    void restart()
    {
        m_page.reset();
        m_drafts.reset();
        m_drafts = std::make_unique<TextDrafts>(m_place->folder() + u"/drafts"_s, testKey());
        m_page = std::make_unique<QueuePage>(*m_desk, *m_drafts);
        m_page->resize(1210, 734);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        settle();
        m_page->focusStart();
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
        restart();
    }
    void cleanup()
    {
        m_page.reset();
        m_drafts.reset();
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

    void theListAndThePaneChangeTheirTimeLeftTogether()
    {
        const QWidget *facts = m_page->findChild<QWidget *>(u"ticketFacts"_s);
        const auto row = [&] { return m_page->list()->currentIndex().siblingAtColumn(int(TicketColumn::TimeLeft)).data().toString(); };
        const auto pane = [&] { return facts->accessibleDescription().section(u"Resolution: "_s, 1).section(u'\n', 0, 0); };
        QTRY_VERIFY(!pane().isEmpty());
        const QString before = row();
        QVERIFY2(pane().endsWith(before.endsWith("over"_L1) ? before : before + u" left"_s), qPrintable(pane() + before));
        m_desk->followServer(m_desk->clock().now().addSecs(24 * 3600)); // over any night without service hours
        QTRY_VERIFY(row() != before);
        QTRY_VERIFY2(pane().endsWith(row().endsWith("over"_L1) ? row() : row() + u" left"_s), qPrintable(pane() + u" | "_s + row()));
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
        auto *problem = m_page->findChild<FilterProblem *>();
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(u"Line 2 B"_s));
        QVERIFY(m_page->filterLine()->edit()->accessibleDescription().contains(u"Line 2 B"_s));
        // The words begin below the wrong word.
        auto *words = problem->findChild<FieldError *>();
        QCOMPARE(words->mapTo(m_page.get(), QPoint()).x(), m_page->filterLine()->mapTo(m_page.get(), QPoint(m_page->filterLine()->xOf(17), 0)).x());
        QCOMPARE(m_page->model()->rowCount(), 5); // the list before
        QTest::keyClick(m_page->filterLine()->edit(), Qt::Key_Escape); // candidates, if any
        m_page->filterLine()->edit()->setFocus();
        QTest::keyClick(m_page->filterLine()->edit(), Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(m_page->filterLine()->text(), u"state:open group:\"Line 2 A\""_s);
        QTRY_COMPARE(m_page->model()->rowCount(), 1);
        QVERIFY(!problem->isVisible());
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

    void columnsAreKeptForEachViewAtTheDesk()
    {
        QHeaderView *header = m_page->list()->horizontalHeader();
        header->moveSection(header->visualIndex(int(TicketColumn::Owner)), 3);
        header->setSectionHidden(int(TicketColumn::Group), true);
        m_page->list()->setColumnWidth(int(TicketColumn::Caller), 171);
        header->moveSection(0, 5); // priority stays first
        QCOMPARE(header->visualIndex(0), 0);
        m_page->showView(u"unassigned"_s); // has its own
        QCOMPARE(header->visualIndex(int(TicketColumn::Owner)), int(TicketColumn::Owner));
        QVERIFY(!m_page->list()->isColumnHidden(int(TicketColumn::Group)));
        m_page->showView(u"all_open"_s);
        QVERIFY(m_page->list()->isColumnHidden(int(TicketColumn::Group)));
        // At another computer of the same person.
        QTRY_COMPARE(answer(m_desk->views().layouts()).value_or(QHash<QString, QJsonArray>()).size(), 1);
        QueuePage other(*m_desk, *m_drafts);
        other.resize(1210, 734);
        QTRY_COMPARE(other.list()->horizontalHeader()->visualIndex(int(TicketColumn::Owner)), 3);
        QVERIFY(other.list()->isColumnHidden(int(TicketColumn::Group)));
        QCOMPARE(other.list()->columnWidth(int(TicketColumn::Caller)), 171);
    }

    void aFilterIsSavedNamedMovedAndRemovedByKeys()
    {
        auto *views = m_page->findChild<QueueViews *>();
        ViewTree *tree = views->tree();
        const auto save = [&](const QString &query, const QString &name) {
            m_page->activateWindow();
            QTRY_VERIFY(m_page->isActiveWindow());
            type(query);
            QTest::keyClick(m_page->filterLine()->edit(), Qt::Key_Escape);
            m_page->filterLine()->edit()->setFocus();
            QTest::keyClick(m_page->filterLine()->edit(), Qt::Key_Return);
            QTest::keyClick(m_page->list(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
            if (auto *menu = m_page->findChild<QMenu *>(u"saveViewMenu"_s)) { // it came from a view: into that, or a new one
                QTest::keyClick(menu, Qt::Key_Down);
                QTest::keyClick(menu, Qt::Key_Return);
            }
            auto *dialog = m_page->findChild<SaveViewDialog *>();
            QVERIFY(dialog && dialog->isVisible());
            auto *edit = dialog->findChild<QLineEdit *>(u"saved_name"_s);
            dialog->activateWindow();
            QTRY_VERIFY(edit->hasFocus());
            QTest::keyClick(edit, Qt::Key_Return); // a name is asked for, at its field
            QVERIFY(dialog->isVisible());
            const QList<FieldError *> errors = dialog->findChildren<FieldError *>();
            QVERIFY(std::any_of(errors.cbegin(), errors.cend(), [](const FieldError *error) { return error->text().size() > 5; }));
            QTest::keyClicks(edit, name);
            QTest::keyClick(edit, Qt::Key_Return);
            QTRY_VERIFY(std::any_of(m_page->savedViews()->all().cbegin(), m_page->savedViews()->all().cend(), [&](const SavedView &view) { return view.name == name; }));
            QTRY_VERIFY(!m_page->findChild<SaveViewDialog *>());
        };
        save(u"state:open priority:1"_s, u"Urgent"_s);
        save(u"state:open -owner:nobody"_s, u"Owned"_s);
        QCOMPARE(m_page->savedViews()->all().size(), 2);
        const QModelIndex own = tree->model()->index(1, 0);
        const auto names = [&] {
            QStringList found;
            for (int i = 0; i < tree->model()->rowCount(tree->model()->index(1, 0)); ++i)
                found += tree->model()->index(i, 0, tree->model()->index(1, 0)).data().toString();
            return found;
        };
        QCOMPARE(own.data().toString(), u"My views"_s);
        QCOMPARE(names(), (QStringList{u"Urgent"_s, u"Owned"_s}));
        // The one just saved is the one shown, with a live counter.
        QCOMPARE(views->name(views->currentView()), u"Owned"_s);
        QTRY_COMPARE(views->count(views->currentView()), 1);
        FRONTDESK_OK(m_bench->act({1}, u"take"_s));
        QTRY_COMPARE_WITH_TIMEOUT(views->count(views->currentView()), 2, 20000);
        m_page->activateWindow();
        QTRY_VERIFY(m_page->isActiveWindow());
        QTest::keyClick(m_page->list(), Qt::Key_V);
        QTRY_VERIFY(tree->hasFocus());
        QTest::keyClick(tree, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(names(), (QStringList{u"Owned"_s, u"Urgent"_s}));
        QTRY_COMPARE(answer(m_desk->views().list()).value_or(QList<SavedView>()).first().name, u"Owned"_s);
        QCOMPARE(tree->currentIndex().data().toString(), u"Owned"_s);
        QTest::keyClick(tree, Qt::Key_Down);
        QCOMPARE(m_page->filterLine()->text(), u"state:open priority:1"_s);
        QTRY_COMPARE(m_page->model()->rowCount(), 1);
        // Renamed and shared.
        QTest::keyClick(tree, Qt::Key_F2);
        auto *dialog = m_page->findChild<SaveViewDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"saved_name"_s)->setText(u"Burning"_s);
        auto *shared = dialog->findChild<QComboBox *>(u"saved_shared"_s);
        QCOMPARE(shared->count(), 2);
        dialog->activateWindow();
        QTRY_VERIFY(dialog->isActiveWindow());
        shared->setFocus();
        QTest::keyClick(shared, Qt::Key_Down);
        QTest::keyClick(shared, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(tree->model()->rowCount(), 3);
        QCOMPARE(tree->model()->index(2, 0).data().toString(), u"Shared: First line"_s);
        QCOMPARE(tree->model()->index(0, 0, tree->model()->index(2, 0)).data().toString(), u"Burning"_s);
        // Removed, and brought back.
        m_page->activateWindow();
        QTRY_VERIFY(m_page->isActiveWindow());
        tree->setFocus();
        QTRY_COMPARE(tree->currentIndex().data().toString(), u"Burning"_s);
        QTest::keyClick(tree, Qt::Key_Delete);
        QTRY_COMPARE(tree->model()->rowCount(), 2);
        auto *banner = m_page->findChild<ErrorBanner *>();
        QVERIFY(banner->isVisible() && banner->text().contains(u"Burning"_s));
        m_page->findChild<QAction *>(u"restoreView"_s)->trigger();
        QTRY_COMPARE(tree->model()->rowCount(), 3);
        // Standard views stay as they are.
        m_page->showView(u"mine"_s);
        QVERIFY(!m_page->findChild<QAction *>(u"remove_view"_s)->isEnabled());
    }

    void theNameOfAViewThatWasNotSavedIsThereAgain()
    {
        const auto dialog = [&] { return m_page->findChild<SaveViewDialog *>(); };
        const auto name = [&] { return dialog()->findChild<QLineEdit *>(u"saved_name"_s); };
        const auto notice = [&] { return dialog()->findChild<ErrorBanner *>(u"draft_notice"_s); };
        m_page->saveView();
        QVERIFY(notice()->isHidden());
        name()->setText(u"Burning"_s);
        dialog()->findChild<QComboBox *>(u"saved_shared"_s)->setCurrentIndex(1);
        QTRY_VERIFY(m_drafts->text(u"view:new"_s).contains(u"Burning"_s)); // on disk while it is typed
        restart();
        m_page->saveView();
        QCOMPARE(name()->text(), u"Burning"_s);
        QCOMPARE(dialog()->findChild<QComboBox *>(u"saved_shared"_s)->currentIndex(), 1);
        QVERIFY(notice()->isVisible());
        QCOMPARE(m_page->savedViews()->all().size(), 0); // never sent by itself
        dialog()->findChild<QAbstractButton *>(u"commit"_s)->click();
        QTRY_COMPARE(m_drafts->keys(), QStringList());
        QCOMPARE(m_page->savedViews()->all().first().name, u"Burning"_s);
        // A view that exists has its own, and discarded it has the name that it had.
        QTRY_VERIFY(!dialog());
        m_page->showView(SavedViews::idOf(m_page->savedViews()->all().first().id));
        m_page->findChild<QAction *>(u"rename_view"_s)->trigger();
        QVERIFY(notice()->isHidden());
        name()->setText(u"Hot"_s);
        restart();
        QTRY_COMPARE(m_page->savedViews()->all().size(), 1);
        m_page->showView(SavedViews::idOf(m_page->savedViews()->all().first().id));
        m_page->findChild<QAction *>(u"rename_view"_s)->trigger();
        QCOMPARE(name()->text(), u"Hot"_s);
        dialog()->findChild<QAction *>(u"draft.discard"_s)->trigger();
        QCOMPARE(name()->text(), u"Burning"_s);
        QCOMPARE(m_drafts->keys(), QStringList());
    }

    void aChangedFilterIsSavedIntoItsViewOrAnew()
    {
        SavedView view;
        view.name = u"Urgent"_s;
        view.query = u"state:open priority:1"_s;
        m_page->savedViews()->save(view);
        QTRY_COMPARE(m_page->savedViews()->all().size(), 1);
        m_page->showView(SavedViews::idOf(m_page->savedViews()->all().first().id));
        type(u"state:open priority:1,2"_s);
        QTest::keyClick(m_page->filterLine()->edit(), Qt::Key_Escape);
        m_page->filterLine()->edit()->setFocus();
        QTest::keyClick(m_page->filterLine()->edit(), Qt::Key_Return);
        m_page->saveView();
        QPointer<QMenu> menu = m_page->findChild<QMenu *>(u"saveViewMenu"_s);
        QVERIFY(menu);
        menu->findChild<QAction *>(u"saveInto"_s)->trigger();
        menu->close();
        QTRY_COMPARE(m_page->savedViews()->all().first().query, u"state:open priority:1,2"_s);
        QCOMPARE(m_page->savedViews()->all().size(), 1);
        auto *views = m_page->findChild<QueueViews *>();
        QTRY_COMPARE(views->currentView(), SavedViews::idOf(m_page->savedViews()->all().first().id));
        QTRY_COMPARE(views->count(views->currentView()), 2);
    }

    void aViewWhoseFilterMeansNothingAnyMoreSaysSo()
    {
        SavedView view;
        view.name = u"Gone"_s;
        view.query = u"state:open group:disbanded"_s;
        m_page->savedViews()->save(view);
        QTRY_COMPARE(m_page->savedViews()->all().size(), 1);
        const QString id = SavedViews::idOf(m_page->savedViews()->all().first().id);
        auto *views = m_page->findChild<QueueViews *>();
        QTRY_VERIFY(views->tree()->model()->index(0, 0, views->tree()->model()->index(1, 0)).data(Qt::AccessibleTextRole).toString().contains(u"no longer"_s));
        QCOMPARE(views->count(id), -1);
        m_page->showView(id);
        QVERIFY(m_page->findChild<FilterProblem *>()->isVisible());
        QCOMPARE(m_page->model()->rowCount(), 5); // the list before stays
        m_page->showView(u"all_open"_s);
        QVERIFY(!m_page->findChild<FilterProblem *>()->isVisible());
    }

    void everyFieldHasItsChip()
    {
        auto *chips = m_page->findChild<FilterChips *>();
        for (const QueryFieldWord &field : queryFields()) {
            if (field.field != QueryField::Sort)
                QVERIFY2(chips->chip(field.field), qPrintable(field.word.code));
        }
        // Usual times are chosen; a chip that was behind "More" comes out with its value.
        FilterChip *due = chips->chip(QueryField::Due);
        emit due->menu()->aboutToShow();
        due->menu()->findChild<QAction *>(u"due<4h"_s)->trigger();
        QCOMPARE(m_page->filterLine()->text(), u"state:open due<4h"_s);
        QCOMPARE(due->value(), u"within 4 h"_s);
        FilterChip *opened = chips->chip(QueryField::Opened);
        QVERIFY(!opened->isVisible());
        emit opened->menu()->aboutToShow();
        opened->menu()->findChild<QAction *>(u"opened:today"_s)->trigger();
        QVERIFY(opened->isVisible());
        QCOMPARE(m_page->filterLine()->text(), u"state:open due<4h opened:today"_s);
        emit due->menu()->aboutToShow();
        due->menu()->findChild<QAction *>(u"due_any"_s)->trigger();
        QCOMPARE(m_page->filterLine()->text(), u"state:open opened:today"_s);
        // What was typed shows in the chips, comparisons and exclusions included.
        type(u"state:open priority<3 -group:line-2a"_s);
        QTRY_COMPARE(chips->chip(QueryField::Priority)->value(), u"P1, P2"_s);
        QVERIFY(chips->chip(QueryField::Group)->value().contains(u"line-2a"_s));
    }

    void manyValuesArePickedByTyping()
    {
        for (int i = 1; i <= 3; ++i) {
            for (const QString &tag : {u"printer"_s, u"打印机"_s, u"number %1"_s.arg(i)})
                FRONTDESK_OK(m_bench->act({i}, u"tag"_s, [&](TicketAction &action) { action.text = tag; }));
        }
        for (const QString &term : {u"martin"_s, u"kohler"_s, u"martin kohler"_s})
            FRONTDESK_OK(m_bench->connection->run(u"INSERT INTO customer_key (term, customer_id) VALUES ('%1', 2)"_s.arg(term)));
        m_page = std::make_unique<QueuePage>(*m_desk, *m_drafts);
        m_page->resize(1210, 734);
        m_page->show();
        settle();
        auto *chips = m_page->findChild<FilterChips *>();
        QPointer<ValuePicker> picker;
        const auto open = [&](QueryField field) {
            chips->open(field);
            picker = m_page->findChild<ValuePicker *>();
            QVERIFY(picker);
        };
        const auto labels = [&] {
            QStringList found;
            auto *list = picker->findChild<QListWidget *>();
            for (int i = 0; i < list->count(); ++i)
                found += list->item(i)->text();
            return found;
        };
        type(u"state:open tag:zzz"_s);
        QTRY_COMPARE(m_page->filterLine()->query().doubts.size(), 1); // the tags in use are known
        type(u"state:open"_s);
        QTest::keyClick(m_page->filterLine()->edit(), Qt::Key_Return);
        open(QueryField::Tag);
        QCOMPARE(labels().size(), 5);
        auto *typed = picker->findChild<QLineEdit *>(u"pickerText"_s);
        QTest::keyClicks(typed, u"dyj"_s);
        QTRY_COMPARE(labels(), QStringList{u"打印机"_s});
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(m_page->filterLine()->text(), u"state:open tag:打印机"_s);
        QTRY_COMPARE(m_page->model()->rowCount(), 3);
        delete picker;
        open(QueryField::Customer);
        typed = picker->findChild<QLineEdit *>(u"pickerText"_s);
        QTest::keyClicks(typed, u"mart"_s);
        QTRY_COMPARE(labels(), QStringList{u"Martin Köhler"_s});
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(m_page->filterLine()->text(), u"state:open tag:打印机 customer:\"Martin Köhler\""_s);
        QTRY_COMPARE(m_page->model()->rowCount(), 1);
        delete picker;
        // A tag that nobody uses: the empty list says so and offers the nearest.
        type(u"state:open tag:printr"_s);
        auto *empty = m_page->findChild<EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        QTRY_COMPARE(m_page->findChild<QAction *>(u"use_closest"_s)->text(), u"Use printer"_s);
        // ... and how many open tickets have that one.
        const auto words = [&] {
            QStringList texts;
            for (const QLabel *label : empty->findChildren<QLabel *>())
                texts += label->text();
            return texts.join(u' ');
        };
        QTRY_VERIFY2(words().contains(u"Closest: printer, 3 open ticket"_s), qPrintable(words()));
        m_page->findChild<QAction *>(u"use_closest"_s)->trigger();
        QCOMPARE(m_page->filterLine()->text(), u"state:open tag:printer"_s);
        QTRY_COMPARE(m_page->model()->rowCount(), 3);
    }

    void aSavedViewIsDraggedBeforeAnother()
    {
        QList<Id<SavedView>> made;
        for (const QString &name : {u"First"_s, u"Second"_s, u"Third"_s}) {
            SavedView view;
            view.name = name;
            view.query = u"state:open"_s;
            FRONTDESK_VALUE(saved, answer(m_desk->views().save(view)));
            made += saved.id;
        }
        auto *views = m_page->findChild<QueueViews *>();
        ViewTree *tree = views->tree();
        const auto place = [&](Id<SavedView> id) -> QModelIndex {
            const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), ViewIdRole, u"saved:%1"_s.arg(id.value), 1, Qt::MatchExactly | Qt::MatchRecursive);
            return found.value(0);
        };
        QTRY_VERIFY(place(made.last()).isValid());
        const auto order = [&] {
            QStringList names;
            const QModelIndex heading = place(made.first()).parent();
            for (int i = 0; i < tree->model()->rowCount(heading); ++i)
                names += tree->model()->index(i, 0, heading).data().toString();
            return names;
        };
        QTRY_COMPARE(order(), (QStringList{u"First"_s, u"Second"_s, u"Third"_s}));
        bool accepted = false;
        // The platform of the tests carries nothing: the hand begins the drag, and what it carries is dropped from here.
        const auto drag = [&](const QModelIndex &from, const QPoint &to) {
            const QPoint start = tree->visualRect(from).center();
            const auto mouse = [&](QEvent::Type type, const QPoint &at, Qt::MouseButtons held) {
                QMouseEvent event(type, at, tree->viewport()->mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, held, {});
                QApplication::sendEvent(tree->viewport(), &event);
            };
            mouse(QEvent::MouseButtonPress, start, Qt::LeftButton);
            mouse(QEvent::MouseMove, start + QPoint(0, 3), Qt::LeftButton);
            mouse(QEvent::MouseMove, start + QPoint(0, QApplication::startDragDistance() + 3), Qt::LeftButton);
            auto *begun = tree->findChild<QDrag *>();
            QVERIFY(begun);
            QMimeData carried;
            for (const QString &format : begun->mimeData()->formats())
                carried.setData(format, begun->mimeData()->data(format));
            delete begun;
            mouse(QEvent::MouseButtonRelease, start, Qt::NoButton);
            QDragEnterEvent enter(start, Qt::MoveAction, &carried, Qt::LeftButton, {});
            QApplication::sendEvent(tree->viewport(), &enter);
            QVERIFY(enter.isAccepted());
            QDragMoveEvent over(to, Qt::MoveAction, &carried, Qt::LeftButton, {});
            QApplication::sendEvent(tree->viewport(), &over);
            accepted = over.isAccepted();
            QDropEvent drop(to, Qt::MoveAction, &carried, Qt::LeftButton, {});
            QApplication::sendEvent(tree->viewport(), &drop);
        };
        drag(place(made.at(2)), tree->visualRect(place(made.at(0))).topLeft() + QPoint(40, 3));
        QVERIFY(accepted);
        QTRY_COMPARE(order(), (QStringList{u"Third"_s, u"First"_s, u"Second"_s}));
        // Kept at the desk, for this person.
        const auto stored = [&] {
            QStringList names;
            const auto list = answer(m_desk->views().list());
            for (const SavedView &view : list ? *list : QList<SavedView>())
                names += view.name;
            return names;
        };
        QTRY_COMPARE(stored(), (QStringList{u"Third"_s, u"First"_s, u"Second"_s}));
        drag(place(made.at(2)), tree->visualRect(place(made.at(1))).bottomLeft() + QPoint(40, -3));
        QTRY_COMPARE(order(), (QStringList{u"First"_s, u"Second"_s, u"Third"_s}));
        // Not among the views that everybody has.
        const QModelIndex standard = tree->model()->index(0, 0, tree->model()->index(0, 0));
        drag(place(made.at(0)), tree->visualRect(standard).center());
        QVERIFY(!accepted);
        QCOMPARE(order(), (QStringList{u"First"_s, u"Second"_s, u"Third"_s}));
        QTRY_COMPARE(stored(), order());
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
