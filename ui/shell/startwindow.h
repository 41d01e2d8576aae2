#pragma once

#include "core/desk/desk.h"
#include "ui/shell/startform.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <utility>

class QStackedWidget;

namespace frontdesk {

class Look;
class NewDeskForm;
class PasswordDelay;
class Preferences;
class SecretStore;
class SegmentedControl;
class SignInForm;
class StartChoice;
class DemoPage;

/// Makes the demo's desk in `file`. Runs on a thread of its own; `progress` answers false when it shall stop.
using DemoMaker = std::function<Result<void>(const QString &file, const std::function<bool(int done, int total)> &progress)>;

/// Everything before a desk is open: the choice of the first start, a new desk, joining one, signing in, the demo being made. Pages of one
/// window, never a chain of boxes; a desk that cannot be opened says why at the field concerned, and what was typed stays.
class StartWindow final : public QWidget
{
    Q_OBJECT
public:
    using Opened = std::function<void(std::unique_ptr<Desk> desk)>;

    /// None of the references is owned; all must outlive the window. `opened` takes each desk that was opened.
    StartWindow(Look &look, Preferences &preferences, SecretStore &secrets, PasswordDelay &delay, Opened opened, QWidget *parent = nullptr);
    ~StartWindow() override;

    void setDemoMaker(DemoMaker maker, const QString &file);
    /// What is kept of a desk on this computer. `find` looks for what this sign-in opens, while the server is away, and tells how old it is,
    /// UTC (invalid: nothing); `open` goes on with what was found; `denied`: the server refused this
    /// person, who was let in before.
    struct Copies
    {
        std::function<void(const QString &url, const SignIn &who, const std::function<void(const QDateTime &asOf)> &found)> find;
        std::function<void(const QString &url, const SignIn &who)> open;
        std::function<void(const QString &url, const QString &login, const Error &why)> denied;
    };
    void setCopies(const Copies &copies) { m_copies = copies; }
    /// Asks for the login of this desk and says why the last one ended.
    void askAgain(const QString &url, const QString &login, const Error &why);

    /// The first start: three ways to a desk.
    void showChoice();
    /// Signs in to the desk that is remembered: with the keychain's password at once, else the sign-in page; nothing remembered: choice.
    void resume();
    /// Asks for the login of this desk; tries the keychain's password first.
    void signInTo(const QString &url, const QString &login);
    /// The same without a try: somebody has just signed out.
    void askFor(const QString &url, const QString &login);
    /// Opens without asking: the command line, the demo. The window appears only if it takes long or fails.
    void openAtOnce(const QString &url, const SignIn &who, bool demo);
    /// Makes the demo's desk if there is none, then opens it.
    void openDemo();

    /// With which the last desk was opened, once: to be made into a key. Empty where none was asked for.
    QString takePassword() { return std::exchange(m_password, {}); }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct Attempt
    {
        QString url;
        SignIn who;
        bool demo = false;
        bool keepsPassword = false;
        bool isRemembered = false; ///< the password worked before: it is no slip of the hand
        StartForm *form = nullptr; ///< shows what goes wrong
    };

    void retranslate();
    void raisePage(QWidget *form);
    void showForm(QWidget *form);
    void tryOpen(const Attempt &attempt);
    void openedDesk(const Attempt &attempt, std::unique_ptr<Desk> desk);
    void offerCopy(const Attempt &attempt, const Error &why);
    void abandon();
    void makeLocal();
    void makeDemo();
    void probeKeychain();

    Look &m_look;
    Preferences &m_preferences;
    SecretStore &m_secrets;
    PasswordDelay &m_delay;
    Opened m_opened;
    DemoMaker m_demoMaker;
    QString m_demoFile;
    QStackedWidget *m_pages;
    StartChoice *m_choice;
    NewDeskForm *m_newDesk;
    SignInForm *m_join, *m_signIn;
    DemoPage *m_progress;
    SegmentedControl *m_language;
    QString m_password;
    Copies m_copies;
    std::optional<Attempt> m_copyFor; ///< found and offered
    int m_turn = 0;               ///< answers of an attempt that was given up are dropped
    std::shared_ptr<std::atomic<bool>> m_demoStop;
    QTimer m_patience;            ///< shows the window when opening at once takes long
};

/// The agent whom the demo signs in.
inline const QString demoLogin = QStringLiteral("chen");

} // namespace frontdesk
