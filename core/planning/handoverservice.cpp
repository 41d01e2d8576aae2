#include "core/planning/handoverservice.h"

#include "core/desk/desk.h"

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

QFuture<Result<handoverwork::Opening>> HandoverService::opening()
{
    return m_desk.worker().read([setting = Setting(m_desk)](Session &session) { return handoverwork::opening(session, setting.context()); });
}

QFuture<Result<HandoverSheet>> HandoverService::draft(Id<SupportGroup> group)
{
    return m_desk.worker().read([setting = Setting(m_desk), group](Session &session) { return handoverwork::draft(session, setting.context(), group); });
}

QFuture<Result<Id<HandoverSheet>>> HandoverService::sign(const HandoverSheet &sheet, const QUuid &command)
{
    return m_desk.worker().write([setting = Setting(m_desk), sheet, command](Session &session) { return handoverwork::sign(session, setting.context(), command, sheet); });
}

QFuture<Result<void>> HandoverService::take(Id<HandoverSheet> id, const QUuid &command)
{
    return m_desk.worker().write([setting = Setting(m_desk), id, command](Session &session) { return handoverwork::take(session, setting.context(), command, id); });
}

QFuture<Result<HandoverSheet>> HandoverService::read(Id<HandoverSheet> id)
{
    return m_desk.worker().read([setting = Setting(m_desk), id](Session &session) { return handoverwork::read(session, setting.context(), id); });
}

QFuture<Result<QList<HandoverSheet>>> HandoverService::list(Id<SupportGroup> group)
{
    return m_desk.worker().read([setting = Setting(m_desk), group](Session &session) { return handoverwork::list(session, setting.context(), group); });
}

QList<Id<SupportGroup>> HandoverService::groups() const
{
    return handoverGroups(m_desk.actor(), m_desk.reference()->directory);
}

} // namespace frontdesk
