#include "ui/kit/delegates/timeleftdelegate.h"

#include "ui/kit/roles.h"

namespace frontdesk {

void TimeLeftDelegate::paintCell(QPainter &painter, const QRectF &inside, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintTimeLeft(painter, inside, index.data(TimeLeftRole).value<TimeLeft>(), isSelected(option));
}

int TimeLeftDelegate::contentWidth(const QModelIndex &index) const
{
    return timeLeftWidth(index.data(TimeLeftRole).value<TimeLeft>());
}

} // namespace frontdesk
