#include "core/agreement/zoneoffsets.h"

#include <QDateTime>
#include <QHash>
#include <QTimeZone>

#include <unicode/timezone.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qint64 sampleStepS = 7 * 86'400;

QDateTime atSecond(qint64 s)
{
    return QDateTime::fromMSecsSinceEpoch(s * 1000, Qt::UTC);
}

/// Qt takes any word ("Europe", "Foo") for a POSIX rule with offset 0, and lists no older names (Asia/Calcutta, Japan).
/// So a name that Qt does not list must be one that ICU knows, with the same offsets.
bool isKnownZone(const QByteArray &id, const QTimeZone &zone)
{
    if (id.isEmpty() || !zone.isValid())
        return false;
    if (QTimeZone::availableTimeZoneIds().contains(id))
        return true;
    const auto name = icu::UnicodeString::fromUTF8(icu::StringPiece(id.constData(), int(id.size())));
    icu::UnicodeString canonical;
    UBool isSystemId = false;
    UErrorCode status = U_ZERO_ERROR;
    icu::TimeZone::getCanonicalID(name, canonical, isSystemId, status);
    if (U_FAILURE(status) || !isSystemId)
        return false;
    const std::unique_ptr<icu::TimeZone> peer(icu::TimeZone::createTimeZone(name));
    for (const QDate date : {QDate(2000, 1, 1), QDate(2000, 7, 1)}) {
        const QDateTime instant(date, QTime(0, 0), Qt::UTC);
        int32_t raw = 0;
        int32_t saving = 0;
        peer->getOffset(double(instant.toMSecsSinceEpoch()), false, raw, saving, status);
        if (U_FAILURE(status) || raw + saving != zone.offsetFromUtc(instant) * 1000)
            return false;
    }
    return true;
}

/// Reads the offsets by sampling: up to Qt 6.4 transitions() and nextTransition() leave out years that follow only from a zone's
/// rule (all after 2037), while offsetFromUtc() is right. Weekly samples find every rule; listed transitions find the short stretches.
ZoneOffsets readOffsets(const QTimeZone &zone)
{
    constexpr qint64 beginS = zoneHorizonBeginMs / 1000;
    constexpr qint64 endS = zoneHorizonEndMs / 1000;
    std::vector<qint64> samples;
    for (qint64 s = beginS + sampleStepS; s < endS; s += sampleStepS)
        samples.push_back(s);
    const auto listed = zone.transitions(atSecond(beginS + 1), atSecond(endS - 1));
    for (const QTimeZone::OffsetData &transition : listed) {
        const qint64 s = transition.atUtc.toSecsSinceEpoch();
        samples.push_back(s - 1);
        samples.push_back(s);
    }
    std::sort(samples.begin(), samples.end());

    int offset = zone.offsetFromUtc(atSecond(beginS));
    ZoneOffsets offsets{{zoneHorizonBeginMs, offset * qint64(1000)}};
    qint64 before = beginS;
    for (const qint64 sample : samples) {
        const int here = zone.offsetFromUtc(atSecond(sample));
        if (here != offset) {
            qint64 changed = sample;
            while (changed - before > 1) {
                const qint64 middle = before + (changed - before) / 2;
                (zone.offsetFromUtc(atSecond(middle)) == offset ? before : changed) = middle;
            }
            offsets.push_back({changed * 1000, here * qint64(1000)});
            offset = here;
        }
        before = sample;
    }
    return offsets;
}

} // namespace

Result<std::shared_ptr<const ZoneOffsets>> zoneOffsets(const QString &ianaId)
{
    // Per thread, so that clocks are recomputed on every core without a lock.
    thread_local QHash<QString, std::shared_ptr<const ZoneOffsets>> known;
    if (const auto found = known.constFind(ianaId); found != known.cend())
        return *found;
    const QByteArray id = ianaId.toUtf8();
    const QTimeZone zone(id);
    if (!isKnownZone(id, zone))
        return failure(ErrorKind::Invalid, u"calendar.zone_unknown"_s, u"zone"_s, u"the time zone \"%1\" is not known"_s.arg(ianaId));
    auto offsets = std::make_shared<const ZoneOffsets>(readOffsets(zone));
    known.insert(ianaId, offsets);
    return offsets;
}

} // namespace frontdesk
