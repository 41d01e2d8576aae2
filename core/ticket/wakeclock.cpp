#include "core/ticket/wakeclock.h"

#include "core/storage/changefeed.h"
#include "core/support/clock.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"

#include <QRandomGenerator>

namespace frontdesk {

namespace {
constexpr qint64 longestSleepMs = 10 * 60 * 1000;
constexpr qint64 shortestSleepMs = 500;  // a date that cannot be served now must not spin
constexpr int spreadMs = 400;            // many clients need not all ask in the same instant
constexpr int settleMs = 1000;
}

WakeClock::WakeClock(TicketService &tickets, ChangeFeed &feed, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_tickets(tickets)
    , m_clock(clock)
{
    m_sleep.setSingleShot(true);
    m_sleep.setTimerType(Qt::PreciseTimer);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_sleep, &QTimer::timeout, this, &WakeClock::wake);
    connect(&m_settle, &QTimer::timeout, this, &WakeClock::arm);
    connect(&feed, &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(QStringLiteral("ticket")) && !m_settle.isActive())
            m_settle.start();
    });
    wake();
}

void WakeClock::wake()
{
    whenFinished(m_tickets.wakeDue(), this, [this](const Result<int> &) { arm(); });
}

void WakeClock::arm()
{
    whenFinished(m_tickets.nextWake(), this, [this](const Result<QDateTime> &next) {
        const bool known = next && next->isValid();
        const qint64 wait = known ? m_clock.now().msecsTo(*next) : longestSleepMs;
        m_sleep.start(int(std::clamp(wait, shortestSleepMs, longestSleepMs) + QRandomGenerator::global()->bounded(spreadMs)));
    });
}

} // namespace frontdesk
