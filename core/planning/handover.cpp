#include "core/planning/handover.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qint64 c_aboutSeconds = 2 * 3600;  ///< so late somebody still hands over, and so late the next may come
constexpr qint64 c_aheadSeconds = 36 * 3600; ///< past that nobody comes

const HandoverDuty *endingShift(const QList<HandoverDuty> &duties, Id<Staff> giver, const QDateTime &now)
{
    const HandoverDuty *best = nullptr;
    int bestRank = 4;
    for (const HandoverDuty &one : duties) {
        if (one.from > now || one.to.secsTo(now) > c_aboutSeconds)
            continue;
        const int rank = (one.staff == giver ? 0 : 2) + (one.to > now ? 0 : 1);
        // Of shifts that run the one that ends first; of those that are over the last one.
        const bool sooner = best && rank == bestRank && (one.to > now ? one.to < best->to : one.to > best->to);
        if (rank < bestRank || sooner) {
            best = &one;
            bestRank = rank;
        }
    }
    return best;
}

} // namespace

QList<HandoverLine> HandoverSheet::of(HandoverLine::Part part) const
{
    QList<HandoverLine> found;
    std::copy_if(lines.cbegin(), lines.cend(), std::back_inserter(found), [part](const HandoverLine &line) { return line.part == part; });
    return found;
}

HandoverPlan handoverPlan(const QList<HandoverDuty> &duties, Id<Staff> giver, const QDateTime &now)
{
    HandoverPlan plan;
    const HandoverDuty *ending = endingShift(duties, giver, now);
    if (ending) {
        plan.shift = ending->name;
        plan.from = ending->from;
        plan.ends = ending->to;
    }
    const QDateTime end = ending ? ending->to : now;
    QList<HandoverDuty> next;
    for (const HandoverDuty &one : duties) {
        if (one.staff != giver && one.to > end && end.secsTo(one.from) <= c_aboutSeconds)
            next.append(one);
    }
    if (next.isEmpty()) {
        QDateTime first;
        for (const HandoverDuty &one : duties) {
            if (one.from > end && end.secsTo(one.from) <= c_aheadSeconds && one.staff != giver && (!first.isValid() || one.from < first))
                first = one.from;
        }
        for (const HandoverDuty &one : duties) {
            if (first.isValid() && one.staff != giver && one.from == first)
                next.append(one);
        }
    }
    for (const HandoverDuty &one : std::as_const(next)) {
        // Named after the one that lasts longest: who came earlier helps, and goes before.
        if (!plan.nextTo.isValid() || one.to > plan.nextTo) {
            plan.nextTo = one.to;
            plan.nextFrom = one.from;
            plan.next = one.name;
        }
        if (!plan.people.contains(one.staff))
            plan.people.append(one.staff);
    }
    return plan;
}

QString partCode(HandoverLine::Part part)
{
    return part == HandoverLine::Part::Changed ? u"changed"_s : part == HandoverLine::Part::Waiting ? u"waiting"_s : u"promised"_s;
}

} // namespace frontdesk
