#pragma once

#include "core/escalation/escalationservice.h"
#include "ui/kit/delegates/celldelegate.h"
#include "ui/ticket/wordscontext.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>

namespace frontdesk {

/// Groups with their people, to whom a ticket may go: functional = every group, hierarchical = leads and managers.
class CandidateModel final : public QStandardItemModel
{
    Q_OBJECT
public:
    enum Column { Who, Presence, Load, Alike, Language, Why, ColumnCount };
    enum Role { GroupIdRole = Qt::UserRole + 1, PersonIdRole, LoadRole, UrgentRole, PresentRole, GroupRowRole };

    using QStandardItemModel::QStandardItemModel;

    /// Fills the list anew, in the language of `words`.
    void fill(const QList<EscalationCandidate> &candidates, const Ticket &ticket, EscalationDraft::Direction direction, const WordsContext &words);

private:
    QList<QStandardItem *> rowOf(const EscalationCandidate &candidate, const Ticket &ticket, const WordsContext &words, bool upwards) const;
};

/// Keeps people whose name, or whose group, has the words; groups of kept people stay.
class CandidateFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString &words);
    void setOnlyPresent(bool only);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_words;
    bool m_onlyPresent = false;
};

/// Radio mark and initials before the name, a bar for the load, a dot for presence.
class CandidateDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter &painter, const QRectF &inside, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int contentWidth(const QModelIndex &index) const override;
};

} // namespace frontdesk
