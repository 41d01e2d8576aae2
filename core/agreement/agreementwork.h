#pragma once

#include "core/access/actor.h"
#include "core/agreement/agreementrules.h"

#include <QUuid>

namespace frontdesk::agreementwork {

/// Keeps a calendar: a new one, or a new version of one, with its event in the journal. The id. Managers and admins only; on PostgreSQL
/// row-level security and triggers see to the same. Errors: "access.denied", the first of problemsOf().
Result<qint64> saveCalendar(Session &session, const Actor &actor, const QUuid &command, const CalendarDraft &draft, const QDateTime &now);

/// The same for an agreement.
Result<qint64> saveAgreement(Session &session, const Actor &actor, const QUuid &command, const AgreementDraft &draft, const QDateTime &now);

/// Whether this person may.
bool mayChange(const Actor &actor);

} // namespace frontdesk::agreementwork
