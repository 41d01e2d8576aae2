#include "ui/shell/lockwindow.h"

#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/shell/theme.h"

#include <QCloseEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

LockForm::LockForm(const QString &person, const QString &desk, QWidget *parent)
    : StartForm(parent), m_person(person), m_desk(desk), m_password(new QLineEdit), m_other(new QPushButton), m_call(new ErrorBanner)
{
    setObjectName(u"lock_form"_s);
    addRow(m_call);
    m_password->setEchoMode(QLineEdit::Password);
    addField("password", m_password);
    m_other->setFlat(true);
    m_other->setObjectName(u"sign_out"_s);
    m_other->setAutoDefault(false);
    m_other->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addRow(m_other);
    setBackVisible(false);
    connect(m_other, &QPushButton::clicked, this, &LockForm::signOutRequested);
    LockForm::retranslate();
}

QString LockForm::password() const
{
    return m_password->text();
}

void LockForm::clearPassword()
{
    m_password->clear();
}

void LockForm::focusStart()
{
    m_password->setFocus(Qt::OtherFocusReason);
}

void LockForm::tellOfCall()
{
    m_rings = true;
    retranslate();
}

bool LockForm::check()
{
    if (!m_password->text().isEmpty())
        return true;
    field(u"password"_s)->setError(tr("Type your password to go on."));
    focusStart();
    return false;
}

void LockForm::retranslate()
{
    setHeading(tr("Locked"), tr("%1 is signed in to %2. Whatever was begun is kept and goes on after the password.").arg(m_person, m_desk));
    field(u"password"_s)->setLabel(tr("Password"));
    m_other->setText(tr("Sign in as somebody else"));
    m_other->setAccessibleDescription(tr("Signs %1 out; drafts are kept for them.").arg(m_person));
    m_other->setToolTip(m_other->accessibleDescription());
    setButtons(tr("Unlock"), {});
    if (m_rings)
        m_call->show(ErrorBanner::Tone::Notice, tr("The telephone rings."), tr("Unlock to see who calls."));
}

LockWindow::LockWindow(const QString &person, const QString &desk, QWidget *parent) : QWidget(parent), m_form(new LockForm(person, desk))
{
    setObjectName(u"lock_window"_s);
    setMinimumSize(scaled(480), scaled(360));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(40), scaled(24), scaled(16));
    m_form->setFixedWidth(scaled(420));
    auto *row = new QHBoxLayout; // not by alignment, which knows no height for a width
    row->addStretch(1);
    row->addWidget(m_form);
    row->addStretch(1);
    column->addStretch(1);
    column->addLayout(row);
    column->addStretch(2);
    retranslate();
}

void LockWindow::retranslate()
{
    setWindowTitle(tr("Frontdesk: locked"));
}

void LockWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LockWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    emit quitRequested();
}

} // namespace frontdesk
