#pragma once

#include "core/storage/dbworker.h"

namespace frontdesk {

struct DemoOptions
{
    qint64 tickets = 6000;
    quint64 seed = 1;
    QDateTime now; ///< the end of the demo's 90 days; invalid = the machine's clock
    qint64 besideFrom = 10'000; ///< from so many tickets on a server is written over two connections
};

/// Tickets told so far, of how many.
using DemoProgress = std::function<void(qint64 done, qint64 total)>;

/// Fills a desk that was just made (without starter lists) with people, lists and tickets of the last 90 days. The same seed and now give
/// the same rows on both backends, recorded times and hashes apart; staff have logins only in a file. Over two connections events, contacts and
/// surveys take their ids as they come. Memory does not grow with the tickets.
/// Blocks until done; call it from any thread but the worker's. On a server whoever runs it owns the desk.
/// Errors: Conflict "demo.desk_not_empty", Canceled "desk.canceled": then the desk is left half full and is to be thrown away.
Result<void> makeDemo(DbWorker &worker, const DemoOptions &options, const DemoProgress &progress = {}, const CancelToken &cancel = {});

} // namespace frontdesk
