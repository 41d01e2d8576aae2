// Two customers who are one person: found, merged, taken apart again.
#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "core/people/peopleservice.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

QJsonObject json(const Customer &customer)
{
    return {{u"number"_s, customer.number}, {u"name"_s, customer.name},   {u"organisation"_s, customer.organisationName},
            {u"phone"_s, customer.phone},   {u"email"_s, customer.email}, {u"extension"_s, customer.extension},
            {u"device"_s, customer.device}};
}

/// The row with this number itself, whoever it was merged into.
Result<Customer> byNumber(Desk &desk, const QString &number)
{
    auto found = await(desk.people().byNumber(number));
    if (!found)
        return failure(Error{ErrorKind::NotFound, u"customer.not_found"_s, u"NUMBER"_s, {}, {{u"number"_s, number}}});
    if (found->number.compare(number.trimmed(), Qt::CaseInsensitive) == 0)
        return found;
    FRONTDESK_LET(card, await(desk.people().card(found->id)));
    for (const MergedCustomer &merged : std::as_const(card.merged)) {
        if (merged.customer.number.compare(number.trimmed(), Qt::CaseInsensitive) == 0)
            return merged.customer;
    }
    return found;
}

ExitCode duplicates(Context &context, const Arguments &arguments)
{
    const auto limit = arguments.wholeNumber(u"limit"_s, 100);
    if (!limit)
        return context.refuse(limit.error());
    if (*limit < 1 || *limit > 2000)
        return context.refuse({ErrorKind::Invalid, u"usage.value_wrong"_s, u"--limit"_s, u"1 to 2000"_s, {}});
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    QJsonArray list;
    if (arguments.parameters().isEmpty()) {
        const auto pairs = await(desk->people().duplicatePairs(int(*limit)));
        if (!pairs)
            return refuseDesk(context, pairs.error());
        for (const DuplicatePair &pair : *pairs)
            list += QJsonObject{{u"first"_s, json(pair.first)}, {u"second"_s, json(pair.second)}, {u"reasons"_s, QJsonArray::fromStringList(pair.reasons)}};
        return context.write(QJsonObject{{u"pairs"_s, list}}) ? AllDone : context.endOfOutput();
    }
    const auto customer = await(desk->people().byNumber(arguments.parameters().first()));
    if (!customer)
        return refuseItem(context, customer.error());
    const auto found = await(desk->people().duplicates(customer->id));
    if (!found)
        return refuseDesk(context, found.error());
    for (const DuplicateCustomer &one : found->mid(0, *limit)) {
        QJsonObject entry = json(one.customer);
        entry.insert(u"reasons"_s, QJsonArray::fromStringList(one.reasons));
        list += entry;
    }
    return context.write(QJsonObject{{u"customer"_s, json(*customer)}, {u"duplicates"_s, list}}) ? AllDone : context.endOfOutput();
}

ExitCode merge(Context &context, const Arguments &arguments)
{
    // What may be taken from the one who is merged; the notes of both can be kept.
    static const QHash<QString, void (*)(Customer &, const Customer &)> fields{
        {u"name"_s, [](Customer &to, const Customer &from) { to.name = from.name; }},
        {u"title"_s, [](Customer &to, const Customer &from) { to.title = from.title; }},
        {u"organisation"_s, [](Customer &to, const Customer &from) { to.organisation = from.organisation; to.site = from.site; }},
        {u"phone"_s, [](Customer &to, const Customer &from) { to.phone = from.phone; }},
        {u"extension"_s, [](Customer &to, const Customer &from) { to.extension = from.extension; }},
        {u"email"_s, [](Customer &to, const Customer &from) { to.email = from.email; }},
        {u"device"_s, [](Customer &to, const Customer &from) { to.device = from.device; }},
        {u"language"_s, [](Customer &to, const Customer &from) { to.language = from.language; }},
        {u"note"_s, [](Customer &to, const Customer &from) { to.note = from.note; }}};
    QStringList wanted;
    for (const QString &given : arguments.texts(u"take"_s))
        wanted += given.split(u',', Qt::SkipEmptyParts);
    for (const QString &field : std::as_const(wanted)) {
        if (!fields.contains(field)) {
            QStringList known = fields.keys();
            known.sort();
            return context.refuse({ErrorKind::Invalid, u"usage.value_wrong"_s, u"--take"_s, known.join(u", "_s), {}});
        }
    }
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    CustomerMerge both;
    const auto loser = byNumber(*desk, arguments.parameters().first()), survivor = byNumber(*desk, arguments.text(u"into"_s));
    for (const auto &found : {loser, survivor}) {
        if (!found)
            return refuseItem(context, found.error());
    }
    both.loser = *loser;
    both.survivor = *survivor;
    both.values = both.survivor;
    both.values.vip = both.survivor.vip || both.loser.vip;
    // What the survivor has not, the other brings; the rest as it is asked for.
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        Customer taken = both.values;
        field.value()(taken, Customer());
        if (wanted.contains(field.key()) || (taken == both.values && field.key() != "language"_L1))
            field.value()(both.values, both.loser);
    }
    if (!both.survivor.note.isEmpty() && !both.loser.note.isEmpty() && !wanted.contains(u"note"_s))
        both.values.note = both.survivor.note + u'\n' + both.loser.note;
    const auto done = await(desk->people().merge(both));
    if (!done)
        return refuseItem(context, done.error());
    return context.write(QJsonObject{{u"merged"_s, both.loser.number}, {u"into"_s, json(*done)}}) ? AllDone : context.endOfOutput();
}

ExitCode unmerge(Context &context, const Arguments &arguments)
{
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    const auto loser = byNumber(*desk, arguments.parameters().first());
    if (!loser)
        return refuseItem(context, loser.error());
    const auto undone = await(desk->people().unmerge(loser->id));
    if (!undone)
        return refuseItem(context, undone.error());
    return context.write(QJsonObject{{u"restored"_s, json(undone->restored)}, {u"survivor"_s, json(undone->survivor)}, {u"kept"_s, QJsonArray::fromStringList(undone->kept)}})
        ? AllDone
        : context.endOfOutput();
}

const Registration registeredDuplicates({
    .words = u"customer duplicates"_s,
    .parameters = u"[NUMBER]"_s,
    .help = u"Who may be the same person, and why: of one customer, or pairs of the whole desk.\n"
            "\n"
            "Reasons: phone (same number, not two extensions of one switchboard), email, name (same name in the same organisation)."_s,
    .options = {{u"limit"_s, u"N"_s, u"at most so many, 100 by default"_s}},
    .fewestParameters = 0,
    .mostParameters = 1,
    .run = duplicates,
});

const Registration registeredMerge({
    .words = u"customer merge"_s,
    .parameters = u"NUMBER"_s,
    .help = u"Merge a customer into another: one person, both histories.\n"
            "\n"
            "The other keeps its values, takes those that it has not, and both notes; --take says what else is taken. Every name, number and\n"
            "address of both finds the one who goes on. customer unmerge takes it back."_s,
    .options = {{u"into"_s, u"NUMBER"_s, u"who goes on"_s, true}, {u"take"_s, u"FIELDS"_s, u"name, title, organisation, phone, extension, email, device, language, note"_s, false, true}},
    .fewestParameters = 1,
    .mostParameters = 1,
    .run = merge,
});

const Registration registeredUnmerge({
    .words = u"customer unmerge"_s,
    .parameters = u"NUMBER"_s,
    .help = u"Take a merge back: NUMBER, who was merged into another, is a person of their own again.\n"
            "\n"
            "What was logged for each stays with each. A value that was changed since the merge stays; its column stands in \"kept\"."_s,
    .fewestParameters = 1,
    .mostParameters = 1,
    .run = unmerge,
});

} // namespace

} // namespace frontdesk::ctl
