#pragma once

#include "core/knowledge/article.h"
#include "core/search/tokenizer.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace frontdesk {

/// Articles that were found or listed, at most some hundred.
class ArticleRows final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void show(const QList<ArticleHit> &hits);
    const ArticleHit *hit(int row) const { return row >= 0 && row < m_hits.size() ? &m_hits.at(row) : nullptr; }
    int rowOf(Id<Article> article) const; ///< -1 = not there
    void refresh();                       ///< the language is another one
    /// "used 23 times", "91% helpful", "EN, 中文".
    static QString facts(const Article &article);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_hits.size()); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<ArticleHit> m_hits;
};

/// Kind and number, title, two lines of the text with what was looked for marked, how often it helped.
class ArticleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace frontdesk
