#include "core/desk/desk.h"

#include "core/interaction/interactionservice.h"
#include "core/people/peopleservice.h"
#include "core/ticket/ticketservice.h"

namespace frontdesk {

Desk::~Desk() = default;

} // namespace frontdesk
