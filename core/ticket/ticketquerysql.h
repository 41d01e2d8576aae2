#pragma once

#include "core/storage/connection.h"
#include "core/ticket/ticketfilter.h"

namespace frontdesk {

/// A filter as SQL over `ticket t`: fixed fragments, every value bound.
struct TicketSql
{
    QString where; ///< without the word WHERE, never empty
    Binds binds;
};

/// What a condition is for. A list looks for its tickets from any side; a check asks about tickets that are known already, row by row,
/// and must not look at others.
enum class SqlUse { List, Check };

/// `me` hides what a person must not see on SQLite too (a complaint about oneself); PostgreSQL's policies do it anyway. `prefix` stands
/// before the name of every bound value, so that several conditions can stand in one statement.
TicketSql ticketSql(Backend backend, const TicketFilter &filter, Id<Staff> me, const QList<qint64> &wordMatches = {}, SqlUse use = SqlUse::List,
                    const QString &prefix = {});

QString countText(const TicketSql &sql);

/// `column IN` a list of ids bound as one value, `name`: the text stays the same for every list, and so does what is prepared. The list may
/// have a million ids; either database looks them up in a table of its own.
QString amongIds(Backend backend, const QString &column, const QString &name = QStringLiteral("ids"));
QVariant idsBind(Backend backend, const QList<qint64> &ids);

} // namespace frontdesk
