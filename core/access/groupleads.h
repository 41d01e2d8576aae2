#pragma once

#include "core/access/actor.h"
#include "core/storage/session.h"

namespace frontdesk {

/// Whether the person leads this group: its lead, a lead in it, managers and administrators. Nobody leads no group.
Result<bool> leadsGroup(Session &session, const Actor &actor, Id<SupportGroup> group);

} // namespace frontdesk
