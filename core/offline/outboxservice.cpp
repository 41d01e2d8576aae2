#include "core/offline/outboxservice.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"
#include "core/ticket/ticketstore.h"
#include "core/ticket/ticketwork.h"

#include <QPromise>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_againMs = 3000;
constexpr int c_owedSeconds = 60;

/// Nothing wrong with what was sent: the desk could not take it now, or nobody knows whether it did.
bool isPassing(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unavailable:
    case ErrorKind::Busy:
    case ErrorKind::Canceled: return true;
    default: break;
    }
    // A sign-in that fails says nothing about what waits; it is sent when the person is let in again.
    static const QStringList ofTheDoor{u"access.wrong_password"_s, u"access.no_rights"_s, u"desk.refused"_s, u"desk.tls_required"_s, u"desk.no_database"_s,
                                       u"desk.unverified_server"_s, u"desk.driver_missing"_s};
    return ofTheDoor.contains(error.code);
}

} // namespace

OutboxService::OutboxService(Desk &desk) : QObject(&desk), m_desk(desk)
{
    m_again.setInterval(c_againMs);
    connect(&m_again, &QTimer::timeout, this, &OutboxService::sendNow);
    connect(&m_desk, &Desk::connectionChanged, this, [this](ConnectionState state) {
        if (state == ConnectionState::Connected)
            sendNow();
    });
}

OutboxService::~OutboxService() = default;

OutboxService *OutboxService::of(const Desk &desk)
{
    auto *outbox = desk.findChild<OutboxService *>(QString(), Qt::FindDirectChildrenOnly);
    return outbox && outbox->isOpen() ? outbox : nullptr;
}

bool OutboxService::isKept(const Desk &desk, const QUuid &command)
{
    const OutboxService *outbox = of(desk);
    const OutboxEntry *entry = outbox ? outbox->m_outbox->entry(command) : nullptr;
    return entry && entry->state == OutboxEntry::State::Waiting;
}

Result<void> OutboxService::open(const QString &file, const SealKey &key)
{
    FRONTDESK_LET(outbox, Outbox::open(file, key));
    m_outbox = std::move(outbox);
    emit changed();
    sendNow();
    return {};
}

void OutboxService::close()
{
    m_outbox.reset();
    m_again.stop();
    emit changed();
}

bool OutboxService::keeps(const TicketAction &action)
{
    return action.action == "note"_L1 || action.action == "reply"_L1 || action.action == "answer"_L1;
}

const QList<OutboxEntry> &OutboxService::entries() const
{
    static const QList<OutboxEntry> none;
    return m_outbox ? m_outbox->entries() : none;
}

QList<Outbox::SetAside> OutboxService::setAside() const
{
    return m_outbox ? m_outbox->setAside() : QList<Outbox::SetAside>();
}

int OutboxService::waiting(OutboxEntry::Kind kind) const
{
    const QList<OutboxEntry> &all = entries();
    return int(std::count_if(all.cbegin(), all.cend(), [&](const OutboxEntry &each) { return each.state == OutboxEntry::State::Waiting && each.kind == kind; }));
}

const OutboxEntry *OutboxService::byProvisionalNumber(const QString &typed) const
{
    const QString asked = typed.simplified().normalized(QString::NormalizationForm_KC).toUpper().remove(u' ');
    for (const OutboxEntry &entry : entries()) {
        const QString number = entry.provisionalNumber();
        if (asked == number || asked == number.section(u'-', 1) || asked == u"待发-"_s + QString::number(entry.place))
            return &entry;
    }
    return nullptr;
}

/// While something waits, what comes after it waits too: the desk gets all in the order in which it was done.
bool OutboxService::isAway() const
{
    const ConnectionState state = m_desk.connectionState();
    return state == ConnectionState::Lost || state == ConnectionState::ReadOnly || waiting() > 0;
}

Result<InteractionReceipt> OutboxService::keepCall(const InteractionDraft &draft, const QString &screen)
{
    if (const QList<Error> errors = InteractionService::check(draft, m_desk.clock().now()); !errors.isEmpty())
        return failure(errors.first());
    if (!m_outbox)
        return failure(ErrorKind::Unavailable, u"desk.connection_lost"_s);
    FRONTDESK_LET(entry, m_outbox->keepCall(draft, screen, m_desk.clock().now()));
    InteractionReceipt receipt;
    receipt.number = entry.provisionalNumber();
    return receipt;
}

Result<TicketReceipt> OutboxService::keepNote(const TicketAction &action)
{
    if (!m_outbox)
        return failure(ErrorKind::Unavailable, u"desk.connection_lost"_s);
    FRONTDESK_LET(entry, m_outbox->keepNote(action, m_names.value(action.ticket.value), m_desk.clock().now()));
    TicketReceipt receipt;
    receipt.ticket = action.ticket;
    receipt.number = entry.provisionalNumber();
    return receipt;
}

/// It was kept before, refused or while the desk was silent, and has arrived now.
void OutboxService::settleKept(const QUuid &command, const InteractionReceipt &receipt)
{
    if (m_outbox->markSent(command, receipt.number, receipt.ticketNumber, receipt.ticket))
        emit changed();
}

void OutboxService::settleKept(const QUuid &command, const TicketReceipt &receipt)
{
    if (m_outbox->markSent(command, receipt.number, receipt.number, receipt.ticket))
        emit changed();
}

template<typename Receipt, typename Direct, typename Keep>
QFuture<Result<Receipt>> OutboxService::sendOrKeep(const QUuid &command, Direct direct, Keep keep)
{
    struct Waiter
    {
        QPromise<Result<Receipt>> promise;
        bool answered = false;
        void answer(const Result<Receipt> &receipt)
        {
            if (std::exchange(answered, true))
                return;
            promise.addResult(receipt);
            promise.finish();
        }
    };
    auto waiter = std::make_shared<Waiter>();
    waiter->promise.start();
    auto future = waiter->promise.future();
    const auto keepNow = [this, waiter, keep] {
        if (waiter->answered)
            return;
        const Result<Receipt> kept = keep();
        waiter->answer(kept);
        if (!kept)
            return;
        m_again.start();
        emit changed();
        if (m_desk.connectionState() == ConnectionState::Connected)
            sendNow();
    };
    if (isAway() || (m_sending && m_outbox && m_outbox->entry(command))) {
        keepNow();
        return future;
    }
    // A server that says nothing may have done it: it is kept too, and the command's UUID makes one of both.
    auto *patience = new QTimer(this);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, keepNow);
    patience->start(m_patienceMs);
    whenFinished(direct(), this, [this, command, waiter, keepNow, patience](const Result<Receipt> &receipt) {
        delete patience;
        if (!receipt && isPassing(receipt.error()))
            return keepNow();
        if (receipt && m_outbox && m_outbox->entry(command))
            settleKept(command, *receipt);
        waiter->answer(receipt);
    });
    return future;
}

QFuture<Result<InteractionReceipt>> OutboxService::log(const InteractionDraft &draft, const QString &screen)
{
    return sendOrKeep<InteractionReceipt>(draft.command, [this, draft] { return m_desk.interactions().log(draft); }, [this, draft, screen] { return keepCall(draft, screen); });
}

QFuture<Result<TicketReceipt>> OutboxService::act(const TicketAction &action)
{
    return sendOrKeep<TicketReceipt>(action.command, [this, action] { return m_desk.tickets().act(action); }, [this, action] { return keepNote(action); });
}

void OutboxService::sendNow()
{
    if (!m_outbox || waiting() == 0) {
        m_again.stop();
        return;
    }
    m_again.start();
    // A connection that is lost is tried by those who hold it; each try here would wait behind the last.
    if (m_desk.connectionState() != ConnectionState::Lost && m_desk.connectionState() != ConnectionState::Connecting)
        sendNext();
}

/// A computer's clock that was ahead while the desk was away must not make a contact of the future.
InteractionDraft OutboxService::fit(InteractionDraft draft) const
{
    const QDateTime now = m_desk.clock().now();
    for (QDateTime *time : {&draft.offeredAt, &draft.answeredAt, &draft.endedAt}) {
        if (time->isValid() && *time > now)
            *time = now;
    }
    // A call back that was promised and whose time passed while the desk was away is owed at once.
    if (draft.callBackAt.isValid() && draft.callBackAt <= now)
        draft.callBackAt = now.addSecs(c_owedSeconds);
    return draft;
}

/// An event never claims to be older than the one before it: a colleague may have changed the ticket meanwhile.
QFuture<Result<TicketReceipt>> OutboxService::writeNote(const TicketAction &kept)
{
    return m_desk.worker().write([kept, reference = m_desk.reference(), actor = m_desk.actor(), now = m_desk.clock().now()](Session &session) -> Result<TicketReceipt> {
        TicketAction action = kept;
        if (action.occurredAt.isValid()) {
            FRONTDESK_LET(ticket, ticketstore::lock(session, action.ticket));
            action.occurredAt = std::min(std::max(action.occurredAt, ticket.changedAt), now);
        }
        return ticketwork::act(session, {*reference, actor, now}, action);
    });
}

void OutboxService::sendNext()
{
    if (m_sending || !m_outbox)
        return;
    const QList<OutboxEntry> &all = m_outbox->entries();
    const auto next = std::find_if(all.cbegin(), all.cend(), [](const OutboxEntry &each) { return each.state == OutboxEntry::State::Waiting; });
    if (next == all.cend()) {
        m_again.stop();
        return;
    }
    m_sending = true;
    const QUuid command = next->command;
    if (next->kind == OutboxEntry::Kind::Call) {
        whenFinished(m_desk.interactions().log(fit(next->call)), this, [this, command](const Result<InteractionReceipt> &receipt) {
            if (receipt)
                settle(command, {}, receipt->number, receipt->ticketNumber, receipt->ticket);
            else
                settle(command, failure(receipt.error()), {}, {}, {});
        });
    } else {
        whenFinished(writeNote(next->note), this, [this, command](const Result<TicketReceipt> &receipt) {
            if (receipt)
                settle(command, {}, receipt->number, receipt->number, receipt->ticket);
            else
                settle(command, failure(receipt.error()), {}, {}, {});
        });
    }
}

void OutboxService::settle(const QUuid &command, const Result<void> &answer, const QString &number, const QString &ticketNumber, Id<Ticket> ticket)
{
    m_sending = false;
    if (!m_outbox)
        return;
    if (!answer && isPassing(answer.error()))
        return; // waits; the timer or the connection's return tries again
    if (!m_outbox->entry(command)) // discarded meanwhile
        return sendNext();
    // Not being able to write this down is no loss: asked again, the desk says the same.
    const Result<void> written = answer ? m_outbox->markSent(command, number, ticketNumber, ticket) : m_outbox->markRefused(command, answer.error());
    emit changed();
    if (!written)
        return;
    if (answer)
        emit entrySent(command);
    else
        emit entryRefused(command);
    sendNext();
}

Result<void> OutboxService::sendAgain(const QUuid &command)
{
    if (!m_outbox)
        return {};
    FRONTDESK_TRY(m_outbox->markWaiting(command));
    emit changed();
    sendNow();
    return {};
}

Result<void> OutboxService::discard(const QUuid &command)
{
    if (!m_outbox)
        return {};
    FRONTDESK_TRY(m_outbox->discard(command));
    emit changed();
    return {};
}

Result<void> OutboxService::discardSetAside(const QString &file)
{
    if (!m_outbox)
        return {};
    FRONTDESK_TRY(m_outbox->discardSetAside(file));
    emit changed();
    return {};
}

} // namespace frontdesk
