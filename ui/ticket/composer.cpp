#include "ui/ticket/composer.h"

#include "ui/kit/keybutton.h"
#include "ui/kit/keycap.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"
#include "ui/kit/painted.h"

#include <QAbstractButton>
#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

Composer::Composer(TextDrafts &drafts, QWidget *parent)
    : QWidget(parent), m_drafts(drafts), m_mode(u"reply"_s), m_modes(new SegmentedControl), m_to(makeLabel({}, TextUse::Caption, Ink::Secondary)),
      m_saved(makeLabel({}, TextUse::Caption, Ink::Ok)), m_keyCap(nullptr), m_edit(new QPlainTextEdit),
      m_send(nullptr), m_sendAction(makeAction(u"commit"_s, this)), m_toggle(makeAction(u"toggle_visibility"_s, this))
{
    setObjectName(u"composer"_s);
    m_modes->setObjectName(u"composer_mode"_s);
    m_modes->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_modes->addSegment(u"reply"_s, {}, u"mail-sent"_s);
    m_modes->addSegment(u"note"_s, {}, u"object-locked"_s);
    m_modes->addSegment(u"answer"_s, {}, u"user"_s);
    m_edit->setObjectName(u"composer_text"_s);
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    m_saved->setObjectName(u"draft_saved"_s);
    m_send = new KeyButton(QString(), nullptr, KeyButton::Kind::Primary);
    m_send->setObjectName(u"send"_s);
    m_send->showKey(m_sendAction->shortcut());
    addAction(m_sendAction);
    addAction(m_toggle);

    const QString cap = keyText(m_toggle->shortcut());
    m_keyCap = new Painted([cap] { return keyCapSize(cap); }, [cap](QPainter &painter, const QRectF &place) { paintKeyCap(painter, place, cap); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
    column->setSpacing(scaled(6));
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(m_modes);
    head->addWidget(m_keyCap);
    head->addWidget(m_to);
    head->addStretch();
    head->addWidget(m_saved);
    column->addLayout(head);
    auto *body = new QHBoxLayout;
    body->setSpacing(scaled(8));
    body->addWidget(m_edit, 1);
    body->addWidget(m_send);
    column->addLayout(body, 1);
    m_edit->setMinimumHeight(2 * lineHeight() + scaled(10));
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_send->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    useGround(this, Ground::Window);

    connect(m_modes, &SegmentedControl::chosen, this, &Composer::setMode);
    connect(m_toggle, &QAction::triggered, this, [this] { setMode(m_mode == "note"_L1 ? u"reply"_s : u"note"_s); });
    connect(m_sendAction, &QAction::triggered, this, &Composer::send);
    connect(m_send, &KeyButton::clicked, this, &Composer::send);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_saved->clear();
        refresh();
    });
    connect(&m_drafts, &TextDrafts::saved, this, [this](const QString &saved) {
        if (saved == m_drafts.keyOf(m_edit))
            m_saved->setText(m_edit->document()->isEmpty() ? QString() : tr("Draft saved"));
    });
    connect(&m_drafts, &TextDrafts::writeFailed, this, [this](const QString &why) { m_saved->setText(tr("Draft not on disk: %1").arg(why)); });
    retranslate();
}

Composer::~Composer()
{
    m_drafts.unfollow(m_edit);
}

QString Composer::key() const
{
    return u"ticket:%1:text"_s.arg(m_ticket.id.value);
}

void Composer::setTicket(const Ticket &ticket, const Customer &caller)
{
    const bool another = m_ticket.id != ticket.id;
    m_ticket = ticket;
    m_caller = caller;
    if (another) {
        m_saved->clear();
        m_drafts.follow(m_edit, key()); // keeps what was typed for the ticket before
        const QString mode = m_drafts.text(key() + u".as"_s);
        m_mode = mode.isEmpty() ? u"reply"_s : mode;
        m_command = QUuid::createUuid();
        m_sending = false;
        if (!m_edit->document()->isEmpty())
            m_saved->setText(tr("Draft saved"));
    }
    refresh();
}

void Composer::setReplyRefusal(const QString &reason)
{
    m_replyRefusal = reason;
    refresh();
}

void Composer::startReply()
{
    if (m_mode == "answer"_L1)
        setMode(u"reply"_s);
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void Composer::setMode(const QString &mode)
{
    m_mode = mode;
    if (m_ticket.id)
        m_drafts.put(key() + u".as"_s, mode == "reply"_L1 ? QString() : mode);
    refresh();
}

void Composer::send()
{
    const QString text = m_edit->toPlainText();
    if (!m_ticket.id || m_sending || text.trimmed().isEmpty() || !m_send->isEnabled())
        return;
    TicketAction action;
    action.command = m_command;
    action.ticket = m_ticket.id;
    action.action = m_mode;
    action.text = text;
    m_sending = true;
    m_sentKeys.insert(m_command, m_drafts.keyOf(m_edit));
    refresh();
    emit sendRequested(action);
}

void Composer::sent(const TicketAction &action, const TicketReceipt &receipt)
{
    const QString sentKey = m_sentKeys.take(action.command);
    if (action.ticket != m_ticket.id) { // the person went on to another ticket meanwhile
        if (m_drafts.text(sentKey) == action.text)
            m_drafts.drop(sentKey);
        return;
    }
    m_sending = false;
    if (action.command == m_command)
        m_command = QUuid::createUuid();
    if (m_edit->toPlainText() == action.text && !receipt.repeated) {
        m_edit->clear();
        m_drafts.flush();
        m_drafts.drop(sentKey);
        if (m_mode == "answer"_L1)
            setMode(u"reply"_s);
    } else if (receipt.repeated) {
        // The first try had arrived, perhaps with other words: what stands here may be newer and is the person's to judge.
        emit noticed(tr("The text was sent at the first try. What stands below is kept; compare it with the journal."));
    }
    refresh();
}

void Composer::notSent(const TicketAction &action)
{
    if (action.ticket == m_ticket.id)
        m_sending = false;
    refresh();
}

void Composer::refresh()
{
    const bool note = m_mode == "note"_L1;
    m_modes->setCurrent(m_mode);
    const QString refusal = note ? QString() : m_replyRefusal;
    m_send->setReason(refusal);
    m_send->setEnabled(refusal.isEmpty() && !m_sending && !m_edit->document()->isEmpty());
    m_send->setText(m_sending ? tr("Sending") : note ? tr("Save note") : m_mode == "answer"_L1 ? tr("Record") : tr("Send"));
    if (!refusal.isEmpty())
        m_to->setText(refusal);
    else if (note)
        m_to->setText(tr("only staff see it"));
    else if (m_caller.name.isEmpty())
        m_to->setText(tr("no caller is known"));
    else if (m_mode == "answer"_L1)
        m_to->setText(tr("what %1 answered").arg(m_caller.name));
    else
        m_to->setText(m_caller.language.startsWith("zh"_L1) ? tr("to %1, in Chinese").arg(m_caller.name) : tr("to %1, in English").arg(m_caller.name));
    m_edit->setAccessibleName(note ? tr("Internal note") : m_mode == "answer"_L1 ? tr("Caller’s answer") : tr("Public reply"));
    m_edit->setPlaceholderText(note ? tr("Internal note, for staff only") : m_mode == "answer"_L1 ? tr("What the caller answered") : tr("Reply to the caller"));
    QPalette palette = m_edit->palette();
    const QColor ground = note ? tokens().note : tokens().base;
    if (palette.color(QPalette::Base) != ground) {
        palette.setColor(QPalette::Base, ground);
        m_edit->setPalette(palette);
    }
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_drafts.flush();
        emit left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void Composer::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, tokens().border);
}

void Composer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        refresh();
}

void Composer::retranslate()
{
    m_modes->setAccessibleName(tr("Who may read it"));
    m_modes->setText(u"reply"_s, tr("Public reply"));
    m_modes->setText(u"note"_s, tr("Internal note"));
    m_modes->setText(u"answer"_s, tr("Caller’s answer"));
    refresh();
}

} // namespace frontdesk
