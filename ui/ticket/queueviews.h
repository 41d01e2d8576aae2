#pragma once

#include "core/support/error.h"
#include "core/ticket/ticketfilter.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QTreeView>
#include <QWidget>

class QLabel;
class QStandardItem;
class QStandardItemModel;

namespace frontdesk {

class Desk;
struct ChangeSet;

/// One view of the queue: a name and the query it stands for.
struct QueueView
{
    QString id;    ///< "mine", stable: saved layouts name it
    StandardView view = StandardView::AllOpen;
    QString query; ///< as the filter line shows it
};
/// The views everybody has, in the order on screen.
const QList<QueueView> &standardQueueViews();
QString queueViewName(const QString &id);
const QueueView *queueView(const QString &id);

/// The views of the queue with their live counters. Counting never runs on the GUI thread and never twice at once;
/// the pause between two counts grows with what one costs.
class QueueViews final : public QWidget
{
    Q_OBJECT
public:
    explicit QueueViews(Desk &desk, QWidget *parent = nullptr);
    ~QueueViews() override;

    QString currentView() const { return m_current; }
    /// Shows which view the list is; none if the filter is nobody's view. Emits nothing.
    void setCurrentView(const QString &id);
    /// -1 while not yet counted.
    qint64 count(const QString &id) const;
    qint64 lateCount(const QString &id) const;
    QTreeView *tree() const { return m_tree; }
    /// Counts again now.
    void recount();

signals:
    void viewChosen(const QString &id);
    void counted();
    void failed(const frontdesk::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Counter
    {
        QStandardItem *item = nullptr;
        qint64 count = -1;
        qint64 late = -1;
        qint64 changedAt = 0; ///< ms of m_steady, 0 = not lately
    };
    void onChanges(const ChangeSet &changes);
    void take(const QList<qint64> &counts);
    void dropMarks();
    void word();
    void wordFoot();
    void show(const QString &id);
    QList<TicketFilter> filters() const;

    Desk &m_desk;
    QTreeView *m_tree;
    QStandardItemModel *m_model;
    QStandardItem *m_section = nullptr;
    QLabel *m_foot;
    QHash<QString, Counter> m_counters;
    QString m_current;
    QDateTime m_countedAt;
    QTimer m_timer, m_marks;
    QElapsedTimer m_steady;
    qint64 m_startedAt = 0, m_cost = 0;
    std::shared_ptr<std::atomic<bool>> m_token;
    bool m_running = false, m_again = false;
};

} // namespace frontdesk
