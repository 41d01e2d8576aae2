#pragma once

#include "core/access/signin.h"
#include "core/desk/deskreference.h"
#include "core/storage/changefeed.h"
#include "core/storage/dbworker.h"
#include "core/support/clock.h"

#include <QObject>

#include <memory>

namespace frontdesk {

class AgreementService;
class BulletinService;
class EscalationClock;
class EscalationService;
class InteractionService;
class KnowledgeService;
class PeopleService;
class PresenceService;
class ReportService;
class TicketService;
class ViewService;
class WakeClock;

/// An open desk and everything that works on it: workers, change feed, services, the reference lists. One per client.
/// Lives on the thread that made it (GUI or main); owns all it hands out.
class Desk : public QObject
{
    Q_OBJECT
public:
    /// `listens` = also follow other clients' changes (screens do, the command line does not).
    explicit Desk(const DeskAddress &address, bool listens, QObject *parent = nullptr);
    ~Desk() override;

    /// Connects, checks the schema (an older SQLite desk is copied to a backup file beside it and upgraded; an older PostgreSQL desk
    /// is refused with "desk.schema_older"), signs in and reads the reference lists. Errors: those of Dialect::open, Migrator::check,
    /// "access.wrong_password" (field password), "access.no_rights" (the login is nobody on this desk).
    QFuture<Result<void>> open(const SignIn &who);
    /// A start without the server: `copy` (not owned, must outlive the desk's use of it) has the part of the desk that is kept for `login`.
    /// Shows that as it stands, Lost, and becomes an ordinary desk by itself when the server answers and lets the person in.
    /// Errors: those of reading `copy`; "access.no_rights" when it is somebody else's.
    QFuture<Result<void>> openFrom(DbWorker &copy, const QString &login, const SignIn &who);
    /// While the server is away whatever is read comes from `copy`, and screens are told to read again. Null ends it. Not owned.
    void setStandIn(DbWorker *copy);
    /// Whether what is read now comes from the copy.
    bool readsCopy() const { return m_worker && m_worker->hasStandIn(); }
    /// Asks the server whether this person may still come in; denied() if not.
    void verify();

    const DeskAddress &address() const { return m_address; }
    const Actor &actor() const { return m_actor; }
    /// A snapshot: never changes under its holder; a new one comes with referenceChanged().
    std::shared_ptr<const DeskReference> reference() const { return m_reference; }
    const Clock &clock() const { return m_clock; }
    DbWorker &worker() { return *m_worker; }
    ChangeFeed &feed() { return *m_feed; } ///< only after open() succeeded
    TicketService &tickets() { return *m_tickets; }
    PeopleService &people() { return *m_people; }
    InteractionService &interactions() { return *m_interactions; }
    PresenceService &presence() { return *m_presence; }
    ViewService &views() { return *m_views; }
    AgreementService &agreements() { return *m_agreements; }
    EscalationService &escalations() { return *m_escalations; }
    KnowledgeService &knowledge() { return *m_knowledge; }
    ReportService &reports() { return *m_reports; }
    BulletinService &bulletins() { return *m_bulletins; }
    /// Another connection with the same sign-in, for work that must not hold up the others: reports. Opens at its first unit of work; the caller's.
    std::unique_ptr<DbWorker> ownWorker() const;
    /// Does the desk's own work: on a desk in a file in every client, on a server's only for the service. Null elsewhere.
    EscalationClock *escalationClock() const { return m_escalationClock.get(); }
    ConnectionState connectionState() const { return m_state; }
    void retryNow();
    /// The server says what time it is, which is this desk's time from now on.
    void followServer(const QDateTime &serverNow) { m_clock.followServer(serverNow); }

signals:
    void connectionChanged(frontdesk::ConnectionState state, const QString &errorCode);
    void referenceChanged();
    /// The server is there and does not let this person in any more: login disabled, role withdrawn, password refused that worked before.
    void denied(const frontdesk::Error &error);
    /// Its connections go now: who works with them on another thread must have stopped when this returns.
    void closing();
    /// readsCopy() is another.
    void standInChanged();
    /// While open() waits: an older desk in a file is copied and brought up to date, which takes minutes if it is large.
    void upgrading();

private:
    struct Opened;
    static Result<Opened> read(Session &session, const SignIn &who);
    void makeWorkers(const SignIn &who);
    void followChanges();
    void deny(const Error &error);
    void updateStandIn();
    void follow(const std::shared_ptr<QPromise<Result<void>>> &answer);
    void stopWorkers();
    void rereadReference();
    void setWorkerState(ConnectionState state, const QString &errorCode);
    void setListenerState(ConnectionState state, const QString &errorCode);
    void setState(const QString &errorCode);

    DeskAddress m_address;
    bool m_listens;
    SystemClock m_clock;
    Actor m_actor;
    std::shared_ptr<const DeskReference> m_reference;
    std::unique_ptr<DbWorker> m_worker;
    std::unique_ptr<DbWorker> m_listener; ///< PostgreSQL: the second connection, for LISTEN
    std::unique_ptr<ChangeFeed> m_feed;
    std::unique_ptr<TicketService> m_tickets;
    std::unique_ptr<PeopleService> m_people;
    std::unique_ptr<InteractionService> m_interactions;
    std::unique_ptr<PresenceService> m_presence;
    std::unique_ptr<ViewService> m_views;
    std::unique_ptr<AgreementService> m_agreements;
    std::unique_ptr<EscalationService> m_escalations;
    std::unique_ptr<KnowledgeService> m_knowledge;
    std::unique_ptr<ReportService> m_reports;
    std::unique_ptr<BulletinService> m_bulletins;
    Credentials m_credentials; ///< as the workers keep them too
    ConnectionState m_workerState = ConnectionState::Connecting;
    ConnectionState m_listenerState = ConnectionState::Connected;
    std::unique_ptr<WakeClock> m_wakeClock; ///< only where the desk listens and no escalation clock does its work
    std::unique_ptr<EscalationClock> m_escalationClock;
    ConnectionState m_state = ConnectionState::Connecting;
    SignIn m_who;
    DbWorker *m_standIn = nullptr;
    bool m_unverified = false; ///< opened from a copy; or the server is back and has not said yet that the person may still come in
    bool m_verifying = false;
    bool m_denied = false;
};

} // namespace frontdesk
