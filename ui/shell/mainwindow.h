#pragma once

#include "core/storage/dbworker.h"
#include "ui/shell/page.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

#include <array>
#include <functional>
#include <optional>

class QMenu;
class QStackedWidget;

namespace frontdesk {

class CommandPalette;
class DeskStatusBar;
class Look;
class Preferences;
class Rail;
class RailModel;
class TicketWindow;
class TopCorner;

/// The window of the desk: top row, rail, pages, status. It knows pages only by their interface and the desk only by what it is told;
/// the program wires both. A page of the rail may have pages on top of it (a ticket over the queue); each rail page keeps its own.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// Neither is owned; both must outlive it.
    MainWindow(Look &look, Preferences &preferences, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Adds a page to the rail and takes it.
    void addPage(Page *page);
    /// Makes the page of a ticket; its parent is set by the window. Without a maker tickets cannot be opened.
    void setTicketMaker(std::function<Page *(Id<Ticket>)> maker);
    /// What Log call does; without it the button is absent.
    void setCallStarter(std::function<void(const CallStart &)> starter);
    /// What "Hand over the shift" does; without it the entry is absent.
    void setHandoverStarter(std::function<void()> starter);
    /// What "Ticket without a call" does; without it the entry is absent.
    void setTicketCreation(std::function<void()> creation);
    /// Things done to the ticket that is shown, from any page; in the menu "Ticket" and the palette. Takes them.
    void addTicketActions(const QList<QAction *> &actions);
    /// The same for what is done to callers; in the menu "Call".
    void addCallActions(const QList<QAction *> &actions);
    /// Why the program cannot be locked; empty = it can.
    void setLockRefusal(const QString &reason);
    /// Makes the settings page of F12.
    void setSettingsMaker(std::function<Page *()> maker);

    void setPerson(const QString &name);
    void setDesk(const QString &shownName, const QByteArray &zone);
    void setConnection(ConnectionState state, const QString &errorCode = {});
    /// What lies in the outbox; until told, there is none.
    void setKept(int calls, int notes, int refused);
    /// What is shown comes from this computer and is of then, UTC; invalid: it comes from the desk.
    void setCachedAt(const QDateTime &at);
    /// What waits in the page "attention", for the bell of the top row.
    void setAlerts(const PageBadge &badge);
    void setLastChange(const QDateTime &at); ///< when the desk last told of a change, UTC

    Page *currentPage() const;
    /// Shows the page of the rail with this id, what lies on top of it included, and starts work there.
    void showPage(const QString &pageId);
    /// Puts a page over the current one and takes it.
    void openOver(Page *page);
    void startCall(const CallStart &start);
    void openTicket(Id<Ticket> ticket);
    TicketWindow *openTicketWindow(Id<Ticket> ticket);
    QList<TicketWindow *> ticketWindows() const;
    CommandPalette *palette() const { return m_palette; }

    /// Geometry, page and layouts of the last time; asks for no ticket windows before `setTicketMaker`.
    void restoreLayout();
    void saveLayout();

signals:
    /// The language on screen is another one; names that come from the desk are to be told again.
    void languageChanged();
    void retryRequested();
    void outboxRequested();
    void signOutRequested();
    void lockRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Place ///< one page of the rail and what lies on it
    {
        Page *base = nullptr;
        QList<Page *> over;
        Page *top() const { return over.isEmpty() ? base : over.last(); }
    };

    // mainwindow.cpp: pages
    void adopt(Page *page);
    void showPlace(int row, bool moveFocus);
    void goTo(int row);
    void closeOver(Page *page);
    void closeTop();
    void raiseTop(bool moveFocus);
    void showBeside(Page *page, int step);
    void refresh();
    void reload();
    void cycle(int step);
    void showShortcuts();

    // mainwindow_menus.cpp
    void makeActions();
    void makeMenus();
    void fillMenus();
    void retranslateMenus();
    void fillEditMenu(QMenu *menu);
    void fillViewMenu(QMenu *menu);
    QMenu *choiceMenu(const char *name);
    void fitCorner();
    QAction *plainAction(const char *id, const std::function<void()> &run);
    QList<QAction *> allActions() const;

    Look &m_look;
    Preferences &m_preferences;
    QList<Place> m_places;
    int m_place = -1;
    bool m_switchedByPress = false;
    std::function<Page *(Id<Ticket>)> m_ticketMaker;
    std::function<void(const CallStart &)> m_callStarter;
    std::function<void()> m_ticketCreation;
    std::function<void()> m_handoverStarter;
    std::function<Page *()> m_settingsMaker;
    QList<QPointer<TicketWindow>> m_ticketWindows;
    ConnectionState m_connection = ConnectionState::Connecting;
    QString m_connectionError, m_deskName;
    std::optional<std::array<int, 3>> m_kept; ///< calls, notes, refused
    QByteArray m_zone;

    QHash<QString, QAction *> m_actions;
    QHash<int, QMenu *> m_menus; ///< by MenuPlace
    QList<QAction *> m_railActions;
    QHash<QString, QMenu *> m_choices;
    QList<QAction *> m_ticketActions; ///< of addTicketActions
    QList<QAction *> m_callActions;   ///< of addCallActions
    QMenu *m_personMenu = nullptr;
    QPointer<QWidget> m_shortcutSheet;

    TopCorner *m_corner = nullptr;
    RailModel *m_railModel;
    Rail *m_rail;
    QStackedWidget *m_stack;
    DeskStatusBar *m_status;
    CommandPalette *m_palette = nullptr;
    QDateTime m_cachedAt;
};

} // namespace frontdesk
