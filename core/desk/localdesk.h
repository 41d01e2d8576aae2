#pragma once

#include "core/desk/deskinit.h"

#include <QFuture>

namespace frontdesk {

/// A new desk in a file, with its first member of staff, who is an admin and signs in with a password.
struct LocalDeskDraft
{
    QString file; ///< absolute path; must not exist yet
    DeskNames names;
    QString person;
    QString login;
    QString password;
    QString language; ///< of the person: "zh" or "en"
};

/// Makes the desk on a thread of its own; when it fails nothing stays behind. Errors: "desk.file_exists" (field file), those of
/// initDesk() at field file, and those of staffwork::add() at their fields.
QFuture<Result<DeskAddress>> makeLocalDesk(const LocalDeskDraft &draft, const QDateTime &now);

} // namespace frontdesk
