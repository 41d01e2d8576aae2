#include "ui/interaction/contactclock.h"

#include "core/support/clock.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

qint64 secondsBetween(const QDateTime &from, const QDateTime &to)
{
    return from.isValid() && to.isValid() ? qMax<qint64>(0, from.msecsTo(to) / 1000) : 0;
}

} // namespace

ContactClock ContactClock::ringing(const QDateTime &now)
{
    ContactClock clock;
    clock.m_offered = now;
    return clock;
}

ContactClock ContactClock::answered(const QDateTime &now)
{
    ContactClock clock = ringing(now);
    clock.m_answered = now;
    return clock;
}

ContactClock ContactClock::fromJson(const QJsonObject &json)
{
    ContactClock clock;
    clock.m_offered = instantFromText(json.value("offered"_L1).toString());
    clock.m_answered = instantFromText(json.value("answered"_L1).toString());
    clock.m_heldSince = instantFromText(json.value("held_since"_L1).toString());
    clock.m_ended = instantFromText(json.value("ended"_L1).toString());
    clock.m_heldMs = json.value("held_ms"_L1).toInteger();
    return clock;
}

QJsonObject ContactClock::toJson() const
{
    return {{u"offered"_s, instantText(m_offered)},
            {u"answered"_s, instantText(m_answered)},
            {u"held_since"_s, instantText(m_heldSince)},
            {u"ended"_s, instantText(m_ended)},
            {u"held_ms"_s, m_heldMs}};
}

ContactClock::Phase ContactClock::phase() const
{
    if (m_ended.isValid())
        return Phase::WrapUp;
    if (!m_answered.isValid())
        return Phase::Ringing;
    return m_heldSince.isValid() ? Phase::Held : Phase::Talking;
}

void ContactClock::answer(const QDateTime &now)
{
    if (phase() == Phase::Ringing)
        m_answered = now;
}

void ContactClock::hold(const QDateTime &now)
{
    if (phase() == Phase::Talking)
        m_heldSince = now;
}

void ContactClock::resume(const QDateTime &now)
{
    if (phase() != Phase::Held)
        return;
    m_heldMs += qMax<qint64>(0, m_heldSince.msecsTo(now));
    m_heldSince = {};
}

void ContactClock::end(const QDateTime &now)
{
    resume(now);
    if (phase() != Phase::WrapUp)
        m_ended = now;
}

qint64 ContactClock::ringSeconds(const QDateTime &now) const
{
    return secondsBetween(m_offered, m_answered.isValid() ? m_answered : m_ended.isValid() ? m_ended : now);
}

qint64 ContactClock::talkSeconds(const QDateTime &now) const
{
    if (!m_answered.isValid())
        return 0;
    return qMax<qint64>(0, secondsBetween(m_answered, m_ended.isValid() ? m_ended : now) - holdSeconds(now));
}

qint64 ContactClock::holdSeconds(const QDateTime &now) const
{
    return (m_heldMs + (m_heldSince.isValid() ? qMax<qint64>(0, m_heldSince.msecsTo(now)) : 0)) / 1000;
}

qint64 ContactClock::heldSeconds(const QDateTime &now) const
{
    return secondsBetween(m_heldSince, now);
}

qint64 ContactClock::wrapSeconds(const QDateTime &now) const
{
    return secondsBetween(m_ended, now);
}

} // namespace frontdesk
