#include "ui/people/mergeside.h"

#include "core/desk/desk.h"
#include "ui/interaction/customerfind.h"
#include "ui/kit/cardframe.h"
#include "ui/kit/searchfield.h"
#include "ui/people/mergecustomersdialog.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

MergeSide::MergeSide(Desk &desk, const QString &object, QWidget *parent)
    : QWidget(parent), m_find(new CustomerFind(desk, object)), m_frame(new CardFrame), m_role(makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Strong)),
      m_name(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)), m_facts(makeLabel({}, TextUse::Caption, Ink::Secondary)),
      m_ways(makeLabel({}, TextUse::Caption, Ink::Secondary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    column->addWidget(m_role);
    m_role->setBuddy(m_find->field());
    column->addWidget(m_find);
    m_frame->setObjectName(u"card_"_s + object);
    m_frame->setOutlined(true);
    auto *card = new QVBoxLayout(m_frame);
    card->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(10));
    card->setSpacing(scaled(3));
    for (QLabel *label : {m_name, m_facts, m_ways}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        card->addWidget(label);
    }
    card->addStretch();
    m_frame->setMinimumHeight(5 * lineHeight());
    column->addWidget(m_frame);
    column->addStretch();
    connect(m_find, &CustomerFind::chosen, this, [this](const Customer &customer) { emit chosen(customer.id); });
    connect(m_find, &CustomerFind::typed, this, &MergeSide::typed);
    connect(m_find, &CustomerFind::newRequested, this, &MergeSide::newRequested);
}

void MergeSide::setCard(const CustomerCard &card)
{
    m_card = card;
    m_find->setWords(card.customer.name);
}

void MergeSide::forget()
{
    m_card = {};
}

void MergeSide::setRole(const QString &role)
{
    m_role->setText(role);
    m_find->field()->setAccessibleName(role);
}

void MergeSide::setGoesOn(bool goesOn)
{
    m_goesOn = goesOn;
}

void MergeSide::showCard()
{
    m_find->field()->setPlaceholderText(MergeCustomersDialog::tr("Name, pinyin, number, e-mail"));
    const Customer &customer = m_card.customer;
    m_frame->setChosen(customer.id && m_goesOn);
    if (!customer.id) {
        m_name->setText(u"—"_s);
        m_facts->setText(MergeCustomersDialog::tr("Not chosen yet"));
        m_ways->clear();
        return;
    }
    m_name->setText(customer.vip ? MergeCustomersDialog::tr("%1, VIP").arg(customer.name) : customer.name);
    const QString where = customer.organisationName.isEmpty() ? customer.number : MergeCustomersDialog::tr("%1, %2", "number, organisation").arg(customer.number, customer.organisationName);
    m_facts->setText(MergeCustomersDialog::tr("%1 · %n ticket(s)", "number and organisation", int(m_card.ticketCount)).arg(where));
    QStringList ways;
    for (const QString &way : {customer.phone, customer.extension, customer.email, customer.device}) {
        if (!way.isEmpty())
            ways += way;
    }
    m_ways->setText(ways.join(u" · "_s));
}

void MergeSide::focusField()
{
    m_find->field()->setFocus(Qt::OtherFocusReason);
}

} // namespace frontdesk
