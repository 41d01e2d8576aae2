#include "core/ticket/ticketquerysql.h"

#include "core/storage/statements.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const QStringList openPhases{u"new"_s, u"assigned"_s, u"in_progress"_s, u"pending"_s};

class Where
{
public:
    void add(const QString &fragment) { m_parts += fragment; }

    template<typename List, typename ValueOf>
    void addIn(const QString &column, const List &values, const QString &name, ValueOf valueOf)
    {
        if (values.isEmpty())
            return;
        if (values.size() == 1) {
            m_parts += u"%1 = :%2"_s.arg(column, name);
            m_binds.append({name, valueOf(values.first())});
            return;
        }
        QStringList names;
        for (qsizetype i = 0; i < values.size(); ++i) {
            const QString bind = name + QString::number(i);
            names += u':' + bind;
            m_binds.append({bind, valueOf(values.at(i))});
        }
        m_parts += u"%1 IN (%2)"_s.arg(column, names.join(u", "_s));
    }
    void addTexts(const QString &column, const QStringList &values, const QString &name)
    {
        addIn(column, values, name, [](const QString &value) { return QVariant(value); });
    }
    template<typename T>
    void addIds(const QString &column, const QList<Id<T>> &ids, const QString &name)
    {
        addIn(column, ids, name, [](Id<T> id) { return QVariant(id.value); });
    }
    void addBound(const QString &fragment, const QString &name, const QVariant &value)
    {
        m_parts += fragment;
        m_binds.append({name, value});
    }

    QString text() const { return m_parts.isEmpty() ? u"1 = 1"_s : m_parts.join(u" AND "_s); }
    const Binds &binds() const { return m_binds; }

private:
    QStringList m_parts;
    Binds m_binds;
};

struct Order
{
    QString joins;
    QString columns; ///< %1 = direction
};

Order orderOf(const QString &column)
{
    static const QHash<QString, Order> orders{
        {u"priority"_s, {{}, u"t.priority %1, t.due_order %1, t.id %1"_s}},
        {u"due"_s, {{}, u"t.due_order %1, t.id %1"_s}},
        {u"number"_s, {{}, u"t.number %1, t.id %1"_s}},
        {u"title"_s, {{}, u"t.title %1, t.id %1"_s}},
        {u"state"_s, {{}, u"t.phase %1, t.state %1, t.id %1"_s}},
        {u"changed"_s, {{}, u"t.changed_at %1, t.id %1"_s}},
        {u"opened"_s, {{}, u"t.opened_at %1, t.id %1"_s}},
        {u"caller"_s, {u" LEFT JOIN customer oc ON oc.id = t.caller_id"_s, u"oc.name %1, t.id %1"_s}},
        {u"group"_s, {u" LEFT JOIN support_group og ON og.id = t.group_id"_s, u"og.code %1, t.id %1"_s}},
        {u"owner"_s, {u" LEFT JOIN staff os ON os.id = t.owner_id"_s, u"os.name %1, t.id %1"_s}}};
    return orders.value(column, orders.value(u"priority"_s));
}

} // namespace

TicketFilter TicketFilter::openOnes()
{
    TicketFilter filter;
    filter.phases = openPhases;
    return filter;
}

TicketFilter standardFilter(StandardView view, Id<Staff> me, const QList<Id<SupportGroup>> &myGroups)
{
    TicketFilter filter = TicketFilter::openOnes();
    switch (view) {
    case StandardView::Mine:
        filter.owners = {me};
        break;
    case StandardView::MyGroups:
        // Who is in no group has nothing there: an id that no group has.
        filter.groups = myGroups.isEmpty() ? QList<Id<SupportGroup>>{{-1}} : myGroups;
        break;
    case StandardView::Unassigned:
        filter.unowned = true;
        break;
    case StandardView::AllOpen:
        break;
    case StandardView::WaitingForCaller:
        filter.phases = {u"pending"_s};
        filter.pendingReasons = {u"waiting_user"_s};
        break;
    case StandardView::ToConfirm:
        filter.phases = {u"resolved"_s};
        break;
    }
    return filter;
}

TicketSort standardSort(StandardView view)
{
    if (view == StandardView::ToConfirm)
        return {u"changed"_s, false};
    return {u"priority"_s, false};
}

TicketSql ticketSql(const TicketFilter &filter, const TicketSort &sort, Id<Staff> me, const QList<qint64> &wordMatches)
{
    Where where;
    // Literal, so that the planner sees that the partial indexes apply.
    QStringList phases = filter.phases;
    if (phases == openPhases)
        where.add(u"t.phase IN ('new', 'assigned', 'in_progress', 'pending')"_s);
    else if (phases == QStringList{u"pending"_s})
        where.add(u"t.phase = 'pending'"_s);
    else if (phases == QStringList{u"resolved"_s})
        where.add(u"t.phase = 'resolved'"_s);
    else
        where.addTexts(u"t.phase"_s, phases, u"phase"_s);
    where.addTexts(u"t.state"_s, filter.states, u"state"_s);
    where.addTexts(u"t.kind"_s, filter.kinds, u"kind"_s);
    where.addIds(u"t.group_id"_s, filter.groups, u"group"_s);
    if (filter.unowned)
        where.add(u"t.owner_id IS NULL"_s);
    where.addIds(u"t.owner_id"_s, filter.owners, u"owner"_s);
    where.addIn(u"t.priority"_s, filter.priorities, u"priority"_s, [](int priority) { return QVariant(priority); });
    where.addIds(u"t.service_id"_s, filter.services, u"service"_s);
    where.addIds(u"t.category_id"_s, filter.categories, u"category"_s);
    where.addIds(u"t.organisation_id"_s, filter.organisations, u"organisation"_s);
    where.addTexts(u"t.pending_reason"_s, filter.pendingReasons, u"reason"_s);
    for (qsizetype i = 0; i < filter.customers.size(); ++i) {
        const QString name = u"customer%1"_s.arg(i);
        where.addBound(u"(t.caller_id = :%1 OR t.affected_id = :%1)"_s.arg(name), name, filter.customers.at(i).value);
    }
    for (qsizetype i = 0; i < filter.tags.size(); ++i) {
        const QString name = u"tag%1"_s.arg(i);
        where.addBound(u"t.id IN (SELECT ticket_id FROM ticket_tag WHERE tag = :%1)"_s.arg(name), name, filter.tags.at(i));
    }
    if (filter.openedFrom.isValid())
        where.addBound(u"t.opened_at >= :opened_from"_s, u"opened_from"_s, filter.openedFrom);
    if (filter.openedTill.isValid())
        where.addBound(u"t.opened_at < :opened_till"_s, u"opened_till"_s, filter.openedTill);
    if (filter.dueBefore.isValid())
        where.addBound(u"t.due_order < :due_before"_s, u"due_before"_s, filter.dueBefore);
    if (filter.breached)
        where.add(u"t.breached_at IS NOT NULL"_s);
    if (!filter.words.trimmed().isEmpty()) {
        QStringList ids;
        for (const qint64 id : wordMatches)
            ids += QString::number(id);
        where.add(ids.isEmpty() ? u"1 = 0"_s : u"t.id IN (%1)"_s.arg(ids.join(u',')));
    }
    where.addBound(u"(t.about_staff_id IS NULL OR t.about_staff_id <> :me)"_s, u"me"_s, me.value);
    const Order order = orderOf(sort.column);
    return {where.text(), order.joins, order.columns.arg(sort.descending ? u"DESC"_s : u"ASC"_s), where.binds()};
}

QString firstRowsText(Backend backend, const TicketSql &sql, int limit)
{
    return u"%1%2 WHERE t.id IN (%3 LIMIT %4) ORDER BY %5"_s.arg(Statements::all().text(backend, u"ticket.rows"_s), sql.joins, orderText(sql)).arg(limit).arg(sql.order);
}

QString orderText(const TicketSql &sql)
{
    return u"SELECT t.id FROM ticket t%1 WHERE %2 ORDER BY %3"_s.arg(sql.joins, sql.where, sql.order);
}

QString countText(const TicketSql &sql)
{
    return u"SELECT count(*) FROM ticket t WHERE "_s + sql.where;
}

} // namespace frontdesk
