#include "core/planning/roster.h"

#include "core/agreement/zoneoffsets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

const ShiftPattern *Roster::pattern(Id<ShiftPattern> id) const
{
    const auto found = std::find_if(patterns.cbegin(), patterns.cend(), [id](const ShiftPattern &one) { return one.id == id; });
    return found == patterns.cend() ? nullptr : &*found;
}

const RosterShift *Roster::shift(Id<RosterShift> id) const
{
    const auto found = std::find_if(shifts.cbegin(), shifts.cend(), [id](const RosterShift &one) { return one.id == id; });
    return found == shifts.cend() ? nullptr : &*found;
}

QList<RosterShift> Roster::cell(Id<Staff> person, QDate day) const
{
    QList<RosterShift> found;
    for (const RosterShift &one : shifts) {
        if (one.staff == person && one.day == day && one.group == group)
            found.append(one);
    }
    return found;
}

bool Roster::onLeave(Id<Staff> person, QDate day) const
{
    return std::any_of(leave.cbegin(), leave.cend(),
                       [&](const Leave &one) { return one.staff == person && one.state == Leave::State::Approved && one.covers(day); });
}

Result<QDateTime> instantOfWall(const QString &zone, qint64 wallMs)
{
    FRONTDESK_LET(offsets, zoneOffsets(zone));
    const ZoneOffsets &pieces = *offsets;
    // The wall time of a later piece can lie before that of an earlier one, so the first piece that reaches it is searched, from a day
    // before the earliest it can be: no zone is farther than a day from UTC.
    const qint64 earliest = wallMs - 86'400'000;
    auto piece = std::partition_point(pieces.cbegin() + 1, pieces.cend(), [earliest](const ZoneOffset &one) { return one.fromMs <= earliest; }) - 1;
    for (;; ++piece) {
        const auto next = piece + 1;
        const qint64 at = std::max(piece->fromMs, wallMs - piece->offsetMs);
        if (next == pieces.cend() || at < next->fromMs)
            return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    }
}

Result<TimeSpan> shiftSpan(const ShiftPattern &pattern, QDate day)
{
    const qint64 midnight = QDate(1970, 1, 1).daysTo(day) * 86'400'000;
    FRONTDESK_LET(from, instantOfWall(pattern.zone, midnight + pattern.fromMinute * qint64(60'000)));
    FRONTDESK_LET(to, instantOfWall(pattern.zone, midnight + pattern.toMinute * qint64(60'000)));
    return TimeSpan{from, to};
}

qint64 workedMinutes(const RosterShift &shift, const ShiftPattern *pattern)
{
    const qint64 minutes = shift.from.msecsTo(shift.to) / 60'000;
    return std::max<qint64>(0, minutes - (pattern ? pattern->breakMinutes : 0));
}

QList<Id<Staff>> onDuty(const Roster &roster, Id<SupportGroup> group, const QDateTime &at)
{
    QList<const RosterShift *> there;
    for (const RosterShift &one : roster.shifts) {
        const ShiftPattern *pattern = roster.pattern(one.pattern);
        if (one.group == group && one.holds() && one.from <= at && at < one.to && pattern && pattern->mark != "training"_L1 && !roster.onLeave(one.staff, one.day))
            there.append(&one);
    }
    std::stable_sort(there.begin(), there.end(), [](const RosterShift *a, const RosterShift *b) { return std::tie(a->from, a->staff) < std::tie(b->from, b->staff); });
    QList<Id<Staff>> people;
    for (const RosterShift *one : std::as_const(there)) {
        if (!people.contains(one->staff))
            people.append(one->staff);
    }
    return people;
}

} // namespace frontdesk
