#include "tests/support/randomactions.h"
#include "tests/support/replayedtickets.h"
#include "tests/support/ticketbench.h"

#include <QJsonArray>
#include <QLoggingCategory>
#include <QScopeGuard>
#include <QThread>

#include <mutex>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Two to eight clients, each on a thread and a connection of its own, change, merge and undo the same few tickets at the same time while
/// their connections are cut at random points, also between a commit and its answer; whoever gets no answer sends the same command again.
/// FRONTDESK_ATONCE and FRONTDESK_SEED make it longer or another one. Threads are not repeatable: the seed decides what is tried, not when.
class TestAtOnce : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"default.warning=false"_s); } // the driver warns of every connection that is cut
    void clientsWhoseConnectionsAreCutLoseAndDoubleNothing_data() { TestDesk::addBackends(); }
    void clientsWhoseConnectionsAreCutLoseAndDoubleNothing();

private:
    TestDesk m_desk;
};

namespace {

constexpr int ticketCount = 6;
constexpr int stepsOfAClient = 4;
constexpr int roundsOfADesk = 20; // old journals make every step slower and prove nothing more
constexpr int mostClients = 8;
constexpr int patience = 20;  // cut so often in one command, on a busy machine, a client is left alone until it has its answer
constexpr int mostTries = 40; // what still fails then is no bad luck

int wanted()
{
    const int asked = qEnvironmentVariableIntValue("FRONTDESK_ATONCE");
    return asked > 0 ? asked : 20;
}

struct Accepted
{
    TicketAction action;
    QString mark;
    QStringList conflicts; ///< fields that were not saved, and the sender was told so
};

/// What all clients of a round did together.
struct Doings
{
    std::mutex mutex;
    QList<Accepted> accepted;
    QStringList complaints;
    std::atomic<int> outOfPatience = 0; ///< clients
    int refused = 0, conflicts = 0, cuts = 0, repeated = 0;
};

class Client
{
public:
    Client(DbWorker &worker, TicketBench &bench, quint32 seed, Doings &doings) : m_worker(worker), m_bench(bench), m_random(seed), m_doings(doings) {}

    void work()
    {
        for (int i = 0; i < stepsOfAClient; ++i)
            step();
    }

private:
    /// Repeats until there is an answer: a connection that was cut is opened again by the worker.
    template<typename Ask>
    auto answered(Ask ask) -> decltype(ask().result())
    {
        QElapsedTimer timer;
        timer.start();
        const auto atEase = qScopeGuard([&, this] { m_doings.outOfPatience -= m_spared; m_spared = 0; });
        for (int tries = 0;; ++tries) {
            auto answer = ask().result();
            if (answer)
                return answer;
            if (tries == patience)
                m_doings.outOfPatience += std::exchange(m_spared, 1) ? 0 : 1;
            if (tries == mostTries) {
                answer.error().detail.prepend(u"after %1 tries in %2 ms: "_s.arg(tries).arg(timer.elapsed()));
                return answer;
            }
            const ErrorKind kind = answer.error().kind;
            if (kind != ErrorKind::Unavailable && kind != ErrorKind::Canceled && kind != ErrorKind::Busy)
                return answer;
            const std::lock_guard lock(m_doings.mutex);
            ++m_doings.cuts;
        }
    }

    void step()
    {
        const Id<Ticket> id{1 + int(m_random.bounded(ticketCount))};
        if (!m_seen.contains(id.value) || m_random.bounded(2)) { // otherwise it acts on an old picture
            const auto ticket = answered([&] { return m_worker.read([id](Session &session) { return ticketwork::read(session, id); }); });
            if (!ticket)
                return complain(u"not read: "_s + ticket.error().code + u' ' + ticket.error().detail);
            m_seen.insert(id.value, *ticket);
        }
        const Ticket seen = m_seen.value(id.value);
        QString mark;
        const TicketAction action = randomAction(m_random, m_bench, seen, ticketCount, mark);
        const bool losesAnswer = m_random.bounded(6) == 0; // it came, but nobody was there any more
        const bool impatient = m_random.bounded(8) == 0;
        const auto send = [&] {
            const CancelToken token = makeCancelToken();
            auto future = m_worker.write([this, action](Session &session) { return ticketwork::act(session, m_bench.context(), action); }, token);
            if (impatient && m_random.bounded(3) == 0) // the statement that runs is interrupted
                m_worker.cancel(token);
            return future;
        };
        if (losesAnswer)
            (void)send().result();
        const auto receipt = answered(send);
        const std::lock_guard lock(m_doings.mutex);
        if (!receipt) {
            static const QList<ErrorKind> allowed{ErrorKind::Invalid, ErrorKind::Conflict, ErrorKind::NotFound, ErrorKind::Denied};
            if (!allowed.contains(receipt.error().kind))
                m_doings.complaints += action.action + u": "_s + receipt.error().code + u' ' + receipt.error().detail;
            ++m_doings.refused;
            return;
        }
        m_doings.repeated += receipt->repeated;
        m_doings.conflicts += !receipt->conflicts.isEmpty();
        QStringList conflicts;
        for (const TicketReceipt::Conflict &conflict : std::as_const(receipt->conflicts))
            conflicts += conflict.field;
        m_doings.accepted += Accepted{action, mark, conflicts};
    }

    void complain(const QString &words)
    {
        const std::lock_guard lock(m_doings.mutex);
        m_doings.complaints += words;
    }

    DbWorker &m_worker;
    TicketBench &m_bench;
    QRandomGenerator m_random;
    Doings &m_doings;
    int m_spared = 0; ///< 1 while it is left alone
    QHash<qint64, Ticket> m_seen;
};

/// Cuts connections of the desk's clients at random until told to stop; the one that does it stays.
class Saboteur
{
public:
    Saboteur(TicketBench &bench, quint32 seed, const Doings &doings) : m_bench(bench), m_random(seed), m_doings(doings) {}

    void work()
    {
        while (!stop) {
            if (m_doings.outOfPatience == 0)
                (void)m_bench.connection->run(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
                                              "AND application_name = 'frontdesk' ORDER BY random() LIMIT 1"_s);
            // The pause is the disturbance itself, not a wait for something: now in the middle of a command, now long enough for several.
            QThread::usleep(m_random.bounded(4) ? 20000 + m_random.bounded(60000) : 1000 + m_random.bounded(8000));
        }
    }
    std::atomic<bool> stop = false;

private:
    TicketBench &m_bench;
    QRandomGenerator m_random;
    const Doings &m_doings;
};

/// The columns that are one unit; see TicketAction::seenFlowSeq.
bool changesUnit(const QJsonObject &set)
{
    static const QStringList unit{u"state"_s, u"pending_reason"_s, u"pending_till"_s, u"group_id"_s, u"owner_id"_s};
    return std::any_of(unit.cbegin(), unit.cend(), [&](const QString &column) { return set.contains(column); });
}

/// Whether the accepted command wrote over something that its sender had not seen; read from the journal, where nothing is forgotten.
QString overwritten(const Accepted &one, const QList<JournalEntry> &journal, qint64 firstOfCommand)
{
    const QString &name = one.action.action;
    const QJsonObject &body = journal.at(firstOfCommand - 1).event.body;
    for (auto it = one.action.fields.cbegin(); it != one.action.fields.cend(); ++it) {
        if (body.value("set"_L1).toObject().contains(it.key()) && body.value("was"_L1)[it.key()].toVariant().toString() != it->was.toString())
            return u"%1 was written over a value that its sender had not seen"_s.arg(it.key());
    }
    static const QStringList free{u"note"_s, u"edit"_s, u"priority"_s, u"tag"_s, u"link"_s};
    const bool named = name == "undo"_L1 && one.action.event > 0;
    if (one.action.seenFlowSeq < 0 || free.contains(name) || named)
        return {};
    for (qint64 seq = one.action.seenFlowSeq + 1; seq < firstOfCommand; ++seq) {
        if (changesUnit(journal.at(seq - 1).event.body.value("set"_L1).toObject()))
            return u"%1 went through over event %2 that its sender had not seen"_s.arg(name).arg(seq);
    }
    return {};
}

bool says(const JournalEntry &entry, const QString &mark)
{
    const QJsonObject &body = entry.event.body;
    // An undo brings back the title of an earlier edit: that is another event's doing.
    return body.value("reason"_L1).toString() == mark || body.value("text"_L1).toString() == mark
           || (entry.event.kind == "edited"_L1 && body.value("set"_L1)["title"_L1].toString() == mark);
}

} // namespace

void TestAtOnce::clientsWhoseConnectionsAreCutLoseAndDoubleNothing()
{
    FRONTDESK_BACKEND(backend);
    const quint32 seed = qEnvironmentVariableIsSet("FRONTDESK_SEED") ? quint32(qEnvironmentVariableIntValue("FRONTDESK_SEED")) : 20260311;
    QRandomGenerator seeds(seed);
    int rounds = 0, accepted = 0, refused = 0, conflicts = 0, cuts = 0, repeated = 0, lookedUp = 0;
    while (rounds < wanted()) {
        FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
        for (int i = 0; i < ticketCount; ++i) {
            TicketDraft draft;
            draft.caller = i % 2 ? bench->caller : bench->vipCaller;
            FRONTDESK_OK(bench->create(draft));
        }
        std::vector<std::unique_ptr<DbWorker>> workers;
        for (int i = 0; i < mostClients; ++i)
            workers.push_back(std::make_unique<DbWorker>(DbWorker::Settings{bench->address, {}, nullptr, false}));
        Doings doings;
        for (int r = 0; r < roundsOfADesk && rounds < wanted(); ++r, ++rounds) {
            Saboteur saboteur(*bench, seeds.generate(), doings);
            std::vector<std::unique_ptr<QThread>> threads;
            const int many = 2 + int(seeds.bounded(mostClients - 1));
            for (int c = 0; c < many; ++c) {
                threads.emplace_back(QThread::create([&, c, own = seeds.generate()] { Client(*workers[size_t(c)], *bench, own, doings).work(); }));
                threads.back()->start();
            }
            std::unique_ptr<QThread> cutting;
            if (backend == "postgres"_L1) {
                cutting.reset(QThread::create([&] { saboteur.work(); }));
                cutting->start();
            }
            for (const auto &thread : threads)
                thread->wait();
            saboteur.stop = true;
            if (cutting)
                cutting->wait();
        }
        QVERIFY2(doings.complaints.isEmpty(), qPrintable(u"seed %1, till round %2: %3"_s.arg(seed).arg(rounds).arg(doings.complaints.mid(0, 10).join(u'\n'))));
        FRONTDESK_VALUE(differences, ticketsThatAreNotTheirJournal(*bench->connection));
        QVERIFY2(differences.isEmpty(), qPrintable(u"seed %1, till round %2: %3"_s.arg(seed).arg(rounds).arg(differences.join(u'\n'))));
        QHash<qint64, QList<JournalEntry>> journals;
        for (int id = 1; id <= ticketCount; ++id) {
            FRONTDESK_VALUE(events, bench->journal({id}));
            journals.insert(id, events);
        }
        QSet<QUuid> commands;
        for (const Accepted &one : std::as_const(doings.accepted)) {
            QVERIFY2(!commands.contains(one.action.command), "a command was accepted twice");
            commands.insert(one.action.command);
            // A conflict leaves no event of its own, unless another field of the same edit was saved.
            const bool priority = one.action.action == "priority"_L1;
            if (one.mark.isEmpty() || (priority && !one.conflicts.isEmpty()) || one.conflicts.contains(u"title"_s))
                continue;
            const QList<JournalEntry> &journal = journals[one.action.ticket.value];
            qint64 first = 0;
            int times = 0;
            for (const JournalEntry &entry : journal) {
                if (!says(entry, one.mark))
                    continue;
                first = first ? first : entry.seq;
                ++times;
            }
            // Taking from a colleague, and undoing that, are two events of one command.
            const int most = one.action.action == "take"_L1 || one.action.action == "undo"_L1 ? 2 : 1;
            QVERIFY2(times >= 1 && times <= most, qPrintable(u"seed %1: %2 %3 stands %4 times"_s.arg(seed).arg(one.action.action, one.mark).arg(times)));
            const QString over = overwritten(one, journal, first);
            QVERIFY2(over.isEmpty(), qPrintable(u"seed %1, INC %2: %3"_s.arg(seed).arg(one.action.ticket.value).arg(over)));
            ++lookedUp;
        }
        FRONTDESK_VALUE(recorded, bench->write([](Session &session) { return session.ids(u"SELECT count(*) FROM command"_s, {}); }));
        QCOMPARE(recorded.first(), qint64(doings.accepted.size()));
        accepted += int(doings.accepted.size());
        refused += doings.refused;
        conflicts += doings.conflicts;
        cuts += doings.cuts;
        repeated += doings.repeated;
    }
    QVERIFY2(accepted > rounds, qPrintable(QString::number(accepted))); // a run in which nothing happened would prove nothing
    QVERIFY(repeated > 0 && cuts > 0);
    qInfo("%s: %d rounds of two to eight clients at once; %d commands accepted (%d looked up in the journal), %d refused, %d conflicts told; %d answers cut off, %d repeats found done",
          qPrintable(backend), rounds, accepted, lookedUp, refused, conflicts, cuts, repeated);
}

QTEST_GUILESS_MAIN(TestAtOnce)
#include "tst_atonce.moc"
