#include "ui/ticket/detailsdialog.h"

#include "ui/kit/fieldframe.h"
#include "ui/shell/theme.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace frontdesk {

DetailsDialog::DetailsDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent)
    : ActionDialog(u"edit"_s, desk, drafts, page, parent), m_was(page.details)
{
    setObjectName(u"details_dialog"_s);
    addText(u"details"_s, 12);
    QPlainTextEdit *text = textEdit(u"details"_s);
    if (text->document()->isEmpty()) // else a draft of an earlier try came back
        text->setPlainText(page.details);
    setMinimumWidth(scaled(620));
}

void DetailsDialog::fill(TicketAction &action) const
{
    action.fields.insert(u"details"_s, {m_was, textEdit(u"details"_s)->toPlainText()});
}

void DetailsDialog::retranslate()
{
    setHeading(tr("Edit the details"), tr("Save"));
    field(u"details"_s)->setLabel(tr("What was reported"));
    field(u"details"_s)->setHint(tr("The text before stays in the journal."));
}

} // namespace frontdesk
