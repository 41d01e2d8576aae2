#include "ui/ticket/mergedialog.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "ui/kit/cardframe.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/stateglyph.h"
#include "ui/shell/theme.h"
#include "ui/ticket/ticketedit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

MergeDialog::MergeDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, Id<Ticket> other, QWidget *parent)
    : ActionDialog(u"link"_s, desk, drafts, page, parent), m_other(new TicketEdit(desk)), m_stays(new SegmentedControl)
{
    setObjectName(u"merge_dialog"_s);
    m_other->leaveOut(page.ticket.id);
    m_other->setCaller(page.ticket.caller);
    FieldFrame *field = addField(u"other"_s, m_other);
    connect(m_other, &QLineEdit::textEdited, field, [field] { field->clearError(); });
    connect(m_other, &TicketEdit::changed, this, [this, field] {
        if (m_other->ticket().id)
            field->clearError();
        readOther();
    });
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(10));
    m_mine = makeCard(u"card_mine"_s);
    m_theirs = makeCard(u"card_other"_s);
    row->addWidget(m_mine.frame, 1);
    row->addWidget(m_theirs.frame, 1);
    addWidget(both);
    m_stays->addSegment(u"other"_s, {});
    m_stays->addSegment(u"this"_s, {});
    addField(u"stays"_s, m_stays);
    connect(m_stays, &SegmentedControl::chosen, this, &MergeDialog::retranslate);
    addText(u"reason"_s, 2);
    setMinimumWidth(scaled(660));
    if (other) {
        whenFinished(m_desk.tickets().rows({other.value}), this, [this](const Result<QList<Ticket>> &found) {
            if (found && !found->isEmpty())
                m_other->setTicket(found->first());
        });
    }
}

MergeDialog::Card MergeDialog::makeCard(const QString &name)
{
    Card card{new CardFrame, makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Strong), makeLabel({}, TextUse::Base, Ink::Secondary),
              makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong), makeLabel({}, TextUse::Caption, Ink::Secondary), makeLabel({}, TextUse::Caption, Ink::Secondary)};
    card.frame->setObjectName(name);
    card.frame->setOutlined(true);
    auto *column = new QVBoxLayout(card.frame);
    column->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(10));
    column->setSpacing(scaled(3));
    for (QLabel *label : {card.role, card.number, card.title, card.facts, card.callers}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        column->addWidget(label);
    }
    column->addStretch();
    useFigures(card.number, TextUse::Base);
    card.frame->setMinimumHeight(7 * lineHeight());
    return card;
}

void MergeDialog::readOther()
{
    const Id<Ticket> id = m_other->ticket().id;
    const int mine = ++m_reading;
    m_otherPage = {};
    retranslate();
    if (!id)
        return;
    whenFinished(m_desk.tickets().page(id), this, [this, mine](const Result<TicketPage> &page) {
        if (mine != m_reading || !page)
            return;
        m_otherPage = *page;
        retranslate();
    });
}

void MergeDialog::show(const Card &card, const TicketPage &page, bool stays)
{
    const WordsContext context = words();
    const Ticket &ticket = page.ticket;
    card.frame->setChosen(ticket.id && stays);
    if (!ticket.id) {
        card.role->setText(tr("The other ticket"));
        card.number->setText(u"—"_s);
        card.title->setText(m_other->text().trimmed().isEmpty() ? tr("Not chosen yet") : m_other->isAnswered() ? tr("No ticket that fits can be seen") : tr("Looking"));
        card.facts->clear();
        card.callers->clear();
        return;
    }
    card.role->setText(stays ? tr("Goes on") : tr("Is cancelled as a duplicate"));
    card.number->setText(tr("%1, %2", "number, state").arg(ticket.number, stateWords(ticket.state)));
    card.title->setText(ticket.title.simplified().left(160));
    const QString holder = ticket.owner ? ticket.ownerName : context.group(ticket.group);
    card.facts->setText(holder.isEmpty() ? tr("opened %1, nobody has it").arg(context.moment(ticket.openedAt)) : tr("opened %1, with %2").arg(context.moment(ticket.openedAt), holder));
    QStringList names;
    for (const TicketCaller &caller : page.callers)
        names += caller.toldAt.isValid() ? tr("%1 (told)").arg(caller.name) : caller.name;
    card.callers->setText(names.isEmpty() ? tr("No caller") : tr("Callers: %1").arg(names.join(tr(", "))));
}

void MergeDialog::fill(TicketAction &action) const
{
    const bool stays = m_stays->current() == "this"_L1;
    action.ticket = stays ? m_other->ticket().id : m_page.ticket.id;
    action.other = stays ? m_page.ticket.id : m_other->ticket().id;
    action.code = u"duplicate"_s;
    action.reason = textEdit(u"reason"_s)->toPlainText().trimmed();
}

Error MergeDialog::checked(const TicketAction &) const
{
    if (m_other->ticket().id)
        return {};
    if (m_other->text().trimmed().isEmpty())
        return {ErrorKind::Invalid, u"field.missing"_s, u"other"_s, {}, {}};
    return {ErrorKind::NotFound, u"ticket.not_found"_s, u"other"_s, {}, {}};
}

QString MergeDialog::fieldWords(const Error &error) const
{
    if (error.code == "field.missing"_L1)
        return tr("Choose the other ticket: its number, words of its title, or arrow down for this caller’s open ones.");
    return {};
}

void MergeDialog::retranslate()
{
    setHeading(tr("Merge two tickets"), tr("Merge"));
    field(u"other"_s)->setLabel(tr("The same as"));
    m_other->setPlaceholderText(tr("Number or words"));
    field(u"other"_s)->setHint(tr("Arrow down offers the open tickets of this caller."));
    field(u"stays"_s)->setLabel(tr("Which goes on"));
    m_stays->setText(u"other"_s, m_otherPage.ticket.id ? m_otherPage.ticket.number : tr("The other ticket"));
    m_stays->setText(u"this"_s, m_page.ticket.number);
    field(u"stays"_s)->setHint(tr("Both journals are kept, both callers are told by the one that goes on. You can undo it."));
    field(u"reason"_s)->setLabel(tr("Why, if it needs saying"));
    const bool stays = m_stays->current() == "this"_L1;
    show(m_mine, m_page, stays);
    show(m_theirs, m_otherPage, !stays);
}

} // namespace frontdesk
