#pragma once

#include <QStyledItemDelegate>

namespace frontdesk {

/// Base of the painted list columns: paints the cell's ground as every other cell, then leaves the inside to the column.
/// Rows are uniform; set QTreeView::setUniformRowHeights and the view property rowLines (ui/shell/style.h).
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// Paints the content into `inside`, the cell without its padding.
    virtual void paintCell(QPainter &painter, const QRectF &inside, const QStyleOptionViewItem &option, const QModelIndex &index) const = 0;
    /// Width of the whole content at 100 % of the column.
    virtual int contentWidth(const QModelIndex &index) const = 0;

    static bool isSelected(const QStyleOptionViewItem &option);
    /// The words' colour: InkRole if the model has one, never text3 on a selection.
    static QColor inkOf(const QStyleOptionViewItem &option, const QModelIndex &index);
};

} // namespace frontdesk
