// How the queue is put together: actions, layout, menus, and what it says when there is nothing to show.
#include "ui/ticket/queuepage.h"

#include "core/desk/desk.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keycap.h"
#include "ui/shell/icons.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/filterchips.h"
#include "ui/ticket/filterline.h"
#include "ui/ticket/queueviews.h"
#include "ui/ticket/readingpane.h"
#include "ui/ticket/ticketlistmodel.h"
#include "ui/ticket/ticketlistview.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_wideFrom = 1600; // of the window: from here on the pane stands at the right

} // namespace

void QueuePage::makeActions()
{
    const QStringList onList{u"open"_s, u"own_window"_s, u"next_ticket"_s, u"previous_ticket"_s, u"preview"_s, u"toggle_row"_s, u"filter"_s, u"sort"_s, u"views"_s,
                             u"take"_s, u"assign"_s,     u"pending"_s,     u"resolve"_s,         u"close_ticket"_s, u"reply"_s,  u"link"_s,
                             u"set_priority"_s, u"tag"_s, u"merge"_s};
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
    for (const QString &id : {u"tag"_s, u"merge"_s})
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
    m_useClosest = own(u"useClosest"_s);
    connect(m_useClosest, &QAction::triggered, this, [this] {
        if (m_problems.isEmpty() || m_problems.first().closest.isEmpty())
            return;
        const QueryProblem problem = m_problems.first();
        QString text = m_filter->text();
        m_filter->setText(text.replace(problem.start, problem.length, problem.closest));
        ask(true);
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
    filterRow->addWidget(m_filter, 1);
    filterRow->addWidget(m_layoutButton);
    auto *chipRow = new QHBoxLayout;
    chipRow->addWidget(m_chips, 1);
    chipRow->addWidget(m_count);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(margin, scaled(8), margin, scaled(6));
    top->setSpacing(scaled(6));
    top->addLayout(filterRow);
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
    m_pane->addActions(m_actions.values());

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
        connect(menu->addAction(tr("Usual columns")), &QAction::triggered, m_list, &TicketListView::resetColumns);
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
    case MenuPlace::View: return {of(u"preview"_s), of(u"filter"_s), of(u"sort"_s), of(u"views"_s)};
    case MenuPlace::Ticket:
        return {of(u"open"_s), of(u"own_window"_s), nullptr, of(u"take"_s), of(u"assign"_s), of(u"pending"_s), of(u"resolve"_s), of(u"close_ticket"_s), of(u"set_priority"_s), of(u"tag"_s),
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

void QueuePage::showProblem(const QueryProblem &problem)
{
    m_banner->show(ErrorBanner::Tone::Warning, queryProblemWords(problem), tr("The list below still shows the filter before."));
    m_useClosest->setText(tr("Use %1").arg(QString(problem.closest).remove(u'"')));
    m_banner->setActions(problem.closest.isEmpty() ? QList<QAction *>() : QList<QAction *>{m_useClosest});
}

void QueuePage::clearProblem()
{
    if (m_problems.isEmpty())
        return;
    m_problems.clear();
    m_filter->showProblems({}, {});
    m_banner->clear();
}

void QueuePage::explainEmptiness()
{
    const bool empty = m_model->rowCount() == 0 && m_model->orderKnown() && !m_model->loading();
    if (!empty) {
        if (m_stack->currentWidget() != m_list) {
            const bool focused = m_empty->isAncestorOf(focusWidget());
            m_stack->setCurrentWidget(m_list);
            if (focused)
                m_list->setFocus();
        }
        m_dropTerm->setEnabled(false);
        return;
    }
    const QString view = m_views->currentView();
    m_showAll->setText(tr("Show all open"));
    QList<QAction *> actions;
    QString why, what, iconName = u"view-task"_s;
    if (view == "mine"_L1) {
        why = tr("No open ticket is yours");
        what = m_views->count(u"unassigned"_s) > 0 ? tr("%n tickets wait for an owner.", nullptr, int(m_views->count(u"unassigned"_s))) : tr("Nothing waits for an owner either.");
        actions = {m_showAll};
    } else if (view == "my_groups"_L1) {
        why = tr("Your group has no open ticket");
        what = tr("New ones appear here by themselves.");
        actions = {m_showAll};
    } else if (view == "unassigned"_L1) {
        why = tr("Every open ticket has an owner");
        what = tr("New ones appear here by themselves.");
        actions = {m_showAll};
    } else if (view == "all_open"_L1) {
        why = tr("No ticket is open");
        what = tr("Calls and new tickets appear here by themselves.");
    } else if (view == "waiting"_L1) {
        why = tr("No ticket waits for its caller");
        what = tr("Pending tickets with that reason stand here.");
        actions = {m_showAll};
    } else if (view == "to_confirm"_L1) {
        why = tr("No resolved ticket waits for the caller's answer");
        what = tr("Tickets stand here from Resolve until the caller agrees.");
        actions = {m_showAll};
    } else {
        iconName = u"view-filter"_s;
        why = tr("No ticket matches this filter");
        what = tr("Take a condition out or show all open tickets.");
        actions = {m_showAll};
    }
    m_empty->setIconName(iconName);
    m_empty->setWords(why, what);
    m_empty->setActions(actions);
    if (view.isEmpty())
        offerWithout(m_filter->query()); // last: a quick answer comes at once
    const bool focused = m_list->hasFocus();
    m_stack->setCurrentWidget(m_empty);
    m_pane->setTicket({}, std::nullopt);
    if (focused)
        m_empty->setFocus();
}

/// Asks which single condition, taken out, would show the most, and offers to drop it.
void QueuePage::offerWithout(const TicketQuery &query)
{
    QStringList texts, conditions;
    QList<TicketFilter> filters;
    const QString text = m_filter->text();
    for (const FilterTerm &term : query.terms) {
        const QString without = withoutQueryTerm(text, term);
        const TicketQuery rest = parseTicketQuery(without, queryContext());
        if (!rest.usable() || rest.filter == query.filter || filters.size() >= 12)
            continue;
        texts += without;
        conditions += text.mid(term.start, term.length);
        filters += rest.filter;
    }
    if (filters.isEmpty())
        return;
    const int request = ++m_emptyRequest;
    m_desk.tickets().counts(filters).then(this, [this, request, texts, conditions](const Result<QList<qint64>> &counts) {
        if (request != m_emptyRequest || !counts || m_model->rowCount() > 0)
            return;
        const auto best = std::max_element(counts->cbegin(), counts->cend());
        if (best == counts->cend() || *best == 0)
            return;
        const qsizetype at = best - counts->cbegin();
        m_dropText = texts[at];
        m_dropTerm->setText(tr("Drop %1").arg(conditions[at].left(40)));
        m_dropTerm->setEnabled(true);
        m_empty->setWords(tr("No ticket matches this filter"), tr("Leaving out %1 shows %2.", "a condition, a number of tickets").arg(conditions[at].left(60), QLocale().toString(*best)));
        m_empty->setActions({m_dropTerm, m_showAll});
    });
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
    m_list->setAccessibleDescription(tr("Enter opens a ticket, slash goes to the filter"));
}

} // namespace frontdesk
