#include "ui/ticket/assigndialog.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "ui/kit/conflictdialog.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/searchfield.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/assignmentwords.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

enum Role { GroupRole = Qt::UserRole + 1, PersonRole, WhyRole };

constexpr int c_suggested = 3; ///< more would be the list of the group
constexpr int c_longestName = 60;

/// A name as a list shows it; whoever is called longer is told by the tool tip.
QString shortName(const QString &name)
{
    return name.size() <= c_longestName ? name : name.left(c_longestName - 1) + u'…';
}

} // namespace

AssignDialog::AssignDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent)
    : ActionDialog(u"assign"_s, desk, drafts, page, parent), m_assignment(desk), m_takeSuggestion(makeAction(u"take_suggestion"_s, this)),
      m_take(new KeyButton(m_takeSuggestion)), m_filter(new SearchField), m_tree(new QTreeView), m_groups(new QStandardItemModel(this)),
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
    setMinimumWidth(scaled(600)); // a name and what speaks for it on one line
    m_tree->installEventFilter(this);
    addField(u"filter"_s, m_filter);
    addField(u"group"_s, m_tree);
    addAction(m_takeSuggestion);
    connect(m_takeSuggestion, &QAction::triggered, this, &AssignDialog::takeSuggestion);
    m_take->setObjectName(u"take_suggestion_button"_s);
    m_take->setAutoDefault(false);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_take);
    row->addStretch();
    addWidget(line);
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
    listSuggested();
    m_tree->expandAll();
}

/// Whom the desk would ask: at the top, with what speaks for each.
void AssignDialog::listSuggested()
{
    m_take->parentWidget()->setVisible(many() == 0);
    if (many() > 0)
        return;
    const WordsContext context = words();
    const QList<AssignmentSuggestion> &people = m_suggested.people;
    const QString refusal = !m_asked        ? tr("Looking for who could have it")
                            : !m_answered     ? tr("The desk cannot say now who could have it")
                            : people.isEmpty() ? tr("Nobody of the group comes into question now")
                                               : QString();
    setActionRefusal(m_takeSuggestion, refusal);
    if (people.isEmpty())
        return;
    const QString group = context.group(m_suggested.need.group);
    auto *head = new QStandardItem(tr("Suggested for %1", "a group").arg(group));
    head->setFlags(Qt::ItemIsEnabled);
    for (const AssignmentSuggestion &one : people) {
        const QString name = context.person(one.member.person);
        const QString why = AssignmentWords::reasons(one, m_suggested.need, context);
        auto *row = new QStandardItem(u"%1 · %2"_s.arg(shortName(name), why));
        row->setData(m_suggested.need.group.value, GroupRole);
        row->setData(one.member.person.value, PersonRole);
        row->setData(why, WhyRole);
        row->setData(u"%1\n%2"_s.arg(name, why), Qt::ToolTipRole);
        row->setData(tr("%1: %2", "a person, why they are suggested").arg(name, AssignmentWords::spoken(one, m_suggested.need, context)), Qt::AccessibleTextRole);
        head->appendRow(row);
    }
    m_groups->insertRow(0, head);
    m_tree->expandAll();
    if (!m_tree->currentIndex().isValid())
        m_tree->scrollToTop();
}

/// Asks the desk. The desk may be away; then there are only the groups.
void AssignDialog::suggest()
{
    if (many() > 0)
        return;
    whenFinished(m_assignment.suggest(m_page.ticket), this, [this](const Result<AssignmentSuggestions> &found) {
        if (m_asked && !m_suggested.people.isEmpty())
            m_groups->removeRow(0);
        m_asked = true;
        m_answered = bool(found);
        m_suggested = found ? *found : AssignmentSuggestions();
        m_suggested.people = m_suggested.people.mid(0, c_suggested);
        listSuggested();
    });
}

/// Whoever has nobody to take it away from needs no other reason than that of the suggestion.
void AssignDialog::takeSuggestion()
{
    if (m_suggested.people.isEmpty())
        return;
    m_filter->clear();
    const QModelIndex first = firstChoice();
    m_tree->setCurrentIndex(first);
    QPlainTextEdit *reason = textEdit(u"reason"_s);
    if (reason->toPlainText().trimmed().isEmpty() && !m_page.ticket.owner)
        reason->setPlainText(tr("Suggested: %1", "why that person").arg(first.data(WhyRole).toString()));
    if (reason->toPlainText().trimmed().isEmpty())
        reason->setFocus(Qt::ShortcutFocusReason);
    else
        commit();
}

/// The first row that can be chosen: a suggestion, or a group.
QModelIndex AssignDialog::firstChoice() const
{
    const QModelIndex top = m_found->index(0, 0);
    return top.data(GroupRole).isValid() ? top : m_found->index(0, 0, top);
}

void AssignDialog::chooseFirst()
{
    // The first match itself, which may be a person inside a group that does not match.
    const QString typed = m_filter->text().trimmed();
    if (typed.isEmpty())
        return m_tree->setCurrentIndex({});
    for (int row = 0; row < m_found->rowCount(); ++row) {
        const QModelIndex group = m_found->index(row, 0);
        if (group.data(GroupRole).isValid() && group.data().toString().contains(typed, Qt::CaseInsensitive))
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
    m_asked = false;
    m_suggested = {};
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
                m_tree->setCurrentIndex(firstChoice());
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
        if (!m_asked)
            suggest();
    }
    const bool again = m_page.ticket.group || m_page.ticket.owner;
    setHeading(again ? tr("Reassign the ticket") : tr("Assign the ticket"), again ? tr("Reassign") : tr("Assign"));
    field(u"filter"_s)->setLabel(tr("Find a group or person"));
    m_filter->setPlaceholderText(tr("Name"));
    field(u"group"_s)->setLabel(tr("To whom"));
    field(u"reason"_s)->setLabel(many() > 0 ? tr("Reason, it stands in every journal") : again ? tr("Reason and what was tried") : tr("Reason, if there is one to tell"));
}

} // namespace frontdesk
