#include "ui/shell/deskstatusbar.h"

#include "ui/kit/connectionbar.h"

#include <QEvent>
#include <QLayout>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {
constexpr int retrySeconds = 2; // of DbWorker
}

DeskStatusBar::DeskStatusBar(QWidget *parent) : QStatusBar(parent), m_bar(new ConnectionBar(this))
{
    setObjectName(u"status"_s);
    setSizeGripEnabled(false);
    connect(m_bar, &ConnectionBar::tryNow, this, &DeskStatusBar::retryRequested);
    connect(m_bar, &ConnectionBar::showOutbox, this, &DeskStatusBar::outboxRequested);
    connect(m_bar, &ConnectionBar::showShortcuts, this, &DeskStatusBar::shortcutsRequested);
    tell();
    setFixedHeight(m_bar->minimumHeight());
}

void DeskStatusBar::setDesk(const QString &shownName)
{
    m_desk = shownName;
    tell();
}

void DeskStatusBar::setZone(const QByteArray &zone)
{
    if (const QTimeZone place(zone); place.isValid())
        m_bar->setZone(place);
}

void DeskStatusBar::setKept(const Kept &kept)
{
    if (m_kept == kept)
        return;
    m_kept = kept;
    tell();
}

/// What is safe while the desk is away, in a sentence.
QString DeskStatusBar::keptWords() const
{
    if (!m_kept)
        return tr("Everything on screen is kept. Saving works again when %1 answers.").arg(m_desk);
    if (m_kept->calls + m_kept->notes == 0)
        return tr("Calls and notes are kept on this computer and sent when %1 answers.").arg(m_desk);
    if (m_kept->notes == 0)
        return tr("%n call(s) are safe on this computer and will be sent once, in order.", nullptr, m_kept->calls);
    if (m_kept->calls == 0)
        return tr("%n note(s) are safe on this computer and will be sent once, in order.", nullptr, m_kept->notes);
    return tr("%1 and %2 are safe on this computer and will be sent once, in order.", "calls and notes")
        .arg(tr("%n call(s)", nullptr, m_kept->calls), tr("%n note(s)", nullptr, m_kept->notes));
}

void DeskStatusBar::setConnection(ConnectionState state, const QString &errorCode)
{
    m_state = state;
    m_errorCode = errorCode;
    tell();
}

void DeskStatusBar::setCachedAt(const QDateTime &at)
{
    if (m_cachedAt == at)
        return;
    m_cachedAt = at;
    tell();
}

void DeskStatusBar::setLastChange(const QDateTime &at)
{
    m_lastChange = at;
    tell();
}

void DeskStatusBar::setPosition(const QString &position, const QString &detail)
{
    m_pageTellsMore = !detail.isEmpty();
    m_bar->setPosition(detail.isEmpty() ? position : position.isEmpty() ? detail : u"%1   %2"_s.arg(position, detail));
    tell();
}

void DeskStatusBar::tell()
{
    setAccessibleName(tr("Status"));
    m_bar->setRefused(m_kept ? m_kept->refused : 0);
    switch (m_state) {
    case ConnectionState::Connected:
        m_bar->setConnected(m_desk, m_pageTellsMore ? QDateTime() : m_lastChange);
        m_bar->setNextTry(-1);
        break;
    case ConnectionState::ReadOnly:
        m_bar->setReadOnly(m_errorCode == "desk.disk_full"_L1
                               ? tr("The desk’s disk is full. What you type is kept; saving works again when there is room.")
                               : tr("The desk accepts reading only. What you type is kept; saving works again when it accepts changes."));
        m_bar->setNextTry(-1);
        break;
    case ConnectionState::Connecting:
    case ConnectionState::Lost:
        if (const int waiting = m_kept ? m_kept->calls + m_kept->notes : 0; m_cachedAt.isValid() && waiting == 0)
            m_bar->setCached(m_cachedAt, keptWords());
        else
            m_bar->setOffline(waiting, keptWords(), m_kept.has_value(), m_cachedAt);
        m_bar->setNextTry(retrySeconds);
        break;
    }
}

void DeskStatusBar::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange)
        setFixedHeight(m_bar->minimumHeight());
}

// QStatusBar's own layout keeps margins and a frame round each widget; the bar inside fills and paints all of it.
void DeskStatusBar::paintEvent(QPaintEvent *) {}

void DeskStatusBar::resizeEvent(QResizeEvent *)
{
    m_bar->setGeometry(rect());
}

QSize DeskStatusBar::sizeHint() const
{
    return {QStatusBar::sizeHint().width(), m_bar->minimumHeight()};
}

} // namespace frontdesk
