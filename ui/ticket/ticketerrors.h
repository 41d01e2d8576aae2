#pragma once

#include "core/support/error.h"
#include "ui/ticket/wordscontext.h"

namespace frontdesk {

/// An error of the ticket room in words: what happened, then what was kept and what to do.
struct ErrorWords
{
    QString what;
    QString next;
    QString all() const { return next.isEmpty() ? what : what + u' ' + next; }
};

ErrorWords ticketErrorWords(const Error &error, const WordsContext &context);
/// Why an action is not possible now, short enough to stand beside its button.
QString refusalWords(const Error &refusal, const WordsContext &context);
/// "Resolve", "Ask the caller": what a button or menu calls an action of TicketAction.
QString actionWords(const QString &action);

} // namespace frontdesk
