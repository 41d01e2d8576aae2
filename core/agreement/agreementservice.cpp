#include "core/agreement/agreementservice.h"

#include "core/agreement/agreementwork.h"
#include "core/desk/desk.h"
#include "core/support/whenfinished.h"

#include <QPromise>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int piece = 1000; ///< tickets of one unit of work: others wait at most for this

/// Walks through tickets piece by piece: each is one unit of work on the desk's worker, so that whoever works at the desk comes between,
/// and is reckoned on the thread pool while the next one is read.
template<typename Answer>
class Walk : public std::enable_shared_from_this<Walk<Answer>>
{
public:
    using Step = std::function<Result<bool>(Session &, ClockPlace &, Answer &, qint64 &)>; ///< false = at the end; counts tickets

    Walk(Desk &desk, bool writes, const QDateTime &from, const QDateTime &until, Step step)
        : m_desk(&desk), m_writes(writes), m_place{from, 0}, m_until(until), m_step(std::move(step))
    {
    }

    QFuture<Result<Answer>> run()
    {
        m_promise.start();
        const auto self = this->shared_from_this();
        whenFinished(m_desk->worker().read([from = m_place.openedAt, until = m_until](Session &session) {
                return session.queryOne(u"agreement.count"_s, {{u"at"_s, from}, {u"until"_s, until}}, [](const Row &row) { return row.integer(u"tickets"_s); });
            }), m_desk.data(), [self](const Result<std::optional<qint64>> &counted) {
                if (!counted)
                    return self->finish(tl::unexpected<Error>(counted.error()));
                self->m_promise.setProgressRange(0, int(counted->value_or(0)));
                self->next();
            });
        return m_promise.future();
    }

private:
    struct State
    {
        ClockPlace place;
        Answer answer;
        qint64 done = 0;
        bool more = true;
    };

    void next()
    {
        if (m_promise.isCanceled())
            return finish(tl::unexpected<Error>(Error{ErrorKind::Canceled, u"desk.canceled"_s, {}, {}, {}}));
        const auto self = this->shared_from_this();
        const auto work = [step = m_step, state = State{m_place, m_answer, m_done, true}](Session &session) mutable -> Result<State> {
            State now = state; // a unit may run again
            FRONTDESK_LET(more, step(session, now.place, now.answer, now.done));
            now.more = more;
            return now;
        };
        const auto follow = [self](const Result<State> &state) {
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
        };
        if (m_writes)
            whenFinished(m_desk->worker().write(work), m_desk.data(), follow);
        else
            whenFinished(m_desk->worker().read(work), m_desk.data(), follow);
    }

    void finish(Result<Answer> answer)
    {
        m_promise.addResult(std::move(answer));
        m_promise.finish();
    }

    QPointer<Desk> m_desk;
    bool m_writes;
    ClockPlace m_place;
    QDateTime m_until;
    Step m_step;
    Answer m_answer{};
    qint64 m_done = 0;
    QPromise<Result<Answer>> m_promise;
};

QDateTime begin()
{
    return QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
}

} // namespace

AgreementService::AgreementService(Desk &desk)
    : m_desk(desk)
{
}

bool AgreementService::mayChange() const
{
    return agreementwork::mayChange(m_desk.actor());
}

QFuture<Result<qint64>> AgreementService::saveCalendar(const CalendarDraft &draft, const QUuid &command)
{
    return whenFinished(m_desk.worker().write([draft, command, actor = m_desk.actor(), now = m_desk.clock().now()](Session &session) {
            return agreementwork::saveCalendar(session, actor, command, draft, now);
        }), &m_desk, [this](const Result<qint64> &saved) {
            if (saved)
                storeOpenClocks();
            return saved;
        });
}

QFuture<Result<qint64>> AgreementService::saveAgreement(const AgreementDraft &draft, const QUuid &command)
{
    return whenFinished(m_desk.worker().write([draft, command, actor = m_desk.actor(), now = m_desk.clock().now()](Session &session) {
            return agreementwork::saveAgreement(session, actor, command, draft, now);
        }), &m_desk, [this](const Result<qint64> &saved) {
            if (saved)
                storeOpenClocks();
            return saved;
        });
}

QFuture<Result<WhatIfReport>> AgreementService::tryOut(const Trial &trial, const QDateTime &from, const QDateTime &until)
{
    const AgreementBook before = m_desk.reference()->agreements;
    const auto after = bookWith(before, trial);
    if (!after)
        return QtFuture::makeReadyFuture(Result<WhatIfReport>(tl::unexpected<Error>(after.error())));
    const auto step = [before, after = *after, until, now = m_desk.clock().now()](Session &session, ClockPlace &place, WhatIfReport &report, qint64 &done) -> Result<bool> {
        FRONTDESK_LET(records, nextClockRecords(session, place, until, piece));
        report.add(compareBooks(records, before, after, now));
        done += records.size();
        return records.size() == piece;
    };
    return std::make_shared<Walk<WhatIfReport>>(m_desk, false, from, until, step)->run();
}

QFuture<Result<ClockCheck>> AgreementService::check(bool repair)
{
    const QDateTime now = m_desk.clock().now();
    const QDateTime until = now.addDays(1);
    const auto step = [repair, until, now](Session &session, ClockPlace &place, ClockCheck &check, qint64 &done) -> Result<bool> {
        FRONTDESK_LET(book, AgreementBook::read(session));
        FRONTDESK_LET(records, nextClockRecords(session, place, until, piece));
        const ClockCheck part = checkClocks(records, book, now);
        check.add(part);
        if (repair && part.different > 0)
            FRONTDESK_TRY(storeClocks(session, records, book, now));
        done += records.size();
        return records.size() == piece;
    };
    return std::make_shared<Walk<ClockCheck>>(m_desk, repair, begin(), until, step)->run();
}

QFuture<Result<qint64>> AgreementService::storeOpenClocks()
{
    const QDateTime now = m_desk.clock().now();
    const QDateTime until = now.addDays(1);
    const auto step = [until, now](Session &session, ClockPlace &place, qint64 &written, qint64 &done) -> Result<bool> {
        FRONTDESK_LET(book, AgreementBook::read(session));
        FRONTDESK_LET(records, nextClockRecords(session, place, until, piece / 4, true));
        FRONTDESK_LET(rows, storeClocks(session, records, book, now));
        written += rows;
        if (rows > 0)
            session.publishEverything();
        done += records.size();
        return records.size() == piece / 4;
    };
    return std::make_shared<Walk<qint64>>(m_desk, true, begin(), until, step)->run();
}

} // namespace frontdesk
