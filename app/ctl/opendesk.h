#pragma once

#include "app/ctl/context.h"
#include "core/desk/desk.h"

#include <QEventLoop>
#include <QFutureWatcher>

#include <memory>

namespace frontdesk::ctl {

/// Waits for an answer of the desk while this thread's events go on. The command line has nothing else to do meanwhile.
template<typename T>
Result<T> await(const QFuture<Result<T>> &future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<Result<T>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    if (future.resultCount() == 0)
        return failure(ErrorKind::Canceled, QStringLiteral("desk.canceled"));
    return future.result();
}

/// The login and password that the global options give. On SQLite nobody is asked: whoever holds the file holds the data.
SignIn signInOf(Context &context);

/// Opens the desk of --desk as `console`, --as or the URL's user; nothing if it failed, with the reason said and the code to end
/// with in `end`: 2 for an address that cannot be read, 3 for a desk that cannot be reached or worked with, 4 for rights.
std::unique_ptr<Desk> openDesk(Context &context, ExitCode *end);

/// Says why the desk could not be opened or made, and gives the code to end with.
ExitCode refuseDesk(Context &context, const Error &error);

/// Says why one thing was refused by the desk's rules, and gives the code: 1, but for rights (4) and a desk that went away (3).
ExitCode refuseItem(Context &context, const Error &error);

} // namespace frontdesk::ctl
