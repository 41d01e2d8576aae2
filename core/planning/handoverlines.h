#pragma once

#include "core/planning/handover.h"
#include "core/storage/session.h"

namespace frontdesk::handoverwork {

/// Fills lines and totals for sheet.group, from, to and until: what changed, who waits, what is promised. Tickets and calls only as far as the
/// session and the rules of handoverwork let them be listed.
Result<void> fillLines(Session &session, HandoverSheet &sheet);

} // namespace frontdesk::handoverwork
