#pragma once

#include "ui/shell/page.h"

#include <QAbstractListModel>
#include <QListView>
#include <QPointer>
#include <QStyledItemDelegate>

namespace frontdesk {

/// The pages of the rail, in order. Pages are not owned; one that is destroyed leaves its row.
class RailModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IconRole = Qt::UserRole, CountRole, UrgentRole };

    using QAbstractListModel::QAbstractListModel;

    void add(Page *page);
    Page *page(int row) const { return m_pages.value(row); }
    int rowOf(const Page *page) const { return int(m_pages.indexOf(page)); }
    /// Titles and badges are asked again.
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Page *> m_pages;
};

/// Paints icon, label and badge; an accent bar at the current page.
class RailDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The narrow navigation at the left: 68 px, one stop for Tab, arrows choose.
class Rail final : public QListView
{
    Q_OBJECT
public:
    explicit Rail(RailModel *pages, QWidget *parent = nullptr);
    QSize sizeHint() const override;

signals:
    /// A page was clicked or entered, also the one that is current already.
    void chosen(frontdesk::Page *page);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void fit();

    RailModel *m_pages;
};

} // namespace frontdesk
