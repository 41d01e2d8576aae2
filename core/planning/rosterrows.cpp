#include "core/planning/rosterrows.h"

using namespace Qt::StringLiterals;

namespace frontdesk::rosterrows {

namespace {

const QStringList shiftStates{u"draft"_s, u"published"_s, u"withdrawn"_s, u"removed"_s};
const QStringList leaveStates{u"asked"_s, u"approved"_s, u"refused"_s, u"withdrawn"_s};
const QStringList swapStates{u"asked"_s, u"accepted"_s, u"declined"_s, u"approved"_s, u"refused"_s, u"withdrawn"_s, u"expired"_s};

QDate day(const Row &row, const QString &column)
{
    return QDate::fromString(row.text(column), Qt::ISODate);
}

} // namespace

QString stateCode(RosterShift::State state) { return shiftStates.at(int(state)); }
QString stateCode(Leave::State state) { return leaveStates.at(int(state)); }
QString stateCode(ShiftSwap::State state) { return swapStates.at(int(state)); }
QString dayText(QDate day) { return day.toString(Qt::ISODate); }

ShiftPattern pattern(const Row &row)
{
    return {row.id<ShiftPattern>(u"id"_s), row.text(u"code"_s), row.id<SupportGroup>(u"group_id"_s), {row.text(u"name_zh"_s), row.text(u"name_en"_s)},
            row.text(u"mark"_s), row.text(u"zone"_s), int(row.integer(u"from_minute"_s)), int(row.integer(u"to_minute"_s)), int(row.integer(u"break_minutes"_s)),
            row.text(u"skill"_s), row.text(u"language"_s), row.flag(u"active"_s), row.integer(u"seq"_s)};
}

StaffProfile profile(const Row &row)
{
    return {row.id<Staff>(u"staff_id"_s), row.text(u"languages"_s).split(u' ', Qt::SkipEmptyParts), row.text(u"skills"_s).split(u' ', Qt::SkipEmptyParts),
            int(row.integer(u"weekly_minutes"_s)), row.integer(u"seq"_s)};
}

RosterShift shift(const Row &row)
{
    return {row.id<RosterShift>(u"id"_s), row.id<SupportGroup>(u"group_id"_s), row.id<Staff>(u"staff_id"_s), row.id<ShiftPattern>(u"pattern_id"_s),
            day(row, u"day"_s), row.instant(u"from_at"_s), row.instant(u"to_at"_s),
            RosterShift::State(std::max<qsizetype>(0, shiftStates.indexOf(row.text(u"state"_s)))), row.text(u"excuse"_s), row.integer(u"seq"_s)};
}

Leave leave(const Row &row)
{
    return {row.id<Leave>(u"id"_s), row.id<Staff>(u"staff_id"_s), day(row, u"from_day"_s), day(row, u"to_day"_s),
            Leave::State(std::max<qsizetype>(0, leaveStates.indexOf(row.text(u"state"_s)))), row.instant(u"asked_at"_s), row.id<Staff>(u"asked_by"_s), row.integer(u"seq"_s)};
}

ShiftSwap swap(const Row &row)
{
    return {row.id<ShiftSwap>(u"id"_s), row.id<SupportGroup>(u"group_id"_s), row.id<RosterShift>(u"shift_id"_s), row.integer(u"shift_seq"_s), day(row, u"day"_s),
            row.id<ShiftPattern>(u"pattern_id"_s), row.id<Staff>(u"asked_by"_s), row.id<Staff>(u"other_id"_s), row.id<RosterShift>(u"other_shift_id"_s),
            row.integer(u"other_seq"_s), day(row, u"other_day"_s), row.id<ShiftPattern>(u"other_pattern_id"_s),
            ShiftSwap::State(std::max<qsizetype>(0, swapStates.indexOf(row.text(u"state"_s)))), row.instant(u"asked_at"_s), row.instant(u"expires_at"_s), row.integer(u"seq"_s)};
}

} // namespace frontdesk::rosterrows
