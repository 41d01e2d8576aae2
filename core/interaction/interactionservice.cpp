#include "core/interaction/interactionservice.h"

#include "core/desk/desk.h"
#include "core/interaction/intakework.h"
#include "core/interaction/interactionwork.h"
#include "core/support/whenfinished.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// What a unit of work on another thread holds on to: the lists as they were when it was asked for.
struct Held
{
    std::shared_ptr<const DeskReference> reference;
    Actor actor;
    QDateTime now;
    TicketContext context() const { return {*reference, actor, now}; }
};

Held held(const Desk &desk)
{
    return {desk.reference(), desk.actor(), desk.clock().now()};
}

} // namespace

InteractionService::InteractionService(Desk &desk)
    : m_desk(desk)
{
}

QFuture<Result<InteractionReceipt>> InteractionService::log(const InteractionDraft &draft)
{
    return m_desk.worker().write([draft, with = held(m_desk)](Session &session) { return interactionwork::log(session, with.context(), draft); });
}

QFuture<Result<QList<Interaction>>> InteractionService::list(InteractionList which, int limit)
{
    return m_desk.worker().read([=, with = held(m_desk)](Session &session) { return interactionwork::list(session, with.context(), which, limit); });
}

QFuture<Result<QList<Interaction>>> InteractionService::ofCustomer(Id<Customer> customer, int limit)
{
    return m_desk.worker().read([=](Session &session) { return interactionwork::ofCustomer(session, customer, limit); });
}

QFuture<Result<QList<Interaction>>> InteractionService::ofTicket(Id<Ticket> ticket)
{
    return m_desk.worker().read([=](Session &session) { return interactionwork::ofTicket(session, ticket); });
}

QFuture<Result<void>> InteractionService::callBackDone(Id<Interaction> interaction, const QUuid &command)
{
    return m_desk.worker().write(
        [=, with = held(m_desk)](Session &session) { return interactionwork::callBackDone(session, with.context(), interaction, command); });
}

QFuture<Result<InteractionService::Waiting>> InteractionService::waiting()
{
    return m_desk.worker().read([now = m_desk.clock().now()](Session &session) { return interactionwork::waiting(session, now); });
}

QFuture<Result<QList<QuestionAnswer>>> InteractionService::answers(Id<Interaction> interaction)
{
    return m_desk.worker().read([=](Session &session) { return intakework::answersOf(session, interaction.value); });
}

void InteractionService::followIntake()
{
    if (std::exchange(m_followsIntake, true))
        return;
    connect(&m_desk.feed(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(u"quick_ticket"_s) || changes.touches(u"question_script"_s))
            readIntake();
    });
    readIntake();
}

void InteractionService::readIntake()
{
    whenFinished(m_desk.worker().read([](Session &session) { return intakework::read(session); }), this, [this](const Result<Intake> &read) {
        if (!read)
            return; // the connection's own signs say why; what was read before stays
        m_intake = std::make_shared<const Intake>(*read);
        emit intakeChanged();
    });
}

bool InteractionService::mayChangeIntake() const
{
    return intakework::mayChange(m_desk.actor());
}

QFuture<Result<qint64>> InteractionService::saveQuickTicket(const QuickTicket &ticket, const QUuid &command)
{
    return m_desk.worker().write([ticket, command, actor = m_desk.actor(), now = m_desk.clock().now()](Session &session) {
        return intakework::saveQuickTicket(session, actor, command, ticket, now);
    });
}

QFuture<Result<qint64>> InteractionService::saveScript(const QuestionScript &script, const QUuid &command)
{
    return m_desk.worker().write([script, command, actor = m_desk.actor(), now = m_desk.clock().now()](Session &session) {
        return intakework::saveScript(session, actor, command, script, now);
    });
}

} // namespace frontdesk
