#pragma once

#include "core/support/result.h"

#include <QByteArray>

namespace frontdesk {

/// One clock as JSON, as `frontdeskctl sla evaluate` reads and writes it (a line without its line break):
/// {"calendar":{…},"start":"…Z","target_s":14400,"events":[{"at":"…Z","do":"stop"|"resume"|"resolve"|"reopen"} or
/// {"at":"…Z","do":"target","target_s":3600,"policy":"retroactive"|"restart"}],"now":"…Z"}
/// gives {"due":"…Z"|null,"spent_s":N,"left_s":N,"breached":bool,"breached_at":"…Z"|null}. Times carry an offset or Z and lie between
/// 1970 and 2100; events may be absent; spent_s is whole seconds, rounded down. Other members are ignored.
/// Invalid, with the member's path as field ("events[2].at") and an English sentence as detail.
Result<QByteArray> evaluateClockJson(const QByteArray &line);

/// The line that reports an error: {"error":"events[2].at: …"}.
QByteArray clockErrorJson(const Error &error);

} // namespace frontdesk
