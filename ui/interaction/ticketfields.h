#pragma once

#include "core/interaction/intake.h"
#include "core/ticket/ticket.h"

#include <QHash>
#include <QJsonObject>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QToolButton;

namespace frontdesk {

class Desk;
class FieldFrame;
class IdCombo;
class KeyButton;
class SegmentedControl;

/// What a contact's ticket will be: kind, service, category, impact, urgency, priority, group. The priority follows the desk's matrix;
/// it is set by hand only with a reason. The urgency is kept as chosen: the desk itself raises it for a VIP, here that is only said.
class TicketFields final : public QWidget
{
    Q_OBJECT
public:
    /// `overrideAction` opens and closes the priority by hand (Alt+P); not owned, as the desk.
    TicketFields(Desk &desk, QAction *overrideAction, QWidget *parent = nullptr);

    /// Title, details, people and times are the contact's.
    TicketDraft draft() const;
    QString kind() const;
    void setKind(const QString &kind);
    Id<ServiceEntry> service() const;
    Id<Category> category() const;
    /// What a quick ticket says about the ticket; people may change it afterwards.
    void apply(const QuickTicket &prepared);
    /// Who the ticket is for, as far as it decides the priority and what is agreed.
    void setPeople(bool vip, Id<Organisation> organisation, const QDateTime &offeredAt);
    int priority() const; ///< by hand, else by the matrix
    bool typedAnything() const;

    QJsonObject toJson() const;
    void restore(const QJsonObject &json);
    bool setError(const QString &field, const QString &words); ///< "service" … "priorityReason"; false if there is no such place
    void clearErrors();
    void refill(); ///< the desk's lists are others

signals:
    void changed();
    void kindChanged();
    void serviceChanged();
    void categoryChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    FieldFrame *frame(const QString &field, QWidget *editor);
    IdCombo *combo(const QString &field);
    void toggleOverride();
    void showPriority();
    void showComplaint();
    void retranslate();

    class Chip;

    Desk &m_desk;
    bool m_vip = false;
    Id<Organisation> m_organisation;
    QDateTime m_offeredAt;
    int m_byHand = 0; ///< 0 = from the matrix

    QHash<QString, FieldFrame *> m_frames;
    SegmentedControl *m_kind, *m_impact, *m_urgency, *m_priority;
    IdCombo *m_service, *m_category, *m_group, *m_aboutStaff, *m_aboutGroup;
    QLineEdit *m_reason;
    QAction *m_overrideAction;
    Chip *m_chip;
    QLabel *m_promise, *m_note;
    QWidget *m_noteRow, *m_overrideRow, *m_aboutRow;
};

} // namespace frontdesk
