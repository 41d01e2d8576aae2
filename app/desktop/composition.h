#pragma once

#include "app/desktop/commandline.h"
#include "core/access/passworddelay.h"
#include "core/desk/desk.h"
#include "core/offline/localcache.h"
#include "core/offline/offlineplace.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/runningclient.h"
#include "ui/shell/secretstore.h"

class QApplication;

namespace frontdesk {

class AttentionCenter;
class Language;
class Look;
class CallPage;
class DeskLock;
class OutboxPage;
class KnowledgePage;
class DashboardPage;
class QueuePage;
class ReportsPage;
class StartWindow;
struct HandoverSheet;
class TextDrafts;
class Theme;
class TrayAlerts;

/// Builds and owns the whole client: settings, look, start window, then the open desk with its pages and the main window.
class Composition final : public QObject
{
    Q_OBJECT
public:
    Composition(QApplication &app, const StartOptions &options);
    ~Composition() override;

    /// Shows the first window; what follows is the event loop's.
    void start();
    /// Address without secrets of the desk that these options name; empty: whichever is remembered or open.
    static QString deskOf(const StartOptions &options);

private:
    void makeStartWindow();
    void work(std::unique_ptr<Desk> desk);
    /// Finds the place of this person's files on this computer, with its key, then goes on.
    void openPlace(const std::function<void(const OfflinePlace &place)> &next);
    /// Asks the keychain for the key of a place; what it does not answer in time is nothing.
    void askForKey(const QString &url, const QString &login, const std::function<void(const Result<QString> &secret)> &next);
    void openCache();
    // A start without the server.
    void findCopy(const QString &url, const SignIn &who, const std::function<void(const QDateTime &asOf)> &found);
    void openCopy(const QString &url, const SignIn &who);
    /// The server refused this person: its copy on this computer goes, and what was typed too where the rights were withdrawn. Calls that
    /// are not sent stay sealed.
    static void wipePlace(const QString &url, const QString &login, const Error &why);
    void leave(const Error &why);
    static QString folderOf(const QString &url, const QString &login);
    void show();
    void showHandover(Id<HandoverSheet> sheet);
    void showOutbox();
    void makePages();
    void writeReports();
    KnowledgePage *makeKnowledge(CallPage *calls);
    QueuePage *makeQueue();
    DashboardPage *makeDashboard(QueuePage *queue);
    ReportsPage *makeReports(QueuePage *queue);
    void connectDesk();
    void makeLock();
    void signOut();
    void endSession();
    void takeCall(const QString &number);
    static QString demoFile();

    StartOptions m_options;
    SystemClock m_clock; ///< the machine's own: delays after wrong passwords, and how long nobody was there
    PasswordDelay m_delay{m_clock}; ///< outlives every window that asks for a password
    QStringList m_calls; ///< that rang before a desk was open
    Preferences m_preferences;
    Keychain m_keychain;
    RunningClient m_running;
    Theme *m_theme; ///< owned by the application
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<StartWindow> m_start;
    // Pages refer to desk and drafts and die with the window, which goes first.
    std::unique_ptr<Desk> m_desk;
    QString m_password; ///< with which it was opened, for the lock and the outbox; empty where none was asked for
    OfflinePlace m_place; ///< of outbox, copy and drafts; without a key where the disk refuses
    std::unique_ptr<LocalCache> m_cache; ///< of a desk on a server
    bool m_isLeaving = false;
    std::unique_ptr<TextDrafts> m_drafts;
    std::unique_ptr<AttentionCenter> m_attention;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TrayAlerts> m_tray;
    std::unique_ptr<DeskLock> m_lock; ///< of the window
};

} // namespace frontdesk
