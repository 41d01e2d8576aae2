#include "ui/kit/delegates/persondelegate.h"

#include "ui/kit/chips.h"
#include "ui/kit/roles.h"
#include "ui/kit/words.h"

namespace frontdesk {

void PersonDelegate::paintCell(QPainter &painter, const QRectF &inside, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool vip = index.data(VipRole).toBool();
    const int tag = vip ? vipTagSize().width() + scaled(4) : 0;
    const int used = paintWords(painter, inside.adjusted(0, 0, -tag, 0), index.data().toString(), inkOf(option, index));
    if (vip)
        paintVipTag(painter, inside.adjusted(used + scaled(4), 0, 0, 0));
}

int PersonDelegate::contentWidth(const QModelIndex &index) const
{
    return wordsWidth(index.data().toString()) + (index.data(VipRole).toBool() ? vipTagSize().width() + scaled(4) : 0);
}

} // namespace frontdesk
