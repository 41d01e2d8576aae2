#include "core/planning/assignmentwork.h"

#include "core/desk/desk.h"
#include "core/planning/dutyroster.h"
#include "core/planning/rosterrules.h"
#include "core/storage/command.h"
#include "core/storage/journal.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace assignmentwork {

namespace {

/// What is read of a person besides the desk's lists.
struct Known
{
    QStringList languages, skills;
    int open = 0, weight = 0;
    bool present = false, onLeave = false;
    QDateTime lastTurn;
};

AssignmentRule ruleOf(const Row &row)
{
    return {row.id<SupportGroup>(u"group_id"_s), assignmentMode(row.text(u"mode"_s)), row.instant(u"since"_s), row.integer(u"seq"_s)};
}

Result<QHash<Id<Staff>, Known>> knownOf(Session &session, const TicketContext &context, Id<SupportGroup> group)
{
    QHash<Id<Staff>, Known> known;
    const Binds of{{u"group_id"_s, group.value}};
    FRONTDESK_TRY(session.each(u"assignment.profiles"_s, of, [&](const Row &row) {
        Known &one = known[row.id<Staff>(u"staff_id"_s)];
        one.languages = row.text(u"languages"_s).split(u' ', Qt::SkipEmptyParts);
        one.skills = row.text(u"skills"_s).split(u' ', Qt::SkipEmptyParts);
        return true;
    }));
    FRONTDESK_TRY(session.each(u"assignment.load"_s, of, [&](const Row &row) {
        Known &one = known[row.id<Staff>(u"owner_id"_s)];
        const int open = int(row.integer(u"in_hand"_s));
        one.open += open;
        one.weight += open * assignmentWeight(int(row.integer(u"priority"_s)));
        return true;
    }));
    const QString today = context.now.toTimeZone(QTimeZone(context.reference.zone.toUtf8())).date().toString(Qt::ISODate);
    FRONTDESK_TRY(session.each(u"assignment.leave"_s, of + Binds{{u"day"_s, today}}, [&](const Row &row) {
        known[row.id<Staff>(u"staff_id"_s)].onLeave = true;
        return true;
    }));
    FRONTDESK_TRY(session.each(u"assignment.turns"_s, of, [&](const Row &row) {
        known[row.id<Staff>(u"staff_id"_s)].lastTurn = row.instant(u"at"_s);
        return true;
    }));
    FRONTDESK_TRY(session.each(u"presence.all"_s, {{u"me"_s, context.actor.staff.value}}, [&](const Row &row) {
        known[row.id<Staff>(u"staff_id"_s)].present = true;
        return true;
    }));
    return known;
}

Result<AssignmentNeed> needOf(Session &session, const TicketContext &context, const Ticket &ticket, Id<SupportGroup> wanted)
{
    const Directory &directory = context.reference.directory;
    const ServiceEntry *service = directory.service(ticket.service);
    const Category *category = directory.category(ticket.category);
    AssignmentNeed need;
    need.group = wanted ? wanted : ticket.group ? ticket.group : service ? service->group : Id<SupportGroup>{};
    if (service)
        need.skills += service->code;
    if (category)
        need.skills += category->code;
    if (ticket.caller) {
        FRONTDESK_LET(language, session.queryOne(u"assignment.language"_s, {{u"id"_s, ticket.caller.value}}, [](const Row &row) { return row.text(u"language"_s); }));
        need.language = language.value_or(QString());
    }
    return need;
}

} // namespace

Result<AssignmentRule> rule(Session &session, Id<SupportGroup> group)
{
    FRONTDESK_LET(found, session.queryOne(u"assignment.rule"_s, {{u"group_id"_s, group.value}}, ruleOf));
    return found.value_or(AssignmentRule{group, AssignmentMode::Off, {}, 0});
}

Result<QList<AssignmentRule>> rules(Session &session)
{
    FRONTDESK_LET(all, session.query(u"assignment.rules"_s, {}, ruleOf));
    all.removeIf([](const AssignmentRule &one) { return one.mode == AssignmentMode::Off; });
    return all;
}

Result<void> saveRule(Session &session, const TicketContext &context, const QUuid &command, const AssignmentRule &wanted)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return {};
    if (!context.reference.directory.group(wanted.group))
        return failure(ErrorKind::NotFound, u"roster.gone"_s);
    if (!mayPlan(context.actor, context.reference.directory, wanted.group))
        return failure(ErrorKind::Denied, u"access.denied"_s);
    // First the event: whoever changes the same group at this moment waits here.
    const QString mode = assignmentModeCode(wanted.mode);
    FRONTDESK_TRY(journal::append(session, {u"roster"_s, wanted.group.value, u"assignment"_s, {{u"set"_s, QJsonObject{{u"mode"_s, mode}}}}, context.now, context.actor.staff, false},
                                  context.actor.login, context.now));
    FRONTDESK_LET(before, rule(session, wanted.group));
    const QDateTime since = before.mode == AssignmentMode::Off || !before.since.isValid() ? context.now : before.since;
    const QVariant by = context.actor.staff ? QVariant(context.actor.staff.value) : QVariant(QMetaType::fromType<qlonglong>());
    const Binds binds{{u"group_id"_s, wanted.group.value}, {u"mode"_s, mode}, {u"since"_s, since}, {u"at"_s, context.now}, {u"by"_s, by}};
    FRONTDESK_LET(rows, wanted.seq == 0 ? session.execute(u"assignment.add_rule"_s, binds) : session.execute(u"assignment.change_rule"_s, binds + Binds{{u"seq"_s, wanted.seq}}));
    if (rows != 1)
        return failure(ErrorKind::Conflict, u"roster.changed_meanwhile"_s);
    return recordCommand(session, command, context.actor.staff, {}, context.now);
}

Result<AssignmentSuggestions> suggest(Session &session, const TicketContext &context, const Ticket &ticket, Id<SupportGroup> wanted, AssignmentMode mode)
{
    AssignmentSuggestions found;
    FRONTDESK_LET(need, needOf(session, context, ticket, wanted));
    found.need = need;
    const Directory &directory = context.reference.directory;
    const SupportGroup *group = directory.group(need.group);
    if (!group || !group->active || ticket.aboutGroup == group->id) {
        found.need.group = {};
        return found;
    }
    FRONTDESK_LET(duty, dutyAt(session, context.now));
    found.need.rostered = duty.planned.contains(group->id);
    FRONTDESK_LET(known, knownOf(session, context, group->id));
    QList<AssignmentMember> members;
    for (const Id<Staff> id : group->members) {
        const Staff *person = directory.person(id);
        const bool hasIt = ticket.owner == id && ticket.group == group->id;
        if (!person || !person->active || person->role == "service"_L1 || ticket.aboutStaff == id || hasIt)
            continue;
        const Known one = known.value(id);
        AssignmentMember member{id, duty.end(group->id, id), one.present, one.onLeave, one.languages, one.skills, one.open, one.weight, one.lastTurn};
        if (member.languages.isEmpty())
            member.languages = QStringList{person->language}; // nobody wrote down what they speak: at least what they read on screen
        // A shift that still holds says that the person is here, whatever the day's leave.
        member.onLeave = member.onLeave && !member.onShiftUntil.isValid();
        members.append(member);
    }
    found.people = rankedForAssignment(found.need, members, mode);
    return found;
}

} // namespace assignmentwork

QFuture<Result<AssignmentSuggestions>> AssignmentService::suggest(const Ticket &ticket, Id<SupportGroup> group)
{
    return m_desk.worker().read([reference = m_desk.reference(), actor = m_desk.actor(), now = m_desk.clock().now(), ticket, group](Session &session) {
        return assignmentwork::suggest(session, TicketContext{*reference, actor, now}, ticket, group, AssignmentMode::LeastLoaded);
    });
}

QFuture<Result<AssignmentRule>> AssignmentService::rule(Id<SupportGroup> group)
{
    return m_desk.worker().read([group](Session &session) { return assignmentwork::rule(session, group); });
}

QFuture<Result<void>> AssignmentService::saveRule(const AssignmentRule &rule, const QUuid &command)
{
    return m_desk.worker().write([reference = m_desk.reference(), actor = m_desk.actor(), now = m_desk.clock().now(), rule, command](Session &session) {
        return assignmentwork::saveRule(session, TicketContext{*reference, actor, now}, command, rule);
    });
}

} // namespace frontdesk
