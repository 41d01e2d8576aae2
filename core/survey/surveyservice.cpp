#include "core/survey/surveyservice.h"

#include "core/desk/desk.h"

namespace frontdesk {

bool SurveyService::mayChange() const
{
    return surveysettings::mayChange(m_desk.actor());
}

SurveySettings SurveyService::settings() const
{
    return surveysettings::of(m_desk.reference()->settings);
}

QFuture<Result<SurveySettings>> SurveyService::save(const SurveySettings &was, const SurveySettings &wanted, const QUuid &command)
{
    return m_desk.worker().write([actor = m_desk.actor(), now = m_desk.clock().now(), was, wanted, command](Session &session) {
        return surveysettings::save(session, actor, command, was, wanted, now);
    });
}

} // namespace frontdesk
