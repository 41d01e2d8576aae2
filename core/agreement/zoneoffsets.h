#pragma once

#include "core/support/result.h"

#include <memory>
#include <vector>

namespace frontdesk {

/// A stretch of UTC time in which a zone's wall clock keeps one distance from UTC; wall = UTC + offsetMs.
struct ZoneOffset
{
    qint64 fromMs = 0; ///< UTC milliseconds since 1970; the stretch ends where the next begins
    qint64 offsetMs = 0;
};
using ZoneOffsets = std::vector<ZoneOffset>;

/// Business time is known in [zoneHorizonBeginMs, zoneHorizonEndMs): 1970-01-01 to 2100-01-01, UTC.
inline constexpr qint64 zoneHorizonBeginMs = 0;
inline constexpr qint64 zoneHorizonEndMs = 4'102'444'800'000;

/// All offsets of an IANA zone over the horizon, ascending, the first at zoneHorizonBeginMs.
/// Invalid, "calendar.zone_unknown", field "zone". Kept per thread once read.
Result<std::shared_ptr<const ZoneOffsets>> zoneOffsets(const QString &ianaId);

} // namespace frontdesk
