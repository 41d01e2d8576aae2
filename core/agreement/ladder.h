#pragma once

#include "core/support/result.h"

#include <QJsonArray>
#include <QList>

namespace frontdesk {

/// One rung of an escalation ladder (domain rules, section 4.9): a point on a clock and what happens there.
struct LadderStep
{
    enum class Point {
        Percent,     ///< value = percent of the clock's target, 1 … 1000
        AfterStart,  ///< value = business seconds after the clock began
        BeforeDue    ///< value = business seconds before the target is reached; at the start if that lies before it
    };

    QString clock = QStringLiteral("resolution"); ///< response update resolution; group group_response: of operational agreements and contracts
    Point point = Point::Percent;
    qint64 value = 100;
    int everyPercent = 0; ///< then again after every further N percent, up to lastPercent; 0 = once. Percent only
    QString action = QStringLiteral("notify"); ///< notify reassign raise
    QString to = QStringLiteral("owner"); ///< who is told: owner lead manager; of reassign the code of the group

    static constexpr int lastPercent = 300;

    bool operator==(const LadderStep &) const = default;
};
using Ladder = QList<LadderStep>;

/// What makes a step this one and no other, also in a later version of the agreement: "75%/notify/lead".
/// `percent` tells the turns of a repeated step apart.
QString ladderStepKey(const LadderStep &step, qint64 percent);

/// From an agreement version's "ladder". Invalid "ladder.unreadable" at field "ladder.N" (N from 0), or what checkLadder() says.
Result<Ladder> ladderFromJson(const QJsonArray &array);
QJsonArray ladderToJson(const Ladder &ladder);

/// Invalid at field "ladder.N": "ladder.clock_unknown", "ladder.point_invalid", "ladder.action_unknown", "ladder.to_missing",
/// "ladder.step_twice".
Result<void> checkLadder(const Ladder &ladder);

} // namespace frontdesk
