#include "core/bulletin/bulletinservice.h"

#include "core/bulletin/bulletinwork.h"
#include "core/desk/desk.h"
#include "core/support/whenfinished.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {
constexpr qint64 c_endedDays = 30;
}

BulletinService::BulletinService(Desk &desk)
    : m_desk(desk)
{
}

const Bulletin *BulletinService::bulletin(Id<Bulletin> id) const
{
    const auto found = std::find_if(m_all->cbegin(), m_all->cend(), [id](const Bulletin &each) { return each.id == id; });
    return found == m_all->cend() ? nullptr : &*found;
}

void BulletinService::follow()
{
    if (std::exchange(m_follows, true))
        return;
    connect(&m_desk.feed(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(u"bulletin"_s))
            read();
    });
    read();
}

void BulletinService::read()
{
    const auto reading = m_desk.worker().read(
        [since = m_desk.clock().now().addDays(-c_endedDays)](Session &session) { return bulletinwork::list(session, since); });
    whenFinished(reading, this, [this](const Result<QList<Bulletin>> &list) {
        if (!list)
            return; // the connection's own signs say why; what was read before stays
        m_all = std::make_shared<const QList<Bulletin>>(*list);
        emit changed();
    });
}

bool BulletinService::mayWithdraw(const Bulletin &bulletin) const
{
    return bulletinwork::mayWithdraw(bulletin, m_desk.actor());
}

QFuture<Result<Id<Bulletin>>> BulletinService::save(const BulletinEdit &edit)
{
    return m_desk.worker().write(
        [edit, actor = m_desk.actor(), now = m_desk.clock().now()](Session &session) { return bulletinwork::save(session, actor, edit, now); });
}

QFuture<Result<QList<BulletinStep>>> BulletinService::history(Id<Bulletin> bulletin)
{
    return m_desk.worker().read([bulletin](Session &session) { return bulletinwork::history(session, bulletin); });
}

QFuture<Result<QList<Site>>> BulletinService::sites()
{
    return m_desk.worker().read([](Session &session) { return bulletinwork::sites(session); });
}

} // namespace frontdesk
