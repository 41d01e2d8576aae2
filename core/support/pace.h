#pragma once

#include <QElapsedTimer>

#include <algorithm>

namespace frontdesk {

/// How long to gather what is told before it is looked up in one go: a moment on a server with time, longer on one that is slow to answer, so
/// that two hundred clients who are all told of everything spend at most a share of their time with asking, and leave the server to those who work.
class Pace
{
public:
    /// Milliseconds.
    explicit Pace(int leastMs) : m_leastMs(leastMs) {}

    void asks() { m_asked.start(); }
    void isAnswered()
    {
        m_costMs = m_asked.isValid() ? m_asked.elapsed() : 0;
        m_answered.start();
    }

    /// From a notice until it is looked up.
    int waitMs() const { return waitMs(m_costMs, m_answered.isValid() ? m_answered.elapsed() : mostMs, m_leastMs); }

    /// The same for a last answer that took `costMs` and came `sinceMs` ago.
    static constexpr int waitMs(qint64 costMs, qint64 sinceMs, int leastMs)
    {
        return int(std::clamp<qint64>(timesCost * (costMs - promptMs) - sinceMs, leastMs, mostMs));
    }

    static constexpr int mostMs = 1000;

private:
    static constexpr qint64 promptMs = 25; ///< an answer of a server that has time; a colleague's change is to be on screen within 100 ms
    static constexpr qint64 timesCost = 10;
    int m_leastMs;
    qint64 m_costMs = 0; ///< of the last answer
    QElapsedTimer m_asked, m_answered;
};

} // namespace frontdesk
