#pragma once

#include "core/support/id.h"

#include <QObject>
#include <QTimer>

namespace frontdesk {

class Desk;
struct Ticket;

/// Tells colleagues what a view does with its ticket: looking, or typing until some seconds after the last key. Several views of one
/// client may show the same ticket; what is told is the most that one of them does.
class OwnPresence final : public QObject
{
public:
    static constexpr int typingMs = 6000; ///< how long after a key somebody still counts as typing

    OwnPresence(Desk &desk, QObject *parent);
    ~OwnPresence() override;

    /// The ticket on screen; none when the view is hidden.
    void look(Id<Ticket> ticket);
    void typed();
    /// What was typed is sent or given up.
    void stopTyping();

private:
    void tell(Id<Ticket> ticket);

    Desk &m_desk;
    Id<Ticket> m_ticket;
    QTimer m_typing;
};

} // namespace frontdesk
