#include "ui/kit/inlineedit.h"

#include "ui/shell/paint.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

constexpr int c_labelWidth = 94;

} // namespace

InlineEdit::InlineEdit(const QString &label, QWidget *parent)
    : QWidget(parent), m_label(makeLabel(label, TextUse::Caption, Ink::Secondary)), m_shown(makeLabel({}, TextUse::Base)),
      m_remote(makeLabel({}, TextUse::Caption)), m_valueWidget(m_shown), m_row(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(2));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_label->setFixedWidth(scaled(c_labelWidth));
    m_row->addWidget(m_label);
    m_row->addWidget(m_shown, 1);
    column->addLayout(m_row);
    column->addWidget(m_remote);
    m_shown->setWordWrap(true); // a long value is read whole
    m_remote->setWordWrap(true);
    m_remote->setTextFormat(Qt::AutoText);
    m_remote->setMargin(scaled(6));
    useGround(m_remote, Ground::Tint);
    m_remote->hide();
    auto *line = new QLineEdit;
    setEditor(line, [line] { return QVariant(line->text()); }, [line](const QVariant &value) {
        line->setText(value.toString());
        line->selectAll();
    });
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(fieldHeight());
    retranslate();
}

void InlineEdit::setLabel(const QString &label)
{
    m_label->setText(label);
    retranslate();
}

void InlineEdit::setValue(const QString &words, const QVariant &value)
{
    m_shown->setText(words);
    m_value = value.isValid() ? value : QVariant(words);
    retranslate();
}

QString InlineEdit::words() const
{
    return m_shown->text();
}

void InlineEdit::setValueWidget(QWidget *widget)
{
    m_row->replaceWidget(m_valueWidget, widget);
    if (m_valueWidget == m_shown)
        m_shown->hide(); // its words still name the value to a screen reader
    else
        m_valueWidget->deleteLater();
    m_valueWidget = widget;
}

void InlineEdit::setEditor(QWidget *editor, std::function<QVariant()> read, std::function<void(const QVariant &)> load)
{
    delete m_editor;
    m_editor = editor;
    m_read = std::move(read);
    m_load = std::move(load);
    m_row->addWidget(editor, 1);
    editor->hide();
    editor->installEventFilter(this);
    editor->setAccessibleName(m_label->text());
}

void InlineEdit::setReadOnly(const QString &reason)
{
    m_readOnly = reason;
    setToolTip(reason);
    setAccessibleDescription(reason);
}

bool InlineEdit::isEditing() const
{
    return !m_editor->isHidden();
}

void InlineEdit::beginEdit()
{
    if (isEditing() || !m_readOnly.isEmpty())
        return;
    m_load(m_value);
    m_valueWidget->hide();
    m_editor->show();
    m_editor->setFocus();
    update();
}

void InlineEdit::endEdit()
{
    if (!isEditing())
        return;
    const bool hadFocus = m_editor->hasFocus() || m_editor->isAncestorOf(focusWidget());
    m_editor->hide();
    m_valueWidget->show();
    if (hadFocus)
        setFocus(); // focus returns where it came from
    update();
}

void InlineEdit::showRemoteChange(const QString &what)
{
    m_remote->setText(what);
    m_remote->setVisible(!what.isEmpty());
}

void InlineEdit::submit()
{
    const QVariant value = m_read();
    endEdit();
    if (value != m_value)
        emit submitted(value);
}

bool InlineEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::KeyPress) {
        // While an input method composes, Enter and Esc never reach us as key presses.
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: submit(); return true;
        case Qt::Key_Escape: endEdit(); return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void InlineEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        beginEdit();
    else
        QWidget::keyPressEvent(event);
}

void InlineEdit::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        beginEdit();
}

void InlineEdit::paintEvent(QPaintEvent *)
{
    if (!hasFocus() || isEditing())
        return;
    QPainter painter(this);
    paintFocusRing(painter, QRectF(m_valueWidget->geometry()).adjusted(-scaled(6), 0, 0, 0), scaled(controlRadius), tokens().accent);
}

void InlineEdit::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void InlineEdit::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void InlineEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        m_label->setFixedWidth(scaled(c_labelWidth));
        setMinimumHeight(fieldHeight());
    }
}

void InlineEdit::retranslate()
{
    setAccessibleName(tr("%1: %2").arg(m_label->text(), m_shown->text()));
    m_editor->setAccessibleName(m_label->text());
}

} // namespace frontdesk
