// A day of a telephone group as it may happen.

#include "core/planning/staffingplan.h"

#include <cmath>
#include <functional>
#include <limits>
#include <numbers>
#include <queue>
#include <random>
#include <vector>

namespace frontdesk {

namespace {

constexpr double halfHourS = 1800;
constexpr double variation = 0.7; ///< standard deviation of log-normal handling times over their mean

/// Draws that are the same everywhere: the library's distributions differ between compilers.
class Chance
{
public:
    explicit Chance(quint32 seed) : m_engine(seed) {}

    double exponential(double mean) { return -mean * std::log1p(-uniform()); }
    double logNormal(double mean)
    {
        const double variance = std::log1p(variation * variation);
        const double normal = std::sqrt(-2 * std::log1p(-uniform())) * std::cos(2 * std::numbers::pi * uniform());
        return mean * std::exp(std::sqrt(variance) * normal - variance / 2);
    }

private:
    double uniform() { return double(m_engine() >> 11) * 0x1p-53; } ///< [0, 1)

    std::mt19937_64 m_engine;
};

/// The queue and the agents of one day; times in seconds since its begin.
class Floor
{
public:
    Floor(SimulatedDay &seen, int withinS) : m_seen(seen), m_withinS(withinS) {}

    void setAgents(double at, int agents)
    {
        finishUntil(at);
        m_agents = std::size_t(std::max(0, agents));
        serve(at);
    }
    void offer(double at, double handlingS)
    {
        finishUntil(at);
        ++m_seen.contacts;
        m_waiting.push({at, handlingS});
        serve(at);
    }
    /// Those who wait when the day is over are taken by who is still there, if anybody is.
    void close() { finishUntil(std::numeric_limits<double>::infinity()); }

private:
    struct Call
    {
        double at = 0;
        double handlingS = 0;
    };

    void finishUntil(double at)
    {
        while (!m_busyUntil.empty() && m_busyUntil.top() <= at) {
            const double freed = m_busyUntil.top();
            m_busyUntil.pop();
            serve(freed);
        }
    }
    void serve(double at)
    {
        while (!m_waiting.empty() && m_busyUntil.size() < m_agents) {
            const Call call = m_waiting.front();
            m_waiting.pop();
            ++m_seen.answered;
            m_seen.waitedS += at - call.at;
            m_seen.inTime += at - call.at <= m_withinS ? 1 : 0;
            m_busyUntil.push(at + call.handlingS);
        }
    }

    SimulatedDay &m_seen;
    int m_withinS;
    std::size_t m_agents = 0;
    std::queue<Call> m_waiting;
    std::priority_queue<double, std::vector<double>, std::greater<>> m_busyUntil;
};

} // namespace

SimulatedDay simulate(const QList<StaffedHalfHour> &day, const GroupGoal &goal, quint32 seed, int days, HandlingTimes times)
{
    Chance chance(seed);
    SimulatedDay seen;
    for (int run = 0; run < days; ++run) {
        Floor floor(seen, goal.withinS);
        for (qsizetype i = 0; i < day.size(); ++i) {
            const StaffedHalfHour &half = day.at(i);
            const double begin = double(i) * halfHourS;
            floor.setAgents(begin, atTelephones(half.there, goal));
            if (!half.need || half.need->contacts < fewestContacts)
                continue;
            const double gap = halfHourS / half.need->contacts;
            for (double at = begin + chance.exponential(gap); at < begin + halfHourS; at += chance.exponential(gap))
                floor.offer(at, times == HandlingTimes::Exponential ? chance.exponential(half.need->ahtS) : chance.logNormal(half.need->ahtS));
        }
        floor.close();
    }
    return seen;
}

} // namespace frontdesk
