#pragma once

#include "core/support/result.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTimer>

namespace frontdesk {

/// The answer to a question that another thread works on, while this thread's events go on; "test.timeout" after half a minute.
template<typename T>
Result<T> await(const QFuture<Result<T>> &future)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    // Not QTimer::singleShot: those outlive this loop, and thousands of them take seconds of a test that asks all the time.
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
    limit.start(30000);
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished() || future.resultCount() == 0)
        return failure(ErrorKind::Internal, QStringLiteral("test.timeout"));
    return future.result();
}

} // namespace frontdesk
