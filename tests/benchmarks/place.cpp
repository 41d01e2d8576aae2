#include "tests/benchmarks/place.h"

#include "core/demo/demo.h"
#include "core/desk/deskinit.h"
#include "core/storage/migrator.h"
#include "tests/benchmarks/await.h"
#include "tests/support/testpostgres.h"

#include <QFile>
#include <QJsonObject>

#include <libpq-fe.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

namespace {

/// The same server, but another database and nobody in particular.
QString urlOf(const QString &url, const QString &database, bool withPerson)
{
    char *message = nullptr;
    PQconninfoOption *parsed = PQconninfoParse(url.toUtf8().constData(), &message);
    if (!parsed)
        giveUp(QString::fromUtf8(message));
    QStringList options;
    QString person;
    for (const PQconninfoOption *option = parsed; option->keyword; ++option) {
        if (!option->val || !*option->val)
            continue;
        const QByteArray keyword = option->keyword;
        const QString value = QString::fromLatin1(QByteArray(option->val).toPercentEncoding());
        if (keyword == "user")
            person.prepend(value);
        else if (keyword == "password")
            person.append(u':' + value);
        else if (keyword != "dbname")
            options += QString::fromLatin1(keyword) + u'=' + value;
    }
    PQconninfoFree(parsed);
    return u"postgresql://"_s + (withPerson && !person.isEmpty() ? person + u'@' : QString()) + u'/' + database + u'?' + options.join(u'&');
}

QString databaseOf(const QString &url)
{
    PQconninfoOption *parsed = PQconninfoParse(url.toUtf8().constData(), nullptr);
    QString name;
    for (const PQconninfoOption *option = parsed; option && option->keyword; ++option) {
        if (qstrcmp(option->keyword, "dbname") == 0 && option->val)
            name = QString::fromUtf8(option->val);
    }
    PQconninfoFree(parsed);
    return name;
}

void say(const QString &words)
{
    std::fputs(qPrintable(words + u'\n'), stderr);
}

const std::string openPhases = "phase IN ('new', 'assigned', 'in_progress', 'pending')";

} // namespace

Result<std::unique_ptr<Place>> Place::open(const QString &url, const Options &options)
{
    FRONTDESK_LET(address, DeskAddress::parse(url));
    std::unique_ptr<Place> place(new Place);
    place->m_address = address;
    if (address.backend == Backend::Sqlite) {
        if (!options.inPlace)
            FRONTDESK_TRY(place->copyFile(address.target));
    } else {
        place->m_ownerUrl = address.target;
        if (!options.inPlace)
            FRONTDESK_TRY(place->copyDatabase(address.target));
    }
    if (!options.inPlace)
        FRONTDESK_TRY(place->upgrade());
    FRONTDESK_TRY(place->hireAgent(place->m_ownerUrl));
    return place;
}

Result<std::unique_ptr<Place>> Place::make(const QString &backend, qint64 tickets, const Options &options)
{
    std::unique_ptr<Place> place(new Place);
    if (backend == "sqlite"_L1) {
        place->m_address = {Backend::Sqlite, place->m_folder.filePath(u"desk.db"_s)};
    } else {
        FRONTDESK_LET(server, TestPostgres::instance());
        const QString url = server->createDatabase();
        if (url.isEmpty())
            return failure(ErrorKind::Unavailable, u"desk.cannot_open"_s, {}, server->lastError());
        place->m_address = {Backend::Postgres, url};
        place->m_ownerUrl = url;
    }
    const DeskNames names{u"海岳服务台"_s, u"Haiyue service desk"_s, u"Asia/Shanghai"_s};
    FRONTDESK_TRY(initDesk(place->m_address, {}, {names, false}, QDateTime::currentDateTimeUtc()));
    {
        DbWorker worker({place->m_address, {}, nullptr, false});
        FRONTDESK_TRY(makeDemo(worker, {tickets, 1, {}}));
    }
    Q_UNUSED(options)
    FRONTDESK_TRY(place->hireAgent(place->m_ownerUrl));
    return place;
}

Result<void> Place::copyFile(const QString &file)
{
    // Beside the original: a million tickets do not fit everywhere.
    const QString copy = u"%1.bench-%2"_s.arg(file).arg(QCoreApplication::applicationPid());
    say(u"Copying %1 …"_s.arg(file));
    {
        // What still stands in the log belongs to it.
        const auto raw = openRaw({Backend::Sqlite, file}, {}, {});
        raw->run("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    m_address.target = copy;
    if (!QFile::copy(file, copy))
        return failure(ErrorKind::Unavailable, u"desk.cannot_open"_s, {}, copy);
    return {};
}

Result<void> Place::copyDatabase(const QString &url)
{
    const QString original = databaseOf(url);
    m_databaseToDrop = u"%1_bench_%2"_s.arg(original).arg(QCoreApplication::applicationPid());
    say(u"Copying database %1 …"_s.arg(original));
    const auto server = openRaw({Backend::Postgres, urlOf(url, u"postgres"_s, true)}, {}, {});
    server->run(u"CREATE DATABASE \"%1\" TEMPLATE \"%2\" STRATEGY FILE_COPY"_s.arg(m_databaseToDrop, original).toStdString());
    m_ownerUrl = urlOf(url, m_databaseToDrop, true);
    return {};
}

/// A desk that takes half an hour to make may come from an earlier version; its copy does not matter.
Result<void> Place::upgrade()
{
    const bool server = m_address.backend == Backend::Postgres;
    FRONTDESK_LET(connection, Connection::open(server ? DeskAddress{Backend::Postgres, m_ownerUrl} : m_address, {}));
    Migrator migrator(*connection);
    const auto current = migrator.check();
    if (current || current.error().code != "desk.schema_older"_L1)
        return current;
    say(u"Upgrading the copy …"_s);
    return migrator.migrate({}, QDateTime::currentDateTimeUtc());
}

/// The person with the most open tickets, as the busiest view is the slowest.
Result<void> Place::hireAgent(const QString &ownerUrl)
{
    const bool server = m_address.backend == Backend::Postgres;
    const auto owner = openRaw(server ? DeskAddress{Backend::Postgres, ownerUrl} : m_address, {}, {});
    m_tickets = owner->number("SELECT count(*) FROM ticket");
    m_open = owner->number("SELECT count(*) FROM ticket WHERE " + openPhases);
    const RawRows busiest = owner->run("SELECT s.id, s.login FROM staff s JOIN ticket t ON t.owner_id = s.id WHERE s.active AND s.role = 'agent' AND t." + openPhases
                                       + " GROUP BY s.id, s.login ORDER BY count(*) DESC, s.id LIMIT 1");
    if (busiest.empty())
        return failure(ErrorKind::NotFound, u"access.no_rights"_s, {}, u"the desk has no agent with open tickets"_s);
    m_agent = std::stoll(busiest[0][0]);
    for (const auto &row : owner->run("SELECT group_id FROM group_member WHERE staff_id = ?1 ORDER BY group_id", {m_agent}))
        m_groups += std::stoll(row[0]);
    if (!server) {
        m_login = QString::fromStdString(busiest[0][1]);
        return {};
    }
    m_login = u"frontdesk_bench_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(qulonglong(quintptr(this)), 0, 36);
    m_password = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_roleToDrop = m_login;
    const QString shortId = QString::fromStdString(owner->run("SELECT short_id FROM desk")[0][0]);
    owner->run(u"CREATE ROLE \"%1\" LOGIN PASSWORD '%2'"_s.arg(m_login, m_password).toStdString());
    owner->run(u"GRANT \"fd_%1_agent\" TO \"%2\""_s.arg(shortId, m_login).toStdString());
    owner->run("UPDATE staff SET login = ?1 WHERE id = ?2", {m_login.toStdString(), m_agent});
    // Autovacuum comes within a minute on a desk in use; a copy made a moment ago would be measured without its visibility map.
    owner->run("VACUUM (ANALYZE) ticket");
    m_address.target = urlOf(ownerUrl, databaseOf(ownerUrl), false);
    return {};
}

Place::~Place()
{
    if (m_address.backend == Backend::Sqlite) {
        if (m_address.target.contains(u".bench-"_s)) {
            for (const QString &part : {QString(), u"-wal"_s, u"-shm"_s})
                QFile::remove(m_address.target + part);
        }
        return;
    }
    if (m_roleToDrop.isEmpty() && m_databaseToDrop.isEmpty())
        return;
    {
        const auto owner = openRaw({Backend::Postgres, m_ownerUrl}, {}, {});
        owner->run("UPDATE staff SET login = NULL WHERE id = ?1", {m_agent});
    }
    const auto server = openRaw({Backend::Postgres, urlOf(m_ownerUrl, u"postgres"_s, true)}, {}, {});
    if (!m_databaseToDrop.isEmpty())
        server->run(u"DROP DATABASE \"%1\" WITH (FORCE)"_s.arg(m_databaseToDrop).toStdString());
    if (!m_roleToDrop.isEmpty())
        server->run(u"DROP ROLE \"%1\""_s.arg(m_roleToDrop).toStdString());
}

std::unique_ptr<Desk> Place::client(bool listens) const
{
    auto desk = std::make_unique<Desk>(m_address, listens);
    answer<void>(desk->open(signIn()));
    return desk;
}

QJsonObject Place::words() const
{
    return {{u"tickets"_s, m_tickets}, {u"open"_s, m_open}, {u"desk"_s, m_address.shownName()}};
}

} // namespace frontdesk::bench
