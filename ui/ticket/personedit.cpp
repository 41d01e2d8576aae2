#include "ui/ticket/personedit.h"

#include "core/desk/desk.h"
#include "core/people/peopleservice.h"
#include "core/support/whenfinished.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace frontdesk {

PersonEdit::PersonEdit(Desk &desk, QWidget *parent) : QLineEdit(parent), m_desk(desk), m_hits(new QStandardItemModel(this))
{
    auto *completer = new QCompleter(m_hits, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // the desk has chosen already
    setCompleter(completer);
    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, &PersonEdit::find);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_person = {};
        m_pause.start();
    });
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &PersonEdit::take);
    connect(completer, qOverload<const QString &>(&QCompleter::highlighted), this, &PersonEdit::take);
}

void PersonEdit::setPerson(Id<Customer> person, const QString &name)
{
    setText(name);
    m_person = person;
    selectAll();
}

void PersonEdit::find()
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return;
    whenFinished(m_desk.people().find(typed, 8), this, [this, typed](const Result<QList<CustomerHit>> &found) {
        if (!found || typed != text().trimmed())
            return;
        m_hits->clear();
        for (const CustomerHit &hit : *found) {
            const Customer &person = hit.customer;
            const QString phone = person.phone.isEmpty() ? person.extension : person.phone;
            auto *row = new QStandardItem(phone.isEmpty() ? person.name : u"%1, %2"_s.arg(person.name, phone));
            row->setData(person.id.value);
            m_hits->appendRow(row);
        }
        if (m_hits->rowCount() == 1)
            m_person = {m_hits->item(0)->data().toLongLong()};
        if (hasFocus())
            completer()->complete();
    });
}

void PersonEdit::take(const QString &shown)
{
    for (int row = 0; row < m_hits->rowCount(); ++row) {
        if (m_hits->item(row)->text() == shown)
            m_person = {m_hits->item(row)->data().toLongLong()};
    }
}

} // namespace frontdesk
