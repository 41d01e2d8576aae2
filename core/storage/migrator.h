#pragma once

#include "core/storage/connection.h"

namespace frontdesk {

/// What a desk is called and where its clock stands, told once at its creation.
struct DeskNames
{
    QString zh;
    QString en;
    QString zone; ///< IANA
};

/// Creates and upgrades the schema: one number for both backends, one transaction each, never edited after release.
/// On PostgreSQL it runs as the desk's NOLOGIN owner, whose role it also makes; an advisory lock keeps a second runner out.
class Migrator
{
public:
    explicit Migrator(Connection &connection) : m_connection(connection) {}

    /// 0 for an empty database. Errors: "desk.not_a_desk" when there are other tables, "desk.no_rights".
    Result<int> version();
    static int newestVersion();
    /// Which schema this client can work with: "desk.schema_newer" (a newer client is needed), "desk.schema_older" (needs an upgrade).
    Result<void> check();
    /// Brings the schema up to the newest version; `names` are used when the desk is made.
    Result<void> migrate(const DeskNames &names, const QDateTime &now);

private:
    Result<void> apply(int number, const QStringList &files, const QHash<QString, QString> &words);
    Result<QString> prepareServer();
    Result<void> migrateLocked(const DeskNames &names, const QDateTime &now);

    Connection &m_connection;
};

} // namespace frontdesk
