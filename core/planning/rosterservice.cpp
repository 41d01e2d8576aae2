#include "core/planning/rosterservice.h"

#include "core/desk/desk.h"

using namespace Qt::StringLiterals;

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

RosterService::RosterService(Desk &desk) : m_desk(desk) {}

QFuture<Result<Roster>> RosterService::read(Id<SupportGroup> group, QDate from, QDate to)
{
    return m_desk.worker().read([setting = Setting(m_desk), group, from, to](Session &session) { return rosterwork::read(session, setting.context(), group, from, to); });
}

QFuture<Result<RosterReceipt>> RosterService::change(Id<SupportGroup> group, const QList<CellChange> &cells, const QUuid &command)
{
    return m_desk.worker().write([setting = Setting(m_desk), group, cells, command](Session &session) {
        return rosterwork::change(session, setting.context(), command, group, cells);
    });
}

QFuture<Result<PublishReceipt>> RosterService::publish(Id<SupportGroup> group, const QList<SeenShift> &shifts, const QUuid &command)
{
    return m_desk.worker().write([setting = Setting(m_desk), group, shifts, command](Session &session) {
        return rosterwork::publish(session, setting.context(), command, group, shifts);
    });
}

QFuture<Result<Id<ShiftPattern>>> RosterService::savePattern(const ShiftPattern &pattern, const QUuid &command)
{
    return m_desk.worker().write([setting = Setting(m_desk), pattern, command](Session &session) { return rosterwork::savePattern(session, setting.context(), command, pattern); });
}

QFuture<Result<void>> RosterService::saveProfile(const StaffProfile &profile, const QUuid &command)
{
    return m_desk.worker().write([setting = Setting(m_desk), profile, command](Session &session) { return rosterwork::saveProfile(session, setting.context(), command, profile); });
}

QFuture<Result<Id<Leave>>> RosterService::askLeave(Id<Staff> person, QDate from, QDate to, const QUuid &command)
{
    return m_desk.worker().write([setting = Setting(m_desk), person, from, to, command](Session &session) {
        return rosterwork::askLeave(session, setting.context(), command, person, from, to);
    });
}

QFuture<Result<void>> RosterService::decideLeave(Id<Leave> leave, qint64 seenSeq, Leave::State to, const QUuid &command)
{
    return m_desk.worker().write([setting = Setting(m_desk), leave, seenSeq, to, command](Session &session) {
        return rosterwork::decideLeave(session, setting.context(), command, leave, seenSeq, to);
    });
}

QFuture<Result<Id<ShiftSwap>>> RosterService::askSwap(Id<RosterShift> shift, Id<Staff> other, Id<RosterShift> inReturn, const QUuid &command)
{
    return m_desk.worker().write([setting = Setting(m_desk), shift, other, inReturn, command](Session &session) {
        return rosterwork::askSwap(session, setting.context(), command, shift, other, inReturn);
    });
}

QFuture<Result<void>> RosterService::answerSwap(Id<ShiftSwap> swap, qint64 seenSeq, ShiftSwap::State to, const QUuid &command)
{
    return m_desk.worker().write([setting = Setting(m_desk), swap, seenSeq, to, command](Session &session) {
        return rosterwork::answerSwap(session, setting.context(), command, swap, seenSeq, to);
    });
}

RosterRules RosterService::rules(Id<SupportGroup> group) const
{
    const DeskReference &reference = *m_desk.reference();
    return {reference.number(u"roster_rest_minutes"_s, 660), rosterCalendar(reference.agreements, group, reference.zone, m_desk.clock().now())};
}

} // namespace frontdesk
