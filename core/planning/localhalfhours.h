#pragma once

#include "core/agreement/zoneoffsets.h"

#include <QDate>

namespace frontdesk {

inline constexpr qint64 quarterMs = 900'000;
inline constexpr qint64 halfHourMs = 1'800'000;
inline constexpr qint64 dayMs = 86'400'000;

/// The midnight that a local day begins with, in milliseconds of wall time since 1970-01-01 00:00 local.
qint64 midnightOf(QDate day);

/// The half hour of the day that begins at `midnight` which the wall clock shows at that instant, 0 … 47.
int wallHalfHour(const ZoneOffsets &pieces, qint64 utcMs, qint64 midnight);

} // namespace frontdesk
