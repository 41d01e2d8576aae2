#include "core/planning/forecast.h"
#include "core/planning/localhalfhours.h"
#include "core/planning/roster.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr double halfLifeWeeks = 6;
constexpr double priorWeeks = 2;     ///< what the common shape of days weighs against a half hour's own past
constexpr double priorContacts = 30; ///< the same of handling times
constexpr int mostTrendWeeks = 26;   ///< the trend is learnt from
constexpr int fewestHolidays = 2;

/// Whether each weekday is one of rest.
std::array<bool, 7> restDays(const Calendar &calendar)
{
    std::array<bool, 7> rest{};
    const bool known = std::any_of(calendar.week.cbegin(), calendar.week.cend(), [](const DaySpans &spans) { return !spans.isEmpty(); });
    for (std::size_t i = 0; i < 7; ++i)
        rest[i] = known ? calendar.week[i].isEmpty() : i > 4;
    return rest;
}

double part(double of, double whole, double otherwise = 0)
{
    return whole > 0 ? of / whole : otherwise;
}

} // namespace

/// What is reckoned once from a history.
class ForecastLearner
{
public:
    ForecastLearner(ContactForecast &made, const ContactHistory &history) : m_made(made), m_history(history), m_rest(restDays(made.m_calendar)) {}

    Result<void> learn()
    {
        FRONTDESK_TRY(readDays());
        makeWeeks();
        double contacts = 0;
        for (const Week &week : m_weeks)
            contacts += week.recent ? week.contacts : 0;
        if (m_made.m_weeks < ContactForecast::leastWeeks || contacts < ContactForecast::leastContacts)
            return noHistory();
        learnParts();
        if (!(m_level > 0))
            return noHistory();
        learnProfiles();
        learnSpecialDays();
        learnHandling();
        for (const Week &week : std::as_const(m_weeks)) {
            if (week.level >= 0)
                m_made.m_levels.insert(week.last, week.level);
        }
        learnLevel();
        return {};
    }

private:
    struct Day
    {
        ExpectedDay kind = ExpectedDay::Ordinary;
        std::array<double, 48> contacts{};
        std::array<double, 48> exposure{}; ///< half hours: 0 in the missing hour, 2 in the repeated one
        std::array<double, 48> handled{};
        std::array<double, 48> handlingS{};
        double total = 0; ///< as on a day of 24 hours
    };
    struct Week
    {
        QDate last;
        double weight = 0;
        double level = -1; ///< contacts of an ordinary week; negative = not known
        double contacts = 0;
        bool recent = false; ///< the profile is learnt from it
    };

    static tl::unexpected<Error> noHistory() { return failure(ErrorKind::NotFound, u"planning.no_history"_s); }

    /// Every local day that is covered whole.
    Result<void> readDays()
    {
        FRONTDESK_LET(offsets, zoneOffsets(m_made.m_zone));
        auto quarter = m_history.quarters.cbegin();
        for (const TimeSpan &span : m_history.covered) {
            // Days are tried from one before: the local date of an instant is a day from that in UTC at most.
            QDate date = span.from.toUTC().date().addDays(-1);
            FRONTDESK_LET(first, instantOfWall(m_made.m_zone, midnightOf(date)));
            QDateTime begin = first;
            while (begin < span.to) {
                FRONTDESK_LET(end, instantOfWall(m_made.m_zone, midnightOf(date.addDays(1))));
                if (begin >= span.from && end <= span.to) {
                    Day day;
                    day.kind = m_made.kindOf(date);
                    const qint64 beginMs = begin.toMSecsSinceEpoch(), endMs = end.toMSecsSinceEpoch(), midnight = midnightOf(date);
                    while (quarter != m_history.quarters.cend() && quarter->fromMs < beginMs)
                        ++quarter;
                    for (qint64 at = beginMs; at < endMs; at += quarterMs)
                        day.exposure[std::size_t(wallHalfHour(*offsets, at, midnight))] += 0.5;
                    for (; quarter != m_history.quarters.cend() && quarter->fromMs < endMs; ++quarter) {
                        const auto half = std::size_t(wallHalfHour(*offsets, quarter->fromMs, midnight));
                        day.contacts[half] += quarter->contacts;
                        day.handled[half] += quarter->handled;
                        day.handlingS[half] += quarter->handlingS;
                    }
                    for (std::size_t half = 0; half < 48; ++half) // what came twice by the clock is no busier day
                        day.total += part(day.contacts[half], day.exposure[half]);
                    m_days.insert(date, day);
                }
                begin = end;
                date = date.addDays(1);
            }
        }
        return {};
    }

    /// Whole weeks back from the last day; those that follow each other without a gap are the recent ones.
    void makeWeeks()
    {
        if (m_days.isEmpty())
            return;
        m_made.m_last = m_days.lastKey();
        bool unbroken = true;
        for (QDate last = m_made.m_last; last.addDays(-6) >= m_days.firstKey(); last = last.addDays(-7)) {
            Week week;
            week.last = last;
            bool whole = true;
            for (int i = 0; i < 7; ++i) {
                const auto day = m_days.constFind(last.addDays(-i));
                whole = whole && day != m_days.cend();
                week.contacts += day != m_days.cend() ? day->total : 0;
            }
            unbroken = unbroken && whole;
            if (!whole)
                continue;
            const qint64 age = last.daysTo(m_made.m_last) / 7;
            week.recent = unbroken && age < ContactForecast::profileWeeks;
            week.weight = week.recent ? std::pow(0.5, double(age) / halfLifeWeeks) : 0;
            m_unbroken += unbroken ? 1 : 0;
            m_made.m_weeks += week.recent ? 1 : 0;
            m_weeks.append(week);
        }
    }

    template<typename Visit>
    void eachDay(const Week &week, Visit visit) const
    {
        for (int i = 6; i >= 0; --i) {
            const QDate date = week.last.addDays(-i);
            visit(std::size_t(date.dayOfWeek() - 1), *m_days.constFind(date));
        }
    }

    /// Each weekday's part of the week and each week's level, in turns: one is reckoned from the other.
    void learnParts()
    {
        m_parts.fill(1.0 / 7);
        for (int turn = 0; turn < 8; ++turn) {
            for (Week &week : m_weeks) {
                double contacts = 0, share = 0;
                eachDay(week, [&](std::size_t weekday, const Day &day) {
                    if (day.kind != ExpectedDay::Ordinary)
                        return;
                    contacts += day.total;
                    share += m_parts[weekday];
                });
                week.level = share >= 0.2 ? contacts / share : -1; // a week of holidays says nothing
            }
            std::array<double, 7> contacts{}, levels{};
            for (const Week &week : m_weeks) {
                if (!week.recent || week.level < 0)
                    continue;
                eachDay(week, [&](std::size_t weekday, const Day &day) {
                    if (day.kind != ExpectedDay::Ordinary)
                        return;
                    contacts[weekday] += week.weight * day.total;
                    levels[weekday] += week.weight * week.level;
                });
            }
            std::array<double, 2> ofClass{}, countOfClass{};
            for (std::size_t i = 0; i < 7; ++i) {
                if (levels[i] > 0) {
                    ofClass[m_rest[i]] += contacts[i] / levels[i];
                    countOfClass[m_rest[i]] += 1;
                }
            }
            double sum = 0;
            for (std::size_t i = 0; i < 7; ++i) {
                m_parts[i] = levels[i] > 0 ? contacts[i] / levels[i] : part(ofClass[m_rest[i]], countOfClass[m_rest[i]]);
                sum += m_parts[i];
            }
            for (double &one : m_parts)
                one = part(one, sum, 1.0 / 7);
        }
        double weights = 0;
        for (const Week &week : std::as_const(m_weeks)) {
            if (week.recent && week.level >= 0) {
                m_level += week.weight * week.level;
                weights += week.weight;
            }
        }
        m_level = part(m_level, weights);
    }

    void learnProfiles()
    {
        std::array<std::array<double, 48>, 7> contacts{}, levels{};
        std::array<std::array<double, 48>, 2> shape{}; // of days of 24 hours
        std::array<double, 2> sums{};
        for (const Week &week : std::as_const(m_weeks)) {
            if (!week.recent || week.level < 0)
                continue;
            eachDay(week, [&](std::size_t weekday, const Day &day) {
                if (day.kind != ExpectedDay::Ordinary)
                    return;
                for (std::size_t half = 0; half < 48; ++half) {
                    const double usual = week.weight * part(day.contacts[half], day.exposure[half]);
                    shape[m_rest[weekday]][half] += usual;
                    sums[m_rest[weekday]] += usual;
                    contacts[weekday][half] += week.weight * day.contacts[half];
                    levels[weekday][half] += week.weight * week.level * day.exposure[half];
                }
            });
        }
        const double prior = priorWeeks * m_level;
        for (std::size_t weekday = 0; weekday < 7; ++weekday) {
            ContactForecast::Profile &profile = m_made.m_profiles[weekday];
            double sum = 0;
            for (std::size_t half = 0; half < 48; ++half) {
                const double common = m_parts[weekday] * part(shape[m_rest[weekday]][half], sums[m_rest[weekday]]);
                profile[half] = (contacts[weekday][half] + prior * common) / (levels[weekday][half] + prior);
                sum += profile[half];
            }
            for (double &one : profile)
                one = part(one * m_parts[weekday], sum);
        }
    }

    void learnSpecialDays()
    {
        int working = 0, rest = 6;
        ContactForecast::Profile &makeUp = m_made.m_profiles[ContactForecast::makeUpRow];
        for (std::size_t weekday = 0; weekday < 7; ++weekday) {
            if (m_rest[weekday]) {
                rest = m_rest[6] ? 6 : int(weekday);
                continue;
            }
            ++working;
            for (std::size_t half = 0; half < 48; ++half)
                makeUp[half] += m_made.m_profiles[weekday][half];
        }
        for (double &one : makeUp)
            one = part(one, working);

        const ContactForecast::Profile &sunday = m_made.m_profiles[std::size_t(rest)];
        ContactForecast::Profile &holiday = m_made.m_profiles[ContactForecast::holidayRow];
        holiday = sunday;
        int count = 0;
        double levels = 0, total = 0;
        std::array<double, 48> contacts{};
        for (auto day = m_days.cbegin(); day != m_days.cend(); ++day) {
            const double level = day->kind == ExpectedDay::Holiday ? levelNear(day.key()) : -1;
            if (level <= 0)
                continue;
            ++count;
            levels += level;
            total += day->total;
            for (std::size_t half = 0; half < 48; ++half)
                contacts[half] += day->contacts[half];
        }
        if (count < fewestHolidays)
            return;
        const double size = total / levels, sundays = sum(sunday);
        double now = 0;
        for (std::size_t half = 0; half < 48; ++half) {
            const double common = part(size * sunday[half], sundays, size / 48);
            holiday[half] = (contacts[half] + priorWeeks * m_level * common) / (levels + priorWeeks * m_level);
            now += holiday[half];
        }
        for (double &one : holiday)
            one = part(one * size, now);
    }

    void learnHandling()
    {
        std::array<double, 48> handled{}, handlingS{};
        double allHandled = 0, allS = 0;
        for (const Week &week : std::as_const(m_weeks)) {
            if (!week.recent)
                continue;
            eachDay(week, [&](std::size_t, const Day &day) {
                for (std::size_t half = 0; half < 48; ++half) {
                    handled[half] += week.weight * day.handled[half];
                    handlingS[half] += week.weight * day.handlingS[half];
                }
            });
        }
        for (std::size_t half = 0; half < 48; ++half) {
            allHandled += handled[half];
            allS += handlingS[half];
        }
        m_made.m_knowsHandling = allHandled > 0 && allS > 0;
        const double mean = part(allS, allHandled);
        for (std::size_t half = 0; half < 48; ++half)
            m_made.m_ahtS[half] = (handlingS[half] + priorContacts * mean) / (handled[half] + priorContacts);
    }

    /// Holt's smoothing with a damped trend, with the parameters that would have foretold the past best.
    void learnLevel()
    {
        QList<double> levels; // oldest first, without gaps
        for (int i = std::min(m_unbroken, mostTrendWeeks) - 1; i >= 0; --i) {
            if (m_weeks.at(i).level >= 0)
                levels.append(m_weeks.at(i).level);
        }
        m_made.m_level = m_level;
        if (levels.size() < 4)
            return;
        const double begin = levels.size() < 6 ? levels.first() : (levels.at(0) + levels.at(1) + levels.at(2)) / 3;
        double best = -1;
        for (const double alpha : {0.1, 0.2, 0.3, 0.5, 0.7, 0.9}) {
            for (const double beta : {0.0, 0.1, 0.3, 0.6}) {
                double level = begin, trend = 0, missed = 0;
                for (const double found : std::as_const(levels)) {
                    const double error = found - (level + ContactForecast::damping * trend);
                    missed += error * error;
                    level = level + ContactForecast::damping * trend + alpha * error;
                    trend = ContactForecast::damping * trend + alpha * beta * error;
                }
                if (best >= 0 && missed >= best)
                    continue;
                best = missed;
                m_made.m_level = std::max(level, 0.0);
                m_made.m_trend = trend;
            }
        }
    }

    /// Of the known week that is nearest to the day.
    double levelNear(QDate day) const
    {
        double level = -1;
        qint64 nearest = std::numeric_limits<qint64>::max();
        for (const Week &week : m_weeks) {
            const qint64 away = std::abs(week.last.addDays(-3).daysTo(day));
            if (week.level < 0 || away >= nearest)
                continue;
            nearest = away;
            level = week.level;
        }
        return level;
    }

    static double sum(const ContactForecast::Profile &profile)
    {
        double all = 0;
        for (const double one : profile)
            all += one;
        return all;
    }

    ContactForecast &m_made;
    const ContactHistory &m_history;
    std::array<bool, 7> m_rest;
    QMap<QDate, Day> m_days;
    QList<Week> m_weeks; ///< youngest first
    int m_unbroken = 0;
    std::array<double, 7> m_parts{}; ///< of the week; 1 together
    double m_level = 0;
};

Result<ContactForecast> ContactForecast::of(const ContactHistory &history, const QString &zone, const Calendar &calendar)
{
    ContactForecast made;
    made.m_zone = zone;
    made.m_calendar = calendar;
    FRONTDESK_TRY(ForecastLearner(made, history).learn());
    return made;
}

} // namespace frontdesk
