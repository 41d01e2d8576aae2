// How the queue is put together: actions, layout, menus, and what it says when there is nothing to show.
#include "ui/ticket/queuepage.h"

#include "core/desk/desk.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/icons.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/filterchips.h"
#include "ui/ticket/filterline.h"
#include "ui/ticket/filterproblem.h"
#include "ui/ticket/queueviews.h"
#include "ui/ticket/readingpane.h"
#include "ui/ticket/savedviews.h"
#include "ui/ticket/ticketlistmodel.h"
#include "ui/ticket/ticketlistview.h"
#include "ui/ticket/viewtree.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_wideFrom = 1600; // of the window: from here on the pane stands at the right

} // namespace

void QueuePage::makeActions()
{
    const QStringList onList{u"open"_s, u"own_window"_s, u"next_ticket"_s, u"previous_ticket"_s, u"preview"_s, u"toggle_row"_s, u"filter"_s, u"sort"_s, u"views"_s,
                             u"take"_s, u"assign"_s,     u"pending"_s,     u"resolve"_s,         u"close_ticket"_s, u"reply"_s,  u"link"_s,
                             u"set_priority"_s, u"tag"_s, u"merge"_s, u"escalate"_s};
    // What is done to views works wherever the focus is on the page; keys that mean something else in a list, in the navigation only.
    for (const QString &id : {u"save_view"_s, u"rename_view"_s, u"remove_view"_s, u"move_view_up"_s, u"move_view_down"_s, u"take_view"_s}) {
        QAction *action = makeAction(id, this);
        m_actions.insert(id, action);
        id == "save_view"_L1 ? addAction(action) : m_views->tree()->addAction(action);
    }
    for (const QString &id : onList) {
        QAction *action = makeAction(id, this);
        m_actions.insert(id, action);
        m_list->addAction(action); // bare letters: only while the list or the pane has the focus
    }
    const auto on = [this](const QString &id, auto what) { connect(m_actions[id], &QAction::triggered, this, what); };
    on(u"open"_s, [this] {
        if (m_list->currentTicket())
            emit ticketRequested(m_list->currentTicket());
    });
    on(u"own_window"_s, [this] {
        if (m_list->currentTicket())
            emit ticketWindowRequested(m_list->currentTicket());
    });
    on(u"next_ticket"_s, [this] { m_list->step(1); });
    on(u"previous_ticket"_s, [this] { m_list->step(-1); });
    on(u"preview"_s, [this] {
        m_paneShown = !m_paneShown;
        placePane();
    });
    on(u"toggle_row"_s, [this] { m_list->toggleCurrentRow(); });
    on(u"filter"_s, [this] { m_filter->focusText(); });
    on(u"views"_s, [this] { m_views->tree()->setFocus(Qt::ShortcutFocusReason); });
    for (const QString &id : {u"take"_s, u"assign"_s, u"pending"_s, u"resolve"_s, u"reply"_s, u"link"_s})
        on(id, [this, id] { act(id); });
    for (const QString &id : {u"tag"_s, u"merge"_s, u"escalate"_s})
        on(id, [this, id] { act(id); });
    on(u"set_priority"_s, [this] { act(u"priority"_s); });
    on(u"close_ticket"_s, [this] { act(u"close"_s); });

    const auto own = [this](const QString &name) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        return action;
    };
    m_dropTerm = own(u"dropTerm"_s);
    m_dropTerm->setShortcut(QKeySequence(u"Alt+D"_s));
    addAction(m_dropTerm);
    m_dropTerm->setEnabled(false);
    connect(m_dropTerm, &QAction::triggered, this, [this] {
        m_filter->setText(m_dropText);
        ask(true);
    });
    m_showAll = own(u"showAllOpen"_s);
    connect(m_showAll, &QAction::triggered, this, [this] { showView(u"all_open"_s); });
    m_useClosest = makeAction(u"use_closest"_s, this);
    addAction(m_useClosest);
    m_useClosest->setEnabled(false);
    connect(m_useClosest, &QAction::triggered, this, [this] {
        const QList<QueryProblem> wrong = m_problems + m_doubts;
        if (wrong.isEmpty() || wrong.first().closest.isEmpty())
            return;
        const QueryProblem problem = wrong.first();
        QString text = m_filter->text();
        m_filter->setText(text.replace(problem.start, problem.length, problem.closest));
        ask(true);
    });
    m_restoreView = own(u"restoreView"_s);
    connect(m_restoreView, &QAction::triggered, this, [this] {
        m_banner->clear();
        m_saved->restore();
    });
    m_retry = own(u"retryNow"_s);
    connect(m_retry, &QAction::triggered, this, [this] {
        m_desk.retryNow();
        reload();
    });
}

void QueuePage::makeLayout()
{
    const int margin = scaled(12);
    m_count = makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Regular, this);
    m_count->setObjectName(u"ticketCount"_s);
    m_banner = new ErrorBanner(this);
    m_layoutButton = new QToolButton(this);
    m_layoutButton->setObjectName(u"layoutButton"_s);
    m_layoutButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_layoutButton->setIcon(icon(u"view-split-top-bottom"_s));

    auto *filterRow = new QHBoxLayout;
    filterRow->setSpacing(scaled(12));
    m_saveButton = new KeyButton(m_actions[u"save_view"_s], this, KeyButton::Kind::Flat);
    m_saveButton->setObjectName(u"saveViewButton"_s);
    filterRow->addWidget(m_filter, 1);
    filterRow->addWidget(m_saveButton);
    filterRow->addWidget(m_layoutButton);
    m_problem = new FilterProblem(m_useClosest, this);
    auto *chipRow = new QHBoxLayout;
    chipRow->addWidget(m_chips, 1);
    chipRow->addWidget(m_count);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(margin, scaled(8), margin, scaled(6));
    top->setSpacing(scaled(6));
    top->addLayout(filterRow);
    top->addWidget(m_problem);
    top->addLayout(chipRow);

    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *listSide = new QWidget(this);
    useGround(listSide, Ground::Base);
    auto *column = new QVBoxLayout(listSide);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);

    const auto of = [this](const QString &id) { return m_actions[id]; };
    m_pane = new ReadingPane(m_desk, {of(u"take"_s), of(u"assign"_s), of(u"pending"_s), of(u"resolve"_s), of(u"open"_s)}, of(u"reply"_s), this);
    connect(m_list, &TicketListView::ticked, m_pane, &ReadingPane::tick); // one clock: both change their words in the same moment
    for (const QString &id : m_actions.keys()) {
        if (!id.endsWith("_view"_L1) && !id.startsWith("move_view"_L1))
            m_pane->addAction(m_actions[id]);
    }

    m_body = new QSplitter(Qt::Vertical, this);
    m_body->setObjectName(u"queueBody"_s);
    m_body->setChildrenCollapsible(false);
    m_body->addWidget(listSide);
    m_body->addWidget(m_pane);
    m_body->setStretchFactor(0, 1);
    m_body->setStretchFactor(1, 0);
    m_across = new QSplitter(Qt::Horizontal, this);
    m_across->setObjectName(u"queueAcross"_s);
    m_across->setChildrenCollapsible(false);
    m_views->setMinimumWidth(scaled(140));
    m_across->addWidget(m_views);
    m_across->addWidget(m_body);
    m_across->setStretchFactor(0, 0);
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({scaled(174), scaled(1000)});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_across);
    setTabOrder(m_views->tree(), m_filter->edit());
    setTabOrder(m_filter->edit(), m_layoutButton);
    setTabOrder(m_layoutButton, m_list);
    setTabOrder(m_list, m_pane);
}

void QueuePage::makeMenus()
{
    auto *menu = new QMenu(m_layoutButton);
    menu->setObjectName(u"layoutMenu"_s);
    // Not setMenu(): the button would draw an arrow that says nothing.
    connect(m_layoutButton, &QToolButton::clicked, menu, [this, menu] { menu->popup(m_layoutButton->mapToGlobal(QPoint(0, m_layoutButton->height()))); });
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        auto *group = new QActionGroup(menu);
        const auto add = [&](PanePlace place, const QString &words) {
            QAction *action = menu->addAction(words);
            action->setCheckable(true);
            action->setChecked(m_panePlace == place);
            group->addAction(action);
            connect(action, &QAction::triggered, this, [this, place] { setPanePlace(place); });
        };
        add(PanePlace::Automatic, tr("Reading pane where there is room"));
        add(PanePlace::Below, tr("Reading pane below"));
        add(PanePlace::Right, tr("Reading pane at the right"));
        add(PanePlace::Hidden, tr("No reading pane"));
        menu->addSeparator();
        connect(menu->addAction(tr("Usual columns")), &QAction::triggered, this, [this] {
            m_saved->keepColumns(m_origin, {});
            arrangeColumns();
        });
    });

    auto *sort = new QMenu(this);
    sort->setObjectName(u"sortMenu"_s);
    connect(m_actions[u"sort"_s], &QAction::triggered, this, [this, sort] {
        sort->clear();
        for (int i = 0; i < ticketColumnCount; ++i) {
            const auto column = TicketColumn(i);
            if (!ticketColumnSorts(column))
                continue;
            QAction *action = sort->addAction(column == TicketColumn::Priority ? tr("Priority, then time left") : ticketColumnTitle(column));
            action->setCheckable(true);
            const bool now = m_model->sorting().column == ticketColumnId(column);
            action->setChecked(now);
            if (now)
                sort->setActiveAction(action);
            connect(action, &QAction::triggered, this, [this, column] { sortBy({ticketColumnId(column), false}); });
        }
        sort->addSeparator();
        QAction *down = sort->addAction(tr("Descending"));
        down->setCheckable(true);
        down->setChecked(m_model->sorting().descending);
        connect(down, &QAction::triggered, this, [this](bool on) { sortBy({m_model->sorting().column, on}); });
        sort->popup(m_list->mapToGlobal(QPoint(scaled(14), scaled(30))));
    });
}

QList<QAction *> QueuePage::menuActions(MenuPlace place) const
{
    const auto of = [this](const QString &id) { return m_actions[id]; };
    switch (place) {
    case MenuPlace::View:
        return {of(u"preview"_s), of(u"filter"_s), of(u"sort"_s), of(u"views"_s), nullptr, of(u"save_view"_s), of(u"rename_view"_s), of(u"move_view_up"_s),
                of(u"move_view_down"_s), of(u"take_view"_s), of(u"remove_view"_s)};
    case MenuPlace::Ticket:
        return {of(u"open"_s), of(u"own_window"_s), nullptr, of(u"take"_s), of(u"assign"_s), of(u"escalate"_s), of(u"pending"_s), of(u"resolve"_s), of(u"close_ticket"_s), of(u"set_priority"_s), of(u"tag"_s),
                nullptr,       of(u"reply"_s),      of(u"link"_s), of(u"merge"_s), nullptr, of(u"next_ticket"_s), of(u"previous_ticket"_s), of(u"toggle_row"_s)};
    default: return {};
    }
}

void QueuePage::setPanePlace(PanePlace place)
{
    m_panePlace = place;
    m_paneShown = place != PanePlace::Hidden;
    placePane();
}

void QueuePage::placePane()
{
    const bool automatic = m_panePlace == PanePlace::Automatic || m_panePlace == PanePlace::Hidden;
    const int wide = window() ? window()->width() : width();
    const Qt::Orientation orientation = m_panePlace == PanePlace::Right || (automatic && wide >= scaled(c_wideFrom)) ? Qt::Horizontal : Qt::Vertical;
    const bool turned = m_body->orientation() != orientation;
    const bool first = !m_body->property("placed").toBool();
    m_pane->setVisible(m_paneShown);
    if (!turned && !first)
        return;
    if (height() < scaled(100) || width() < scaled(400))
        return; // not laid out yet; sizes would be lost
    m_body->setProperty("placed", true);
    m_body->setOrientation(orientation);
    m_pane->setOrientation(orientation);
    if (orientation == Qt::Horizontal)
        m_body->setSizes({m_body->width() - scaled(520), scaled(520)});
    else
        m_body->setSizes({m_body->height() - scaled(270), scaled(270)});
}

void QueuePage::wordCount()
{
    QString words;
    const QString number = QLocale().toString(m_model->rowCount());
    if (m_model->loading() && !m_loading.isActive())
        words = tr("Reading tickets");
    else if (!m_model->orderKnown())
        words = m_model->rowCount() > 0 ? tr("more than %1 tickets").arg(number) : QString();
    else if (const int changed = m_model->changedCount(); changed > 0)
        words = tr("%1 tickets, %n just changed", nullptr, changed).arg(number);
    else
        words = m_model->rowCount() == 1 ? tr("1 ticket") : tr("%1 tickets").arg(number);
    m_count->setText(words);
    emit statusChanged();
}

void QueuePage::word()
{
    m_layoutButton->setText(tr("Layout"));
    m_layoutButton->setToolTip(tr("Where the reading pane stands, and the columns"));
    m_retry->setText(tr("Try again"));
    m_restoreView->setText(tr("Bring it back"));
    m_list->setAccessibleDescription(tr("Enter opens a ticket, slash goes to the filter"));
}

} // namespace frontdesk
