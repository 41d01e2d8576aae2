#include "ui/kit/fieldframe.h"

#include "ui/kit/keycap.h"
#include "ui/shell/paint.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace frontdesk {

FieldError::FieldError(QWidget *parent)
    : QWidget(parent), m_words(makeLabel({}, TextUse::Caption, Ink::Crit)), m_key(makeLabel({}, TextUse::Caption, Ink::Secondary))
{
    m_words->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(21), scaled(2), 0, 0);
    row->setSpacing(scaled(6));
    row->addWidget(m_words, 1);
    row->addWidget(m_key, 0, Qt::AlignBottom);
    m_key->hide();
    hide();
}

void FieldError::setText(const QString &text)
{
    m_words->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
}

QString FieldError::text() const
{
    return m_words->text();
}

void FieldError::showKey(const QKeySequence &key)
{
    m_key->setText(keyText(key));
    m_key->setVisible(!key.isEmpty() && keysVisible());
}

void FieldError::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = scaled(16);
    paintAlert(painter, QRectF(0, scaled(3), side, side), true, tokens().crit.ink);
}

FieldFrame::FieldFrame(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_label(makeLabel(label, TextUse::Caption, Ink::Secondary)),
      m_hint(makeLabel({}, TextUse::Caption, Ink::Secondary)), m_top(new QHBoxLayout), m_error(new FieldError)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(3));
    m_top->setSpacing(scaled(6));
    m_top->addWidget(m_label);
    m_top->addStretch();
    column->addLayout(m_top);
    column->addWidget(editor);
    column->addWidget(m_hint);
    column->addWidget(m_error);
    m_hint->setWordWrap(true);
    m_hint->hide();
    m_label->setBuddy(editor);
    editor->setAccessibleName(label);
    align();
}

/// A check box is lower than the fields beside it, and has their height so that its words stand on their line.
void FieldFrame::align()
{
    if (qobject_cast<QCheckBox *>(m_editor))
        m_editor->setMinimumHeight(fieldHeight());
}

void FieldFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        align();
}

void FieldFrame::setLabel(const QString &label)
{
    m_label->setText(label);
    m_editor->setAccessibleName(label);
}

QString FieldFrame::label() const
{
    return m_label->text();
}

void FieldFrame::setAside(QWidget *aside)
{
    m_top->addWidget(aside);
}

void FieldFrame::setBeside(QWidget *beside)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    const int at = column->indexOf(m_editor);
    column->removeWidget(m_editor);
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    line->addWidget(m_editor, 1);
    line->addWidget(beside);
    column->insertLayout(at, line);
}

void FieldFrame::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty() && !hasError());
}

void FieldFrame::setError(const QString &error)
{
    m_error->setText(error);
    m_hint->setVisible(error.isEmpty() && !m_hint->text().isEmpty());
    m_editor->setProperty(invalidProperty, !error.isEmpty());
    m_editor->setAccessibleDescription(error);
    m_editor->update();
}

bool FieldFrame::hasError() const
{
    return !m_error->text().isEmpty();
}

} // namespace frontdesk
