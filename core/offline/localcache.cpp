#include "core/offline/localcache.h"

#include "core/desk/desk.h"
#include "core/storage/migrator.h"
#include "core/support/clock.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_fullMs = 15 * 60 * 1000;
constexpr int c_beatMs = 60 * 1000;
constexpr qsizetype c_mostChanges = 300; ///< beyond this the whole is compared
constexpr int c_nonceAndTag = 40;
constexpr char c_property[] = "frontdesk_cache";

const QStringList &besideDatabase()
{
    static const QStringList names{QString(), u"-journal"_s};
    return names;
}

/// Tables of the copy itself, beside those of a desk; without the triggers that guard a desk's own history.
Result<void> makeEmpty(Connection &connection)
{
    FRONTDESK_TRY(Migrator(connection).migrate({u"-"_s, u"-"_s, u"UTC"_s}, QDateTime::currentDateTimeUtc()));
    QStringList triggers;
    Session session(connection, true, {});
    FRONTDESK_TRY(session.eachText(u"SELECT name FROM sqlite_master WHERE type = 'trigger'"_s, {}, [&](const Row &row) {
        triggers += row.text(u"name"_s);
        return true;
    }));
    for (const QString &trigger : std::as_const(triggers))
        FRONTDESK_TRY(connection.run(u"DROP TRIGGER "_s + trigger));
    FRONTDESK_TRY(connection.run(u"CREATE TABLE cache_state (name text PRIMARY KEY, value text NOT NULL)"_s));
    return connection.run(u"CREATE TABLE cache_seen (ticket_id INTEGER PRIMARY KEY, at text NOT NULL)"_s);
}

Result<QHash<QString, QString>> stateOf(Connection &connection)
{
    QHash<QString, QString> state;
    Session session(connection, false, {});
    FRONTDESK_TRY(session.eachText(u"SELECT name, value FROM cache_state"_s, {}, [&](const Row &row) {
        state.insert(row.text(u"name"_s), row.text(u"value"_s));
        return true;
    }));
    return state;
}

Result<void> checkWhole(Connection &connection)
{
    FRONTDESK_TRY(Migrator(connection).check());
    QString words;
    Session session(connection, false, {});
    FRONTDESK_TRY(session.eachText(u"PRAGMA quick_check(1)"_s, {}, [&](const Row &row) {
        words = row.text(u"quick_check"_s);
        return true;
    }));
    if (words != "ok"_L1)
        return failure(ErrorKind::Internal, u"desk.damaged"_s, {}, words);
    return {};
}

} // namespace

struct LocalCache::Opened
{
    QHash<QString, QString> state;
};

LocalCache::LocalCache(const CacheBounds &bounds, QObject *parent) : QObject(parent), m_bounds(bounds)
{
    m_thread.setMaxThreadCount(1);
    m_gather.setSingleShot(true);
    m_gather.setInterval(3000);
    m_full.setInterval(c_fullMs);
    m_beat.setInterval(c_beatMs);
    connect(&m_gather, &QTimer::timeout, this, &LocalCache::fillSome);
    connect(&m_full, &QTimer::timeout, this, &LocalCache::fill);
    connect(&m_beat, &QTimer::timeout, this, &LocalCache::fillSome);
}

LocalCache::~LocalCache()
{
    detach();
    m_copy.reset(); // before the files that it reads through
}

void LocalCache::setDelays(int gatherMs, int firstMs)
{
    m_gather.setInterval(gatherMs);
    m_firstMs = firstMs;
}

void LocalCache::wipe(const QString &file)
{
    for (const QString &beside : besideDatabase())
        QFile::remove(file + beside);
}

void LocalCache::wipe()
{
    detach();
    m_copy.reset();
    m_asOf = {};
    m_login.clear();
    if (!m_file.isEmpty())
        wipe(m_file);
    m_lock.reset();
    emit stepped();
}

Result<LocalCache::Opened> LocalCache::openFile(const QString &file, const SealedFiles &files, Opening opening, bool mayWrite)
{
    const DeskAddress address{Backend::Sqlite, files.target(file)};
    const auto read = [&]() -> Result<Opened> {
        FRONTDESK_LET(connection, Connection::open(address, {}));
        FRONTDESK_TRY(checkWhole(*connection));
        FRONTDESK_LET(state, stateOf(*connection));
        return Opened{state};
    };
    if (QFile::exists(file)) {
        const auto opened = read();
        if (opened && (opening == Opening::Anew || opened->state.contains(u"as_of"_s)))
            return opened;
        if (!opened && opening == Opening::Anew)
            qWarning("the copy of the desk is made anew: %s %s", qPrintable(opened.error().code), qPrintable(opened.error().detail));
    }
    if (opening == Opening::AsItIs || !mayWrite)
        return failure(ErrorKind::NotFound, u"offline.none"_s);
    wipe(file);
    QDir().mkpath(QFileInfo(file).absolutePath());
    // Readable by its owner only from the first byte on; SQLite gives its journal the same rights.
    QFile fresh(file);
    if (!fresh.open(QIODevice::WriteOnly) || !fresh.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failure(Error{ErrorKind::Unavailable, u"offline.file"_s, {}, u"%1: %2"_s.arg(file, fresh.errorString()), {{u"why"_s, fresh.errorString()}}});
    fresh.close();
    FRONTDESK_LET(connection, Connection::open(address, {}));
    if (const auto made = makeEmpty(*connection); !made) {
        connection.reset();
        wipe(file);
        return failure(made.error());
    }
    return Opened{};
}

QFuture<Result<void>> LocalCache::open(const QString &file, const SealKey &key, Opening opening)
{
    detach();
    m_copy.reset();
    m_file = file;
    m_asOf = {};
    m_login.clear();
    m_files = std::make_unique<SealedFiles>(SealedFiles::Sealer{[key](QByteArrayView plain, QByteArrayView purpose) { return sealed(key, plain, purpose); },
                                                                [key](QByteArrayView bytes, QByteArrayView purpose) { return unsealed(key, bytes, purpose); }, c_nonceAndTag});
    QDir().mkpath(QFileInfo(file).absolutePath());
    m_lock = std::make_unique<QLockFile>(file + u".lock"_s);
    m_lock->setStaleLockTime(0); // a lock is stale when its process is gone, not when it is old
    const bool mayWrite = m_lock->tryLock(0);
    if (!mayWrite)
        m_lock.reset();
    return whenFinished(QtConcurrent::run(&m_thread, [file, files = m_files.get(), opening, mayWrite, hasKey = !key.isEmpty()]() -> Result<Opened> {
                            if (!hasKey)
                                return failure(ErrorKind::NotFound, u"offline.none"_s);
                            return openFile(file, *files, opening, mayWrite);
                        }),
                        this, [this, file](const Result<Opened> &opened) -> Result<void> {
                            if (!opened) {
                                m_lock.reset();
                                return failure(opened.error());
                            }
                            m_asOf = instantFromText(opened->state.value(u"as_of"_s));
                            m_login = opened->state.value(u"login"_s);
                            m_copy = std::make_unique<DbWorker>(DbWorker::Settings{{Backend::Sqlite, m_files->target(file)}, {}, nullptr, false});
                            return {};
                        });
}

bool LocalCache::mayFill() const
{
    return m_desk && m_copy && m_lock && m_desk->connectionState() == ConnectionState::Connected;
}

void LocalCache::attach(Desk &desk)
{
    detach();
    if (!m_copy || desk.address().backend == Backend::Sqlite)
        return;
    m_desk = &desk;
    desk.setProperty(c_property, QVariant::fromValue(this));
    m_stop = false;
    if (m_asOf.isValid())
        desk.setStandIn(m_copy.get());
    m_heard += connect(&desk, &Desk::closing, this, &LocalCache::detach);
    m_heard += connect(&desk, &Desk::connectionChanged, this, [this](ConnectionState state) {
        if (state == ConnectionState::Connected)
            fill();
        else
            m_stop = true;
    });
    m_heard += connect(&desk.feed(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (!mayFill())
            return;
        if (changes.everything)
            fill();
        else
            take(changes.changes);
    });
    m_heard += connect(&desk.tickets(), &TicketService::pageAsked, this, [this](Id<Ticket> ticket) {
        if (!m_copy || !m_lock)
            return;
        m_copy->write([ticket, at = m_desk->clock().now()](Session &session) {
            return session.connection().run(u"INSERT OR REPLACE INTO cache_seen (ticket_id, at) VALUES (%1, '%2')"_s.arg(ticket.value).arg(instantText(at)));
        });
        if (mayFill())
            take({{u"ticket"_s, ticket.value}});
    });
    m_full.start();
    m_beat.start();
    QTimer::singleShot(m_firstMs, this, &LocalCache::fill); // the first screens come first
}

const LocalCache *LocalCache::of(const Desk &desk)
{
    return desk.property(c_property).value<LocalCache *>();
}

void LocalCache::detach()
{
    m_stop = true;
    m_thread.waitForDone();
    m_gather.stop();
    m_full.stop();
    m_beat.stop();
    m_changed.clear();
    m_wantsAll = m_wantsReference = m_running = false;
    if (Desk *desk = std::exchange(m_desk, nullptr)) {
        for (const QMetaObject::Connection &connection : std::exchange(m_heard, {}))
            disconnect(connection);
        desk->setStandIn(nullptr);
        desk->setProperty(c_property, {});
    }
}

void LocalCache::take(const QList<Change> &changes)
{
    static const QSet<QString> reference{u"staff"_s, u"group"_s, u"service"_s, u"category"_s, u"setting"_s, u"workflow"_s, u"desk"_s, u"agreement"_s, u"calendar"_s, u"view"_s,
                                        u"quick_ticket"_s, u"question_script"_s, u"bulletin"_s};
    for (const Change &change : changes) {
        if (reference.contains(change.subject))
            m_wantsReference = true;
        else
            m_changed.insert({change.subject, change.id});
    }
    if (!m_gather.isActive())
        m_gather.start();
}

void LocalCache::fill()
{
    if (!mayFill())
        return;
    m_wantsAll = true;
    fillSome();
}

void LocalCache::fillSome()
{
    if (!mayFill() || m_running)
        return; // what runs asks again at its end
    // Before it was filled once there is nothing to keep in step.
    const bool everything = std::exchange(m_wantsAll, false) || m_changed.size() > c_mostChanges || !m_asOf.isValid();
    QList<Change> changes;
    for (const auto &[subject, id] : std::exchange(m_changed, {}))
        changes += Change{subject, id};
    run(everything, changes, std::exchange(m_wantsReference, false));
}

void LocalCache::run(bool everything, const QList<Change> &changes, bool reference)
{
    m_running = true;
    m_stop = false;
    const QDateTime begun = m_desk->clock().now();
    const auto filling = QtConcurrent::run(&m_thread, [live = &m_desk->worker(), copy = m_copy.get(), actor = m_desk->actor(), bounds = m_bounds, stop = &m_stop, everything, changes, reference,
                                                       begun]() -> Result<void> {
        CacheFill fill(*live, *copy, actor, bounds, *stop);
        FRONTDESK_TRY(everything ? fill.everything() : fill.some(changes, reference));
        return answerOf(copy->write([begun, login = actor.login](Session &session) {
            return session.connection().run(u"INSERT OR REPLACE INTO cache_state (name, value) VALUES ('as_of', '%1'), ('login', '%2')"_s
                                                .arg(instantText(begun), QString(login).replace(u'\'', u"''"_s)));
        }));
    });
    whenFinished(filling, this, [this, everything, begun, desk = m_desk](const Result<void> &done) {
        if (desk && desk == m_desk)
            finished(everything, done, begun);
    });
}

void LocalCache::finished(bool everything, const Result<void> &done, const QDateTime &begun)
{
    m_running = false;
    if (!done) {
        if (done.error().kind == ErrorKind::Denied)
            return m_desk->verify();
        if (done.error().kind != ErrorKind::Canceled && done.error().kind != ErrorKind::Unavailable)
            qWarning("the copy of the desk is not in step: %s %s", qPrintable(done.error().code), qPrintable(done.error().detail));
        m_wantsAll = true; // with the next beat, or when the server is back
        return;
    }
    m_asOf = begun;
    m_login = m_desk->actor().login;
    m_desk->setStandIn(m_copy.get());
    emit stepped();
    if (everything)
        emit filled();
    if (m_wantsAll || !m_changed.isEmpty() || m_wantsReference)
        m_gather.start();
}

} // namespace frontdesk
