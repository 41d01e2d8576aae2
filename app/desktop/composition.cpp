#include "app/desktop/composition.h"

#include "core/demo/demo.h"
#include "core/desk/deskinit.h"
#include "core/offline/outboxservice.h"
#include "core/people/presenceservice.h"
#include "core/support/whenfinished.h"
#include "ui/escalation/attentioncenter.h"
#include "ui/escalation/trayalerts.h"
#include "ui/interaction/callpage.h"
#include "ui/shell/deskforms.h"
#include "ui/shell/desklock.h"
#include "ui/shell/deskwindow.h"
#include "ui/shell/language.h"
#include "ui/shell/lockwindow.h"
#include "ui/shell/look.h"
#include "ui/shell/startwindow.h"
#include "ui/ticket/drafts.h"

#include <QApplication>
#include <QStandardPaths>
#include <QtConcurrent>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// What a list of a million ids needed while it was read goes back to the system. Left to itself glibc raises these limits with each large block
/// that is freed, and keeps the next ones.
void returnFreedMemory()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 128 * 1024);
    mallopt(M_TRIM_THRESHOLD, 128 * 1024);
#endif
}

constexpr int c_keychainMs = 3000; // a keychain that asks somebody for its password may wait for ever

ThemeChoice themeOf(const QString &word)
{
    return word == "dark"_L1 ? ThemeChoice::Dark : word == "light"_L1 ? ThemeChoice::Light : ThemeChoice::System;
}

/// Runs on a thread of its own: makes the desk and tells its 90 days.
Result<void> fillDemo(const QString &file, const std::function<bool(int done, int total)> &progress)
{
    const DeskAddress address{Backend::Sqlite, file};
    FRONTDESK_TRY(initDesk(address, {}, {{u"海岳服务台（演示）"_s, u"Haiyue service desk (demo)"_s, u"Asia/Shanghai"_s}, false}, QDateTime::currentDateTimeUtc()));
    DbWorker worker({address, {}, nullptr, false});
    FRONTDESK_TRY(worker.open().result());
    const CancelToken cancel = makeCancelToken();
    return makeDemo(
        worker, {},
        [&](qint64 done, qint64 total) {
            if (!progress(int(done), int(total)))
                worker.cancel(cancel);
        },
        cancel);
}

} // namespace

Composition::Composition(QApplication &app, const StartOptions &options) : m_options(options), m_preferences(options.file), m_running(options.file)
{
    returnFreedMemory();
    if (!options.language.isEmpty())
        m_preferences.setLanguage(options.language);
    if (!options.theme.isEmpty())
        m_preferences.setTheme(themeOf(options.theme));
    // Formats and words first: the theme's fonts ask which language is on screen.
    m_language = std::make_unique<Language>(m_preferences.language());
    m_theme = new Theme(app, m_preferences.theme(), m_preferences.fontPercent());
    m_preferences.dress(*m_theme);
    m_look = std::make_unique<Look>(*m_theme, *m_language, m_preferences);
    if (options.call)
        m_calls += *options.call;
    connect(&m_running, &RunningClient::callArrived, this, &Composition::takeCall);
}

Composition::~Composition() = default;

QString Composition::demoFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/demo/desk.db"_s;
}

QString Composition::deskOf(const StartOptions &options)
{
    if (!options.demo && options.desk.isEmpty())
        return {};
    const auto address = options.demo ? DeskAddress{Backend::Sqlite, demoFile()} : DeskAddress::parse(options.desk).value_or(DeskAddress{});
    return withoutPassword(address.url());
}

void Composition::makeStartWindow()
{
    m_start = std::make_unique<StartWindow>(*m_look, m_preferences, m_keychain, m_delay, [this](std::unique_ptr<Desk> desk) { work(std::move(desk)); });
    m_start->setDemoMaker(fillDemo, demoFile());
    m_start->setCopies({[this](const QString &url, const SignIn &who, const std::function<void(const QDateTime &)> &found) { findCopy(url, who, found); },
                        [this](const QString &url, const SignIn &who) { openCopy(url, who); }, &Composition::wipePlace});
}

void Composition::start()
{
    m_running.start();
    makeStartWindow();
    if (m_options.demo) {
        m_start->openDemo();
    } else if (m_options.desk.isEmpty()) {
        m_start->resume();
    } else if (!m_options.login.isEmpty()) {
        m_start->openAtOnce(m_options.desk, {m_options.login, {}, true}, false);
    } else if (!userOf(m_options.desk).isEmpty() && (withoutPassword(m_options.desk) != m_options.desk || qEnvironmentVariableIsSet("PGPASSWORD"))) {
        m_start->openAtOnce(m_options.desk, {userOf(m_options.desk), {}, false}, false);
    } else {
        m_start->signInTo(m_options.desk, userOf(m_options.desk));
    }
}

/// A desk is open: everything that works on it is made now.
void Composition::work(std::unique_ptr<Desk> desk)
{
    m_desk = std::move(desk);
    m_password = m_start ? m_start->takePassword() : QString();
    m_cache.reset(); // what was found for another sign-in
    openPlace([this](const OfflinePlace &place) {
        m_place = place;
        show();
    });
}

/// A desk in a file has no password of its own to seal with, and whoever holds the file holds the data: the account's rights guard both.
/// For a server's desk the keychain is asked first; one that does not answer is none.
void Composition::openPlace(const std::function<void(const OfflinePlace &)> &next)
{
    const QString url = withoutPassword(m_desk->address().url());
    const QString login = m_desk->actor().login;
    const QString folder = folderOf(url, login);
    if (m_desk->address().backend == Backend::Sqlite)
        return next(openOfflinePlace(folder, {}, false, {}).value_or(OfflinePlace{}));
    const QString name = u"offline|"_s + secretKey(url, login);
    askForKey(url, login, [this, folder, name, next](const Result<QString> &secret) {
        const bool works = secret || secret.error().kind == ErrorKind::NotFound;
        const QByteArray key = secret ? QByteArray::fromBase64(secret->toLatin1()) : QByteArray();
        const auto opening = QtConcurrent::run([folder, key, works, password = m_password] { return openOfflinePlace(folder, key, works, password); });
        whenFinished(opening, this, [this, name, next](const Result<OfflinePlace> &place) {
            if (place && place->wantsKeychain) {
                whenFinished(m_keychain.write(name, QString::fromLatin1(place->key.bytes().toBase64())), this, [folder = place->folder](const Result<void> &written) {
                    if (written)
                        forgetOpenKey(folder);
                });
            }
            next(place.value_or(OfflinePlace{}));
        });
    });
}

QString Composition::folderOf(const QString &url, const QString &login)
{
    return offlineFolder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation), url, login);
}

void Composition::askForKey(const QString &url, const QString &login, const std::function<void(const Result<QString> &)> &next)
{
    const auto once = [next, answered = std::make_shared<bool>(false)](const Result<QString> &secret) {
        if (!std::exchange(*answered, true))
            next(secret);
    };
    QTimer::singleShot(c_keychainMs, this, [once] { once(failure(ErrorKind::Unavailable, u"offline.locked"_s)); });
    whenFinished(m_keychain.read(u"offline|"_s + secretKey(url, login)), this, once);
}

/// While the desk is there its copy is filled; when it is away the copy is read.
void Composition::openCache()
{
    if (m_desk->address().backend == Backend::Sqlite || m_place.key.isEmpty())
        return;
    if (m_cache)
        return m_cache->attach(*m_desk); // from which the desk was opened
    m_cache = std::make_unique<LocalCache>();
    whenFinished(m_cache->open(m_place.cacheFile(), m_place.key, LocalCache::Opening::Anew), m_cache.get(), [this](const Result<void> &opened) {
        if (opened && m_desk)
            m_cache->attach(*m_desk);
        else if (!opened)
            qWarning("no copy of the desk: %s %s", qPrintable(opened.error().code), qPrintable(opened.error().detail));
    });
}

void Composition::findCopy(const QString &url, const SignIn &who, const std::function<void(const QDateTime &)> &found)
{
    const auto address = DeskAddress::parse(url);
    const QString login = who.login.isEmpty() ? userOf(url) : who.login;
    if (!address || address->backend == Backend::Sqlite || login.isEmpty())
        return;
    const QString plain = withoutPassword(address->url());
    askForKey(plain, login, [this, folder = folderOf(plain, login), password = who.password, found](const Result<QString> &secret) {
        const QByteArray key = secret ? QByteArray::fromBase64(secret->toLatin1()) : QByteArray();
        whenFinished(QtConcurrent::run([folder, key, password] { return reopenOfflinePlace(folder, key, password); }), this, [this, found](const Result<OfflinePlace> &place) {
            if (!place || m_desk)
                return;
            auto cache = std::make_shared<std::unique_ptr<LocalCache>>(std::make_unique<LocalCache>());
            LocalCache *const opening = cache->get();
            whenFinished(opening->open(place->cacheFile(), place->key, LocalCache::Opening::AsItIs), this, [this, cache, place = *place, found](const Result<void> &opened) {
                if (!opened || m_desk)
                    return;
                m_cache = std::move(*cache);
                m_place = place;
                found(m_cache->asOf());
            });
        });
    });
}

void Composition::openCopy(const QString &url, const SignIn &who)
{
    const auto address = DeskAddress::parse(url);
    if (!address || !m_cache)
        return;
    auto desk = std::make_shared<std::unique_ptr<Desk>>(std::make_unique<Desk>(*address, true));
    whenFinished((*desk)->openFrom(m_cache->copy(), m_cache->login(), who), this, [this, desk, url, who](const Result<void> &opened) {
        if (!opened) {
            desk->reset();
            m_cache.reset();
            return m_start->askAgain(url, who.login, opened.error());
        }
        m_desk = std::move(*desk);
        m_password = who.password;
        show();
    });
}

void Composition::wipePlace(const QString &url, const QString &login, const Error &why)
{
    const auto address = DeskAddress::parse(url);
    if (!address || login.isEmpty() || address->backend == Backend::Sqlite)
        return;
    const QString plain = withoutPassword(address->url());
    if (saysWithdrawn(why))
        QFile::remove(TextDrafts::plainFile(plain, login));
    wipeOfflinePlace(folderOf(plain, login), saysWithdrawn(why));
}

/// Nothing that the desk told this person is left here. What was typed and not sent stays sealed, and opens again when the desk lets the person
/// in; where the rights were withdrawn, that is calls and notes only.
void Composition::leave(const Error &why)
{
    if (std::exchange(m_isLeaving, true))
        return;
    const QString url = m_desk->address().url();
    const QString login = m_desk->actor().login;
    OutboxService *outbox = OutboxService::of(*m_desk);
    const int waiting = outbox ? outbox->waiting() + outbox->refused() : 0;
    if (m_cache)
        m_cache->wipe();
    const bool withdrawn = saysWithdrawn(why);
    if (m_drafts && withdrawn)
        m_drafts->wipe();
    (void)m_keychain.remove(secretKey(withoutPassword(url), login));
    endSession();
    wipePlace(url, login, why);
    Error shown{ErrorKind::Denied, !withdrawn ? u"access.refused_kept"_s : waiting > 0 ? u"access.withdrawn_waiting"_s : u"access.withdrawn"_s, {}, why.code, {{u"count"_s, QString::number(waiting)}}};
    m_start->askAgain(url, login, shown);
    QApplication::setQuitOnLastWindowClosed(true);
    m_isLeaving = false;
}

void Composition::show()
{
    if (!m_desk)
        return;
    m_window = std::make_unique<MainWindow>(*m_look, m_preferences);
    makePages();
    connectDesk();
    makeLock();
    m_window->showPage(u"queue"_s); // a first start begins where the work lies; later ones where the last ended
    m_window->restoreLayout();
    m_window->show();
    if (Page *page = m_window->currentPage())
        page->focusStart();
    m_running.setDesk(withoutPassword(m_desk->address().url()));
    for (const QString &number : std::exchange(m_calls, {}))
        takeCall(number);
}

/// A telephone rings. The form opens in the window at work; before somebody has signed in the call waits for that.
void Composition::takeCall(const QString &number)
{
    QWidget *window = m_window.get();
    if (!m_window) {
        m_calls += number;
        window = m_start.get();
    } else {
        CallStart call;
        call.phone = number;
        call.rings = true;
        m_window->startCall(call);
        if (m_lock->isLocked()) {
            m_lock->tellOfCall();
            window = m_lock->lockWindow();
        }
    }
    if (!window || window->isActiveWindow())
        return;
    if (window->isMinimized())
        window->showNormal();
    window->raise();
    window->activateWindow();
    QApplication::alert(window);
}

void Composition::connectDesk()
{
    if (!m_place.key.isEmpty()) {
        if (const auto opened = (new OutboxService(*m_desk))->open(m_place.outboxFile(), m_place.key); !opened)
            qWarning("outbox: %s", qPrintable(opened.error().detail)); // calls then wait in their forms, as drafts
    }
    openCache();
    showDesk(*m_window, *m_desk);
    connect(m_desk.get(), &Desk::denied, this, &Composition::leave, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::outboxRequested, this, &Composition::showOutbox);
    // Not from inside the window that goes.
    connect(m_window.get(), &MainWindow::signOutRequested, this, &Composition::signOut, Qt::QueuedConnection);
}

void Composition::makeLock()
{
    m_lock = std::make_unique<DeskLock>(*m_desk, *m_window, m_password, m_preferences, m_delay, m_clock);
    m_lock->setCallTest([calls = m_window->findChild<CallPage *>()] { return calls->hasLiveCall(); });
    const auto sayWhether = [this] { m_window->setLockRefusal(m_lock->refusal()); };
    sayWhether();
    connect(m_lock.get(), &DeskLock::availableChanged, m_lock.get(), sayWhether);
    connect(m_window.get(), &MainWindow::languageChanged, m_lock.get(), sayWhether);
    connect(m_window.get(), &MainWindow::lockRequested, m_lock.get(), &DeskLock::lock, Qt::QueuedConnection);
    connect(m_lock.get(), &DeskLock::lockedChanged, m_tray.get(), &TrayAlerts::setDiscreet);
    connect(m_lock.get(), &DeskLock::signOutRequested, this, &Composition::signOut);
    connect(m_lock.get(), &DeskLock::quitRequested, this, [this] {
        if (m_window->close())
            QApplication::quit();
    });
}

/// Window, desk and what belongs to them go; a fresh start window is there.
void Composition::endSession()
{
    QApplication::setQuitOnLastWindowClosed(false);
    m_running.setDesk({});
    if (m_lock)
        m_lock->dismiss();
    m_lock.reset();
    m_password.clear();
    m_tray.reset();
    m_window.reset();
    m_attention.reset();
    m_drafts.reset();
    m_cache.reset();
    m_desk.reset();
    m_place = {};
    makeStartWindow();
}

void Composition::signOut()
{
    // The window goes, the program stays.
    QApplication::setQuitOnLastWindowClosed(false);
    const bool closed = m_window->close();
    if (!closed) {
        QApplication::setQuitOnLastWindowClosed(true);
        return;
    }
    m_desk->presence().leave();
    const QString url = m_desk->address().url();
    const QString login = m_desk->actor().login;
    endSession();
    if (m_preferences.isDemo())
        m_start->showChoice();
    else
        m_start->askFor(url, login);
    QApplication::setQuitOnLastWindowClosed(true);
}

} // namespace frontdesk
