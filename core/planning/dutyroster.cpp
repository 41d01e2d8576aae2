#include "core/planning/dutyroster.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int plannedAboutDays = 7;

} // namespace

Result<QList<Id<Staff>>> PublishedRoster::onShift(Session &session, Id<SupportGroup> group, const QDateTime &at) const
{
    QList<Id<Staff>> people;
    FRONTDESK_TRY(session.each(u"roster.on_duty"_s, {{u"now"_s, at}}, [&](const Row &row) {
        if (row.id<SupportGroup>(u"group_id"_s) == group)
            people.append(row.id<Staff>(u"staff_id"_s));
        return true;
    }));
    return people;
}

const PublishedRoster &PublishedRoster::shared()
{
    static const PublishedRoster roster;
    return roster;
}

Result<DutyNow> dutyAt(Session &session, const QDateTime &at)
{
    DutyNow duty;
    FRONTDESK_TRY(session.each(u"roster.planned_groups"_s, {{u"from"_s, at.addDays(-plannedAboutDays)}, {u"to"_s, at.addDays(plannedAboutDays)}}, [&](const Row &row) {
        duty.planned.insert(row.id<SupportGroup>(u"group_id"_s));
        return true;
    }));
    FRONTDESK_TRY(session.each(u"roster.on_duty"_s, {{u"now"_s, at}}, [&](const Row &row) {
        duty.until[row.id<SupportGroup>(u"group_id"_s)].insert(row.id<Staff>(u"staff_id"_s), row.instant(u"to_at"_s));
        return true;
    }));
    return duty;
}

} // namespace frontdesk
