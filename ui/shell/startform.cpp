#include "ui/shell/startform.h"

#include "core/support/errortext.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {
constexpr int c_countMs = 250; // a second is never skipped on screen
}

StartForm::StartForm(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong))
    , m_lead(makeLabel({}, TextUse::Base, Ink::Secondary))
    , m_busyWords(makeLabel({}, TextUse::Caption, Ink::Secondary))
    , m_delayWords(makeLabel({}, TextUse::Caption, Ink::Secondary))
    , m_busyBar(new QProgressBar)
    , m_banner(new ErrorBanner)
    , m_fieldsPlace(new QWidget)
    , m_submit(new KeyButton(QString(), nullptr, KeyButton::Kind::Primary))
    , m_back(new KeyButton)
    , m_cancel(new KeyButton)
    , m_copy(new KeyButton)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(scaled(10));
    m_lead->setWordWrap(true);
    m_title->setObjectName(u"title"_s);
    outer->addWidget(m_title);
    outer->addWidget(m_lead);
    outer->addWidget(m_banner);
    m_column = new QVBoxLayout(m_fieldsPlace);
    m_column->setContentsMargins(0, scaled(4), 0, 0);
    m_column->setSpacing(scaled(10));
    outer->addWidget(m_fieldsPlace);
    m_busyBar->setRange(0, 0);
    m_busyBar->setTextVisible(false);
    m_busyBar->setFixedHeight(scaled(6));
    m_busyWords->setWordWrap(true);
    outer->addWidget(m_busyWords);
    outer->addWidget(m_busyBar);
    m_delayWords->setObjectName(u"delay"_s);
    m_delayWords->setWordWrap(true);
    m_delayWords->hide();
    outer->addWidget(m_delayWords);
    m_delayTimer.setInterval(c_countMs);
    connect(&m_delayTimer, &QTimer::timeout, this, &StartForm::lookAtDelay);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_submit);
    outer->addSpacing(scaled(4));
    outer->addLayout(buttons);
    m_submit->setObjectName(u"submit"_s);
    m_back->setObjectName(u"back"_s);
    m_cancel->setObjectName(u"cancel"_s);
    m_copy->setObjectName(u"open_copy"_s);
    m_copy->showKey(QKeySequence(u"Alt+O"_s));
    m_copy->setShortcut(QKeySequence(u"Alt+O"_s));
    connect(m_copy, &QPushButton::clicked, this, &StartForm::copyRequested);
    m_copy->hide();
    m_submit->showKey(QKeySequence(Qt::Key_Return));
    m_back->showKey(QKeySequence(Qt::Key_Escape));
    m_cancel->showKey(QKeySequence(Qt::Key_Escape));
    connect(m_submit, &QPushButton::clicked, this, &StartForm::submit);
    connect(m_back, &QPushButton::clicked, this, &StartForm::backRequested);
    connect(m_cancel, &QPushButton::clicked, this, &StartForm::cancelRequested);
    m_busyBar->hide();
    m_busyWords->hide();
    m_cancel->hide();
}

FieldFrame *StartForm::addField(const char *name, QWidget *editor)
{
    editor->setObjectName(QString::fromLatin1(name));
    auto *frame = new FieldFrame({}, editor);
    m_fields.insert(editor->objectName(), frame);
    m_order.append(frame);
    m_column->addWidget(frame);
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        // An error is about what stood there.
        connect(line, &QLineEdit::textEdited, frame, [frame] { frame->clearError(); });
    }
    return frame;
}

void StartForm::addRow(QWidget *widget)
{
    m_column->addWidget(widget);
}

void StartForm::setHeading(const QString &title, const QString &lead)
{
    m_title->setText(title);
    m_lead->setText(lead);
    setAccessibleName(title);
}

void StartForm::setButtons(const QString &submit, const QString &back)
{
    m_submit->setText(submit);
    m_back->setText(back);
    m_cancel->setText(tr("Cancel"));
    m_busyBar->setAccessibleName(m_busyWords->text());
}

void StartForm::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void StartForm::offerCopy(const QString &words)
{
    m_copy->setText(words);
    m_copy->setShortcut(QKeySequence(u"Alt+O"_s)); // a new text takes it away
    m_copy->setVisible(!words.isEmpty());
    if (!words.isEmpty())
        m_copy->setFocus(Qt::OtherFocusReason);
}

void StartForm::showError(const Error &error)
{
    clearErrors();
    if (error.kind == ErrorKind::Canceled)
        return;
    FieldFrame *frame = m_fields.value(fieldOf(error));
    if (!frame) {
        m_banner->showError(errorText(error));
        return;
    }
    frame->setError(errorText(error));
    frame->editor()->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(frame->editor()))
        line->selectAll();
}

void StartForm::clearErrors()
{
    m_banner->clear();
    offerCopy({});
    for (FieldFrame *frame : std::as_const(m_order))
        frame->clearError();
}

void StartForm::setBusy(const QString &words)
{
    m_busy = !words.isEmpty();
    m_busyWords->setText(words);
    m_busyBar->setAccessibleName(words);
    m_busyWords->setVisible(m_busy);
    m_busyBar->setVisible(m_busy);
    m_cancel->setVisible(m_busy);
    m_submit->setVisible(!m_busy);
    m_fieldsPlace->setEnabled(!m_busy);
    if (m_busy)
        m_cancel->setFocus(Qt::OtherFocusReason);
}

void StartForm::focusStart()
{
    for (FieldFrame *frame : std::as_const(m_order)) {
        const auto *line = qobject_cast<QLineEdit *>(frame->editor());
        if (line && line->text().isEmpty() && !frame->isHidden()) {
            frame->editor()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_submit->setFocus(Qt::OtherFocusReason);
}

void StartForm::setDelay(std::function<int()> secondsLeft)
{
    m_secondsLeft = std::move(secondsLeft);
    lookAtDelay();
}

void StartForm::lookAtDelay()
{
    showDelay(m_secondsLeft ? m_secondsLeft() : 0);
}

void StartForm::showDelay(int seconds)
{
    const bool waits = seconds > 0;
    m_delayWords->setText(waits ? tr("Wrong several times: the next try is possible in %n s.", nullptr, seconds) : QString());
    m_delayWords->setVisible(waits);
    m_submit->setEnabled(!waits);
    if (waits && !m_delayTimer.isActive())
        m_delayTimer.start();
    else if (!waits)
        m_delayTimer.stop();
}

void StartForm::submit()
{
    lookAtDelay();
    if (m_busy || m_delayTimer.isActive())
        return;
    clearErrors();
    if (check())
        emit submitted();
}

void StartForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        lookAtDelay();
    }
}

void StartForm::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_back->hasFocus() && !m_busy)
            emit backRequested();
        else if (m_cancel->hasFocus())
            emit cancelRequested();
        else if (m_copy->hasFocus() && !m_busy)
            emit copyRequested();
        else
            submit();
        return;
    case Qt::Key_Escape:
        if (m_busy)
            emit cancelRequested();
        else if (!m_back->isHidden())
            emit backRequested();
        return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace frontdesk
