#pragma once

#include "core/ticket/ticketservice.h"

#include "ui/kit/timeleft.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;
class QAbstractButton;

namespace frontdesk {

class Desk;
class LastEntries;
class Stepper;
class TicketFacts;
class TicketHead;

/// What the current ticket of a list is about: head, actions, the closed loop, last entries and facts. Lies under the list
/// or stands at its right. Follows the desk's changes; a ticket is read when the list rests on it for a moment.
class ReadingPane final : public QWidget
{
    Q_OBJECT
public:
    /// `actions` are the page's, in the order of their buttons; `reply` is what the line at the foot does.
    ReadingPane(Desk &desk, const QList<QAction *> &actions, QAction *reply, QWidget *parent = nullptr);

    /// None empties the pane. `row` is what the list knows already and is shown at once.
    void setTicket(Id<Ticket> id, const std::optional<Ticket> &row);
    Id<Ticket> ticket() const { return m_id; }
    void setOrientation(Qt::Orientation orientation);
    void reload();
    /// Time has passed: words the time left anew when it reads otherwise by now. Called with the list's own tick, so that both change together.
    void tick();

signals:
    /// The page of the ticket is on screen.
    void shown(frontdesk::Id<frontdesk::Ticket> id);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void read();
    void word();
    void arrange();

    Desk &m_desk;
    QList<QAction *> m_actions;
    TicketHead *m_head;
    QLabel *m_title;
    QWidget *m_buttons;
    Stepper *m_stepper;
    LastEntries *m_entries;
    TicketFacts *m_facts;
    QLabel *m_detailsTitle, *m_details, *m_journalTitle;
    QAbstractButton *m_reply;
    Qt::Orientation m_orientation = Qt::Vertical;
    Id<Ticket> m_id;
    std::optional<TicketPage> m_page;
    TimeLeft m_left; ///< as it is worded
    QTimer m_rest;
    int m_request = 0;
};

} // namespace frontdesk
