#pragma once

#include "core/storage/dbworker.h"
#include "core/survey/surveysettings.h"

#include <QFuture>

namespace frontdesk {

class Desk;

/// Who is asked, for screens. The settings are in the desk's reference: Desk::referenceChanged() says when somebody changed them.
class SurveyService
{
public:
    explicit SurveyService(Desk &desk) : m_desk(desk) {}

    bool mayChange() const;
    SurveySettings settings() const;
    /// One unit of work of surveysettings::save, with its errors.
    QFuture<Result<SurveySettings>> save(const SurveySettings &was, const SurveySettings &wanted, const QUuid &command = QUuid::createUuid());

private:
    Desk &m_desk;
};

} // namespace frontdesk
