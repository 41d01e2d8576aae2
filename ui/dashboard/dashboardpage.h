#pragma once

#include "core/reporting/dashboard.h"
#include "ui/shell/page.h"

#include <QPointer>
#include <QTimer>

class QGridLayout;
class QLabel;
class QStackedWidget;
class QTreeView;

namespace frontdesk {

class AttentionCenter;
class AttentionModel;
class CardFrame;
class DayChart;
class EmptyState;
class ErrorBanner;
class FigureCard;
class KeyButton;
class SegmentedControl;
class TicketListModel;
class TicketListView;
class Wallboard;
class WorkModel;
class WorkTable;

/// What somebody in their role must know now: an agent what comes next and why, a lead the queues, people and breaches ahead, a manager the day
/// beside what is usual. Live while it is on screen; every figure leads to exactly what it counts.
class DashboardPage final : public Page
{
    Q_OBJECT
public:
    /// Neither is owned; both must outlive the page.
    DashboardPage(Desk &desk, AttentionCenter &attention, QWidget *parent = nullptr);
    ~DashboardPage() override;

    QString pageId() const override { return QStringLiteral("dashboard"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("dashboard-show"); }
    void focusStart() override;
    QList<QAction *> menuActions(MenuPlace place) const override;
    QString statusText() const override;
    QString statusDetail() const override;
    QList<QWidget *> panes() const override;
    void reload() override;
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;

    Dashboard &board() { return m_board; }
    void showBoard(Dashboard::Board board);
    /// Fills the screen with the figures of the board, to be read from metres; Esc or F11 leave it.
    void showWall();
    Wallboard *wall() const;

signals:
    /// The tickets behind a figure are those of this filter, as typed in the queue.
    void queryRequested(const QString &text);
    /// They are exactly these.
    void figureRequested(const QString &name, const QList<qint64> &tickets);
    void callsRequested();
    void attentionRequested();
    void rosterRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// A part of the page: a frame with its title over a widget, or over the words why that is empty.
    struct Card
    {
        CardFrame *frame = nullptr;
        QLabel *title = nullptr, *note = nullptr;
        QStackedWidget *stack = nullptr;
        EmptyState *empty = nullptr;
    };
    Card makeCard(const QString &name, QWidget *content, const QString &icon);
    // dashboardpage_parts.cpp
    void makeParts();
    void arrange();
    void fillQueues();
    void fillPeople();
    void fillCharts();
    void fillList();
    void fillWaiting();
    void retranslate();

    void refresh();
    void activate();
    void openFigure(const QString &id);
    void open(const TicketFilter &filter);
    void openMeasure(const QString &measure, const QString &name, const ReportBucket &bucket = {});
    void say(const Error &error);
    void sayDefinition(QWidget *focus);

    Desk &m_desk;
    AttentionCenter &m_attention;
    Dashboard m_board;
    QLabel *m_heading, *m_day, *m_definition;
    SegmentedControl *m_boards;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
    EmptyState *m_away;
    QList<FigureCard *> m_figures;
    QGridLayout *m_body = nullptr;
    TicketListModel *m_tickets;
    TicketListView *m_list;
    AttentionModel *m_attentionModel;
    QTreeView *m_waiting;
    WorkModel *m_queueModel, *m_peopleModel;
    WorkTable *m_queues, *m_people;
    DayChart *m_hours, *m_flow;
    Card m_listCard, m_waitingCard, m_queueCard, m_peopleCard;
    QAction *m_wallAction, *m_nextBoard, *m_previousBoard, *m_retry, *m_openTicket;
    KeyButton *m_wallButton;
    QPointer<Wallboard> m_wall;
    QTimer m_soon, m_minute;
    bool m_listShown = false;
    int m_hoursFrom = 0; ///< the hour of the first bar
    int m_opening = 0;   ///< answers about a figure chosen before are too late
};

} // namespace frontdesk
