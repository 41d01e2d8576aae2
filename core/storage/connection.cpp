#include "core/storage/connection.h"

#include "core/storage/statementcount.h"
#include "core/support/clock.h"

#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>

#include <atomic>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

std::atomic<quint64> executed = 0; // a count that orders nothing between the threads
constexpr qsizetype mostPrepared = 500;

/// Values as both drivers store them alike: times as fixed-width text with Z, which PostgreSQL reads as timestamptz.
QVariant bindable(const QVariant &value)
{
    if (value.typeId() == QMetaType::QUuid)
        return value.toUuid().toString(QUuid::WithoutBraces);
    if (value.typeId() == QMetaType::QDateTime) {
        const QString text = instantText(value.toDateTime());
        return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
    }
    // A QString without text is empty, not NULL; NULL is said by a variant without a value.
    if (value.typeId() == QMetaType::QString && !value.isNull() && value.toString().isNull())
        return QString(u""_s);
    return value;
}

} // namespace

quint64 statementsExecuted()
{
    return executed.load(std::memory_order_relaxed);
}

Connection::Connection(const DeskAddress &address, const QString &name)
    : m_address(address)
    , m_dialect(Dialect::of(address.backend))
    , m_name(name)
    , m_database(QSqlDatabase::addDatabase(address.backend == Backend::Sqlite ? u"QSQLITE"_s : u"QPSQL"_s, name))
{
}

Result<std::unique_ptr<Connection>> Connection::open(const DeskAddress &address, const Credentials &credentials)
{
    static std::atomic<int> counter = 0;
    std::unique_ptr<Connection> connection(new Connection(address, u"frontdesk-%1"_s.arg(++counter)));
    if (!connection->m_database.isValid())
        return failure(ErrorKind::Internal, u"desk.driver_missing"_s, {}, backendName(address.backend));
    FRONTDESK_TRY(connection->m_dialect.open(connection->m_database, address, credentials));
    connection->m_interruptHandle = connection->m_dialect.interruptHandle(connection->m_database);
    return connection;
}

Connection::~Connection()
{
    m_prepared.clear();
    m_dialect.releaseHandle(m_interruptHandle);
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

bool Connection::alive() const
{
    return m_dialect.alive(m_database);
}

Error Connection::classified(const QSqlError &error, const QString &sql) const
{
    Error result = m_dialect.classify(error);
    if (!m_dialect.alive(m_database)) {
        result.kind = ErrorKind::Unavailable;
        result.code = u"desk.connection_lost"_s;
    }
    result.detail += u" | "_s + sql.left(200);
    return result;
}

Result<void> Connection::run(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return failure(classified(query.lastError(), sql));
    return {};
}

Result<void> Connection::begin(bool write)
{
    return run(m_dialect.beginText(write));
}

Result<void> Connection::commit()
{
    return run(u"COMMIT"_s);
}

void Connection::rollback()
{
    for (const auto &prepared : std::as_const(m_prepared))
        prepared->query.finish();
    if (!inTransaction())
        return; // it was never begun, or the database has ended it
    if (const auto ended = run(u"ROLLBACK"_s); !ended)
        qWarning("a transaction could not be rolled back: %s %s", qPrintable(ended.error().code), qPrintable(ended.error().detail));
}

bool Connection::inTransaction() const
{
    return m_dialect.alive(m_database) && m_dialect.inTransaction(m_database);
}

Result<Connection::Prepared *> Connection::execute(const QString &sql, const Binds &binds)
{
    executed.fetch_add(1, std::memory_order_relaxed);
    std::shared_ptr<Prepared> prepared = m_prepared.value(sql);
    if (!prepared) {
        // Filters and lists of ids make ever new texts; what is not in use now goes when there are many.
        if (m_prepared.size() >= mostPrepared)
            m_prepared.removeIf([](const auto &one) { return !one.value()->query.isActive(); });
        prepared = std::make_shared<Prepared>(Prepared{QSqlQuery(m_database), {}});
        prepared->query.setForwardOnly(m_dialect.forwardOnly());
        if (!prepared->query.prepare(sql))
            return failure(classified(prepared->query.lastError(), sql));
        m_prepared.insert(sql, prepared);
    }
    for (const auto &[name, value] : binds)
        prepared->query.bindValue(u':' + name, bindable(value));
    if (!prepared->query.exec())
        return failure(classified(prepared->query.lastError(), sql));
    if (prepared->columns.isEmpty()) {
        const QSqlRecord record = prepared->query.record();
        for (int i = 0; i < record.count(); ++i)
            prepared->columns.insert(record.fieldName(i), i);
    }
    return prepared.get();
}

Result<QList<qint64>> Connection::keys(const QString &sql, const Binds &binds, const std::function<bool()> &stop)
{
    QList<qint64> keys;
    Binds values;
    for (const auto &[name, value] : binds)
        values.append({name, bindable(value)});
    QSqlError error;
    executed.fetch_add(1, std::memory_order_relaxed);
    if (m_dialect.readKeys(m_database, sql, values, stop, &keys, &error)) {
        if (error.isValid())
            return failure(classified(error, sql));
    } else {
        FRONTDESK_LET(prepared, execute(sql, binds));
        while (prepared->query.next()) {
            keys.append(prepared->query.value(0).toLongLong());
            if (keys.size() % 4096 == 0 && stop())
                break;
        }
        // SQLite reports an interrupt or a damaged page while stepping, as the end of the rows with an error.
        const QSqlError stepError = prepared->query.lastError();
        prepared->query.finish();
        if (stepError.isValid())
            return failure(classified(stepError, sql));
    }
    keys.squeeze();
    return keys;
}

void Connection::interrupt()
{
    m_dialect.interrupt(m_interruptHandle);
}

} // namespace frontdesk
