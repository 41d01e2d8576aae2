#pragma once

#include "core/agreement/clockrecords.h"
#include "core/desk/desk.h"
#include "core/support/whenfinished.h"

#include <QPointer>
#include <QPromise>
#include <QtConcurrent>

#include <optional>

namespace frontdesk {

/// Both walks go through the tickets with a contact in [from, until) piece by piece: each piece is one unit of work on the desk's worker,
/// so that whoever works at the desk comes between. Their futures count tickets as progress; canceled, they stop after the piece at hand.
/// A walk keeps itself alive until its future is finished; on the desk's thread only.

/// What both have: the count of tickets first, for the progress.
template<typename Answer>
class ClockWalk : public std::enable_shared_from_this<ClockWalk<Answer>>
{
public:
    virtual ~ClockWalk() = default;

    QFuture<Result<Answer>> run()
    {
        m_promise.start();
        const auto self = this->shared_from_this();
        whenFinished(m_desk->worker().read([from = m_place.openedAt, until = m_until](Session &session) {
                return session.queryOne(QStringLiteral("agreement.count"), {{QStringLiteral("at"), from}, {QStringLiteral("until"), until}},
                                        [](const Row &row) { return row.integer(QStringLiteral("tickets")); });
            }), m_desk.data(), [self](const Result<std::optional<qint64>> &counted) {
                if (!counted)
                    return self->finish(tl::unexpected<Error>(counted.error()));
                self->m_promise.setProgressRange(0, int(counted->value_or(0)));
                self->next();
            });
        return m_promise.future();
    }

protected:
    ClockWalk(Desk &desk, const QDateTime &from, const QDateTime &until) : m_desk(&desk), m_place{from, 0}, m_until(until) {}

    virtual void next() = 0;
    void finish(Result<Answer> answer)
    {
        m_promise.addResult(std::move(answer));
        m_promise.finish();
    }
    /// Whether somebody wants no answer any more; then it is given.
    bool stopped()
    {
        if (!m_promise.isCanceled())
            return false;
        finish(tl::unexpected<Error>(Error{ErrorKind::Canceled, QStringLiteral("desk.canceled"), {}, {}, {}}));
        return true;
    }

    QPointer<Desk> m_desk;
    ClockPlace m_place;
    QDateTime m_until;
    QPromise<Result<Answer>> m_promise;
};

/// Reads, and reckons each piece on the thread pool while the next one is read: on two cores the whole takes as long as the longer of both.
/// `Piece` has size(), its tickets; the first empty one is the end. `Answer` has add().
template<typename Answer, typename Piece>
class ReadingWalk : public ClockWalk<Answer>
{
public:
    using Read = std::function<Result<Piece>(Session &, ClockPlace &)>;
    using Reckon = std::function<Answer(const Piece &)>; ///< on another thread: pure

    ReadingWalk(Desk &desk, const QDateTime &from, const QDateTime &until, Read read, Reckon reckon)
        : ClockWalk<Answer>(desk, from, until), m_read(std::move(read)), m_reckon(std::move(reckon))
    {
    }

private:
    struct Step
    {
        Piece piece;
        ClockPlace place;
    };

    std::shared_ptr<ReadingWalk> self() { return std::static_pointer_cast<ReadingWalk>(this->shared_from_this()); }

    void next() override
    {
        if (m_ended || this->stopped()) {
            m_ended = true;
            return;
        }
        if (m_waiting && !m_reckoning) {
            m_reckoning = true;
            whenFinished(QtConcurrent::run([reckon = m_reckon, piece = std::move(*m_waiting)] { return reckon(piece); }), this->m_desk.data(),
                         [self = self(), tickets = m_waitingTickets](const Answer &part) {
                             self->m_reckoning = false;
                             self->m_answer.add(part);
                             self->m_done += tickets;
                             self->m_promise.setProgressValue(int(self->m_done));
                             self->next();
                         });
            m_waiting.reset();
        }
        if (!m_waiting && !m_reading && m_more)
            read();
        else if (!m_waiting && !m_reading && !m_reckoning) {
            m_ended = true;
            this->finish(m_answer);
        }
    }

    void read()
    {
        m_reading = true;
        const auto work = [read = m_read, place = this->m_place](Session &session) -> Result<Step> {
            ClockPlace behind = place; // a unit may run again
            FRONTDESK_LET(piece, read(session, behind));
            return Step{std::move(piece), behind};
        };
        whenFinished(this->m_desk->worker().read(work), this->m_desk.data(), [self = self()](const Result<Step> &step) {
            self->m_reading = false;
            if (self->m_ended)
                return;
            if (!step) {
                self->m_ended = true;
                return self->finish(tl::unexpected<Error>(step.error()));
            }
            self->m_place = step->place;
            self->m_more = step->piece.size() > 0;
            if (self->m_more) {
                self->m_waiting = step->piece;
                self->m_waitingTickets = step->piece.size();
            }
            self->next();
        });
    }

    Read m_read;
    Reckon m_reckon;
    Answer m_answer{};
    std::optional<Piece> m_waiting; ///< read and not yet reckoned: at most one, so that memory does not depend on who is faster
    qsizetype m_waitingTickets = 0;
    qint64 m_done = 0;
    bool m_reading = false;
    bool m_reckoning = false;
    bool m_more = true;
    bool m_ended = false;
};

/// Reads, reckons and writes each piece in one transaction.
template<typename Answer>
class WritingWalk : public ClockWalk<Answer>
{
public:
    using Step = std::function<Result<bool>(Session &, ClockPlace &, Answer &, qint64 &)>; ///< false = at the end; counts tickets

    WritingWalk(Desk &desk, const QDateTime &from, const QDateTime &until, Step step) : ClockWalk<Answer>(desk, from, until), m_step(std::move(step)) {}

private:
    struct State
    {
        ClockPlace place;
        Answer answer;
        qint64 done = 0;
        bool more = true;
    };

    void next() override
    {
        if (this->stopped())
            return;
        const auto self = std::static_pointer_cast<WritingWalk>(this->shared_from_this());
        const auto work = [step = m_step, state = State{this->m_place, m_answer, m_done, true}](Session &session) -> Result<State> {
            State now = state; // a unit may run again
            FRONTDESK_LET(more, step(session, now.place, now.answer, now.done));
            now.more = more;
            return now;
        };
        whenFinished(this->m_desk->worker().write(work), this->m_desk.data(), [self](const Result<State> &state) {
            if (!state)
                return self->finish(tl::unexpected<Error>(state.error()));
            self->m_place = state->place;
            self->m_answer = state->answer;
            self->m_done = state->done;
            self->m_promise.setProgressValue(int(state->done));
            if (state->more)
                self->next();
            else
                self->finish(self->m_answer);
        });
    }

    Step m_step;
    Answer m_answer{};
    qint64 m_done = 0;
};

} // namespace frontdesk
