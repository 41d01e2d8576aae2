#include "core/planning/rostercalendar.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

QList<icalendar::Appointment> appointmentsOf(const Roster &roster, Id<Staff> person, const Directory &directory, const QString &language)
{
    const SupportGroup *group = directory.group(roster.group);
    QList<icalendar::Appointment> appointments;
    for (const RosterShift &one : roster.shifts) {
        const ShiftPattern *pattern = roster.pattern(one.pattern);
        const bool wanted = one.group == roster.group && one.holds() && one.day >= roster.from && one.day <= roster.to && (!person || one.staff == person);
        if (!wanted || !pattern || one.from >= one.to || roster.onLeave(one.staff, one.day))
            continue;
        const Staff *who = directory.person(one.staff);
        const QString name = pattern->name.in(language);
        appointments.append({u"roster-shift-%1@frontdesk"_s.arg(one.id.value), person || !who ? name : u"%1: %2"_s.arg(who->name, name),
                             group ? group->name.in(language) : QString(), one.from, one.to});
    }
    return appointments;
}

} // namespace frontdesk
