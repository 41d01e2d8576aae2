#pragma once

#include "core/interaction/interactionservice.h"
#include "core/ticket/ticketaction.h"

#include <QJsonObject>

#include <optional>

namespace frontdesk {

/// One thing that was done while the desk could not be reached: a whole contact with its ticket, or what was written into a ticket.
struct OutboxEntry
{
    enum class Kind { Call, Note };
    enum class State {
        Waiting, ///< for the desk
        Refused, ///< the desk said no: the person decides what becomes of it
        Sent,
    };

    QUuid command; ///< of the contact or action: the desk does it once, however often it is sent
    Kind kind = Kind::Call;
    State state = State::Waiting;
    int place = 0;  ///< counts what was kept for this desk and person on this computer
    QDateTime keptAt; ///< UTC, when it was on the disk
    InteractionDraft call; ///< of a call
    QString screen;        ///< how the form of the call showed it, to be opened again after a refusal; opaque, never sent
    TicketAction note;     ///< of a note: note, reply or answer, about one ticket
    QString about;         ///< number and title of that ticket as the person saw them
    std::optional<Error> refusal; ///< why, if it was refused
    // Once sent:
    QString number;       ///< the desk's: CALL-000123, or the ticket's of a note
    QString ticketNumber; ///< of the ticket that came of a call
    Id<Ticket> ticket;

    /// What it is called until the desk gives it a number: CALL-~12, NOTE-~13. Stays a way to find it afterwards.
    QString provisionalNumber() const;
    bool operator==(const OutboxEntry &) const = default;
};

/// As stored: everything that the desk needs to do it, and nothing read only for the screen.
QJsonObject toJson(const InteractionDraft &draft);
InteractionDraft interactionDraftFromJson(const QJsonObject &json);
QJsonObject toJson(const TicketAction &action); ///< of what a note, reply or answer uses
TicketAction ticketActionFromJson(const QJsonObject &json);
QJsonObject toJson(const Error &error);
Error errorFromJson(const QJsonObject &json);

} // namespace frontdesk
