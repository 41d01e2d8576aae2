#include "core/access/staffwork.h"
#include "core/desk/deskinit.h"
#include "core/interaction/interactionservice.h"
#include "core/knowledge/knowledgeservice.h"
#include "core/offline/localcache.h"
#include "core/offline/outboxservice.h"
#include "core/people/peopleservice.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/testdesk.h"
#include "tests/support/testkey.h"

#include <QLoggingCategory>
#include <QSignalSpy>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

const QString c_password = u"correct horse"_s;

/// A server of its own with a desk, a member of staff in a group, and something to read.
struct Place
{
    std::unique_ptr<TestPostgres> server;
    DeskAddress adminAddress, address;
    std::unique_ptr<Desk> admin;
    QTemporaryDir folder;
    Customer caller;
    Ticket own, other;
    ArticleReceipt article;
    Id<SupportGroup> group, closedGroup;
    SignIn who{u"li"_s, c_password, false};

    QString cacheFile() const { return folder.filePath(u"cache"_s); }
    bool sql(const QString &statement) { return server->execute(TestPostgres::databaseOf(adminAddress.target), {statement}); }

    Result<Ticket> ticket(const QString &title, Id<SupportGroup> in = {})
    {
        TicketDraft draft;
        draft.title = title;
        draft.details = u"Told by telephone."_s;
        draft.caller = caller.id;
        draft.group = in;
        return await(admin->tickets().create(draft, QUuid::createUuid()));
    }
    Result<TicketReceipt> act(Id<Ticket> on, const QString &what, const std::function<void(TicketAction &)> &fill)
    {
        TicketAction action;
        action.ticket = on;
        action.action = what;
        fill(action);
        return await(admin->tickets().act(action));
    }

    static Result<std::unique_ptr<Place>> make()
    {
        auto place = std::make_unique<Place>();
        FRONTDESK_LET(server, TestPostgres::startOwn());
        place->server = std::move(server);
        FRONTDESK_LET(address, DeskAddress::parse(place->server->createDatabase()));
        place->adminAddress = address;
        FRONTDESK_TRY(initDesk(address, {}, {{u"台"_s, u"Desk"_s, u"Asia/Shanghai"_s}, true}, QDateTime::currentDateTimeUtc()));
        place->admin = std::make_unique<Desk>(address, false);
        Desk &admin = *place->admin;
        FRONTDESK_TRY(await(admin.open({})));
        place->group = admin.reference()->directory.groups.first().id;
        place->closedGroup = admin.reference()->directory.groups.last().id;
        if (!place->sql(u"UPDATE frontdesk.support_group SET restricted = TRUE WHERE id = %1"_s.arg(place->closedGroup.value)))
            return failure(ErrorKind::Internal, u"test.sql"_s, {}, place->server->lastError());
        StaffDraft person;
        person.name = u"Li Na"_s;
        person.login = place->who.login;
        person.password = c_password;
        // In the closed group too: its tickets are seen on screen, and all the same never kept.
        person.groups = {admin.reference()->directory.groups.first().code, admin.reference()->directory.groups.last().code};
        FRONTDESK_TRY(await(admin.worker().write([person, actor = admin.actor(), now = admin.clock().now()](Session &session) { return staffwork::add(session, actor, person, now); })));
        FRONTDESK_TRY(await(admin.open({}))); // reads the groups again
        place->address = {Backend::Postgres, place->server->tcpUrl(TestPostgres::databaseOf(address.target), place->who.login)};
        Customer customer;
        customer.name = u"苏晴"_s;
        customer.phone = u"13800138000"_s;
        FRONTDESK_LET(caller, await(admin.people().save(customer)));
        place->caller = caller;
        FRONTDESK_LET(own, place->ticket(u"打印机 Printer on the third floor"_s, place->group));
        place->own = own;
        FRONTDESK_LET(other, place->ticket(u"Scanner is blank"_s));
        place->other = other;
        FRONTDESK_TRY(place->act(own.id, u"note"_s, [](TicketAction &action) { action.text = u"The drum was changed."_s; }));
        ArticleEdit edit;
        edit.fields.insert(u"zh.title"_s, {{}, u"换硒鼓"_s});
        edit.fields.insert(u"zh.body"_s, {{}, u"打开前盖，取出硒鼓。"_s});
        edit.fields.insert(u"en.title"_s, {{}, u"Change the drum"_s});
        edit.fields.insert(u"en.body"_s, {{}, u"Open the front and take the drum out."_s});
        FRONTDESK_LET(article, await(admin.knowledge().save(edit)));
        ArticleAction publish;
        publish.article = article.article;
        publish.action = u"publish"_s;
        FRONTDESK_LET(published, await(admin.knowledge().act(publish)));
        place->article = published;
        return place;
    }
};

/// Ids of a table of the copy.
QList<qint64> keptIn(LocalCache &cache, const QString &table)
{
    return await(cache.copy().read([table](Session &session) { return session.ids(u"SELECT id FROM %1 ORDER BY id"_s.arg(table), {}); })).value_or(QList<qint64>{-1});
}

} // namespace

#define OPEN_DESK(place)                                                                                                                    \
    Desk desk((place)->address, true);                                                                                                     \
    FRONTDESK_OK(await(desk.open((place)->who)))

#define OPEN_CACHE(place)                                                                                                                   \
    LocalCache cache;                                                                                                                      \
    cache.setDelays(50, 0);                                                                                                                \
    FRONTDESK_OK(await(cache.open((place)->cacheFile(), testKey(), LocalCache::Opening::Anew)));                                             \
    QSignalSpy filled(&cache, &LocalCache::filled);                                                                                         \
    cache.attach(desk);                                                                                                                    \
    QTRY_VERIFY_WITH_TIMEOUT(!filled.isEmpty(), 30000)

class TestLocalCache : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"default.warning=false"_s); }
    void whatThePersonNeedsIsReadWhileTheServerIsAway();
    void itFollowsWhatChanges();
    void whoWasMergedGoesByTheNewNameThereToo();
    void whatTheyMayNotSeeOrIsRestrictedIsNeverKept();
    void itStaysWithinItsBounds();
    void onlyItsKeyOpensItAndADamagedFileIsFilledAnew();
    void aStartWithoutTheServerBecomesAnOrdinaryDesk();
    void whoIsDeniedFindsNothingLeft();
};

void TestLocalCache::whatThePersonNeedsIsReadWhileTheServerIsAway()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(place, Place::make());
    OPEN_DESK(place);
    OPEN_CACHE(place);
    QVERIFY(!desk.readsCopy());
    FRONTDESK_VALUE(live, await(desk.tickets().page(place->own.id)));
    QVERIFY(place->server->kill());
    QTRY_COMPARE_WITH_TIMEOUT(desk.connectionState(), ConnectionState::Lost, 20000);
    QVERIFY(desk.readsCopy());
    QVERIFY(cache.asOf().isValid());

    // Lists, by filter and by words, both languages.
    FRONTDESK_VALUE(all, await(desk.tickets().firstRows({}, {}, 50)));
    QCOMPARE(all.size(), 2);
    for (const QString &words : {u"printer"_s, u"打印"_s, place->own.number}) {
        FRONTDESK_VALUE(hits, await(desk.tickets().search(words, 10)));
        QVERIFY2(!hits.isEmpty() && hits.first().id == place->own.id.value, qPrintable(words));
    }
    // The ticket's page as it was.
    FRONTDESK_VALUE(page, await(desk.tickets().page(place->own.id)));
    QCOMPARE(page.ticket.title, live.ticket.title);
    QCOMPARE(page.details, live.details);
    QCOMPARE(page.caller.name, u"苏晴"_s);
    QCOMPARE(page.journal.size(), live.journal.size());
    QCOMPARE(page.journal.last().event.body, live.journal.last().event.body);
    QCOMPARE(page.journal.last().recordedAt, live.journal.last().recordedAt);
    // The caller, by pinyin and by telephone, and their card.
    for (const QString &typed : {u"suqing"_s, u"13800138000"_s}) {
        FRONTDESK_VALUE(people, await(desk.people().find(typed)));
        QVERIFY2(people.size() == 1 && people.first().customer.id == place->caller.id, qPrintable(typed));
    }
    FRONTDESK_VALUE(card, await(desk.people().card(place->caller.id)));
    QCOMPARE(card.openTickets.size(), 2);
    // Knowledge, found and read in both languages.
    FRONTDESK_VALUE(found, await(desk.knowledge().search(u"硒鼓"_s, 10)));
    QCOMPARE(found.size(), 1);
    FRONTDESK_VALUE(article, await(desk.knowledge().page(place->article.article)));
    QCOMPARE(article.published.value(u"zh"_s).body, u"打开前盖，取出硒鼓。"_s);
    QCOMPARE(article.published.value(u"en"_s).title, u"Change the drum"_s);
    // What is not kept says so; nothing can be written.
    const auto missing = await(desk.tickets().page({4711}));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, u"offline.not_kept"_s);
    const auto refused = await(desk.people().save(place->caller));
    QVERIFY(!refused && refused.error().kind == ErrorKind::Unavailable);

    QVERIFY(place->server->resume());
    desk.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(desk.connectionState(), ConnectionState::Connected, 20000);
    QVERIFY(!desk.readsCopy());
    FRONTDESK_OK(await(desk.people().save(place->caller)));
}

void TestLocalCache::itFollowsWhatChanges()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(place, Place::make());
    OPEN_DESK(place);
    OPEN_CACHE(place);
    QCOMPARE(keptIn(cache, u"ticket"_s).size(), 2);
    FRONTDESK_VALUE(fresh, place->ticket(u"Keyboard has no umlauts"_s));
    FRONTDESK_OK(place->act(place->own.id, u"note"_s, [](TicketAction &action) { action.text = u"It prints again."_s; }));
    QTRY_VERIFY_WITH_TIMEOUT(keptIn(cache, u"ticket"_s).contains(fresh.id.value), 20000);
    const auto notes = [&] {
        return await(cache.copy().read([](Session &session) { return session.ids(u"SELECT count(*) FROM journal WHERE body LIKE '%prints again%'"_s, {}); })).value_or(QList<qint64>{}).value(0);
    };
    QTRY_COMPARE_WITH_TIMEOUT(notes(), 1, 20000);
    // What the index said of a text that changed is gone from it.
    FRONTDESK_OK(place->act(fresh.id, u"edit"_s, [&](TicketAction &action) { action.fields.insert(u"title"_s, {fresh.title, u"Mouse has no wheel"_s}); }));
    const auto titles = [&] {
        return await(cache.copy().read([](Session &session) { return session.queryText(u"SELECT title FROM ticket ORDER BY id DESC LIMIT 1"_s, {}, [](const Row &row) { return row.text(u"title"_s); }); })).value_or(QStringList{}).value(0);
    };
    QTRY_COMPARE_WITH_TIMEOUT(titles(), u"Mouse has no wheel"_s, 20000);
    QVERIFY(place->server->kill());
    QTRY_VERIFY_WITH_TIMEOUT(desk.readsCopy(), 20000);
    FRONTDESK_VALUE(old, await(desk.tickets().search(u"keyboard"_s, 10)));
    QCOMPARE(old.size(), 0);
    FRONTDESK_VALUE(now, await(desk.tickets().search(u"wheel"_s, 10)));
    QCOMPARE(now.size(), 1);
}

void TestLocalCache::whoWasMergedGoesByTheNewNameThereToo()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(place, Place::make());
    PeopleService &people = place->admin->people();
    Customer other;
    other.name = u"Anna"_s;
    FRONTDESK_VALUE(anna, await(people.save(other)));
    other.name = u"Bea"_s;
    FRONTDESK_VALUE(bea, await(people.save(other)));
    FRONTDESK_VALUE(merged, await(people.merge({anna, place->caller, anna})));
    OPEN_DESK(place);
    OPEN_CACHE(place);
    const auto shown = [&] {
        return await(cache.copy().read([id = place->caller.id](Session &session) {
            return session.queryText(u"SELECT shown_name FROM customer WHERE id = %1"_s.arg(id.value), {}, [](const Row &row) { return row.text(u"shown_name"_s); });
        })).value_or(QStringList{}).value(0);
    };
    QCOMPARE(shown(), u"Anna"_s);
    // Their own row changes with none of these: the copy hears of whoever stands above them.
    Customer renamed = merged;
    renamed.name = u"Annette"_s;
    FRONTDESK_VALUE(now, await(people.change(merged, renamed)));
    QTRY_COMPARE_WITH_TIMEOUT(shown(), u"Annette"_s, 20000);
    FRONTDESK_OK(await(people.merge({bea, now.customer, bea})));
    QTRY_COMPARE_WITH_TIMEOUT(shown(), u"Bea"_s, 20000);
    FRONTDESK_OK(await(people.unmerge(anna.id)));
    QTRY_COMPARE_WITH_TIMEOUT(shown(), u"Annette"_s, 20000);
    QVERIFY(place->server->kill());
    QTRY_VERIFY_WITH_TIMEOUT(desk.readsCopy(), 20000);
    FRONTDESK_VALUE(rows, await(desk.tickets().firstRows({}, {u"caller"_s, false}, 50)));
    QCOMPARE(rows.size(), 2);
    for (const Ticket &row : rows)
        QCOMPARE(row.callerName, u"Annette"_s);
}

void TestLocalCache::whatTheyMayNotSeeOrIsRestrictedIsNeverKept()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(place, Place::make());
    FRONTDESK_VALUE(secret, place->ticket(u"Complaint of a colleague"_s, place->closedGroup));
    OPEN_DESK(place);
    // On screen they see it, being of the group.
    FRONTDESK_VALUE(seen, await(desk.tickets().page(secret.id)));
    QVERIFY(seen.ticket.restrictedGroup);
    OPEN_CACHE(place);
    QVERIFY(!keptIn(cache, u"ticket"_s).contains(secret.id.value));
    FRONTDESK_OK(await(desk.tickets().page(secret.id))); // nor because it was looked at
    // One that becomes restricted leaves at once, with everything that belongs to it.
    FRONTDESK_OK(place->act(place->other.id, u"assign"_s, [&](TicketAction &action) {
        action.group = place->closedGroup;
        action.reason = u"theirs"_s;
    }));
    QTRY_VERIFY_WITH_TIMEOUT(!keptIn(cache, u"ticket"_s).contains(place->other.id.value), 20000);
    const auto left = [&](qint64 ticket) {
        return await(cache.copy().read([ticket](Session &session) {
            return session.ids(u"SELECT (SELECT count(*) FROM journal WHERE subject = 'ticket' AND subject_id = %1) + (SELECT count(*) FROM ticket_text WHERE ticket_id = %1)"_s.arg(ticket), {});
        })).value_or(QList<qint64>{-1}).value(0);
    };
    QCOMPARE(left(place->other.id.value), 0);
    QCOMPARE(left(secret.id.value), 0);
    QVERIFY(left(place->own.id.value) > 0);
    // While the client was away: it goes at the next contact.
    QVERIFY(place->server->kill());
    QTRY_VERIFY_WITH_TIMEOUT(desk.readsCopy(), 20000);
    QVERIFY(place->server->resume());
    FRONTDESK_OK(await(place->admin->open({})));
    FRONTDESK_OK(place->act(place->own.id, u"assign"_s, [&](TicketAction &action) {
        action.group = place->closedGroup;
        action.reason = u"theirs"_s;
    }));
    desk.retryNow();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.readsCopy(), 20000);
    QTRY_COMPARE_WITH_TIMEOUT(keptIn(cache, u"ticket"_s), QList<qint64>(), 20000);
}

void TestLocalCache::itStaysWithinItsBounds()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(place, Place::make());
    for (int i = 0; i < 5; ++i)
        FRONTDESK_OK(place->ticket(u"Ticket %1"_s.arg(i)));
    OPEN_DESK(place);
    CacheBounds bounds;
    bounds.tickets = 3;
    LocalCache few(bounds);
    few.setDelays(50, 0);
    FRONTDESK_OK(await(few.open(place->cacheFile(), testKey(), LocalCache::Opening::Anew)));
    QSignalSpy filled(&few, &LocalCache::filled);
    few.attach(desk);
    QTRY_VERIFY_WITH_TIMEOUT(!filled.isEmpty(), 30000);
    const QList<qint64> tickets = keptIn(few, u"ticket"_s);
    QCOMPARE(tickets.size(), 3);
    QVERIFY(tickets.contains(place->own.id.value)); // of their group before others
    few.detach();
    // A file that has no room takes nothing more.
    CacheBounds narrow;
    narrow.bytes = 1;
    LocalCache empty(narrow);
    empty.setDelays(50, 0);
    FRONTDESK_OK(await(empty.open(place->folder.filePath(u"narrow"_s), testKey(), LocalCache::Opening::Anew)));
    QSignalSpy filledAgain(&empty, &LocalCache::filled);
    empty.attach(desk);
    QTRY_VERIFY_WITH_TIMEOUT(!filledAgain.isEmpty(), 30000);
    QCOMPARE(keptIn(empty, u"ticket"_s).size(), 0);
}

void TestLocalCache::onlyItsKeyOpensItAndADamagedFileIsFilledAnew()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(place, Place::make());
    OPEN_DESK(place);
    {
        OPEN_CACHE(place);
    }
    const auto opened = [&](const SealKey &key, LocalCache::Opening opening) {
        LocalCache other;
        const auto done = await(other.open(place->cacheFile(), key, opening));
        return done ? other.login() : done.error().code;
    };
    QCOMPARE(opened(testKey(), LocalCache::Opening::AsItIs), u"li"_s);
    QCOMPARE(opened(SealKey::random(), LocalCache::Opening::AsItIs), u"offline.none"_s);
    QCOMPARE(opened({}, LocalCache::Opening::AsItIs), u"offline.none"_s);
    QCOMPARE(opened(testKey(), LocalCache::Opening::AsItIs), u"li"_s);
    QFile file(place->cacheFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(file.seek(file.size() / 2) && file.putChar('?'));
    file.close();
    QCOMPARE(opened(testKey(), LocalCache::Opening::AsItIs), u"offline.none"_s);
    OPEN_CACHE(place);
    QCOMPARE(keptIn(cache, u"ticket"_s).size(), 2);
    cache.wipe();
    QVERIFY(!QFile::exists(place->cacheFile()));
    QVERIFY(!desk.readsCopy());
}

void TestLocalCache::aStartWithoutTheServerBecomesAnOrdinaryDesk()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(place, Place::make());
    {
        OPEN_DESK(place);
        OPEN_CACHE(place);
    }
    QVERIFY(place->server->kill());
    LocalCache cache;
    cache.setDelays(50, 0);
    FRONTDESK_OK(await(cache.open(place->cacheFile(), testKey(), LocalCache::Opening::AsItIs)));
    Desk desk(place->address, true);
    FRONTDESK_OK(await(desk.openFrom(cache.copy(), cache.login(), place->who)));
    cache.attach(desk);
    QCOMPARE(desk.connectionState(), ConnectionState::Lost);
    QCOMPARE(desk.actor().name, u"Li Na"_s);
    QVERIFY(!desk.actor().ownsDesk);
    QVERIFY(desk.reference()->directory.group(place->group));
    FRONTDESK_VALUE(page, await(desk.tickets().page(place->own.id)));
    QCOMPARE(page.ticket.title, place->own.title);
    auto *outbox = new OutboxService(desk);
    FRONTDESK_OK(outbox->open(place->folder.filePath(u"outbox"_s), testKey()));
    InteractionDraft call;
    call.subject = u"While the server was away"_s;
    call.outcome = u"answered"_s;
    FRONTDESK_VALUE(receipt, await(outbox->log(call)));
    QVERIFY(receipt.number.startsWith(u"CALL-~"_s));

    QVERIFY(place->server->resume());
    desk.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(desk.connectionState(), ConnectionState::Connected, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(outbox->waiting(), 0, 20000);
    QVERIFY(!desk.readsCopy());
    FRONTDESK_VALUE(mine, await(desk.interactions().list(InteractionList::Mine)));
    QCOMPARE(mine.size(), 1);
    // It hears of changes like any other.
    QSignalSpy changed(&desk.feed(), &ChangeFeed::changed);
    FRONTDESK_OK(await(place->admin->open({})));
    FRONTDESK_OK(place->ticket(u"New one"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 20000);
}

void TestLocalCache::whoIsDeniedFindsNothingLeft()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(place, Place::make());
    for (const QString &how : {u"ALTER ROLE li NOLOGIN"_s, u"UPDATE frontdesk.staff SET active = FALSE WHERE login = 'li'"_s}) {
        OPEN_DESK(place);
        OPEN_CACHE(place);
        QSignalSpy denied(&desk, &Desk::denied);
        QVERIFY2(place->sql(how), qPrintable(place->server->lastError()));
        QVERIFY(place->sql(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'li'"_s));
        QTRY_COMPARE_WITH_TIMEOUT(denied.size(), 1, 20000);
        QCOMPARE(denied.first().first().value<Error>().kind, ErrorKind::Denied);
        QVERIFY(!desk.readsCopy()); // also before anybody has wiped it
        cache.wipe();
        QVERIFY(!QFile::exists(place->cacheFile()));
        desk.retryNow();
        QVERIFY(place->sql(u"ALTER ROLE li LOGIN"_s));
        QVERIFY(place->sql(u"UPDATE frontdesk.staff SET active = TRUE WHERE login = 'li'"_s));
    }
}

QTEST_GUILESS_MAIN(TestLocalCache)
#include "tst_localcache.moc"
