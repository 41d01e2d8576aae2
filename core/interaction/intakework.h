#pragma once

#include "core/access/actor.h"
#include "core/interaction/intake.h"
#include "core/interaction/interaction.h"
#include "core/people/directory.h"

namespace frontdesk::intakework {

bool mayChange(const Actor &actor); ///< leads, managers, admins

Result<Intake> read(Session &session);

/// Makes (id 0) or changes a quick ticket, its journal event with it; the id. Who held the wanted key gets the one that becomes free.
/// Errors: "access.denied", those of questionscript::problemsOf, Conflict "intake.changed_meanwhile" when `version` is not the newest.
Result<qint64> saveQuickTicket(Session &session, const Actor &actor, const QUuid &command, const QuickTicket &ticket, const QDateTime &now);
/// The same for a script; also "script.category_taken" (another active script has it).
Result<qint64> saveScript(Session &session, const Actor &actor, const QUuid &command, const QuestionScript &script, const QDateTime &now);

/// What was asked and answered in a contact.
Result<void> writeAnswers(Session &session, qint64 interaction, const QList<QuestionAnswer> &answers);
Result<QList<QuestionAnswer>> answersOf(Session &session, qint64 interaction);

/// The prepared quick tickets and scripts of a new desk or the demo, as far as its lists have what they name. Only the desk's owner.
Result<void> writeFirst(Session &session, const Directory &directory);

} // namespace frontdesk::intakework
