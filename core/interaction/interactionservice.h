#pragma once

#include "core/interaction/intake.h"
#include "core/interaction/interaction.h"
#include "core/storage/dbworker.h"

#include <QObject>

#include <memory>

namespace frontdesk {

class Desk;

/// What the desk answers when a contact was logged.
struct InteractionReceipt
{
    Id<Interaction> interaction;
    QString number; ///< CALL-…
    Id<Customer> customer;
    Id<Ticket> ticket;
    QString ticketNumber;
    bool repeated = false; ///< this command had been done before
};

enum class InteractionList { Waiting, CallBacks, Today, Mine };

/// Contacts and what is prepared for them: logged once with what came of them, listed for the Calls page, call-backs done.
class InteractionService : public QObject
{
    Q_OBJECT
public:
    explicit InteractionService(Desk &desk);

    /// One transaction: new customer if any, ticket or link, the contact itself, the article that solved it. Errors stand at the draft's fields.
    QFuture<Result<InteractionReceipt>> log(const InteractionDraft &draft);
    /// Rules that need no database, for the form while it is filled in; several at once, in the order of the form.
    static QList<Error> check(const InteractionDraft &draft, const QDateTime &now);
    /// Newest first, or due first for call-backs; at most `limit`.
    QFuture<Result<QList<Interaction>>> list(InteractionList which, int limit = 500);
    QFuture<Result<QList<Interaction>>> ofCustomer(Id<Customer> customer, int limit = 20);
    QFuture<Result<QList<Interaction>>> ofTicket(Id<Ticket> ticket);
    QFuture<Result<void>> callBackDone(Id<Interaction> interaction, const QUuid &command = QUuid::createUuid());
    /// For the badge: contacts waiting for an outcome, and call-backs due by now.
    struct Waiting
    {
        int open = 0;
        int callBacksDue = 0;
    };
    QFuture<Result<Waiting>> waiting();
    /// What was asked and answered in a contact, in order.
    QFuture<Result<QList<QuestionAnswer>>> answers(Id<Interaction> interaction);

    /// Quick tickets and question scripts as last read: a snapshot that never changes under its holder, empty until followIntake() was answered.
    std::shared_ptr<const Intake> intake() const { return m_intake; }
    /// Reads them and from then on whenever the desk changes them. Only on a desk that is open; asking again costs nothing.
    void followIntake();
    void readIntake();
    bool mayChangeIntake() const; ///< leads, managers, admins
    /// The id. Errors: those of intakework.
    QFuture<Result<qint64>> saveQuickTicket(const QuickTicket &ticket, const QUuid &command = QUuid::createUuid());
    QFuture<Result<qint64>> saveScript(const QuestionScript &script, const QUuid &command = QUuid::createUuid());

signals:
    void intakeChanged();

private:
    Desk &m_desk;
    std::shared_ptr<const Intake> m_intake = std::make_shared<const Intake>();
    bool m_followsIntake = false;
};

} // namespace frontdesk
