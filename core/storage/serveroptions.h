#pragma once

#include "core/support/result.h"

#include <QHash>
#include <QString>

namespace frontdesk {

/// The URL of a server's desk as single options of libpq, which reads it, with ours where the URL says nothing: time limits by which a silent
/// server is noticed in seconds, and TLS whose certificate is verified.
///
/// Beyond this computer (every host a socket or a loopback address) `sslmode` is `verify-full`, against `sslrootcert`, else against
/// ~/.postgresql/root.crt where that exists, else against the system's certificates. A weaker mode in the URL is refused unless the
/// administrator of this computer names every host in `[network] unverified_hosts` of the settings for all users ("Frontdesk/network":
/// /etc/xdg/Frontdesk/network.conf, on Windows the machine's registry).
/// Errors: "desk.address_invalid", "desk.unverified_server" (both field desk). Reads files, connects nowhere.
Result<QHash<QString, QString>> serverOptions(const QString &url);

/// What went wrong with a connection, from libpq's words or the server's, for libpq gives no code. Both are asked for in English
/// (LC_MESSAGES of a foreign server falls through to "desk.unreachable", whose text shows the server's own words).
Error connectionError(const QString &message);

} // namespace frontdesk
