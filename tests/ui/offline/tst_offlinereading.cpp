#include "core/bulletin/bulletinservice.h"
#include "core/desk/deskinit.h"
#include "core/interaction/interactionservice.h"
#include "core/knowledge/knowledgeservice.h"
#include "core/offline/localcache.h"
#include "core/offline/outboxservice.h"
#include "core/people/peopleservice.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/testdesk.h"
#include "tests/support/testkey.h"
#include "ui/interaction/callform.h"
#include "ui/interaction/callpage.h"
#include "ui/kit/connectionbar.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/shell/deskwindow.h"
#include "ui/shell/language.h"
#include "ui/shell/look.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/queuepage.h"
#include "ui/ticket/ticketlistmodel.h"
#include "ui/ticket/ticketview.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// The server goes away under an open window: everything is read on, a call is logged, and all is live again when it is back.
class TestOfflineReading : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        new Theme(*qApp, ThemeChoice::Light);
        QLoggingCategory::setFilterRules(u"default.warning=false"_s);
    }
    void listsTicketsCallersAndArticlesAreReadOnAndTheBarSaysOfWhen_data()
    {
        QTest::addColumn<bool>("startsWithout");
        QTest::newRow("server goes") << false;
        QTest::newRow("server is not there at the start") << true;
    }
    void listsTicketsCallersAndArticlesAreReadOnAndTheBarSaysOfWhen();
};

void TestOfflineReading::listsTicketsCallersAndArticlesAreReadOnAndTheBarSaysOfWhen()
{
    QFETCH(const bool, startsWithout);
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(server, TestPostgres::startOwn());
    FRONTDESK_VALUE(address, DeskAddress::parse(server->createDatabase()));
    FRONTDESK_OK(initDesk(address, {}, {{u"台"_s, u"Desk"_s, u"Asia/Shanghai"_s}, true}, QDateTime::currentDateTimeUtc()));
    QTemporaryDir folder;
    auto cache = std::make_unique<LocalCache>();
    cache->setDelays(50, 0);
    auto desk = std::make_unique<Desk>(address, true);
    FRONTDESK_OK(await(desk->open({})));
    Customer person;
    person.name = u"苏晴"_s;
    FRONTDESK_VALUE(caller, await(desk->people().save(person)));
    TicketDraft draft;
    draft.title = u"Printer is out"_s;
    draft.details = u"On the third floor."_s;
    draft.caller = caller.id;
    FRONTDESK_VALUE(ticket, await(desk->tickets().create(draft, QUuid::createUuid())));
    ArticleEdit edit;
    edit.fields.insert(u"en.title"_s, {{}, u"Change the drum"_s});
    edit.fields.insert(u"en.body"_s, {{}, u"Open the front and take the drum out."_s});
    FRONTDESK_VALUE(article, await(desk->knowledge().save(edit)));
    ArticleAction publish;
    publish.article = article.article;
    publish.action = u"publish"_s;
    FRONTDESK_OK(await(desk->knowledge().act(publish)));

    BulletinEdit outage;
    outage.action = u"announce"_s;
    outage.bulletin.title = {u"三楼打印机停用"_s, u"Printers on the third floor are out"_s};
    outage.bulletin.startsAt = desk->clock().now().addSecs(-60);
    outage.bulletin.nextUpdateAt = desk->clock().now().addSecs(1800);
    outage.bulletin.services = {desk->reference()->directory.services.first().id};
    FRONTDESK_OK(await(desk->bulletins().save(outage)));

    FRONTDESK_OK(await(cache->open(folder.filePath(u"cache"_s), testKey(), LocalCache::Opening::Anew)));
    QSignalSpy filled(cache.get(), &LocalCache::filled);
    cache->attach(*desk);
    QTRY_VERIFY_WITH_TIMEOUT(!filled.isEmpty(), 60000);
    if (startsWithout) {
        QVERIFY(server->kill());
        cache.reset();
        desk.reset();
        cache = std::make_unique<LocalCache>();
        cache->setDelays(50, 0);
        FRONTDESK_OK(await(cache->open(folder.filePath(u"cache"_s), testKey(), LocalCache::Opening::AsItIs)));
        desk = std::make_unique<Desk>(address, true);
        FRONTDESK_OK(await(desk->openFrom(cache->copy(), cache->login(), {})));
        cache->attach(*desk);
    }
    auto *outbox = new OutboxService(*desk);
    FRONTDESK_OK(outbox->open(folder.filePath(u"outbox"_s), testKey()));
    TextDrafts drafts(folder.filePath(u"drafts"_s), testKey());
    Preferences preferences(folder.filePath(u"settings.ini"_s));
    Language language(u"en"_s);
    Look look(*Theme::of(qApp), language, preferences);
    MainWindow window(look, preferences);
    auto *queue = new QueuePage(*desk, drafts);
    auto *calls = new CallPage(*desk, drafts);
    auto *knowledge = new KnowledgePage(*desk, drafts);
    window.addPage(calls);
    window.addPage(queue);
    window.addPage(knowledge);
    showDesk(window, *desk);
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto bar = [&] { return window.findChild<ConnectionBar *>()->headline(); };
    if (!startsWithout) {
        QTRY_COMPARE_WITH_TIMEOUT(bar(), u"Connected"_s, 20000);
        QVERIFY(server->kill());
    }
    QTRY_VERIFY2_WITH_TIMEOUT(bar().startsWith(u"Read-only, from cache of "_s), qPrintable(bar()), 30000);

    window.showPage(u"queue"_s);
    QTRY_COMPARE_WITH_TIMEOUT(queue->model()->rowCount(), 1, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(queue->model()->ticket(0) && queue->model()->ticket(0)->title == draft.title, 20000);
    {
        TicketView view(*desk, drafts, ticket.id);
        view.show();
        QTRY_COMPARE_WITH_TIMEOUT(view.shown().ticket.title, draft.title, 20000);
        QCOMPARE(view.shown().caller.name, u"苏晴"_s);
        QVERIFY(!view.shown().journal.isEmpty());
    }
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showPage(u"knowledge"_s);
    knowledge->search(u"drum"_s);
    QTRY_COMPARE_WITH_TIMEOUT(knowledge->findChild<QListView *>(u"knowledge_list"_s)->model()->rowCount(), 1, 20000);
    knowledge->showArticle(article.article);
    QTRY_VERIFY_WITH_TIMEOUT(knowledge->findChild<QTextBrowser *>(u"article_text"_s)->toPlainText().contains(u"take the drum out"_s), 20000);
    // What is out is known to every call as well.
    desk->bulletins().follow();
    QTRY_COMPARE_WITH_TIMEOUT(desk->bulletins().all()->size(), 1, 20000);
    QCOMPARE(desk->bulletins().all()->first().services, outage.bulletin.services);
    FRONTDESK_VALUE(people, await(desk->people().find(u"suqing"_s)));
    QCOMPARE(people.size(), 1);

    window.showPage(u"calls"_s);
    calls->openCall({});
    auto *subject = calls->currentForm()->findChild<QLineEdit *>(u"subject"_s);
    QTest::keyClicks(subject, u"Card reader blinks"_s);
    QTest::keyClick(subject, Qt::Key_A, Qt::AltModifier);
    QTest::keyClick(subject, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(outbox->waiting(), 1, 20000);
    QTRY_VERIFY2(bar().startsWith(u"Working offline, 1"_s), qPrintable(bar()));

    QVERIFY(server->resume());
    QTest::keyClick(&window, Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(bar(), u"Connected"_s, 30000);
    QTRY_COMPARE_WITH_TIMEOUT(outbox->waiting(), 0, 30000);
    QVERIFY(!desk->readsCopy());
    // The list is live again.
    draft.title = u"After the outage"_s;
    FRONTDESK_OK(await(desk->tickets().create(draft, QUuid::createUuid())));
    QTRY_COMPARE_WITH_TIMEOUT(queue->model()->rowCount(), 2, 20000);
    window.close();
}

QTEST_MAIN(TestOfflineReading)
#include "tst_offlinereading.moc"
