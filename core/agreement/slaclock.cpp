#include "core/agreement/slaclock.h"

#include <algorithm>

namespace frontdesk {

namespace {

QDateTime utc(qint64 ms)
{
    return ms == BusinessTime::never ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

} // namespace

SlaClock::SlaClock(const BusinessTime &business, const QDateTime &start, qint64 targetMs)
    : m_business(business), m_atMs(start.toMSecsSinceEpoch()), m_targetMs(targetMs)
{
    begin();
}

void SlaClock::begin()
{
    m_runs.append({m_atMs, m_spentMs, m_former.size()});
}

void SlaClock::advance(qint64 toMs)
{
    if (toMs <= m_atMs)
        return;
    if (m_condition == ClockCondition::Running) {
        const qint64 spent = m_spentMs + m_business.betweenMs(m_atMs, toMs);
        if (m_breachedAtMs == BusinessTime::never && spent >= m_targetMs)
            m_breachedAtMs = m_business.afterMs(m_atMs, m_targetMs - m_spentMs);
        m_spentMs = spent;
    }
    m_atMs = toMs;
}

void SlaClock::apply(const ClockEvent &event)
{
    advance(event.at.toMSecsSinceEpoch());
    switch (event.action) {
    case ClockAction::Stop:
        if (m_condition == ClockCondition::Running)
            m_condition = ClockCondition::Stopped;
        break;
    case ClockAction::Resume:
        if (m_condition == ClockCondition::Stopped) {
            m_condition = ClockCondition::Running;
            begin();
        }
        break;
    case ClockAction::Target:
        m_targetMs = event.targetMs;
        if (event.business) {
            m_former.push_back(m_business);
            m_business = *event.business;
        }
        if (event.policy == TargetPolicy::Restart) {
            m_spentMs = 0;
            m_runs.clear();
        }
        if (m_condition == ClockCondition::Running && (event.business || event.policy == TargetPolicy::Restart))
            begin();
        if (m_breachedAtMs == BusinessTime::never && m_spentMs >= m_targetMs) {
            m_breachedAtMs = event.at.toMSecsSinceEpoch();
            m_breachedByChange = true;
        }
        break;
    case ClockAction::Resolve:
        if (m_condition != ClockCondition::Resolved) {
            m_condition = ClockCondition::Resolved;
            m_verdicts.append({event.at.toUTC(), m_spentMs, m_targetMs, m_breachedAtMs != BusinessTime::never});
        }
        break;
    case ClockAction::Reopen:
        if (m_condition == ClockCondition::Resolved) {
            m_condition = ClockCondition::Running;
            begin();
        }
        break;
    }
}

qint64 SlaClock::instantOf(qint64 spentMs) const
{
    // The first run that ends with enough; the last one goes on for ever while the clock runs.
    for (qsizetype i = 0; i < m_runs.size(); ++i) {
        const bool isLast = i + 1 == m_runs.size();
        const qint64 spentAtEnd = isLast ? m_spentMs : m_runs[i + 1].spentBeforeMs;
        if (spentAtEnd >= spentMs || (isLast && m_condition == ClockCondition::Running))
            return hoursOf(m_runs[i]).afterMs(m_runs[i].fromMs, spentMs - m_runs[i].spentBeforeMs);
    }
    return BusinessTime::never;
}

QDateTime SlaClock::reaches(qint64 spentMs) const
{
    return utc(instantOf(spentMs));
}

ClockState SlaClock::stateAt(const QDateTime &now) const
{
    SlaClock then = *this;
    then.advance(now.toMSecsSinceEpoch());
    ClockState state;
    state.condition = then.m_condition;
    state.targetMs = then.m_targetMs;
    state.spentMs = then.m_spentMs;
    if (then.m_condition == ClockCondition::Running)
        state.due = utc(then.instantOf(then.m_targetMs));
    state.breached = then.m_breachedAtMs != BusinessTime::never;
    state.breachedAt = utc(then.m_breachedAtMs);
    state.breachedByChange = then.m_breachedByChange;
    state.verdicts = then.m_verdicts;
    return state;
}

ClockEvents eventsUntil(ClockEvents events, const QDateTime &now)
{
    events.removeIf([&now](const ClockEvent &event) { return event.at > now; });
    std::stable_sort(events.begin(), events.end(), [](const ClockEvent &a, const ClockEvent &b) { return a.at < b.at; });
    return events;
}

ClockState clockState(const BusinessTime &business, const QDateTime &start, qint64 targetMs, ClockEvents events, const QDateTime &now)
{
    SlaClock clock(business, start, targetMs);
    const ClockEvents past = eventsUntil(std::move(events), now);
    for (const ClockEvent &event : past)
        clock.apply(event);
    return clock.stateAt(now);
}

} // namespace frontdesk
