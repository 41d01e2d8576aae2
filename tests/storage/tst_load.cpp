#include "core/access/staffwork.h"
#include "core/demo/demo.h"
#include "core/desk/deskinit.h"
#include "core/interaction/interactionservice.h"
#include "core/knowledge/knowledgeservice.h"
#include "core/people/peopleservice.h"
#include "core/people/presenceservice.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"
#include "core/ticket/viewcounters.h"
#include "tests/support/replayedtickets.h"
#include "tests/support/testdesk.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>

#include <cmath>
#include <cstdio>

using namespace frontdesk;
using namespace Qt::StringLiterals;

// Agents at work on one server, each a whole client but for its screen: two connections, the feed, live counters, presence. What they do is
// what a call brings with it: somebody is found by a few letters, matches are looked for while the caller speaks, the call is logged, lists
// and tickets are opened, notes written, tickets resolved. Here few agents and shortly; tests/campaign load runs 200 for ten minutes and then
// faster, or fewer, to where p95 passes 100 ms, and prints how long each kind of work took. FRONTDESK_AGENTS, FRONTDESK_LOAD_S (how long),
// FRONTDESK_PAUSE_MS (the mean time from one answer to an agent's next question), FRONTDESK_TICKETS (of the desk), FRONTDESK_CLIMB_S (how
// long each such step lasts, 0 = none), FRONTDESK_WARM_S (how long they work before that is measured).

namespace {

const QString c_password = u"correct horse"_s;
constexpr double paceStep = 1.5;
constexpr int mostSteps = 12;

int asked(const char *name, int usually)
{
    return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : usually;
}

/// What an agent does, how often of a hundred times.
enum Work { ListView, OpenTicket, FindCaller, ReadCard, MatchCall, MatchArticles, Search, LogCall, WriteNote, MoveTicket, WorkCount };
constexpr struct { const char *name; int share; } c_work[WorkCount] = {
    {"first rows of a view", 14}, {"open a ticket", 18}, {"find a caller, one key", 20}, {"read a caller's card", 6},    {"match tickets to a call", 12},
    {"match articles to a call", 6}, {"search tickets", 4},  {"log a call", 9},            {"write a note", 7},             {"take, resolve, reopen", 4},
};

/// Milliseconds of each kind of work.
class Times
{
public:
    void add(Work work, double ms) { m_ms[work] += ms; }
    qsizetype count() const
    {
        qsizetype all = 0;
        for (const QList<double> &one : m_ms)
            all += one.size();
        return all;
    }
    static double quantile(QList<double> values, double share)
    {
        if (values.isEmpty())
            return 0;
        std::sort(values.begin(), values.end());
        return values.at(std::min(values.size() - 1, qsizetype(std::ceil(share * double(values.size()))) - 1));
    }
    double overall(double share) const
    {
        QList<double> all;
        for (const QList<double> &one : m_ms)
            all += one;
        return quantile(all, share);
    }
    bool hasEveryKind() const
    {
        return std::all_of(std::begin(m_ms), std::end(m_ms), [](const QList<double> &one) { return !one.isEmpty(); });
    }
    void print() const
    {
        std::printf("%-28s %8s %8s %8s %8s %8s\n", "work", "times", "p50 ms", "p95", "p99", "longest");
        for (int work = 0; work < WorkCount; ++work)
            printLine(c_work[work].name, m_ms[work]);
        QList<double> all;
        for (const QList<double> &one : m_ms)
            all += one;
        printLine("all", all);
        std::fflush(stdout);
    }
    void clear() { *this = {}; }

private:
    static void printLine(const char *name, const QList<double> &ms)
    {
        std::printf("%-28s %8lld %8.1f %8.1f %8.1f %8.1f\n", name, qlonglong(ms.size()), quantile(ms, 0.5), quantile(ms, 0.95), quantile(ms, 0.99), quantile(ms, 1));
    }
    QList<double> m_ms[WorkCount];
};

/// What all agents share.
struct Floor
{
    double pauseMs = 1000;
    bool open = true; ///< nobody begins anything when it is not
    int underWay = 0;
    Times times;
    QSet<QUuid> begun, confirmed; ///< calls and notes
    QStringList complaints;
    QStringList subjects, names;  ///< what callers say, how they are called
    QList<qint64> customers, tickets;
};

class Agent : public QObject
{
public:
    Agent(Floor &floor, const DeskAddress &address, const QString &login, quint32 seed)
        : m_floor(floor), m_desk(address, true), m_login(login), m_random(seed), m_first(int(seed))
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Agent::turn);
    }

    Result<void> open()
    {
        FRONTDESK_TRY(await(m_desk.open({m_login, c_password, false})));
        m_counters = std::make_unique<ViewCounters>(m_desk);
        QList<CountedView> views;
        for (const StandardView view : c_views) {
            const TicketFilter filter = standardFilter(view, m_desk.actor().staff, m_desk.actor().groups);
            views += CountedView{QString::number(int(view)), [filter](const QDateTime &) { return filter; }};
        }
        connect(m_counters.get(), &ViewCounters::failed, this, [this](const Error &error) { complain(u"counters"_s, error); });
        m_counters->setViews(views);
        return {};
    }
    void begin() { m_timer.start(int(m_random.bounded(m_floor.pauseMs) + 1)); }
    bool settled() const { return m_counters->settled(); }

private:
    static constexpr StandardView c_views[] = {StandardView::Mine, StandardView::MyGroups, StandardView::Unassigned, StandardView::AllOpen,
                                               StandardView::WaitingForCaller, StandardView::ToConfirm};

    void turn()
    {
        if (!m_floor.open)
            return;
        if (m_turns < WorkCount) // everything once, everybody from another beginning
            return start(Work((m_first + m_turns++) % WorkCount));
        int at = int(m_random.bounded(100));
        int work = 0;
        while (at >= c_work[work].share)
            at -= c_work[work++].share;
        start(Work(work));
    }

    /// Times the answer; the next turn comes a pause after it.
    template<typename T, typename Then>
    void time(Work work, const QFuture<Result<T>> &future, Then then)
    {
        ++m_floor.underWay;
        QElapsedTimer watch;
        watch.start();
        whenFinished(future, this, [this, work, watch, then](const Result<T> &result) {
            --m_floor.underWay;
            m_floor.times.add(work, double(watch.nsecsElapsed()) / 1e6);
            if (result)
                then(*result);
            else
                complain(QString::fromLatin1(c_work[work].name), result.error());
            // As people and telephones are: mostly soon, now and then long.
            m_timer.start(int(std::min(-std::log(1 - m_random.generateDouble()), 8.0) * m_floor.pauseMs) + 1);
        });
    }
    template<typename T>
    void time(Work work, const QFuture<Result<T>> &future)
    {
        time(work, future, [](const T &) {});
    }

    void start(Work work)
    {
        switch (work) {
        case ListView: {
            const StandardView view = c_views[m_random.bounded(int(std::size(c_views)))];
            return time(work, m_desk.tickets().firstRows(standardFilter(view, m_desk.actor().staff, m_desk.actor().groups), standardSort(view), 60));
        }
        case OpenTicket: {
            const Id<Ticket> ticket{any(m_floor.tickets)};
            m_desk.presence().set(m_at, PresenceDoing::None);
            m_desk.presence().set(m_at = ticket, PresenceDoing::Viewing);
            return time(work, m_desk.tickets().page(ticket));
        }
        case FindCaller: {
            const QString name = any(m_floor.names);
            return time(work, m_desk.people().find(name.left(1 + m_random.bounded(int(name.size()))), 20));
        }
        case ReadCard:
            return time(work, m_desk.people().card({any(m_floor.customers)}));
        case MatchCall:
            return time(work, m_desk.tickets().search(any(m_floor.subjects), 8));
        case MatchArticles:
            return time(work, m_desk.knowledge().search(any(m_floor.subjects), 5));
        case Search:
            return time(work, m_desk.tickets().search(any(m_floor.subjects).section(u' ', 0, 0).left(4), 50));
        case LogCall:
            return logCall();
        case WriteNote:
            if (m_own.isEmpty())
                return logCall();
            return write();
        case MoveTicket:
            if (m_own.isEmpty())
                return logCall();
            return move();
        case WorkCount:
            break;
        }
    }

    void logCall()
    {
        InteractionDraft draft;
        draft.subject = u"call %1 %2"_s.arg(draft.command.toString(QUuid::WithoutBraces), any(m_floor.subjects)).left(190);
        draft.customer = {any(m_floor.customers)};
        draft.outcome = m_own.isEmpty() || m_random.bounded(3) > 0 ? u"created"_s : u"answered"_s;
        draft.ticket.kind = u"incident"_s;
        m_floor.begun += draft.command;
        time(LogCall, m_desk.interactions().log(draft), [this, draft](const InteractionReceipt &receipt) {
            m_floor.confirmed += draft.command;
            if (receipt.ticket && m_own.size() < 50)
                m_own += {receipt.ticket, 0};
        });
    }

    void write()
    {
        TicketAction action;
        action.ticket = any(m_own).first;
        action.action = u"note"_s;
        action.text = u"note %1 %2"_s.arg(action.command.toString(QUuid::WithoutBraces), any(m_floor.subjects));
        m_floor.begun += action.command;
        time(WriteNote, m_desk.tickets().act(action), [this, action](const TicketReceipt &) { m_floor.confirmed += action.command; });
    }

    /// Its own tickets go round: taken, resolved, opened again.
    void move()
    {
        auto &[ticket, steps] = m_own[m_random.bounded(m_own.size())];
        TicketAction action;
        action.ticket = ticket;
        action.action = steps == 0 ? u"take"_s : steps % 2 ? u"resolve"_s : u"reopen"_s;
        action.text = u"restarted the service"_s;
        action.reason = u"not_solved"_s;
        action.code = u"solved"_s;
        ++steps;
        time(MoveTicket, m_desk.tickets().act(action));
    }

    template<typename List>
    const typename List::value_type &any(const List &list)
    {
        return list.at(m_random.bounded(list.size()));
    }
    void complain(const QString &what, const Error &error)
    {
        if (m_floor.complaints.size() < 20)
            m_floor.complaints += u"%1, %2: %3 %4 %5"_s.arg(m_login, what, error.code, error.field, error.detail);
    }

    Floor &m_floor;
    Desk m_desk;
    QString m_login;
    QRandomGenerator m_random;
    int m_first = 0, m_turns = 0;
    QTimer m_timer;
    std::unique_ptr<ViewCounters> m_counters;
    Id<Ticket> m_at;
    QList<std::pair<Id<Ticket>, int>> m_own; ///< tickets of its calls, with the steps done
};

/// Resident memory of this program, MB; 0 where nobody tells.
double residentMegabytes()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Runs the agents for a time; on a machine that is too busy for that, until every kind of work has been done. False if it never was.
bool run(Floor &floor, const std::vector<std::unique_ptr<Agent>> &agents, int seconds)
{
    floor.open = true;
    for (const auto &agent : agents)
        agent->begin();
    QEventLoop loop;
    QTimer::singleShot(seconds * 1000, &loop, &QEventLoop::quit);
    loop.exec();
    const bool done = QTest::qWaitFor([&floor] { return floor.times.hasEveryKind() || !floor.complaints.isEmpty(); }, 60'000);
    floor.open = false;
    return done;
}

} // namespace

class TestLoad : public QObject
{
    Q_OBJECT
private slots:
    void agentsAtWorkAtOnceMeetNoErrorAndLoseNothing();
};

void TestLoad::agentsAtWorkAtOnceMeetNoErrorAndLoseNothing()
{
    const int count = asked("FRONTDESK_AGENTS", 6), seconds = asked("FRONTDESK_LOAD_S", 4), climb = asked("FRONTDESK_CLIMB_S", 0);
    FRONTDESK_NEED_POSTGRES(shared);
    FRONTDESK_VALUE(server, TestPostgres::startOwn());
    FRONTDESK_VALUE(address, DeskAddress::parse(server->createDatabase()));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    FRONTDESK_OK(initDesk(address, {}, {{u"台"_s, u"Desk"_s, u"Asia/Shanghai"_s}, false}, now));
    Floor floor;
    floor.pauseMs = asked("FRONTDESK_PAUSE_MS", 60);
    std::vector<std::unique_ptr<Agent>> agents;
    {
        Desk admin(address, false);
        FRONTDESK_OK(await(admin.open({})));
        DemoOptions demo;
        demo.tickets = asked("FRONTDESK_TICKETS", 400);
        demo.now = now;
        Result<void> made;
        std::unique_ptr<QThread> maker(QThread::create([&] { made = makeDemo(admin.worker(), demo); }));
        maker->start();
        QTRY_VERIFY_WITH_TIMEOUT(maker->isFinished(), 3'600'000);
        FRONTDESK_OK(made);
    }
    {
        Desk admin(address, false);
        FRONTDESK_OK(await(admin.open({})));
        const QList<SupportGroup> groups = admin.reference()->directory.groups;
        QVERIFY(!groups.isEmpty());
        for (int i = 0; i < count; ++i) {
            StaffDraft person;
            person.name = u"Agent %1"_s.arg(i);
            person.login = u"agent%1"_s.arg(i);
            person.password = c_password;
            person.groups = {groups.at(i % groups.size()).code};
            FRONTDESK_OK(await(admin.worker().write(
                [person, actor = admin.actor(), at = admin.clock().now()](Session &session) { return staffwork::add(session, actor, person, at); })));
            const DeskAddress own{Backend::Postgres, server->tcpUrl(TestPostgres::databaseOf(address.target), person.login)};
            agents.push_back(std::make_unique<Agent>(floor, own, person.login, quint32(i + 1)));
        }
        FRONTDESK_OK(await(admin.worker().read([&floor](Session &session) -> Result<void> {
            FRONTDESK_TRY(session.eachText(u"SELECT id, title FROM ticket ORDER BY id DESC LIMIT 2000"_s, {}, [&](const Row &row) {
                floor.tickets += row.integer(u"id"_s);
                floor.subjects += row.text(u"title"_s);
                return true;
            }));
            return session.eachText(u"SELECT id, name FROM customer WHERE merged_into IS NULL ORDER BY id LIMIT 2000"_s, {}, [&](const Row &row) {
                floor.customers += row.integer(u"id"_s);
                floor.names += row.text(u"name"_s);
                return true;
            });
        })));
    }
    QVERIFY(floor.tickets.size() > 100 && floor.customers.size() > 10);

    const double memoryBefore = residentMegabytes();
    for (const auto &agent : agents)
        FRONTDESK_OK(agent->open());
    const auto one = [&](const QString &sql) {
        auto connection = Connection::open(address, {});
        if (!connection)
            return connection.error().detail;
        QSqlQuery query((*connection)->database());
        return query.exec(sql) && query.next() ? query.value(0).toString() : query.lastError().text();
    };
    // In the morning every connection does everything for the first time; that is not the day.
    if (const int warm = asked("FRONTDESK_WARM_S", 0); warm > 0) {
        QVERIFY(run(floor, agents, warm));
        QTRY_COMPARE_WITH_TIMEOUT(floor.underWay, 0, 60'000);
        std::printf("signing in and %d s to begin with:\n", warm);
        floor.times.print();
        floor.times.clear();
    }
    QVERIFY(run(floor, agents, seconds));
    QTRY_COMPARE_WITH_TIMEOUT(floor.underWay, 0, 60'000);
    std::printf("%d agents, %d s, one question each %.1f s\n", count, seconds, floor.pauseMs / 1000);
    floor.times.print();
    std::printf("%s connections of clients; %.1f MB a client without its screen\n",
                qPrintable(one(u"SELECT count(*) FROM pg_stat_activity WHERE usename LIKE 'agent%' AND datname = current_database()"_s)),
                (residentMegabytes() - memoryBefore) / count);
    QCOMPARE(floor.complaints, QStringList());
    QVERIFY(floor.times.count() > 10 * count);

    // To where p95 passes 100 ms: faster where they keep up. Where they do not it is the many who hear of every change, however slowly each
    // works: some go home.
    const auto keepsUp = [&floor] { return floor.times.overall(0.95) <= 100; };
    const bool kept = keepsUp();
    for (int step = 0; climb > 0 && step < mostSteps && keepsUp() == kept; ++step) {
        floor.times.clear();
        if (kept)
            floor.pauseMs /= paceStep;
        else
            agents.resize(std::max<std::size_t>(1, std::size_t(double(agents.size()) / paceStep)));
        QElapsedTimer watch;
        watch.start();
        QVERIFY(run(floor, agents, climb));
        QTRY_COMPARE_WITH_TIMEOUT(floor.underWay, 0, 120'000);
        std::printf("%3zu agents, one question each %6.2f s: %7.1f a second, p50 %6.1f ms, p95 %7.1f, p99 %7.1f%s\n", agents.size(), floor.pauseMs / 1000,
                    double(floor.times.count()) * 1000 / double(watch.elapsed()), floor.times.overall(0.5), floor.times.overall(0.95), floor.times.overall(0.99),
                    keepsUp() ? "" : "   <- more than 100 ms");
        std::fflush(stdout);
        QCOMPARE(floor.complaints, QStringList());
    }

    // Everything confirmed is there once, and every ticket is still what its journal says.
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    QHash<QUuid, int> found;
    QSqlQuery query(connection->database());
    for (const QString &sql : {u"SELECT substr(subject, 6, 36) FROM interaction WHERE subject LIKE 'call %'"_s,
                               u"SELECT substr(CAST(body AS json) ->> 'text', 6, 36) FROM journal WHERE subject = 'ticket' AND kind = 'note' AND body LIKE '%\"note %'"_s}) {
        QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
        while (query.next())
            ++found[QUuid::fromString(query.value(0).toString())];
    }
    int lost = 0, doubled = 0;
    for (const QUuid &command : std::as_const(floor.confirmed))
        lost += !found.contains(command);
    for (const QUuid &command : std::as_const(floor.begun))
        doubled += found.value(command) > 1;
    QCOMPARE(lost, 0);
    QCOMPARE(doubled, 0);
    QVERIFY(!floor.confirmed.isEmpty());
    FRONTDESK_VALUE(differences, ticketsThatAreNotTheirJournal(*connection));
    QCOMPARE(differences, QStringList());
}

QTEST_GUILESS_MAIN(TestLoad)
#include "tst_load.moc"
