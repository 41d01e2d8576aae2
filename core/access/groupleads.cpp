#include "core/access/groupleads.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

Result<bool> leadsGroup(Session &session, const Actor &actor, Id<SupportGroup> group)
{
    if (!group)
        return false;
    if (actor.role == "manager"_L1 || actor.role == "admin"_L1 || (actor.role == "lead"_L1 && actor.isIn(group)))
        return true;
    FRONTDESK_LET(lead, session.queryOne(u"view.leads"_s, {{u"group"_s, group.value}}, [](const Row &row) { return row.id<Staff>(u"lead_id"_s); }));
    return lead && *lead == actor.staff;
}

} // namespace frontdesk
