#pragma once

#include "core/storage/session.h"
#include "core/ticket/ticket.h"

#include <QJsonObject>

namespace frontdesk {

/// A ticket and its row: one mapping for reading, writing, journal bodies and replay.
namespace ticketrow {

/// From a row of the statement ticket.rows (caller and owner names included).
Ticket read(const Row &row);

/// The columns that events set, with values as they are bound. Fixed ones (number, kind, opened_at) and cached clocks are not among them.
QList<std::pair<QString, QVariant>> eventColumns(const Ticket &ticket);
/// The cached columns: agreement, due, left, breach.
QList<std::pair<QString, QVariant>> clockColumns(const Ticket &ticket);

/// By what tickets are ordered that are due: those without a due instant stand behind all others.
QDateTime dueOrder(const Ticket &ticket);

/// Column -> value as the journal's "set" has it: ids as numbers, instants as text, nothing as null.
QJsonValue journalValue(const QVariant &value);
/// What differs between two states of a ticket, as "set" and "was".
struct Difference
{
    QJsonObject set;
    QJsonObject was;
};
Difference difference(const Ticket &before, const Ticket &after);

} // namespace ticketrow
} // namespace frontdesk
