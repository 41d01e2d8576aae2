#include "ui/escalation/attentionwords.h"

#include "ui/kit/timewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct Attention
{
    Q_DECLARE_TR_FUNCTIONS(Attention)
};

using Kind = AttentionItem::Kind;

} // namespace

QString attentionKindWords(Kind kind)
{
    switch (kind) {
    case Kind::Acknowledge: return Attention::tr("Escalation");
    case Kind::CallBack: return Attention::tr("Call back");
    case Kind::Promise: return Attention::tr("Date given");
    case Kind::Breach: return Attention::tr("Breach ahead");
    case Kind::ToTell: return Attention::tr("Still to be told");
    case Kind::Bulletin: return Attention::tr("Outage update");
    case Kind::Handover: return Attention::tr("Handover");
    }
    return {};
}

QString clockNameWords(const QString &clock)
{
    if (clock == "response"_L1)
        return Attention::tr("Response");
    if (clock == "update"_L1)
        return Attention::tr("Update");
    if (clock == "group"_L1)
        return Attention::tr("Group");
    if (clock == "group_response"_L1)
        return Attention::tr("Group accepts");
    return Attention::tr("Resolution");
}

QString escalationCauseWords(const QJsonObject &facts, const WordsContext &context)
{
    const QString direction = facts.value("direction"_L1).toString();
    if (!direction.isEmpty())
        return (direction == "functional"_L1 ? Attention::tr("Escalated to your group: %1") : Attention::tr("Escalated to you: %1")).arg(facts.value("reason"_L1).toString().simplified());
    const QString clock = facts.value("clock"_L1).toString();
    QString cause;
    if (clock == "ping_pong"_L1)
        cause = Attention::tr("It went to and fro between groups");
    else if (clock == "reassigned"_L1)
        cause = Attention::tr("It was reassigned again and again");
    else if (clock == "reopened"_L1)
        cause = Attention::tr("It was reopened again");
    else if (clock == "major"_L1)
        cause = Attention::tr("Priority 1: begin the major-incident steps");
    else if (const int percent = facts.value("percent"_L1).toInt(); percent > 100)
        cause = Attention::tr("%1: over, %2% of the time is used", "clock").arg(clockNameWords(clock)).arg(percent);
    else if (percent == 100)
        cause = Attention::tr("%1: the time is used up", "clock").arg(clockNameWords(clock));
    else
        cause = Attention::tr("%1: %2% of the time is used", "clock").arg(clockNameWords(clock)).arg(percent);
    if (facts.value("by"_L1).toString() == "unanswered"_L1) {
        const QString silent = context.person({facts.value("silent"_L1).toInteger()});
        return silent.isEmpty() ? Attention::tr("%1. Nobody acknowledged it").arg(cause) : Attention::tr("%1. %2 did not acknowledge it", "cause, person").arg(cause, silent);
    }
    return cause;
}

QString attentionWhy(const AttentionItem &item, const WordsContext &context)
{
    const QString at = context.moment(item.at);
    switch (item.kind) {
    case Kind::Acknowledge: return escalationCauseWords(item.facts, context);
    case Kind::CallBack:
        return (item.late ? Attention::tr("%1 was to be called at %2") : Attention::tr("Call %1 at %2")).arg(item.person.isEmpty() ? item.phone : item.person, at);
    case Kind::Promise: return (item.late ? Attention::tr("The date you gave, %1, has come") : Attention::tr("You gave %1 as the date")).arg(at);
    case Kind::Breach: return Attention::tr("%1 is due at %2", "clock, time").arg(clockNameWords(item.clock), at);
    case Kind::ToTell: return Attention::tr("%1 does not know yet how it ended").arg(item.person);
    case Kind::Bulletin:
        return (item.late ? Attention::tr("%1: the next word was promised for %2", "number, time") : Attention::tr("%1: the next word is promised for %2", "number, time")).arg(item.subject, at);
    case Kind::Handover: return Attention::tr("%1 signed the handover at %2", "person, time").arg(item.person, at);
    }
    return {};
}

QString attentionAdvice(const AttentionItem &item)
{
    switch (item.kind) {
    case Kind::Acknowledge:
        return item.late ? Attention::tr("It was passed on, because nobody acknowledged it in time. Acknowledge it when you look after it.")
                         : Attention::tr("Acknowledge it when you look after it; otherwise whoever is above you is told.");
    case Kind::CallBack: return Attention::tr("Call, and say in the contact that it was done.");
    case Kind::Promise: return Attention::tr("Tell the caller how it stands, or agree on another date.");
    case Kind::Breach: return Attention::tr("Resolve it, answer the caller, or escalate it before the time is up.");
    case Kind::ToTell: return Attention::tr("Tell everybody who reported it, then ask whether it works.");
    case Kind::Bulletin: return Attention::tr("Say on the Outages page how it stands, or that it is restored.");
    case Kind::Handover: return Attention::tr("Read the sheet and take it over; your name then stands beside theirs.");
    }
    return {};
}

} // namespace frontdesk
