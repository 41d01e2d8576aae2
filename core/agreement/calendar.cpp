#include "core/agreement/calendar.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int minutesOfDay = 24 * 60;
const std::array<QString, 7> dayNames{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};

QString minuteText(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

bool isForward(const DaySpan &span)
{
    return span.fromMinute >= 0 && span.fromMinute < span.toMinute && span.toMinute <= minutesOfDay;
}

tl::unexpected<Error> backward(const DaySpan &span)
{
    return failure(ErrorKind::Invalid, u"calendar.span_backward"_s, {}, u"the span %1 does not end after it begins"_s.arg(daySpanText(span)));
}

Result<DaySpans> spansFromJson(const QJsonValue &value)
{
    if (!value.isArray())
        return failure(ErrorKind::Invalid, u"calendar.spans_missing"_s, {}, u"an array of spans is wanted"_s);
    const QJsonArray array = value.toArray();
    DaySpans spans;
    for (const QJsonValue &entry : array) {
        FRONTDESK_LET(span, daySpanFromText(entry.toString()));
        spans.append(span);
    }
    return orderedSpans(std::move(spans));
}

tl::unexpected<Error> at(const QString &place, Error error)
{
    error.field = place;
    return failure(std::move(error));
}

QJsonArray spansToJson(const DaySpans &spans)
{
    QJsonArray array;
    for (const DaySpan &span : spans)
        array.append(daySpanText(span));
    return array;
}

} // namespace

Result<DaySpan> daySpanFromText(const QString &text)
{
    static const QRegularExpression form(u"\\A([0-9]{2}):([0-5][0-9])-([0-9]{2}):([0-5][0-9])\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    const auto minute = [&match](int group) { return match.captured(group).toInt() * 60 + match.captured(group + 1).toInt(); };
    if (!match.hasMatch() || minute(1) > minutesOfDay || minute(3) > minutesOfDay)
        return failure(ErrorKind::Invalid, u"calendar.span_unreadable"_s, {}, u"\"%1\" is not a span like 08:00-18:00"_s.arg(text));
    const DaySpan span{minute(1), minute(3)};
    if (!isForward(span))
        return backward(span);
    return span;
}

QString daySpanText(const DaySpan &span)
{
    return minuteText(span.fromMinute) + u'-' + minuteText(span.toMinute);
}

Result<DaySpans> orderedSpans(DaySpans spans)
{
    std::sort(spans.begin(), spans.end(), [](const DaySpan &a, const DaySpan &b) { return a.fromMinute < b.fromMinute; });
    for (qsizetype i = 0; i < spans.size(); ++i) {
        if (!isForward(spans[i]))
            return backward(spans[i]);
        if (i > 0 && spans[i].fromMinute < spans[i - 1].toMinute)
            return failure(ErrorKind::Invalid, u"calendar.span_overlaps"_s, {},
                           u"the spans %1 and %2 overlap"_s.arg(daySpanText(spans[i - 1]), daySpanText(spans[i])));
    }
    return spans;
}

Result<Calendar> calendarFromJson(const QJsonObject &object)
{
    Calendar calendar;
    calendar.zone = object.value("zone"_L1).toString();
    if (calendar.zone.isEmpty())
        return failure(ErrorKind::Invalid, u"calendar.zone_missing"_s, u"zone"_s, u"a time zone is wanted"_s);

    const QJsonValue weekValue = object.value("week"_L1);
    if (!weekValue.isObject())
        return failure(ErrorKind::Invalid, u"calendar.week_missing"_s, u"week"_s, u"an object of days is wanted"_s);
    const QJsonObject week = weekValue.toObject();
    for (auto day = week.begin(); day != week.end(); ++day) {
        const QString place = u"week."_s + day.key();
        const auto found = std::find(dayNames.begin(), dayNames.end(), day.key());
        if (found == dayNames.end())
            return failure(ErrorKind::Invalid, u"calendar.day_unknown"_s, place, u"a week has the days mon tue wed thu fri sat sun"_s);
        auto spans = spansFromJson(day.value());
        if (!spans)
            return at(place, std::move(spans).error());
        calendar.week[size_t(found - dayNames.begin())] = std::move(*spans);
    }

    const QJsonValue exceptionsValue = object.value("exceptions"_L1);
    if (!exceptionsValue.isObject() && !exceptionsValue.isUndefined())
        return failure(ErrorKind::Invalid, u"calendar.exceptions_unreadable"_s, u"exceptions"_s, u"an object of dates is wanted"_s);
    const QJsonObject exceptions = exceptionsValue.toObject();
    for (auto entry = exceptions.begin(); entry != exceptions.end(); ++entry) {
        const QString place = u"exceptions."_s + entry.key();
        const QDate date = QDate::fromString(entry.key(), u"yyyy-MM-dd"_s);
        if (!date.isValid())
            return failure(ErrorKind::Invalid, u"calendar.date_unreadable"_s, place, u"\"%1\" is not a date like 2026-05-01"_s.arg(entry.key()));
        auto spans = spansFromJson(entry.value());
        if (!spans)
            return at(place, std::move(spans).error());
        calendar.exceptions.insert(date, std::move(*spans));
    }
    const QJsonObject names = object.value("names"_L1).toObject();
    for (auto entry = names.begin(); entry != names.end(); ++entry) {
        if (const QDate date = QDate::fromString(entry.key(), u"yyyy-MM-dd"_s); date.isValid())
            calendar.names.insert(date, entry.value().toString());
    }
    return calendar;
}

QJsonObject calendarToJson(const Calendar &calendar)
{
    QJsonObject week;
    for (size_t day = 0; day < dayNames.size(); ++day) {
        if (!calendar.week[day].isEmpty())
            week.insert(dayNames[day], spansToJson(calendar.week[day]));
    }
    QJsonObject exceptions;
    for (auto entry = calendar.exceptions.begin(); entry != calendar.exceptions.end(); ++entry)
        exceptions.insert(entry.key().toString(u"yyyy-MM-dd"_s), spansToJson(entry.value()));
    QJsonObject object{{u"zone"_s, calendar.zone}, {u"week"_s, week}, {u"exceptions"_s, exceptions}};
    QJsonObject names;
    for (auto entry = calendar.names.begin(); entry != calendar.names.end(); ++entry) {
        if (!entry.value().isEmpty())
            names.insert(entry.key().toString(u"yyyy-MM-dd"_s), entry.value());
    }
    if (!names.isEmpty())
        object.insert(u"names"_s, names);
    return object;
}

} // namespace frontdesk
