#include "core/exchange/icalendarwriter.h"

#include <libical/ical.h>

#include <memory>

namespace frontdesk::icalendar {

namespace {

icaltimetype instant(const QDateTime &at)
{
    return icaltime_from_timet_with_zone(time_t(at.toSecsSinceEpoch()), 0, icaltimezone_get_utc_timezone());
}

} // namespace

QByteArray write(const QList<Appointment> &appointments, const QDateTime &written)
{
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar(icalcomponent_new_vcalendar(), &icalcomponent_free);
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Frontdesk//Roster//EN"));
    for (const Appointment &one : appointments) {
        icalcomponent *event = icalcomponent_new_vevent(); // the calendar owns it
        icalcomponent_add_property(event, icalproperty_new_uid(one.uid.toUtf8().constData()));
        icalcomponent_add_property(event, icalproperty_new_dtstamp(instant(written)));
        icalcomponent_add_property(event, icalproperty_new_dtstart(instant(one.from)));
        icalcomponent_add_property(event, icalproperty_new_dtend(instant(one.to)));
        icalcomponent_add_property(event, icalproperty_new_summary(one.title.toUtf8().constData()));
        if (!one.place.isEmpty())
            icalcomponent_add_property(event, icalproperty_new_location(one.place.toUtf8().constData()));
        icalcomponent_add_component(calendar.get(), event);
    }
    char *text = icalcomponent_as_ical_string_r(calendar.get());
    const QByteArray bytes(text);
    icalmemory_free_buffer(text);
    return bytes;
}

} // namespace frontdesk::icalendar
