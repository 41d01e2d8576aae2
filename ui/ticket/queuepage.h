#pragma once

#include "core/ticket/masschange.h"
#include "core/ticket/ticketquery.h"
#include "ui/shell/page.h"

#include <QHash>
#include <QJsonArray>
#include <QTimer>

class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace frontdesk {

class Desk;
class EmptyState;
class ErrorBanner;
class FilterChips;
class FilterLine;
class FilterProblem;
class KeyButton;
class QueueViews;
class ReadingPane;
class SavedViews;
struct SavedView;
class TextDrafts;
class TicketListModel;
class TicketListView;

/// The queue: views with live counters, filter, list of tickets and reading pane (guide, screen 01).
class QueuePage final : public Page
{
    Q_OBJECT
public:
    enum class PanePlace { Automatic, Below, Right, Hidden };

    /// The desk must be open; both must outlive the page. `drafts`: for what is typed where a view is kept.
    QueuePage(Desk &desk, TextDrafts &drafts, QWidget *parent = nullptr);
    ~QueuePage() override;

    QString pageId() const override { return QStringLiteral("queue"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("view-task"); }
    PageBadge badge() const override;
    void focusStart() override;
    QList<QAction *> menuActions(MenuPlace place) const override;
    QString statusText() const override;
    QString statusDetail() const override;
    QList<QWidget *> panes() const override;
    void reload() override;
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;
    Id<Ticket> ticketBeside(Id<Ticket> id, int step) override;

    /// Shows exactly these tickets, as typed into the filter line.
    void showQuery(const QString &text);
    /// Shows exactly these tickets, which a figure of a report counts; it stands in the filter line under its name as long as the page lives.
    void showFigure(const QString &name, const QList<qint64> &tickets);
    /// A standard view ("mine") or a saved one ("saved:12").
    void showView(const QString &id);
    /// Selects exactly these, as far as they are in the list.
    void selectTickets(const QList<Id<Ticket>> &tickets);
    /// Keeps the filter as it stands: into the view that it came from, or as a new one, as the person says.
    void saveView();
    /// Says over the list why something asked for here was not done.
    void showError(const Error &error);
    void setPanePlace(PanePlace place);
    PanePlace panePlace() const { return m_panePlace; }

    TicketListModel *model() const { return m_model; }
    TicketListView *list() const { return m_list; }
    FilterLine *filterLine() const { return m_filter; }
    SavedViews *savedViews() const { return m_saved; }

signals:
    /// A key or button asks for something to be done to tickets, as the person sees them: take, assign, pending, resolve, priority, tag,
    /// close, reopen, reply, link, merge. Whether it is possible has been checked for the current one only, and not when several are chosen.
    void actionRequested(const QString &action, const QList<frontdesk::MassTarget> &tickets);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QueryContext queryContext() const;
    void makeActions();
    void makeViews();
    void makeLayout();
    void makeMenus();
    void ask(bool final);
    void findCustomers(const QStringList &names);
    void showProblems(const TicketQuery &query);
    void sortBy(const TicketSort &sort);
    // Views (queuepage_views.cpp).
    QString viewOf(const QString &text) const;
    TicketSort sortOf(const QString &view) const;
    void editView(const SavedView &view);
    void viewMenu(const QString &id, const QPoint &place);
    void refuseViewActions();
    void arrangeColumns();
    void keepColumns();
    void prepareNames();
    void readTags();
    void findPeople(const QString &typed, const std::function<void(const QStringList &)> &answer);
    void typing(QueryField field, const QString &value);
    void currentChanged();
    void refuse();
    void wordCount();
    void word();
    void explainEmptiness();
    void offerWithout(const TicketQuery &query);
    void placePane();
    void act(const QString &action);

    Desk &m_desk;
    TextDrafts &m_drafts;
    QHash<QString, QList<Id<Customer>>> m_customers; ///< before the widgets, which ask for them
    QHash<QString, QList<Id<Organisation>>> m_organisations;
    QMap<QString, QString> m_organisationNames;
    KnownNames m_knownOrganisations, m_knownTags, m_knownPeople;
    bool m_namesWanted = false;
    QDateTime m_tagsAt;      ///< when they were read
    QMap<QString, QList<qint64>> m_figures; ///< shown here, the last few
    QStringList m_figureOrder; ///< their names, oldest first
    QString m_peopleFor;     ///< the typed text that callers are looked up for
    SavedViews *m_saved;
    TicketListModel *m_model;
    QueueViews *m_views;
    FilterLine *m_filter;
    FilterChips *m_chips;
    TicketListView *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    ReadingPane *m_pane = nullptr;
    ErrorBanner *m_banner;
    FilterProblem *m_problem = nullptr;
    KeyButton *m_saveButton = nullptr;
    QLabel *m_count;
    QToolButton *m_layoutButton;
    QSplitter *m_across; ///< views | list and pane
    QSplitter *m_body;   ///< list | pane
    QHash<QString, QAction *> m_actions;
    QAction *m_dropTerm, *m_showAll, *m_useClosest, *m_retry, *m_restoreView;
    QList<QueryProblem> m_problems, m_doubts;
    QString m_origin;        ///< the view that was shown last; the filter may have been changed since
    QJsonArray m_arranged;   ///< the columns as they stood when the view was shown
    QTimer m_columnsTimer;
    TicketFilter m_asked;
    TicketSort m_sort;
    QString m_dropText;
    bool m_everAsked = false;
    PanePlace m_panePlace = PanePlace::Automatic;
    bool m_paneShown = true;
    QTimer m_loading, m_minute;
    int m_emptyRequest = 0;
};

} // namespace frontdesk
