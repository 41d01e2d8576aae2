#pragma once

#include "core/search/ranking.h"
#include "core/search/termfrequencies.h"

namespace frontdesk {

/// What the index finds for a query before its texts are read and ranked.
struct TermCandidates
{
    QueryTerms query;
    SearchStatistics statistics;
    QList<qint64> ids; ///< those with more of the rare terms first
    bool complete = true; ///< nothing was left out
};

/// An index of terms of one kind of text: terms in, ids out, the same on both backends. The tables are search_<thing>, the statements
/// search.<thing>_put, _take_out, _ids, _count, those of TermFrequencies, on PostgreSQL _entries and _newest, and search.<thing>s_put of resources/sql.
class TermIndex
{
public:
    /// `averageLengths`: mean length per field in terms; constants, so that both backends rank alike at every size.
    /// Beyond `cap` candidates those with the rarest terms, then the newest of those with the next one, are taken.
    TermIndex(QString thing, QList<double> averageLengths, int cap)
        : m_thing(thing), m_averageLengths(std::move(averageLengths)), m_cap(cap), m_frequencies(std::move(thing), 10 * cap)
    {
    }

    /// To be called in the transaction that writes the text; for a text that is known already takeOut() what the index holds first.
    Result<void> put(Session &session, qint64 id, const DocumentTerms &terms) const;
    /// The same for texts that are new and many, in one go; only the desk's owner may.
    Result<void> putMany(Session &session, const QList<std::pair<qint64, DocumentTerms>> &documents) const;
    /// Nothing on PostgreSQL, where put() replaces.
    Result<void> takeOut(Session &session, qint64 id, const DocumentTerms &old) const;

    /// What may match, at most the cap. On PostgreSQL only what the person may see; in a file the index knows nothing of that, and whoever reads
    /// the texts leaves out what they may not.
    Result<TermCandidates> candidates(Session &session, const QString &words) const { return candidates(session, words, m_cap); }

    /// Tells the ids of candidates, some at a time, the most promising first, for `wanted` hits that are to be shown, until `take` says that it has
    /// enough. Of words that very many texts have, only the newest are looked for before they are needed.
    Result<TermCandidates> read(Session &session, const QString &words, qsizetype wanted,
                                const std::function<Result<bool>(const QList<qint64> &ids)> &take) const;

private:
    static constexpr qsizetype c_leastRead = 150;  ///< texts that are read and ranked, however few are shown
    static constexpr qsizetype c_readForOne = 3;   ///< for each that is shown

    /// At most `most` of a query whose words a text must have; up to the cap of others.
    Result<TermCandidates> candidates(Session &session, const QString &words, qint64 most) const;
    /// The newest texts that match, at most `most`. `frequency`: about how many do, of how many.
    Result<QList<qint64>> newest(Session &session, const QStringList &required, const QList<QueryTerm> &any, qint64 most, qint64 frequency, qint64 documents) const;
    /// Tells (place in `terms`, id) for each of some rare terms.
    Result<void> having(Session &session, const QList<QueryTerm> &terms, const std::function<void(qsizetype, qint64)> &found) const;
    QString statement(QLatin1String what) const { return QLatin1String("search.") + m_thing + what; }

    QString m_thing;
    QList<double> m_averageLengths;
    int m_cap;
    TermFrequencies m_frequencies;
};

} // namespace frontdesk
