#include "core/ticket/viewcounting.h"

#include "core/search/ticketsearch.h"
#include "core/ticket/ticketquerysql.h"

using namespace Qt::StringLiterals;

namespace frontdesk::viewcounting {

namespace {

TicketFilter withoutWords(TicketFilter filter)
{
    filter.words.clear();
    return filter;
}

/// "SELECT t.id, …, c0, c1 …" up to WHERE, one column for each filter.
QString standingText(Backend backend, const QList<TicketFilter> &filters, Id<Staff> me, Binds *binds)
{
    QString text = u"SELECT t.id, CASE WHEN t.breached_at IS NULL THEN 0 ELSE 1 END AS late, t.due_order, t.opened_at, t.changed_at, t.resolved_at"_s;
    for (qsizetype i = 0; i < filters.size(); ++i) {
        const TicketSql sql = ticketSql(backend, withoutWords(filters.at(i)), me, {}, SqlUse::Check, u"v%1_"_s.arg(i));
        text += u", CASE WHEN %1 THEN 1 ELSE 0 END AS c%2"_s.arg(sql.where).arg(i);
        *binds += sql.binds;
    }
    return text + u" FROM ticket t WHERE "_s;
}

Result<QList<Standing>> standings(Session &session, const QString &text, const Binds &binds, qsizetype filters)
{
    return session.queryText(text, binds, [filters](const Row &row) {
        Standing standing;
        standing.id = row.integer(u"id"_s);
        standing.late = row.integer(u"late"_s) != 0;
        standing.times.dueAt = row.instant(u"due_order"_s);
        standing.times.openedAt = row.instant(u"opened_at"_s);
        standing.times.changedAt = row.instant(u"changed_at"_s);
        standing.times.resolvedAt = row.instant(u"resolved_at"_s);
        for (qsizetype i = 0; i < filters; ++i)
            standing.matches += row.integer(u'c' + QString::number(i)) != 0;
        return standing;
    });
}

} // namespace

const QList<TimeBound> &timeBounds()
{
    static const QList<TimeBound> all{
        {&TicketFilter::openedFrom, "t.opened_at", &Ticket::openedAt},     {&TicketFilter::openedTill, "t.opened_at", &Ticket::openedAt},
        {&TicketFilter::changedFrom, "t.changed_at", &Ticket::changedAt},  {&TicketFilter::changedTill, "t.changed_at", &Ticket::changedAt},
        {&TicketFilter::resolvedFrom, "t.resolved_at", &Ticket::resolvedAt}, {&TicketFilter::resolvedTill, "t.resolved_at", &Ticket::resolvedAt},
        {&TicketFilter::dueFrom, "t.due_order", &Ticket::dueAt},           {&TicketFilter::dueBefore, "t.due_order", &Ticket::dueAt},
    };
    return all;
}

Result<QList<qint64>> members(Session &session, const TicketFilter &filter, Id<Staff> me)
{
    QList<qint64> matches;
    if (!filter.words.trimmed().isEmpty()) {
        FRONTDESK_LET(found, ticketsearch::matching(session, filter.words));
        matches = found;
    }
    const TicketSql sql = ticketSql(session.backend(), filter, me, matches);
    return session.keys(u"SELECT t.id * 2 + CASE WHEN t.breached_at IS NULL THEN 0 ELSE 1 END FROM ticket t WHERE "_s + sql.where, sql.binds);
}

QString checkText(Backend backend, const QList<TicketFilter> &filters, qsizetype ids, Id<Staff> me, Binds *binds)
{
    QStringList names;
    for (qsizetype i = 0; i < ids; ++i)
        names += u":id%1"_s.arg(i);
    return standingText(backend, filters, me, binds) + u"t.id IN (%1)"_s.arg(names.join(u", "_s));
}

Result<QList<Standing>> check(Session &session, const QList<TicketFilter> &filters, const QList<qint64> &ids, Id<Staff> me)
{
    if (ids.isEmpty())
        return QList<Standing>();
    Q_ASSERT(ids.size() <= mostChecked);
    // Some ids twice, so that there are only nine lengths of the statement to prepare.
    qsizetype places = 1;
    while (places < ids.size())
        places *= 2;
    Binds binds;
    const QString text = checkText(session.backend(), filters, places, me, &binds);
    for (qsizetype i = 0; i < places; ++i)
        binds.append({u"id%1"_s.arg(i), ids.at(std::min(i, ids.size() - 1))});
    return standings(session, text, binds, filters.size());
}

Result<QList<Standing>> crossing(Session &session, const TicketFilter &before, const TicketFilter &after, Id<Staff> me)
{
    Binds binds;
    QString text = standingText(session.backend(), {after}, me, &binds);
    QStringList passed;
    for (const TimeBound &bound : timeBounds()) {
        const QDateTime from = std::min(before.*bound.member, after.*bound.member), till = std::max(before.*bound.member, after.*bound.member);
        if (from == till)
            continue;
        const QString name = u"b%1_"_s.arg(passed.size());
        passed += u"(%1 >= :%2from AND %1 < :%2till)"_s.arg(QLatin1String(bound.column), name);
        binds.append({name + u"from"_s, from});
        binds.append({name + u"till"_s, till});
    }
    if (passed.isEmpty())
        return QList<Standing>();
    // What the filter says apart from its instants holds before and after, so that its indexes help here too.
    TicketFilter lasting = withoutWords(after);
    for (const TimeBound &bound : timeBounds())
        lasting.*bound.member = {};
    const TicketSql rest = ticketSql(session.backend(), lasting, me, {}, SqlUse::List, u"r_"_s);
    return standings(session, text + u'(' + passed.join(u" OR "_s) + u") AND "_s + rest.where, binds + rest.binds, 1);
}

Result<QDateTime> nextAt(Session &session, const TicketFilter &filter, const TimeBound &bound, Id<Staff> me)
{
    const QDateTime from = filter.*bound.member;
    TicketFilter rest = withoutWords(filter);
    for (const TimeBound &one : timeBounds()) {
        if (qstrcmp(one.column, bound.column) == 0)
            rest.*one.member = {};
    }
    const TicketSql sql = ticketSql(session.backend(), rest, me, {}, SqlUse::List, u"r_"_s);
    const QLatin1String column(bound.column);
    FRONTDESK_LET(found, session.queryText(u"SELECT %1 AS moment FROM ticket t WHERE %2 AND %1 >= :bound ORDER BY %1 LIMIT 1"_s.arg(column, sql.where),
                                           sql.binds + Binds{{u"bound"_s, from}}, [](const Row &row) { return row.instant(u"moment"_s); }));
    return found.isEmpty() ? QDateTime() : found.first();
}

} // namespace frontdesk::viewcounting
