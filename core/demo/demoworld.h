#pragma once

#include "core/access/actor.h"
#include "core/demo/democustomers.h"
#include "core/ticket/ticketaction.h"
#include "core/ticket/tickethistory.h"

namespace frontdesk {

/// Everything that stays as it is while the demo's tickets are made.
struct DemoWorld
{
    DemoTexts texts;
    DeskReference reference;
    QList<DemoCustomer> customers;
    quint64 seed = 0;
    QDateTime now; ///< nothing in the demo happens later
    QHash<QString, QList<Actor>> actors; ///< by group code

    const BusinessTime &office() const { return *reference.agreements.businessTime(QStringLiteral("office")); }
    const BusinessTime &always() const { return *reference.agreements.businessTime(QStringLiteral("always")); }
    Id<SupportGroup> group(const QString &code) const { return reference.directory.groupByCode(code)->id; }
};

/// Which ticket is to be told.
struct DemoPlan
{
    const DemoFamily *family = nullptr;
    qsizetype caller = -1; ///< index of the customer; -1 for alerts of machines
    QDateTime openedAt;
    qint64 index = 0;
    bool wantsToFollow = false; ///< an earlier ticket, if one is found
    TicketKey follows;          ///< of the same caller, closed before
};

/// A ticket told before, for those that are linked with it.
struct DemoMemory
{
    TicketKey key;
    const DemoFamily *family = nullptr;
    qsizetype caller = -1;
    QDateTime openedAt;
    QDateTime closedAt;
    bool isOutage = false;
};

/// The tickets told last, oldest first.
using DemoMemories = QList<DemoMemory>;

/// Moves one ticket through its life by the rules that live tickets obey (stepsOf), at times of its own. What would lie after `now` is not done.
class DemoTeller
{
public:
    DemoTeller(const DemoWorld &world, const DemoRandom &random, const TicketKey &key);

protected:
    const Ticket &ticket() const { return m_story->ticket(); }
    /// Sets agreement, urgency, priority and logs the ticket.
    void log(Ticket first, const QString &details, const DemoCustomer *caller, Id<Staff> actor);
    /// One action at the time reached; false (and error()) if the rules refuse it.
    bool act(const Actor &actor, TicketAction action, const QJsonObject &words = {});
    bool act(const Actor &actor, const QString &action, const QString &text = {});
    bool assign(const Actor &actor, const QString &group, Id<Staff> person, const QString &reason);
    bool wait(const Actor &actor, const QString &reason, const QDateTime &till, const QString &text);
    bool resolve(const Actor &actor, const QString &code, const QString &text);
    void link(const QString &relation, const TicketKey &other, const Actor &actor);

    /// Lets business time pass; false if that leads beyond now.
    bool pass(const BusinessTime &hours, qint64 fromMinutes, qint64 toMinutes);
    bool reach(const QDateTime &at);

    TicketHistory finished();

    const DemoWorld &m_world;
    DemoRandom m_random;
    TicketKey m_key;
    QDateTime m_at; ///< how far the story has been told
    std::optional<TicketChronicle> m_story;
    TicketHistory m_history;
    std::optional<Error> m_error;
};

} // namespace frontdesk
