#include "ui/kit/delegates/celldelegate.h"

#include "ui/kit/roles.h"
#include "ui/shell/tokens.h"
#include "ui/shell/type.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace frontdesk {

namespace {

/// The first column keeps the page's margin, so that chips stand below the page's other left edges.
int leftPadding(const QModelIndex &index)
{
    return scaled(index.column() == 0 ? 14 : 6);
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // initStyleOption would fetch and format roles that these columns do not draw.
    QStyleOptionViewItem cell = option;
    cell.index = index;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, option.widget);
    paintCell(*painter, QRectF(option.rect).adjusted(leftPadding(index), 0, -scaled(6), 0), cell, index);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {contentWidth(index) + leftPadding(index) + scaled(6), listRowHeight(listDensity())};
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
