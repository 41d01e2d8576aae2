#pragma once

#include "core/agreement/businesstime.h"
#include "core/people/people.h"

#include <QDate>
#include <QHash>
#include <QStringList>

namespace frontdesk {

/// A shift as it recurs: wall time of its zone, minutes since the midnight of its day. A night shift ends past 1440, on the next day.
struct ShiftPattern
{
    Id<ShiftPattern> id;
    QString code;           ///< stable, small letters; for `code` see agreement codes
    Id<SupportGroup> group; ///< none = every group may use it
    BilingualName name;
    QString mark = QStringLiteral("early"); ///< early middle late night training: how it is drawn; training is no duty
    QString zone;           ///< IANA
    int fromMinute = 480;   ///< 0 … 1439
    int toMinute = 960;     ///< later than fromMinute, by 24 h at most
    int breakMinutes = 0;   ///< not paid, somewhere within
    QString skill;          ///< that whoever works it needs; empty = none
    QString language;       ///< the same: zh en …
    bool active = true;
    qint64 seq = 0;         ///< 0 = new; grows with every change
    bool operator==(const ShiftPattern &) const = default;
};

/// What a person can do, and for how long a week.
struct StaffProfile
{
    Id<Staff> staff;
    QStringList languages; ///< codes: zh en ja
    QStringList skills;    ///< codes of the desk's own
    int weeklyMinutes = 0; ///< 0 = not agreed
    qint64 seq = 0;        ///< 0 = new
    bool operator==(const StaffProfile &) const = default;
};

/// One person, one shift, one day.
struct RosterShift
{
    enum class State {
        Draft,     ///< planned, told to nobody
        Published, ///< holds
        Withdrawn, ///< holds until the next publishing, which takes it away
        Removed    ///< taken back or away
    };
    Id<RosterShift> id;
    Id<SupportGroup> group;
    Id<Staff> staff;
    Id<ShiftPattern> pattern;
    QDate day; ///< local, of its begin
    QDateTime from; ///< UTC; equal to `to` where the clock skips the whole shift
    QDateTime to;   ///< UTC
    State state = State::Draft;
    QString excuse; ///< why a rule is broken knowingly; empty = none
    qint64 seq = 0; ///< grows with every change

    bool planned() const { return state == State::Draft || state == State::Published; }   ///< part of the plan as it will be
    bool holds() const { return state == State::Published || state == State::Withdrawn; } ///< part of the plan as everybody knows it
    bool operator==(const RosterShift &) const = default;
};

/// Days off, the last one included. Why is nobody's business here.
struct Leave
{
    enum class State { Asked, Approved, Refused, Withdrawn };
    Id<Leave> id;
    Id<Staff> staff;
    QDate from;
    QDate to;
    State state = State::Asked;
    QDateTime askedAt; ///< UTC
    Id<Staff> askedBy;
    qint64 seq = 0;

    bool covers(QDate day) const { return from <= day && day <= to; }
    bool operator==(const Leave &) const = default;
};

/// A published shift given to another, for one of theirs or for nothing.
struct ShiftSwap
{
    enum class State { Asked, Accepted, Declined, Approved, Refused, Withdrawn, Expired };
    Id<ShiftSwap> id;
    Id<SupportGroup> group;
    Id<RosterShift> shift;
    qint64 shiftSeq = 0; ///< as it was when this was asked
    QDate day;
    Id<ShiftPattern> pattern;
    Id<Staff> askedBy;
    Id<Staff> other;
    Id<RosterShift> otherShift; ///< none = nothing in return
    qint64 otherSeq = 0;
    QDate otherDay;
    Id<ShiftPattern> otherPattern;
    State state = State::Asked; ///< Expired is never stored: see stateAt()
    QDateTime askedAt;   ///< UTC
    QDateTime expiresAt; ///< UTC: when the first of the two shifts begins
    qint64 seq = 0;

    State stateAt(const QDateTime &now) const
    {
        return (state == State::Asked || state == State::Accepted) && expiresAt <= now ? State::Expired : state;
    }
    bool operator==(const ShiftSwap &) const = default;
};

/// What is known about some days of a group: its people's shifts in every group, leave, open swaps. A snapshot.
struct Roster
{
    Id<SupportGroup> group;
    QDate from;
    QDate to; ///< included
    QList<ShiftPattern> patterns;            ///< all, also those no longer in use; by begin
    QHash<Id<Staff>, StaffProfile> profiles; ///< who has none can do everything that nobody asks for
    QList<RosterShift> shifts;               ///< by begin; none that is removed
    QList<Leave> leave;                      ///< asked and approved
    QList<ShiftSwap> swaps;                  ///< open

    const ShiftPattern *pattern(Id<ShiftPattern> id) const;
    const RosterShift *shift(Id<RosterShift> id) const;
    /// What the group has in this cell, those that are withdrawn too.
    QList<RosterShift> cell(Id<Staff> person, QDate day) const;
    bool onLeave(Id<Staff> person, QDate day) const; ///< approved
    bool operator==(const Roster &) const = default;
};

/// When a wall time of a zone comes, in milliseconds of wall time since 1970-01-01 00:00 local: the first instant at which the clock
/// shows it or a later time. So a time in the missing hour comes when the clock jumps, one in the repeated hour the first time; and
/// shifts that touch on the wall neither overlap nor leave a gap. "calendar.zone_unknown".
Result<QDateTime> instantOfWall(const QString &zone, qint64 wallMs);

/// From when to when the shift lasts on that day, UTC. Empty where the clock skips it whole. "calendar.zone_unknown".
Result<TimeSpan> shiftSpan(const ShiftPattern &pattern, QDate day);

/// Worked minutes: what really passes, an hour more or less on the days the clock is changed, less the break.
qint64 workedMinutes(const RosterShift &shift, const ShiftPattern *pattern);

/// Who is on duty in the group at that instant by what is published, who began first at first; training and approved leave are no duty.
QList<Id<Staff>> onDuty(const Roster &roster, Id<SupportGroup> group, const QDateTime &at);

} // namespace frontdesk
