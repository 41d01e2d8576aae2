#include "core/survey/surveywork.h"

#include "core/support/clock.h"
#include "core/ticket/ticketstore.h"

using namespace Qt::StringLiterals;

namespace frontdesk::surveywork {

Result<std::optional<Survey>> read(Session &session, Id<Ticket> ticket, Id<Staff> me)
{
    return session.queryOne(u"survey.read"_s, {{u"ticket_id"_s, ticket.value}, {u"me"_s, me.value}}, [](const Row &row) {
        return Survey{row.id<Ticket>(u"ticket_id"_s), row.id<Customer>(u"customer_id"_s), row.instant(u"asked_at"_s),     int(row.integer(u"score"_s)),
                      row.text(u"comment"_s),         row.instant(u"answered_at"_s),      row.text(u"way"_s),             row.id<Staff>(u"answered_by"_s),
                      row.integer(u"own"_s) != 0};
    });
}

namespace {

Error wrong(const QString &code, const QString &field = {})
{
    return {ErrorKind::Invalid, code, field, {}, {}};
}

} // namespace

std::optional<Error> refusal(const std::optional<Survey> &survey)
{
    if (!survey)
        return wrong(u"survey.not_asked"_s);
    if (survey->isAnswered())
        return wrong(u"survey.answered"_s);
    if (survey->own)
        return wrong(u"survey.own_ticket"_s);
    return {};
}

std::optional<Error> mistake(const Survey &survey, const SurveyAnswer &answer, const QDateTime &now)
{
    if (answer.score < 1 || answer.score > 5)
        return wrong(u"survey.score"_s, u"code"_s);
    if (answer.comment.size() > SurveyAnswer::longestComment)
        return wrong(u"field.too_long"_s, u"text"_s);
    if (answer.at < survey.askedAt || answer.at > now)
        return wrong(u"survey.time"_s);
    return {};
}

Result<void> answer(Session &session, const TicketContext &context, Ticket &ticket, const SurveyAnswer &answer)
{
    FRONTDESK_LET(survey, read(session, ticket.id, context.actor.staff));
    if (const auto refused = refusal(survey))
        return failure(*refused);
    SurveyAnswer given = answer;
    // Two clocks: the server asked a moment ago, this machine says when now is.
    if (given.way == "phone"_L1)
        given.at = std::max(given.at, survey->askedAt);
    if (const auto refused = mistake(*survey, given, std::max(context.now, survey->askedAt)))
        return failure(*refused);
    QJsonObject body{{u"score"_s, given.score}, {u"channel"_s, given.way}};
    if (!given.comment.isEmpty())
        body.insert(u"text"_s, given.comment);
    if (given.way != "phone"_L1)
        body.insert(u"told_at"_s, instantText(given.at));
    Ticket after = ticket;
    FRONTDESK_TRY(ticketstore::record(session, context, ticket, after, u"rated"_s, body, {}));
    FRONTDESK_LET(rows, session.execute(u"survey.answer"_s, {{u"score"_s, given.score},
                                                             {u"comment"_s, given.comment},
                                                             {u"answered_at"_s, given.at},
                                                             {u"way"_s, given.way},
                                                             {u"answered_by"_s, context.actor.staff ? QVariant(context.actor.staff.value) : QVariant(QMetaType::fromType<qlonglong>())},
                                                             {u"ticket_id"_s, ticket.id.value}}));
    if (rows != 1)
        return failure(ErrorKind::Invalid, u"survey.not_asked"_s);
    ticket = after;
    return {};
}

} // namespace frontdesk::surveywork
