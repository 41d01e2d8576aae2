#pragma once

#include "core/support/result.h"

#include <QString>

namespace frontdesk {

/// Argon2id of a local account's password (libsodium), with its salt and cost, as text to be stored: 64 MiB, three passes.
/// Takes about 0.1 s: for the worker's thread. Errors: "staff.password_short" (field password, fewer than 8 characters),
/// Internal where memory is short.
Result<QString> passwordHash(const QString &password);

/// Whether the password made this hash. With an empty hash (nobody of that login) it takes as long and says no.
bool passwordMatches(const QString &hash, const QString &password);

/// Whether two passwords are the same, in a time that says nothing of where they differ.
bool samePassword(const QString &one, const QString &other);

} // namespace frontdesk
