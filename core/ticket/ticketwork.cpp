#include "core/ticket/ticketwork.h"

#include "core/agreement/ticketclock.h"
#include "core/support/clock.h"
#include "core/search/ticketsearch.h"
#include "core/storage/command.h"
#include "core/survey/surveywork.h"
#include "core/ticket/editwork.h"
#include "core/ticket/linkwork.h"
#include "core/ticket/tagwork.h"
#include "core/ticket/ticketbatch.h"
#include "core/ticket/ticketcallers.h"
#include "core/ticket/ticketrow.h"
#include "core/ticket/ticketsteps.h"
#include "core/ticket/ticketstore.h"
#include "core/ticket/undowork.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace frontdesk::ticketwork {

namespace {

Result<void> checkDraft(const TicketContext &context, const TicketDraft &draft)
{
    const DeskReference &reference = context.reference;
    if (reference.workflow.initialState(draft.kind).isEmpty())
        return failure(ErrorKind::Invalid, u"ticket.kind_unknown"_s, u"kind"_s);
    if (draft.title.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, u"field.missing"_s, u"title"_s);
    if (draft.title.size() > 500)
        return failure(ErrorKind::Invalid, u"field.too_long"_s, u"title"_s);
    if (draft.details.size() > 1024 * 1024)
        return failure(ErrorKind::Invalid, u"field.too_long"_s, u"details"_s);
    if (reference.matrix.priority(draft.impact, u"low"_s) == 0)
        return failure(ErrorKind::Invalid, u"ticket.level_unknown"_s, u"impact"_s);
    if (reference.matrix.priority(u"low"_s, draft.urgency) == 0)
        return failure(ErrorKind::Invalid, u"ticket.level_unknown"_s, u"urgency"_s);
    if (draft.service && !reference.directory.service(draft.service))
        return failure(ErrorKind::Invalid, u"service.unknown"_s, u"service"_s);
    if (draft.category && !reference.directory.category(draft.category))
        return failure(ErrorKind::Invalid, u"category.unknown"_s, u"category"_s);
    if (draft.priority != 0 && (draft.priority < 1 || draft.priority > 5))
        return failure(ErrorKind::Invalid, u"ticket.priority_unknown"_s, u"priority"_s);
    if (draft.priority != 0 && draft.priorityReason.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, u"field.missing"_s, u"priorityReason"_s);
    return {};
}

Binds insertBinds(const Ticket &ticket)
{
    static const QSet<QString> notYet{u"group_id"_s,      u"owner_id"_s,       u"pending_reason"_s,      u"pending_till"_s,     u"closure_code"_s,
                                      u"closure_text"_s,  u"acknowledged_at"_s, u"asked_at"_s,            u"resolved_at"_s,      u"closed_at"_s,
                                      u"reassign_count"_s, u"reopen_count"_s,   u"escalation_level"_s,    u"parent_id"_s,        u"duplicate_of"_s,
                                      u"restricted_group_id"_s, u"response_breached_at"_s, u"breached_at"_s,
                                      u"update_breached_at"_s, u"group_due_at"_s, u"group_breached_at"_s};
    Binds binds;
    for (const auto &column : ticketrow::eventColumns(ticket) + ticketrow::clockColumns(ticket)) {
        if (!notYet.contains(column.first))
            binds.append(column);
    }
    binds.append({{u"number"_s, ticket.number}, {u"kind"_s, ticket.kind}, {u"opened_at"_s, ticket.openedAt}, {u"changed_at"_s, ticket.changedAt}});
    return binds;
}

Result<void> tell(Session &session, const TicketContext &context, Id<Ticket> ticket, Id<Customer> customer)
{
    if (!customer)
        return {};
    FRONTDESK_TRY(session.execute(u"ticket.caller_told"_s,
                                  {{u"ticket_id"_s, ticket.value}, {u"customer_id"_s, customer.value}, {u"told_at"_s, context.now}}));
    return {};
}

/// The same wall time `days` working days later; plain days without an agreement.
QDateTime workingDaysAfter(const TicketContext &context, const Ticket &ticket, const QDateTime &from, int days)
{
    const AgreementVersion *version = context.reference.agreements.version(ticket.agreementVersion);
    const BusinessTime *business = version ? context.reference.agreements.businessTime(version->calendar) : nullptr;
    if (!business)
        return from.addDays(days);
    QDateTime at = from;
    for (int passed = 0, tried = 0; passed < days && tried < 60; ++tried) {
        at = at.addDays(1);
        if (business->between(at.addSecs(-12 * 3600), at.addSecs(12 * 3600)) > 0)
            ++passed;
    }
    return at;
}

Error changedMeanwhile(Session &session, const TicketContext &context, const Ticket &ticket)
{
    Error error{ErrorKind::Conflict, u"ticket.changed_meanwhile"_s, {}, {}, {{u"number"_s, ticket.number}, {u"state"_s, ticket.state}}};
    const auto events = journal::read(session, u"ticket"_s, ticket.id.value, ticket.flowSeq - 1);
    if (events && !events->isEmpty()) {
        const JournalEntry &last = events->first();
        const Staff *who = context.reference.directory.person(last.event.actor);
        error.values.insert(u"who"_s, who ? who->name : last.recordedBy);
        error.values.insert(u"at"_s, instantText(last.event.occurredAt));
        error.values.insert(u"kind"_s, last.event.kind);
    }
    return error;
}

/// Who knew already how it ended, so that undo can say it again.
Result<QJsonArray> toldSoFar(Session &session, Id<Ticket> ticket)
{
    QJsonArray told;
    FRONTDESK_TRY(session.each(u"ticket.callers"_s, {{u"ticket_id"_s, ticket.value}}, [&](const Row &row) {
        told += QJsonObject{{u"customer_id"_s, row.integer(u"customer_id"_s)}, {u"told_at"_s, instantText(row.instant(u"told_at"_s))}};
        return true;
    }));
    return told;
}

/// What else happens beside the row: callers told, links, tags.
Result<void> besides(Session &session, const TicketContext &context, const Ticket &before, TicketStep &step)
{
    const qint64 id = before.id.value;
    if (step.kind == "reopened"_L1 || step.kind == "appealed"_L1 || step.kind == "closed"_L1) {
        FRONTDESK_LET(told, toldSoFar(session, before.id));
        if (!told.isEmpty())
            step.body.insert(u"told_was"_s, told);
    }
    if (step.kind == "reopened"_L1 || step.kind == "appealed"_L1)
        FRONTDESK_TRY(session.execute(u"ticket.callers_untell"_s, {{u"ticket_id"_s, id}}));
    if (step.kind == "asked"_L1 || step.kind == "answered"_L1 || (step.kind == "reply"_L1 && before.phase == "resolved"_L1))
        FRONTDESK_TRY(tell(session, context, before.id, before.caller));
    if (step.kind == "closed"_L1) {
        FRONTDESK_LET(names, ticketcallers::stillToBeTold(session, before));
        if (!names.isEmpty())
            return failure(Error{ErrorKind::Invalid, u"ticket.callers_to_tell"_s, {}, {}, {{u"who"_s, names.join(u", "_s)}}});
        FRONTDESK_TRY(tell(session, context, before.id, before.caller));
    }
    return {};
}

Result<void> tellCustomer(Session &session, const TicketContext &context, const TicketAction &action, Ticket &ticket)
{
    if (!action.customer)
        return failure(ErrorKind::Invalid, u"field.missing"_s, u"customer"_s);
    FRONTDESK_TRY(tell(session, context, ticket.id, action.customer));
    Ticket after = ticket;
    QJsonObject body{{u"customer_id"_s, action.customer.value}};
    if (!action.text.isEmpty())
        body.insert(u"text"_s, action.text.simplified());
    FRONTDESK_TRY(ticketstore::record(session, context, ticket, after, u"told"_s, body, action.occurredAt));
    ticket = after;
    return {};
}

} // namespace

Result<Ticket> create(Session &session, const TicketContext &context, const TicketDraft &draft)
{
    FRONTDESK_TRY(checkDraft(context, draft));
    FRONTDESK_LET(caller, editwork::customerFacts(session, draft.caller, u"caller"_s));
    FRONTDESK_LET(affected, editwork::customerFacts(session, draft.affected, u"affected"_s));
    Ticket ticket;
    ticket.kind = draft.kind;
    ticket.state = context.reference.workflow.initialState(draft.kind);
    ticket.phase = context.reference.workflow.phase(draft.kind, ticket.state);
    ticket.title = draft.title.simplified();
    ticket.channel = draft.channel;
    ticket.caller = draft.caller;
    ticket.affected = draft.affected ? draft.affected : draft.caller;
    ticket.organisation = caller.organisation ? caller.organisation : affected.organisation;
    ticket.service = draft.service;
    ticket.category = draft.category;
    ticket.impact = draft.impact;
    // A VIP raises the urgency, it does not write the priority.
    const bool vip = caller.vip || affected.vip;
    ticket.urgency = vip ? PriorityMatrix::raised(draft.urgency) : draft.urgency;
    ticket.priority = draft.priority ? draft.priority : context.reference.matrix.priority(ticket.impact, ticket.urgency);
    ticket.priorityReason = draft.priority ? draft.priorityReason.trimmed() : QString();
    ticket.aboutStaff = draft.aboutStaff;
    ticket.aboutGroup = draft.aboutGroup;
    ticket.follows = draft.follows;
    ticket.openedAt = draft.openedAt.isValid() ? std::min(draft.openedAt, context.now) : context.now;
    ticket.changedAt = context.now;
    if (const AgreementVersion *version = context.reference.agreements.applying(ticket.service, ticket.organisation, ticket.kind, ticket.openedAt))
        ticket.agreementVersion = version->id;
    ticket.seq = 1;
    ticket.flowSeq = 1;
    FRONTDESK_LET(number, ticketstore::nextNumber(session, ticketstore::numberPrefix(ticket.kind)));
    ticket.number = number;

    JournalDraft logged{u"ticket"_s, 0, u"logged"_s, {}, ticket.openedAt, context.actor.staff, false};
    QJsonObject set = ticketrow::difference(Ticket{}, ticket).set;
    // The row has no group, owner and the like yet; what equals an empty ticket's value is said all the same.
    for (const auto &[column, value] : ticketrow::eventColumns(ticket)) {
        const QJsonValue json = ticketrow::journalValue(value);
        if (!json.isNull() && json != QJsonValue(QString()) && json != QJsonValue(0))
            set.insert(column, json);
    }
    set.insert(u"kind"_s, ticket.kind);
    set.insert(u"opened_at"_s, instantText(ticket.openedAt));
    logged.body = {{u"set"_s, set}, {u"number"_s, ticket.number}, {u"opened_at"_s, instantText(ticket.openedAt)}};
    if (!draft.details.isEmpty())
        logged.body.insert(u"details"_s, draft.details);
    if (vip && ticket.urgency != draft.urgency)
        logged.body.insert(u"vip_raised_from"_s, draft.urgency);
    cacheClocks(ticket, {JournalEntry{0, 1, logged, context.now, {}}}, context.reference.agreements, context.now);

    FRONTDESK_LET(id, session.insert(u"ticket.insert"_s, insertBinds(ticket)));
    ticket.id = {id};
    FRONTDESK_TRY(session.execute(u"ticket.text_insert"_s, {{u"ticket_id"_s, id}, {u"details"_s, draft.details}}));
    FRONTDESK_TRY(ticketsearch::put(session, ticket.id, ticket.title, draft.details));
    logged.subjectId = id;
    FRONTDESK_TRY(journal::append(session, logged, context.actor.login, context.now));
    if (ticket.caller)
        FRONTDESK_TRY(addCaller(session, context, ticket.id, ticket.caller, 0));
    if (ticket.follows) {
        FRONTDESK_TRY(session.execute(u"ticket.link_add"_s, {{u"from_id"_s, ticket.follows.value}, {u"to_id"_s, id}, {u"kind"_s, u"follow_up"_s}}));
        FRONTDESK_TRY(noteEvent(session, context, ticket.follows, u"linked"_s, {{u"relation"_s, u"follow_up"_s}, {u"other"_s, ticket.number}, {u"other_id"_s, id}}));
    }
    if (draft.group || draft.owner) {
        TicketAction assign;
        assign.ticket = ticket.id;
        assign.action = draft.owner == context.actor.staff && !draft.group ? u"take"_s : u"assign"_s;
        assign.group = draft.group;
        assign.person = draft.owner;
        auto steps = stepsOf(context, ticket, assign);
        if (!steps)
            return tl::unexpected<Error>(steps.error());
        for (TicketStep &step : *steps) {
            FRONTDESK_TRY(ticketstore::record(session, context, ticket, step.after, step.kind, step.body, {}));
            ticket = step.after;
        }
    }
    return read(session, ticket.id);
}

Result<void> addCaller(Session &session, const TicketContext &context, Id<Ticket> ticket, Id<Customer> customer, qint64 interactionId)
{
    return ticketcallers::add(session, ticket, customer, interactionId, context.now);
}

Result<void> noteEvent(Session &session, const TicketContext &context, Id<Ticket> ticket, const QString &kind, const QJsonObject &body)
{
    FRONTDESK_LET(before, ticketstore::lock(session, ticket));
    Ticket after = before;
    return ticketstore::record(session, context, before, after, kind, body, {});
}

namespace {

bool stillDue(const TicketContext &context, const Ticket &ticket, bool closes)
{
    if (!closes)
        return ticket.state == "pending"_L1 && ticket.pendingTill.isValid() && ticket.pendingTill <= context.now;
    // N working days of silence after the question, in the calendar of the ticket's own agreement.
    const int days = context.reference.number(u"close_after_days"_s, 3);
    return ticket.phase == "resolved"_L1 && ticket.askedAt.isValid() && workingDaysAfter(context, ticket, ticket.askedAt, days) <= context.now;
}

} // namespace

Result<QList<DueToMove>> dueToMove(Session &session, const TicketContext &context)
{
    const auto idOf = [](const Row &row) { return row.id<Ticket>(u"id"_s); };
    QList<DueToMove> due;
    FRONTDESK_LET(sleeping, session.query(u"ticket.due_to_wake"_s, {{u"now"_s, context.now}}, idOf));
    for (const Id<Ticket> id : sleeping)
        due += {id, false};
    const int days = context.reference.number(u"close_after_days"_s, 3);
    FRONTDESK_LET(asked, session.query(u"ticket.resolved_and_asked"_s, {{u"before"_s, context.now.addDays(-days)}}, idOf));
    for (const Id<Ticket> id : asked) {
        FRONTDESK_LET(told, read(session, id));
        if (!stillDue(context, told, true))
            continue;
        FRONTDESK_LET(waiting, ticketcallers::stillToBeTold(session, told));
        if (waiting.isEmpty())
            due += {id, true};
    }
    return due;
}

Result<int> moveDue(Session &session, const TicketContext &context, const QList<DueToMove> &due)
{
    int done = 0;
    for (const DueToMove &one : due) {
        FRONTDESK_LET(ticket, ticketstore::lock(session, one.ticket));
        if (!stillDue(context, ticket, one.closes))
            continue;
        if (one.closes) {
            FRONTDESK_LET(waiting, ticketcallers::stillToBeTold(session, ticket));
            if (!waiting.isEmpty())
                continue;
        }
        TicketAction move;
        move.ticket = one.ticket;
        move.action = one.closes ? u"close"_s : u"resume"_s;
        FRONTDESK_LET(steps, stepsOf(context, ticket, move));
        for (TicketStep &step : steps) {
            step.body.insert(u"by"_s, one.closes ? u"silence"_s : u"till"_s);
            FRONTDESK_TRY(ticketstore::record(session, context, ticket, step.after, step.kind, step.body, {}));
            ticket = step.after;
        }
        ++done;
    }
    return done;
}

Result<int> wakeDue(Session &session, const TicketContext &context)
{
    FRONTDESK_LET(due, dueToMove(session, context));
    return moveDue(session, context, due);
}

Result<QDateTime> nextWake(Session &session, const TicketContext &context)
{
    const auto atOf = [](const Row &row) { return row.instant(u"at"_s); };
    FRONTDESK_LET(till, session.queryOne(u"ticket.next_wake"_s, {}, atOf));
    QDateTime next = till.value_or(QDateTime());
    // Of those asked longest ago; whose callers are all told is closed at the end of the working days.
    const int days = context.reference.number(u"close_after_days"_s, 3);
    FRONTDESK_LET(asked, session.query(u"ticket.resolved_and_asked"_s, {{u"before"_s, context.now.addYears(1)}},
                                       [](const Row &row) { return row.id<Ticket>(u"id"_s); }));
    for (qsizetype i = 0; i < std::min<qsizetype>(asked.size(), 20); ++i) {
        FRONTDESK_LET(ticket, read(session, asked.at(i)));
        const QDateTime closes = workingDaysAfter(context, ticket, ticket.askedAt, days);
        if (!next.isValid() || closes < next)
            next = closes;
    }
    return next;
}

namespace {

/// What a retry is answered. Whose first answer was lost still hears of the fields that were not saved; what stands there is read now.
Result<TicketReceipt> repeated(Session &session, const TicketAction &action, const QJsonObject &done)
{
    TicketReceipt receipt{{done.value("ticket"_L1).toInteger()}, done.value("number"_L1).toString(), done.value("state"_L1).toString(),
                          done.value("seq"_L1).toInteger(), true, {}};
    const QJsonArray conflicts = done.value("conflicts"_L1).toArray();
    if (conflicts.isEmpty())
        return receipt;
    FRONTDESK_LET(ticket, read(session, receipt.ticket));
    QHash<QString, QVariant> saved;
    for (const auto &[column, value] : ticketrow::eventColumns(ticket))
        saved.insert(column, value);
    FRONTDESK_LET(details, readDetails(session, receipt.ticket));
    saved.insert(u"details"_s, details);
    for (const QJsonValue &conflict : conflicts) {
        const QString field = conflict["field"_L1].toString();
        const TicketAction::FieldEdit edit = action.fields.value(field);
        receipt.conflicts += TicketReceipt::Conflict{field, edit.was, saved.value(field), edit.now, conflict["who"_L1].toString(),
                                                     instantFromText(conflict["at"_L1].toString())};
    }
    return receipt;
}

} // namespace

Result<TicketReceipt> act(Session &session, const TicketContext &context, const TicketAction &action)
{
    if (!context.batch || !context.batch->notDone.remove(action.command)) {
        FRONTDESK_LET(done, findCommand(session, action.command));
        if (done)
            return repeated(session, action, *done);
    }
    const auto locked = context.batch ? context.batch->rows.constFind(action.ticket.value) : QHash<qint64, Ticket>::const_iterator{};
    Ticket ticket;
    if (context.batch && locked != context.batch->rows.cend()) {
        ticket = *locked;
        context.batch->rows.erase(locked); // a second action on it reads again
    } else {
        FRONTDESK_LET(read, ticketstore::lock(session, action.ticket));
        ticket = read;
    }
    TicketReceipt receipt{ticket.id, ticket.number, ticket.state, ticket.seq, false, {}};
    static const QStringList unitFree{u"note"_s, u"reply"_s, u"answer"_s, u"edit"_s, u"tell"_s, u"tag"_s, u"untag"_s, u"link"_s, u"unlink"_s, u"priority"_s, u"rate"_s};
    // An undo that names its event is judged by what came after that event.
    const bool named = action.action == "undo"_L1 && action.event > 0;
    if (!named && action.seenFlowSeq >= 0 && action.seenFlowSeq != ticket.flowSeq && !unitFree.contains(action.action))
        return failure(changedMeanwhile(session, context, ticket));

    if (action.action == "undo"_L1) {
        FRONTDESK_TRY(undowork::undo(session, context, action, ticket));
    } else if (action.action == "link"_L1 || action.action == "unlink"_L1) {
        FRONTDESK_TRY(linkwork::change(session, context, action, ticket));
    } else if (action.action == "edit"_L1) {
        if (auto error = refusal(ticket, action.action, context.reference, context.actor, context.now))
            return failure(*error);
        FRONTDESK_TRY(editwork::edit(session, context, action, ticket, receipt.conflicts));
    } else if (action.action == "tag"_L1 || action.action == "untag"_L1) {
        FRONTDESK_TRY(tagwork::change(session, context, action, ticket));
    } else if (action.action == "tell"_L1) {
        FRONTDESK_TRY(tellCustomer(session, context, action, ticket));
    } else if (action.action == "rate"_L1) {
        FRONTDESK_TRY(surveywork::answer(session, context, ticket, {action.code.toInt(), action.text.trimmed(), u"phone"_s, context.now}));
    } else if (editwork::priorityWasChanged(ticket, action)) {
        FRONTDESK_LET(conflict, editwork::conflictOf(session, context, ticket, u"priority"_s, action.fields.value(u"priority"_s), ticket.priority));
        receipt.conflicts += conflict;
    } else {
        FRONTDESK_LET(steps, stepsOf(context, ticket, action));
        for (TicketStep &step : steps) {
            if (&step != &steps.first())
                step.body.insert(u"continues"_s, true); // one action: undone together
            FRONTDESK_TRY(besides(session, context, ticket, step));
            FRONTDESK_TRY(ticketstore::record(session, context, ticket, step.after, step.kind, step.body, action.occurredAt));
            ticket = step.after;
        }
    }
    receipt.state = ticket.state;
    receipt.seq = ticket.seq;
    QJsonObject result{{u"ticket"_s, ticket.id.value}, {u"number"_s, ticket.number}, {u"state"_s, ticket.state}, {u"seq"_s, ticket.seq}};
    QJsonArray conflicts;
    for (const TicketReceipt::Conflict &conflict : std::as_const(receipt.conflicts))
        conflicts += QJsonObject{{u"field"_s, conflict.field}, {u"who"_s, conflict.who}, {u"at"_s, instantText(conflict.at)}};
    if (!conflicts.isEmpty())
        result.insert(u"conflicts"_s, conflicts);
    FRONTDESK_TRY(recordCommand(session, action.command, context.actor.staff, result, context.now));
    return receipt;
}

} // namespace frontdesk::ticketwork
