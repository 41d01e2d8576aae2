#pragma once

#include "core/planning/rosterwork.h"
#include "core/storage/dbworker.h"

#include <QFuture>

namespace frontdesk {

class Desk;

/// Rosters for screens. Every call is one unit of work of rosterwork, with its errors; lives on the desk's thread. What others change is told by
/// the change feed: "roster" (with the group's id), "shift_pattern", "staff_profile", "leave", "swap".
class RosterService
{
public:
    explicit RosterService(Desk &desk);

    QFuture<Result<Roster>> read(Id<SupportGroup> group, QDate from, QDate to);
    QFuture<Result<RosterReceipt>> change(Id<SupportGroup> group, const QList<CellChange> &cells, const QUuid &command = QUuid::createUuid());
    QFuture<Result<PublishReceipt>> publish(Id<SupportGroup> group, const QList<SeenShift> &shifts, const QUuid &command = QUuid::createUuid());
    QFuture<Result<Id<ShiftPattern>>> savePattern(const ShiftPattern &pattern, const QUuid &command = QUuid::createUuid());
    QFuture<Result<void>> saveProfile(const StaffProfile &profile, const QUuid &command = QUuid::createUuid());
    QFuture<Result<Id<Leave>>> askLeave(Id<Staff> person, QDate from, QDate to, const QUuid &command = QUuid::createUuid());
    QFuture<Result<void>> decideLeave(Id<Leave> leave, qint64 seenSeq, Leave::State to, const QUuid &command = QUuid::createUuid());
    QFuture<Result<Id<ShiftSwap>>> askSwap(Id<RosterShift> shift, Id<Staff> other, Id<RosterShift> inReturn, const QUuid &command = QUuid::createUuid());
    QFuture<Result<void>> answerSwap(Id<ShiftSwap> swap, qint64 seenSeq, ShiftSwap::State to, const QUuid &command = QUuid::createUuid());

    /// By what rules the group's roster is judged at this moment.
    RosterRules rules(Id<SupportGroup> group) const;

private:
    Desk &m_desk;
};

} // namespace frontdesk
