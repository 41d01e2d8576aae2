#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "core/knowledge/knowledgeservice.h"
#include "core/people/peopleservice.h"
#include "core/ticket/ticketservice.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

QJsonObject hitJson(const SearchHit &hit)
{
    const auto text = [](const QString &value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); };
    return {{u"kind"_s, hit.kind},         {u"id"_s, hit.id},       {u"external_id"_s, text(hit.externalId)}, {u"number"_s, text(hit.number)},
            {u"title"_s, hit.title},       {u"score"_s, hit.score}, {u"reason"_s, hit.reason},                {u"snippet"_s, text(hit.snippet)}};
}

Result<QList<SearchHit>> people(Desk &desk, const QString &words, int limit)
{
    FRONTDESK_LET(found, await(desk.people().find(words, limit)));
    QList<SearchHit> hits;
    for (const CustomerHit &person : std::as_const(found))
        hits += SearchHit{u"person"_s, person.customer.id.value, {}, person.customer.number, person.customer.name, double(found.size() - hits.size()),
                          person.matchedKey, person.customer.organisationName};
    return hits;
}

Result<QList<SearchHit>> articles(Desk &desk, const QString &words, int limit)
{
    FRONTDESK_LET(found, await(desk.knowledge().search(words, limit)));
    QList<SearchHit> hits;
    for (const ArticleHit &hit : std::as_const(found))
        hits += SearchHit{u"knowledge"_s, hit.article.id.value, hit.article.externalId, hit.article.number, hit.title, hit.score, hit.reason, hit.snippet.text};
    return hits;
}

ExitCode run(Context &context, const Arguments &arguments)
{
    const auto limit = arguments.wholeNumber(u"limit"_s, 20);
    if (!limit)
        return context.refuse(limit.error());
    const QString in = arguments.text(u"in"_s, u"tickets"_s);
    if (*limit < 1 || *limit > 2000 || (in != "tickets"_L1 && in != "knowledge"_L1 && in != "people"_L1))
        return context.refuse({ErrorKind::Invalid, u"usage.value_wrong"_s, *limit < 1 || *limit > 2000 ? u"--limit"_s : u"--in"_s,
                               *limit < 1 || *limit > 2000 ? u"1 to 2000"_s : u"tickets, knowledge or people"_s, {}});
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    const QString words = arguments.parameters().join(u' ');
    const auto hits = in == "people"_L1      ? people(*desk, words, int(*limit))
        : in == "knowledge"_L1 ? articles(*desk, words, int(*limit))
                               : await(desk->tickets().search(words, int(*limit)));
    if (!hits)
        return refuseDesk(context, hits.error());
    QJsonArray list;
    for (const SearchHit &hit : *hits)
        list += hitJson(hit);
    return context.write(QJsonObject{{u"hits"_s, list}}) ? AllDone : context.endOfOutput();
}

const Registration registered({
    .words = u"search"_s,
    .parameters = u"WORDS…"_s,
    .help = u"Find tickets, articles or people by words, best first: {\"hits\":[…]}."_s,
    .options = {{u"in"_s, u"WHERE"_s, u"tickets (the default), knowledge or people"_s}, {u"limit"_s, u"N"_s, u"at most so many, 20 by default"_s}},
    .fewestParameters = 1,
    .mostParameters = 64,
    .run = run,
});

} // namespace

} // namespace frontdesk::ctl
