#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "core/knowledge/knowledgeservice.h"
#include "core/support/clock.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject articleJson(const Article &article)
{
    QJsonObject titles;
    for (auto it = article.titles.cbegin(); it != article.titles.cend(); ++it)
        titles.insert(it.key(), *it);
    return {{u"number"_s, article.number},
            {u"external_id"_s, textOrNull(article.externalId)},
            {u"kind"_s, article.kind},
            {u"state"_s, article.state},
            {u"version"_s, article.version},
            {u"titles"_s, titles},
            {u"owner"_s, textOrNull(article.ownerName)},
            {u"review_at"_s, textOrNull(instantText(article.reviewAt))},
            {u"used"_s, article.usedCount},
            {u"helpful"_s, article.helpfulYes},
            {u"not_helpful"_s, article.helpfulNo},
            {u"changed_at"_s, instantText(article.changedAt)}};
}

QJsonObject textsJson(const QMap<QString, ArticleText> &texts)
{
    QJsonObject json;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        if (!it->isEmpty())
            json.insert(it.key(), QJsonObject{{u"title"_s, it->title}, {u"summary"_s, it->summary}, {u"body"_s, it->body}, {u"keywords"_s, it->keywords}});
    }
    return json;
}

Result<int> limitOf(const Arguments &arguments, int usual)
{
    const auto limit = arguments.wholeNumber(u"limit"_s, usual);
    if (!limit)
        return failure(limit.error());
    if (*limit < 1 || *limit > 2000)
        return failure(ErrorKind::Invalid, u"usage.value_wrong"_s, u"--limit"_s, u"1 to 2000"_s);
    return int(*limit);
}

ExitCode list(Context &context, const Arguments &arguments)
{
    const auto limit = limitOf(arguments, 200);
    if (!limit)
        return context.refuse(limit.error());
    ArticleFilter filter;
    filter.limit = *limit;
    filter.state = arguments.text(u"state"_s);
    filter.kind = arguments.text(u"kind"_s);
    static const QStringList states{u"draft"_s, u"review"_s, u"published"_s, u"retired"_s};
    if (!filter.state.isEmpty() && !states.contains(filter.state))
        return context.refuse({ErrorKind::Invalid, u"usage.value_wrong"_s, u"--state"_s, states.join(u", "_s), {}});
    if (!filter.kind.isEmpty() && !articleKinds().contains(filter.kind))
        return context.refuse({ErrorKind::Invalid, u"usage.value_wrong"_s, u"--kind"_s, articleKinds().join(u", "_s), {}});
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    const auto articles = await(desk->knowledge().list(filter));
    if (!articles)
        return refuseDesk(context, articles.error());
    QJsonArray rows;
    for (const Article &article : *articles)
        rows += articleJson(article);
    return context.write(QJsonObject{{u"articles"_s, rows}}) ? AllDone : context.endOfOutput();
}

ExitCode show(Context &context, const Arguments &arguments)
{
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    const auto page = await(desk->knowledge().byNumber(arguments.parameters().first()));
    if (!page)
        return refuseItem(context, page.error());
    QJsonObject json = articleJson(page->article);
    const auto reference = desk->reference();
    QJsonArray services, categories, files;
    for (const Id<ServiceEntry> id : page->services) {
        if (const ServiceEntry *service = reference->directory.service(id))
            services += service->code;
    }
    for (const Id<Category> id : page->categories) {
        if (const Category *category = reference->directory.category(id))
            categories += category->code;
    }
    for (const Attachment &file : page->attachments)
        files += QJsonObject{{u"name"_s, file.name}, {u"size"_s, file.size}, {u"sha256"_s, file.sha256}};
    json.insert(u"services"_s, services);
    json.insert(u"categories"_s, categories);
    json.insert(u"attachments"_s, files);
    json.insert(u"published"_s, textsJson(page->published));
    json.insert(u"working"_s, textsJson(page->working));
    return context.write(json) ? AllDone : context.endOfOutput();
}

ExitCode search(Context &context, const Arguments &arguments)
{
    const auto limit = limitOf(arguments, 20);
    if (!limit)
        return context.refuse(limit.error());
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    const auto hits = await(desk->knowledge().search(arguments.parameters().join(u' '), *limit));
    if (!hits)
        return refuseDesk(context, hits.error());
    QJsonArray list;
    for (const ArticleHit &hit : *hits)
        list += QJsonObject{{u"kind"_s, u"knowledge"_s},
                            {u"id"_s, hit.article.id.value},
                            {u"external_id"_s, textOrNull(hit.article.externalId)},
                            {u"number"_s, hit.article.number},
                            {u"language"_s, hit.language},
                            {u"title"_s, hit.title},
                            {u"score"_s, hit.score},
                            {u"reason"_s, hit.reason},
                            {u"snippet"_s, textOrNull(hit.snippet.text)}};
    return context.write(QJsonObject{{u"hits"_s, list}}) ? AllDone : context.endOfOutput();
}

const Registration listed({
    .words = u"article list"_s,
    .help = u"The articles that you may see, the newest change first: {\"articles\":[…]}."_s,
    .options = {{u"state"_s, u"STATE"_s, u"draft, review, published or retired; all but retired by default"_s},
                {u"kind"_s, u"KIND"_s, u"how_to, known_error, faq or script"_s},
                {u"limit"_s, u"N"_s, u"at most so many, 200 by default"_s}},
    .run = list,
});

const Registration shown({
    .words = u"article show"_s,
    .parameters = u"NUMBER"_s,
    .help = u"One article with what is published and what is at work, in every language."_s,
    .fewestParameters = 1,
    .mostParameters = 1,
    .run = show,
});

const Registration searched({
    .words = u"article search"_s,
    .parameters = u"WORDS…"_s,
    .help = u"Find articles by words or number, best first: {\"hits\":[…]}."_s,
    .options = {{u"limit"_s, u"N"_s, u"at most so many, 20 by default"_s}},
    .fewestParameters = 1,
    .mostParameters = 64,
    .run = search,
});

} // namespace

} // namespace frontdesk::ctl
