// The views of the queue: showing one, keeping the filter as one, arranging columns; and the names that filters are completed with.
#include "ui/ticket/queuepage.h"

#include "core/desk/desk.h"
#include "core/people/peopleservice.h"
#include "core/support/errortext.h"
#include "core/support/textfolding.h"
#include "core/support/whenfinished.h"
#include "ui/kit/errorbanner.h"
#include "ui/shell/shortcuts.h"
#include "ui/ticket/filterchips.h"
#include "ui/ticket/filterline.h"
#include "ui/ticket/queueviews.h"
#include "ui/ticket/savedviews.h"
#include "ui/ticket/saveviewdialog.h"
#include "ui/ticket/ticketlistmodel.h"
#include "ui/ticket/ticketlistview.h"
#include "ui/ticket/viewtree.h"
#include "ui/ticket/wordscontext.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {
constexpr int c_columnsPauseMs = 400;  // a column is dragged over many widths; the last is kept
constexpr int c_tagsStaySeconds = 60;
}

void QueuePage::makeViews()
{
    const auto failed = [this](const Error &error) {
        m_banner->showError(errorText(error));
        m_banner->setActions(error.kind == ErrorKind::Unavailable ? QList{m_retry} : QList<QAction *>());
    };
    connect(m_views, &QueueViews::viewChosen, this, &QueuePage::showView);
    connect(m_views, &QueueViews::counted, this, &Page::badgeChanged);
    connect(m_views, &QueueViews::failed, this, failed);
    connect(m_views, &QueueViews::customersWanted, this, &QueuePage::findCustomers);
    connect(m_views->tree(), &ViewTree::addRequested, this, &QueuePage::saveView);
    connect(m_views->tree(), &ViewTree::menuRequested, this, &QueuePage::viewMenu);
    connect(m_views->tree(), &ViewTree::moveRequested, m_saved, &SavedViews::moveBefore);
    connect(m_views->tree(), &QAbstractItemView::activated, this, &QueuePage::focusStart);
    connect(m_views->tree()->selectionModel(), &QItemSelectionModel::currentChanged, this, &QueuePage::refuseViewActions);
    connect(m_saved, &SavedViews::failed, this, failed);
    connect(m_saved, &SavedViews::changed, this, [this] {
        m_views->setCurrentView(viewOf(m_filter->text()));
        refuseViewActions();
    });
    connect(m_saved, &SavedViews::saved, this, [this](const QString &id) {
        if (const SavedView *view = m_saved->find(id); view && view->query == m_filter->text().simplified()) {
            m_origin = id;
            m_views->setCurrentView(id);
        }
        refuseViewActions();
    });
    connect(m_saved, &SavedViews::removed, this, [this](const QString &name) {
        m_banner->show(ErrorBanner::Tone::Notice, tr("The view “%1” is removed.").arg(name));
        m_banner->setActions({m_restoreView});
    });
    connect(m_saved, &SavedViews::columnsRead, this, &QueuePage::arrangeColumns);

    const auto on = [this](const QString &id, auto what) { connect(m_actions[id], &QAction::triggered, this, what); };
    on(u"save_view"_s, [this] { saveView(); });
    on(u"rename_view"_s, [this] {
        if (const SavedView *view = m_saved->find(m_views->viewAtHand()))
            editView(*view);
    });
    on(u"remove_view"_s, [this] { m_saved->remove(m_views->viewAtHand()); });
    on(u"move_view_up"_s, [this] { m_saved->moveBy(m_views->viewAtHand(), -1); });
    on(u"move_view_down"_s, [this] { m_saved->moveBy(m_views->viewAtHand(), 1); });
    on(u"take_view"_s, [this] { m_saved->takeOver(m_views->viewAtHand()); });

    m_columnsTimer.setSingleShot(true);
    m_columnsTimer.setInterval(c_columnsPauseMs);
    connect(&m_columnsTimer, &QTimer::timeout, this, &QueuePage::keepColumns);
    connect(m_list, &TicketListView::columnsChanged, &m_columnsTimer, qOverload<>(&QTimer::start));

    connect(m_filter, &FilterLine::entered, this, &QueuePage::prepareNames);
    connect(m_filter, &FilterLine::typing, this, &QueuePage::typing);
    connect(m_chips, &FilterChips::typingWanted, this, [this](const QString &text) {
        m_filter->setText(text);
        m_filter->focusText(false);
        m_filter->offer();
    });
    whenFinished(m_desk.people().organisations(), this, [this](const Result<QList<Organisation>> &all) {
        if (!all)
            return; // without them "organisation:" says so itself
        QStringList names;
        for (const Organisation &one : *all) {
            const QString folded = foldText(one.name);
            m_organisations[folded] += one.id;
            m_organisationNames.insert(folded, one.name);
            names += one.name;
        }
        names.sort();
        m_knownOrganisations = KnownNames::of(names);
        m_views->follow();
        if (!m_problems.isEmpty())
            ask(false);
    });
    QTimer::singleShot(0, this, &QueuePage::readTags); // after the first rows
    refuseViewActions();
}

QString QueuePage::viewOf(const QString &text) const
{
    const QString plain = text.simplified();
    // Several views may have one filter: the one that was chosen is meant.
    if (const SavedView *view = m_saved->find(m_origin); view && view->query.simplified() == plain)
        return m_origin;
    for (const QueueView &view : standardQueueViews()) {
        if (view.query == plain)
            return view.id;
    }
    for (const SavedView &view : m_saved->all()) {
        if (view.query.simplified() == plain)
            return SavedViews::idOf(view.id);
    }
    return {};
}

TicketSort QueuePage::sortOf(const QString &id) const
{
    if (const QueueView *view = queueView(id))
        return standardSort(view->view);
    const SavedView *saved = m_saved->find(id);
    return saved ? saved->sort : TicketSort{};
}

void QueuePage::showView(const QString &id)
{
    const QueueView *standard = queueView(id);
    const SavedView *saved = m_saved->find(id);
    if (!standard && !saved)
        return;
    if (m_columnsTimer.isActive())
        keepColumns();
    m_origin = id;
    m_list->startAtTop();
    m_filter->setText(standard ? standard->query : saved->query);
    arrangeColumns();
    ask(true);
}

void QueuePage::saveView()
{
    const QString text = m_filter->text().simplified();
    const SavedView *origin = m_saved->find(m_origin);
    SavedView made;
    made.query = text;
    made.sort = m_model->sorting();
    made.columns = m_list->columns();
    if (!origin || !m_saved->mayChange(*origin) || origin->query == text) {
        editView(made);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(u"saveViewMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    SavedView changed = *origin;
    changed.query = made.query;
    changed.sort = made.sort;
    changed.columns = made.columns;
    QAction *into = menu->addAction(tr("Save into “%1”").arg(origin->name));
    into->setObjectName(u"saveInto"_s);
    connect(into, &QAction::triggered, this, [this, changed] { m_saved->save(changed); });
    QAction *anew = menu->addAction(tr("Save as a new view"));
    anew->setObjectName(u"saveAnew"_s);
    connect(anew, &QAction::triggered, this, [this, made] { editView(made); });
    menu->setActiveAction(into);
    menu->popup(m_filter->mapToGlobal(QPoint(m_filter->width(), m_filter->height())));
}

void QueuePage::editView(const SavedView &view)
{
    QList<Id<SupportGroup>> groups = m_desk.actor().groups;
    if (view.group && !groups.contains(view.group))
        groups += view.group;
    auto *dialog = new SaveViewDialog(m_drafts, view, groups, WordsContext::of(m_desk), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_saved->save(dialog->view(), [this, sent = dialog->sending()] { FormDraft::saved(m_drafts, sent); });
    });
    dialog->open();
}

void QueuePage::viewMenu(const QString &id, const QPoint &place)
{
    const SavedView *view = m_saved->find(id);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"viewMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &action, bool possible, auto what) {
        QAction *one = menu->addAction(m_actions[action]->text());
        one->setObjectName(u"menu_"_s + action);
        one->setIcon(m_actions[action]->icon());
        one->setEnabled(possible);
        connect(one, &QAction::triggered, this, what);
    };
    if (!view) {
        QAction *why = menu->addAction(tr("Standard views are everybody's and stay as they are"));
        why->setEnabled(false);
    } else {
        const bool may = m_saved->mayChange(*view);
        const QList<SavedView> row = m_saved->beside(*view);
        add(u"rename_view"_s, may, [this, one = *view] { editView(one); });
        add(u"move_view_up"_s, row.indexOf(*view) > 0, [this, id] { m_saved->moveBy(id, -1); });
        add(u"move_view_down"_s, row.indexOf(*view) + 1 < row.size(), [this, id] { m_saved->moveBy(id, 1); });
        if (m_saved->mayTakeOver(*view))
            add(u"take_view"_s, true, [this, id] { m_saved->takeOver(id); });
        add(u"remove_view"_s, may, [this, id] { m_saved->remove(id); });
    }
    menu->popup(place);
}

void QueuePage::refuseViewActions()
{
    const bool ofReport = !queryTermValues(m_filter->text(), QueryField::Figure).isEmpty();
    setActionRefusal(m_actions[u"save_view"_s], !m_problems.isEmpty() ? tr("The filter has a wrong word.") : ofReport ? tr("The figure of a report is not kept as a view.") : QString());
    const SavedView *view = m_saved->find(m_views->viewAtHand());
    const QString none = view ? QString() : tr("No saved view is chosen.");
    const QString notMine = !view ? none : m_saved->mayChange(*view) ? QString() : tr("It belongs to somebody else.");
    setActionRefusal(m_actions[u"rename_view"_s], notMine);
    setActionRefusal(m_actions[u"remove_view"_s], notMine);
    setActionRefusal(m_actions[u"move_view_up"_s], none);
    setActionRefusal(m_actions[u"move_view_down"_s], none);
    setActionRefusal(m_actions[u"take_view"_s], !view ? none : m_saved->mayTakeOver(*view) ? QString() : tr("Only views of people who have left can be taken over."));
}

void QueuePage::arrangeColumns()
{
    m_list->setColumns(m_saved->columns(m_origin));
    m_arranged = m_list->columns();
    m_columnsTimer.stop(); // that was not the person's doing
}

/// What the person has arranged goes to the desk; a window that has another width is no arrangement.
void QueuePage::keepColumns()
{
    m_columnsTimer.stop();
    const QJsonArray columns = m_list->columns();
    if (columns == m_arranged)
        return;
    m_arranged = columns;
    m_saved->keepColumns(m_origin, columns);
}

/// Somebody is going to type: names are found by pinyin too.
void QueuePage::prepareNames()
{
    m_namesWanted = true;
    readTags();
    whenFinished(m_desk.views().spellOut({m_knownOrganisations, m_knownTags}), this, [](const Result<void> &) {});
}

void QueuePage::readTags()
{
    const QDateTime now = m_desk.clock().now();
    if (m_tagsAt.isValid() && std::abs(m_tagsAt.secsTo(now)) < c_tagsStaySeconds)
        return;
    m_tagsAt = now;
    whenFinished(m_desk.views().tags(), this, [this](const Result<KnownNames> &tags) {
        if (!tags)
            return; // without them nothing is completed, and no tag is doubted
        m_knownTags = *tags;
        if (m_namesWanted)
            prepareNames();
        const TicketQuery query = m_filter->query();
        if (query.doubts != m_doubts)
            ask(false);
    });
}

void QueuePage::findPeople(const QString &typed, const std::function<void(const QStringList &)> &answer)
{
    whenFinished(m_desk.people().find(typed), this, [answer](const Result<QList<CustomerHit>> &hits) {
        QStringList names;
        if (hits) {
            for (const CustomerHit &hit : *hits) {
                if (!names.contains(hit.customer.name))
                    names += hit.customer.name;
            }
        }
        answer(names);
    });
}

void QueuePage::typing(QueryField field, const QString &value)
{
    if (field != QueryField::Customer || value.size() < 1 || value == m_peopleFor)
        return;
    m_peopleFor = value;
    findPeople(value, [this, value](const QStringList &names) {
        if (value != m_peopleFor)
            return;
        // Found by pinyin, initials or phone: whatever was typed stands for them.
        m_knownPeople = KnownNames::of(names);
        m_knownPeople.foundBy = foldText(value);
        m_filter->offer();
    });
}

} // namespace frontdesk
