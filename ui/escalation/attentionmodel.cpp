#include "ui/escalation/attentionmodel.h"

#include "core/desk/desk.h"
#include "ui/escalation/attentionwords.h"
#include "ui/kit/chips.h"
#include "ui/kit/roles.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

AttentionModel::AttentionModel(Desk &desk, QObject *parent) : QAbstractTableModel(parent), m_desk(desk), m_words(WordsContext::of(desk)) {}

void AttentionModel::setItems(const QList<AttentionItem> &items)
{
    beginResetModel();
    m_items = items;
    std::stable_sort(m_items.begin(), m_items.end(), [](const AttentionItem &a, const AttentionItem &b) {
        return std::tuple(!a.late, int(a.kind), a.ticket.id ? a.ticket.priority : 6, a.at) < std::tuple(!b.late, int(b.kind), b.ticket.id ? b.ticket.priority : 6, b.at);
    });
    m_words = WordsContext::of(m_desk);
    endResetModel();
}

int AttentionModel::rowOf(const QString &key) const
{
    for (int row = 0; row < m_items.size(); ++row) {
        if (m_items.at(row).key() == key)
            return row;
    }
    return -1;
}

void AttentionModel::reword()
{
    m_words = WordsContext::of(m_desk);
    if (!m_items.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int AttentionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int AttentionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AttentionModel::text(const AttentionItem &item, int column) const
{
    switch (column) {
    case Kind: return attentionKindWords(item.kind);
    case When: return m_words.moment(item.at);
    case Number: return item.ticket.id ? item.ticket.number : item.kind == AttentionItem::Kind::Bulletin ? item.subject : tr("—");
    case Title:
        return item.ticket.id ? item.ticket.title.simplified() : item.title.zh.isEmpty() && item.title.en.isEmpty() ? item.subject.simplified() : item.title.in(QLocale().name()).simplified();
    case Why: return attentionWhy(item, m_words);
    default: return {};
    }
}

QVariant AttentionModel::data(const QModelIndex &index, int role) const
{
    const AttentionItem *one = item(index.row());
    if (!one || index.column() >= ColumnCount)
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(*one, index.column());
    case Qt::ToolTipRole: return index.column() == Title || index.column() == Why ? QVariant(text(*one, index.column())) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == Priority)
            return one->ticket.id ? prioritySpeech(one->ticket.priority) : QString();
        return index.column() == Kind && one->late ? tr("%1, late").arg(text(*one, Kind)) : text(*one, index.column());
    case PriorityRole: return one->ticket.id ? QVariant(one->ticket.priority) : QVariant();
    case UnreadRole: return index.column() == Kind && one->late;
    case InkRole:
        if (one->late && (index.column() == Kind || index.column() == When))
            return int(Ink::Crit);
        if (one->kind == AttentionItem::Kind::Breach && index.column() == When)
            return int(Ink::Warn);
        return index.column() == Title || index.column() == Kind ? int(Ink::Text) : int(Ink::Secondary);
    default: return {};
    }
}

QVariant AttentionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Priority: return tr("Priority");
    case Kind: return tr("What");
    case When: return tr("When");
    case Number: return tr("Number");
    case Title: return tr("Title");
    case Why: return tr("Why");
    default: return {};
    }
}

} // namespace frontdesk
