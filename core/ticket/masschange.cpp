#include "core/ticket/masschange.h"

#include "core/desk/desk.h"
#include "core/storage/command.h"
#include "core/support/clock.h"
#include "core/support/whenfinished.h"
#include "core/ticket/tagwork.h"
#include "core/ticket/ticketbatch.h"
#include "core/ticket/ticketwork.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int manyTickets = 200; // from here on clients read again instead of following each ticket

struct Batch
{
    std::shared_ptr<const DeskReference> reference;
    Actor actor;
    QDateTime now;
    TicketAction action;
    QList<MassTarget> targets;
    bool everything = false;
};

/// The same for every retry, of a batch as of a single ticket.
QUuid commandFor(const QUuid &mass, Id<Ticket> ticket)
{
    return QUuid::createUuidV5(mass, QByteArray::number(ticket.value));
}

/// Tags that are there (or gone) already are no event, and nothing that an undo may take away.
Result<bool> tagStands(Session &session, const TicketBatch &batch, const TicketAction &action)
{
    if ((action.action != "tag"_L1 && action.action != "untag"_L1) || !batch.notDone.contains(action.command))
        return false;
    const auto changing = tagwork::changing(session, action);
    if (!changing && changing.error().kind != ErrorKind::Invalid) // what is wrong with the tags is said by the action itself
        return failure(changing.error());
    return changing && changing->isEmpty();
}

Result<QList<MassOutcome>> runBatch(Session &session, const Batch &batch)
{
    QList<Id<Ticket>> tickets;
    QList<QUuid> commands;
    for (const MassTarget &target : batch.targets) {
        tickets += target.ticket;
        commands += commandFor(batch.action.command, target.ticket);
    }
    // Tags move no clock, and an undo reads the journal itself.
    static const QStringList clockless{u"tag"_s, u"untag"_s, u"undo"_s};
    FRONTDESK_LET(common, TicketBatch::read(session, tickets, commands, !clockless.contains(batch.action.action)));
    const TicketContext context{*batch.reference, batch.actor, batch.now, &common};
    QList<MassOutcome> outcomes;
    for (const MassTarget &target : batch.targets) {
        TicketAction action = batch.action;
        action.command = commandFor(batch.action.command, target.ticket);
        action.ticket = target.ticket;
        action.seenFlowSeq = target.seenFlowSeq;
        action.event = target.event;
        if (action.action == "priority"_L1 && target.seenPriority > 0)
            action.fields.insert(u"priority"_s, {target.seenPriority, action.priority});
        MassOutcome outcome;
        outcome.ticket = target.ticket;
        FRONTDESK_LET(stands, tagStands(session, common, action));
        if (stands) {
            outcome.kind = MassOutcome::Kind::Unchanged;
            outcomes += outcome;
            continue;
        }
        const qint64 written = session.notice().lastJournalId;
        const auto receipt = ticketwork::act(session, context, action);
        if (receipt && !receipt->conflicts.isEmpty()) {
            const TicketReceipt::Conflict &conflict = receipt->conflicts.first();
            outcome.kind = MassOutcome::Kind::Refused;
            outcome.number = receipt->number;
            outcome.error = Error{ErrorKind::Conflict, u"ticket.field_changed"_s, conflict.field, {},
                                  {{u"number"_s, receipt->number}, {u"who"_s, conflict.who}, {u"at"_s, instantText(conflict.at)}, {u"saved"_s, conflict.saved.toString()}}};
            outcomes += outcome;
            continue;
        }
        if (receipt) {
            outcome.kind = MassOutcome::Kind::Done;
            outcome.number = receipt->number;
            outcome.state = receipt->state;
            outcome.seq = receipt->seq;
            outcomes += outcome;
            continue;
        }
        const Error &error = receipt.error();
        const bool refused = error.kind == ErrorKind::Invalid || error.kind == ErrorKind::Denied || error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Conflict;
        // Refused by the rules, before anything was written: the others go on. Refused by the database it takes the transaction with
        // it, and PostgreSQL would answer the commit of a broken one with a silent rollback.
        if (!refused || session.notice().lastJournalId != written)
            return failure(error);
        if (session.backend() == Backend::Postgres && !session.connection().run(u"SELECT 1"_s))
            return failure(error);
        outcome.kind = MassOutcome::Kind::Refused;
        outcome.error = error;
        outcome.number = error.values.value(u"number"_s);
        outcomes += outcome;
    }
    if (batch.everything)
        session.publishEverything();
    return outcomes;
}

bool endsTheRun(const Error &error)
{
    return error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Canceled;
}

} // namespace

MassChange::MassChange(Desk &desk, const TicketAction &action, const QList<MassTarget> &targets)
    : m_desk(desk)
    , m_action(action)
    , m_targets(targets)
{
    for (const MassTarget &target : targets) {
        MassOutcome outcome;
        outcome.ticket = target.ticket;
        m_outcomes += outcome;
    }
}

MassChange::~MassChange()
{
    if (m_running)
        m_desk.worker().cancel(m_cancel);
}

Result<void> MassChange::start()
{
    static const QStringList possible{u"take"_s,   u"assign"_s,   u"pending"_s, u"resume"_s, u"resolve"_s, u"close"_s,
                                      u"cancel"_s, u"priority"_s, u"tag"_s,     u"untag"_s,  u"undo"_s};
    if (m_targets.isEmpty())
        return failure(ErrorKind::Invalid, u"mass.nothing"_s);
    if (m_targets.size() > limit)
        return failure(Error{ErrorKind::Invalid, u"mass.too_many"_s, {}, {}, {{u"limit"_s, QString::number(limit)}, {u"count"_s, QString::number(m_targets.size())}}});
    if (!possible.contains(m_action.action))
        return failure(ErrorKind::Invalid, u"ticket.action_unknown"_s, u"action"_s);
    if (m_running)
        return {};
    m_running = true;
    m_handled = 0;
    m_cancel = makeCancelToken();
    next();
    return {};
}

void MassChange::cancel()
{
    if (m_running)
        m_desk.worker().cancel(m_cancel);
}

int MassChange::count(MassOutcome::Kind kind) const
{
    return int(std::count_if(m_outcomes.cbegin(), m_outcomes.cend(), [&](const MassOutcome &outcome) { return outcome.kind == kind; }));
}

void MassChange::next()
{
    const qsizetype from = m_handled;
    if (from == m_targets.size())
        return end(Error{});
    Batch batch{m_desk.reference(), m_desk.actor(), m_desk.clock().now(), m_action, m_targets.mid(from, batchSize), m_targets.size() >= manyTickets};
    const qsizetype till = from + batch.targets.size();
    whenFinished(m_desk.worker().write([batch](Session &session) { return runBatch(session, batch); }, m_cancel),
                 this, [this, from, till](const Result<QList<MassOutcome>> &outcomes) {
            if (!outcomes)
                return endsTheRun(outcomes.error()) ? end(outcomes.error()) : one(from, till);
            take(from, *outcomes);
            next();
        });
}

/// A batch that the database refused as a whole: ticket by ticket, so that only the culprit stays behind.
void MassChange::one(qsizetype index, qsizetype till)
{
    if (index == till)
        return next();
    Batch batch{m_desk.reference(), m_desk.actor(), m_desk.clock().now(), m_action, {m_targets.at(index)}, m_targets.size() >= manyTickets};
    whenFinished(m_desk.worker().write([batch](Session &session) { return runBatch(session, batch); }, m_cancel),
                 this, [this, index, till](const Result<QList<MassOutcome>> &outcomes) {
            if (!outcomes && endsTheRun(outcomes.error()))
                return end(outcomes.error());
            MassOutcome refused;
            refused.ticket = m_targets.at(index).ticket;
            refused.kind = MassOutcome::Kind::Refused;
            if (!outcomes)
                refused.error = outcomes.error();
            take(index, outcomes ? *outcomes : QList{refused});
            one(index + 1, till);
        });
}

void MassChange::take(qsizetype from, const QList<MassOutcome> &outcomes)
{
    for (qsizetype i = 0; i < outcomes.size(); ++i)
        m_outcomes[from + i] = outcomes.at(i);
    m_handled = from + outcomes.size();
    emit progressed(int(m_handled), int(m_targets.size()));
}

void MassChange::end(const Error &error)
{
    m_running = false;
    emit finished(error);
}

std::unique_ptr<MassChange> MassChange::undo() const
{
    if (m_running)
        return {};
    QList<MassTarget> targets;
    for (const MassOutcome &outcome : m_outcomes) {
        if (outcome.kind == MassOutcome::Kind::Done)
            targets += MassTarget{outcome.ticket, -1, 0, outcome.seq};
    }
    if (targets.isEmpty() || m_action.action == "undo"_L1)
        return {};
    TicketAction back;
    back.command = QUuid::createUuidV5(m_action.command, QByteArray("undo"));
    back.action = u"undo"_s;
    return std::make_unique<MassChange>(m_desk, back, targets);
}

} // namespace frontdesk
