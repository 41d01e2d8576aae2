#pragma once

#include "core/exchange/icalendarwriter.h"
#include "core/people/directory.h"
#include "core/planning/roster.h"

namespace frontdesk {

/// The published shifts of a roster's days as appointments: of one person, or (none) of the whole group with who has each. Shifts of the
/// roster's group only; days of approved leave are left out. `language` = which names are used.
QList<icalendar::Appointment> appointmentsOf(const Roster &roster, Id<Staff> person, const Directory &directory, const QString &language);

} // namespace frontdesk
