#pragma once

#include "core/people/people.h"

namespace frontdesk {

/// Who acts: the member of staff signed in (on PostgreSQL the session user), with the role the desk gave.
struct Actor
{
    Id<Staff> staff;
    QString name;
    QString login; ///< recorded as `recorded_by` on SQLite
    QString role;  ///< agent lead manager admin service
    QList<Id<SupportGroup>> groups;
    bool ownsDesk = false; ///< may import, move and make demos: member of the desk's owner role, or whoever holds the SQLite file

    bool isIn(Id<SupportGroup> group) const { return groups.contains(group); }
    bool operator==(const Actor &) const = default;
};

} // namespace frontdesk
