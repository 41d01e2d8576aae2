#include "core/escalation/ladderpoints.h"

#include "core/agreement/ticketclock.h"
#include "core/desk/deskreference.h"
#include "core/support/clock.h"
#include "core/ticket/undo.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

class Points
{
public:
    Points(const Ticket &ticket, const QList<JournalEntry> &events, const AgreementBook &book, const QDateTime &now)
        : m_ticket(ticket), m_standing(undo::standing(events)), m_book(book), m_now(now)
    {
        for (const ClockStory &story : clockStories(ticket, events, book))
            climb(story);
    }

    QList<LadderPoint> all(const EscalationRules &rules)
    {
        byRules(rules);
        std::stable_sort(m_points.begin(), m_points.end(), [](const LadderPoint &a, const LadderPoint &b) { return a.at < b.at; });
        return m_points;
    }

private:
    /// While a ticket is open a new version of its agreement holds from its moment on, and so does the ladder in it.
    const Ladder &ladderOf(const AgreementVersion *version) const
    {
        for (const AgreementVersion *later : m_book.versionsOf(version->agreementId)) {
            if (later->validFrom > version->validFrom && later->validFrom <= m_now && !later->retired)
                version = later;
        }
        return version->ladder;
    }

    void climb(const ClockStory &story)
    {
        const QString name = clockCode(story.kind);
        const Ladder &ladder = ladderOf(story.version);
        if (std::none_of(ladder.cbegin(), ladder.cend(), [&](const LadderStep &step) { return step.clock == name; }))
            return;
        SlaClock clock(story.business, story.start, story.targetMs);
        int cycle = 0; // a reopened clock goes on, so that its steps do not fire again; a restarted one begins anew
        auto next = story.events.cbegin();
        for (; next != story.events.cend() && next->at <= m_now; ++next) {
            clock.apply(*next);
            if (next->action == ClockAction::Target && next->policy == TargetPolicy::Restart)
                ++cycle;
        }
        // Of a clock that was met no step is left to fire.
        if (clock.condition() == ClockCondition::Resolved)
            return;
        const QList<ClockEvent> ahead(next, story.events.cend());
        for (const LadderStep &step : ladder) {
            if (step.clock == name)
                rung(name, cycle, step, clock, ahead);
        }
    }

    void rung(const QString &name, int cycle, const LadderStep &step, const SlaClock &clock, const QList<ClockEvent> &ahead)
    {
        if (step.point != LadderStep::Point::Percent) {
            const auto spent = [&](qint64 targetMs) {
                return step.point == LadderStep::Point::AfterStart ? step.value * 1000 : std::max<qint64>(0, targetMs - step.value * 1000);
            };
            const qint64 targetMs = clock.stateAt(m_now).targetMs;
            add(name, cycle, step, targetMs > 0 ? spent(targetMs) * 100 / targetMs : 0, reached(clock, ahead, spent));
            return;
        }
        for (qint64 percent = step.value; percent <= std::max<qint64>(step.value, LadderStep::lastPercent); percent += step.everyPercent) {
            // Rounded up to the millisecond: a point is never before its share of the target.
            add(name, cycle, step, percent, reached(clock, ahead, [percent](qint64 targetMs) { return (targetMs * percent + 99) / 100; }));
            if (step.everyPercent == 0)
                break;
        }
    }

    /// When the clock reaches a share of its target; what is known today to come before, moves it.
    template<typename Spent>
    QDateTime reached(SlaClock clock, const QList<ClockEvent> &ahead, Spent spent) const
    {
        const auto at = [&](const QDateTime &when) {
            const qint64 targetMs = clock.stateAt(when).targetMs;
            return targetMs <= 0 || targetMs >= longestTargetMs ? QDateTime() : clock.reaches(spent(targetMs));
        };
        QDateTime point = at(m_now);
        for (const ClockEvent &event : ahead) {
            if (point.isValid() && point <= event.at)
                break;
            clock.apply(event);
            point = at(event.at);
        }
        return point;
    }

    void add(const QString &clock, int cycle, const LadderStep &step, qint64 percent, const QDateTime &at)
    {
        if (at.isValid())
            m_points.append({clock, cycle, ladderStepKey(step, percent), at, percent, step});
    }

    void rule(const QString &name, int cycle, const QString &action, const QString &to, const QDateTime &at)
    {
        LadderStep step{name, LadderStep::Point::Percent, 0, 0, action, to};
        m_points.append({name, cycle, name + u'/' + action + u'/' + to, at, 0, step});
    }

    void byRules(const EscalationRules &rules)
    {
        QList<qint64> groups;
        int pingPong = 0, reassigned = 0, reopened = 0, major = 0;
        for (const JournalEntry &entry : m_standing) {
            const QJsonObject set = entry.event.body.value("set"_L1).toObject();
            const QDateTime at = entry.event.occurredAt;
            if (const qint64 group = set.value("group_id"_L1).toInteger(); group != 0) {
                const qsizetype n = groups.size();
                if (n >= 2 && groups.at(n - 2) == group && groups.last() != group)
                    rule(u"ping_pong"_s, ++pingPong, u"notify"_s, u"lead"_s, at);
                if (n > 0 && groups.last() != group && ++reassigned == rules.reassignAlert)
                    rule(u"reassigned"_s, 0, u"notify"_s, u"lead"_s, at);
                groups.append(group);
            }
            if (set.contains("reopen_count"_L1)) {
                reopened = set.value("reopen_count"_L1).toInt();
                if (rules.reopenAlert > 0 && reopened == rules.reopenAlert)
                    rule(u"reopened"_s, reopened, u"notify"_s, u"lead"_s, at);
                else if (rules.reopenAlert > 0 && reopened > rules.reopenAlert)
                    rule(u"reopened"_s, reopened, u"raise"_s, u"manager"_s, at);
            }
            if (m_ticket.kind == "incident"_L1 && set.contains("priority"_L1) && set.value("priority"_L1).toInt() == 1)
                rule(u"major"_s, ++major, u"raise"_s, u"manager"_s, at);
        }
        // Who is no longer the most urgent is no major incident any more.
        if (m_ticket.priority != 1)
            m_points.removeIf([](const LadderPoint &point) { return point.clock == "major"_L1; });
    }

    const Ticket &m_ticket;
    const QList<JournalEntry> m_standing;
    const AgreementBook &m_book;
    const QDateTime m_now;
    QList<LadderPoint> m_points;
};

} // namespace

EscalationRules EscalationRules::of(const DeskReference &reference)
{
    EscalationRules rules;
    rules.reassignAlert = reference.number(u"reassign_alert"_s, rules.reassignAlert);
    rules.reopenAlert = reference.number(u"reopen_alert"_s, rules.reopenAlert);
    rules.from = instantFromText(reference.settings.value(u"escalation_from"_s));
    rules.importedFrom = instantFromText(reference.settings.value(u"escalation_imported_from"_s));
    return rules;
}

QList<LadderPoint> ladderPoints(const Ticket &ticket, const QList<JournalEntry> &events, const AgreementBook &book, const EscalationRules &rules,
                                const QDateTime &now)
{
    if (!ticket.open())
        return {};
    QList<LadderPoint> points = Points(ticket, events, book, now).all(rules);
    QDateTime from = rules.from;
    if (ticket.imported) {
        // A past that was brought in wakes nobody.
        const QDateTime since = rules.importedFrom.isValid() ? rules.importedFrom : events.isEmpty() ? now : events.first().recordedAt;
        from = from.isValid() ? std::max(from, since) : since;
    }
    if (from.isValid())
        points.removeIf([&](const LadderPoint &point) { return point.at < from; });
    return points;
}

} // namespace frontdesk
