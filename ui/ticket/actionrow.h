#pragma once

#include "core/survey/survey.h"
#include "core/ticket/ticket.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;

namespace frontdesk {

class KeyButton;
class TicketActions;

/// The actions of a ticket as buttons with their keys. What the kind never has is absent; what the state forbids is disabled, and the
/// reason of the first such button, or of the key that was pressed, stands beside. Owns the actions; the view adds them to itself.
class ActionRow final : public QWidget
{
    Q_OBJECT
public:
    explicit ActionRow(TicketActions &actions, QWidget *parent = nullptr);

    /// `survey`: whether its caller is asked if they are content.
    void setTicket(const Ticket &ticket, const std::optional<Survey> &survey = {});
    /// Every action, in the order of the Ticket menu.
    QList<QAction *> all() const;
    QAction *action(const QString &id) const { return m_actions.value(id); }
    void setNeighbours(bool shown); ///< own window, previous, next: not in a window of its own
    /// Shows why, when `action` is disabled.
    void explain(const QAction *action);

signals:
    /// An action of TicketActions::start, or "attach", "reply".
    void started(const QString &action);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void showReason(const QString &reason);

    TicketActions &m_control;
    Ticket m_ticket;
    std::optional<Survey> m_survey;
    QHash<QString, QAction *> m_actions;
    QHash<QString, KeyButton *> m_buttons;
    QList<KeyButton *> m_aside;
    QLabel *m_reason;
    QString m_reasonWords;
};

} // namespace frontdesk
