#pragma once

#include "core/people/people.h"
#include "core/support/error.h"

#include <QUuid>

namespace frontdesk {

struct Ticket;

/// An outage or planned work as the desk announces it (domain rules, section 2: Announced, Updated*, Restored, Withdrawn).
/// What callers are told is in both languages; instants are UTC.
struct Bulletin
{
    Id<Bulletin> id;
    QString number; ///< OUT-000012
    QString kind = QStringLiteral("outage"); ///< outage planned_work
    QString state = QStringLiteral("announced"); ///< announced updated restored withdrawn
    BilingualName title;
    BilingualName body; ///< what callers may be told, and what they can do meanwhile
    QList<Id<ServiceEntry>> services; ///< affected ones
    QList<Id<Site>> sites;            ///< none = everywhere
    QDateTime startsAt;
    QDateTime endsAt;       ///< expected; when it ended, once it is restored
    QDateTime nextUpdateAt; ///< promised while it runs; overdue, its owner is rung
    Id<Staff> owner;
    QString ownerName;   ///< read with it, not written
    Id<Ticket> ticket;   ///< the incident or change behind it: callers are added to that
    QString ticketNumber; ///< read with it; empty where this person may not see the ticket
    QDateTime changedAt;
    int version = 0; ///< counts saves

    /// Announced or updated: not over.
    bool isOpen() const { return state == QLatin1String("announced") || state == QLatin1String("updated"); }
    bool isPlanned() const { return kind == QLatin1String("planned_work"); }
    /// Callers may be feeling it now: open and begun.
    bool runsAt(const QDateTime &now) const { return isOpen() && startsAt <= now; }
    bool operator==(const Bulletin &) const = default;
};

/// What is done with a bulletin: announced (id 0) or moved on by the action.
struct BulletinEdit
{
    QUuid command = QUuid::createUuid(); ///< the same for every retry
    Bulletin bulletin; ///< as it is to be; its version is the one that was on screen
    QString action;    ///< announce update restore withdraw
    QString note;      ///< what is new, for the history
};

/// One step of a bulletin's history.
struct BulletinStep
{
    QDateTime at; ///< UTC
    Id<Staff> who;
    QString action;
    QString note;
    bool operator==(const BulletinStep &) const = default;
};

/// What is missing or wrong, in the order of the form; pure. Codes: "field.missing", "bulletin.language_missing", "bulletin.text_long",
/// "bulletin.starts_missing", "bulletin.ends_early", "bulletin.update_missing", "bulletin.update_past", "bulletin.unknown".
QList<Error> problemsOf(const BulletinEdit &edit, const QDateTime &now);

/// Why the action is not possible from this state, or nothing (table bulletin_transition); pure.
bool canBecome(const QString &state, const QString &action);

constexpr qint64 plannedAheadSeconds = 7 * 24 * 3600; ///< planned work is told to callers this long before it begins

} // namespace frontdesk
