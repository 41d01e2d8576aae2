#pragma once

#include "core/planning/rosterwork.h"
#include "ui/planning/rostermodel.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace frontdesk {

/// Paints people, shifts and what is wrong with them: the bar says early, middle or late, the letter says it again.
class RosterDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// One shift as a chip in the box; `narrow` = the letter alone.
    static void paintShift(QPainter &painter, const QRectF &box, const ShiftPattern &pattern, RosterShift::State state, bool conflict, bool narrow);
    static void paintLeave(QPainter &painter, const QRectF &box, bool narrow);
};

/// The grid of a roster. Only what is in sight is painted. Says what a person wants done to cells; it changes nothing itself.
class RosterView final : public QTableView
{
    Q_OBJECT
public:
    explicit RosterView(RosterModel *model, QWidget *parent = nullptr);

    /// Without it cells are read, and keys that would change them are refused.
    void setEditable(bool editable) { m_editable = editable; }
    bool isEditable() const { return m_editable; }
    /// The cells that are selected, or the current one; days only.
    QList<QModelIndex> chosen() const;
    /// Makes this cell the current one and the only one selected, whatever keys are held.
    void go(const QModelIndex &cell);
    /// Widths of the columns and the height of the header, by what the model has.
    void fit();

public slots:
    void undo() { emit undoWanted(); }
    void copy();
    void paste();

signals:
    /// Digit n (1 …) or the letter of a mark ("early") for the chosen cells.
    void patternNumber(int number);
    void markWanted(const QString &mark);
    void clearWanted();
    void pasteWanted(const QList<frontdesk::Id<frontdesk::ShiftPattern>> &patterns);
    /// Enter or double click: a menu of what can be done to the cell.
    void menuWanted(const QModelIndex &cell);
    /// Drawn from one cell to another with the mouse.
    void moved(const QModelIndex &from, const QModelIndex &to, bool copies);
    void undoWanted();
    void publishWanted();
    void nextConflictWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    RosterModel *m_roster;
    bool m_editable = false;
    QList<Id<ShiftPattern>> m_copied;
    QPersistentModelIndex m_drawn; ///< the cell that is being drawn elsewhere
    QPoint m_pressed;
    bool m_drawing = false;
};

} // namespace frontdesk
