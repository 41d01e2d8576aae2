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

QJsonArray segmentsJson(const BusinessTime &business, const TicketPage &page, qint64 targetMs, const ClockEvents &events, const QDateTime &now)
{
    QJsonArray list;
    for (const ClockSegment &segment : clockSegments(business, page.ticket.openedAt, targetMs, events, now))
        list += QJsonObject{{u"from"_s, instantText(segment.from)},
                            {u"to"_s, instantText(segment.to)},
                            {u"kind"_s, kindText(segment.kind)},
                            {u"breached"_s, segment.breached},
                            {u"business_s"_s, segment.businessMs / 1000}};
    return list;
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
    const BusinessTime *business = version ? book.businessTime(version->calendar) : nullptr;
    QJsonObject answer{{u"number"_s, page->ticket.number}, {u"now"_s, instantText(now)}, {u"start"_s, instantText(page->ticket.openedAt)}};
    if (!business) {
        answer.insert(u"agreement"_s, QJsonValue());
        context.say(u"No agreement applies to this ticket."_s);
        return context.write(answer) ? AllDone : context.endOfOutput();
    }
    const TicketClocks clocks = ticketClocks(page->ticket, page->journal, book, now);
    answer.insert(u"agreement"_s, QJsonObject{{u"code"_s, version->code}, {u"name"_s, version->name.en}, {u"valid_from"_s, instantJson(version->validFrom)},
                                              {u"calendar"_s, version->calendar}, {u"zone"_s, book.zone(version->calendar)}});
    QJsonObject resolution = clockJson(clocks.resolution);
    resolution.insert(u"segments"_s, segmentsJson(*business, *page, clocks.resolution.targetMs, resolutionEvents(page->journal, *version), now));
    answer.insert(u"resolution"_s, resolution);
    if (clocks.response.targetMs > 0)
        answer.insert(u"response"_s, clockJson(clocks.response));
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
