#include "ui/interaction/callerpane.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"
#include "ui/interaction/customercardview.h"
#include "ui/interaction/customerfind.h"
#include "ui/interaction/newcustomerform.h"
#include "ui/interaction/ticketmatches.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/searchfield.h"
#include "ui/shell/icons.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

CallerPane::CallerPane(Desk &desk, QAction *affectedAction, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_label(makeLabel({}, TextUse::Caption, Ink::Text)), m_labelHint(makeLabel({}, TextUse::Caption, Ink::Secondary)),
      m_find(new CustomerFind(desk, u"customer"_s)), m_affectedFind(new CustomerFind(desk, u"affected"_s)), m_error(new FieldError),
      m_affectedError(new FieldError), m_new(new NewCustomerForm(desk)), m_view(new CustomerCardView), m_openCard(new CardFrame),
      m_openTitle(makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Strong)), m_openModel(new TicketMatches(desk, this)), m_openList(new QListView),
      m_affectedLabel(makeLabel({}, TextUse::Caption, Ink::Secondary)), m_affectedName(makeLabel({}, TextUse::Caption)),
      m_affectedChange(new KeyButton(affectedAction, nullptr, KeyButton::Kind::Quiet)), m_affectedClear(new QToolButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(10));

    auto *top = new QVBoxLayout;
    top->setSpacing(scaled(3));
    auto *label = new QHBoxLayout;
    label->setSpacing(scaled(5));
    label->addWidget(m_label);
    label->addWidget(m_labelHint, 1);
    m_labelHint->setMinimumWidth(1);
    top->addLayout(label);
    top->addWidget(m_find);
    top->addWidget(m_error);
    m_label->setBuddy(m_find->field());
    column->addLayout(top);
    column->addWidget(m_new);
    m_new->hide();
    column->addWidget(m_view);
    m_view->hide();

    auto *open = new QVBoxLayout(m_openCard);
    open->setContentsMargins(1, scaled(8), 1, scaled(6));
    open->setSpacing(scaled(2));
    m_openTitle->setContentsMargins(scaled(11), 0, 0, 0);
    open->addWidget(m_openTitle);
    open->addWidget(m_openList);
    m_openList->setObjectName(u"openTickets"_s);
    m_openList->setModel(m_openModel);
    m_openList->setItemDelegate(new TicketLineDelegate(m_openList));
    m_openList->setFrameShape(QFrame::NoFrame);
    m_openList->setUniformItemSizes(true);
    m_openList->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_openList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_openCard->hide();
    column->addWidget(m_openCard);
    auto *openAction = makeAction(u"open"_s, m_openList);
    openAction->setShortcutContext(Qt::WidgetShortcut);
    m_openList->addAction(openAction);
    const auto openCurrent = [this] {
        if (const TicketMatch *match = m_openModel->match(m_openList->currentIndex().row()))
            emit ticketRequested(match->ticket.id);
    };
    connect(openAction, &QAction::triggered, this, openCurrent);
    connect(m_openList, &QListView::clicked, this, openCurrent);

    auto *affected = new QHBoxLayout;
    affected->setSpacing(scaled(6));
    affected->addWidget(m_affectedLabel);
    affected->addWidget(m_affectedName, 1);
    m_affectedName->setMinimumWidth(1);
    affected->addWidget(m_affectedClear);
    affected->addWidget(m_affectedChange);
    column->addLayout(affected);
    m_affectedChange->setFocusPolicy(Qt::TabFocus);
    m_affectedClear->setIcon(icon(u"window-close"_s));
    m_affectedClear->hide();
    column->addWidget(m_affectedFind);
    column->addWidget(m_affectedError);
    m_affectedFind->hide();
    column->addStretch(1);

    connect(m_find, &CustomerFind::chosen, this, [this](const Customer &customer) { read(customer.id, true); });
    connect(m_find, &CustomerFind::newRequested, this, [this](const QString &typed) {
        showNew(typed);
        m_new->focusStart();
    });
    connect(m_find, &CustomerFind::typed, this, [this] {
        m_error->setText({});
        emit changed();
    });
    connect(m_new, &NewCustomerForm::edited, this, &CallerPane::changed);
    connect(m_new, &NewCustomerForm::cancelled, this, [this] {
        m_isNew = false;
        m_new->hide();
        m_new->setCustomer({});
        showCard();
        focusCaller();
        emit changed();
    });
    connect(affectedAction, &QAction::triggered, this, &CallerPane::focusAffected);
    connect(m_affectedFind, &CustomerFind::chosen, this, &CallerPane::chooseAffected);
    connect(m_affectedFind, &CustomerFind::newRequested, this, [this] {
        m_affectedError->setText(tr("Nobody on this desk is called so. Save the contact for the caller, or add the person first."));
    });
    connect(m_affectedFind, &CustomerFind::typed, this, [this] { m_affectedError->setText({}); });
    connect(m_affectedClear, &QToolButton::clicked, this, [this] { chooseAffected({}); });
    retranslate();
}

void CallerPane::ring(const QString &phone)
{
    m_phone = phone.trimmed();
    if (!m_phone.isEmpty())
        m_find->search(m_phone);
}

void CallerPane::choose(Id<Customer> customer)
{
    read(customer, true);
}

void CallerPane::read(Id<Customer> customer, bool byPerson)
{
    const quint64 reading = ++m_reading;
    whenFinished(m_desk.people().card(customer), this, [this, reading, byPerson](const Result<CustomerCard> &card) {
        if (reading != m_reading)
            return; // somebody else was chosen since
        if (!card) {
            m_error->setText(tr("This person could not be read. Search again."));
            return;
        }
        const bool another = m_card.customer.id != card->customer.id;
        m_card = *card;
        m_isNew = false;
        m_new->hide();
        m_find->setChosen(m_card.customer.id);
        m_error->setText({});
        showCard();
        if (another)
            emit changed();
        emit personChanged();
        QList<qint64> ids = m_card.openTickets;
        whenFinished(m_desk.tickets().rows(ids), this, [this, reading](const Result<QList<Ticket>> &tickets) {
            if (reading != m_reading || !tickets)
                return;
            QList<TicketMatch> open;
            for (const Ticket &ticket : *tickets)
                open.append({ticket, {}, {}, {}, true, false, false});
            m_openModel->show(open, {});
            showCard();
        });
        if (byPerson)
            emit callerChosen();
    });
}

void CallerPane::showCard()
{
    m_view->setVisible(bool(m_card.customer.id) && !m_isNew);
    if (m_card.customer.id)
        m_view->showCard(m_card, m_phone, m_desk.clock().now(), QTimeZone(m_desk.reference()->zone.toLatin1()));
    const int open = m_openModel->rowCount();
    m_openCard->setVisible(open > 0 && !m_isNew && bool(m_card.customer.id));
    m_openTitle->setText(tr("Open tickets %1").arg(open));
    m_openList->setAccessibleName(tr("Open tickets of the caller"));
    m_openList->setFixedHeight(qMin(open, 5) * scaled(26));
}

void CallerPane::showNew(const QString &typed)
{
    ++m_reading;
    m_card = {};
    m_openModel->show({}, {});
    m_isNew = true;
    m_find->setChosen({});
    m_new->startWith(typed, m_phone);
    m_new->show();
    showCard();
    emit changed();
    emit personChanged();
}

void CallerPane::chooseAffected(const Customer &customer)
{
    m_affected = customer.id == m_card.customer.id ? Customer{} : customer;
    m_affectedFind->hide();
    m_affectedFind->setWords({});
    m_affectedError->setText({});
    retranslate();
    emit changed();
    emit personChanged();
    if (customer.id)
        emit callerChosen();
}

Id<Organisation> CallerPane::organisation() const
{
    return m_isNew ? m_new->customer().organisation : m_card.customer.organisation ? m_card.customer.organisation : m_affected.organisation;
}

QString CallerPane::callerName() const
{
    return m_isNew ? m_new->customer().name.trimmed() : m_card.customer.name;
}

QString CallerPane::language() const
{
    return m_isNew ? m_new->customer().language : m_card.customer.id ? m_card.customer.language : QString();
}

Customer CallerPane::newCustomer() const
{
    return m_isNew ? m_new->customer() : Customer{};
}

bool CallerPane::typedAnything() const
{
    return m_isNew || m_card.customer.id || m_affected.id || !m_find->field()->text().trimmed().isEmpty();
}

QJsonObject CallerPane::toJson() const
{
    QJsonObject json{{u"phone"_s, m_phone}, {u"search"_s, m_find->field()->text()}};
    if (m_card.customer.id)
        json.insert(u"customer"_s, m_card.customer.id.value);
    if (!callerName().isEmpty())
        json.insert(u"caller_name"_s, callerName());
    if (m_affected.id)
        json.insert(u"affected"_s, m_affected.id.value);
    if (m_isNew) {
        const Customer fresh = m_new->customer();
        json.insert(u"new"_s, QJsonObject{{u"name"_s, fresh.name},
                                          {u"organisation"_s, fresh.organisation.value},
                                          {u"phone"_s, fresh.phone},
                                          {u"email"_s, fresh.email},
                                          {u"language"_s, fresh.language}});
    }
    return json;
}

void CallerPane::restore(const QJsonObject &json)
{
    m_phone = json.value("phone"_L1).toString();
    m_find->setWords(json.value("search"_L1).toString());
    if (const qint64 id = json.value("customer"_L1).toInteger())
        choose({id});
    if (json.contains("new"_L1)) {
        const QJsonObject kept = json.value("new"_L1).toObject();
        showNew({});
        Customer fresh;
        fresh.name = kept.value("name"_L1).toString();
        fresh.organisation = {kept.value("organisation"_L1).toInteger()};
        fresh.phone = kept.value("phone"_L1).toString();
        fresh.email = kept.value("email"_L1).toString();
        fresh.language = kept.value("language"_L1).toString();
        m_new->setCustomer(fresh);
    }
    if (const qint64 id = json.value("affected"_L1).toInteger()) {
        m_affected.id = {id}; // at once, for a save that comes before the name
        whenFinished(m_desk.people().customer({id}), this, [this, id](const Result<Customer> &person) {
            if (person && m_affected.id.value == id) {
                m_affected = *person;
                retranslate();
                emit personChanged();
            }
        });
    }
}

void CallerPane::focusCaller()
{
    m_find->field()->setFocus(Qt::ShortcutFocusReason);
    m_find->field()->selectAll();
}

void CallerPane::focusAffected()
{
    m_affectedFind->show();
    m_affectedFind->field()->setFocus(Qt::ShortcutFocusReason);
    m_affectedFind->field()->selectAll();
}

bool CallerPane::setError(const QString &field, const QString &words)
{
    if (field.startsWith("newCustomer."_L1)) {
        FieldFrame *frame = m_new->frame(field.section(u'.', 1));
        if (frame)
            frame->setError(words);
        return frame && m_isNew;
    }
    if (field != "customer"_L1 && field != "affected"_L1 && field != "phone"_L1)
        return false;
    (field == "affected"_L1 ? m_affectedError : m_error)->setText(words);
    (field == "affected"_L1 ? m_affectedFind : m_find)->field()->setAccessibleDescription(words);
    return true;
}

void CallerPane::clearErrors()
{
    for (const QString &field : {u"customer"_s, u"affected"_s, u"newCustomer.name"_s, u"newCustomer.phone"_s, u"newCustomer.email"_s})
        setError(field, {});
}

void CallerPane::follow(const ChangeSet &changes)
{
    if (m_card.customer.id && (changes.touches(u"ticket"_s) || changes.touches(u"customer"_s, m_card.customer.id.value)))
        read(m_card.customer.id, false);
}

void CallerPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CallerPane::retranslate()
{
    m_label->setText(tr("Caller"));
    m_labelHint->setText(tr("name, pinyin, number, device"));
    m_find->field()->setAccessibleName(tr("Caller: name, pinyin, number, device"));
    m_find->list()->setAccessibleName(tr("People found"));
    m_affectedFind->field()->setAccessibleName(tr("Affected person: name, pinyin, number, device"));
    m_affectedFind->field()->setPlaceholderText(tr("Name, pinyin, number"));
    m_affectedFind->list()->setAccessibleName(tr("People found"));
    m_affectedLabel->setText(tr("Affected"));
    m_affectedName->setText(m_affected.id ? m_affected.name : tr("the caller"));
    m_affectedName->setToolTip(m_affected.name);
    m_affectedClear->setVisible(bool(m_affected.id));
    m_affectedClear->setAccessibleName(tr("The caller is affected"));
    m_affectedClear->setToolTip(tr("The caller is affected"));
    showCard();
}

} // namespace frontdesk
