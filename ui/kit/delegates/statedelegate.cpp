#include "ui/kit/delegates/statedelegate.h"

#include "ui/kit/roles.h"
#include "ui/kit/stateglyph.h"

namespace frontdesk {

void StateDelegate::paintCell(QPainter &painter, const QRectF &inside, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (const QString code = index.data(StateRole).toString(); !code.isEmpty())
        paintState(painter, inside, code, isSelected(option));
}

int StateDelegate::contentWidth(const QModelIndex &index) const
{
    return stateWidth(index.data(StateRole).toString());
}

} // namespace frontdesk
