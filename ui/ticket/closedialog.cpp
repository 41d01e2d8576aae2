#include "ui/ticket/closedialog.h"

#include "ui/kit/fieldframe.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace frontdesk {

CloseDialog::CloseDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent)
    : ActionDialog(u"close"_s, desk, drafts, page, parent), m_answer(new SegmentedControl), m_toTell(makeLabel({}, TextUse::Caption, Ink::Warn))
{
    for (const QString &code : {u"yes"_s, u"no"_s, u"none"_s})
        m_answer->addSegment(code, code);
    addField(u"code"_s, m_answer);
    connect(m_answer, &SegmentedControl::chosen, this, &CloseDialog::retranslate);
    addText(u"text"_s, 3);
    m_toTell->setWordWrap(true);
    m_toTell->setObjectName(u"to_tell"_s);
    m_toTell->setTextFormat(Qt::PlainText);
    addWidget(m_toTell);
}

void CloseDialog::fill(TicketAction &action) const
{
    const QString text = textEdit(u"text"_s)->toPlainText();
    if (m_answer->current() == "none"_L1) {
        action.action = u"close"_s;
        action.reason = text;
        return;
    }
    action.action = u"confirm"_s;
    action.code = m_answer->current();
    action.text = text;
}

Error CloseDialog::checked(const TicketAction &action) const
{
    if (action.action == "close"_L1 && action.reason.trimmed().isEmpty())
        return {ErrorKind::Invalid, u"field.missing"_s, u"text"_s, {}, {}};
    return {};
}

void CloseDialog::retranslate()
{
    const QString answer = m_answer->current();
    const bool complaint = m_page.ticket.kind == "complaint"_L1;
    const QString again = complaint ? tr("Appeal") : tr("Reopen");
    setHeading(tr("The caller’s answer"), answer == "no"_L1 ? again : tr("Close ticket"));
    m_answer->setText(u"yes"_s, complaint ? tr("Accepts it") : tr("It works"));
    m_answer->setText(u"no"_s, complaint ? tr("Does not accept it") : tr("It does not work"));
    m_answer->setText(u"none"_s, tr("No answer"));
    field(u"code"_s)->setLabel(tr("What the caller says"));
    field(u"code"_s)->setHint(answer == "no"_L1 ? (complaint ? tr("The complaint goes to the next level.") : tr("The ticket is reopened and the clock goes on."))
                              : answer == "yes"_L1 ? tr("The ticket is closed.") : tr("The ticket is closed without an answer; say why."));
    field(u"text"_s)->setLabel(answer == "none"_L1 ? tr("Reason") : tr("In the caller’s words"));
    QStringList names;
    for (const TicketCaller &caller : m_page.callers) {
        if (!caller.toldAt.isValid() && caller.customer != m_page.ticket.caller)
            names += caller.name;
    }
    m_toTell->setText(tr("Still to be told before it can be closed: %1").arg(names.join(tr(", "))));
    m_toTell->setVisible(!names.isEmpty() && answer != "no"_L1);
}

} // namespace frontdesk
