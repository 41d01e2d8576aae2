#pragma once

#include "core/escalation/escalationservice.h"
#include "ui/ticket/wordscontext.h"

#include <QAbstractTableModel>

namespace frontdesk {

class Desk;

/// The list of "my attention": what is late first, then by kind and time. Reset when the items change; the view keeps its row by key.
class AttentionModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Priority, Kind, When, Number, Title, Why, ColumnCount };

    explicit AttentionModel(Desk &desk, QObject *parent = nullptr);

    void setItems(const QList<AttentionItem> &items);
    const AttentionItem *item(int row) const { return row >= 0 && row < m_items.size() ? &m_items.at(row) : nullptr; }
    int rowOf(const QString &key) const;
    /// Words again, after a change of language.
    void reword();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const AttentionItem &item, int column) const;

    Desk &m_desk;
    QList<AttentionItem> m_items;
    WordsContext m_words;
};

} // namespace frontdesk
