#pragma once

#include "core/ticket/ticketservice.h"

#include <functional>

class QWidget;

namespace frontdesk {

class Desk;

/// Lets a person choose, one field after the other, between what stands in the desk and what they had typed. Nothing is overwritten
/// before they do.
/// `page` is the ticket as read again; `send` gets the action that writes the person's own value, with a command of its own.
/// `look` is called when they want to see the journal first. Works over `parent`; the dialogs delete themselves.
void chooseBetween(Desk &desk, const TicketPage &page, const TicketAction &action, const QList<TicketReceipt::Conflict> &conflicts, QWidget *parent,
                   const std::function<void(const TicketAction &)> &send, const std::function<void()> &look);

} // namespace frontdesk
