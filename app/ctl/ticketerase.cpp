#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "core/ticket/erasework.h"
#include "core/ticket/ticketservice.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

ExitCode run(Context &context, const Arguments &arguments)
{
    QUuid command = QUuid::createUuid();
    if (arguments.has(u"command"_s)) {
        command = QUuid::fromString(arguments.text(u"command"_s));
        if (command.isNull())
            return context.refuse(Error{ErrorKind::Invalid, u"usage.value_wrong"_s, u"--command"_s, u"a UUID is wanted"_s, {}});
    }
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    auto ticket = await(desk->tickets().byNumber(arguments.parameters().first()));
    if (!ticket) {
        ticket.error().field = u"NUMBER"_s;
        return refuseItem(context, ticket.error());
    }
    const auto done = await(erasework::erase(*desk, ticket->id, arguments.text(u"reason"_s), command));
    if (!done)
        return refuseItem(context, done.error());
    const bool written = context.write(QJsonObject{{u"number"_s, done->number}, {u"seq"_s, done->seq}, {u"events"_s, done->events}, {u"contacts"_s, done->contacts},
                                                   {u"attachments"_s, done->attachments}, {u"repeated"_s, done->repeated}});
    return written ? AllDone : context.endOfOutput();
}

const Registration registered({
    .words = u"ticket erase"_s,
    .parameters = u"NUMBER"_s,
    .help = u"Erase what people wrote into a ticket, for good. Administrators only.\n"
            "\n"
            "Title, details, notes, replies, reasons and the closing text go, what was said on its calls and with its escalations, and its\n"
            "attachments. What happened when, by whom and in which state stays; the journal keeps a digest of each text, so that audit verify\n"
            "still proves the rest. Tags, the caller's own record and backups made before are not touched. It cannot be undone."_s,
    .options = {{u"reason"_s, u"TEXT"_s, u"why; it stays in the journal, so name nobody"_s}, {u"command"_s, u"UUID"_s, u"the same for a retry: it is done once"_s}},
    .fewestParameters = 1,
    .mostParameters = 1,
    .run = run,
});

} // namespace

} // namespace frontdesk::ctl
