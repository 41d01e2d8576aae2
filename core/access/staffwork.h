#pragma once

#include "core/access/actor.h"
#include "core/storage/session.h"

namespace frontdesk {

/// A person to be added to the desk's staff.
struct StaffDraft
{
    QString name;
    QString login;    ///< empty: works here but does not sign in
    QString password; ///< needed with a login, but for a PostgreSQL server that checks people otherwise (LDAP, certificates)
    QString role = QStringLiteral("agent"); ///< agent lead manager admin service
    QString language = QStringLiteral("zh");
    QString email;
    QStringList groups; ///< code or either name; one that does not exist is made
};

struct StaffAdded
{
    Id<Staff> staff;
    QStringList madeGroups; ///< those of the draft that did not exist before
};

namespace staffwork {

/// Adds a person with account and groups in one transaction; on PostgreSQL also the server's login role, whose password leaves this
/// machine only as a SCRAM verifier. Only for admins. Errors: "access.denied"; Invalid at their field: "staff.name_missing",
/// "staff.role_unknown", "staff.login_invalid", "staff.login_taken", "staff.password_missing", "staff.password_short".
Result<StaffAdded> add(Session &session, const Actor &actor, const StaffDraft &draft, const QDateTime &now);

} // namespace staffwork
} // namespace frontdesk
