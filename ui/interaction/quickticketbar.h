#pragma once

#include "core/interaction/intake.h"

#include <QWidget>

class QAction;
class QLabel;

namespace frontdesk {

class Desk;
class KeyButton;

/// The ten commonest calls, one key each (Alt+1 … Alt+0). Takes no room while the desk has prepared none.
class QuickTicketBar final : public QWidget
{
    Q_OBJECT
public:
    /// The desk is not owned and must outlive this.
    explicit QuickTicketBar(Desk &desk, QWidget *parent = nullptr);

    QList<QAction *> actions() const { return m_actions; } ///< by key; those without a quick ticket are disabled and hidden

signals:
    void chosen(const frontdesk::QuickTicket &ticket);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refill();

    Desk &m_desk;
    QLabel *m_title, *m_keys;
    QList<QAction *> m_actions;
    QList<KeyButton *> m_buttons;
};

} // namespace frontdesk
