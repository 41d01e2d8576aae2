#include "core/agreement/ticketclock.h"

#include "core/support/clock.h"
#include "core/ticket/undo.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

ClockEvents resolutionEvents(const QList<JournalEntry> &events, const AgreementVersion &version)
{
    ClockEvents clock;
    int priority = 0;
    ClockCondition condition = ClockCondition::Running;
    const auto add = [&](const QDateTime &at, ClockAction action) { clock.append({at, action, 0, TargetPolicy::Retroactive}); };
    for (const JournalEntry &entry : undo::standing(events)) {
        const QJsonObject set = entry.event.body.value("set"_L1).toObject();
        const QDateTime at = entry.event.occurredAt;
        if (set.contains("priority"_L1)) {
            const int now = set.value("priority"_L1).toInt();
            const qint64 target = version.targets.value(now).resolutionSeconds * 1000;
            if (priority != 0 && now != priority && isTarget(target))
                clock.append({at, ClockAction::Target, target, version.restartOnPriorityChange ? TargetPolicy::Restart : TargetPolicy::Retroactive});
            priority = now;
        }
        if (!set.contains("phase"_L1) && !set.contains("pending_reason"_L1))
            continue;
        const QString phase = set.value("phase"_L1).toString();
        const bool ended = phase == "resolved"_L1 || phase == "closed"_L1 || phase == "cancelled"_L1;
        const bool paused = version.pauses.contains(set.value("pending_reason"_L1).toString());
        const ClockCondition next = ended ? ClockCondition::Resolved : paused ? ClockCondition::Stopped : ClockCondition::Running;
        if (next == condition)
            continue;
        if (condition == ClockCondition::Resolved)
            add(at, ClockAction::Reopen);
        else if (next == ClockCondition::Running)
            add(at, ClockAction::Resume);
        if (next == ClockCondition::Resolved)
            add(at, ClockAction::Resolve);
        else if (next == ClockCondition::Stopped)
            add(at, ClockAction::Stop);
        condition = next;
    }
    return clock;
}

TicketClocks ticketClocks(const Ticket &ticket, const QList<JournalEntry> &events, const AgreementBook &book, const QDateTime &now)
{
    TicketClocks clocks;
    const AgreementVersion *version = book.version(ticket.agreementVersion);
    const BusinessTime *business = version ? book.businessTime(version->calendar) : nullptr;
    if (!business)
        return clocks;
    // The priority with which the ticket began; later ones come as events.
    int firstPriority = ticket.priority;
    for (const JournalEntry &entry : undo::standing(events)) {
        const QJsonObject set = entry.event.body.value("set"_L1).toObject();
        if (set.contains("priority"_L1)) {
            firstPriority = set.value("priority"_L1).toInt();
            break;
        }
    }
    clocks.agreed = true;
    clocks.calendar = version->calendar;
    clocks.targets = version->targets.value(ticket.priority);
    const ServiceTargets first = version->targets.value(firstPriority, clocks.targets);
    if (isTarget(first.resolutionSeconds * 1000))
        clocks.resolution = clockState(*business, ticket.openedAt, first.resolutionSeconds * 1000, resolutionEvents(events, *version), now);
    if (isTarget(first.responseSeconds * 1000)) {
        ClockEvents answered;
        if (ticket.acknowledgedAt.isValid())
            answered.append({ticket.acknowledgedAt, ClockAction::Resolve, 0, TargetPolicy::Retroactive});
        clocks.response = clockState(*business, ticket.openedAt, first.responseSeconds * 1000, answered, now);
    }
    return clocks;
}

void cacheClocks(Ticket &ticket, const QList<JournalEntry> &events, const AgreementBook &book, const QDateTime &now)
{
    const TicketClocks clocks = ticketClocks(ticket, events, book, now);
    const ClockState &resolution = clocks.resolution;
    ticket.dueAt = resolution.due;
    ticket.targetSeconds = resolution.targetMs / 1000;
    ticket.hasLeft = resolution.targetMs > 0;
    ticket.leftSeconds = ticket.hasLeft ? resolution.leftMs() / 1000 : 0;
    ticket.breachedAt = resolution.breachedAt;
    ticket.responseDueAt = clocks.response.due;
    ticket.responseBreachedAt = clocks.response.breachedAt;
}

std::optional<qint64> secondsLeft(const Ticket &ticket, const AgreementBook &book, const QDateTime &now)
{
    if (!ticket.hasLeft)
        return {};
    if (!ticket.dueAt.isValid())
        return ticket.leftSeconds;
    const AgreementVersion *version = book.version(ticket.agreementVersion);
    const BusinessTime *business = version ? book.businessTime(version->calendar) : nullptr;
    if (!business)
        return ticket.leftSeconds;
    return business->between(now, ticket.dueAt) / 1000;
}

} // namespace frontdesk
