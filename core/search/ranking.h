#pragma once

#include "core/search/tokenizer.h"

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace frontdesk {

/// BM25 over several fields of one thing (BM25F): the title's words count more than the text's, and saturation works on the sum.
struct RankingModel
{
    double k1 = 1.2;
    double b = 0.75;
    QList<double> fieldWeights{2.5, 1.0}; ///< title, text
};

/// What the index knows about the whole collection for one query.
struct SearchStatistics
{
    qint64 documents = 0;
    QList<double> averageLength;    ///< per field, as DocumentTerms::length counts
    QList<qint64> documentFrequency; ///< per entry of QueryTerms::optional; for a prefix the sum over its terms will do
};

/// How one field of a candidate answers a query.
struct FieldMatch
{
    int length = 0;       ///< DocumentTerms::length of the field
    QList<int> frequency; ///< per entry of QueryTerms::optional

    bool operator==(const FieldMatch &) const = default;
};

struct SearchCandidate
{
    qint64 id = 0;
    QList<FieldMatch> fields; ///< in the order of RankingModel::fieldWeights
};

struct RankedHit
{
    qint64 id = 0;
    double score = 0;

    bool operator==(const RankedHit &) const = default;
};

/// Counts a query's terms in texts, without building the texts' own lists of terms. The query must outlive it.
class FieldMatcher
{
public:
    explicit FieldMatcher(const QueryTerms &query);
    explicit FieldMatcher(QueryTerms &&) = delete;
    FieldMatch match(QStringView text) const;

private:
    const QueryTerms &m_query;
    QHash<QStringView, int> m_exact;
    QList<int> m_prefixes;
    std::vector<bool> m_shapes; ///< first and last character and length: most words of a text are none of the query's
};
/// The same for one text.
FieldMatch matchField(const QueryTerms &query, QStringView text);

/// The share that one query term has in a score before its frequency counts: its weight times its rarity.
double termImportance(const QueryTerm &term, qint64 documentFrequency, qint64 documents);

double bm25Score(const QueryTerms &query, const SearchCandidate &candidate, const SearchStatistics &statistics, const RankingModel &model = {});

/// The best `limit` candidates, best first; equal scores newest (highest id) first, so that both backends give the same order.
/// Candidates without any of the terms keep a score of 0 and stay, last.
QList<RankedHit> bestHits(const QueryTerms &query, const QList<SearchCandidate> &candidates, const SearchStatistics &statistics, int limit,
                          const RankingModel &model = {});

/// Entries of QueryTerms::optional to ask the index for so that about `candidates` rows come back: the rarest terms first, by the
/// document frequencies, at least one that occurs at all. `complete` is false if terms were left out.
struct CandidateTerms
{
    QList<int> entries;
    bool complete = true;
};
CandidateTerms rarestTerms(const SearchStatistics &statistics, qint64 candidates = 2000);

} // namespace frontdesk
