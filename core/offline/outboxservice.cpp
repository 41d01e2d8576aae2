#include "core/offline/outboxservice.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"

#include <QPromise>
#include <QtConcurrentRun>

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

template<typename T>
QFuture<Result<T>> answered(const Result<T> &answer)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(answer);
    promise.finish();
    return promise.future();
}

OutboxService::Arrived arrived(const InteractionReceipt &receipt)
{
    return {receipt.number, receipt.ticketNumber, receipt.ticket};
}

OutboxService::Arrived arrived(const TicketReceipt &receipt)
{
    return {receipt.number, receipt.number, receipt.ticket};
}

template<typename Receipt>
Result<OutboxService::Arrived> arrivedOf(const Result<Receipt> &receipt)
{
    if (!receipt)
        return tl::unexpected<Error>(receipt.error());
    return arrived(*receipt);
}

} // namespace

OutboxService::OutboxService(Desk &desk) : QObject(&desk), m_desk(desk)
{
    m_writer.setMaxThreadCount(1);
    m_again.setInterval(c_againMs);
    connect(&m_again, &QTimer::timeout, this, &OutboxService::sendNow);
    connect(&m_desk, &Desk::connectionChanged, this, [this](ConnectionState state) {
        if (state == ConnectionState::Connected)
            sendNow();
    });
}

OutboxService::~OutboxService()
{
    m_writer.waitForDone(); // what was begun is on the disk
}

OutboxService *OutboxService::of(const Desk &desk)
{
    auto *outbox = desk.findChild<OutboxService *>(QString(), Qt::FindDirectChildrenOnly);
    return outbox && outbox->isOpen() ? outbox : nullptr;
}

bool OutboxService::isKept(const Desk &desk, const QUuid &command)
{
    const OutboxService *outbox = of(desk);
    const OutboxEntry *entry = outbox ? outbox->entry(command) : nullptr;
    return entry && entry->state == OutboxEntry::State::Waiting;
}

Result<void> OutboxService::open(const QString &file, const SealKey &key)
{
    FRONTDESK_LET(outbox, Outbox::open(file, key));
    m_kept = keptIn(*outbox);
    m_outbox = std::move(outbox);
    emit changed();
    sendNow();
    return {};
}

void OutboxService::close()
{
    m_writer.waitForDone();
    m_outbox.reset();
    m_kept = {};
    m_again.stop();
    emit changed();
}

bool OutboxService::keeps(const TicketAction &action)
{
    return action.action == "note"_L1 || action.action == "reply"_L1 || action.action == "answer"_L1;
}

OutboxService::Kept OutboxService::keptIn(const Outbox &outbox)
{
    return {outbox.entries(), outbox.setAside()};
}

const OutboxEntry *OutboxService::entry(const QUuid &command) const
{
    const auto found = std::find_if(m_kept.entries.cbegin(), m_kept.entries.cend(), [&](const OutboxEntry &each) { return each.command == command; });
    return found == m_kept.entries.cend() ? nullptr : &*found;
}

int OutboxService::count(OutboxEntry::State state) const
{
    return int(std::count_if(m_kept.entries.cbegin(), m_kept.entries.cend(), [&](const OutboxEntry &each) { return each.state == state; }));
}

/// Does `work` to the outbox on the writer's thread, behind what was handed to it before; the entries are those of the disk when the answer comes.
template<typename Work>
auto OutboxService::onDisk(Work work) -> QFuture<std::invoke_result_t<Work, Outbox &>>
{
    using Answer = std::invoke_result_t<Work, Outbox &>;
    if (!m_outbox)
        return answered(Answer(failure(ErrorKind::Unavailable, u"desk.connection_lost"_s)));
    struct Done
    {
        Answer answer;
        Kept kept;
    };
    const auto doing = QtConcurrent::run(&m_writer, [outbox = m_outbox, work = std::move(work)] {
        Answer answer = work(*outbox);
        return Done{std::move(answer), keptIn(*outbox)};
    });
    return whenFinished(doing, this, [this, outbox = m_outbox](const Done &done) {
        if (outbox == m_outbox)
            m_kept = done.kept;
        return done.answer;
    });
}

int OutboxService::waiting(OutboxEntry::Kind kind) const
{
    const QList<OutboxEntry> &all = m_kept.entries;
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
    return state == ConnectionState::Lost || state == ConnectionState::ReadOnly || waiting() > 0 || m_keeping > 0;
}

QFuture<Result<InteractionReceipt>> OutboxService::keepCall(const InteractionDraft &draft, const QString &screen)
{
    const QDateTime now = m_desk.clock().now();
    if (const QList<Error> errors = InteractionService::check(draft, now); !errors.isEmpty())
        return answered(Result<InteractionReceipt>(failure(errors.first())));
    return onDisk([draft, screen, now](Outbox &outbox) -> Result<InteractionReceipt> {
        FRONTDESK_LET(entry, outbox.keepCall(draft, screen, now));
        InteractionReceipt receipt;
        receipt.number = entry.provisionalNumber();
        return receipt;
    });
}

QFuture<Result<TicketReceipt>> OutboxService::keepNote(const TicketAction &action)
{
    return onDisk([action, about = m_names.value(action.ticket.value), now = m_desk.clock().now()](Outbox &outbox) -> Result<TicketReceipt> {
        FRONTDESK_LET(entry, outbox.keepNote(action, about, now));
        TicketReceipt receipt;
        receipt.ticket = action.ticket;
        receipt.number = entry.provisionalNumber();
        return receipt;
    });
}

template<typename Receipt, typename Direct, typename Keep>
QFuture<Result<Receipt>> OutboxService::sendOrKeep(const QUuid &command, Direct direct, Keep keep)
{
    struct Waiter
    {
        QPromise<Result<Receipt>> promise;
        bool answered = false;
        bool keeping = false;
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
        if (waiter->answered || std::exchange(waiter->keeping, true))
            return;
        ++m_keeping;
        whenFinished(keep(), this, [this, waiter](const Result<Receipt> &kept) {
            --m_keeping;
            waiter->answer(kept);
            if (!kept)
                return;
            m_again.start();
            emit changed();
            if (m_desk.connectionState() == ConnectionState::Connected)
                sendNow();
        });
    };
    if (isAway() || (m_sending && entry(command))) {
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
        if (!receipt || (!entry(command) && !waiter->keeping))
            return waiter->answer(receipt);
        // It was kept before, refused or while the desk was silent, and has arrived now; written behind what is on its way to the disk.
        const Arrived told = arrived(*receipt);
        whenFinished(onDisk([command, told](Outbox &outbox) { return outbox.markSent(command, told.number, told.ticketNumber, told.ticket); }), this,
                     [this, waiter, receipt](const Result<void> &) {
                         waiter->answer(receipt);
                         emit changed();
                     });
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

void OutboxService::sendNext()
{
    if (m_sending || !m_outbox)
        return;
    const QList<OutboxEntry> &all = m_kept.entries;
    const auto next = std::find_if(all.cbegin(), all.cend(), [](const OutboxEntry &each) { return each.state == OutboxEntry::State::Waiting; });
    if (next == all.cend()) {
        m_again.stop();
        return;
    }
    m_sending = true;
    const auto settleOf = [this, command = next->command](const auto &receipt) { settle(command, arrivedOf(receipt)); };
    if (next->kind == OutboxEntry::Kind::Call)
        whenFinished(m_desk.interactions().log(fit(next->call)), this, settleOf);
    else
        whenFinished(m_desk.tickets().actLate(next->note), this, settleOf);
}

void OutboxService::settle(const QUuid &command, const Result<Arrived> &answer)
{
    if (!m_outbox || (!answer && isPassing(answer.error()))) {
        m_sending = false;
        return; // waits; the timer or the connection's return tries again
    }
    if (!entry(command)) { // discarded meanwhile
        m_sending = false;
        return sendNext();
    }
    whenFinished(onDisk([command, answer](Outbox &outbox) {
                     return answer ? outbox.markSent(command, answer->number, answer->ticketNumber, answer->ticket) : outbox.markRefused(command, answer.error());
                 }),
                 this, [this, command, arrived = answer.has_value()](const Result<void> &written) {
                     m_sending = false;
                     emit changed();
                     // Not being able to write this down is no loss: asked again, the desk says the same.
                     if (!written)
                         return;
                     if (arrived)
                         emit entrySent(command);
                     else
                         emit entryRefused(command);
                     sendNext();
                 });
}

QFuture<Result<void>> OutboxService::sendAgain(const QUuid &command)
{
    return whenFinished(onDisk([command](Outbox &outbox) { return outbox.markWaiting(command); }), this, [this](const Result<void> &written) {
        emit changed();
        sendNow();
        return written;
    });
}

QFuture<Result<void>> OutboxService::discard(const QUuid &command)
{
    return whenFinished(onDisk([command](Outbox &outbox) { return outbox.discard(command); }), this, [this](const Result<void> &written) {
        emit changed();
        return written;
    });
}

QFuture<Result<void>> OutboxService::discardSetAside(const QString &file)
{
    return whenFinished(onDisk([file](Outbox &outbox) { return outbox.discardSetAside(file); }), this, [this](const Result<void> &written) {
        emit changed();
        return written;
    });
}

} // namespace frontdesk
