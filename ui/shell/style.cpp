#include "ui/shell/style.h"

#include "ui/shell/tokens.h"
#include "ui/shell/type.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOption>
#include <QTextEdit>

namespace frontdesk {

using namespace Qt::StringLiterals;

namespace {

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

} // namespace

Style::Style() : QProxyStyle(u"fusion"_s) {}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QScrollBar *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *header = qobject_cast<QHeaderView *>(widget))
        header->setHighlightSections(false);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        if (isTextArea(widget))
            return 2; // room for the focus ring
        return 1;
    case PM_SpinBoxFrameWidth:
    case PM_ComboBoxFrameWidth: return 2;
    case PM_ScrollBarExtent: return scaled(10);
    case PM_ScrollBarSliderMin: return scaled(28);
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_SplitterWidth: return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return scaled(15);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return scaled(7);
    case PM_ButtonMargin: return scaled(10);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize: return scaled(16);
    case PM_HeaderMargin: return scaled(6);
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return scaled(4);
    case PM_MenuHMargin: return 0;
    case PM_MenuBarPanelWidth: return 0;
    case PM_MenuBarHMargin: return scaled(4);
    case PM_MenuBarVMargin: return scaled(6);
    case PM_MenuBarItemSpacing: return scaled(2);
    case PM_ToolBarFrameWidth: return 0;
    case PM_ToolBarItemSpacing: return scaled(8);
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical: return 0;
    case PM_TabBarTabHSpace: return scaled(28);
    case PM_TabBarTabVSpace: return scaled(16);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin: return scaled(14);
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return scaled(12);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return scaled(8);
    case PM_ToolTipLabelFrameWidth: return scaled(6);
    case PM_TreeViewIndentation: return scaled(14);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup:
    case SH_TabBar_PreferNoArrows: return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
    case SH_ItemView_ArrowKeysNavigateIntoChildren: return 1;
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    case SH_FormLayoutLabelAlignment: return int(Qt::AlignLeft | Qt::AlignVCenter);
    case SH_RequestSoftwareInputPanel: return RSIP_OnMouseClick;
    case SH_UnderlineShortcut: return 0; // mnemonics are not used; keys stand in their buttons
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: return {size.width() + scaled(20), qMax(fieldHeight(), size.height() + scaled(6))};
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool text = button && button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
        return {size.width() + (text ? scaled(18) : scaled(12)), qMax(fieldHeight(), size.height() + scaled(6))};
    }
    case CT_LineEdit: return {size.width() + scaled(10), fieldHeight()};
    case CT_ComboBox: return {size.width() + scaled(36), fieldHeight()};
    case CT_SpinBox: return {size.width() + scaled(30), fieldHeight()};
    case CT_HeaderSection: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!header)
            break;
        const int words = textMetrics(TextUse::Caption, TextWeight::Medium).horizontalAdvance(header->text);
        return {words + 2 * pixelMetric(PM_HeaderMargin, option, widget) + scaled(12), headerHeight()};
    }
    case CT_ItemViewItem: {
        const QSize inner = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {inner.width() + scaled(4), qMax(inner.height(), listRowHeight(listDensity()))};
    }
    case CT_TabBarTab: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (!tab)
            break;
        // The chosen tab is bold; its neighbours must not move when it changes.
        const int extra = textMetrics(TextUse::Base, TextWeight::Strong).horizontalAdvance(tab->text)
            - textMetrics().horizontalAdvance(tab->text);
        return {size.width() + qMax(0, extra), size.height()};
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (!item)
            break;
        if (item->menuItemType == QStyleOptionMenuItem::Separator)
            return {scaled(20), scaled(9)};
        const bool keyed = item->text.contains(u'\t');
        return {size.width() + scaled(62) + (keyed ? scaled(28) : 0), lineHeight() + scaled(9)};
    }
    case CT_MenuBarItem: return {size.width() + scaled(18), lineHeight() + scaled(10)};
    case CT_ProgressBar: return {size.width(), qMax(size.height(), scaled(8))};
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const
{
    const QRect r = option->rect;
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool across = bar->orientation == Qt::Horizontal;
        const int length = across ? r.width() : r.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        int slider = range > 0 ? int(qint64(bar->pageStep) * length / (range + bar->pageStep)) : length;
        slider = qMin(length, qMax(slider, pixelMetric(PM_ScrollBarSliderMin, option, widget)));
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
        const auto part = [&](int from, int size) {
            const QRect piece = across ? QRect(r.left() + from, r.top(), size, r.height()) : QRect(r.left(), r.top() + from, r.width(), size);
            return visualRect(bar->direction, r, piece);
        };
        switch (sub) {
        case SC_ScrollBarSlider: return part(start, slider);
        case SC_ScrollBarGroove: return r;
        case SC_ScrollBarSubPage: return part(0, start);
        case SC_ScrollBarAddPage: return part(start + slider, length - start - slider);
        default: return {}; // no arrow buttons
        }
    }
    if (control == CC_ComboBox) {
        const int arrow = scaled(26);
        QRect part = r;
        if (sub == SC_ComboBoxArrow)
            part.setLeft(r.right() - arrow + 1);
        else if (sub == SC_ComboBoxEditField)
            part = r.adjusted(scaled(7), 2, -arrow, -2);
        else if (sub == SC_ComboBoxListBoxPopup)
            return QProxyStyle::subControlRect(control, option, sub, widget);
        return visualRect(option->direction, r, part);
    }
    if (control == CC_SpinBox) {
        const int arrows = scaled(20);
        const int half = r.height() / 2;
        switch (sub) {
        case SC_SpinBoxUp: return visualRect(option->direction, r, QRect(r.right() - arrows + 1, r.top(), arrows, half));
        case SC_SpinBoxDown: return visualRect(option->direction, r, QRect(r.right() - arrows + 1, r.top() + half, arrows, r.height() - half));
        case SC_SpinBoxEditField: return visualRect(option->direction, r, r.adjusted(scaled(5), 2, -arrows, -2));
        default: return r;
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            return option->rect.adjusted(scaled(6), 2, -scaled(6), -2);
        return option->rect;
    }
    case SE_PushButtonFocusRect: return option->rect;
    case SE_ItemViewItemText: return QProxyStyle::subElementRect(element, option, widget).adjusted(scaled(2), 0, 0, 0);
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

} // namespace frontdesk
