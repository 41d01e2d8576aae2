#pragma once

#include "core/desk/deskreference.h"
#include "core/interaction/interaction.h"
#include "core/ticket/ticketservice.h"

#include <QJsonObject>

namespace frontdesk::ctl {

/// A ticket as `ticket list` writes it: codes, numbers and names instead of keys, times with Z, null for what is not there.
QJsonObject ticketJson(const Ticket &ticket, const DeskReference &reference);

/// Everything about a ticket, as `ticket show` writes it: the same and details, people, journal, links, attachments, contacts.
QJsonObject ticketPageJson(const TicketPage &page, const QList<Interaction> &contacts, const DeskReference &reference);

} // namespace frontdesk::ctl
