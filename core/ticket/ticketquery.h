#pragma once

#include "core/access/actor.h"
#include "core/desk/deskreference.h"
#include "core/ticket/querylexer.h"
#include "core/ticket/queryvocabulary.h"
#include "core/ticket/ticketfilter.h"

#include <QMap>
#include <QTimeZone>

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
    QMap<QString, QString> shownNames = {}; ///< folded name of an organisation -> as it is written
    KnownNames organisationNames = {};
    KnownNames tags = {};   ///< that the desk uses; empty = not known here
    KnownNames people = {}; ///< callers found for what is being typed
    QMap<QString, QList<qint64>> figures = {}; ///< name of a figure of a report -> the tickets that it counts
};

/// The zone of the desk, in which days of a query begin.
QTimeZone queryZone(const QueryContext &context);

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
        NotExcludable,  ///< -due:today
        TooMany,        ///< more values than one field can take
        TooLong         ///< of the whole text
    };
    Kind kind = UnknownValue;
    int start = 0;
    int length = 0;
    QueryField field = QueryField::State;
    QString value;
    QString closest; ///< the nearest thing that the desk has, ready to be typed, empty if nothing is near
    bool operator==(const QueryProblem &) const = default;
};

/// A typed query understood: `state:open group:"Second line A" due<4h -state:pending 密码`.
struct TicketQuery
{
    TicketFilter filter;
    std::optional<TicketSort> sort;
    QList<FilterTerm> terms;        ///< for colouring and editing
    QList<QueryProblem> problems;  ///< in the order of the text
    QList<QueryProblem> doubts;    ///< understood, but the desk has no such thing yet: a tag that nobody has used
    QStringList customersToFind;   ///< typed names that the context does not know yet; the filter is not complete before
    bool movesWithTime = false;    ///< a term is relative to now: ask again as time passes

    bool usable() const { return problems.isEmpty() && customersToFind.isEmpty(); }
};

/// Reads any text. Unknown fields are words to search; `#12` behind a field is the key of a record. Pure.
TicketQuery parseTicketQuery(const QString &text, const QueryContext &context);
/// The text that means this filter: parsed in the same context it gives the same filter back, as long as its words and tags hold no
/// quotation marks of their own and all fits into what one line may hold. Names where they are clear, keys (`#12`) where not.
QString writeTicketQuery(const TicketFilter &filter, const std::optional<TicketSort> &sort, const QueryContext &context);

/// The text with all terms of `field` replaced by one with these values (none: taken out). Everything else stays as typed.
QString withQueryTerm(const QString &text, QueryField field, const QStringList &values);
/// The text with all terms that name `field`, also those with < or -, replaced by `term` as it stands ("due<4h"; empty: taken out).
QString withQueryText(const QString &text, QueryField field, const QString &term);
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
/// What could stand at the cursor, best first, at most `limit`: fields while no field was begun, else its values. Chinese names are found
/// by pinyin and initials too.
QList<QueryCompletion> completeTicketQuery(const QString &text, int cursor, const QueryContext &context, int limit = 12);

} // namespace frontdesk
