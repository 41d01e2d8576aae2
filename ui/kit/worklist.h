#pragma once

#include <QList>

class QAction;
class QLabel;
class QStackedWidget;
class QTreeView;
class QWidget;

namespace frontdesk {

class EmptyState;
class ErrorBanner;
class KeyButton;

/// The parts of a page with one list of things that wait for somebody. Widgets are the page's; what a part does is its own affair.
struct WorkListParts
{
    QLabel *heading, *count;
    QList<KeyButton *> buttons;
    ErrorBanner *banner;
    QStackedWidget *stack; ///< 0 = the list and its detail, 1 = why there is nothing
    QTreeView *list;
    QWidget *detail;
    QList<QLabel *> said;  ///< about the current row, from the top
    EmptyState *empty;
};

/// The same on every such page: a head with the actions, the banner, the list over what is said of its current row.
/// Letters are commands in the list: no input method, no editing.
void arrangeWorkList(QWidget *page, const WorkListParts &parts);
/// A button in the head for an action; reached by Tab, named after it.
KeyButton *makeWorkButton(QAction *action, bool primary, QWidget *page);

} // namespace frontdesk
