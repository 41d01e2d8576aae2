#pragma once

#include "core/people/people.h"
#include "core/support/pace.h"

#include <QFuture>
#include <QObject>
#include <QTimer>
#include <QUuid>

namespace frontdesk {

class Desk;
struct Ticket;

enum class PresenceDoing { None, Viewing, Typing };

/// Somebody else at a ticket.
struct Presence
{
    QString client; ///< which of their windows on which machine
    Id<Staff> staff;
    Id<Ticket> ticket;
    PresenceDoing doing = PresenceDoing::Viewing;
    bool operator==(const Presence &) const = default;
};

/// Who else has which ticket open, or is typing in it. Told to others at once, renewed every 15 s; who is not heard of for 40 s by the
/// database's clock is gone. Only a hint: nothing is locked by it. One per desk, on its thread; works where the desk listens.
class PresenceService : public QObject
{
    Q_OBJECT
public:
    explicit PresenceService(Desk &desk);
    ~PresenceService() override;

    /// What this client does with a ticket; several tickets may be open in windows of their own. Saying the same again costs nothing.
    void set(Id<Ticket> ticket, PresenceDoing doing);
    /// Leaves every ticket: before the program ends. Without it others see this client for 40 s more.
    void leave();

    /// As last read: other clients, the same person's other windows included; in the order ticket, staff.
    const QList<Presence> &everybody() const { return m_others; }
    QList<Presence> at(Id<Ticket> ticket) const;
    /// Reads again now instead of at the next notice.
    void refresh();

    static constexpr int heartbeatMs = 15'000;

signals:
    /// Others came, went, began or stopped typing at these tickets.
    void changed(const QList<qint64> &tickets);

private:
    friend class Desk;
    void begin(); ///< when the desk is open: Desk calls it
    void read();
    void take(const QList<Presence> &others);
    void beat();
    void write();

    Desk &m_desk;
    QString m_client = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QHash<qint64, PresenceDoing> m_mine;
    QList<Presence> m_others;
    QHash<qint64, PresenceDoing> m_unwritten; ///< of one turn of the event loop
    QTimer m_gather;
    Pace m_pace{50}; ///< many agents moving at once are read once
    QTimer m_heartbeat;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace frontdesk
