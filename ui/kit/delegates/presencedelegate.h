#pragma once

#include "ui/kit/delegates/celldelegate.h"

namespace frontdesk {

/// Who is at this ticket (PresenceRole): initials, then a pencil (typing) or an eye (viewing), and "+1" for more.
class PresenceDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter &painter, const QRectF &inside, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int contentWidth(const QModelIndex &index) const override;
};

} // namespace frontdesk
