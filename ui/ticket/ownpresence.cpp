#include "ui/ticket/ownpresence.h"

#include "core/desk/desk.h"
#include "core/people/presenceservice.h"

namespace frontdesk {

namespace {

/// Every view of this program, whichever window it is in.
QList<OwnPresence *> &views()
{
    static QList<OwnPresence *> all;
    return all;
}

} // namespace

OwnPresence::OwnPresence(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(&m_typing, &QTimer::timeout, this, &OwnPresence::stopTyping);
    views() += this;
}

OwnPresence::~OwnPresence()
{
    look({});
    views().removeOne(this);
}

void OwnPresence::look(Id<Ticket> ticket)
{
    if (ticket == m_ticket)
        return;
    const Id<Ticket> left = std::exchange(m_ticket, ticket);
    m_typing.stop();
    tell(left);
    tell(ticket);
}

void OwnPresence::typed()
{
    const bool before = m_typing.isActive();
    m_typing.start();
    if (!before)
        tell(m_ticket);
}

void OwnPresence::stopTyping()
{
    m_typing.stop();
    tell(m_ticket);
}

void OwnPresence::tell(Id<Ticket> ticket)
{
    if (!ticket)
        return;
    PresenceDoing most = PresenceDoing::None;
    for (const OwnPresence *view : std::as_const(views())) {
        if (&view->m_desk == &m_desk && view->m_ticket == ticket)
            most = std::max(most, view->m_typing.isActive() ? PresenceDoing::Typing : PresenceDoing::Viewing);
    }
    m_desk.presence().set(ticket, most);
}

} // namespace frontdesk
