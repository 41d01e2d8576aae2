#pragma once

#include "core/access/actor.h"
#include "core/desk/deskreference.h"
#include "core/exchange/answermapping.h"
#include "core/storage/dbworker.h"

#include <functional>

namespace frontdesk {

struct AnswerImportOptions
{
    bool dryRun = false;     ///< reads and checks everything, writes nothing
    int answersAtOnce = 200; ///< one transaction each
    QDateTime now;           ///< UTC; an answer later than that is refused
};

struct AnswerImportReport
{
    qint64 imported = 0;
    qint64 alreadyThere = 0; ///< the same answer is in the desk: what makes an import repeatable
    qint64 refused = 0;
};

struct AnswerImportRemark
{
    QString number; ///< of the ticket; empty where the row has none
    Error error;    ///< value "line"
};

/// Brings in what callers answered to another program about tickets that the desk had asked about (core/survey/survey.h), each with an event of its
/// ticket. Whoever was not asked, has answered otherwise or answered before being asked is refused, and nobody imports answers about
/// tickets that they have or resolved. For administrators and the service.
/// Blocks until the end. `said` hears what is refused, `progress` (0 to 1) may return false to stop between two batches. Errors:
/// "access.denied", "import.columns_missing", those of the file and of storage, "desk.canceled".
Result<AnswerImportReport> importAnswers(DbWorker &worker, const DeskReference &reference, const Actor &actor, const QString &path, const AnswerMapping &mapping,
                                         const AnswerImportOptions &options, const std::function<void(const AnswerImportRemark &)> &said,
                                         const std::function<bool(double)> &progress);

} // namespace frontdesk
