#include "core/demo/demoschedule.h"

#include <algorithm>
#include <array>

namespace frontdesk {

namespace {

constexpr qint64 hours = 90 * 24;
constexpr int shanghaiOffset = 8 * 3600; // no summer time there
constexpr std::array<int, 24> ofDay{3, 2, 2, 2, 2, 4, 10, 26, 72, 100, 96, 78, 40, 62, 90, 84, 76, 60, 34, 20, 14, 10, 7, 5};
constexpr std::array<int, 7> ofWeek{118, 108, 100, 98, 92, 20, 13}; // Monday first
}

DemoSchedule::DemoSchedule(const QDateTime &now, qint64 tickets)
    : m_start(QDateTime::fromMSecsSinceEpoch((now.toMSecsSinceEpoch() / 3'600'000 - hours) * 3'600'000, Qt::UTC))
    , m_now(now)
    , m_tickets(std::max<qint64>(1, tickets))
{
    qint64 sum = 0;
    for (QDateTime hour = m_start; hour < now; hour = hour.addSecs(3600)) {
        m_upTo.append(sum);
        const QDateTime local = hour.addSecs(shanghaiOffset);
        const qint64 seconds = std::min<qint64>(3600, std::max<qint64>(1, hour.secsTo(now)));
        sum += seconds * std::max(1, ofDay.at(local.time().hour()) * ofWeek.at(local.date().dayOfWeek() - 1) / 100);
    }
    m_upTo.append(sum);
}

QDateTime DemoSchedule::openedAt(qint64 index, qint64 jitter) const
{
    const qint64 at = m_upTo.last() * (index * 1000 + jitter) / (m_tickets * 1000);
    const qsizetype hour = std::upper_bound(m_upTo.cbegin(), m_upTo.cend() - 1, at) - m_upTo.cbegin() - 1;
    const qint64 weight = m_upTo.at(hour + 1) - m_upTo.at(hour);
    const QDateTime from = m_start.addSecs(hour * 3600);
    const qint64 length = std::min<qint64>(3'600'000, from.msecsTo(m_now));
    return from.addMSecs((at - m_upTo.at(hour)) * length / weight);
}

} // namespace frontdesk
