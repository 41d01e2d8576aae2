#include "core/search/ticketsearch.h"

#include "core/search/indexquery.h"
#include "core/search/ranking.h"
#include "core/search/snippet.h"
#include "core/search/termindex.h"
#include "core/ticket/ticketwork.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frontdesk::ticketsearch {

namespace {

/// Mean lengths of title and details over demo and imported desks. Constants, so that both backends rank alike at every size.
const TermIndex &ticketIndex()
{
    static const TermIndex index(u"ticket"_s, {12, 80}, candidateCap);
    return index;
}

DocumentTerms termsOf(const QString &title, const QString &details)
{
    return documentTerms(QString(title + u'\n' + details));
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
    // One text whatever the ids: what is prepared for it serves every search.
    const QString sql = Statements::all().text(session.backend(), u"search.ticket_texts"_s)
        + (session.backend() == Backend::Postgres ? u" WHERE t.id = ANY (CAST(:ids AS bigint[]))"_s : u" WHERE t.id IN (SELECT value FROM json_each(:ids))"_s)
        + u" AND (t.about_staff_id IS NULL OR t.about_staff_id <> :me)"_s;
    FRONTDESK_TRY(session.eachText(sql, {{u"ids"_s, indexquery::numberList(session.backend(), ids)}, {u"me"_s, me.value}}, [&](const Row &row) {
        Text text;
        text.hit = {u"ticket"_s, row.integer(u"id"_s), {}, row.text(u"number"_s), row.text(u"title"_s), 0, u"words"_s, {}};
        text.details = row.text(u"details"_s);
        found.insert(text.hit.id, text);
        return true;
    }));
    return found;
}

/// The ticket whose number was typed, in any spelling.
Result<std::optional<Ticket>> withNumber(Session &session, const QString &words)
{
    static const QRegularExpression numberLike(u"^\\s*(inc|req|cmp)[-\\s]?0*\\d{1,12}\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    if (!numberLike.match(words).hasMatch())
        return std::nullopt;
    const auto ticket = ticketwork::readByNumber(session, words);
    if (ticket)
        return *ticket;
    if (ticket.error().kind != ErrorKind::NotFound)
        return failure(ticket.error());
    return std::nullopt;
}

} // namespace

Result<void> put(Session &session, Id<Ticket> id, const QString &title, const QString &details)
{
    return ticketIndex().put(session, id.value, termsOf(title, details));
}

Result<void> putMany(Session &session, const QList<NewText> &texts)
{
    QList<std::pair<qint64, DocumentTerms>> documents;
    for (const NewText &text : texts)
        documents.append({text.id.value, termsOf(text.title, text.details)});
    return ticketIndex().putMany(session, documents);
}

Result<void> replace(Session &session, Id<Ticket> id, const QString &oldTitle, const QString &oldDetails, const QString &title, const QString &details)
{
    FRONTDESK_TRY(ticketIndex().takeOut(session, id.value, termsOf(oldTitle, oldDetails)));
    return put(session, id, title, details);
}

Result<Found> find(Session &session, const QString &words, int limit, Id<Staff> me)
{
    Found found;
    FRONTDESK_LET(numbered, withNumber(session, words));
    if (numbered && !(numbered->aboutStaff && numbered->aboutStaff == me))
        found.hits += SearchHit{u"ticket"_s, numbered->id.value, {}, numbered->number, numbered->title, 1000, u"number"_s, {}};
    else if (numbered)
        return found;
    const QueryTerms asked = queryTerms(words);
    const FieldMatcher matcher(asked);
    const QStringList literals = asked.literalsToLookFor();
    QHash<qint64, Text> read;
    QList<SearchCandidate> scored;
    FRONTDESK_LET(pool, ticketIndex().read(session, words, limit, [&](const QList<qint64> &ids) -> Result<bool> {
        FRONTDESK_LET(held, texts(session, ids, me));
        for (const qint64 id : ids) {
            const auto text = held.constFind(id);
            if (text == held.cend() || !containsLiterals(QString(text->hit.title + u'\n' + text->details), literals))
                continue;
            scored += SearchCandidate{id, {matcher.match(text->hit.title), matcher.match(text->details)}};
        }
        read.insert(held);
        return scored.size() >= limit;
    }));
    found.complete = pool.complete;
    for (const RankedHit &ranked : bestHits(pool.query, scored, pool.statistics, limit)) {
        const Text &text = *read.constFind(ranked.id);
        SearchHit hit = text.hit;
        if (!found.hits.isEmpty() && found.hits.first().id == hit.id)
            continue;
        hit.score = ranked.score;
        hit.snippet = snippet(text.details, pool.query).text;
        found.hits += hit;
    }
    while (found.hits.size() > limit)
        found.hits.removeLast();
    return found;
}

Result<QList<qint64>> matching(Session &session, const QString &words)
{
    QList<qint64> ids;
    if (const QueryTerms query = queryTerms(words); query.literalsToLookFor().isEmpty()) { // nobody asks in which order
        FRONTDESK_LET(pool, ticketIndex().candidates(session, words));
        ids = pool.ids;
        FRONTDESK_LET(numbered, withNumber(session, words));
        if (numbered && !ids.contains(numbered->id.value))
            ids.prepend(numbered->id.value);
        return ids;
    }
    FRONTDESK_LET(found, find(session, words, candidateCap, {}));
    for (const SearchHit &hit : std::as_const(found.hits))
        ids += hit.id;
    return ids;
}

} // namespace frontdesk::ticketsearch
