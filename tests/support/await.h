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
    QTimer::singleShot(30000, &loop, &QEventLoop::quit);
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished() || future.resultCount() == 0)
        return failure(ErrorKind::Internal, QStringLiteral("test.timeout"));
    return future.result();
}

} // namespace frontdesk
