#pragma once

#include "core/survey/survey.h"
#include "core/ticket/ticketwork.h"

#include <optional>

namespace frontdesk::surveywork {

/// What is asked about the ticket, as `me` sees it; nothing if nobody is asked. Inside any unit of work.
Result<std::optional<Survey>> read(Session &session, Id<Ticket> ticket, Id<Staff> me);

/// Why nobody can write an answer down, or whoever read the survey cannot; or nothing. Pure. Codes: "survey.not_asked", "survey.answered",
/// "survey.own_ticket", all Invalid.
std::optional<Error> refusal(const std::optional<Survey> &survey);
/// What is wrong with the answer itself. Pure. Codes: "survey.score" (field "code"), "field.too_long" (field "text"), "survey.time" (before the
/// person was asked, or later than `now`), all Invalid.
std::optional<Error> mistake(const Survey &survey, const SurveyAnswer &answer, const QDateTime &now);

/// Writes the answer with its event `rated` into the locked ticket, which goes on to that event. Errors: those of refusal() and mistake(), of the database.
Result<void> answer(Session &session, const TicketContext &context, Ticket &ticket, const SurveyAnswer &answer);

} // namespace frontdesk::surveywork
