#include "core/escalation/escalationservice.h"

#include "core/desk/desk.h"
#include "core/ticket/ticketwork.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// Everything a unit of work needs, copied, for it runs on another thread.
struct Setting
{
    std::shared_ptr<const DeskReference> reference;
    Actor actor;
    QDateTime now;

    explicit Setting(const Desk &desk) : reference(desk.reference()), actor(desk.actor()), now(desk.clock().now()) {}
    TicketContext context() const { return {*reference, actor, now}; }
};

} // namespace

QString AttentionItem::key() const
{
    // A breach that moves, because the clock stopped and went on, is another event; so is a call promised for another time.
    return u"%1/%2/%3/%4"_s.arg(int(kind)).arg(id).arg(clock).arg(kind == Kind::Acknowledge ? 0 : at.toSecsSinceEpoch());
}

EscalationService::EscalationService(Desk &desk) : m_desk(desk) {}

QFuture<Result<QList<AttentionItem>>> EscalationService::attention()
{
    return m_desk.worker().read([setting = Setting(m_desk)](Session &session) { return escalationwork::attention(session, setting.context()); });
}

QFuture<Result<void>> EscalationService::acknowledge(qint64 notice)
{
    return m_desk.worker().write([setting = Setting(m_desk), notice](Session &session) { return escalationwork::acknowledge(session, setting.context(), notice); });
}

QFuture<Result<QList<EscalationCandidate>>> EscalationService::candidates(Id<Ticket> ticket)
{
    return m_desk.worker().read([setting = Setting(m_desk), ticket](Session &session) { return escalationwork::candidates(session, setting.context(), ticket); });
}

QFuture<Result<TicketReceipt>> EscalationService::escalate(const EscalationDraft &draft)
{
    return m_desk.worker().write([setting = Setting(m_desk), draft](Session &session) { return escalationwork::escalate(session, setting.context(), draft); });
}

QFuture<Result<Leadership>> EscalationService::leader()
{
    return m_desk.worker().read([](Session &session) { return leadership::look(session); });
}

} // namespace frontdesk
