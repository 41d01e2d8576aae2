#include "ui/planning/assignmentdialog.h"

#include "ui/shell/theme.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

AssignmentRuleDialog::AssignmentRuleDialog(const AssignmentRule &rule, const WordsContext &words, QWidget *parent)
    : RosterDialog(u"roster_assignment"_s, words.group(rule.group),
                   tr("New tickets that come to the group without an owner go to somebody on shift by the published roster: whoever speaks the caller’s language and knows the service, if "
                      "there is anybody, and among them as chosen here. When nobody is on shift they wait. What somebody gives back to the group stays there."),
                   tr("Save"), parent),
      m_rule(rule), m_modes(new QButtonGroup(this))
{
    auto *choices = new QWidget;
    auto *column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    const auto choice = [this, column](AssignmentMode mode, const QString &said) {
        auto *button = new QRadioButton(said);
        button->setObjectName(u"assignment_"_s + assignmentModeCode(mode));
        button->setChecked(mode == m_rule.mode);
        m_modes->addButton(button, int(mode));
        column->addWidget(button);
    };
    choice(AssignmentMode::Off, tr("Off: people assign"));
    choice(AssignmentMode::RoundRobin, tr("In turn: who waited longest for one"));
    choice(AssignmentMode::LeastLoaded, tr("Least in hand: urgent tickets count more"));
    add(tr("Assignment"), choices);
    m_modes->checkedButton()->setFocus(Qt::OtherFocusReason);
}

AssignmentRule AssignmentRuleDialog::rule() const
{
    AssignmentRule wanted = m_rule;
    wanted.mode = AssignmentMode(m_modes->checkedId());
    return wanted;
}

} // namespace frontdesk
