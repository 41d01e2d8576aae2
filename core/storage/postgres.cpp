#include "core/storage/postgres.h"

#include "core/storage/serveroptions.h"
#include "core/storage/sqlite.h"
#include "core/support/clock.h"

#include <QSqlDriver>
#include <QtEndian>
#include <QSqlError>
#include <QSqlResult>

#include <libpq-fe.h>

Q_DECLARE_OPAQUE_POINTER(PGresult *)

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

PGconn *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    return handle.isValid() ? *static_cast<PGconn *const *>(handle.constData()) : nullptr;
}

} // namespace

const Dialect &Dialect::of(Backend backend)
{
    static const SqliteDialect sqlite;
    static const PostgresDialect postgres;
    if (backend == Backend::Sqlite)
        return sqlite;
    return postgres;
}

Result<void> PostgresDialect::open(QSqlDatabase &database, const DeskAddress &address, const Credentials &credentials) const
{
    FRONTDESK_LET(options, serverOptions(address.target));
    // Qt quotes these four itself; the rest passes through its option text, which reads ';' as a blank.
    database.setUserName(credentials.user.isEmpty() ? options.take(u"user"_s) : credentials.user);
    database.setPassword(credentials.password.isEmpty() ? options.take(u"password"_s) : credentials.password);
    database.setHostName(options.take(u"host"_s));
    database.setDatabaseName(options.take(u"dbname"_s));
    options.remove(u"user"_s);
    options.remove(u"password"_s);
    QStringList rest;
    for (auto it = options.cbegin(); it != options.cend(); ++it) {
        if (it.value().contains(u';'))
            return failure(ErrorKind::Invalid, u"desk.address_invalid"_s, u"desk"_s, it.key());
        QString value = it.value();
        value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
        rest += u"%1='%2'"_s.arg(it.key(), value);
    }
    database.setConnectOptions(rest.join(u' '));
    if (!database.open())
        return failure(connectionError(database.lastError().databaseText() + u' ' + database.lastError().driverText()));
    QSqlQuery setup(database);
    // Nothing here is so long that compiling it would pay: thirty words looked up among thirty articles took 1 ms, and half a second with it.
    for (const QString &setting : {u"SET jit = off"_s, u"SET TIME ZONE 'UTC'"_s, u"SET search_path = frontdesk, pg_catalog, pg_temp"_s,
                                   u"SET client_min_messages = warning"_s, u"SET idle_in_transaction_session_timeout = '60s'"_s,
                                   u"SET lock_timeout = '2s'"_s}) { // whoever holds a row from elsewhere is a busy desk, not an endless wait
        if (!setup.exec(setting))
            return failure(classify(setup.lastError()));
    }
    return {};
}

Error PostgresDialect::classify(const QSqlError &error) const
{
    const QString state = error.nativeErrorCode();
    const QString message = error.databaseText();
    const QString detail = state + u' ' + message;
    // libpq's own words, or no words at all (Qt asks nothing of a connection that it finds closed): the way to the server is gone.
    if (state.isEmpty() && (!message.isEmpty() || !error.isValid()))
        return {ErrorKind::Unavailable, u"desk.connection_lost"_s, {}, detail, {}};
    if (state == "FD001"_L1 || state == "FD002"_L1) { // raised by our own triggers: "ERROR:  ticket.transition_forbidden"
        const QString code = message.section(u'\n', 0, 0).section(u' ', -1);
        return {state == "FD001"_L1 ? ErrorKind::Invalid : ErrorKind::Denied, code, {}, detail, {}};
    }
    if (state == "23505"_L1)
        return {ErrorKind::Conflict, u"desk.duplicate"_s, {}, detail, {}};
    if (state == "40001"_L1 || state == "40P01"_L1 || state == "55P03"_L1)
        return {ErrorKind::Busy, u"desk.busy"_s, {}, detail, {}};
    if (state == "42501"_L1)
        return {ErrorKind::Denied, u"access.denied"_s, {}, detail, {}};
    if (state == "57014"_L1)
        return {ErrorKind::Canceled, u"desk.canceled"_s, {}, detail, {}};
    if (state == "25006"_L1)
        return {ErrorKind::Unavailable, u"desk.read_only"_s, {}, detail, {}};
    if (state == "53100"_L1)
        return {ErrorKind::Unavailable, u"desk.disk_full"_s, {}, detail, {}};
    if (state.startsWith("53"_L1) || state.startsWith("57P"_L1) || state.startsWith("08"_L1))
        return {ErrorKind::Unavailable, u"desk.connection_lost"_s, {}, detail, {}};
    if (state.startsWith("23"_L1) || state.startsWith("22"_L1))
        return {ErrorKind::Invalid, u"desk.constraint"_s, {}, detail, {}};
    return {ErrorKind::Internal, u"desk.internal"_s, {}, detail + error.driverText(), {}};
}

QString PostgresDialect::beginText(bool write) const
{
    return write ? u"BEGIN"_s : u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s;
}

bool PostgresDialect::alive(const QSqlDatabase &database) const
{
    const PGconn *connection = handleOf(database);
    return connection && PQstatus(connection) == CONNECTION_OK;
}

bool PostgresDialect::inTransaction(const QSqlDatabase &database) const
{
    return PQtransactionStatus(handleOf(database)) != PQTRANS_IDLE;
}

void *PostgresDialect::interruptHandle(const QSqlDatabase &database) const
{
    return PQgetCancel(handleOf(database));
}

void PostgresDialect::interrupt(void *handle) const
{
    char message[256];
    if (handle)
        PQcancel(static_cast<PGcancel *>(handle), message, sizeof message);
}

void PostgresDialect::releaseHandle(void *handle) const
{
    PQfreeCancel(static_cast<PGcancel *>(handle));
}

namespace {

struct ResultOf
{
    ~ResultOf() { PQclear(result); }
    PGresult *result;
};

QSqlError sqlError(PGconn *connection, const PGresult *result)
{
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return {u"keys"_s, QString::fromUtf8(PQerrorMessage(connection)), QSqlError::StatementError, QString::fromLatin1(state ? state : "")};
}

/// `:name` as `$n`, with the names in the order of their numbers; what stands in quotes and casts with :: stay.
QString numbered(const QString &sql, QStringList *names)
{
    QString text;
    bool quoted = false;
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const QChar c = sql.at(i);
        if (c == u'\'')
            quoted = !quoted;
        const bool cast = (i > 0 && sql.at(i - 1) == u':') || (i + 1 < sql.size() && sql.at(i + 1) == u':');
        if (c != u':' || quoted || cast) {
            text += c;
            continue;
        }
        qsizetype end = i + 1;
        while (end < sql.size() && (sql.at(end).isLetterOrNumber() || sql.at(end) == u'_'))
            ++end;
        const QString name = sql.mid(i + 1, end - i - 1);
        if (!names->contains(name))
            names->append(name);
        text += u'$' + QString::number(names->indexOf(name) + 1);
        i = end - 1;
    }
    return text;
}

} // namespace

/// By a cursor, in portions and in binary: the driver would have libpq hold all rows as text, 40 bytes and more for each.
bool PostgresDialect::readKeys(const QSqlDatabase &database, const QString &sql, const Binds &values, const std::function<bool()> &stop, QList<qint64> *keys,
                               QSqlError *error) const
{
    constexpr int portion = 10000;
    PGconn *connection = handleOf(database);
    QStringList names;
    const QByteArray declare = "DECLARE fd_keys NO SCROLL CURSOR FOR " + numbered(sql, &names).toUtf8();
    QList<QByteArray> texts;
    for (const QString &name : std::as_const(names)) {
        const auto at = std::find_if(values.cbegin(), values.cend(), [&](const auto &value) { return value.first == name; });
        texts += at == values.cend() || at->second.isNull() ? QByteArray() : at->second.toString().toUtf8();
        if (!texts.last().isNull() && texts.last().isEmpty())
            texts.last() = QByteArray("");
    }
    QList<const char *> parameters;
    for (const QByteArray &text : std::as_const(texts))
        parameters += text.isNull() ? nullptr : text.constData();
    const ResultOf declared{PQexecParams(connection, declare.constData(), int(parameters.size()), nullptr, parameters.constData(), nullptr, nullptr, 0)};
    if (PQresultStatus(declared.result) != PGRES_COMMAND_OK) {
        *error = sqlError(connection, declared.result);
        return true;
    }
    const QByteArray fetch = "FETCH " + QByteArray::number(portion) + " FROM fd_keys";
    int rows = portion;
    while (rows == portion && !stop()) {
        const ResultOf fetched{PQexecParams(connection, fetch.constData(), 0, nullptr, nullptr, nullptr, nullptr, 1)};
        if (PQresultStatus(fetched.result) != PGRES_TUPLES_OK || PQftype(fetched.result, 0) != 20) {
            *error = sqlError(connection, fetched.result);
            if (!error->isValid())
                *error = QSqlError(u"keys"_s, u"the first column is no bigint"_s, QSqlError::StatementError);
            return true;
        }
        rows = PQntuples(fetched.result);
        for (int row = 0; row < rows; ++row)
            keys->append(qFromBigEndian<qint64>(PQgetvalue(fetched.result, row, 0)));
    }
    const ResultOf closed{PQexec(connection, "CLOSE fd_keys")};
    if (PQresultStatus(closed.result) != PGRES_COMMAND_OK)
        *error = sqlError(connection, closed.result);
    return true;
}

std::optional<QDateTime> postgresInstant(const QSqlQuery &query, int column)
{
    const QVariant handle = query.result()->handle();
    if (handle.metaType() != QMetaType::fromType<PGresult *>()) // not by its name, which is that of the type behind the typedef
        return std::nullopt;
    const auto *result = *static_cast<PGresult *const *>(handle.constData());
    if (!result || query.at() < 0 || query.at() >= PQntuples(result))
        return std::nullopt;
    if (PQgetisnull(result, query.at(), column))
        return QDateTime();
    // "2026-03-06 09:00:00.12+00": the session's zone is UTC, and trailing zeros of the fraction are left out.
    const QByteArrayView text(PQgetvalue(result, query.at(), column), PQgetlength(result, query.at(), column));
    QString stored = u"0000-00-00T00:00:00.000Z"_s;
    if (text.size() < 22 || text.size() > 26 || !text.endsWith("+00") || text.at(10) != ' ' || (text.size() > 22 && (text.at(19) != '.' || text.size() == 23)))
        return std::nullopt;
    for (qsizetype i = 0; i < text.size() - 3; ++i) {
        if (i != 10)
            stored[i] = QLatin1Char(text.at(i));
    }
    const QDateTime instant = instantFromText(stored);
    if (!instant.isValid())
        return std::nullopt;
    return instant;
}

bool serverAskedForPassword(const QSqlDatabase &database)
{
    const PGconn *connection = handleOf(database);
    return connection && PQconnectionUsedPassword(connection);
}

Result<QString> scramVerifier(const QSqlDatabase &database, const QString &user, const QString &password)
{
    PGconn *connection = handleOf(database);
    char *verifier = PQencryptPasswordConn(connection, password.toUtf8().constData(), user.toUtf8().constData(), "scram-sha-256");
    if (!verifier)
        return failure(ErrorKind::Internal, u"access.hash_failed"_s, {}, QString::fromUtf8(PQerrorMessage(connection)));
    const QString text = QString::fromUtf8(verifier);
    PQfreemem(verifier);
    return text;
}

} // namespace frontdesk
