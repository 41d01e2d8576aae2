#include "app/ctl/callline.h"
#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "core/interaction/interactionwork.h"
#include "core/people/peoplework.h"
#include "core/storage/command.h"
#include "core/support/errortext.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

struct Logged
{
    InteractionReceipt receipt;
    QString customerNumber;
};

/// Finds the caller or makes one, and logs the contact, in one transaction.
Result<Logged> log(Session &session, const TicketContext &context, const CallLine &line)
{
    InteractionDraft draft = line.draft;
    FRONTDESK_LET(done, findCommand(session, draft.command));
    if (!done) {
        const PeopleContext people{context.actor, context.reference.settings.value(u"default_region"_s, u"CN"_s), context.now};
        FRONTDESK_LET(caller, peoplework::identify(session, people, line.caller));
        if (caller)
            draft.customer = caller->id;
        else
            draft.newCustomer = line.caller;
        if (!line.link.isEmpty()) {
            auto linked = ticketwork::readByNumber(session, line.link);
            if (!linked) {
                linked.error().field = u"link"_s;
                return failure(linked.error());
            }
            draft.linkedTicket = linked->id;
        }
    }
    Logged logged;
    FRONTDESK_LET(receipt, interactionwork::log(session, context, draft));
    logged.receipt = receipt;
    if (receipt.customer) {
        FRONTDESK_LET(customer, peoplework::read(session, receipt.customer));
        logged.customerNumber = customer.number;
    }
    return logged;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject answer(const QUuid &command, const Logged &logged)
{
    return {{u"command"_s, command.toString(QUuid::WithoutBraces)},
            {u"number"_s, logged.receipt.number},
            {u"customer"_s, orNull(logged.customerNumber)},
            {u"ticket"_s, orNull(logged.receipt.ticketNumber)},
            {u"repeated"_s, logged.receipt.repeated}};
}

QJsonObject refusal(qint64 lineNumber, const Error &error)
{
    return {{u"line"_s, lineNumber}, {u"error"_s, errorText(error)}, {u"code"_s, error.code}, {u"field"_s, orNull(error.field)}};
}

ExitCode run(Context &context, const Arguments &)
{
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    qint64 lineNumber = 0;
    while (const auto line = context.readLine()) {
        ++lineNumber;
        if (line->text.trimmed().isEmpty() && !line->isTooLong)
            continue;
        const QDateTime now = desk->clock().now();
        auto call = line->isTooLong ? Result<CallLine>(failure(ErrorKind::Invalid, u"field.too_long"_s)) : readCallLine(line->text, *desk->reference(), now);
        Result<Logged> logged = call ? await(desk->worker().write([call = *call, reference = desk->reference(), actor = desk->actor(), now](Session &session) {
            return log(session, {*reference, actor, now}, call);
        }))
                                     : Result<Logged>(failure(call.error()));
        if (!logged) {
            end = SomeRefused;
            if (call)
                logged.error().field = callLineField(logged.error().field);
        }
        if (!context.write(logged ? answer(call->draft.command, *logged) : refusal(lineNumber, logged.error())))
            return context.endOfOutput();
        if (!logged && logged.error().kind == ErrorKind::Unavailable)
            return refuseDesk(context, logged.error());
    }
    return end;
}

const Registration registered({
    .words = u"log-call"_s,
    .help = u"Log contacts: JSON lines in, one JSON line out for each.\n"
            "\n"
            "In:  {\"command\":UUID,\"caller\":{\"name\",\"phone\",\"email\",\"number\"},\"channel\":\"phone|walk_in|mail|web|chat|alert\",\"agent\",\n"
            "      \"offered_at\":\"…Z\",\"answered_at\":\"…Z\",\"ended_at\":\"…Z\",\"hold_s\":N,\"wrap_s\":N,\"subject\",\"details\",\n"
            "      \"outcome\":\"answered|linked|created|transferred|dropped|call_back|abandoned\",\n"
            "      \"ticket\":{\"kind\",\"category\",\"service\",\"impact\",\"urgency\",\"group\"}|null,\"link\":NUMBER,\n"
            "      \"call_back_at\":\"…Z\",\"transferred_to\"}\n"
            "Out: {\"command\",\"number\":\"CALL-…\",\"customer\":\"C-…\",\"ticket\":\"INC-…\"|null,\"repeated\":true|false}\n"
            "     or {\"line\":N,\"error\",\"code\",\"field\"}; the run goes on and ends with exit 1.\n"
            "\n"
            "The caller is found by number, e-mail, telephone or name, each exactly, else made. Category, service and group go by code or\n"
            "name. Times have a zone. call_back without call_back_at is due in an hour; dropped without it wants no call-back. agent\n"
            "(login or name) may be somebody else only for the desk's owner. A command that is repeated answers its first result."_s,
    .run = run,
});

} // namespace

} // namespace frontdesk::ctl
