#pragma once

#include <QList>

namespace frontdesk {

/// SplitMix64. Our own, and whole numbers only: distributions of the standard library differ from one to the next, and the same seed has to
/// give the same desk everywhere.
class DemoRandom
{
public:
    explicit DemoRandom(quint64 seed) : m_state(seed) {}
    /// An independent stream for the n-th thing of a kind, whatever was drawn before.
    static DemoRandom of(quint64 seed, quint64 kind, quint64 n)
    {
        DemoRandom mixed(seed ^ (kind * 0xd1342543de82ef95ULL));
        mixed.m_state = mixed.next() ^ (n * 0x9e3779b97f4a7c15ULL);
        (void)mixed.next();
        return mixed;
    }

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// 0 … n-1
    qint64 below(qint64 n) { return qint64(next() % quint64(n)); }
    qint64 between(qint64 from, qint64 to) { return from + below(to - from + 1); }
    /// Mostly near `from`, now and then near `to`: how long things take.
    qint64 skewed(qint64 from, qint64 to) { return from + (to - from) * below(1000) / 1000 * below(1000) / 1000 * below(1000) / 1000; }
    bool percent(int chance) { return below(100) < chance; }
    bool permille(int chance) { return below(1000) < chance; }
    template<typename T>
    const T &pick(const QList<T> &list)
    {
        return list.at(below(list.size()));
    }
    /// Index into weights.
    qsizetype weighted(const QList<int> &weights)
    {
        qint64 sum = 0;
        for (const int weight : weights)
            sum += weight;
        qint64 at = below(sum);
        for (qsizetype i = 0; i < weights.size(); ++i) {
            at -= weights.at(i);
            if (at < 0)
                return i;
        }
        return weights.size() - 1;
    }

private:
    quint64 m_state;
};

} // namespace frontdesk
