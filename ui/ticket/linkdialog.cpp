#include "ui/ticket/linkdialog.h"

#include "core/desk/desk.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/stateglyph.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace frontdesk {

LinkDialog::LinkDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent)
    : ActionDialog(u"link"_s, desk, drafts, page, parent), m_relation(new QComboBox), m_number(new QLineEdit)
{
    for (const QString &code : {u"related"_s, u"duplicate"_s, u"parent"_s, u"child"_s, u"follow_up"_s})
        m_relation->addItem(code, code);
    FieldFrame *number = addField(u"other"_s, m_number);
    addField(u"code"_s, m_relation);
    connect(m_relation, &QComboBox::currentIndexChanged, this, &LinkDialog::retranslate);
    addText(u"reason"_s, 2);
    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, &LinkDialog::lookUp);
    connect(m_number, &QLineEdit::textEdited, this, [this, number] {
        number->clearError();
        m_pause.start();
    });
}

void LinkDialog::lookUp()
{
    const QString number = m_number->text().trimmed();
    if (number.isEmpty())
        return;
    m_desk.tickets().byNumber(number).then(this, [this, number](const Result<Ticket> &found) {
        if (number != m_number->text().trimmed())
            return; // typed on meanwhile
        m_found = found ? *found : Ticket{};
        m_foundFor = number;
        showFound();
    });
}

void LinkDialog::showFound()
{
    const bool asked = !m_foundFor.isEmpty();
    field(u"other"_s)->setHint(m_found.id ? tr("%1, %2: %3", "number, state, title").arg(m_found.number, stateWords(m_found.state), m_found.title.simplified())
                               : asked ? tr("No ticket with this number can be seen.") : tr("For example INC-000123."));
}

void LinkDialog::fill(TicketAction &action) const
{
    action.code = m_relation->currentData().toString();
    action.reason = textEdit(u"reason"_s)->toPlainText().trimmed();
}

void LinkDialog::send(const TicketAction &action)
{
    const QString number = m_number->text().trimmed();
    if (number.isEmpty())
        return fail({ErrorKind::Invalid, u"field.missing"_s, u"other"_s, {}, {}});
    m_desk.tickets().byNumber(number).then(this, [this, action](const Result<Ticket> &found) {
        if (!found) {
            Error error = found.error();
            if (error.kind == ErrorKind::NotFound)
                error.field = u"other"_s;
            return fail(error);
        }
        TicketAction known = action;
        known.other = found->id;
        ActionDialog::send(known);
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
    field(u"other"_s)->setLabel(tr("Number of the other ticket"));
    field(u"code"_s)->setLabel(tr("The other ticket"));
    field(u"code"_s)->setHint(m_relation->currentData().toString() == "duplicate"_L1 ? tr("This ticket is cancelled as a duplicate; its callers are told by the other one.") : QString());
    field(u"reason"_s)->setLabel(tr("Why, if it needs saying"));
    showFound();
}

} // namespace frontdesk
