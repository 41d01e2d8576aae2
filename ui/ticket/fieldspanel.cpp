#include "ui/ticket/fieldspanel.h"

#include "core/desk/desk.h"
#include "core/ticket/tagwork.h"
#include "ui/kit/chips.h"
#include "ui/kit/codewords.h"
#include "ui/kit/inlineedit.h"
#include "ui/kit/timewords.h"
#include "ui/kit/words.h"
#include "ui/shell/theme.h"
#include "ui/ticket/eventwords.h"
#include "ui/kit/painted.h"
#include "ui/ticket/personedit.h"
#include "ui/ticket/tagchoice.h"

#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// Whether the urgency is still what a VIP made of it when the ticket was logged.
bool raisedByVip(const TicketPage &page)
{
    bool raised = false;
    for (const JournalEntry &entry : page.journal) {
        if (entry.event.body.contains("vip_raised_from"_L1))
            raised = true;
        else if (entry.event.body.value("set"_L1).toObject().contains("urgency"_L1))
            raised = false;
    }
    return raised;
}

} // namespace

FieldsPanel::FieldsPanel(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_column(new QVBoxLayout(this))
{
    setObjectName(u"fields"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    addActionRow(u"owner_id"_s, u"assign"_s);
    m_owner = new Painted([] { return QSize(scaled(100), std::max(lineHeight(), scaled(18))); },
                          [this](QPainter &painter, const QRectF &place) {
                              const Ticket &ticket = m_page.ticket;
                              if (!ticket.owner) {
                                  paintWords(painter, place, tr("Nobody"), tokens().text3);
                                  return;
                              }
                              paintAvatar(painter, place, ticket.ownerName);
                              paintWords(painter, place.adjusted(scaled(18 + 6), 0, 0, 0), ticket.ownerName, tokens().text);
                          });
    m_owner->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_rows.value(u"owner_id"_s)->setValueWidget(m_owner);
    addActionRow(u"group_id"_s, u"assign"_s);
    for (const QString &field : {u"service_id"_s, u"category_id"_s, u"impact"_s, u"urgency"_s})
        addChoice(field, [this, field] { return items(field); });
    addActionRow(u"priority"_s, u"priority"_s);
    m_priority = new Painted([] { return QSize(priorityChipSize().width() + scaled(100), std::max(priorityChipSize().height(), lineHeight())); },
                             [this](QPainter &painter, const QRectF &place) {
                                 if (!m_page.ticket.id)
                                     return;
                                 paintPriorityChip(painter, place, m_page.ticket.priority);
                                 const bool byHand = !m_page.ticket.priorityReason.isEmpty();
                                 paintWords(painter, place.adjusted(priorityChipSize().width() + scaled(6), 0, 0, 0),
                                            byHand ? tr("by hand: %1").arg(m_page.ticket.priorityReason.simplified()) : tr("from the matrix"), tokens().text);
                             });
    m_priority->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_rows.value(u"priority"_s)->setValueWidget(m_priority);

    for (const QString &field : {u"caller_id"_s, u"affected_id"_s}) {
        auto *person = new PersonEdit(m_desk);
        person->setObjectName(field + u"_edit"_s);
        addRow(field)->setEditor(person, [person] { return QVariant(person->person().value); }, [this, person, field](const QVariant &) {
            const Customer &now = field == "caller_id"_L1 ? m_page.caller : m_page.affected;
            person->setPerson(now.id, now.name);
        });
    }
    addRow(u"device"_s);
    auto *tags = addRow(u"tags"_s);
    m_tags = new Painted(
        [this] {
            int width = 0;
            for (qsizetype i = 0; i < m_page.tags.size() && width < scaled(160); ++i) // thousands are not measured to see a few
                width += tagSize(m_page.tags.at(i)).width() + scaled(4);
            return QSize(std::clamp(width, scaled(20), scaled(160)), lineHeight());
        },
        [this](QPainter &painter, const QRectF &place) {
            if (m_page.tags.isEmpty())
                paintWords(painter, place, u"—"_s, tokens().text3);
            qreal x = place.left();
            for (qsizetype i = 0; i < m_page.tags.size() && x < place.right(); ++i) {
                const QString &tag = m_page.tags.at(i);
                const qsizetype more = m_page.tags.size() - i;
                const QString rest = u"+%1"_s.arg(more);
                if (more > 1 && x + tagSize(tag).width() + scaled(4) + tagSize(rest).width() > place.right() && i > 0) {
                    paintTag(painter, QRectF(x, place.top(), place.right() - x, place.height()), rest);
                    break;
                }
                paintTag(painter, QRectF(x, place.top(), place.right() - x, place.height()), tag);
                x += tagSize(tag).width() + scaled(4);
            }
        });
    m_tags->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    tags->setValueWidget(m_tags);
    auto *tagsEdit = new QLineEdit;
    tagsEdit->setObjectName(u"tags_edit"_s);
    tagsEdit->setMaxLength(1 << 20);
    new TagChoice(m_desk, tagsEdit);
    tags->setEditor(tagsEdit, [tagsEdit] { return QVariant(tagsEdit->text()); }, [tagsEdit](const QVariant &value) {
        tagsEdit->setText(value.toString().isEmpty() ? QString() : value.toString() + u", "_s); // the next one is typed behind
    });
    addRow(u"opened_at"_s);
    addRow(u"due_at"_s);
    retranslate();
}

InlineEdit *FieldsPanel::addRow(const QString &field)
{
    auto *row = new InlineEdit({});
    row->setObjectName(u"field_"_s + field);
    connect(row, &InlineEdit::submitted, this, [this, field](const QVariant &now) { submitted(field, now); });
    m_column->addWidget(row);
    m_rows.insert(field, row);
    m_order += field;
    return row;
}

/// A combo that is typed into: the entries that contain what is typed are offered, Enter takes the first of them.
void FieldsPanel::addChoice(const QString &field, std::function<QList<Item>()> choices)
{
    InlineEdit *row = addRow(field);
    auto *combo = new QComboBox;
    combo->setObjectName(field + u"_edit"_s);
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->completer()->setFilterMode(Qt::MatchContains);
    combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    row->setEditor(
        combo,
        [combo]() -> QVariant {
            const QString typed = combo->currentText().trimmed();
            int found = combo->findText(typed, Qt::MatchFixedString);
            if (found < 0 && !typed.isEmpty())
                found = combo->findText(typed, Qt::MatchContains);
            return found < 0 ? QVariant() : combo->itemData(found);
        },
        [combo, choices](const QVariant &value) {
            combo->clear();
            for (const Item &item : choices())
                combo->addItem(item.words, item.code.isEmpty() ? QVariant(item.id) : QVariant(item.code));
            combo->setCurrentIndex(combo->findData(value));
            combo->lineEdit()->selectAll();
        });
}

void FieldsPanel::addActionRow(const QString &field, const QString &action)
{
    InlineEdit *row = addRow(field);
    m_actionRows.insert(row, action);
    row->installEventFilter(this); // before the row's own F2 and click
}

QList<FieldsPanel::Item> FieldsPanel::items(const QString &field) const
{
    QList<Item> all;
    const Directory &directory = m_desk.reference()->directory;
    if (field == "service_id"_L1) {
        for (const ServiceEntry &service : directory.services)
            all += {service.id.value, {}, service.name.in(m_context.language)};
    } else if (field == "category_id"_L1) {
        for (const Category &category : directory.categories)
            all += {category.id.value, {}, category.name.in(m_context.language)};
    } else {
        for (const QString &code : levelCodes())
            all += {0, code, field == "impact"_L1 ? impactWords(code) : urgencyWords(code)};
    }
    return all;
}

bool FieldsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (const auto action = m_actionRows.constFind(watched); action != m_actionRows.cend()) {
        const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
        if (key == Qt::Key_F2 || key == Qt::Key_Return || key == Qt::Key_Enter || event->type() == QEvent::MouseButtonRelease) {
            emit actionRequested(*action);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FieldsPanel::show(const QString &field, const QString &words, const QVariant &value)
{
    InlineEdit *row = m_rows.value(field);
    row->setValue(words, value);
    // An open editor goes on being compared with what it had been opened on.
    if (!row->isEditing())
        m_seen.insert(field, value);
}

void FieldsPanel::setPage(const TicketPage &page, const WordsContext &context, const QList<JournalEntry> &news)
{
    const bool another = page.ticket.id != m_page.ticket.id;
    if (another) {
        for (InlineEdit *row : std::as_const(m_rows))
            row->endEdit();
        forgetNews();
    }
    m_page = page;
    m_context = context;
    retranslate();
    if (!another)
        tellNews(news);
}

void FieldsPanel::setRefusal(const QString &reason)
{
    m_refusal = reason;
    for (const QString &field : std::as_const(m_order)) {
        InlineEdit *row = m_rows.value(field);
        if (m_actionRows.contains(row))
            row->setReadOnly(field == "priority"_L1 ? tr("Set by the action Set priority") : tr("Changed by the action Assign"));
        else if (field == "device"_L1)
            row->setReadOnly(tr("Belongs to the caller"));
        else if (field == "opened_at"_L1 || field == "due_at"_L1)
            row->setReadOnly(tr("Follows from the contact and the agreement"));
        else
            row->setReadOnly(field == "tags"_L1 ? QString() : reason);
    }
}

void FieldsPanel::editCurrent()
{
    for (const QString &field : std::as_const(m_order)) {
        InlineEdit *row = m_rows.value(field);
        if (!row->hasFocus())
            continue;
        if (m_actionRows.contains(row))
            emit actionRequested(m_actionRows.value(row));
        else
            row->beginEdit();
        return;
    }
    InlineEdit *first = m_rows.value(u"service_id"_s);
    first->setFocus(Qt::ShortcutFocusReason);
    first->beginEdit();
}

void FieldsPanel::edit(const QString &field)
{
    InlineEdit *row = m_rows.value(field);
    row->setFocus(Qt::ShortcutFocusReason);
    row->beginEdit();
}

void FieldsPanel::submitted(const QString &field, const QVariant &now)
{
    const QVariant was = m_seen.value(field);
    m_rows.value(field)->showRemoteChange({});
    if (field == "tags"_L1) {
        const QStringList before = tagwork::tagsOf(was.toString()), after = tagwork::tagsOf(now.toString());
        const QSet<QString> had(before.cbegin(), before.cend()), has(after.cbegin(), after.cend());
        QStringList added, removed;
        std::copy_if(after.cbegin(), after.cend(), std::back_inserter(added), [&](const QString &tag) { return !had.contains(tag); });
        std::copy_if(before.cbegin(), before.cend(), std::back_inserter(removed), [&](const QString &tag) { return !has.contains(tag); });
        if (!added.isEmpty() || !removed.isEmpty())
            emit tagsEdited(added, removed);
    } else if (now.isValid() && now != was && !(field.endsWith("_id"_L1) && (field == "affected_id"_L1 || field == "caller_id"_L1) && now.toLongLong() == 0)) {
        emit edited(field, was, now);
    }
    retranslate(); // closed again: from now on the row is compared with what stands in it
}

/// Colleagues' changes since the last reading, each below its row.
void FieldsPanel::tellNews(const QList<JournalEntry> &news)
{
    for (const JournalEntry &entry : news) {
        if (entry.event.actor == m_desk.actor().staff)
            continue;
        const QJsonObject set = entry.event.body.value("set"_L1).toObject();
        const QJsonObject was = entry.event.body.value("was"_L1).toObject();
        for (const QString &field : std::as_const(m_order)) {
            if (!set.contains(field) || !fieldWords(field).size())
                continue;
            const QString who = m_context.person(entry.event.actor).isEmpty() ? entry.recordedBy : m_context.person(entry.event.actor);
            const QString before = columnWords(field, was.value(field).toVariant(), m_page, m_context);
            const QString after = columnWords(field, set.value(field).toVariant(), m_page, m_context);
            const QString changed = tr("<b>%1 was changed</b><br>%2, %3: %4 to %5.", "field; who, when: before to after")
                                        .arg(fieldWords(field).toHtmlEscaped(), who.toHtmlEscaped(), m_context.moment(entry.event.occurredAt), before.toHtmlEscaped(), after.toHtmlEscaped());
            InlineEdit *row = m_rows.value(field);
            row->showRemoteChange(row->isEditing() ? tr("%1 Your text is untouched.", "what a colleague changed").arg(changed) : changed);
        }
    }
}

void FieldsPanel::forgetNews()
{
    for (InlineEdit *row : std::as_const(m_rows))
        row->showRemoteChange({});
}

void FieldsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FieldsPanel::retranslate()
{
    const Ticket &ticket = m_page.ticket;
    for (const QString &field : std::as_const(m_order))
        m_rows.value(field)->setLabel(fieldWords(field));
    if (!m_context.reference)
        return;
    const auto shown = [&](const QString &field, const QVariant &value) { show(field, columnWords(field, value, m_page, m_context), value); };
    show(u"owner_id"_s, ticket.owner ? ticket.ownerName : tr("Nobody"), ticket.owner.value);
    shown(u"group_id"_s, ticket.group.value);
    shown(u"service_id"_s, ticket.service.value);
    shown(u"category_id"_s, ticket.category.value);
    shown(u"impact"_s, ticket.impact);
    show(u"urgency"_s, raisedByVip(m_page) ? tr("%1, raised by VIP", "urgency").arg(urgencyWords(ticket.urgency)) : columnWords(u"urgency"_s, ticket.urgency, m_page, m_context), ticket.urgency);
    show(u"priority"_s, u"%1, %2"_s.arg(prioritySpeech(ticket.priority), ticket.priorityReason.isEmpty() ? tr("from the matrix") : tr("by hand: %1").arg(ticket.priorityReason)), ticket.priority);
    show(u"caller_id"_s, m_page.caller.name.isEmpty() ? u"—"_s : m_page.caller.name, ticket.caller.value);
    show(u"affected_id"_s, m_page.affected.name.isEmpty() ? u"—"_s : m_page.affected.name, ticket.affected.value);
    show(u"device"_s, m_page.caller.device.isEmpty() ? u"—"_s : m_page.caller.device, m_page.caller.device);
    // A label of ten thousand tags would be measured with every layout; the editor has them all.
    show(u"tags"_s, m_page.tags.mid(0, 50).join(tr(", ")), m_page.tags.join(u", "_s));
    show(u"opened_at"_s, m_context.moment(ticket.openedAt), ticket.openedAt);
    show(u"due_at"_s, ticket.dueAt.isValid() ? m_context.moment(ticket.dueAt) : ticket.phase == "pending"_L1 && ticket.hasLeft ? tr("clock stopped") : u"—"_s, ticket.dueAt);
    m_priority->setAccessibleName(m_rows.value(u"priority"_s)->words());
    m_owner->refresh();
    m_priority->refresh();
    m_tags->refresh();
    setRefusal(m_refusal);
}

} // namespace frontdesk
