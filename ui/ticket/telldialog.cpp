#include "ui/ticket/telldialog.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/ticketerrors.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

TellDialog::TellDialog(Desk &desk, const QList<Id<Ticket>> &tickets, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_tickets(tickets), m_heading(makeLabel({}, TextUse::Subject, Ink::Text, TextWeight::Strong)),
      m_intro(makeLabel({}, TextUse::Base)), m_banner(new ErrorBanner), m_head(new QWidget), m_list(new QVBoxLayout), m_later(new KeyButton),
      m_commit(new KeyButton(QString(), nullptr, KeyButton::Kind::Primary))
{
    setObjectName(u"tell_dialog"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    head->addWidget(m_heading);
    useGround(m_head, Ground::Base);
    column->addWidget(m_head);
    column->addWidget(m_banner);
    m_banner->setObjectName(u"banner"_s);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(8));
    body->setSpacing(scaled(8));
    m_intro->setWordWrap(true);
    body->addWidget(m_intro);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(scaled(4));
    auto *insideColumn = new QVBoxLayout(inside);
    insideColumn->setContentsMargins(scaled(2), scaled(2), scaled(2), scaled(2));
    insideColumn->addLayout(m_list);
    insideColumn->addStretch();
    area->setWidget(inside);
    useGround(inside, Ground::Window);
    body->addWidget(area, 1);
    column->addLayout(body, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(12));
    foot->setSpacing(scaled(8));
    foot->addStretch();
    foot->addWidget(m_later);
    foot->addWidget(m_commit);
    column->addLayout(foot);
    m_later->setObjectName(u"later"_s);
    m_commit->setObjectName(u"commit"_s);
    for (KeyButton *button : {m_later, m_commit})
        button->setAutoDefault(false);
    auto *commitAction = makeAction(u"commit"_s, this);
    addAction(commitAction);
    connect(commitAction, &QAction::triggered, this, &TellDialog::commit);
    m_commit->showKey(commitAction->shortcut());
    m_later->showKey(Qt::Key_Escape);
    connect(m_commit, &KeyButton::clicked, this, &TellDialog::commit);
    connect(m_later, &KeyButton::clicked, this, &QDialog::reject);
    setMinimumSize(scaled(460), scaled(260));
    retranslate();
    read();
}

void TellDialog::read()
{
    QList<QFuture<Result<TicketPage>>> asked;
    for (const Id<Ticket> id : std::as_const(m_tickets))
        asked += m_desk.tickets().page(id);
    whenFinished(QtFuture::whenAll(asked.begin(), asked.end()), this, [this](const QList<QFuture<Result<TicketPage>>> &answers) {
        for (const auto &answer : answers) {
            if (answer.resultCount() == 0)
                continue;
            const Result<TicketPage> page = answer.result();
            if (!page)
                continue;
            for (const TicketCaller &caller : page->callers) {
                if (!caller.toldAt.isValid())
                    m_rows += Row{page->ticket.id, page->ticket.number, caller};
            }
        }
        m_read = true;
        if (m_rows.isEmpty()) {
            emit nobody();
            reject();
            return;
        }
        fill();
    });
}

void TellDialog::fill()
{
    for (Row &row : m_rows) {
        row.box = new QCheckBox;
        row.box->setObjectName(u"told_%1_%2"_s.arg(row.number).arg(row.caller.customer.value));
        m_list->addWidget(row.box);
    }
    retranslate();
    show();
    m_rows.first().box->setFocus(Qt::TabFocusReason);
}

void TellDialog::commit()
{
    if (m_busy)
        return;
    m_banner->clear();
    m_busy = true;
    next(0);
}

/// One after the other; each is an event of its own ticket.
void TellDialog::next(qsizetype index)
{
    while (index < m_rows.size() && (!m_rows.at(index).box->isChecked() || !m_rows.at(index).box->isEnabled()))
        ++index;
    if (index >= m_rows.size()) {
        m_busy = false;
        emit told(m_told);
        accept();
        return;
    }
    const Row &row = m_rows.at(index);
    TicketAction action;
    action.command = row.command;
    action.ticket = row.ticket;
    action.action = u"tell"_s;
    action.customer = row.caller.customer;
    whenFinished(m_desk.tickets().act(action), this, [this, index](const Result<TicketReceipt> &receipt) {
        if (!receipt) {
            m_busy = false;
            const ErrorWords words = ticketErrorWords(receipt.error(), WordsContext::of(m_desk));
            m_banner->showError(words.what, words.next);
            return;
        }
        ++m_told;
        m_rows[index].box->setEnabled(false);
        next(index + 1);
    });
}

void TellDialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(0, m_head->height(), width(), 1, tokens().border);
}

void TellDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TellDialog::retranslate()
{
    setWindowTitle(tr("Still to be told"));
    m_heading->setText(tr("Still to be told"));
    m_intro->setText(tr("These callers do not know yet how it ended. Tick whom you have told; the others stay on the list of their ticket."));
    for (const Row &row : std::as_const(m_rows)) {
        if (!row.box)
            continue;
        row.box->setText(row.caller.phone.isEmpty() ? tr("%1 (%2)", "caller, ticket").arg(row.caller.name, row.number)
                                                    : tr("%1, %2 (%3)", "caller, phone, ticket").arg(row.caller.name, row.caller.phone, row.number));
    }
    m_later->setText(tr("Later"));
    m_commit->setText(tr("Mark as told"));
}

} // namespace frontdesk
