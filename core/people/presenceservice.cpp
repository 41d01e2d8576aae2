#include "core/people/presenceservice.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

Result<void> tell(Session &session)
{
    if (session.backend() != Backend::Postgres) // other processes see that the file changed
        return {};
    FRONTDESK_TRY(session.query(u"presence.tell"_s, {}, [](const Row &) { return 0; }));
    return {};
}

} // namespace

PresenceService::PresenceService(Desk &desk)
    : m_desk(desk)
{
    m_gather.setSingleShot(true);
    connect(&m_gather, &QTimer::timeout, this, &PresenceService::read);
    m_heartbeat.setInterval(heartbeatMs);
    connect(&m_heartbeat, &QTimer::timeout, this, &PresenceService::beat);
}

PresenceService::~PresenceService() = default;

void PresenceService::begin()
{
    m_heartbeat.start();
    refresh();
}

void PresenceService::set(Id<Ticket> ticket, PresenceDoing doing)
{
    if (m_mine.value(ticket.value, PresenceDoing::None) == doing)
        return;
    if (doing == PresenceDoing::None)
        m_mine.remove(ticket.value);
    else
        m_mine.insert(ticket.value, doing);
    // From one ticket to the next is one change, of which everybody is told once.
    if (m_unwritten.isEmpty())
        QMetaObject::invokeMethod(this, &PresenceService::write, Qt::QueuedConnection);
    m_unwritten.insert(ticket.value, doing);
}

void PresenceService::write()
{
    const QHash<qint64, PresenceDoing> changes = std::exchange(m_unwritten, {});
    if (changes.isEmpty())
        return;
    m_desk.worker().write([client = m_client, me = m_desk.actor().staff, changes](Session &session) -> Result<void> {
        for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
            if (*it == PresenceDoing::None)
                FRONTDESK_TRY(session.execute(u"presence.leave"_s, {{u"client"_s, client}, {u"ticket"_s, it.key()}}));
            else
                FRONTDESK_TRY(session.execute(u"presence.put"_s, {{u"client"_s, client}, {u"staff"_s, me.value}, {u"ticket"_s, it.key()},
                                                                  {u"doing"_s, *it == PresenceDoing::Typing ? u"typing"_s : u"viewing"_s}}));
        }
        return tell(session);
    });
}

void PresenceService::leave()
{
    if (m_mine.isEmpty())
        return;
    m_mine.clear();
    m_unwritten.clear();
    m_desk.worker().write([client = m_client](Session &session) -> Result<void> {
        FRONTDESK_TRY(session.execute(u"presence.leave_all"_s, {{u"client"_s, client}}));
        return tell(session);
    });
}

QList<Presence> PresenceService::at(Id<Ticket> ticket) const
{
    QList<Presence> there;
    for (const Presence &other : m_others) {
        if (other.ticket == ticket)
            there += other;
    }
    return there;
}

void PresenceService::refresh()
{
    if (!m_gather.isActive())
        m_gather.start(m_pace.waitMs());
}

/// Renews what this client does; a row that was swept, or lost with the server, is put again.
void PresenceService::beat()
{
    refresh(); // who has fallen silent goes without a notice
    if (m_mine.isEmpty())
        return;
    m_desk.worker().write([client = m_client, me = m_desk.actor().staff, mine = m_mine](Session &session) -> Result<void> {
        if (session.backend() == Backend::Sqlite)
            FRONTDESK_TRY(session.execute(u"presence.sweep"_s));
        FRONTDESK_LET(renewed, session.execute(u"presence.renew"_s, {{u"client"_s, client}}));
        if (renewed == mine.size())
            return {};
        for (auto it = mine.cbegin(); it != mine.cend(); ++it)
            FRONTDESK_TRY(session.execute(u"presence.put"_s, {{u"client"_s, client}, {u"staff"_s, me.value}, {u"ticket"_s, it.key()},
                                                              {u"doing"_s, it.value() == PresenceDoing::Typing ? u"typing"_s : u"viewing"_s}}));
        return tell(session);
    });
}

void PresenceService::read()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_pace.asks();
    whenFinished(m_desk.worker().read([client = m_client, me = m_desk.actor().staff](Session &session) -> Result<QList<Presence>> {
            FRONTDESK_LET(all, session.query(u"presence.all"_s, {{u"me"_s, me.value}}, [](const Row &row) {
                return Presence{row.text(u"client"_s), row.id<Staff>(u"staff_id"_s), row.id<Ticket>(u"ticket_id"_s),
                                row.text(u"doing"_s) == "typing"_L1 ? PresenceDoing::Typing : PresenceDoing::Viewing};
            }));
            all.removeIf([&](const Presence &presence) { return presence.client == client; });
            return all;
        }), this, [this](const Result<QList<Presence>> &all) {
            m_reading = false;
            m_pace.isAnswered();
            if (all) // else the connection was lost; when it is back everything is read again
                take(*all);
            if (std::exchange(m_again, false))
                refresh();
        });
}

void PresenceService::take(const QList<Presence> &others)
{
    QSet<qint64> touched;
    const auto differing = [&](const QList<Presence> &these, const QList<Presence> &those) {
        for (const Presence &presence : these) {
            if (!those.contains(presence))
                touched.insert(presence.ticket.value);
        }
    };
    differing(others, m_others);
    differing(m_others, others);
    m_others = others;
    if (!touched.isEmpty())
        emit changed(QList<qint64>(touched.cbegin(), touched.cend()));
}

} // namespace frontdesk
