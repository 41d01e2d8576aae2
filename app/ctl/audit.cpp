#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "core/audit/audit.h"
#include "core/support/errortext.h"

#include <QFile>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

ExitCode verify(Context &context, const Arguments &arguments)
{
    QByteArray anchor;
    if (arguments.has(u"anchor"_s)) {
        QFile file(arguments.text(u"anchor"_s));
        if (!file.open(QIODevice::ReadOnly))
            return context.refuse(Error{ErrorKind::Invalid, u"file.not_found"_s, u"anchor"_s, {}, {{u"file"_s, file.fileName()}}});
        anchor = file.readAll();
    }
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    const auto verdict = await(desk->worker().read([anchor](Session &session) { return audit::verify(session, anchor); }));
    if (!verdict)
        return refuseItem(context, verdict.error());
    QJsonObject answer{{u"events"_s, verdict->events}, {u"chains"_s, verdict->chains}, {u"anchored"_s, verdict->anchored}, {u"bad"_s, verdict->bad}, {u"first_bad"_s, QJsonValue()}};
    if (verdict->first) {
        const audit::Finding &first = *verdict->first;
        answer.insert(u"first_bad"_s, QJsonObject{{u"subject"_s, first.subject}, {u"id"_s, first.subjectId}, {u"seq"_s, first.seq},
                                                  {u"event"_s, first.journalId}, {u"code"_s, first.code}});
        context.say(errorText(Error{ErrorKind::Internal, first.code, {}, {}, {{u"subject"_s, first.subject}, {u"id"_s, QString::number(first.subjectId)},
                                                                              {u"seq"_s, QString::number(first.seq)}}}));
    }
    if (!context.write(answer))
        return context.endOfOutput();
    return verdict->bad > 0 ? SomeRefused : AllDone;
}

ExitCode anchor(Context &context, const Arguments &arguments)
{
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    const auto lines = await(desk->worker().read([now = desk->clock().now()](Session &session) { return audit::writeAnchor(session, now); }));
    if (!lines)
        return refuseItem(context, lines.error());
    QSaveFile file(arguments.parameters().first());
    if (!file.open(QIODevice::WriteOnly) || file.write(*lines) != lines->size() || !file.commit())
        return context.refuse(Error{ErrorKind::Invalid, u"file.unwritable"_s, u"FILE"_s, {}, {{u"file"_s, arguments.parameters().first()}}});
    return context.write(QJsonObject{{u"anchor"_s, arguments.parameters().first()}, {u"chains"_s, lines->count('\n') - 2}}) ? AllDone : context.endOfOutput();
}

const Registration registeredVerify({
    .words = u"audit verify"_s,
    .help = u"Check every hash chain of the journal and name the first bad event. Exit 1 if there is one.\n"
            "\n"
            "With --anchor also what somebody with all rights changed before the anchor was written shows."_s,
    .options = {{u"anchor"_s, u"FILE"_s, u"a file that audit anchor wrote, kept outside the database"_s}},
    .run = verify,
});

const Registration registeredAnchor({
    .words = u"audit anchor"_s,
    .parameters = u"FILE"_s,
    .help = u"Write the heads of all chains to a file, to be kept outside the database."_s,
    .fewestParameters = 1,
    .mostParameters = 1,
    .run = anchor,
});

} // namespace

} // namespace frontdesk::ctl
