#pragma once

#include "core/exchange/holidayfile.h"

namespace frontdesk::icalendar {

/// The events of a calendar in UTF-8 as days (see readHolidayFile), not sorted.
Result<HolidayFile> read(const QByteArray &utf8, const QString &zone, const QDate &from, const QDate &until);

} // namespace frontdesk::icalendar
