#pragma once

#include <QObject>
#include <QTimer>

namespace frontdesk {

class ChangeFeed;
class Clock;
class TicketService;

/// Wakes pending tickets and closes silent ones while a client is open: sleeps until the next till-date, and looks at least every ten
/// minutes. Any number of clients may do so at once; each ticket is woken once, whoever comes first.
class WakeClock : public QObject
{
    Q_OBJECT
public:
    /// None of the three is owned; all outlive the clock.
    WakeClock(TicketService &tickets, ChangeFeed &feed, const Clock &clock, QObject *parent = nullptr);

private:
    void arm();
    void wake();

    TicketService &m_tickets;
    const Clock &m_clock;
    QTimer m_sleep;  ///< until the next date
    QTimer m_settle; ///< a burst of changes asks once
};

} // namespace frontdesk
