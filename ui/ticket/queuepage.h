#pragma once

#include "core/ticket/masschange.h"
#include "core/ticket/ticketquery.h"
#include "ui/shell/page.h"

#include <QHash>
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
class QueueViews;
class ReadingPane;
class TicketListModel;
class TicketListView;

/// The queue: views with live counters, filter, list of tickets and reading pane (guide, screen 01).
class QueuePage final : public Page
{
    Q_OBJECT
public:
    enum class PanePlace { Automatic, Below, Right, Hidden };

    /// The desk must be open and outlive the page.
    explicit QueuePage(Desk &desk, QWidget *parent = nullptr);
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
    void showView(const QString &id);
    /// Selects exactly these, as far as they are in the list.
    void selectTickets(const QList<Id<Ticket>> &tickets);
    /// Says over the list why something asked for here was not done.
    void showError(const Error &error);
    void setPanePlace(PanePlace place);
    PanePlace panePlace() const { return m_panePlace; }

    TicketListModel *model() const { return m_model; }
    TicketListView *list() const { return m_list; }
    FilterLine *filterLine() const { return m_filter; }

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
    void makeLayout();
    void makeMenus();
    void ask(bool final);
    void findCustomers(const QStringList &names);
    void showProblem(const QueryProblem &problem);
    void clearProblem();
    void sortBy(const TicketSort &sort);
    void currentChanged();
    void refuse();
    void wordCount();
    void word();
    void explainEmptiness();
    void offerWithout(const TicketQuery &query);
    void placePane();
    void act(const QString &action);

    Desk &m_desk;
    QHash<QString, QList<Id<Customer>>> m_customers; ///< before the widgets, which ask for them
    QHash<QString, QList<Id<Organisation>>> m_organisations;
    TicketListModel *m_model;
    QueueViews *m_views;
    FilterLine *m_filter;
    FilterChips *m_chips;
    TicketListView *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    ReadingPane *m_pane = nullptr;
    ErrorBanner *m_banner;
    QLabel *m_count;
    QToolButton *m_layoutButton;
    QSplitter *m_across; ///< views | list and pane
    QSplitter *m_body;   ///< list | pane
    QHash<QString, QAction *> m_actions;
    QAction *m_dropTerm, *m_showAll, *m_useClosest, *m_retry;
    QList<QueryProblem> m_problems;
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
