#pragma once

#include <QDateTime>
#include <QJsonObject>

namespace frontdesk {

/// What the time of one contact goes into: ringing, talk, hold, wrap-up. Pure; all instants UTC, told by the caller.
class ContactClock
{
public:
    enum class Phase { Ringing, Talking, Held, WrapUp };

    static ContactClock ringing(const QDateTime &now);
    static ContactClock answered(const QDateTime &now);
    static ContactClock fromJson(const QJsonObject &json);
    QJsonObject toJson() const;

    Phase phase() const;
    // Steps that the phase does not allow do nothing.
    void answer(const QDateTime &now);
    void hold(const QDateTime &now);
    void resume(const QDateTime &now);
    void end(const QDateTime &now); ///< the caller has gone; what follows is wrap-up

    QDateTime offeredAt() const { return m_offered; }
    QDateTime answeredAt() const { return m_answered; }
    QDateTime endedAt() const { return m_ended; }
    qint64 ringSeconds(const QDateTime &now) const;
    /// Since the answer, without hold, until the end.
    qint64 talkSeconds(const QDateTime &now) const;
    qint64 holdSeconds(const QDateTime &now) const; ///< all holds together
    qint64 heldSeconds(const QDateTime &now) const; ///< the hold that lasts
    qint64 wrapSeconds(const QDateTime &now) const;

private:
    QDateTime m_offered, m_answered, m_heldSince, m_ended;
    qint64 m_heldMs = 0;
};

} // namespace frontdesk
