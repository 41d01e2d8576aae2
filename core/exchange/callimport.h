#pragma once

#include "core/access/actor.h"
#include "core/desk/deskreference.h"
#include "core/exchange/callmapping.h"
#include "core/storage/dbworker.h"

#include <functional>

namespace frontdesk {

struct CallImportOptions
{
    bool dryRun = false;   ///< reads and checks everything, writes nothing
    int callsAtOnce = 500; ///< one transaction each
    QDateTime now;         ///< UTC; a call later than that is refused
};

struct CallImportReport
{
    qint64 imported = 0;
    qint64 abandoned = 0;    ///< of those: nobody answered
    qint64 alreadyThere = 0; ///< their key is in the desk: what makes an import repeatable
    qint64 alreadyLogged = 0; ///< an agent has logged the same call: it is not counted twice
    qint64 refused = 0;
};

struct CallImportRemark
{
    QString key; ///< empty where the row has none
    Error error;
};

/// Brings the telephone system's log into the desk as calls, marked as imported, as the desk's owner. Agents are found by login, name or external id and
/// become staff without a login where the desk knows none; callers are found by their number. A call that an agent has logged (phone, the same agent
/// or number, answered within two minutes of it) is left as it is.
/// Blocks until the end. `said` hears what is refused, `progress` (0 to 1) may return false to stop between two batches. Errors:
/// "journal.import_denied", "import.columns_missing", those of the file and of storage, "desk.canceled".
Result<CallImportReport> importCalls(DbWorker &worker, const DeskReference &reference, const Actor &actor, const QString &path, const CallMapping &mapping,
                                     const CallImportOptions &options, const std::function<void(const CallImportRemark &)> &said,
                                     const std::function<bool(double)> &progress);

} // namespace frontdesk
