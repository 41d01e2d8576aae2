#pragma once

#include "core/access/actor.h"
#include "core/desk/deskreference.h"
#include "core/ticket/querylexer.h"
#include "core/ticket/queryvocabulary.h"
#include "core/ticket/ticketfilter.h"

#include <optional>

namespace frontdesk {

/// What a query means depends on who asks, when and where.
struct QueryContext
{
    const DeskReference &reference;
    Actor actor;
    QDateTime now;                ///< UTC
    QString language;             ///< "zh" or "en": in which candidates are offered; both are always understood
    QHash<QString, QList<Id<Customer>>> customers; ///< folded typed name -> who was found; see TicketQuery::customersToFind
    QHash<QString, QList<Id<Organisation>>> organisations; ///< folded name
};

/// Something wrong at one place of the typed text. Worded on screen.
struct QueryProblem
{
    enum Kind {
        UnknownValue,   ///< the desk has no such group, state, …
        EmptyValue,     ///< "group:" with nothing behind it
        UnclosedQuote,
        NotANumber,     ///< priority:high
        NotADuration,   ///< due<soon
        NotADate,
        WrongOperator,  ///< group<2
        NotExcludable,  ///< -tag:x
        TooMany,        ///< more values than one field can take
        TooLong         ///< of the whole text
    };
    Kind kind = UnknownValue;
    int start = 0;
    int length = 0;
    QueryField field = QueryField::State;
    QString value;
    QString closest; ///< the nearest thing that the desk has, ready to be typed, empty if nothing is near
};

/// A typed query understood: `state:open group:"Second line A" due<4h -state:pending 密码`.
struct TicketQuery
{
    TicketFilter filter;
    std::optional<TicketSort> sort;
    QList<FilterTerm> terms;        ///< for colouring and editing
    QList<QueryProblem> problems;  ///< in the order of the text
    QStringList customersToFind;   ///< typed names that the context does not know yet; the filter is not complete before
    bool movesWithTime = false;    ///< a term is relative to now: ask again as time passes

    bool usable() const { return problems.isEmpty() && customersToFind.isEmpty(); }
};

/// Reads any text. Unknown fields are words to search. Pure.
TicketQuery parseTicketQuery(const QString &text, const QueryContext &context);

/// The text with all terms of `field` replaced by one with these values (none: taken out). Everything else stays as typed.
QString withQueryTerm(const QString &text, QueryField field, const QStringList &values);
/// The text without the term at that place.
QString withoutQueryTerm(const QString &text, const FilterTerm &term);
/// Codes or names that the text gives for a field, as typed, unquoted.
QStringList queryTermValues(const QString &text, QueryField field);
/// A value as it must be typed: quoted where it holds spaces, commas or quotes.
QString quotedQueryValue(const QString &value);

struct QueryCompletion
{
    int start = 0;  ///< what is replaced
    int length = 0;
    QString insert;
    QString label;
};
/// What could stand at the cursor, best first, at most `limit`: fields while no field was begun, else its values.
QList<QueryCompletion> completeTicketQuery(const QString &text, int cursor, const QueryContext &context, int limit = 12);

} // namespace frontdesk
