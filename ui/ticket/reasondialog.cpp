#include "ui/ticket/reasondialog.h"

#include "ui/kit/fieldframe.h"
#include "ui/ticket/ticketerrors.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace frontdesk {

ReasonDialog::ReasonDialog(const QString &action, Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent)
    : ActionDialog(action, desk, drafts, page, parent), m_what(action)
{
    addText(u"reason"_s, 3);
}

bool ReasonDialog::asksFor(const QString &action)
{
    static const QStringList actions{u"reopen"_s, u"cancel"_s, u"reject"_s, u"appeal"_s};
    return actions.contains(action);
}

void ReasonDialog::fill(TicketAction &action) const
{
    action.reason = textEdit(u"reason"_s)->toPlainText();
}

void ReasonDialog::retranslate()
{
    FieldFrame *reason = field(u"reason"_s);
    reason->setLabel(tr("Reason"));
    if (m_what == "reopen"_L1) {
        setHeading(tr("Reopen the ticket"), tr("Reopen"));
        reason->setHint(tr("Work goes on where it stopped, and so does the resolution clock."));
    } else if (m_what == "cancel"_L1) {
        setHeading(tr("Cancel the ticket"), tr("Cancel ticket"));
        reason->setHint(tr("A cancelled ticket stays in the desk and cannot be reopened."));
    } else if (m_what == "reject"_L1) {
        setHeading(tr("Reject the request"), tr("Reject"));
        reason->setHint(tr("The caller is told this reason."));
    } else {
        setHeading(tr("Appeal to the next level"), actionWords(m_what));
        reason->setHint(tr("The complaint is investigated again, one level up."));
    }
}

} // namespace frontdesk
