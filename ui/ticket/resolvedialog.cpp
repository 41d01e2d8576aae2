#include "ui/ticket/resolvedialog.h"

#include "core/ticket/workflow.h"
#include "core/desk/desk.h"
#include "ui/kit/stateglyph.h"
#include "ui/kit/codewords.h"
#include "ui/kit/fieldframe.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace frontdesk {

ResolveDialog::ResolveDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent)
    : ActionDialog(u"resolve"_s, desk, drafts, page, parent), m_code(new QComboBox), m_toTell(makeLabel({}, TextUse::Caption, Ink::Secondary))
{
    for (const QString &code : closureCodes())
        m_code->addItem(code, code);
    m_code->setCurrentIndex(page.ticket.kind == "request"_L1 ? m_code->findData(u"fulfilled"_s) : -1);
    m_code->setMaxVisibleItems(20);
    FieldFrame *code = addField(u"code"_s, m_code);
    connect(m_code, &QComboBox::currentIndexChanged, code, [code] { code->clearError(); });
    addText(u"text"_s, 4);
    const Workflow &workflow = desk.reference()->workflow;
    for (const TicketLink &link : page.links) {
        static const QStringList open{u"new"_s, u"assigned"_s, u"in_progress"_s, u"pending"_s};
        if (link.relation != "child"_L1 || !open.contains(workflow.phase(link.kind, link.state)))
            continue;
        if (m_children.isEmpty()) {
            m_childrenHead = makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Strong);
            addWidget(m_childrenHead);
        }
        auto *box = new QCheckBox;
        box->setObjectName(u"child_"_s + link.number);
        box->setChecked(true);
        addWidget(box);
        m_children += {link, box};
    }
    m_toTell->setWordWrap(true);
    m_toTell->setObjectName(u"to_tell"_s);
    m_toTell->setTextFormat(Qt::PlainText);
    addWidget(m_toTell);
}

void ResolveDialog::fill(TicketAction &action) const
{
    action.code = m_code->currentData().toString();
    action.text = textEdit(u"text"_s)->toPlainText();
}

QList<Id<Ticket>> ResolveDialog::children() const
{
    QList<Id<Ticket>> ids;
    for (const auto &[link, box] : m_children) {
        if (box->isChecked())
            ids += link.other;
    }
    return ids;
}

Error ResolveDialog::checked(const TicketAction &action) const
{
    if (many() == 0)
        return {}; // the desk says it, at the field
    if (action.code.isEmpty())
        return {ErrorKind::Invalid, u"field.missing"_s, u"code"_s, {}, {}};
    if (action.text.trimmed().isEmpty())
        return {ErrorKind::Invalid, u"ticket.closure_text_missing"_s, u"text"_s, {}, {}};
    return {};
}

void ResolveDialog::retranslate()
{
    setHeading(tr("Resolve the ticket"), tr("Resolve"));
    field(u"code"_s)->setLabel(tr("How it ended"));
    m_code->setPlaceholderText(tr("Choose"));
    for (int i = 0; i < m_code->count(); ++i)
        m_code->setItemText(i, closureWords(m_code->itemData(i).toString()));
    field(u"text"_s)->setLabel(tr("What solved it"));
    field(u"text"_s)->setHint(tr("One sentence that the caller can read."));
    if (m_childrenHead)
        m_childrenHead->setText(tr("Resolve its children too"));
    for (const auto &[link, box] : std::as_const(m_children))
        box->setText(tr("%1, %2: %3", "number, state, title").arg(link.number, stateWords(link.state), link.title.simplified().left(60)));
    QStringList names;
    for (const TicketCaller &caller : m_page.callers) {
        if (!caller.toldAt.isValid())
            names += caller.name;
    }
    m_toTell->setText(tr("Still to be told afterwards: %1").arg(names.join(tr(", "))));
    m_toTell->setVisible(!names.isEmpty());
}

} // namespace frontdesk
