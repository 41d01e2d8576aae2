#pragma once

#include "core/access/actor.h"
#include "core/desk/deskreference.h"
#include "core/exchange/importedticket.h"
#include "core/storage/dbworker.h"

#include <functional>

namespace frontdesk {

/// Which service level agreement the tickets of an import get.
enum class ImportedAgreement {
    AtOpening, ///< the one that was valid for the ticket when it was opened, like a ticket logged then; none if there was none
    None       ///< none: no clocks with callers, no attainment
};

struct TicketImportOptions
{
    bool dryRun = false;      ///< reads and checks everything, writes nothing
    int ticketsAtOnce = 200;  ///< one transaction each: an interrupt loses at most the batch that was running
    QDateTime now;            ///< UTC
    ImportedAgreement agreement = ImportedAgreement::AtOpening;
};

struct TicketImportReport
{
    qint64 imported = 0;
    qint64 alreadyThere = 0; ///< their external id is in the desk: what makes an import repeatable and resumable
    qint64 refused = 0;
    qint64 events = 0;
    qint64 forbiddenSteps = 0; ///< kept, marked: the desk's workflow does not have them
    qint64 reassignments = 0;
    qint64 reopenings = 0;
    qint64 agreements = 0;      ///< tickets that got a service level agreement
    qint64 differingCounts = 0; ///< tickets whose source counts other reassignments or reopenings than its history shows
};

/// Why one ticket of the file was not imported, or what was put right in one that was.
struct TicketImportRemark
{
    QString key; ///< the source's number, empty where the row has none
    Error error;
    bool refused = true;
};

/// Brings the tickets of a file into the desk with their histories at their own times, marked as imported, as the desk's owner.
/// Names of groups, people, callers, services and categories that the desk does not know become entries of it.
/// Blocks until the end, for the command line and for workers. `said` hears what is refused or put right, `progress` (0 to 1) may
/// return false to stop between two batches. Errors: "journal.import_denied", mapping and file codes, those of storage.
Result<TicketImportReport> importTickets(DbWorker &worker, const DeskReference &reference, const Actor &actor, const QString &path,
                                         const ImportMapping &mapping, const TicketImportOptions &options,
                                         const std::function<void(const TicketImportRemark &)> &said, const std::function<bool(double)> &progress);

} // namespace frontdesk
