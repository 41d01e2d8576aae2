#pragma once

#include "core/people/peopleservice.h"

#include <QWidget>

class QLabel;

namespace frontdesk {

class CardFrame;
class CustomerFind;
class Desk;

/// One of the two customers of a merge: found in a field, shown on a card below.
class MergeSide final : public QWidget
{
    Q_OBJECT
public:
    /// `object`: name of the field; "card_" before it names the card. The desk is not owned.
    MergeSide(Desk &desk, const QString &object, QWidget *parent = nullptr);

    const Customer &customer() const { return m_card.customer; } ///< id none = not chosen yet
    const CustomerCard &card() const { return m_card; }
    void setCard(const CustomerCard &card); ///< with the name in the field; an empty one empties the field
    void forget();                          ///< the field keeps what is being typed

    void setRole(const QString &role);
    void setGoesOn(bool goesOn); ///< the one who stays is marked
    void showCard(); ///< what is known, in the language of now
    void focusField();

signals:
    void chosen(frontdesk::Id<frontdesk::Customer> customer);
    void typed();        ///< the field was changed: whoever stood there is meant no more
    void newRequested(); ///< somebody who is not on the desk

private:
    CustomerCard m_card;
    CustomerFind *m_find;
    CardFrame *m_frame;
    QLabel *m_role, *m_name, *m_facts, *m_ways;
    bool m_goesOn = false;
};

} // namespace frontdesk
