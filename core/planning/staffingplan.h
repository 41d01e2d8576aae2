#pragma once

#include "core/planning/forecast.h"
#include "core/planning/roster.h"

#include <optional>

namespace frontdesk {

/// What a group promises its callers, and how much of a shift goes elsewhere.
struct GroupGoal
{
    int targetPercent = 80;    ///< of the contacts to be answered in time, 1 … 99
    int withinS = 20;          ///< in time: so many seconds, 0 … 3600
    int shrinkagePercent = 15; ///< of the time on shift in which people are not at the telephone: breaks, meetings, illness; 0 … 90.
                               ///< Leave and training count as absence already.
    qint64 seq = 0;            ///< 0 = never set for this group; grows with every change

    bool operator==(const GroupGoal &) const = default;
};

/// Invalid "planning.out_of_range" at its field: target, within, shrinkage.
Result<void> checkGoal(const GroupGoal &goal);

/// Which shifts count: the plan as it will be, with drafts, or as everybody knows it.
enum class PlanView { Planned, Published };

/// Half an hour with who is needed and who is there.
struct StaffedHalfHour
{
    struct Need
    {
        double contacts = 0; ///< expected
        double ahtS = 0;     ///< seconds of each
        int agents = 0;      ///< at the telephones at the same time, by Erlang C
        int people = 0;      ///< on shift, so that less shrinkage as many are there
        std::optional<double> serviceLevel; ///< expected with who is there; none where nothing is expected or the queue would grow without end

        bool operator==(const Need &) const = default;
    };
    QDateTime from;     ///< UTC
    int wallMinute = 0; ///< since the local midnight
    int there = 0;      ///< people of the group on shift; training and approved leave are no duty
    std::optional<Need> need; ///< none where nothing can be foretold: no data, which is not zero

    int gap() const { return need ? std::max(0, need->people - there) : 0; } ///< people who are missing
    bool operator==(const StaffedHalfHour &) const = default;
};

/// Below so many contacts in half an hour nobody is asked to sit there: it would be less than one call in five hours.
inline constexpr double fewestContacts = 0.1;

/// Agents at the telephones when `people` are on shift.
int atTelephones(int people, const GroupGoal &goal);

/// How many people of the group are on shift in each half hour that begins at one of `begins` (ascending): minutes of presence over thirty, rounded
/// down, nobody twice. Shifts over midnight and on days when the clock is changed count when they really are.
QList<int> peopleThere(const Roster &roster, Id<SupportGroup> group, const QList<QDateTime> &begins, PlanView view);

/// Forecast, goal and roster together. `forecast` without handling times (ahtS 0) gives no need. The errors of checkGoal().
Result<QList<StaffedHalfHour>> staffed(const QList<ForecastHalfHour> &forecast, const QList<int> &there, const GroupGoal &goal);

/// Share of the contacts of these half hours that is answered in time by Erlang's formula; where the queue grows without end none is. None
/// where nothing is expected.
std::optional<double> expectedServiceLevel(const QList<StaffedHalfHour> &halfHours);

/// What a simulation saw.
struct SimulatedDay
{
    qint64 contacts = 0;
    qint64 inTime = 0;  ///< answered within the goal's time
    double waitedS = 0; ///< of all that were answered, in seconds
    qint64 answered = 0;

    /// None without a contact.
    std::optional<double> serviceLevel() const { return contacts > 0 ? std::optional(double(inTime) / double(contacts)) : std::nullopt; }
    bool operator==(const SimulatedDay &) const = default;
};

enum class HandlingTimes {
    Exponential, ///< as Erlang's formula assumes
    LogNormal    ///< as they mostly are; coefficient of variation 0.7
};

/// Lets `days` days like this one happen: contacts come at random at each half hour's rate and are taken first come, first served, by
/// as many agents as sit there less shrinkage; nobody hangs up, and a call that has begun is finished after the shift. The same seed gives
/// the same days. Half hours follow each other without a gap; those without a need have no contacts.
SimulatedDay simulate(const QList<StaffedHalfHour> &day, const GroupGoal &goal, quint32 seed, int days = 1, HandlingTimes times = HandlingTimes::Exponential);

} // namespace frontdesk
