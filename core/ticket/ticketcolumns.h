#pragma once

#include "core/ticket/ticket.h"

#include <QJsonObject>

namespace frontdesk {

/// The columns of a ticket's row that its journal accounts for, as they stand in the "set" of an event: keys are column names, ids
/// numbers, instants text with Z (instantText), what is absent null. Cached clocks, organisation, number and counters of the row are not among them.
namespace ticketcolumns {

/// Every column with its value.
QJsonObject all(const Ticket &ticket);
/// Those that differ, with their value in `after`; `was` gets their value in `before`.
QJsonObject changed(const Ticket &before, const Ticket &after, QJsonObject *was = nullptr);
/// Takes a "set" over, the inverse of changed(). Unknown columns are left alone.
void apply(Ticket &ticket, const QJsonObject &set);
/// A ticket of which nothing has been told yet: every column null, empty or 0.
Ticket blank();
/// Whether state, pending data, group or owner differ: the unit that flow_seq counts.
bool flowDiffers(const Ticket &a, const Ticket &b);

} // namespace ticketcolumns
} // namespace frontdesk
