#include "tests/support/randomactions.h"
#include "tests/support/replayedtickets.h"
#include "tests/support/sanitized.h"
#include "tests/support/ticketbench.h"

#include <QRandomGenerator>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Several connections change, assign, merge and undo the same few tickets in a random, seeded order, each with its own picture of them:
/// some act on what they saw long ago, some repeat a command whose answer they lost, some cut their connection before or after the commit.
/// FRONTDESK_INTERLEAVINGS and FRONTDESK_SEED make it longer or another one; what fails names its seed.
class TestInterleave : public QObject
{
    Q_OBJECT
private slots:
    void everyAcceptedValueIsInTheJournalAndTheRowsAreItsReplay_data() { TestDesk::addBackends(); }
    void everyAcceptedValueIsInTheJournalAndTheRowsAreItsReplay();

private:
    TestDesk m_desk;
};

namespace {

constexpr int ticketCount = 6;
constexpr int stepsOfARound = 12;

int wanted()
{
    const int asked = qEnvironmentVariableIntValue("FRONTDESK_INTERLEAVINGS");
    return asked > 0 ? asked : underSanitizer(60, 150);
}

/// One client: a connection and what it last saw of each ticket.
struct Client
{
    std::unique_ptr<Connection> connection;
    QHash<qint64, Ticket> seen;
};

/// A command that the desk accepted.
struct Accepted
{
    QUuid command;
    qint64 ticket = 0;
    qint64 seq = 0;
    QString action;
    QString mark; ///< what must stand in that ticket's journal
};

class Round
{
public:
    Round(TicketBench &bench, QList<Client *> clients, quint32 seed) : m_bench(bench), m_clients(std::move(clients)), m_random(seed) {}

    Result<void> run(QList<Accepted> &accepted, QStringList &complaints)
    {
        for (int i = 0; i < stepsOfARound; ++i)
            FRONTDESK_TRY(step(accepted, complaints));
        return {};
    }

private:
    int dice(int sides) { return int(m_random.bounded(sides)); }

    Result<Ticket> look(Client &client, Id<Ticket> id)
    {
        Session session(*client.connection, false, {});
        FRONTDESK_LET(ticket, ticketwork::read(session, id));
        client.seen.insert(id.value, ticket);
        return ticket;
    }

    Result<void> step(QList<Accepted> &accepted, QStringList &complaints)
    {
        Client &client = *m_clients.at(dice(int(m_clients.size())));
        const Id<Ticket> id{1 + dice(ticketCount)};
        if (!client.seen.contains(id.value) || dice(2)) // otherwise it acts on an old picture
            FRONTDESK_TRY(look(client, id));
        QString mark;
        const Ticket seen = client.seen.value(id.value);
        const TicketAction action = randomAction(m_random, m_bench, seen, ticketCount, mark);
        FRONTDESK_LET(before, look(client, id));
        const int cut = dice(20); // 0: the connection dies before the commit; 1: after it, the answer is lost
        int attempts = cut == 1 ? 2 : 1;
        Result<TicketReceipt> receipt = failure(ErrorKind::Internal, u"test.none"_s);
        while (attempts-- > 0)
            receipt = send(client, action, cut == 0);
        if (cut == 0) {
            FRONTDESK_LET(fresh, Connection::open(m_bench.address, {}));
            client.connection = std::move(fresh);
            FRONTDESK_LET(after, look(client, id));
            if (after.seq != before.seq)
                complaints += u"%1: something of a transaction that was cut stayed"_s.arg(before.number);
            return {};
        }
        if (!receipt) {
            static const QList<ErrorKind> allowed{ErrorKind::Invalid, ErrorKind::Conflict, ErrorKind::NotFound, ErrorKind::Denied};
            if (!allowed.contains(receipt.error().kind))
                return failure(receipt.error());
            FRONTDESK_LET(after, look(client, id));
            if (after.seq != before.seq)
                complaints += u"%1: refused (%2) and written all the same"_s.arg(before.number, receipt.error().code);
            return {};
        }
        // Nobody's step in the unit of state, group and owner is overwritten unseen.
        static const QStringList free{u"note"_s, u"edit"_s, u"priority"_s, u"tag"_s, u"link"_s};
        const bool named = action.action == "undo"_L1 && action.event > 0;
        if (action.seenFlowSeq >= 0 && action.seenFlowSeq != before.flowSeq && !free.contains(action.action) && !named)
            complaints += u"%1: %2 went through over a change that its sender had not seen"_s.arg(before.number, action.action);
        if (!receipt->conflicts.isEmpty()) {
            if (receipt->conflicts.first().saved == receipt->conflicts.first().yours)
                complaints += u"%1: a conflict where nothing differs"_s.arg(before.number);
            return {};
        }
        accepted += Accepted{action.command, id.value, receipt->seq, action.action, mark};
        return {};
    }

    Result<TicketReceipt> send(Client &client, const TicketAction &action, bool cutBeforeCommit)
    {
        if (auto begun = client.connection->begin(true); !begun)
            return failure(begun.error());
        Session session(*client.connection, true, {});
        auto receipt = ticketwork::act(session, m_bench.context(), action);
        if (cutBeforeCommit) {
            client.connection.reset(); // the server, or the file's log, takes back what was not committed
            return receipt;
        }
        if (!receipt) {
            client.connection->rollback();
            return receipt;
        }
        if (auto done = client.connection->commit(); !done) {
            client.connection->rollback();
            return failure(done.error());
        }
        return receipt;
    }

    TicketBench &m_bench;
    QList<Client *> m_clients;
    QRandomGenerator m_random;
};

} // namespace

void TestInterleave::everyAcceptedValueIsInTheJournalAndTheRowsAreItsReplay()
{
    FRONTDESK_BACKEND(backend);
    const quint32 seed = qEnvironmentVariableIsSet("FRONTDESK_SEED") ? quint32(qEnvironmentVariableIntValue("FRONTDESK_SEED")) : 20260310;
    QRandomGenerator seeds(seed);
    int done = 0;
    int acceptedInAll = 0;
    QHash<QString, int> kinds;
    while (done < wanted()) {
        // A fresh desk now and then: old journals make every step slower and prove nothing more.
        FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
        for (int i = 0; i < ticketCount; ++i) {
            TicketDraft draft;
            draft.caller = i % 2 ? bench->caller : bench->vipCaller;
            FRONTDESK_OK(bench->create(draft));
        }
        std::vector<Client> clients(8);
        for (Client &client : clients) {
            FRONTDESK_VALUE(connection, Connection::open(bench->address, {}));
            client.connection = std::move(connection);
        }
        QList<Accepted> accepted;
        for (int i = 0; i < 50 && done < wanted(); ++i, ++done) {
            const quint32 roundSeed = seeds.generate();
            QList<Client *> taking;
            const int many = 2 + int(roundSeed % 7);
            for (int c = 0; c < many; ++c)
                taking += &clients[size_t(c)];
            QStringList complaints;
            const auto ran = Round(*bench, taking, roundSeed).run(accepted, complaints);
            QVERIFY2(ran, qPrintable(u"seed %1, interleaving %2: %3"_s.arg(seed).arg(done).arg(ran ? QString() : ran.error().code + u' ' + ran.error().detail)));
            QVERIFY2(complaints.isEmpty(), qPrintable(u"seed %1, interleaving %2: %3"_s.arg(seed).arg(done).arg(complaints.join(u'\n'))));
        }
        FRONTDESK_VALUE(differences, ticketsThatAreNotTheirJournal(*bench->connection));
        QVERIFY2(differences.isEmpty(), qPrintable(u"seed %1, till interleaving %2: %3"_s.arg(seed).arg(done).arg(differences.join(u'\n'))));
        QHash<QString, int> marks; // ticket and mark -> how many events say it
        QSet<QUuid> commands;
        for (int id = 1; id <= ticketCount; ++id) {
            FRONTDESK_VALUE(events, bench->journal({id}));
            for (const JournalEntry &entry : events) {
                ++kinds[entry.event.kind];
                const QJsonObject &body = entry.event.body;
                QSet<QString> said{body.value("reason"_L1).toString(), body.value("text"_L1).toString()};
                if (entry.event.kind == "edited"_L1)
                    said.insert(body.value("set"_L1)["title"_L1].toString());
                for (const QString &mark : std::as_const(said))
                    ++marks[QString::number(id) + mark];
            }
        }
        for (const Accepted &one : std::as_const(accepted)) {
            QVERIFY2(!commands.contains(one.command), "a command was accepted twice");
            commands.insert(one.command);
            // What was accepted stands there, once; taking from a colleague, and undoing that, are two events.
            const int times = marks.value(QString::number(one.ticket) + one.mark);
            const int most = one.action == "take"_L1 || one.action == "undo"_L1 ? 2 : 1;
            if (!one.mark.isEmpty())
                QVERIFY2(times >= 1 && times <= most, qPrintable(u"seed %1: %2 %3 stands %4 times"_s.arg(seed).arg(one.action, one.mark).arg(times)));
        }
        FRONTDESK_VALUE(recorded, bench->write([](Session &session) { return session.ids(u"SELECT count(*) FROM command"_s, {}); }));
        QVERIFY(recorded.first() >= accepted.size());
        acceptedInAll += int(accepted.size());
    }
    // A run in which nothing happened would prove nothing.
    QVERIFY2(acceptedInAll > done * 2, qPrintable(QString::number(acceptedInAll)));
    for (const QString &kind : {u"assigned"_s, u"taken"_s, u"pending"_s, u"linked"_s, u"undone"_s, u"edited"_s, u"unlinked"_s})
        QVERIFY2(kinds.value(kind) > 0, qPrintable(kind));
    qInfo("%d interleavings, %d commands accepted, %d undone, %d merged apart", done, acceptedInAll, kinds.value(u"undone"_s), kinds.value(u"unlinked"_s));
}

QTEST_GUILESS_MAIN(TestInterleave)
#include "tst_interleave.moc"
