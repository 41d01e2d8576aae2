#include "core/access/passworddelay.h"
#include "core/access/staffwork.h"
#include "core/desk/confirmperson.h"
#include "core/desk/deskinit.h"
#include "core/support/errortext.h"
#include "tests/support/accessiblecheck.h"
#include "tests/support/testdesk.h"
#include "tests/support/translationcheck.h"
#include "ui/kit/fieldframe.h"
#include "ui/shell/desklock.h"
#include "ui/shell/language.h"
#include "ui/shell/lockwindow.h"
#include "ui/shell/look.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/preferences.h"
#include "ui/shell/settingspage.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

const QString goodPassword = u"lamp-river-7"_s;

/// A page with something half written.
class Written final : public Page
{
public:
    Written() : edit(new QPlainTextEdit)
    {
        auto *column = new QVBoxLayout(this);
        column->addWidget(edit);
        edit->setObjectName(u"draft"_s);
    }
    QString pageId() const override { return u"queue"_s; }
    QString title() const override { return u"Queue"_s; }
    QString iconName() const override { return u"configure"_s; }
    void focusStart() override { edit->setFocus(); }
    QPlainTextEdit *edit;
};

/// A desk with somebody signed in, its window with a draft, and its lock.
struct Work
{
    explicit Work(const QString &folder)
        : clock(QDateTime({2026, 3, 10}, {9, 0}, Qt::UTC)), delay(clock), preferences(folder + u"/settings.ini"_s), language(u"en"_s),
          look(*Theme::of(qApp), language, preferences)
    {
    }
    Result<void> open(const DeskAddress &address, const SignIn &who)
    {
        desk = std::make_unique<Desk>(address, true);
        FRONTDESK_TRY(await(desk->open(who)));
        window = std::make_unique<MainWindow>(look, preferences);
        page = new Written;
        window->addPage(page);
        lock = std::make_unique<DeskLock>(*desk, *window, who.password, preferences, delay, clock);
        QObject::connect(window.get(), &MainWindow::lockRequested, lock.get(), &DeskLock::lock, Qt::QueuedConnection);
        window->resize(900, 600);
        window->show();
        window->showPage(u"queue"_s);
        if (!who.password.isEmpty() && !QTest::qWaitFor([this] { return lock->isAvailable(); }, 20000))
            return failure(ErrorKind::Internal, u"desk.internal"_s, {}, u"no lock"_s);
        return QTest::qWaitForWindowActive(window.get()) ? Result<void>() : failure(ErrorKind::Internal, u"desk.internal"_s);
    }
    LockForm *form() const { return lock->lockWindow()->form(); }
    void tryPassword(const QString &password) const
    {
        auto *edit = form()->findChild<QLineEdit *>(u"password"_s);
        edit->selectAll();
        QTest::keyClicks(edit, password);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QString said() const
    {
        for (FieldFrame *frame : form()->findChildren<FieldFrame *>())
            return frame->error()->text();
        return {};
    }
    static QList<QWidget *> onScreen()
    {
        QList<QWidget *> shown;
        for (QWidget *each : QApplication::topLevelWidgets()) {
            if (each->isVisible() && each->windowType() != Qt::ToolTip)
                shown += each;
        }
        return shown;
    }

    FixedClock clock;
    PasswordDelay delay;
    Preferences preferences;
    Language language;
    Look look;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<MainWindow> window;
    Written *page = nullptr;
    std::unique_ptr<DeskLock> lock;
};

} // namespace

class DeskLockTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { new Theme(*qApp, ThemeChoice::Light); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theKeyLocksAndThePasswordLeadsBackToTheSameWork_data() { TestDesk::addBackends(); }
    void theKeyLocksAndThePasswordLeadsBackToTheSameWork();
    void whatOpensBehindTheLockStaysBehindIt();
    void nobodyThereForSoLongLocks();
    void aCallThatGoesOnIsNoAbsence();
    void wrongPasswordsMakeTheNextTryWait();
    void aPasswordChangedAndRightsWithdrawnMeanwhileCount();
    void theServerBeingAwayKeepsNobodyOut();
    void withoutAPasswordThereIsNoLock();
    void theTimeIsChosenInTheSettings();
    void theLockedScreenSpeaksAndSwitchesLanguage();

private:
    static Result<void> addLin(const DeskAddress &address, const SignIn &admin, const QString &login)
    {
        Desk desk(address, false);
        FRONTDESK_TRY(await(desk.open(admin)));
        StaffDraft draft;
        draft.name = u"Lin Hao"_s;
        draft.login = login;
        draft.password = goodPassword;
        FRONTDESK_TRY(await(desk.worker().write([draft, actor = desk.actor()](Session &session) { return staffwork::add(session, actor, draft, QDateTime::currentDateTimeUtc()); })));
        return {};
    }
    /// A fresh desk with an agent "lin" (a login of its own on the server, which all tests share): its address for them.
    Result<DeskAddress> deskWith(const QString &backend)
    {
        static int number = 0;
        m_login = backend == "sqlite"_L1 ? u"lin"_s : u"lin_locks_%1"_s.arg(++number);
        FRONTDESK_LET(address, m_desks.initialised(backend));
        FRONTDESK_TRY(addLin(address, TestDesk::admin(backend), m_login));
        if (backend == "sqlite"_L1)
            return address;
        return DeskAddress{Backend::Postgres, (*TestPostgres::instance())->tcpUrl(TestPostgres::databaseOf(address.target), m_login)};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestDesk m_desks;
    QString m_login;
};

void DeskLockTest::theKeyLocksAndThePasswordLeadsBackToTheSameWork()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, deskWith(backend));
    Work work(m_folder->path());
    FRONTDESK_OK(work.open(address, {m_login, goodPassword, false}));
    QTest::keyClicks(work.page->edit, u"the caller says that"_s);
    QDialog asks(work.window.get());
    QLineEdit inside(&asks);
    asks.open();
    QVERIFY(QTest::qWaitForWindowActive(&asks));
    inside.setFocus();
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), &inside, 20000);
    QSignalSpy ended(&asks, &QDialog::finished);
    const QRect place = work.window->geometry();

    work.lock->lock();
    QVERIFY(work.lock->isLocked());
    QVERIFY(QTest::qWaitForWindowActive(work.lock->lockWindow()));
    QCOMPARE(Work::onScreen(), QList<QWidget *>{work.lock->lockWindow()});
    for (const QLabel *label : work.lock->lockWindow()->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(u"the caller says"_s), qPrintable(label->text()));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"password"_s);
    // Keys of the program do nothing, and closing is no way in.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QSignalSpy quits(work.lock.get(), &DeskLock::quitRequested);
    work.lock->lockWindow()->close();
    QTRY_COMPARE_WITH_TIMEOUT(quits.size(), 1, 20000);
    QCOMPARE(Work::onScreen(), QList<QWidget *>{work.lock->lockWindow()});

    work.tryPassword(u""_s);
    QVERIFY(!work.said().isEmpty());
    work.tryPassword(u"something-else"_s);
    QTRY_COMPARE_WITH_TIMEOUT(work.said(), errorText({ErrorKind::Denied, u"access.wrong_password"_s, {}, {}, {}}), 20000);
    QVERIFY(work.lock->isLocked());
    work.tryPassword(goodPassword);
    QTRY_VERIFY_WITH_TIMEOUT(!work.lock->isLocked(), 20000);
    QVERIFY(work.window->isVisible() && asks.isVisible());
    QCOMPARE(Work::onScreen().size(), 2);
    QCOMPARE(ended.size(), 0); // whoever waits for the dialog still does
    QCOMPARE(work.window->geometry(), place);
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), &inside, 20000);
    asks.reject();
    QCOMPARE(work.page->edit->toPlainText(), u"the caller says that"_s);
    QCOMPARE(work.desk->connectionState(), ConnectionState::Connected);

    // Once more, by the key.
    work.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(work.window.get()));
    work.page->edit->setFocus();
    QTest::keyClick(work.page->edit, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(work.lock->isLocked(), 20000);
    work.tryPassword(goodPassword);
    QTRY_VERIFY_WITH_TIMEOUT(!work.lock->isLocked(), 20000);
    QTest::keyClicks(work.page->edit, u", too"_s);
    QCOMPARE(work.page->edit->toPlainText(), u"the caller says that, too"_s);
}

void DeskLockTest::whatOpensBehindTheLockStaysBehindIt()
{
    FRONTDESK_VALUE(address, deskWith(u"sqlite"_s));
    Work work(m_folder->path());
    FRONTDESK_OK(work.open(address, {m_login, goodPassword, false}));
    work.lock->lock();
    QDialog late(work.window.get());
    late.open();
    QTRY_VERIFY_WITH_TIMEOUT(!late.isVisible(), 20000);
    work.lock->tellOfCall();
    bool rings = false;
    for (const QLabel *label : work.form()->findChildren<QLabel *>())
        rings = rings || (label->isVisible() && label->text().contains(u"telephone rings"_s));
    QVERIFY(rings);
    work.tryPassword(goodPassword);
    QTRY_VERIFY_WITH_TIMEOUT(!work.lock->isLocked(), 20000);
    QVERIFY(late.isVisible() && work.window->isVisible());
    late.reject();
}

void DeskLockTest::nobodyThereForSoLongLocks()
{
    FRONTDESK_VALUE(address, deskWith(u"sqlite"_s));
    Work work(m_folder->path());
    FRONTDESK_OK(work.open(address, {m_login, goodPassword, false}));
    work.clock.advance(14 * 60'000 + 59'000);
    work.lock->look();
    QVERIFY(!work.lock->isLocked());
    QTest::keyClick(work.page->edit, Qt::Key_A); // somebody is there: the time begins anew
    work.clock.advance(14 * 60'000 + 59'000);
    work.lock->look();
    QVERIFY(!work.lock->isLocked());
    work.clock.advance(1000);
    work.lock->look();
    QVERIFY(work.lock->isLocked());
    work.tryPassword(goodPassword);
    QTRY_VERIFY_WITH_TIMEOUT(!work.lock->isLocked(), 20000);
    work.lock->look(); // coming back counts as use
    QVERIFY(!work.lock->isLocked());
    work.preferences.setLockMinutes(0);
    work.clock.advance(24 * 3'600'000);
    work.lock->look();
    QVERIFY(!work.lock->isLocked());
    work.preferences.setLockMinutes(5);
    work.lock->look(); // the setting acts at once
    QVERIFY(work.lock->isLocked());
}

void DeskLockTest::aCallThatGoesOnIsNoAbsence()
{
    FRONTDESK_VALUE(address, deskWith(u"sqlite"_s));
    Work work(m_folder->path());
    FRONTDESK_OK(work.open(address, {m_login, goodPassword, false}));
    bool goesOn = true;
    work.lock->setCallTest([&goesOn] { return goesOn; });
    work.clock.advance(3'600'000);
    work.lock->look();
    QVERIFY(!work.lock->isLocked());
    goesOn = false;
    work.clock.advance(14 * 60'000);
    work.lock->look();
    QVERIFY(!work.lock->isLocked()); // the time counts from the end of the call
    work.clock.advance(60'000);
    work.lock->look();
    QVERIFY(work.lock->isLocked());
    goesOn = true;
    work.tryPassword(goodPassword);
    QTRY_VERIFY_WITH_TIMEOUT(!work.lock->isLocked(), 20000);
    work.lock->lock(); // by hand always
    QVERIFY(work.lock->isLocked());
}

void DeskLockTest::wrongPasswordsMakeTheNextTryWait()
{
    FRONTDESK_VALUE(address, deskWith(u"sqlite"_s));
    Work work(m_folder->path());
    FRONTDESK_OK(work.open(address, {m_login, goodPassword, false}));
    work.lock->lock();
    QSignalSpy asked(work.form(), &StartForm::submitted);
    auto *words = work.form()->findChild<QLabel *>(u"delay"_s);
    for (int mistake = 1; mistake <= 3; ++mistake) {
        work.tryPassword(u"wrong-password"_s);
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), mistake, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(!work.form()->isBusy(), 20000);
    }
    QVERIFY2(words->isVisible() && words->text().contains(u"2 s"_s), qPrintable(words->text()));
    work.tryPassword(goodPassword);
    QCOMPARE(asked.size(), 3); // not even the right one is asked for now
    work.clock.advance(2000);
    QTRY_VERIFY_WITH_TIMEOUT(!words->isVisible(), 20000);
    work.tryPassword(goodPassword);
    QTRY_VERIFY_WITH_TIMEOUT(!work.lock->isLocked(), 20000);
}

void DeskLockTest::aPasswordChangedAndRightsWithdrawnMeanwhileCount()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(address, deskWith(u"postgres"_s));
    Work work(m_folder->path());
    FRONTDESK_OK(work.open(address, {m_login, goodPassword, false}));
    const QString name = address.target.section(u'/', -1);
    QVERIFY2(server.execute(name, {u"ALTER ROLE \"%1\" PASSWORD 'another-one-8'"_s.arg(m_login)}), qPrintable(server.lastError()));
    work.lock->lock();
    work.tryPassword(goodPassword);
    QTRY_COMPARE_WITH_TIMEOUT(work.said(), errorText({ErrorKind::Denied, u"access.wrong_password"_s, {}, {}, {}}), 20000);
    work.tryPassword(u"another-one-8"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!work.lock->isLocked(), 20000);
    QVERIFY2(server.execute(name, {u"ALTER ROLE \"%1\" NOLOGIN"_s.arg(m_login)}), qPrintable(server.lastError()));
    work.lock->lock();
    work.tryPassword(u"another-one-8"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!work.said().isEmpty(), 20000);
    QVERIFY(work.lock->isLocked());
}

void DeskLockTest::theServerBeingAwayKeepsNobodyOut()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(server, TestPostgres::startOwn());
    const DeskAddress owners{Backend::Postgres, server->createDatabase()};
    FRONTDESK_OK(initDesk(owners, {}, {{u"前台"_s, u"Desk"_s, u"Asia/Shanghai"_s}, true}, QDateTime::currentDateTimeUtc()));
    FRONTDESK_OK(addLin(owners, TestDesk::admin(u"postgres"_s), u"lin"_s));
    Work work(m_folder->path());
    FRONTDESK_OK(work.open({Backend::Postgres, server->tcpUrl(TestPostgres::databaseOf(owners.target), u"lin"_s)}, {u"lin"_s, goodPassword, false}));
    QVERIFY(server->stop());
    work.lock->lock();
    work.tryPassword(u"something-else"_s);
    QTRY_COMPARE_WITH_TIMEOUT(work.said(), errorText({ErrorKind::Denied, u"access.wrong_password"_s, {}, {}, {}}), 20000);
    work.tryPassword(goodPassword);
    QTRY_VERIFY_WITH_TIMEOUT(!work.lock->isLocked(), 20000);
    QVERIFY(work.window->isVisible());
}

void DeskLockTest::withoutAPasswordThereIsNoLock()
{
    FRONTDESK_VALUE(address, deskWith(u"sqlite"_s));
    Work work(m_folder->path());
    FRONTDESK_OK(work.open(address, {m_login, {}, true}));
    QVERIFY(!work.lock->refusal().isEmpty());
    work.clock.advance(24 * 3'600'000);
    work.lock->look();
    work.lock->lock();
    QVERIFY(!work.lock->isLocked());
    QVERIFY(work.window->isVisible());
    QCOMPARE(await(confirmPerson(*work.desk, {}, {})).error().code, u"access.wrong_password"_s);
}

void DeskLockTest::theTimeIsChosenInTheSettings()
{
    Preferences preferences(m_folder->filePath(u"settings.ini"_s));
    Language language(u"en"_s);
    Look look(*Theme::of(qApp), language, preferences);
    SettingsPage page(look, {u"Haiyue"_s, u"desk"_s, false, u"Lin Hao"_s, u"lin"_s, u"agent"_s, "Asia/Shanghai"});
    page.setLock(preferences, true);
    auto *minutes = page.findChild<QSpinBox *>(u"lock_minutes"_s);
    QCOMPARE(minutes->value(), 15);
    minutes->setValue(0);
    QCOMPARE(minutes->text(), u"Never"_s);
    QCOMPARE(preferences.lockMinutes(), 0);
    minutes->setValue(30);
    QCOMPARE(Preferences(m_folder->filePath(u"settings.ini"_s)).lockMinutes(), 30);
    SettingsPage demo(look, {u"Haiyue"_s, u"desk"_s, false, u"Lin Hao"_s, u"lin"_s, u"agent"_s, "Asia/Shanghai"});
    demo.setLock(preferences, false);
    QVERIFY(!demo.findChild<QSpinBox *>(u"lock_minutes"_s)->isEnabled());
    QCOMPARE(preferences.lockMinutes(), 30);
}

void DeskLockTest::theLockedScreenSpeaksAndSwitchesLanguage()
{
    FRONTDESK_VALUE(address, deskWith(u"sqlite"_s));
    Work work(m_folder->path());
    FRONTDESK_OK(work.open(address, {m_login, goodPassword, false}));
    work.lock->lock();
    work.lock->tellOfCall();
    QVERIFY(QTest::qWaitForWindowActive(work.lock->lockWindow()));
    QCOMPARE(namelessControls(work.lock->lockWindow()), QStringList());
    const QByteArray pictures = qgetenv("FRONTDESK_PICTURES");
    if (!pictures.isEmpty()) {
        for (const QString &code : {u"en"_s, u"zh"_s}) {
            work.look.setLanguage(code);
            for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
                work.look.setTheme(theme);
                QCoreApplication::processEvents();
                work.lock->lockWindow()->grab().save(QString::fromLocal8Bit(pictures) + u"/lock-%1-%2.png"_s.arg(code).arg(int(theme)));
            }
        }
        work.look.setTheme(ThemeChoice::Light);
        work.look.setLanguage(u"en"_s);
        QCoreApplication::processEvents();
    }
    MarkingTranslator marks;
    QCoreApplication::processEvents();
    QCOMPARE(unmarkedTexts(work.lock->lockWindow(), {u"Lin Hao"_s, work.desk->reference()->deskName.en, u"Esc"_s, u"Enter"_s}), QStringList());
}

QTEST_MAIN(DeskLockTest)
#include "tst_desklock.moc"
