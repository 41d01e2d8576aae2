#pragma once

#include "core/storage/connection.h"
#include "core/ticket/ticketfilter.h"

namespace frontdesk {

/// A filter as SQL over `ticket t`: fixed fragments, every value bound.
struct TicketSql
{
    QString where; ///< without the word WHERE, never empty
    QString joins; ///< what the order needs, with leading blank
    QString order; ///< without ORDER BY, ends with the id
    Binds binds;
};

/// What a condition is for. A list looks for its tickets from any side; a check asks about tickets that are known already, row by row,
/// and must not look at others.
enum class SqlUse { List, Check };

/// `me` hides what a person must not see on SQLite too (a complaint about oneself); PostgreSQL's policies do it anyway. `prefix` stands
/// before the name of every bound value, so that several conditions can stand in one statement.
TicketSql ticketSql(const TicketFilter &filter, const TicketSort &sort, Id<Staff> me, const QList<qint64> &wordMatches = {}, SqlUse use = SqlUse::List,
                    const QString &prefix = {});

/// The statements of a list. The first rows are picked by id from an index that alone answers filter and order; only they are read whole.
QString firstRowsText(Backend backend, const TicketSql &sql, int limit);
QString orderText(const TicketSql &sql);
QString countText(const TicketSql &sql);

} // namespace frontdesk
