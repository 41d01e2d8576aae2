#include "core/agreement/slaevaluation.h"

#include "core/agreement/slaclock.h"
#include "core/agreement/zoneoffsets.h"
#include "core/support/clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

tl::unexpected<Error> invalid(const QString &code, const QString &field, const QString &detail)
{
    return failure(ErrorKind::Invalid, u"sla."_s + code, field, detail);
}

/// What was written, short enough for an error line.
QString shown(const QString &text)
{
    return u"\"%1\""_s.arg(text.size() > 60 ? text.left(60) + u'…' : text);
}

Result<QDateTime> instant(const QJsonObject &object, QLatin1StringView name, const QString &place)
{
    const QString text = object.value(name).toString();
    const QDateTime time = instantFromText(text);
    const QString field = place + name;
    if (!time.isValid())
        return invalid(u"time_unreadable"_s, field, u"a time with zone like 2026-01-12T16:00:00Z is wanted, not %1"_s.arg(shown(text)));
    const qint64 ms = time.toMSecsSinceEpoch();
    if (ms < zoneHorizonBeginMs || ms >= zoneHorizonEndMs)
        return invalid(u"time_out_of_range"_s, field, u"times from 1970 to 2099 can be reckoned with"_s);
    return time;
}

Result<qint64> targetMs(const QJsonObject &object, const QString &place)
{
    const QJsonValue value = object.value("target_s"_L1);
    const QString field = place + u"target_s"_s;
    const double seconds = value.toDouble();
    if (!value.isDouble() || seconds != std::floor(seconds))
        return invalid(u"target_unreadable"_s, field, u"a whole number of seconds is wanted"_s);
    if (seconds <= 0 || seconds * 1000 > double(longestTargetMs))
        return invalid(u"target_out_of_range"_s, field, u"a target is at least one second and at most 100 years"_s);
    return qint64(seconds) * 1000;
}

Result<ClockEvent> event(const QJsonValue &value, const QString &place)
{
    if (!value.isObject())
        return invalid(u"event_unreadable"_s, place, u"an object is wanted"_s);
    const QJsonObject object = value.toObject();
    const QString prefix = place + u'.';
    ClockEvent event;
    FRONTDESK_LET(at, instant(object, "at"_L1, prefix));
    event.at = at;
    const QString action = object.value("do"_L1).toString();
    if (action == "stop"_L1) {
        event.action = ClockAction::Stop;
    } else if (action == "resume"_L1) {
        event.action = ClockAction::Resume;
    } else if (action == "resolve"_L1) {
        event.action = ClockAction::Resolve;
    } else if (action == "reopen"_L1) {
        event.action = ClockAction::Reopen;
    } else if (action == "target"_L1) {
        event.action = ClockAction::Target;
        FRONTDESK_LET(target, targetMs(object, prefix));
        event.targetMs = target;
        const QString policy = object.value("policy"_L1).toString();
        if (policy != "retroactive"_L1 && policy != "restart"_L1)
            return invalid(u"policy_unknown"_s, prefix + u"policy"_s, u"the policy is retroactive or restart, not %1"_s.arg(shown(policy)));
        event.policy = policy == "restart"_L1 ? TargetPolicy::Restart : TargetPolicy::Retroactive;
    } else {
        return invalid(u"do_unknown"_s, prefix + u"do"_s, u"a clock can stop, resume, target, resolve or reopen, not %1"_s.arg(shown(action)));
    }
    return event;
}

Result<ClockEvents> eventList(const QJsonValue &value)
{
    if (!value.isArray() && !value.isUndefined())
        return invalid(u"events_unreadable"_s, u"events"_s, u"an array is wanted"_s);
    const QJsonArray array = value.toArray();
    ClockEvents events;
    events.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        FRONTDESK_LET(read, event(array[i], u"events[%1]"_s.arg(i)));
        events.append(read);
    }
    return events;
}

Result<BusinessTime> businessTime(const QJsonValue &value)
{
    if (!value.isObject())
        return invalid(u"calendar_missing"_s, u"calendar"_s, u"an object is wanted"_s);
    const auto inCalendar = [](Error error) {
        error.field = error.field.isEmpty() ? u"calendar"_s : u"calendar."_s + error.field;
        return error;
    };
    return calendarFromJson(value.toObject()).and_then([](const Calendar &calendar) { return BusinessTime::of(calendar); }).map_error(inCalendar);
}

/// Whole seconds without a fraction, as the reader wrote them; milliseconds only where there are some.
QJsonValue timeJson(const QDateTime &time)
{
    if (!time.isValid())
        return QJsonValue::Null;
    QString text = instantText(time);
    return text.endsWith(".000Z"_L1) ? text.replace(".000Z"_L1, "Z"_L1) : text;
}

} // namespace

Result<QByteArray> evaluateClockJson(const QByteArray &line)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(line, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return invalid(u"json_unreadable"_s, {}, u"no JSON: %1 at byte %2"_s.arg(parsed.errorString()).arg(parsed.offset));
    if (!document.isObject())
        return invalid(u"json_unreadable"_s, {}, u"a JSON object is wanted"_s);
    const QJsonObject object = document.object();

    FRONTDESK_LET(business, businessTime(object.value("calendar"_L1)));
    FRONTDESK_LET(start, instant(object, "start"_L1, {}));
    FRONTDESK_LET(target, targetMs(object, {}));
    FRONTDESK_LET(events, eventList(object.value("events"_L1)));
    FRONTDESK_LET(now, instant(object, "now"_L1, {}));

    const ClockState state = clockState(business, start, target, std::move(events), now);
    const qint64 spentS = state.spentMs / 1000;
    return QJsonDocument(QJsonObject{{u"due"_s, timeJson(state.due)},
                                     {u"spent_s"_s, spentS},
                                     {u"left_s"_s, state.targetMs / 1000 - spentS},
                                     {u"breached"_s, state.breached},
                                     {u"breached_at"_s, timeJson(state.breachedAt)}})
        .toJson(QJsonDocument::Compact);
}

QByteArray clockErrorJson(const Error &error)
{
    const QString words = error.field.isEmpty() ? error.detail : error.field + u": "_s + error.detail;
    return QJsonDocument(QJsonObject{{u"error"_s, words}}).toJson(QJsonDocument::Compact);
}

} // namespace frontdesk
