#pragma once

#include "core/planning/assignmentwork.h"
#include "ui/ticket/actiondialog.h"

class QAction;
class QLineEdit;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTreeView;

namespace frontdesk {

/// To whom: who is suggested, then groups with their members, found while typing; then why. One key gives the ticket to the first suggestion.
class AssignDialog final : public ActionDialog
{
    Q_OBJECT
public:
    AssignDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent);

protected:
    void fill(TicketAction &action) const override;
    void retranslate() override;
    void pageChanged() override;
    Error checked(const TicketAction &action) const override;
    bool letChoose(const TicketPage &before, const Error &error) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void list();
    void listSuggested();
    void suggest();
    void takeSuggestion();
    void chooseFirst();
    QModelIndex firstChoice() const;

    AssignmentService m_assignment;
    AssignmentSuggestions m_suggested; ///< the best few
    bool m_asked = false; ///< they have come, or why not
    bool m_answered = false;
    QAction *m_takeSuggestion;
    KeyButton *m_take;
    QString m_language;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QStandardItemModel *m_groups;
    QSortFilterProxyModel *m_found;
};

} // namespace frontdesk
