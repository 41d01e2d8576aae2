#include "core/desk/desk.h"

#include "core/agreement/agreementservice.h"
#include "core/desk/deskinit.h"
#include "core/escalation/escalationclock.h"
#include "core/escalation/escalationservice.h"
#include "core/interaction/interactionservice.h"
#include "core/bulletin/bulletinservice.h"
#include "core/knowledge/knowledgeservice.h"
#include "core/people/peopleservice.h"
#include "core/people/presenceservice.h"
#include "core/reporting/reportservice.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"
#include "core/ticket/viewservice.h"
#include "core/ticket/wakeclock.h"

#include <QFile>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_askAgainMs = 3000;

using Answer = std::shared_ptr<QPromise<Result<void>>>;

void finish(const Answer &answer, const Result<void> &result)
{
    answer->addResult(result);
    answer->finish();
}

/// On the worker's thread: an older desk in a file is copied and brought up to date, through a connection of its own.
Result<void> upgradeFile(Session &session, const QDateTime &now)
{
    FRONTDESK_TRY(initDesk(session.connection().address(), {}, {{}, false}, now));
    return {};
}

bool concernsReference(const ChangeSet &changes)
{
    static const QStringList subjects{u"staff"_s, u"group"_s, u"service"_s, u"category"_s, u"setting"_s, u"workflow"_s, u"desk"_s,
                                      u"agreement"_s, u"calendar"_s};
    return std::any_of(subjects.cbegin(), subjects.cend(), [&](const QString &subject) { return changes.touches(subject); });
}

} // namespace

struct Desk::Opened
{
    Actor actor;
    std::shared_ptr<const DeskReference> reference;
};

Desk::Desk(const DeskAddress &address, bool listens, QObject *parent)
    : QObject(parent)
    , m_address(address)
    , m_listens(listens)
    , m_reference(std::make_shared<const DeskReference>())
    , m_tickets(std::make_unique<TicketService>(*this))
    , m_people(std::make_unique<PeopleService>(*this))
    , m_interactions(std::make_unique<InteractionService>(*this))
    , m_presence(std::make_unique<PresenceService>(*this))
    , m_views(std::make_unique<ViewService>(*this))
    , m_agreements(std::make_unique<AgreementService>(*this))
    , m_escalations(std::make_unique<EscalationService>(*this))
    , m_knowledge(std::make_unique<KnowledgeService>(*this))
    , m_reports(std::make_unique<ReportService>(*this))
    , m_bulletins(std::make_unique<BulletinService>(*this))
{
}

Desk::~Desk()
{
    stopWorkers();
}

/// Before those who wait for answers go: a worker that stops answers what it still has, and an answer needs a living receiver.
void Desk::stopWorkers()
{
    emit closing();
    // The next one need not wait for the lease to end.
    if (m_escalationClock && m_escalationClock->leads() && m_workerState == ConnectionState::Connected)
        m_escalationClock->stop().waitForFinished();
    m_escalationClock.reset();
    m_listener.reset();
    m_worker.reset();
}

std::unique_ptr<DbWorker> Desk::ownWorker() const
{
    return std::make_unique<DbWorker>(DbWorker::Settings{m_address, m_credentials});
}

Result<Desk::Opened> Desk::read(Session &session, const SignIn &who)
{
    FRONTDESK_TRY(Migrator(session.connection()).check());
    FRONTDESK_LET(actor, signIn(session, who));
    FRONTDESK_LET(reference, DeskReference::read(session));
    return Opened{actor, std::make_shared<const DeskReference>(std::move(reference))};
}

QFuture<Result<void>> Desk::open(const SignIn &who)
{
    auto answer = std::make_shared<QPromise<Result<void>>>();
    answer->start();
    const bool local = m_address.backend == Backend::Sqlite;
    if (local && !QFile::exists(m_address.target)) { // SQLite would make an empty file
        finish(answer, failure(ErrorKind::NotFound, u"desk.no_database"_s, u"desk"_s, m_address.target));
        return answer->future();
    }
    makeWorkers(who);

    const auto signInAndRead = [this, who, answer] {
        whenFinished(m_worker->read([who](Session &session) { return read(session, who); }), this, [this, answer](const Result<Opened> &opened) {
            if (!opened)
                return finish(answer, failure(opened.error()));
            m_actor = opened->actor;
            m_reference = opened->reference;
            follow(answer);
        });
    };
    whenFinished(m_worker->open(), this, [this, local, answer, signInAndRead](const Result<void> &connected) {
        if (!connected)
            return finish(answer, connected);
        if (!local)
            return signInAndRead();
        whenFinished(m_worker->read([](Session &session) { return Migrator(session.connection()).check(); }), this, [this, answer, signInAndRead](const Result<void> &checked) {
            if (checked)
                return signInAndRead();
            if (checked.error().code != "desk.schema_older"_L1)
                return finish(answer, checked);
            emit upgrading();
            whenFinished(m_worker->read([now = m_clock.now()](Session &session) { return upgradeFile(session, now); }), this,
                         [answer, signInAndRead](const Result<void> &upgraded) { upgraded ? signInAndRead() : finish(answer, upgraded); });
        });
    });
    return answer->future();
}

/// The connections of this sign-in, not open yet.
void Desk::makeWorkers(const SignIn &who)
{
    const bool local = m_address.backend == Backend::Sqlite;
    m_who = who;
    m_credentials = {local ? QString() : who.login, local ? QString() : who.password};
    stopWorkers();
    m_wakeClock.reset();
    m_feed.reset();
    m_unverified = m_denied = false;
    m_workerState = ConnectionState::Connecting;
    m_listenerState = ConnectionState::Connected;
    m_worker = std::make_unique<DbWorker>(DbWorker::Settings{m_address, m_credentials, &m_clock, local && m_listens});
    connect(m_worker.get(), &DbWorker::stateChanged, this, &Desk::setWorkerState);
    connect(m_worker.get(), &DbWorker::refused, this, &Desk::deny);
    if (local || !m_listens)
        return;
    m_listener = std::make_unique<DbWorker>(DbWorker::Settings{m_address, m_credentials, nullptr, true});
    connect(m_listener.get(), &DbWorker::stateChanged, this, &Desk::setListenerState);
}

QFuture<Result<void>> Desk::openFrom(DbWorker &copy, const QString &login, const SignIn &who)
{
    auto answer = std::make_shared<QPromise<Result<void>>>();
    answer->start();
    makeWorkers(who);
    m_unverified = true;
    m_workerState = ConnectionState::Lost;
    whenFinished(copy.read([login](Session &session) { return read(session, {login, {}, true}); }), this, [this, &copy, answer](const Result<Opened> &opened) {
        if (!opened)
            return finish(answer, failure(opened.error()));
        m_actor = opened->actor;
        m_actor.ownsDesk = false; // what its file says to whoever holds it is not what the server says
        m_reference = opened->reference;
        m_standIn = &copy;
        setState(u"desk.unreachable"_s);
        followChanges();
        m_worker->keepTrying();
        if (m_listener)
            m_listener->keepTrying();
        finish(answer, {});
    });
    return answer->future();
}

/// Follows what is committed from now on; open() is done when nothing can be missed any more.
void Desk::follow(const Answer &answer)
{
    followChanges();
    if (!m_listener)
        return finish(answer, {});
    whenFinished(m_listener->open(), this, [answer](const Result<void> &listening) { finish(answer, listening); });
}

void Desk::followChanges()
{
    m_feed = std::make_unique<ChangeFeed>(*m_worker, m_listener ? *m_listener : *m_worker);
    connect(m_feed.get(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (concernsReference(changes))
            rereadReference();
    });
    if (m_listens) {
        DbWorker &notices = m_listener ? *m_listener : *m_worker;
        connect(&notices, &DbWorker::presenceNoticed, m_presence.get(), &PresenceService::refresh);
        connect(&notices, &DbWorker::noticed, m_presence.get(), [this](qint64 first, qint64, bool everything) {
            if (first == 0 || everything) // a file that changed, or a connection that is back
                m_presence->refresh();
        });
        m_presence->begin();
    }
    if (m_listens && (m_address.backend == Backend::Sqlite || m_actor.role == "service"_L1)) {
        m_escalationClock = std::make_unique<EscalationClock>(*this, EscalationClock::settingsFor(m_address.backend));
        m_escalationClock->start();
    } else if (m_listens) {
        m_wakeClock = std::make_unique<WakeClock>(*m_tickets, *m_feed, m_clock);
    }
}

/// Asks the server whether this person may still come in; what the desk is now comes with the answer.
void Desk::verify()
{
    if (m_verifying || !m_feed)
        return;
    m_verifying = true;
    whenFinished(m_worker->readLive([who = m_who](Session &session) { return read(session, who); }), this, [this](const Result<Opened> &opened) {
        m_verifying = false;
        if (!opened) {
            if (opened.error().kind == ErrorKind::Denied)
                return deny(opened.error());
            setState(opened.error().code);
            if (m_workerState == ConnectionState::Connected)
                QTimer::singleShot(c_askAgainMs, this, &Desk::verify);
            return;
        }
        m_actor = opened->actor;
        m_reference = opened->reference;
        if (std::exchange(m_unverified, false))
            setState({});
        emit referenceChanged();
    });
}

void Desk::deny(const Error &error)
{
    // A server that refuses the way in (no entry for this computer, no encryption) says nothing about the person.
    static const QStringList ofThePerson{u"access.wrong_password"_s, u"access.no_rights"_s, u"access.denied"_s};
    if (!m_feed || !ofThePerson.contains(error.code) || std::exchange(m_denied, true))
        return;
    updateStandIn(); // nothing more is shown
    emit denied(error);
}

void Desk::setStandIn(DbWorker *copy)
{
    m_standIn = copy;
    updateStandIn();
}

void Desk::updateStandIn()
{
    if (!m_worker)
        return;
    DbWorker *const now = m_state == ConnectionState::Lost && !m_denied ? m_standIn : nullptr;
    const bool was = m_worker->hasStandIn();
    m_worker->setStandIn(now);
    if (was == m_worker->hasStandIn())
        return;
    emit standInChanged();
    if (m_feed)
        m_feed->readAgain();
}

void Desk::rereadReference()
{
    whenFinished(m_worker->read([](Session &session) { return DeskReference::read(session); }), this, [this](Result<DeskReference> read) {
        if (!read) {
            if (read.error().kind == ErrorKind::Denied)
                verify();
            return; // the connection was lost; when it is back, the feed says "everything"
        }
        m_reference = std::make_shared<const DeskReference>(std::move(*read));
        if (const Staff *me = m_reference->directory.person(m_actor.staff)) {
            if (!me->active && m_address.backend == Backend::Postgres && !readsCopy())
                return verify();
            m_actor.name = me->name;
            m_actor.role = me->role;
            m_actor.groups = m_reference->directory.groupsOf(me->id);
        }
        emit referenceChanged();
    });
}

void Desk::retryNow()
{
    if (m_worker)
        m_worker->retryNow();
    if (m_listener)
        m_listener->retryNow();
}

void Desk::setWorkerState(ConnectionState state, const QString &errorCode)
{
    m_workerState = state;
    // Much may have happened while nobody looked: the server says again who this is before anything counts as connected.
    if (m_feed && m_address.backend == Backend::Postgres) {
        if (state == ConnectionState::Lost)
            m_unverified = true;
        else if (state == ConnectionState::Connected && m_unverified)
            verify();
    }
    setState(errorCode);
}

void Desk::setListenerState(ConnectionState state, const QString &errorCode)
{
    m_listenerState = state;
    // The listener asks every two seconds; the other connection would notice a lost server only at the next thing somebody does.
    if (state == ConnectionState::Lost)
        m_worker->readLive([](Session &session) { return session.each(u"desk.names"_s, {}, [](const Row &) { return true; }); });
    setState(errorCode);
}

void Desk::setState(const QString &errorCode)
{
    const auto either = [this](ConnectionState state) { return m_workerState == state || m_listenerState == state; };
    ConnectionState state = m_workerState;
    if (either(ConnectionState::Lost) || m_unverified)
        state = ConnectionState::Lost;
    if (state == m_state)
        return;
    m_state = state;
    updateStandIn();
    emit connectionChanged(state, errorCode);
}

} // namespace frontdesk
