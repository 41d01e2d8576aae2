#pragma once

#include "core/people/people.h"
#include "core/storage/session.h"

#include <QHash>
#include <QSet>

namespace frontdesk {

/// Who of a group is at work.
class DutyRoster
{
public:
    virtual ~DutyRoster() = default;
    /// Empty without a roster for the group or when nobody of it is on shift. Order: who is asked first.
    virtual Result<QList<Id<Staff>>> onShift(Session &session, Id<SupportGroup> group, const QDateTime &at) const = 0;
};

/// By the desk's published shifts; training and approved leave are no duty. Who began first is asked first.
class PublishedRoster final : public DutyRoster
{
public:
    Result<QList<Id<Staff>>> onShift(Session &session, Id<SupportGroup> group, const QDateTime &at) const override;
    /// The same for everybody; it has no state.
    static const PublishedRoster &shared();
};

/// Who is on duty everywhere at one instant.
struct DutyNow
{
    QSet<Id<SupportGroup>> planned; ///< groups with a published shift within a week of it: of others nobody can say who is not on shift
    QHash<Id<SupportGroup>, QHash<Id<Staff>, QDateTime>> until; ///< by group and person: the end of the shift, UTC

    /// Invalid when the person is not on shift in that group.
    QDateTime end(Id<SupportGroup> group, Id<Staff> person) const { return until.value(group).value(person); }
};
Result<DutyNow> dutyAt(Session &session, const QDateTime &at);

} // namespace frontdesk
