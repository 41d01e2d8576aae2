#include "core/ticket/ticketquerysql.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const QStringList openPhases{u"new"_s, u"assigned"_s, u"in_progress"_s, u"pending"_s};

class Where
{
public:
    explicit Where(const QString &prefix) : m_prefix(prefix) {}

    void add(const QString &fragment) { m_parts += fragment; }

    /// "column = :name" or "column IN (…)"; the values are bound.
    template<typename List, typename ValueOf>
    QString in(const QString &column, const List &values, const QString &name, ValueOf valueOf)
    {
        QStringList names;
        for (qsizetype i = 0; i < values.size(); ++i)
            names += bound(values.size() == 1 ? name : name + QString::number(i), valueOf(values.at(i)));
        return names.size() == 1 ? u"%1 = %2"_s.arg(column, names.first()) : u"%1 IN (%2)"_s.arg(column, names.join(u", "_s));
    }
    QString inTexts(const QString &column, const QStringList &values, const QString &name)
    {
        return in(column, values, name, [](const QString &value) { return QVariant(value); });
    }
    template<typename T>
    QString inIds(const QString &column, const QList<Id<T>> &ids, const QString &name)
    {
        return in(column, ids, name, [](Id<T> id) { return QVariant(id.value); });
    }

    void addTexts(const QString &column, const QStringList &values, const QString &name)
    {
        if (!values.isEmpty())
            add(inTexts(column, values, name));
    }
    template<typename T>
    void addIds(const QString &column, const QList<Id<T>> &ids, const QString &name)
    {
        if (!ids.isEmpty())
            add(inIds(column, ids, name));
    }
    /// None of these; a ticket without any value stays.
    template<typename T>
    void addNotIds(const QString &column, const QList<Id<T>> &ids, const QString &name)
    {
        if (!ids.isEmpty())
            add(u"(%1 IS NULL OR NOT %2)"_s.arg(column, inIds(column, ids, u"not_"_s + name)));
    }
    void addNotTexts(const QString &column, const QStringList &values, const QString &name)
    {
        if (!values.isEmpty())
            add(u"NOT "_s + inTexts(column, values, u"not_"_s + name));
    }
    void addSpan(const QString &column, const QDateTime &from, const QDateTime &till, const QString &name)
    {
        if (from.isValid())
            add(u"%1 >= %2"_s.arg(column, bound(name + u"_from"_s, from)));
        if (till.isValid())
            add(u"%1 < %2"_s.arg(column, bound(name + u"_till"_s, till)));
    }
    QString bound(const QString &name, const QVariant &value)
    {
        m_binds.append({m_prefix + name, value});
        return u':' + m_prefix + name;
    }

    QString text() const { return m_parts.isEmpty() ? u"1 = 1"_s : m_parts.join(u" AND "_s); }
    const Binds &binds() const { return m_binds; }

private:
    QString m_prefix;
    QStringList m_parts;
    Binds m_binds;
};

QString either(const QStringList &conditions)
{
    return conditions.size() == 1 ? conditions.first() : u'(' + conditions.join(u" OR "_s) + u')';
}

void addStates(Where &where, const TicketFilter &filter)
{
    QStringList ways;
    // Literal, so that the planner sees that the partial indexes apply.
    if (filter.phases == openPhases)
        ways += u"t.phase IN ('new', 'assigned', 'in_progress', 'pending')"_s;
    else if (filter.phases == QStringList{u"pending"_s} || filter.phases == QStringList{u"resolved"_s})
        ways += u"t.phase = '%1'"_s.arg(filter.phases.first());
    else if (!filter.phases.isEmpty())
        ways += where.inTexts(u"t.phase"_s, filter.phases, u"phase"_s);
    if (!filter.states.isEmpty())
        ways += where.inTexts(u"t.state"_s, filter.states, u"state"_s);
    if (!ways.isEmpty())
        where.add(either(ways));
    where.addNotTexts(u"t.state"_s, filter.notStates, u"state"_s);
}

void addPeople(Where &where, const TicketFilter &filter)
{
    QStringList owners;
    if (filter.unowned)
        owners += u"t.owner_id IS NULL"_s;
    if (!filter.owners.isEmpty())
        owners += where.inIds(u"t.owner_id"_s, filter.owners, u"owner"_s);
    if (!owners.isEmpty())
        where.add(either(owners));
    if (filter.owned)
        where.add(u"t.owner_id IS NOT NULL"_s);
    where.addNotIds(u"t.owner_id"_s, filter.notOwners, u"owner"_s);
    if (!filter.customers.isEmpty())
        where.add(either({where.inIds(u"t.caller_id"_s, filter.customers, u"caller"_s), where.inIds(u"t.affected_id"_s, filter.customers, u"affected"_s)}));
    where.addNotIds(u"t.caller_id"_s, filter.notCustomers, u"caller"_s);
    where.addNotIds(u"t.affected_id"_s, filter.notCustomers, u"affected"_s);
}

void addTags(Where &where, const TicketFilter &filter, SqlUse use)
{
    for (qsizetype i = 0; i < filter.tags.size(); ++i) {
        const QString tag = where.bound(u"tag%1"_s.arg(i), filter.tags.at(i));
        where.add(use == SqlUse::List ? u"t.id IN (SELECT ticket_id FROM ticket_tag WHERE tag = %1)"_s.arg(tag)
                                      : u"EXISTS (SELECT 1 FROM ticket_tag g WHERE g.tag = %1 AND g.ticket_id = t.id)"_s.arg(tag));
    }
    if (!filter.notTags.isEmpty())
        where.add(u"NOT EXISTS (SELECT 1 FROM ticket_tag g WHERE g.ticket_id = t.id AND %1)"_s.arg(where.inTexts(u"tag"_s, filter.notTags, u"not_tag"_s)));
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

TicketSql ticketSql(Backend backend, const TicketFilter &filter, Id<Staff> me, const QList<qint64> &wordMatches, SqlUse use, const QString &prefix)
{
    Where where(prefix);
    addStates(where, filter);
    where.addTexts(u"t.kind"_s, filter.kinds, u"kind"_s);
    where.addIds(u"t.group_id"_s, filter.groups, u"group"_s);
    where.addNotIds(u"t.group_id"_s, filter.notGroups, u"group"_s);
    addPeople(where, filter);
    if (!filter.priorities.isEmpty())
        where.add(where.in(u"t.priority"_s, filter.priorities, u"priority"_s, [](int priority) { return QVariant(priority); }));
    where.addIds(u"t.service_id"_s, filter.services, u"service"_s);
    where.addNotIds(u"t.service_id"_s, filter.notServices, u"service"_s);
    where.addIds(u"t.category_id"_s, filter.categories, u"category"_s);
    where.addNotIds(u"t.category_id"_s, filter.notCategories, u"category"_s);
    where.addIds(u"t.organisation_id"_s, filter.organisations, u"organisation"_s);
    where.addNotIds(u"t.organisation_id"_s, filter.notOrganisations, u"organisation"_s);
    where.addTexts(u"t.pending_reason"_s, filter.pendingReasons, u"reason"_s);
    where.addNotTexts(u"t.pending_reason"_s, filter.notPendingReasons, u"reason"_s);
    addTags(where, filter, use);
    where.addSpan(u"t.opened_at"_s, filter.openedFrom, filter.openedTill, u"opened"_s);
    where.addSpan(u"t.changed_at"_s, filter.changedFrom, filter.changedTill, u"changed"_s);
    where.addSpan(u"t.resolved_at"_s, filter.resolvedFrom, filter.resolvedTill, u"resolved"_s);
    where.addSpan(u"t.due_order"_s, filter.dueFrom, filter.dueBefore, u"due"_s);
    if (filter.dueFrom.isValid())
        where.add(u"t.due_at IS NOT NULL"_s); // due_order of the others is the end of all days
    if (filter.breached)
        where.add(u"t.breached_at IS NOT NULL"_s);
    if (!filter.words.trimmed().isEmpty()) {
        QStringList ids;
        for (const qint64 id : wordMatches)
            ids += QString::number(id);
        where.add(ids.isEmpty() ? u"1 = 0"_s : u"t.id IN (%1)"_s.arg(ids.join(u',')));
    }
    if (filter.only)
        where.add(amongIds(backend, u"t.id"_s, where.bound(u"only"_s, idsBind(backend, *filter.only)).mid(1)));
    where.add(u"(t.about_staff_id IS NULL OR t.about_staff_id <> %1)"_s.arg(where.bound(u"me"_s, me.value)));
    return {where.text(), where.binds()};
}

QString countText(const TicketSql &sql)
{
    return u"SELECT count(*) FROM ticket t WHERE "_s + sql.where;
}

QString amongIds(Backend backend, const QString &column, const QString &name)
{
    return (backend == Backend::Postgres ? u"%1 = ANY (CAST(:%2 AS bigint[]))"_s : u"%1 IN (SELECT value FROM json_each(:%2))"_s).arg(column, name);
}

QVariant idsBind(Backend backend, const QList<qint64> &ids)
{
    QString text;
    text.reserve(ids.size() * 8 + 2);
    for (const qint64 id : ids)
        text += (text.isEmpty() ? QString() : u","_s) + QString::number(id);
    return backend == Backend::Postgres ? u'{' + text + u'}' : u'[' + text + u']';
}

} // namespace frontdesk
