#include "ui/kit/errorbanner.h"
#include "ui/knowledge/knowledgepage.h"

#include <QAction>
#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace frontdesk {

/// A link says one thing and may lead to another: where it goes is shown first, and only the web and mail are gone to.
void KnowledgePage::askToOpen(const QString &target)
{
    const QUrl url(target, QUrl::StrictMode);
    m_link = url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1 || url.scheme() == "mailto"_L1) ? url : QUrl();
    if (m_link.isEmpty())
        return m_banner->show(ErrorBanner::Tone::Warning, tr("This link is not opened: %1").arg(target.left(500)), tr("Only web pages and mail addresses are."));
    m_banner->show(ErrorBanner::Tone::Notice, tr("This link leads to %1").arg(QString::fromUtf8(m_link.toEncoded()).left(500)), tr("Open it if you trust that place."));
    m_banner->setActions({m_openLink});
}

void KnowledgePage::openLink()
{
    const QUrl link = std::exchange(m_link, QUrl());
    if (link.isEmpty())
        return;
    m_banner->clear();
    const bool opened = opener ? opener(link) : QDesktopServices::openUrl(link);
    if (!opened)
        m_banner->showError(tr("No program opens it on this computer."), QString::fromUtf8(link.toEncoded()).left(500));
}

} // namespace frontdesk
