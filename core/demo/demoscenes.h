#pragma once

#include "core/demo/demoworld.h"

namespace frontdesk {

/// The scripted tickets of resources/demo/scenes.json: what a newcomer sees first in the queue.
qint64 demoSceneCount();
Result<QList<TicketHistory>> tellDemoScenes(Session &session, const DemoWorld &world, qint64 count);

} // namespace frontdesk
