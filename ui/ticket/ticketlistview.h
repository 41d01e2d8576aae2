#pragma once

#include "core/support/id.h"
#include "core/ticket/ticketfilter.h"
#include "ui/kit/uniformtable.h"

#include <QJsonArray>
#include <QTimer>

namespace frontdesk {

class TicketListModel;

/// The list of tickets: one tab stop, rows chosen with keys or mouse, columns moved, sized and hidden by the agent.
/// Changes of the desk move no row under the eyes: what stands at the top of the view stays there, the current row and the selection follow
/// their tickets. (With 1,000,000 rows a QTreeView takes 44 MB and 150 ms for each row that comes or goes, a QTableView 10 MB and 10 ms.)
class TicketListView final : public UniformTable
{
    Q_OBJECT
public:
    static constexpr int mostSelected = 1000; ///< a selection beyond this is refused, by Ctrl+A and by Shift

    explicit TicketListView(QWidget *parent = nullptr);

    /// The model stays the caller's.
    void setTickets(TicketListModel *model);
    /// The next list to come begins at its first row instead of at the ticket that is current now.
    void startAtTop() { m_startAtTop = true; }

    Id<Ticket> currentTicket() const;
    QList<Id<Ticket>> selectedTickets() const; ///< in the order of the list; the current one if none is selected
    /// False if the ticket is not in the list.
    bool setCurrentTicket(Id<Ticket> id);
    void showSorting(const TicketSort &sort);

    /// How the columns stand, from the left, with their widths at 100 %.
    QJsonArray columns() const;
    /// Empty: the usual ones. What a column of this version does not know is left out. Emits nothing.
    void setColumns(const QJsonArray &columns);
    void resetColumns();

signals:
    /// Another ticket is current, or none.
    void currentTicketChanged();
    void sortRequested(const frontdesk::TicketSort &sort);
    void columnsChanged();
    void selectAllRefused(int rows);
    /// Time has passed, at most once a second while the list is to be seen; its own cells are told already.
    void ticked();

public slots:
    void selectAll() override;
    /// Selects the current row or takes it out of the selection.
    void toggleCurrentRow();
    void step(int rows);

protected:
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyboardSearch(const QString &) override {} // letters are commands here
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void fit();
    void makeCurrent(int row);
    void remember();
    void findAgain(bool wholeOrder);
    void holdPlace();
    void keepPlace();
    void tick();
    void wakeTick();
    void columnMenu(const QPoint &position);

    TicketListModel *m_tickets = nullptr;
    QTimer m_tick;
    QList<qint64> m_held; ///< rows in sight before the order changed, from the top
    bool m_atTop = true;
    bool m_startAtTop = true;
    qint64 m_soughtCurrent = 0;
    QList<qint64> m_soughtSelection;
    qint64 m_lastCurrent = 0;
};

} // namespace frontdesk
