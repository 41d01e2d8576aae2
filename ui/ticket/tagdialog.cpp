#include "ui/ticket/tagdialog.h"

#include "core/ticket/tagwork.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/ticket/tagchoice.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace frontdesk {

TagDialog::TagDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent)
    : ActionDialog(u"tag"_s, desk, drafts, page, parent), m_what(new SegmentedControl), m_tag(new QLineEdit)
{
    FieldFrame *tag = addField(u"text"_s, m_tag);
    new TagChoice(desk, m_tag);
    connect(m_tag, &QLineEdit::textChanged, tag, [tag] { tag->clearError(); });
    m_what->addSegment(u"tag"_s, {});
    m_what->addSegment(u"untag"_s, {});
    addField(u"what"_s, m_what);
    connect(m_what, &SegmentedControl::chosen, this, &TagDialog::retranslate);
}

void TagDialog::fill(TicketAction &action) const
{
    action.action = m_what->current();
    action.text = tagwork::tagsOf(m_tag->text()).join(u", "_s);
}

Error TagDialog::checked(const TicketAction &action) const
{
    const QStringList tags = tagwork::tagsOf(action.text);
    const bool tooLong = std::any_of(tags.cbegin(), tags.cend(), [](const QString &tag) { return tag.size() > 60; });
    if (tags.isEmpty() || tooLong)
        return {ErrorKind::Invalid, tooLong ? u"field.too_long"_s : u"field.missing"_s, u"text"_s, {}, {}};
    return {};
}

void TagDialog::retranslate()
{
    const bool adds = m_what->current() != "untag"_L1;
    setHeading(adds ? tr("Add tags") : tr("Remove tags"), adds ? tr("Add") : tr("Remove"));
    field(u"text"_s)->setLabel(tr("Tags"));
    m_tag->setPlaceholderText(tr("One or several, with commas between"));
    field(u"what"_s)->setLabel(tr("What to do with it"));
    m_what->setText(u"tag"_s, tr("Add"));
    m_what->setText(u"untag"_s, tr("Remove"));
}

} // namespace frontdesk
