#pragma once

#include "tests/support/testpostgres.h"

namespace frontdesk {

/// A second server on loopback that follows a private one by streaming, synchronously: the primary confirms nothing that is not here too.
class StandbyPostgres
{
public:
    /// Makes it and lets the primary wait for it from now on. Errors: "testpostgres.failed".
    static Result<std::unique_ptr<StandbyPostgres>> follow(TestPostgres &primary);
    ~StandbyPostgres();

    /// It takes over: writes are accepted from now on. False and the server's words in lastError().
    bool promote();
    QString socketFolder() const { return m_folder; }
    int port() const { return m_port; }
    QString lastError() const { return m_error; }

private:
    explicit StandbyPostgres(const QString &infoFile) : m_infoFile(infoFile) {}
    int run(const QStringList &arguments);

    QString m_infoFile, m_folder, m_error;
    int m_port = 0;
};

} // namespace frontdesk
