#include "core/planning/staffingservice.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"

namespace frontdesk {

namespace {

/// Everything a unit of work needs, copied, for it runs on another thread.
struct Setting
{
    std::shared_ptr<const DeskReference> reference;
    Actor actor;
    QDateTime now;

    explicit Setting(const Desk &desk) : reference(desk.reference()), actor(desk.actor()), now(desk.clock().now()) {}
    RosterContext context() const { return {*reference, actor, now}; }
};

} // namespace

StaffingService::StaffingService(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

StaffingService::~StaffingService() = default;

QFuture<Result<GroupForecast>> StaffingService::forecast(Id<SupportGroup> group, QDate from, QDate to, const QString &zone, const CancelToken &cancel)
{
    m_workers.push_back(m_desk.ownWorker());
    DbWorker *worker = m_workers.back().get();
    auto future = worker->read(
        [setting = Setting(m_desk), group, from, to, zone](Session &session) {
            return staffingwork::forecast(session, setting.context(), group, from, to, zone.isEmpty() ? setting.reference->zone : zone);
        },
        cancel);
    whenFinished(future, this, [this, worker](const Result<GroupForecast> &) {
        std::erase_if(m_workers, [worker](const std::unique_ptr<DbWorker> &one) { return one.get() == worker; });
    });
    return future;
}

void StaffingService::cancel(const CancelToken &token)
{
    for (const std::unique_ptr<DbWorker> &worker : m_workers)
        worker->cancel(token);
}

QFuture<Result<GroupGoal>> StaffingService::goal(Id<SupportGroup> group)
{
    return m_desk.worker().read([setting = Setting(m_desk), group](Session &session) { return staffingwork::goal(session, setting.context(), group); });
}

QFuture<Result<GroupGoal>> StaffingService::saveGoal(Id<SupportGroup> group, const GroupGoal &goal, const QUuid &command)
{
    return m_desk.worker().write([setting = Setting(m_desk), group, goal, command](Session &session) {
        return staffingwork::saveGoal(session, setting.context(), command, group, goal);
    });
}

} // namespace frontdesk
