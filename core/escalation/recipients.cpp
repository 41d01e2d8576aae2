#include "core/escalation/recipients.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

using People = QList<Id<Staff>>;

bool mayBeTold(const Directory &directory, const Ticket &ticket, Id<Staff> id)
{
    const Staff *person = directory.person(id);
    if (!person || !person->active || person->role == "service"_L1 || ticket.aboutStaff == id)
        return false;
    if (!ticket.restrictedGroup || person->role == "manager"_L1 || person->role == "admin"_L1)
        return true;
    const SupportGroup *group = directory.group(ticket.restrictedGroup);
    return group && group->members.contains(id);
}

People allowed(const Directory &directory, const Ticket &ticket, const People &people)
{
    People some;
    for (const Id<Staff> id : people) {
        if (!some.contains(id) && mayBeTold(directory, ticket, id))
            some.append(id);
    }
    return some;
}

People ofRole(const Directory &directory, const QString &role)
{
    People people;
    for (const Staff &person : directory.staff) {
        if (person.role == role && person.active)
            people.append(person.id);
    }
    return people;
}

People leadOf(const Directory &directory, Id<SupportGroup> id)
{
    const SupportGroup *group = directory.group(id);
    if (group && group->lead)
        return {group->lead};
    People leads;
    if (group) {
        for (const Id<Staff> member : group->members) {
            const Staff *person = directory.person(member);
            if (person && person->role == "lead"_L1)
                leads.append(member);
        }
    }
    return leads;
}

} // namespace

Result<QList<Id<Staff>>> recipientsOf(Session &session, const TicketContext &context, const DutyRoster *roster, const Ticket &ticket, const QString &to)
{
    const Directory &directory = context.reference.directory;
    static const QStringList levels{u"owner"_s, u"group"_s, u"lead"_s, u"manager"_s, u"admin"_s};
    People there;
    if (roster && ticket.group) {
        FRONTDESK_LET(onShift, roster->onShift(session, ticket.group, context.now));
        there = allowed(directory, ticket, onShift);
    }
    const auto atWork = [&there](const People &wanted) {
        People present;
        for (const Id<Staff> id : wanted) {
            if (there.contains(id))
                present.append(id);
        }
        return there.isEmpty() ? wanted : present.isEmpty() ? there : present;
    };
    for (qsizetype level = std::max<qsizetype>(0, levels.indexOf(to)); level < levels.size(); ++level) {
        const QString &who = levels.at(level);
        People people;
        if (who == "owner"_L1) {
            if (ticket.owner)
                people = atWork({ticket.owner});
        } else if (who == "group"_L1) {
            people = there;
        } else if (who == "lead"_L1) {
            people = atWork(leadOf(directory, ticket.group));
        } else {
            people = ofRole(directory, who);
        }
        people = allowed(directory, ticket, people);
        if (!people.isEmpty())
            return people;
    }
    return People();
}

QList<Id<Staff>> above(const DeskReference &reference, const Ticket &ticket, Id<Staff> person)
{
    const Directory &directory = reference.directory;
    const Staff *told = directory.person(person);
    if (!told || told->role == "admin"_L1 || told->role == "manager"_L1)
        return {};
    const People leads = allowed(directory, ticket, leadOf(directory, ticket.group));
    if (!leads.isEmpty() && !leads.contains(person))
        return leads;
    return allowed(directory, ticket, ofRole(directory, u"manager"_s));
}

} // namespace frontdesk
