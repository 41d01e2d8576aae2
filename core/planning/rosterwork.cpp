#include "core/planning/rosterwork.h"

#include "core/planning/rosterrows.h"
#include "core/storage/command.h"
#include "core/storage/journal.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

QList<SeenShift> seenOf(const QList<RosterShift> &cell)
{
    QList<SeenShift> seen;
    for (const RosterShift &one : cell)
        seen.append({one.id, one.seq});
    return seen;
}

QList<CellChange::Entry> plannedOf(const QList<RosterShift> &cell)
{
    QList<CellChange::Entry> planned;
    for (const RosterShift &one : cell) {
        if (one.planned())
            planned.append({one.pattern, one.excuse});
    }
    return planned;
}

QList<RosterShift> unpublished(const Roster &roster)
{
    QList<RosterShift> found;
    for (const RosterShift &one : roster.shifts) {
        const bool waits = one.state == RosterShift::State::Draft || one.state == RosterShift::State::Withdrawn;
        if (waits && one.group == roster.group && one.day >= roster.from && one.day <= roster.to)
            found.append(one);
    }
    return found;
}

namespace rosterwork {

namespace {

using rosterrows::dayText;
using rosterrows::stateCode;

constexpr qsizetype longestExcuse = 200;
constexpr int judgedDays = 7; ///< read on each side, to judge rest and weeks at the edges

tl::unexpected<Error> denied()
{
    return failure(ErrorKind::Denied, u"access.denied"_s);
}

tl::unexpected<Error> changedMeanwhile()
{
    return failure(ErrorKind::Conflict, u"roster.changed_meanwhile"_s);
}

Result<void> note(Session &session, const RosterContext &context, const QString &subject, qint64 id, const QString &kind, const QJsonObject &body)
{
    FRONTDESK_TRY(journal::append(session, {subject, id, kind, body, context.now, context.actor.staff, false}, context.actor.login, context.now));
    return {};
}

Result<QList<RosterShift>> cellOf(Session &session, Id<SupportGroup> group, Id<Staff> person, QDate day)
{
    return session.query(u"roster.cell"_s, {{u"group_id"_s, group.value}, {u"staff_id"_s, person.value}, {u"day"_s, dayText(day)}}, rosterrows::shift);
}

Result<RosterShift> shiftOf(Session &session, Id<RosterShift> id)
{
    FRONTDESK_LET(found, session.queryOne(u"roster.shift"_s, {{u"id"_s, id.value}}, rosterrows::shift));
    if (!found)
        return failure(ErrorKind::NotFound, u"roster.gone"_s);
    return *found;
}

/// The row as `shift` says, if it is still at shift.seq.
Result<void> put(Session &session, const RosterContext &context, const RosterShift &shift)
{
    FRONTDESK_LET(rows, session.execute(u"roster.change_shift"_s, {{u"state"_s, stateCode(shift.state)},
                                                                   {u"excuse"_s, shift.excuse},
                                                                   {u"staff_id"_s, shift.staff.value},
                                                                   {u"at"_s, context.now},
                                                                   {u"by"_s, rosterrows::keyOrNull(context.actor.staff)},
                                                                   {u"id"_s, shift.id.value},
                                                                   {u"seq"_s, shift.seq}}));
    if (rows != 1)
        return changedMeanwhile();
    return {};
}

QList<SeenShift> sorted(QList<SeenShift> seen)
{
    std::sort(seen.begin(), seen.end(), [](const SeenShift &a, const SeenShift &b) { return a.id < b.id; });
    return seen;
}

/// Sets one cell; the journal has its event already, which keeps a second planner of the group waiting.
class Cell
{
public:
    Cell(Session &session, const RosterContext &context, Id<SupportGroup> group, const QHash<Id<ShiftPattern>, ShiftPattern> &patterns)
        : m_session(session), m_context(context), m_group(group), m_patterns(patterns)
    {
    }

    Result<int> set(const CellChange &change, CellChange &undo)
    {
        FRONTDESK_LET(before, cellOf(m_session, m_group, change.person, change.day));
        if (sorted(seenOf(before)) != sorted(change.seen))
            return changedMeanwhile();
        undo = {change.person, change.day, {}, plannedOf(before)};
        int changed = 0;
        QList<Id<ShiftPattern>> there;
        for (RosterShift &one : before) {
            const auto wanted = std::find_if(change.wanted.cbegin(), change.wanted.cend(), [&](const CellChange::Entry &entry) { return entry.pattern == one.pattern; });
            const bool stays = wanted != change.wanted.cend() && !there.contains(one.pattern);
            RosterShift after = one;
            if (stays) {
                there.append(one.pattern);
                after.excuse = wanted->excuse.trimmed();
                if (after.state == RosterShift::State::Withdrawn)
                    after.state = RosterShift::State::Published;
            } else if (one.state == RosterShift::State::Draft) {
                after.state = RosterShift::State::Removed;
            } else if (one.state == RosterShift::State::Published) {
                after.state = RosterShift::State::Withdrawn;
            }
            if (after == one)
                continue;
            FRONTDESK_TRY(put(m_session, m_context, after));
            ++changed;
        }
        for (const CellChange::Entry &entry : change.wanted) {
            if (there.contains(entry.pattern))
                continue;
            there.append(entry.pattern);
            FRONTDESK_TRY(add(change, entry));
            ++changed;
        }
        FRONTDESK_LET(after, cellOf(m_session, m_group, change.person, change.day));
        undo.seen = seenOf(after);
        return changed;
    }

private:
    Result<void> add(const CellChange &change, const CellChange::Entry &entry)
    {
        const auto pattern = m_patterns.constFind(entry.pattern);
        if (pattern == m_patterns.cend() || !pattern->active || (pattern->group && pattern->group != m_group))
            return failure(ErrorKind::Invalid, u"roster.pattern_unknown"_s, u"pattern"_s);
        FRONTDESK_LET(span, shiftSpan(*pattern, change.day));
        FRONTDESK_TRY(m_session.insert(u"roster.add_shift"_s, {{u"group_id"_s, m_group.value},
                                                               {u"staff_id"_s, change.person.value},
                                                               {u"pattern_id"_s, entry.pattern.value},
                                                               {u"day"_s, dayText(change.day)},
                                                               {u"from_at"_s, span.from},
                                                               {u"to_at"_s, span.to},
                                                               {u"excuse"_s, entry.excuse.trimmed()},
                                                               {u"at"_s, m_context.now},
                                                               {u"by"_s, rosterrows::keyOrNull(m_context.actor.staff)}}));
        return {};
    }

    Session &m_session;
    const RosterContext &m_context;
    Id<SupportGroup> m_group;
    const QHash<Id<ShiftPattern>, ShiftPattern> &m_patterns;
};

QJsonObject said(const QList<CellChange> &cells, const QHash<Id<ShiftPattern>, ShiftPattern> &patterns)
{
    QJsonArray list;
    for (const CellChange &cell : cells) {
        QJsonArray wanted;
        for (const CellChange::Entry &entry : cell.wanted)
            wanted.append(patterns.value(entry.pattern).code);
        list.append(QJsonObject{{u"person"_s, cell.person.value}, {u"day"_s, dayText(cell.day)}, {u"shifts"_s, wanted}});
    }
    return {{u"cells"_s, list}};
}

} // namespace

Result<Roster> read(Session &session, const RosterContext &context, Id<SupportGroup> group, QDate from, QDate to)
{
    Roster roster;
    roster.group = group;
    roster.from = from;
    roster.to = to;
    FRONTDESK_LET(patterns, session.query(u"roster.patterns"_s, {}, rosterrows::pattern));
    roster.patterns = patterns;
    FRONTDESK_TRY(session.each(u"roster.profiles"_s, {}, [&](const Row &row) {
        const StaffProfile profile = rosterrows::profile(row);
        roster.profiles.insert(profile.staff, profile);
        return true;
    }));
    const Binds days{{u"from"_s, dayText(from.addDays(-judgedDays))}, {u"to"_s, dayText(to.addDays(judgedDays))}};
    FRONTDESK_LET(shifts, session.query(u"roster.shifts"_s, days + Binds{{u"group_id"_s, group.value}}, rosterrows::shift));
    roster.shifts = shifts;
    // On a server the database keeps drafts from others.
    roster.shifts.removeIf([&](const RosterShift &one) { return !one.holds() && !mayPlan(context.actor, context.reference.directory, one.group); });
    FRONTDESK_LET(leave, session.query(u"roster.leave"_s, days, rosterrows::leave));
    roster.leave = leave;
    roster.leave.removeIf([&](const Leave &one) {
        return one.state == Leave::State::Asked && one.staff != context.actor.staff && !mayDecideLeave(context.actor, context.reference.directory, one.staff);
    });
    FRONTDESK_LET(swaps, session.query(u"roster.swaps"_s, {{u"now"_s, context.now}, {u"group_id"_s, group.value}}, rosterrows::swap));
    roster.swaps = swaps;
    const bool plans = mayPlan(context.actor, context.reference.directory, group);
    roster.swaps.removeIf([&](const ShiftSwap &one) { return !plans && one.askedBy != context.actor.staff && one.other != context.actor.staff; });
    return roster;
}

Result<RosterReceipt> change(Session &session, const RosterContext &context, const QUuid &command, Id<SupportGroup> group, const QList<CellChange> &cells)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return RosterReceipt{done->value("changed"_L1).toInt(), {}};
    const Directory &directory = context.reference.directory;
    if (!mayPlan(context.actor, directory, group))
        return denied();
    const SupportGroup *entry = directory.group(group);
    if (!entry)
        return failure(ErrorKind::NotFound, u"roster.gone"_s);
    QHash<Id<ShiftPattern>, ShiftPattern> patterns;
    FRONTDESK_TRY(session.each(u"roster.patterns"_s, {}, [&](const Row &row) {
        const ShiftPattern pattern = rosterrows::pattern(row);
        patterns.insert(pattern.id, pattern);
        return true;
    }));
    for (const CellChange &cell : cells) {
        if (!cell.wanted.isEmpty() && !entry->members.contains(cell.person))
            return failure(ErrorKind::Invalid, u"roster.not_in_group"_s, u"person"_s);
        for (const CellChange::Entry &wanted : cell.wanted) {
            if (wanted.excuse.size() > longestExcuse)
                return failure(ErrorKind::Invalid, u"field.too_long"_s, u"excuse"_s);
        }
    }
    // First the event: whoever plans the same group at this moment waits here, and then sees what this one did.
    FRONTDESK_TRY(note(session, context, u"roster"_s, group.value, u"planned"_s, said(cells, patterns)));
    RosterReceipt receipt;
    Cell setter(session, context, group, patterns);
    for (const CellChange &cell : cells) {
        CellChange undo;
        FRONTDESK_LET(changed, setter.set(cell, undo));
        receipt.changed += changed;
        receipt.undo.append(undo);
    }
    FRONTDESK_TRY(recordCommand(session, command, context.actor.staff, {{u"changed"_s, receipt.changed}}, context.now));
    return receipt;
}

Result<PublishReceipt> publish(Session &session, const RosterContext &context, const QUuid &command, Id<SupportGroup> group, const QList<SeenShift> &shifts)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return PublishReceipt{done->value("added"_L1).toInt(), done->value("removed"_L1).toInt()};
    if (!mayPlan(context.actor, context.reference.directory, group))
        return denied();
    QJsonArray told;
    for (const SeenShift &seen : shifts)
        told.append(seen.id.value);
    FRONTDESK_TRY(note(session, context, u"roster"_s, group.value, u"published"_s, {{u"shifts"_s, told}}));
    PublishReceipt receipt;
    for (const SeenShift &seen : shifts) {
        FRONTDESK_LET(shift, shiftOf(session, seen.id));
        if (shift.group != group || shift.seq != seen.seq || shift.state == RosterShift::State::Published || shift.state == RosterShift::State::Removed)
            return changedMeanwhile();
        const bool comes = shift.state == RosterShift::State::Draft;
        shift.state = comes ? RosterShift::State::Published : RosterShift::State::Removed;
        FRONTDESK_TRY(put(session, context, shift));
        ++(comes ? receipt.added : receipt.removed);
    }
    FRONTDESK_TRY(recordCommand(session, command, context.actor.staff, {{u"added"_s, receipt.added}, {u"removed"_s, receipt.removed}}, context.now));
    return receipt;
}

} // namespace rosterwork
} // namespace frontdesk
