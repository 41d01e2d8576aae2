#include "ui/shell/icons.h"
#include "ui/shell/paint.h"
#include "ui/shell/style.h"
#include "ui/shell/tokens.h"
#include "ui/shell/type.h"

#include <QComboBox>
#include <QMenuBar>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

namespace frontdesk {

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens();
    switch (element) {
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeader(*header, *painter);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.window);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.border);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuItem(*item, *painter);
        return;
    case CE_MenuEmptyArea: return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuBarItem(*item, *painter);
        return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, t.window); return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabShape(*tab, *painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabLabel(*tab, *painter, widget);
        return;
    case CE_Splitter: painter->fillRect(option->rect, option->state & State_MouseOver ? t.accent : t.border); return;
    case CE_PushButtonLabel: {
        // Fusion would take the button's palette; words on the primary button and on a checked one have their own ink.
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            ButtonLook look;
            look.enabled = option->state & State_Enabled;
            look.primary = button->features & QStyleOptionButton::DefaultButton;
            look.checked = option->state & State_On;
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, buttonInk(look));
            copy.state &= ~State_HasFocus;
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    }
    case CE_ProgressBarGroove: paintBox(*painter, option->rect, chipRadius, t.track); return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            QRectF done = bar->rect;
            const int range = bar->maximum - bar->minimum;
            if (range > 0)
                done.setWidth(done.width() * (bar->progress - bar->minimum) / range);
            paintBox(*painter, done, chipRadius, bar->progress >= bar->maximum && range > 0 ? t.ok.fill : t.fill);
        }
        return;
    case CE_ProgressBarLabel: return; // the words stand beside the bar
    case CE_ToolBar: return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawHeader(const QStyleOptionHeader &header, QPainter &painter) const
{
    const Tokens &t = tokens();
    const QRect r = header.rect;
    drawControl(CE_HeaderSection, &header, &painter, nullptr);
    const int margin = scaled(6);
    const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
    const int mark = sorted ? scaled(10) : 0;
    const QFontMetrics &metrics = textMetrics(TextUse::Caption, TextWeight::Medium);
    const bool first = header.position == QStyleOptionHeader::Beginning || header.position == QStyleOptionHeader::OnlyOneSection;
    QRect words = r.adjusted(first ? scaled(14) : margin, 0, -margin - mark, -1);
    const QString text = metrics.elidedText(header.text, Qt::ElideRight, words.width());
    const int width = metrics.horizontalAdvance(text);
    if (header.textAlignment & Qt::AlignRight)
        words.setLeft(words.right() - width);
    painter.setFont(textFont(TextUse::Caption, TextWeight::Medium));
    painter.setPen(t.text2);
    painter.drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter), text);
    if (sorted) {
        const QRectF place(words.left() + width + 3, r.center().y() - 2, scaled(7), scaled(7));
        // Qt calls the arrow that points down "SortDown" for ascending order; the pictures let ascending point up.
        paintSortMark(painter, place, header.sortIndicator == QStyleOptionHeader::SortDown, t.text2);
    }
}

void Style::drawMenuItem(const QStyleOptionMenuItem &item, QPainter &painter) const
{
    const Tokens &t = tokens();
    const QRect r = item.rect;
    painter.fillRect(r, t.raised);
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(r.left() + scaled(8), r.center().y(), r.width() - scaled(16), 1), t.border);
        return;
    }
    const bool enabled = item.state & State_Enabled;
    if ((item.state & State_Selected) && enabled)
        paintBox(painter, QRectF(r).adjusted(scaled(4), 0, -scaled(4), 0), controlRadius, t.sel);
    const QRect left(r.left() + scaled(10), r.top(), scaled(16), r.height());
    if (item.checkType != QStyleOptionMenuItem::NotCheckable) {
        const QRectF box(left.left(), left.center().y() - scaled(8) + 1, scaled(16), scaled(16));
        if (item.checked && item.checkType == QStyleOptionMenuItem::Exclusive)
            paintBox(painter, box.adjusted(5, 5, -5, -5), 3, t.accent);
        else if (item.checked)
            paintTick(painter, box, t.accent);
    } else if (!item.icon.isNull()) {
        item.icon.paint(&painter, left, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    QString text = item.text;
    QString keys;
    if (const auto tab = text.indexOf(u'\t'); tab >= 0) {
        keys = text.mid(tab + 1);
        text.truncate(tab);
    }
    const QRect words = r.adjusted(scaled(34), 0, -scaled(16), 0);
    painter.setFont(item.font);
    painter.setPen(enabled ? t.text : t.text3);
    painter.drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic), text);
    if (!keys.isEmpty()) {
        painter.setFont(figureFont(TextUse::Caption));
        painter.setPen(enabled ? t.text2 : t.text3);
        painter.drawText(words, int(Qt::AlignRight | Qt::AlignVCenter), keys);
    }
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintChevron(painter, QRectF(r.right() - scaled(18), r.top(), scaled(12), r.height()),
                     item.direction == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow, t.text2);
}

void Style::drawMenuBarItem(const QStyleOptionMenuItem &item, QPainter &painter) const
{
    const Tokens &t = tokens();
    painter.fillRect(item.rect, t.window);
    if (item.state & (State_Selected | State_Sunken))
        paintBox(painter, QRectF(item.rect).adjusted(1, 1, -1, -1), controlRadius, item.state & State_Sunken ? t.sel : t.track);
    painter.setFont(textFont());
    painter.setPen(item.state & State_Enabled ? t.text : t.text3);
    painter.drawText(item.rect, int(Qt::AlignCenter | Qt::TextHideMnemonic), item.text);
}

void Style::drawTabShape(const QStyleOptionTab &tab, QPainter &painter) const
{
    const Tokens &t = tokens();
    const QRect r = tab.rect;
    if (tab.state & State_Selected) {
        painter.fillRect(r, t.base);
        painter.fillRect(QRect(r.left(), r.top(), 1, r.height()), t.border);
        painter.fillRect(QRect(r.right(), r.top(), 1, r.height()), t.border);
        painter.fillRect(QRect(r.left(), r.top(), r.width(), 2), t.accent);
        if (tab.state & State_HasFocus)
            paintFocusRing(painter, QRectF(r).adjusted(3, 4, -3, -2), chipRadius, t.accent);
    } else if (tab.state & State_MouseOver) {
        painter.fillRect(r, t.alt);
    }
}

void Style::drawTabLabel(const QStyleOptionTab &tab, QPainter &painter, const QWidget *) const
{
    const Tokens &t = tokens();
    const bool chosen = tab.state & State_Selected;
    const bool enabled = tab.state & State_Enabled;
    QRect r = tab.rect.adjusted(scaled(13), 0, -scaled(6), 0);
    if (!tab.icon.isNull()) {
        const int side = scaled(16);
        tab.icon.paint(&painter, QRect(r.left(), r.top(), side, r.height()), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled,
                       chosen ? QIcon::On : QIcon::Off);
        r.setLeft(r.left() + side + scaled(7));
    }
    painter.setFont(textFont(TextUse::Base, chosen ? TextWeight::Strong : TextWeight::Regular));
    painter.setPen(!enabled ? t.text3 : chosen ? t.text : t.text2);
    painter.drawText(r, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic), tab.text);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens();
    const QRect r = option->rect;
    const bool enabled = option->state & State_Enabled;
    const bool focused = option->state & State_HasFocus;
    const bool invalid = widget && widget->property(invalidProperty).toBool();
    switch (control) {
    case CC_ScrollBar: {
        painter->fillRect(r, t.window);
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar || bar->maximum <= bar->minimum)
            return;
        const bool held = option->activeSubControls & SC_ScrollBarSlider;
        const QRectF slider = QRectF(subControlRect(control, option, SC_ScrollBarSlider, widget)).adjusted(2, 2, -2, -2);
        paintBox(*painter, slider, qMin(slider.width(), slider.height()) / 2, held ? t.run : t.ctl);
        return;
    }
    case CC_ComboBox: {
        const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (!box)
            return;
        const bool editing = box->editable && widget && widget->hasFocus();
        if (box->frame)
            paintField(*painter, r, {enabled, focused || editing, invalid});
        paintChevron(*painter, subControlRect(control, option, SC_ComboBoxArrow, widget), Qt::DownArrow, enabled ? t.text2 : t.text3);
        return;
    }
    case CC_SpinBox: {
        const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (!box)
            return;
        if (box->frame)
            paintField(*painter, r, {enabled, focused, invalid});
        if (box->buttonSymbols != QAbstractSpinBox::NoButtons) {
            const bool up = box->stepEnabled & QAbstractSpinBox::StepUpEnabled, down = box->stepEnabled & QAbstractSpinBox::StepDownEnabled;
            paintChevron(*painter, subControlRect(control, option, SC_SpinBoxUp, widget).translated(0, 2), Qt::UpArrow, up ? t.text2 : t.border);
            paintChevron(*painter, subControlRect(control, option, SC_SpinBoxDown, widget).translated(0, -2), Qt::DownArrow, down ? t.text2 : t.border);
        }
        return;
    }
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace frontdesk
