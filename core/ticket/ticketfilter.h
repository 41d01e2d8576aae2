#pragma once

#include "core/ticket/ticket.h"

#include <QStringList>

#include <optional>

namespace frontdesk {

/// What a list of tickets shows. Empty members do not restrict; values of one member are alternatives, members add up. What begins with
/// `not` leaves tickets out, never those that have no such value at all. Value ids are bound, never glued into SQL.
/// Instants are UTC to the millisecond, `from` included, `till` and `before` not.
struct TicketFilter
{
    QStringList phases;              ///< new assigned in_progress pending resolved closed cancelled; together with `states` alternatives
    QStringList states, notStates;   ///< of the kinds' own machines
    QStringList kinds;
    QList<Id<SupportGroup>> groups, notGroups;
    QList<Id<Staff>> owners, notOwners;
    bool unowned = false;            ///< nobody is owner; together with `owners` an alternative
    bool owned = false;              ///< somebody is
    QList<int> priorities;
    QList<Id<ServiceEntry>> services, notServices;
    QList<Id<Category>> categories, notCategories;
    QList<Id<Customer>> customers, notCustomers; ///< caller or affected
    QList<Id<Organisation>> organisations, notOrganisations;
    QStringList pendingReasons, notPendingReasons;
    QStringList tags;                 ///< all of them, unlike the others
    QStringList notTags;              ///< none of them
    QDateTime openedFrom, openedTill;
    QDateTime changedFrom, changedTill;
    QDateTime resolvedFrom, resolvedTill; ///< tickets that are resolved or closed
    QDateTime dueFrom, dueBefore;     ///< resolution due; what is not due is left out by either
    bool breached = false;
    QString words;                    ///< search words (core/search), all tickets that match
    std::optional<QList<qint64>> only; ///< no others than these: what a figure of a report counts; an empty list is nobody

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
