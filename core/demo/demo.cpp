#include "core/demo/demo.h"

#include "core/demo/demoscenes.h"
#include "core/demo/demoschedule.h"
#include "core/demo/demostory.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr quint64 planStream = 4;
constexpr qint64 batch = 500;           ///< tickets of one transaction
constexpr qint64 customerBatch = 2000;
constexpr qsizetype recentMemories = 60; ///< what a new ticket may be linked with
constexpr qsizetype olderMemories = 80;
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
        const qint64 told = m_options.tickets - scripted;
        const DemoSchedule schedule(m_options.now, told);
        report(0);
        for (qint64 done = 0; done < told; done += batch) {
            DemoMemories memories;
            FRONTDESK_TRY(unit([&](Session &session) {
                memories = m_memories; // a unit may run twice
                return tickets(session, schedule, done, std::min(batch, told - done), memories);
            }));
            m_memories = memories;
            report(std::min(done + batch, told));
        }
        const auto scenes = [&](Session &session) -> Result<void> {
            FRONTDESK_LET(histories, tellDemoScenes(session, m_world, scripted));
            FRONTDESK_TRY(writeHistories(session, histories, m_recording));
            FRONTDESK_TRY(writeContacts(session, demoContactsOfNow(m_world), m_recording));
            return {};
        };
        FRONTDESK_TRY(unit(scenes));
        // A desk that was filled in one go is asked at once; autovacuum comes later.
        const auto statistics = [](Session &session) { return session.connection().run(u"ANALYZE"_s); };
        if (m_worker.address().backend == Backend::Postgres)
            FRONTDESK_TRY(unit(statistics));
        report(m_options.tickets);
        return {};
    }

private:
    template<typename Work>
    Result<void> unit(Work work)
    {
        return m_worker.write([&work](Session &session) -> Result<void> { return work(session); }, m_cancel).result();
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
        for (const SupportGroup &group : std::as_const(m_world.reference.directory.groups))
            m_world.actors.insert(group.code, actorsOf(m_world.reference, group.code));
        session.publishEverything();
        return {};
    }

    DemoPlan planOf(const DemoSchedule &schedule, qint64 index) const
    {
        DemoRandom random = DemoRandom::of(m_options.seed, planStream, quint64(index));
        DemoPlan plan;
        plan.index = index;
        plan.openedAt = schedule.openedAt(index, random.below(1000));
        plan.family = &m_world.texts.families().at(random.weighted(m_world.texts.weights()));
        const qint64 people = m_world.customers.size();
        // Some call more often than others.
        plan.caller = plan.family->service == "servers"_L1 ? -1 : random.percent(30) ? random.below(people / 10 + 1) : random.below(people);
        if (!random.permille(18))
            return plan;
        for (qsizetype i = m_memories.size() - 1; i >= 0; --i) {
            const DemoMemory &memory = m_memories.at(i);
            if (memory.family->kind == "incident"_L1 && memory.caller >= 0 && memory.closedAt.isValid() && memory.closedAt.secsTo(plan.openedAt) > 1800) {
                plan.family = memory.family;
                plan.caller = memory.caller;
                plan.follows = memory.key;
                break;
            }
        }
        return plan;
    }

    Result<void> tickets(Session &session, const DemoSchedule &schedule, qint64 from, qint64 count, DemoMemories &memories)
    {
        QList<DemoPlan> plans;
        QStringList kinds;
        for (qint64 i = 0; i < count; ++i) {
            plans.append(planOf(schedule, from + i));
            kinds.append(plans.last().family->kind);
        }
        FRONTDESK_LET(keys, reserveTickets(session, kinds));
        QList<TicketHistory> histories;
        QList<Interaction> contacts;
        for (qint64 i = 0; i < count; ++i) {
            const DemoPlan &plan = plans.at(i);
            FRONTDESK_LET(history, tellDemoTicket(m_world, plan, keys.at(i), memories));
            remember(memories, plan, keys.at(i), history.ticket);
            histories.append(std::move(history));
            DemoRandom random = DemoRandom::of(m_options.seed, planStream, ~quint64(plan.index));
            if (random.permille(contactsPerMille))
                contacts.append(demoContact(m_world, plan.index, std::min(plan.openedAt.addSecs(random.between(10, 1500)), m_options.now.addSecs(-180))));
        }
        FRONTDESK_TRY(writeHistories(session, histories, m_recording));
        FRONTDESK_TRY(writeContacts(session, contacts, m_recording));
        return {};
    }

    /// The last tickets, and a thinner trail of older ones.
    void remember(DemoMemories &memories, const DemoPlan &plan, const TicketKey &key, const Ticket &ticket) const
    {
        memories.append({key, plan.family, plan.caller, plan.openedAt, ticket.closedAt, ticket.impact == "high"_L1 && plan.family->impact == "high"_L1});
        if (memories.size() <= recentMemories + olderMemories)
            return;
        const qint64 step = std::max<qint64>(2, m_options.tickets / 4000);
        if (plan.index % step == 0)
            memories.removeFirst();
        else
            memories.removeAt(olderMemories);
    }

    DbWorker &m_worker;
    DemoOptions m_options;
    const DemoProgress &m_progress;
    const CancelToken &m_cancel;
    DemoWorld m_world;
    QList<DemoOrganisation> m_organisations;
    DemoMemories m_memories;
    HistoryRecording m_recording;
};

} // namespace

Result<void> makeDemo(DbWorker &worker, const DemoOptions &options, const DemoProgress &progress, const CancelToken &cancel)
{
    return Maker(worker, options, progress, cancel).make();
}

} // namespace frontdesk
