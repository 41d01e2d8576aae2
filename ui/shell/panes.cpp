#include "ui/shell/panes.h"

#include <QApplication>
#include <QWidget>

namespace frontdesk {

namespace {

bool takesFocus(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled() && !widget->focusProxy();
}

/// The widget of the pane that shall have the focus; nullptr if it has none.
QWidget *entryOf(QWidget *pane)
{
    if (!pane->isVisible() || !pane->isEnabled())
        return nullptr;
    if (QWidget *last = pane->focusWidget(); last && takesFocus(last) && (last == pane || pane->isAncestorOf(last)))
        return last;
    if (takesFocus(pane))
        return pane;
    // In the order of Tab, which is reading order.
    for (QWidget *next = pane->nextInFocusChain(); next && next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && takesFocus(next))
            return next;
    }
    return nullptr;
}

} // namespace

bool cyclePanes(const QList<QWidget *> &panes, int step)
{
    const QWidget *now = QApplication::focusWidget();
    const qsizetype count = panes.size();
    qsizetype at = step > 0 ? -1 : count;
    for (qsizetype i = 0; i < count; ++i) {
        if (now && (panes[i] == now || panes[i]->isAncestorOf(now)))
            at = i;
    }
    for (qsizetype tried = 0; tried < count; ++tried) {
        at = (at + step + count) % count;
        QWidget *entry = entryOf(panes[at]);
        if (entry && entry != now) {
            entry->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace frontdesk
