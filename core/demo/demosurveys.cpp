#include "core/demo/demosurveys.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr quint64 surveyStream = 11;
constexpr int answersPercent = 34;
constexpr qint64 dayMs = 86'400'000;

} // namespace

void DemoSurveys::ask(const DemoWorld &world, const DemoPlan &plan, TicketHistory &history)
{
    const Ticket &ticket = history.ticket;
    if (ticket.phase != "closed"_L1 || plan.caller < 0 || !ticket.closedAt.isValid() || ticket.restrictedGroup || ticket.aboutStaff || ticket.aboutGroup)
        return;
    const DemoCustomer &caller = world.customers.at(plan.caller);
    const qint64 apart = world.reference.number(u"survey_days"_s, 30) * dayMs;
    const qint64 closed = ticket.closedAt.toMSecsSinceEpoch();
    QList<qint64> &asked = m_asked[caller.id.value];
    // Tickets come in the order of their opening, not of their closing.
    if (std::any_of(asked.cbegin(), asked.cend(), [&](qint64 at) { return std::abs(at - closed) < apart; }))
        return;
    asked.append(closed);
    Survey survey{ticket.id, caller.id, ticket.closedAt, 0, {}, {}, {}, {}, false};

    DemoRandom random = DemoRandom::of(world.seed, surveyStream, quint64(plan.index));
    const QDateTime at = ticket.closedAt.addSecs(random.skewed(5, 5 * 24 * 60) * 60 + random.below(60));
    if (random.percent(answersPercent) && at <= world.now) {
        const bool annoyed = ticket.breachedAt.isValid() || ticket.reopenCount > 0;
        survey.score = 1 + int(random.weighted(annoyed ? QList<int>{14, 20, 26, 27, 13} : QList<int>{3, 4, 11, 36, 46}));
        survey.answeredAt = at;
        survey.way = u"mail"_s;
        if (random.percent(15)) {
            const Actor who = random.pick(world.actors.value(u"first-line"_s));
            const bool own = ticket.owner == who.staff
                || std::any_of(history.events.cbegin(), history.events.cend(), [&](const JournalDraft &event) { return event.kind == "resolved"_L1 && event.actor == who.staff; });
            if (!own) {
                survey.way = u"phone"_s;
                survey.answeredBy = who.staff;
            }
        }
        QJsonObject body{{u"score"_s, survey.score}, {u"channel"_s, survey.way}};
        if (random.percent(survey.score < 4 ? 60 : 25)) {
            survey.comment = DemoWording(world.texts, caller.language(), random).phrase(survey.score < 4 ? u"survey_bad"_s : u"survey_good"_s);
            body.insert(u"text"_s, survey.comment);
        }
        history.events.append(JournalDraft{u"ticket"_s, 0, u"rated"_s, body, at, survey.answeredBy, true});
    }
    history.survey = survey;
}

} // namespace frontdesk
