#pragma once

#include "ui/kit/delegates/celldelegate.h"

namespace frontdesk {

/// Words of a row (DisplayRole): bold while UnreadRole, an accent dot behind them while ChangedRole, coloured by InkRole.
/// Cut words show whole in a tool tip. For titles and every plain column; `Figures` for numbers, dates and amounts.
class TitleDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    enum class Face { Words, Figures };
    explicit TitleDelegate(Face face, QObject *parent = nullptr) : CellDelegate(parent), m_face(face) {}
    explicit TitleDelegate(QObject *parent = nullptr) : TitleDelegate(Face::Words, parent) {}

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

protected:
    void paintCell(QPainter &painter, const QRectF &inside, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int contentWidth(const QModelIndex &index) const override;

private:
    Face m_face;
};

} // namespace frontdesk
