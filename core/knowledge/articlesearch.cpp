#include "core/knowledge/articlesearch.h"

#include "core/knowledge/articlestore.h"
#include "core/search/indexquery.h"
#include "core/search/termindex.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk::articlesearch {

namespace {

/// Title, keywords, summary, body. A question that a title answers is answered; what a body mentions in passing is not.
const RankingModel model{1.2, 0.75, {2.5, 2.0, 1.5, 1.0}};

/// A text in the reader's own language is shown if it answers at least this well beside the one in the other.
constexpr double ownLanguageShare = 0.5;

const TermIndex &articleIndex()
{
    static const TermIndex index(u"article"_s, {20, 6, 30, 150}, candidateCap);
    return index;
}

QString wholeText(const ArticleText &text)
{
    return text.title + u'\n' + text.keywords + u'\n' + text.summary + u'\n' + text.body;
}

struct Indexed
{
    qint64 textId = 0;
    Id<Article> article;
    QString language;
    ArticleText text;
};

Indexed readIndexed(const Row &row)
{
    return {row.integer(u"id"_s), row.id<Article>(u"article_id"_s), row.text(u"language"_s),
            {row.text(u"title"_s), row.text(u"summary"_s), row.text(u"body"_s), row.text(u"keywords"_s)}};
}

/// Without those that the person may not read.
Result<QHash<qint64, Indexed>> texts(Session &session, const QList<qint64> &ids, const Actor &actor)
{
    QHash<qint64, Indexed> found;
    if (ids.isEmpty())
        return found;
    const bool server = session.backend() == Backend::Postgres;
    const QString sql = Statements::all().text(session.backend(), u"search.article_texts"_s)
        + (server ? u" AND x.id = ANY (CAST(:ids AS bigint[]))"_s : u" AND x.id IN (SELECT value FROM json_each(:ids))"_s)
        + u" AND a.state <> 'retired' AND (a.version > 0 OR :drafts OR a.owner_id = :me OR a.author_id = :me)"_s;
    const Binds binds{{u"ids"_s, indexquery::numberList(session.backend(), ids)}, {u"drafts"_s, seesDrafts(actor)}, {u"me"_s, actor.staff.value}};
    FRONTDESK_TRY(session.eachText(sql, binds, [&](const Row &row) {
        const Indexed indexed = readIndexed(row);
        found.insert(indexed.textId, indexed);
        return true;
    }));
    return found;
}

} // namespace

Result<void> put(Session &session, qint64 textId, const ArticleText &text)
{
    return articleIndex().put(session, textId, documentTerms(wholeText(text)));
}

Result<void> replace(Session &session, qint64 textId, const ArticleText &held, const ArticleText &text)
{
    FRONTDESK_TRY(articleIndex().takeOut(session, textId, documentTerms(wholeText(held))));
    return put(session, textId, text);
}

Result<void> putMany(Session &session, const QList<std::pair<qint64, ArticleText>> &texts)
{
    QList<std::pair<qint64, DocumentTerms>> documents;
    for (const auto &[id, text] : texts)
        documents.append({id, documentTerms(wholeText(text))});
    return articleIndex().putMany(session, documents);
}

Result<void> fill(Session &session)
{
    constexpr int piece = 500;
    const QString sql = Statements::all().text(session.backend(), u"search.article_texts"_s) + u" AND x.id > :after ORDER BY x.id LIMIT :most"_s;
    for (qint64 after = 0;;) {
        FRONTDESK_LET(rows, session.queryText(sql, {{u"after"_s, after}, {u"most"_s, piece}}, readIndexed));
        QList<std::pair<qint64, ArticleText>> documents;
        for (const Indexed &row : std::as_const(rows))
            documents.append({row.textId, row.text});
        FRONTDESK_TRY(putMany(session, documents));
        if (rows.size() < piece)
            return {};
        after = rows.last().textId;
    }
}

Result<Found> find(Session &session, const QString &words, int limit, const Actor &actor, const QString &language)
{
    Found found;
    static const QRegularExpression numberLike(u"^\\s*k[be][-\\s]?0*\\d{1,12}\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    if (numberLike.match(words).hasMatch()) {
        const auto article = articlestore::readByNumber(session, words);
        if (article && mayRead(*article, actor)) {
            const QString shown = article->titles.contains(language) || article->titles.isEmpty() ? language : article->titles.firstKey();
            found.hits += ArticleHit{*article, shown, article->title(shown), {}, {}, 1000, u"number"_s};
        } else if (!article && article.error().kind != ErrorKind::NotFound) {
            return failure(article.error());
        }
    }
    const QueryTerms asked = queryTerms(words);
    const FieldMatcher matcher(asked);
    const QStringList literals = asked.literalsToLookFor();
    QHash<qint64, Indexed> read;
    QList<SearchCandidate> scored;
    FRONTDESK_LET(pool, articleIndex().read(session, words, limit, [&](const QList<qint64> &ids) -> Result<bool> {
        FRONTDESK_LET(held, texts(session, ids, actor));
        for (const qint64 id : ids) {
            const auto text = held.constFind(id);
            if (text == held.cend() || (!literals.isEmpty() && !containsLiterals(wholeText(text->text), literals)))
                continue;
            scored += SearchCandidate{id, {matcher.match(text->text.title), matcher.match(text->text.keywords), matcher.match(text->text.summary),
                                           matcher.match(text->text.body)}};
        }
        read.insert(held);
        return scored.size() >= 2 * limit;
    }));
    found.complete = pool.complete;
    QSet<qint64> taken;
    if (!found.hits.isEmpty())
        taken.insert(found.hits.first().article.id.value);
    QList<qint64> articles;
    // Two languages of one article count once, so twice as many are looked at.
    const QList<RankedHit> ranking = bestHits(pool.query, scored, pool.statistics, 2 * limit, model);
    QHash<qint64, RankedHit> inOwnLanguage; // by article
    for (const RankedHit &ranked : ranking) {
        if (read[ranked.id].language == language)
            inOwnLanguage.insert(read[ranked.id].article.value, ranked);
    }
    for (const RankedHit &ranked : ranking) {
        const qint64 article = read[ranked.id].article.value;
        if (taken.contains(article) || found.hits.size() >= limit)
            continue;
        // It stands where its best answer stands, and shows the reader's own language if that answers nearly as well.
        const RankedHit own = inOwnLanguage.value(article, ranked);
        const Indexed &indexed = read[own.score >= ownLanguageShare * ranked.score ? own.id : ranked.id];
        taken.insert(indexed.article.value);
        ArticleHit hit;
        hit.article.id = indexed.article;
        hit.language = indexed.language;
        hit.title = indexed.text.title;
        hit.titleMarks = matchingRanges(indexed.text.title, pool.query);
        static const QRegularExpression signs(u"[#`*>]+ ?"_s); // of Markdown: a line of a list has no room for them
        QString rest = indexed.text.summary.isEmpty() ? indexed.text.body : QString(indexed.text.summary + u'\n' + indexed.text.body);
        rest.remove(signs);
        hit.snippet = snippet(rest, pool.query);
        hit.score = ranked.score;
        hit.reason = u"words"_s;
        articles += indexed.article.value;
        found.hits += hit;
    }
    FRONTDESK_LET(rows, articlestore::readMany(session, articles));
    FRONTDESK_LET(services, articlestore::servicesOf(session, articles));
    QHash<qint64, Article> byId;
    for (Article article : std::as_const(rows)) {
        article.services = services.value(article.id.value);
        byId.insert(article.id.value, article);
    }
    for (ArticleHit &hit : found.hits) {
        if (const auto row = byId.constFind(hit.article.id.value); row != byId.cend())
            hit.article = *row;
    }
    return found;
}

} // namespace frontdesk::articlesearch
