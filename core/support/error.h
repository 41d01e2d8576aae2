#pragma once

#include <QMap>
#include <QString>

namespace frontdesk {

/// What a caller can do about a failure. The wording is made in core/support/errortext.h, nowhere else.
enum class ErrorKind {
    NotFound,    ///< the thing does not exist, or this person may not know that it does
    Conflict,    ///< somebody else changed the same thing first
    Invalid,     ///< the input breaks a rule; `field` names the place
    Denied,      ///< this person may not do it
    Busy,        ///< the database was too busy, trying again may help
    Unavailable, ///< the desk cannot be reached or written to now
    Canceled,    ///< the caller asked to stop
    Internal     ///< a defect or a damaged desk; `detail` is for the log
};

struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString code;                  ///< stable, e.g. "ticket.transition_forbidden"; keys the words
    QString field;                 ///< name of the draft's field, empty if the whole is meant
    QString detail;                ///< for the log, never shown alone
    QMap<QString, QString> values; ///< what the words need: "state", "who", "now", …

    bool operator==(const Error &) const = default;
};

} // namespace frontdesk
