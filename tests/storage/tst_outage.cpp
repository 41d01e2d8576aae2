#include "core/access/staffwork.h"
#include "core/desk/deskinit.h"
#include "core/interaction/interactionservice.h"
#include "core/offline/outboxservice.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/replayedtickets.h"
#include "tests/support/standbypostgres.h"
#include "tests/support/testdesk.h"

#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QSet>
#include <QSqlError>
#include <QSignalSpy>
#include <QThread>

using namespace frontdesk;
using namespace Qt::StringLiterals;

// What is logged and written while the server is stopped and killed: nothing is lost, nothing is doubled, the journal still tells the whole
// story. Here shortly; tests/campaign outage runs the full counts. FRONTDESK_AGENTS, FRONTDESK_KILLS, FRONTDESK_STOP_S, FRONTDESK_PAUSE_MS and
// FRONTDESK_SEED say how many agents, how often kill -9 at a random moment, how long the server stays stopped, how long an agent waits in the
// mean from one turn to the next and which random numbers.

namespace {

const QString c_password = u"correct horse"_s;

int asked(const char *name, int usually)
{
    return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : usually;
}

/// A server of its own with an initialised desk.
struct Place
{
    std::unique_ptr<TestPostgres> server;
    DeskAddress address;
    QTemporaryDir folder;

    static Result<std::unique_ptr<Place>> make()
    {
        auto place = std::make_unique<Place>();
        FRONTDESK_LET(server, TestPostgres::startOwn());
        place->server = std::move(server);
        FRONTDESK_LET(address, DeskAddress::parse(place->server->createDatabase()));
        place->address = address;
        FRONTDESK_TRY(initDesk(address, {}, {{u"台"_s, u"Desk"_s, u"Asia/Shanghai"_s}, true}, QDateTime::currentDateTimeUtc()));
        return place;
    }
    /// The first column of the first row.
    QString one(const QString &sql) const
    {
        auto connection = Connection::open(address, {});
        if (!connection)
            return connection.error().detail;
        QSqlQuery query((*connection)->database());
        return query.exec(sql) && query.next() ? query.value(0).toString() : query.lastError().text();
    }
};

InteractionDraft call(const QString &subject, const QString &outcome = u"answered"_s)
{
    InteractionDraft draft;
    draft.subject = subject;
    draft.outcome = outcome;
    draft.ticket.kind = u"incident"_s;
    return draft;
}

TicketAction note(Id<Ticket> ticket, const QString &text)
{
    TicketAction action;
    action.ticket = ticket;
    action.action = u"note"_s;
    action.text = text;
    return action;
}

/// One simulated agent: the core of the client without a screen, with an outbox on the disk. Works in random turns until told to stop.
class Agent : public QObject
{
public:
    Agent(const DeskAddress &address, const QString &login, const QString &outboxFile, const SealKey &key, quint32 seed)
        : m_address(address), m_login(login), m_file(outboxFile), m_key(key), m_random(seed)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Agent::turn);
    }

    QSet<QUuid> confirmed, begun; ///< commands: the agent was told that it is done or kept; at least tried
    int calls = 0, notes = 0, kept = 0, restarts = 0;
    QStringList complaints;

    void begin() { open(); }
    void stop() { m_stopping = true; }
    bool isDrained() const { return m_outbox && m_outbox->waiting() == 0 && m_under == 0 && m_stopping; }
    OutboxService *outbox() const { return m_outbox; }

private:
    void open()
    {
        m_desk = std::make_unique<Desk>(m_address, true);
        whenFinished(m_desk->open({m_login, c_password, false}), m_desk.get(), [this](const Result<void> &opened) {
            if (!opened) { // the server is away: a client cannot start then
                QTimer::singleShot(200, this, [this] { open(); });
                return;
            }
            m_outbox = new OutboxService(*m_desk);
            if (const auto outboxOpened = m_outbox->open(m_file, m_key); !outboxOpened)
                complaints += outboxOpened.error().detail;
            connect(m_outbox, &OutboxService::entryRefused, this, [this](const QUuid &command) {
                const OutboxEntry *entry = command.isNull() ? nullptr : refusedEntry(command);
                complaints += u"refused: "_s + (entry && entry->refusal ? entry->refusal->code + u' ' + entry->refusal->detail : QString());
            });
            if (!m_timer.isActive())
                m_timer.start(1);
        });
    }

    const OutboxEntry *refusedEntry(const QUuid &command) const
    {
        for (const OutboxEntry &entry : m_outbox->entries()) {
            if (entry.command == command)
                return &entry;
        }
        return nullptr;
    }

    void turn()
    {
        if (m_stopping)
            return;
        m_timer.start(20 + int(m_random.bounded(2 * m_pauseMs)));
        if (!m_outbox)
            return;
        const int what = int(m_random.bounded(100));
        if (what < 2 && m_desk->connectionState() == ConnectionState::Connected) {
            // The client ends at once, whatever is under way, and starts again.
            ++restarts;
            ++m_life;
            m_under = 0;
            m_outbox = nullptr;
            m_desk.reset();
            open();
        } else if (what < 60 || m_tickets.isEmpty()) {
            log();
        } else {
            write();
        }
    }

    void log()
    {
        const bool creates = m_tickets.size() < 5 || m_random.bounded(3) == 0;
        InteractionDraft draft = call({}, creates ? u"created"_s : u"answered"_s);
        draft.subject = u"call "_s + draft.command.toString(QUuid::WithoutBraces);
        begun += draft.command;
        ++calls;
        ++m_under;
        whenFinished(m_outbox->log(draft), m_outbox, [this, life = m_life, draft](const Result<InteractionReceipt> &receipt) {
            if (life != m_life)
                return;
            --m_under;
            if (!receipt) {
                complaints += u"call: "_s + receipt.error().code + u' ' + receipt.error().detail;
                return;
            }
            confirmed += draft.command;
            kept += OutboxService::isKept(*m_desk, draft.command);
            if (receipt->ticket && m_tickets.size() < 50)
                m_tickets += receipt->ticket;
        });
    }

    void write()
    {
        TicketAction action = note(m_tickets.at(m_random.bounded(m_tickets.size())), {});
        action.text = u"note "_s + action.command.toString(QUuid::WithoutBraces);
        begun += action.command;
        ++notes;
        ++m_under;
        whenFinished(m_outbox->act(action), m_outbox, [this, life = m_life, action](const Result<TicketReceipt> &receipt) {
            if (life != m_life)
                return;
            --m_under;
            if (!receipt) {
                complaints += u"note: "_s + receipt.error().code + u' ' + receipt.error().detail;
                return;
            }
            confirmed += action.command;
            kept += OutboxService::isKept(*m_desk, action.command);
        });
    }

    DeskAddress m_address;
    QString m_login, m_file;
    SealKey m_key;
    QRandomGenerator m_random;
    int m_pauseMs = asked("FRONTDESK_PAUSE_MS", 200);
    QTimer m_timer;
    std::unique_ptr<Desk> m_desk;
    OutboxService *m_outbox = nullptr;
    QList<Id<Ticket>> m_tickets; ///< its own: nobody else writes into them
    int m_under = 0, m_life = 0;
    bool m_stopping = false;
};

/// All that the agents did against what is in the desk.
struct Judgement
{
    int calls = 0, notes = 0, kept = 0, restarts = 0, confirmed = 0, lost = 0, doubled = 0, unknown = 0, refused = 0;
    QStringList complaints; ///< of the agents, and tickets that are not their journal
};

Result<Judgement> judge(const std::vector<std::unique_ptr<Agent>> &agents, const DeskAddress &address)
{
    Judgement all;
    QSet<QUuid> confirmed, begun;
    for (const auto &agent : agents) {
        confirmed += agent->confirmed;
        begun += agent->begun;
        all.complaints += agent->complaints;
        all.calls += agent->calls;
        all.notes += agent->notes;
        all.kept += agent->kept;
        all.restarts += agent->restarts;
        all.refused += agent->outbox()->refused();
    }
    all.confirmed = int(confirmed.size());
    FRONTDESK_LET(connection, Connection::open(address, {}));
    QHash<QUuid, int> found; // by the mark that each carries
    QSqlQuery query(connection->database());
    for (const QString &sql : {u"SELECT substr(subject, 6) FROM interaction WHERE subject LIKE 'call %'"_s,
                               u"SELECT substr(CAST(body AS json) ->> 'text', 6) FROM journal WHERE subject = 'ticket' AND kind = 'note'"_s}) {
        if (!query.exec(sql))
            return failure(ErrorKind::Internal, u"test.query"_s, {}, query.lastError().text());
        while (query.next())
            ++found[QUuid::fromString(query.value(0).toString())];
    }
    for (const QUuid &command : std::as_const(confirmed))
        all.lost += !found.contains(command);
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        all.doubled += it.value() > 1;
        all.unknown += !begun.contains(it.key());
    }
    FRONTDESK_LET(differences, ticketsThatAreNotTheirJournal(*connection));
    all.complaints += differences;
    return all;
}

/// Agents with logins of their own, at work on the desk.
Result<std::vector<std::unique_ptr<Agent>>> hire(const Place &place, int count, quint32 seed, const QString &hosts)
{
    std::vector<std::unique_ptr<Agent>> agents;
    Desk admin(place.address, false);
    FRONTDESK_TRY(await(admin.open({})));
    for (int i = 0; i < count; ++i) {
        StaffDraft person;
        person.name = u"Agent %1"_s.arg(i);
        person.login = u"agent%1"_s.arg(i);
        person.password = c_password;
        FRONTDESK_TRY(await(admin.worker().write(
            [person, actor = admin.actor(), now = admin.clock().now()](Session &session) { return staffwork::add(session, actor, person, now); })));
        const DeskAddress own{Backend::Postgres, u"postgresql://%1@%2/%3"_s.arg(person.login, hosts, TestPostgres::databaseOf(place.address.target))};
        agents.push_back(std::make_unique<Agent>(own, person.login, place.folder.filePath(u"%1/outbox"_s.arg(person.login)), SealKey::random(), seed + quint32(i)));
    }
    for (auto &agent : agents)
        agent->begin();
    return agents;
}

#define FRONTDESK_JUDGE(all)                                                                                                                \
    QCOMPARE(all.complaints, QStringList());                                                                                               \
    QCOMPARE(all.lost, 0);                                                                                                                 \
    QCOMPARE(all.doubled, 0);                                                                                                              \
    QCOMPARE(all.unknown, 0);                                                                                                              \
    QCOMPARE(all.refused, 0);                                                                                                              \
    QVERIFY(all.kept > 0);                                                                                                                 \
    QVERIFY(all.confirmed > 0)

} // namespace

class TestOutage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"default.warning=false"_s); } // the driver warns of every connection that is lost
    void theFirstUnitThatFailsSaysThatTheServerIsGone();
    void whatIsDoneWhileTheServerIsAwayIsSentOnceInOrder();
    void whatTheDeskRefusesStaysForThePersonToDecide();
    void aReplayThatWasInterruptedDoublesNothing();
    void aSilentServerDoesNotKeepAnybodyWaiting();
    void agentsLoseAndDoubleNothingWhileTheServerIsStoppedAndKilled();
    void noConfirmedCallIsLostWhenTheStandbyTakesOver();
};

/// Else the next one would run into the same dead connection while the client says "connected".
void TestOutage::theFirstUnitThatFailsSaysThatTheServerIsGone()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(place, Place::make());
    Desk desk(place->address, false); // nobody else asks the server now and then
    FRONTDESK_OK(await(desk.open({})));
    // How soon the end of a server is seen differs each time.
    for (int round = 0; round < 6; ++round) {
        FRONTDESK_OK(await(desk.interactions().log(call(u"round %1"_s.arg(round)))));
        QVERIFY(place->server->stop());
        const InteractionDraft draft = call(u"away"_s);
        const auto refused = await(desk.interactions().log(draft));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
        QTRY_COMPARE_WITH_TIMEOUT(desk.connectionState(), ConnectionState::Lost, 20000);
        QVERIFY(place->server->resume());
        desk.retryNow();
        QTRY_COMPARE_WITH_TIMEOUT(desk.connectionState(), ConnectionState::Connected, 30000);
        FRONTDESK_OK(await(desk.interactions().log(draft)));
    }
    QCOMPARE(place->one(u"SELECT count(*) FROM interaction"_s), u"12"_s);
}

void TestOutage::whatIsDoneWhileTheServerIsAwayIsSentOnceInOrder()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(place, Place::make());
    Desk desk(place->address, true);
    FRONTDESK_OK(await(desk.open({})));
    auto *outbox = new OutboxService(desk);
    FRONTDESK_OK(outbox->open(place->folder.filePath(u"outbox"_s), SealKey::random()));
    QCOMPARE(OutboxService::of(desk), outbox);
    // While all is well nothing is kept.
    FRONTDESK_VALUE(before, await(outbox->log(call(u"before"_s, u"created"_s))));
    QCOMPARE(before.number, u"CALL-000001"_s);
    QCOMPARE(outbox->entries().size(), 0);

    QVERIFY(place->server->kill());
    QList<QUuid> commands;
    for (int i = 1; i <= 5; ++i) {
        const InteractionDraft draft = call(u"during %1"_s.arg(i), i == 3 ? u"created"_s : u"answered"_s);
        commands += draft.command;
        FRONTDESK_VALUE(receipt, await(outbox->log(draft)));
        QCOMPARE(receipt.number, u"CALL-~%1"_s.arg(i));
        QVERIFY(OutboxService::isKept(desk, draft.command));
    }
    const TicketAction written = note(before.ticket, u"during"_s);
    FRONTDESK_VALUE(kept, await(outbox->act(written)));
    QCOMPARE(kept.number, u"NOTE-~6"_s);
    QCOMPARE(outbox->waiting(), 6);
    QCOMPARE(outbox->waiting(OutboxEntry::Kind::Note), 1);
    QVERIFY(outbox->byProvisionalNumber(u"call-~3"_s) && !outbox->byProvisionalNumber(u"~7"_s));
    const QDateTime writtenBy = QDateTime::currentDateTimeUtc();

    QVERIFY(place->server->resume());
    desk.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(outbox->waiting(), 0, 20000);
    QCOMPARE(outbox->refused(), 0);
    QCOMPARE(place->one(u"SELECT string_agg(subject, ',' ORDER BY id) FROM frontdesk.interaction"_s), u"before,during 1,during 2,during 3,during 4,during 5"_s);
    QCOMPARE(place->one(u"SELECT count(*) FROM frontdesk.ticket"_s), u"2"_s);
    // The number it was given leads to the one it has now, also for the next start of the program.
    const OutboxEntry *third = outbox->byProvisionalNumber(u"~3"_s);
    QVERIFY(third && third->state == OutboxEntry::State::Sent);
    // Not the next number: a server that was killed leaves out those it had set aside.
    QCOMPARE(third->number, place->one(u"SELECT number FROM frontdesk.interaction WHERE subject = 'during 3'"_s));
    QCOMPARE(third->ticketNumber, place->one(u"SELECT max(number) FROM frontdesk.ticket"_s));
    // It claims the time at which it was written, not that of the sending.
    FRONTDESK_VALUE(page, await(desk.tickets().page(before.ticket)));
    QCOMPARE(page.journal.last().event.kind, u"note"_s);
    QVERIFY(page.journal.last().event.occurredAt <= writtenBy.addMSecs(1000));
    QVERIFY(page.journal.last().event.occurredAt < page.journal.last().recordedAt);
    QVERIFY(!OutboxService::isKept(desk, commands.first()));
    FRONTDESK_VALUE(after, await(outbox->log(call(u"after"_s))));
    QVERIFY(after.interaction && after.number.startsWith(u"CALL-0"_s));
}

void TestOutage::whatTheDeskRefusesStaysForThePersonToDecide()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(place, Place::make());
    const SealKey key = SealKey::random();
    const QString file = place->folder.filePath(u"outbox"_s);
    InteractionDraft wrong = call(u"linked to nothing"_s, u"linked"_s);
    wrong.linkedTicket = {4711};
    const InteractionDraft right = call(u"right"_s);
    {
        Desk desk(place->address, true);
        FRONTDESK_OK(await(desk.open({})));
        auto *outbox = new OutboxService(desk);
        FRONTDESK_OK(outbox->open(file, key));
        // A draft that breaks a rule is refused at once, at its field, away or not.
        QVERIFY(place->server->kill());
        QTRY_COMPARE_WITH_TIMEOUT(desk.connectionState(), ConnectionState::Lost, 20000);
        const auto invalid = await(outbox->log(call({})));
        QVERIFY(!invalid && invalid.error().field == "subject"_L1);
        FRONTDESK_OK(await(outbox->log(wrong, u"{\"form\":1}"_s)));
        FRONTDESK_OK(await(outbox->log(right)));
        QSignalSpy refused(outbox, &OutboxService::entryRefused);
        QVERIFY(place->server->resume());
        desk.retryNow();
        QTRY_COMPARE_WITH_TIMEOUT(outbox->waiting(), 0, 20000);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused.first().first().toUuid(), wrong.command);
        QCOMPARE(place->one(u"SELECT string_agg(subject, ',') FROM frontdesk.interaction"_s), u"right"_s);
    }
    Desk desk(place->address, true);
    FRONTDESK_OK(await(desk.open({})));
    auto *outbox = new OutboxService(desk);
    FRONTDESK_OK(outbox->open(file, key));
    QCOMPARE(outbox->refused(), 1);
    const OutboxEntry entry = *outbox->byProvisionalNumber(u"~1"_s);
    QCOMPARE(entry.refusal.value_or(Error{}).code, u"ticket.not_found"_s);
    QCOMPARE(entry.call.subject, wrong.subject);
    QCOMPARE(entry.screen, u"{\"form\":1}"_s);
    // Sent again as it is, it is refused again.
    FRONTDESK_OK(await(outbox->sendAgain(wrong.command)));
    QTRY_COMPARE_WITH_TIMEOUT(outbox->refused(), 1, 20000);
    QCOMPARE(outbox->waiting(), 0);
    // Changed and saved again, it is done once and lies here no more.
    InteractionDraft changed = entry.call;
    changed.outcome = u"answered"_s;
    FRONTDESK_VALUE(receipt, await(outbox->log(changed)));
    QVERIFY(receipt.interaction);
    QCOMPARE(outbox->refused(), 0);
    QCOMPARE(place->one(u"SELECT count(*) FROM frontdesk.interaction"_s), u"2"_s);
}

void TestOutage::aReplayThatWasInterruptedDoublesNothing()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(place, Place::make());
    const SealKey key = SealKey::random();
    const QString file = place->folder.filePath(u"outbox"_s);
    constexpr int count = 12;
    {
        FRONTDESK_VALUE(outbox, Outbox::open(file, key));
        for (int i = 0; i < count; ++i)
            FRONTDESK_OK(outbox->keepCall(call(u"call %1"_s.arg(i), u"created"_s), {}, QDateTime::currentDateTimeUtc()));
    }
    QVERIFY(QFile::copy(file, file + u".before"_s));
    // A program that is killed in the middle leaves its file as it was at some moment: here, after none, some and all were sent.
    for (const int until : {1, 5, count, count}) {
        Desk desk(place->address, true);
        FRONTDESK_OK(await(desk.open({})));
        auto *outbox = new OutboxService(desk);
        int sent = 0;
        connect(outbox, &OutboxService::entrySent, &desk, [&] { ++sent; });
        FRONTDESK_OK(outbox->open(file, key));
        QTRY_VERIFY_WITH_TIMEOUT(sent >= until, 20000);
        delete outbox; // with one under way
        QVERIFY(QFile::remove(file));
        QVERIFY(QFile::copy(file + u".before"_s, file)); // nothing that was noted since was written
    }
    QTRY_COMPARE(place->one(u"SELECT count(*) FROM frontdesk.interaction"_s), QString::number(count));
    QCOMPARE(place->one(u"SELECT count(*) FROM frontdesk.ticket"_s), QString::number(count));
    QCOMPARE(place->one(u"SELECT string_agg(subject, ',' ORDER BY id) FROM frontdesk.interaction"_s),
             u"call 0,call 1,call 2,call 3,call 4,call 5,call 6,call 7,call 8,call 9,call 10,call 11"_s);
}

void TestOutage::aSilentServerDoesNotKeepAnybodyWaiting()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(place, Place::make());
    Desk desk(place->address, true);
    FRONTDESK_OK(await(desk.open({})));
    auto *outbox = new OutboxService(desk);
    FRONTDESK_OK(outbox->open(place->folder.filePath(u"outbox"_s), SealKey::random()));
    outbox->setPatience(200);
    QVERIFY(place->server->freeze());
    const auto receipt = await(outbox->log(call(u"into silence"_s)));
    QVERIFY(place->server->thaw());
    FRONTDESK_OK(receipt);
    QVERIFY(receipt->number.startsWith(u"CALL-~"_s));
    // The first try arrives as well; both are one.
    QTRY_COMPARE_WITH_TIMEOUT(outbox->waiting(), 0, 20000);
    QCOMPARE(place->one(u"SELECT count(*) FROM frontdesk.interaction"_s), u"1"_s);
}

void TestOutage::agentsLoseAndDoubleNothingWhileTheServerIsStoppedAndKilled()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(place, Place::make());
    const int agentCount = asked("FRONTDESK_AGENTS", 3);
    const int kills = asked("FRONTDESK_KILLS", 2);
    const int stopSeconds = asked("FRONTDESK_STOP_S", 2);
    const auto seed = quint32(asked("FRONTDESK_SEED", 20260310));
    QElapsedTimer took;
    took.start();

    FRONTDESK_VALUE(agents, hire(*place, agentCount, seed, u"127.0.0.1:%1"_s.arg(place->server->port())));

    for (const auto &agent : agents)
        QTRY_VERIFY_WITH_TIMEOUT(!agent->confirmed.isEmpty(), 60000); // all are at work
    // The server's troubles have a thread of their own: starting it again takes seconds in which the agents work on.
    std::atomic<bool> over = false;
    QStringList troubles;
    const std::unique_ptr<QThread> trouble(QThread::create([&] {
        QRandomGenerator random(seed);
        const int stopAfter = int(random.bounded(kills + 1));
        for (int i = 0; i <= kills; ++i) {
            QThread::msleep(300 + random.bounded(3000));
            const bool stops = i == stopAfter;
            if (!(stops ? place->server->stop() : place->server->kill()))
                troubles += u"not stopped: "_s + place->server->lastError();
            QThread::msleep(stops ? ulong(stopSeconds) * 1000 : 100 + random.bounded(1500));
            if (!place->server->resume())
                troubles += u"not started: "_s + place->server->lastError();
        }
        QThread::msleep(1000);
        over = true;
    }));
    trouble->start();
    QTRY_VERIFY_WITH_TIMEOUT(over, 60000 + (kills * 30 + stopSeconds) * 1000);
    trouble->wait();
    QCOMPARE(troubles, QStringList());
    for (auto &agent : agents)
        agent->stop();
    for (auto &agent : agents)
        QTRY_VERIFY_WITH_TIMEOUT(agent->isDrained(), 240000 + stopSeconds * 10000); // what was kept takes longer to send than to keep

    FRONTDESK_VALUE(all, judge(agents, place->address));
    qInfo("%d agents, %d kills, stopped for %d s, seed %u, %lld s: %d calls and %d notes, %d confirmed, %d of them kept first, %d clients restarted; lost %d, doubled %d",
          agentCount, kills, stopSeconds, seed, took.elapsed() / 1000, all.calls, all.notes, all.confirmed, all.kept, all.restarts, all.lost, all.doubled);
    FRONTDESK_JUDGE(all);
}

/// The primary dies under load and its synchronous standby takes over: the clients' address names both, nobody starts anew.
void TestOutage::noConfirmedCallIsLostWhenTheStandbyTakesOver()
{
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(place, Place::make());
    FRONTDESK_VALUE(standby, StandbyPostgres::follow(*place->server));
    const QString hosts = u"127.0.0.1:%1,127.0.0.1:%2"_s.arg(place->server->port()).arg(standby->port());
    FRONTDESK_VALUE(agents, hire(*place, asked("FRONTDESK_AGENTS", 3), quint32(asked("FRONTDESK_SEED", 20260310)), hosts));
    const auto confirmed = [&] {
        qsizetype sum = 0;
        for (const auto &agent : agents)
            sum += agent->confirmed.size();
        return sum;
    };
    QTRY_VERIFY_WITH_TIMEOUT(confirmed() > 10 * qsizetype(agents.size()), 60000);
    QVERIFY(place->server->kill());
    const qsizetype before = confirmed();
    QTRY_VERIFY_WITH_TIMEOUT(confirmed() > before + qsizetype(agents.size()), 60000); // they work on meanwhile
    QVERIFY2(standby->promote(), qPrintable(standby->lastError()));
    for (auto &agent : agents)
        agent->stop();
    for (auto &agent : agents)
        QTRY_VERIFY_WITH_TIMEOUT(agent->isDrained(), 120000);
    const DeskAddress there{Backend::Postgres, u"postgresql://postgres@/%1?host=%2&port=%3"_s.arg(TestPostgres::databaseOf(place->address.target), standby->socketFolder()).arg(standby->port())};
    FRONTDESK_VALUE(all, judge(agents, there));
    qInfo("%zu agents, the primary killed under load: %d calls and %d notes, %d confirmed, %d of them kept first; lost %d, doubled %d", agents.size(), all.calls,
          all.notes, all.confirmed, all.kept, all.lost, all.doubled);
    FRONTDESK_JUDGE(all);
}

QTEST_GUILESS_MAIN(TestOutage)
#include "tst_outage.moc"
