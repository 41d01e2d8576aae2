#include "ui/shell/ticketwindow.h"

#include "ui/shell/deskstatusbar.h"
#include "ui/shell/panes.h"
#include "ui/shell/shortcuts.h"

#include <QAction>
#include <QCloseEvent>

using namespace Qt::StringLiterals;

namespace frontdesk {

TicketWindow::TicketWindow(Page *page, QWidget *parent) : QMainWindow(parent, Qt::Window), m_page(page), m_status(new DeskStatusBar(this))
{
    setObjectName(u"ticket_window"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setCentralWidget(page);
    setStatusBar(m_status);
    const auto bind = [this](const char *id, auto function) {
        QAction *action = makeAction(QString::fromLatin1(id), this);
        addAction(action);
        connect(action, &QAction::triggered, this, function);
    };
    bind("close", [this] { close(); });
    bind("reload", [this] { emit reloadRequested(); });
    bind("palette", [this] { emit paletteRequested(); });
    bind("handover", [this] { emit handoverRequested(); });
    bind("shortcuts", [this] { emit shortcutsRequested(); });
    const auto panes = [this] { return m_page->panes().isEmpty() ? QList<QWidget *>{m_page} : m_page->panes(); };
    bind("next_pane", [panes] { cyclePanes(panes(), 1); });
    bind("previous_pane", [panes] { cyclePanes(panes(), -1); });
    connect(page, &Page::closeRequested, this, &QWidget::close);
    connect(page, &Page::titleChanged, this, &TicketWindow::refresh);
    connect(page, &Page::statusChanged, this, &TicketWindow::refresh);
    connect(m_status, &DeskStatusBar::retryRequested, this, &TicketWindow::reloadRequested);
    connect(m_status, &DeskStatusBar::shortcutsRequested, this, &TicketWindow::shortcutsRequested);
    refresh();
}

TicketWindow::~TicketWindow()
{
    disconnect(m_page, nullptr, this, nullptr);
}

void TicketWindow::refresh()
{
    setWindowTitle(tr("%1 – Frontdesk").arg(m_page->title()));
    m_status->setPosition(m_page->statusText(), m_page->statusDetail());
}

void TicketWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // The page words itself after its window has been told, hence later.
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &TicketWindow::refresh, Qt::QueuedConnection);
}

void TicketWindow::closeEvent(QCloseEvent *event)
{
    if (!m_page->mayClose()) {
        event->ignore();
        return;
    }
    emit closing();
    event->accept();
}

} // namespace frontdesk
