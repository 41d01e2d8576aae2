#include "core/search/ranking.h"

#include "core/search/termscanner.h"
#include "core/support/textfolding.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace frontdesk {

namespace {

constexpr size_t c_shapes = 1 << 16;

size_t shapeOf(QStringView term)
{
    return (size_t(term.front().unicode()) * 31 + size_t(term.back().unicode()) * 7 + size_t(term.size())) % c_shapes;
}

} // namespace

FieldMatcher::FieldMatcher(const QueryTerms &query)
    : m_query(query)
    , m_shapes(c_shapes)
{
    for (int i = 0; i < query.optional.size(); ++i) {
        if (query.optional[i].prefix) {
            m_prefixes.append(i);
        } else {
            m_exact.insert(query.optional[i].term, i);
            m_shapes[shapeOf(query.optional[i].term)] = true;
        }
    }
}

FieldMatch FieldMatcher::match(QStringView text) const
{
    FieldMatch match;
    match.frequency.fill(0, m_query.optional.size());
    if (text.isEmpty())
        return match;
    scanTerms(foldText(text), [&](const ScannedTerm &scanned) {
        ++match.length;
        if (m_shapes[shapeOf(scanned.term)]) {
            if (const auto found = m_exact.constFind(scanned.term); found != m_exact.constEnd())
                ++match.frequency[*found];
        }
        if (scanned.kind == TermKind::Single || scanned.kind == TermKind::Pair)
            return;
        for (const int i : m_prefixes) {
            if (scanned.term.startsWith(m_query.optional[i].term))
                ++match.frequency[i];
        }
    });
    return match;
}

FieldMatch matchField(const QueryTerms &query, QStringView text)
{
    return FieldMatcher(query).match(text);
}

double termImportance(const QueryTerm &term, qint64 documentFrequency, qint64 documents)
{
    // Never negative, unlike the classic form: a word in more than half of the texts must not push them down.
    const double frequency = double(std::clamp<qint64>(documentFrequency, 0, documents));
    return term.weight * std::log1p((double(documents) - frequency + 0.5) / (frequency + 0.5));
}

double bm25Score(const QueryTerms &query, const SearchCandidate &candidate, const SearchStatistics &statistics, const RankingModel &model)
{
    const qsizetype fields = std::min(candidate.fields.size(), model.fieldWeights.size());
    QList<double> share(fields); // what one occurrence in each field is worth: its weight, less in a long field
    for (qsizetype f = 0; f < fields; ++f) {
        const double average = statistics.averageLength.value(f);
        const double relative = average > 0 ? candidate.fields[f].length / average : 1;
        share[f] = model.fieldWeights[f] / (1 - model.b + model.b * relative);
    }
    double score = 0;
    for (qsizetype i = 0; i < query.optional.size(); ++i) {
        double occurrences = 0;
        for (qsizetype f = 0; f < fields; ++f)
            occurrences += share[f] * candidate.fields[f].frequency.value(i);
        if (occurrences > 0) {
            score += termImportance(query.optional[i], statistics.documentFrequency.value(i), statistics.documents) * occurrences * (model.k1 + 1)
                / (occurrences + model.k1);
        }
    }
    return score;
}

QList<RankedHit> bestHits(const QueryTerms &query, const QList<SearchCandidate> &candidates, const SearchStatistics &statistics, int limit,
                          const RankingModel &model)
{
    QList<RankedHit> hits;
    hits.reserve(candidates.size());
    for (const SearchCandidate &candidate : candidates)
        hits.append({candidate.id, bm25Score(query, candidate, statistics, model)});
    const qsizetype kept = std::clamp<qsizetype>(limit, 0, hits.size());
    std::partial_sort(hits.begin(), hits.begin() + kept, hits.end(), [](const RankedHit &a, const RankedHit &b) {
        return a.score != b.score ? a.score > b.score : a.id > b.id;
    });
    hits.resize(kept);
    return hits;
}

CandidateTerms rarestTerms(const SearchStatistics &statistics, qint64 candidates)
{
    QList<int> order;
    for (int i = 0; i < statistics.documentFrequency.size(); ++i) {
        if (statistics.documentFrequency[i] > 0)
            order.append(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return statistics.documentFrequency[a] < statistics.documentFrequency[b]; });
    CandidateTerms chosen;
    qint64 rows = 0;
    for (const int i : std::as_const(order)) {
        if (rows >= candidates) {
            chosen.complete = false;
            break;
        }
        rows += statistics.documentFrequency[i];
        chosen.entries.append(i);
    }
    return chosen;
}

} // namespace frontdesk
