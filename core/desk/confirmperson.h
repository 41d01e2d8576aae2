#pragma once

#include "core/support/result.h"

#include <QFuture>

namespace frontdesk {

class Desk;

/// Whether the desk asked for a password when it was opened, so that confirmPerson() means something: not where the server trusts the socket,
/// a certificate or a ticket of Kerberos. On a desk in a file whoever opens it knows whether a password was asked for.
QFuture<Result<bool>> serverAsksForPassword(Desk &desk);

/// Whether this is the password of the person who is signed in, asked anew: of the file's account, or of the server by another connection, so
/// that a changed password and withdrawn rights count. While the server is away it is compared with `sessionPassword`, by which they signed in.
/// Both are called on the desk's thread and answer nobody once it is gone. Errors: "access.wrong_password" (field password),
/// "access.no_rights", those of Dialect::open but of a server that is away.
QFuture<Result<void>> confirmPerson(Desk &desk, const QString &password, const QString &sessionPassword);

} // namespace frontdesk
