#include "core/agreement/clockpicture.h"

#include <algorithm>

namespace frontdesk {

namespace {

class SegmentWriter
{
public:
    SegmentWriter(const BusinessTime &business, const QDateTime &breachedAt) : m_business(business), m_breachedAt(breachedAt) {}

    void add(const QDateTime &from, const QDateTime &to, ClockCondition condition, qsizetype cause)
    {
        if (condition != ClockCondition::Running) {
            append(from, to, condition == ClockCondition::Stopped ? ClockSegment::Kind::Stopped : ClockSegment::Kind::Resolved, cause);
            return;
        }
        QDateTime at = from;
        const QList<TimeSpan> open = m_business.spans(from, to);
        for (const TimeSpan &span : open) {
            append(at, span.from, ClockSegment::Kind::Closed, cause);
            append(span.from, span.to, ClockSegment::Kind::Running, cause);
            at = span.to;
        }
        append(at, to, ClockSegment::Kind::Closed, cause);
    }

    void use(const BusinessTime &business) { m_business = business; }

    QList<ClockSegment> segments;

private:
    void append(const QDateTime &from, const QDateTime &to, ClockSegment::Kind kind, qsizetype cause)
    {
        if (from >= to)
            return;
        if (m_breachedAt.isValid() && from < m_breachedAt && m_breachedAt < to) {
            append(from, m_breachedAt, kind, cause);
            append(m_breachedAt, to, kind, cause);
            return;
        }
        const bool breached = m_breachedAt.isValid() && m_breachedAt <= from;
        segments.append({from, to, kind, breached, m_business.between(from, to), cause});
    }

    BusinessTime m_business;
    QDateTime m_breachedAt;
};

} // namespace

QList<ClockSegment> clockSegments(const BusinessTime &business, const QDateTime &start, qint64 targetMs, const ClockEvents &events,
                                  const QDateTime &now)
{
    const ClockEvents past = eventsUntil(events, now);
    SegmentWriter writer(business, clockState(business, start, targetMs, past, now).breachedAt);
    SlaClock clock(business, start, targetMs);
    ClockCondition condition = ClockCondition::Running;
    qsizetype cause = -1;
    QDateTime from = start.toUTC();
    for (qsizetype i = 0; i < past.size(); ++i) {
        clock.apply(past[i]);
        const ClockCondition next = clock.condition();
        if (next == condition && !past[i].business)
            continue;
        const QDateTime to = std::max(from, past[i].at.toUTC());
        writer.add(from, to, condition, cause);
        if (past[i].business)
            writer.use(*past[i].business);
        from = to;
        if (next != condition)
            cause = i;
        condition = next;
    }
    writer.add(from, now.toUTC(), condition, cause);
    return writer.segments;
}

} // namespace frontdesk
