#pragma once

#include "core/storage/connection.h"

#include <optional>

namespace frontdesk {

class PostgresDialect final : public Dialect
{
public:
    Result<void> open(QSqlDatabase &database, const DeskAddress &address, const Credentials &credentials) const override;
    Error classify(const QSqlError &error) const override;
    QString beginText(bool write) const override;
    bool alive(const QSqlDatabase &database) const override;
    bool inTransaction(const QSqlDatabase &database) const override;
    bool forwardOnly() const override { return false; }
    void *interruptHandle(const QSqlDatabase &database) const override;
    void interrupt(void *handle) const override;
    void releaseHandle(void *handle) const override;
    bool readKeys(const QSqlDatabase &database, const QString &sql, const Binds &values, const std::function<bool()> &stop, QList<qint64> *keys,
                  QSqlError *error) const override;
};

/// The instant in that column of the query's current row (invalid for NULL), read from the server's own text: the driver would parse its
/// format anew for every cell and reckon it into local time and back. Nothing if the query is not one of PostgreSQL or the text another.
std::optional<QDateTime> postgresInstant(const QSqlQuery &query, int column);

/// Whether this connection needed a password: not where the server trusts the socket, a certificate or a ticket of Kerberos.
bool serverAskedForPassword(const QSqlDatabase &database);

/// What the server stores instead of a password (SCRAM-SHA-256), made on this machine: the password itself is never sent.
Result<QString> scramVerifier(const QSqlDatabase &database, const QString &user, const QString &password);

} // namespace frontdesk
