#pragma once

#include "core/ticket/ticket.h"

#include <QJsonObject>
#include <QMap>
#include <QUuid>

namespace frontdesk {

/// One thing that somebody does to a ticket. Which fields an action uses:
///   take                     (also: accept) the actor becomes owner
///   assign                   group and/or person, reason
///   pending                  code (reason), till (UTC), text
///   resume                   back to work, by the caller's answer or the till-date; text
///   resolve                  code (closure), text; other: the parent together with which a child is resolved
///   ask                      the caller was asked whether it works; text
///   confirm                  the caller's answer: code "yes" closes, "no" reopens; text
///   close, reopen, cancel    reason
///   ask_approval approve reject investigate appeal   reason
///   link, unlink             code (related duplicate child parent follow_up: what `other` is to this ticket; duplicate merges this
///                            ticket into it and is taken back by undo), other
///   note, reply, answer      text (internal note, public reply, what the caller answered)
///   priority                 priority, reason (0 = back to the matrix); fields["priority"].was: the one that was seen, compared like an edit
///   edit                     fields: column -> {was, now}, each compared on its own
///   tell                     customer was told the outcome
///   rate                     code (1 to 5): what the caller of a closed ticket answered on the phone when asked whether they are content; text
///   tag, untag               text: one tag or several, with commas between
///   undo                     event (which one, 0 = the last that can be), reason; see core/ticket/undo.h
struct TicketAction
{
    struct FieldEdit
    {
        QVariant was; ///< what the editor had shown; a different value in the desk is a conflict that names both
        QVariant now;
        bool operator==(const FieldEdit &) const = default;
    };

    QUuid command = QUuid::createUuid(); ///< the same for every retry
    Id<Ticket> ticket;
    QString action;
    Id<SupportGroup> group;
    Id<Staff> person;
    Id<Customer> customer;
    Id<Ticket> other;
    QString reason;
    QString code;
    QString text;
    QDateTime till;
    int priority = 0;
    qint64 event = 0; ///< undo: seq of the event to take back
    QMap<QString, FieldEdit> fields; ///< title details caller_id affected_id service_id category_id impact urgency
    qint64 seenFlowSeq = -1; ///< the unit of state, pending, group and owner as the person saw it; -1 = not compared (scripts)
    QDateTime occurredAt;    ///< claimed time of a note or call, at most 7 days back; invalid = now
    bool operator==(const TicketAction &) const = default;
};

/// What the desk answers to an action.
struct TicketReceipt
{
    Id<Ticket> ticket;
    QString number;
    QString state;
    qint64 seq = 0;
    bool repeated = false; ///< the command had been done before; nothing was done now

    /// A field of an edit that somebody else had changed: it was left as it stands, the others were saved.
    struct Conflict
    {
        QString field;
        QVariant was;   ///< what the editor had shown
        QVariant saved; ///< what stands in the desk now
        QVariant yours;
        QString who;
        QDateTime at;
    };
    QList<Conflict> conflicts;
};

} // namespace frontdesk
