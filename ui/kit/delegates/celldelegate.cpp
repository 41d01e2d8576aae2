#include "ui/kit/delegates/celldelegate.h"

#include "ui/kit/roles.h"
#include "ui/shell/tokens.h"
#include "ui/shell/type.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace frontdesk {

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // initStyleOption would fetch and format roles that these columns do not draw.
    QStyleOptionViewItem cell = option;
    cell.index = index;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, option.widget);
    const int padding = scaled(6);
    paintCell(*painter, QRectF(option.rect).adjusted(padding, 0, -padding, 0), cell, index);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {contentWidth(index) + 2 * scaled(6), listRowHeight(listDensity())};
}

bool CellDelegate::isSelected(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected;
}

QColor CellDelegate::inkOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant ink = index.data(InkRole);
    if (!ink.isValid())
        return tokens().text;
    const auto role = Ink(ink.toInt());
    return inkColor(role == Ink::Tertiary && isSelected(option) ? Ink::Secondary : role);
}

} // namespace frontdesk
