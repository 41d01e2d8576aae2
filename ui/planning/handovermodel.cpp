#include "ui/planning/handovermodel.h"

#include "ui/kit/chips.h"
#include "ui/kit/roles.h"
#include "ui/kit/stateglyph.h"
#include "ui/planning/handoverwords.h"
#include "ui/shell/tokens.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {
constexpr quintptr c_part = 0; // lines carry the number of their part, from 1
}

void HandoverModel::setSheet(const HandoverSheet &sheet, const WordsContext &words)
{
    beginResetModel();
    m_sheet = sheet;
    m_words = words;
    for (size_t part = 0; part < m_parts.size(); ++part)
        m_parts[part] = sheet.of(HandoverLine::Part(part));
    m_has = true;
    endResetModel();
}

void HandoverModel::clear()
{
    beginResetModel();
    m_sheet = {};
    m_parts = {};
    m_has = false;
    endResetModel();
}

const HandoverLine *HandoverModel::line(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == c_part)
        return nullptr;
    const QList<HandoverLine> &lines = m_parts.at(index.internalId() - 1);
    return index.row() < lines.size() ? &lines.at(index.row()) : nullptr;
}

QModelIndex HandoverModel::firstLine() const
{
    for (int part = 0; part < rowCount(); ++part) {
        if (const QModelIndex top = index(part, 0); rowCount(top) > 0)
            return index(0, 0, top);
    }
    return m_has ? index(0, 0) : QModelIndex();
}

QModelIndex HandoverModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : c_part);
}

QModelIndex HandoverModel::parent(const QModelIndex &index) const
{
    return !index.isValid() || index.internalId() == c_part ? QModelIndex() : createIndex(int(index.internalId()) - 1, 0, c_part);
}

int HandoverModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_has ? int(m_parts.size()) : 0;
    return parent.internalId() == c_part && parent.column() == 0 ? int(m_parts.at(size_t(parent.row())).size()) : 0;
}

QString HandoverModel::text(const HandoverLine &line, int column) const
{
    switch (column) {
    case Why: return handoverwords::marks(line);
    case When: return handoverwords::when(line, m_words);
    case Number: return line.number;
    case Title: return handoverwords::lineTitle(line, m_words);
    case Person: return line.person.isEmpty() ? tr("—") : line.person;
    case Owner: return line.owner ? m_words.person(line.owner) : tr("Nobody");
    default: return {};
    }
}

QVariant HandoverModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const HandoverLine *one = line(index);
    if (!one) {
        if (index.column() == 0 && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole))
            return handoverwords::part(m_sheet, HandoverLine::Part(index.row()));
        return role == UnreadRole ? QVariant(true) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return text(*one, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Number)
            return one->state.isEmpty() ? QVariant() : stateWords(one->state);
        return index.column() == Title || index.column() == Why || index.column() == Person ? QVariant(text(*one, index.column())) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == Priority)
            return one->priority > 0 ? prioritySpeech(one->priority) : QString();
        return index.column() == When && isLate(*one) ? tr("%1, late").arg(text(*one, When)) : text(*one, index.column());
    case PriorityRole: return one->priority > 0 ? QVariant(one->priority) : QVariant();
    case InkRole:
        if (isLate(*one) && (index.column() == When || index.column() == Why))
            return int(Ink::Crit);
        if (index.column() == Owner && !one->owner)
            return int(Ink::Tertiary);
        return index.column() == Title || index.column() == Why ? int(Ink::Text) : int(Ink::Secondary);
    default: return {};
    }
}

QVariant HandoverModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Priority: return tr("Priority");
    case Why: return tr("Why");
    case When: return tr("When");
    case Number: return tr("Number");
    case Title: return tr("Title");
    case Person: return tr("Caller");
    case Owner: return tr("Owner");
    default: return {};
    }
}

} // namespace frontdesk
