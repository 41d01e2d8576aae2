#pragma once

#include "core/storage/session.h"
#include "core/support/id.h"

#include <QJsonObject>
#include <QUuid>

#include <optional>

namespace frontdesk {

struct Staff;

/// A command carries a UUID made by the client and is written in the transaction of its effect: whoever repeats it, after a lost
/// connection or by a second press, finds its result and does nothing.

/// The result of a command that was done before, or nothing. To be asked first in the unit of work.
Result<std::optional<QJsonObject>> findCommand(Session &session, const QUuid &command);

/// Writes the command with its result, as the last step of the unit. When the same command was committed meanwhile, the error is of
/// kind Busy: the worker undoes the unit and runs it again, and then findCommand() has the result.
Result<void> recordCommand(Session &session, const QUuid &command, Id<Staff> actor, const QJsonObject &result, const QDateTime &now);

} // namespace frontdesk
