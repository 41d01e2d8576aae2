#pragma once

#include "core/people/people.h"
#include "core/ticket/ticket.h"

#include <QDateTime>
#include <QStringList>

#include <array>

namespace frontdesk {

/// One line of a sheet, in its words of when it was read.
struct HandoverLine
{
    enum class Part {
        Changed, ///< in the shift that ends: new, resolved, reopened, escalated, priority 1, outages that run
        Waiting, ///< callers, calls at work, tickets of nobody, clocks that ran out or will before the next shift ends
        Promised ///< what somebody is to hear from the next shift: calls, dates, words about outages
    };
    Part part = Part::Changed;
    /// Why it is listed, most telling first. Changed: logged reopened escalated resolved urgent outage work. Waiting: open_call unowned
    /// breached resolution_due response_breached response_due update_due to_tell. Promised: call_back agreed_date follow_up word.
    QStringList marks;
    Id<Ticket> ticket;
    qint64 interaction = 0; ///< 0 = none
    qint64 bulletin = 0;    ///< 0 = none
    QString number;         ///< of ticket, contact or bulletin
    BilingualName title;    ///< tickets and contacts have one, in `zh`; empty when the words were erased
    QString person;         ///< who called; may be empty
    int priority = 0;       ///< 0 = has none
    QString state;          ///< of the ticket
    Id<Staff> owner;
    QDateTime at;           ///< UTC: when it happened, or is due; invalid = neither
    bool operator==(const HandoverLine &) const = default;
};

/// A published shift of a group, as the sheet needs it.
struct HandoverDuty
{
    Id<Staff> staff;
    QDateTime from; ///< UTC
    QDateTime to;   ///< UTC
    BilingualName name;
    bool operator==(const HandoverDuty &) const = default;
};

/// The shift that ends and the one that comes, by the roster.
struct HandoverPlan
{
    BilingualName shift;    ///< empty: no roster says anything
    QDateTime from;         ///< UTC, the begin of the shift that ends; invalid without roster
    QDateTime ends;         ///< UTC
    BilingualName next;     ///< empty: nobody comes
    QDateTime nextFrom;     ///< UTC
    QDateTime nextTo;       ///< UTC
    QList<Id<Staff>> people; ///< of the next shift, each once
    bool operator==(const HandoverPlan &) const = default;
};

struct HandoverSheet
{
    Id<HandoverSheet> id;   ///< 0 = nobody has signed it yet
    Id<SupportGroup> group;
    QDateTime from;         ///< UTC: what changed since then is listed
    QDateTime to;           ///< UTC: when the lines were read
    QDateTime until;        ///< UTC: what is due until then is listed
    HandoverPlan plan;
    QString remarks;
    std::array<int, 3> totals{}; ///< by Part; a sheet holds at most maxLines of each
    QList<HandoverLine> lines;   ///< by Part, in each the most urgent first; only those that the reader may see
    Id<Staff> giver;
    QDateTime signedAt;     ///< UTC, the server's time
    Id<Staff> receiver;     ///< 0 = nobody has taken it over yet
    QDateTime takenAt;      ///< UTC, the server's time
    bool operator==(const HandoverSheet &) const = default;

    static constexpr int maxLines = 200;        ///< of a part
    static constexpr int maxRemarks = 4000;     ///< characters
    static constexpr int outdatedMinutes = 15;  ///< so old may the lines be when a sheet is signed
    static constexpr int shiftHours = 8;        ///< of a shift that no roster knows
    static constexpr int waitingHours = 24;     ///< so long the next shift is told of a sheet

    QList<HandoverLine> of(HandoverLine::Part part) const;
    /// Whether the person signed in is told that this sheet waits: it is not theirs, and they are of the next shift or none is known.
    bool waitsFor(Id<Staff> person) const { return id && !receiver && giver != person && (plan.people.isEmpty() || plan.people.contains(person)); }
};

/// Which shift ends and which comes, for somebody who hands over at `now`. Their own shift that runs, or ended within two hours, comes before
/// those of others; of several the one that ends first. The next shift are all who work past that end and begin within two hours of it; when
/// there is none, whoever comes first within 36 hours. Pure.
HandoverPlan handoverPlan(const QList<HandoverDuty> &duties, Id<Staff> giver, const QDateTime &now);

QString partCode(HandoverLine::Part part);

} // namespace frontdesk
