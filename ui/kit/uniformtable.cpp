#include "ui/kit/uniformtable.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace frontdesk {

UniformTable::UniformTable(QWidget *parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    // The corner between the headers is placed by the geometry of QTableView, which this one does not use.
    for (QAbstractButton *corner : findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly))
        corner->hide();
}

void UniformTable::setModel(QAbstractItemModel *model)
{
    if (this->model())
        disconnect(this->model(), nullptr, this, nullptr);
    QTableView::setModel(model);
    verticalHeader()->setModel(&m_noRows);
    if (!model)
        return;
    const auto arrange = [this] {
        scheduleDelayedItemsLayout();
        viewport()->update();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, arrange);
    connect(model, &QAbstractItemModel::rowsRemoved, this, arrange);
    connect(model, &QAbstractItemModel::rowsMoved, this, arrange);
    connect(model, &QAbstractItemModel::modelReset, this, arrange);
}

void UniformTable::setUniformRowHeight(int pixels)
{
    m_rowHeight = qMax(1, pixels);
    updateGeometries();
    viewport()->update();
}

int UniformTable::rows() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int UniformTable::wholeRowsInSight() const
{
    return qMax(1, viewport()->height() / m_rowHeight);
}

int UniformTable::rowAt(int y) const
{
    const int row = verticalScrollBar()->value() + (y >= 0 ? y / m_rowHeight : -((m_rowHeight - 1 - y) / m_rowHeight));
    return row >= 0 && row < rows() ? row : -1;
}

int UniformTable::rowViewportPosition(int row) const
{
    return (row - verticalScrollBar()->value()) * m_rowHeight;
}

std::pair<int, int> UniformTable::rowsInSight() const
{
    const int first = verticalScrollBar()->value();
    return {first, qMin(rows() - 1, first + (viewport()->height() - 1) / m_rowHeight)};
}

QRect UniformTable::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.parent() != rootIndex() || isColumnHidden(index.column()))
        return {};
    return {columnViewportPosition(index.column()), rowViewportPosition(index.row()), columnWidth(index.column()), m_rowHeight};
}

QModelIndex UniformTable::indexAt(const QPoint &place) const
{
    const int row = rowAt(place.y());
    const int column = columnAt(place.x());
    return row >= 0 && column >= 0 ? model()->index(row, column, rootIndex()) : QModelIndex();
}

void UniformTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int whole = wholeRowsInSight();
    const int row = index.row();
    const int first = verticalScrollBar()->value();
    switch (hint) {
    case EnsureVisible:
        if (row < first)
            verticalScrollBar()->setValue(row);
        else if (row >= first + whole)
            verticalScrollBar()->setValue(row - whole + 1);
        break;
    case PositionAtTop: verticalScrollBar()->setValue(row); break;
    case PositionAtBottom: verticalScrollBar()->setValue(row - whole + 1); break;
    case PositionAtCenter: verticalScrollBar()->setValue(row - whole / 2); break;
    }
}

/// Only what is in sight and has changed is painted again, not the whole view.
void UniformTable::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &)
{
    if (!first.isValid() || !last.isValid())
        return;
    const auto [top, bottom] = rowsInSight();
    const int from = qMax(top, first.row());
    const int to = qMin(bottom, last.row());
    if (from <= to && isVisible()) {
        QRect dirty;
        for (int column = first.column(); column <= last.column(); ++column) {
            if (!isColumnHidden(column))
                dirty |= QRect(columnViewportPosition(column), rowViewportPosition(from), columnWidth(column), (to - from + 1) * m_rowHeight);
        }
        viewport()->update(dirty);
    }
#if QT_CONFIG(accessibility)
    if (QAccessible::isActive()) {
        QAccessibleTableModelChangeEvent event(this, QAccessibleTableModelChangeEvent::DataChanged);
        event.setFirstRow(first.row());
        event.setFirstColumn(first.column());
        event.setLastRow(last.row());
        event.setLastColumn(last.column());
        QAccessible::updateAccessibility(&event);
    }
#endif
}

void UniformTable::paintEvent(QPaintEvent *event)
{
    QStyleOptionViewItem common;
    initViewItemOption(&common);
    QPainter painter(viewport());
    const auto [top, bottom] = rowsInSight();
    for (const QRect &dirty : event->region()) {
        const int first = qMax(top, verticalScrollBar()->value() + dirty.top() / m_rowHeight);
        const int last = qMin(bottom, verticalScrollBar()->value() + dirty.bottom() / m_rowHeight);
        for (int row = first; row <= last; ++row)
            paintRow(painter, row, dirty, common);
    }
}

void UniformTable::paintRow(QPainter &painter, int row, const QRect &dirty, const QStyleOptionViewItem &common) const
{
    const QModelIndex current = currentIndex();
    const bool selected = selectionModel()->isRowSelected(row, rootIndex());
    const bool focused = hasFocus() || viewport()->hasFocus();
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const int x = columnViewportPosition(column);
        if (header->isSectionHidden(column) || x + columnWidth(column) <= dirty.left())
            continue;
        if (x > dirty.right())
            break;
        const QModelIndex index = model()->index(row, column, rootIndex());
        QStyleOptionViewItem cell = common;
        cell.rect = visualRect(index);
        cell.state.setFlag(QStyle::State_Selected, selected);
        cell.state.setFlag(QStyle::State_HasFocus, focused && index == current);
        cell.palette.setCurrentColorGroup(isEnabled() ? QPalette::Normal : QPalette::Disabled);
        style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &cell, &painter, this);
        itemDelegateForIndex(index)->paint(&painter, cell, index);
    }
}

void UniformTable::updateGeometries()
{
    if (m_arranging)
        return;
    m_arranging = true;
    QHeaderView *header = horizontalHeader();
    const int height = header->isHidden() ? 0 : qBound(header->minimumHeight(), header->sizeHint().height(), header->maximumHeight());
    setViewportMargins(0, height, 0, 0);
    const QRect place = viewport()->geometry();
    header->setGeometry(place.left(), place.top() - height, place.width(), height);
    if (header->isHidden())
        QMetaObject::invokeMethod(header, "updateGeometries");
    const int whole = wholeRowsInSight();
    verticalScrollBar()->setPageStep(whole);
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setRange(0, qMax(0, rows() - whole));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(qMax(viewport()->width() / 20, 2));
    horizontalScrollBar()->setRange(0, qMax(0, header->length() - viewport()->width()));
    m_arranging = false;
    QAbstractItemView::updateGeometries();
}

void UniformTable::scrollContentsBy(int dx, int dy)
{
    if (dx)
        horizontalHeader()->setOffset(horizontalScrollBar()->value());
    if (qAbs(dy) > viewport()->height() / m_rowHeight)
        viewport()->update();
    else
        viewport()->scroll(dx, dy * m_rowHeight);
}

QModelIndex UniformTable::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = rows() - 1;
    if (last < 0)
        return {};
    const QModelIndex current = currentIndex();
    int row = qMax(0, current.row());
    switch (action) {
    case MoveUp:
    case MovePrevious: row -= current.isValid() ? 1 : 0; break;
    case MoveDown:
    case MoveNext: row += current.isValid() ? 1 : 0; break;
    case MovePageUp: row -= wholeRowsInSight(); break;
    case MovePageDown: row += wholeRowsInSight(); break;
    case MoveHome: row = 0; break;
    case MoveEnd: row = last; break;
    case MoveLeft:
    case MoveRight: break; // a row has no cells to walk through
    }
    return model()->index(qBound(0, row, last), qMax(0, current.column()), rootIndex());
}

int UniformTable::horizontalOffset() const
{
    return horizontalHeader()->offset();
}

int UniformTable::verticalOffset() const
{
    return verticalScrollBar()->value() * m_rowHeight;
}

bool UniformTable::isIndexHidden(const QModelIndex &index) const
{
    return isColumnHidden(index.column());
}

/// As wide as what is in sight needs it.
int UniformTable::sizeHintForColumn(int column) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = 0;
    const auto [first, last] = rowsInSight();
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, column, rootIndex());
        width = qMax(width, itemDelegateForIndex(index)->sizeHint(option, index).width());
    }
    return width;
}

std::pair<int, int> UniformTable::rowsBetween(const QRect &rect) const
{
    const auto row = [this](int y) {
        const int far = verticalScrollBar()->value() + (y >= 0 ? y / m_rowHeight : -((m_rowHeight - 1 - y) / m_rowHeight));
        return qBound(0, far, rows() - 1);
    };
    return {row(qMin(rect.top(), rect.bottom())), row(qMax(rect.top(), rect.bottom()))};
}

void UniformTable::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    const int columns = model() ? model()->columnCount(rootIndex()) : 0;
    if (rows() == 0 || columns == 0)
        return;
    const auto [first, last] = rowsBetween(rect);
    selectionModel()->select(QItemSelection(model()->index(first, 0, rootIndex()), model()->index(last, columns - 1, rootIndex())), flags);
}

QRegion UniformTable::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    const auto [top, bottom] = rowsInSight();
    for (const QItemSelectionRange &range : selection) {
        const int first = qMax(top, range.top());
        const int last = qMin(bottom, range.bottom());
        if (first <= last)
            region += QRect(0, rowViewportPosition(first), viewport()->width(), (last - first + 1) * m_rowHeight);
    }
    return region;
}

} // namespace frontdesk
