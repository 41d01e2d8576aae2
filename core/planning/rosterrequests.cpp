// Patterns and profiles, and what people ask for: leave and swaps.

#include "core/planning/rosterrows.h"
#include "core/planning/rosterwork.h"
#include "core/storage/command.h"
#include "core/storage/journal.h"

using namespace Qt::StringLiterals;

namespace frontdesk::rosterwork {

namespace {

using rosterrows::dayText;
using rosterrows::keyOrNull;
using rosterrows::stateCode;

constexpr int longestLeaveDays = 366;

tl::unexpected<Error> denied()
{
    return failure(ErrorKind::Denied, u"access.denied"_s);
}

Result<void> note(Session &session, const RosterContext &context, const QString &subject, qint64 id, const QString &kind, const QJsonObject &body)
{
    FRONTDESK_TRY(journal::append(session, {subject, id, kind, body, context.now, context.actor.staff, false}, context.actor.login, context.now));
    return {};
}

QJsonObject said(const ShiftPattern &pattern)
{
    return {{u"set"_s, QJsonObject{{u"code"_s, pattern.code}, {u"name_zh"_s, pattern.name.zh}, {u"name_en"_s, pattern.name.en}, {u"mark"_s, pattern.mark},
                                   {u"zone"_s, pattern.zone}, {u"from_minute"_s, pattern.fromMinute}, {u"to_minute"_s, pattern.toMinute},
                                   {u"break_minutes"_s, pattern.breakMinutes}, {u"skill"_s, pattern.skill}, {u"language"_s, pattern.language},
                                   {u"active"_s, pattern.active}}}};
}

Result<RosterShift> shiftOf(Session &session, Id<RosterShift> id)
{
    FRONTDESK_LET(found, session.queryOne(u"roster.shift"_s, {{u"id"_s, id.value}}, rosterrows::shift));
    if (!found)
        return failure(ErrorKind::NotFound, u"roster.gone"_s);
    return *found;
}

} // namespace

Result<Id<ShiftPattern>> savePattern(Session &session, const RosterContext &context, const QUuid &command, const ShiftPattern &wanted)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return Id<ShiftPattern>{done->value("pattern"_L1).toInteger()};
    const Actor &actor = context.actor;
    const auto allowed = [&](Id<SupportGroup> group) {
        return group ? mayPlan(actor, context.reference.directory, group) : actor.role == "lead"_L1 || actor.role == "manager"_L1 || actor.role == "admin"_L1;
    };
    ShiftPattern pattern = wanted;
    pattern.name = {wanted.name.zh.trimmed(), wanted.name.en.trimmed()};
    if (!allowed(pattern.group))
        return denied();
    if (const QList<Error> problems = problemsOf(pattern); !problems.isEmpty())
        return failure(problems.first());
    FRONTDESK_LET(all, session.query(u"roster.patterns"_s, {}, rosterrows::pattern));
    for (const ShiftPattern &one : std::as_const(all)) {
        if (one.id == pattern.id && !allowed(one.group))
            return denied();
        if (one.code == pattern.code && one.id != pattern.id)
            return failure(Error{ErrorKind::Invalid, u"agreement.code_taken"_s, u"code"_s, {}, {{u"code"_s, pattern.code}}});
    }
    const Binds values{{u"group_id"_s, keyOrNull(pattern.group)}, {u"name_zh"_s, pattern.name.zh}, {u"name_en"_s, pattern.name.en}, {u"mark"_s, pattern.mark},
                       {u"zone"_s, pattern.zone}, {u"from_minute"_s, pattern.fromMinute}, {u"to_minute"_s, pattern.toMinute},
                       {u"break_minutes"_s, pattern.breakMinutes}, {u"skill"_s, pattern.skill.trimmed()}, {u"language"_s, pattern.language.trimmed()},
                       {u"active"_s, pattern.active}, {u"at"_s, context.now}, {u"by"_s, keyOrNull(actor.staff)}};
    const bool isNew = !pattern.id;
    if (isNew) {
        FRONTDESK_LET(made, session.insert(u"roster.add_pattern"_s, values + Binds{{u"code"_s, pattern.code}}));
        pattern.id = {made};
    } else {
        FRONTDESK_LET(rows, session.execute(u"roster.change_pattern"_s, values + Binds{{u"id"_s, pattern.id.value}, {u"seq"_s, pattern.seq}}));
        if (rows != 1)
            return failure(ErrorKind::Conflict, u"roster.changed_meanwhile"_s);
    }
    FRONTDESK_TRY(note(session, context, u"shift_pattern"_s, pattern.id.value, isNew ? u"added"_s : u"changed"_s, said(pattern)));
    FRONTDESK_TRY(recordCommand(session, command, actor.staff, {{u"pattern"_s, pattern.id.value}}, context.now));
    return pattern.id;
}

Result<void> saveProfile(Session &session, const RosterContext &context, const QUuid &command, const StaffProfile &profile)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return {};
    const Directory &directory = context.reference.directory;
    const QList<Id<SupportGroup>> groups = directory.groupsOf(profile.staff);
    const bool leads = context.actor.role == "manager"_L1 || context.actor.role == "admin"_L1
                    || std::any_of(groups.cbegin(), groups.cend(), [&](Id<SupportGroup> group) { return mayPlan(context.actor, directory, group); });
    if (!leads || !directory.person(profile.staff))
        return denied();
    if (profile.weeklyMinutes < 0 || profile.weeklyMinutes > 7 * 24 * 60)
        return failure(ErrorKind::Invalid, u"roster.time_invalid"_s, u"hours"_s);
    Binds values{{u"staff_id"_s, profile.staff.value}, {u"languages"_s, profile.languages.join(u' ')}, {u"skills"_s, profile.skills.join(u' ')},
                 {u"weekly_minutes"_s, profile.weeklyMinutes}, {u"at"_s, context.now}, {u"by"_s, keyOrNull(context.actor.staff)}};
    if (profile.seq > 0)
        values += Binds{{u"seq"_s, profile.seq}};
    FRONTDESK_LET(rows, session.execute(profile.seq > 0 ? u"roster.change_profile"_s : u"roster.add_profile"_s, values));
    if (rows != 1)
        return failure(ErrorKind::Conflict, u"roster.changed_meanwhile"_s);
    FRONTDESK_TRY(note(session, context, u"staff_profile"_s, profile.staff.value, u"changed"_s,
                       {{u"set"_s, QJsonObject{{u"languages"_s, profile.languages.join(u' ')}, {u"skills"_s, profile.skills.join(u' ')}, {u"weekly_minutes"_s, profile.weeklyMinutes}}}}));
    return recordCommand(session, command, context.actor.staff, {}, context.now);
}

Result<Id<Leave>> askLeave(Session &session, const RosterContext &context, const QUuid &command, Id<Staff> person, QDate from, QDate to)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return Id<Leave>{done->value("leave"_L1).toInteger()};
    const bool decides = mayDecideLeave(context.actor, context.reference.directory, person);
    if (!context.actor.staff || (person != context.actor.staff && !decides))
        return denied();
    if (!from.isValid() || !to.isValid() || to < from || from.daysTo(to) >= longestLeaveDays)
        return failure(ErrorKind::Invalid, u"roster.days_invalid"_s, u"to"_s);
    FRONTDESK_LET(others, session.query(u"roster.leave"_s, {{u"from"_s, dayText(from)}, {u"to"_s, dayText(to)}}, rosterrows::leave));
    if (std::any_of(others.cbegin(), others.cend(), [&](const Leave &one) { return one.staff == person; }))
        return failure(ErrorKind::Invalid, u"roster.leave_overlaps"_s, u"from"_s);
    const bool granted = decides && person != context.actor.staff;
    FRONTDESK_LET(id, session.insert(u"roster.add_leave"_s, {{u"staff_id"_s, person.value},
                                                             {u"from_day"_s, dayText(from)},
                                                             {u"to_day"_s, dayText(to)},
                                                             {u"state"_s, stateCode(granted ? Leave::State::Approved : Leave::State::Asked)},
                                                             {u"asked_at"_s, context.now},
                                                             {u"asked_by"_s, context.actor.staff.value},
                                                             {u"decided_at"_s, granted ? QVariant(context.now) : QVariant(QMetaType::fromType<QDateTime>())},
                                                             {u"decided_by"_s, keyOrNull(granted ? context.actor.staff : Id<Staff>{})}}));
    FRONTDESK_TRY(note(session, context, u"leave"_s, id, granted ? u"approved"_s : u"asked"_s,
                       {{u"person"_s, person.value}, {u"from"_s, dayText(from)}, {u"to"_s, dayText(to)}}));
    FRONTDESK_TRY(recordCommand(session, command, context.actor.staff, {{u"leave"_s, id}}, context.now));
    return Id<Leave>{id};
}

Result<void> decideLeave(Session &session, const RosterContext &context, const QUuid &command, Id<Leave> id, qint64 seenSeq, Leave::State to)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return {};
    FRONTDESK_LET(found, session.queryOne(u"roster.one_leave"_s, {{u"id"_s, id.value}}, [](const Row &row) {
        return std::pair(rosterrows::leave(row), std::pair(row.instant(u"decided_at"_s), row.id<Staff>(u"decided_by"_s)));
    }));
    if (!found)
        return failure(ErrorKind::NotFound, u"roster.gone"_s);
    const Leave &leave = found->first;
    const bool decides = mayDecideLeave(context.actor, context.reference.directory, leave.staff);
    const bool open = leave.state == Leave::State::Asked;
    if (leave.seq != seenSeq || !(open || (to == Leave::State::Withdrawn && leave.state == Leave::State::Approved)))
        return failure(ErrorKind::Conflict, u"roster.changed_meanwhile"_s);
    if (to == Leave::State::Asked || !(decides || (to == Leave::State::Withdrawn && leave.staff == context.actor.staff)))
        return denied();
    const auto &[decidedAt, decidedBy] = found->second;
    const bool taken = to == Leave::State::Withdrawn;
    FRONTDESK_LET(rows, session.execute(u"roster.change_leave"_s, {{u"state"_s, stateCode(to)},
                                                                   {u"decided_at"_s, taken ? QVariant(decidedAt) : QVariant(context.now)},
                                                                   {u"decided_by"_s, keyOrNull(taken ? decidedBy : context.actor.staff)},
                                                                   {u"id"_s, id.value},
                                                                   {u"seq"_s, seenSeq}}));
    if (rows != 1)
        return failure(ErrorKind::Conflict, u"roster.changed_meanwhile"_s);
    FRONTDESK_TRY(note(session, context, u"leave"_s, id.value, stateCode(to),
                       {{u"person"_s, leave.staff.value}, {u"from"_s, dayText(leave.from)}, {u"to"_s, dayText(leave.to)}}));
    return recordCommand(session, command, context.actor.staff, {}, context.now);
}

Result<Id<ShiftSwap>> askSwap(Session &session, const RosterContext &context, const QUuid &command, Id<RosterShift> id, Id<Staff> other, Id<RosterShift> inReturn)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return Id<ShiftSwap>{done->value("swap"_L1).toInteger()};
    FRONTDESK_LET(given, shiftOf(session, id));
    const SupportGroup *group = context.reference.directory.group(given.group);
    const Staff *person = context.reference.directory.person(other);
    const auto possible = [&](const RosterShift &shift, Id<Staff> whose) {
        return shift.staff == whose && shift.state == RosterShift::State::Published && shift.from > context.now && shift.group == given.group;
    };
    if (!context.actor.staff || other == context.actor.staff || !person || !person->active || !group || !group->members.contains(other)
        || !possible(given, context.actor.staff))
        return failure(ErrorKind::Invalid, u"roster.swap_invalid"_s, u"shift"_s);
    QDateTime expires = given.from;
    qint64 otherSeq = 0;
    if (inReturn) {
        FRONTDESK_LET(taken, shiftOf(session, inReturn));
        if (!possible(taken, other))
            return failure(ErrorKind::Invalid, u"roster.swap_invalid"_s, u"in_return"_s);
        expires = std::min(expires, taken.from);
        otherSeq = taken.seq;
    }
    FRONTDESK_LET(swap, session.insert(u"roster.add_swap"_s, {{u"shift_id"_s, id.value},
                                                              {u"shift_seq"_s, given.seq},
                                                              {u"asked_by"_s, context.actor.staff.value},
                                                              {u"other_id"_s, other.value},
                                                              {u"other_shift_id"_s, keyOrNull(inReturn)},
                                                              {u"other_seq"_s, otherSeq},
                                                              {u"asked_at"_s, context.now},
                                                              {u"expires_at"_s, expires}}));
    FRONTDESK_TRY(note(session, context, u"swap"_s, swap, u"asked"_s, {{u"shift"_s, id.value}, {u"other"_s, other.value}, {u"other_shift"_s, inReturn.value}}));
    FRONTDESK_TRY(recordCommand(session, command, context.actor.staff, {{u"swap"_s, swap}}, context.now));
    return Id<ShiftSwap>{swap};
}

namespace {

/// Hands the shifts over, if both are as they were when the swap was asked.
Result<void> handOver(Session &session, const RosterContext &context, const ShiftSwap &swap)
{
    FRONTDESK_TRY(note(session, context, u"roster"_s, swap.group.value, u"swapped"_s, {{u"swap"_s, swap.id.value}}));
    const auto give = [&](Id<RosterShift> id, qint64 seq, Id<Staff> to) -> Result<void> {
        FRONTDESK_LET(shift, shiftOf(session, id));
        if (shift.seq != seq || shift.state != RosterShift::State::Published)
            return failure(ErrorKind::Conflict, u"roster.swap_outdated"_s);
        FRONTDESK_LET(rows, session.execute(u"roster.change_shift"_s, {{u"state"_s, stateCode(shift.state)},
                                                                       {u"excuse"_s, shift.excuse},
                                                                       {u"staff_id"_s, to.value},
                                                                       {u"at"_s, context.now},
                                                                       {u"by"_s, keyOrNull(context.actor.staff)},
                                                                       {u"id"_s, id.value},
                                                                       {u"seq"_s, seq}}));
        if (rows != 1)
            return failure(ErrorKind::Conflict, u"roster.swap_outdated"_s);
        return {};
    };
    FRONTDESK_TRY(give(swap.shift, swap.shiftSeq, swap.other));
    if (swap.otherShift)
        FRONTDESK_TRY(give(swap.otherShift, swap.otherSeq, swap.askedBy));
    return {};
}

} // namespace

Result<void> answerSwap(Session &session, const RosterContext &context, const QUuid &command, Id<ShiftSwap> id, qint64 seenSeq, ShiftSwap::State to)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return {};
    FRONTDESK_LET(found, session.queryOne(u"roster.one_swap"_s, {{u"id"_s, id.value}}, rosterrows::swap));
    if (!found)
        return failure(ErrorKind::NotFound, u"roster.gone"_s);
    const ShiftSwap &swap = *found;
    using State = ShiftSwap::State;
    const bool answers = to == State::Accepted || to == State::Declined;
    const bool decides = to == State::Approved || to == State::Refused;
    const bool mine = answers              ? swap.other == context.actor.staff
                    : to == State::Withdrawn ? swap.askedBy == context.actor.staff
                                             : decides && mayDecideSwap(context.actor, context.reference.directory, swap);
    if (!mine)
        return denied();
    const bool possible = answers ? swap.state == State::Asked : decides ? swap.state == State::Accepted : swap.state == State::Asked || swap.state == State::Accepted;
    if (swap.seq != seenSeq || !possible)
        return failure(ErrorKind::Conflict, u"roster.changed_meanwhile"_s);
    if (swap.stateAt(context.now) == State::Expired && (answers || to == State::Approved))
        return failure(ErrorKind::Invalid, u"roster.swap_expired"_s);
    Binds values{{u"state"_s, stateCode(to)}, {u"at"_s, context.now}, {u"id"_s, id.value}, {u"seq"_s, seenSeq}};
    if (decides)
        values += Binds{{u"by"_s, keyOrNull(context.actor.staff)}};
    FRONTDESK_LET(rows, session.execute(decides ? u"roster.decide_swap"_s : u"roster.answer_swap"_s, values));
    if (rows != 1)
        return failure(ErrorKind::Conflict, u"roster.changed_meanwhile"_s);
    if (to == State::Approved)
        FRONTDESK_TRY(handOver(session, context, swap));
    FRONTDESK_TRY(note(session, context, u"swap"_s, id.value, stateCode(to), {{u"shift"_s, swap.shift.value}, {u"other"_s, swap.other.value}}));
    return recordCommand(session, command, context.actor.staff, {}, context.now);
}

} // namespace frontdesk::rosterwork
