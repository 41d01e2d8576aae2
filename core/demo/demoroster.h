#pragma once

#include "core/demo/demoworld.h"

namespace frontdesk {

/// Writes the demo's shifts, what its people can do, and a roster from the week before `now` to the one after the next: early, late and night
/// on the first line, days on the others. The last week is not published yet; a leave and a swap wait for the lead, and two shifts conflict.
/// Only `now` and the people decide what is in it.
Result<void> writeDemoRoster(Session &session, const DemoWorld &world);

} // namespace frontdesk
