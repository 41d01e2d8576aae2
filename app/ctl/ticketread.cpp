#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "app/ctl/ticketjson.h"
#include "core/interaction/interactionservice.h"
#include "core/people/peopleservice.h"
#include "core/ticket/ticketquery.h"

#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

constexpr qsizetype blockSize = 500;

struct Shown
{
    TicketFilter filter;
    TicketSort sort{u"opened"_s, true};
};

Result<Shown> viewOf(const QString &name, const Actor &actor)
{
    static const QHash<QString, StandardView> views{{u"mine"_s, StandardView::Mine},
                                                    {u"my-group"_s, StandardView::MyGroups},
                                                    {u"unassigned"_s, StandardView::Unassigned},
                                                    {u"all-open"_s, StandardView::AllOpen},
                                                    {u"waiting-for-caller"_s, StandardView::WaitingForCaller},
                                                    {u"resolved-to-confirm"_s, StandardView::ToConfirm}};
    const auto view = views.constFind(name);
    if (view == views.cend())
        return failure(ErrorKind::Invalid, u"view.unknown"_s, u"--view"_s);
    return Shown{standardFilter(*view, actor.staff, actor.groups), standardSort(*view)};
}

/// A typed query; names of callers in it are looked up on the desk.
Result<Shown> queryOf(const QString &text, Desk &desk)
{
    const auto reference = desk.reference();
    QueryContext context{*reference, desk.actor(), desk.clock().now(), u"en"_s, {}, {}};
    TicketQuery query = parseTicketQuery(text, context);
    for (const QString &name : std::as_const(query.customersToFind)) {
        FRONTDESK_LET(hits, await(desk.people().find(name, 200)));
        QList<Id<Customer>> ids;
        for (const CustomerHit &hit : std::as_const(hits))
            ids += hit.identities;
        context.customers.insert(name, ids);
    }
    if (!query.customersToFind.isEmpty())
        query = parseTicketQuery(text, context);
    if (!query.problems.isEmpty()) {
        const QueryProblem &problem = query.problems.first();
        return failure(Error{ErrorKind::Invalid, u"query.unreadable"_s, u"--query"_s, {}, {{u"value"_s, text.mid(problem.start, problem.length)}}});
    }
    return Shown{query.filter, query.sort.value_or(TicketSort{u"opened"_s, true})};
}

/// Writes the rows as they come, block by block: a desk may have a million.
ExitCode writeList(Context &context, Desk &desk, const QList<qint64> &ids, qint64 limit)
{
    const qsizetype count = std::min<qint64>(ids.size(), limit);
    if (!context.writePart("{\"total\":" + QByteArray::number(ids.size()) + ",\"tickets\":["))
        return context.endOfOutput();
    bool isFirst = true;
    for (qsizetype from = 0; from < count; from += blockSize) {
        const auto rows = await(desk.tickets().rows(ids.mid(from, std::min(blockSize, count - from))));
        if (!rows)
            return refuseDesk(context, rows.error());
        for (const Ticket &ticket : *rows) {
            const QByteArray json = QJsonDocument(ticketJson(ticket, *desk.reference())).toJson(QJsonDocument::Compact);
            if (!context.writePart(isFirst ? json : ',' + json))
                return context.endOfOutput();
            isFirst = false;
        }
    }
    return context.write(QByteArray("]}")) ? AllDone : context.endOfOutput();
}

ExitCode list(Context &context, const Arguments &arguments)
{
    const auto limit = arguments.wholeNumber(u"limit"_s, std::numeric_limits<qint64>::max());
    if (!limit)
        return context.refuse(limit.error());
    if (*limit < 0 || (arguments.has(u"view"_s) && arguments.has(u"query"_s)))
        return context.refuse({ErrorKind::Invalid, u"usage.value_wrong"_s, *limit < 0 ? u"--limit"_s : u"--query"_s,
                               *limit < 0 ? u"a limit is 0 or more"_s : u"goes not together with --view"_s, {}});
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    Result<Shown> shown = arguments.has(u"view"_s) ? viewOf(arguments.text(u"view"_s), desk->actor())
        : arguments.has(u"query"_s)                ? queryOf(arguments.text(u"query"_s), *desk)
                                                   : Result<Shown>(Shown{});
    if (!shown)
        return context.refuse(shown.error());
    const auto ids = await(desk->tickets().order(shown->filter, shown->sort));
    if (!ids)
        return refuseDesk(context, ids.error());
    return writeList(context, *desk, *ids, *limit);
}

ExitCode show(Context &context, const Arguments &arguments)
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
    const auto contacts = await(desk->interactions().ofTicket(ticket->id));
    if (!contacts)
        return refuseItem(context, contacts.error());
    return context.write(ticketPageJson(*page, *contacts, *desk->reference())) ? AllDone : context.endOfOutput();
}

const Registration registeredList({
    .words = u"ticket list"_s,
    .help = u"List tickets: {\"total\":N,\"tickets\":[…]}.\n"
            "\n"
            "Without view or query every ticket of every state, newest first; total counts them all, also those beyond the limit."_s,
    .options = {{u"view"_s, u"NAME"_s, u"mine, my-group, unassigned, all-open, waiting-for-caller or resolved-to-confirm"_s},
                {u"query"_s, u"Q"_s, u"as typed in the client, e.g. 'state:open group:\"Second line\" due<4h'"_s},
                {u"limit"_s, u"N"_s, u"write at most so many"_s}},
    .run = list,
});

const Registration registeredShow({
    .words = u"ticket show"_s,
    .parameters = u"NUMBER"_s,
    .help = u"Show one ticket with its people, journal, links, attachments and contacts."_s,
    .fewestParameters = 1,
    .mostParameters = 1,
    .run = show,
});

} // namespace

} // namespace frontdesk::ctl
