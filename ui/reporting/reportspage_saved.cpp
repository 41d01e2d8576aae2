// The page of reports: what is kept under a name.
#include "ui/reporting/reportspage.h"

#include "core/desk/desk.h"
#include "core/reporting/reportclock.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "ui/kit/errorbanner.h"
#include "ui/reporting/elidedlabel.h"
#include "ui/reporting/reportfilterbar.h"
#include "ui/reporting/savereportdialog.h"
#include "ui/reporting/schedulewords.h"
#include "ui/shell/shortcuts.h"
#include "ui/ticket/wordscontext.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace frontdesk {

const SavedReport *ReportsPage::saved(Id<SavedReport> id) const
{
    const auto found = std::find_if(m_savedReports.cbegin(), m_savedReports.cend(), [&](const SavedReport &one) { return one.id == id; });
    return found == m_savedReports.cend() ? nullptr : &*found;
}

void ReportsPage::readSaved()
{
    const int request = ++m_savedRequest;
    whenFinished(m_saved.list(), this, [this, request](const Result<QList<SavedReport>> &all) {
        if (request != m_savedRequest || !all) // without the server the list stays as it was
            return;
        m_savedReports = *all;
        if (!saved(m_savedId))
            m_savedId = {};
        fillList();
        showTimes();
        refuse();
    });
}

/// Of the kept report that is chosen: when it is written next, and what became of it the last time.
void ReportsPage::showTimes()
{
    const SavedReport *kept = saved(m_savedId);
    const WordsContext words = WordsContext::of(m_desk);
    const schedulewords::Outcome last = kept ? schedulewords::last(*kept, words) : schedulewords::Outcome();
    QStringList parts;
    if (kept && kept->schedule)
        parts = {schedulewords::times(kept->schedule), schedulewords::next(kept->schedule, words.now)};
    parts.insert(last.isTrouble ? 0 : parts.size(), last.words); // what went wrong is not what an ellipsis hides
    parts.removeAll(QString());
    m_times->say(parts.join(u" · "_s));
    useInk(m_times, last.isTrouble ? Ink::Crit : Ink::Secondary);
    m_times->setVisible(!parts.isEmpty());
}

void ReportsPage::showSaved(Id<SavedReport> id)
{
    const SavedReport *kept = saved(id);
    if (!kept)
        return;
    m_savedId = id;
    const ReportChoice choice = kept->choice;
    m_filters->setChoice(choice);
    choose(choice.name);
    ask();
}

void ReportsPage::saveReport()
{
    SavedReport report;
    if (const SavedReport *kept = saved(m_savedId)) {
        report = *kept;
        if (!m_saved.mayChange(*kept)) {
            report.id = {};
            report.name.clear();
            report.group = {};
            report.schedule = {};
        }
    }
    report.choice = m_filters->choice();
    report.choice.name = m_name;
    QList<Id<SupportGroup>> groups = m_desk.actor().groups;
    if (report.group && !groups.contains(report.group))
        groups += report.group;
    const WordsContext words = WordsContext::of(m_desk);
    ScheduleForm::Setting setting;
    setting.zone = report.choice.zone.isEmpty() ? words.reference->zone : report.choice.zone;
    setting.maySet = m_saved.maySchedule(report);
    if (const ReportClock *writer = ReportClock::of(m_desk))
        setting.folder = writer->folder();
    setting.now = words.now;
    auto *dialog = new SaveReportDialog(m_drafts, report, groups, words, setting, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { keep(dialog->report(), dialog->sending()); });
    dialog->open();
}

void ReportsPage::keep(const SavedReport &report, const FormDraft::Sent &typed)
{
    whenFinished(m_saved.save(report), this, [this, typed](const Result<SavedReport> &kept) {
        if (!kept) {
            m_banner->setActions({});
            m_banner->showError(errorText(kept.error()));
            return;
        }
        FormDraft::saved(m_drafts, typed);
        m_savedId = kept->id;
        m_savedReports.removeIf([&](const SavedReport &one) { return one.id == kept->id; });
        m_savedReports += *kept;
        readSaved();
    });
}

void ReportsPage::removeReport()
{
    const SavedReport *kept = saved(m_savedId);
    if (!kept || !m_saved.mayChange(*kept))
        return;
    whenFinished(m_saved.remove(kept->id), this, [this, removed = *kept](const Result<void> &done) {
        if (!done) {
            m_banner->setActions({});
            m_banner->showError(errorText(done.error()));
            return;
        }
        m_removed = removed;
        m_removed.id = {};
        m_banner->show(ErrorBanner::Tone::Notice, tr("The report “%1” is removed.").arg(removed.name));
        m_banner->setActions({m_restore});
        m_savedReports.removeIf([&](const SavedReport &one) { return one.id == removed.id; });
        m_savedId = {};
        showTimes();
        readSaved();
    });
}

} // namespace frontdesk
