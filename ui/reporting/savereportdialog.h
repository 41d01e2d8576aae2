#pragma once

#include "core/reporting/savedreports.h"
#include "ui/reporting/scheduleform.h"
#include "ui/ticket/sharednamedialog.h"

namespace frontdesk {

/// Name of a report, with whom it is shared, and when it is written as a file. Whoever opened it takes report() when it is accepted.
class SaveReportDialog final : public SharedNameDialog
{
    Q_OBJECT
public:
    /// `report` is the one that is on screen, with its name, id and schedule where it is kept already and may be changed; under another name a new
    /// one is made. `groups` are those it may be shared with. `setting`: what the form of its times needs to know; its schedule is the report's.
    SaveReportDialog(TextDrafts &drafts, const SavedReport &report, const QList<Id<SupportGroup>> &groups, const WordsContext &words, ScheduleForm::Setting setting,
                     QWidget *parent = nullptr);

    SavedReport report() const;

protected:
    Texts texts() const override;
    bool check() override { return m_schedule->check(); }

private:
    void fit();

    SavedReport m_report;
    ScheduleForm *m_schedule;
};

} // namespace frontdesk
