#include "core/search/ticketsearch.h"

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
    static const QRegularExpression numberLike(u"^\\s*(inc|req|cmp)[-\\s]?0*\\d{1,12}\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    if (numberLike.match(words).hasMatch()) {
        const auto ticket = ticketwork::readByNumber(session, words);
        if (ticket && !(ticket->aboutStaff && ticket->aboutStaff == me))
            found.hits += SearchHit{u"ticket"_s, ticket->id.value, {}, ticket->number, ticket->title, 1000, u"number"_s, {}};
        else if (ticket || ticket.error().kind != ErrorKind::NotFound)
            return found;
    }
    FRONTDESK_LET(pool, ticketIndex().candidates(session, words));
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
