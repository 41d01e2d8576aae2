#include "ui/ticket/viewtree.h"

#include "ui/kit/chips.h"
#include "ui/kit/words.h"
#include "ui/shell/icons.h"
#include "ui/shell/paint.h"
#include "ui/shell/theme.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QDragMoveEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// A view's row: accent dot while its count has just changed, name, count at the right, red when one is late.
class ViewDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {scaled(150), scaled(28)}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        const bool section = !index.parent().isValid();
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen)
            painter->fillRect(option.rect, t.sel);
        else if (!section && (option.state & QStyle::State_MouseOver))
            painter->fillRect(option.rect, t.alt);
        if (!section && (option.state & QStyle::State_HasFocus))
            painter->fillRect(QRect(0, option.rect.top(), 3, option.rect.height()), t.accent);
        const QRectF inside = QRectF(option.rect).adjusted(scaled(14), 0, -scaled(10), 0);
        if (section) {
            const bool add = index.data(ViewAddRole).toBool();
            paintWords(*painter, inside.adjusted(0, 0, add ? -scaled(22) : 0, 0), index.data().toString(), t.text2, {TextUse::Caption, TextWeight::Strong});
            if (add)
                paintIcon(*painter, u"list-add"_s, QRectF(inside.right() - scaled(16), inside.top(), scaled(16), inside.height()), t.text2);
            return;
        }
        if (index.data(ViewChangedRole).toBool())
            paintEventDot(*painter, QRectF(option.rect).adjusted(scaled(4), 0, 0, 0));
        const TextWeight weight = chosen ? TextWeight::Strong : TextWeight::Regular;
        const WordStyle figures{TextUse::Base, weight, true, Qt::AlignRight};
        qreal right = 0;
        if (index.data(ViewBrokenRole).toBool()) {
            paintWords(*painter, inside, u"?"_s, t.warn.ink, {TextUse::Base, TextWeight::Strong, true, Qt::AlignRight});
            right = scaled(16);
        } else if (const qint64 count = index.data(ViewCountRole).toLongLong(); count >= 0) {
            const bool late = index.data(ViewLateRole).toLongLong() > 0;
            const QString text = QLocale().toString(count);
            WordStyle style = figures;
            if (late)
                style.weight = TextWeight::Strong;
            paintWords(*painter, inside, text, late ? t.crit.ink : chosen ? t.text : t.text2, style);
            right = wordsWidth(text, style) + scaled(6);
        }
        paintWords(*painter, inside.adjusted(0, 0, -right, 0), index.data().toString(), t.text, {TextUse::Base, weight});
    }
};

const QString c_mime = QStringLiteral("application/x-frontdesk-view");

} // namespace

ViewTree::ViewTree(QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(u"queueViewTree"_s);
    setItemDelegate(new ViewDelegate(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(false);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    viewport()->setAutoFillBackground(false);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
}

void ViewTree::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.data(ViewAddRole).toBool() && event->pos().x() > viewport()->width() - scaled(34)) {
        emit addRequested();
        return;
    }
    if (event->button() == Qt::RightButton)
        return; // the menu is about that row; the list stays
    QTreeView::mousePressEvent(event);
}

void ViewTree::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    const QPoint at = event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos();
    if (const QString id = index.data(ViewIdRole).toString(); !id.isEmpty())
        emit menuRequested(id, at);
}

void ViewTree::startDrag(Qt::DropActions)
{
    const QModelIndex index = currentIndex();
    if (!(index.flags() & Qt::ItemIsDragEnabled))
        return;
    auto *drag = new QDrag(this);
    auto *carried = new QMimeData;
    carried->setData(c_mime, index.data(ViewIdRole).toString().toUtf8());
    drag->setMimeData(carried);
    drag->exec(Qt::MoveAction);
}

/// Looked for each time: a count that changes meanwhile may have built the rows anew.
QModelIndex ViewTree::dragged(const QDropEvent &event) const
{
    const QString id = QString::fromUtf8(event.mimeData()->data(c_mime));
    const QModelIndexList found = id.isEmpty() ? QModelIndexList() : model()->match(model()->index(0, 0), ViewIdRole, id, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() || !(found.first().flags() & Qt::ItemIsDragEnabled) ? QModelIndex() : found.first();
}

void ViewTree::dragEnterEvent(QDragEnterEvent *event)
{
    if (dragged(*event).isValid())
        event->acceptProposedAction();
    else
        event->ignore();
}

void ViewTree::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event); // scrolls at the edges and shows where it would go
    const QModelIndex over = indexAt(event->position().toPoint());
    // Only among its own: sharing is another thing than order.
    const QModelIndex moved = dragged(*event);
    if (moved.isValid() && over.parent() == moved.parent() && over.parent().isValid())
        event->acceptProposedAction();
    else
        event->ignore();
}

QString ViewTree::before(const QPoint &position) const
{
    const QModelIndex over = indexAt(position);
    const bool lower = position.y() > visualRect(over).center().y();
    return (lower ? over.siblingAtRow(over.row() + 1) : over).data(ViewIdRole).toString();
}

void ViewTree::dropEvent(QDropEvent *event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex moved = dragged(*event);
    const QString id = moved.data(ViewIdRole).toString();
    const bool same = moved.isValid() && indexAt(position).parent() == moved.parent();
    event->setDropAction(Qt::IgnoreAction); // the model is not to move rows by itself
    event->accept();
    setState(NoState);
    viewport()->update();
    if (same && !id.isEmpty() && before(position) != id)
        emit moveRequested(id, before(position));
}

} // namespace frontdesk
