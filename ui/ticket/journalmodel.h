#pragma once

#include "ui/ticket/eventwords.h"

#include <QAbstractListModel>

namespace frontdesk {

/// The journal of one ticket as lines for ui/kit/journalview.h, oldest first, under a filter.
/// A page that is read again changes only the rows that differ, so scroll position, current row and selection stay.
class JournalModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setPage(const TicketPage &page, const WordsContext &context);
    void clear();
    /// Nothing = all.
    void setFilter(std::optional<JournalSort> filter);
    std::optional<JournalSort> filter() const { return m_filter; }
    int count(std::optional<JournalSort> sort) const;
    const JournalLine &line(int row) const { return m_shown.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<JournalLine> filtered() const;

    QList<JournalLine> m_lines;
    QList<JournalLine> m_shown;
    QHash<qint64, QString> m_attachments; ///< words of a file by its id
    std::optional<JournalSort> m_filter;
};

} // namespace frontdesk
