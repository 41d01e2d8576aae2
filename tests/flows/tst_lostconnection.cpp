#include "core/people/peopleservice.h"
#include "tests/support/testdesk.h"
#include "ui/kit/connectionbar.h"
#include "ui/shell/deskwindow.h"
#include "ui/shell/language.h"
#include "ui/shell/look.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"

#include "core/desk/deskinit.h"

#include <QApplication>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// A server goes away under an open window and comes back.
class LostConnectionTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { new Theme(*qApp, ThemeChoice::Light); }
    void theWindowSaysSoAndRecoversByItself();
};

void LostConnectionTest::theWindowSaysSoAndRecoversByItself()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(server, TestPostgres::startOwn());
    FRONTDESK_VALUE(address, DeskAddress::parse(server->createDatabase()));
    FRONTDESK_OK(initDesk(address, {}, {{u"台"_s, u"Desk"_s, u"Asia/Shanghai"_s}, true}, QDateTime::currentDateTimeUtc()));
    Desk desk(address, true);
    FRONTDESK_OK(await(desk.open({})));

    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"settings.ini"_s));
    Language language(u"en"_s);
    Look look(*Theme::of(qApp), language, preferences);
    MainWindow window(look, preferences);
    showDesk(window, desk);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto headline = [&] { return window.findChild<ConnectionBar *>()->headline(); };
    QTRY_COMPARE(headline(), u"Connected"_s);

    // Nobody does anything: the window notices by itself.
    QVERIFY(server->kill());
    QTRY_COMPARE_WITH_TIMEOUT(headline(), u"Not connected"_s, 15000);
    // Saving answers with an error that can be worded, and soon.
    Customer customer;
    customer.name = u"Su Qing"_s;
    const auto refused = await(desk.people().save(customer));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);

    QVERIFY(server->resume());
    QTest::keyClick(&window, Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(headline(), u"Connected"_s, 15000);
    FRONTDESK_OK(await(desk.people().save(customer)));
}

QTEST_MAIN(LostConnectionTest)
#include "tst_lostconnection.moc"
