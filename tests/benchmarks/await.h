#pragma once

#include "core/support/result.h"
#include "core/support/whenfinished.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/raw.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFuture>
#include <QTimer>

#include <functional>

namespace frontdesk::bench {

/// An event loop until something has come, which may be at once: an answer that is there before anybody listens comes synchronously.
class Waiting
{
public:
    void come()
    {
        m_come = true;
        m_loop.quit();
    }
    void wait()
    {
        if (!m_come)
            m_loop.exec();
    }
    QObject *context() { return &m_loop; }

private:
    QEventLoop m_loop;
    bool m_come = false;
};

/// The answer of a worker, while this thread's events go on. A failure ends the program.
template<typename T>
T answer(QFuture<Result<T>> future)
{
    QEventLoop loop;
    std::optional<Result<T>> came;
    whenFinished(future, &loop, [&](const Result<T> &result) {
        came = result;
        loop.quit();
    });
    if (!came)
        loop.exec();
    if (!*came)
        giveUp((*came).error().code + QLatin1Char(' ') + (*came).error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(**came);
}

/// Runs events until `done`; false after `seconds`. Never sleeps: it wakes with every event, and each millisecond.
inline bool until(const std::function<bool()> &done, int seconds = 120)
{
    QTimer turn;
    turn.setTimerType(Qt::PreciseTimer);
    turn.start(1);
    QElapsedTimer passed;
    passed.start();
    while (!done()) {
        if (passed.elapsed() > seconds * 1000)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace frontdesk::bench
