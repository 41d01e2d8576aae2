#pragma once

#include "core/ticket/ticketservice.h"
#include "ui/ticket/ticketerrors.h"

#include <QPointer>

namespace frontdesk {

class ActionDialog;
class MassDialog;
class TellDialog;
class TextDrafts;

/// Starts what a person does to tickets, from lists and from the ticket view: at once where nothing is to be asked, else with the
/// dialog of the action; on several tickets as a mass change. What collides with a colleague's change is put before the person here.
/// Works on the GUI thread. One per window is enough; `desk` and `drafts` are not owned and must outlive it.
class TicketActions : public QObject
{
    Q_OBJECT
public:
    TicketActions(Desk &desk, TextDrafts &drafts, QObject *parent = nullptr);

    /// Actions are those of TicketAction, and "follow_up" (a new ticket after a finished one), "close", which asks for the caller's answer
    /// first, "escalate" (a wizard), "merge", "unmerge", "edit_details", "tag", "tell" and "rate". Each target says what the person saw of it; with several, take, assign,
    /// pending, resume, resolve, priority and tag become a mass change, merge takes two, the others say that they want one.
    void start(const QString &action, const QList<MassTarget> &targets, QWidget *parent);
    void start(const QString &action, const QList<Id<Ticket>> &tickets, QWidget *parent);
    /// As the person saw the ticket: what a colleague changed since is told instead of done over.
    void start(const QString &action, const TicketPage &seen, QWidget *parent);
    /// Sends an action; its command's UUID makes it safe to send it again.
    void send(const TicketAction &action);
    /// Takes the merge of this ticket back; nothing if it is not merged.
    void unmerge(const TicketPage &merged);
    /// Runs a mass change in a dialog of its own.
    MassDialog *runMany(const TicketAction &action, const QList<MassTarget> &targets, QWidget *parent);

    /// Why the action is not possible now, in words; empty if it is.
    QString refusal(const Ticket &ticket, const QString &action) const;
    /// Why an answer of the caller cannot be written down by this person, in words; empty if it can.
    QString surveyRefusal(const std::optional<Survey> &survey) const;
    /// Whether the kind ever has the action.
    bool knows(const QString &kind, const QString &action) const;
    /// Whether several tickets may be given to it at once.
    static bool takesMany(const QString &action);
    /// The dialog on screen, if one is.
    ActionDialog *dialog() const;
    MassDialog *massDialog() const;
    TellDialog *tellDialog() const;

    Desk &desk() const { return m_desk; }
    TextDrafts &drafts() const { return m_drafts; }

signals:
    void done(const frontdesk::TicketAction &action, const frontdesk::TicketReceipt &receipt);
    /// Nothing was done; the same action may be sent again.
    void failed(const frontdesk::TicketAction &action, const frontdesk::Error &error);
    void ticketCreated(frontdesk::Id<frontdesk::Ticket> ticket, const QString &number);
    /// To be looked at: from the results of a mass change, or before choosing between two values.
    void ticketRequested(frontdesk::Id<frontdesk::Ticket> ticket);
    /// What a mass change refused stays chosen in the list.
    void selectionRequested(const QList<frontdesk::Id<frontdesk::Ticket>> &tickets);
    /// Everybody has been told already.
    void nobodyToTell();

private:
    void startMany(const QString &action, const QList<MassTarget> &targets, QWidget *parent);
    void startOn(const QString &action, const TicketPage &page, qint64 seenFlowSeq, QWidget *parent);
    void open(ActionDialog *dialog);
    void settled(const TicketAction &action, const TicketReceipt &receipt);
    void resolveChildren(const TicketAction &parent, const QList<Id<Ticket>> &children, QWidget *over);
    void tell(const QList<Id<Ticket>> &tickets, QWidget *over, bool asked);
    void escalate(const TicketPage &seen, QWidget *parent);

    Desk &m_desk;
    TextDrafts &m_drafts;
    QPointer<ActionDialog> m_dialog;
    QPointer<MassDialog> m_mass;
    QPointer<TellDialog> m_tell;
    QPointer<QWidget> m_over; ///< where the last action was started
};

} // namespace frontdesk
