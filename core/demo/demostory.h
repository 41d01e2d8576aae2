#pragma once

#include "core/demo/demoworld.h"

namespace frontdesk {

/// Tells the ticket of a plan up to now. `memories` are the tickets told before.
Result<TicketHistory> tellDemoTicket(const DemoWorld &world, const DemoPlan &plan, const TicketKey &key, const DemoMemories &memories);

/// The n-th contact that came to nothing more than itself, or waits to be taken; see core/demo/demo.cpp for when.
Interaction demoContact(const DemoWorld &world, qint64 index, const QDateTime &at);
/// Calls that ring now and have not been taken, and call-backs that are due soon.
QList<Interaction> demoContactsOfNow(const DemoWorld &world);

} // namespace frontdesk
