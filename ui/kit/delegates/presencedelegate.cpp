#include "ui/kit/delegates/presencedelegate.h"

#include "ui/kit/chips.h"
#include "ui/kit/roles.h"
#include "ui/kit/words.h"
#include "ui/shell/icons.h"

#include <algorithm>

namespace frontdesk {

using namespace Qt::StringLiterals;

void PresenceDelegate::paintCell(QPainter &painter, const QRectF &inside, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto people = index.data(PresenceRole).value<QList<Colleague>>();
    if (people.isEmpty())
        return;
    // Whoever types matters more than whoever looks.
    const auto typing = std::find_if(people.cbegin(), people.cend(), [](const Colleague &p) { return p.typing; });
    const Colleague &first = typing == people.cend() ? people.first() : *typing;
    paintAvatar(painter, inside, first.name);
    const int side = scaled(12);
    paintIcon(painter, first.typing ? u"document-edit"_s : u"view-visible"_s,
              QRectF(inside.left() + scaled(20), inside.center().y() - side / 2.0, side, side), tokens().text2);
    if (people.size() > 1)
        paintWords(painter, inside.adjusted(scaled(35), 0, 0, 0), u"+%1"_s.arg(people.size() - 1), tokens().text2, {TextUse::Tag, TextWeight::Regular, true});
}

int PresenceDelegate::contentWidth(const QModelIndex &) const
{
    return scaled(54);
}

} // namespace frontdesk
