#include "ui/kit/emptystate.h"

#include "ui/kit/keybutton.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdesk {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_icon(u"view-filter"_s), m_place(new QWidget), m_why(makeLabel({}, TextUse::Subject, Ink::Text, TextWeight::Strong)),
      m_what(makeLabel({}, TextUse::Base, Ink::Secondary)), m_buttons(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    column->setSpacing(scaled(8));
    column->addStretch(1);
    m_place->setFixedHeight(scaled(32));
    column->addWidget(m_place);
    for (QLabel *label : {m_why, m_what}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addSpacing(scaled(4));
    m_buttons->setSpacing(scaled(8));
    column->addLayout(m_buttons);
    column->addStretch(1);
}

void EmptyState::setIconName(const QString &name)
{
    m_icon = name;
    update();
}

void EmptyState::setWords(const QString &why, const QString &what)
{
    m_why->setText(why);
    m_what->setText(what);
    m_what->setVisible(!what.isEmpty());
    setAccessibleName(tr("%1. %2").arg(why, what));
}

void EmptyState::setActions(const QList<QAction *> &actions)
{
    Q_ASSERT(actions.size() <= 2);
    while (auto *item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_buttons->addStretch();
    for (QAction *action : actions)
        m_buttons->addWidget(new KeyButton(action, nullptr, action == actions.first() ? KeyButton::Kind::Primary : KeyButton::Kind::Normal));
    m_buttons->addStretch();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, m_icon, QRectF(m_place->geometry().center().x() - scaled(16), m_place->y(), scaled(32), scaled(32)), tokens().text2);
}

} // namespace frontdesk
