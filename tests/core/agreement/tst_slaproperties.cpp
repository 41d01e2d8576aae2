#include "core/agreement/clockpicture.h"
#include "core/agreement/slaclock.h"
#include "tests/support/sanitized.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace frontdesk;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMinutes = 1440;

qint64 environmentNumber(const char *name, qint64 otherwise)
{
    bool isNumber = false;
    const qint64 number = qEnvironmentVariable(name).toLongLong(&isNumber);
    return isNumber ? number : otherwise;
}

/// Random desks, reproducible from a seed.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_generator(seed) {}
    qint64 below(qint64 n) { return n <= 1 ? 0 : qint64(m_generator.generate64() % quint64(n)); }
    qint64 between(qint64 low, qint64 high) { return low + below(high - low + 1); }
    bool once(int in) { return below(in) == 0; }
    template<typename List>
    auto pick(const List &list)
    {
        return list[below(std::ssize(list))];
    }

private:
    QRandomGenerator m_generator;
};

/// What the properties were tried on, for the output.
struct Tally
{
    qint64 calendars = 0;  ///< made, each version of a desk one
    qint64 exceptions = 0; ///< holidays and make-up days in them
    qint64 nearChange = 0; ///< cases that begin within four days before a zone's clocks change
    qint64 events = 0;
    std::map<QByteArray, qint64> zones;
};
Tally tally;

const QList<QByteArray> zones{"Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia",       "Europe/Berlin",     "America/New_York",   "Asia/Shanghai",
                              "Asia/Kathmandu",      "Pacific/Chatham",  "Africa/Casablanca",  "America/Santiago",  "Antarctica/Troll",   "Pacific/Kwajalein",
                              "Asia/Pyongyang",      "America/Caracas",  "Pacific/Kiritimati", "Europe/London",     "Africa/Cairo",       "UTC"};

/// An instant in whole minutes since 1970, every second time within some days of a change of the zone's clocks.
qint64 interestingMinute(Dice &dice, const QByteArray &zone)
{
    static std::map<QByteArray, QList<qint64>> changes;
    auto known = changes.find(zone);
    if (known == changes.end()) {
        QList<qint64> minutes;
        const auto from = QDateTime(QDate(1973, 1, 1), QTime(0, 0), Qt::UTC);
        const auto listed = QTimeZone(zone).transitions(from, from.addYears(64));
        for (const auto &transition : listed)
            minutes.append(transition.atUtc.toSecsSinceEpoch() / 60);
        known = changes.emplace(zone, minutes).first;
    }
    ++tally.zones[zone];
    if (!known->second.isEmpty() && !dice.once(3)) {
        ++tally.nearChange;
        return dice.pick(known->second) - dice.below(4 * dayMinutes);
    }
    return dice.between(4 * 365 * dayMinutes, 95 * 365 * dayMinutes);
}

DaySpans randomSpans(Dice &dice)
{
    switch (dice.below(6)) {
    case 0: return {};
    case 1: return {{0, 1440}};
    case 2: return {{int(dice.below(180)), int(dice.between(181, 300))}}; // round the hours that clocks change at
    default: break;
    }
    QList<int> edges;
    for (qint64 i = 2 * dice.between(1, 3); i > 0; --i)
        edges.append(int(dice.between(0, 96) * 15));
    std::sort(edges.begin(), edges.end());
    DaySpans spans;
    for (qsizetype i = 0; i + 1 < edges.size(); i += 2) {
        if (edges[i] < edges[i + 1])
            spans.append({edges[i], edges[i + 1]});
    }
    return spans;
}

Calendar randomCalendar(Dice &dice, const QByteArray &zone, qint64 aroundMinute)
{
    Calendar calendar{QString::fromLatin1(zone), {}, {}};
    for (DaySpans &day : calendar.week)
        day = randomSpans(dice);
    const QDate around = QDateTime::fromMSecsSinceEpoch(aroundMinute * minuteMs, Qt::UTC).date();
    for (qint64 i = dice.below(6); i > 0; --i)
        calendar.exceptions.insert(around.addDays(dice.between(-3, 14)), randomSpans(dice));
    ++tally.calendars;
    tally.exceptions += calendar.exceptions.size();
    return calendar;
}

struct Desk
{
    QList<CalendarVersion> versions;
    BusinessTime business;
};

Desk randomDesk(Dice &dice, const QByteArray &zone, qint64 aroundMinute)
{
    QList<CalendarVersion> versions;
    qint64 validFrom = aroundMinute - 1;
    for (qint64 i = dice.once(4) ? dice.between(2, 3) : 1; i > 0; --i) {
        const QByteArray itsZone = versions.isEmpty() || dice.once(2) ? zone : dice.pick(zones);
        versions.append({QDateTime::fromMSecsSinceEpoch(validFrom * minuteMs, Qt::UTC), randomCalendar(dice, itsZone, aroundMinute)});
        validFrom += dice.between(1, 5 * dayMinutes);
    }
    const auto made = BusinessTime::of(versions);
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
    return {versions, *made};
}

/// The rule itself, minute by minute: what does the clock on the wall show, and is that inside a span of its date?
class MinuteReference
{
public:
    explicit MinuteReference(const QList<CalendarVersion> &versions) : m_versions(versions)
    {
        for (const CalendarVersion &version : versions)
            m_zones.append(QTimeZone(version.calendar.zone.toLatin1()));
    }

    bool isOpen(qint64 minute) const
    {
        const QDateTime instant = QDateTime::fromMSecsSinceEpoch(minute * minuteMs, Qt::UTC);
        qsizetype valid = 0;
        while (valid + 1 < m_versions.size() && m_versions[valid + 1].validFrom <= instant)
            ++valid;
        const QDateTime wall = instant.addSecs(m_zones[valid].offsetFromUtc(instant));
        const Calendar &calendar = m_versions[valid].calendar;
        const auto exception = calendar.exceptions.constFind(wall.date());
        const DaySpans &spans = exception != calendar.exceptions.cend() ? *exception : calendar.week[size_t(wall.date().dayOfWeek() - 1)];
        const int minuteOfDay = wall.time().msecsSinceStartOfDay() / int(minuteMs);
        for (const DaySpan &span : spans) {
            if (minuteOfDay >= span.fromMinute && minuteOfDay < span.toMinute)
                return true;
        }
        return false;
    }

private:
    QList<CalendarVersion> m_versions;
    QList<QTimeZone> m_zones;
};

struct ReferenceClock
{
    qint64 spent = 0;
    std::optional<qint64> due;
    std::optional<qint64> breachedAt;
    bool dueIsOpen = false; ///< running, and the target is not reached before the walk's end
};

/// Walks every minute from start; everything in minutes. After `now` it goes on to `end` to find the due time.
ReferenceClock walk(const MinuteReference &reference, qint64 start, qint64 target, const ClockEvents &events, qint64 now, qint64 end)
{
    ReferenceClock clock;
    std::vector<qint64> reachedAt{start}; // index: minutes spent since the last restart
    bool isStopped = false;
    bool isResolved = false;
    for (qint64 t = start; t <= now; ++t) {
        const qint64 spentNow = std::ssize(reachedAt) - 1;
        if (spentNow >= target && !clock.breachedAt)
            clock.breachedAt = t;
        for (const ClockEvent &event : events) {
            if (event.at.toMSecsSinceEpoch() != t * minuteMs)
                continue;
            if (event.action == ClockAction::Resolve) {
                isResolved = true;
                isStopped = false;
            } else if (event.action == ClockAction::Reopen) {
                isResolved = false;
            } else if (event.action == ClockAction::Stop && !isResolved) {
                isStopped = true;
            } else if (event.action == ClockAction::Resume) {
                isStopped = false;
            } else if (event.action == ClockAction::Target) {
                target = event.targetMs / minuteMs;
                if (event.policy == TargetPolicy::Restart)
                    reachedAt.assign(1, t);
                if (std::ssize(reachedAt) - 1 >= target && !clock.breachedAt)
                    clock.breachedAt = t;
            }
        }
        if (t < now && !isStopped && !isResolved && reference.isOpen(t))
            reachedAt.push_back(t + 1);
    }
    clock.spent = std::ssize(reachedAt) - 1;
    if (isStopped || isResolved)
        return clock;
    for (qint64 t = now; t < end && std::ssize(reachedAt) <= target; ++t) {
        if (reference.isOpen(t))
            reachedAt.push_back(t + 1);
    }
    if (std::ssize(reachedAt) > target)
        clock.due = reachedAt[size_t(target)];
    else
        clock.dueIsOpen = true;
    return clock;
}

QDateTime atMinute(qint64 minute)
{
    return QDateTime::fromMSecsSinceEpoch(minute * minuteMs, Qt::UTC);
}

ClockEvents randomEvents(Dice &dice, qint64 start, qint64 length)
{
    ClockEvents events;
    for (qint64 i = dice.below(9); i > 0; --i) {
        ClockEvent event;
        event.at = !events.isEmpty() && dice.once(5) ? events.last().at : atMinute(start + dice.below(length));
        event.action = ClockAction(dice.below(5));
        if (event.action == ClockAction::Target) {
            event.targetMs = dice.between(1, dice.once(2) ? 600 : 4000) * minuteMs;
            event.policy = TargetPolicy(dice.below(2));
        }
        events.append(event);
    }
    std::stable_sort(events.begin(), events.end(), [](const ClockEvent &a, const ClockEvent &b) { return a.at < b.at; });
    tally.events += events.size();
    return events;
}

} // namespace

class SlaPropertiesTest : public QObject
{
    Q_OBJECT

    quint32 m_seed = 0;
    qint64 m_cases = 0;

private slots:
    void initTestCase()
    {
        m_seed = quint32(environmentNumber("FRONTDESK_SEED", 20260307));
        m_cases = environmentNumber("FRONTDESK_CASES", underSanitizer(400, 3000));
        qInfo("seed %u, %lld cases each (FRONTDESK_SEED, FRONTDESK_CASES)", m_seed, m_cases);
    }

    void cleanupTestCase()
    {
        qint64 cases = 0;
        for (const auto &[zone, count] : tally.zones)
            cases += count;
        qInfo("%lld random cases in %zu zones, %lld of them round a change of the zone's clocks; %lld calendars with %lld days of their own, %lld clock events",
              cases, tally.zones.size(), tally.nearChange, tally.calendars, tally.exceptions, tally.events);
    }

    void businessTimeIsMonotoneAndAdditiveOverSplits()
    {
        Dice dice(m_seed);
        for (qint64 i = 0; i < m_cases; ++i) {
            const QByteArray zone = dice.pick(zones);
            const qint64 around = interestingMinute(dice, zone);
            const BusinessTime business = randomDesk(dice, zone, around).business;
            QList<qint64> instants;
            for (int k = 0; k < 6; ++k)
                instants.append(around * minuteMs + dice.below(14 * dayMinutes * minuteMs));
            std::sort(instants.begin(), instants.end());
            qint64 sum = 0;
            for (int k = 0; k + 1 < 6; ++k) {
                const qint64 part = business.betweenMs(instants[k], instants[k + 1]);
                QVERIFY2(part >= 0 && part <= instants[k + 1] - instants[k], qPrintable(u"case %1"_s.arg(i)));
                sum += part;
            }
            QCOMPARE(sum, business.betweenMs(instants.first(), instants.last()));
            qint64 listed = 0;
            QDateTime end;
            const auto spans = business.spans(QDateTime::fromMSecsSinceEpoch(instants.first(), Qt::UTC), QDateTime::fromMSecsSinceEpoch(instants.last(), Qt::UTC));
            for (const TimeSpan &span : spans) {
                QVERIFY(span.from < span.to && (end.isNull() || end < span.from));
                QVERIFY(business.runsAt(span.from) && business.runsAt(span.to.addMSecs(-1)));
                QVERIFY(span.from.toMSecsSinceEpoch() == instants.first() || !business.runsAt(span.from.addMSecs(-1)));
                listed += span.from.msecsTo(span.to);
                end = span.to;
            }
            QCOMPARE(listed, sum);
        }
    }

    void theInstantAfterSomeBusinessTimeIsTheEarliestOne()
    {
        Dice dice(m_seed + 1);
        qint64 reached = 0;
        for (qint64 i = 0; i < m_cases; ++i) {
            const QByteArray zone = dice.pick(zones);
            const qint64 around = interestingMinute(dice, zone);
            const BusinessTime business = randomDesk(dice, zone, around).business;
            for (int k = 0; k < 5; ++k) {
                const qint64 from = around * minuteMs + dice.below(3 * dayMinutes * minuteMs);
                const qint64 wanted = 1 + dice.below(dice.once(2) ? 1000 : 40 * 60 * minuteMs);
                const qint64 at = business.afterMs(from, wanted);
                if (at == BusinessTime::never) {
                    QVERIFY(business.betweenMs(from, 4'102'444'800'000) < wanted);
                    continue;
                }
                ++reached;
                QCOMPARE(business.betweenMs(from, at), wanted);
                QCOMPARE(business.betweenMs(from, at - 1), wanted - 1);
            }
        }
        QVERIFY2(reached > m_cases * 3, qPrintable(QString::number(reached)));
    }

    void theClockAgreesWithAWalkOverEveryMinute()
    {
        Dice dice(m_seed + 2);
        qint64 dues = 0;
        qint64 breaches = 0;
        for (qint64 i = 0; i < m_cases; ++i) {
            const QByteArray zone = dice.pick(zones);
            const qint64 around = interestingMinute(dice, zone);
            const Desk desk = randomDesk(dice, zone, around);
            const qint64 length = dice.between(60, 6 * dayMinutes);
            const qint64 start = around + dice.below(dayMinutes);
            const qint64 now = start + dice.between(1, length);
            const qint64 end = now + 3 * dayMinutes;
            const qint64 target = dice.between(1, 3000);
            const ClockEvents events = randomEvents(dice, start, length);

            const ReferenceClock expected = walk(MinuteReference(desk.versions), start, target, events, now, end);
            const ClockState state = clockState(desk.business, atMinute(start), target * minuteMs, events, atMinute(now));
            const QByteArray which = "case " + QByteArray::number(i) + ' ' + zone + ' ' + atMinute(start).toString(Qt::ISODate).toLatin1();
            QVERIFY2(state.spentMs == expected.spent * minuteMs, which);
            QVERIFY2(state.breached == expected.breachedAt.has_value(), which);
            QVERIFY2(state.breachedAt == (expected.breachedAt ? atMinute(*expected.breachedAt) : QDateTime()), which);
            if (expected.dueIsOpen)
                QVERIFY2(state.due.isNull() || state.due > atMinute(end), which);
            else
                QVERIFY2(state.due == (expected.due ? atMinute(*expected.due) : QDateTime()), which);
            dues += expected.due.has_value();
            breaches += expected.breachedAt.has_value();
        }
        qInfo("%lld cases with a due time, %lld breached", dues, breaches);
        QVERIFY(dues > m_cases / 8 && breaches > m_cases / 8 && breaches < m_cases);
    }

    void stoppingAndResumingOutsideHoursIsNeutral()
    {
        Dice dice(m_seed + 3);
        qint64 gaps = 0;
        for (qint64 i = 0; i < m_cases; ++i) {
            const QByteArray zone = dice.pick(zones);
            const qint64 start = interestingMinute(dice, zone);
            const BusinessTime business = randomDesk(dice, zone, start).business;
            const auto open = business.spans(atMinute(start), atMinute(start + 10 * dayMinutes));
            ClockEvents pauses;
            for (qsizetype k = 0; k + 1 < open.size(); ++k) {
                const qint64 gap = open[k].to.msecsTo(open[k + 1].from);
                const qint64 first = dice.below(gap + 1);
                const qint64 second = dice.between(first, gap);
                pauses.append({open[k].to.addMSecs(first), ClockAction::Stop, 0, {}});
                pauses.append({open[k].to.addMSecs(second), ClockAction::Resume, 0, {}});
                ++gaps;
            }
            const QDateTime now = atMinute(start + 10 * dayMinutes);
            const qint64 target = dice.between(1, 4000) * minuteMs;
            QCOMPARE(clockState(business, atMinute(start), target, pauses, now), clockState(business, atMinute(start), target, {}, now));
        }
        QVERIFY(gaps > m_cases);
    }

    void stopAndResumeAtOneInstantAreNeutralAnywhere()
    {
        Dice dice(m_seed + 4);
        for (qint64 i = 0; i < m_cases; ++i) {
            const QByteArray zone = dice.pick(zones);
            const qint64 start = interestingMinute(dice, zone);
            const BusinessTime business = randomDesk(dice, zone, start).business;
            const QDateTime now = atMinute(start + dice.below(9 * dayMinutes));
            const qint64 target = dice.between(1, 4000) * minuteMs;
            ClockEvents blinks;
            for (qint64 k = dice.between(1, 12); k > 0; --k) {
                const QDateTime at = atMinute(start).addMSecs(dice.below(9 * dayMinutes * minuteMs));
                blinks.append({at, ClockAction::Stop, 0, {}});
                blinks.append({at, ClockAction::Resume, 0, {}});
            }
            QCOMPARE(clockState(business, atMinute(start), target, blinks, now), clockState(business, atMinute(start), target, {}, now));
        }
    }

    void timeSpentOnlyGrowsAndABreachNeverHeals()
    {
        Dice dice(m_seed + 5);
        for (qint64 i = 0; i < m_cases; ++i) {
            const QByteArray zone = dice.pick(zones);
            const qint64 start = interestingMinute(dice, zone);
            const BusinessTime business = randomDesk(dice, zone, start).business;
            const ClockEvents events = randomEvents(dice, start, 5 * dayMinutes);
            const bool restarts = std::any_of(events.begin(), events.end(), [](const ClockEvent &e) {
                return e.action == ClockAction::Target && e.policy == TargetPolicy::Restart;
            });
            const qint64 target = dice.between(1, 3000) * minuteMs;
            ClockState before = clockState(business, atMinute(start), target, events, atMinute(start));
            for (qint64 now = start; now < start + 6 * dayMinutes; now += dice.between(1, 400)) {
                const ClockState state = clockState(business, atMinute(start), target, events, atMinute(now));
                QCOMPARE(state.leftMs() + state.spentMs, state.targetMs);
                QVERIFY(restarts || state.spentMs >= before.spentMs);
                if (before.breached)
                    QCOMPARE(state.breachedAt, before.breachedAt);
                QVERIFY(!state.breached || state.breachedAt <= atMinute(now));
                before = state;
            }
        }
    }

    void thePictureIsWholeAndAgreesWithTheClock()
    {
        Dice dice(m_seed + 6);
        for (qint64 i = 0; i < m_cases; ++i) {
            const QByteArray zone = dice.pick(zones);
            const qint64 start = interestingMinute(dice, zone);
            const BusinessTime business = randomDesk(dice, zone, start).business;
            ClockEvents events = randomEvents(dice, start, 5 * dayMinutes);
            events.removeIf([](const ClockEvent &e) { return e.action == ClockAction::Target && e.policy == TargetPolicy::Restart; });
            const qint64 target = dice.between(1, 3000) * minuteMs;
            const QDateTime now = atMinute(start + dice.between(1, 6 * dayMinutes));
            const ClockState state = clockState(business, atMinute(start), target, events, now);
            const auto segments = clockSegments(business, atMinute(start), target, events, now);
            QDateTime at = atMinute(start);
            qint64 running = 0;
            for (const ClockSegment &segment : segments) {
                QCOMPARE(segment.from, at);
                QVERIFY(segment.from < segment.to);
                QCOMPARE(segment.breached, state.breached && state.breachedAt <= segment.from);
                if (segment.kind == ClockSegment::Kind::Running) {
                    QCOMPARE(segment.businessMs, segment.from.msecsTo(segment.to));
                    running += segment.businessMs;
                } else if (segment.kind == ClockSegment::Kind::Closed) {
                    QCOMPARE(segment.businessMs, 0);
                }
                at = segment.to;
            }
            QCOMPARE(at, now);
            QCOMPARE(running, state.spentMs);
        }
    }

    void theOrderInWhichEventsArriveDoesNotMatter()
    {
        Dice dice(m_seed + 7);
        for (qint64 i = 0; i < m_cases; ++i) {
            const QByteArray zone = dice.pick(zones);
            const qint64 start = interestingMinute(dice, zone);
            const BusinessTime business = randomDesk(dice, zone, start).business;
            ClockEvents events = randomEvents(dice, start, 5 * dayMinutes);
            for (qsizetype k = 0; k < events.size(); ++k)
                events[k].at = events[k].at.addMSecs(k); // no equal times
            ClockEvents shuffled = events;
            for (qsizetype k = shuffled.size() - 1; k > 0; --k)
                shuffled.swapItemsAt(k, dice.below(k + 1));
            const QDateTime now = atMinute(start + 4 * dayMinutes);
            QCOMPARE(clockState(business, atMinute(start), 600 * minuteMs, shuffled, now), clockState(business, atMinute(start), 600 * minuteMs, events, now));
        }
    }
};

QTEST_APPLESS_MAIN(SlaPropertiesTest)
#include "tst_slaproperties.moc"
