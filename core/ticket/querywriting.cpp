// Writing a filter as text; reading one is in ticketquery.cpp.
#include "core/ticket/ticketquery.h"

#include "core/support/textfolding.h"
#include "core/ticket/querytime.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const QStringList c_openPhases{u"new"_s, u"assigned"_s, u"in_progress"_s, u"pending"_s};

class Writer
{
public:
    explicit Writer(const QueryContext &context) : m_context(context) {}

    QString write(const TicketFilter &f, const std::optional<TicketSort> &sort)
    {
        states(f);
        listOrNothing(QueryField::Kind, f.kinds, u"incident"_s);
        add(QueryField::Group, named(QueryField::Group, f.groups, &TicketFilter::groups));
        add(QueryField::Group, named(QueryField::Group, f.notGroups, &TicketFilter::groups), true);
        QStringList owners = named(QueryField::Owner, f.owners, &TicketFilter::owners);
        if (f.unowned)
            owners += u"nobody"_s;
        add(QueryField::Owner, owners);
        QStringList notOwners = named(QueryField::Owner, f.notOwners, &TicketFilter::owners);
        if (f.owned)
            notOwners += u"nobody"_s;
        add(QueryField::Owner, notOwners, true);
        priorities(f.priorities);
        add(QueryField::Service, named(QueryField::Service, f.services, &TicketFilter::services));
        add(QueryField::Service, named(QueryField::Service, f.notServices, &TicketFilter::services), true);
        add(QueryField::Category, named(QueryField::Category, f.categories, &TicketFilter::categories));
        add(QueryField::Category, named(QueryField::Category, f.notCategories, &TicketFilter::categories), true);
        add(QueryField::Customer, named(QueryField::Customer, f.customers, &TicketFilter::customers));
        add(QueryField::Customer, named(QueryField::Customer, f.notCustomers, &TicketFilter::customers), true);
        add(QueryField::Organisation, named(QueryField::Organisation, f.organisations, &TicketFilter::organisations));
        add(QueryField::Organisation, named(QueryField::Organisation, f.notOrganisations, &TicketFilter::organisations), true);
        add(QueryField::Reason, f.pendingReasons);
        add(QueryField::Reason, f.notPendingReasons, true);
        add(QueryField::Tag, quoted(f.tags));
        add(QueryField::Tag, quoted(f.notTags), true);
        span(QueryField::Opened, f.openedFrom, f.openedTill);
        span(QueryField::Changed, f.changedFrom, f.changedTill);
        span(QueryField::Resolved, f.resolvedFrom, f.resolvedTill);
        span(QueryField::Due, f.dueFrom, f.dueBefore);
        if (f.breached)
            add(QueryField::Late, {u"yes"_s});
        for (auto it = m_context.figures.cbegin(); f.only && it != m_context.figures.cend(); ++it) {
            if (*it == *f.only) {
                add(QueryField::Figure, {quotedQueryValue(it.key())});
                break;
            }
        }
        words(f.words);
        if (sort)
            add(QueryField::Sort, {(sort->descending ? u"-"_s : QString()) + sort->column});
        return m_terms.join(u' ');
    }

private:
    void add(QueryField field, const QStringList &values, bool excluded = false)
    {
        if (!values.isEmpty())
            m_terms += (excluded ? u"-"_s : QString()) + queryFieldName(field) + u':' + values.join(u',');
    }

    static QStringList quoted(const QStringList &values)
    {
        QStringList written;
        for (const QString &value : values)
            written += quotedQueryValue(value);
        return written;
    }

    /// "Nothing at all" is a value that no ticket has; in text it is something left out of itself.
    void listOrNothing(QueryField field, const QStringList &values, const QString &any)
    {
        const bool nothing = values.contains(QString());
        QStringList real = values;
        real.removeAll(QString());
        add(field, real.isEmpty() && nothing ? QStringList{any} : real);
        if (nothing)
            add(field, real.isEmpty() ? QStringList{any} : real, true);
    }

    void states(const TicketFilter &f)
    {
        const bool nothing = f.phases == QStringList{QString()};
        QStringList values = nothing ? QStringList{u"new"_s} : f.phases == c_openPhases ? QStringList{u"open"_s} : f.phases;
        add(QueryField::State, values + f.states);
        if (nothing)
            add(QueryField::State, {u"new"_s}, true);
        add(QueryField::State, f.notStates, true);
    }

    void priorities(const QList<int> &priorities)
    {
        if (priorities == QList<int>{0}) {
            m_terms += u"priority<1"_s;
            return;
        }
        QStringList values;
        for (const int one : priorities)
            values += QString::number(one);
        add(QueryField::Priority, values);
    }

    void span(QueryField field, const QDateTime &from, const QDateTime &till)
    {
        const QTimeZone zone = queryZone(m_context);
        if (from.isValid())
            m_terms += queryFieldName(field) + u">="_s + writtenTime(from, zone);
        if (till.isValid())
            m_terms += queryFieldName(field) + u'<' + writtenTime(till, zone);
    }

    void words(const QString &text)
    {
        QStringList parts;
        bool plain = true;
        for (const FilterTerm &term : cutQuery(text, &isQueryField)) {
            plain = plain && term.field.isEmpty() && !term.unclosed;
            const QString part = text.mid(term.start, term.length);
            parts += term.field.isEmpty() ? part : u'"' + part.simplified().remove(u'"') + u'"';
        }
        const QString joined = parts.join(u' ');
        if (!joined.isEmpty())
            m_terms += plain ? joined : joined.count(u'"') % 2 == 0 ? joined : joined + u'"';
    }

    QStringList spellings(Id<SupportGroup> id) const
    {
        const SupportGroup *group = m_context.reference.directory.group(id);
        return group ? QStringList{group->name.in(m_context.language), group->code} : QStringList();
    }
    QStringList spellings(Id<Staff> id) const
    {
        const Staff *person = m_context.reference.directory.person(id);
        return person ? QStringList{person->name, person->login} : QStringList();
    }
    QStringList spellings(Id<ServiceEntry> id) const
    {
        const ServiceEntry *service = m_context.reference.directory.service(id);
        return service ? QStringList{service->name.in(m_context.language), service->code} : QStringList();
    }
    QStringList spellings(Id<Category> id) const
    {
        const Category *category = m_context.reference.directory.category(id);
        return category ? QStringList{category->name.in(m_context.language), category->code} : QStringList();
    }
    template<typename T>
    QStringList known(const QHash<QString, QList<Id<T>>> &names, Id<T> id) const
    {
        QStringList found;
        for (auto it = names.cbegin(); it != names.cend(); ++it) {
            if (it.value() == QList<Id<T>>{id})
                found += m_context.shownNames.value(it.key(), it.key());
        }
        found.sort();
        return found;
    }
    QStringList spellings(Id<Customer> id) const { return known(m_context.customers, id); }
    QStringList spellings(Id<Organisation> id) const { return known(m_context.organisations, id); }

    /// Each by the first of its spellings that means it and nobody else.
    template<typename T>
    QStringList named(QueryField field, const QList<Id<T>> &ids, QList<Id<T>> TicketFilter::*member) const
    {
        QStringList written;
        for (const Id<T> id : ids) {
            QString found = u'#' + QString::number(id.value);
            for (const QString &spelling : spellings(id)) {
                const QString value = quotedQueryValue(spelling);
                const TicketQuery read = parseTicketQuery(queryFieldName(field) + u':' + value, m_context);
                if (!spelling.isEmpty() && read.usable() && read.filter.*member == QList<Id<T>>{id}) {
                    found = value;
                    break;
                }
            }
            written += found;
        }
        return written;
    }

    const QueryContext &m_context;
    QStringList m_terms;
};

} // namespace

QString writeTicketQuery(const TicketFilter &filter, const std::optional<TicketSort> &sort, const QueryContext &context)
{
    return Writer(context).write(filter, sort);
}

} // namespace frontdesk
