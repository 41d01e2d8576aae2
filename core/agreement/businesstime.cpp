#include "core/agreement/businesstime.h"

#include "core/agreement/walltime.h"
#include "core/agreement/zoneoffsets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

/// The horizon cut where the calendar's version or the zone's offset changes: inside a piece UTC and wall time run side by side.
struct BusinessTime::Data
{
    struct Piece
    {
        qint64 fromMs = 0; ///< UTC
        qint64 toMs = 0;
        qint64 offsetMs = 0;
        qint64 openBeforeMs = 0; ///< business time from the horizon's begin to fromMs
        qint64 wallOpenMs = 0;   ///< the wall's own count at fromMs
        const WallTime *wall = nullptr;
    };

    std::vector<std::unique_ptr<const WallTime>> walls;
    std::vector<Piece> pieces; ///< ascending, without gaps, never empty
    qint64 openMs = 0;         ///< of the whole horizon

    void add(const Calendar &calendar, const ZoneOffsets &offsets, qint64 fromMs, qint64 toMs);
    const Piece &pieceAt(qint64 utcMs) const
    {
        return *std::prev(std::partition_point(pieces.begin() + 1, pieces.end(), [utcMs](const Piece &p) { return p.fromMs <= utcMs; }));
    }
};

void BusinessTime::Data::add(const Calendar &calendar, const ZoneOffsets &offsets, qint64 fromMs, qint64 toMs)
{
    walls.push_back(std::make_unique<const WallTime>(calendar));
    for (size_t i = 0; i < offsets.size(); ++i) {
        const qint64 begin = std::max(fromMs, offsets[i].fromMs);
        const qint64 end = std::min(toMs, i + 1 < offsets.size() ? offsets[i + 1].fromMs : zoneHorizonEndMs);
        if (begin >= end)
            continue;
        const qint64 offset = offsets[i].offsetMs;
        const qint64 wallOpen = walls.back()->openUpTo(begin + offset);
        pieces.push_back({begin, end, offset, openMs, wallOpen, walls.back().get()});
        openMs += walls.back()->openUpTo(end + offset) - wallOpen;
    }
}

Result<BusinessTime> BusinessTime::of(const Calendar &calendar)
{
    return of(QList<CalendarVersion>{{QDateTime::fromMSecsSinceEpoch(zoneHorizonBeginMs, Qt::UTC), calendar}});
}

Result<BusinessTime> BusinessTime::of(const QList<CalendarVersion> &versions)
{
    if (versions.isEmpty())
        return failure(ErrorKind::Invalid, u"calendar.versions_unordered"_s, {}, u"a calendar without a version"_s);
    auto data = std::make_shared<Data>();
    for (qsizetype i = 0; i < versions.size(); ++i) {
        if (!versions[i].validFrom.isValid() || (i > 0 && versions[i].validFrom <= versions[i - 1].validFrom))
            return failure(ErrorKind::Invalid, u"calendar.versions_unordered"_s, {}, u"each version of a calendar begins after the one before"_s);
        Calendar calendar = versions[i].calendar;
        for (DaySpans &spans : calendar.week) {
            FRONTDESK_LET(ordered, orderedSpans(std::move(spans)));
            spans = std::move(ordered);
        }
        for (DaySpans &spans : calendar.exceptions) {
            FRONTDESK_LET(ordered, orderedSpans(std::move(spans)));
            spans = std::move(ordered);
        }
        FRONTDESK_LET(offsets, zoneOffsets(calendar.zone));
        const auto instant = [&versions](qsizetype index) {
            return std::clamp(versions[index].validFrom.toMSecsSinceEpoch(), zoneHorizonBeginMs, zoneHorizonEndMs);
        };
        data->add(calendar, *offsets, i == 0 ? zoneHorizonBeginMs : instant(i), i + 1 < versions.size() ? instant(i + 1) : zoneHorizonEndMs);
    }
    return BusinessTime(std::move(data));
}

qint64 BusinessTime::openUpTo(qint64 utcMs) const
{
    const qint64 inside = std::clamp(utcMs, zoneHorizonBeginMs, zoneHorizonEndMs);
    const Data::Piece &piece = m_data->pieceAt(inside);
    return piece.openBeforeMs + piece.wall->openUpTo(inside + piece.offsetMs) - piece.wallOpenMs;
}

qint64 BusinessTime::afterMs(qint64 fromMs, qint64 ms) const
{
    if (ms <= 0)
        return fromMs;
    const qint64 from = openUpTo(fromMs);
    if (ms > m_data->openMs - from)
        return never;
    const qint64 wanted = from + ms;
    const auto &pieces = m_data->pieces;
    const auto behind = std::partition_point(pieces.begin(), pieces.end(), [wanted](const Data::Piece &p) { return p.openBeforeMs < wanted; });
    const Data::Piece &piece = *std::prev(behind);
    const std::optional<qint64> wall = piece.wall->reaching(piece.wallOpenMs + wanted - piece.openBeforeMs);
    return wall ? *wall - piece.offsetMs : never;
}

QDateTime BusinessTime::after(const QDateTime &from, qint64 ms) const
{
    const qint64 instant = afterMs(from.toMSecsSinceEpoch(), ms);
    return instant == never ? QDateTime() : QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC);
}

bool BusinessTime::runsAt(const QDateTime &instant) const
{
    const qint64 utc = instant.toMSecsSinceEpoch();
    if (utc < zoneHorizonBeginMs || utc >= zoneHorizonEndMs)
        return false;
    const Data::Piece &piece = m_data->pieceAt(utc);
    return piece.wall->isOpen(utc + piece.offsetMs);
}

QList<TimeSpan> BusinessTime::spans(const QDateTime &from, const QDateTime &to) const
{
    constexpr qint64 minuteMs = 60'000;
    constexpr qint64 dayMs = 24 * 60 * minuteMs;
    const qint64 begin = from.toMSecsSinceEpoch();
    const qint64 end = to.toMSecsSinceEpoch();
    QList<TimeSpan> found;
    for (const Data::Piece &piece : m_data->pieces) {
        const qint64 pieceBegin = std::max(begin, piece.fromMs);
        const qint64 pieceEnd = std::min(end, piece.toMs);
        if (pieceBegin >= pieceEnd)
            continue;
        // The horizon begins at 1970 in UTC, so west of Greenwich the first wall day is day -1.
        const qint64 firstDay = (pieceBegin + piece.offsetMs + dayMs) / dayMs - 1;
        for (qint64 day = firstDay; day * dayMs - piece.offsetMs < pieceEnd; ++day) {
            for (const DaySpan &span : piece.wall->spansOf(day)) {
                const qint64 spanBegin = std::max(pieceBegin, day * dayMs + span.fromMinute * minuteMs - piece.offsetMs);
                const qint64 spanEnd = std::min(pieceEnd, day * dayMs + span.toMinute * minuteMs - piece.offsetMs);
                if (spanBegin >= spanEnd)
                    continue;
                if (!found.isEmpty() && found.last().to.toMSecsSinceEpoch() == spanBegin)
                    found.last().to = QDateTime::fromMSecsSinceEpoch(spanEnd, Qt::UTC);
                else
                    found.append({QDateTime::fromMSecsSinceEpoch(spanBegin, Qt::UTC), QDateTime::fromMSecsSinceEpoch(spanEnd, Qt::UTC)});
            }
        }
    }
    return found;
}

} // namespace frontdesk
