#include "ui/kit/worklist.h"

#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/painted.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

QWidget *headOf(const WorkListParts &parts)
{
    auto *head = new QWidget;
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    line->setSpacing(scaled(8));
    line->addWidget(parts.heading);
    line->addWidget(parts.count, 1);
    for (KeyButton *button : parts.buttons)
        line->addWidget(button);
    useGround(head, Ground::Base);
    return head;
}

void setUp(QTreeView *list)
{
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAllColumnsShowFocus(true);
    list->setProperty(rowLinesProperty, true);
    list->setFrameShape(QFrame::NoFrame);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setAttribute(Qt::WA_InputMethodEnabled, false);
    list->viewport()->setAttribute(Qt::WA_InputMethodEnabled, false);
    list->header()->setStretchLastSection(true);
    list->header()->setSectionsMovable(false);
}

void setUp(QWidget *detail, const QList<QLabel *> &said)
{
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(12));
    column->setSpacing(scaled(4));
    for (QLabel *label : said) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    useGround(detail, Ground::Base);
}

} // namespace

KeyButton *makeWorkButton(QAction *action, bool primary, QWidget *page)
{
    auto *button = new KeyButton(action, page, primary ? KeyButton::Kind::Primary : KeyButton::Kind::Normal);
    button->setObjectName(u"button_"_s + action->objectName());
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void arrangeWorkList(QWidget *page, const WorkListParts &parts)
{
    setUp(parts.list);
    setUp(parts.detail, parts.said);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(parts.list, 1);
    rows->addWidget(makeRule());
    rows->addWidget(parts.detail);
    parts.stack->addWidget(content);
    parts.stack->addWidget(parts.empty);

    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(headOf(parts));
    column->addWidget(makeRule());
    column->addWidget(parts.banner);
    column->addWidget(parts.stack, 1);
    useGround(page, Ground::Window);
}

} // namespace frontdesk
