#include "core/desk/deskinit.h"

#include "core/access/signin.h"
#include "core/interaction/intakework.h"
#include "core/people/customerrow.h"
#include "core/storage/journal.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const QStringList starterStatements{u"start.groups"_s, u"start.services"_s, u"start.categories"_s,       u"start.calendars"_s,
                                   u"start.calendar_versions"_s, u"start.agreements"_s, u"start.agreement_versions"_s};

struct Owner
{
    QString role;
    bool isMine = false;
};

/// The desk's owner role, in which tables may be written that nobody else writes.
Result<Owner> ownerOf(Session &session)
{
    FRONTDESK_LET(owner, session.queryOne(u"start.owner"_s, {}, [](const Row &row) { return Owner{row.text(u"role"_s), row.flag(u"mine"_s)}; }));
    return owner.value_or(Owner{});
}

Result<QString> addFirstAdmin(Session &session, const QDateTime &now)
{
    const bool local = session.backend() == Backend::Sqlite;
    QString login = consoleLogin;
    if (!local) {
        FRONTDESK_LET(user, session.queryOne(u"access.session_user"_s, {}, [](const Row &row) { return row.text(u"login"_s); }));
        login = user.value_or(QString());
    }
    FRONTDESK_LET(id, session.queryOne(u"staff.add_first"_s,
                                       local ? Binds{{u"name"_s, u"Console"_s}, {u"login"_s, login}} : Binds{{u"name"_s, login}},
                                       [](const Row &row) { return row.integer(u"id"_s); }));
    if (!id)
        return QString();
    if (!local) {
        for (const QString &step : {u"DO $$ BEGIN EXECUTE format('GRANT %I TO %I', replace(current_user, '_owner', '_admin'), session_user); END $$"_s,
                                    u"RESET ROLE"_s})
            FRONTDESK_TRY(session.connection().run(step));
    }
    const QJsonObject set{{u"name"_s, local ? u"Console"_s : login}, {u"login"_s, login}, {u"role"_s, u"admin"_s}};
    FRONTDESK_TRY(journal::append(session, {u"staff"_s, *id, u"added"_s, {{u"set"_s, set}}, now, Id<Staff>{*id}, false}, login, now));
    return login;
}

/// A schema as of which people are found by more than before: their keys are made anew by the upgrade, others' with their next change.
constexpr int c_schemaOfKeys = 13;

Result<void> makeKeysAnew(Session &session)
{
    QString region = u"CN"_s;
    FRONTDESK_TRY(session.each(u"desk.settings"_s, {}, [&](const Row &row) {
        if (row.text(u"name"_s) == "default_region"_L1)
            region = row.text(u"value"_s);
        return true;
    }));
    FRONTDESK_LET(people, session.ids(u"SELECT id FROM customer WHERE merged_into IS NULL ORDER BY id"_s, {}));
    for (const qint64 id : std::as_const(people))
        FRONTDESK_TRY(customerrow::writeKeys(session, Id<Customer>{id}, region));
    return {};
}

Result<void> fill(Session &session, const DeskStart &start, const QDateTime &now, DeskMade *made)
{
    if (session.backend() == Backend::Postgres) {
        FRONTDESK_LET(owner, ownerOf(session));
        // Somebody else's desk, up to date: nothing to do for those who do not own it.
        if (!owner.isMine)
            return {};
        FRONTDESK_TRY(session.connection().run(u"SET LOCAL ROLE %1"_s.arg(owner.role)));
    }
    if (made->isNew && start.starterLists) {
        for (const QString &statement : starterStatements)
            FRONTDESK_TRY(session.execute(statement));
        FRONTDESK_LET(directory, Directory::read(session));
        FRONTDESK_TRY(intakework::writeFirst(session, directory));
    }
    if (!made->isNew && made->schemaBefore < c_schemaOfKeys)
        FRONTDESK_TRY(makeKeysAnew(session));
    FRONTDESK_LET(login, addFirstAdmin(session, now));
    made->adminLogin = login;
    return {};
}

} // namespace

Result<QString> backupBeside(Connection &connection, int schema, const QDateTime &now)
{
    const QFileInfo file(connection.address().target);
    const QString base = file.absolutePath() + u'/' + file.completeBaseName() + u".schema-%1."_s.arg(schema) + now.toString(u"yyyyMMdd-HHmmss"_s);
    QString path = base + u".backup.db"_s;
    for (int i = 2; QFile::exists(path); ++i)
        path = base + u"-%1.backup.db"_s.arg(i);
    QString literal = path;
    literal.replace(u'\'', u"''"_s);
    if (const auto copied = connection.run(u"VACUUM INTO '%1'"_s.arg(literal)); !copied) {
        QFile::remove(path);
        Error error = copied.error();
        error.code = u"desk.backup_failed"_s;
        error.values.insert(u"file"_s, path);
        return failure(error);
    }
    return path;
}

Result<DeskMade> initDesk(const DeskAddress &address, const Credentials &credentials, const DeskStart &start, const QDateTime &now)
{
    FRONTDESK_LET(connection, Connection::open(address, credentials));
    Migrator migrator(*connection);
    DeskMade made;
    FRONTDESK_LET(before, migrator.version());
    made.schemaBefore = before;
    made.isNew = before == 0;
    if (address.backend == Backend::Sqlite && before > 0 && before < Migrator::newestVersion()) {
        FRONTDESK_LET(backup, backupBeside(*connection, before, now));
        made.backupFile = backup;
    }
    FRONTDESK_TRY(migrator.migrate(start.names, now));
    FRONTDESK_LET(after, migrator.version());
    made.schema = after;

    Session session(*connection, true, {});
    FRONTDESK_TRY(connection->begin(true));
    const auto filled = fill(session, start, now, &made);
    if (!filled) {
        connection->rollback();
        return failure(filled.error());
    }
    if (address.backend == Backend::Postgres && made.schemaBefore != made.schema) {
        // What a desk under running clients became is read again by them.
        if (const auto told = session.execute(u"notice.send"_s, {{u"payload"_s, u"*"_s}}); !told) {
            connection->rollback();
            return failure(told.error());
        }
    }
    FRONTDESK_TRY(connection->commit());
    return made;
}

} // namespace frontdesk
