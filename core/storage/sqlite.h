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

} // namespace frontdesk
