#pragma once

#include "core/search/tokenizer.h"
#include "core/storage/session.h"

namespace frontdesk {

/// How many texts have a term. A few thousand texts are counted; more are counted once and remembered for some minutes, of very many the
/// share is estimated: from the statistics of the server, or from how densely they stand at some places of a file. Whatever is asked while somebody
/// types is asked again with one word more, so that hardly a term is new.
class TermFrequencies
{
public:
    /// `thing` as in TermIndex. `bound`: what is counted is not counted further.
    TermFrequencies(QString thing, qint64 bound) : m_thing(std::move(thing)), m_bound(bound) {}

    static constexpr qint64 AlwaysCounted = 2'000;   ///< up to so many texts nothing is remembered
    static constexpr qint64 EstimatedFrom = 10'000;  ///< from so many texts on terms that are not rare are estimated

    /// In the order of `terms`. `documents`: how many texts there are.
    Result<QList<qint64>> of(Session &session, const QList<QueryTerm> &terms, qint64 documents) const;

private:
    using Counts = QList<qint64>;
    Result<Counts> counted(Session &session, const QList<QueryTerm> &terms, qint64 bound) const;
    Result<Counts> estimated(Session &session, const QList<QueryTerm> &terms, qint64 documents) const;
    Result<Counts> sampled(Session &session, const QList<QueryTerm> &terms, qint64 documents) const;
    Result<Counts> known(Session &session, const QList<QueryTerm> &terms, qint64 documents) const;
    QString statement(QLatin1String what) const { return QLatin1String("search.") + m_thing + what; }

    QString m_thing;
    qint64 m_bound;
};

} // namespace frontdesk
