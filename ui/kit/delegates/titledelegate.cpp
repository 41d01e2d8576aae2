#include "ui/kit/delegates/titledelegate.h"

#include "ui/kit/chips.h"
#include "ui/kit/roles.h"
#include "ui/kit/words.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace frontdesk {

namespace {

WordStyle styleOf(const QModelIndex &index, TitleDelegate::Face face)
{
    WordStyle style;
    style.figures = face == TitleDelegate::Face::Figures;
    style.weight = index.data(UnreadRole).toBool() ? TextWeight::Strong : TextWeight::Regular;
    if (const QVariant align = index.data(Qt::TextAlignmentRole); align.isValid() && (align.toInt() & Qt::AlignRight))
        style.align = Qt::AlignRight;
    return style;
}

int dotSpace(const QModelIndex &index)
{
    return index.data(ChangedRole).toBool() ? eventDotWidth() + scaled(5) : 0;
}

} // namespace

bool TitleDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString text = index.data().toString();
    const bool cut = isCut(text, option.rect.width() - 2 * scaled(6) - dotSpace(index), styleOf(index, m_face));
    if (event->type() == QEvent::ToolTip && cut && !index.data(Qt::ToolTipRole).isValid()) {
        QToolTip::showText(event->globalPos(), text, view, option.rect);
        return true;
    }
    return CellDelegate::helpEvent(event, view, option, index);
}

void TitleDelegate::paintCell(QPainter &painter, const QRectF &inside, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int dot = dotSpace(index);
    const int used = paintWords(painter, inside.adjusted(0, 0, -dot, 0), index.data().toString(), inkOf(option, index), styleOf(index, m_face));
    if (dot > 0)
        paintEventDot(painter, inside.adjusted(used + scaled(5), 0, 0, 0));
}

int TitleDelegate::contentWidth(const QModelIndex &index) const
{
    return wordsWidth(index.data().toString(), styleOf(index, m_face)) + dotSpace(index);
}

} // namespace frontdesk
