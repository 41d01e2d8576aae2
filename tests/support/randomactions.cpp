#include "tests/support/randomactions.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

TicketAction randomAction(QRandomGenerator &random, const TicketBench &bench, const Ticket &seen, int tickets, QString &mark)
{
    const auto dice = [&](int sides) { return int(random.bounded(sides)); };
    static const QStringList names{u"take"_s,   u"assign"_s, u"pending"_s, u"resume"_s, u"resolve"_s, u"reopen"_s, u"priority"_s, u"title"_s,
                                   u"impact"_s, u"note"_s,   u"merge"_s,   u"undo"_s,   u"undo"_s,    u"tag"_s,    u"close"_s,    u"assign"_s};
    const QString name = names.at(dice(int(names.size())));
    mark = u"mark-%1"_s.arg(random.generate64(), 16, 16, QLatin1Char('0'));
    TicketAction action;
    action.ticket = seen.id;
    action.action = name;
    action.reason = mark;
    action.text = mark;
    action.seenFlowSeq = dice(4) == 0 ? -1 : seen.flowSeq;
    action.till = bench.now.addDays(1 + dice(5));
    action.priority = 1 + dice(5);
    action.code = name == "pending"_L1 ? u"supplier"_s : u"solved"_s;
    if (name == "assign"_L1) {
        action.group = dice(2) ? bench.firstLine : bench.secondLine;
        if (dice(2))
            action.person = dice(2) ? bench.colleague : bench.actor.staff;
    } else if (name == "title"_L1) {
        action.action = u"edit"_s;
        action.fields.insert(u"title"_s, {seen.title, mark});
    } else if (name == "impact"_L1) {
        action.action = u"edit"_s;
        static const QStringList levels{u"high"_s, u"medium"_s, u"low"_s};
        action.fields.insert(u"impact"_s, {seen.impact, levels.at(dice(3))});
        if (dice(2))
            action.fields.insert(u"title"_s, {seen.title, mark}); // one may be a conflict and the other not
        else
            mark.clear();
    } else if (name == "priority"_L1 && dice(2)) {
        action.fields.insert(u"priority"_s, {seen.priority, action.priority});
    } else if (name == "merge"_L1) {
        action.action = u"link"_s;
        action.code = u"duplicate"_s;
        action.other = {1 + dice(tickets)};
    } else if (name == "undo"_L1 && dice(3) == 0) {
        action.event = std::max<qint64>(1, seen.seq - dice(3));
    }
    return action;
}

} // namespace frontdesk
