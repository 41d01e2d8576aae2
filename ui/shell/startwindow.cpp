#include "ui/shell/startwindow.h"

#include "core/access/passworddelay.h"
#include "core/support/whenfinished.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/timewords.h"
#include "ui/shell/deskforms.h"
#include "ui/shell/language.h"
#include "ui/shell/look.h"
#include "ui/shell/preferences.h"
#include "ui/shell/secretstore.h"
#include "ui/shell/startpages.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimeZone>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int patienceMs = 400; // no window for what is over before it could be read

} // namespace

StartWindow::StartWindow(Look &look, Preferences &preferences, SecretStore &secrets, PasswordDelay &delay, Opened opened, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_preferences(preferences)
    , m_secrets(secrets)
    , m_delay(delay)
    , m_opened(std::move(opened))
    , m_pages(new QStackedWidget)
    , m_choice(new StartChoice)
    , m_newDesk(new NewDeskForm)
    , m_join(new SignInForm(SignInForm::Kind::Join))
    , m_signIn(new SignInForm(SignInForm::Kind::SignIn))
    , m_progress(new DemoPage)
    , m_language(new SegmentedControl)
{
    setObjectName(u"start_window"_s);
    m_choice->setDemoVisible(false);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    for (QWidget *page : std::initializer_list<QWidget *>{m_choice, m_newDesk, m_join, m_signIn, m_progress}) {
        // A column in the middle, which scrolls where the window is too low for it.
        auto *area = new QScrollArea;
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setFocusPolicy(Qt::NoFocus);
        auto *holder = new QWidget;
        auto *row = new QHBoxLayout(holder);
        row->setContentsMargins(scaled(24), scaled(40), scaled(24), scaled(16));
        auto *column = new QVBoxLayout;
        column->addWidget(page);
        column->addStretch(1);
        row->addStretch(1);
        row->addLayout(column, 0);
        row->addStretch(1);
        page->setMinimumWidth(scaled(page == m_choice ? 560 : 420));
        page->setMaximumWidth(scaled(page == m_choice ? 640 : 420));
        area->setWidget(holder);
        m_pages->addWidget(area);
    }
    outer->addWidget(m_pages, 1);
    m_language->setObjectName(u"language"_s);
    for (const auto &[code, name] : Language::all())
        m_language->addSegment(code, name);
    m_language->setCurrent(look.language());
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(scaled(24), scaled(8), scaled(24), scaled(16));
    bottom->addStretch(1);
    bottom->addWidget(m_language);
    bottom->addStretch(1);
    outer->addLayout(bottom);
    resize(scaled(760), scaled(700));

    connect(m_language, &SegmentedControl::chosen, this, [this](const QString &code) { m_look.setLanguage(code); });
    connect(m_choice, &StartChoice::demoChosen, this, &StartWindow::openDemo);
    connect(m_choice, &StartChoice::newDeskChosen, this, [this] { showForm(m_newDesk); });
    connect(m_choice, &StartChoice::joinChosen, this, [this] {
        probeKeychain();
        showForm(m_join);
    });
    for (StartForm *form : std::initializer_list<StartForm *>{m_newDesk, m_join, m_signIn}) {
        connect(form, &StartForm::backRequested, this, &StartWindow::showChoice);
        connect(form, &StartForm::cancelRequested, this, &StartWindow::abandon);
        connect(form, &StartForm::copyRequested, this, [this] {
            if (const auto attempt = std::exchange(m_copyFor, {})) {
                hide();
                m_copies.open(attempt->url, attempt->who);
            }
        });
    }
    connect(m_newDesk, &StartForm::submitted, this, &StartWindow::makeLocal);
    for (SignInForm *form : {m_join, m_signIn}) {
        form->setDelay([this, form] { return m_delay.secondsLeft(withoutPassword(form->url()), form->login()); });
        connect(form, &StartForm::submitted, this, [this, form] {
            tryOpen({form->url(), {form->login(), form->password(), false}, false, form->remembersPassword(), false, form});
        });
    }
    connect(m_progress, &DemoPage::cancelRequested, this, [this] {
        if (m_demoStop)
            *m_demoStop = true;
    });
    // An error or Tab may lead below the edge of a low window.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        auto *area = qobject_cast<QScrollArea *>(m_pages->currentWidget());
        if (now && area && area->isAncestorOf(now))
            area->ensureWidgetVisible(now, 0, scaled(60));
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    retranslate();
}

StartWindow::~StartWindow()
{
    if (m_demoStop)
        *m_demoStop = true;
}

void StartWindow::setDemoMaker(DemoMaker maker, const QString &file)
{
    m_demoMaker = std::move(maker);
    m_demoFile = file;
    m_choice->setDemoVisible(bool(m_demoMaker));
}

void StartWindow::raisePage(QWidget *form)
{
    for (int i = 0; i < m_pages->count(); ++i) {
        if (m_pages->widget(i)->isAncestorOf(form))
            m_pages->setCurrentIndex(i);
    }
}

void StartWindow::showForm(QWidget *form)
{
    raisePage(form);
    m_patience.stop();
    show();
    if (auto *start = qobject_cast<StartForm *>(form)) {
        start->focusStart();
        start->lookAtDelay();
    } else if (form == m_choice)
        m_choice->focusStart();
    else
        m_progress->focusStart();
}

void StartWindow::showChoice()
{
    ++m_turn;
    showForm(m_choice);
}

void StartWindow::resume()
{
    const QString url = m_preferences.deskUrl();
    if (url.isEmpty())
        showChoice();
    else if (m_preferences.isDemo())
        openDemo();
    else
        signInTo(url, m_preferences.login());
}

void StartWindow::signInTo(const QString &url, const QString &login)
{
    m_signIn->setDesk(url, login);
    m_patience.start();
    whenFinished(m_secrets.read(secretKey(url, login)), this, [this, url, login, turn = ++m_turn](const Result<QString> &secret) {
        if (turn != m_turn)
            return;
        m_signIn->setKeychainAvailable(secret || secret.error().code != "secret.no_store"_L1);
        if (secret) {
            m_signIn->setPassword(*secret);
            tryOpen({url, {login, *secret, false}, false, true, true, m_signIn});
        } else {
            showForm(m_signIn);
        }
    });
    raisePage(m_signIn);
}

void StartWindow::askFor(const QString &url, const QString &login)
{
    ++m_turn;
    m_signIn->setDesk(url, login);
    showForm(m_signIn);
}

void StartWindow::openAtOnce(const QString &url, const SignIn &who, bool demo)
{
    m_signIn->setDesk(url, who.login);
    raisePage(m_signIn);
    m_patience.start();
    tryOpen({url, who, demo, false, false, m_signIn});
}

void StartWindow::openDemo()
{
    if (QFile::exists(m_demoFile))
        openAtOnce(DeskAddress{Backend::Sqlite, m_demoFile}.url(), {demoLogin, {}, true}, true);
    else
        makeDemo();
}

/// Into a file beside, renamed when it is whole: a demo that was interrupted is made anew.
void StartWindow::makeDemo()
{
    if (!m_demoMaker)
        return;
    const QString part = m_demoFile + u".part"_s;
    const auto removeParts = [part] {
        for (const QLatin1StringView suffix : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(part + suffix);
    };
    removeParts();
    QDir().mkpath(QFileInfo(part).absolutePath());
    m_progress->start();
    showForm(m_progress);
    m_demoStop = std::make_shared<std::atomic<bool>>(false);
    const auto progress = [stop = m_demoStop, page = QPointer<DemoPage>(m_progress)](int done, int total) {
        QMetaObject::invokeMethod(qApp, [page, done, total] {
            if (page)
                page->setDone(done, total);
        }, Qt::QueuedConnection);
        return !*stop;
    };
    whenFinished(QtConcurrent::run([maker = m_demoMaker, part, progress] { return maker(part, progress); }),
                 this, [this, part, removeParts, turn = ++m_turn](const Result<void> &made) {
            Result<void> done = made;
            if (done && !QFile::rename(part, m_demoFile))
                done = failure(ErrorKind::Unavailable, u"desk.cannot_open"_s, u"file"_s, m_demoFile);
            if (!done) {
                removeParts();
                m_choice->showError(done.error());
                if (turn == m_turn)
                    showChoice();
                return;
            }
            openDemo();
        });
}

void StartWindow::makeLocal()
{
    const LocalDeskDraft draft = m_newDesk->draft();
    m_newDesk->setBusy(tr("The desk is being made"));
    whenFinished(makeLocalDesk(draft, QDateTime::currentDateTimeUtc()), this, [this, draft, turn = ++m_turn](const Result<DeskAddress> &made) {
        m_newDesk->setBusy({});
        if (turn != m_turn)
            return;
        if (made)
            tryOpen({made->url(), {draft.login, draft.password, false}, false, false, false, m_newDesk});
        else
            m_newDesk->showError(made.error());
    });
}

void StartWindow::tryOpen(const Attempt &attempt)
{
    const int turn = ++m_turn;
    const auto address = DeskAddress::parse(attempt.url);
    if (!address) {
        showForm(attempt.form);
        attempt.form->showError(address.error());
        return;
    }
    attempt.form->clearErrors();
    attempt.form->setBusy(tr("Connecting to %1").arg(address->shownName()));
    auto *desk = new Desk(*address, true);
    connect(desk, &Desk::upgrading, this, [this, attempt, turn, name = address->shownName()] {
        if (turn == m_turn) // given up, it is upgraded all the same, for the next time
            attempt.form->setBusy(tr("Upgrading %1 for this version of Frontdesk. A copy is kept beside it; a large desk takes some minutes.").arg(name));
    });
    // The desk is the context: given up, it still waits for its server on its own thread and goes when that has answered.
    whenFinished(desk->open(attempt.who), desk, [window = QPointer<StartWindow>(this), desk, attempt, turn](const Result<void> &opened) {
        if (window && turn == window->m_turn && opened) {
            attempt.form->setBusy({});
            window->openedDesk(attempt, std::unique_ptr<Desk>(desk));
            return;
        }
        desk->deleteLater();
        if (!window || turn != window->m_turn)
            return;
        attempt.form->setBusy({});
        window->showForm(attempt.form);
        attempt.form->showError(opened.error());
        if (opened.error().code == "access.wrong_password"_L1)
            window->m_delay.failed(withoutPassword(attempt.url), attempt.who.login);
        attempt.form->lookAtDelay();
        window->offerCopy(attempt, opened.error());
    });
}

/// The server says nothing, or that the person may come in no more: what is kept here is offered, or goes.
void StartWindow::offerCopy(const Attempt &attempt, const Error &why)
{
    const bool isAway = why.kind == ErrorKind::Unavailable && !why.code.startsWith("desk.schema"_L1) && why.code != "desk.no_tls"_L1;
    const bool isDenied = why.code == "access.no_rights"_L1 || (why.code == "access.wrong_password"_L1 && attempt.isRemembered);
    if (isDenied && m_copies.denied)
        m_copies.denied(attempt.url, attempt.who.login, why);
    if (!isAway || !m_copies.find)
        return;
    m_copies.find(attempt.url, attempt.who, [window = QPointer<StartWindow>(this), attempt, turn = m_turn](const QDateTime &asOf) {
        if (!window || turn != window->m_turn || !asOf.isValid() || attempt.form->isBusy())
            return;
        window->m_copyFor = attempt;
        attempt.form->offerCopy(tr("Open the copy of %1").arg(momentWords(asOf, QDateTime::currentDateTimeUtc(), QTimeZone::systemTimeZone())));
    });
}

void StartWindow::askAgain(const QString &url, const QString &login, const Error &why)
{
    askFor(url, login);
    m_signIn->showError(why);
}

void StartWindow::openedDesk(const Attempt &attempt, std::unique_ptr<Desk> desk)
{
    m_patience.stop();
    hide();
    m_delay.succeeded(withoutPassword(attempt.url), attempt.who.login);
    // The command line's desk (a login without a password) is for once; what was chosen here is remembered.
    if (attempt.demo || !attempt.who.withoutPassword)
        m_preferences.rememberDesk(withoutPassword(attempt.url), attempt.who.login, attempt.demo);
    if (!attempt.demo && !attempt.who.withoutPassword) {
        const QString key = secretKey(withoutPassword(attempt.url), attempt.who.login);
        // A keychain that refuses is no reason to stay out: the password is then asked for again.
        if (attempt.keepsPassword)
            (void)m_secrets.write(key, attempt.who.password);
        else
            (void)m_secrets.remove(key);
    }
    m_password = attempt.who.password;
    m_opened(std::move(desk));
}

/// Cancel: what was typed stays, the answer of the server is not waited for.
void StartWindow::abandon()
{
    ++m_turn;
    for (StartForm *form : std::initializer_list<StartForm *>{m_newDesk, m_join, m_signIn}) {
        if (form->isBusy()) {
            form->setBusy({});
            form->focusStart();
        }
    }
}

void StartWindow::probeKeychain()
{
    whenFinished(m_secrets.read(u"probe"_s), this, [this](const Result<QString> &secret) {
        m_join->setKeychainAvailable(secret || secret.error().code != "secret.no_store"_L1);
    });
}

void StartWindow::retranslate()
{
    setWindowTitle(tr("Frontdesk"));
    m_language->setAccessibleName(tr("Language"));
    m_language->setCurrent(m_look.language());
}

void StartWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StartWindow::closeEvent(QCloseEvent *event)
{
    abandon();
    if (m_demoStop)
        *m_demoStop = true;
    event->accept();
}

} // namespace frontdesk
