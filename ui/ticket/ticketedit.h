#pragma once

#include "core/ticket/ticketservice.h"

#include <QLineEdit>
#include <QTimer>

class QStandardItemModel;

namespace frontdesk {

class Desk;

/// Finds a ticket while one types: by number, by words, and with nothing typed the open tickets of one caller. Esc, Enter and the arrows
/// belong to the list of candidates while it is open.
class TicketEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit TicketEdit(Desk &desk, QWidget *parent = nullptr);

    /// Never offered: the ticket that the other end is.
    void leaveOut(Id<Ticket> ticket) { m_leaveOut = ticket; }
    /// Whose open tickets are offered first.
    void setCaller(Id<Customer> caller) { m_caller = caller; }
    void setTicket(const Ticket &ticket);
    /// What was chosen, or what the typed number means; none while nothing fits.
    const Ticket &ticket() const { return m_chosen; }
    /// The desk was asked for what is typed now and has answered.
    bool isAnswered() const { return m_answered == text().trimmed(); }
    const QList<Ticket> &candidates() const { return m_candidates; }

signals:
    /// Another ticket is chosen, or none; also when an answer says that nothing fits.
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void find();
    void offer(const QString &typed, const QList<Ticket> &found);
    void choose(int row);

    Desk &m_desk;
    QStandardItemModel *m_shown;
    QTimer m_pause;
    QList<Ticket> m_candidates;
    Ticket m_chosen;
    Id<Ticket> m_leaveOut;
    Id<Customer> m_caller;
    QString m_answered{u'\n'};
};

} // namespace frontdesk
