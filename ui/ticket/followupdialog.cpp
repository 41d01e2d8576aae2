#include "ui/ticket/followupdialog.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "ui/kit/fieldframe.h"
#include "ui/ticket/drafts.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace frontdesk {

FollowUpDialog::FollowUpDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent)
    : ActionDialog(u"follow_up"_s, desk, drafts, page, parent), m_title(new QLineEdit(page.ticket.title))
{
    m_title->setMaxLength(500);
    addField(u"title"_s, m_title);
    m_drafts.follow(m_title, draftKey(u"title"_s));
    addText(u"details"_s, 4);
}

void FollowUpDialog::fill(TicketAction &action) const
{
    action.text = textEdit(u"details"_s)->toPlainText();
}

void FollowUpDialog::send(const TicketAction &action)
{
    const Ticket &before = m_page.ticket;
    TicketDraft draft;
    draft.kind = before.kind;
    draft.title = m_title->text();
    draft.details = action.text;
    draft.channel = before.channel;
    draft.caller = before.caller;
    draft.affected = before.affected;
    draft.service = before.service;
    draft.category = before.category;
    draft.impact = before.impact;
    draft.urgency = before.urgency;
    draft.aboutStaff = before.aboutStaff;
    draft.aboutGroup = before.aboutGroup;
    draft.follows = before.id;
    whenFinished(m_desk.tickets().create(draft, action.command), this, [this, action](const Result<Ticket> &made) {
        if (!made)
            return fail(made.error());
        const Id<Ticket> id = made->id;
        const QString number = made->number;
        finish(action, {id, number, made->state, made->seq, false, {}});
        emit created(id, number);
    });
}

void FollowUpDialog::retranslate()
{
    setHeading(tr("A follow-up to %1").arg(m_page.ticket.number), tr("Make the follow-up"));
    field(u"title"_s)->setLabel(tr("Title"));
    field(u"details"_s)->setLabel(tr("What the caller reports now"));
    field(u"details"_s)->setHint(tr("Caller, service and category are taken over; both tickets are linked."));
}

} // namespace frontdesk
