#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
#include <type_traits>

namespace frontdesk {

/// Calls `take` with the answer of `future` from `context`'s event loop, and not once `context` is gone; a future canceled without an answer
/// calls nobody. To be called on `context`'s thread. Returns the future of what `take` returns, or nothing if that is nothing.
///
/// Used instead of QFuture::then(context, ...): that one (Qt 6.4) asks for the context on the thread which finishes the future, so a page or a desk
/// that is closed meanwhile is an assertion there, or a call into an object that is gone.
template<typename Value, typename Take>
auto whenFinished(const QFuture<Value> &future, QObject *context, Take take)
{
    using Taken = std::invoke_result_t<Take &, const Value &>;
    auto *watcher = new QFutureWatcher<Value>(context);
    const auto listen = [watcher, context, &future](auto answered) {
        QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, answered = std::move(answered)]() mutable {
            watcher->deleteLater();
            const QFuture<Value> finished = watcher->future();
            if (finished.resultCount() > 0)
                answered(finished.result());
        });
        watcher->setFuture(future);
    };
    if constexpr (std::is_void_v<Taken>) {
        listen(std::move(take));
    } else {
        auto promise = std::make_shared<QPromise<Taken>>();
        promise->start();
        listen([promise, take = std::move(take)](const Value &value) mutable {
            promise->addResult(take(value));
            promise->finish();
        });
        return promise->future();
    }
}

} // namespace frontdesk
