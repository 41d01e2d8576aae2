#pragma once

#include "core/people/peopleservice.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace frontdesk {

/// People found for what was typed, best first; the last row offers to add somebody new.
class CustomerHits final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void show(const QList<CustomerHit> &hits, const QString &typed);
    void clear();
    void retranslate();
    void setChosen(Id<Customer> customer); ///< gets the tick

    /// Null for the row that adds somebody.
    const CustomerHit *hit(int row) const;
    qsizetype hits() const { return m_hits.size(); }
    const QString &typed() const { return m_typed; }
    Id<Customer> chosen() const { return m_chosen; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<CustomerHit> m_hits;
    QString m_typed;
    Id<Customer> m_chosen;
};

/// One line: tick, name, the pinyin or other key that matched with what was typed marked, VIP, extension.
class CustomerHitDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace frontdesk
