#pragma once

#include "core/support/error.h"
#include "core/ticket/ticketquery.h"
#include "core/ticket/viewcounters.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QStandardItem;
class QStandardItemModel;

namespace frontdesk {

class Desk;
class SavedViews;
class ViewTree;

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

/// The views of the queue with their live counters: standard ones, one's own, and those shared with each of one's groups.
class QueueViews final : public QWidget
{
    Q_OBJECT
public:
    /// What a query means at this moment.
    using Context = std::function<QueryContext()>;

    /// All outlive the widget.
    QueueViews(Desk &desk, SavedViews &saved, Context context, QWidget *parent = nullptr);
    ~QueueViews() override;

    QString currentView() const { return m_current; }
    /// Shows which view the list is; none if the filter is nobody's view. Emits nothing.
    void setCurrentView(const QString &id);
    /// The view that the keys are about: current in the tree.
    QString viewAtHand() const;
    /// -1 while not yet counted.
    qint64 count(const QString &id) const;
    qint64 lateCount(const QString &id) const;
    QString name(const QString &id) const; ///< as on screen
    ViewTree *tree() const { return m_tree; }
    /// Counts everything again.
    void recount();
    /// The context knows more names than before: saved views may mean something now.
    void follow();

signals:
    void viewChosen(const QString &id);
    void counted();
    void failed(const frontdesk::Error &error);
    /// Saved views name callers that the context does not know yet.
    void customersWanted(const QStringList &names);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Entry
    {
        QStandardItem *item = nullptr;
        qint64 changedAt = 0; ///< ms of m_steady, 0 = not lately
        bool broken = false;
    };
    void fill();
    QStandardItem *heading(const QString &key);
    void add(QStandardItem *section, const QString &id, bool movable);
    void countAll();
    void take(const QStringList &ids);
    void dropMarks();
    void word();
    void wordFoot();

    Desk &m_desk;
    SavedViews &m_saved;
    Context m_context;
    ViewTree *m_tree;
    QStandardItemModel *m_model;
    QLabel *m_foot;
    ViewCounters *m_counters;
    QHash<QString, Entry> m_entries;
    QString m_current;
    QTimer m_marks;
    QElapsedTimer m_steady;
    bool m_filling = false;
};

} // namespace frontdesk
