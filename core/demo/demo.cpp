#include "core/demo/demo.h"

#include "core/demo/demoarticles.h"
#include "core/demo/demobulletins.h"
#include "core/demo/demoroster.h"
#include "core/demo/demoscenes.h"
#include "core/demo/demoschedule.h"
#include "core/demo/demostory.h"
#include "core/demo/demosurveys.h"
#include "core/interaction/intakework.h"
#include "core/storage/sqlite.h"
#include "core/support/clock.h"

#include <QScopeGuard>

#include <array>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr quint64 planStream = 4;
constexpr qint64 batch = 500;           ///< tickets of one transaction
constexpr qint64 reserved = 20 * batch;  ///< keys taken at once
constexpr qint64 customerBatch = 2000;
constexpr qint64 firstStatistics = batch;  ///< tickets after which a server counts its tables for the first time
constexpr qint64 statisticsGrow = 4;
constexpr qsizetype recentMemories = 60; ///< what a new ticket may be linked with
constexpr qsizetype olderMemories = 80;
constexpr qint64 leftToFireMs = 60 * 60 * 1000;
constexpr int contactsPerMille = 180;   ///< contacts without a ticket, beside 1000 tickets

QList<Actor> actorsOf(const DeskReference &reference, const QString &group)
{
    QList<Actor> actors;
    const SupportGroup *entry = reference.directory.groupByCode(group);
    // In the order of their ids: names sort differently from one database to the next.
    for (const Id<Staff> member : entry->members) {
        const Staff *person = reference.directory.person(member);
        actors.append({person->id, person->name, person->login, person->role, {entry->id}, true});
    }
    std::sort(actors.begin(), actors.end(), [](const Actor &a, const Actor &b) { return a.staff < b.staff; });
    return actors;
}

void sortById(Directory &directory)
{
    const auto byId = [](const auto &a, const auto &b) { return a.id < b.id; };
    std::sort(directory.groups.begin(), directory.groups.end(), byId);
    std::sort(directory.services.begin(), directory.services.end(), byId);
    std::sort(directory.categories.begin(), directory.categories.end(), byId);
}

class Maker
{
public:
    Maker(DbWorker &worker, const DemoOptions &options, const DemoProgress &progress, const CancelToken &cancel)
        : m_worker(worker), m_options(options), m_progress(progress), m_cancel(cancel)
    {
        if (!m_options.now.isValid())
            m_options.now = QDateTime::currentDateTimeUtc();
        m_options.now = QDateTime::fromMSecsSinceEpoch(m_options.now.toMSecsSinceEpoch(), Qt::UTC);
        m_world.seed = m_options.seed;
        m_world.now = m_options.now;
        m_recording.at = m_options.now;
    }

    Result<void> make()
    {
        FRONTDESK_LET(texts, DemoTexts::load());
        m_world.texts = texts;
        FRONTDESK_TRY(setCache(FileCache::Filling));
        FRONTDESK_TRY(unit([this](Session &session) { return directory(session); }));
        const qint64 customers = demoCustomerCount(m_options.tickets);
        for (qint64 done = 0; done < customers; done += customerBatch) {
            const auto some = [&](Session &session) -> Result<void> {
                FRONTDESK_LET(made, writeDemoCustomers(session, m_world.texts, m_organisations, m_options.seed, done,
                                                       std::min(customerBatch, customers - done), m_options.now));
                m_world.customers.resize(done);
                m_world.customers += made;
                return {};
            };
            FRONTDESK_TRY(unit(some));
        }
        const qint64 scripted = std::min(demoSceneCount(), m_options.tickets / 4);
        FRONTDESK_TRY(tickets(m_options.tickets - scripted));
        const auto scenes = [&](Session &session) -> Result<void> {
            FRONTDESK_LET(histories, tellDemoScenes(session, m_world, scripted));
            FRONTDESK_TRY(writeHistories(session, histories, m_recording));
            FRONTDESK_TRY(writeContacts(session, demoContactsOfNow(m_world), m_recording));
            return {};
        };
        FRONTDESK_TRY(unit(scenes));
        FRONTDESK_TRY(unit([this](Session &session) { return writeDemoArticles(session, m_world); }));
        FRONTDESK_TRY(unit([this](Session &session) { return writeDemoBulletins(session, m_world); }));
        FRONTDESK_TRY(unit([this](Session &session) { return writeDemoRoster(session, m_world); }));
        // A desk that was filled in one go is asked at once; autovacuum comes later, and in a file never.
        const auto statistics = [](Session &session) { return session.connection().run(u"ANALYZE"_s); };
        FRONTDESK_TRY(unit(statistics));
        FRONTDESK_TRY(setCache(FileCache::Daily));
        report(m_options.tickets);
        return {};
    }

private:
    template<typename Work>
    Result<void> unit(Work work)
    {
        return m_worker.write([&work](Session &session) -> Result<void> { return work(session); }, m_cancel).result();
    }

    Result<void> setCache(FileCache cache)
    {
        return unit([cache](Session &session) { return session.backend() == Backend::Sqlite ? setFileCache(session.connection(), cache) : Result<void>(); });
    }

    void report(qint64 done)
    {
        if (m_progress)
            m_progress(done, m_options.tickets);
    }

    Result<void> directory(Session &session)
    {
        FRONTDESK_LET(taken, session.queryOne(u"demo.is_taken"_s, {}, [](const Row &row) { return row.integer(u"taken"_s) != 0; }));
        if (taken.value_or(true))
            return failure(ErrorKind::Conflict, u"demo.desk_not_empty"_s);
        FRONTDESK_LET(organisations, writeDemoDirectory(session));
        m_organisations = organisations;
        FRONTDESK_LET(reference, DeskReference::read(session));
        m_world.reference = reference;
        sortById(m_world.reference.directory);
        FRONTDESK_TRY(intakework::writeFirst(session, m_world.reference.directory));
        // Steps of the last working hour are left for the desk to fire when it opens: its alerts are alive. What was due before stays quiet.
        QDateTime from = m_options.now;
        for (int tried = 0; m_world.office().between(from, m_options.now) < leftToFireMs && tried < 24 * 30; ++tried)
            from = from.addSecs(-1800);
        for (const QString &setting : {u"escalation_from"_s, u"escalation_imported_from"_s})
            FRONTDESK_TRY(session.execute(u"demo.setting"_s, {{u"name"_s, setting}, {u"value"_s, instantText(from)}}));
        for (const SupportGroup &group : std::as_const(m_world.reference.directory.groups))
            m_world.actors.insert(group.code, actorsOf(m_world.reference, group.code));
        session.publishEverything();
        return {};
    }

    /// Told on this thread while the workers write what was told before. A server writes two batches at once, as nearly all of the time is its
    /// own and one connection is one of its processes.
    Result<void> tickets(qint64 count)
    {
        const DemoSchedule schedule(m_options.now, count);
        std::unique_ptr<DbWorker> second;
        if (m_apart && m_worker.address().backend == Backend::Postgres) {
            second = m_worker.another();
            FRONTDESK_TRY(second->open().result());
        }
        struct Writer
        {
            DbWorker *worker;
            QFuture<Result<void>> writing;
            qint64 till = 0; ///< tickets that are told when it is done
        };
        std::array<Writer, 2> writers{Writer{&m_worker, {}}, Writer{second ? second.get() : &m_worker, {}}};
        const auto waited = qScopeGuard([&writers] { // their units look at this object
            for (Writer &writer : writers)
                writer.writing.waitForFinished();
        });
        const auto finish = [this](Writer &writer) -> Result<void> {
            if (!writer.writing.isValid())
                return {};
            FRONTDESK_TRY(writer.writing.result());
            report(writer.till);
            return {};
        };
        report(0);
        for (qint64 from = 0; from < count; from += batch) {
            if (from % reserved == 0)
                FRONTDESK_TRY(plan(schedule, from, std::min(reserved, count - from)));
            if (m_apart)
                beginBatch(from);
            Batch told;
            for (qint64 index = from; index < std::min(from + batch, count); ++index)
                FRONTDESK_TRY(tell(index, index % reserved, told));
            Writer &writer = writers[second ? from / batch % 2 : 0];
            FRONTDESK_TRY(finish(writer));
            writer.till = std::min(from + batch, count);
            const bool counts = isTimeToCount(writer.till);
            writer.writing = writer.worker->write([this, counts, told = std::move(told)](Session &session) -> Result<void> {
                FRONTDESK_TRY(writeHistories(session, told.histories, m_recording));
                FRONTDESK_TRY(writeContacts(session, told.contacts, m_recording));
                return counts ? session.connection().run(u"ANALYZE"_s) : Result<void>();
            }, m_cancel);
        }
        std::sort(writers.begin(), writers.end(), [](const Writer &a, const Writer &b) { return a.till < b.till; });
        for (Writer &writer : writers)
            FRONTDESK_TRY(finish(writer));
        return {};
    }

    /// What triggers look up was planned for empty tables, which are read from end to end; a server that counts them plans anew.
    bool isTimeToCount(qint64 written)
    {
        if (m_worker.address().backend == Backend::Sqlite || written < m_nextStatistics)
            return false;
        m_nextStatistics = written * statisticsGrow;
        return true;
    }

    /// Decides what the next tickets are about and takes their ids and numbers.
    Result<void> plan(const DemoSchedule &schedule, qint64 from, qint64 count)
    {
        const Id<Ticket> last = m_keys.isEmpty() ? Id<Ticket>{} : m_keys.last().id;
        m_plans.clear();
        QStringList kinds;
        for (qint64 i = 0; i < count; ++i) {
            m_plans.append(planOf(schedule, from + i));
            kinds.append(m_plans.last().family->kind);
        }
        return unit([&](Session &session) -> Result<void> {
            FRONTDESK_LET(keys, reserveTickets(session, kinds, last));
            m_keys = keys;
            return {};
        });
    }

    DemoPlan planOf(const DemoSchedule &schedule, qint64 index) const
    {
        DemoRandom random = DemoRandom::of(m_options.seed, planStream, quint64(index));
        DemoPlan plan;
        plan.index = index;
        plan.openedAt = schedule.openedAt(index, random.below(1000));
        plan.wantsToFollow = random.permille(18);
        do {
            plan.family = &m_world.texts.families().at(random.weighted(m_world.texts.weights()));
        } while (plan.wantsToFollow && (plan.family->kind != "incident"_L1 || plan.family->service == "servers"_L1));
        const qint64 people = m_world.customers.size();
        // Some call more often than others.
        plan.caller = plan.family->service == "servers"_L1 ? -1 : random.percent(30) ? random.below(people / 10 + 1) : random.below(people);
        return plan;
    }

    struct Batch
    {
        QList<TicketHistory> histories;
        QList<Interaction> contacts;
    };

    Result<void> tell(qint64 index, qsizetype place, Batch &told)
    {
        DemoPlan &plan = m_plans[place];
        for (qsizetype i = m_memories.size() - 1; plan.wantsToFollow && i >= 0; --i) {
            const DemoMemory &memory = m_memories.at(i);
            if (memory.family->kind == "incident"_L1 && memory.caller >= 0 && memory.closedAt.isValid() && memory.closedAt.secsTo(plan.openedAt) > 1800) {
                plan.family = memory.family;
                plan.caller = memory.caller;
                plan.follows = memory.key;
                break;
            }
        }
        FRONTDESK_LET(history, tellDemoTicket(m_world, plan, m_keys.at(place), m_memories));
        m_surveys.ask(m_world, plan, history);
        remember(plan, m_keys.at(place), history.ticket);
        told.histories.append(std::move(history));
        DemoRandom random = DemoRandom::of(m_options.seed, planStream, ~quint64(index));
        if (random.permille(contactsPerMille))
            told.contacts.append(demoContact(m_world, index, std::min(plan.openedAt.addSecs(random.between(10, 1500)), m_options.now.addSecs(-180))));
        return {};
    }

    void remember(const DemoPlan &plan, const TicketKey &key, const Ticket &ticket)
    {
        const DemoMemory memory{key, plan.family, plan.caller, plan.openedAt, ticket.closedAt, ticket.impact == "high"_L1 && plan.family->impact == "high"_L1};
        keep(m_memories, memory, plan.index);
        if (m_apart)
            m_ofBatch.append(memory);
    }

    /// The last tickets, and a thinner trail of older ones.
    void keep(DemoMemories &memories, const DemoMemory &memory, qint64 index) const
    {
        memories.append(memory);
        if (memories.size() <= recentMemories + olderMemories)
            return;
        const qint64 step = std::max<qint64>(2, m_options.tickets / 4000);
        if (index % step == 0)
            memories.removeFirst();
        else
            memories.removeAt(olderMemories);
    }

    /// A ticket names no ticket of the batch before its own: that one may be written at the same time. So for both backends, whose desks are alike.
    void beginBatch(qint64 from)
    {
        for (qsizetype i = 0; i < m_ofBatchBefore.size(); ++i)
            keep(m_settled, m_ofBatchBefore.at(i), from - 2 * batch + i);
        m_ofBatchBefore = std::exchange(m_ofBatch, {});
        m_memories = m_settled;
    }

    DbWorker &m_worker;
    DemoOptions m_options;
    const DemoProgress &m_progress;
    const CancelToken &m_cancel;
    DemoWorld m_world;
    QList<DemoOrganisation> m_organisations;
    const bool m_apart = m_options.tickets >= m_options.besideFrom; ///< batches name nothing of their neighbours
    DemoMemories m_memories;      ///< that the next ticket may name
    DemoMemories m_settled;       ///< of batches that are written, if they are apart
    DemoMemories m_ofBatchBefore;
    DemoMemories m_ofBatch;
    DemoSurveys m_surveys;
    QList<DemoPlan> m_plans; ///< of the tickets whose keys were taken together
    qint64 m_nextStatistics = firstStatistics;
    QList<TicketKey> m_keys;
    HistoryRecording m_recording;
};

} // namespace

Result<void> makeDemo(DbWorker &worker, const DemoOptions &options, const DemoProgress &progress, const CancelToken &cancel)
{
    return Maker(worker, options, progress, cancel).make();
}

} // namespace frontdesk
