#pragma once

#include <QDateTime>
#include <QList>

namespace frontdesk {

/// When tickets come in: 90 days up to now with the rhythm of days and weeks at the desk in Shanghai, ascending.
class DemoSchedule
{
public:
    DemoSchedule(const QDateTime &now, qint64 tickets);
    /// `jitter` 0 … 999 moves the ticket between its neighbours.
    QDateTime openedAt(qint64 index, qint64 jitter) const;

private:
    QDateTime m_start;
    QDateTime m_now;
    qint64 m_tickets;
    QList<qint64> m_upTo; ///< weight in front of each hour, and the whole at the end
};

} // namespace frontdesk
