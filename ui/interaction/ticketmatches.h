#pragma once

#include "core/bulletin/bulletinmatch.h"
#include "core/knowledge/article.h"
#include "core/search/tokenizer.h"
#include "core/ticket/ticket.h"
#include "ui/kit/timeleft.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace frontdesk {

class Desk;

/// A ticket or a running outage that the contact may be about, or an article that may help with it, with why.
struct TicketMatch
{
    Ticket ticket;
    Article article;      ///< with an id: this row is an article, and `ticket` is empty
    QString articleTitle; ///< in the language that was found
    BulletinHit bulletin; ///< with an id: this row is an outage or planned work, and both others are empty
    bool ofCaller = false;    ///< an open ticket of the caller or the affected person
    bool sameService = false; ///< as chosen in the form
    bool byWords = false;

    bool isArticle() const { return bool(article.id); }
    bool isBulletin() const { return bool(bulletin.bulletin.id); }
    bool isTicket() const { return !isArticle() && !isBulletin(); }
    bool same(const TicketMatch &other) const
    {
        return ticket.id == other.ticket.id && article.id == other.article.id && bulletin.bulletin.id == other.bulletin.bulletin.id;
    }
    bool operator==(const TicketMatch &) const = default;
};

/// The order in which matches stand: running outages and planned work (as given); the caller's open tickets with these words; then known errors, similar tickets that are open, articles,
/// other similar tickets; last the caller's other open tickets. Within each what is of the chosen service first, else as given.
/// The first few similar tickets leave room for articles on one screen.
QList<TicketMatch> rankedMatches(const QList<TicketMatch> &tickets, const QList<TicketMatch> &articles, const QList<BulletinHit> &bulletins);

/// Tickets and articles beside a contact, at most some twenty.
class TicketMatches final : public QAbstractListModel
{
    Q_OBJECT
public:
    /// The desk is not owned and must outlive the model.
    explicit TicketMatches(Desk &desk, QObject *parent = nullptr);

    /// Rows that are there already keep their identity: a view keeps its current row.
    void show(const QList<TicketMatch> &matches, const QString &words);
    const TicketMatch *match(int row) const;
    int rowOf(const TicketMatch &match) const;
    int firstArticle() const; ///< its row; -1 = there is none
    const QueryTerms &terms() const { return m_terms; }
    TimeLeft timeLeft(const Ticket &ticket) const;
    /// "INC-024796 · Same caller, same service · with Gao Xiang"
    QString why(const TicketMatch &match) const;
    QString kindOf(const TicketMatch &match) const;
    static QString titleOf(const TicketMatch &match);
    void refresh(); ///< language or a minute passed

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString whyBulletin(const BulletinHit &hit) const;

    Desk &m_desk;
    QList<TicketMatch> m_matches;
    QueryTerms m_terms;
};

/// A match with its kind, title, why; the current one is taller: its buttons stand below (MatchPane puts them there).
class MatchDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `solved` works on the first article also while a ticket is current, and its key is painted there; not owned.
    explicit MatchDelegate(const QAction *solved, QObject *parent = nullptr) : QStyledItemDelegate(parent), m_solved(solved) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static int buttonsHeight();
    static int textLeft(); ///< where the words begin

private:
    const QAction *m_solved;
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
