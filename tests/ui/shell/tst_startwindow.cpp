#include "core/access/passworddelay.h"
#include "core/access/staffwork.h"
#include "core/support/errortext.h"
#include "tests/support/accessiblecheck.h"
#include "tests/support/memorysecrets.h"
#include "tests/support/testdesk.h"
#include "tests/support/translationcheck.h"
#include "ui/kit/fieldframe.h"
#include "ui/shell/deskforms.h"
#include "ui/shell/language.h"
#include "ui/shell/look.h"
#include "ui/shell/preferences.h"
#include "ui/shell/startpages.h"
#include "ui/shell/startwindow.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// One start of the program up to the open desk; settings and keychain outlive it.
struct Start
{
    Start(const QString &settings, MemorySecrets &secrets)
        : Start(settings, secrets, ownDelay)
    {
    }
    Start(const QString &settings, MemorySecrets &secrets, PasswordDelay &delay)
        : preferences(settings), language(u"en"_s), look(*Theme::of(qApp), language, preferences),
          window(look, preferences, secrets, delay, [this](std::unique_ptr<Desk> opened) { desk = std::move(opened); })
    {
    }

    template<typename Form>
    Form *form() const
    {
        for (Form *each : window.findChildren<Form *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    /// Types over what a visible field holds.
    void type(const char *field, const QString &words)
    {
        for (QLineEdit *edit : window.findChildren<QLineEdit *>(QString::fromLatin1(field))) {
            if (!edit->isVisible())
                continue;
            edit->setFocus();
            edit->selectAll();
            QTest::keyClick(edit, Qt::Key_Delete);
            QTest::keyClicks(edit, words);
        }
    }
    void press(Qt::Key key)
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &window;
        QTest::keyClick(target, key);
    }
    /// What stands under a visible field.
    QString said(const char *field) const
    {
        for (FieldFrame *frame : window.findChildren<FieldFrame *>()) {
            if (frame->isVisible() && frame->editor()->objectName() == QLatin1String(field))
                return frame->error()->text();
        }
        return {};
    }

    SystemClock clock;
    PasswordDelay ownDelay{clock};
    Preferences preferences;
    Language language;
    Look look;
    std::unique_ptr<Desk> desk;
    StartWindow window;
};

const QString goodPassword = u"lamp-river-7"_s;

StaffDraft agent(const QString &name, const QString &login)
{
    StaffDraft draft;
    draft.name = name;
    draft.login = login;
    draft.password = goodPassword;
    return draft;
}

Result<void> addPerson(const DeskAddress &address, const SignIn &admin, const StaffDraft &draft)
{
    Desk desk(address, false);
    FRONTDESK_TRY(await(desk.open(admin)));
    const Actor actor = desk.actor();
    FRONTDESK_TRY(await(desk.worker().write([=](Session &session) { return staffwork::add(session, actor, draft, QDateTime::currentDateTimeUtc()); })));
    return {};
}

} // namespace

class StartWindowTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { new Theme(*qApp, ThemeChoice::Light); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); m_secrets = {}; }
    void theFirstStartOffersThreeWays();
    void aNewDeskIsMadeAndSignedInto();
    void mistakesInANewDeskStandAtTheirFields();
    void aRefusedPasswordLeavesNoFileBehind();
    void laterStartsAskForThePasswordOnly();
    void wrongPasswordsLetTheFormRestAlsoInTheNextWindow();
    void aSharedDeskIsJoinedAndThePasswordKept();
    void withoutAKeychainThePasswordIsAskedForAndSaid();
    void eachFailureStandsAtItsField_data();
    void eachFailureStandsAtItsField();
    void aSilentServerIsGivenUp();
    void theCopyIsOpenedWhileTheServerIsAway();
    void whoIsLetInNoMoreIsOfferedNoCopy();
    void theDemoIsMadeOnceAndThenOpened();
    void aCanceledDemoLeavesNothing();
    void passwordsNeverReachTheSettings();
    void everyPageSpeaksAndSwitchesLanguage();

private:
    QString settings() const { return m_folder->filePath(u"settings.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    MemorySecrets m_secrets;
    TestDesk m_desks;
};

void StartWindowTest::theFirstStartOffersThreeWays()
{
    Start start(settings(), m_secrets);
    start.window.setDemoMaker([](const QString &, const auto &) { return Result<void>(); }, m_folder->filePath(u"demo.db"_s));
    start.window.resume();
    QVERIFY(QTest::qWaitForWindowActive(&start.window));
    auto *choice = start.form<StartChoice>();
    QVERIFY(choice);
    for (const char *name : {"demo", "new_desk", "join_desk"})
        QVERIFY2(choice->findChild<QPushButton *>(QString::fromLatin1(name))->isVisible(), name);
    start.press(Qt::Key_3);
    QVERIFY(start.form<SignInForm>());
    start.press(Qt::Key_Escape);
    QVERIFY(start.form<StartChoice>());
    start.press(Qt::Key_2);
    QVERIFY(start.form<NewDeskForm>());
}

void StartWindowTest::aNewDeskIsMadeAndSignedInto()
{
    const QString file = m_folder->filePath(u"new/place/desk.db"_s);
    Start start(settings(), m_secrets);
    start.window.showChoice();
    QVERIFY(QTest::qWaitForWindowActive(&start.window));
    start.press(Qt::Key_2);
    start.type("desk_name", u"Service desk"_s);
    start.type("file", file);
    start.type("name", u"Shen Lan"_s);
    start.type("login", u"shen"_s);
    start.type("password", goodPassword);
    start.type("password_again", goodPassword);
    start.press(Qt::Key_Return);
    QTRY_VERIFY(start.desk);
    QCOMPARE(start.desk->actor().name, u"Shen Lan"_s);
    QCOMPARE(start.desk->actor().role, u"admin"_s);
    QCOMPARE(start.desk->reference()->deskName.en, u"Service desk"_s);
    QVERIFY(!start.desk->reference()->directory.groups.isEmpty());
    QVERIFY(!start.window.isVisible());
    QCOMPARE(start.preferences.deskUrl(), u"sqlite://"_s + file);
    QCOMPARE(start.preferences.login(), u"shen"_s);
}

void StartWindowTest::mistakesInANewDeskStandAtTheirFields()
{
    Start start(settings(), m_secrets);
    start.window.showChoice();
    QVERIFY(QTest::qWaitForWindowActive(&start.window));
    start.press(Qt::Key_2);
    start.press(Qt::Key_Return);
    for (const char *name : {"desk_name", "name", "login", "password"})
        QVERIFY2(!start.said(name).isEmpty(), name);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"desk_name"_s);
    start.type("desk_name", u"Service desk"_s);
    QCOMPARE(start.said("desk_name"), QString()); // what is mended is not blamed any more
    start.type("name", u"Shen Lan"_s);
    start.type("login", u"shen"_s);
    start.type("password", goodPassword);
    start.type("password_again", u"another"_s);
    start.press(Qt::Key_Return);
    QVERIFY(!start.said("password_again").isEmpty());
    QVERIFY(!start.desk);
    // A file that is there already is never touched.
    QFile there(m_folder->filePath(u"there.db"_s));
    QVERIFY(there.open(QIODevice::WriteOnly));
    there.write("mine");
    there.close();
    start.type("file", there.fileName());
    start.type("password_again", goodPassword);
    start.press(Qt::Key_Return);
    QTRY_COMPARE(start.said("file"), errorText({ErrorKind::Conflict, u"desk.file_exists"_s, {}, {}, {}}));
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), QByteArray("mine"));
}

void StartWindowTest::aRefusedPasswordLeavesNoFileBehind()
{
    const QString file = m_folder->filePath(u"desk.db"_s);
    Start start(settings(), m_secrets);
    start.window.showChoice();
    QVERIFY(QTest::qWaitForWindowActive(&start.window));
    start.press(Qt::Key_2);
    start.type("desk_name", u"Service desk"_s);
    start.type("file", file);
    start.type("name", u"Shen Lan"_s);
    start.type("login", u"shen"_s);
    start.type("password", u"short"_s);
    start.type("password_again", u"short"_s);
    start.press(Qt::Key_Return);
    QTRY_COMPARE(start.said("password"), errorText({ErrorKind::Invalid, u"staff.password_short"_s, {}, {}, {}}));
    QVERIFY(!QFile::exists(file));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"password"_s);
}

void StartWindowTest::laterStartsAskForThePasswordOnly()
{
    FRONTDESK_VALUE(address, m_desks.initialised(u"sqlite"_s));
    FRONTDESK_OK(addPerson(address, TestDesk::admin(u"sqlite"_s), agent(u"Lin Hao"_s, u"lin"_s)));
    Start start(settings(), m_secrets);
    start.preferences.rememberDesk(address.url(), u"lin"_s, false);
    start.window.resume();
    QTRY_VERIFY(start.form<SignInForm>());
    QVERIFY(QTest::qWaitForWindowActive(&start.window));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"password"_s);
    start.type("password", u"wrong-password"_s);
    start.press(Qt::Key_Return);
    QTRY_COMPARE(start.said("password"), errorText({ErrorKind::Denied, u"access.wrong_password"_s, {}, {}, {}}));
    QVERIFY(!start.desk);
    start.type("password", goodPassword);
    start.press(Qt::Key_Return);
    QTRY_VERIFY(start.desk);
    QCOMPARE(start.desk->actor().login, u"lin"_s);
}

void StartWindowTest::wrongPasswordsLetTheFormRestAlsoInTheNextWindow()
{
    FRONTDESK_VALUE(address, m_desks.initialised(u"sqlite"_s));
    FRONTDESK_OK(addPerson(address, TestDesk::admin(u"sqlite"_s), agent(u"Lin Hao"_s, u"lin"_s)));
    FixedClock clock(QDateTime({2026, 3, 10}, {9, 0}, Qt::UTC));
    PasswordDelay delay(clock);
    const auto submitOf = [](const Start &start) { return start.form<SignInForm>()->findChild<QPushButton *>(u"submit"_s); };
    const auto waitOf = [](const Start &start) {
        const auto *label = start.form<SignInForm>()->findChild<QLabel *>(u"delay"_s);
        return label->isVisible() ? label->text() : QString();
    };
    {
        Start start(settings(), m_secrets, delay);
        start.preferences.rememberDesk(address.url(), u"lin"_s, false);
        start.window.resume();
        QTRY_VERIFY_WITH_TIMEOUT(start.form<SignInForm>(), 20000);
        QVERIFY(QTest::qWaitForWindowActive(&start.window));
        for (int mistake = 1; mistake <= 3; ++mistake) {
            QCOMPARE(waitOf(start), QString());
            start.type("password", u"wrong-password"_s);
            QCOMPARE(start.said("password"), QString());
            start.press(Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(!start.said("password").isEmpty(), 20000);
        }
        QVERIFY2(waitOf(start).contains(u"2 s"_s), qPrintable(waitOf(start)));
        QVERIFY(!submitOf(start)->isEnabled());
        // Enter does not get round it, not even with the right password.
        start.type("password", goodPassword);
        start.press(Qt::Key_Return);
        QVERIFY(!start.form<SignInForm>()->isBusy());
        QVERIFY(!start.desk);
    }
    Start start(settings(), m_secrets, delay);
    start.window.askFor(address.url(), u"lin"_s);
    QVERIFY(QTest::qWaitForWindowActive(&start.window));
    QVERIFY(waitOf(start).contains(u"2 s"_s));
    clock.advance(1000);
    QTRY_VERIFY_WITH_TIMEOUT(waitOf(start).contains(u"1 s"_s), 20000);
    clock.advance(1000);
    QTRY_COMPARE(waitOf(start), QString());
    QVERIFY(submitOf(start)->isEnabled());
    start.type("password", goodPassword);
    start.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(start.desk, 20000);
    QCOMPARE(delay.secondsLeft(address.url(), u"lin"_s), 0);
}

void StartWindowTest::aSharedDeskIsJoinedAndThePasswordKept()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(address, m_desks.initialised(u"postgres"_s));
    FRONTDESK_OK(addPerson(address, TestDesk::admin(u"postgres"_s), agent(u"Lin Hao"_s, u"lin_joins"_s)));
    const QString name = TestPostgres::databaseOf(address.url());
    {
        Start start(settings(), m_secrets);
        start.window.showChoice();
        QVERIFY(QTest::qWaitForWindowActive(&start.window));
        start.press(Qt::Key_3);
        start.type("desk", u"127.0.0.1:%1/%2"_s.arg(server.port()).arg(name));
        start.type("login", u"lin_joins"_s);
        start.type("password", goodPassword);
        start.form<SignInForm>()->findChild<QCheckBox *>(u"remember"_s)->setChecked(true);
        start.press(Qt::Key_Return);
        QTRY_VERIFY(start.desk);
        QCOMPARE(start.desk->actor().name, u"Lin Hao"_s);
        QCOMPARE(m_secrets.secrets.size(), 1);
    }
    // The next start goes on without a question.
    Start start(settings(), m_secrets);
    start.window.resume();
    QTRY_VERIFY(start.desk);
    QCOMPARE(start.desk->actor().login, u"lin_joins"_s);
}

void StartWindowTest::withoutAKeychainThePasswordIsAskedForAndSaid()
{
    FRONTDESK_VALUE(address, m_desks.initialised(u"sqlite"_s));
    m_secrets.available = false;
    Start start(settings(), m_secrets);
    start.preferences.rememberDesk(address.url(), u"lin"_s, false);
    start.window.resume();
    QTRY_VERIFY(start.form<SignInForm>());
    QVERIFY(!start.form<SignInForm>()->findChild<QCheckBox *>(u"remember"_s)->isVisible());
    bool found = false;
    for (const QLabel *label : start.form<SignInForm>()->findChildren<QLabel *>())
        found = found || (label->isVisible() && label->text().contains(u"no keychain"_s));
    QVERIFY(found);
}

void StartWindowTest::eachFailureStandsAtItsField_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    QTest::newRow("nobody listens there") << u"desk.no_server"_s << u"desk"_s;
    QTest::newRow("no such database") << u"desk.no_database"_s << u"desk"_s;
    QTest::newRow("wrong password") << u"access.wrong_password"_s << u"password"_s;
    QTest::newRow("no TLS") << u"desk.no_tls"_s << u"desk"_s;
    QTest::newRow("an empty database") << u"desk.empty"_s << u"desk"_s;
    QTest::newRow("a newer schema") << u"desk.schema_newer"_s << u"desk"_s;
    QTest::newRow("an older schema") << u"desk.schema_older"_s << u"desk"_s;
    QTest::newRow("a login without rights") << u"access.no_rights"_s << u"login"_s;
    QTest::newRow("no address at all") << u"desk.address_invalid"_s << u"desk"_s;
}

void StartWindowTest::eachFailureStandsAtItsField()
{
    QFETCH(QString, code);
    QFETCH(QString, field);
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(address, m_desks.initialised(u"postgres"_s));
    const QString login = u"person%1"_s.arg(qHash(code));
    FRONTDESK_OK(addPerson(address, TestDesk::admin(u"postgres"_s), agent(u"Lin Hao"_s, login)));
    const QString name = TestPostgres::databaseOf(address.url());
    QString typed = u"127.0.0.1:%1/%2"_s.arg(server.port()).arg(name);
    QString as = login;
    QString password = goodPassword;
    if (code == "desk.no_server"_L1) {
        typed = u"127.0.0.1:1/"_s + name;
    } else if (code == "desk.no_database"_L1) {
        typed += u"_not_there"_s;
    } else if (code == "access.wrong_password"_L1) {
        password = u"something-else"_s;
    } else if (code == "desk.no_tls"_L1) {
        // A name that is not this computer's, led to the server that has no TLS.
        typed = u"postgresql://desk.example:%1/%2?hostaddr=127.0.0.1"_s.arg(server.port()).arg(name);
    } else if (code == "desk.empty"_L1) {
        const QString empty = TestPostgres::databaseOf(server.createDatabase());
        QVERIFY2(!empty.isEmpty(), qPrintable(server.lastError()));
        typed = u"127.0.0.1:%1/%2"_s.arg(server.port()).arg(empty);
    } else if (code == "desk.schema_newer"_L1) {
        QVERIFY2(server.execute(name, {u"INSERT INTO frontdesk.schema_version VALUES (9999, 'x')"_s, u"UPDATE frontdesk.desk SET oldest_client = 9999"_s}), qPrintable(server.lastError()));
    } else if (code == "desk.schema_older"_L1) {
        QVERIFY2(server.execute(name, {u"UPDATE frontdesk.schema_version SET number = number - 1000"_s}), qPrintable(server.lastError()));
    } else if (code == "access.no_rights"_L1) {
        as = u"stranger_%1"_s.arg(name).toLower();
        QVERIFY2(server.execute(name, {u"CREATE ROLE \"%1\" LOGIN PASSWORD '%2'"_s.arg(as, goodPassword)}), qPrintable(server.lastError()));
    } else {
        typed = u"http://desk.example"_s;
    }
    Start start(settings(), m_secrets);
    start.window.showChoice();
    QVERIFY(QTest::qWaitForWindowActive(&start.window));
    start.press(Qt::Key_3);
    start.type("desk", typed);
    start.type("login", as);
    start.type("password", password);
    start.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!start.said(field.toLatin1().constData()).isEmpty(), 15000);
    QCOMPARE(start.said(field.toLatin1().constData()), errorText({ErrorKind::Invalid, code, {}, {}, {}}));
    QVERIFY(!start.desk);
    // What was typed is still there, and can be mended at once.
    QCOMPARE(QApplication::focusWidget()->objectName(), field);
    QCOMPARE(start.form<SignInForm>()->login(), as);
    QCOMPARE(start.form<SignInForm>()->password(), password);
    QCOMPARE(start.preferences.deskUrl(), QString());
}

void StartWindowTest::aSilentServerIsGivenUp()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(server, TestPostgres::startOwn());
    const QString name = TestPostgres::databaseOf(server->createDatabase());
    QVERIFY(server->freeze());
    Start start(settings(), m_secrets);
    start.window.showChoice();
    QVERIFY(QTest::qWaitForWindowActive(&start.window));
    start.press(Qt::Key_3);
    start.type("desk", u"127.0.0.1:%1/%2?connect_timeout=2"_s.arg(server->port()).arg(name));
    start.type("login", u"lin"_s);
    start.type("password", goodPassword);
    start.press(Qt::Key_Return);
    QVERIFY(start.form<SignInForm>()->isBusy());
    // Cancel does not wait for the server, which would take two seconds.
    QElapsedTimer time;
    time.start();
    start.press(Qt::Key_Escape);
    QVERIFY(!start.form<SignInForm>()->isBusy());
    QVERIFY2(time.elapsed() < 1900, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(start.form<SignInForm>()->login(), u"lin"_s);
    start.form<SignInForm>()->findChild<QPushButton *>(u"submit"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(start.said("desk").contains(u"cannot be reached"_s), 20000);
    QVERIFY(server->thaw());
}

void StartWindowTest::theCopyIsOpenedWhileTheServerIsAway()
{
    const QString url = u"postgresql://127.0.0.1:1/desk"_s;
    Start start(settings(), m_secrets);
    QDateTime kept;
    QStringList asked, opened;
    start.window.setCopies({[&](const QString &desk, const SignIn &who, const std::function<void(const QDateTime &)> &found) {
                                asked += desk + u' ' + who.login + u' ' + who.password;
                                found(kept);
                            },
                            [&](const QString &desk, const SignIn &who) { opened += desk + u' ' + who.login + u' ' + who.password; },
                            [](const QString &, const QString &, const Error &) { QFAIL("nobody refused anything"); }});
    start.preferences.rememberDesk(url, u"lin"_s, false);
    start.window.resume();
    QTRY_VERIFY(start.form<SignInForm>());
    QVERIFY(QTest::qWaitForWindowActive(&start.window));
    const auto *offer = start.form<SignInForm>()->findChild<QPushButton *>(u"open_copy"_s);
    // Nothing is kept of this desk: only why it does not open.
    start.type("password", goodPassword);
    start.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, 15000);
    QVERIFY(!offer->isVisible());
    // A copy of an hour ago: offered with its age beside the reason, and the next key takes it, as whoever wanted in.
    kept = QDateTime::currentDateTimeUtc().addSecs(-3600);
    start.type("password", goodPassword);
    start.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible(), 15000);
    QVERIFY(!start.said("desk").isEmpty());
    QVERIFY2(offer->text().contains(u"Open the copy of"_s), qPrintable(offer->text()));
    QCOMPARE(QApplication::focusWidget(), offer);
    QVERIFY(opened.isEmpty()); // never by itself
    start.press(Qt::Key_Return);
    QCOMPARE(opened, QStringList{url + u" lin "_s + goodPassword});
    QCOMPARE(asked, (QStringList{opened.first(), opened.first()}));
    QVERIFY(!start.window.isVisible());
    QVERIFY(!start.desk);
}

void StartWindowTest::whoIsLetInNoMoreIsOfferedNoCopy()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(address, m_desks.initialised(u"postgres"_s));
    const QString name = TestPostgres::databaseOf(address.url());
    const QString login = u"leaver_%1"_s.arg(name).toLower();
    QVERIFY2(server.execute(name, {u"CREATE ROLE \"%1\" LOGIN PASSWORD '%2'"_s.arg(login, goodPassword)}), qPrintable(server.lastError()));
    Start start(settings(), m_secrets);
    QStringList denied;
    start.window.setCopies({[](const QString &, const SignIn &, const std::function<void(const QDateTime &)> &) { QFAIL("the server is there"); },
                            [](const QString &, const SignIn &) { QFAIL("no copy was offered"); },
                            [&](const QString &, const QString &who, const Error &why) { denied += who + u' ' + why.code; }});
    start.window.showChoice();
    QVERIFY(QTest::qWaitForWindowActive(&start.window));
    start.press(Qt::Key_3);
    start.type("desk", u"127.0.0.1:%1/%2"_s.arg(server.port()).arg(name));
    start.type("login", login);
    start.type("password", goodPassword);
    start.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(denied, QStringList{login + u" access.no_rights"_s}, 15000);
    QVERIFY(!start.form<SignInForm>()->findChild<QPushButton *>(u"open_copy"_s)->isVisible());
}

void StartWindowTest::theDemoIsMadeOnceAndThenOpened()
{
    const QString file = m_folder->filePath(u"demo/desk.db"_s);
    int made = 0;
    const DemoMaker maker = [&](const QString &part, const std::function<bool(int, int)> &progress) -> Result<void> {
        ++made;
        const DeskAddress address{Backend::Sqlite, part};
        FRONTDESK_TRY(initDesk(address, {}, {{u"演示"_s, u"Demo"_s, u"Asia/Shanghai"_s}, true}, QDateTime::currentDateTimeUtc()));
        progress(50, 100);
        FRONTDESK_LET(connection, Connection::open(address, {}));
        FRONTDESK_TRY(connection->begin(true));
        Session session(*connection, true, {});
        FRONTDESK_LET(console, signIn(session, {consoleLogin, {}, true}));
        FRONTDESK_TRY(staffwork::add(session, console, agent(u"Chen Yutong"_s, demoLogin), QDateTime::currentDateTimeUtc()));
        return connection->commit();
    };
    for (int i = 0; i < 2; ++i) {
        Start start(settings(), m_secrets);
        start.window.setDemoMaker(maker, file);
        if (i == 0) {
            start.window.showChoice();
            QVERIFY(QTest::qWaitForWindowActive(&start.window));
            start.press(Qt::Key_1);
        } else {
            start.window.resume(); // the demo is remembered as a desk
        }
        QTRY_VERIFY_WITH_TIMEOUT(start.desk, 10000);
        QCOMPARE(start.desk->actor().name, u"Chen Yutong"_s);
        QVERIFY(start.preferences.isDemo());
    }
    QCOMPARE(made, 1);
}

void StartWindowTest::aCanceledDemoLeavesNothing()
{
    const QString file = m_folder->filePath(u"demo/desk.db"_s);
    Start start(settings(), m_secrets);
    start.window.setDemoMaker(
        [](const QString &part, const std::function<bool(int, int)> &progress) -> Result<void> {
            QFile half(part);
            if (!half.open(QIODevice::WriteOnly))
                return failure(ErrorKind::Internal, u"desk.internal"_s);
            for (int done = 0; progress(qMin(done, 999), 1000); ++done)
                QThread::yieldCurrentThread();
            return failure(ErrorKind::Canceled, u"desk.canceled"_s);
        },
        file);
    start.window.showChoice();
    QVERIFY(QTest::qWaitForWindowActive(&start.window));
    start.press(Qt::Key_1);
    QVERIFY(start.form<DemoPage>());
    QTRY_VERIFY(QFile::exists(file + u".part"_s));
    start.press(Qt::Key_Escape);
    QTRY_VERIFY(start.form<StartChoice>());
    QVERIFY(!QFile::exists(file));
    QVERIFY(!QFile::exists(file + u".part"_s));
}

void StartWindowTest::passwordsNeverReachTheSettings()
{
    QCOMPARE(withoutPassword(u"postgresql://lin:se%40cret@h1:1,h2:2/desk?sslmode=require"_s), u"postgresql://lin@h1:1,h2:2/desk?sslmode=require"_s);
    QCOMPARE(withoutPassword(u"postgresql://h1/desk?password=secret&sslmode=require"_s), u"postgresql://h1/desk?sslmode=require"_s);
    QCOMPARE(withoutPassword(u"postgresql://h1/desk?password=secret"_s), u"postgresql://h1/desk"_s);
    QCOMPARE(withoutPassword(u"postgresql://lin@h1/desk"_s), u"postgresql://lin@h1/desk"_s);
    QCOMPARE(userOf(u"postgresql://li%6E:x@h1/desk"_s), u"lin"_s);
    QCOMPARE(userOf(u"postgresql://h1/desk"_s), QString());
    FRONTDESK_VALUE(address, m_desks.initialised(u"sqlite"_s));
    FRONTDESK_OK(addPerson(address, TestDesk::admin(u"sqlite"_s), agent(u"Lin Hao"_s, u"lin"_s)));
    Start start(settings(), m_secrets);
    start.window.signInTo(address.url(), u"lin"_s);
    QTRY_VERIFY(start.form<SignInForm>());
    QVERIFY(QTest::qWaitForWindowActive(&start.window));
    start.type("password", goodPassword);
    start.press(Qt::Key_Return);
    QTRY_VERIFY(start.desk);
    start.preferences.store().sync();
    QFile file(settings());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    QVERIFY(all.contains("lin"));
    QVERIFY(!all.contains(goodPassword.toUtf8()));
}

void StartWindowTest::everyPageSpeaksAndSwitchesLanguage()
{
    Start start(settings(), m_secrets);
    start.window.setDemoMaker([](const QString &, const auto &) { return Result<void>(); }, m_folder->filePath(u"demo.db"_s));
    start.window.showChoice();
    QVERIFY(QTest::qWaitForWindowActive(&start.window));
    QCOMPARE(namelessControls(&start.window), QStringList());
    start.press(Qt::Key_2);
    QCOMPARE(namelessControls(&start.window), QStringList());
    // Pages that are not in front now are looked at as well: any of them may come next.
    MarkingTranslator marks;
    QCoreApplication::processEvents();
    for (QWidget *page : std::initializer_list<QWidget *>{start.window.findChild<StartChoice *>(), start.form<NewDeskForm>(), start.window.findChildren<SignInForm *>().value(0),
                                                          start.window.findChildren<SignInForm *>().value(1), start.window.findChild<DemoPage *>()}) {
        QVERIFY(page);
        QCOMPARE(unmarkedTexts(page, {u"Esc"_s, u"Enter"_s}), QStringList());
    }
}

QTEST_MAIN(StartWindowTest)
#include "tst_startwindow.moc"
