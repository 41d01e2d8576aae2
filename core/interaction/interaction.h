#pragma once

#include "core/ticket/ticket.h"

#include <QUuid>

namespace frontdesk {

struct Article;

/// A contact with the desk, a record of its own: it may end without a ticket (domain rules, section 1).
struct Interaction
{
    Id<Interaction> id;
    QString number;  ///< CALL-000123
    QString channel; ///< phone walk_in mail web chat alert
    Id<Customer> customer;
    Id<Customer> affected;
    QString phone; ///< the number that called, as it came
    Id<Staff> agent;
    QDateTime offeredAt;  ///< rang
    QDateTime answeredAt; ///< invalid = never
    QDateTime endedAt;    ///< invalid = still open
    qint64 holdSeconds = 0;
    qint64 wrapSeconds = 0;
    QString subject;
    QString details;
    QString outcome; ///< answered linked created transferred dropped call_back abandoned; empty = open
    QDateTime callBackAt;
    QDateTime callBackDoneAt;
    QString transferredTo;
    Id<Ticket> ticket;
    QString customerName; ///< read with the contact, not written
    QString agentName;    ///< read with the contact, not written
    QString ticketNumber; ///< read with the contact, not written
    bool operator==(const Interaction &) const = default;
};

/// One question of a script with its answer, in the words of both languages as they stood when it was asked: a script may change later.
struct QuestionAnswer
{
    qint64 script = 0;
    QString node; ///< of the script
    BilingualName question;
    QString code; ///< of the answer chosen; empty = it was typed
    BilingualName answer; ///< typed: the same in both
    bool operator==(const QuestionAnswer &) const = default;
};

/// What the call form hands over. Closing needs an outcome; a drop needs a call-back decision; call_back needs a time.
struct InteractionDraft
{
    QUuid command = QUuid::createUuid(); ///< the same for every retry: a call is never doubled
    Id<Interaction> interaction; ///< the open contact that this finishes; none = a new one
    Id<Staff> agent;             ///< who took it; none = whoever is signed in. Somebody else only by the desk's owner (scripts)
    QString channel = QStringLiteral("phone");
    Id<Customer> customer;     ///< none for an unknown caller whose name is in newCustomer, or who stayed unknown
    Customer newCustomer;      ///< used when customer is none and its name is not empty
    Id<Customer> affected;
    QString phone;
    QDateTime offeredAt; ///< UTC; invalid = now
    QDateTime answeredAt;
    QDateTime endedAt;
    qint64 holdSeconds = 0;
    qint64 wrapSeconds = 0;
    QString subject;
    QString details;
    QString outcome;
    QDateTime callBackAt;
    bool callBackDeclined = false; ///< the decision that a drop needs when there is no callBackAt
    QString transferredTo;
    TicketDraft ticket;      ///< used for outcome "created" (subject, details, caller, channel are taken from the contact)
    Id<Ticket> linkedTicket; ///< used for outcome "linked"
    Id<Article> solvedWith;  ///< helped with the ticket that was created or linked: counted, and a new one is resolved, fulfilled or answered with it
    QList<QuestionAnswer> answers; ///< to the question script of the category, in the order asked
    Id<Interaction> promised; ///< the call-back that this contact keeps: done in the same transaction, whatever came of it
    bool operator==(const InteractionDraft &) const = default;
};

} // namespace frontdesk
