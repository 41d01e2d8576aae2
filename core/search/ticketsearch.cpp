#include "core/search/ticketsearch.h"

#include "core/search/ranking.h"
#include "core/search/snippet.h"
#include "core/search/tokenizer.h"
#include "core/storage/bulkrows.h"
#include "core/ticket/ticketwork.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frontdesk::ticketsearch {

namespace {

/// Mean lengths of title and details over demo and imported desks. Constants, so that both backends rank alike at every size.
const QList<double> averageLengths{12, 80};

QString quotedFts(const QString &term, bool prefix)
{
    QString text = term;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"' + (prefix ? u"*"_s : QString());
}

QString quotedTsquery(const QString &term, bool prefix)
{
    QString text = term;
    return u'\'' + text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s) + u'\'' + (prefix ? u":*"_s : QString());
}

QString quoted(Backend backend, const QString &term, bool prefix)
{
    return backend == Backend::Sqlite ? quotedFts(term, prefix) : quotedTsquery(term, prefix);
}

/// (required AND …) AND (one OR other …), in the backend's own words.
QString indexQuery(Backend backend, const QStringList &required, const QList<QueryTerm> &any)
{
    const bool sqlite = backend == Backend::Sqlite;
    QStringList all;
    for (const QString &term : required)
        all += quoted(backend, term, false);
    QStringList some;
    for (const QueryTerm &term : any)
        some += quoted(backend, term.term, term.prefix);
    if (!some.isEmpty())
        all += u'(' + some.join(sqlite ? u" OR "_s : u" | "_s) + u')';
    return all.join(sqlite ? u" AND "_s : u" & "_s);
}

/// A PostgreSQL array literal.
QString arrayText(const QStringList &terms)
{
    QStringList quotedTerms;
    for (QString term : terms)
        quotedTerms += u'"' + term.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
    return u'{' + quotedTerms.join(u',') + u'}';
}

DocumentTerms termsOf(const QString &title, const QString &details)
{
    return documentTerms(QString(title + u'\n' + details));
}

Result<qint64> documentCount(Session &session)
{
    FRONTDESK_LET(count, session.queryOne(u"search.ticket_count"_s, {}, [](const Row &row) { return row.integer(u"documents"_s); }));
    return count.value_or(0);
}

Result<qint64> frequency(Session &session, const QueryTerm &term)
{
    FRONTDESK_LET(count, session.queryOne(u"search.ticket_frequency"_s,
                                          {{u"query"_s, quoted(session.backend(), term.term, term.prefix)}, {u"most"_s, 10 * candidateCap}},
                                          [](const Row &row) { return row.integer(u"documents"_s); }));
    return count.value_or(0);
}

struct Candidates
{
    QueryTerms query;
    SearchStatistics statistics;
    QList<qint64> ids;
    bool complete = true;
};

Result<Candidates> candidates(Session &session, const QString &words)
{
    Candidates found;
    found.query = queryTerms(words);
    if (found.query.isEmpty())
        return found;
    FRONTDESK_LET(documents, documentCount(session));
    found.statistics.documents = documents;
    found.statistics.averageLength = averageLengths;
    for (const QueryTerm &term : found.query.optional) {
        FRONTDESK_LET(count, frequency(session, term));
        found.statistics.documentFrequency += count;
    }
    QList<QueryTerm> any;
    if (found.query.required.isEmpty()) {
        const CandidateTerms rare = rarestTerms(found.statistics, candidateCap);
        found.complete = rare.complete;
        for (const int entry : rare.entries)
            any += found.query.optional.at(entry);
        if (any.isEmpty())
            return found;
    }
    FRONTDESK_LET(ids, session.query(u"search.ticket_ids"_s,
                                     {{u"query"_s, indexQuery(session.backend(), found.query.required, any)}, {u"most"_s, candidateCap}},
                                     [](const Row &row) { return row.integer(u"id"_s); }));
    found.ids = ids;
    found.complete = found.complete && ids.size() < candidateCap;
    return found;
}

struct Text
{
    SearchHit hit;
    QString details;
};

Result<QHash<qint64, Text>> texts(Session &session, const QList<qint64> &ids, Id<Staff> me)
{
    QHash<qint64, Text> found;
    if (ids.isEmpty())
        return found;
    QStringList list;
    for (const qint64 id : ids)
        list += QString::number(id);
    const QString sql = u"%1 WHERE t.id IN (%2) AND (t.about_staff_id IS NULL OR t.about_staff_id <> :me)"_s.arg(
        Statements::all().text(session.backend(), u"search.ticket_texts"_s), list.join(u','));
    FRONTDESK_TRY(session.eachText(sql, {{u"me"_s, me.value}}, [&](const Row &row) {
        Text text;
        text.hit = {u"ticket"_s, row.integer(u"id"_s), {}, row.text(u"number"_s), row.text(u"title"_s), 0, u"words"_s, {}};
        text.details = row.text(u"details"_s);
        found.insert(text.hit.id, text);
        return true;
    }));
    return found;
}

} // namespace

Result<void> put(Session &session, Id<Ticket> id, const QString &title, const QString &details)
{
    const DocumentTerms terms = termsOf(title, details);
    const QString bound = session.backend() == Backend::Sqlite ? terms.joined() : arrayText(terms.list());
    FRONTDESK_TRY(session.execute(u"search.ticket_put"_s, {{u"id"_s, id.value}, {u"terms"_s, bound}}));
    return {};
}

Result<void> putMany(Session &session, const QList<NewText> &texts)
{
    BulkRows rows(u"search.tickets_put"_s, {u"id"_s, u"terms"_s});
    for (const NewText &text : texts) {
        const DocumentTerms terms = termsOf(text.title, text.details);
        rows.add({text.id.value, session.backend() == Backend::Sqlite ? terms.joined() : terms.list().join(u' ')});
    }
    return rows.write(session);
}

Result<void> replace(Session &session, Id<Ticket> id, const QString &oldTitle, const QString &oldDetails, const QString &title, const QString &details)
{
    if (session.backend() == Backend::Sqlite)
        FRONTDESK_TRY(session.execute(u"search.ticket_take_out"_s, {{u"id"_s, id.value}, {u"terms"_s, termsOf(oldTitle, oldDetails).joined()}}));
    return put(session, id, title, details);
}

Result<Found> find(Session &session, const QString &words, int limit, Id<Staff> me)
{
    Found found;
    static const QRegularExpression numberLike(u"^\\s*(inc|req|cmp)[-\\s]?0*\\d{1,12}\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    if (numberLike.match(words).hasMatch()) {
        const auto ticket = ticketwork::readByNumber(session, words);
        if (ticket && !(ticket->aboutStaff && ticket->aboutStaff == me))
            found.hits += SearchHit{u"ticket"_s, ticket->id.value, {}, ticket->number, ticket->title, 1000, u"number"_s, {}};
        else if (ticket || ticket.error().kind != ErrorKind::NotFound)
            return found;
    }
    FRONTDESK_LET(pool, candidates(session, words));
    found.complete = pool.complete;
    FRONTDESK_LET(read, texts(session, pool.ids, me));
    QList<SearchCandidate> scored;
    for (const qint64 id : std::as_const(pool.ids)) {
        const auto text = read.constFind(id);
        if (text == read.cend() || (!pool.query.literals.isEmpty() && !containsLiterals(QString(text->hit.title + u'\n' + text->details), pool.query.literals)))
            continue;
        scored += SearchCandidate{id, {matchField(pool.query, text->hit.title), matchField(pool.query, text->details)}};
    }
    for (const RankedHit &ranked : bestHits(pool.query, scored, pool.statistics, limit)) {
        SearchHit hit = read.value(ranked.id).hit;
        if (!found.hits.isEmpty() && found.hits.first().id == hit.id)
            continue;
        hit.score = ranked.score;
        hit.snippet = snippet(read.value(ranked.id).details, pool.query).text;
        found.hits += hit;
    }
    while (found.hits.size() > limit)
        found.hits.removeLast();
    return found;
}

Result<QList<qint64>> matching(Session &session, const QString &words)
{
    FRONTDESK_LET(found, find(session, words, candidateCap, {}));
    QList<qint64> ids;
    for (const SearchHit &hit : std::as_const(found.hits))
        ids += hit.id;
    return ids;
}

} // namespace frontdesk::ticketsearch
