#include "core/interaction/interactionservice.h"
#include "core/offline/outboxservice.h"
#include "core/people/peopleservice.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/testdesk.h"
#include "tests/support/testkey.h"
#include "ui/interaction/callform.h"
#include "ui/interaction/callpage.h"
#include "ui/kit/connectionbar.h"
#include "ui/shell/deskwindow.h"
#include "ui/shell/language.h"
#include "ui/shell/look.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/queuepage.h"
#include "ui/ticket/queueviews.h"
#include "ui/ticket/ticketlistmodel.h"

#include "core/desk/deskinit.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// A server goes away under an open window and comes back.
class LostConnectionTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { new Theme(*qApp, ThemeChoice::Light); }
    void theWindowSaysSoAndRecoversByItself();
    void whatIsOnScreenIsReadAgainAfterARestart();
    void aCallSavedMeanwhileIsKeptAndSentWhenTheServerIsBack();
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

/// What colleagues did while a client was cut off stands in its list and counters afterwards, though it heard no notice of it.
void LostConnectionTest::whatIsOnScreenIsReadAgainAfterARestart()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(server, TestPostgres::startOwn());
    FRONTDESK_VALUE(address, DeskAddress::parse(server->createDatabase()));
    FRONTDESK_OK(initDesk(address, {}, {{u"台"_s, u"Desk"_s, u"Asia/Shanghai"_s}, true}, QDateTime::currentDateTimeUtc()));
    const auto create = [](Desk &desk, const QString &title) -> Result<Ticket> {
        TicketDraft draft;
        draft.title = title;
        return await(desk.tickets().create(draft, QUuid::createUuid()));
    };
    Desk desk(address, true);
    FRONTDESK_OK(await(desk.open({})));
    FRONTDESK_VALUE(before, create(desk, u"Before the outage"_s));
    QTemporaryDir place;
    TextDrafts typed(place.filePath(u"drafts"_s), testKey());
    QueuePage page(desk, typed);
    page.resize(1200, 700);
    page.show();
    QTRY_COMPARE_WITH_TIMEOUT(page.model()->rowCount(), 1, 10000);
    QTRY_VERIFY(page.model()->ticket(0));
    QTRY_COMPARE(page.findChild<QueueViews *>()->count(u"all_open"_s), 1);

    QSignalSpy connection(&desk, &Desk::connectionChanged);
    QVERIFY(server->kill());
    QTRY_COMPARE_WITH_TIMEOUT(desk.connectionState(), ConnectionState::Lost, 15000);
    QVERIFY(page.model()->ticket(0)); // what was read stays
    QVERIFY(server->resume());
    {
        Desk colleague(address, false);
        FRONTDESK_OK(await(colleague.open({})));
        FRONTDESK_OK(create(colleague, u"During the outage"_s));
        TicketAction action;
        action.ticket = before.id;
        action.action = u"priority"_s;
        action.priority = 1;
        action.reason = u"the whole house"_s;
        FRONTDESK_OK(await(colleague.tickets().act(action)));
    }
    desk.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(desk.connectionState(), ConnectionState::Connected, 15000);
    QTRY_COMPARE_WITH_TIMEOUT(page.model()->rowCount(), 2, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(page.model()->ticketAt(0), before.id, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(page.model()->ticket(0)->priority, 1, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(page.findChild<QueueViews *>()->count(u"all_open"_s), 2, 10000);
}

void LostConnectionTest::aCallSavedMeanwhileIsKeptAndSentWhenTheServerIsBack()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(server, TestPostgres::startOwn());
    FRONTDESK_VALUE(address, DeskAddress::parse(server->createDatabase()));
    FRONTDESK_OK(initDesk(address, {}, {{u"台"_s, u"Desk"_s, u"Asia/Shanghai"_s}, true}, QDateTime::currentDateTimeUtc()));
    QTemporaryDir folder;
    Desk desk(address, true);
    FRONTDESK_OK(await(desk.open({})));
    auto *outbox = new OutboxService(desk);
    FRONTDESK_OK(outbox->open(folder.filePath(u"outbox"_s), SealKey::random()));
    TextDrafts drafts(folder.filePath(u"drafts"_s), testKey());
    Preferences preferences(folder.filePath(u"settings.ini"_s));
    Language language(u"en"_s);
    Look look(*Theme::of(qApp), language, preferences);
    MainWindow window(look, preferences);
    auto *calls = new CallPage(desk, drafts);
    window.addPage(calls);
    showDesk(window, desk);
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto headline = [&] { return window.findChild<ConnectionBar *>()->headline(); };
    QTRY_COMPARE(headline(), u"Connected"_s);
    QVERIFY(server->kill());
    QTRY_COMPARE_WITH_TIMEOUT(headline(), u"Working offline"_s, 15000);

    calls->openCall({});
    auto *subject = calls->currentForm()->findChild<QLineEdit *>(u"subject"_s);
    QTest::keyClicks(subject, u"Card reader blinks"_s);
    QTest::keyClick(subject, Qt::Key_A, Qt::AltModifier); // answered now
    QTest::keyClick(subject, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(calls->openContacts(), 0);
    QTRY_VERIFY2(headline().startsWith(u"Working offline, 1"_s), qPrintable(headline()));
    QCOMPARE(outbox->waiting(), 1);
    QVERIFY(CallForm::draftsIn(drafts).isEmpty()); // it lies in the outbox now

    QVERIFY(server->resume());
    QTest::keyClick(&window, Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(headline(), u"Connected"_s, 15000);
    QTRY_COMPARE_WITH_TIMEOUT(outbox->waiting(), 0, 15000);
    FRONTDESK_VALUE(today, await(desk.interactions().list(InteractionList::Mine)));
    QCOMPARE(today.size(), 1);
    QCOMPARE(today.first().subject, u"Card reader blinks"_s);
}

QTEST_MAIN(LostConnectionTest)
#include "tst_lostconnection.moc"
