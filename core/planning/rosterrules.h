#pragma once

#include "core/access/actor.h"
#include "core/agreement/agreementbook.h"
#include "core/people/directory.h"
#include "core/planning/roster.h"

namespace frontdesk {

/// Something about a planned roster that somebody should look at. The plan as it will be is judged: drafts too, withdrawn shifts not.
struct RosterConflict
{
    enum class Kind {
        DoubleBooked,    ///< two shifts at one time; `other` is the earlier, minutes = how long both
        OnLeave,         ///< approved leave covers the day
        ShortRest,       ///< minutes between `other` and this, limit = what the rule asks
        LanguageMissing, ///< what = code
        SkillMissing,    ///< what = code
        OverHours,       ///< minutes of the week with this shift, limit = weekly hours
        HolidayWork,     ///< a public holiday, and nobody noted that it is meant; what = its name, may be empty
        NoSuchTime,      ///< the clock skips the whole shift on this day
        MakeUpDayEmpty   ///< a make-up working day on which nobody is planned; no person, no shift
    };
    Kind kind = Kind::DoubleBooked;
    Id<Staff> person;
    QDate day;
    Id<RosterShift> shift;
    Id<RosterShift> other;
    qint64 minutes = 0;
    qint64 limit = 0;
    QString what;
    bool operator==(const RosterConflict &) const = default;
};

struct RosterRules
{
    int restMinutes = 660; ///< between two days' work; setting roster_rest_minutes
    Calendar calendar;     ///< whose holidays and make-up days count
};

/// All conflicts of the people of the roster's group, by day, person and shift. An excuse settles short rest, missing skill or language,
/// hours and holidays, but nobody is at two places or at work and away. A split shift is no short rest as long as the whole of the
/// day's work leaves the rest within 24 hours.
QList<RosterConflict> conflictsOf(const Roster &roster, const RosterRules &rules);

/// A weekday that the calendar closes, and a day of rest that it opens.
bool isPublicHoliday(const Calendar &calendar, QDate day);
bool isMakeUpDay(const Calendar &calendar, QDate day);

/// The calendar whose holidays a group keeps: of its operational agreement, else the one called "office", else the first in use of the
/// desk's zone, else the first. Empty (zone too) where the desk has none.
Calendar rosterCalendar(const AgreementBook &book, Id<SupportGroup> group, const QString &deskZone, const QDateTime &at);

/// Monday of the day's week.
inline QDate weekOf(QDate day) { return day.addDays(1 - day.dayOfWeek()); }

/// Planned minutes of a person in the week that begins on `monday`, in all groups.
qint64 plannedMinutes(const Roster &roster, Id<Staff> person, QDate monday);

/// Whether a person may change the roster of a group: managers, leads in it, and whoever leads it.
bool mayPlan(const Actor &actor, const Directory &directory, Id<SupportGroup> group);
/// Whether a person decides about another's leave: a manager, or who plans one of the other's groups and is not that person.
bool mayDecideLeave(const Actor &actor, const Directory &directory, Id<Staff> person);
/// Whether a person decides about this swap: who plans the group and is none of the two, unless a manager.
bool mayDecideSwap(const Actor &actor, const Directory &directory, const ShiftSwap &swap);

/// Invalid at its field: "field.missing" (code, name), "agreement.code_unreadable", "roster.time_invalid" (from, to, break), "roster.mark_unknown",
/// "calendar.zone_unknown" (zone).
QList<Error> problemsOf(const ShiftPattern &pattern);

} // namespace frontdesk
