#include "core/desk/deskreference.h"
#include "core/knowledge/articlerecord.h"
#include "core/knowledge/articlesearch.h"
#include "core/knowledge/articlestore.h"
#include "core/storage/bulkrows.h"
#include "core/storage/command.h"
#include "core/support/clock.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace frontdesk::articlework {

namespace {

using Texts = QMap<QString, articlestore::WorkingText>;

QList<qint64> keysOf(const QVariant &value)
{
    QList<qint64> keys;
    for (const QVariant &key : value.toList())
        keys += key.toLongLong();
    std::sort(keys.begin(), keys.end());
    return keys;
}

template<typename T>
QVariant listOf(const QList<Id<T>> &ids)
{
    QVariantList keys;
    for (const Id<T> id : ids)
        keys += id.value;
    return keys;
}

bool isText(const QString &field)
{
    return field.size() > 3 && field.at(2) == u'.' && articleLanguages().contains(field.left(2)) && articleFields().contains(field.mid(3));
}

/// Whether two values of a field are the same thing.
bool same(const QString &field, const QVariant &a, const QVariant &b)
{
    if (field == "services"_L1 || field == "categories"_L1)
        return keysOf(a) == keysOf(b);
    if (field == "review_at"_L1)
        return a.toDateTime() == b.toDateTime();
    if (field == "owner_id"_L1)
        return a.toLongLong() == b.toLongLong();
    return a.toString() == b.toString();
}

/// An article in the middle of being saved.
struct Draft
{
    Article article;
    Texts texts;
    QVariant services, categories;

    QVariant value(const QString &field) const
    {
        if (isText(field))
            return articleField(texts.value(field.left(2)).text, field.mid(3));
        return field == "kind"_L1 ? QVariant(article.kind) : field == "owner_id"_L1 ? QVariant(article.owner.value)
            : field == "review_at"_L1 ? QVariant(article.reviewAt) : field == "services"_L1 ? services : categories;
    }
};

/// Both values of a field, and who wrote the one that stands.
Result<ArticleReceipt::Conflict> conflictOf(Session &session, const KnowledgeContext &context, Id<Article> article, const QString &field,
                                            const ArticleEdit::Field &wanted, const QVariant &saved)
{
    ArticleReceipt::Conflict conflict{field, wanted.was, saved, wanted.now, {}, {}};
    FRONTDESK_LET(events, journal::read(session, u"knowledge"_s, article.value));
    for (const JournalEntry &entry : std::as_const(events)) {
        const QJsonObject &body = entry.event.body;
        if (!body.value("set"_L1).toObject().contains(field) && !body.value("texts"_L1).toObject().contains(field) && !body.contains(field))
            continue;
        const Staff *who = context.reference.directory.person(entry.event.actor);
        conflict.who = who ? who->name : entry.recordedBy;
        conflict.at = entry.event.occurredAt;
    }
    return conflict;
}

Result<void> takeOver(const KnowledgeContext &context, const QString &field, const QVariant &now, Draft &draft)
{
    const Directory &directory = context.reference.directory;
    if (isText(field)) {
        setArticleField(draft.texts[field.left(2)].text, field.mid(3), storableText(field.endsWith(".body"_L1) ? now.toString() : now.toString().trimmed()));
    } else if (field == "kind"_L1) {
        if (!articleKinds().contains(now.toString()))
            return failure(ErrorKind::Invalid, u"knowledge.kind_unknown"_s, field);
        draft.article.kind = now.toString();
    } else if (field == "owner_id"_L1 || field == "review_at"_L1) {
        if (!mayPublish(draft.article, context.actor))
            return failure(ErrorKind::Denied, u"knowledge.publish_denied"_s, field);
        if (field == "review_at"_L1)
            draft.article.reviewAt = now.toDateTime().isValid() ? now.toDateTime().toUTC() : QDateTime();
        else if (now.toLongLong() && !directory.person({now.toLongLong()}))
            return failure(ErrorKind::Invalid, u"staff.unknown"_s, field);
        else
            draft.article.owner = {now.toLongLong()};
    } else if (field == "services"_L1) {
        for (const qint64 key : keysOf(now)) {
            if (!directory.service({key}))
                return failure(ErrorKind::Invalid, u"service.unknown"_s, field);
        }
        draft.services = now;
    } else if (field == "categories"_L1) {
        for (const qint64 key : keysOf(now)) {
            if (!directory.category({key}))
                return failure(ErrorKind::Invalid, u"category.unknown"_s, field);
        }
        draft.categories = now;
    } else {
        return failure(ErrorKind::Invalid, u"knowledge.field_fixed"_s, field);
    }
    return {};
}

Result<void> writeKeys(Session &session, const QString &what, Id<Article> id, const QVariant &before, const QVariant &after)
{
    const QList<qint64> had = keysOf(before), wanted = keysOf(after);
    for (const qint64 key : had) {
        if (!wanted.contains(key))
            FRONTDESK_TRY(session.execute(u"knowledge.%1_remove"_s.arg(what), {{u"id"_s, id.value}, {u"other"_s, key}}));
    }
    for (const qint64 key : wanted) {
        if (!had.contains(key))
            FRONTDESK_TRY(session.execute(u"knowledge.%1_add"_s.arg(what), {{u"id"_s, id.value}, {u"other"_s, key}}));
    }
    return {};
}

QJsonArray jsonKeys(const QVariant &value)
{
    QJsonArray keys;
    for (const qint64 key : keysOf(value))
        keys += key;
    return keys;
}

Result<Draft> read(Session &session, Id<Article> id)
{
    Draft draft;
    FRONTDESK_LET(article, articlestore::lock(session, id));
    draft.article = article;
    FRONTDESK_LET(texts, articlestore::working(session, id));
    draft.texts = texts;
    FRONTDESK_LET(services, articlestore::services(session, id));
    draft.services = listOf(services);
    FRONTDESK_LET(categories, articlestore::categories(session, id));
    draft.categories = listOf(categories);
    return draft;
}

} // namespace

Result<ArticleReceipt> save(Session &session, const KnowledgeContext &context, const ArticleEdit &edit)
{
    FRONTDESK_LET(known, findCommand(session, edit.command));
    const Id<Article> id = known ? Id<Article>{known->value("article"_L1).toInteger()} : edit.article;
    Draft before;
    if (id) {
        FRONTDESK_LET(kept, read(session, id));
        before = kept;
    } else {
        before.article.kind = u"how_to"_s;
        before.article.state = u"draft"_s;
        before.article.author = context.actor.staff;
        before.article.ticket = edit.ticket;
        before.article.createdAt = before.article.changedAt = context.now;
    }
    ArticleReceipt receipt{before.article.id, before.article.number, before.article.state, before.article.version, before.article.seq, {}};
    if (known)
        return receipt;
    if (!mayRead(before.article, context.actor))
        return failure(ErrorKind::NotFound, u"knowledge.not_found"_s);
    if (before.article.state == "retired"_L1)
        return failure(ErrorKind::Invalid, u"knowledge.retired"_s);

    Draft after = before;
    QJsonObject texts, body;
    for (auto it = edit.fields.cbegin(); it != edit.fields.cend(); ++it) {
        const QVariant saved = before.value(it.key());
        if (id && same(it.key(), saved, it->now))
            continue; // a colleague wrote the same
        if (id && !same(it.key(), saved, it->was)) {
            FRONTDESK_LET(conflict, conflictOf(session, context, id, it.key(), *it, saved));
            receipt.conflicts += conflict;
            continue;
        }
        FRONTDESK_TRY(takeOver(context, it.key(), it->now, after));
        if (same(it.key(), saved, after.value(it.key())))
            continue;
        if (isText(it.key()))
            texts.insert(it.key(), after.value(it.key()).toString());
        else if (it.key() == "services"_L1 || it.key() == "categories"_L1)
            body.insert(it.key(), jsonKeys(after.value(it.key())));
    }
    bool anyText = false;
    for (auto it = after.texts.cbegin(); it != after.texts.cend(); ++it) {
        if (const auto problem = problemOf(it.key(), it->text))
            return failure(*problem);
        anyText = anyText || !it->text.isEmpty();
    }
    if (!anyText)
        return failure(ErrorKind::Invalid, u"knowledge.title_missing"_s, u"title"_s);
    if (id && texts.isEmpty() && body.isEmpty() && after.article == before.article) {
        FRONTDESK_TRY(recordCommand(session, edit.command, context.actor.staff, {{u"article"_s, id.value}}, context.now));
        return receipt;
    }

    if (!id) {
        FRONTDESK_LET(number, articlestore::nextNumber(session));
        after.article.number = number;
        FRONTDESK_LET(made, articlestore::insert(session, after.article));
        after.article.id = made;
    }
    const Id<Article> written = after.article.id;
    for (auto it = after.texts.begin(); it != after.texts.end(); ++it) {
        const bool isNew = !before.texts.contains(it.key());
        if ((isNew && it->text.isEmpty()) || before.texts.value(it.key()).text == it->text)
            continue;
        FRONTDESK_LET(textId, articlestore::putText(session, written, it.key(), it->text));
        it->textId = textId;
        if (before.article.version == 0)
            FRONTDESK_TRY(isNew ? articlesearch::put(session, textId, it->text) : articlesearch::replace(session, textId, before.texts.value(it.key()).text, it->text));
    }
    FRONTDESK_TRY(writeKeys(session, u"service"_s, written, before.services, after.services));
    FRONTDESK_TRY(writeKeys(session, u"category"_s, written, before.categories, after.categories));
    if (before.article.state == "published"_L1 && !texts.isEmpty()) {
        if (mayPublish(before.article, context.actor) && !edit.asDraft) {
            FRONTDESK_LET(published, articlestore::published(session, written));
            after.texts.removeIf([](const auto &entry) { return entry.value().textId == 0; });
            FRONTDESK_TRY(articlerecord::publishTexts(session, context, after.article, after.texts, published));
        } else {
            after.article.state = u"draft"_s;
        }
    }
    if (!texts.isEmpty())
        body.insert(u"texts"_s, texts);
    if (edit.ticket && !id)
        body.insert(u"ticket_id"_s, edit.ticket.value);
    Article row = after.article;
    FRONTDESK_TRY(articlerecord::record(session, context, before.article, row, id ? u"edited"_s : u"drafted"_s, body));
    receipt = {row.id, row.number, row.state, row.version, row.seq, receipt.conflicts};
    FRONTDESK_TRY(recordCommand(session, edit.command, context.actor.staff, {{u"article"_s, row.id.value}}, context.now));
    return receipt;
}

Result<Article> publishNew(Session &session, const KnowledgeContext &context, const NewArticle &made)
{
    const QDateTime at = made.publishedAt.isValid() ? made.publishedAt : context.now;
    Article article;
    article.kind = made.kind;
    article.state = u"published"_s;
    article.version = 1;
    article.owner = made.owner ? made.owner : context.actor.staff;
    article.author = context.actor.staff;
    article.reviewAt = made.reviewAt;
    article.usedCount = made.usedCount;
    article.helpfulYes = made.helpfulYes;
    article.helpfulNo = made.helpfulNo;
    article.createdAt = article.changedAt = at;
    article.externalId = made.externalId;
    article.imported = context.actor.ownsDesk;
    if (!mayPublish(Article{}, context.actor))
        return failure(ErrorKind::Denied, u"knowledge.publish_denied"_s);
    bool any = false;
    for (auto it = made.texts.cbegin(); it != made.texts.cend(); ++it) {
        if (const auto problem = problemOf(it.key(), *it))
            return failure(*problem);
        any = any || !it->isEmpty();
    }
    if (!any)
        return failure(ErrorKind::Invalid, u"knowledge.title_missing"_s, u"title"_s);
    FRONTDESK_LET(number, articlestore::nextNumber(session));
    article.number = number;
    FRONTDESK_LET(id, articlestore::insert(session, article));
    article.id = id;
    QJsonObject texts;
    for (auto it = made.texts.cbegin(); it != made.texts.cend(); ++it) {
        FRONTDESK_LET(textId, articlestore::putText(session, id, it.key(), *it));
        FRONTDESK_TRY(articlestore::insertVersion(session, id, 1, it.key(), *it, at, article.author));
        FRONTDESK_TRY(articlesearch::put(session, textId, *it));
        for (const QString &field : articleFields()) {
            if (const QString value = articleField(*it, field); !value.isEmpty())
                texts.insert(it.key() + u'.' + field, value);
        }
    }
    FRONTDESK_TRY(writeKeys(session, u"service"_s, id, QVariantList(), listOf(made.services)));
    FRONTDESK_TRY(writeKeys(session, u"category"_s, id, QVariantList(), listOf(made.categories)));
    QJsonObject body{{u"texts"_s, texts}};
    if (!made.externalId.isEmpty())
        body.insert(u"external_id"_s, made.externalId);
    const KnowledgeContext then{context.reference, context.actor, article.imported ? at : context.now};
    FRONTDESK_TRY(articlerecord::record(session, then, Article{}, article, u"published"_s, body));
    return article;
}

} // namespace frontdesk::articlework
