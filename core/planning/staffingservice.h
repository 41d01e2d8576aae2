#pragma once

#include "core/planning/staffingwork.h"
#include "core/storage/dbworker.h"

#include <QObject>

#include <memory>
#include <vector>

namespace frontdesk {

class Desk;

/// Forecasts and goals for screens and the command line; each call is one unit of work of staffingwork, with its errors. A forecast reads months
/// of calls: it runs on a connection of its own, opened for its time, so that no list waits for it, and can be canceled ("desk.canceled").
/// What others set is told by the change feed: "roster" with the group's id.
class StaffingService : public QObject
{
    Q_OBJECT
public:
    /// The desk is not owned and must outlive it.
    explicit StaffingService(Desk &desk, QObject *parent = nullptr);
    ~StaffingService() override;

    /// Days of `zone`; empty = the desk's.
    QFuture<Result<GroupForecast>> forecast(Id<SupportGroup> group, QDate from, QDate to, const QString &zone = {}, const CancelToken &cancel = {});
    /// Stops whatever runs with this token, in the database too.
    void cancel(const CancelToken &token);
    QFuture<Result<GroupGoal>> goal(Id<SupportGroup> group);
    QFuture<Result<GroupGoal>> saveGoal(Id<SupportGroup> group, const GroupGoal &goal, const QUuid &command = QUuid::createUuid());

private:
    Desk &m_desk;
    std::vector<std::unique_ptr<DbWorker>> m_workers; ///< at work now
};

} // namespace frontdesk
