#pragma once

#include "core/desk/deskreference.h"
#include "core/planning/rosterrules.h"
#include "core/storage/session.h"

#include <QUuid>

namespace frontdesk {

/// What planning needs besides the session.
struct RosterContext
{
    const DeskReference &reference;
    Actor actor;
    QDateTime now; ///< UTC
};

/// A shift as somebody saw it, to be compared with what it is now.
struct SeenShift
{
    Id<RosterShift> id;
    qint64 seq = 0;
    bool operator==(const SeenShift &) const = default;
};

/// What a cell, one person on one day, is to hold.
struct CellChange
{
    struct Entry
    {
        Id<ShiftPattern> pattern;
        QString excuse; ///< why a rule is broken knowingly
        bool operator==(const Entry &) const = default;
    };
    Id<Staff> person;
    QDate day;
    QList<SeenShift> seen; ///< everything of the cell that is not removed, as the person saw it, in any order
    QList<Entry> wanted;   ///< each pattern once
    bool operator==(const CellChange &) const = default;
};

struct RosterReceipt
{
    int changed = 0;         ///< shifts
    QList<CellChange> undo;  ///< brings back what was; `seen` as it is now
};

struct PublishReceipt
{
    int added = 0;   ///< now hold
    int removed = 0; ///< no longer hold
};

/// What becomes of the cell `seen` in the snapshot, for whoever makes a change of it.
QList<SeenShift> seenOf(const QList<RosterShift> &cell);
QList<CellChange::Entry> plannedOf(const QList<RosterShift> &cell);

/// What publishing would tell: the shifts that are drafts or withdrawn within the roster's days, of its group.
QList<RosterShift> unpublished(const Roster &roster);

/// Planning as parts of one DbWorker::read or ::write. A command that was done before gives its result and does nothing. Every change is
/// written in the journal of its subject ("roster" with the group's id, "shift_pattern", "staff_profile", "leave", "swap").
/// Errors: Denied "access.denied"; Conflict "roster.changed_meanwhile" when anything is other than it was seen; NotFound "roster.gone".
namespace rosterwork {

/// A week before and after is read too, for rest and weekly hours. Drafts only for those who plan the group.
Result<Roster> read(Session &session, const RosterContext &context, Id<SupportGroup> group, QDate from, QDate to);

/// Sets cells, all or none. A published shift that goes is withdrawn, one that comes is a draft, until publish().
/// Invalid "roster.not_in_group" (person), "roster.pattern_unknown" (retired or another group's).
Result<RosterReceipt> change(Session &session, const RosterContext &context, const QUuid &command, Id<SupportGroup> group, const QList<CellChange> &cells);

/// Drafts hold from now on, withdrawn shifts no longer: exactly these, as they were seen.
Result<PublishReceipt> publish(Session &session, const RosterContext &context, const QUuid &command, Id<SupportGroup> group, const QList<SeenShift> &shifts);

/// Adds (seq 0) or changes a pattern; shifts that are planned keep the times they have. Errors of problemsOf(), "agreement.code_taken".
Result<Id<ShiftPattern>> savePattern(Session &session, const RosterContext &context, const QUuid &command, const ShiftPattern &pattern);
Result<void> saveProfile(Session &session, const RosterContext &context, const QUuid &command, const StaffProfile &profile);

/// Days off for oneself are asked for; who decides about a person's leave enters it as approved. Invalid "roster.days_invalid",
/// "roster.leave_overlaps".
Result<Id<Leave>> askLeave(Session &session, const RosterContext &context, const QUuid &command, Id<Staff> person, QDate from, QDate to);
/// To Approved or Refused by who decides, to Withdrawn by whom it is for or who decides.
Result<void> decideLeave(Session &session, const RosterContext &context, const QUuid &command, Id<Leave> leave, qint64 seenSeq, Leave::State to);

/// Offers an own published shift to another of the group, for `inReturn` (none = for nothing). Invalid "roster.swap_invalid" when the shift is
/// not one's own, not the other's, not published or has begun.
Result<Id<ShiftSwap>> askSwap(Session &session, const RosterContext &context, const QUuid &command, Id<RosterShift> shift, Id<Staff> other, Id<RosterShift> inReturn);
/// To Accepted or Declined by the other, Withdrawn by who asked, Approved or Refused by who decides. Approving hands the shifts over at once.
/// Invalid "roster.swap_expired"; Conflict "roster.swap_outdated" when one of the shifts is no longer as it was.
Result<void> answerSwap(Session &session, const RosterContext &context, const QUuid &command, Id<ShiftSwap> swap, qint64 seenSeq, ShiftSwap::State to);

} // namespace rosterwork
} // namespace frontdesk
