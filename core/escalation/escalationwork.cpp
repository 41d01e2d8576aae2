#include "core/escalation/escalationwork.h"

#include "core/escalation/leadership.h"
#include "core/storage/statements.h"
#include "core/support/clock.h"
#include "core/ticket/ticketsteps.h"
#include "core/ticket/ticketstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSet>

using namespace Qt::StringLiterals;

namespace frontdesk::escalationwork {

namespace {

Q_LOGGING_CATEGORY(escalationLog, "frontdesk.escalation")

QString pointKey(const QString &clock, qint64 cycle, const QString &step)
{
    return u"%1 %2 %3"_s.arg(clock).arg(cycle).arg(step);
}

QVariant keyOrNull(qint64 key)
{
    return key ? QVariant(key) : QVariant(QMetaType::fromType<qlonglong>());
}

Result<void> leading(Session &session, const EscalationContext &context)
{
    if (context.tickets.actor.role != "service"_L1)
        return failure(ErrorKind::Denied, u"access.denied"_s);
    return leadership::require(session, context.holder, context.epoch);
}

Result<QSet<QString>> firedOf(Session &session, Id<Ticket> ticket)
{
    QSet<QString> fired;
    FRONTDESK_TRY(session.each(u"escalation.fired"_s, {{u"ticket_id"_s, ticket.value}}, [&](const Row &row) {
        fired.insert(pointKey(row.text(u"clock"_s), row.integer(u"cycle"_s), row.text(u"step"_s)));
        return true;
    }));
    return fired;
}

Result<QList<LadderPoint>> unfired(Session &session, const EscalationContext &context, const Ticket &ticket)
{
    if (!ticket.open())
        return QList<LadderPoint>();
    FRONTDESK_LET(events, journal::read(session, u"ticket"_s, ticket.id.value));
    const DeskReference &reference = context.tickets.reference;
    QList<LadderPoint> points = ladderPoints(ticket, events, reference.agreements, EscalationRules::of(reference), context.tickets.now);
    if (points.isEmpty())
        return points;
    FRONTDESK_LET(fired, firedOf(session, ticket.id));
    points.removeIf([&](const LadderPoint &point) { return fired.contains(pointKey(point.clock, point.cycle, point.key)); });
    return points;
}

Result<void> put(Session &session, const Plan &plan)
{
    FRONTDESK_TRY(session.execute(u"escalation.plan_put"_s, {{u"ticket_id"_s, plan.ticket.value}, {u"seq"_s, plan.seq}, {u"at"_s, plan.at}}));
    return {};
}

Result<Plan> planOf(Session &session, const EscalationContext &context, const Ticket &ticket)
{
    FRONTDESK_LET(points, unfired(session, context, ticket));
    return Plan{ticket.id, ticket.seq, points.isEmpty() ? QDateTime() : points.first().at};
}

QJsonObject factsOf(const LadderPoint &point)
{
    QJsonObject facts{{u"clock"_s, point.clock}, {u"cycle"_s, point.cycle}, {u"step"_s, point.key}, {u"do"_s, point.step.action},
                      {u"due_at"_s, instantText(point.at)}};
    if (point.percent > 0)
        facts.insert(u"percent"_s, point.percent);
    return facts;
}

/// The ticket after the step, which a reassignment or a higher level changes. A group that has it already, or that the state forbids
/// to give it to, leaves the step a notice.
Ticket afterStep(const EscalationContext &context, const Ticket &ticket, const LadderPoint &point, QJsonObject &body)
{
    Ticket after = ticket;
    if (point.step.action == "raise"_L1) {
        ++after.escalationLevel;
    } else if (point.step.action == "reassign"_L1) {
        const SupportGroup *group = context.tickets.reference.directory.groupByCode(point.step.to);
        TicketAction assign;
        assign.ticket = ticket.id;
        assign.action = u"assign"_s;
        assign.group = group ? group->id : Id<SupportGroup>{};
        assign.reason = point.key;
        const auto steps = stepsOf(context.tickets, ticket, assign);
        if (steps && !steps->isEmpty())
            after = steps->first().after;
        else
            body.insert(u"not_reassigned"_s, steps ? u"ticket.already_there"_s : steps.error().code);
    }
    return after;
}

Result<void> fire(Session &session, const EscalationContext &context, Ticket &ticket, const LadderPoint &point)
{
    const TicketContext &tickets = context.tickets;
    QJsonObject body = factsOf(point);
    body.insert(u"by"_s, point.clock == "response"_L1 || point.clock == "resolution"_L1 || point.clock == "update"_L1 ? u"ladder"_s : u"rule"_s);
    Ticket after = afterStep(context, ticket, point, body);
    // Who is told is found with the ticket as it is then: the lead of the group that now has it.
    const QString to = point.step.action == "reassign"_L1 ? u"lead"_s : point.step.to;
    FRONTDESK_LET(people, recipientsOf(session, tickets, context.roster, after, to));
    if (people.isEmpty())
        qCWarning(escalationLog) << "nobody can be told of" << ticket.number << point.key;
    QJsonArray told;
    for (const Id<Staff> person : people)
        told.append(person.value);
    body.insert(u"told"_s, told);
    FRONTDESK_TRY(ticketstore::record(session, tickets, ticket, after, u"escalated"_s, body, {}));
    ticket = after;
    FRONTDESK_LET(firing, session.insert(u"escalation.fire"_s, {{u"ticket_id"_s, ticket.id.value},
                                                                {u"clock"_s, point.clock},
                                                                {u"cycle"_s, point.cycle},
                                                                {u"step"_s, point.key},
                                                                {u"due_at"_s, point.at},
                                                                {u"fired_at"_s, tickets.now},
                                                                {u"epoch"_s, context.epoch},
                                                                {u"event_seq"_s, ticket.seq}}));
    return tell(session, tickets, {ticket.id, ticket.seq, firing, u"step"_s, factsOf(point), {}}, people);
}

Result<int> fireOf(Session &session, const EscalationContext &context, Id<Ticket> id)
{
    FRONTDESK_LET(ticket, ticketstore::lock(session, id));
    int steps = 0;
    FRONTDESK_LET(points, unfired(session, context, ticket));
    for (const LadderPoint &point : points) {
        if (point.at > context.tickets.now)
            break;
        FRONTDESK_TRY(fire(session, context, ticket, point));
        ++steps;
    }
    FRONTDESK_LET(next, planOf(session, context, ticket));
    FRONTDESK_TRY(put(session, next));
    return steps;
}

QString agreementsRead(Session &session, Result<void> *problem)
{
    auto book = session.queryOne(u"escalation.book"_s, {}, [](const Row &row) { return row.text(u"book"_s); });
    if (!book)
        *problem = tl::unexpected<Error>(book.error());
    return book ? book->value_or(QString()) : QString();
}

} // namespace

Result<void> checkBook(Session &session, const EscalationContext &context)
{
    FRONTDESK_TRY(leading(session, context));
    Result<void> problem;
    const QString book = agreementsRead(session, &problem);
    FRONTDESK_TRY(problem);
    FRONTDESK_LET(now, leadership::look(session));
    if (now.book == book)
        return {};
    FRONTDESK_TRY(session.execute(u"escalation.forget_plan"_s));
    return leadership::rememberBook(session, context.holder, book);
}

Result<QList<Id<Ticket>>> unplanned(Session &session)
{
    FRONTDESK_LET(keys, session.keys(Statements::all().text(session.backend(), u"escalation.unplanned"_s), {}));
    QList<Id<Ticket>> ids;
    ids.reserve(keys.size());
    for (const qint64 key : keys)
        ids.append(Id<Ticket>{key});
    return ids;
}

Result<QList<Plan>> reckon(Session &session, const EscalationContext &context, const QList<Id<Ticket>> &ids)
{
    QList<Plan> plans;
    for (const Id<Ticket> id : ids) {
        const auto ticket = ticketwork::read(session, id);
        if (!ticket && ticket.error().kind == ErrorKind::NotFound)
            continue;
        FRONTDESK_TRY(ticket);
        FRONTDESK_LET(known, session.queryOne(u"escalation.plan_seq"_s, {{u"ticket_id"_s, id.value}}, [](const Row &row) { return row.integer(u"seq"_s); }));
        if (known && *known == ticket->seq)
            continue;
        FRONTDESK_LET(plan, planOf(session, context, *ticket));
        plans.append(plan);
    }
    return plans;
}

Result<void> keep(Session &session, const EscalationContext &context, const QList<Plan> &plans)
{
    FRONTDESK_TRY(leading(session, context));
    for (const Plan &plan : plans)
        FRONTDESK_TRY(put(session, plan));
    return {};
}

Result<Fired> fireDue(Session &session, const EscalationContext &context, int most, Id<Ticket> *failing)
{
    FRONTDESK_TRY(leading(session, context));
    *failing = {};
    Fired fired;
    FRONTDESK_LET(due, session.query(u"escalation.due"_s, {{u"now"_s, context.tickets.now}, {u"most"_s, most}},
                                     [](const Row &row) { return row.id<Ticket>(u"ticket_id"_s); }));
    for (const Id<Ticket> id : due) {
        *failing = id;
        FRONTDESK_LET(steps, fireOf(session, context, id));
        fired.steps += steps;
        ++fired.tickets;
    }
    *failing = {};
    return fired;
}

Result<void> postpone(Session &session, const EscalationContext &context, Id<Ticket> ticket, const QDateTime &until)
{
    FRONTDESK_TRY(leading(session, context));
    FRONTDESK_LET(row, ticketwork::read(session, ticket));
    return put(session, {row.id, row.seq, until});
}

Result<int> passOn(Session &session, const EscalationContext &context, int most)
{
    FRONTDESK_TRY(leading(session, context));
    const TicketContext &tickets = context.tickets;
    struct Unanswered
    {
        qint64 id = 0;
        Id<Ticket> ticket;
        Id<Staff> person;
        QJsonObject facts;
        bool open = false;
    };
    FRONTDESK_LET(all, session.query(u"escalation.unanswered"_s, {{u"now"_s, tickets.now}, {u"most"_s, most}}, [](const Row &row) {
        return Unanswered{row.integer(u"id"_s), row.id<Ticket>(u"ticket_id"_s), row.id<Staff>(u"staff_id"_s), row.json(u"facts"_s), row.integer(u"is_open"_s) != 0};
    }));
    for (const Unanswered &notice : all) {
        FRONTDESK_TRY(session.execute(u"escalation.passed_on"_s, {{u"at"_s, tickets.now}, {u"id"_s, notice.id}}));
        if (!notice.open)
            continue;
        FRONTDESK_LET(ticket, ticketstore::lock(session, notice.ticket));
        const QList<Id<Staff>> people = above(tickets.reference, ticket, notice.person);
        if (people.isEmpty())
            continue; // the top was told already
        QJsonObject body = notice.facts;
        body.insert(u"by"_s, u"unanswered"_s);
        body.insert(u"silent"_s, notice.person.value);
        QJsonObject facts = body;
        QJsonArray told;
        for (const Id<Staff> person : people)
            told.append(person.value);
        body.insert(u"told"_s, told);
        Ticket after = ticket;
        FRONTDESK_TRY(ticketstore::record(session, tickets, ticket, after, u"escalated"_s, body, {}));
        FRONTDESK_TRY(tell(session, tickets, {ticket.id, after.seq, 0, u"unanswered"_s, facts, {}}, people));
    }
    return int(all.size());
}

Result<int> move(Session &session, const EscalationContext &context, const QList<ticketwork::DueToMove> &due)
{
    FRONTDESK_TRY(leading(session, context));
    return ticketwork::moveDue(session, context.tickets, due);
}

Result<QDateTime> nextPoint(Session &session, const EscalationContext &context)
{
    QDateTime next;
    const auto earlier = [&](const QDateTime &at) {
        if (at.isValid() && (!next.isValid() || at < next))
            next = at;
    };
    for (const QString &statement : {u"escalation.next_due"_s, u"escalation.next_unanswered"_s}) {
        FRONTDESK_LET(at, session.queryOne(statement, {}, [](const Row &row) { return row.instant(u"at"_s); }));
        earlier(at.value_or(QDateTime()));
    }
    FRONTDESK_LET(shift, session.queryOne(u"assignment.next_shift"_s, {{u"now"_s, context.tickets.now}}, [](const Row &row) { return row.instant(u"at"_s); }));
    earlier(shift.value_or(QDateTime()));
    FRONTDESK_LET(wakes, ticketwork::nextWake(session, context.tickets));
    earlier(wakes);
    return next;
}

Result<void> tell(Session &session, const TicketContext &context, const NoticeDraft &draft, const QList<Id<Staff>> &people)
{
    const QString facts = QString::fromUtf8(QJsonDocument(draft.facts).toJson(QJsonDocument::Compact));
    const QDateTime answerBy = context.now.addSecs(60 * std::max(1, context.reference.number(u"acknowledge_minutes"_s, 15)));
    for (const Id<Staff> person : people) {
        FRONTDESK_TRY(session.execute(u"escalation.notify"_s, {{u"ticket_id"_s, draft.ticket.value},
                                                               {u"event_seq"_s, draft.eventSeq},
                                                               {u"staff_id"_s, person.value},
                                                               {u"firing_id"_s, keyOrNull(draft.firing)},
                                                               {u"cause"_s, draft.cause},
                                                               {u"facts"_s, facts},
                                                               {u"created_at"_s, context.now},
                                                               {u"created_by"_s, keyOrNull(draft.by.value)},
                                                               {u"answer_by"_s, answerBy}}));
        const Staff *addressee = context.reference.directory.person(person);
        if (!addressee || addressee->email.isEmpty())
            continue;
        FRONTDESK_TRY(session.execute(u"escalation.mail"_s, {{u"key"_s, u"notice/%1/%2/%3"_s.arg(draft.ticket.value).arg(draft.eventSeq).arg(person.value)},
                                                             {u"created_at"_s, context.now},
                                                             {u"created_by"_s, keyOrNull(draft.by.value)},
                                                             {u"ticket_id"_s, draft.ticket.value},
                                                             {u"staff_id"_s, person.value},
                                                             {u"customer_id"_s, keyOrNull(0)},
                                                             {u"language"_s, addressee->language},
                                                             {u"kind"_s, u"escalation_"_s + draft.cause},
                                                             {u"body"_s, facts}}));
    }
    return {};
}

} // namespace frontdesk::escalationwork
