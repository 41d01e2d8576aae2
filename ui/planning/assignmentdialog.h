#pragma once

#include "core/planning/assignmentwork.h"
#include "ui/planning/rosterdialogs.h"

class QButtonGroup;

namespace frontdesk {

/// Whether a group's tickets find an owner by themselves, and how that is chosen.
class AssignmentRuleDialog final : public RosterDialog
{
    Q_OBJECT
public:
    AssignmentRuleDialog(const AssignmentRule &rule, const WordsContext &words, QWidget *parent);
    AssignmentRule rule() const;

private:
    AssignmentRule m_rule;
    QButtonGroup *m_modes;
};

} // namespace frontdesk
