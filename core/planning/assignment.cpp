#include "core/planning/assignment.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const QStringList modes{u"off"_s, u"round_robin"_s, u"least_loaded"_s};

/// Whoever never had a turn waited longest.
qint64 turnOf(const AssignmentMember &member)
{
    return member.lastTurn.isValid() ? member.lastTurn.toMSecsSinceEpoch() : -1;
}

} // namespace

QString assignmentModeCode(AssignmentMode mode)
{
    return modes.at(int(mode));
}

AssignmentMode assignmentMode(const QString &code)
{
    return AssignmentMode(std::max<qsizetype>(0, modes.indexOf(code)));
}

QList<AssignmentSuggestion> rankedForAssignment(const AssignmentNeed &need, const QList<AssignmentMember> &members, AssignmentMode mode)
{
    QList<AssignmentSuggestion> found;
    for (const AssignmentMember &member : members) {
        if (member.onLeave || (need.rostered && !member.onShiftUntil.isValid()))
            continue;
        AssignmentSuggestion one{member, !need.language.isEmpty() && member.languages.contains(need.language, Qt::CaseInsensitive), {}};
        for (const QString &skill : need.skills) {
            if (!skill.isEmpty() && one.skill.isEmpty() && member.skills.contains(skill, Qt::CaseInsensitive))
                one.skill = skill;
        }
        found.append(one);
    }
    const auto place = [&need, mode](const AssignmentSuggestion &one) {
        const AssignmentMember &member = one.member;
        const int load = mode == AssignmentMode::RoundRobin ? 0 : member.weight;
        return std::tuple(!need.rostered && !member.onShiftUntil.isValid() && !member.present, !one.speaks, one.skill.isEmpty(), load, turnOf(member), member.person.value);
    };
    std::sort(found.begin(), found.end(), [&place](const AssignmentSuggestion &a, const AssignmentSuggestion &b) { return place(a) < place(b); });
    return found;
}

} // namespace frontdesk
