#include "ui/shell/desklock.h"

#include "core/access/passworddelay.h"
#include "core/desk/confirmperson.h"
#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "ui/shell/deskforms.h"
#include "ui/shell/lockwindow.h"
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QEvent>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qint64 c_lookMs = 15'000; // so that a machine that slept, or a setting that changed, is noticed soon

bool isUse(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress: return true;
    default: return false;
    }
}

} // namespace

DeskLock::DeskLock(Desk &desk, QWidget &window, const QString &password, const Preferences &preferences, PasswordDelay &delay, const Clock &clock,
                   QObject *parent)
    : QObject(parent), m_desk(desk), m_window(window), m_password(password), m_available(!password.isEmpty() && desk.address().backend == Backend::Sqlite),
      m_preferences(preferences), m_delay(delay), m_clock(clock), m_used(clock.now())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DeskLock::look);
    qApp->installEventFilter(this);
    wait();
    if (m_password.isEmpty() || m_available)
        return;
    whenFinished(serverAsksForPassword(desk), this, [this](const Result<bool> &asks) {
        m_available = asks.value_or(false);
        emit availableChanged();
    });
}

DeskLock::~DeskLock() = default;

QString DeskLock::refusal() const
{
    return isAvailable() ? QString() : tr("This desk was opened without a password, so nothing could unlock it");
}

void DeskLock::wait()
{
    m_timer.start(int(qBound<qint64>(1000, m_preferences.lockMinutes() * 60'000ll - m_used.msecsTo(m_clock.now()), c_lookMs)));
}

void DeskLock::look()
{
    const int minutes = m_preferences.lockMinutes();
    // Who listens to a caller is there; the time counts from the end of the call.
    if (m_callGoesOn && m_callGoesOn())
        m_used = m_clock.now();
    const qint64 idleMs = m_used.msecsTo(m_clock.now());
    if (idleMs < 0)
        m_used = m_clock.now(); // the clock was set back
    if (minutes > 0 && idleMs >= minutes * 60'000ll)
        lock();
    wait();
}

bool DeskLock::eventFilter(QObject *watched, QEvent *event)
{
    if (isUse(event->type()))
        m_used = m_clock.now();
    if (m_lock && event->type() == QEvent::Show && watched->isWidgetType()) {
        // A dialog that something in the background opens waits behind the lock as well.
        auto *widget = static_cast<QWidget *>(watched);
        if (widget->isWindow() && widget->window() != m_lock.get() && !m_lock->isAncestorOf(widget) && widget->windowType() != Qt::ToolTip && widget->windowType() != Qt::Popup)
            QMetaObject::invokeMethod(this, [this, late = QPointer<QWidget>(widget)] {
                if (late && m_lock)
                    hideWindow(late);
            }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

/// As a plain widget: QDialog's own hiding would end what its caller waits for.
void DeskLock::hideWindow(QWidget *window)
{
    if (window->windowType() == Qt::Popup || window->windowType() == Qt::ToolTip) {
        window->close(); // menus and lists that hang from a field
        return;
    }
    m_hidden.append(window);
    window->QWidget::setVisible(false);
}

void DeskLock::lock()
{
    if (m_lock || !isAvailable())
        return;
    m_focus = QApplication::focusWidget();
    const QRect place = m_window.geometry();
    const bool wasMaximized = m_window.isMaximized(), wasMinimized = m_window.isMinimized();
    m_lock = std::make_unique<LockWindow>(m_desk.actor().name, m_desk.reference()->deskName.in(QLocale().name()));
    LockForm *form = m_lock->form();
    form->setDelay([this] { return m_delay.secondsLeft(withoutPassword(m_desk.address().url()), m_desk.actor().login); });
    connect(form, &StartForm::submitted, this, &DeskLock::ask);
    // Not from inside the window that goes.
    connect(form, &LockForm::signOutRequested, this, &DeskLock::signOutRequested, Qt::QueuedConnection);
    connect(m_lock.get(), &LockWindow::quitRequested, this, &DeskLock::quitRequested, Qt::QueuedConnection);
    // First there, then the others away: the last window that goes would end the program.
    m_lock->setGeometry(place);
    if (wasMinimized)
        m_lock->showMinimized();
    else if (wasMaximized)
        m_lock->showMaximized();
    else
        m_lock->show();
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *window : all) {
        if (window != m_lock.get() && window->isVisible())
            hideWindow(window);
    }
    m_lock->activateWindow();
    form->focusStart();
    emit lockedChanged(true);
}

void DeskLock::ask()
{
    const QString desk = withoutPassword(m_desk.address().url());
    m_lock->form()->setBusy(LockForm::tr("The password is being checked"));
    whenFinished(confirmPerson(m_desk, m_lock->form()->password(), m_password), m_lock.get(), [this, desk](const Result<void> &confirmed) {
        LockForm *form = m_lock->form();
        form->setBusy({});
        if (confirmed) {
            m_delay.succeeded(desk, m_desk.actor().login);
            // Not from inside the answer to an object that goes.
            QMetaObject::invokeMethod(this, &DeskLock::unlock, Qt::QueuedConnection);
            return;
        }
        if (confirmed.error().code == "access.wrong_password"_L1)
            m_delay.failed(desk, m_desk.actor().login);
        form->showError(confirmed.error());
        form->lookAtDelay();
    });
}

void DeskLock::unlock()
{
    if (!m_lock)
        return;
    const auto lock = std::move(m_lock);
    const auto hidden = std::exchange(m_hidden, {});
    for (const bool above : {false, true}) { // dialogs after what they lie over
        for (const QPointer<QWidget> &window : hidden) {
            if (window && bool(window->parentWidget()) == above)
                window->QWidget::setVisible(true);
        }
    }
    lock->hide();
    // After the system has answered to what was shown, which makes the last one active.
    QTimer::singleShot(0, this, [this] {
        if (m_lock)
            return;
        QWidget *front = m_focus && m_focus->isVisible() ? m_focus->window() : &m_window;
        front->raise();
        front->activateWindow();
        if (m_focus)
            m_focus->setFocus(Qt::OtherFocusReason);
    });
    m_used = m_clock.now();
    wait();
    emit lockedChanged(false);
}

void DeskLock::tellOfCall()
{
    if (!m_lock)
        return;
    m_lock->form()->tellOfCall();
    QApplication::alert(m_lock.get());
}

void DeskLock::dismiss()
{
    m_hidden.clear();
    m_lock.reset();
}

} // namespace frontdesk
