#include "core/agreement/ladder.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

using Point = LadderStep::Point;

constexpr qint64 longestSeconds = qint64(366) * 86'400;

struct PointName
{
    Point point;
    QLatin1StringView name;
};
constexpr PointName pointNames[] = {{Point::Percent, "percent"_L1}, {Point::AfterStart, "after_s"_L1}, {Point::BeforeDue, "before_s"_L1}};

tl::unexpected<Error> wrong(qsizetype index, const QString &code)
{
    return failure(ErrorKind::Invalid, code, u"ladder.%1"_s.arg(index));
}

} // namespace

QString ladderStepKey(const LadderStep &step, qint64 percent)
{
    const QString point = step.point == Point::Percent ? u"%1%"_s.arg(percent) : (step.point == Point::AfterStart ? u"+%1s"_s : u"-%1s"_s).arg(step.value);
    return point + u'/' + step.action + u'/' + step.to;
}

Result<void> checkLadder(const Ladder &ladder)
{
    static const QStringList clocks{u"response"_s, u"resolution"_s, u"update"_s, u"group"_s, u"group_response"_s};
    static const QStringList actions{u"notify"_s, u"reassign"_s, u"raise"_s};
    static const QStringList people{u"owner"_s, u"lead"_s, u"manager"_s};
    QSet<QString> keys;
    for (qsizetype i = 0; i < ladder.size(); ++i) {
        const LadderStep &step = ladder.at(i);
        if (!clocks.contains(step.clock))
            return wrong(i, u"ladder.clock_unknown"_s);
        const bool percent = step.point == Point::Percent;
        if (step.value < 1 || step.value > (percent ? 1000 : longestSeconds) || step.everyPercent < 0 || step.everyPercent > 1000
            || (step.everyPercent > 0 && (!percent || step.everyPercent < 5)))
            return wrong(i, u"ladder.point_invalid"_s);
        if (!actions.contains(step.action))
            return wrong(i, u"ladder.action_unknown"_s);
        if (step.action == "reassign"_L1 ? step.to.isEmpty() : !people.contains(step.to))
            return wrong(i, u"ladder.to_missing"_s);
        const QString key = step.clock + u'/' + ladderStepKey(step, step.value);
        if (keys.contains(key))
            return wrong(i, u"ladder.step_twice"_s);
        keys.insert(key);
    }
    return {};
}

Result<Ladder> ladderFromJson(const QJsonArray &array)
{
    Ladder ladder;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        LadderStep step;
        step.clock = object.value("clock"_L1).toString(step.clock);
        bool found = false;
        for (const PointName &name : pointNames) {
            if (!object.contains(name.name))
                continue;
            step.point = name.point;
            step.value = object.value(name.name).toInteger(-1);
            found = true;
        }
        if (!found)
            return wrong(ladder.size(), u"ladder.unreadable"_s);
        step.everyPercent = object.value("every"_L1).toInt();
        step.action = object.value("do"_L1).toString(step.action);
        step.to = object.value("to"_L1).toString(step.to);
        ladder.append(step);
    }
    FRONTDESK_TRY(checkLadder(ladder));
    return ladder;
}

QJsonArray ladderToJson(const Ladder &ladder)
{
    QJsonArray array;
    for (const LadderStep &step : ladder) {
        QJsonObject object{{u"clock"_s, step.clock}, {u"do"_s, step.action}, {u"to"_s, step.to}};
        for (const PointName &name : pointNames) {
            if (name.point == step.point)
                object.insert(name.name, step.value);
        }
        if (step.everyPercent > 0)
            object.insert("every"_L1, step.everyPercent);
        array.append(object);
    }
    return array;
}

} // namespace frontdesk
