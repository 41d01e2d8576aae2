#pragma once

#include "core/storage/session.h"
#include "core/ticket/ticket.h"

namespace frontdesk {

/// A found thing, best first.
struct SearchHit
{
    QString kind; ///< ticket knowledge person
    qint64 id = 0;
    QString externalId;
    QString number;
    QString title;
    double score = 0;
    QString reason; ///< number words
    QString snippet;
    bool operator==(const SearchHit &) const = default;
};

/// Tickets by words (design section 6): both backends keep the same terms and give the same order, for texts are ranked in core.
namespace ticketsearch {

/// Beyond this many candidates those with the rarest terms, then the newest, are ranked; `complete` says whether that happened.
inline constexpr int candidateCap = 2000;

/// To be called in the transaction that writes the text. `oldTitle` and `oldDetails` are what the index holds of the ticket.
Result<void> put(Session &session, Id<Ticket> id, const QString &title, const QString &details);
/// The same for tickets that are new and many, in one go; only the desk's owner may.
struct NewText
{
    Id<Ticket> id;
    QString title;
    QString details;
};
Result<void> putMany(Session &session, const QList<NewText> &texts);
Result<void> replace(Session &session, Id<Ticket> id, const QString &oldTitle, const QString &oldDetails, const QString &title, const QString &details);

struct Found
{
    QList<SearchHit> hits;
    bool complete = true;
};
/// A ticket number, in any spelling, comes first. Tickets that the person may not see are never candidates.
Result<Found> find(Session &session, const QString &words, int limit, Id<Staff> me);

/// The ids that match, at most candidateCap, for lists that filter by words.
Result<QList<qint64>> matching(Session &session, const QString &words);

} // namespace ticketsearch
} // namespace frontdesk
