#include "ui/ticket/ticketlistview.h"

#include "ui/kit/delegates/persondelegate.h"
#include "ui/kit/delegates/presencedelegate.h"
#include "ui/kit/delegates/prioritydelegate.h"
#include "ui/kit/delegates/statedelegate.h"
#include "ui/kit/delegates/timeleftdelegate.h"
#include "ui/kit/delegates/titledelegate.h"
#include "ui/shell/style.h"
#include "ui/shell/type.h"
#include "ui/ticket/ticketlistmodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace frontdesk {

TicketListView::TicketListView(QWidget *parent)
    : UniformTable(parent)
{
    setObjectName(u"ticketList"_s);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setProperty(rowLinesProperty, true);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setAttribute(Qt::WA_InputMethodEnabled, false); // letters are commands; an input method must not swallow them
    viewport()->setAttribute(Qt::WA_InputMethodEnabled, false);

    QHeaderView *header = horizontalHeader();
    header->setObjectName(u"ticketListHeader"_s);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setFocusPolicy(Qt::NoFocus);
    connect(header, &QHeaderView::customContextMenuRequested, this, &TicketListView::columnMenu);
    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        if (!ticketColumnSorts(TicketColumn(column)))
            return;
        TicketSort sort{ticketColumnId(TicketColumn(column)), false};
        if (m_tickets && m_tickets->sorting().column == sort.column)
            sort.descending = !m_tickets->sorting().descending;
        else if (TicketColumn(column) == TicketColumn::Changed)
            sort.descending = true; // what changed last comes first
        emit sortRequested(sort);
    });
    connect(header, &QHeaderView::sectionMoved, this, [this, header](int, int from, int to) {
        // Priority and time left always lead.
        if (qMin(from, to) < 2 && qMax(from, to) >= 2) {
            const QSignalBlocker quiet(header);
            header->moveSection(to, from);
        }
        emit columnsChanged();
    });
    connect(header, &QHeaderView::sectionResized, this, &TicketListView::columnsChanged);

    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &TicketListView::tick);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TicketListView::wakeTick);
}

void TicketListView::setTickets(TicketListModel *model)
{
    m_tickets = model;
    setModel(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &TicketListView::remember);
    connect(model, &TicketListModel::shown, this, [this] { findAgain(m_tickets->orderKnown()); });
    connect(model, &TicketListModel::orderArrived, this, [this] { findAgain(true); });
    connect(model, &TicketListModel::orderAboutToChange, this, &TicketListView::holdPlace);
    connect(model, &TicketListModel::orderChanged, this, &TicketListView::keepPlace);

    const auto set = [this](TicketColumn column, QAbstractItemDelegate *delegate) { setItemDelegateForColumn(int(column), delegate); };
    auto *words = new TitleDelegate(this);
    auto *figures = new TitleDelegate(TitleDelegate::Face::Figures, this);
    set(TicketColumn::Priority, new PriorityDelegate(this));
    set(TicketColumn::TimeLeft, new TimeLeftDelegate(this));
    set(TicketColumn::Number, figures);
    set(TicketColumn::Title, words);
    set(TicketColumn::Caller, new PersonDelegate(this));
    set(TicketColumn::State, new StateDelegate(this));
    set(TicketColumn::Group, words);
    set(TicketColumn::Owner, words);
    set(TicketColumn::Here, new PresenceDelegate(this));
    set(TicketColumn::Changed, figures);
    resetColumns();
    fit();
    setAccessibleName(tr("Tickets"));
}

void TicketListView::fit()
{
    setUniformRowHeight(listRowHeight(listDensity()));
    horizontalHeader()->setMinimumSectionSize(scaled(40));
    horizontalHeader()->setFixedHeight(headerHeight());
}

Id<Ticket> TicketListView::currentTicket() const
{
    return m_tickets ? m_tickets->ticketAt(currentIndex().row()) : Id<Ticket>{};
}

QList<Id<Ticket>> TicketListView::selectedTickets() const
{
    QList<Id<Ticket>> tickets;
    if (!m_tickets)
        return tickets;
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && rows.size() < mostSelected; ++row)
            rows += row;
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (const int row : std::as_const(rows))
        tickets += m_tickets->ticketAt(row);
    if (tickets.isEmpty() && currentTicket())
        tickets += currentTicket();
    return tickets;
}

/// Not setCurrentIndex(): that looks at the keys that happen to be held down and would add to the selection with Control.
void TicketListView::makeCurrent(int row)
{
    selectionModel()->setCurrentIndex(m_tickets->index(row, qMax(0, currentIndex().column())), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

bool TicketListView::setCurrentTicket(Id<Ticket> id)
{
    const int row = m_tickets ? m_tickets->rowOf(id) : -1;
    if (row < 0)
        return false;
    makeCurrent(row);
    return true;
}

void TicketListView::showSorting(const TicketSort &sort)
{
    const auto column = ticketColumn(sort.column);
    const QSignalBlocker quiet(horizontalHeader());
    horizontalHeader()->setSortIndicator(column ? int(*column) : -1, sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    horizontalHeader()->viewport()->update();
}

void TicketListView::selectAll()
{
    const int rows = m_tickets ? m_tickets->rowCount() : 0;
    if (rows > mostSelected || (m_tickets && !m_tickets->orderKnown()))
        emit selectAllRefused(rows);
    else
        UniformTable::selectAll();
}

/// A range as large as Ctrl+A would be refused is refused too: the current row moves, the selection stays.
void TicketListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    if (!m_tickets || m_tickets->rowCount() == 0)
        return;
    const auto [first, last] = rowsBetween(rect);
    int rows = last - first + 1;
    if (!(flags & (QItemSelectionModel::Clear | QItemSelectionModel::Deselect))) {
        for (const QItemSelectionRange &range : selectionModel()->selection())
            rows += qMax(0, range.height() - qMax(0, qMin(last, range.bottom()) - qMax(first, range.top()) + 1));
    }
    if (rows > mostSelected)
        emit selectAllRefused(rows);
    else
        UniformTable::setSelection(rect, flags);
}

void TicketListView::toggleCurrentRow()
{
    if (currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
}

void TicketListView::step(int rows)
{
    if (!m_tickets || m_tickets->rowCount() == 0)
        return;
    const int row = qBound(0, currentIndex().isValid() ? currentIndex().row() + rows : 0, m_tickets->rowCount() - 1);
    makeCurrent(row);
}

QModelIndex TicketListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int last = m_tickets ? m_tickets->rowCount() - 1 : -1;
    if (last < 0)
        return {};
    const int column = qMax(0, currentIndex().column());
    switch (action) {
    case MoveHome: return m_tickets->index(0, column);
    case MoveEnd: return m_tickets->index(last, column);
    case MoveLeft:
    case MoveRight:
        // A row has no cells to walk through; the keys look at columns that are out of sight.
        horizontalScrollBar()->triggerAction(action == MoveLeft ? QAbstractSlider::SliderSingleStepSub : QAbstractSlider::SliderSingleStepAdd);
        return currentIndex();
    default: return UniformTable::moveCursor(action, modifiers);
    }
}

void TicketListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    UniformTable::currentChanged(current, previous);
    // Ground and bar of the two rows, not of one cell each.
    for (const QModelIndex &index : {current, previous}) {
        if (index.isValid())
            viewport()->update(0, rowViewportPosition(index.row()), viewport()->width(), rowHeight(index.row()));
    }
    const qint64 now = currentTicket().value;
    if (std::exchange(m_lastCurrent, now) != now)
        emit currentTicketChanged();
}

void TicketListView::remember()
{
    if (m_startAtTop) {
        m_soughtCurrent = 0;
        m_soughtSelection.clear();
        return;
    }
    if (const Id<Ticket> current = currentTicket())
        m_soughtCurrent = current.value;
    const QList<Id<Ticket>> selected = selectedTickets();
    if (!selected.isEmpty()) {
        m_soughtSelection.clear();
        for (const Id<Ticket> id : selected)
            m_soughtSelection += id.value;
    }
}

void TicketListView::findAgain(bool wholeOrder)
{
    if (std::exchange(m_startAtTop, false))
        scrollToTop();
    const int current = m_soughtCurrent ? m_tickets->rowOf({m_soughtCurrent}) : -1;
    if (current >= 0) {
        QItemSelection selection;
        for (const qint64 id : std::as_const(m_soughtSelection)) {
            if (const int row = m_tickets->rowOf({id}); row >= 0)
                selection.select(m_tickets->index(row, 0), m_tickets->index(row, ticketColumnCount - 1));
        }
        selectionModel()->setCurrentIndex(m_tickets->index(current, 0), QItemSelectionModel::NoUpdate);
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        executeDelayedItemsLayout();
        scrollTo(currentIndex());
        m_soughtCurrent = 0;
        m_soughtSelection.clear();
    } else if (m_soughtCurrent == 0 || wholeOrder) {
        m_soughtCurrent = 0;
        m_soughtSelection.clear();
        if (!currentIndex().isValid() && m_tickets->rowCount() > 0)
            makeCurrent(0);
    }
    const qint64 now = currentTicket().value;
    if (std::exchange(m_lastCurrent, now) != now)
        emit currentTicketChanged();
    wakeTick();
}

void TicketListView::holdPlace()
{
    m_held.clear();
    m_atTop = verticalScrollBar()->value() == 0; // who looks at the top wants to see what comes in there
    if (m_atTop)
        return;
    const auto [first, last] = rowsInSight();
    for (int row = first; row <= last; ++row)
        m_held += m_tickets->ticketAt(row).value;
}

void TicketListView::keepPlace()
{
    if (!m_atTop) {
        // The first of the rows in sight that is still there stands where it stood.
        for (int k = 0; k < m_held.size(); ++k) {
            if (const int row = m_tickets->rowOf({m_held[k]}); row >= 0) {
                executeDelayedItemsLayout();
                verticalScrollBar()->setValue(qMax(0, row - k));
                break;
            }
        }
    }
    const qint64 now = currentTicket().value;
    if (std::exchange(m_lastCurrent, now) != now)
        emit currentTicketChanged();
    wakeTick();
}

void TicketListView::tick()
{
    if (!isVisible() || !m_tickets)
        return;
    const auto [first, last] = rowsInSight();
    m_tickets->tick(first, last);
    emit ticked();
    wakeTick();
}

void TicketListView::wakeTick()
{
    if (!isVisible() || !m_tickets)
        return;
    // Each row's minute ends at a second of its own: with a slower tick a row painted for another reason would be ahead of the rest.
    if (!m_tick.isActive())
        m_tick.start(1000);
}

void TicketListView::showEvent(QShowEvent *event)
{
    UniformTable::showEvent(event);
    tick();
}

void TicketListView::hideEvent(QHideEvent *event)
{
    UniformTable::hideEvent(event);
    m_tick.stop();
}

void TicketListView::focusInEvent(QFocusEvent *event)
{
    UniformTable::focusInEvent(event);
    if (!currentIndex().isValid() && m_tickets && m_tickets->rowCount() > 0)
        makeCurrent(0);
    viewport()->update();
}

void TicketListView::focusOutEvent(QFocusEvent *event)
{
    UniformTable::focusOutEvent(event);
    viewport()->update(); // the bar goes, the tint stays
}

void TicketListView::changeEvent(QEvent *event)
{
    UniformTable::changeEvent(event);
    if (!m_tickets)
        return;
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Tickets"));
        m_tickets->retranslate();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fit();
    }
}

} // namespace frontdesk
