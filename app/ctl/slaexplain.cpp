#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "core/agreement/clockpicture.h"
#include "core/agreement/ticketclock.h"
#include "core/support/clock.h"
#include "core/ticket/ticketservice.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

QJsonValue instantJson(const QDateTime &instant)
{
    return instant.isValid() ? QJsonValue(instantText(instant)) : QJsonValue();
}

QString kindText(ClockSegment::Kind kind)
{
    switch (kind) {
    case ClockSegment::Kind::Running:
        return u"running"_s;
    case ClockSegment::Kind::Closed:
        return u"closed"_s;
    case ClockSegment::Kind::Stopped:
        return u"stopped"_s;
    case ClockSegment::Kind::Resolved:
        return u"resolved"_s;
    }
    return {};
}

QJsonObject clockJson(const ClockState &clock)
{
    return {{u"target_s"_s, clock.targetMs / 1000},   {u"spent_s"_s, clock.spentMs / 1000},
            {u"left_s"_s, clock.leftMs() / 1000},     {u"due"_s, instantJson(clock.due)},
            {u"breached"_s, clock.breached},          {u"breached_at"_s, instantJson(clock.breachedAt)},
            {u"breached_by_change"_s, clock.breachedByChange}};
}

/// Why a stretch is as it is: the event of the journal that set the condition, who did it and with what reason.
QJsonObject causeJson(const TicketPage &page, qint64 seq, const DeskReference &reference)
{
    for (const JournalEntry &entry : page.journal) {
        if (entry.seq != seq)
            continue;
        const Staff *who = reference.directory.person(entry.event.actor);
        QJsonObject cause{{u"seq"_s, seq}, {u"kind"_s, entry.event.kind}, {u"by"_s, who ? QJsonValue(who->name) : QJsonValue()}};
        if (const QString reason = entry.event.body.value("set"_L1).toObject().value("pending_reason"_L1).toString(); !reason.isEmpty())
            cause.insert(u"reason"_s, reason);
        return cause;
    }
    return {};
}

QJsonArray segmentsJson(const ClockStory &story, const TicketPage &page, const DeskReference &reference, const QDateTime &now)
{
    QJsonArray list;
    const ClockEvents past = eventsUntil(story.events, now);
    for (const ClockSegment &segment : clockSegments(story.business, story.start, story.targetMs, past, now)) {
        QJsonObject entry{{u"from"_s, instantText(segment.from)},
                          {u"to"_s, instantText(segment.to)},
                          {u"kind"_s, kindText(segment.kind)},
                          {u"breached"_s, segment.breached},
                          {u"business_s"_s, segment.businessMs / 1000}};
        if (segment.cause >= 0 && past.at(segment.cause).cause > 0)
            entry.insert(u"cause"_s, causeJson(page, past.at(segment.cause).cause, reference));
        list += entry;
    }
    return list;
}

QJsonObject versionJson(const AgreementVersion &version, const AgreementBook &book)
{
    return {{u"code"_s, version.code}, {u"name"_s, version.name.en}, {u"valid_from"_s, instantJson(version.validFrom)},
            {u"calendar"_s, version.calendar}, {u"zone"_s, book.zone(version.calendar)}};
}

ExitCode run(Context &context, const Arguments &arguments)
{
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    const auto ticket = await(desk->tickets().byNumber(arguments.parameters().first()));
    if (!ticket)
        return refuseItem(context, ticket.error());
    const auto page = await(desk->tickets().page(ticket->id));
    if (!page)
        return refuseItem(context, page.error());
    const AgreementBook &book = desk->reference()->agreements;
    const QDateTime now = desk->clock().now();
    const AgreementVersion *version = book.version(page->ticket.agreementVersion);
    QJsonObject answer{{u"number"_s, page->ticket.number}, {u"now"_s, instantText(now)}, {u"start"_s, instantText(page->ticket.openedAt)}};
    if (version) {
        answer.insert(u"agreement"_s, versionJson(*version, book));
    } else {
        answer.insert(u"agreement"_s, QJsonValue());
        context.say(u"No agreement applies to this ticket."_s);
    }
    for (const ClockStory &story : clockStories(page->ticket, page->journal, book)) {
        QJsonObject clock = clockJson(stateOf(story, now));
        clock.insert(u"cycle"_s, cycleOf(story, now));
        clock.insert(u"segments"_s, segmentsJson(story, *page, *desk->reference(), now));
        if (isGroupClock(story.kind))
            clock.insert(u"agreement"_s, versionJson(*story.version, book));
        answer.insert(clockCode(story.kind), clock);
    }
    return context.write(answer) ? AllDone : context.endOfOutput();
}

const Registration registered({
    .words = u"sla explain"_s,
    .parameters = u"NUMBER"_s,
    .help = u"Explain the clocks of a ticket: agreement, calendar, every stretch in which a clock ran or stood, what is left."_s,
    .fewestParameters = 1,
    .mostParameters = 1,
    .run = run,
});

} // namespace

} // namespace frontdesk::ctl
