#include "ui/ticket/actiondialog.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/ticketerrors.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

bool isEmpty(const QWidget *editor)
{
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(editor))
        return text->toPlainText().isEmpty();
    if (const auto *combo = qobject_cast<const QComboBox *>(editor))
        return combo->currentIndex() < 0;
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->text().isEmpty();
    return !qobject_cast<const SegmentedControl *>(editor); // it always has a choice
}

void focusEditor(QWidget *editor, Qt::FocusReason reason)
{
    if (const auto *segments = qobject_cast<const SegmentedControl *>(editor))
        editor = segments->segment(segments->current());
    editor->setFocus(reason);
}

} // namespace

ActionDialog::ActionDialog(const QString &action, Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_drafts(drafts), m_page(page), m_action(action),
      m_heading(makeLabel({}, TextUse::Subject, Ink::Text, TextWeight::Strong)), m_about(makeLabel({}, TextUse::Caption, Ink::Secondary)),
      m_banner(new ErrorBanner), m_head(new QWidget), m_form(new QVBoxLayout), m_cancel(new KeyButton),
      m_commit(new KeyButton(QString(), nullptr, KeyButton::Kind::Primary))
{
    setObjectName(action + u"_dialog"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    head->setSpacing(scaled(2));
    head->addWidget(m_heading);
    head->addWidget(m_about);
    useGround(m_head, Ground::Base);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    column->addWidget(m_head);
    column->addWidget(m_banner);
    m_banner->setObjectName(u"banner"_s);
    m_form->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    m_form->setSpacing(scaled(10));
    column->addLayout(m_form, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(12));
    foot->setSpacing(scaled(8));
    foot->addStretch();
    foot->addWidget(m_cancel);
    foot->addWidget(m_commit);
    column->addLayout(foot);

    // Enter belongs to the fields; only Ctrl+Enter commits.
    for (KeyButton *button : {m_cancel, m_commit})
        button->setAutoDefault(false);
    m_commit->setObjectName(u"commit"_s);
    m_cancel->setObjectName(u"cancel"_s);
    auto *commitAction = makeAction(u"commit"_s, this);
    addAction(commitAction);
    connect(commitAction, &QAction::triggered, this, &ActionDialog::commit);
    m_commit->showKey(commitAction->shortcut());
    m_cancel->showKey(Qt::Key_Escape);
    connect(m_commit, &KeyButton::clicked, this, &ActionDialog::commit);
    connect(m_cancel, &KeyButton::clicked, this, &QDialog::reject);
    setMinimumWidth(scaled(460));
}

ActionDialog::~ActionDialog()
{
    for (const FieldFrame *frame : std::as_const(m_fields))
        m_drafts.unfollow(frame->editor());
}

FieldFrame *ActionDialog::addField(const QString &name, QWidget *editor)
{
    editor->setObjectName(name);
    auto *frame = new FieldFrame({}, editor);
    m_form->addWidget(frame);
    m_fields.insert(name, frame);
    m_order += name;
    return frame;
}

FieldFrame *ActionDialog::addText(const QString &name, int lines)
{
    auto *edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(lines * lineHeight() + scaled(12));
    FieldFrame *frame = addField(name, edit);
    m_drafts.follow(edit, draftKey(name));
    connect(edit, &QPlainTextEdit::textChanged, frame, [frame] { frame->clearError(); });
    return frame;
}

QPlainTextEdit *ActionDialog::textEdit(const QString &name) const
{
    const FieldFrame *frame = m_fields.value(name);
    return frame ? qobject_cast<QPlainTextEdit *>(frame->editor()) : nullptr;
}

void ActionDialog::addWidget(QWidget *widget)
{
    m_form->addWidget(widget);
}

void ActionDialog::setHeading(const QString &heading, const QString &verb)
{
    const QString shown = m_many > 0 ? tr("%1: %n ticket(s)", "what is done, to how many", m_many).arg(verb) : heading;
    setWindowTitle(shown);
    m_heading->setText(shown);
    m_verb = verb;
    m_commit->setText(verb);
}

QString ActionDialog::draftKey(const QString &field) const
{
    return u"ticket:%1:%2.%3"_s.arg(m_page.ticket.id.value).arg(m_action, field);
}

WordsContext ActionDialog::words() const
{
    return WordsContext::of(m_desk);
}

void ActionDialog::focusStart()
{
    for (const QString &name : std::as_const(m_order)) {
        QWidget *editor = m_fields.value(name)->editor();
        if (editor->isEnabled() && isEmpty(editor)) {
            focusEditor(editor, Qt::TabFocusReason);
            return;
        }
    }
    if (!m_order.isEmpty())
        focusEditor(m_fields.value(m_order.last())->editor(), Qt::TabFocusReason);
}

void ActionDialog::commit()
{
    if (m_busy)
        return;
    clearErrors();
    TicketAction action;
    action.command = m_command;
    action.ticket = m_page.ticket.id;
    action.action = m_action;
    action.seenFlowSeq = m_page.ticket.flowSeq;
    fill(action);
    if (const Error error = checked(action); !error.code.isEmpty())
        return fail(error);
    if (m_many > 0) {
        dropDrafts();
        emit wanted(action);
        accept();
        return;
    }
    setBusy(true);
    send(action);
}

void ActionDialog::askForMany(int count)
{
    m_many = count;
}

void ActionDialog::dropDrafts()
{
    for (const QString &name : std::as_const(m_order)) {
        const QString key = m_drafts.keyOf(m_fields.value(name)->editor());
        m_drafts.unfollow(m_fields.value(name)->editor());
        if (!key.isEmpty())
            m_drafts.drop(key);
    }
}

void ActionDialog::send(const TicketAction &action)
{
    whenFinished(m_desk.tickets().act(action), this, [this, action](const Result<TicketReceipt> &receipt) {
        if (receipt)
            finish(action, *receipt);
        else if (receipt.error().code == "ticket.changed_meanwhile"_L1)
            changedMeanwhile(receipt.error());
        else
            fail(receipt.error());
    });
}

void ActionDialog::finish(const TicketAction &action, const TicketReceipt &receipt)
{
    if (receipt.conflicts.isEmpty())
        dropDrafts(); // else the text stays until the person has chosen
    emit done(action, receipt);
    accept();
}

void ActionDialog::fail(const Error &error)
{
    setBusy(false);
    const ErrorWords said = ticketErrorWords(error, words());
    if (FieldFrame *frame = m_fields.value(error.field)) {
        const QString own = fieldWords(error);
        frame->setError(own.isEmpty() ? said.all() : own);
        focusEditor(frame->editor(), Qt::OtherFocusReason);
        return;
    }
    m_banner->showError(said.what, said.next);
}

/// Reads the ticket as it stands now; the next Ctrl+Enter is then a decision made in knowledge of it.
void ActionDialog::changedMeanwhile(const Error &error)
{
    whenFinished(m_desk.tickets().page(m_page.ticket.id), this, [this, error](const Result<TicketPage> &page) {
        setBusy(false);
        const ErrorWords said = ticketErrorWords(error, words());
        if (!page) {
            m_banner->showError(said.what, said.next);
            return;
        }
        const TicketPage before = std::exchange(m_page, *page);
        pageChanged();
        if (const auto refused = m_desk.tickets().refusal(m_page.ticket, m_action)) {
            m_banner->showError(said.what, tr("%1. Your text is kept.", "reason why it is no longer possible").arg(refusalWords(*refused, words())));
            m_commit->setReason(refusalWords(*refused, words()));
            m_commit->setEnabled(false);
            return;
        }
        if (letChoose(before, error))
            return;
        m_banner->show(ErrorBanner::Tone::Warning, said.what, said.next);
        m_commit->setText(tr("%1 anyway", "button: an action in spite of a colleague's change").arg(m_verb));
    });
}

void ActionDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_commit->setEnabled(!busy);
}

void ActionDialog::clearErrors()
{
    m_banner->clear();
    for (FieldFrame *frame : std::as_const(m_fields))
        frame->clearError();
}

void ActionDialog::showEvent(QShowEvent *event)
{
    retranslateAll();
    QDialog::showEvent(event);
}

void ActionDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateAll();
}

void ActionDialog::retranslateAll()
{
    m_cancel->setText(tr("Leave"));
    m_cancel->setToolTip(tr("What was typed is kept until the action is done"));
    m_about->setText(m_many > 0 ? tr("Each is judged by the same rules as one alone; you can undo it.") : m_page.ticket.number + u"  "_s + m_page.ticket.title.simplified());
    retranslate();
}

void ActionDialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(0, m_head->height(), width(), 1, tokens().border);
}

} // namespace frontdesk
