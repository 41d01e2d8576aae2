#pragma once

#include "core/people/people.h"

#include <QUuid>

namespace frontdesk {

struct AgreementVersion;

/// A ticket as its row says it: the projection of its journal. Codes (kind, state, impact, …) are those of design section 8 and the
/// workflow tables; words for them are made on screen. All instants UTC, invalid = not yet.
struct Ticket
{
    Id<Ticket> id;
    QString number; ///< INC-000123, REQ-…, CMP-…
    QString kind;   ///< incident request complaint
    QString state;  ///< of the kind's own state machine
    QString phase;  ///< new assigned in_progress pending resolved closed cancelled: the step the state stands for
    QString title;
    QString channel;
    Id<Customer> caller;
    Id<Customer> affected;
    Id<Organisation> organisation;
    Id<ServiceEntry> service;
    Id<Category> category;
    QString impact;
    QString urgency;
    int priority = 4;       ///< 1 … 5
    QString priorityReason; ///< not empty: set by hand against the matrix
    Id<SupportGroup> group;
    Id<Staff> owner;
    QString pendingReason; ///< waiting_user supplier change agreed_date second_line spare_staff
    QDateTime pendingTill;
    QString closureCode; ///< see closureCodes()
    QString closureText;
    QDateTime openedAt; ///< the contact, not the saving
    QDateTime acknowledgedAt;
    QDateTime askedAt; ///< the caller was asked whether it works
    QDateTime resolvedAt;
    QDateTime closedAt;
    QDateTime changedAt;
    int reassignCount = 0;
    int reopenCount = 0;
    int escalationLevel = 0;
    Id<Ticket> parent;
    Id<Ticket> duplicateOf;
    Id<Ticket> follows;
    Id<SupportGroup> restrictedGroup;
    Id<Staff> aboutStaff; ///< complaint about a person, who then never sees it
    Id<SupportGroup> aboutGroup;
    Id<AgreementVersion> agreementVersion;
    QDateTime responseDueAt;      ///< invalid when met or without agreement
    QDateTime responseBreachedAt;
    QDateTime dueAt;              ///< resolution; invalid while stopped, resolved or without agreement
    qint64 targetSeconds = 0;     ///< of resolution, business time; 0 = no agreement
    qint64 leftSeconds = 0;       ///< business time left when the clock was last computed; what is shown while stopped
    bool hasLeft = false;
    QDateTime breachedAt;
    QDateTime updateDueAt;        ///< the caller is to hear from us by then; invalid while resolved, stopped or not agreed
    QDateTime updateBreachedAt;   ///< the first time that the caller waited longer
    QDateTime groupDueAt;         ///< by the operational agreement or contract of the group that holds the ticket; invalid without
    QDateTime groupBreachedAt;
    bool imported = false;
    qint64 seq = 0;     ///< last journal event that the row includes
    qint64 flowSeq = 0; ///< last event that changed state, pending, group or owner: actions compare it

    // Read with the ticket for lists and views, not written:
    QString callerName;
    bool callerVip = false;
    QString ownerName;

    bool open() const { return phase == QLatin1String("new") || phase == QLatin1String("assigned") || phase == QLatin1String("in_progress") || phase == QLatin1String("pending"); }
    bool operator==(const Ticket &) const = default;
};

/// What is asked for when a ticket is made. The number, the times and the agreement come from the desk.
struct TicketDraft
{
    QString kind = QStringLiteral("incident");
    QString title;
    QString details;
    QString channel = QStringLiteral("phone");
    Id<Customer> caller;
    Id<Customer> affected; ///< none = the caller
    Id<ServiceEntry> service;
    Id<Category> category;
    QString impact = QStringLiteral("low");
    QString urgency = QStringLiteral("medium");
    int priority = 0;       ///< 0 = from the matrix
    QString priorityReason; ///< needed when priority is given
    Id<SupportGroup> group; ///< none = the service's group stays open: New
    Id<Staff> owner;
    Id<Staff> aboutStaff;
    Id<SupportGroup> aboutGroup;
    Id<Ticket> follows;
    QDateTime openedAt; ///< start of the contact; invalid = now
    bool operator==(const TicketDraft &) const = default;
};

struct TicketLink
{
    Id<Ticket> other;
    QString number;
    QString title;
    QString state;
    QString kind;
    QString relation; ///< related duplicate duplicate_of parent child follow_up followed_by
    bool operator==(const TicketLink &) const = default;
};

struct TicketCaller
{
    Id<Customer> customer;
    QString name;
    QString phone;
    bool vip = false;
    QDateTime addedAt;
    QDateTime toldAt; ///< invalid = still to be told
    bool operator==(const TicketCaller &) const = default;
};

struct Attachment
{
    Id<Attachment> id;
    QString name;
    QString mime;
    qint64 size = 0;
    QString sha256;
    QDateTime addedAt;
    QString addedByName;
    bool operator==(const Attachment &) const = default;
};

} // namespace frontdesk
