#pragma once

#include "core/desk/desk.h"
#include "tests/benchmarks/options.h"
#include "tests/benchmarks/raw.h"

#include <QTemporaryDir>

#include <memory>

namespace frontdesk::bench {

/// The desk that is measured: a copy of the one given, which goes with this object, and one of its busiest agents to act as.
/// On a server the agent is a role of the cluster with the rights of an agent and nothing more, made here and dropped again.
class Place
{
public:
    static Result<std::unique_ptr<Place>> open(const QString &url, const Options &options);
    /// A desk with `tickets` demo tickets, made for the occasion, for "sqlite" or "postgres".
    static Result<std::unique_ptr<Place>> make(const QString &backend, qint64 tickets, const Options &options);
    ~Place();

    Backend backend() const { return m_address.backend; }
    /// Opens a client as the agent.
    std::unique_ptr<Desk> client(bool listens) const;
    std::unique_ptr<Raw> raw() const { return openRaw(m_address, m_login, m_password); }
    const DeskAddress &address() const { return m_address; }
    /// As whoever may import: the file itself, or the server's own person.
    DeskAddress owner() const { return m_address.backend == Backend::Sqlite ? m_address : DeskAddress{Backend::Postgres, m_ownerUrl}; }
    QString url() const { return m_address.url(); }
    QString login() const { return m_login; }
    QString password() const { return m_password; }
    SignIn signIn() const { return {m_login, m_password, m_address.backend == Backend::Sqlite}; }
    qint64 tickets() const { return m_tickets; }
    qint64 openTickets() const { return m_open; }
    qint64 agent() const { return m_agent; } ///< staff.id
    QList<qint64> groups() const { return m_groups; }
    QJsonObject words() const;

private:
    Place() = default;
    Result<void> copyFile(const QString &file);
    Result<void> copyDatabase(const QString &url);
    Result<void> upgrade();
    Result<void> hireAgent(const QString &ownerUrl);

    DeskAddress m_address; ///< without a person
    QString m_ownerUrl;    ///< PostgreSQL: as given
    QString m_login, m_password;
    QString m_roleToDrop, m_databaseToDrop;
    QTemporaryDir m_folder;
    qint64 m_tickets = 0, m_open = 0, m_agent = 0;
    QList<qint64> m_groups;
};

} // namespace frontdesk::bench
