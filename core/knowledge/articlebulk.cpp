#include "core/knowledge/articlebulk.h"

#include "core/knowledge/articlerecord.h"
#include "core/knowledge/articlesearch.h"
#include "core/search/indexquery.h"
#include "core/storage/bulkrows.h"
#include "core/ticket/historyrows.h"

using namespace Qt::StringLiterals;

namespace frontdesk::articlebulk {

namespace {

QVariant keyOrNull(qint64 id)
{
    return id ? QVariant(id) : QVariant();
}

} // namespace

Result<QSet<QString>> known(Session &session, const QStringList &externalIds)
{
    QSet<QString> found;
    FRONTDESK_TRY(session.each(u"knowledge.known_external"_s, {{u"ids"_s, indexquery::textList(session.backend(), externalIds)}}, [&](const Row &row) {
        found.insert(row.text(u"external_id"_s));
        return true;
    }));
    return found;
}

Result<void> publishNew(Session &session, const KnowledgeContext &context, const QList<articlework::NewArticle> &articles)
{
    if (!mayPublish(Article{}, context.actor) || !context.actor.ownsDesk)
        return failure(ErrorKind::Denied, u"knowledge.publish_denied"_s);
    qsizetype textCount = 0;
    for (const articlework::NewArticle &made : articles)
        textCount += made.texts.size();
    FRONTDESK_LET(ids, historyrows::nextIds(session, u"article"_s, articles.size()));
    FRONTDESK_LET(textIds, historyrows::nextIds(session, u"article_text"_s, textCount));
    FRONTDESK_LET(numbers, historyrows::nextNumbers(session, u"KB"_s, articles.size()));
    BulkRows rows(u"knowledge.bulk_article"_s, {u"id"_s, u"number"_s, u"kind"_s, u"state"_s, u"version"_s, u"owner_id"_s, u"author_id"_s, u"review_at"_s,
                                                u"created_at"_s, u"changed_at"_s, u"external_id"_s, u"imported"_s, u"seq"_s});
    BulkRows texts(u"knowledge.bulk_text"_s, {u"id"_s, u"article_id"_s, u"language"_s, u"title"_s, u"summary"_s, u"body"_s, u"keywords"_s});
    BulkRows versions(u"knowledge.bulk_version"_s, {u"article_id"_s, u"version"_s, u"language"_s, u"title"_s, u"summary"_s, u"body"_s, u"keywords"_s,
                                                    u"saved_at"_s, u"saved_by"_s});
    historyrows::JournalRows journal({context.actor.login, context.now});
    QList<std::pair<qint64, ArticleText>> searched;
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const articlework::NewArticle &made = articles.at(i);
        Article article;
        article.id = {ids.at(i)};
        article.number = numbers.at(i);
        article.kind = made.kind;
        article.state = u"published"_s;
        article.version = 1;
        article.owner = made.owner ? made.owner : context.actor.staff;
        article.author = context.actor.staff;
        article.reviewAt = made.reviewAt;
        article.createdAt = made.publishedAt.isValid() ? made.publishedAt : context.now;
        rows.add({article.id.value, article.number, article.kind, article.state, article.version, keyOrNull(article.owner.value),
                  keyOrNull(article.author.value), article.reviewAt, article.createdAt, article.createdAt,
                  made.externalId.isEmpty() ? QVariant() : QVariant(made.externalId), true, 1});
        QJsonObject said;
        for (auto it = made.texts.cbegin(); it != made.texts.cend(); ++it) {
            if (const auto problem = problemOf(it.key(), *it))
                return failure(*problem);
            const qint64 textId = textIds.at(searched.size());
            searched.append({textId, *it});
            texts.add({textId, article.id.value, it.key(), it->title, it->summary, it->body, it->keywords});
            versions.add({article.id.value, 1, it.key(), it->title, it->summary, it->body, it->keywords, article.createdAt, keyOrNull(article.author.value)});
            for (const QString &field : articleFields()) {
                if (const QString value = articleField(*it, field); !value.isEmpty())
                    said.insert(it.key() + u'.' + field, value);
            }
        }
        QJsonObject body{{u"texts"_s, said}};
        if (!made.externalId.isEmpty())
            body.insert(u"external_id"_s, made.externalId);
        JournalDraft event;
        event.kind = u"published"_s;
        event.body = articlerecord::eventBody(Article{}, article, body);
        event.occurredAt = article.createdAt;
        event.actor = context.actor.staff;
        journal.add(u"knowledge"_s, article.id.value, {event});
    }
    FRONTDESK_TRY(rows.write(session));
    FRONTDESK_TRY(texts.write(session));
    FRONTDESK_TRY(versions.write(session));
    FRONTDESK_TRY(journal.write(session));
    FRONTDESK_TRY(articlesearch::putMany(session, searched));
    for (qsizetype i = 0; i < articles.size(); ++i) {
        for (const Id<ServiceEntry> service : articles.at(i).services)
            FRONTDESK_TRY(session.execute(u"knowledge.service_add"_s, {{u"id"_s, ids.at(i)}, {u"other"_s, service.value}}));
        for (const Id<Category> category : articles.at(i).categories)
            FRONTDESK_TRY(session.execute(u"knowledge.category_add"_s, {{u"id"_s, ids.at(i)}, {u"other"_s, category.value}}));
    }
    return {};
}

} // namespace frontdesk::articlebulk
