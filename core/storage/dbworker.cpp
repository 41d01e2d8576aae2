#include "core/storage/dbworker.h"

#include <QSqlDriver>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {
constexpr int unitAttempts = 6;
constexpr int retryIntervalMs = 2000;
constexpr int fileWatchMs = 20; // PRAGMA data_version costs microseconds, and a colleague's change is to be on screen within 100 ms
const QString noticeChannel = u"frontdesk"_s;
}

DbWorker::DbWorker(Settings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_context(new QObject)
{
    qRegisterMetaType<ConnectionState>();
    qRegisterMetaType<Session::Notice>();
    qRegisterMetaType<Error>();
    m_thread.setObjectName(u"desk"_s);
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

void DbWorker::countAfter(qint64 rows)
{
    constexpr qint64 many = 500;
    if (rows >= many && address().backend == Backend::Sqlite)
        (void)write([](Session &session) { return session.connection().run(u"ANALYZE"_s); }).result();
}

std::unique_ptr<DbWorker> DbWorker::another() const
{
    return std::make_unique<DbWorker>(Settings{m_settings.address, m_settings.credentials});
}

DbWorker::~DbWorker()
{
    m_stopping = true;
    {
        const std::lock_guard lock(m_runningMutex);
        if (m_runningConnection)
            m_runningConnection->interrupt();
    }
    QMetaObject::invokeMethod(m_context, [this] {
        m_connection.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

void DbWorker::enqueue(std::function<void(bool)> job)
{
    QMetaObject::invokeMethod(m_context, [this, job = std::move(job)] { job(m_stopping); }, Qt::QueuedConnection);
}

QFuture<Result<void>> DbWorker::open()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    enqueue([this, promise](bool stopping) {
        promise->addResult(stopping ? Result<void>(failure(ErrorKind::Canceled, u"desk.canceled"_s)) : ensureOpen());
        promise->finish();
    });
    return promise->future();
}

void DbWorker::cancel(const CancelToken &token)
{
    if (!token)
        return;
    *token = true;
    const std::lock_guard lock(m_runningMutex);
    if (m_runningConnection && m_runningToken == token)
        m_runningConnection->interrupt();
}

void DbWorker::retryNow()
{
    enqueue([this](bool stopping) {
        if (!stopping)
            (void)ensureOpen();
    });
}

void DbWorker::keepTrying()
{
    enqueue([this](bool stopping) {
        m_everOpen = true;
        if (!stopping)
            (void)ensureOpen();
    });
}

Result<void> DbWorker::ensureOpen()
{
    if (m_connection && m_connection->alive())
        return {};
    m_connection.reset();
    auto connection = Connection::open(m_settings.address, m_settings.credentials);
    if (!connection) {
        setState(ConnectionState::Lost, connection.error().code);
        if (m_everOpen && connection.error().kind == ErrorKind::Denied)
            emit refused(connection.error());
        if (m_everOpen)
            retryLater();
        return tl::unexpected<Error>(connection.error());
    }
    m_connection = std::move(*connection);
    if (m_settings.followingClock && m_connection->backend() == Backend::Postgres) {
        QSqlQuery time(m_connection->database());
        if (time.exec(u"SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)"_s) && time.next())
            m_settings.followingClock->followServer(QDateTime::fromMSecsSinceEpoch(time.value(0).toLongLong(), Qt::UTC));
    }
    if (m_settings.listens)
        startListening();
    const bool again = m_everOpen;
    m_everOpen = true;
    setState(ConnectionState::Connected, {});
    // What happened while nobody listened is unknown: whatever is on screen is read again.
    if (again)
        emit noticed(0, 0, true);
    return {};
}

void DbWorker::startListening()
{
    if (m_connection->backend() == Backend::Postgres) {
        QSqlDriver *driver = m_connection->database().driver();
        driver->subscribeToNotification(noticeChannel);
        QObject::connect(driver, &QSqlDriver::notification, m_context,
                         [this](const QString &, QSqlDriver::NotificationSource, const QVariant &payload) {
                             const QString text = payload.toString();
                             if (text == "presence"_L1) {
                                 emit presenceNoticed();
                                 return;
                             }
                             bool firstOk = false;
                             bool lastOk = false;
                             const qint64 first = text.section(u'-', 0, 0).toLongLong(&firstOk);
                             const qint64 last = text.section(u'-', 1, 1).toLongLong(&lastOk);
                             // Any login may send a notice: it is a hint, and one that cannot be read means "look for yourself".
                             const bool readable = firstOk && lastOk && first > 0 && last >= first && last - first < 10000;
                             emit noticed(readable ? first : 0, readable ? last : 0, !readable);
                         });
        // A server that died is noticed by asking now and then; the socket alone stays silent.
        auto *heartbeat = new QTimer(driver);
        QObject::connect(heartbeat, &QTimer::timeout, m_context, [this] {
            if (!m_connection)
                return;
            if (auto alive = m_connection->run(u"SELECT 1"_s); !alive)
                connectionLost(alive.error());
        });
        heartbeat->start(retryIntervalMs);
        return;
    }
    const auto dataVersion = [this] {
        QSqlQuery query(m_connection->database());
        return query.exec(u"PRAGMA data_version"_s) && query.next() ? query.value(0).toLongLong() : 0;
    };
    m_dataVersion = dataVersion();
    auto *watch = new QTimer(m_connection->database().driver());
    QObject::connect(watch, &QTimer::timeout, m_context, [this, dataVersion] {
        if (!m_connection)
            return;
        const qint64 version = dataVersion();
        if (version == m_dataVersion)
            return;
        m_dataVersion = version;
        emit noticed(0, 0, false);
    });
    watch->start(fileWatchMs);
}

void DbWorker::connectionLost(const Error &error)
{
    if (error.code == "desk.read_only"_L1) {
        setState(ConnectionState::ReadOnly, error.code);
        return;
    }
    // libpq may go on taking a connection for whole whose server has just closed it.
    if (error.code != "desk.connection_lost"_L1 && m_connection && m_connection->alive())
        return;
    m_connection.reset();
    setState(ConnectionState::Lost, error.code);
    retryLater();
}

/// However many units have failed meanwhile, it is tried once in a while.
void DbWorker::retryLater()
{
    if (std::exchange(m_retries, true))
        return;
    QTimer::singleShot(retryIntervalMs, m_context, [this] {
        m_retries = false;
        (void)ensureOpen();
    });
}

void DbWorker::setState(ConnectionState state, const QString &errorCode)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state, errorCode);
}

Result<void> DbWorker::runUnit(bool writes, const CancelToken &token, const std::function<Result<void>(Session &)> &unit)
{
    Result<void> outcome;
    for (int tried = 0; tried < unitAttempts; ++tried) {
        outcome = attempt(writes, token, unit);
        if (outcome || outcome.error().kind != ErrorKind::Busy || m_stopping)
            break;
        QThread::msleep(5u << tried); // on the worker's own thread; nobody else waits on it
    }
    if (!outcome && outcome.error().kind == ErrorKind::Unavailable)
        connectionLost(outcome.error());
    return outcome;
}

Result<void> DbWorker::attempt(bool writes, const CancelToken &token, const std::function<Result<void>(Session &)> &unit)
{
    FRONTDESK_TRY(ensureOpen());
    Session session(*m_connection, writes, token);
    {
        const std::lock_guard lock(m_runningMutex);
        m_runningConnection = m_connection.get();
        m_runningToken = token;
    }
    const auto settled = [&](Result<void> outcome) {
        {
            const std::lock_guard lock(m_runningMutex);
            m_runningConnection = nullptr;
            m_runningToken.reset();
        }
        if (!outcome)
            m_connection->rollback();
        // A transaction that could not be ended would keep everybody else from writing for as long as this program runs.
        if (m_connection->inTransaction()) {
            qWarning("a connection is closed to end its transaction (%s)", outcome ? "after its end" : qPrintable(outcome.error().code + u' ' + outcome.error().detail));
            m_connection.reset();
        }
        return outcome;
    };
    if (auto begun = m_connection->begin(writes); !begun)
        return settled(std::move(begun));
    if (auto done = unit(session); !done)
        return settled(std::move(done));
    const Session::Notice notice = session.notice();
    const bool tells = notice.everything || notice.lastJournalId > 0;
    if (tells && m_connection->backend() == Backend::Postgres) {
        const QString payload = notice.everything ? u"*"_s : u"%1-%2"_s.arg(notice.firstJournalId).arg(notice.lastJournalId);
        if (auto told = session.execute(u"notice.send"_s, {{u"payload"_s, payload}}); !told)
            return settled(tl::unexpected<Error>(told.error()));
    }
    Result<void> outcome = settled(m_connection->commit());
    if (outcome && tells)
        emit committed(notice);
    if (outcome && writes && m_state == ConnectionState::ReadOnly)
        setState(ConnectionState::Connected, {});
    return outcome;
}

} // namespace frontdesk
