#pragma once

#include "core/planning/staffingplan.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace frontdesk {

/// A day with its half hours and what they come to.
struct NeedDay
{
    QDate day;
    ExpectedDay kind = ExpectedDay::Ordinary;
    QList<StaffedHalfHour> halfHours;
    double contacts = 0; ///< expected
    double ahtS = 0;     ///< of one, over the day
    int shortHalves = 0; ///< half hours in which people are missing
    int mostShort = 0;   ///< people, at worst
    int mostNeeded = 0;  ///< people, at the peak
    std::optional<double> expected;  ///< service level by Erlang's formula
    std::optional<double> simulated; ///< by a simulation with the same contacts

    /// Everything reckoned; the same half hours give the same day.
    static NeedDay of(QDate day, ExpectedDay kind, const QList<StaffedHalfHour> &halfHours, const GroupGoal &goal);
    bool operator==(const NeedDay &) const = default;
};

/// How need and roster are worded.
class NeedWords
{
    Q_DECLARE_TR_FUNCTIONS(NeedWords)
public:
    /// "10:00 to 10:30, 12.4 contacts of 300 s expected. 5 needed, 4 on shift, 1 missing. …"
    static QString halfHour(const StaffedHalfHour &half, const QTimeZone &zone);
    /// "189 contacts · 300 s each · 80 % in 20 s · shrinkage 15 % · Erlang C"
    static QString figures(const NeedDay &day, const GroupGoal &goal);
    /// "short in 4 half hours", "nobody is missing".
    static QString verdict(const NeedDay &day);
    /// The whole day in sentences: for tool tips and for those who hear it.
    static QString whole(const NeedDay &day);
    static QString percent(double share);
};

} // namespace frontdesk
