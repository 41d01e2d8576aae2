#include "ui/ticket/assigndialog.h"

#include "core/desk/desk.h"
#include "ui/kit/conflictdialog.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/searchfield.h"
#include "ui/shell/theme.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

enum Role { GroupRole = Qt::UserRole + 1, PersonRole };

} // namespace

AssignDialog::AssignDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent)
    : ActionDialog(u"assign"_s, desk, drafts, page, parent), m_filter(new SearchField), m_tree(new QTreeView), m_groups(new QStandardItemModel(this)),
      m_found(new QSortFilterProxyModel(this))
{
    m_found->setSourceModel(m_groups);
    m_found->setRecursiveFilteringEnabled(true);
    m_found->setAutoAcceptChildRows(true);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setModel(m_found);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setMinimumHeight(scaled(210));
    m_tree->installEventFilter(this);
    addField(u"filter"_s, m_filter);
    addField(u"group"_s, m_tree);
    addText(u"reason"_s, 2);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_found->setFilterFixedString(typed.trimmed());
        m_tree->expandAll();
        chooseFirst();
    });
}

void AssignDialog::list()
{
    const WordsContext context = words();
    const Directory &directory = context.reference->directory;
    m_groups->clear();
    for (const SupportGroup &group : directory.groups) {
        if (!group.active)
            continue;
        const QString name = group.name.in(context.language);
        auto *item = new QStandardItem(group.id == m_page.ticket.group ? tr("%1, has it now").arg(name) : name);
        item->setData(group.id.value, GroupRole);
        item->setData(name, Qt::AccessibleTextRole);
        for (const Id<Staff> member : group.members) {
            const Staff *person = directory.person(member);
            if (!person || !person->active)
                continue;
            auto *row = new QStandardItem(person->id == m_page.ticket.owner ? tr("%1, has it now").arg(person->name) : person->name);
            row->setData(group.id.value, GroupRole);
            row->setData(person->id.value, PersonRole);
            row->setData(tr("%1 of %2", "person, group").arg(person->name, name), Qt::AccessibleTextRole);
            item->appendRow(row);
        }
        m_groups->appendRow(item);
    }
    m_tree->expandAll();
}

void AssignDialog::chooseFirst()
{
    // The first match itself, which may be a person inside a group that does not match.
    const QString typed = m_filter->text().trimmed();
    if (typed.isEmpty())
        return m_tree->setCurrentIndex({});
    for (int row = 0; row < m_found->rowCount(); ++row) {
        const QModelIndex group = m_found->index(row, 0);
        if (group.data().toString().contains(typed, Qt::CaseInsensitive))
            return m_tree->setCurrentIndex(group);
        for (int child = 0; child < m_found->rowCount(group); ++child) {
            const QModelIndex person = m_found->index(child, 0, group);
            if (person.data().toString().contains(typed, Qt::CaseInsensitive))
                return m_tree->setCurrentIndex(person);
        }
    }
    m_tree->setCurrentIndex({});
}

void AssignDialog::pageChanged()
{
    m_language.clear(); // somebody else has it now
    const QModelIndex chosen = m_tree->currentIndex();
    const QVariant group = chosen.data(GroupRole), person = chosen.data(PersonRole);
    retranslate();
    for (const QModelIndex &index : m_found->match(m_found->index(0, 0), GroupRole, group, -1, Qt::MatchExactly | Qt::MatchRecursive)) {
        if (index.data(PersonRole) == person)
            m_tree->setCurrentIndex(index);
    }
}

bool AssignDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (plain && watched == m_filter && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
            if (!m_tree->currentIndex().isValid())
                m_tree->setCurrentIndex(m_found->index(0, 0));
            else
                QCoreApplication::sendEvent(m_tree, event);
            return true;
        }
        // Chosen: on to the reason.
        if (plain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            textEdit(u"reason"_s)->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return ActionDialog::eventFilter(watched, event);
}

void AssignDialog::fill(TicketAction &action) const
{
    const QModelIndex chosen = m_tree->currentIndex();
    action.group = {chosen.data(GroupRole).toLongLong()};
    action.person = {chosen.data(PersonRole).toLongLong()};
    action.reason = textEdit(u"reason"_s)->toPlainText();
}

Error AssignDialog::checked(const TicketAction &action) const
{
    if (!action.group && !action.person)
        return {ErrorKind::Invalid, u"field.missing"_s, u"group"_s, {}, {}};
    // Among many there is always one that somebody holds already.
    if (many() > 0 && action.reason.trimmed().isEmpty())
        return {ErrorKind::Invalid, u"field.missing"_s, u"reason"_s, {}, {}};
    return {};
}

/// Two people gave the ticket to different hands: both, side by side.
bool AssignDialog::letChoose(const TicketPage &before, const Error &)
{
    const Ticket &now = m_page.ticket;
    const QModelIndex chosen = m_tree->currentIndex();
    const Id<SupportGroup> group{chosen.data(GroupRole).toLongLong()};
    const Id<Staff> person{chosen.data(PersonRole).toLongLong()};
    const bool moved = now.group != before.ticket.group || now.owner != before.ticket.owner;
    if (!moved || !chosen.isValid() || (now.group == group && now.owner == person))
        return false;
    const WordsContext context = words();
    const auto named = [&](Id<SupportGroup> inGroup, Id<Staff> who) {
        const QString name = context.group(inGroup), staff = context.person(who);
        return staff.isEmpty() ? (name.isEmpty() ? tr("Nobody") : name) : name.isEmpty() ? staff : tr("%1, %2", "person, group").arg(staff, name);
    };
    const JournalEntry *last = nullptr;
    for (const JournalEntry &entry : std::as_const(m_page.journal)) {
        const QJsonObject set = entry.event.body.value("set"_L1).toObject();
        if (entry.seq > before.ticket.seq && (set.contains("group_id"_L1) || set.contains("owner_id"_L1)))
            last = &entry;
    }
    if (!last)
        return false;
    const QString who = context.person(last->event.actor).isEmpty() ? last->recordedBy : context.person(last->event.actor);
    Conflict shown;
    shown.title = tr("Choose who has %1", "ticket number").arg(now.number);
    shown.intro = tr("While you were choosing, %1 gave the ticket away. Nothing of yours was done yet.").arg(who);
    shown.note = tr("Before both: %1. Whichever you choose, both stay in the journal; yours counts as one more reassignment.").arg(named(before.ticket.group, before.ticket.owner));
    shown.saved = {named(now.group, now.owner), who, context.moment(last->event.occurredAt), last->event.body.value("reason"_L1).toString().simplified().left(200), {}};
    shown.mine = {named(group ? group : now.group, person), tr("You"), context.moment(context.now), textEdit(u"reason"_s)->toPlainText().simplified().left(200), {}};
    auto *dialog = new ConflictDialog(shown, this);
    dialog->setObjectName(u"conflict_dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->isMine())
            commit(); // in knowledge of theirs
        else
            reject();
    });
    connect(dialog, &ConflictDialog::journalRequested, this, [this, dialog] {
        dialog->reject();
        reject(); // the reason is kept as a draft
    });
    dialog->open();
    return true;
}

void AssignDialog::retranslate()
{
    if (const QString language = words().language; language != m_language) {
        m_language = language;
        list(); // names of groups are in the language on screen
        chooseFirst();
    }
    const bool again = m_page.ticket.group || m_page.ticket.owner;
    setHeading(again ? tr("Reassign the ticket") : tr("Assign the ticket"), again ? tr("Reassign") : tr("Assign"));
    field(u"filter"_s)->setLabel(tr("Find a group or person"));
    m_filter->setPlaceholderText(tr("Name"));
    field(u"group"_s)->setLabel(tr("To whom"));
    field(u"reason"_s)->setLabel(many() > 0 ? tr("Reason, it stands in every journal") : again ? tr("Reason and what was tried") : tr("Reason, if there is one to tell"));
}

} // namespace frontdesk
