#pragma once

#include "core/people/people.h"

#include <QDateTime>
#include <QStringList>

namespace frontdesk {

/// How a group's tickets find an owner.
enum class AssignmentMode {
    Off,        ///< by hand
    RoundRobin, ///< whoever waited longest for one
    LeastLoaded ///< whoever has the least in hand, urgent tickets counting more
};
QString assignmentModeCode(AssignmentMode mode);        ///< off round_robin least_loaded
AssignmentMode assignmentMode(const QString &code);     ///< of an unknown code Off

/// What a ticket asks of whoever is to have it.
struct AssignmentNeed
{
    Id<SupportGroup> group;
    bool rostered = false; ///< the group has a published roster about now: who is not on shift is known not to be
    QStringList skills;    ///< codes of the ticket's service and category
    QString language;      ///< of the caller; empty = of nobody in particular
    bool operator==(const AssignmentNeed &) const = default;
};

/// A member of the group as far as that decides who is to have a ticket.
struct AssignmentMember
{
    Id<Staff> person;
    QDateTime onShiftUntil; ///< UTC; invalid = not on shift in this group
    bool present = false;   ///< has a ticket on screen at this moment
    bool onLeave = false;
    QStringList languages;  ///< codes
    QStringList skills;     ///< codes
    int open = 0;           ///< tickets in hand, in all groups
    int weight = 0;         ///< the same, a ticket of priority 1 counting five times one of priority 5
    QDateTime lastTurn;     ///< UTC; when one of the group's tickets last came to them by itself, invalid = never
    bool operator==(const AssignmentMember &) const = default;
};

/// Somebody who could have the ticket, and why: facts, worded on screen.
struct AssignmentSuggestion
{
    AssignmentMember member;
    bool speaks = false; ///< the caller's language
    QString skill;       ///< of those that the ticket asks for the one they have; empty = none
    bool operator==(const AssignmentSuggestion &) const = default;
};

/// The members in the order in which they come into question. With a roster those on shift; without one those who are seen at the desk
/// before the others; nobody who is away. Among them first who speaks the caller's language, then who has the skill, then by `mode` (Off
/// counts as LeastLoaded), then who waited longest, then by id, so that the same facts always give the same order.
QList<AssignmentSuggestion> rankedForAssignment(const AssignmentNeed &need, const QList<AssignmentMember> &members, AssignmentMode mode);

/// What one open ticket of this priority (1 … 5) adds to AssignmentMember::weight.
constexpr int assignmentWeight(int priority) { return 6 - (priority < 1 ? 1 : priority > 5 ? 5 : priority); }

} // namespace frontdesk
