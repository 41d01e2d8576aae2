#include "ui/shell/latepage.h"

#include <QSettings>
#include <QVBoxLayout>

namespace frontdesk {

LatePage::LatePage(QString id, QString icon, std::function<QString()> title, std::function<Page *()> make, QWidget *parent)
    : Page(parent), m_id(std::move(id)), m_icon(std::move(icon)), m_title(std::move(title)), m_make(std::move(make))
{
    setObjectName(m_id + QStringLiteral("_place"));
}

void LatePage::ensure()
{
    if (m_page)
        return;
    m_page = m_make();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_page);
    m_page->show(); // the layout would do it later, and the focus goes there now
    if (m_settings) {
        m_settings->beginGroup(m_group);
        m_page->restoreLayout(*m_settings);
        m_settings->endGroup();
    }
    connect(m_page, &Page::titleChanged, this, &Page::titleChanged);
    connect(m_page, &Page::badgeChanged, this, &Page::badgeChanged);
    connect(m_page, &Page::statusChanged, this, &Page::statusChanged);
    connect(m_page, &Page::menuActionsChanged, this, &Page::menuActionsChanged);
    connect(m_page, &Page::closeRequested, this, &Page::closeRequested);
    connect(m_page, &Page::ticketRequested, this, &Page::ticketRequested);
    connect(m_page, &Page::ticketWindowRequested, this, &Page::ticketWindowRequested);
    connect(m_page, &Page::callRequested, this, &Page::callRequested);
    connect(m_page, &Page::customerRequested, this, &Page::customerRequested);
    emit menuActionsChanged();
    emit statusChanged();
}

void LatePage::showEvent(QShowEvent *event)
{
    ensure();
    Page::showEvent(event);
}

void LatePage::focusStart()
{
    ensure();
    m_page->focusStart();
}

PageBadge LatePage::badge() const
{
    return m_page ? m_page->badge() : PageBadge{};
}

QList<QAction *> LatePage::menuActions(MenuPlace place) const
{
    return m_page ? m_page->menuActions(place) : QList<QAction *>{};
}

QString LatePage::statusText() const
{
    return m_page ? m_page->statusText() : QString();
}

QString LatePage::statusDetail() const
{
    return m_page ? m_page->statusDetail() : QString();
}

QList<QWidget *> LatePage::panes() const
{
    return m_page ? m_page->panes() : QList<QWidget *>{};
}

void LatePage::reload()
{
    if (m_page)
        m_page->reload();
}

void LatePage::saveLayout(QSettings &settings) const
{
    if (m_page)
        m_page->saveLayout(settings);
}

void LatePage::restoreLayout(QSettings &settings)
{
    m_settings = &settings;
    m_group = settings.group();
    if (m_page)
        m_page->restoreLayout(settings);
}

Id<Ticket> LatePage::shownTicket() const
{
    return m_page ? m_page->shownTicket() : Id<Ticket>();
}

bool LatePage::mayClose()
{
    return !m_page || m_page->mayClose();
}

} // namespace frontdesk
