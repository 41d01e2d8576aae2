#pragma once

#include "core/access/actor.h"
#include "core/storage/session.h"

#include <QMap>
#include <QUuid>

namespace frontdesk {

/// Who is asked, as an administrator sets it: two of the desk's settings, which the database's own triggers read (migration 0023).
struct SurveySettings
{
    static constexpr int mostDays = 3650;

    int percent = 100; ///< of the tickets that are closed, 0 to 100; 0 = nobody is asked
    int days = 30;     ///< within which nobody is asked twice, 0 to mostDays; 0 = asked each time

    bool operator==(const SurveySettings &) const = default;
};

namespace surveysettings {

bool mayChange(const Actor &actor); ///< admins, as the database has it

/// What the database makes of these settings: of one that is no number, its default.
SurveySettings of(const QMap<QString, QString> &settings);

/// Changes what of `wanted` is other than in `was`, which is what the person saw, with an event of "setting"; what stands then. Each value is
/// one's own: a colleague's change of the other one stays.
/// Errors: Denied "access.denied"; Invalid "survey.percent", "survey.days" (the fields are "percent" and "days"); Conflict
/// "setting.changed_meanwhile" with the field and its value "stands".
Result<SurveySettings> save(Session &session, const Actor &actor, const QUuid &command, const SurveySettings &was, const SurveySettings &wanted, const QDateTime &now);

} // namespace surveysettings
} // namespace frontdesk
