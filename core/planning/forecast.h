#pragma once

#include "core/agreement/businesstime.h"

#include <array>

namespace frontdesk {

/// Contacts that came in within a quarter of an hour of UTC: the half hours of every zone are made of whole ones.
struct ContactQuarter
{
    qint64 fromMs = 0;    ///< UTC milliseconds since 1970, a multiple of 900,000
    double contacts = 0;  ///< not whole where a contact belongs to several groups in part
    double handled = 0;   ///< those whose handling time is known
    double handlingS = 0; ///< of all of these together: talk, hold and after-call work, in seconds

    bool operator==(const ContactQuarter &) const = default;
};

/// What is known of the past. Within `covered` a quarter that is not listed had no contact; outside nothing is known.
struct ContactHistory
{
    QList<ContactQuarter> quarters; ///< ascending, each once
    QList<TimeSpan> covered;        ///< ascending, apart; only whole local days of them are learnt from
};

enum class ExpectedDay {
    Ordinary,
    Holiday, ///< a weekday that the calendar closes
    MakeUp   ///< a day of rest that the calendar opens
};

/// Half an hour of a local day.
struct ForecastHalfHour
{
    QDateTime from;       ///< UTC
    int wallMinute = 0;   ///< since the local midnight, as the clock on the wall shows it: 0, 30 … 1410
    double contacts = 0;  ///< expected
    double ahtS = 0;      ///< expected handling time of one, in seconds; 0 = not known

    bool operator==(const ForecastHalfHour &) const = default;
};

/// Half hours of a local day, nothing expected in them: 46 where the clock is put forward by an hour, 50 where it is put back, and what the
/// clock shows twice is there twice. "calendar.zone_unknown".
Result<QList<ForecastHalfHour>> halfHoursOf(const QString &zone, QDate day);

/// How many contacts are to be expected, from a group's own past.
///
/// Method. A day's half hours = level × profile.
/// - The profile is each weekday's and half hour's part of an ordinary week, over the last twelve weeks, the younger the heavier (half as much
///   every six weeks). Few contacts say little about a single half hour, so each is drawn towards what its weekday's size and the common
///   shape of all working days (or days of rest) say, as strongly as two weeks of history would (a gamma prior of the Poisson rate).
/// - The level is the contacts of an ordinary week. Each past week's is reckoned from its ordinary days alone, so that a holiday does not lower it;
///   they are smoothed exponentially with a damped trend (Holt, Gardner; damping 0.8 a week), with those parameters that would have foretold the
///   group's own past weeks best. However far ahead, a trend at most halves or doubles the level.
/// - Season: where there is history of a year ago, the level is multiplied by what the weeks then around the day were to those a year before the
///   end of the history (five weeks each, at most halving or doubling).
/// - A holiday is like the holidays of the history, if there were two at least, else like a Sunday (or the last day of rest of the week);
///   a make-up day like the mean of the working days. Neither teaches anything about its weekday.
/// - Handling time: the same weights over twelve weeks, per half hour of the day, drawn towards the mean by thirty contacts.
/// All by the wall clock of `zone`; on days of 23 or 25 hours what does not exist gets nothing and what comes twice is expected twice.
class ContactForecast
{
public:
    static constexpr int profileWeeks = 12;
    static constexpr int leastWeeks = 2;
    static constexpr double leastContacts = 50;
    /// How far around a day its season is taken from, to both sides.
    static constexpr int seasonDays = 17;

    /// The calendar says which days are holidays, make-up days and days of rest; an empty one knows none of the first two, and Saturday and Sunday rest.
    /// NotFound "planning.no_history" unless the last weeks of the history have leastWeeks whole weeks and leastContacts contacts;
    /// Invalid "calendar.zone_unknown".
    static Result<ContactForecast> of(const ContactHistory &history, const QString &zone, const Calendar &calendar);

    /// As halfHoursOf(), with what is expected; an empty list for an invalid day.
    QList<ForecastHalfHour> day(QDate day) const;
    double contactsOn(QDate day) const;
    ExpectedDay kindOf(QDate day) const;
    /// Whether the history says how long a contact takes.
    bool knowsHandling() const { return m_knowsHandling; }
    /// Contacts of an ordinary week around that day.
    double weeklyContacts(QDate day) const;
    /// The days that the profile was learnt from.
    QDate learntFrom() const { return m_last.addDays(1 - 7 * m_weeks); }
    QDate learntTo() const { return m_last; }

    /// The day whose season stands for that of `day` where the history ends with `last`: one or more years of 364 days before it, so the same weekday.
    static QDate seasonDay(QDate day, QDate last);

private:
    friend class ForecastLearner;
    using Profile = std::array<double, 48>;
    static constexpr std::size_t holidayRow = 7, makeUpRow = 8;
    static constexpr double damping = 0.8; ///< of the trend, a week

    ContactForecast() = default;
    double seasonAround(QDate day) const; ///< mean level there, negative if not known

    QString m_zone;
    Calendar m_calendar;
    std::array<Profile, 9> m_profiles{}; ///< parts of a week: Monday … Sunday, a holiday, a make-up day
    Profile m_ahtS{};
    bool m_knowsHandling = false;
    QDate m_last;
    int m_weeks = 0;
    double m_level = 0;
    double m_trend = 0;     ///< a week
    QMap<QDate, double> m_levels; ///< of every known week, by its last day
};

} // namespace frontdesk
