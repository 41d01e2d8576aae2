#include "core/planning/forecast.h"

#include "core/planning/rosterrules.h"

#include <algorithm>
#include <cmath>

namespace frontdesk {

ExpectedDay ContactForecast::kindOf(QDate day) const
{
    return isPublicHoliday(m_calendar, day) ? ExpectedDay::Holiday : isMakeUpDay(m_calendar, day) ? ExpectedDay::MakeUp : ExpectedDay::Ordinary;
}

QDate ContactForecast::seasonDay(QDate day, QDate last)
{
    const qint64 beyond = last.addDays(-seasonDays).daysTo(day);
    return day.addDays(-364 * std::max<qint64>(1, (beyond + 363) / 364));
}

double ContactForecast::seasonAround(QDate day) const
{
    double sum = 0;
    int weeks = 0;
    for (auto level = m_levels.lowerBound(day.addDays(3 - seasonDays)); level != m_levels.cend() && level.key() <= day.addDays(3 + seasonDays); ++level) {
        sum += *level;
        ++weeks;
    }
    return weeks >= 4 ? sum / weeks : -1;
}

double ContactForecast::weeklyContacts(QDate day) const
{
    double ahead = 0;
    for (qint64 week = 1, weeks = std::clamp<qint64>((m_last.daysTo(day) + 6) / 7, 1, 60); week <= weeks; ++week)
        ahead += m_trend * std::pow(damping, double(week));
    const double level = std::clamp(m_level + ahead, m_level / 2, m_level * 2);
    // What the season does between the weeks that the level stands for and the day, a year before.
    const QDate base = m_last.addDays(-10);
    const double then = seasonAround(seasonDay(day, m_last)), before = seasonAround(base.addDays(-364));
    return then > 0 && before > 0 ? level * std::clamp(then / before, 0.5, 2.0) : level;
}

QList<ForecastHalfHour> ContactForecast::day(QDate day) const
{
    auto list = halfHoursOf(m_zone, day);
    if (!list)
        return {};
    const ExpectedDay kind = kindOf(day);
    const Profile &profile = m_profiles[kind == ExpectedDay::Holiday ? holidayRow : kind == ExpectedDay::MakeUp ? makeUpRow : std::size_t(std::max(0, day.dayOfWeek() - 1))];
    const double level = weeklyContacts(day);
    for (ForecastHalfHour &one : *list) {
        one.contacts = level * profile[std::size_t(one.wallMinute / 30)];
        one.ahtS = m_knowsHandling ? m_ahtS[std::size_t(one.wallMinute / 30)] : 0;
    }
    return *list;
}

double ContactForecast::contactsOn(QDate day) const
{
    double sum = 0;
    for (const ForecastHalfHour &one : this->day(day))
        sum += one.contacts;
    return sum;
}

} // namespace frontdesk
