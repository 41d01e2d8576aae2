#pragma once

#include "core/planning/handover.h"
#include "ui/ticket/wordscontext.h"

#include <QAbstractItemModel>

namespace frontdesk {

/// A sheet as a tree: its three parts, below each its lines. Reset with each sheet.
class HandoverModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Priority, Why, When, Number, Title, Person, Owner, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setSheet(const HandoverSheet &sheet, const WordsContext &words);
    void clear();
    const HandoverSheet &sheet() const { return m_sheet; }
    const WordsContext &words() const { return m_words; }
    /// Null for a part.
    const HandoverLine *line(const QModelIndex &index) const;
    QModelIndex firstLine() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const HandoverLine &line, int column) const;
    bool isLate(const HandoverLine &line) const { return line.at.isValid() && line.at <= m_sheet.to && line.part != HandoverLine::Part::Changed; }

    HandoverSheet m_sheet;
    WordsContext m_words;
    std::array<QList<HandoverLine>, 3> m_parts;
    bool m_has = false;
};

} // namespace frontdesk
