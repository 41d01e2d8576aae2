#include "ui/ticket/prioritydialog.h"

#include "ui/kit/codewords.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/segmentedcontrol.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace frontdesk {

PriorityDialog::PriorityDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent)
    : ActionDialog(u"priority"_s, desk, drafts, page, parent), m_priority(new SegmentedControl)
{
    m_priority->addSegment(u"0"_s, {});
    for (int priority = 1; priority <= 5; ++priority)
        m_priority->addSegment(QString::number(priority), priorityCode(priority));
    m_priority->setCurrent(page.ticket.priorityReason.isEmpty() ? u"0"_s : QString::number(page.ticket.priority));
    addField(u"priority"_s, m_priority);
    connect(m_priority, &SegmentedControl::chosen, this, &PriorityDialog::retranslate);
    addText(u"reason"_s, 2);
}

void PriorityDialog::fill(TicketAction &action) const
{
    action.priority = m_priority->current().toInt();
    action.reason = textEdit(u"reason"_s)->toPlainText();
    if (many() == 0) // of many each is compared with what the list had shown
        action.fields.insert(u"priority"_s, {m_page.ticket.priority, action.priority});
}

Error PriorityDialog::checked(const TicketAction &action) const
{
    if (many() > 0 && action.priority > 0 && action.reason.trimmed().isEmpty())
        return {ErrorKind::Invalid, u"field.missing"_s, u"reason"_s, {}, {}};
    return {};
}

void PriorityDialog::retranslate()
{
    setHeading(tr("Set the priority"), tr("Set priority"));
    m_priority->setText(u"0"_s, tr("From the matrix"));
    field(u"priority"_s)->setLabel(tr("Priority"));
    field(u"priority"_s)->setHint(many() > 0 ? tr("From the matrix: each by its own impact and urgency.") : tr("Impact %1, urgency %2: the matrix says %3.")
                                      .arg(impactWords(m_page.ticket.impact), urgencyWords(m_page.ticket.urgency),
                                           priorityCode(words().reference->matrix.priority(m_page.ticket.impact, m_page.ticket.urgency))));
    field(u"reason"_s)->setLabel(m_priority->current() == "0"_L1 ? tr("Reason, if there is one to tell") : tr("Reason, it is reported"));
}

} // namespace frontdesk
