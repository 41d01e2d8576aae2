#include "ui/interaction/quickticketbar.h"

#include "core/desk/desk.h"
#include "core/interaction/interactionservice.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_columns = 5;

/// A button that may be narrower than its words: five stand side by side in every width of the form.
class NarrowButton final : public KeyButton
{
public:
    using KeyButton::KeyButton;
    QSize minimumSizeHint() const override { return {scaled(64), sizeHint().height()}; }
};

} // namespace

QuickTicketBar::QuickTicketBar(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_title(makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Strong)),
      m_keys(makeLabel({}, TextUse::Caption, Ink::Secondary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_keys);
    column->addLayout(top);
    auto *grid = new QGridLayout;
    grid->setSpacing(scaled(6));
    for (int position = 1; position <= mostQuickTickets; ++position) {
        auto *action = makeAction(u"call.quick_%1"_s.arg(position), this);
        auto *button = new NarrowButton(action, nullptr, KeyButton::Kind::Quiet);
        button->setObjectName(action->objectName());
        button->setKeyLeading(true);
        button->showKey(QKeySequence(QString::number(position % 10))); // the modifier stands once, in the heading
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        grid->addWidget(button, (position - 1) / c_columns, (position - 1) % c_columns);
        connect(action, &QAction::triggered, this, [this, position] {
            if (const QuickTicket *ticket = m_desk.interactions().intake()->onKey(position))
                emit chosen(*ticket);
        });
        m_actions += action;
        m_buttons += button;
    }
    for (int i = 0; i < c_columns; ++i)
        grid->setColumnStretch(i, 1);
    column->addLayout(grid);
    connect(&desk.interactions(), &InteractionService::intakeChanged, this, &QuickTicketBar::refill);
    refill();
}

void QuickTicketBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refill();
}

void QuickTicketBar::refill()
{
    m_title->setText(tr("Quick tickets"));
    m_keys->setText(tr("Alt+1 … Alt+0"));
    const auto intake = m_desk.interactions().intake();
    bool any = false;
    for (int position = 1; position <= mostQuickTickets; ++position) {
        const QuickTicket *ticket = intake->onKey(position);
        any = any || ticket;
        QAction *action = m_actions.at(position - 1);
        setActionName(action, ticket ? ticket->name.in(QLocale().name()) : tr("Quick ticket"));
        action->setVisible(ticket);
        setActionRefusal(action, ticket ? QString() : tr("Nothing is on this key."));
        KeyButton *button = m_buttons.at(position - 1);
        button->setVisible(ticket);
        button->showKey(QKeySequence(QString::number(position % 10)));
    }
    setVisible(any);
}

} // namespace frontdesk
