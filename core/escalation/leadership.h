#pragma once

#include "core/storage/session.h"

#include <QDateTime>

namespace frontdesk {

/// The leased row that says who acts for the whole desk. Times are the database's own clock, so that programs with wrong clocks agree.
struct Leadership
{
    bool mine = false;
    qint64 epoch = 0;      ///< grows with every change of leader; every firing names it
    QDateTime expiresAt;   ///< UTC, when somebody else may lead
    QDateTime serverNow;   ///< UTC
    QString holder;
    QString book;          ///< with which agreements the plan was made
};

namespace leadership {

/// What is led: the escalation clock, and whoever writes scheduled reports.
inline const QString escalationTask = QStringLiteral("escalation");
inline const QString reportsTask = QStringLiteral("reports");

/// Leads from now on for `leaseMs`, or renews what is led already; or says who leads. Only the service role may (PostgreSQL).
Result<Leadership> take(Session &session, const QString &holder, qint64 leaseMs, const QString &task = escalationTask);
/// Who leads, for anybody to look at.
Result<Leadership> look(Session &session, const QString &task = escalationTask);
/// To be called first in every unit that acts: keeps successors waiting until the unit is over. Conflict "leadership.lost".
Result<void> require(Session &session, const QString &holder, qint64 epoch, const QString &task = escalationTask);
/// Lets somebody else lead at once; does nothing for one who does not lead.
Result<void> release(Session &session, const QString &holder, const QString &task = escalationTask);
Result<void> rememberBook(Session &session, const QString &holder, const QString &book);

} // namespace leadership
} // namespace frontdesk
