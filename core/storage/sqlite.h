#pragma once

#include "core/storage/connection.h"

namespace frontdesk {

class SqliteDialect final : public Dialect
{
public:
    Result<void> open(QSqlDatabase &database, const DeskAddress &address, const Credentials &credentials) const override;
    Error classify(const QSqlError &error) const override;
    QString beginText(bool write) const override;
    bool alive(const QSqlDatabase &database) const override;
    bool inTransaction(const QSqlDatabase &database) const override;
    bool forwardOnly() const override { return true; }
    void *interruptHandle(const QSqlDatabase &database) const override;
    void interrupt(void *handle) const override;
    void releaseHandle(void *handle) const override;
    bool readKeys(const QSqlDatabase &database, const QString &sql, const Binds &values, const std::function<bool()> &stop, QList<qint64> *keys,
                  QSqlError *error) const override;
};

/// How much of a desk in a file a connection holds: little in daily work, for the system's own cache has the rest; much while a whole desk is filled, for every
/// batch touches pages of every index, which would be written and read over and over. Not for a server's connection.
enum class FileCache { Daily, Filling };
Result<void> setFileCache(Connection &connection, FileCache cache);

} // namespace frontdesk
