#pragma once

#include "core/access/actor.h"
#include "core/bulletin/bulletin.h"
#include "core/storage/session.h"

namespace frontdesk::bulletinwork {

/// One unit of work: the bulletin as it is to be, its journal event and the command. Announcing without an owner makes the actor the owner.
/// Errors: those of problemsOf(); Conflict "bulletin.changed_meanwhile" when the version is not the newest, "bulletin.transition_forbidden",
/// Denied "bulletin.withdraw_denied" (its owner and leads withdraw).
/// `imported`: told of the past, by the desk's owner only (demo).
Result<Id<Bulletin>> save(Session &session, const Actor &actor, const BulletinEdit &edit, const QDateTime &now, bool imported = false);

bool mayWithdraw(const Bulletin &bulletin, const Actor &actor);

/// All that are open, and those that ended since `endedSince`; open ones first, then by beginning, newest first.
Result<QList<Bulletin>> list(Session &session, const QDateTime &endedSince);
/// What happened to it, oldest first.
Result<QList<BulletinStep>> history(Session &session, Id<Bulletin> bulletin);

/// Every site of the desk, by name; for choosing.
Result<QList<Site>> sites(Session &session);

} // namespace frontdesk::bulletinwork
