// The words about a typed query.
#include "ui/ticket/filterline.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct QueryWords
{
    Q_DECLARE_TR_FUNCTIONS(QueryWords)
};

} // namespace

QString queryFieldWords(QueryField field)
{
    switch (field) {
    case QueryField::State: return QueryWords::tr("State");
    case QueryField::Kind: return QueryWords::tr("Kind");
    case QueryField::Priority: return QueryWords::tr("Priority");
    case QueryField::Group: return QueryWords::tr("Group");
    case QueryField::Owner: return QueryWords::tr("Owner");
    case QueryField::Service: return QueryWords::tr("Service");
    case QueryField::Category: return QueryWords::tr("Category");
    case QueryField::Customer: return QueryWords::tr("Caller");
    case QueryField::Organisation: return QueryWords::tr("Organisation");
    case QueryField::Reason: return QueryWords::tr("Pending reason");
    case QueryField::Tag: return QueryWords::tr("Tag");
    case QueryField::Due: return QueryWords::tr("Due");
    case QueryField::Opened: return QueryWords::tr("Opened");
    case QueryField::Changed: return QueryWords::tr("Changed");
    case QueryField::Resolved: return QueryWords::tr("Resolved");
    case QueryField::Age: return QueryWords::tr("Age");
    case QueryField::Late: return QueryWords::tr("Late");
    case QueryField::Figure: return QueryWords::tr("Figure");
    case QueryField::Sort: return QueryWords::tr("Sort");
    }
    return {};
}

QString queryProblemWords(const QueryProblem &problem, qint64 carried)
{
    const QString field = queryFieldWords(problem.field);
    switch (problem.kind) {
    case QueryProblem::UnknownValue: {
        QString words;
        switch (problem.field) {
        case QueryField::State: words = QueryWords::tr("There is no state “%1”."); break;
        case QueryField::Kind: words = QueryWords::tr("There is no kind “%1”."); break;
        case QueryField::Group: words = QueryWords::tr("There is no group “%1”."); break;
        case QueryField::Owner: words = QueryWords::tr("Nobody here is called “%1”."); break;
        case QueryField::Service: words = QueryWords::tr("There is no service “%1”."); break;
        case QueryField::Category: words = QueryWords::tr("There is no category “%1”."); break;
        case QueryField::Customer: words = QueryWords::tr("No caller is called “%1”."); break;
        case QueryField::Organisation: words = QueryWords::tr("There is no organisation “%1”."); break;
        case QueryField::Tag: words = QueryWords::tr("There is no tag “%1”."); break;
        case QueryField::Reason: words = QueryWords::tr("There is no pending reason “%1”."); break;
        case QueryField::Figure: words = QueryWords::tr("“%1” is of a report that is no longer at hand; open its figure again."); break;
        default: words = QueryWords::tr("“%1” is not known here."); break;
        }
        words = words.arg(problem.value);
        if (carried >= 0 && !problem.closest.isEmpty())
            return QueryWords::tr("%1 Closest: %2, %3.", "%1 is a sentence, %3 how many tickets").arg(words, QString(problem.closest).remove(u'"'), QueryWords::tr("%n open ticket(s)", nullptr, int(carried)));
        return problem.closest.isEmpty() ? words : QueryWords::tr("%1 Closest: %2.", "%1 is a sentence").arg(words, QString(problem.closest).remove(u'"'));
    }
    case QueryProblem::EmptyValue: return QueryWords::tr("%1 needs a value behind the colon.").arg(field);
    case QueryProblem::UnclosedQuote: return QueryWords::tr("The quotation mark is not closed.");
    case QueryProblem::NotANumber: return QueryWords::tr("Priorities are 1 to 5; “%1” is none.").arg(problem.value);
    case QueryProblem::NotADuration: return QueryWords::tr("“%1” is no time; write 30m, 4h, 2d or today.").arg(problem.value);
    case QueryProblem::NotADate: return QueryWords::tr("“%1” is no day; write 2026-03-10, today or 3d.").arg(problem.value);
    case QueryProblem::WrongOperator: return QueryWords::tr("%1 cannot be compared this way.").arg(field);
    case QueryProblem::NotExcludable: return QueryWords::tr("%1 cannot be left out with a minus.").arg(field);
    case QueryProblem::TooMany: return QueryWords::tr("%1 takes no more values than these.").arg(field);
    case QueryProblem::TooLong: return QueryWords::tr("The filter is too long; what is behind the mark is not read.");
    }
    return {};
}

} // namespace frontdesk
