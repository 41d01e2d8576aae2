#include "core/storage/sqlite.h"

#include "core/storage/sealedfile.h"
#include "core/storage/sqlitetally.h"

#include <QSqlDriver>
#include <QSqlError>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    return handle.isValid() ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

/// Days since 1970-01-01 of a date of the proleptic Gregorian calendar.
qint64 daysSince1970(qint64 year, qint64 month, qint64 day)
{
    year -= month <= 2;
    const qint64 era = (year >= 0 ? year : year - 399) / 400;
    const qint64 yearOfEra = year - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

/// fd_ms(instant): milliseconds since 1970 of an instant as it is stored ("2026-03-06T09:00:00.000Z"); NULL for anything else. Reports ask it
/// millions of times, and the date functions of SQLite read more slowly what may be written in many ways.
void millisecondsOfInstant(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(values[0]));
    if (!text || sqlite3_value_bytes(values[0]) != 24 || text[23] != 'Z') {
        sqlite3_result_null(context);
        return;
    }
    const auto number = [text](int from, int length) {
        qint64 value = 0;
        for (int i = from; i < from + length; ++i)
            value = value * 10 + (text[i] - '0');
        return value;
    };
    const qint64 seconds = ((daysSince1970(number(0, 4), number(5, 2), number(8, 2)) * 24 + number(11, 2)) * 60 + number(14, 2)) * 60 + number(17, 2);
    sqlite3_result_int64(context, seconds * 1000 + number(20, 3));
}

QString cachePragma(FileCache cache)
{
    return u"PRAGMA cache_size = -%1"_s.arg(cache == FileCache::Filling ? 200'000 : 2000); // KiB
}

} // namespace

Result<void> setFileCache(Connection &connection, FileCache cache)
{
    FRONTDESK_TRY(connection.run(cachePragma(cache)));
    FRONTDESK_TRY(connection.run(cache == FileCache::Filling ? u"PRAGMA temp_store = MEMORY"_s : u"PRAGMA temp_store = FILE"_s)); // the journals of statements too
    return connection.run(u"PRAGMA wal_autocheckpoint = %1"_s.arg(cache == FileCache::Filling ? 20'000 : 1000)); // pages; 1000 is SQLite's own
}

Result<void> SqliteDialect::open(QSqlDatabase &database, const DeskAddress &address, const Credentials &) const
{
    database.setDatabaseName(address.target);
    const bool sealed = isSealedTarget(address.target);
    // A busy writer waits in SQLite itself; beyond that the unit of work is tried again.
    database.setConnectOptions(sealed ? u"QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_URI"_s : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        return failure(classify(database.lastError()));
    sqlite3_create_function_v2(handleOf(database), "fd_ms", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr, millisecondsOfInstant, nullptr, nullptr,
                               nullptr);
    registerTally(handleOf(database));
    QSqlQuery setup(database);
    // Sorts beyond the cache go to a file, not to memory; what SQLite does not keep, the system's file cache has.
    // The first read tells whether this is a database at all. A sealed file is a part of a desk: what it refers to may not be in it.
    for (const QString &statement : {u"SELECT count(*) FROM sqlite_master"_s, sealed ? u"PRAGMA foreign_keys = OFF"_s : u"PRAGMA foreign_keys = ON"_s, u"PRAGMA journal_mode = WAL"_s,
                                     u"PRAGMA synchronous = FULL"_s, u"PRAGMA temp_store = FILE"_s, cachePragma(FileCache::Daily)}) {
        if (setup.exec(statement))
            continue;
        const Error error = classify(setup.lastError());
        // A read-only file still opens for reading; only the log mode cannot be set.
        if (error.code != "desk.read_only"_L1)
            return failure(error);
    }
    return {};
}

Error SqliteDialect::classify(const QSqlError &error) const
{
    const int code = error.nativeErrorCode().toInt();
    const QString message = error.databaseText();
    if (message.startsWith("fd:"_L1)) // raised by our own triggers
        return {ErrorKind::Invalid, message.sliced(3), {}, message, {}};
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Busy, u"desk.busy"_s, {}, message, {}};
    case SQLITE_CONSTRAINT:
        if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY)
            return {ErrorKind::Conflict, u"desk.duplicate"_s, {}, message, {}};
        return {ErrorKind::Invalid, u"desk.constraint"_s, {}, message, {}};
    case SQLITE_FULL:
        return {ErrorKind::Unavailable, u"desk.disk_full"_s, {}, message, {}};
    case SQLITE_READONLY:
        return {ErrorKind::Unavailable, u"desk.read_only"_s, {}, message, {}};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorKind::Internal, u"desk.damaged"_s, {}, message, {}};
    case SQLITE_CANTOPEN:
        return {ErrorKind::Unavailable, u"desk.cannot_open"_s, {}, message, {}};
    case SQLITE_IOERR:
        return {ErrorKind::Unavailable, u"desk.io_error"_s, {}, message, {}};
    case SQLITE_INTERRUPT:
        return {ErrorKind::Canceled, u"desk.canceled"_s, {}, message, {}};
    case SQLITE_TOOBIG:
        return {ErrorKind::Invalid, u"desk.too_big"_s, {}, message, {}};
    default:
        return {ErrorKind::Internal, u"desk.internal"_s, {}, u"%1 %2 %3"_s.arg(error.nativeErrorCode(), message, error.driverText()), {}};
    }
}

QString SqliteDialect::beginText(bool write) const
{
    return write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s;
}

bool SqliteDialect::alive(const QSqlDatabase &database) const
{
    return database.isOpen();
}

bool SqliteDialect::inTransaction(const QSqlDatabase &database) const
{
    return sqlite3_get_autocommit(handleOf(database)) == 0;
}

void *SqliteDialect::interruptHandle(const QSqlDatabase &database) const
{
    return handleOf(database);
}

void SqliteDialect::interrupt(void *handle) const
{
    if (handle)
        sqlite3_interrupt(static_cast<sqlite3 *>(handle));
}

void SqliteDialect::releaseHandle(void *) const {}

bool SqliteDialect::readKeys(const QSqlDatabase &, const QString &, const Binds &, const std::function<bool()> &, QList<qint64> *, QSqlError *) const
{
    return false;
}

} // namespace frontdesk
