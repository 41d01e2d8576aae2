#pragma once

#include "core/demo/demoworld.h"
#include "core/storage/session.h"

namespace frontdesk {

/// The demo desk's outages and planned work (resources/demo/bulletins.json): one that runs, behind it the open incident of the same name
/// where the demo is large enough to have it, one that is to come, one that was restored. To be run as the desk's owner.
Result<void> writeDemoBulletins(Session &session, const DemoWorld &world);

} // namespace frontdesk
