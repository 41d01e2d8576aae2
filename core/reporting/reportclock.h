#pragma once

#include "core/escalation/leadership.h"
#include "core/reporting/reportdrawing.h"
#include "core/reporting/reportschedulework.h"
#include "core/storage/dbworker.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace frontdesk {

class Desk;

/// Writes scheduled reports into a folder of this machine. Any number may run against one desk: whoever takes the lease "reports" at a due time
/// writes, and each due time has one row with a unique key. Sleeps until the next due time; what is changed meanwhile comes through the change
/// feed. Lives on the desk's thread; counting and drawing happen elsewhere.
class ReportClock final : public QObject
{
    Q_OBJECT
public:
    struct Settings
    {
        QString folder;          ///< exists; whoever runs the program says which, never the desk
        QString holder;          ///< machine/process/number; unique
        qint64 leaseMs = 15'000; ///< after which another takes up what one that vanished has begun
        qint64 renewMs = 4'000;
        const Clock *clock = nullptr; ///< not owned; without one the desk's
    };
    static Settings settingsFor(const QString &folder);

    /// `desk` is open, owns the clock, and ends it with its connections. On PostgreSQL its login has the service role.
    ReportClock(Desk &desk, Settings settings);
    ~ReportClock() override;
    /// That of a desk, null where this program writes none.
    static ReportClock *of(const Desk &desk);

    void start();
    /// Ends what is under way, which another then takes up, and gives up the lead; not started again.
    void stop();
    bool leads() const { return m_lead.mine; }
    QString folder() const { return m_settings.folder; }
    /// Exists, like the one of the settings. What is being written still goes into the one before.
    void setFolder(const QString &folder) { m_settings.folder = folder; }
    /// Looks at once, as when the clock of the machine was set.
    void look();

signals:
    void written(const QString &file);
    /// One report; `report` is its name.
    void notWritten(const QString &report, const frontdesk::Error &error);
    /// The desk could not be asked or told; tried again.
    void failed(const frontdesk::Error &error);
    /// Everything due is done; the next look is at `until` (UTC, invalid = nothing is scheduled).
    void asleep(const QDateTime &until);

private:
    void take();
    void next();
    void count(const DueReport &due);
    void put(const DueReport &due, const Report &report);
    void finish(const DueReport &due, const std::optional<Error> &problem);
    void renew();
    void release();
    void recover(const Error &error);
    void sleep(const QDateTime &until);
    bool rest(qint64 ms);
    ScheduleContext context() const;
    /// Whether this one still has the lead that it had when it began something.
    bool leadsStill(qint64 epoch) const { return !m_stopped && m_lead.mine && m_lead.epoch == epoch; }
    QDateTime now() const;

    Desk &m_desk;
    Settings m_settings;
    QString m_into; ///< the folder in which what is being written got its name
    Leadership m_lead;
    QTimer m_timer, m_renewal;
    std::unique_ptr<DbWorker> m_reader; ///< counts, beside the desk's own; while a report is made
    std::unique_ptr<ReportDrawing> m_drawing;
    bool m_busy = false; ///< between a look and the sleep after it
    bool m_again = false; ///< something changed meanwhile
    bool m_stopped = false;
};

} // namespace frontdesk
