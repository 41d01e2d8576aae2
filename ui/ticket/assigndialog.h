#pragma once

#include "ui/ticket/actiondialog.h"

class QLineEdit;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTreeView;

namespace frontdesk {

/// To whom: groups with their members, found while typing; then why.
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
    void chooseFirst();

    QString m_language;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QStandardItemModel *m_groups;
    QSortFilterProxyModel *m_found;
};

} // namespace frontdesk
