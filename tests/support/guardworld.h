#pragma once

#include "tests/support/testdesk.h"

#include <map>

namespace frontdesk {

/// A desk on the server with somebody of every role, and tickets that not everybody may see, for tests of what the database itself refuses.
///
/// People (the key of `connection`): agent (first line), other (second line, complained of in {complaint}), outsider (in no group),
/// keeper (in the restricted group), lead (first line), manager, admin, service.
/// Tickets: {open} (taken by agent), {complaint} (about other), {secret} (restricted to keeper's group). Each has a row in every table of tickets.
class GuardWorld
{
public:
    static Result<std::unique_ptr<GuardWorld>> make(TestDesk &desks, TestPostgres &server);

    /// The sign-in of that person, open for as long as the world.
    Connection &connection(const QString &who) { return *m_connections.at(who); }
    Connection &superuser() { return *m_superuser; }
    const DeskAddress &address() const { return m_address; }
    DeskAddress addressAs(const QString &who) const;
    /// `sql` with {open}, {complaint}, {secret}, {agent}, {other}, {lead}, {draft} and the like as ids, {role_admin} and the like as the desk's roles.
    QString filled(QString sql) const;
    qint64 id(const QString &name) const { return m_ids.value(name).toLongLong(); }

private:
    Result<void> hire(const QString &who, const QString &role);
    Result<void> fill();

    TestPostgres *m_server = nullptr;
    DeskAddress m_address;
    QHash<QString, QString> m_ids;
    QHash<QString, QString> m_logins;
    std::unique_ptr<Connection> m_superuser;
    std::map<QString, std::unique_ptr<Connection>> m_connections;
};

/// One thing that somebody may not do, and what is like it and allowed: with it a refusal for a mistyped word is no refusal.
struct GuardCase
{
    const char *name;
    const char *who;
    const char *refused; ///< fails, or gives and changes no row; deferred rules are asked at its end
    const char *allowedTo;
    const char *allowed; ///< succeeds; where it gives or changes rows, at least one
};

QList<GuardCase> readingCases();
QList<GuardCase> journalCases();
QList<GuardCase> ticketCases();
QList<GuardCase> managementCases();
QList<GuardCase> knowledgeCases();
QList<GuardCase> rosterCases();
QList<GuardCase> handoverCases();
QList<GuardCase> escapeCases();

} // namespace frontdesk
