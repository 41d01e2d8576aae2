#pragma once

#include "core/planning/staffingplan.h"
#include "ui/planning/rosterdialogs.h"

namespace frontdesk {

/// What a group promises its callers, and how much of a shift goes elsewhere.
class GoalDialog final : public RosterDialog
{
    Q_OBJECT
public:
    GoalDialog(const GroupGoal &goal, const QString &group, QWidget *parent);
    /// With the seq that was given.
    GroupGoal goal() const;

private:
    GroupGoal m_goal;
    QSpinBox *m_target, *m_within, *m_shrinkage;
};

} // namespace frontdesk
