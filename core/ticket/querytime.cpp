#include "core/ticket/querytime.h"

#include "core/support/textfolding.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// Seconds of "4h", "30m", "2d", "1w", "4 小时"; 0 if it is none.
qint64 durationOf(const QString &folded)
{
    int digits = 0;
    while (digits < folded.size() && folded[digits] >= u'0' && folded[digits] <= u'9')
        ++digits;
    if (digits == 0 || digits > 5)
        return 0;
    static const QHash<QString, qint64> units{
        {u"m"_s, 60},        {u"min"_s, 60},  {u"分"_s, 60},   {u"分钟"_s, 60},  {u"h"_s, 3600},   {u"时"_s, 3600},
        {u"小时"_s, 3600}, {u"d"_s, 86400}, {u"天"_s, 86400}, {u"日"_s, 86400}, {u"w"_s, 604800}, {u"周"_s, 604800},
    };
    return folded.left(digits).toLongLong() * units.value(folded.mid(digits).trimmed());
}

bool isOneOf(const QString &folded, std::initializer_list<QString> words)
{
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return foldText(word) == folded; });
}

} // namespace

TypedTime readTypedTime(const QString &typed, const QDateTime &now, const QTimeZone &zone)
{
    const QString folded = foldText(typed.trimmed());
    const QDate today = now.toTimeZone(zone).date();
    if (isOneOf(folded, {u"over"_s, u"overdue"_s, u"超时"_s, u"已过"_s}))
        return {TypedTime::Over, 0, {}, now, true};
    if (isOneOf(folded, {u"today"_s, u"今天"_s}))
        return {TypedTime::Day, 0, today, {}, true};
    if (isOneOf(folded, {u"tomorrow"_s, u"明天"_s}))
        return {TypedTime::Day, 0, today.addDays(1), {}, true};
    if (isOneOf(folded, {u"yesterday"_s, u"昨天"_s}))
        return {TypedTime::Day, 0, today.addDays(-1), {}, true};
    if (const qint64 seconds = durationOf(folded); seconds > 0)
        return {TypedTime::Span, seconds, {}, {}, true};
    for (const QString &form : {u"yyyy-MM-dd"_s, u"yyyy-M-d"_s, u"yyyy年M月d日"_s}) {
        if (const QDate day = QDate::fromString(folded, form); day.isValid())
            return {TypedTime::Day, 0, day, {}, false};
    }
    if (const QDate day = QDate::fromString(u"%1年%2"_s.arg(today.year()).arg(folded), u"yyyy年M月d日"_s); day.isValid())
        return {TypedTime::Day, 0, day, {}, false};
    if (const QTime time = QTime::fromString(folded, u"H:mm"_s); time.isValid())
        return {TypedTime::Moment, 0, {}, QDateTime(today, time, zone).toUTC(), true};
    if (folded.size() > 10 && folded.size() <= 30 && folded[10] == u't') {
        const QString upper = folded.toUpper();
        QDateTime moment = QDateTime::fromString(upper, Qt::ISODateWithMs);
        if (moment.isValid() && moment.timeSpec() == Qt::LocalTime) // no zone was typed
            moment = QDateTime(moment.date(), moment.time(), zone);
        if (moment.isValid())
            return {TypedTime::Moment, 0, {}, moment.toUTC(), false};
    }
    return {};
}

QString writtenTime(const QDateTime &instant, const QTimeZone &zone)
{
    const QDateTime local = instant.toTimeZone(zone);
    const QString day = local.date().toString(Qt::ISODate);
    if (local.date().startOfDay(zone) == instant)
        return day;
    const QString wall = day + local.time().toString(local.time().msec() != 0 ? u"'T'HH:mm:ss.zzz"_s : local.time().second() != 0 ? u"'T'HH:mm:ss"_s : u"'T'HH:mm"_s);
    // The hour that clocks repeat in autumn says two things.
    const TypedTime back = readTypedTime(wall, instant, zone);
    return back.kind == TypedTime::Moment && back.instant == instant ? wall : instant.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace frontdesk
