#pragma once

#include "core/people/people.h"
#include "core/support/id.h"

#include <QLineEdit>
#include <QTimer>

class QStandardItemModel;

namespace frontdesk {

class Desk;

/// A line in which a customer is found by name, phone, e-mail or number while typing.
class PersonEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit PersonEdit(Desk &desk, QWidget *parent = nullptr);

    /// The person chosen; none while what is typed is nobody's name.
    Id<Customer> person() const { return m_person; }
    void setPerson(Id<Customer> person, const QString &name);

private:
    void find();
    void take(const QString &shown);

    Desk &m_desk;
    QTimer m_pause;
    QStandardItemModel *m_hits;
    Id<Customer> m_person;
};

} // namespace frontdesk
