#pragma once

#include "core/reporting/report.h"
#include "core/storage/dbworker.h"

#include <QObject>

#include <memory>
#include <vector>

namespace frontdesk {

class Desk;

/// Reports of a desk. Each runs on a connection of its own, opened for its time, so that no list waits for it, and can be canceled.
/// Row-level security holds: a person's figures count only what that person may see (Report::limited).
class ReportService : public QObject
{
    Q_OBJECT
public:
    explicit ReportService(Desk &desk);
    ~ReportService() override;

    /// Errors: NotFound "report.unknown"; Canceled "desk.canceled"; those of opening a connection. See core/reporting/reportwords.h for names.
    QFuture<Result<Report>> run(const ReportRequest &request, const CancelToken &cancel = {});

    /// Exactly the tickets and contacts behind a figure of `report`: its column's measure and part, the buckets of its row and column. NotFound "report.measure_unknown".
    QFuture<Result<ReportItems>> items(const ReportRequest &request, const QString &measure, const QString &part, const ReportBucket &bucket,
                                       const CancelToken &cancel = {});

    /// These contacts as far as they may be seen, oldest first. Not for more than fit on a screen a few times over.
    QFuture<Result<QList<ContactLine>>> contacts(const QList<qint64> &ids);

    /// Stops whatever runs with this token, in the database too.
    void cancel(const CancelToken &token);

    /// Filters as people name them: codes or names of group, service, category and organisation, login or name of an agent. An empty text filters nothing.
    /// Errors, Invalid with the field of that name: "group.unknown", "staff.unknown", "service.unknown", "category.unknown", "report.organisation_unknown",
    /// "report.filter_unknown" (kind, priority, channel).
    QFuture<Result<ReportFilters>> filters(const QMap<QString, QString> &named);

    /// Compares what reports read with what it is made of, over the whole desk.
    struct Check
    {
        qint64 ticketRows = 0;  ///< of table ticket_fact that are missing, more or otherwise; 0 on a sound desk
        qint64 contactRows = 0; ///< the same of contact_fact
    };
    /// Only for the desk's owner, who may read everything: "access.no_rights" for others.
    QFuture<Result<Check>> check(const CancelToken &cancel = {});

private:
    /// Runs one unit of work on a connection of its own.
    template<typename Work>
    auto alone(Work work, const CancelToken &cancel);

    Desk &m_desk;
    std::vector<std::unique_ptr<DbWorker>> m_workers; ///< at work now
};

} // namespace frontdesk
