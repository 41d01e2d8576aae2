#include "core/demo/demoroster.h"

#include "core/planning/rosterrows.h"
#include "core/planning/rosterrules.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct DemoShift
{
    const char *code;
    const char *mark;
    const char *zh;
    const char *en;
    int from;
    int to;
    int pause;
};

constexpr DemoShift shifts[] = {
    {"early", "early", "早班", "Early", 8 * 60, 16 * 60, 0},       {"middle", "middle", "中班", "Middle", 10 * 60, 18 * 60, 0},
    {"late", "late", "晚班", "Late", 12 * 60, 20 * 60, 0},         {"night", "night", "夜班", "Night", 20 * 60, 32 * 60, 60},
    {"dawn", "early", "清晨班", "Dawn", 6 * 60, 14 * 60, 0},       {"day", "middle", "日班", "Day", 9 * 60, 18 * 60, 60},
    {"training", "training", "培训", "Training", 13 * 60, 15 * 60, 0},
};
const QString zone = u"Asia/Shanghai"_s;
const QString holidayExcuse = u"节假日值班"_s;
constexpr int weeksBefore = 1;
constexpr int weeksAfter = 2; ///< the last of them is a draft

class Writer
{
public:
    Writer(Session &session, const DemoWorld &world) : m_session(session), m_world(world), m_today(world.now.toTimeZone(QTimeZone(zone.toLatin1())).date())
    {
        m_holidays = rosterCalendar(world.reference.agreements, world.group(u"first-line"_s), zone, world.now);
        if (const QList<Actor> second = world.actors.value(u"line-2a"_s); !second.isEmpty())
            m_away = second.last().staff;
        m_awayFrom = monday(1);
        m_awayTo = monday(1).addDays(1);
    }

    Result<void> write()
    {
        FRONTDESK_TRY(patterns());
        FRONTDESK_TRY(profiles());
        FRONTDESK_TRY(firstLine());
        for (const QString &group : {u"line-2a"_s, u"line-2b"_s, u"apps"_s}) {
            for (const Actor &person : m_world.actors.value(group)) {
                for (int week = -weeksBefore; week <= weeksAfter; ++week) {
                    for (int day = 0; day < 5; ++day)
                        FRONTDESK_TRY(put(group, person.staff, u"day"_s, monday(week).addDays(day)));
                }
            }
        }
        return requests();
    }

private:
    QDate monday(int week) const { return weekOf(m_today).addDays(7 * week); }

    Result<void> patterns()
    {
        for (const DemoShift &shift : shifts) {
            ShiftPattern pattern;
            pattern.code = QString::fromLatin1(shift.code);
            pattern.zone = zone;
            pattern.fromMinute = shift.from;
            pattern.toMinute = shift.to;
            FRONTDESK_LET(id, m_session.insert(u"roster.add_pattern"_s, {{u"code"_s, pattern.code}, {u"group_id"_s, QVariant(QMetaType::fromType<qlonglong>())},
                                                                         {u"name_zh"_s, QString::fromUtf8(shift.zh)}, {u"name_en"_s, QString::fromLatin1(shift.en)},
                                                                         {u"mark"_s, QString::fromLatin1(shift.mark)}, {u"zone"_s, zone}, {u"from_minute"_s, shift.from},
                                                                         {u"to_minute"_s, shift.to}, {u"break_minutes"_s, shift.pause}, {u"skill"_s, u""_s},
                                                                         {u"language"_s, u""_s}, {u"active"_s, true}, {u"at"_s, m_world.now},
                                                                         {u"by"_s, QVariant(QMetaType::fromType<qlonglong>())}}));
            pattern.id = {id};
            m_patterns.insert(pattern.code, pattern);
        }
        return {};
    }

    Result<void> profiles()
    {
        QList<Staff> staff = m_world.reference.directory.staff;
        std::sort(staff.begin(), staff.end(), [](const Staff &a, const Staff &b) { return a.id < b.id; });
        for (const Staff &person : std::as_const(staff)) {
            const bool both = person.language == "en"_L1 || person.id.value % 2 == 1;
            FRONTDESK_TRY(m_session.execute(u"roster.add_profile"_s, {{u"staff_id"_s, person.id.value}, {u"languages"_s, both ? u"zh en"_s : u"zh"_s}, {u"skills"_s, u""_s},
                                                                      {u"weekly_minutes"_s, 40 * 60}, {u"at"_s, m_world.now},
                                                                      {u"by"_s, QVariant(QMetaType::fromType<qlonglong>())}}));
        }
        return {};
    }

    /// Five turns that people take week by week: early with Saturday, early, late with Sunday, late, night. Others work the middle of the day.
    Result<void> firstLine()
    {
        const QString group = u"first-line"_s;
        const QList<Actor> people = m_world.actors.value(group);
        int turnTaker = 0;
        for (const Actor &person : people) {
            const int offset = person.role == "agent"_L1 ? turnTaker++ : -1;
            for (int week = -weeksBefore; week <= weeksAfter; ++week) {
                const int turn = offset < 0 ? 5 : (offset + week + weeksBefore) % 5;
                static const QStringList code{u"early"_s, u"early"_s, u"late"_s, u"late"_s, u"night"_s, u"middle"_s};
                static const QList<QList<int>> days{{1, 2, 3, 4, 5}, {0, 1, 2, 3, 4}, {0, 1, 2, 3, 6}, {0, 1, 2, 3, 4}, {0, 2, 4}, {0, 1, 2, 3, 4}};
                for (const int day : days.at(turn))
                    FRONTDESK_TRY(put(group, person.staff, code.at(turn), monday(week).addDays(day), turn == 0 || turn == 4));
            }
        }
        return {};
    }

    /// Publishes all but the last week. On a public holiday only those work who are `always` there.
    Result<void> put(const QString &group, Id<Staff> person, const QString &code, QDate day, bool always = false)
    {
        const bool holiday = isPublicHoliday(m_holidays, day);
        if ((holiday && !always) || (person == m_away && day >= m_awayFrom && day <= m_awayTo))
            return {};
        const ShiftPattern &pattern = m_patterns[code];
        FRONTDESK_LET(span, shiftSpan(pattern, day));
        const bool published = day < monday(weeksAfter);
        FRONTDESK_LET(id, m_session.insert(u"demo.roster_shift"_s, {{u"group_id"_s, m_world.group(group).value}, {u"staff_id"_s, person.value}, {u"pattern_id"_s, pattern.id.value},
                                                                    {u"day"_s, rosterrows::dayText(day)}, {u"from_at"_s, span.from}, {u"to_at"_s, span.to},
                                                                    {u"state"_s, published ? u"published"_s : u"draft"_s}, {u"excuse"_s, holiday ? holidayExcuse : u""_s},
                                                                    {u"at"_s, m_world.now}}));
        m_made.append({{id}, m_world.group(group), person, pattern.id, day, span.from, span.to, RosterShift::State::Published, {}, 1});
        return {};
    }

    Result<void> requests()
    {
        const QString group = u"first-line"_s;
        QList<Actor> agents;
        for (const Actor &person : m_world.actors.value(group)) {
            if (person.role == "agent"_L1)
                agents.append(person);
        }
        if (agents.size() < 5)
            return {};
        // Training beside a late shift, next week: two places at once, for the lead to mend.
        const auto shiftOf = [&](Id<Staff> person, const QString &code, QDate from) -> const RosterShift * {
            for (const RosterShift &one : std::as_const(m_made)) {
                if (one.staff == person && one.pattern == m_patterns.value(code).id && one.day >= from)
                    return &one;
            }
            return nullptr;
        };
        for (const Actor &person : std::as_const(agents)) {
            const RosterShift *late = shiftOf(person.staff, u"late"_s, monday(1).addDays(2));
            if (!late || late->day >= monday(2))
                continue;
            const QDate day = late->day;
            FRONTDESK_TRY(put(group, person.staff, u"training"_s, day));
            if (!isPublicHoliday(m_holidays, day))
                break;
        }
        // Days off: granted to one of the second line, asked for by one of the first.
        if (m_away)
            FRONTDESK_TRY(leave(m_away, m_awayFrom, m_awayTo, u"approved"_s));
        FRONTDESK_TRY(leave(agents.at(3).staff, monday(2).addDays(3), monday(2).addDays(4), u"asked"_s));
        // Two of the first line change a day of next week; both agree, the lead has not decided.
        const RosterShift *one = shiftOf(agents.at(0).staff, u"late"_s, monday(1));
        const RosterShift *other = shiftOf(agents.at(4).staff, u"early"_s, monday(1));
        if (!one)
            one = shiftOf(agents.at(0).staff, u"early"_s, monday(1));
        if (one && other && one->day < monday(2) && other->day < monday(2)) {
            FRONTDESK_TRY(m_session.execute(u"demo.roster_swap"_s, {{u"shift_id"_s, one->id.value}, {u"asked_by"_s, one->staff.value}, {u"other_id"_s, other->staff.value},
                                                                    {u"other_shift_id"_s, other->id.value}, {u"asked_at"_s, m_world.now.addSecs(-5 * 3600)},
                                                                    {u"answered_at"_s, m_world.now.addSecs(-3600)}, {u"expires_at"_s, std::min(one->from, other->from)}}));
        }
        return {};
    }

    Result<void> leave(Id<Staff> person, QDate from, QDate to, const QString &state)
    {
        const bool granted = state == "approved"_L1;
        FRONTDESK_TRY(m_session.insert(u"roster.add_leave"_s, {{u"staff_id"_s, person.value}, {u"from_day"_s, rosterrows::dayText(from)}, {u"to_day"_s, rosterrows::dayText(to)},
                                                               {u"state"_s, state}, {u"asked_at"_s, m_world.now.addDays(-2)}, {u"asked_by"_s, person.value},
                                                               {u"decided_at"_s, granted ? QVariant(m_world.now.addDays(-1)) : QVariant(QMetaType::fromType<QDateTime>())},
                                                               {u"decided_by"_s, QVariant(QMetaType::fromType<qlonglong>())}}));
        return {};
    }

    Session &m_session;
    const DemoWorld &m_world;
    QDate m_today;
    Calendar m_holidays;
    QHash<QString, ShiftPattern> m_patterns;
    QList<RosterShift> m_made;
    Id<Staff> m_away; ///< whose leave is granted: no shifts then
    QDate m_awayFrom, m_awayTo;
};

} // namespace

Result<void> writeDemoRoster(Session &session, const DemoWorld &world)
{
    return Writer(session, world).write();
}

} // namespace frontdesk
