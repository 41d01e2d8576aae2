#include "core/interaction/interactionwork.h"

#include "core/interaction/intakework.h"
#include "core/interaction/questionscript.h"
#include "core/knowledge/articlestore.h"
#include "core/knowledge/articlework.h"
#include "core/people/customermergework.h"
#include "core/people/peoplework.h"
#include "core/storage/command.h"
#include "core/support/clock.h"

#include <QJsonArray>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace frontdesk::interactionwork {

namespace {

Interaction readInteraction(const Row &row)
{
    Interaction contact;
    contact.id = row.id<Interaction>(u"id"_s);
    contact.number = row.text(u"number"_s);
    contact.channel = row.text(u"channel"_s);
    contact.customer = row.id<Customer>(u"customer_id"_s);
    contact.affected = row.id<Customer>(u"affected_id"_s);
    contact.phone = row.text(u"phone"_s);
    contact.agent = row.id<Staff>(u"agent_id"_s);
    contact.offeredAt = row.instant(u"offered_at"_s);
    contact.answeredAt = row.instant(u"answered_at"_s);
    contact.endedAt = row.instant(u"ended_at"_s);
    contact.holdSeconds = row.integer(u"hold_s"_s);
    contact.wrapSeconds = row.integer(u"wrap_s"_s);
    contact.subject = row.text(u"subject"_s);
    contact.details = row.text(u"details"_s);
    contact.outcome = row.text(u"outcome"_s);
    contact.callBackAt = row.instant(u"call_back_at"_s);
    contact.callBackDoneAt = row.instant(u"call_back_done_at"_s);
    contact.transferredTo = row.text(u"transferred_to"_s);
    contact.ticket = row.id<Ticket>(u"ticket_id"_s);
    contact.customerName = row.text(u"customer_name"_s);
    contact.agentName = row.text(u"agent_name"_s);
    contact.ticketNumber = row.text(u"ticket_number"_s);
    return contact;
}

QVariant keyOrNull(qint64 id)
{
    return id ? QVariant(id) : QVariant(QMetaType::fromType<qlonglong>());
}

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

/// The columns of a contact's row; the same list makes the insert, the update and the "set" of its event.
Binds columnsOf(const Interaction &contact)
{
    return {{u"channel"_s, contact.channel},
            {u"customer_id"_s, keyOrNull(contact.customer.value)},
            {u"affected_id"_s, keyOrNull(contact.affected.value)},
            {u"phone"_s, contact.phone},
            {u"agent_id"_s, keyOrNull(contact.agent.value)},
            {u"offered_at"_s, contact.offeredAt},
            {u"answered_at"_s, contact.answeredAt},
            {u"ended_at"_s, contact.endedAt},
            {u"hold_s"_s, contact.holdSeconds},
            {u"wrap_s"_s, contact.wrapSeconds},
            {u"subject"_s, contact.subject},
            {u"details"_s, contact.details},
            {u"outcome"_s, textOrNull(contact.outcome)},
            {u"call_back_at"_s, contact.callBackAt},
            {u"transferred_to"_s, contact.transferredTo},
            {u"ticket_id"_s, keyOrNull(contact.ticket.value)}};
}

QJsonObject setOf(const Interaction &contact)
{
    QJsonObject set;
    for (const auto &[column, value] : columnsOf(contact)) {
        const bool isInstant = value.typeId() == QMetaType::QDateTime;
        const QJsonValue json = isInstant ? QJsonValue(instantText(value.toDateTime())) : QJsonValue::fromVariant(value);
        const bool isEmpty = value.isNull() || value.toString().isEmpty() || json.toInteger(1) == 0;
        if (!isEmpty)
            set.insert(column, json);
    }
    return set;
}

Error atField(Error error, const QHash<QString, QString> &names)
{
    error.field = names.value(error.field, error.field);
    return error;
}

/// Who called: the customer of the draft, or one made from what the form knows of somebody new, or nobody.
Result<Id<Customer>> callerOf(Session &session, const TicketContext &context, const InteractionDraft &draft)
{
    if (draft.customer) {
        FRONTDESK_LET(known, peoplework::read(session, draft.customer));
        return known.id;
    }
    if (draft.newCustomer.name.trimmed().isEmpty())
        return Id<Customer>{};
    Customer fresh = draft.newCustomer;
    fresh.id = {};
    const PeopleContext people{context.actor, context.reference.settings.value(u"default_region"_s, u"CN"_s), context.now};
    auto made = peoplework::save(session, people, fresh);
    if (!made)
        return failure(atField(made.error(), {{u"name"_s, u"newCustomer.name"_s}, {u"email"_s, u"newCustomer.email"_s}, {u"phone"_s, u"newCustomer.phone"_s}}));
    return made->id;
}

Result<Ticket> ticketOf(Session &session, const TicketContext &context, const InteractionDraft &draft, const Interaction &contact)
{
    if (draft.outcome == "linked"_L1) {
        auto linked = ticketwork::read(session, draft.linkedTicket);
        if (!linked)
            return failure(atField(linked.error(), {{QString(), u"linkedTicket"_s}}));
        return *linked;
    }
    if (draft.outcome != "created"_L1)
        return Ticket{};
    TicketDraft wanted = draft.ticket;
    wanted.title = draft.subject;
    wanted.details = draft.details;
    wanted.channel = draft.channel;
    wanted.caller = contact.customer;
    wanted.affected = contact.affected;
    wanted.openedAt = contact.offeredAt; // the clocks start at the contact, not at the saving
    auto made = ticketwork::create(session, context, wanted);
    if (!made)
        return failure(atField(made.error(), {{u"title"_s, u"subject"_s}, {u"caller"_s, u"customer"_s}}));
    return *made;
}

/// Somebody else's contact is logged only by whoever owns the desk: scripts that carry a telephone system's calls.
Result<Id<Staff>> agentOf(const TicketContext &context, const InteractionDraft &draft)
{
    if (!draft.agent || draft.agent == context.actor.staff)
        return context.actor.staff;
    if (!context.actor.ownsDesk)
        return failure(ErrorKind::Denied, u"interaction.agent_denied"_s, u"agent"_s);
    if (!context.reference.directory.person(draft.agent))
        return failure(ErrorKind::Invalid, u"staff.unknown"_s, u"agent"_s);
    return draft.agent;
}

/// The contact that waits to be finished, as it was opened.
Result<Interaction> openContact(Session &session, Id<Interaction> id)
{
    FRONTDESK_LET(found, session.queryOne(u"interaction.one"_s, {{u"id"_s, id.value}}, readInteraction));
    if (!found)
        return failure(ErrorKind::NotFound, u"interaction.not_found"_s);
    if (!found->outcome.isEmpty())
        return failure(ErrorKind::Conflict, u"interaction.already_finished"_s);
    return *found;
}

Result<qint64> store(Session &session, Interaction &contact)
{
    if (contact.id) {
        FRONTDESK_LET(rows, session.execute(u"interaction.finish"_s, columnsOf(contact) + Binds{{u"id"_s, contact.id.value}}));
        if (rows == 0)
            return failure(ErrorKind::Conflict, u"interaction.already_finished"_s);
        return contact.id.value;
    }
    FRONTDESK_LET(last, session.queryOne(u"interaction.next_number"_s, {}, [](const Row &row) { return row.integer(u"last"_s); }));
    contact.number = u"CALL-%1"_s.arg(qlonglong(last.value_or(0)), 6, 10, QLatin1Char('0'));
    return session.insert(u"interaction.insert"_s, columnsOf(contact) + Binds{{u"number"_s, contact.number}});
}

Result<void> appendEvent(Session &session, const TicketContext &context, const Interaction &contact, const QString &kind, const QJsonObject &body,
                         const QDateTime &occurredAt)
{
    FRONTDESK_LET(entry, journal::append(session, {u"interaction"_s, contact.id.value, kind, body, occurredAt, context.actor.staff, false},
                                         context.actor.login, context.now));
    FRONTDESK_TRY(session.execute(u"interaction.set_seq"_s, {{u"seq"_s, entry.seq}, {u"id"_s, contact.id.value}}));
    return {};
}

/// The ticket learns who reported it and by which contact.
Result<void> tieToTicket(Session &session, const TicketContext &context, const Ticket &ticket, const Interaction &contact)
{
    const bool over = ticket.phase == "closed"_L1 || ticket.phase == "cancelled"_L1; // nothing is still to be told
    if (contact.customer && !over)
        FRONTDESK_TRY(ticketwork::addCaller(session, context, ticket.id, contact.customer, contact.id.value));
    if (contact.outcome != "linked"_L1)
        return {};
    QJsonObject body{{u"interaction"_s, contact.number}, {u"interaction_id"_s, contact.id.value}, {u"channel"_s, contact.channel}};
    if (contact.customer)
        body.insert(u"customer_id"_s, contact.customer.value);
    if (!contact.subject.isEmpty())
        body.insert(u"text"_s, contact.subject);
    return ticketwork::noteEvent(session, context, ticket.id, u"contact"_s, body);
}

/// False: no call-back is owed there any more.
Result<bool> keepCallBack(Session &session, const TicketContext &context, Id<Interaction> promised, const QString &by)
{
    FRONTDESK_LET(rows, session.execute(u"interaction.call_back_done"_s, {{u"now"_s, context.now}, {u"id"_s, promised.value}}));
    if (rows == 0)
        return false;
    Interaction contact;
    contact.id = promised;
    QJsonObject body{{u"set"_s, QJsonObject{{u"call_back_done_at"_s, instantText(context.now)}}}};
    if (!by.isEmpty())
        body.insert(u"by"_s, by);
    FRONTDESK_TRY(appendEvent(session, context, contact, u"call_back_done"_s, body, context.now));
    return true;
}

/// The arrows of the workflow to where the kind is resolved, for what an article answers while the caller still listens. A request that the
/// caller can fulfil by reading needs nobody's approval; a complaint is acknowledged and looked into by whoever answers it.
QStringList stepsToResolved(const TicketContext &context, const Ticket &ticket)
{
    if (ticket.kind == "incident"_L1)
        return {u"resolve"_s};
    if (ticket.kind == "request"_L1)
        return {u"approve"_s, u"take"_s, u"resolve"_s};
    const bool aboutMe = ticket.aboutStaff == context.actor.staff || (ticket.aboutGroup && context.actor.groups.contains(ticket.aboutGroup));
    if (ticket.kind == "complaint"_L1 && !aboutMe) // nobody answers a complaint about themselves
        return {u"take"_s, u"investigate"_s, u"resolve"_s};
    return {};
}

/// The article is counted for the ticket. A new one is resolved with it at once: first contact.
Result<void> solve(Session &session, const TicketContext &context, const InteractionDraft &draft, const Ticket &ticket, Id<Customer> caller)
{
    FRONTDESK_TRY(articlework::use(session, context, draft.solvedWith, ticket.id, QUuid::createUuidV5(draft.command, u"solved with"_s)));
    if (draft.outcome != "created"_L1)
        return {};
    FRONTDESK_LET(article, articlestore::read(session, draft.solvedWith));
    QString language = u"zh"_s; // the resolution is read by whoever called
    if (caller) {
        FRONTDESK_LET(person, peoplework::read(session, caller));
        language = person.language;
    }
    for (const QString &action : stepsToResolved(context, ticket)) {
        TicketAction step;
        step.command = QUuid::createUuidV5(draft.command, action == "resolve"_L1 ? u"resolved"_s : action);
        step.ticket = ticket.id;
        step.action = action;
        if (action == "resolve"_L1) {
            step.code = article.kind == "known_error"_L1 ? u"known_error"_s : ticket.kind == "request"_L1 ? u"fulfilled"_s : u"user_guided"_s;
            step.text = u"%1 %2"_s.arg(article.number, article.title(language));
        }
        FRONTDESK_TRY(ticketwork::act(session, context, step));
    }
    return {};
}

InteractionReceipt receiptFrom(const QJsonObject &result)
{
    return {Id<Interaction>{result.value(u"interaction"_s).toInteger()}, result.value(u"number"_s).toString(),
            Id<Customer>{result.value(u"customer"_s).toInteger()},       Id<Ticket>{result.value(u"ticket"_s).toInteger()},
            result.value(u"ticket_number"_s).toString(),                 true};
}

QDateTime startOfDay(const QDateTime &now, const QString &zone)
{
    const QTimeZone timeZone(zone.toUtf8());
    return timeZone.isValid() ? now.toTimeZone(timeZone).date().startOfDay(timeZone).toUTC() : now.date().startOfDay(Qt::UTC);
}

} // namespace

Result<InteractionReceipt> log(Session &session, const TicketContext &context, const InteractionDraft &draft)
{
    FRONTDESK_LET(done, findCommand(session, draft.command));
    if (done)
        return receiptFrom(*done);
    if (const QList<Error> errors = InteractionService::check(draft, context.now); !errors.isEmpty())
        return failure(errors.first());

    Interaction contact;
    if (draft.interaction) {
        FRONTDESK_LET(waiting, openContact(session, draft.interaction));
        contact = waiting;
    }
    contact.channel = draft.channel;
    contact.phone = draft.phone.trimmed();
    FRONTDESK_LET(agent, agentOf(context, draft));
    contact.agent = agent;
    if (draft.offeredAt.isValid() || !contact.offeredAt.isValid())
        contact.offeredAt = draft.offeredAt.isValid() ? draft.offeredAt : context.now;
    contact.answeredAt = draft.answeredAt;
    contact.endedAt = draft.endedAt.isValid() || draft.outcome.isEmpty() ? draft.endedAt : context.now;
    contact.holdSeconds = draft.holdSeconds;
    contact.wrapSeconds = draft.wrapSeconds;
    contact.subject = draft.subject.trimmed();
    contact.details = draft.details;
    contact.outcome = draft.outcome;
    contact.callBackAt = draft.callBackAt;
    contact.transferredTo = draft.transferredTo.trimmed();
    FRONTDESK_LET(caller, callerOf(session, context, draft));
    contact.customer = caller;
    contact.affected = draft.affected ? draft.affected : caller;
    FRONTDESK_LET(ticket, ticketOf(session, context, draft, contact));
    contact.ticket = ticket.id;

    FRONTDESK_LET(id, store(session, contact));
    contact.id = Id<Interaction>{id};
    QJsonObject body{{u"set"_s, setOf(contact)}};
    if (draft.callBackDeclined && !draft.callBackAt.isValid())
        body.insert(u"call_back_declined"_s, true);
    if (!draft.interaction)
        body.insert(u"number"_s, contact.number);
    if (!draft.answers.isEmpty())
        body.insert(u"answers"_s, questionscript::answersToJson(draft.answers));
    FRONTDESK_TRY(appendEvent(session, context, contact, draft.interaction ? u"finished"_s : u"logged"_s, body,
                              draft.interaction ? context.now : contact.offeredAt));
    FRONTDESK_TRY(intakework::writeAnswers(session, id, draft.answers));
    if (ticket.id)
        FRONTDESK_TRY(tieToTicket(session, context, ticket, contact));
    if (ticket.id && !draft.answers.isEmpty())
        FRONTDESK_TRY(ticketwork::noteEvent(session, context, ticket.id, u"questions"_s,
                                            {{u"interaction_id"_s, id}, {u"answers"_s, questionscript::answersToJson(draft.answers)}}));
    if (ticket.id && draft.solvedWith)
        FRONTDESK_TRY(solve(session, context, draft, ticket, caller));
    // A colleague may have kept the promise meanwhile; this contact took place all the same.
    if (draft.promised)
        FRONTDESK_TRY(keepCallBack(session, context, draft.promised, contact.number));
    FRONTDESK_TRY(recordCommand(session, draft.command, context.actor.staff,
                                {{u"interaction"_s, id}, {u"number"_s, contact.number}, {u"customer"_s, caller.value},
                                 {u"ticket"_s, ticket.id.value}, {u"ticket_number"_s, ticket.number}},
                                context.now));
    return InteractionReceipt{contact.id, contact.number, caller, ticket.id, ticket.number, false};
}

Result<QList<Interaction>> list(Session &session, const TicketContext &context, InteractionList which, int limit)
{
    switch (which) {
    case InteractionList::Waiting:
        return session.query(u"interaction.waiting"_s, {{u"limit"_s, limit}}, readInteraction);
    case InteractionList::CallBacks:
        return session.query(u"interaction.call_backs"_s, {{u"limit"_s, limit}}, readInteraction);
    case InteractionList::Today:
        return session.query(u"interaction.since"_s, {{u"since"_s, startOfDay(context.now, context.reference.zone)}, {u"limit"_s, limit}}, readInteraction);
    case InteractionList::Mine:
        return session.query(u"interaction.of_agent"_s, {{u"agent"_s, context.actor.staff.value}, {u"limit"_s, limit}}, readInteraction);
    }
    return QList<Interaction>();
}

Result<QList<Interaction>> ofCustomer(Session &session, Id<Customer> customer, int limit)
{
    FRONTDESK_LET(person, customermergework::root(session, customer));
    return session.query(u"interaction.of_customer"_s, {{u"customer"_s, person.value}, {u"limit"_s, limit}}, readInteraction);
}

Result<QList<Interaction>> ofTicket(Session &session, Id<Ticket> ticket)
{
    return session.query(u"interaction.of_ticket"_s, {{u"ticket"_s, ticket.value}}, readInteraction);
}

Result<void> callBackDone(Session &session, const TicketContext &context, Id<Interaction> interaction, const QUuid &command)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return {};
    FRONTDESK_LET(kept, keepCallBack(session, context, interaction, {}));
    if (!kept)
        return failure(ErrorKind::Conflict, u"interaction.no_call_back"_s);
    return recordCommand(session, command, context.actor.staff, {{u"interaction"_s, interaction.value}}, context.now);
}

Result<InteractionService::Waiting> waiting(Session &session, const QDateTime &now)
{
    FRONTDESK_LET(counts, session.queryOne(u"interaction.counts"_s, {{u"now"_s, now}}, [](const Row &row) {
        return InteractionService::Waiting{int(row.integer(u"open"_s)), int(row.integer(u"due"_s))};
    }));
    return counts.value_or(InteractionService::Waiting{});
}

} // namespace frontdesk::interactionwork
