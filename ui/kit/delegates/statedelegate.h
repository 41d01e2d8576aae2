#pragma once

#include "ui/kit/delegates/celldelegate.h"

namespace frontdesk {

/// Glyph and word of StateRole.
class StateDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter &painter, const QRectF &inside, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int contentWidth(const QModelIndex &index) const override;
};

} // namespace frontdesk
