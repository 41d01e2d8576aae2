#include "core/ticket/ticketquery.h"

#include "core/support/textfolding.h"

#include <QSet>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_longest = 4000;     // nobody types more into one line; a pasted file is not a query
constexpr int c_mostOpenValues = 50; // of tags and customers: each becomes a bound value
const QStringList c_openPhases{u"new"_s, u"assigned"_s, u"in_progress"_s, u"pending"_s};
const QStringList c_phases = c_openPhases + QStringList{u"resolved"_s, u"closed"_s, u"cancelled"_s};
const QStringList c_kinds{u"incident"_s, u"request"_s, u"complaint"_s};

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
        const bool comparable = m_field == QueryField::Priority || m_field == QueryField::Due || m_field == QueryField::Opened || m_field == QueryField::Age;
        if (term.op != FilterTerm::Is && !comparable) {
            problem(QueryProblem::WrongOperator, term.values.first());
            return;
        }
        const bool excludable = m_field == QueryField::State || m_field == QueryField::Kind || m_field == QueryField::Priority;
        if (term.excluded && !excludable) {
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

    void one(const FilterValue &value)
    {
        TicketFilter &filter = m_query.filter;
        const Directory &directory = m_context.reference.directory;
        switch (m_field) {
        case QueryField::State: state(code(value)); return;
        case QueryField::Kind:
            if (const QString kind = code(value); !kind.isEmpty())
                addOnce(m_term->excluded ? m_withoutKinds : filter.kinds, kind);
            return;
        case QueryField::Priority: priority(value); return;
        case QueryField::Group:
            if (const QString group = code(value); group == "mine"_L1) {
                for (Id<SupportGroup> mine : m_context.actor.groups)
                    addOnce(filter.groups, mine);
                if (m_context.actor.groups.isEmpty())
                    addOnce(filter.groups, Id<SupportGroup>{-1}); // nobody's group: matches nothing, not everything
            } else if (const SupportGroup *found = directory.groupByCode(group)) {
                addOnce(filter.groups, found->id);
            }
            return;
        case QueryField::Owner: owner(value); return;
        case QueryField::Service:
            if (const ServiceEntry *found = directory.serviceByCode(code(value)))
                addOnce(filter.services, found->id);
            return;
        case QueryField::Category:
            if (const Category *found = directory.categoryByCode(code(value)))
                addOnce(filter.categories, found->id);
            return;
        case QueryField::Reason:
            if (const QString reason = code(value); !reason.isEmpty())
                addOnce(filter.pendingReasons, reason);
            return;
        case QueryField::Late:
            if (!code(value).isEmpty())
                filter.breached = true;
            return;
        case QueryField::Customer:
            if (const auto found = m_context.customers.constFind(foldText(value.text.trimmed())); found == m_context.customers.cend())
                m_query.customersToFind += value.text.trimmed();
            else if (found->isEmpty())
                problem(QueryProblem::UnknownValue, value);
            else
                limited(filter.customers, *found, value);
            return;
        case QueryField::Organisation:
            if (const auto found = m_context.organisations.constFind(foldText(value.text.trimmed())); found == m_context.organisations.cend())
                problem(QueryProblem::UnknownValue, value, nearestOrganisation(value.text));
            else
                limited(filter.organisations, *found, value);
            return;
        case QueryField::Tag: limited(filter.tags, {value.text.trimmed()}, value); return;
        case QueryField::Due:
        case QueryField::Opened:
        case QueryField::Age: time(value); return;
        case QueryField::Sort: sort(value); return;
        }
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
        return nearest.isEmpty() ? nearest : quotedQueryValue(nearest);
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
        if (m_term->excluded)
            problem(QueryProblem::NotExcludable, m_term->values.first());
        else
            addOnce(filter.states, code);
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
        const QString found = code(value);
        if (found == "nobody"_L1) {
            m_query.filter.unowned = true;
        } else if (found == "me"_L1) {
            addOnce(m_query.filter.owners, m_context.actor.staff);
        } else if (!found.isEmpty()) {
            addOnce(m_query.filter.owners, Id<Staff>{found.toLongLong()});
            // Two colleagues may have one name; without the login both are meant.
            for (const Staff &person : m_context.reference.directory.staff) {
                if (foldText(person.name) == foldText(value.text.trimmed()))
                    addOnce(m_query.filter.owners, person.id);
            }
        }
    }

    /// Seconds of "4h", "30m", "2d", "1w", "4 小时"; 0 if it is none.
    static qint64 durationOf(const QString &typed)
    {
        const QString text = foldText(typed.trimmed());
        int digits = 0;
        while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9')
            ++digits;
        if (digits == 0 || digits > 5)
            return 0;
        static const QHash<QString, qint64> units{
            {u"m"_s, 60},          {u"min"_s, 60},    {u"分"_s, 60},      {u"分钟"_s, 60},    {u"h"_s, 3600},     {u"时"_s, 3600},
            {u"小时"_s, 3600}, {u"d"_s, 86400}, {u"天"_s, 86400}, {u"日"_s, 86400}, {u"w"_s, 604800}, {u"周"_s, 604800},
        };
        return text.left(digits).toLongLong() * units.value(text.mid(digits).trimmed());
    }

    QTimeZone zone() const
    {
        const QTimeZone zone(m_context.reference.zone.toLatin1());
        return zone.isValid() ? zone : QTimeZone::utc();
    }

    /// The local day that a word or an ISO date names.
    QDate dayOf(const FilterValue &value) const
    {
        const QDate today = m_context.now.toTimeZone(zone()).date();
        const QString text = foldText(value.text.trimmed());
        if (text == "today"_L1 || text == u"今天"_s)
            return today;
        if (text == "tomorrow"_L1 || text == u"明天"_s)
            return today.addDays(1);
        if (text == "yesterday"_L1 || text == u"昨天"_s)
            return today.addDays(-1);
        return QDate::fromString(text, Qt::ISODate);
    }

    QDateTime startOf(const QDate &day) const { return day.startOfDay(zone()).toUTC(); }

    void time(const FilterValue &value)
    {
        TicketFilter &filter = m_query.filter;
        const qint64 seconds = durationOf(value.text);
        const QDate day = dayOf(value);
        const bool before = m_term->op == FilterTerm::Less || m_term->op == FilterTerm::LessOrEqual;
        const bool inclusive = m_term->op == FilterTerm::LessOrEqual || m_term->op == FilterTerm::Greater;
        if (m_field == QueryField::Age) {
            if (seconds == 0)
                problem(QueryProblem::NotADuration, value);
            else if (m_term->op == FilterTerm::Is)
                problem(QueryProblem::WrongOperator, value);
            else
                (before ? filter.openedFrom : filter.openedTill) = m_context.now.addSecs(-seconds);
            m_query.movesWithTime = true;
            return;
        }
        if (m_field == QueryField::Due) {
            const QString text = foldText(value.text.trimmed());
            if (m_term->op != FilterTerm::Is && !before) {
                problem(QueryProblem::WrongOperator, value);
            } else if (text == "over"_L1 || text == "overdue"_L1 || text == foldText(u"超时"_s) || text == foldText(u"已过"_s)) {
                filter.dueBefore = m_context.now;
                m_query.movesWithTime = true;
            } else if (seconds > 0 && before) {
                filter.dueBefore = m_context.now.addSecs(seconds);
                m_query.movesWithTime = true;
            } else if (day.isValid()) {
                filter.dueBefore = startOf(day.addDays(m_term->op == FilterTerm::Less ? 0 : 1));
                m_query.movesWithTime = true;
            } else {
                problem(seconds > 0 ? QueryProblem::WrongOperator : QueryProblem::NotADuration, value);
            }
            return;
        }
        if (!day.isValid()) {
            problem(QueryProblem::NotADate, value);
            return;
        }
        if (m_term->op == FilterTerm::Is) {
            filter.openedFrom = startOf(day);
            filter.openedTill = startOf(day.addDays(1));
        } else {
            (before ? filter.openedTill : filter.openedFrom) = startOf(day.addDays(inclusive ? 1 : 0));
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
