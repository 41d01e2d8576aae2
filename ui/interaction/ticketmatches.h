#pragma once

#include "core/search/tokenizer.h"
#include "core/ticket/ticket.h"
#include "ui/kit/timeleft.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace frontdesk {

class Desk;

/// A ticket that the contact may be about, with why.
struct TicketMatch
{
    Ticket ticket;
    bool ofCaller = false;    ///< an open ticket of the caller or the affected person
    bool sameService = false; ///< as chosen in the form
    bool byWords = false;
    bool operator==(const TicketMatch &) const = default;
};

/// Tickets beside a contact, at most some twenty.
class TicketMatches final : public QAbstractListModel
{
    Q_OBJECT
public:
    /// The desk is not owned and must outlive the model.
    explicit TicketMatches(Desk &desk, QObject *parent = nullptr);

    /// Rows that are there already keep their identity: a view keeps its current row.
    void show(const QList<TicketMatch> &matches, const QString &words);
    const TicketMatch *match(int row) const;
    int rowOf(Id<Ticket> ticket) const;
    const QueryTerms &terms() const { return m_terms; }
    TimeLeft timeLeft(const Ticket &ticket) const;
    /// "INC-024796, with Gao Xiang. Same caller, same service."
    QString why(const TicketMatch &match) const;
    QString kindOf(const TicketMatch &match) const;
    void refresh(); ///< language or a minute passed

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    Desk &m_desk;
    QList<TicketMatch> m_matches;
    QueryTerms m_terms;
};

/// A match with its kind, title, why; the current one is taller: its buttons stand below (MatchPane puts them there).
class MatchDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static int buttonsHeight();
    static int textLeft(); ///< where the words begin
};

/// Priority and title in one line.
class TicketLineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace frontdesk
