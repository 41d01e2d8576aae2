#pragma once

#include "core/storage/migrator.h"

namespace frontdesk {

struct DeskStart
{
    DeskNames names;
    bool starterLists = true; ///< a new desk gets the usual groups, services and categories; a demo brings its own
};

struct DeskMade
{
    bool isNew = false;
    int schemaBefore = 0; ///< 0 for a new desk
    int schema = 0;
    QString adminLogin;   ///< whoever ran this: `console` in a file, the session's user on a server; empty if nobody was added
    QString backupFile;   ///< the copy made beside an older SQLite desk, empty if none was needed
};

/// Creates a desk or brings an old one up to this schema, and makes whoever runs it its first admin. Repeating it changes nothing.
/// Blocks: for the command line and for workers' threads. Errors: those of Connection::open and Migrator, "desk.init_denied".
Result<DeskMade> initDesk(const DeskAddress &address, const Credentials &credentials, const DeskStart &start, const QDateTime &now);

/// Copies a desk's file, what still stands in its write-ahead log included, to a new file beside it, whose path is given back.
/// Errors: "desk.backup_failed".
Result<QString> backupBeside(Connection &connection, int schema, const QDateTime &now);

} // namespace frontdesk
