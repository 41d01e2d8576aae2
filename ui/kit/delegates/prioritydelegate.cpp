#include "ui/kit/delegates/prioritydelegate.h"

#include "ui/kit/chips.h"
#include "ui/kit/roles.h"

namespace frontdesk {

void PriorityDelegate::paintCell(QPainter &painter, const QRectF &inside, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    paintPriorityChip(painter, inside, index.data(PriorityRole).toInt());
}

int PriorityDelegate::contentWidth(const QModelIndex &) const
{
    return priorityChipSize().width();
}

} // namespace frontdesk
