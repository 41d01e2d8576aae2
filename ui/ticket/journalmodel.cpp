#include "ui/ticket/journalmodel.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

void JournalModel::setPage(const TicketPage &page, const WordsContext &context)
{
    m_lines.clear();
    m_attachments.clear();
    for (const Attachment &attachment : page.attachments)
        m_attachments.insert(attachment.id.value, u"%1 %2"_s.arg(attachment.name, sizeWords(attachment.size)));
    for (const JournalEntry &entry : page.journal)
        m_lines += journalLines(entry, page, context);

    const QList<JournalLine> next = filtered();
    const int common = int(std::min(m_shown.size(), next.size()));
    for (int row = 0; row < common; ++row) {
        if (m_shown.at(row) == next.at(row))
            continue;
        m_shown[row] = next.at(row);
        emit dataChanged(index(row), index(row));
    }
    if (next.size() > common) {
        beginInsertRows({}, common, int(next.size()) - 1);
        m_shown = next;
        endInsertRows();
    } else if (m_shown.size() > common) {
        beginRemoveRows({}, common, int(m_shown.size()) - 1);
        m_shown = next;
        endRemoveRows();
    }
}

void JournalModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_shown.clear();
    endResetModel();
}

void JournalModel::setFilter(std::optional<JournalSort> filter)
{
    if (m_filter == filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_shown = filtered();
    endResetModel();
}

int JournalModel::count(std::optional<JournalSort> sort) const
{
    return sort ? int(std::count_if(m_lines.cbegin(), m_lines.cend(), [&](const JournalLine &line) { return line.sort == *sort; })) : int(m_lines.size());
}

QList<JournalLine> JournalModel::filtered() const
{
    if (!m_filter)
        return m_lines;
    QList<JournalLine> shown;
    std::copy_if(m_lines.cbegin(), m_lines.cend(), std::back_inserter(shown), [this](const JournalLine &line) { return line.sort == *m_filter; });
    return shown;
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JournalLine &line = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return line.shape == JournalShape::Message ? line.text : line.head;
    case JournalTimeRole: return line.time;
    case JournalAuthorRole: return line.author;
    case JournalShapeRole: return int(line.shape);
    case JournalVisibilityRole: return int(line.visibility);
    case JournalHeadRole: return line.head;
    case JournalTextRole: return line.text;
    case JournalIconRole: return line.icon;
    case JournalInkRole: return int(line.ink);
    case JournalImportedRole: return line.imported;
    case JournalAttachmentsRole: return line.attachment ? QVariant(QStringList{m_attachments.value(line.attachment.value)}) : QVariant();
    default: return {};
    }
}

} // namespace frontdesk
