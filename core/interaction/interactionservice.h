#pragma once

#include "core/interaction/interaction.h"
#include "core/storage/dbworker.h"

#include <QObject>

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

/// Contacts: logged once with what came of them, listed for the Calls page, call-backs done.
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

private:
    Desk &m_desk;
};

} // namespace frontdesk
