#include "core/knowledge/articlerecord.h"

#include "core/knowledge/articlesearch.h"
#include "core/support/clock.h"

using namespace Qt::StringLiterals;

namespace frontdesk::articlerecord {

namespace {

QJsonValue jsonKey(qint64 id)
{
    return id ? QJsonValue(id) : QJsonValue();
}

/// The columns that an event may set.
QJsonObject columnsOf(const Article &article)
{
    return {{u"kind"_s, article.kind},
            {u"state"_s, article.state},
            {u"version"_s, article.version},
            {u"owner_id"_s, jsonKey(article.owner.value)},
            {u"review_at"_s, article.reviewAt.isValid() ? QJsonValue(instantText(article.reviewAt)) : QJsonValue()},
            {u"used_count"_s, article.usedCount},
            {u"helpful_yes"_s, article.helpfulYes},
            {u"helpful_no"_s, article.helpfulNo}};
}

} // namespace

QJsonObject eventBody(const Article &before, const Article &after, const QJsonObject &body)
{
    const QJsonObject was = columnsOf(before);
    const QJsonObject now = columnsOf(after);
    QJsonObject set;
    for (auto it = now.begin(); it != now.end(); ++it) {
        if (before.seq == 0 || was.value(it.key()) != it.value())
            set.insert(it.key(), it.value());
    }
    QJsonObject event = body;
    if (before.seq == 0)
        set.insert(u"number"_s, after.number);
    if (!set.isEmpty())
        event.insert(u"set"_s, set);
    return event;
}

Result<void> record(Session &session, const KnowledgeContext &context, const Article &before, Article &after, const QString &kind, const QJsonObject &body)
{
    const QJsonObject event = eventBody(before, after, body);
    const bool imported = after.imported && before.seq == 0;
    FRONTDESK_LET(entry, journal::append(session, {u"knowledge"_s, after.id.value, kind, event, context.now, context.actor.staff, imported}, context.actor.login,
                                         context.now));
    after.seq = entry.seq;
    if (kind != "used"_L1 && kind != "voted"_L1 && !(before.seq == 0 && after.imported))
        after.changedAt = context.now;
    return articlestore::update(session, after);
}

Result<void> publishTexts(Session &session, const KnowledgeContext &context, Article &after, const QMap<QString, articlestore::WorkingText> &texts,
                          const QMap<QString, articlestore::PublishedText> &published)
{
    QStringList changed;
    bool any = false;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        if (const auto problem = problemOf(it.key(), it->text))
            return failure(*problem);
        any = any || !it->text.isEmpty();
        if (!published.contains(it.key()) ? !it->text.isEmpty() : published.value(it.key()).text != it->text)
            changed += it.key();
    }
    if (!any)
        return failure(ErrorKind::Invalid, u"knowledge.title_missing"_s, u"title"_s);
    if (!after.owner)
        after.owner = context.actor.staff;
    if (changed.isEmpty())
        return {};
    const bool first = after.version == 0;
    ++after.version;
    for (const QString &language : std::as_const(changed)) {
        const articlestore::WorkingText &text = texts[language];
        FRONTDESK_TRY(articlestore::insertVersion(session, after.id, after.version, language, text.text, context.now, context.actor.staff));
        if (published.contains(language))
            FRONTDESK_TRY(articlesearch::replace(session, text.textId, published.value(language).text, text.text));
        else if (!first) // of an article that was never published the index holds the draft already
            FRONTDESK_TRY(articlesearch::put(session, text.textId, text.text));
    }
    return {};
}

Result<qint64> lastTextChange(Session &session, Id<Article> article)
{
    FRONTDESK_LET(events, journal::read(session, u"knowledge"_s, article.value));
    qint64 last = 0;
    for (const JournalEntry &entry : std::as_const(events)) {
        if (entry.event.body.contains("texts"_L1))
            last = entry.seq;
    }
    return last;
}

} // namespace frontdesk::articlerecord
