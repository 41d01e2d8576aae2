#pragma once

#include "core/ticket/ticketservice.h"
#include "ui/ticket/ticketerrors.h"

#include <QPointer>

namespace frontdesk {

class ActionDialog;
class TextDrafts;

/// Starts what a person does to tickets, from lists and from the ticket view: at once where nothing is to be asked, else with the
/// dialog of the action. Works on the GUI thread. One per window is enough; `desk` and `drafts` are not owned and must outlive it.
class TicketActions : public QObject
{
    Q_OBJECT
public:
    TicketActions(Desk &desk, TextDrafts &drafts, QObject *parent = nullptr);

    /// Actions are those of TicketAction, and "follow_up" (a new ticket after a finished one) and "close", which asks for the caller's
    /// answer first. Tickets are read first; with several, only the first is acted on (the mass change comes later).
    void start(const QString &action, const QList<Id<Ticket>> &tickets, QWidget *parent);
    /// As the person saw the ticket: what a colleague changed since is told instead of done over.
    void start(const QString &action, const TicketPage &seen, QWidget *parent);
    /// Sends an action; its command's UUID makes it safe to send it again.
    void send(const TicketAction &action);

    /// Why the action is not possible now, in words; empty if it is.
    QString refusal(const Ticket &ticket, const QString &action) const;
    /// Whether the kind ever has the action.
    bool knows(const QString &kind, const QString &action) const;
    /// The dialog on screen, if one is.
    ActionDialog *dialog() const;

    Desk &desk() const { return m_desk; }
    TextDrafts &drafts() const { return m_drafts; }

signals:
    void done(const frontdesk::TicketAction &action, const frontdesk::TicketReceipt &receipt);
    /// Nothing was done; the same action may be sent again.
    void failed(const frontdesk::TicketAction &action, const frontdesk::Error &error);
    void ticketCreated(frontdesk::Id<frontdesk::Ticket> ticket, const QString &number);

private:
    void open(ActionDialog *dialog);

    Desk &m_desk;
    TextDrafts &m_drafts;
    QPointer<ActionDialog> m_dialog;
};

} // namespace frontdesk
