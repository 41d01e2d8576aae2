#include "core/search/termindex.h"

#include "core/search/indexquery.h"
#include "core/storage/bulkrows.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace frontdesk {

Result<void> TermIndex::put(Session &session, qint64 id, const DocumentTerms &terms) const
{
    const QString bound = session.backend() == Backend::Sqlite ? terms.joined() : indexquery::textList(session.backend(), terms.list());
    FRONTDESK_TRY(session.execute(statement("_put"_L1), {{u"id"_s, id}, {u"terms"_s, bound}}));
    return {};
}

Result<void> TermIndex::putMany(Session &session, const QList<std::pair<qint64, DocumentTerms>> &documents) const
{
    BulkRows rows(statement("s_put"_L1), {u"id"_s, u"terms"_s});
    for (const auto &[id, terms] : documents)
        rows.add({id, session.backend() == Backend::Sqlite ? terms.joined() : terms.list().join(u' ')});
    return rows.write(session);
}

Result<void> TermIndex::takeOut(Session &session, qint64 id, const DocumentTerms &old) const
{
    if (session.backend() == Backend::Sqlite)
        FRONTDESK_TRY(session.execute(statement("_take_out"_L1), {{u"id"_s, id}, {u"terms"_s, old.joined()}}));
    return {};
}

Result<QList<qint64>> TermIndex::newest(Session &session, const QStringList &required, const QList<QueryTerm> &any, qint64 most, qint64 frequency,
                                        qint64 documents) const
{
    const Binds binds{{u"query"_s, indexquery::matching(session.backend(), required, any)}, {u"most"_s, most}};
    const auto ask = [&](QLatin1String what) { return session.query(statement(what), binds, [](const Row &row) { return row.integer(u"id"_s); }); };
    // A server's index gives every text of a word, in no order. From the newest text back `most` of a word's are found after most * documents /
    // frequency texts, which is less if very many have it. Of several words nobody knows how many have them all.
    const bool one = required.size() + any.size() == 1;
    const auto many = one ? std::clamp<qint64>(qint64(std::sqrt(double(most) * double(documents))), m_cap, 10 * m_cap) : std::max<qint64>(documents / 50, 10 * m_cap);
    if (session.backend() != Backend::Postgres || frequency < many)
        return ask("_ids"_L1);
    FRONTDESK_LET(ids, ask("_newest"_L1));
    if (ids.size() >= most)
        return ids;
    FRONTDESK_LET(older, ask("_ids"_L1)); // it went back only so far
    older.removeIf([&](qint64 id) { return !ids.isEmpty() && id >= ids.last(); });
    return (ids + older).first(std::min<qsizetype>(most, ids.size() + older.size()));
}

Result<void> TermIndex::having(Session &session, const QList<QueryTerm> &terms, const std::function<void(qsizetype, qint64)> &found) const
{
    if (session.backend() == Backend::Sqlite) { // a statement costs next to nothing, and stops at the cap
        for (qsizetype i = 0; i < terms.size(); ++i) {
            FRONTDESK_LET(ids, newest(session, {}, {terms.at(i)}, m_cap, 0, 0));
            for (const qint64 id : std::as_const(ids))
                found(i, id);
        }
        return {};
    }
    QStringList queries;
    for (const QueryTerm &term : terms)
        queries += indexquery::quoted(session.backend(), term.term, term.prefix);
    const Binds binds{{u"queries"_s, indexquery::textList(session.backend(), queries)}, {u"most"_s, m_cap}};
    return session.each(statement("_entries"_L1), binds, [&](const Row &row) {
        found(row.integer(u"entry"_s) - 1, row.integer(u"id"_s));
        return true;
    });
}

Result<TermCandidates> TermIndex::read(Session &session, const QString &words, qsizetype wanted,
                                       const std::function<Result<bool>(const QList<qint64> &ids)> &take) const
{
    const qint64 atOnce = std::min<qint64>(m_cap, std::max(wanted * c_readForOne, c_leastRead));
    const auto tell = [&](const TermCandidates &found, const QList<qint64> &ids) -> Result<bool> {
        for (qsizetype at = 0; at < ids.size(); at += atOnce) {
            FRONTDESK_LET(enough, take(ids.mid(at, atOnce)));
            if (enough)
                return true;
        }
        return found.complete;
    };
    FRONTDESK_LET(first, candidates(session, words, atOnce));
    FRONTDESK_LET(done, tell(first, first.ids));
    if (done || first.query.required.isEmpty())
        return first;
    FRONTDESK_LET(all, candidates(session, words, m_cap));
    QList<qint64> rest = all.ids;
    rest.removeIf([told = QSet<qint64>(first.ids.cbegin(), first.ids.cend())](qint64 id) { return told.contains(id); });
    FRONTDESK_TRY(tell(all, rest));
    return all;
}

Result<TermCandidates> TermIndex::candidates(Session &session, const QString &words, qint64 most) const
{
    TermCandidates found;
    found.query = queryTerms(words);
    if (found.query.isEmpty())
        return found;
    FRONTDESK_LET(documents, session.queryOne(statement("_count"_L1), {}, [](const Row &row) { return row.integer(u"documents"_s); }));
    SearchStatistics &statistics = found.statistics;
    statistics.documents = documents.value_or(0);
    statistics.averageLength = m_averageLengths;
    FRONTDESK_LET(frequencies, m_frequencies.of(session, found.query.optional, statistics.documents));
    statistics.documentFrequency = frequencies;

    if (!found.query.required.isEmpty()) {
        qint64 rarest = std::numeric_limits<qint64>::max();
        for (qsizetype i = 0; i < found.query.optional.size(); ++i) {
            if (found.query.required.contains(found.query.optional.at(i).term) && !found.query.optional.at(i).prefix)
                rarest = std::min(rarest, statistics.documentFrequency.at(i));
        }
        FRONTDESK_LET(ids, newest(session, found.query.required, {}, most, rarest == std::numeric_limits<qint64>::max() ? 0 : rarest, statistics.documents));
        found.complete = ids.size() < most;
        found.ids = ids;
        return found;
    }
    const CandidateTerms rare = rarestTerms(statistics, m_cap);
    if (rare.entries.isEmpty())
        return found;
    // All rows of the rarer terms come before the newest of the last, most common one.
    QHash<qint64, double> scores;
    const auto add = [&](qsizetype entry, qint64 id) {
        scores[id] += termImportance(found.query.optional.at(entry), statistics.documentFrequency.at(entry), statistics.documents);
    };
    QList<QueryTerm> rarer;
    for (const int entry : rare.entries)
        rarer += found.query.optional.at(entry);
    const QueryTerm last = rarer.takeLast();
    if (!rarer.isEmpty())
        FRONTDESK_TRY(having(session, rarer, [&](qsizetype i, qint64 id) { add(rare.entries.at(i), id); }));
    FRONTDESK_LET(common, newest(session, {}, {last}, m_cap, statistics.documentFrequency.at(rare.entries.last()), statistics.documents));
    found.complete = rare.complete && common.size() < m_cap;
    qsizetype room = m_cap - scores.size();
    for (const qint64 id : common) {
        if (!scores.contains(id) && --room < 0) {
            found.complete = false;
            continue;
        }
        add(rare.entries.last(), id);
    }
    // What has more of the rare terms is read first; the score by all of them needs the text.
    found.ids = scores.keys();
    std::sort(found.ids.begin(), found.ids.end(), [&](qint64 a, qint64 b) {
        const double first = scores.value(a), second = scores.value(b);
        return first != second ? first > second : a > b;
    });
    if (found.ids.size() > m_cap) {
        found.complete = false;
        found.ids.resize(m_cap);
    }
    return found;
}

} // namespace frontdesk
