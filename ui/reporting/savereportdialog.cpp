#include "ui/reporting/savereportdialog.h"

#include <QLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

ScheduleForm::Setting settingOf(ScheduleForm::Setting setting, const SavedReport &report)
{
    setting.schedule = report.schedule;
    setting.fixedDays = report.choice.preset == "custom"_L1;
    return setting;
}

} // namespace

SaveReportDialog::SaveReportDialog(TextDrafts &drafts, const SavedReport &report, const QList<Id<SupportGroup>> &groups, const WordsContext &words, ScheduleForm::Setting setting,
                                   QWidget *parent)
    : SharedNameDialog(drafts, report.name, report.group, groups, words, parent), m_report(report), m_schedule(new ScheduleForm(settingOf(std::move(setting), report)))
{
    setObjectName(u"report_save_dialog"_s);
    addPart(m_schedule);
    connect(m_schedule, &ScheduleForm::changed, this, &SaveReportDialog::fit, Qt::QueuedConnection);
    m_schedule->addTo(fields());
    begin(u"report:"_s + (report.id ? QString::number(report.id.value) : u"new"_s));
}

/// As high as what it asks now; adjustSize() would stop at two thirds of a screen.
void SaveReportDialog::fit()
{
    layout()->activate();
    const int wide = std::max(width(), minimumSizeHint().width());
    resize(wide, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide) : sizeHint().height());
}

SavedReport SaveReportDialog::report() const
{
    SavedReport report = m_report;
    report.name = name();
    report.group = group();
    report.schedule = m_schedule->schedule();
    if (report.name != m_report.name)
        report.id = {}; // what it leaves behind keeps its own times
    return report;
}

SharedNameDialog::Texts SaveReportDialog::texts() const
{
    return {tr("Save the report"), m_report.id ? tr("Under another name the one that is kept stays as it is.") : QString(),
            tr("Report, period and filters are kept, not figures: everybody counts what they may see."), tr("Save report"), tr("The report needs a name.")};
}

} // namespace frontdesk
