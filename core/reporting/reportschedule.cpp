#include "core/reporting/reportschedule.h"

#include "core/agreement/zoneoffsets.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_longestName = 180; // bytes of UTF-8 of a report's name; a file's whole name may have 255

bool isDay(const ReportSchedule &schedule, const QDate &date)
{
    if (schedule.repeats == "weekly"_L1)
        return date.dayOfWeek() == schedule.day;
    if (schedule.repeats == "monthly"_L1)
        return date.day() == std::min(schedule.day, date.daysInMonth());
    return true;
}

QDate dateThere(const QDateTime &instant, const QString &zone)
{
    return instant.toTimeZone(QTimeZone(zone.toLatin1())).date();
}

/// Two months hold a due time of every kind.
constexpr int c_farthest = 64;

} // namespace

bool ReportSchedule::sameAs(const ReportSchedule &other) const
{
    ReportSchedule one = *this;
    one.since = other.since;
    return one == other;
}

namespace reportschedule {

Result<void> check(const ReportSchedule &schedule)
{
    const auto invalid = [](const QString &field) { return failure(ErrorKind::Invalid, u"report.schedule_invalid"_s, field); };
    const bool weekly = schedule.repeats == "weekly"_L1, monthly = schedule.repeats == "monthly"_L1;
    if (!weekly && !monthly && schedule.repeats != "daily"_L1)
        return invalid(u"repeats"_s);
    if (schedule.day < (weekly || monthly ? 1 : 0) || schedule.day > (weekly ? 7 : monthly ? 31 : 0))
        return invalid(u"day"_s);
    if (schedule.minute < 0 || schedule.minute > 1439)
        return invalid(u"minute"_s);
    if (!QStringList{u"csv"_s, u"xlsx"_s, u"pdf"_s}.contains(schedule.format))
        return invalid(u"format"_s);
    if (schedule.language != "zh"_L1 && schedule.language != "en"_L1)
        return invalid(u"language"_s);
    if (schedule.zone.isEmpty() || schedule.zone.size() > 64 || !zoneOffsets(schedule.zone))
        return failure(Error{ErrorKind::Invalid, u"report.zone_unknown"_s, u"zone"_s, {}, {{u"zone"_s, schedule.zone}}});
    return {};
}

QDateTime instantOf(const QDate &date, int minute, const QString &zone)
{
    const auto offsets = zoneOffsets(zone);
    if (!offsets || !date.isValid())
        return {};
    const qint64 wall = (date.toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * 86'400'000 + minute * qint64(60'000);
    const ZoneOffsets &stretches = **offsets;
    for (size_t i = 0; i < stretches.size(); ++i) {
        const qint64 instant = wall - stretches[i].offsetMs;
        if (i + 1 < stretches.size() && instant >= stretches[i + 1].fromMs)
            continue;
        // Before this stretch and after the one before: the clocks never show it.
        return QDateTime::fromMSecsSinceEpoch(std::max(instant, stretches[i].fromMs), Qt::UTC);
    }
    return {};
}

QDateTime latest(const ReportSchedule &schedule, const QDateTime &now)
{
    if (!schedule || !check(schedule))
        return {};
    const QDate today = dateThere(now, schedule.zone);
    for (int back = -1; back < c_farthest; ++back) {
        const QDate date = today.addDays(-back);
        if (!isDay(schedule, date))
            continue;
        const QDateTime due = instantOf(date, schedule.minute, schedule.zone);
        if (due <= now)
            return !schedule.since.isValid() || due > schedule.since ? due : QDateTime();
    }
    return {};
}

QDateTime next(const ReportSchedule &schedule, const QDateTime &now)
{
    if (!schedule || !check(schedule))
        return {};
    const QDate today = dateThere(now, schedule.zone);
    for (int ahead = -1; ahead < c_farthest; ++ahead) {
        const QDate date = today.addDays(ahead);
        if (!isDay(schedule, date))
            continue;
        const QDateTime due = instantOf(date, schedule.minute, schedule.zone);
        if (due > now)
            return due;
    }
    return {};
}

QString fileName(const ReportSchedule &schedule, const QDateTime &dueAt, const QString &name, int number)
{
    // What Windows or a shell makes something of; line breaks, and signs that turn the direction of what follows.
    static const QRegularExpression odd(u"[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\x{2028}\\x{2029}]"_s);
    QString clean = name;
    clean.replace(odd, u"_"_s);
    clean = clean.simplified();
    while (clean.toUtf8().size() > c_longestName)
        clean.chop(clean.back().isLowSurrogate() ? 2 : 1);
    while (clean.endsWith(u'.') || clean.endsWith(u' '))
        clean.chop(1);
    const QString beside = number > 1 ? u" (%1)"_s.arg(number) : QString();
    return u"%1 %2%3.%4"_s.arg(dateThere(dueAt, schedule.zone).toString(Qt::ISODate), clean.isEmpty() ? u"_"_s : clean, beside, schedule.format);
}

int retryAfter(int attempts)
{
    switch (attempts) {
    case 1: return 60;
    case 2: return 600;
    case 3: return 3600;
    default: return 0;
    }
}

} // namespace reportschedule
} // namespace frontdesk
