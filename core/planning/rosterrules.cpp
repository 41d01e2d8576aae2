#include "core/planning/rosterrules.h"

#include "core/agreement/zoneoffsets.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qint64 dayMinutes = 24 * 60;

qint64 minutesBetween(const QDateTime &from, const QDateTime &to)
{
    return from.msecsTo(to) / 60'000;
}

/// One person's plan, in the order of its begins.
class PersonsPlan
{
public:
    PersonsPlan(const Roster &roster, const RosterRules &rules, Id<Staff> person, QList<const RosterShift *> shifts)
        : m_roster(roster), m_rules(rules), m_person(person), m_shifts(std::move(shifts))
    {
        std::sort(m_shifts.begin(), m_shifts.end(), [](const RosterShift *a, const RosterShift *b) { return std::tie(a->from, a->id) < std::tie(b->from, b->id); });
        if (const auto found = roster.profiles.constFind(person); found != roster.profiles.cend())
            m_profile = &*found;
    }

    void judge(QList<RosterConflict> &found)
    {
        const RosterShift *latest = nullptr; // of those before, the one that ends last
        QHash<QDate, qint64> weeks;
        QHash<QDate, QDateTime> begins; // of each day's first shift
        for (const RosterShift *one : std::as_const(m_shifts)) {
            if (!begins.contains(one->day))
                begins.insert(one->day, one->from);
            const ShiftPattern *pattern = m_roster.pattern(one->pattern);
            if (one->from == one->to) {
                add(found, {RosterConflict::Kind::NoSuchTime, m_person, one->day, one->id, {}, 0, 0, {}});
            } else {
                apart(found, *one, latest, begins);
                if (!latest || one->to > latest->to)
                    latest = one;
            }
            if (m_roster.onLeave(m_person, one->day))
                add(found, {RosterConflict::Kind::OnLeave, m_person, one->day, one->id, {}, 0, 0, {}});
            const bool excused = !one->excuse.isEmpty();
            qint64 &minutes = weeks[weekOf(one->day)];
            minutes += workedMinutes(*one, pattern);
            if (m_profile && m_profile->weeklyMinutes > 0 && minutes > m_profile->weeklyMinutes && !excused)
                add(found, {RosterConflict::Kind::OverHours, m_person, one->day, one->id, {}, minutes, m_profile->weeklyMinutes, {}});
            if (excused)
                continue;
            if (pattern && !pattern->language.isEmpty() && !(m_profile && m_profile->languages.contains(pattern->language)))
                add(found, {RosterConflict::Kind::LanguageMissing, m_person, one->day, one->id, {}, 0, 0, pattern->language});
            if (pattern && !pattern->skill.isEmpty() && !(m_profile && m_profile->skills.contains(pattern->skill)))
                add(found, {RosterConflict::Kind::SkillMissing, m_person, one->day, one->id, {}, 0, 0, pattern->skill});
            if (isPublicHoliday(m_rules.calendar, one->day))
                add(found, {RosterConflict::Kind::HolidayWork, m_person, one->day, one->id, {}, 0, 0, m_rules.calendar.names.value(one->day)});
        }
    }

private:
    void apart(QList<RosterConflict> &found, const RosterShift &one, const RosterShift *latest, const QHash<QDate, QDateTime> &begins) const
    {
        if (!latest)
            return;
        if (latest->to > one.from) {
            add(found, {RosterConflict::Kind::DoubleBooked, m_person, one.day, one.id, latest->id, minutesBetween(one.from, std::min(one.to, latest->to)), 0, {}});
            return;
        }
        const qint64 rest = minutesBetween(latest->to, one.from);
        if (rest >= m_rules.restMinutes || !one.excuse.isEmpty())
            return;
        const bool split = latest->day == one.day && minutesBetween(begins.value(one.day), one.to) <= dayMinutes - m_rules.restMinutes;
        if (!split)
            add(found, {RosterConflict::Kind::ShortRest, m_person, one.day, one.id, latest->id, rest, m_rules.restMinutes, {}});
    }

    /// The days around are known only to judge those at the edges.
    void add(QList<RosterConflict> &found, const RosterConflict &conflict) const
    {
        if (conflict.day >= m_roster.from && conflict.day <= m_roster.to)
            found.append(conflict);
    }

    const Roster &m_roster;
    const RosterRules &m_rules;
    Id<Staff> m_person;
    QList<const RosterShift *> m_shifts;
    const StaffProfile *m_profile = nullptr;
};

} // namespace

bool isPublicHoliday(const Calendar &calendar, QDate day)
{
    const auto exception = calendar.exceptions.constFind(day);
    return exception != calendar.exceptions.cend() && exception->isEmpty() && !calendar.week.at(size_t(day.dayOfWeek() - 1)).isEmpty();
}

bool isMakeUpDay(const Calendar &calendar, QDate day)
{
    const auto exception = calendar.exceptions.constFind(day);
    return exception != calendar.exceptions.cend() && !exception->isEmpty() && calendar.week.at(size_t(day.dayOfWeek() - 1)).isEmpty();
}

QList<RosterConflict> conflictsOf(const Roster &roster, const RosterRules &rules)
{
    QHash<Id<Staff>, QList<const RosterShift *>> plans;
    QSet<QDate> staffed, plannedWeeks;
    for (const RosterShift &one : roster.shifts) {
        if (!one.planned())
            continue;
        plans[one.staff].append(&one);
        if (one.group == roster.group) {
            staffed.insert(one.day);
            plannedWeeks.insert(weekOf(one.day));
        }
    }
    QList<RosterConflict> found;
    for (auto plan = plans.cbegin(); plan != plans.cend(); ++plan)
        PersonsPlan(roster, rules, plan.key(), plan.value()).judge(found);
    for (QDate day = roster.from; day <= roster.to; day = day.addDays(1)) {
        if (isMakeUpDay(rules.calendar, day) && !staffed.contains(day) && plannedWeeks.contains(weekOf(day)))
            found.append({RosterConflict::Kind::MakeUpDayEmpty, {}, day, {}, {}, 0, 0, rules.calendar.names.value(day)});
    }
    std::sort(found.begin(), found.end(), [](const RosterConflict &a, const RosterConflict &b) {
        return std::tie(a.day, a.person, a.shift, a.kind) < std::tie(b.day, b.person, b.shift, b.kind);
    });
    return found;
}

Calendar rosterCalendar(const AgreementBook &book, Id<SupportGroup> group, const QString &deskZone, const QDateTime &at)
{
    const auto of = [&](const CalendarEntry &entry) {
        Calendar calendar = entry.versions.isEmpty() ? Calendar() : entry.versions.first().calendar;
        for (const CalendarVersion &version : entry.versions) {
            if (version.validFrom <= at)
                calendar = version.calendar;
        }
        return calendar;
    };
    if (const AgreementVersion *agreed = book.applyingToGroup(group, at)) {
        if (const CalendarEntry *entry = book.calendar(agreed->calendar))
            return of(*entry);
    }
    if (const CalendarEntry *office = book.calendar(u"office"_s))
        return of(*office);
    const CalendarEntry *any = nullptr;
    for (const CalendarEntry &entry : book.calendars()) {
        if (!entry.active)
            continue;
        if (of(entry).zone == deskZone)
            return of(entry);
        if (!any)
            any = &entry;
    }
    return any ? of(*any) : Calendar();
}

qint64 plannedMinutes(const Roster &roster, Id<Staff> person, QDate monday)
{
    qint64 minutes = 0;
    for (const RosterShift &one : roster.shifts) {
        if (one.staff == person && one.planned() && weekOf(one.day) == monday)
            minutes += workedMinutes(one, roster.pattern(one.pattern));
    }
    return minutes;
}

bool mayPlan(const Actor &actor, const Directory &directory, Id<SupportGroup> group)
{
    if (actor.role == "manager"_L1 || actor.role == "admin"_L1)
        return true;
    if (actor.role == "lead"_L1 && actor.isIn(group))
        return true;
    const SupportGroup *entry = directory.group(group);
    return entry && actor.staff && entry->lead == actor.staff;
}

bool mayDecideLeave(const Actor &actor, const Directory &directory, Id<Staff> person)
{
    if (actor.role == "manager"_L1 || actor.role == "admin"_L1)
        return true;
    if (actor.staff == person)
        return false;
    const QList<Id<SupportGroup>> groups = directory.groupsOf(person);
    return std::any_of(groups.cbegin(), groups.cend(), [&](Id<SupportGroup> group) { return mayPlan(actor, directory, group); });
}

bool mayDecideSwap(const Actor &actor, const Directory &directory, const ShiftSwap &swap)
{
    if (actor.role == "manager"_L1 || actor.role == "admin"_L1)
        return true;
    return actor.staff != swap.askedBy && actor.staff != swap.other && mayPlan(actor, directory, swap.group);
}

QList<Error> problemsOf(const ShiftPattern &pattern)
{
    QList<Error> problems;
    const auto problem = [&](const QString &code, const QString &field) { problems.append({ErrorKind::Invalid, code, field, {}, {}}); };
    static const QRegularExpression code(u"^[a-z0-9._-]{1,40}$"_s);
    if (!code.match(pattern.code).hasMatch())
        problem(u"agreement.code_unreadable"_s, u"code"_s);
    if (pattern.name.zh.trimmed().isEmpty() && pattern.name.en.trimmed().isEmpty())
        problem(u"field.missing"_s, u"name"_s);
    if (pattern.fromMinute < 0 || pattern.fromMinute >= dayMinutes)
        problem(u"roster.time_invalid"_s, u"from"_s);
    if (pattern.toMinute <= pattern.fromMinute || pattern.toMinute > pattern.fromMinute + dayMinutes)
        problem(u"roster.time_invalid"_s, u"to"_s);
    else if (pattern.breakMinutes < 0 || pattern.breakMinutes >= pattern.toMinute - pattern.fromMinute)
        problem(u"roster.time_invalid"_s, u"break"_s);
    if (!QStringList{u"early"_s, u"middle"_s, u"late"_s, u"night"_s, u"training"_s}.contains(pattern.mark))
        problem(u"roster.mark_unknown"_s, u"mark"_s);
    if (const auto offsets = zoneOffsets(pattern.zone); !offsets)
        problems.append(offsets.error());
    return problems;
}

} // namespace frontdesk
