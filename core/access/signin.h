#pragma once

#include "core/access/actor.h"
#include "core/storage/session.h"

namespace frontdesk {

/// Who signs in. On PostgreSQL the server checks the password; on SQLite the desk's local account (Argon2id).
struct SignIn
{
    QString login;
    QString password;
    bool withoutPassword = false; ///< SQLite only: `console` of the command line, `--as LOGIN`, the demo's agent
};

/// The login of the admin whom every desk in a file has: whoever holds the file, at the command line.
inline const QString consoleLogin = QStringLiteral("console");

/// Who acts in this session: on PostgreSQL the session's user, on SQLite the person of that login after the password was checked.
/// Errors: "access.wrong_password" (field password; also for a login that does not exist), "access.no_rights" (the login is nobody
/// on this desk, or no longer).
Result<Actor> signIn(Session &session, const SignIn &who);

} // namespace frontdesk
