#pragma once

#include "core/access/actor.h"
#include "core/reporting/reportchoice.h"
#include "core/reporting/reportschedule.h"
#include "core/support/result.h"

#include <QFuture>
#include <QUuid>

namespace frontdesk {

class Desk;

/// A report that somebody has defined and kept: which, of when, filtered by what. Whoever runs it sees what they may see.
struct SavedReport
{
    Id<SavedReport> id;
    Id<Staff> owner;        ///< who made it; given by the desk
    Id<SupportGroup> group; ///< shared with it, none = private
    QString name;
    ReportChoice choice;
    ReportSchedule schedule; ///< empty: nobody writes it. Written with what its owner may see
    ReportRun last;          ///< of its schedules; given by the desk

    bool operator==(const SavedReport &) const = default;
};

/// Kept reports: one's own, and those shared with one's groups. Another's is changed or removed by whoever leads the group that it is shared
/// with. Changes come through the feed as subject "saved_report". Used from the GUI thread; the desk is not owned and must outlive it.
class SavedReports
{
public:
    explicit SavedReports(Desk &desk) : m_desk(desk) {}

    QFuture<Result<QList<SavedReport>>> list(); ///< by name
    /// Makes (id none) or changes one. Errors: "field.missing", "field.too_long" (name), "saved_report.not_found", "saved_report.denied",
    /// "saved_report.group_denied" (field group) for a group that the person is not in; those of reportschedule::check; Denied
    /// "report.schedule_denied" when somebody else than its owner sets times. Whoever else changes what it counts ends its schedule.
    QFuture<Result<SavedReport>> save(const SavedReport &report, const QUuid &command = QUuid::createUuid());
    /// "saved_report.not_found", "saved_report.denied".
    QFuture<Result<void>> remove(Id<SavedReport> id);
    /// Whether the person signed in may change or remove it, as far as is known here; the desk decides.
    bool mayChange(const SavedReport &report) const;
    /// Whether the person signed in may set its times; whoever may change it may end them.
    bool maySchedule(const SavedReport &report) const;

private:
    Desk &m_desk;
};

} // namespace frontdesk
