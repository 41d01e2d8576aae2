#pragma once

#include "core/support/clock.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

namespace frontdesk {

class Desk;
class LockWindow;
class PasswordDelay;
class Preferences;

/// Locks the program: every window of it goes from the screen, and one that only asks for the password of the person signed in takes their
/// place. The session, its drafts and its connection stay as they are; after the password each window is where it was. By key, and after so
/// many minutes without a key or a movement of the mouse in the program (Preferences::lockMinutes) - but not while a call is going on, when
/// somebody listens instead of typing.
class DeskLock final : public QObject
{
    Q_OBJECT
public:
    /// None is owned; all must outlive this. `clock` tells how long nobody was there: the machine's own, which goes on in its sleep.
    /// `password`: with which the desk was opened; empty where nobody was asked for one.
    DeskLock(Desk &desk, QWidget &window, const QString &password, const Preferences &preferences, PasswordDelay &delay, const Clock &clock,
             QObject *parent = nullptr);
    ~DeskLock() override;

    /// Not where nobody could be asked for a password: the demo, --login, a server that needs none.
    bool isAvailable() const { return m_available; }
    QString refusal() const; ///< why it is not available, in the language on screen; empty if it is
    void setCallTest(std::function<bool()> goesOn) { m_callGoesOn = std::move(goesOn); }
    bool isLocked() const { return bool(m_lock); }
    LockWindow *lockWindow() const { return m_lock.get(); }

    void lock();
    /// Locks if it is time. Called by its own timer; and by whoever moved the clock.
    void look();
    /// Says on the locked screen that the telephone rings; without effect otherwise.
    void tellOfCall();
    /// Takes the lock away without showing what lies behind: this person is being signed out.
    void dismiss();

signals:
    void lockedChanged(bool locked);
    void availableChanged(); ///< once, soon after it was made: a server says whether it asks for passwords
    void signOutRequested();
    void quitRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void unlock();
    void ask();
    void hideWindow(QWidget *window);
    void wait();

    Desk &m_desk;
    QWidget &m_window;
    QString m_password;
    bool m_available = false;
    const Preferences &m_preferences;
    PasswordDelay &m_delay;
    const Clock &m_clock;
    std::function<bool()> m_callGoesOn;
    std::unique_ptr<LockWindow> m_lock;
    QList<QPointer<QWidget>> m_hidden; ///< to be shown again, in the order in which they went
    QPointer<QWidget> m_focus;
    QDateTime m_used;
    QTimer m_timer;
};

} // namespace frontdesk
