#include "ui/planning/goaldialog.h"

#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace frontdesk {

GoalDialog::GoalDialog(const GroupGoal &goal, const QString &group, QWidget *parent)
    : RosterDialog(u"roster_goal"_s, group, tr("The need of people is reckoned with this. Shrinkage is the part of a shift away from the telephone: breaks, meetings, illness. Leave and training count as absence already."),
                   tr("Save"), parent),
      m_goal(goal), m_target(new QSpinBox), m_within(new QSpinBox), m_shrinkage(new QSpinBox)
{
    m_target->setObjectName(u"goal_target"_s);
    m_target->setRange(1, 99);
    m_target->setSuffix(tr(" %"));
    m_target->setValue(goal.targetPercent);
    m_within->setObjectName(u"goal_within"_s);
    m_within->setRange(0, 3600);
    m_within->setSuffix(tr(" s"));
    m_within->setValue(goal.withinS);
    m_shrinkage->setObjectName(u"goal_shrinkage"_s);
    m_shrinkage->setRange(0, 90);
    m_shrinkage->setSuffix(tr(" %"));
    m_shrinkage->setValue(goal.shrinkagePercent);
    add(tr("Answered in time"), m_target);
    add(tr("In time is within"), m_within);
    add(tr("Shrinkage"), m_shrinkage);
}

GroupGoal GoalDialog::goal() const
{
    return {m_target->value(), m_within->value(), m_shrinkage->value(), m_goal.seq};
}

} // namespace frontdesk
