#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "core/access/staffwork.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

ExitCode run(Context &context, const Arguments &arguments)
{
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    StaffDraft draft;
    draft.name = arguments.parameters().first();
    draft.login = arguments.text(u"login"_s);
    draft.role = arguments.text(u"role"_s, draft.role);
    draft.language = arguments.text(u"language"_s, draft.language);
    draft.email = arguments.text(u"email"_s);
    draft.groups = arguments.texts(u"group"_s);
    if (!draft.login.isEmpty()) {
        const auto line = context.readLine();
        draft.password = line ? QString::fromUtf8(line->text) : QString();
    }
    const auto added = await(desk->worker().write([draft, actor = desk->actor(), now = desk->clock().now()](Session &session) {
        return staffwork::add(session, actor, draft, now);
    }));
    if (!added)
        return context.refuse(added.error());
    for (const QString &group : added->madeGroups)
        context.say(u"The group \"%1\" is new; it was made."_s.arg(group));
    const bool written = context.write(QJsonObject{{u"staff"_s, added->staff.value},
                                                   {u"name"_s, draft.name},
                                                   {u"login"_s, draft.login.isEmpty() ? QJsonValue() : QJsonValue(draft.login)},
                                                   {u"role"_s, draft.role},
                                                   {u"groups"_s, QJsonArray::fromStringList(draft.groups)}});
    return written ? AllDone : context.endOfOutput();
}

const Registration registered({
    .words = u"staff add"_s,
    .parameters = u"NAME"_s,
    .help = u"Add a member of staff; with --login somebody who may sign in.\n"
            "\n"
            "The password is the next line of standard input. On PostgreSQL a login role with only the desk's rights is made, and the\n"
            "password leaves this computer as a SCRAM verifier only; without a password the server must know the person otherwise.\n"
            "A group that does not exist is made."_s,
    .options = {{u"login"_s, u"LOGIN"_s, u"what the person signs in with"_s},
                {u"role"_s, u"ROLE"_s, u"agent (default), lead, manager, admin or service"_s},
                {u"group"_s, u"GROUP"_s, u"a support group, by code or name"_s, false, true},
                {u"email"_s, u"ADDRESS"_s, u"the person's e-mail address"_s},
                {u"language"_s, u"zh|en"_s, u"the person's language (zh)"_s}},
    .fewestParameters = 1,
    .mostParameters = 1,
    .run = run,
});

} // namespace

} // namespace frontdesk::ctl
