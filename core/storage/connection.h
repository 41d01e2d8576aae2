#pragma once

#include "core/storage/deskaddress.h"
#include "core/storage/row.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>
#include <memory>

namespace frontdesk {

/// How to sign in on the server; unused on SQLite. Empty user and password leave it to the URL, PGPASSWORD and .pgpass.
struct Credentials
{
    QString user;
    QString password;
};

using Binds = QList<std::pair<QString, QVariant>>;

/// What makes the two databases differ, chosen once per connection (sqlite.cpp, postgres.cpp).
class Dialect
{
public:
    virtual ~Dialect() = default;
    virtual Result<void> open(QSqlDatabase &database, const DeskAddress &address, const Credentials &credentials) const = 0;
    virtual Error classify(const QSqlError &error) const = 0;
    virtual QString beginText(bool write) const = 0;
    virtual bool alive(const QSqlDatabase &database) const = 0;
    virtual bool inTransaction(const QSqlDatabase &database) const = 0;
    virtual bool forwardOnly() const = 0;
    virtual void *interruptHandle(const QSqlDatabase &database) const = 0; ///< given back to releaseHandle
    virtual void interrupt(void *handle) const = 0;                        ///< from any thread
    virtual void releaseHandle(void *handle) const = 0;
    /// Reads the first column of a result of any length into `keys` without holding the result beside it; only inside a transaction.
    /// False: this driver has no need of it, a forward-only query is as good. `values` are bound as they are; `stop` is asked now and then.
    virtual bool readKeys(const QSqlDatabase &database, const QString &sql, const Binds &values, const std::function<bool()> &stop, QList<qint64> *keys,
                          QSqlError *error) const = 0;

    static const Dialect &of(Backend backend);
};

/// One open database connection, used on the thread that opened it. Statements are prepared once and kept.
class Connection
{
public:
    static Result<std::unique_ptr<Connection>> open(const DeskAddress &address, const Credentials &credentials);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    Backend backend() const { return m_address.backend; }
    const DeskAddress &address() const { return m_address; }
    QSqlDatabase database() const { return m_database; }
    bool alive() const;

    Result<void> begin(bool write);
    Result<void> commit();
    void rollback();
    bool inTransaction() const; ///< what the database itself says; false where there is no connection any more

    /// Runs a text without results, outside the cache of prepared statements: migrations and session settings.
    Result<void> run(const QString &sql);

    struct Prepared
    {
        QSqlQuery query;
        Row::Columns columns;
    };
    /// Prepares (once per text) and executes; the result stays open until the query is finished or executed again.
    Result<Prepared *> execute(const QString &sql, const Binds &binds);

    /// The first column of every row: for lists of a million ids, which the drivers would hold twice. `stop` ends it early, with what was read.
    Result<QList<qint64>> keys(const QString &sql, const Binds &binds, const std::function<bool()> &stop);

    /// Stops the statement that is running; callable from any thread while the connection lives.
    void interrupt();

private:
    Connection(const DeskAddress &address, const QString &name);
    Error classified(const QSqlError &error, const QString &sql) const;

    DeskAddress m_address;
    const Dialect &m_dialect;
    QString m_name;
    QSqlDatabase m_database;
    void *m_interruptHandle = nullptr;
    QHash<QString, std::shared_ptr<Prepared>> m_prepared;
};

} // namespace frontdesk
