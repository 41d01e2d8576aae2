#include "ui/ticket/queuepage.h"

#include "core/agreement/ticketclock.h"
#include "core/desk/desk.h"
#include "core/escalation/escalationservice.h"
#include "core/people/peopleservice.h"
#include "core/support/errortext.h"
#include "core/support/textfolding.h"
#include "core/support/whenfinished.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/filterchips.h"
#include "ui/ticket/filterline.h"
#include "ui/ticket/queueviews.h"
#include "ui/ticket/readingpane.h"
#include "ui/ticket/savedviews.h"
#include "ui/ticket/ticketerrors.h"
#include "ui/ticket/ticketlistmodel.h"
#include "ui/ticket/ticketlistview.h"
#include "ui/ticket/viewtree.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

SecondsLeft deskSecondsLeft(const Desk &desk)
{
    return [&desk](const Ticket &ticket, const QDateTime &now) { return secondsLeft(ticket, desk.reference()->agreements, now); };
}

} // namespace

QueuePage::QueuePage(Desk &desk, TextDrafts &drafts, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_drafts(drafts)
    , m_saved(new SavedViews(desk, this))
    , m_model(new TicketListModel(desk, deskSecondsLeft(desk), this))
    , m_views(new QueueViews(desk, *m_saved, [this] { return queryContext(); }, this))
    , m_filter(new FilterLine([this] { return queryContext(); }, this))
    , m_chips(new FilterChips([this] { return queryContext(); }, [this](const QString &typed, const auto &answer) { findPeople(typed, answer); }, this))
    , m_list(new TicketListView(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(u"queuePage"_s);
    useGround(this, Ground::Base);
    makeActions();
    makeLayout();
    makeMenus();
    m_list->setTickets(m_model);
    makeViews();

    connect(m_filter, &FilterLine::asked, this, &QueuePage::ask);
    connect(m_filter, &FilterLine::left, this, [this] {
        if (m_stack->currentWidget() == m_list)
            m_list->setFocus();
        else
            m_views->tree()->setFocus(); // an empty list has nothing to walk through
    });
    connect(m_chips, &FilterChips::textChosen, this, [this](const QString &text) {
        m_filter->setText(text);
        ask(true);
    });
    connect(m_list, &TicketListView::sortRequested, this, &QueuePage::sortBy);
    connect(m_list, &TicketListView::currentTicketChanged, this, &QueuePage::currentChanged);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueuePage::refuse);
    connect(m_list, &QAbstractItemView::activated, this, [this] { m_actions[u"open"_s]->trigger(); });
    connect(m_list, &TicketListView::selectAllRefused, this, [this](int rows) {
        m_banner->show(ErrorBanner::Tone::Notice, tr("%1 tickets are too many to select at once.").arg(QLocale().toString(rows)),
                       tr("Narrow the filter to %1 or fewer.").arg(QLocale().toString(TicketListView::mostSelected)));
    });
    connect(m_model, &TicketListModel::loadingChanged, this, [this] {
        // Nothing is said about loading in the first 300 ms.
        m_model->loading() ? m_loading.start() : m_loading.stop();
        if (!m_model->loading())
            wordCount();
    });
    connect(m_model, &TicketListModel::shown, this, [this] {
        m_list->showSorting(m_model->sorting());
        explainEmptiness();
        wordCount();
    });
    connect(m_model, &TicketListModel::orderArrived, this, &QueuePage::explainEmptiness);
    connect(m_model, &TicketListModel::orderChanged, this, [this] {
        explainEmptiness();
        wordCount();
    });
    connect(m_model, &TicketListModel::orderArrived, this, &QueuePage::wordCount);
    connect(m_model, &TicketListModel::changedCountChanged, this, &QueuePage::wordCount);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const int row = m_list->currentIndex().row();
        if (row >= first.row() && row <= last.row() && last.column() > int(TicketColumn::TimeLeft))
            currentChanged();
    });
    const auto failed = [this](const Error &error) {
        m_banner->showError(errorText(error));
        m_banner->setActions({m_retry});
    };
    connect(m_model, &TicketListModel::failed, this, failed);
    connect(&desk, &Desk::connectionChanged, this, [this](ConnectionState state) {
        if (state == ConnectionState::Connected)
            m_banner->clear();
    });
    connect(&desk, &Desk::referenceChanged, this, [this] { m_chips->setText(m_filter->text()); });
    m_loading.setSingleShot(true);
    m_loading.setInterval(300);
    connect(&m_loading, &QTimer::timeout, this, &QueuePage::wordCount);
    // A filter with a time term moves on with the clock.
    m_minute.setInterval(60000);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        const TicketQuery query = m_filter->query();
        if (query.usable() && query.movesWithTime)
            m_model->follow(m_asked = query.filter);
    });
    m_minute.start();
    word();
    showView(u"all_open"_s);
}

QueuePage::~QueuePage() = default;

QueryContext QueuePage::queryContext() const
{
    return {*m_desk.reference(), m_desk.actor(), m_desk.clock().now(), QLocale().language() == QLocale::Chinese ? u"zh"_s : u"en"_s,
            m_customers,         m_organisations, m_organisationNames, m_knownOrganisations, m_knownTags, m_knownPeople, m_figures};
}

QString QueuePage::title() const
{
    return tr("Queue");
}

PageBadge QueuePage::badge() const
{
    return {int(qBound(qint64(0), m_views->count(u"mine"_s), qint64(100000))), m_views->lateCount(u"mine"_s) > 0};
}

void QueuePage::focusStart()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

QString QueuePage::statusText() const
{
    if (!m_list->currentIndex().isValid())
        return {};
    return tr("%1 of %2", "row of how many").arg(QLocale().toString(m_list->currentIndex().row() + 1), QLocale().toString(m_model->rowCount()));
}

QString QueuePage::statusDetail() const
{
    if (!m_model->lastChange().isValid())
        return {};
    return tr("last change %1").arg(m_model->lastChange().toTimeZone(m_model->cells().zone).toString(u"HH:mm:ss"_s));
}

QList<QWidget *> QueuePage::panes() const
{
    return {m_views->tree(), m_filter, m_list, m_pane};
}

void QueuePage::reload()
{
    m_banner->clear();
    m_model->reload();
    m_views->recount();
    m_pane->reload();
}

void QueuePage::showQuery(const QString &text)
{
    m_list->startAtTop();
    m_filter->setText(text);
    ask(true);
}

void QueuePage::showFigure(const QString &name, const QList<qint64> &tickets)
{
    constexpr qsizetype most = 20;
    const QString key = QString(name).remove(u'"').simplified();
    m_figures.insert(key, tickets);
    m_figureOrder.removeAll(key);
    m_figureOrder += key;
    while (m_figureOrder.size() > most)
        m_figures.remove(m_figureOrder.takeFirst());
    showQuery(queryFieldName(QueryField::Figure) + u':' + quotedQueryValue(key));
}

void QueuePage::ask(bool final)
{
    const QString text = m_filter->text();
    const TicketQuery query = m_filter->query();
    m_chips->setText(text);
    m_views->setCurrentView(viewOf(text));
    showProblems(query);
    refuseViewActions();
    if (!query.problems.isEmpty()) {
        return; // what is on screen stays until the text means something again
    }
    if (!query.customersToFind.isEmpty()) {
        findCustomers(query.customersToFind);
        return;
    }
    const TicketSort sort = query.sort.value_or(sortOf(m_views->currentView()));
    if (final && !m_filter->edit()->hasFocus() && m_everAsked && query.filter == m_asked && sort == m_model->sorting())
        return;
    if (!m_everAsked || query.filter != m_asked || sort != m_model->sorting()) {
        m_everAsked = true;
        m_asked = query.filter;
        ++m_emptyRequest;
        m_model->show(query.filter, sort);
        m_list->showSorting(sort);
    }
    if (final && m_filter->edit()->hasFocus())
        m_list->setFocus();
}

void QueuePage::findCustomers(const QStringList &names)
{
    for (const QString &name : names) {
        whenFinished(m_desk.people().find(name), this, [this, name](const Result<QList<CustomerHit>> &hits) {
            if (!hits) {
                m_banner->showError(errorText(hits.error()));
                return;
            }
            const QString folded = foldText(name);
            QList<Id<Customer>> exact, near;
            for (const CustomerHit &hit : *hits) {
                const bool same = foldText(hit.customer.name) == folded || foldText(hit.customer.number) == folded;
                (same ? exact : near) += hit.identities;
            }
            m_customers.insert(folded, exact.isEmpty() ? near : exact);
            m_views->follow();
            ask(false);
        });
    }
}

void QueuePage::sortBy(const TicketSort &sort)
{
    m_filter->setText(withQueryTerm(m_filter->text(), QueryField::Sort, {sort.descending ? u'-' + sort.column : sort.column}));
    ask(true);
}

void QueuePage::currentChanged()
{
    const int row = m_list->currentIndex().row();
    m_pane->setTicket(m_list->currentTicket(), m_model->ticket(row));
    refuse();
    emit statusChanged();
}

void QueuePage::refuse()
{
    const std::optional<Ticket> ticket = m_model->ticket(m_list->currentIndex().row());
    const WordsContext words = WordsContext::of(m_desk);
    // Key, and the action of the service whose refusal decides.
    static const QList<std::pair<QString, QString>> asked{{u"take"_s, u"take"_s},       {u"assign"_s, u"assign"_s}, {u"pending"_s, u"pending"_s},
                                                          {u"resolve"_s, u"resolve"_s}, {u"reply"_s, u"reply"_s},   {u"link"_s, u"link"_s},
                                                          {u"set_priority"_s, u"priority"_s}, {u"tag"_s, u"tag"_s}, {u"merge"_s, u"edit"_s}};
    int chosen = 0; // by ranges: a hundred thousand rows may be chosen with one key
    for (const QItemSelectionRange &range : m_list->selectionModel()->selection())
        chosen += range.height();
    const bool several = chosen > 1;
    for (const auto &[id, action] : asked) {
        if (several) { // each is judged on its own
            setActionRefusal(m_actions[id], {});
            m_actions[id]->setVisible(true);
            continue;
        }
        if (!ticket) {
            setActionRefusal(m_actions[id], tr("No ticket is chosen."));
            continue;
        }
        const std::optional<Error> reason = m_desk.tickets().refusal(*ticket, action);
        setActionRefusal(m_actions[id], reason ? refusalWords(*reason, words) : QString());
        const bool ever = id == "link"_L1 || id == "reply"_L1 || id == "set_priority"_L1 || id == "tag"_L1 || id == "merge"_L1 || m_desk.reference()->workflow.knows(ticket->kind, action);
        m_actions[id]->setVisible(ever);
    }
    // Who has the ticket already needs no button for taking it; the key still says why.
    m_actions[u"take"_s]->setVisible(several || !ticket || ticket->owner != m_desk.actor().staff);
    const auto upwards = ticket ? escalationRefusal(*ticket, *m_desk.reference(), EscalationDraft::Direction::Hierarchical) : std::nullopt;
    setActionRefusal(m_actions[u"escalate"_s], !ticket ? tr("No ticket is chosen.") : upwards ? refusalWords(*upwards, words) : QString());
    QAction *close = m_actions[u"close_ticket"_s];
    if (!ticket) {
        setActionRefusal(close, tr("No ticket is chosen."));
    } else {
        const std::optional<Error> reason = m_desk.tickets().refusal(*ticket, u"close"_s);
        setActionRefusal(close, reason ? refusalWords(*reason, words) : QString());
    }
    for (const QString &id : {u"open"_s, u"own_window"_s})
        setActionRefusal(m_actions[id], ticket ? QString() : tr("No ticket is chosen."));
}

void QueuePage::showError(const Error &error)
{
    const ErrorWords words = ticketErrorWords(error, WordsContext::of(m_desk));
    m_banner->setActions({});
    m_banner->showError(words.what, words.next);
}

void QueuePage::act(const QString &action)
{
    QList<MassTarget> targets;
    for (const Id<Ticket> id : m_list->selectedTickets()) {
        // As the row shows it: what a colleague did since is told instead of done over.
        const std::optional<Ticket> seen = m_model->ticket(m_model->rowOf(id));
        targets += seen ? MassTarget{id, seen->flowSeq, seen->priority} : MassTarget{id};
    }
    if (!targets.isEmpty())
        emit actionRequested(action, targets);
}

void QueuePage::selectTickets(const QList<Id<Ticket>> &tickets)
{
    QItemSelection rows;
    for (const Id<Ticket> id : tickets) {
        if (const int row = m_model->rowOf(id); row >= 0)
            rows.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
    }
    m_list->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (!rows.isEmpty())
        m_list->selectionModel()->setCurrentIndex(rows.first().topLeft(), QItemSelectionModel::NoUpdate);
}

Id<Ticket> QueuePage::ticketBeside(Id<Ticket> id, int step)
{
    const int row = m_model->rowOf(id);
    const Id<Ticket> beside = m_model->ticketAt(row < 0 ? m_list->currentIndex().row() : row + step);
    if (beside)
        m_list->setCurrentTicket(beside);
    return beside;
}

void QueuePage::saveLayout(QSettings &settings) const
{
    settings.setValue(u"across"_s, m_across->saveState());
    settings.setValue(m_body->orientation() == Qt::Vertical ? u"bodyBelow"_s : u"bodyRight"_s, m_body->saveState());
    settings.setValue(u"pane"_s, int(m_panePlace));
    settings.setValue(u"paneShown"_s, m_paneShown);
    // The figure of a report is known only while the program runs.
    settings.setValue(u"query"_s, queryTermValues(m_filter->text(), QueryField::Figure).isEmpty() ? m_filter->text() : QString());
    settings.setValue(u"view"_s, m_origin);
}

void QueuePage::restoreLayout(QSettings &settings)
{
    m_across->restoreState(settings.value(u"across"_s).toByteArray());
    m_panePlace = PanePlace(qBound(0, settings.value(u"pane"_s).toInt(), int(PanePlace::Hidden)));
    m_paneShown = settings.value(u"paneShown"_s, true).toBool();
    placePane();
    const Qt::Orientation orientation = m_body->orientation();
    m_body->restoreState(settings.value(orientation == Qt::Vertical ? u"bodyBelow"_s : u"bodyRight"_s).toByteArray());
    m_body->setOrientation(orientation);
    m_origin = settings.value(u"view"_s, m_origin).toString();
    arrangeColumns();
    if (const QString query = settings.value(u"query"_s).toString(); !query.isEmpty())
        showQuery(query);
}

void QueuePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        word();
        currentChanged();
        explainEmptiness();
        wordCount();
    }
}

void QueuePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placePane();
}

} // namespace frontdesk
