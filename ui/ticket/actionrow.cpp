#include "ui/ticket/actionrow.h"

#include "core/desk/desk.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/ticketactions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct Entry
{
    const char *shortcut; ///< line of the table of keys
    const char *action;   ///< of TicketActions::start
    bool main;            ///< a button even while it is not possible
};

// In the order of the loop.
constexpr Entry c_entries[] = {
    {"ask_approval", "ask_approval", false}, {"approve", "approve", false},      {"reject", "reject", false},
    {"take", "take", true},                  {"investigate", "investigate", false}, {"resolve", "resolve", true},
    {"pending", "pending", true},            {"assign", "assign", true},         {"escalate", "escalate", true},
    {"ask", "ask", false},
    {"link", "link", true},                  {"close_ticket", "close", true},    {"reopen", "reopen", false},
    {"appeal", "appeal", false},             {"rate", "rate", false},            {"follow_up", "follow_up", false},  {"set_priority", "priority", false},
    {"attach", "attach", false},             {"reply", "reply", false},          {"cancel_ticket", "cancel", false},
    {"merge", "merge", false},               {"unmerge", "unmerge", false},      {"tag", "tag", false},
    {"tell", "tell", false},                 {"edit_details", "edit_details", false},
};
const QStringList &menuOnly()
{
    static const QStringList ids{u"set_priority"_s, u"attach"_s, u"reply"_s, u"cancel_ticket"_s, u"reopen"_s, u"appeal"_s,
                                 u"merge"_s, u"unmerge"_s, u"tag"_s, u"tell"_s, u"edit_details"_s};
    return ids;
}

} // namespace

ActionRow::ActionRow(TicketActions &actions, QWidget *parent) : QWidget(parent), m_control(actions), m_reason(makeLabel({}, TextUse::Caption, Ink::Secondary))
{
    setObjectName(u"action_row"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), scaled(5), scaled(14), scaled(5));
    row->setSpacing(scaled(8));
    for (const Entry &entry : c_entries) {
        const QString id = QString::fromLatin1(entry.shortcut);
        QAction *action = makeAction(id, this);
        action->setIcon({}); // words and key, as on every button of the row
        m_actions.insert(id, action);
        connect(action, &QAction::triggered, this, [this, id] {
            QString what;
            for (const Entry &each : c_entries) {
                if (id == QLatin1StringView(each.shortcut))
                    what = QString::fromLatin1(each.action);
            }
            // P wakes what it had put to sleep.
            emit started(what == "pending"_L1 && m_ticket.phase == "pending"_L1 && m_ticket.state == "pending"_L1 ? u"resume"_s : what);
        });
        if (menuOnly().contains(id))
            continue;
        auto *button = new KeyButton(action, this);
        button->setObjectName(u"button_"_s + id);
        m_buttons.insert(id, button);
        row->addWidget(button);
    }
    m_reason->setObjectName(u"action_reason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_reason, 1);
    for (const QString &id : {u"own_window"_s, u"previous_ticket"_s, u"next_ticket"_s}) {
        QAction *action = makeAction(id, this);
        m_actions.insert(id, action);
        auto *button = new KeyButton(action, this, KeyButton::Kind::Flat);
        button->setObjectName(u"button_"_s + id);
        button->setIconOnly(true);
        m_aside += button;
        row->addWidget(button);
    }
    useGround(this, Ground::Base);
    refresh();
}

QList<QAction *> ActionRow::all() const
{
    QList<QAction *> list;
    for (const Entry &entry : c_entries)
        list += m_actions.value(QString::fromLatin1(entry.shortcut));
    for (const QString &id : {u"own_window"_s, u"previous_ticket"_s, u"next_ticket"_s})
        list += m_actions.value(id);
    return list;
}

void ActionRow::setTicket(const Ticket &ticket, const std::optional<Survey> &survey)
{
    m_ticket = ticket;
    m_survey = survey;
    refresh();
}

void ActionRow::setNeighbours(bool shown)
{
    for (KeyButton *button : std::as_const(m_aside))
        button->setVisible(shown);
}

void ActionRow::explain(const QAction *action)
{
    if (const QString reason = actionRefusal(action); !reason.isEmpty())
        showReason(reason);
}

void ActionRow::refresh()
{
    const bool finished = m_ticket.phase == "closed"_L1 || m_ticket.phase == "cancelled"_L1;
    const bool asleep = m_ticket.state == "pending"_L1;
    const Id<Staff> me = m_control.desk().actor().staff;
    QString first;
    for (const Entry &entry : c_entries) {
        const QString id = QString::fromLatin1(entry.shortcut);
        QString what = QString::fromLatin1(entry.action);
        QAction *action = m_actions.value(id);
        if (what == "pending"_L1 && asleep)
            what = u"resume"_s;
        bool known = m_ticket.id && m_control.knows(m_ticket.kind, what);
        if (what == "follow_up"_L1)
            known = known && finished;
        else if (what == "rate"_L1)
            known = known && m_survey && !m_survey->isAnswered();
        else if (what == "unmerge"_L1)
            known = known && m_ticket.duplicateOf;
        else if (what == "merge"_L1)
            known = known && !m_ticket.duplicateOf;
        else if (what == "take"_L1 && m_ticket.owner == me && m_ticket.phase != "assigned"_L1 && m_ticket.phase != "new"_L1)
            known = false; // done, rather than forbidden
        action->setVisible(known);
        const QString reason = !known                ? QString()
                               : what == "rate"_L1 ? m_control.surveyRefusal(m_survey)
                                                   : m_control.refusal(m_ticket, what);
        setActionRefusal(action, reason);
        if (!known)
            action->setEnabled(false);
        if (what == "take"_L1)
            setActionName(action, m_ticket.phase == "assigned"_L1 && m_ticket.owner == me ? tr("Accept") : QString());
        else if (id == "pending"_L1)
            setActionName(action, asleep ? tr("Resume") : QString());
        else if (id == "close_ticket"_L1)
            setActionName(action, tr("Close"));
        else if (id == "assign"_L1)
            setActionName(action, m_ticket.group || m_ticket.owner ? tr("Reassign") : QString());
        if (KeyButton *button = m_buttons.value(id)) {
            button->setVisible(known && (reason.isEmpty() || entry.main));
            if (known && entry.main && !reason.isEmpty() && (first.isEmpty() || id == "close_ticket"_L1))
                first = reason;
        }
    }
    showReason(first);
}

void ActionRow::showReason(const QString &reason)
{
    m_reasonWords = reason;
    m_reason->setText(m_reason->fontMetrics().elidedText(reason, Qt::ElideRight, std::max(0, m_reason->width())));
    m_reason->setToolTip(reason);
    m_reason->setAccessibleName(reason);
}

void ActionRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showReason(m_reasonWords);
}

void ActionRow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, tokens().border);
}

void ActionRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace frontdesk
