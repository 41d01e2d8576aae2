#pragma once

#include "core/demo/demoworld.h"

namespace frontdesk {

/// Asks the callers of closed tickets by the rule of the database (core/survey/survey.h), for the demo's tickets come in closed. Some answer;
/// who waited long or had to come back is less content. One for all tickets of a desk, in their order.
class DemoSurveys
{
public:
    /// `history` is finished but for its survey; an answer is one more event of it.
    void ask(const DemoWorld &world, const DemoPlan &plan, TicketHistory &history);

private:
    QHash<qint64, QList<qint64>> m_asked; ///< customer -> when, ms
};

} // namespace frontdesk
