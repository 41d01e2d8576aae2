#include "core/ticket/ticketquery.h"

#include "core/support/textfolding.h"
#include "core/ticket/querytime.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_longest = 4000;     // nobody types more into one line; a pasted file is not a query
constexpr int c_mostOpenValues = 50; // of tags and customers: each becomes a bound value
const QStringList c_openPhases{u"new"_s, u"assigned"_s, u"in_progress"_s, u"pending"_s};
const QStringList c_phases = c_openPhases + QStringList{u"resolved"_s, u"closed"_s, u"cancelled"_s};
const QStringList c_kinds{u"incident"_s, u"request"_s, u"complaint"_s};
const QSet<QueryField> c_comparable{QueryField::Priority, QueryField::Due, QueryField::Opened, QueryField::Changed, QueryField::Resolved, QueryField::Age};
const QSet<QueryField> c_notExcludable{QueryField::Due, QueryField::Opened, QueryField::Changed, QueryField::Resolved, QueryField::Age, QueryField::Late, QueryField::Figure, QueryField::Sort};

template<typename T>
void addOnce(QList<T> &list, const T &value)
{
    if (!list.contains(value))
        list += value;
}

/// Letters that must be changed to make one word of the other; long words are only compared at their beginning.
int distance(QStringView a, QStringView b)
{
    a = a.left(32);
    b = b.left(32);
    QList<int> row(b.size() + 1);
    for (int j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (int i = 1; i <= a.size(); ++i) {
        int diagonal = std::exchange(row[0], i);
        for (int j = 1; j <= b.size(); ++j) {
            const int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.last();
}

class Reader
{
public:
    Reader(TicketQuery &query, const QueryContext &context) : m_query(query), m_context(context) {}

    void read(const FilterTerm &term)
    {
        m_term = &term;
        if (term.unclosed)
            problem(QueryProblem::UnclosedQuote, term.values.last());
        if (term.field.isEmpty()) {
            const FilterValue &value = term.values.first();
            if (!m_query.filter.words.isEmpty())
                m_query.filter.words += u' ';
            m_query.filter.words += value.quoted ? u'"' + value.text + u'"' : value.text;
            return;
        }
        m_field = queryField(term.field)->field;
        if (term.op != FilterTerm::Is && !c_comparable.contains(m_field)) {
            problem(QueryProblem::WrongOperator, term.values.first());
            return;
        }
        if (term.excluded && c_notExcludable.contains(m_field)) {
            problem(QueryProblem::NotExcludable, term.values.first());
            return;
        }
        for (const FilterValue &value : term.values) {
            if (value.text.trimmed().isEmpty())
                problem(QueryProblem::EmptyValue, value);
            else
                one(value);
        }
    }

    void finish()
    {
        // Excluded ones become "all the others", so that what is asked of the database is always a plain list.
        TicketFilter &filter = m_query.filter;
        leaveOut(filter.phases, c_phases, m_withoutPhases);
        leaveOut(filter.kinds, c_kinds, m_withoutKinds);
        leaveOut(filter.priorities, {1, 2, 3, 4, 5}, m_withoutPriorities);
    }

private:
    template<typename T>
    static void leaveOut(QList<T> &wanted, const QList<T> &all, const QList<T> &without)
    {
        if (without.isEmpty())
            return;
        if (wanted.isEmpty())
            wanted = all;
        wanted.removeIf([&](const T &value) { return without.contains(value); });
        // Nothing left is not "no restriction": keep a value that no ticket has.
        if (wanted.isEmpty())
            wanted += T{};
    }

    void problem(QueryProblem::Kind kind, const FilterValue &value, const QString &closest = {})
    {
        const bool whole = value.length == 0;
        m_query.problems += {kind, whole ? m_term->start : value.start, whole ? m_term->length : value.length, m_field, value.text.left(80), closest};
    }

    /// The code of a value in the field's list, or empty with a problem that names the nearest.
    QString code(const FilterValue &value)
    {
        if (!m_words.contains(m_field))
            m_words.insert(m_field, queryValues(m_field, m_context.reference));
        const QList<FilterWord> &words = m_words[m_field];
        const QString typed = foldText(value.text.trimmed());
        const FilterWord *nearest = nullptr;
        int best = std::max(1, int(typed.size()) / 2);
        for (const FilterWord &word : words) {
            for (const QString &spelling : word.en + word.zh) {
                const QString folded = foldText(spelling);
                if (folded == typed)
                    return word.code;
                const int far = folded.startsWith(typed) ? 0 : distance(typed, folded);
                if (far < best) {
                    best = far;
                    nearest = &word;
                }
            }
        }
        problem(QueryProblem::UnknownValue, value, nearest ? quotedQueryValue(nearest->in(m_context.language)) : QString());
        return {};
    }

    /// "#12": the key of a record, whatever its name.
    static std::optional<qint64> keyOf(const FilterValue &value)
    {
        bool ok = false;
        const qint64 key = value.text.startsWith(u'#') ? QStringView(value.text).mid(1).toLongLong(&ok) : 0;
        return ok ? std::optional(key) : std::nullopt;
    }

    template<typename T>
    void addNamed(QList<Id<T>> &list, const FilterValue &value, Id<T> (*find)(const Directory &, const QString &))
    {
        if (const auto key = keyOf(value))
            addOnce(list, Id<T>{*key});
        else if (const QString found = code(value); !found.isEmpty())
            addOnce(list, find(m_context.reference.directory, found));
    }

    template<typename List>
    List &side(List &wanted, List &without)
    {
        return m_term->excluded ? without : wanted;
    }

    void one(const FilterValue &value)
    {
        TicketFilter &f = m_query.filter;
        switch (m_field) {
        case QueryField::State: state(code(value)); return;
        case QueryField::Kind:
            if (const QString kind = code(value); !kind.isEmpty())
                addOnce(side(f.kinds, m_withoutKinds), kind);
            return;
        case QueryField::Priority: priority(value); return;
        case QueryField::Group: group(value); return;
        case QueryField::Owner: owner(value); return;
        case QueryField::Service:
            addNamed<ServiceEntry>(side(f.services, f.notServices), value, [](const Directory &directory, const QString &code) { return directory.serviceByCode(code)->id; });
            return;
        case QueryField::Category:
            addNamed<Category>(side(f.categories, f.notCategories), value, [](const Directory &directory, const QString &code) { return directory.categoryByCode(code)->id; });
            return;
        case QueryField::Reason:
            if (const QString reason = code(value); !reason.isEmpty())
                addOnce(side(f.pendingReasons, f.notPendingReasons), reason);
            return;
        case QueryField::Late:
            if (!code(value).isEmpty())
                f.breached = true;
            return;
        case QueryField::Customer: customer(side(f.customers, f.notCustomers), value); return;
        case QueryField::Organisation: organisation(side(f.organisations, f.notOrganisations), value); return;
        case QueryField::Tag: tag(side(f.tags, f.notTags), value); return;
        case QueryField::Due:
        case QueryField::Opened:
        case QueryField::Changed:
        case QueryField::Resolved:
        case QueryField::Age: time(value); return;
        case QueryField::Figure: figure(value); return;
        case QueryField::Sort: sort(value); return;
        }
    }

    void group(const FilterValue &value)
    {
        TicketFilter &f = m_query.filter;
        QList<Id<SupportGroup>> &list = side(f.groups, f.notGroups);
        if (const auto key = keyOf(value)) {
            addOnce(list, Id<SupportGroup>{*key});
        } else if (const QString found = code(value); found == "mine"_L1) {
            for (Id<SupportGroup> mine : m_context.actor.groups)
                addOnce(list, mine);
            if (m_context.actor.groups.isEmpty())
                addOnce(list, Id<SupportGroup>{-1}); // nobody's group: matches nothing, not everything
        } else if (const SupportGroup *known = m_context.reference.directory.groupByCode(found)) {
            addOnce(list, known->id);
        }
    }

    void customer(QList<Id<Customer>> &list, const FilterValue &value)
    {
        if (const auto key = keyOf(value))
            limited(list, {Id<Customer>{*key}}, value);
        else if (const auto found = m_context.customers.constFind(foldText(value.text.trimmed())); found == m_context.customers.cend())
            m_query.customersToFind += value.text.trimmed();
        else if (found->isEmpty())
            problem(QueryProblem::UnknownValue, value);
        else
            limited(list, *found, value);
    }

    void organisation(QList<Id<Organisation>> &list, const FilterValue &value)
    {
        if (const auto key = keyOf(value))
            limited(list, {Id<Organisation>{*key}}, value);
        else if (const auto found = m_context.organisations.constFind(foldText(value.text.trimmed())); found == m_context.organisations.cend())
            problem(QueryProblem::UnknownValue, value, nearestOrganisation(value.text));
        else
            limited(list, *found, value);
    }

    void tag(QStringList &list, const FilterValue &value)
    {
        const QString typed = value.text.trimmed();
        limited(list, {typed}, value);
        if (m_context.tags.isEmpty() || m_context.tags.names.contains(typed))
            return;
        const QString folded = foldText(typed);
        qsizetype nearest = -1;
        int best = std::max(1, int(folded.size()) / 2);
        for (qsizetype i = 0; i < m_context.tags.folded.size(); ++i) {
            const QString &known = m_context.tags.folded.at(i);
            if (std::abs(known.size() - folded.size()) > best)
                continue;
            if (const int far = distance(folded, known); far < best) {
                best = far;
                nearest = i;
            }
        }
        m_query.doubts += {QueryProblem::UnknownValue, value.start, value.length, m_field, typed.left(80),
                           nearest >= 0 ? quotedQueryValue(m_context.tags.names.at(nearest)) : QString()};
    }

    template<typename T>
    void limited(QList<T> &list, const QList<T> &values, const FilterValue &place)
    {
        for (const T &value : values)
            addOnce(list, value);
        if (list.size() > c_mostOpenValues) {
            list.resize(c_mostOpenValues);
            if (m_query.problems.isEmpty() || m_query.problems.last().kind != QueryProblem::TooMany)
                problem(QueryProblem::TooMany, place);
        }
    }

    QString nearestOrganisation(const QString &typed) const
    {
        const QString folded = foldText(typed.trimmed());
        QString nearest;
        int best = std::max(1, int(folded.size()) / 2);
        for (auto it = m_context.organisations.cbegin(); it != m_context.organisations.cend(); ++it) {
            const int far = it.key().startsWith(folded) ? 0 : distance(folded, it.key());
            if (far < best) {
                best = far;
                nearest = it.key();
            }
        }
        return nearest.isEmpty() ? nearest : quotedQueryValue(m_context.shownNames.value(nearest, nearest));
    }

    void state(const QString &code)
    {
        TicketFilter &filter = m_query.filter;
        if (code.isEmpty() || code == "all"_L1)
            return;
        const QStringList phases = code == "open"_L1 ? c_openPhases : c_phases.contains(code) ? QStringList{code} : QStringList();
        for (const QString &phase : phases)
            addOnce(m_term->excluded ? m_withoutPhases : filter.phases, phase);
        if (!phases.isEmpty())
            return;
        addOnce(side(filter.states, filter.notStates), code);
    }

    void priority(const FilterValue &value)
    {
        QString text = foldText(value.text.trimmed());
        if (text.startsWith(u'p'))
            text.remove(0, 1);
        bool ok = false;
        const int number = text.toInt(&ok);
        if (!ok || number < 1 || number > 5) {
            problem(QueryProblem::NotANumber, value);
            return;
        }
        const auto wanted = [&](int n) {
            switch (m_term->op) {
            case FilterTerm::Is: return n == number;
            case FilterTerm::Less: return n < number;
            case FilterTerm::LessOrEqual: return n <= number;
            case FilterTerm::Greater: return n > number;
            case FilterTerm::GreaterOrEqual: return n >= number;
            }
            return false;
        };
        QList<int> &list = m_term->excluded ? m_withoutPriorities : m_query.filter.priorities;
        for (int n = 1; n <= 5; ++n) {
            if (wanted(n))
                addOnce(list, n);
        }
        if (list.isEmpty())
            list += 0; // priority<1: nothing, not everything
    }

    void owner(const FilterValue &value)
    {
        TicketFilter &f = m_query.filter;
        QList<Id<Staff>> &list = side(f.owners, f.notOwners);
        if (const auto key = keyOf(value)) {
            addOnce(list, Id<Staff>{*key});
            return;
        }
        const QString found = code(value);
        if (found == "nobody"_L1) {
            (m_term->excluded ? f.owned : f.unowned) = true;
        } else if (found == "me"_L1) {
            addOnce(list, m_context.actor.staff);
        } else if (!found.isEmpty()) {
            addOnce(list, Id<Staff>{found.toLongLong()});
            // Two colleagues may have one name; without the login both are meant.
            for (const Staff &person : m_context.reference.directory.staff) {
                if (foldText(person.name) == foldText(value.text.trimmed()))
                    addOnce(list, person.id);
            }
        }
    }

    /// Each further bound of the same field narrows.
    static void after(QDateTime &from, const QDateTime &instant) { from = from.isValid() ? std::max(from, instant) : instant; }
    static void before(QDateTime &till, const QDateTime &instant) { till = till.isValid() ? std::min(till, instant) : instant; }

    void time(const FilterValue &value)
    {
        TicketFilter &f = m_query.filter;
        const QTimeZone zone = queryZone(m_context);
        const TypedTime typed = readTypedTime(value.text, m_context.now, zone);
        const bool less = m_term->op == FilterTerm::Less || m_term->op == FilterTerm::LessOrEqual;
        const bool is = m_term->op == FilterTerm::Is;
        const bool due = m_field == QueryField::Due;
        const auto dayBegins = [&](const QDate &day) { return day.startOfDay(zone).toUTC(); };
        m_query.movesWithTime |= typed.relative;
        if (m_field == QueryField::Age) {
            if (typed.kind != TypedTime::Span)
                problem(QueryProblem::NotADuration, value);
            else if (is)
                problem(QueryProblem::WrongOperator, value);
            else if (less)
                after(f.openedFrom, m_context.now.addSecs(-typed.seconds));
            else
                before(f.openedTill, m_context.now.addSecs(-typed.seconds));
            return;
        }
        QDateTime &from = due ? f.dueFrom : m_field == QueryField::Changed ? f.changedFrom : m_field == QueryField::Resolved ? f.resolvedFrom : f.openedFrom;
        QDateTime &till = due ? f.dueBefore : m_field == QueryField::Changed ? f.changedTill : m_field == QueryField::Resolved ? f.resolvedTill : f.openedTill;
        // Up to and with: the end of a day, the millisecond after an instant.
        const bool inclusive = m_term->op == FilterTerm::LessOrEqual || m_term->op == FilterTerm::Greater;
        switch (typed.kind) {
        case TypedTime::None: problem(due ? QueryProblem::NotADuration : QueryProblem::NotADate, value); return;
        case TypedTime::Over:
            if (due && is)
                before(till, m_context.now);
            else
                problem(due ? QueryProblem::WrongOperator : QueryProblem::NotADate, value);
            return;
        case TypedTime::Span: // ahead for what is due, back for what has been
            if (is)
                problem(QueryProblem::WrongOperator, value);
            else if (due)
                less ? before(till, m_context.now.addSecs(typed.seconds)) : after(from, m_context.now.addSecs(typed.seconds));
            else
                less ? after(from, m_context.now.addSecs(-typed.seconds)) : before(till, m_context.now.addSecs(-typed.seconds));
            return;
        case TypedTime::Day:
            if (is && due) // due on a day: also what should have been done before
                before(till, dayBegins(typed.day.addDays(1)));
            else if (less)
                before(till, dayBegins(typed.day.addDays(inclusive ? 1 : 0)));
            else
                after(from, dayBegins(typed.day.addDays(inclusive ? 1 : 0)));
            if (is && !due)
                before(till, dayBegins(typed.day.addDays(1)));
            return;
        case TypedTime::Moment:
            if (is)
                problem(QueryProblem::WrongOperator, value);
            else
                less ? before(till, typed.instant.addMSecs(inclusive ? 1 : 0)) : after(from, typed.instant.addMSecs(inclusive ? 1 : 0));
            return;
        }
    }

    /// Each further one narrows.
    void figure(const FilterValue &value)
    {
        const auto found = m_context.figures.constFind(value.text.trimmed());
        std::optional<QList<qint64>> &only = m_query.filter.only;
        if (found == m_context.figures.cend()) {
            problem(QueryProblem::UnknownValue, value);
        } else if (!only) {
            only = *found;
        } else {
            const QSet<qint64> both(found->cbegin(), found->cend());
            only->removeIf([&](qint64 id) { return !both.contains(id); });
        }
    }

    void sort(const FilterValue &value)
    {
        FilterValue column = value;
        const bool descending = column.text.startsWith(u'-');
        if (descending)
            column.text.remove(0, 1);
        const QString found = code(column);
        if (found.isEmpty())
            return;
        if (!m_query.sort)
            m_query.sort = TicketSort{found, descending};
        else if (!(m_query.sort->column == "priority"_L1 && found == "due"_L1)) // by priority already means: then by what is due first
            problem(QueryProblem::TooMany, value);
    }

    TicketQuery &m_query;
    const QueryContext &m_context;
    const FilterTerm *m_term = nullptr;
    QueryField m_field = QueryField::State;
    QHash<QueryField, QList<FilterWord>> m_words;
    QStringList m_withoutPhases, m_withoutKinds;
    QList<int> m_withoutPriorities;
};

} // namespace

QTimeZone queryZone(const QueryContext &context)
{
    const QTimeZone zone(context.reference.zone.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

TicketQuery parseTicketQuery(const QString &text, const QueryContext &context)
{
    TicketQuery query;
    const QString read = text.left(c_longest);
    query.terms = cutQuery(read, &isQueryField);
    Reader reader(query, context);
    for (const FilterTerm &term : std::as_const(query.terms))
        reader.read(term);
    reader.finish();
    if (text.size() > c_longest)
        query.problems += {QueryProblem::TooLong, c_longest, int(text.size()) - c_longest, QueryField::State, {}, {}};
    return query;
}

} // namespace frontdesk
