#pragma once

#include "core/ticket/ticketquerysql.h"

namespace frontdesk {

/// A list in SQL. Its order may come from several statements, one behind the other: tickets without owner, caller or group stand
/// behind all others (before them when descending) and are asked for by themselves, so that an index gives the rest in order.
/// A column of the sort that nobody knows is read as "priority".
struct TicketListSql
{
    QString condition; ///< over `ticket t`
    Binds binds;
    TicketSort sort;
    bool broad = false; ///< the filter leaves so many that the order must come from an index and not from sorting
    bool openOnes = false;
};

/// From what ticketSql() says about the same filter.
TicketListSql ticketListSql(const TicketFilter &filter, const TicketSort &sort, const TicketSql &sql);

/// Statements that give the ids in order, each at most `limit` of them (0 = all).
QStringList orderTexts(Backend backend, const TicketListSql &list, int limit = 0);

/// The order of those of these ids (bound as `ids`, see idsBind) that are in the list: the tickets of a short list that is at hand.
QString orderAmongText(Backend backend, const TicketListSql &list);

/// The id that stands directly before a place in the order, found from an index; empty for an order that cannot be asked that way.
/// The place is a ticket's own, bound as placeBinds() says.
QString beforeText(Backend backend, const TicketListSql &list);
Binds placeBinds(const Ticket &ticket, const TicketSort &sort);

} // namespace frontdesk
