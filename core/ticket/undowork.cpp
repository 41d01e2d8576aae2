#include "core/ticket/undowork.h"

#include "core/search/ticketsearch.h"
#include "core/support/clock.h"
#include "core/ticket/tagwork.h"
#include "core/ticket/ticketcolumns.h"
#include "core/ticket/ticketstore.h"
#include "core/ticket/undo.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace frontdesk::undowork {

namespace {

Error worded(Error error, const TicketContext &context)
{
    if (error.code == "ticket.undo_too_late"_L1) {
        const Staff *who = context.reference.directory.person({error.values.value(u"who"_s).toLongLong()});
        error.values.insert(u"who"_s, who ? who->name : QString());
    }
    return error;
}

/// The texts go back too, and what search finds by them.
Result<void> restoreTexts(Session &session, const Ticket &before, const Ticket &after, const std::optional<QString> &details)
{
    FRONTDESK_LET(saved, ticketwork::readDetails(session, before.id));
    if (details && *details != saved)
        FRONTDESK_TRY(session.execute(u"ticket.text_update"_s, {{u"details"_s, *details}, {u"ticket_id"_s, before.id.value}}));
    if (before.title == after.title && (!details || *details == saved))
        return {};
    return ticketsearch::replace(session, before.id, before.title, saved, after.title, details.value_or(saved));
}

Result<void> restoreCallers(Session &session, Id<Ticket> ticket, const QJsonArray &callers)
{
    for (const QJsonValue &caller : callers) {
        FRONTDESK_TRY(session.execute(u"ticket.caller_told"_s, {{u"ticket_id"_s, ticket.value},
                                                                {u"customer_id"_s, caller["customer_id"_L1].toInteger()},
                                                                {u"told_at"_s, instantFromText(caller["told_at"_L1].toString())}}));
    }
    return {};
}

/// After the event `undone` stands: the link goes, and so do the callers who came with it and have not called about the other since.
Result<void> unmerge(Session &session, const TicketContext &context, const Ticket &ticket, const Ticket &other, const JournalEntry &merge)
{
    FRONTDESK_TRY(session.execute(u"ticket.link_remove"_s, {{u"from_id"_s, ticket.id.value}, {u"to_id"_s, other.id.value}, {u"kind"_s, u"duplicate"_s}}));
    const QJsonArray callers = merge.event.body.value("callers"_L1).toArray();
    for (const QJsonValue &caller : callers) {
        FRONTDESK_TRY(session.query(u"ticket.caller_unmerge"_s,
                                    {{u"ticket_id"_s, ticket.id.value}, {u"other_id"_s, other.id.value}, {u"customer_id"_s, caller.toInteger()}},
                                    [](const Row &) { return 0; }));
    }
    return ticketwork::noteEvent(session, context, other.id, u"unlinked"_s,
                                 {{u"relation"_s, u"duplicate"_s}, {u"other"_s, ticket.number}, {u"other_id"_s, ticket.id.value}, {u"callers"_s, callers}});
}

Result<void> takeBack(Session &session, const TicketContext &context, const TicketAction &action, Ticket &ticket, const QList<JournalEntry> &events,
                      const JournalEntry &target)
{
    const bool merge = target.event.kind == "linked"_L1;
    Ticket other;
    if (merge) {
        FRONTDESK_LET(locked, ticketstore::lock(session, ticket.duplicateOf));
        other = locked;
        if (other.duplicateOf) // the callers have gone on with it
            return failure(Error{ErrorKind::Conflict, u"ticket.undo_too_late"_s, {}, {}, {{u"number"_s, other.number}, {u"kind"_s, u"linked"_s}}});
    }
    Ticket after = ticket;
    ticketcolumns::apply(after, target.event.body.value("was"_L1).toObject());
    if (after.caller != ticket.caller && after.caller) {
        FRONTDESK_LET(organisation, session.queryOne(u"ticket.customer_facts"_s, {{u"id"_s, after.caller.value}},
                                                     [](const Row &row) { return row.id<Organisation>(u"organisation_id"_s); }));
        after.organisation = organisation.value_or(Id<Organisation>{});
    }
    QJsonObject body{{u"undone"_s, target.seq}, {u"undone_kind"_s, target.event.kind}};
    if (!action.reason.trimmed().isEmpty())
        body.insert(u"reason"_s, action.reason.trimmed());
    std::optional<QString> details;
    if (target.event.body.contains("details"_L1)) {
        details = target.event.body.contains("details_was"_L1) ? target.event.body.value("details_was"_L1).toString() : undo::detailsBefore(events, target.seq);
        body.insert(u"details"_s, details.value_or(QString()));
        details = details.value_or(QString());
    }
    if (target.event.body.contains("tags"_L1)) {
        FRONTDESK_TRY(tagwork::takeBack(session, ticket.id, target.event));
        body.insert(u"tags"_s, target.event.body.value("tags"_L1));
    }
    FRONTDESK_TRY(restoreTexts(session, ticket, after, details));
    FRONTDESK_TRY(restoreCallers(session, ticket.id, target.event.body.value("told_was"_L1).toArray()));
    FRONTDESK_TRY(ticketstore::record(session, context, ticket, after, u"undone"_s, body, {}));
    ticket = after;
    if (merge)
        FRONTDESK_TRY(unmerge(session, context, ticket, other, target));
    return {};
}

} // namespace

Result<void> undo(Session &session, const TicketContext &context, const TicketAction &action, Ticket &ticket)
{
    FRONTDESK_LET(events, journal::read(session, u"ticket"_s, ticket.id.value));
    auto target = undo::target(ticket, events, action.event);
    if (!target)
        return failure(worded(target.error(), context));
    for (;;) {
        FRONTDESK_TRY(takeBack(session, context, action, ticket, events, *target));
        if (!target->event.body.value("continues"_L1).toBool())
            return {};
        FRONTDESK_LET(now, journal::read(session, u"ticket"_s, ticket.id.value));
        events = now;
        target = undo::target(ticket, events, target->seq - 1);
        if (!target)
            return {}; // the step before was words alone
    }
}

} // namespace frontdesk::undowork
