#include "ui/people/customerdialog.h"

#include "core/desk/desk.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "ui/kit/conflictdialog.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/timewords.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const QHash<QString, QString Customer::*> &texts()
{
    static const QHash<QString, QString Customer::*> all{{u"name"_s, &Customer::name},   {u"title"_s, &Customer::title},         {u"phone"_s, &Customer::phone},
                                                         {u"email"_s, &Customer::email}, {u"extension"_s, &Customer::extension}, {u"device"_s, &Customer::device},
                                                         {u"language"_s, &Customer::language}, {u"note"_s, &Customer::note}};
    return all;
}

} // namespace

CustomerDialog::CustomerDialog(Desk &desk, TextDrafts &drafts, Id<Customer> customer, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_head(new QWidget), m_heading(makeLabel({}, TextUse::Subject, Ink::Text, TextWeight::Strong)),
      m_about(makeLabel({}, TextUse::Caption, Ink::Secondary)), m_banner(new ErrorBanner), m_language(new SegmentedControl), m_note(new QPlainTextEdit),
      m_leave(new KeyButton), m_commit(new KeyButton(QString(), nullptr, KeyButton::Kind::Primary)), m_draft(drafts, this)
{
    setObjectName(u"customer_dialog"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    head->setSpacing(scaled(2));
    head->addWidget(m_heading);
    head->addWidget(m_about);
    m_about->setTextFormat(Qt::PlainText);
    useGround(m_head, Ground::Base);
    column->addWidget(m_head);
    m_banner->setObjectName(u"banner"_s);
    column->addWidget(m_banner);
    column->addWidget(m_draft.notice());
    auto *form = new QGridLayout;
    form->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(8));
    form->setHorizontalSpacing(scaled(10));
    form->setVerticalSpacing(scaled(10));
    const QStringList fields{u"name"_s, u"title"_s, u"phone"_s, u"extension"_s, u"email"_s, u"device"_s};
    for (int i = 0; i < fields.size(); ++i) {
        addLine(fields.at(i));
        form->addWidget(m_frames.value(fields.at(i)), i / 2, i % 2, Qt::AlignTop);
    }
    m_language->setObjectName(u"language"_s);
    m_language->addSegment(u"zh"_s, u"中文"_s); // languages call themselves by their own names
    m_language->addSegment(u"en"_s, u"English"_s);
    m_frames.insert(u"language"_s, new FieldFrame({}, m_language));
    form->addWidget(m_frames.value(u"language"_s), 3, 0, 1, 2);
    m_note->setObjectName(u"note"_s);
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(3 * lineHeight() + scaled(12));
    m_frames.insert(u"note"_s, new FieldFrame({}, m_note));
    form->addWidget(m_frames.value(u"note"_s), 4, 0, 1, 2);
    form->setRowStretch(4, 1);
    m_fields.add(u"language"_s, m_language);
    m_fields.add(u"note"_s, m_note);
    column->addLayout(form, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(12));
    foot->setSpacing(scaled(8));
    foot->addStretch();
    foot->addWidget(m_leave);
    foot->addWidget(m_commit);
    column->addLayout(foot);
    m_commit->setObjectName(u"commit"_s);
    for (KeyButton *button : {m_leave, m_commit})
        button->setAutoDefault(false);
    auto *commitAction = makeAction(u"commit"_s, this);
    addAction(commitAction);
    m_commit->showKey(commitAction->shortcut());
    m_leave->showKey(Qt::Key_Escape);
    connect(commitAction, &QAction::triggered, this, &CustomerDialog::commit);
    connect(m_commit, &KeyButton::clicked, this, &CustomerDialog::commit);
    connect(m_leave, &KeyButton::clicked, this, &QDialog::reject);
    connect(&m_draft, &FormDraft::discarded, this, [this] {
        show(Customer(m_stood));
        m_lines.value(u"name"_s)->setFocus(Qt::OtherFocusReason);
    });
    setMinimumWidth(scaled(560));
    retranslate();
    whenFinished(m_desk.people().customer(customer), this, [this](const Result<Customer> &found) {
        if (!found) {
            emit failed(found.error());
            reject();
            return;
        }
        show(*found);
        open();
        m_lines.value(u"name"_s)->setFocus(Qt::TabFocusReason);
    });
}

QLineEdit *CustomerDialog::addLine(const QString &field)
{
    auto *line = new QLineEdit;
    line->setObjectName(field);
    auto *frame = new FieldFrame({}, line);
    connect(line, &QLineEdit::textChanged, frame, &FieldFrame::clearError);
    m_frames.insert(field, frame);
    m_lines.insert(field, line);
    m_fields.add(field, line);
    return line;
}

/// What was typed in a former dialog is a choice too where a colleague was there since: it was typed over what stood then.
void CustomerDialog::show(const Customer &customer)
{
    m_draft.show(u"customer:%1"_s.arg(customer.id.value), m_fields, [&] { fill(customer); });
    m_stood = customer;
    const QJsonObject typedOver = m_draft.typedOver();
    for (auto it = typedOver.begin(); it != typedOver.end(); ++it) {
        if (it.key() != "language"_L1)
            m_was.*texts().value(it.key()) = it->toString();
    }
}

void CustomerDialog::fill(const Customer &customer)
{
    m_was = customer;
    for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it)
        it.value()->setText(customer.*texts().value(it.key()));
    m_language->setCurrent(customer.language.startsWith("zh"_L1) ? u"zh"_s : u"en"_s);
    m_note->setPlainText(customer.note);
    retranslate();
}

Customer CustomerDialog::typed() const
{
    Customer now = m_was;
    for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it) {
        // What was not touched is not trimmed either.
        if (it.value()->text() != m_was.*texts().value(it.key()))
            now.*texts().value(it.key()) = it.value()->text().simplified();
    }
    if (!m_was.language.startsWith(m_language->current()))
        now.language = m_language->current();
    if (m_note->toPlainText() != m_was.note)
        now.note = m_note->toPlainText();
    return now;
}

void CustomerDialog::commit()
{
    if (m_busy || !isRead())
        return;
    m_banner->clear();
    for (FieldFrame *frame : std::as_const(m_frames))
        frame->clearError();
    send(m_was, typed());
}

void CustomerDialog::send(const Customer &was, const Customer &now)
{
    m_busy = true;
    m_commit->setEnabled(false);
    whenFinished(m_desk.people().change(was, now, m_command), this, [this](const Result<CustomerSaved> &saved) {
        m_busy = false;
        m_commit->setEnabled(true);
        if (!saved) {
            const Error &error = saved.error();
            FieldFrame *frame = m_frames.value(error.field);
            if (!frame)
                return m_banner->showError(errorText(error));
            frame->setError(errorText(error));
            frame->editor()->setFocus(Qt::OtherFocusReason);
            return;
        }
        m_command = QUuid::createUuid();
        emit this->saved(saved->customer);
        choose(saved->customer, saved->conflicts);
    });
}

/// One field after the other; what is chosen is saved in knowledge of what stands.
void CustomerDialog::choose(const Customer &stands, QList<CustomerSaved::Conflict> conflicts)
{
    // A field without an editor here (organisation) cannot collide.
    if (conflicts.isEmpty()) {
        m_draft.drop();
        accept();
        return;
    }
    const CustomerSaved::Conflict conflict = conflicts.takeFirst();
    const QTimeZone zone(m_desk.reference()->zone.toLatin1());
    const QDateTime now = m_desk.clock().now();
    const auto orDash = [](const QVariant &value) { return value.toString().isEmpty() ? u"—"_s : value.toString().left(300); };
    const QString field = m_frames.contains(conflict.field) ? m_frames.value(conflict.field)->label() : conflict.field;
    Conflict shown;
    shown.title = tr("Choose: %1 of %2", "field, person").arg(field, stands.name);
    shown.intro = tr("While you were editing, %1 changed the same field. Your other changes are saved.").arg(conflict.who);
    shown.note = tr("Before both: %1.").arg(orDash(conflict.was));
    shown.saved = {orDash(conflict.saved), conflict.who, momentWords(conflict.at, now, zone), {}, {}};
    shown.mine = {orDash(conflict.yours), tr("You"), momentWords(now, now, zone), {}, {}};
    auto *dialog = new ConflictDialog(shown, this);
    dialog->setObjectName(u"conflict_dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, stands, conflict, conflicts] {
        if (!dialog->isMine())
            return choose(stands, conflicts);
        Customer mine = stands;
        mine.*texts().value(conflict.field) = conflict.yours.toString();
        whenFinished(m_desk.people().change(stands, mine), this, [this, conflicts](const Result<CustomerSaved> &saved) {
            if (!saved)
                return m_banner->showError(errorText(saved.error()));
            emit this->saved(saved->customer);
            choose(saved->customer, saved->conflicts + conflicts);
        });
    });
    connect(dialog, &QDialog::rejected, this, [this, stands, open = QList{conflict} + conflicts] { later(stands, open); });
    connect(dialog, &ConflictDialog::journalRequested, dialog, &QDialog::reject);
    dialog->open();
}

/// The form stays: what was not touched shows what stands now, what collided is asked again at the next try.
void CustomerDialog::later(const Customer &stands, const QList<CustomerSaved::Conflict> &open)
{
    Customer was = stands;
    for (auto it = texts().cbegin(); it != texts().cend(); ++it) {
        const auto member = it.value();
        const bool collides = std::any_of(open.cbegin(), open.cend(), [&](const auto &conflict) { return conflict.field == it.key(); });
        if (collides)
            was.*member = m_was.*member;
        else if (QLineEdit *line = m_lines.value(it.key()); line && line->text() == m_was.*member)
            line->setText(stands.*member);
        else if (it.key() == "note"_L1 && m_note->toPlainText() == m_was.note)
            m_note->setPlainText(stands.note);
    }
    m_was = was;
    m_stood = stands;
    QJsonObject values = m_fields.values();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it.key() == "language"_L1)
            it.value() = was.language.startsWith("zh"_L1) ? u"zh"_s : u"en"_s;
        else
            it.value() = was.*texts().value(it.key());
    }
    m_draft.standsNow(values);
}

void CustomerDialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(0, m_head->height(), width(), 1, tokens().border);
}

void CustomerDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CustomerDialog::retranslate()
{
    setWindowTitle(tr("Edit the caller’s data"));
    m_heading->setText(tr("Edit the caller’s data"));
    m_about->setText(m_was.organisationName.isEmpty() ? m_was.number : tr("%1, %2", "number, organisation").arg(m_was.number, m_was.organisationName));
    const QHash<QString, QString> labels{{u"name"_s, tr("Name")},        {u"title"_s, tr("Title")},   {u"phone"_s, tr("Telephone")}, {u"extension"_s, tr("Extension")},
                                         {u"email"_s, tr("E-mail")},     {u"device"_s, tr("Device")}, {u"language"_s, tr("Writes in")}, {u"note"_s, tr("Note for agents")}};
    for (auto it = labels.cbegin(); it != labels.cend(); ++it)
        m_frames.value(it.key())->setLabel(it.value());
    m_leave->setText(tr("Leave"));
    m_commit->setText(tr("Save"));
}

} // namespace frontdesk
