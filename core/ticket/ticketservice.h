#pragma once

#include "core/search/ticketsearch.h"
#include "core/storage/dbworker.h"
#include "core/storage/journal.h"
#include "core/survey/survey.h"
#include "core/ticket/masschange.h"
#include "core/ticket/ticketaction.h"
#include "core/ticket/ticketfilter.h"

#include <QObject>

namespace frontdesk {

class Desk;

/// Everything the ticket view shows, read in one transaction.
struct TicketPage
{
    Ticket ticket;
    QString details;
    Customer caller;
    Customer affected;
    QList<JournalEntry> journal; ///< oldest first
    QList<TicketLink> links;
    QList<TicketCaller> callers;
    QList<Attachment> attachments;
    QStringList tags;
    std::optional<Survey> survey; ///< whether the caller was content; nothing if they are not asked
};

/// What became of some tickets of a list, as the desk stood at one moment.
struct TicketListChange
{
    QList<Ticket> rows;             ///< of those asked, whoever may be seen
    QList<qint64> matching;         ///< those that belong to the list
    std::optional<QList<qint64>> order; ///< the whole list, where what it had was given
    bool placed = false;            ///< `before` is told
    QHash<qint64, qint64> before;   ///< a matching one -> which one stands directly before it; 0 = it is the first
};

/// Tickets for screens and the command line: lists by id, pages, actions. Every call is one unit of work.
class TicketService : public QObject
{
    Q_OBJECT
public:
    explicit TicketService(Desk &desk);

    // Lists (style anchors 3.5): first rows at once, the whole order as ids, rows in blocks.
    QFuture<Result<QList<Ticket>>> firstRows(const TicketFilter &filter, const TicketSort &sort, int limit, CancelToken cancel = {});
    QFuture<Result<QList<qint64>>> order(const TicketFilter &filter, const TicketSort &sort, CancelToken cancel = {});
    QFuture<Result<QList<Ticket>>> rows(const QList<qint64> &ids, CancelToken cancel = {}); ///< in the order asked; unseen ones missing
    QFuture<Result<qint64>> count(const TicketFilter &filter, CancelToken cancel = {});
    QFuture<Result<QList<qint64>>> counts(const QList<TicketFilter> &filters, CancelToken cancel = {});
    /// Which of these tickets match, with their place in the order not looked at: what a list asks after a change.
    QFuture<Result<QList<qint64>>> matching(const TicketFilter &filter, const QList<qint64> &ids);

    /// After a change of `ids`: their rows, which belong to the list, and where they stand in it. A short list gives what it has (`listed`)
    /// and gets its order; for a long one each finds its place by itself, unless it is sorted by what another table says.
    QFuture<Result<TicketListChange>> changed(const TicketFilter &filter, const TicketSort &sort, const QList<qint64> &ids, const QList<qint64> &listed);

    /// By words or number, best first (design section 6).
    QFuture<Result<QList<SearchHit>>> search(const QString &words, int limit, CancelToken cancel = {});

    /// Every tag that some ticket has, once, at most `limit`; also at a desk of a million tickets it takes some microseconds a tag.
    QFuture<Result<QStringList>> allTags(int limit = 20'000, CancelToken cancel = {});

    /// Errors: "ticket.not_found"; "offline.not_kept" while only the copy on this computer can be read and does not have it.
    QFuture<Result<TicketPage>> page(Id<Ticket> id);
    QFuture<Result<Ticket>> byNumber(const QString &number);
    /// A ticket without a call (Ctrl+Shift+N).
    QFuture<Result<Ticket>> create(const TicketDraft &draft, const QUuid &command);
    QFuture<Result<TicketReceipt>> act(const TicketAction &action);
    /// The same for what was written while the desk was away: a claimed time before the ticket's last change becomes the time of that change,
    /// for an event never claims to be older than the one before it, and a colleague may have changed the ticket meanwhile.
    QFuture<Result<TicketReceipt>> actLate(const TicketAction &action);
    /// The same action on many tickets, with progress, cancel, a result for each and undo; not started yet.
    std::unique_ptr<MassChange> massChange(const TicketAction &action, const QList<MassTarget> &targets);
    /// Why an action is not possible now, or nothing; see refusal() in ticketwork.h.
    std::optional<Error> refusal(const Ticket &ticket, const QString &action) const;

    /// Limit in setting attachment_limit_mb: "attachment.too_big". The name is cleaned.
    QFuture<Result<Attachment>> attach(Id<Ticket> ticket, const QString &name, const QByteArray &data, const QUuid &command = QUuid::createUuid());
    QFuture<Result<QByteArray>> attachmentData(Id<Attachment> id); ///< checked against its SHA-256

    /// Wakes pending tickets whose till-date has come, closes resolved ones after the days of silence; returns how many. Whoever
    /// runs it, each happens once: the command's UUID is made from ticket and date. Clients call it once a minute (daemon: issue 4).
    QFuture<Result<int>> wakeDue();
    QFuture<Result<QDateTime>> nextWake(); ///< UTC; invalid when nothing is pending

signals:
    void pageAsked(frontdesk::Id<frontdesk::Ticket> ticket); ///< somebody looks at it

private:
    Desk &m_desk;
};

} // namespace frontdesk
