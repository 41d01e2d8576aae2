#pragma once

#include "core/ticket/ticketwork.h"
#include "tests/support/testdesk.h"

namespace frontdesk {

/// A made desk with one agent, one lead, two groups, a customer and an agreement, and a session at hand: what tests of the ticket
/// room stand on. Everything runs on the calling thread, as the desk's first admin.
class TicketBench
{
public:
    static Result<std::unique_ptr<TicketBench>> make(TestDesk &desk, const QString &backend);

    /// Runs one unit of work as DbWorker would.
    template<typename Work>
    auto write(Work work) -> std::invoke_result_t<Work, Session &>
    {
        using Answer = std::invoke_result_t<Work, Session &>;
        if (auto begun = connection->begin(true); !begun)
            return Answer(tl::unexpected<Error>(begun.error()));
        Session session(*connection, true, {});
        Answer answer = work(session);
        if (!answer) {
            connection->rollback();
            return answer;
        }
        if (auto done = connection->commit(); !done) {
            connection->rollback();
            return Answer(tl::unexpected<Error>(done.error()));
        }
        return answer;
    }

    TicketContext context() const { return {reference, actor, now}; }
    Result<Ticket> create(TicketDraft draft = {});
    Result<TicketReceipt> act(Id<Ticket> ticket, const QString &action, const std::function<void(TicketAction &)> &fill = {});
    Result<Ticket> read(Id<Ticket> id);
    Result<QList<JournalEntry>> journal(Id<Ticket> id);
    Result<void> rereadReference();

    std::unique_ptr<Connection> connection;
    DeskAddress address;
    DeskReference reference;
    Actor actor;
    QDateTime now;
    Id<Staff> colleague;
    Id<SupportGroup> firstLine, secondLine;
    Id<Customer> caller, vipCaller;
};

} // namespace frontdesk
