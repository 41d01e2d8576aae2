#pragma once

#include "core/ticket/ticket.h"

#include <QStringList>

namespace frontdesk {

/// What a list of tickets shows. Empty members do not restrict. Value ids are bound, never glued into SQL.
struct TicketFilter
{
    QStringList phases;              ///< new assigned in_progress pending resolved closed cancelled
    QStringList states;              ///< of the kinds' own machines
    QStringList kinds;
    QList<Id<SupportGroup>> groups;
    QList<Id<Staff>> owners;
    bool unowned = false;            ///< nobody is owner
    QList<int> priorities;
    QList<Id<ServiceEntry>> services;
    QList<Id<Category>> categories;
    QList<Id<Customer>> customers;   ///< caller or affected
    QList<Id<Organisation>> organisations;
    QStringList pendingReasons;
    QStringList tags;
    QDateTime openedFrom, openedTill; ///< UTC, half-open
    QDateTime dueBefore;              ///< resolution due before this instant
    bool breached = false;
    QString words;                    ///< search words (core/search), all tickets that match

    static TicketFilter openOnes();
    bool operator==(const TicketFilter &) const = default;
};

struct TicketSort
{
    QString column = QStringLiteral("priority"); ///< priority due number title caller state group owner changed opened
    bool descending = false;
    bool operator==(const TicketSort &) const = default;
};

/// The views everybody has; what "my" means comes from the person signed in.
enum class StandardView { Mine, MyGroups, Unassigned, AllOpen, WaitingForCaller, ToConfirm };
TicketFilter standardFilter(StandardView view, Id<Staff> me, const QList<Id<SupportGroup>> &myGroups);
TicketSort standardSort(StandardView view);

} // namespace frontdesk
