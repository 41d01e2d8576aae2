#pragma once

#include "core/storage/session.h"
#include "core/ticket/ticketfilter.h"

namespace frontdesk {

/// The statements behind live counters. One statement asks about all counters and all changed tickets, and touches no other ticket.
namespace viewcounting {

/// A bound of a filter that is an instant, with the column that it is compared with.
struct TimeBound
{
    QDateTime TicketFilter::*member;
    const char *column; ///< of ticket t
    QDateTime Ticket::*value;
};
const QList<TimeBound> &timeBounds();

/// What a ticket is to each of some filters.
struct Standing
{
    qint64 id = 0;
    bool late = false;      ///< its resolution was missed
    QList<bool> matches;    ///< in the order of the filters
    Ticket times;           ///< only the instants that bounds compare
};

/// All tickets of a filter: twice the id, plus one where it is late. (One number a row is the quickest that both drivers read.)
Result<QList<qint64>> members(Session &session, const TicketFilter &filter, Id<Staff> me);
/// How these tickets, at most `mostChecked`, stand now; those that are not to be seen are missing. Filters with words match by the rest only.
inline constexpr int mostChecked = 256;
Result<QList<Standing>> check(Session &session, const QList<TicketFilter> &filters, const QList<qint64> &ids, Id<Staff> me);
/// How those tickets stand to `after` that a bound has passed on the way from `before`, which differs from it in instants only.
Result<QList<Standing>> crossing(Session &session, const TicketFilter &before, const TicketFilter &after, Id<Staff> me);
/// The first instant of a ticket at or after this bound of the filter, were it not there; invalid if there is none.
Result<QDateTime> nextAt(Session &session, const TicketFilter &filter, const TimeBound &bound, Id<Staff> me);

/// The statement behind check(), for the test of its plan.
QString checkText(Backend backend, const QList<TicketFilter> &filters, qsizetype ids, Id<Staff> me, Binds *binds);

} // namespace viewcounting
} // namespace frontdesk
