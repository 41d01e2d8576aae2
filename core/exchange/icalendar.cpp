#include "core/exchange/icalendar.h"

#include <QDateTime>
#include <QSet>
#include <QTimeZone>

#include <libical/ical.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace frontdesk::icalendar {

namespace {

constexpr int mostInstances = 20'000; ///< of one rule; a day has at most a few
constexpr int mostDays = 366;         ///< of one event

struct FreeComponent
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

struct FreeIterator
{
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};

/// Start or end of an event: a date, or an instant.
struct Moment
{
    bool isDate = false;
    QDate date;   ///< of a date
    QDateTime at; ///< in the zone of the calendar that is imported into
};

class Reader
{
public:
    Reader(icalcomponent *root, const QTimeZone &zone, const QDate &from, const QDate &until)
        : m_root(root), m_zone(zone), m_from(from), m_until(until)
    {
    }

    Result<HolidayFile> read()
    {
        m_file.format = u"icalendar"_s;
        // First the single instances that replace one of a rule.
        each([this](icalcomponent *event) -> Result<void> {
            if (const icaltimetype changed = icalcomponent_get_recurrenceid(event); !icaltime_is_null_time(changed))
                m_replaced.insert(keyOf(event, changed));
            return {};
        });
        const Result<void> done = each([this](icalcomponent *event) { return add(event); });
        if (!done)
            return tl::unexpected<Error>(done.error());
        return m_file;
    }

private:
    template<typename Visit>
    Result<void> each(Visit visit)
    {
        QList<icalcomponent *> events;
        for (icalcomponent *event = icalcomponent_get_first_component(m_root, ICAL_VEVENT_COMPONENT); event;
             event = icalcomponent_get_next_component(m_root, ICAL_VEVENT_COMPONENT))
            events += event;
        for (icalcomponent *event : std::as_const(events))
            FRONTDESK_TRY(visit(event));
        return {};
    }

    /// All of a kind at once: libical keeps one place per component, which every other question moves.
    static QList<icalproperty *> properties(icalcomponent *event, icalproperty_kind kind)
    {
        QList<icalproperty *> all;
        for (icalproperty *property = icalcomponent_get_first_property(event, kind); property; property = icalcomponent_get_next_property(event, kind))
            all += property;
        return all;
    }
    static QString text(const char *utf8) { return QString::fromUtf8(utf8 ? utf8 : ""); }
    static QString keyOf(icalcomponent *event, const icaltimetype &at)
    {
        const std::unique_ptr<char, decltype(&free)> stamp(icaltime_as_ical_string_r(at), &free);
        return text(icalcomponent_get_uid(event)) + u'|' + text(stamp.get()).left(8);
    }
    tl::unexpected<Error> unreadable(icalcomponent *event, const QString &why) const
    {
        const QString name = text(icalcomponent_get_summary(event));
        return failure(Error{ErrorKind::Invalid, u"holidays.event_unreadable"_s, u"file"_s, why, {{u"event"_s, name.isEmpty() ? u"?"_s : name}}});
    }

    /// Nothing if the zone that the property names is not known anywhere.
    std::optional<Moment> moment(icaltimetype time, icalproperty *property) const
    {
        Moment moment;
        moment.isDate = time.is_date;
        moment.date = QDate(time.year, time.month, time.day);
        if (moment.isDate)
            return moment.date.isValid() ? std::optional(moment) : std::nullopt;
        const QTime clock(time.hour, time.minute, std::min(time.second, 59));
        icalparameter *parameter = property ? icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER) : nullptr;
        const QByteArray id = parameter ? QByteArray(icalparameter_get_tzid(parameter)) : QByteArray();
        if (!moment.date.isValid() || !clock.isValid())
            return {};
        if (icaltime_is_utc(time)) {
            moment.at = QDateTime(moment.date, clock, Qt::UTC).toTimeZone(m_zone);
        } else if (id.isEmpty()) {
            moment.at = QDateTime(moment.date, clock, m_zone); // floating: wall time wherever it is read
        } else if (QTimeZone::availableTimeZoneIds().contains(id)) {
            moment.at = QDateTime(moment.date, clock, QTimeZone(id)).toTimeZone(m_zone);
        } else if (icaltimezone *own = icalcomponent_get_timezone(m_root, id.constData())) {
            const time_t seconds = icaltime_as_timet_with_zone(icaltime_set_timezone(&time, own), own);
            moment.at = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toTimeZone(m_zone);
        } else {
            return {};
        }
        return moment;
    }

    static bool isWorkday(icalcomponent *event, const QString &summary)
    {
        for (icalproperty *property : properties(event, ICAL_X_PROPERTY)) {
            if (text(icalproperty_get_x_name(property)).compare("X-APPLE-SPECIAL-DAY"_L1, Qt::CaseInsensitive) == 0)
                return text(icalproperty_get_x(property)).contains("ALTERNATE-WORKDAY"_L1, Qt::CaseInsensitive);
        }
        return summary.contains(u"班"_s) || summary.contains("make-up"_L1, Qt::CaseInsensitive) || summary.contains("makeup"_L1, Qt::CaseInsensitive)
            || summary.contains("working day"_L1, Qt::CaseInsensitive);
    }

    Result<void> add(icalcomponent *event)
    {
        const QString summary = text(icalcomponent_get_summary(event)).simplified();
        if (icalcomponent_count_errors(event) > 0)
            return unreadable(event, u"a property cannot be read"_s);
        if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED)
            return {};
        icalproperty *startProperty = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
        if (!startProperty)
            return unreadable(event, u"no start"_s);
        const icaltimetype start = icalproperty_get_dtstart(startProperty);
        const std::optional<Moment> begins = moment(start, startProperty);
        if (!begins)
            return unreadable(event, u"its start cannot be read, or its time zone is not known"_s);
        FRONTDESK_LET(length, lengthOf(event, *begins));
        const HolidayDay like{{}, summary, isWorkday(event, summary), {}};

        QSet<QString> left;
        for (icalproperty *exception : properties(event, ICAL_EXDATE_PROPERTY))
            left.insert(keyOf(event, icalproperty_get_exdate(exception)));
        const bool single = !icaltime_is_null_time(icalcomponent_get_recurrenceid(event));
        const auto instance = [&](const icaltimetype &at) {
            const QString key = keyOf(event, at);
            if (!left.contains(key) && (single || !m_replaced.contains(key))) {
                if (const std::optional<Moment> from = moment(at, startProperty))
                    addInstance(like, *from, length);
            }
        };
        icalproperty *ruleProperty = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
        if (!ruleProperty || single) {
            instance(start);
        } else {
            const std::unique_ptr<icalrecur_iterator, FreeIterator> iterator(icalrecur_iterator_new(icalproperty_get_rrule(ruleProperty), start));
            if (!iterator)
                return unreadable(event, u"its rule cannot be followed"_s);
            int count = 0;
            for (icaltimetype at = icalrecur_iterator_next(iterator.get()); !icaltime_is_null_time(at); at = icalrecur_iterator_next(iterator.get())) {
                if (at.year > m_until.year() || ++count > mostInstances)
                    break;
                instance(at);
            }
        }
        if (!single) {
            for (icalproperty *more : properties(event, ICAL_RDATE_PROPERTY))
                instance(icalproperty_get_rdate(more).time);
        }
        return {};
    }

    /// Days of an all-day event, milliseconds of a timed one. Without an end: one day, or nothing.
    Result<qint64> lengthOf(icalcomponent *event, const Moment &begins) const
    {
        qint64 length = begins.isDate ? 1 : 0;
        if (icalproperty *end = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY)) {
            const std::optional<Moment> ends = moment(icalproperty_get_dtend(end), end);
            if (!ends || ends->isDate != begins.isDate)
                return unreadable(event, u"its end cannot be read"_s);
            length = begins.isDate ? begins.date.daysTo(ends->date) : begins.at.msecsTo(ends->at);
            if (length == 0 && begins.isDate)
                length = 1; // some programs write the last day, not the one after
        } else if (icalproperty *duration = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY)) {
            const int seconds = icaldurationtype_as_int(icalproperty_get_duration(duration));
            length = begins.isDate ? std::max(1, seconds / 86'400) : qint64(seconds) * 1000;
        }
        if (length < 0)
            return unreadable(event, u"it ends before it begins"_s);
        return length;
    }

    void addInstance(const HolidayDay &like, const Moment &from, qint64 length)
    {
        if (from.isDate) {
            for (qint64 i = 0; i < std::min<qint64>(length, mostDays); ++i)
                append(like, from.date.addDays(i), {});
            return;
        }
        if (length == 0) {
            m_file.skipped.append(u"%1, %2: no length"_s.arg(like.name, from.at.toString(Qt::ISODate)));
            return;
        }
        const QDateTime end = from.at.addMSecs(length);
        QDate date = from.at.date();
        for (int i = 0; i < mostDays && QDateTime(date, QTime(0, 0), m_zone) < end; ++i, date = date.addDays(1)) {
            const int begin = date == from.at.date() ? from.at.time().msecsSinceStartOfDay() / 60'000 : 0;
            const int finish = date == end.date() ? (end.time().msecsSinceStartOfDay() + 59'999) / 60'000 : 24 * 60;
            if (begin == 0 && finish == 24 * 60)
                append(like, date, {});
            else if (like.working)
                m_file.skipped.append(u"%1, %2: part of a make-up day"_s.arg(like.name, date.toString(Qt::ISODate)));
            else if (begin < finish)
                append(like, date, DaySpan{begin, finish});
        }
    }

    void append(HolidayDay day, const QDate &date, const std::optional<DaySpan> &closed)
    {
        if (date < m_from || date > m_until)
            return;
        day.date = date;
        day.closed = closed;
        m_file.days.append(day);
    }

    icalcomponent *m_root;
    QTimeZone m_zone;
    QDate m_from, m_until;
    QSet<QString> m_replaced;
    HolidayFile m_file;
};

} // namespace

Result<HolidayFile> read(const QByteArray &utf8, const QString &zone, const QDate &from, const QDate &until)
{
    const QTimeZone wall(zone.toLatin1());
    if (!wall.isValid())
        return failure(Error{ErrorKind::Invalid, u"calendar.zone_unknown"_s, u"zone"_s, {}, {{u"zone"_s, zone}}});
    icalerror_set_errors_are_fatal(0); // a bad line is our reader's to tell, not a reason to abort
    const Component root(icalparser_parse_string(utf8.constData()));
    if (!root)
        return failure(Error{ErrorKind::Invalid, u"holidays.format"_s, u"file"_s, u"not an iCalendar file"_s, {}});
    // Two calendars in one file come under a nameless root.
    if (icalcomponent_isa(root.get()) == ICAL_XROOT_COMPONENT) {
        HolidayFile all;
        all.format = u"icalendar"_s;
        for (icalcomponent *part = icalcomponent_get_first_component(root.get(), ICAL_VCALENDAR_COMPONENT); part;
             part = icalcomponent_get_next_component(root.get(), ICAL_VCALENDAR_COMPONENT)) {
            FRONTDESK_LET(file, Reader(part, wall, from, until).read());
            all.days += file.days;
            all.skipped += file.skipped;
        }
        return all;
    }
    return Reader(root.get(), wall, from, until).read();
}

} // namespace frontdesk::icalendar
