#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "core/support/clock.h"
#include "core/ticket/ticketservice.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

const QStringList actions{u"take"_s,   u"assign"_s,       u"pending"_s, u"resume"_s, u"resolve"_s, u"ask"_s,         u"confirm"_s,
                          u"close"_s,  u"reopen"_s,       u"cancel"_s,  u"link"_s,   u"unlink"_s,  u"note"_s,        u"reply"_s,
                          u"answer"_s, u"ask_approval"_s, u"approve"_s, u"reject"_s, u"appeal"_s,  u"investigate"_s, u"priority"_s, u"rate"_s};

tl::unexpected<Error> usage(const QString &option, const QString &detail)
{
    return failure(ErrorKind::Invalid, u"usage.value_wrong"_s, option, detail);
}

/// What needs no desk to be read.
Result<TicketAction> actionOf(const Arguments &arguments)
{
    TicketAction action;
    action.action = arguments.parameters().at(1);
    if (!actions.contains(action.action))
        return usage(u"ACTION"_s, u"\"%1\" is none of %2"_s.arg(action.action, actions.join(u", "_s)));
    if (arguments.has(u"command"_s)) {
        action.command = QUuid::fromString(arguments.text(u"command"_s));
        if (action.command.isNull())
            return usage(u"--command"_s, u"a UUID is wanted"_s);
    }
    if (arguments.has(u"till"_s)) {
        action.till = instantFromText(arguments.text(u"till"_s));
        if (!action.till.isValid())
            return usage(u"--till"_s, u"a time with zone like 2026-03-06T09:00:00Z is wanted"_s);
    }
    action.reason = arguments.text(u"reason"_s);
    action.code = arguments.text(u"code"_s);
    action.text = arguments.text(u"text"_s);
    if (action.code.isEmpty()) {
        // Why a ticket waits is a code of its own; a script may well call it the reason.
        static const QHash<QString, QString> usual{{u"link"_s, u"related"_s}, {u"unlink"_s, u"related"_s}, {u"confirm"_s, u"yes"_s}};
        action.code = action.action == "pending"_L1 ? std::exchange(action.reason, {}) : usual.value(action.action);
    }
    if (action.action == "priority"_L1) {
        bool isNumber = false;
        action.priority = arguments.text(u"to"_s, arguments.text(u"code"_s)).toInt(&isNumber);
        if (!isNumber)
            return usage(u"--to"_s, u"a priority from 1 to 5 is wanted, or 0 to go back to the matrix"_s);
    }
    return action;
}

/// What the desk has to know: the ticket, group, person and the other ticket.
Result<TicketAction> completed(TicketAction action, const Arguments &arguments, Desk &desk)
{
    const auto byNumber = [&](const QString &number, const QString &field) {
        auto ticket = await(desk.tickets().byNumber(number));
        if (!ticket)
            ticket.error().field = field;
        return ticket;
    };
    FRONTDESK_LET(ticket, byNumber(arguments.parameters().first(), u"NUMBER"_s));
    action.ticket = ticket.id;
    const Directory &directory = desk.reference()->directory;
    if (arguments.has(u"group"_s)) {
        const SupportGroup *group = directory.groupByCode(arguments.text(u"group"_s));
        if (!group)
            return failure(ErrorKind::Invalid, u"group.unknown"_s, u"--group"_s);
        action.group = group->id;
    }
    if (arguments.has(u"person"_s)) {
        const QString wanted = arguments.text(u"person"_s);
        const Staff *person = directory.personByLogin(wanted);
        for (const Staff &entry : directory.staff) {
            if (!person && entry.name == wanted)
                person = &entry;
        }
        if (!person)
            return failure(ErrorKind::Invalid, u"staff.unknown"_s, u"--person"_s);
        action.person = person->id;
    }
    if (arguments.has(u"to"_s) && action.action != "priority"_L1) {
        FRONTDESK_LET(other, byNumber(arguments.text(u"to"_s), u"--to"_s));
        action.other = other.id;
    }
    return action;
}

ExitCode run(Context &context, const Arguments &arguments)
{
    const auto read = actionOf(arguments);
    if (!read)
        return context.refuse(read.error());
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    const auto action = completed(*read, arguments, *desk);
    if (!action)
        return refuseItem(context, action.error());
    const auto done = await(desk->tickets().act(*action));
    if (!done)
        return refuseItem(context, done.error());
    const bool written = context.write(QJsonObject{{u"number"_s, done->number}, {u"state"_s, done->state}, {u"seq"_s, done->seq}, {u"repeated"_s, done->repeated}});
    return written ? AllDone : context.endOfOutput();
}

const Registration registered({
    .words = u"ticket act"_s,
    .parameters = u"NUMBER ACTION"_s,
    .help = u"Do one thing to a ticket.\n"
            "\n"
            "take · assign --group G | --person P [--reason] · pending --reason REASON --till TIME [--text] · resume · resolve --code CODE --text TEXT ·\n"
            "ask [--text] · confirm [--code yes|no] [--text] · close · reopen --reason · cancel --reason · link|unlink --to NUMBER [--code\n"
            "related|duplicate|parent|child|follow_up] · note|reply|answer --text · priority --to 1…5 --reason (0 = back to the matrix) ·\n"
            "ask_approval · approve · reject · investigate · appeal\n"
            "\n"
            "What the ticket's state forbids is refused with the reason and exit 1. Pending reasons: waiting_user, supplier, change,\n"
            "agreed_date, second_line, spare_staff."_s,
    .options = {{u"group"_s, u"GROUP"_s, u"a support group, by code or name"_s},
                {u"person"_s, u"PERSON"_s, u"a member of staff, by login or name"_s},
                {u"reason"_s, u"TEXT"_s, u"why"_s},
                {u"till"_s, u"TIME"_s, u"when the ticket wakes, e.g. 2026-03-06T09:00:00Z"_s},
                {u"code"_s, u"CODE"_s, u"closure code, pending reason, yes or no, or relation"_s},
                {u"text"_s, u"TEXT"_s, u"what is said, noted or done"_s},
                {u"to"_s, u"NUMBER"_s, u"the other ticket, or the priority"_s},
                {u"command"_s, u"UUID"_s, u"the same for a retry: it is done once"_s}},
    .fewestParameters = 2,
    .mostParameters = 2,
    .run = run,
});

} // namespace

} // namespace frontdesk::ctl
