#pragma once

#include "core/support/id.h"

#include <QWidget>

namespace frontdesk {

class Desk;
struct Ticket;

/// Who else is at the ticket: initials and "Lin Hao is viewing", with a pencil for who writes. Two are shown, then "+1"; key I lists all.
class PresenceStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit PresenceStrip(Desk &desk, QWidget *parent = nullptr);

    void setTicket(Id<Ticket> ticket);
    /// Everybody as sentences, writers first; empty when nobody else is here.
    QStringList sentences() const;
    /// Lists everybody below the strip, also to say that nobody is here.
    void showAll();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Person
    {
        QString name;
        QString words;
        bool typing = false;
        bool operator==(const Person &) const = default;
    };
    void refresh();
    int widthOf(const Person &person) const;

    Desk &m_desk;
    Id<Ticket> m_ticket;
    QList<Person> m_people;
};

} // namespace frontdesk
