#pragma once

#include "core/desk/deskreference.h"
#include "core/interaction/interaction.h"

#include <QJsonObject>

namespace frontdesk::ctl {

/// One line of `log-call`, read but not yet looked up in the database.
struct CallLine
{
    InteractionDraft draft;
    Customer caller; ///< what the line says of the caller: number, name, e-mail, telephone; the phone is left empty if it cannot be read
    QString link;    ///< number of the ticket that the contact belongs to
};

/// Reads a line. Errors stand at the line's own fields ("offered_at", "caller.email", "ticket.category").
Result<CallLine> readCallLine(const QByteArray &text, const DeskReference &reference, const QDateTime &now);

/// The field of a line that a field of the draft was read from: "answeredAt" -> "answered_at", "newCustomer.phone" -> "caller.phone".
QString callLineField(const QString &draftField);

} // namespace frontdesk::ctl
