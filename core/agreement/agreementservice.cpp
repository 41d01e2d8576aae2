#include "core/agreement/agreementservice.h"

#include "core/agreement/agreementwork.h"
#include "core/agreement/clockwalk.h"
#include "core/desk/desk.h"
#include "core/support/whenfinished.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int piece = 1000; ///< tickets of one unit of work: others wait at most for this

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
    const auto read = [until](Session &session, ClockPlace &place) { return nextClockRecords(session, place, until, piece); };
    const auto reckon = [before, after = *after, now = m_desk.clock().now()](const QList<ClockRecord> &records) { return compareBooks(records, before, after, now); };
    return std::make_shared<ReadingWalk<WhatIfReport, QList<ClockRecord>>>(m_desk, from, until, read, reckon)->run();
}

QFuture<Result<ClockCheck>> AgreementService::check(bool repair)
{
    const QDateTime now = m_desk.clock().now();
    const QDateTime until = now.addDays(1);
    if (!repair) {
        struct Piece // with the book of its own transaction: somebody may change it meanwhile
        {
            QList<ClockRecord> records;
            AgreementBook book;
            qsizetype size() const { return records.size(); }
        };
        const auto read = [until](Session &session, ClockPlace &place) -> Result<Piece> {
            FRONTDESK_LET(book, AgreementBook::read(session));
            FRONTDESK_LET(records, nextClockRecords(session, place, until, piece));
            return Piece{records, book};
        };
        const auto reckon = [now](const Piece &part) { return checkClocks(part.records, part.book, now); };
        return std::make_shared<ReadingWalk<ClockCheck, Piece>>(m_desk, begin(), until, read, reckon)->run();
    }
    const auto step = [until, now](Session &session, ClockPlace &place, ClockCheck &check, qint64 &done) -> Result<bool> {
        FRONTDESK_LET(book, AgreementBook::read(session));
        FRONTDESK_LET(records, nextClockRecords(session, place, until, piece));
        const ClockCheck part = checkClocks(records, book, now);
        check.add(part);
        if (part.different > 0)
            FRONTDESK_TRY(storeClocks(session, records, book, now));
        done += records.size();
        return records.size() == piece;
    };
    return std::make_shared<WritingWalk<ClockCheck>>(m_desk, begin(), until, step)->run();
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
    return std::make_shared<WritingWalk<qint64>>(m_desk, begin(), until, step)->run();
}

} // namespace frontdesk
