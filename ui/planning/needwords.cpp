#include "ui/planning/needwords.h"

#include "ui/planning/rosterwords.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr double simulatedContacts = 3000; ///< in days that are tried together: enough for two points, and quick
constexpr int mostSimulatedDays = 30;

QString clock(const QDateTime &at, const QTimeZone &zone)
{
    return at.toTimeZone(zone).toString(u"HH:mm"_s);
}

} // namespace

NeedDay NeedDay::of(QDate day, ExpectedDay kind, const QList<StaffedHalfHour> &halfHours, const GroupGoal &goal)
{
    NeedDay made;
    made.day = day;
    made.kind = kind;
    made.halfHours = halfHours;
    double handling = 0;
    for (const StaffedHalfHour &one : halfHours) {
        if (!one.need)
            continue;
        made.contacts += one.need->contacts;
        handling += one.need->contacts * one.need->ahtS;
        made.shortHalves += one.gap() > 0 ? 1 : 0;
        made.mostShort = std::max(made.mostShort, one.gap());
        made.mostNeeded = std::max(made.mostNeeded, one.need->people);
    }
    made.ahtS = made.contacts > 0 ? handling / made.contacts : 0;
    made.expected = expectedServiceLevel(halfHours);
    if (made.expected) {
        const int days = std::clamp(int(simulatedContacts / made.contacts), 1, mostSimulatedDays);
        made.simulated = simulate(halfHours, goal, quint32(day.toJulianDay()), days).serviceLevel();
    }
    return made;
}

QString NeedWords::percent(double share)
{
    return tr("%1 %", "a share").arg(int(std::floor(share * 100 + 1e-9))); // 79.9 is not 80
}

QString NeedWords::halfHour(const StaffedHalfHour &half, const QTimeZone &zone)
{
    const QString from = clock(half.from, zone), to = clock(half.from.addSecs(1800), zone);
    if (!half.need)
        return tr("%1 to %2: %n on shift, no forecast.", nullptr, half.there).arg(from, to);
    QStringList said;
    said += tr("%1 to %2: %3 contacts of %4 s expected.").arg(from, to, QLocale().toString(half.need->contacts, 'f', 1)).arg(std::lround(half.need->ahtS));
    said += half.gap() > 0 ? tr("%1 needed, %2 on shift: %n missing.", nullptr, half.gap()).arg(half.need->people).arg(half.there)
                           : tr("%1 needed, %2 on shift.").arg(half.need->people).arg(half.there);
    if (half.need->serviceLevel)
        said += tr("Expected service level: %1.").arg(percent(*half.need->serviceLevel));
    else if (half.need->people > 0)
        said += half.there > 0 ? tr("So few cannot carry the calls: the queue would grow without end.") : tr("Nobody is there to answer.");
    return said.join(u' ');
}

QString NeedWords::figures(const NeedDay &day, const GroupGoal &goal)
{
    return tr("%n contact(s) · %1 s each · %2 % in %3 s · shrinkage %4 % · Erlang C", nullptr, int(std::lround(day.contacts)))
        .arg(std::lround(day.ahtS)).arg(goal.targetPercent).arg(goal.withinS).arg(goal.shrinkagePercent);
}

QString NeedWords::verdict(const NeedDay &day)
{
    return day.shortHalves > 0 ? tr("short in %n half hour(s)", nullptr, day.shortHalves) : tr("nobody is missing");
}

QString NeedWords::whole(const NeedDay &day)
{
    QStringList said{day.kind == ExpectedDay::Holiday ? tr("%1, public holiday: %n contact(s) expected.", nullptr, int(std::lround(day.contacts))).arg(RosterWords::day(day.day))
                   : day.kind == ExpectedDay::MakeUp  ? tr("%1, make-up working day: %n contact(s) expected.", nullptr, int(std::lround(day.contacts))).arg(RosterWords::day(day.day))
                                                  : tr("%1: %n contact(s) expected.", nullptr, int(std::lround(day.contacts))).arg(RosterWords::day(day.day))};
    if (day.shortHalves > 0)
        said += tr("People are missing in %n half hour(s), at worst %1.", nullptr, day.shortHalves).arg(day.mostShort);
    else
        said += tr("Nobody is missing.");
    if (day.expected && day.simulated)
        said += tr("Service level with who is on shift: %1 by formula, %2 in a simulation of the day.").arg(percent(*day.expected), percent(*day.simulated));
    return said.join(u' ');
}

} // namespace frontdesk
