#pragma once

#include "core/people/peopleservice.h"
#include "core/storage/change.h"
#include "core/ticket/ticket.h"

#include <QJsonObject>
#include <QWidget>

class QLabel;
class QListView;
class QToolButton;

namespace frontdesk {

class CardFrame;
class CustomerCardView;
class CustomerFind;
class Desk;
class FieldError;
class FieldFrame;
class KeyButton;
class NewCustomerForm;
class TicketMatches;

/// Left column of a contact: who calls, who is affected, what is open for them.
class CallerPane final : public QWidget
{
    Q_OBJECT
public:
    /// `affectedAction` is what Alt+F does; not owned, as the desk.
    CallerPane(Desk &desk, QAction *affectedAction, QWidget *parent = nullptr);

    /// The number that rings: the person is found by it, several are offered, nobody opens the form for somebody new.
    void ring(const QString &phone);
    void choose(Id<Customer> customer);
    const QString &phone() const { return m_phone; }
    Id<Customer> customer() const { return m_card.customer.id; }
    Id<Customer> affected() const { return m_affected.id; }
    Id<Organisation> organisation() const;
    Id<Site> site() const { return m_affected.id ? m_affected.site : m_card.customer.site; } ///< where it is felt
    QString callerName() const; ///< for the tab; empty while unknown
    QString language() const; ///< in which the caller is written to; empty while unknown
    Customer newCustomer() const; ///< empty name = none
    bool vip() const { return m_card.customer.vip || m_affected.vip; }
    const QList<qint64> &openTickets() const { return m_card.openTickets; }
    bool typedAnything() const;

    QJsonObject toJson() const;
    void restore(const QJsonObject &json);

    CustomerFind *find() const { return m_find; }
    void focusCaller();
    void focusAffected();
    /// Puts words at "customer", "affected", "newCustomer.…"; false if there is no such place here.
    bool setError(const QString &field, const QString &words);
    void clearErrors();
    void follow(const ChangeSet &changes);

signals:
    void callerChosen();  ///< a person's doing: work goes on at the subject
    void changed();       ///< anything that the draft keeps
    void personChanged(); ///< caller, affected person or their open tickets are others
    void ticketRequested(frontdesk::Id<frontdesk::Ticket> ticket);

protected:
    void changeEvent(QEvent *event) override;

private:
    void read(Id<Customer> customer, bool byPerson);
    void take(const Customer &customer);
    void showCard();
    void showNew(const QString &typed);
    void chooseAffected(const Customer &customer);
    void retranslate();

    Desk &m_desk;
    QString m_phone;
    CustomerCard m_card;
    Customer m_affected; ///< id none = the caller
    quint64 m_reading = 0;
    bool m_isNew = false;

    QLabel *m_label, *m_labelHint;
    CustomerFind *m_find, *m_affectedFind;
    FieldError *m_error, *m_affectedError;
    NewCustomerForm *m_new;
    CustomerCardView *m_view;
    CardFrame *m_openCard;
    QLabel *m_openTitle;
    TicketMatches *m_openModel;
    QListView *m_openList;
    QLabel *m_affectedLabel, *m_affectedName;
    KeyButton *m_affectedChange;
    QToolButton *m_affectedClear;
};

} // namespace frontdesk
