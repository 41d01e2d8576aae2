#pragma once

#include "core/agreement/ticketclock.h"
#include "core/ticket/ticketservice.h"
#include "ui/kit/clockpicture.h"
#include "ui/kit/stepper.h"
#include "ui/kit/timeleft.h"
#include "ui/ticket/wordscontext.h"

namespace frontdesk {

/// How a ticket stands with what was promised, for the header, the stepper and the picture of its clocks.
struct ServiceLevels
{
    TicketClocks clocks;
    TimeLeft left;              ///< of the resolution
    QString agreement;          ///< "Standard agreement, Shanghai UTC+8"; empty without one
    ClockPictureValue picture;  ///< response and resolution; no rows without an agreement
};

ServiceLevels serviceLevels(const TicketPage &page, const WordsContext &context);

/// Where the ticket stands in 受理 调派 维护 跟踪 反馈, each step with what its journal says about it.
QList<Step> loopSteps(const TicketPage &page, const TicketClocks &clocks, const WordsContext &context);

} // namespace frontdesk
