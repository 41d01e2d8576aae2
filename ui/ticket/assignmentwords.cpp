#include "ui/ticket/assignmentwords.h"

#include "ui/planning/rosterwords.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// A skill is a code of the desk's own, mostly that of a service or a category.
QString skillName(const QString &code, const WordsContext &words)
{
    const Directory &directory = words.reference->directory;
    for (const ServiceEntry &service : directory.services) {
        if (service.code.compare(code, Qt::CaseInsensitive) == 0)
            return service.name.in(words.language);
    }
    for (const Category &category : directory.categories) {
        if (category.code.compare(code, Qt::CaseInsensitive) == 0)
            return category.name.in(words.language);
    }
    return code;
}

} // namespace

QStringList AssignmentWords::parts(const AssignmentSuggestion &suggestion, const AssignmentNeed &need, const WordsContext &words)
{
    const AssignmentMember &member = suggestion.member;
    QStringList parts;
    if (member.onShiftUntil.isValid())
        parts += tr("On shift till %1").arg(words.moment(member.onShiftUntil));
    else
        parts += member.present ? tr("At the desk") : tr("Not seen now");
    if (suggestion.speaks)
        parts += tr("speaks %1", "a language").arg(RosterWords::language(need.language));
    if (!suggestion.skill.isEmpty())
        parts += tr("knows %1", "a service or category").arg(skillName(suggestion.skill, words));
    parts += tr("%n in hand", "open tickets", member.open);
    return parts;
}

QString AssignmentWords::reasons(const AssignmentSuggestion &suggestion, const AssignmentNeed &need, const WordsContext &words)
{
    return parts(suggestion, need, words).join(u" · "_s);
}

QString AssignmentWords::spoken(const AssignmentSuggestion &suggestion, const AssignmentNeed &need, const WordsContext &words)
{
    return parts(suggestion, need, words).join(tr(", ", "between reasons"));
}

} // namespace frontdesk
