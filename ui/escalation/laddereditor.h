#pragma once

#include "core/agreement/ladder.h"
#include "core/people/directory.h"

#include <QStyledItemDelegate>
#include <QWidget>

class QLabel;
class QStandardItemModel;
class QTreeView;

namespace frontdesk {

class KeyButton;

/// The escalation ladder of an agreement as a small table: clock, when, again, what, whom. Ins adds a step, Del removes the current one,
/// F2 or typing edits a cell; steps stand in the order in which equal times fire. Part of a form: it saves nothing itself.
class LadderEditor final : public QWidget
{
    Q_OBJECT
public:
    enum Column { Clock, Point, Value, Every, Action, To, ColumnCount };

    explicit LadderEditor(const Directory &directory, QWidget *parent = nullptr);

    /// Copied; its active groups may be chosen for "reassign".
    void setDirectory(const Directory &directory);

    void setLadder(const Ladder &ladder);
    /// As it stands in the table, also while it is not yet allowed.
    Ladder ladder() const;
    /// What checkLadder() says; a wrong step is made the current one and its error shown under the table.
    Result<void> check();
    /// Shows an error of the desk at field "ladder.N"; false if it is for another field.
    bool showError(const Error &error);

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    friend class LadderCellDelegate;
    void add();
    void remove();
    void word(int row);
    void retranslate();
    QString codeAt(int row, int column) const;

    Directory m_directory;
    QStandardItemModel *m_model;
    QTreeView *m_table;
    QLabel *m_hint, *m_error;
    QAction *m_add, *m_remove;
    KeyButton *m_addButton, *m_removeButton;
    bool m_filling = false;
};

} // namespace frontdesk
