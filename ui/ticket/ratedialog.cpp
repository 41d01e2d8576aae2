#include "ui/ticket/ratedialog.h"

#include "ui/kit/fieldframe.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace frontdesk {

RateDialog::RateDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent)
    : ActionDialog(u"rate"_s, desk, drafts, page, parent), m_score(new QComboBox)
{
    addField(u"code"_s, m_score);
    connect(m_score, &QComboBox::activated, this, [this] { field(u"code"_s)->clearError(); });
    addText(u"text"_s, 3);
}

void RateDialog::fill(TicketAction &action) const
{
    action.code = m_score->currentData().toString();
    action.text = textEdit(u"text"_s)->toPlainText();
}

Error RateDialog::checked(const TicketAction &action) const
{
    if (action.code.isEmpty())
        return {ErrorKind::Invalid, u"field.missing"_s, u"code"_s, {}, {}};
    return {};
}

void RateDialog::retranslate()
{
    setHeading(tr("Is the caller satisfied?"), tr("Record answer"));
    field(u"code"_s)->setLabel(tr("What the caller says"));
    field(u"code"_s)->setHint(tr("Ask and write down what is said. An answer is given once and cannot be changed."));
    field(u"text"_s)->setLabel(tr("In the caller’s words"));
    const QString chosen = m_score->currentData().toString();
    const QSignalBlocker quiet(m_score);
    m_score->clear();
    // The figure comes first: pressing it chooses.
    m_score->addItem(tr("5 - very satisfied"), u"5"_s);
    m_score->addItem(tr("4 - satisfied"), u"4"_s);
    m_score->addItem(tr("3 - neutral"), u"3"_s);
    m_score->addItem(tr("2 - dissatisfied"), u"2"_s);
    m_score->addItem(tr("1 - very dissatisfied"), u"1"_s);
    m_score->setPlaceholderText(tr("1 to 5"));
    m_score->setCurrentIndex(m_score->findData(chosen));
}

} // namespace frontdesk
