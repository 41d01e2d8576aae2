#pragma once

#include "core/desk/deskreference.h"
#include "core/exchange/importedticket.h"
#include "core/ticket/tickethistory.h"

namespace frontdesk {

/// The desk's keys for the names that an imported ticket uses; an empty name gives no id.
struct ImportNames
{
    std::function<Id<SupportGroup>(const QString &)> group;
    std::function<Id<Staff>(const QString &)> person;
    std::function<Id<ServiceEntry>(const QString &)> service;
    std::function<Id<Category>(const QString &)> category;
};

/// Who called, as the desk knows them.
struct ImportCaller
{
    Id<Customer> customer;
    Id<Organisation> organisation; ///< of the customer; agreements are chosen by it
};

struct HistoryOfImport
{
    TicketHistory history;
    qint64 forbiddenSteps = 0; ///< events marked "forbidden" in their body: the workflow has no such step
};

/// The history as the desk keeps it: one event for each row of the source that changed something, its kind by what changed most.
/// A ticket that ends pending wakes a week after `now`, for the source names no date.
/// `withAgreement`: the ticket gets the service level agreement that was valid for it at its opening, and all clocks as its history tells
/// them, breaches at their own times. Clocks of groups run as their operational agreements say in any case.
HistoryOfImport historyOfImport(const ImportedTicket &imported, const ImportCaller &caller, const ImportNames &names, const DeskReference &reference,
                                const QDateTime &now, bool withAgreement = true);

} // namespace frontdesk
