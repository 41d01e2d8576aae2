#include "ui/shell/mainwindow.h"

#include "ui/shell/commandpalette.h"
#include "ui/shell/deskstatusbar.h"
#include "ui/shell/look.h"
#include "ui/shell/panes.h"
#include "ui/shell/preferences.h"
#include "ui/shell/rail.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/ticketwindow.h"
#include "ui/shell/topcorner.h"
#include "ui/kit/searchfield.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace frontdesk {

MainWindow::MainWindow(Look &look, Preferences &preferences, QWidget *parent)
    : QMainWindow(parent)
    , m_look(look)
    , m_preferences(preferences)
    , m_railModel(new RailModel(this))
    , m_rail(new Rail(m_railModel))
    , m_stack(new QStackedWidget)
    , m_status(new DeskStatusBar(this))
{
    setObjectName(u"main_window"_s);
    setContextMenuPolicy(Qt::NoContextMenu);
    auto *centre = new QWidget(this);
    auto *layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
    setStatusBar(m_status);
    m_stack->setObjectName(u"pages"_s);

    makeActions();
    makeMenus();
    m_palette = new CommandPalette(m_corner->field(), this);
    m_palette->setActions([this] { return allActions(); });

    connect(m_rail->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && current.row() != m_place) {
            m_switchedByPress = true;
            showPlace(current.row(), false);
        }
    });
    connect(m_rail, &Rail::chosen, this, [this](Page *page) {
        const int row = m_railModel->rowOf(page);
        // The click that changes the page leaves what lies on it; a click on the current page leads back to the page itself.
        if (m_switchedByPress)
            showPlace(row, true);
        else
            goTo(row);
        m_switchedByPress = false;
    });
    connect(m_status, &DeskStatusBar::retryRequested, this, &MainWindow::retryRequested);
    connect(m_status, &DeskStatusBar::outboxRequested, this, &MainWindow::outboxRequested);
    connect(m_status, &DeskStatusBar::shortcutsRequested, this, &MainWindow::showShortcuts);
    connect(&look, &Look::changed, this, &MainWindow::retranslateMenus);
    refresh();
}

MainWindow::~MainWindow()
{
    for (const QPointer<TicketWindow> &window : std::as_const(m_ticketWindows))
        delete window;
    for (const Place &place : std::as_const(m_places)) {
        for (Page *page : place.over + QList<Page *>{place.base})
            disconnect(page, nullptr, this, nullptr);
    }
}

void MainWindow::addPage(Page *page)
{
    m_places.append(Place{page, {}});
    adopt(page);
    m_railModel->add(page);
    QAction *action = m_actions.value(u"rail_%1"_s.arg(m_places.size()));
    if (action) {
        action->setVisible(true);
        m_railActions.append(action);
    }
    if (page->pageId() == "attention"_L1) {
        m_actions.value(u"attention"_s)->setVisible(true);
        m_corner->setAlerts(page->badge());
        connect(page, &Page::badgeChanged, this, [this, page] { setAlerts(page->badge()); });
    }
    connect(page, &Page::titleChanged, this, &MainWindow::retranslateMenus);
    if (m_place < 0)
        showPlace(0, false);
    fillMenus();
    retranslateMenus();
}

void MainWindow::adopt(Page *page)
{
    m_stack->addWidget(page);
    m_preferences.store().beginGroup(u"pages/"_s + page->pageId().section(u':', 0, 0));
    page->restoreLayout(m_preferences.store());
    m_preferences.store().endGroup();
    connect(page, &Page::statusChanged, this, [this, page] {
        if (page == currentPage())
            refresh();
    });
    connect(page, &Page::titleChanged, this, &MainWindow::refresh);
    connect(page, &Page::menuActionsChanged, this, [this, page] {
        if (page == currentPage())
            fillMenus();
    });
    connect(page, &Page::closeRequested, this, [this, page] { closeOver(page); });
    connect(page, &Page::ticketRequested, this, &MainWindow::openTicket);
    connect(page, &Page::ticketWindowRequested, this, &MainWindow::openTicketWindow);
    connect(page, &Page::callRequested, this, &MainWindow::startCall);
    connect(page, &Page::besideRequested, this, [this, page](int step) { showBeside(page, step); });
}

void MainWindow::setTicketMaker(std::function<Page *(Id<Ticket>)> maker)
{
    m_ticketMaker = std::move(maker);
}

void MainWindow::setCallStarter(std::function<void(const CallStart &)> starter)
{
    m_callStarter = std::move(starter);
    m_corner->setLogCallVisible(bool(m_callStarter));
    fillMenus();
}

void MainWindow::setHandoverStarter(std::function<void()> starter)
{
    m_handoverStarter = std::move(starter);
    fillMenus();
}

void MainWindow::setTicketCreation(std::function<void()> creation)
{
    m_ticketCreation = std::move(creation);
    fillMenus();
}

void MainWindow::setSettingsMaker(std::function<Page *()> maker)
{
    m_settingsMaker = std::move(maker);
    fillMenus();
}

void MainWindow::setPerson(const QString &name)
{
    m_corner->setPerson(name, m_personMenu);
    fitCorner();
}

void MainWindow::setDesk(const QString &shownName, const QByteArray &zone)
{
    m_deskName = shownName;
    m_zone = zone;
    m_status->setDesk(shownName);
    m_status->setZone(zone);
    for (TicketWindow *window : ticketWindows()) {
        window->status()->setDesk(shownName);
        window->status()->setZone(zone);
    }
}

void MainWindow::setConnection(ConnectionState state, const QString &errorCode)
{
    m_connection = state;
    m_connectionError = errorCode;
    m_status->setConnection(state, errorCode);
    for (TicketWindow *window : ticketWindows())
        window->status()->setConnection(state, errorCode);
}

void MainWindow::setCachedAt(const QDateTime &at)
{
    m_cachedAt = at;
    m_status->setCachedAt(at);
    for (TicketWindow *window : ticketWindows())
        window->status()->setCachedAt(at);
}

void MainWindow::setKept(int calls, int notes, int refused)
{
    m_kept = {calls, notes, refused};
    m_actions.value(u"outbox"_s)->setVisible(true);
    m_status->setKept({calls, notes, refused});
    for (TicketWindow *window : ticketWindows())
        window->status()->setKept({calls, notes, refused});
}

void MainWindow::setAlerts(const PageBadge &badge)
{
    m_corner->setAlerts(badge);
    fitCorner();
}

void MainWindow::setLastChange(const QDateTime &at)
{
    m_status->setLastChange(at);
    for (TicketWindow *window : ticketWindows())
        window->status()->setLastChange(at);
}

Page *MainWindow::currentPage() const
{
    return m_place < 0 ? nullptr : m_places.at(m_place).top();
}

void MainWindow::addTicketActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        action->setParent(this);
        addAction(action);
        m_ticketActions.append(action);
    }
    fillMenus();
}

void MainWindow::addCallActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        action->setParent(this);
        addAction(action);
        m_callActions.append(action);
    }
    fillMenus();
}

void MainWindow::showPage(const QString &pageId)
{
    for (int row = 0; row < m_places.size(); ++row) {
        if (m_places.at(row).base->pageId() == pageId) {
            showPlace(row, true);
            return;
        }
    }
}

void MainWindow::showPlace(int row, bool moveFocus)
{
    if (row < 0 || row >= m_places.size())
        return;
    m_place = row;
    raiseTop(moveFocus);
}

/// The key or click that names the current page closes what lies on it.
void MainWindow::goTo(int row)
{
    if (row < 0 || row >= m_places.size())
        return;
    if (row == m_place) {
        while (!m_places[row].over.isEmpty()) {
            Page *top = m_places[row].over.last();
            if (!top->mayClose())
                return;
            m_places[row].over.removeLast();
            top->hide();
            top->deleteLater();
        }
    }
    showPlace(row, true);
}

void MainWindow::raiseTop(bool moveFocus)
{
    Page *page = currentPage();
    if (!page)
        return;
    QWidget *focusBefore = QApplication::focusWidget();
    // Asked before the stack turns: it would put the focus on whatever comes first in a page that never had it.
    QWidget *focusOfPage = page->focusWidget();
    m_stack->setCurrentWidget(page);
    m_rail->setCurrentIndex(m_railModel->index(m_place));
    if (moveFocus) {
        if (focusOfPage && focusOfPage != page)
            focusOfPage->setFocus(Qt::OtherFocusReason);
        else
            page->focusStart();
    } else if (focusBefore && focusBefore->isVisible()) {
        focusBefore->setFocus(Qt::OtherFocusReason);
    }
    fillMenus();
    refresh();
}

void MainWindow::openOver(Page *page)
{
    if (m_place < 0)
        return;
    adopt(page);
    m_places[m_place].over.append(page);
    raiseTop(false);
    page->focusStart();
}

void MainWindow::closeOver(Page *page)
{
    for (Place &place : m_places) {
        if (!place.over.contains(page) || !page->mayClose())
            continue;
        const bool shown = page == currentPage();
        m_preferences.store().beginGroup(u"pages/"_s + page->pageId().section(u':', 0, 0));
        page->saveLayout(m_preferences.store());
        m_preferences.store().endGroup();
        place.over.removeOne(page);
        if (shown)
            raiseTop(true);
        m_stack->removeWidget(page);
        page->deleteLater();
        return;
    }
}

void MainWindow::closeTop()
{
    if (m_place >= 0 && !m_places.at(m_place).over.isEmpty())
        closeOver(m_places.at(m_place).over.last());
}

void MainWindow::startCall(const CallStart &start)
{
    if (m_callStarter)
        m_callStarter(start);
}

void MainWindow::openTicket(Id<Ticket> ticket)
{
    if (!m_ticketMaker || m_place < 0 || !ticket)
        return;
    if (currentPage()->shownTicket() == ticket) {
        currentPage()->focusStart();
        return;
    }
    if (Page *page = m_ticketMaker(ticket))
        openOver(page);
}

void MainWindow::showBeside(Page *page, int step)
{
    for (Place &place : m_places) {
        const qsizetype at = place.over.indexOf(page);
        if (at < 0)
            continue;
        Page *below = at == 0 ? place.base : place.over.at(at - 1);
        const Id<Ticket> next = below->ticketBeside(page->shownTicket(), step);
        if (!next || page->showTicket(next) || !m_ticketMaker)
            return;
        if (Page *replacement = m_ticketMaker(next)) {
            closeOver(page);
            openOver(replacement);
        }
        return;
    }
}

TicketWindow *MainWindow::openTicketWindow(Id<Ticket> ticket)
{
    for (TicketWindow *window : ticketWindows()) {
        if (window->page()->shownTicket() == ticket) {
            window->raise();
            window->activateWindow();
            return window;
        }
    }
    Page *page = m_ticketMaker && ticket ? m_ticketMaker(ticket) : nullptr;
    if (!page)
        return nullptr;
    auto *window = new TicketWindow(page);
    window->status()->setDesk(m_deskName);
    window->status()->setZone(m_zone);
    window->status()->setConnection(m_connection, m_connectionError);
    window->status()->setCachedAt(m_cachedAt);
    if (m_kept)
        window->status()->setKept({m_kept->at(0), m_kept->at(1), m_kept->at(2)});
    connect(window->status(), &DeskStatusBar::outboxRequested, this, [this] {
        activateWindow();
        raise();
        emit outboxRequested();
    });
    connect(page, &Page::ticketRequested, this, &MainWindow::openTicketWindow);
    connect(page, &Page::callRequested, this, [this](const CallStart &start) {
        activateWindow();
        startCall(start);
    });
    connect(window, &TicketWindow::reloadRequested, this, [this, page] {
        if (m_connection == ConnectionState::Lost || m_connection == ConnectionState::ReadOnly)
            emit retryRequested();
        else
            page->reload();
    });
    connect(window, &TicketWindow::shortcutsRequested, this, &MainWindow::showShortcuts);
    connect(window, &TicketWindow::paletteRequested, this, [this] {
        activateWindow();
        raise();
        m_palette->open();
    });
    connect(window, &TicketWindow::handoverRequested, this, [this] {
        activateWindow();
        raise();
        if (m_handoverStarter)
            m_handoverStarter();
    });
    connect(window, &TicketWindow::closing, this, [this, window] {
        m_preferences.store().setValue(u"windows/ticket"_s, window->saveGeometry());
    });
    // Each further window lies a little lower, so that none covers another exactly.
    const auto others = ticketWindows();
    if (!window->restoreGeometry(m_preferences.store().value(u"windows/ticket"_s).toByteArray()))
        window->resize(size().boundedTo({1000, 720}));
    if (!others.isEmpty())
        window->move(others.last()->pos() + QPoint(28, 28));
    m_ticketWindows.append(window);
    window->show();
    page->focusStart();
    return window;
}

QList<TicketWindow *> MainWindow::ticketWindows() const
{
    QList<TicketWindow *> open;
    for (const QPointer<TicketWindow> &window : m_ticketWindows) {
        if (window && window->isVisible())
            open.append(window);
    }
    return open;
}

void MainWindow::refresh()
{
    const Page *page = currentPage();
    setWindowTitle(page ? tr("%1 – Frontdesk").arg(page->title()) : tr("Frontdesk"));
    m_status->setPosition(page ? page->statusText() : QString(), page ? page->statusDetail() : QString());
}

void MainWindow::reload()
{
    if (m_connection == ConnectionState::Lost || m_connection == ConnectionState::ReadOnly)
        emit retryRequested();
    else if (Page *page = currentPage())
        page->reload();
}

void MainWindow::cycle(int step)
{
    Page *page = currentPage();
    if (!page)
        return;
    QList<QWidget *> panes = page->panes();
    if (panes.isEmpty())
        panes.append(page);
    panes.append(m_rail);
    panes.append(m_corner->field());
    cyclePanes(panes, step);
}

void MainWindow::showShortcuts()
{
    if (!m_shortcutSheet)
        m_shortcutSheet = new ShortcutSheet(this);
    m_shortcutSheet->show();
    m_shortcutSheet->raise();
    m_shortcutSheet->activateWindow();
}

void MainWindow::restoreLayout()
{
    QSettings &store = m_preferences.store();
    if (!restoreGeometry(store.value(u"windows/main"_s).toByteArray()))
        resize(screen()->availableGeometry().size().boundedTo({1280, 800}));
    const QString page = store.value(u"windows/page"_s).toString();
    for (int row = 0; row < m_places.size(); ++row) {
        if (m_places.at(row).base->pageId() == page)
            showPlace(row, false);
    }
}

void MainWindow::saveLayout()
{
    QSettings &store = m_preferences.store();
    store.setValue(u"windows/main"_s, saveGeometry());
    if (m_place >= 0)
        store.setValue(u"windows/page"_s, m_places.at(m_place).base->pageId());
    for (const Place &place : std::as_const(m_places)) {
        for (const Page *page : QList<Page *>{place.base} + place.over) {
            store.beginGroup(u"pages/"_s + page->pageId().section(u':', 0, 0));
            page->saveLayout(store);
            store.endGroup();
        }
    }
    store.sync();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // Pages and actions word themselves in their own turn; what is read from them comes after.
    if (event->type() == QEvent::LanguageChange) {
        QMetaObject::invokeMethod(this, [this] {
            retranslateMenus();
            m_railModel->refresh();
            refresh();
            emit languageChanged();
        }, Qt::QueuedConnection);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    for (const Place &place : std::as_const(m_places)) {
        for (Page *page : QList<Page *>{place.base} + place.over) {
            if (!page->mayClose()) {
                event->ignore();
                return;
            }
        }
    }
    saveLayout();
    for (TicketWindow *window : ticketWindows()) {
        if (!window->close()) {
            event->ignore();
            return;
        }
    }
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitCorner();
}

} // namespace frontdesk
