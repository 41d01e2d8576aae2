#include "ui/ticket/linkdialog.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/stateglyph.h"
#include "ui/ticket/ticketedit.h"

#include <QComboBox>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace frontdesk {

LinkDialog::LinkDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent)
    : ActionDialog(u"link"_s, desk, drafts, page, parent), m_relation(new QComboBox), m_other(new TicketEdit(desk))
{
    for (const QString &code : {u"related"_s, u"duplicate"_s, u"parent"_s, u"child"_s, u"follow_up"_s})
        m_relation->addItem(code, code);
    m_other->leaveOut(page.ticket.id);
    m_other->setCaller(page.ticket.caller);
    FieldFrame *other = addField(u"other"_s, m_other);
    addField(u"code"_s, m_relation);
    connect(m_relation, &QComboBox::currentIndexChanged, this, &LinkDialog::retranslate);
    addText(u"reason"_s, 2);
    connect(m_other, &QLineEdit::textEdited, other, [other] { other->clearError(); });
    connect(m_other, &TicketEdit::changed, this, [this, other] {
        if (m_other->ticket().id)
            other->clearError();
        showFound();
    });
}

void LinkDialog::showFound()
{
    const Ticket &found = m_other->ticket();
    const bool asked = m_other->isAnswered() && !m_other->text().trimmed().isEmpty();
    field(u"other"_s)->setHint(found.id ? tr("%1, %2: %3", "number, state, title").arg(found.number, stateWords(found.state), found.title.simplified())
                               : asked && m_other->candidates().isEmpty() ? tr("No ticket with this number can be seen.")
                                                                          : tr("For example INC-000123, or words of its title."));
}

void LinkDialog::fill(TicketAction &action) const
{
    action.code = m_relation->currentData().toString();
    action.reason = textEdit(u"reason"_s)->toPlainText().trimmed();
}

void LinkDialog::send(const TicketAction &action)
{
    TicketAction known = action;
    known.other = m_other->ticket().id;
    if (known.other)
        return ActionDialog::send(known);
    const QString number = m_other->text().trimmed();
    if (number.isEmpty())
        return fail({ErrorKind::Invalid, u"field.missing"_s, u"other"_s, {}, {}});
    // Typed a moment ago: not looked up yet.
    whenFinished(m_desk.tickets().byNumber(number), this, [this, known](const Result<Ticket> &found) {
        if (!found) {
            Error error = found.error();
            if (error.kind == ErrorKind::NotFound)
                error.field = u"other"_s;
            return fail(error);
        }
        TicketAction sent = known;
        sent.other = found->id;
        ActionDialog::send(sent);
    });
}

void LinkDialog::retranslate()
{
    setHeading(tr("Link to another ticket"), m_relation->currentData().toString() == "duplicate"_L1 ? tr("Merge") : tr("Link"));
    const QHash<QString, QString> names{{u"related"_s, tr("is related")},
                                        {u"duplicate"_s, tr("is the same; this ticket is merged into it")},
                                        {u"parent"_s, tr("is the parent of this ticket")},
                                        {u"child"_s, tr("is a child of this ticket")},
                                        {u"follow_up"_s, tr("follows up on this ticket")}};
    for (int i = 0; i < m_relation->count(); ++i)
        m_relation->setItemText(i, names.value(m_relation->itemData(i).toString()));
    field(u"other"_s)->setLabel(tr("The other ticket’s number, or words of it"));
    field(u"code"_s)->setLabel(tr("The other ticket"));
    field(u"code"_s)->setHint(m_relation->currentData().toString() == "duplicate"_L1 ? tr("This ticket is cancelled as a duplicate; its callers are told by the other one.") : QString());
    field(u"reason"_s)->setLabel(tr("Why, if it needs saying"));
    showFound();
}

} // namespace frontdesk
