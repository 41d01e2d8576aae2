#include "ui/shell/icons.h"
#include "ui/shell/paint.h"
#include "ui/shell/style.h"
#include "ui/shell/tokens.h"
#include "ui/shell/type.h"

#include <QAbstractItemView>
#include <QFrame>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>
#include <QTextEdit>

namespace frontdesk {

using namespace Qt::StringLiterals;

namespace {

ButtonLook lookOf(const QStyleOption &option)
{
    ButtonLook look;
    look.enabled = option.state & QStyle::State_Enabled;
    look.hovered = option.state & QStyle::State_MouseOver;
    look.pressed = option.state & QStyle::State_Sunken;
    look.checked = option.state & QStyle::State_On;
    look.focused = option.state & QStyle::State_HasFocus;
    return look;
}

/// Ground of one cell: selection, row line, and at the left of the current row the bar that says where the keys go.
void paintCellGround(const QStyleOptionViewItem &cell, QPainter &painter, const QWidget *widget)
{
    const Tokens &t = tokens();
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    if (cell.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(cell.rect, cell.backgroundBrush);
    if (cell.state & QStyle::State_Selected)
        painter.fillRect(cell.rect, t.sel);
    else if ((cell.state & QStyle::State_MouseOver) && (cell.state & QStyle::State_Enabled))
        painter.fillRect(cell.rect, t.alt);
    if (view && view->property(rowLinesProperty).toBool())
        painter.fillRect(QRect(cell.rect.left(), cell.rect.bottom(), cell.rect.width(), 1), t.rowLine);
    if (!view || !cell.index.isValid())
        return;
    const bool first = cell.viewItemPosition == QStyleOptionViewItem::Beginning || cell.viewItemPosition == QStyleOptionViewItem::OnlyOne
        || (cell.viewItemPosition == QStyleOptionViewItem::Invalid && cell.index.column() == 0);
    const QModelIndex current = view->currentIndex();
    const bool here = current.isValid() && current.row() == cell.index.row() && current.parent() == cell.index.parent();
    const bool keysHere = view->hasFocus() || (view->viewport() && view->viewport()->hasFocus());
    if (first && here && keysHere)
        painter.fillRect(QRect(0, cell.rect.top(), 3, cell.rect.height()), t.accent);
}

} // namespace

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens();
    const QRect r = option->rect;
    const bool enabled = option->state & State_Enabled;
    switch (element) {
    case PE_PanelButtonCommand: {
        ButtonLook look = lookOf(*option);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            look.primary = button->features & QStyleOptionButton::DefaultButton;
            look.flat = button->features & QStyleOptionButton::Flat;
        }
        paintButton(*painter, r, look);
        return;
    }
    case PE_FrameDefaultButton: return;
    case PE_PanelButtonTool:
    case PE_FrameButtonTool: {
        ButtonLook look = lookOf(*option);
        look.flat = true;
        if (look.checked || look.hovered || look.pressed || look.focused)
            paintButton(*painter, r, look);
        return;
    }
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth <= 0)
            return; // inside a combo box, a spin box or a field of ours
        const bool focused = (option->state & State_HasFocus) && !(option->state & State_ReadOnly);
        paintField(*painter, r, {enabled, focused, widget && widget->property(invalidProperty).toBool()});
        return;
    }
    case PE_FrameLineEdit: return;
    case PE_Frame: {
        if (qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)) {
            painter->save();
            painter->setClipRegion(QRegion(r) - r.adjusted(2, 2, -2, -2));
            paintField(*painter, r, {enabled, widget->hasFocus(), widget->property(invalidProperty).toBool()});
            painter->restore();
        } else {
            paintBox(*painter, r, 0, {}, t.border);
        }
        return;
    }
    case PE_FrameFocusRect:
        // Rows say where the keys go with a bar at their left, never with a rectangle round a cell.
        if (!qobject_cast<const QAbstractItemView *>(widget))
            paintFocusRing(*painter, r, scaled(chipRadius), t.accent);
        return;
    case PE_PanelItemViewItem:
        if (const auto *cell = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            paintCellGround(*cell, *painter, widget);
        return;
    case PE_PanelItemViewRow:
        if (const auto *cell = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            if (cell->features & QStyleOptionViewItem::Alternate)
                painter->fillRect(r, t.alt);
            if (cell->state & State_Selected)
                painter->fillRect(r, t.sel);
        }
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            paintChevron(*painter, r, option->state & State_Open ? Qt::DownArrow : Qt::RightArrow, t.text2);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: {
        const QRectF box = QRectF(r).adjusted(0.5, 0.5, -0.5, -0.5);
        const bool on = option->state & (State_On | State_NoChange);
        paintBox(*painter, box, chipRadius, on ? (enabled ? t.fill : t.ctl) : enabled ? t.base : t.alt, on ? QColor() : enabled ? t.ctl : t.border);
        if (option->state & State_NoChange)
            painter->fillRect(QRectF(box.left() + 3, box.center().y() - 1, box.width() - 6, 2), t.onFill);
        else if (on)
            paintTick(*painter, box, t.onFill);
        return;
    }
    case PE_IndicatorRadioButton: {
        const QRectF ring = QRectF(r).adjusted(0.5, 0.5, -0.5, -0.5);
        const bool on = option->state & State_On;
        paintBox(*painter, ring, ring.width() / 2, t.base, !enabled ? t.border : on ? t.accent : t.ctl, on ? ring.width() * 0.3 : 1);
        return;
    }
    case PE_IndicatorHeaderArrow: return; // drawn beside the words
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown: paintChevron(*painter, r, Qt::DownArrow, enabled ? t.text2 : t.text3); return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp: paintChevron(*painter, r, Qt::UpArrow, enabled ? t.text2 : t.text3); return;
    case PE_IndicatorArrowLeft: paintChevron(*painter, r, Qt::LeftArrow, enabled ? t.text2 : t.text3); return;
    case PE_IndicatorArrowRight: paintChevron(*painter, r, Qt::RightArrow, enabled ? t.text2 : t.text3); return;
    case PE_IndicatorTabClose: paintIcon(*painter, u"window-close"_s, r, t.text2); return;
    case PE_PanelMenu:
    case PE_FrameMenu: paintBox(*painter, r, 0, element == PE_PanelMenu ? t.raised : QColor(), t.border); return;
    case PE_PanelTipLabel: paintBox(*painter, r, 0, t.raised, t.ctl); return;
    case PE_PanelMenuBar:
    case PE_PanelToolBar:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase: return;
    case PE_FrameTabWidget: paintBox(*painter, r, 0, {}, t.border); return;
    case PE_FrameGroupBox: paintBox(*painter, r, cardRadius, {}, t.border); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace frontdesk
