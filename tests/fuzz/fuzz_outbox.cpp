#include "core/offline/outboxentry.h"
#include "tests/fuzz/target.h"

#include <QJsonDocument>

using namespace frontdesk;

FRONTDESK_FUZZ(bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    // What was read is stored so that it reads the same: a kept call is sent as it was typed.
    const InteractionDraft call = interactionDraftFromJson(json);
    const QJsonObject callAgain = toJson(call);
    FRONTDESK_HOLDS(toJson(interactionDraftFromJson(callAgain)) == callAgain);
    const TicketAction action = ticketActionFromJson(json);
    const QJsonObject actionAgain = toJson(action);
    FRONTDESK_HOLDS(toJson(ticketActionFromJson(actionAgain)) == actionAgain);
    (void)errorFromJson(json);
}
