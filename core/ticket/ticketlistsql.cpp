#include "core/ticket/ticketlistsql.h"

#include "core/support/clock.h"
#include "core/ticket/ticketrow.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// How one column sorts. What stands in another table (its name there) is reached from that table, in its own index's order.
struct Order
{
    QStringList columns; ///< of the ticket, without the id that always ends the order
    QString table = {};
    QString name = {};
    QString key = {};    ///< of the ticket, to `table`
    QString index = {};  ///< of the ticket, by `key` and id
};

const Order &orderOf(const QString &column)
{
    static const QHash<QString, Order> orders{{u"priority"_s, {{u"priority"_s, u"due_order"_s}}},
                                              {u"due"_s, {{u"due_order"_s}}},
                                              {u"number"_s, {{u"number"_s}}},
                                              {u"title"_s, {{u"title"_s}}},
                                              {u"state"_s, {{u"phase"_s, u"state"_s}}},
                                              {u"changed"_s, {{u"changed_at"_s}}},
                                              {u"opened"_s, {{u"opened_at"_s}}},
                                              {u"caller"_s, {{}, u"customer"_s, u"shown_name"_s, u"caller_id"_s, u"ticket_by_person"_s}},
                                              {u"group"_s, {{}, u"support_group"_s, u"code"_s, u"group_id"_s, u"ticket_by_group"_s}},
                                              {u"owner"_s, {{}, u"staff"_s, u"name"_s, u"owner_id"_s, u"ticket_by_owner"_s}}};
    const auto found = orders.constFind(column);
    return found == orders.cend() ? *orders.constFind(u"priority"_s) : *found;
}

QString direction(bool descending)
{
    return descending ? u" DESC"_s : u" ASC"_s;
}

/// "t.a ASC, t.b ASC, t.id ASC".
QString columnsText(const QStringList &columns, bool descending)
{
    QStringList parts;
    for (const QString &column : columns + QStringList{u"id"_s})
        parts += u"t."_s + column + direction(descending);
    return parts.join(u", "_s);
}

QString limitText(int limit)
{
    return limit > 0 ? u" LIMIT %1"_s.arg(limit) : QString();
}

/// The other table's rows in their order, and for each its tickets: nothing but two indexes is read, and only as far as asked.
QString drivenText(Backend backend, const TicketListSql &list, const Order &order, int limit)
{
    const QString way = direction(list.sort.descending);
    if (backend == Backend::Postgres) {
        return u"SELECT t.id FROM %1 o CROSS JOIN LATERAL (SELECT t.id FROM ticket t WHERE t.%2 = o.id AND %3 ORDER BY t.id%4%5) t ORDER BY o.%6%4, t.id%4%5"_s
            .arg(order.table, order.key, list.condition, way, limitText(limit), order.name);
    }
    // Named: without it a million tickets are copied into an index of the moment. Open ones have smaller indexes of their own.
    const QString index = list.openOnes ? QString() : u" INDEXED BY "_s + order.index;
    return u"SELECT t.id FROM %1 o CROSS JOIN ticket t%2 ON t.%3 = o.id WHERE %4 ORDER BY o.%5%6, t.id%6%7"_s.arg(order.table, index, order.key, list.condition,
                                                                                                            order.name, way, limitText(limit));
}

/// SQLite knows how large an index is only after ANALYZE, which a new index has not seen; it would sort all open tickets.
QString openIndexText(Backend backend, const TicketListSql &list)
{
    static const QHash<QString, QString> indexes{{u"priority"_s, u"ticket_open"_s},           {u"due"_s, u"ticket_open_by_due"_s},
                                                 {u"changed"_s, u"ticket_open_by_change"_s}, {u"opened"_s, u"ticket_open_by_opening"_s},
                                                 {u"number"_s, u"ticket_by_number"_s},       {u"title"_s, u"ticket_by_title"_s}};
    const QString index = indexes.value(list.sort.column);
    return backend == Backend::Sqlite && list.broad && list.openOnes && !index.isEmpty() ? u" INDEXED BY "_s + index : QString();
}

QString sortedText(const TicketListSql &list, const Order &order, const QString &condition, int limit, const QString &index = {})
{
    if (order.table.isEmpty())
        return u"SELECT t.id FROM ticket t%4 WHERE %1 ORDER BY %2%3"_s.arg(condition, columnsText(order.columns, list.sort.descending), limitText(limit), index);
    return u"SELECT t.id FROM ticket t LEFT JOIN %1 o ON o.id = t.%2 WHERE %3 ORDER BY o.%4%5 NULLS %6, t.id%5%7"_s
        .arg(order.table, order.key, condition, order.name, direction(list.sort.descending), list.sort.descending ? u"FIRST"_s : u"LAST"_s, limitText(limit));
}

} // namespace

TicketListSql ticketListSql(const TicketFilter &filter, const TicketSort &sort, const TicketSql &sql)
{
    TicketFilter coarse;
    coarse.phases = filter.phases;
    coarse.kinds = filter.kinds;
    return {sql.where, sql.binds, sort, filter == coarse, filter.phases == TicketFilter::openOnes().phases};
}

QStringList orderTexts(Backend backend, const TicketListSql &list, int limit)
{
    const Order &order = orderOf(list.sort.column);
    if (order.table.isEmpty() || !list.broad)
        return {sortedText(list, order, list.condition, limit, openIndexText(backend, list))};
    // By the key that is NULL too: else the tickets might be gone through by their id, and those without owner are the newest.
    const QString without = u"SELECT t.id FROM ticket t WHERE t.%1 IS NULL AND %2 ORDER BY t.%1%3, t.id%3%4"_s.arg(order.key, list.condition, direction(list.sort.descending),
                                                                                                       limitText(limit));
    const QString with = drivenText(backend, list, order, limit);
    return list.sort.descending ? QStringList{without, with} : QStringList{with, without};
}

QString orderAmongText(Backend backend, const TicketListSql &list)
{
    return sortedText(list, orderOf(list.sort.column), amongIds(backend, u"t.id"_s) + u" AND "_s + list.condition, 0);
}

QString beforeText(Backend backend, const TicketListSql &list)
{
    const Order &order = orderOf(list.sort.column);
    if (!order.table.isEmpty())
        return {};
    QStringList columns, places;
    for (const QString &column : order.columns + QStringList{u"id"_s}) {
        columns += u"t."_s + column;
        places += u":place_"_s + column;
    }
    return u"SELECT t.id FROM ticket t%6 WHERE %1 AND (%2) %3 (%4) ORDER BY %5 LIMIT 1"_s.arg(list.condition, columns.join(u", "_s), list.sort.descending ? u">"_s : u"<"_s,
                                                                                      places.join(u", "_s), columnsText(order.columns, !list.sort.descending), openIndexText(backend, list));
}

Binds placeBinds(const Ticket &ticket, const TicketSort &sort)
{
    const QHash<QString, QVariant> values{{u"priority"_s, ticket.priority},    {u"due_order"_s, ticketrow::dueOrder(ticket)}, {u"number"_s, ticket.number},
                                          {u"title"_s, ticket.title},          {u"phase"_s, ticket.phase},                    {u"state"_s, ticket.state},
                                          {u"changed_at"_s, ticket.changedAt}, {u"opened_at"_s, ticket.openedAt}};
    Binds binds{{u"place_id"_s, ticket.id.value}};
    for (const QString &column : orderOf(sort.column).columns)
        binds.append({u"place_"_s + column, values.value(column)});
    return binds;
}

} // namespace frontdesk
