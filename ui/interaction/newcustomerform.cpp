#include "ui/interaction/newcustomerform.h"

#include "core/desk/desk.h"
#include "core/people/peopleservice.h"
#include "core/support/whenfinished.h"
#include "ui/interaction/idcombo.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

NewCustomerForm::NewCustomerForm(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_heading(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)), m_cancel(new QToolButton),
      m_organisation(new IdCombo), m_language(new SegmentedControl)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    auto *top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_cancel);
    column->addLayout(top);
    m_cancel->setIcon(icon(u"window-close"_s));
    connect(m_cancel, &QToolButton::clicked, this, &NewCustomerForm::cancelled);

    m_name = addLine(u"name"_s);
    auto *organisation = new FieldFrame({}, m_organisation);
    m_organisation->setObjectName(u"newCustomer.organisation"_s);
    m_frames.insert(u"organisation"_s, organisation);
    column->addWidget(organisation);
    connect(m_organisation, &IdCombo::idChosen, this, &NewCustomerForm::edited);
    m_phone = addLine(u"phone"_s);
    m_email = addLine(u"email"_s);
    // Languages call themselves by their own names.
    m_language->addSegment(u"zh"_s, u"中文"_s);
    m_language->addSegment(u"en"_s, u"English"_s);
    m_language->setObjectName(u"newCustomer.language"_s);
    auto *language = new FieldFrame({}, m_language);
    m_frames.insert(u"language"_s, language);
    column->addWidget(language);
    connect(m_language, &SegmentedControl::chosen, this, &NewCustomerForm::edited);

    whenFinished(m_desk.people().organisations(), this, [this](const Result<QList<Organisation>> &all) {
        m_organisations = all.value_or(QList<Organisation>());
        showOrganisations();
    });
    retranslate();
}

QLineEdit *NewCustomerForm::addLine(const QString &field)
{
    auto *line = new QLineEdit;
    line->setObjectName(u"newCustomer."_s + field);
    auto *frame = new FieldFrame({}, line);
    m_frames.insert(field, frame);
    layout()->addWidget(frame);
    connect(line, &QLineEdit::textChanged, this, [this, frame] {
        frame->clearError();
        emit edited();
    });
    return line;
}

void NewCustomerForm::startWith(const QString &typed, const QString &phone)
{
    static const QRegularExpression telephone(u"^[\\d\\s()+.#/转-]{3,}$"_s, QRegularExpression::UseUnicodePropertiesOption);
    Customer customer;
    customer.phone = phone;
    if (typed.contains(u'@'))
        customer.email = typed;
    else if (telephone.match(typed).hasMatch())
        customer.phone = typed;
    else
        customer.name = typed;
    // In what language a stranger wants to be written to is asked; the screen's is the better guess.
    customer.language = QLocale().language() == QLocale::Chinese ? u"zh"_s : u"en"_s;
    setCustomer(customer);
}

Customer NewCustomerForm::customer() const
{
    Customer customer;
    customer.name = m_name->text();
    customer.organisation = {m_organisation->id()};
    customer.phone = m_phone->text();
    customer.email = m_email->text();
    customer.language = m_language->current();
    return customer;
}

void NewCustomerForm::setCustomer(const Customer &customer)
{
    m_name->setText(customer.name);
    m_organisation->setProperty("wanted", customer.organisation.value); // the list may still be on its way
    m_organisation->setId(customer.organisation.value);
    m_phone->setText(customer.phone);
    m_email->setText(customer.email);
    m_language->setCurrent(customer.language);
}

void NewCustomerForm::focusStart()
{
    QLineEdit *first = m_name->text().isEmpty() ? m_name : m_phone->text().isEmpty() ? m_phone : m_name;
    first->setFocus(Qt::ShortcutFocusReason);
}

void NewCustomerForm::showOrganisations()
{
    QList<std::pair<qint64, QString>> entries;
    for (const Organisation &each : std::as_const(m_organisations))
        entries.append({each.id.value, each.name});
    m_organisation->setEntries(tr("None"), entries);
    if (const qint64 wanted = m_organisation->property("wanted").toLongLong(); wanted && !m_organisation->id())
        m_organisation->setId(wanted);
}

void NewCustomerForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NewCustomerForm::retranslate()
{
    m_heading->setText(tr("New customer"));
    m_cancel->setAccessibleName(tr("Back to the search"));
    m_cancel->setToolTip(tr("Back to the search"));
    m_frames.value(u"name"_s)->setLabel(tr("Name"));
    m_frames.value(u"organisation"_s)->setLabel(tr("Organisation"));
    m_frames.value(u"phone"_s)->setLabel(tr("Telephone"));
    m_frames.value(u"email"_s)->setLabel(tr("E-mail"));
    m_frames.value(u"language"_s)->setLabel(tr("Write to them in"));
    showOrganisations();
}

} // namespace frontdesk
